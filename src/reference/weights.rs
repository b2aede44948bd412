//! What each feature of a candidate weighs, as it was learnt, and shares of belief in whole numbers.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use crate::gazetteer::ResourceError;

const FILE: &str = "references.tsv";

/// A feature's name as a number.
type Key = u64;

/// Weights of features, in hundredths of a natural logarithm of odds.
#[derive(Clone, Debug, Default)]
pub struct Weights(HashMap<Key, i32, FxBuildHasher>);

impl Weights {
    /// Reads a table: a feature and its weight a line, a tab between them; lines that start with `#` are passed over.
    ///
    /// # Errors
    /// When it is no UTF-8, or a line has no whole number after a tab.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ResourceError> {
        let refuse = |why| ResourceError { file: FILE, why };
        let text = std::str::from_utf8(bytes).map_err(|_| refuse("it is no UTF-8 text"))?;
        let mut weights = HashMap::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let row = line.split_once('\t').and_then(|(name, weight)| Some((name, weight.parse().ok()?)));
            let (name, weight) = row.ok_or(refuse("a line is no feature with a weight"))?;
            weights.insert(key(&[name]), weight);
        }
        Ok(Self(weights))
    }

    /// The weight of all features together.
    pub(super) fn sum(&self, features: &Features) -> i32 {
        features.keys.iter().map(|key| self.0.get(key).copied().unwrap_or(0)).sum()
    }
}

/// The features of one candidate.
#[derive(Clone, Debug, Default)]
pub(super) struct Features {
    keys: Vec<Key>,
    /// Kept only for learning.
    names: Option<Vec<String>>,
}

impl Features {
    /// No features yet; names are kept when they are asked for.
    pub(super) fn new(named: bool) -> Self {
        Self { keys: Vec::new(), names: named.then(Vec::new) }
    }

    /// Adds the feature whose name is the parts, a space between each.
    pub(super) fn add(&mut self, parts: &[&str]) {
        self.keys.push(key(parts));
        if let Some(names) = &mut self.names {
            names.push(parts.join(" "));
        }
    }

    pub(super) fn into_names(self) -> Vec<String> {
        self.names.unwrap_or_default()
    }
}

/// FNV-1a, 64 bits, over the parts with a space between each.
fn key(parts: &[&str]) -> Key {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut key = OFFSET;
    let mut feed = |byte: u8| key = (key ^ u64::from(byte)).wrapping_mul(PRIME);
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            feed(b' ');
        }
        part.bytes().for_each(&mut feed);
    }
    key
}

/// A small number as a part of a name; what is beyond the table counts as its end.
pub(super) fn number(value: usize) -> &'static str {
    const NUMBERS: [&str; 9] = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];
    NUMBERS[value.min(NUMBERS.len() - 1)]
}

/// The share of each score in thousandths, as a log-linear model has it: the exponential of a score over the sum of all,
/// that of nobody, whose score is 0, among them.
/// Whole numbers throughout, so that every machine gives the same.
pub(super) fn shares(scores: &[i32]) -> Vec<u16> {
    let best = scores.iter().copied().max().unwrap_or(0).max(NOBODY);
    let parts: Vec<u64> = scores.iter().map(|&score| exponential(best - score)).collect();
    let sum: u64 = parts.iter().sum::<u64>() + exponential(best - NOBODY);
    let share = |part: u64| u16::try_from(part * 1000 / sum.max(1)).expect("at most a thousand thousandths");
    parts.into_iter().map(share).collect()
}

/// The score of nobody: what a candidate's score is measured against.
const NOBODY: i32 = 0;

/// `2^20 * exp(-hundredths / 100)`, rounded down at each of its steps.
fn exponential(hundredths: i32) -> u64 {
    const UNIT: u64 = 1 << 20;
    // exp(-0.01) and exp(-1) in parts of 2^20.
    const HUNDREDTH: u64 = 1_038_142;
    const WHOLE: u64 = 385_750;
    let hundredths = u32::try_from(hundredths).unwrap_or(0);
    let mut value = UNIT;
    for _ in 0..(hundredths / 100).min(20) {
        value = value * WHOLE / UNIT;
    }
    for _ in 0..hundredths % 100 {
        value = value * HUNDREDTH / UNIT;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::{Features, Weights, shares};

    #[test]
    fn a_feature_is_weighed_by_its_name() {
        let weights =
            Weights::from_bytes(b"# weights\nrole subject here\t41\nrank 0\t-7\n").expect("a table");
        let mut features = Features::new(false);
        features.add(&["role", "subject", "here"]);
        features.add(&["rank", "0"]);
        features.add(&["rank", "1"]);
        assert_eq!(weights.sum(&features), 34);
    }

    #[test]
    fn a_line_without_a_weight_is_refused() {
        let why = Weights::from_bytes(b"rank 0 7\n").map(|_| ()).expect_err("no tab").to_string();
        assert!(why.contains("references.tsv") && why.contains("cargo xtask train"), "{why}");
    }

    #[test]
    fn shares_follow_the_exponential() {
        assert_eq!(shares(&[0, 0]), [333, 333]);
        // e / (e + 1) = 0.731.
        assert_eq!(shares(&[100]), [731]);
        assert_eq!(shares(&[5000, -5000]), [1000, 0]);
        assert!(shares(&[]).is_empty());
    }
}
