//! What a word is, wherever it stands.

use std::sync::OnceLock;

use super::hash::bytes;
use super::templates::{self, WINDOW};
use super::weights::{Sum, Weights};
use crate::model::clusters::{Clusters, WordClasses};

/// What is known of a word by its letters alone.
#[derive(Debug)]
pub(super) struct Word {
    pub exact: u64,
    pub lower: u64,
    pub shape: u64,
    pub prefixes: [u64; 4],
    pub suffixes: [u64; 4],
    pub clusters: WordClasses,
    /// What the lexicon says of the word alone; nothing of marks.
    pub classes: u32,
    pub capital: bool,
    /// Small words that stand inside names: `of`, `the`, `for`.
    pub connects: bool,
    /// Marks that bind parts of a name: hyphens, apostrophes, full stops, `&`.
    pub binds: bool,
}

impl Word {
    /// What stands where there is no word.
    pub(super) const EDGE: Self = Self {
        exact: 0,
        lower: 7,
        shape: 7,
        prefixes: [0; 4],
        suffixes: [0; 4],
        clusters: WordClasses { coarse: 0, middle: 0, fine: 0 },
        classes: 0,
        capital: false,
        connects: false,
        binds: false,
    };

    pub(super) fn read(text: &str, classes: u32, clusters: &Clusters) -> Self {
        let lower = text.to_lowercase();
        let count = lower.chars().count();
        let affix = |n: usize, from_end: bool| {
            if count <= n {
                return 0;
            }
            let skipped = if from_end { count - n } else { 0 };
            let part = lower.chars().skip(skipped).take(n);
            bytes(n as u64, part.flat_map(|letter| u32::from(letter).to_le_bytes()))
        };
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        Self {
            exact: bytes(1, text.bytes()),
            lower: bytes(2, lower.bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte })),
            shape: shape(text),
            prefixes: [affix(1, false), affix(2, false), affix(3, false), affix(4, false)],
            suffixes: [affix(1, true), affix(2, true), affix(3, true), affix(4, true)],
            clusters: clusters.of(text),
            classes,
            capital,
            connects: matches!(
                text,
                "of" | "the" | "for" | "and" | "de" | "du" | "al" | "bin" | "on" | "in" | "&" | "'s" | "’s"
            ),
            binds: matches!(text, "-" | "–" | "'" | "’" | "." | "&" | "/"),
        }
    }
}

/// A word with what its features say by themselves.
#[derive(Debug)]
pub(super) struct Familiar {
    pub word: Word,
    /// The features' weights added up for each place in the window, when they were needed.
    sums: [OnceLock<Box<Sum>>; WINDOW],
}

impl Familiar {
    pub(super) fn new(word: Word) -> Self {
        Self { word, sums: [const { OnceLock::new() }; WINDOW] }
    }

    /// What the word says at a place in the window. `hashes` is working space.
    pub(super) fn sum(&self, place: usize, weights: &Weights, hashes: &mut Vec<u64>) -> &Sum {
        self.sums[place].get_or_init(|| {
            hashes.clear();
            templates::of_word(&self.word, place, hashes);
            Box::new(weights.total(hashes))
        })
    }
}

/// The kinds of characters in order, runs folded: `Lysychansk` is `Aaa`, `MLRS` is `AA`.
fn shape(word: &str) -> u64 {
    let mut shape: u64 = 1;
    let (mut last, mut run) = (0, 0);
    for character in word.chars().take(24) {
        let kind = match character {
            c if c.is_uppercase() => 1,
            c if c.is_lowercase() => 2,
            c if c.is_ascii_digit() => 3,
            c if c.is_alphanumeric() => 4,
            '.' => 5,
            '-' | '–' | '—' => 6,
            '\'' | '’' => 7,
            _ => 8,
        };
        run = if kind == last { run + 1 } else { 1 };
        last = kind;
        if run <= 2 {
            shape = shape.wrapping_mul(9).wrapping_add(kind);
        }
    }
    shape
}
