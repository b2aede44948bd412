//! What was learnt, packed: for each feature what it speaks for or against, found by the feature's hash.
//!
//! Of a hash 32 bits are kept, a `key`. The upper ones choose one of 8,192 rows. A row says with a bit each which of
//! 64 values the next six bits have among its features, so that most features that were not learnt cost one look. It
//! holds a few features, which are looked through. Most features have a weight for a few voices: voice and weight stand
//! in turn, a byte each. The most frequent ones have one for many, and are added in whole vectors: their weights stand in
//! order of the voices, gaps included. About one unknown feature in a hundred thousand is taken for a known one; that
//! costs less than longer keys would.

use std::collections::BTreeMap;

use super::tags::{TAGS, VOICES};
use super::viterbi::Chain;
use crate::gazetteer::ResourceError;
use crate::gazetteer::packed;

/// The file's first eight bytes.
pub const MAGIC: [u8; 8] = *b"dl-name2";

const FILE: &str = "names.bin";

/// Fewer rows would take longer to search; more would no longer stay in a processor's nearest memory.
const ROWS: usize = 1 << ROW_BITS;
const ROW_BITS: u32 = 13;
/// A row's numbers: two with a bit for each value of the next [`SLOT_BITS`] bits, then which is its first feature and
/// where its first weight stands. The row after the last one says where the others end.
type Row = [[u8; 4]; 4];
const SLOT_BITS: u32 = 6;
/// A feature's bytes: the lower bits of its key, then how many voices it has a weight for.
const FEATURE_BYTES: usize = 4;
/// A feature with weights for so many voices or more has one for every voice, most of them 0 at worst. Such features
/// are few, but four fifths of all weights that are added are theirs.
const FULL_FROM: usize = 16;
/// As much of a key as a feature holds; its row and place there tell the rest.
const LOWER: u32 = 0x00ff_ffff;

/// The sum of some features' weights, one for each voice. A weight is a signed byte and a token has some hundred
/// features, so sixteen bits are enough.
pub(super) type Sum = [i16; WIDE];
/// One for each voice, and nothing where whole vectors go beyond the voices.
pub(super) const WIDE: usize = VOICES.next_multiple_of(8);

/// A model's weights, transitions and calibration, read where they lie.
#[derive(Clone, Debug)]
pub struct Weights {
    chain: Chain,
    rows: &'static [Row; ROWS + 1],
    features: &'static [[u8; FEATURE_BYTES]],
    /// Voices and weights, or weights of all voices.
    values: &'static [u8],
    /// Margins, rising, and the share of mentions, per mille, that is right from there on.
    calibration: Vec<(i32, u16)>,
}

/// What the trainer hands over to be packed.
#[derive(Clone, Debug, Default)]
pub struct Learnt {
    /// By feature hash: voices and their weights.
    pub weights: BTreeMap<u64, Vec<(u8, i8)>>,
    /// For each pair of tags the transition's weight, the earlier tag first.
    pub transitions: Vec<Vec<i16>>,
    /// Margins, rising, with the share of mentions, per mille, that is right from there on.
    pub calibration: Vec<(i32, u16)>,
}

impl Weights {
    /// Opens a packed model.
    ///
    /// # Errors
    /// When the file is of another kind or version, cut short or damaged.
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Self, ResourceError> {
        let [transitions, rows, features, values, calibration] = packed::open(FILE, MAGIC, bytes)?;
        let refuse = |why| ResourceError { file: FILE, why };
        if transitions.len() != TAGS * TAGS * 2 {
            return Err(refuse("it was trained for other tags"));
        }
        let rows = rows
            .as_chunks()
            .0
            .as_chunks()
            .0
            .try_into()
            .map_err(|_| refuse("it has another number of rows"))?;
        let mut table = Box::new([[0; TAGS]; TAGS]);
        for (row, bytes) in table.iter_mut().zip(transitions.chunks_exact(TAGS * 2)) {
            for (weight, pair) in row.iter_mut().zip(bytes.chunks_exact(2)) {
                *weight = i32::from(i16::from_le_bytes([pair[0], pair[1]]));
            }
        }
        let calibration = calibration
            .chunks_exact(6)
            .map(|row| {
                let margin = i32::from_le_bytes([row[0], row[1], row[2], row[3]]);
                (margin, u16::from_le_bytes([row[4], row[5]]))
            })
            .collect();
        let features = features.as_chunks().0;
        Ok(Self { chain: Chain::new(table), rows, features, values, calibration })
    }

