//! Articles that carry much of each other's text: one wire story, cut and edited.
//!
//! Two texts share what stands in both in runs of [`RUN`] words. Which articles are compared at all is told by sampled runs
//! that both hold (after A. Broder, *On the resemblance and containment of documents*, 1997): every article meets those that
//! share a run with it, never all others, so that the work grows with the text. Of the pairs that are compared, every run counts.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;

use rustc_hash::FxHasher;

use super::wording::{Wording, covered};
use crate::dossier::Dossier;

/// Two articles that share text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The earlier of the two in the dossier, as an index into its readings.
    pub one: usize,
    /// The later.
    pub other: usize,
    /// How much of the first the second carries.
    pub of_one: Share,
    /// How much of the second the first carries.
    pub of_other: Share,
}

impl Likeness {
    /// Whether the two are one story, cut or edited: most of one of them stands in the other.
    #[must_use]
    pub fn is_near_duplicate(&self) -> bool {
        self.of_one.percent().max(self.of_other.percent()) >= MOST_OF_IT
    }
}

/// A share of a text, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Words that stand in the other text too, in runs of [`RUN`] and more.
    pub shared: usize,
    /// Words of the text.
    pub words: usize,
}

impl Share {
    /// Whole percent, rounded down; of no words none.
    #[must_use]
    pub fn percent(self) -> usize {
        (self.shared * 100).checked_div(self.words).unwrap_or(0)
    }
}

/// So many words in the same order are hardly ever two writers' own.
pub const RUN: usize = 5;
/// A text of which less is shared in either direction is another story: quotations and phrases of the trade make as much.
const LEAST: usize = 25;
/// From here on two texts are called one story.
const MOST_OF_IT: usize = 50;
/// A shorter text is a headline or a remnant.
const SHORTEST: usize = 20;
/// One in so many runs is sampled.
const SAMPLED: u64 = 4;
/// So many articles are known for one run: what more articles hold is a phrase of the trade, or a story all of them tell,
/// and then each of them meets these.
const MOST_HOLDERS: usize = 8;
/// With so many articles each is compared, those that share the most sampled runs.
const MOST_COMPARED: usize = 6;

/// Pairs of articles that share a good part of the text of one of them, in order. Which articles are looked at is given as
/// indices, in order. The first few articles of a story that very many tell are the ones that later ones are compared with.
///
/// # Panics
/// When the dossier lacks one of the articles.
#[must_use]
pub fn pairs(dossier: &Dossier, articles: &[usize]) -> Vec<Likeness> {
    let texts: Vec<Text> = articles.iter().map(|&article| Text::of(dossier, article)).collect();
    let mut holders: HashMap<u64, Vec<usize>, BuildHasherDefault<FxHasher>> = HashMap::default();
    let mut found = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        // Walked in order, so that no hash map's order reaches the result.
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for run in text.runs.iter().filter(|run| *run % SAMPLED == 0) {
            let known = holders.entry(*run).or_default();
            for &earlier in known.iter() {
                *votes.entry(earlier).or_default() += 1;
            }
            if known.len() < MOST_HOLDERS {
                known.push(at);
            }
        }
        let mut votes: Vec<(usize, usize)> = votes.into_iter().collect();
        votes.sort_by_key(|(earlier, votes)| (std::cmp::Reverse(*votes), *earlier));
        let near = votes.iter().take(MOST_COMPARED);
        let compared = near.filter_map(|&(earlier, _)| compare(&texts[earlier], text));
        found.extend(
            compared.filter(|likeness| likeness.of_one.percent().max(likeness.of_other.percent()) >= LEAST),
        );
    }
    found.sort_by_key(|likeness| (likeness.one, likeness.other));
    found
}

/// An article's words and its runs.
struct Text {
    article: usize,
    wording: Wording,
    /// Its runs, each once, sorted.
    runs: Vec<u64>,
}

impl Text {
    /// What is hardly a text has no runs, so that it meets nobody.
    fn of(dossier: &Dossier, article: usize) -> Self {
        let wording = Wording::of(&dossier.readings()[article].document);
        let silent = wording.words.len() < SHORTEST;
        let mut runs: Vec<u64> = if silent { Vec::new() } else { wording.runs(RUN).collect() };
        runs.sort_unstable();
        runs.dedup();
        Self { article, wording, runs }
    }

    fn share(&self, other: &Self) -> Share {
        let holds = |run: u64| other.runs.binary_search(&run).is_ok();
        let shared = covered(&self.wording.words, RUN, holds).into_iter().filter(|word| *word).count();
        Share { shared, words: self.wording.words.len() }
    }
}

fn compare(one: &Text, other: &Text) -> Option<Likeness> {
    if one.runs.is_empty() || other.runs.is_empty() {
        return None;
    }
    let (one, other) = if one.article <= other.article { (one, other) } else { (other, one) };
    let (of_one, of_other) = (one.share(other), other.share(one));
    Some(Likeness { one: one.article, other: other.article, of_one, of_other })
}
