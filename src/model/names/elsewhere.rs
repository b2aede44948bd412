//! What is known of a word from the whole document.
//!
//! A name is often told by its surroundings in one place and bare in the others (Ratinov and Roth 2009, section 6).

use super::hash::{FastMap, mix};
use super::token::Token;
use super::word::Word;
use crate::Document;

/// What is known of a word from the whole document.
#[derive(Clone, Debug, Default)]
pub(super) struct Elsewhere {
    /// It stands somewhere in lower case.
    pub lower: bool,
    /// It stands somewhere with a capital where none is due.
    pub capital: bool,
    /// The label, from 1 on, and the length of the longest name the rules see it in.
    pub rule_label: u8,
    pub rule_tokens: u8,
    /// The labels it has anywhere in what the rules considered, a bit each.
    pub considered: u16,
    /// Hashes of what stands around it wherever it has a capital, when that is more than once.
    pub contexts: Vec<u64>,
}

/// Gathers what is known of each word by all its occurrences, upper or lower case.
pub(super) fn read(document: &Document, tokens: &[Token], words: &[Word]) -> Vec<Elsewhere> {
    let mut by_lower: FastMap<Elsewhere> = FastMap::default();
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens[at];
        let mut end = at + 1;
        if token.rule != 0 {
            while end < tokens.len() && tokens[end].rule != 0 && matches!((tokens[end].rule - 1) % 4, 1 | 2) {
                end += 1;
            }
        }
        for member in &tokens[at..end] {
            let word = &words[member.word as usize];
            let known = by_lower.entry(word.lower).or_default();
            if word.capital {
                known.capital |= !member.starts;
            } else {
                known.lower = true;
            }
            known.considered |= labels_of(member.considered);
            let length = u8::try_from(end - at).unwrap_or(u8::MAX);
            if member.rule != 0 && length > known.rule_tokens {
                known.rule_label = (member.rule - 1) / 4 + 1;
                known.rule_tokens = length;
            }
        }
        at = end;
    }
    let mut contexts = contexts(document, tokens, words);
    words
        .iter()
        .map(|word| {
            let mut known = by_lower.get(&word.lower).cloned().unwrap_or_default();
            if word.capital {
                known.contexts = contexts
                    .get_mut(&word.lower)
                    .filter(|(seen, _)| *seen > 1)
                    .map(|(_, around)| around.clone())
                    .unwrap_or_default();
            }
            known
        })
        .collect()
}

/// A name that is repeated is often told by its surroundings in one place: so many of them are looked at.
const MOST_CONTEXTS: usize = 16;

/// For each lower-case form how often it stands with a capital, and what stands around it there (context aggregation,
/// Ratinov and Roth 2009).
fn contexts(document: &Document, tokens: &[Token], words: &[Word]) -> FastMap<(usize, Vec<u64>)> {
    let mut found: FastMap<(usize, Vec<u64>)> = FastMap::default();
    let word = |at: usize| &words[tokens[at].word as usize];
    for sentence in document.sentences() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            if !word(at).capital {
                at += 1;
                continue;
            }
            let first = at;
            while at < sentence.tokens.end && word(at).capital {
                at += 1;
            }
            let outside =
                |index: Option<usize>| index.filter(|index| sentence.tokens.contains(index)).map(word);
            let (before, after) = (outside(first.checked_sub(1)), outside(Some(at)));
            for index in first..at {
                let (seen, around) = found.entry(word(index).lower).or_default();
                *seen += 1;
                let mut add = |template: u64, parts: &[u64]| {
                    let hash = mix(template, parts);
                    if around.len() < MOST_CONTEXTS && !around.contains(&hash) {
                        around.push(hash);
                    }
                };
                let place = u64::from(index > first) + 2 * u64::from(index + 1 < at);
                if let Some(before) = before {
                    add(80, &[place, u64::from(before.clusters.middle)]);
                    add(81, &[place, u64::from(before.classes)]);
                }
                if let Some(after) = after {
                    add(82, &[place, u64::from(after.clusters.middle)]);
                }
                if index + 1 < at {
                    add(83, &[u64::from(word(at - 1).clusters.middle)]);
                    add(84, &[u64::from(word(at - 1).classes)]);
                }
                if index > first {
                    add(85, &[u64::from(word(first).classes)]);
                }
            }
        }
    }
    found
}

/// The labels of a set of tags, a bit each.
fn labels_of(mut tags: u64) -> u16 {
    let mut labels = 0;
    while tags != 0 {
        labels |= 1 << ((tags.trailing_zeros() - 1) / 4);
        tags &= tags - 1;
    }
    labels
}
