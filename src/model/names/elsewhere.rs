//! What is known of a word from the whole document.
//!
//! A name is often told by its surroundings in one place and bare in the others (Ratinov and Roth 2009, section 6).

use std::sync::Arc;

use super::hash::{FastMap, mix};
use super::token::Token;
use super::word::{Familiar, Word};
use crate::Document;

/// What is known of each word by all its occurrences, upper or lower case.
#[derive(Clone, Debug)]
pub(super) struct Elsewhere {
    /// For each distinct word its number among those that differ in more than case.
    numbers: Vec<u32>,
    known: Vec<Known>,
    contexts: Vec<Contexts>,
}

/// What is known of a word from the whole document.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    /// It stands somewhere in lower case.
    pub lower: bool,
    /// It stands somewhere with a capital where none is due.
    pub capital: bool,
    /// The label, from 1 on, and the length of the longest name the rules see it in.
    pub rule_label: u8,
    pub rule_tokens: u8,
    /// The labels it has anywhere in what the rules considered, a bit each.
    pub considered: u16,
}

/// Where a word stands with a capital.
#[derive(Clone, Debug, Default)]
struct Contexts {
    /// How often.
    seen: usize,
    /// Hashes of what stands around it there.
    around: Vec<u64>,
}

impl Elsewhere {
    /// Gathers what is known of each word.
    pub(super) fn read(document: &Document, tokens: &[Token], words: &[Arc<Familiar>]) -> Self {
        let (numbers, count) = numbers(words);
        let known = known(tokens, words, &numbers, count);
        let contexts = contexts(document, tokens, words, &numbers, count);
        Self { numbers, known, contexts }
    }

    /// What is known of the word with this index.
    pub(super) fn of(&self, word: usize) -> &Known {
        &self.known[self.numbers[word] as usize]
    }

    /// Hashes of what stands around the word wherever it has a capital, when that is more than once.
    pub(super) fn contexts(&self, word: usize) -> &[u64] {
        let Contexts { seen, around } = &self.contexts[self.numbers[word] as usize];
        if *seen > 1 { around } else { &[] }
    }
}

/// Words that differ in case alone have one number. Also how many numbers there are.
fn numbers(words: &[Arc<Familiar>]) -> (Vec<u32>, usize) {
    let mut by_lower: FastMap<u32> = FastMap::default();
    let numbers = words.iter().map(|word| {
        let next = u32::try_from(by_lower.len()).expect("fewer words than bytes, and bytes are limited");
        *by_lower.entry(word.word.lower).or_insert(next)
    });
    let numbers = numbers.collect();
    (numbers, by_lower.len())
}

fn known(tokens: &[Token], words: &[Arc<Familiar>], numbers: &[u32], count: usize) -> Vec<Known> {
    let mut all = vec![Known::default(); count];
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
            let known = &mut all[numbers[member.word as usize] as usize];
            if words[member.word as usize].word.capital {
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
    all
}

/// A name that is repeated is often told by its surroundings in one place: so many of them are looked at.
const MOST_CONTEXTS: usize = 16;

/// For each word, by its number, how often it stands with a capital, and what stands around it there (context aggregation,
/// Ratinov and Roth 2009).
fn contexts(
    document: &Document,
    tokens: &[Token],
    words: &[Arc<Familiar>],
    numbers: &[u32],
    count: usize,
) -> Vec<Contexts> {
    let mut found = vec![Contexts::default(); count];
    let word = |at: usize| -> &Word { &words[tokens[at].word as usize].word };
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
                let number = numbers[tokens[index].word as usize];
                let Contexts { seen, around } = &mut found[number as usize];
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
