//! Corrections of marks: what is marked in the articles once a reader's hand was on it.
//!
//! Nothing is read again here. What comes out says for each article which marks it has now; [`crate::pipeline::amend`] reads
//! again what rests on them, in those articles alone.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rustc_hash::FxBuildHasher;

use super::anchor::Shelf;
use super::find::Hit;
use super::{Action, Correction, Scope};
use crate::pipeline::Reading;
use crate::{Label, Mention, Span};

/// How many marks each correction changed or holds for, in their order.
pub type Changed = Vec<usize>;

/// The marks of one article as a reader left them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// All its mentions, in order, without overlaps.
    pub mentions: Vec<Mention>,
    /// Those that a reader's hand was on, as indices into `mentions`, in order.
    pub checked: Vec<usize>,
    /// What a reader says that times mean: the mention, and its TIMEX3 value or none; in order.
    pub dates: Vec<(usize, Option<String>)>,
}

/// The certainty of what a reader has seen and found right, in thousandths.
const CERTAIN: u16 = 1000;

/// For each article the marks that it has now, where corrections changed them; and how many marks each correction changed.
pub(crate) fn plan(readings: Vec<&Reading>, corrections: &[Correction]) -> (Vec<Option<Amendment>>, Changed) {
    if !corrections.iter().any(|correction| is_of_marks(&correction.action)) {
        return (vec![None; readings.len()], vec![0; corrections.len()]);
    }
    let mut marks = Marks::new(readings, corrections);
    let changed = corrections.iter().map(|correction| marks.apply(correction)).collect();
    (marks.amendments(), changed)
}

/// Whether an action changes marks, and not who is who or who speaks.
pub(super) const fn is_of_marks(action: &Action) -> bool {
    matches!(
        action,
        Action::Remove
            | Action::Add(_)
            | Action::Relabel(_)
            | Action::Span(_)
            | Action::Accept
            | Action::Date(_)
    )
}

/// One mark while corrections are applied.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) mention: Mention,
    checked: bool,
    date: Option<Value>,
}

/// What a reader says a time means, none for nothing.
#[derive(Clone, Debug)]
struct Value(Option<String>);

impl Mark {
    const fn by_hand(span: Span, label: Label) -> Self {
        Self { mention: Mention { span, label, score: CERTAIN }, checked: true, date: None }
    }
}

/// The marks of all articles while corrections are applied.
pub(super) struct Marks<'a> {
    pub(super) shelf: Shelf<'a>,
    /// The marks of articles that were changed, by where they start.
    open: BTreeMap<usize, BTreeMap<usize, Mark>>,
    /// Where words stand that a correction holds for wherever they stand: article and start. What was changed since may stand here
    /// still; looked up alone.
    pub(super) by_words: WordIndex<'a>,
}

pub(super) type WordIndex<'a> = HashMap<&'a str, BTreeSet<(usize, usize)>, FxBuildHasher>;

impl<'a> Marks<'a> {
    pub(super) fn new(readings: Vec<&'a Reading>, corrections: &'a [Correction]) -> Self {
        let wide = corrections
            .iter()
            .filter(|correction| correction.scope > Scope::Mention && is_of_marks(&correction.action));
        let mut by_words: WordIndex<'_> =
            wide.map(|correction| (correction.at.text.as_str(), BTreeSet::new())).collect();
        if !by_words.is_empty() {
            for (article, reading) in readings.iter().enumerate() {
                for mention in &reading.mentions {
                    if let Some(known) = by_words.get_mut(reading.document.slice(mention.span)) {
                        known.insert((article, mention.span.start()));
                    }
                }
            }
        }
        Self { shelf: Shelf::new(readings), open: BTreeMap::new(), by_words }
    }

    /// How many marks a correction is about.
    pub(super) fn count(&mut self, correction: &Correction) -> usize {
        self.hits(correction).len()
    }

