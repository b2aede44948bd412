//! Hashes of features: the same on every machine and in every version of the standard library, since a model is
//! written with them.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map whose keys are hashes already.
pub type FastMap<V> = HashMap<u64, V, BuildHasherDefault<Identity>>;

/// Takes a key for its hash.
#[derive(Clone, Copy, Debug, Default)]
pub struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = self::bytes(self.0, bytes.iter().copied());
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// The hash of bytes (Fowler, Noll and Vo, FNV-1a), seeded.
pub fn bytes(seed: u64, bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325 ^ seed, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Mixes a template's number and its parts (Steele et al. 2014, `SplitMix`).
#[inline]
#[must_use]
pub fn mix(template: u64, parts: &[u64]) -> u64 {
    let mut hash = template.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for &part in parts {
        hash = (hash ^ part).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        hash ^= hash >> 29;
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}
