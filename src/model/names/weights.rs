//! What was learnt, packed: for each feature what it speaks for or against, found by the feature's hash.
//!
//! A bucket is chosen by the hash's upper bits. It holds how many features it has, their fingerprints (sixteen lower
//! bits), of how many voices each has a weight, and then voice and weight, a byte each. About one unknown feature in
//! ten thousand is taken for a known one; that costs less than longer fingerprints would.

use std::collections::BTreeMap;

use super::tags::{TAGS, VOICES};
use super::viterbi::Chain;
use crate::gazetteer::ResourceError;
use crate::gazetteer::packed::{self, nth};

/// The file's first eight bytes.
pub const MAGIC: [u8; 8] = *b"dl-names";

const FILE: &str = "names.bin";

/// Fewer buckets would take longer to search; with more, the table of their starts would be as large as the rest.
const BUCKET_BITS: u32 = 16;

/// The sum of some features' weights, one for each voice. A weight is a signed byte and a token has some hundred
/// features, so sixteen bits are enough.
pub(super) type Sum = [i16; VOICES];

/// A model's weights, transitions and calibration, read where they lie.
#[derive(Clone, Debug)]
pub struct Weights {
    chain: Chain,
    starts: &'static [u8],
    entries: &'static [u8],
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
        let [transitions, starts, entries, calibration] = packed::open(FILE, MAGIC, bytes)?;
        if transitions.len() != TAGS * TAGS * 2 || starts.len() != ((1 << BUCKET_BITS) + 1) * 4 {
            return Err(ResourceError { file: FILE, why: "it was trained for other tags" });
        }
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
        Ok(Self { chain: Chain::new(table), starts, entries, calibration })
    }

    /// Packs a model.
    ///
    /// # Panics
    /// When a bucket holds more than 255 features.
    #[must_use]
    pub fn pack(learnt: &Learnt) -> Vec<u8> {
        let byte = |count: usize| u8::try_from(count).expect("a bucket holds few features");
        let offset = |entries: &Vec<u8>| u32::try_from(entries.len()).expect("a model is smaller than 4 GB");
        let (mut starts, mut entries) = (Vec::new(), Vec::new());
        let mut rest = learnt.weights.iter().peekable();
        for bucket in 0..1_u64 << BUCKET_BITS {
            starts.extend(offset(&entries).to_le_bytes());
            let mut features = Vec::new();
            while let Some(feature) = rest.next_if(|(hash, _)| **hash >> (64 - BUCKET_BITS) == bucket) {
                features.push(feature);
            }
            entries.push(byte(features.len()));
            entries.extend(features.iter().flat_map(|(hash, _)| fingerprint(**hash).to_le_bytes()));
            entries.extend(features.iter().map(|(_, pairs)| byte(pairs.len())));
            let pairs = features.iter().flat_map(|(_, pairs)| pairs.iter());
            entries.extend(pairs.flat_map(|&(voice, weight)| [voice, weight.cast_unsigned()]));
        }
        starts.extend(offset(&entries).to_le_bytes());
        let transitions =
            learnt.transitions.iter().flatten().flat_map(|weight| weight.to_le_bytes()).collect();
        let rows = learnt.calibration.iter();
        let calibration = rows
            .flat_map(|(margin, share)| margin.to_le_bytes().into_iter().chain(share.to_le_bytes()))
            .collect();
        packed::seal(MAGIC, &[transitions, starts, entries, calibration])
    }

    /// The transitions.
    pub(super) fn chain(&self) -> &Chain {
        &self.chain
    }

    /// The share of mentions, per mille, that are right with a margin such as this.
    pub(super) fn share_right(&self, margin: i32) -> u16 {
        let above = self.calibration.partition_point(|(from, _)| *from <= margin);
        above.checked_sub(1).map_or(0, |index| self.calibration[index].1)
    }

    /// Adds a feature's weights.
    #[inline]
    pub(super) fn add(&self, hash: u64, sum: &mut Sum) {
        let bucket = (hash >> (64 - BUCKET_BITS)) as usize;
        let (Some(start), Some(end)) = (nth(self.starts, bucket), nth(self.starts, bucket + 1)) else {
            return;
        };
        let Some((&count, rest)) =
            self.entries.get(start as usize..end as usize).and_then(<[u8]>::split_first)
        else {
            return;
        };
        let count = usize::from(count);
        let Some((fingerprints, rest)) = rest.split_at_checked(count * 2) else { return };
        let wanted = fingerprint(hash).to_le_bytes();
        let Some(found) = fingerprints.chunks_exact(2).position(|bytes| bytes == wanted) else { return };
        let Some((lengths, pairs)) = rest.split_at_checked(count) else { return };
        let skipped: usize = lengths[..found].iter().map(|length| usize::from(*length) * 2).sum();
        let Some(pairs) = pairs.get(skipped..skipped + usize::from(lengths[found]) * 2) else { return };
        for pair in pairs.chunks_exact(2) {
            if let Some(total) = sum.get_mut(usize::from(pair[0])) {
                *total += i16::from(pair[1].cast_signed());
            }
        }
    }
}

fn fingerprint(hash: u64) -> u16 {
    (hash & 0xffff) as u16
}
