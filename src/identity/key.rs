//! Keys: what two names must share for one kind of evidence to be looked at.

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher as _;

/// Words as one number. Two different lists of words share a number once in 2^64 pairs, by a hash that no text can
/// steer; a dossier keeps millions of keys, and as text they would outweigh it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(u64);

impl Key {
    pub(super) fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut hasher = DefaultHasher::new();
        for word in words {
            hasher.write(word.as_bytes());
            hasher.write_u8(END);
        }
        Self(hasher.finish())
    }
}

/// No byte of any text.
const END: u8 = 0xff;

/// Which of two names a key is of, where one stands for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// The name that is stood for.
    Whole,
    /// The name that stands for it.
    Short,
}

/// A key of a name under one row of the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tag {
    /// The row, as an index.
    pub(super) row: u8,
    pub(super) side: Side,
    pub(super) key: Key,
}

/// Gathers the keys of a name, row by row.
#[derive(Debug)]
pub(super) struct Tags {
    pub(super) row: u8,
    pub(super) tags: Vec<Tag>,
}

impl Default for Tags {
    fn default() -> Self {
        Self { row: 0, tags: Vec::with_capacity(USUAL_TAGS) }
    }
}

/// As many keys as most names have at most.
const USUAL_TAGS: usize = 16;

impl Tags {
    pub(super) fn add<'a>(&mut self, side: Side, words: impl IntoIterator<Item = &'a str>) {
        self.tags.push(Tag { row: self.row, side, key: Key::of(words) });
    }

    pub(super) fn whole<'a>(&mut self, words: impl IntoIterator<Item = &'a str>) {
        self.add(Side::Whole, words);
    }

    pub(super) fn short<'a>(&mut self, words: impl IntoIterator<Item = &'a str>) {
        self.add(Side::Short, words);
    }
}
