//! Two texts side by side, paragraph by paragraph: what both have, what one has in other words, what one alone has.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::hash::BuildHasherDefault;

use rustc_hash::FxHasher;

use super::differing;
use super::wording::{Wording, covered, runs};
use crate::Span;
use crate::dossier::Dossier;

/// Paragraphs that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aligned {
    /// The paragraph of the first text, as an index; none where only the other has it.
    pub one: Option<usize>,
    /// The paragraph of the other text.
    pub other: Option<usize>,
    /// How they stand to each other.
    pub how: How,
    /// Of a paragraph that stands within another: whether it is the first text's.
    pub from_first: bool,
    /// The words of the first that the other lacks.
    pub only_one: Vec<Span>,
    /// The words of the other that the first lacks.
    pub only_other: Vec<Span>,
}

/// How two paragraphs stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The same words.
    Same,
    /// Many of the same words.
    Edited,
    /// Its words stand in another paragraph, which has its like already.
    Within,
    /// The other text has nothing like it.
    Alone,
}

/// Runs of so many words tell which paragraphs belong together.
const RUN: usize = 3;
/// So much of the words of the shorter paragraph, in percent, makes the two one paragraph that was edited.
const ENOUGH: usize = 40;
/// So many paragraphs are known for one run.
const MOST_HOLDERS: usize = 4;

type Known<Value> = HashMap<u64, Value, BuildHasherDefault<FxHasher>>;

/// Two articles side by side: every paragraph of both that says a word, once at least, in the order of the first.
///
/// # Panics
/// When the dossier lacks one of the articles.
#[must_use]
pub fn align(dossier: &Dossier, one: usize, other: usize) -> Vec<Aligned> {
    let [left, right] = [one, other].map(|article| Wording::of(&dossier.readings()[article].document));
    let pairs = pair(&left, &right);
    let mut of_right: Vec<Option<usize>> = vec![None; right.paragraphs.len()];
    for (paragraph, partner) in pairs.iter().enumerate() {
        if let Some(partner) = partner {
            of_right[*partner] = Some(paragraph);
        }
    }
    let [in_right, in_left] = [&right, &left].map(Paragraphs::of);
    let side = Sides { dossier, one, other, left: &left, right: &right };
    let mut rows = Vec::new();
    let mut next = 0;
    for (paragraph, partner) in pairs.into_iter().enumerate() {
        if left.paragraphs[paragraph].is_empty() {
            continue;
        }
        if let Some(partner) = partner {
            // What the other alone says before its paragraph stands before it here too.
            while next < partner {
                rows.extend(alone_in_other(&side, next, &of_right, &in_left));
                next += 1;
            }
            next = next.max(partner + 1);
            rows.push(side.both(paragraph, partner));
        } else {
            let within = in_right.best(&left.words[left.paragraphs[paragraph].clone()]);
            let how = if within.is_some() { How::Within } else { How::Alone };
            rows.push(Aligned {
                one: Some(paragraph),
                other: within,
                how,
                from_first: true,
                ..Aligned::nothing()
            });
        }
    }
    for paragraph in next..right.paragraphs.len() {
        rows.extend(alone_in_other(&side, paragraph, &of_right, &in_left));
    }
    rows
}

fn alone_in_other(
    side: &Sides<'_>,
    paragraph: usize,
    of_right: &[Option<usize>],
    in_left: &Paragraphs<'_>,
) -> Option<Aligned> {
    let words = &side.right.words[side.right.paragraphs[paragraph].clone()];
    if of_right[paragraph].is_some() || words.is_empty() {
        return None;
    }
    let within = in_left.best(words);
    let how = if within.is_some() { How::Within } else { How::Alone };
    Some(Aligned { one: within, other: Some(paragraph), how, ..Aligned::nothing() })
}

impl Aligned {
    fn nothing() -> Self {
        let none = Vec::new;
        Self {
            one: None,
            other: None,
            how: How::Alone,
            from_first: false,
            only_one: none(),
            only_other: none(),
        }
    }
}

/// The two texts.
struct Sides<'a> {
    dossier: &'a Dossier,
    one: usize,
    other: usize,
    left: &'a Wording,
    right: &'a Wording,
}