    /// Packs a model.
    ///
    /// # Panics
    /// When a feature has more than 255 weights.
    #[must_use]
    pub fn pack(learnt: &Learnt) -> Vec<u8> {
        let count =
            |number: usize| u32::try_from(number).expect("a model is smaller than 4 GB").to_le_bytes();
        let mut by_key = BTreeMap::new();
        for (hash, weights) in &learnt.weights {
            // Of two features with one key the first is found.
            by_key.entry(key(*hash)).or_insert(weights);
        }
        let (mut rows, mut features, mut packed) = (Vec::new(), Vec::new(), Vec::new());
        let mut rest = by_key.into_iter().peekable();
        for row in 0..=ROWS {
            let first = [features.len() / FEATURE_BYTES, packed.len()].map(count);
            let mut slots = 0_u64;
            while let Some((key, weights)) = rest.next_if(|(key, _)| row_of(*key) == row) {
                slots |= 1 << slot_of(key);
                features.extend(&key.to_le_bytes()[..FEATURE_BYTES - 1]);
                features.push(u8::try_from(weights.len()).expect("there are fewer voices than 256"));
                if weights.len() < FULL_FROM {
                    packed
                        .extend(weights.iter().flat_map(|&(voice, weight)| [voice, weight.cast_unsigned()]));
                } else {
                    let mut full = [0; VOICES];
                    for &(voice, weight) in weights {
                        full[usize::from(voice)] = weight.cast_unsigned();
                    }
                    packed.extend(full);
                }
            }
            rows.extend(slots.to_le_bytes());
            rows.extend(first.as_flattened());
        }
        let transitions =
            learnt.transitions.iter().flatten().flat_map(|weight| weight.to_le_bytes()).collect();
        let shares = learnt.calibration.iter();
        let calibration = shares
            .flat_map(|(margin, share)| margin.to_le_bytes().into_iter().chain(share.to_le_bytes()))
            .collect();
        packed::seal(MAGIC, &[transitions, rows, features, packed, calibration])
    }

    /// The transitions.
    pub(super) fn chain(&self) -> &Chain {
        &self.chain
    }

    /// The share of mentions, per mille, that are right with a margin such as this.
    pub(super) fn share_right(&self, margin: i32) -> u16 {
        let above = self.calibration.partition_point(|(from, _)| *from <= margin);
        self.calibration.get(above.saturating_sub(1)).map_or(0, |&(_, share)| share)
    }

    /// The sum of the features' weights.
    pub(super) fn total(&self, hashes: &[u64]) -> Sum {
        let mut sum = [0; WIDE];
        for &hash in hashes {
            self.add(hash, &mut sum);
        }
        sum
    }

    /// Adds a feature's weights.
    #[inline]
    pub(super) fn add(&self, hash: u64, sum: &mut Sum) {
        let key = key(hash);
        let (row, slot) = (&self.rows[row_of(key)], slot_of(key));
        let slots = u32::from_le_bytes(row[usize::from(slot >= 32)]);
        if slots >> (slot % 32) & 1 == 1 {
            self.add_known(key, sum);
        }
    }

    /// As [`Self::add`], when the key's row has a feature like it.
    fn add_known(&self, key: u32, sum: &mut Sum) {
        let number = |bytes: [u8; 4]| u32::from_le_bytes(bytes) as usize;
        let [_, _, first, at] = self.rows[row_of(key)].map(number);
        let [_, _, end, _] = self.rows[row_of(key) + 1].map(number);
        let Some(mut weights) = self.values.get(at..) else { return };
        for feature in self.features.get(first..end).unwrap_or_default() {
            let feature = u32::from_le_bytes(*feature);
            let count = (feature >> 24) as usize;
            let length = if count < FULL_FROM { count * 2 } else { VOICES };
            let Some((own, others)) = weights.split_at_checked(length) else { return };
            if feature & LOWER == key & LOWER {
                match own.first_chunk() {
                    Some(full) => add_full(full, sum),
                    None => add_few(own, sum),
                }
                return;
            }
            weights = others;
        }
    }
}

/// Out of line for the reason of [`crate::model::add_up`].
#[inline(never)]
fn add_full(weights: &[u8; VOICES], sum: &mut Sum) {
    let (eights, rest) = weights.as_chunks::<8>();
    let (sums, last) = sum.as_chunks_mut::<8>();
    for (eight, weights) in sums.iter_mut().zip(eights) {
        for (total, weight) in eight.iter_mut().zip(weights) {
            *total += i16::from(weight.cast_signed());
        }
    }
    for (total, weight) in sums[eights.len()..].as_flattened_mut().iter_mut().chain(last).zip(rest) {
        *total += i16::from(weight.cast_signed());
    }
}

fn add_few(pairs: &[u8], sum: &mut Sum) {
    for [voice, weight] in pairs.as_chunks().0 {
        if let Some(total) = sum.get_mut(usize::from(*voice)) {
            *total += i16::from(weight.cast_signed());
        }
    }
}

/// What is kept of a hash: its upper and its lower sixteen bits.
fn key(hash: u64) -> u32 {
    (hash.rotate_left(16) & 0xffff_ffff) as u32
}

fn row_of(key: u32) -> usize {
    (key >> (32 - ROW_BITS)) as usize
}

fn slot_of(key: u32) -> u32 {
    key >> (32 - ROW_BITS - SLOT_BITS) & ((1 << SLOT_BITS) - 1)
}
