//! Where a page's story stands when the page does not say: after Arc90's and Mozilla's Readability, blocks with many words and
//! commas speak for the elements around them, links against them.

use std::collections::HashMap;
use std::ops::Range;

use html5gum::emitters::callback::CallbackEvent;
use rustc_hash::FxBuildHasher;

use super::element::{self, Skip};
use super::names::{is_chrome, of_names};

/// A block with fewer characters says nothing.
const SHORTEST: usize = 25;
/// A block of so many characters speaks for its surroundings as one with a comma more, up to [`MOST_FOR_LENGTH`].
const LONG: usize = 100;
const MOST_FOR_LENGTH: usize = 3;
/// Points are counted in hundredths, so that shares of them stay whole numbers.
const POINT: i64 = 100;
/// Elements around a block that it speaks for: the nearest wholly, the next by half, the others by ever less.
const REACH: usize = 5;
/// What a good or a bad name of an element is worth.
pub(super) const NAME: i64 = 25 * POINT;
/// An element beside the best one belongs to the story when it has a fifth of its points, but not fewer than these.
const BESIDE: i64 = 10 * POINT;
/// The story must hold so many hundredths of the words in good blocks, else nothing is left out: a page of several stories.
const SHARE_PERCENT: usize = 60;

/// The tags between which a page's story stands, counted as [`Tags`] counts them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Story {
    /// In order, apart from each other.
    pub(super) ranges: Vec<Range<usize>>,
}

impl Story {
    /// Whether what stands behind the tag with this number is part of it.
    pub(super) fn holds(&self, tag: usize) -> bool {
        let at = self.ranges.partition_point(|range| range.end <= tag);
        self.ranges.get(at).is_some_and(|range| range.contains(&tag))
    }
}

/// Builds the outline of a page from its tags.
#[derive(Default)]
pub(super) struct Outline {
    nodes: Vec<Node>,
    /// The open elements, outermost first.
    open: Vec<usize>,
    /// How many elements of each name are open.
    names: HashMap<String, usize, FxBuildHasher>,
    /// Tags so far.
    tags: usize,
    tag: Tag,
    links: usize,
    /// How many open elements are left out with what stands in them.
    skipped: usize,
}

/// A start tag being read.
#[derive(Default)]
struct Tag {
    name: String,
    attribute: Vec<u8>,
    names: String,
    hidden: bool,
}

/// An element that begins a block.
struct Node {
    name: String,
    /// Its class and id.
    names: String,
    parent: Option<usize>,
    tags: Range<usize>,
    skipped: bool,
    /// Characters and commas of the text that stands in no block within it, and of these those in links.
    characters: usize,
    commas: usize,
    linked: usize,
    score: i64,
    /// Characters of everything in it, and of these those in links.
    all: usize,
    all_linked: usize,
}