impl Sides<'_> {
    fn both(&self, paragraph: usize, partner: usize) -> Aligned {
        let words = [self.left.paragraphs[paragraph].clone(), self.right.paragraphs[partner].clone()];
        let [first, second] = [&self.left.words[words[0].clone()], &self.right.words[words[1].clone()]];
        let (one, other) = (Some(paragraph), Some(partner));
        if first == second {
            return Aligned { one, other, how: How::Same, ..Aligned::nothing() };
        }
        let (only_first, only_second) = differing::differing(first, second);
        let spans = |article: usize, wording: &Wording, only: &[bool], from: usize| {
            differing::spans(&self.dossier.readings()[article].document, &wording.tokens[from..], only)
        };
        Aligned {
            one,
            other,
            how: How::Edited,
            from_first: false,
            only_one: spans(self.one, self.left, &only_first, words[0].start),
            only_other: spans(self.other, self.right, &only_second, words[1].start),
        }
    }
}

/// For each paragraph of the first text the one of the other that it belongs with; none is taken twice.
fn pair(left: &Wording, right: &Wording) -> Vec<Option<usize>> {
    let mut pairs = vec![None; left.paragraphs.len()];
    let mut taken = vec![false; right.paragraphs.len()];
    let mut whole: Known<VecDeque<usize>> = HashMap::default();
    for (paragraph, words) in right.paragraphs.iter().enumerate().filter(|(_, words)| !words.is_empty()) {
        whole.entry(all(&right.words[words.clone()])).or_default().push_back(paragraph);
    }
    for (paragraph, words) in left.paragraphs.iter().enumerate().filter(|(_, words)| !words.is_empty()) {
        let same = whole.get_mut(&all(&left.words[words.clone()])).and_then(VecDeque::pop_front);
        if let Some(same) = same {
            taken[same] = true;
            pairs[paragraph] = Some(same);
        }
    }
    let free = Paragraphs::free(right, &taken);
    for (paragraph, words) in left.paragraphs.iter().enumerate() {
        if pairs[paragraph].is_none()
            && let Some(best) = free.best(&left.words[words.clone()])
            && !taken[best]
        {
            taken[best] = true;
            pairs[paragraph] = Some(best);
        }
    }
    pairs
}

/// A number for all words of a paragraph.
fn all(words: &[u64]) -> u64 {
    runs(words, words.len()).next().unwrap_or_default()
}

/// The paragraphs of a text by the runs they hold.
struct Paragraphs<'a> {
    wording: &'a Wording,
    of_run: Known<Vec<usize>>,
}

impl<'a> Paragraphs<'a> {
    fn of(wording: &'a Wording) -> Self {
        Self::free(wording, &vec![false; wording.paragraphs.len()])
    }

    /// Those that have no partner yet.
    fn free(wording: &'a Wording, taken: &[bool]) -> Self {
        let mut of_run: Known<Vec<usize>> = HashMap::default();
        for (paragraph, words) in wording.paragraphs.iter().enumerate().filter(|(at, _)| !taken[*at]) {
            for run in runs(&wording.words[words.clone()], RUN) {
                let holders = of_run.entry(run).or_default();
                if holders.len() < MOST_HOLDERS && holders.last() != Some(&paragraph) {
                    holders.push(paragraph);
                }
            }
        }
        Self { wording, of_run }
    }

    /// The paragraph that shares the most runs with these words, when it shares enough of them.
    fn best(&self, words: &[u64]) -> Option<usize> {
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for holders in runs(words, RUN).filter_map(|run| self.of_run.get(&run)) {
            for &holder in holders {
                *votes.entry(holder).or_default() += 1;
            }
        }
        let (&best, _) =
            votes.iter().max_by_key(|(paragraph, votes)| (**votes, std::cmp::Reverse(**paragraph)))?;
        let holds = |run: u64| self.of_run.get(&run).is_some_and(|holders| holders.contains(&best));
        let shared = covered(words, RUN, holds).into_iter().filter(|word| *word).count();
        let shorter = words.len().min(self.wording.paragraphs[best].len());
        (shared * 100 >= shorter * ENOUGH).then_some(best)
    }
}
