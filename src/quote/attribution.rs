//! Who says what within one period: the search, and what it finds.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Stance;
use super::cue::Cue;
use super::period::Period;
use super::{chain, subject};

/// Words of a period, as indices into its items.
pub(super) type Items = Range<usize>;

/// What one speaker says by one word, in items of its period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attribution {
    /// Empty when it tells who said the quotation before the period.
    pub(super) pieces: Vec<Items>,
    pub(super) speaker: Option<Items>,
    pub(super) cue: Items,
    pub(super) stance: Stance,
    pub(super) via: Option<Items>,
}

impl Attribution {
    /// Content said by the verb of `cue`, which stands at `at`.
    pub(super) fn of(content: Items, speaker: Option<Items>, at: usize, cue: &Cue) -> Self {
        let pieces = std::iter::once(content).collect();
        Self { pieces, speaker, cue: at..at + 1, stance: cue.stance, via: None }
    }

    /// Who said the quotation before the period.
    pub(super) fn of_earlier(speaker: Items, at: usize, cue: &Cue) -> Self {
        Self { pieces: Vec::new(), speaker: Some(speaker), cue: at..at + 1, stance: cue.stance, via: None }
    }

    /// The same, relayed.
    pub(super) fn relayed(self, via: Option<Items>) -> Self {
        Self { via, ..self }
    }

    fn end(&self) -> usize {
        let parts = self.pieces.iter().chain([&self.cue]).chain(&self.speaker);
        parts.map(|part| part.end).max().unwrap_or(0)
    }
}

/// All attributions of a period, in order of their first piece.
pub(super) fn find(period: &Period<'_>) -> Vec<Attribution> {
    let mut finder = Finder {
        period,
        used: vec![false; period.len()],
        found: Vec::new(),
        by_cue: BTreeMap::new(),
        free: 0,
    };
    finder.postposed();
    finder.forward();
    finder.nouns();
    finder.governed();
    finder.heading();
    finder.sources();
    let mut found = finder.found;
    found.sort_by_key(|found| found.pieces.first().map_or(found.cue.start, |piece| piece.start));
    found
}

/// Looks for attributions in three passes, the surest first; what one pass takes the next leaves alone.
///
/// Every look around a word is bounded, so that the work grows with the text however long a sentence is.
pub(super) struct Finder<'a> {
    pub(super) period: &'a Period<'a>,
    /// Items that are said by someone.
    pub(super) used: Vec<bool>,
    pub(super) found: Vec<Attribution>,
    /// Indices into `found` by where the word of saying starts.
    by_cue: BTreeMap<usize, usize>,
    /// What stands before is spoken for.
    pub(super) free: usize,
}

impl Finder<'_> {
    pub(super) fn add(&mut self, attribution: Attribution) {
        for piece in &attribution.pieces {
            self.used[piece.clone()].fill(true);
        }
        self.free = self.free.max(attribution.end());
        self.by_cue.insert(attribution.cue.start, self.found.len());
        self.found.push(attribution);
    }

    /// The attribution by the nearest word of saying before `at`.
    pub(super) fn last_before(&self, at: usize) -> Option<usize> {
        self.by_cue.range(..at).next_back().map(|(_, &found)| found)
    }

    /// The attribution by the nearest word of saying after `at`.
    pub(super) fn first_after(&self, at: usize) -> Option<usize> {
        self.by_cue.range(at..).next().map(|(_, &found)| found)
    }

    /// Whether the word at `at` says something already.
    pub(super) fn is_cue(&self, at: usize) -> bool {
        self.by_cue.range(..=at).next_back().is_some_and(|(_, &found)| self.found[found].cue.contains(&at))
    }

    /// Who speaks when a word of saying has no subject of its own: "…, adding that", "and said".
    pub(super) fn speaker_before(&self, at: usize) -> Option<Items> {
        if let Some(speaker) = self.last_before(at).and_then(|found| self.found[found].speaker.clone()) {
            return Some(speaker);
        }
        let first = (at.saturating_sub(FAR)..at).find(|&at| self.period.is_finite(at))?;
        let chain = chain::chain(self.period, first);
        subject::before(self.period, chain.start).map(|subject| subject.phrase)
    }
}

/// A word of saying stands no farther from its subject, a subject no farther from its verb.
pub(super) const FAR: usize = 50;

/// No clause of reported speech has more words.
pub(super) const LONGEST: usize = 300;
