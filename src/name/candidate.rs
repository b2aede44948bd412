//! A proposal: these tokens may be such a name, and how sure the proposer is.

use std::ops::Range;

use super::word::Words;
use crate::{Label, Mention};

/// A proposed mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its tokens in the document; at least one.
    pub tokens: Range<usize>,
    /// What it may name.
    pub label: Label,
    /// How sure the proposer is, per mille.
    pub score: u16,
}

impl Candidate {
    pub(super) fn new(tokens: Range<usize>, label: Label, score: u16) -> Self {
        debug_assert!(!tokens.is_empty(), "a candidate has words");
        Self { tokens, label, score }
    }
}

/// Chooses the candidates that together say most, without overlaps, in order of the text.
///
/// Each candidate is worth its score above [`super::score::FLOOR`] times its words, so that a long name beats the
/// names inside it unless it is much less sure. The best choice is found by weighted interval scheduling, in
/// one sweep over the tokens.
pub(super) fn choose(words: &Words<'_>, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|candidate| candidate.score > super::score::FLOOR);
    candidates.sort_by_key(|candidate| {
        (candidate.tokens.end, candidate.tokens.start, std::cmp::Reverse(candidate.score), candidate.label)
    });
    // For each number of leading tokens the best worth, and the candidate that ends there if it is part of it.
    let mut best = vec![(0_u64, None::<usize>); words.len() + 1];
    let mut next = 0;
    for end in 1..best.len() {
        best[end] = (best[end - 1].0, None);
        while let Some(candidate) = candidates.get(next).filter(|candidate| candidate.tokens.end == end) {
            let worth = best[candidate.tokens.start].0 + worth(words, candidate);
            if worth > best[end].0 {
                best[end] = (worth, Some(next));
            }
            next += 1;
        }
    }
    let mut chosen = Vec::new();
    let mut end = words.len();
    while end > 0 {
        match best[end].1 {
            Some(index) => {
                end = candidates[index].tokens.start;
                chosen.push(candidates[index].clone());
            }
            None => end -= 1,
        }
    }
    chosen.reverse();
    chosen
}

fn worth(words: &Words<'_>, candidate: &Candidate) -> u64 {
    let count = words.word_count(&candidate.tokens) as u64;
    u64::from(candidate.score - super::score::FLOOR) * count + super::score::LENGTH_BONUS * count
        - super::score::MENTION_COST
}

/// A candidate as the mention it becomes.
pub(super) fn mention(words: &Words<'_>, candidate: &Candidate) -> Mention {
    Mention { span: words.span(&candidate.tokens), label: candidate.label, score: candidate.score }
}