    fn apply(&mut self, correction: &Correction) -> usize {
        if !is_of_marks(&correction.action) {
            return 0;
        }
        let hits = self.hits(correction);
        for &Hit { article, old, new } in &hits {
            let Some(mark) = self.at(article, old) else {
                if let Action::Add(label) = correction.action {
                    self.put(article, Mark::by_hand(new, label));
                }
                continue;
            };
            let Mark { mention: Mention { label, .. }, date, .. } = mark;
            match &correction.action {
                Action::Remove => self.take(article, old),
                Action::Add(label) | Action::Relabel(label) => {
                    self.put(article, Mark::by_hand(new, *label));
                }
                Action::Span(_) => {
                    self.take(article, old);
                    self.put(article, Mark::by_hand(new, label));
                }
                Action::Accept => self.put(article, Mark { date, ..Mark::by_hand(new, label) }),
                Action::Date(value) => {
                    self.put(article, Mark { date: Some(Value(value.clone())), ..Mark::by_hand(new, label) });
                }
                _ => {}
            }
        }
        hits.len()
    }

    /// The mark with exactly this span.
    pub(super) fn at(&self, article: usize, span: Span) -> Option<Mark> {
        let mark = if let Some(marks) = self.open.get(&article) {
            marks.get(&span.start()).cloned()
        } else {
            let reading = self.shelf.readings[article];
            let at =
                reading.mentions.binary_search_by_key(&span.start(), |mention| mention.span.start()).ok();
            at.map(|at| mark_of(reading, at))
        };
        mark.filter(|mark| mark.mention.span == span)
    }

    /// The marks that share a letter with a span, in order.
    pub(super) fn overlapping(&self, article: usize, span: Span) -> Vec<Mark> {
        if let Some(marks) = self.open.get(&article) {
            let before =
                marks.range(..span.start()).next_back().filter(|(_, mark)| mark.mention.span.overlaps(span));
            let inside = marks.range(span.start()..span.end());
            return before.into_iter().chain(inside).map(|(_, mark)| mark.clone()).collect();
        }
        let reading = self.shelf.readings[article];
        let first = reading.mentions.partition_point(|mention| mention.span.end() <= span.start());
        let overlapping =
            reading.mentions[first..].iter().take_while(|mention| mention.span.start() < span.end());
        (first..).zip(overlapping).map(|(at, _)| mark_of(reading, at)).collect()
    }

    /// The marks of an article, to be changed.
    fn opened(&mut self, article: usize) -> &mut BTreeMap<usize, Mark> {
        let reading = self.shelf.readings[article];
        self.open.entry(article).or_insert_with(|| {
            let marks = (0..reading.mentions.len()).map(|at| mark_of(reading, at));
            marks.map(|mark| (mark.mention.span.start(), mark)).collect()
        })
    }

    fn take(&mut self, article: usize, span: Span) {
        self.opened(article).remove(&span.start());
    }

    /// Sets a mark; whatever overlaps it goes.
    fn put(&mut self, article: usize, mark: Mark) {
        let span = mark.mention.span;
        let gone = self.overlapping(article, span);
        let marks = self.opened(article);
        for gone in gone {
            marks.remove(&gone.mention.span.start());
        }
        marks.insert(span.start(), mark);
        let words = self.shelf.readings[article].document.slice(span);
        // Words that no correction holds for wherever they stand are not there.
        if let Some(known) = self.by_words.get_mut(words) {
            known.insert((article, span.start()));
        }
    }

    /// For each article its marks, where they were changed.
    fn amendments(self) -> Vec<Option<Amendment>> {
        let mut amendments = vec![None; self.shelf.readings.len()];
        for (article, marks) in self.open {
            let mut amendment = Amendment {
                mentions: Vec::with_capacity(marks.len()),
                checked: Vec::new(),
                dates: Vec::new(),
            };
            for (at, mark) in marks.into_values().enumerate() {
                amendment.mentions.push(mark.mention);
                if mark.checked {
                    amendment.checked.push(at);
                }
                amendment.dates.extend(mark.date.map(|Value(date)| (at, date)));
            }
            amendments[article] = Some(amendment);
        }
        amendments
    }
}

fn mark_of(reading: &Reading, mention: usize) -> Mark {
    Mark { mention: reading.mentions[mention], checked: reading.is_checked(mention), date: None }
}
