//! The weight table: for each feature the tags it speaks for or against, hashed and read in place.

use std::collections::BTreeMap;

use super::feature::{Key, ROLES};
use super::tag::TAGS;
use crate::gazetteer::ResourceError;
use crate::gazetteer::packed;

/// The file's first eight bytes.
pub const MAGIC: [u8; 8] = *b"dl-speec";
const FILE: &str = "speech.bin";

/// What a weight speaks for: a tag, as [`super::tag::ALL`] counts them, plus [`TAGS`] times the role of the word.
pub type Column = u8;
/// How many columns there are.
pub const COLUMNS: usize = ROLES * TAGS;

/// What each feature says of each tag.
///
/// A feature's key falls into one of a power of two of buckets by its upper bits; within the bucket its lower 16 bits
/// tell it from its few neighbours. About one absent feature in ten thousand is taken for another, which is a
/// little noise among forty features.
#[derive(Clone, Debug)]
pub struct Weights {
    /// For each bucket and the end: index of its first feature (u32), index of its first weight (u32).
    buckets: &'static [[[u8; 4]; 2]],
    /// For each feature the lower 16 bits of its key.
    marks: &'static [[u8; 2]],
    /// For each feature how many weights it has.
    counts: &'static [u8],
    /// For each weight its [`Column`].
    columns: &'static [u8],
    /// For each weight its value, as `i8`.
    values: &'static [u8],
    /// For each bucket which of [`SLOTS`] classes its marks fall in, a bit each: most features are not there, and that is
    /// seen at one look.
    slots: Vec<u64>,
    /// By how much a key is shifted right to give its bucket.
    shift: u32,
}

/// Bytes of a bucket's row.
const BUCKET: usize = 8;
/// Features in a bucket, on average at most: looked through one by one.
const CROWD: usize = 8;
/// Classes of marks: the bits of a number.
const SLOTS: u16 = 64;
/// The fewest bits a bucket's number has.
const FEWEST_BITS: u32 = 1;

impl Weights {
    /// Opens packed weights.
    ///
    /// # Errors
    /// When the file is of another kind or version, cut short or damaged.
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Self, ResourceError> {
        let [buckets, marks, counts, columns, values] = packed::open(FILE, MAGIC, bytes)?;
        let whole = buckets.len().is_multiple_of(BUCKET) && marks.len().is_multiple_of(2);
        let (buckets, marks) = (buckets.as_chunks().0.as_chunks().0, marks.as_chunks().0);
        let rows = buckets.len().saturating_sub(1);
        let shift = 64 - rows.max(1).ilog2();
        let weights = Self { buckets, marks, counts, columns, values, slots: Vec::new(), shift };
        if whole && weights.holds_together(rows) {
            let slots = (0..rows).map(|row| weights.slots_of(row)).collect();
            Ok(Self { slots, ..weights })
        } else {
            Err(ResourceError { file: FILE, why: "its sections do not fit each other" })
        }
    }

    fn holds_together(&self, rows: usize) -> bool {
        let features = self.counts.len();
        let starts = |row| self.bucket(row);
        rows.is_power_of_two()
            && rows >= 1 << FEWEST_BITS
            && self.marks.len() == features
            && self.values.len() == self.columns.len()
            && starts(0) == (0, 0)
            && starts(rows) == (features, self.columns.len())
            && (0..rows).all(|row| {
                let ((first, weight), (end, weight_end)) = (starts(row), starts(row + 1));
                self.counts.get(first..end).is_some_and(|counts| {
                    weight + counts.iter().map(|&n| usize::from(n)).sum::<usize>() == weight_end
                })
            })
            && self.columns.iter().all(|&column| usize::from(column) < COLUMNS)
    }

    /// The first feature and the first weight of a bucket.
    fn bucket(&self, row: usize) -> (usize, usize) {
        let [feature, weight] = self.buckets.get(row).copied().unwrap_or_default();
        (u32::from_le_bytes(feature) as usize, u32::from_le_bytes(weight) as usize)
    }

    /// The classes of a bucket's marks, a bit each.
    fn slots_of(&self, row: usize) -> u64 {
        let ((first, _), (end, _)) = (self.bucket(row), self.bucket(row + 1));
        self.marks[first..end].iter().fold(0, |slots, mark| slots | slot(*mark))
    }

    /// Adds what a feature says to the scores, a column each; what it says of columns beyond them is left out.
    #[inline]
    pub fn add(&self, key: Key, scores: &mut [i16]) {
        let row = usize::try_from(key >> self.shift).unwrap_or(0);
        if self.slots[row] & slot(lower(key)) != 0 && key != 0 {
            self.add_known(row, key, scores);
        }
    }

    /// As [`Self::add`], when the key's bucket has a feature like it.
    fn add_known(&self, row: usize, key: Key, scores: &mut [i16]) {
        let ((first, weight), (end, _)) = (self.bucket(row), self.bucket(row + 1));
        let mark = u16::from_le_bytes(lower(key));
        let mut marks = self.marks[first..end].iter();
        let Some(index) = marks.position(|other| u16::from_le_bytes(*other) == mark) else { return };
        let before = &self.counts[first..first + index];
        let start = weight + before.iter().map(|&count| usize::from(count)).sum::<usize>();
        let rows = start..start + usize::from(self.counts[first + index]);
        for (&column, &value) in self.columns[rows.clone()].iter().zip(&self.values[rows]) {
            if let Some(score) = scores.get_mut(usize::from(column)) {
                *score += i16::from(value.cast_signed());
            }
        }
    }

    /// Packs weights. Of features that cannot be told apart the one of the smaller key is kept.
    ///
    /// # Panics
    /// When there are 4,294,967,296 features or weights.
    #[must_use]
    pub fn pack(features: &BTreeMap<Key, Vec<(Column, i8)>>) -> Vec<u8> {
        let bits = features.len().div_ceil(CROWD).next_power_of_two().ilog2().max(FEWEST_BITS);
        let shift = 64 - bits;
        let mut sorted = BTreeMap::new();
        for (&key, weights) in features {
            sorted.entry((key >> shift, lower(key))).or_insert(weights);
        }
        let [mut buckets, mut marks, mut counts, mut columns, mut values] = [const { Vec::new() }; 5];
        let mut rows = sorted.iter().peekable();
        for bucket in 0..=1_u64 << bits {
            for length in [counts.len(), columns.len()] {
                buckets.extend(u32::try_from(length).expect("fewer than 2^32 weights").to_le_bytes());
            }
            while let Some(((_, mark), weights)) = rows.next_if(|((of, _), _)| *of == bucket) {
                marks.extend(mark);
                counts.push(u8::try_from(weights.len()).expect("at most one weight a column"));
                for &(column, value) in *weights {
                    columns.push(column);
                    values.push(value.cast_unsigned());
                }
            }
        }
        packed::seal(MAGIC, &[buckets, marks, counts, columns, values])
    }
}

fn lower(key: Key) -> [u8; 2] {
    let [low, high, ..] = key.to_le_bytes();
    [low, high]
}

fn slot(mark: [u8; 2]) -> u64 {
    1 << (u16::from_le_bytes(mark) % SLOTS)
}