impl Outline {
    pub(super) fn event(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag { name: String::from_utf8_lossy(name).into_owned(), ..Tag::default() };
            }
            CallbackEvent::AttributeName { name } => {
                self.tag.hidden |= *name == b"hidden";
                self.tag.attribute = name.to_vec();
            }
            CallbackEvent::AttributeValue { value } => self.attribute(value),
            CallbackEvent::CloseStartTag { self_closing } => self.start(*self_closing),
            CallbackEvent::EndTag { name } => self.end(&String::from_utf8_lossy(name)),
            CallbackEvent::String { value } => self.text(&String::from_utf8_lossy(value)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn attribute(&mut self, value: &[u8]) {
        match self.tag.attribute.as_slice() {
            b"class" | b"id" => {
                self.tag.names.push(' ');
                self.tag.names.push_str(&String::from_utf8_lossy(value).to_ascii_lowercase());
            }
            b"aria-hidden" => self.tag.hidden |= value.eq_ignore_ascii_case(b"true"),
            _ => {}
        }
    }

    fn start(&mut self, self_closing: bool) {
        self.tags += 1;
        let Tag { name, names, hidden, .. } = std::mem::take(&mut self.tag);
        if name == "a" {
            self.links += usize::from(!self_closing);
        }
        if element::is_inline(&name) || element::is_void(&name) || self_closing {
            return;
        }
        while let Some(&last) =
            self.open.last().filter(|&&last| element::closes(&self.nodes[last].name, &name))
        {
            self.close(last);
        }
        let skipped = hidden || element::is_skipped(&name, Skip::ChromeToo) || is_chrome(&name, &names);
        self.skipped += usize::from(skipped);
        *self.names.entry(name.clone()).or_default() += 1;
        let score = of_name(&name) + of_names(&names);
        self.nodes.push(Node {
            name,
            names,
            parent: self.open.last().copied(),
            tags: self.tags..self.tags,
            skipped,
            characters: 0,
            commas: 0,
            linked: 0,
            score,
            all: 0,
            all_linked: 0,
        });
        self.open.push(self.nodes.len() - 1);
    }

    fn end(&mut self, name: &str) {
        self.tags += 1;
        if name == "a" {
            self.links = self.links.saturating_sub(1);
        }
        // An end tag without its start ends nothing; one that has it ends what was left open within.
        if self.names.get(name).is_none_or(|&open| open == 0) {
            return;
        }
        while let Some(&last) = self.open.last() {
            let found = self.nodes[last].name == name;
            self.close(last);
            if found {
                break;
            }
        }
    }

    /// Closes the innermost open element.
    fn close(&mut self, at: usize) {
        self.open.pop();
        let node = &mut self.nodes[at];
        node.tags.end = self.tags;
        node.all += node.characters;
        node.all_linked += node.linked;
        let (all, linked, parent) = (node.all, node.all_linked, node.parent);
        self.skipped -= usize::from(node.skipped);
        if let Some(count) = self.names.get_mut(&node.name) {
            *count -= 1;
        }
        if let Some(parent) = parent.filter(|_| !self.nodes[at].skipped) {
            self.nodes[parent].all += all;
            self.nodes[parent].all_linked += linked;
        }
    }

    fn text(&mut self, text: &str) {
        let Some(&last) = self.open.last().filter(|_| self.skipped == 0) else { return };
        let characters = text.chars().filter(|character| !character.is_whitespace()).count();
        let node = &mut self.nodes[last];
        node.characters += characters;
        node.commas += text.matches([',', '،', '、', '，']).count();
        node.linked += if self.links > 0 { characters } else { 0 };
    }

    /// The story, when one part of the page stands out.
    pub(super) fn story(mut self) -> Option<Story> {
        self.tags += 1;
        while let Some(&last) = self.open.last() {
            self.close(last);
        }
        let good: Vec<usize> = (0..self.nodes.len()).filter(|&at| is_good(&self.nodes[at])).collect();
        for &block in &good {
            self.speak(block);
        }
        let best = (0..self.nodes.len()).max_by_key(|&at| (self.points(at), std::cmp::Reverse(at)))?;
        let story = self.beside(best);
        let of = |at: &usize| self.nodes[*at].characters;
        let all: usize = good.iter().map(of).sum();
        let inside: usize = good.iter().filter(|&&at| story.holds(self.nodes[at].tags.start)).map(of).sum();
        (inside * 100 >= all * SHARE_PERCENT && inside > 0).then_some(story)
    }

    /// Counts a block for the elements around it.
    fn speak(&mut self, block: usize) {
        let Node { characters, commas, .. } = self.nodes[block];
        let points = 1 + commas + (characters / LONG).min(MOST_FOR_LENGTH);
        let points = i64::try_from(points).unwrap_or(i64::MAX / POINT).saturating_mul(POINT);
        let mut around = self.nodes[block].parent;
        for level in 0..REACH {
            let Some(at) = around else { return };
            let share = [1, 2, 6, 9, 12][level];
            self.nodes[at].score = self.nodes[at].score.saturating_add(points / share);
            around = self.nodes[at].parent;
        }
    }

    /// An element's points, less the share of its text that is links.
    fn points(&self, at: usize) -> i64 {
        let Node { score, all, all_linked, skipped, .. } = self.nodes[at];
        if skipped || all == 0 {
            return i64::MIN;
        }
        let [all, linked] = [all, all_linked].map(|count| i64::try_from(count).unwrap_or(i64::MAX >> 32));
        score / all.max(1) * (all - linked) + score % all.max(1) * (all - linked) / all.max(1)
    }

    /// The best element with those beside it that belong to it.
    fn beside(&self, best: usize) -> Story {
        let node = &self.nodes[best];
        let enough = BESIDE.max(self.points(best) / 5);
        let belongs = |at: &usize| {
            let other = &self.nodes[*at];
            if *at == best {
                return true;
            }
            if other.parent != node.parent || node.parent.is_none() || other.skipped {
                return false;
            }
            let alike = !node.names.is_empty() && node.names == other.names;
            let bonus = if alike { self.points(best) / 5 } else { 0 };
            let is_text = other.name == "p" && is_good(other) && other.characters >= 80;
            self.points(*at).saturating_add(bonus) >= enough || is_text
        };
        Story {
            ranges: (0..self.nodes.len()).filter(belongs).map(|at| self.nodes[at].tags.clone()).collect(),
        }
    }
}

/// Whether a block holds running text: long enough, and not mostly links.
fn is_good(node: &Node) -> bool {
    let carries =
        !matches!(node.name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "title" | "option" | "th");
    carries && node.characters >= SHORTEST && node.linked * 2 <= node.characters
}

/// What an element's kind is worth.
fn of_name(name: &str) -> i64 {
    POINT
        * match name {
            "article" | "main" => 10,
            "div" | "section" => 5,
            "pre" | "td" | "blockquote" => 3,
            "address" | "ol" | "ul" | "dl" | "dd" | "dt" | "li" => -3,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "th" => -5,
            _ => 0,
        }
}
