//! The words of a text as numbers, and the runs of words that two texts share.

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher as _;
use std::ops::Range;

use crate::{Document, duplicate};

/// What an article says, word by word. Case, white space, punctuation and furniture do not count.
#[derive(Clone, Debug)]
pub(super) struct Wording {
    /// A number that equal words share, and others hardly ever; the same natively and in a browser.
    pub(super) words: Vec<u64>,
    /// The token of each word.
    pub(super) tokens: Vec<usize>,
    /// The words of each paragraph, as a range of `words`.
    pub(super) paragraphs: Vec<Range<usize>>,
}

impl Wording {
    pub(super) fn of(document: &Document) -> Self {
        let mut wording = Self { words: Vec::new(), tokens: Vec::new(), paragraphs: Vec::new() };
        for (token, word) in duplicate::said(document) {
            wording.words.push(number(&word));
            wording.tokens.push(token);
        }
        let mut start = 0;
        for paragraph in document.paragraphs() {
            let end = start + wording.tokens[start..].partition_point(|token| *token < paragraph.tokens.end);
            wording.paragraphs.push(start..end);
            start = end;
        }
        wording
    }

    /// Every run of so many words, as a number, in order of the text: as many as words, less `length` and one more.
    pub(super) fn runs(&self, length: usize) -> impl Iterator<Item = u64> + '_ {
        runs(&self.words, length)
    }
}

/// See [`Wording::runs`].
pub(super) fn runs(words: &[u64], length: usize) -> impl Iterator<Item = u64> + '_ {
    words
        .windows(length)
        .map(|run| run.iter().fold(0_u64, |mixed, word| (mixed.rotate_left(9) ^ word).wrapping_mul(SPREAD)))
}

/// An odd number without a pattern in its bits: the golden ratio's fraction in 64 bits.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// For each word whether it stands in a run of `length` words that `holds`.
pub(super) fn covered(words: &[u64], length: usize, holds: impl Fn(u64) -> bool) -> Vec<bool> {
    let mut covered = vec![false; words.len()];
    let mut done = 0;
    for (start, run) in runs(words, length).enumerate() {
        if holds(run) {
            for word in &mut covered[done.max(start)..start + length] {
                *word = true;
            }
            done = start + length;
        }
    }
    covered
}

/// The number of a word, without case.
pub(super) fn number(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        hasher.write(word.as_bytes());
    } else {
        hasher.write(word.to_lowercase().as_bytes());
    }
    hasher.finish()
}
