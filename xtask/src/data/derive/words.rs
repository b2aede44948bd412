//! Common English words, told from names by how often they stand without a capital.

use std::collections::HashMap;

use super::source::Sets;

/// Rarer words than this in the counted text are as likely typing errors.
const FEWEST: u64 = 120;
/// A word is common when the form with a capital is at most this many times as frequent as the one without.
/// "Army" stands 1.5 times as often as "army" and is a word, "Brown" 4 times as often as "brown" and is a name.
const MOST_CAPITALS: u64 = 2;
/// The size of the list; rarer words tell names apart no better than their own spelling does.
const LONGEST: usize = 25_000;
/// A place of this name is hardly ever meant: "Of" in Turkey, "Same" in Tanzania.
const VERY_COMMON: u64 = 2_000;

/// How often each form occurs.
pub(super) struct Words(HashMap<String, u64>);

impl Words {
    pub(super) fn read(sets: &Sets) -> Result<Self, String> {
        let table = sets.text("word_clusters/clusters.tsv.gz")?;
        let counts = table.lines().skip(1).filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?.to_owned(), cells.next()?.parse().ok()?))
        });
        Ok(Self(counts.collect()))
    }

    /// How often exactly this form occurs.
    pub(super) fn count(&self, form: &str) -> u64 {
        self.0.get(form).copied().unwrap_or(0)
    }

    /// Whether a word stands mostly in lower case.
    pub(super) fn is_common(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let small = self.count(&lower);
        small >= FEWEST && small * MOST_CAPITALS >= self.count(&capitalised(&lower))
    }

    /// Whether a word stands in lower case so often that a place of this name is hardly ever meant.
    pub(super) fn is_very_common(&self, word: &str) -> bool {
        self.is_common(word) && self.count(&word.to_lowercase()) >= VERY_COMMON
    }

    /// Whether a word is known to English papers as a name.
    pub(super) fn is_known_name(&self, word: &str) -> bool {
        const FEWEST_NAMES: u64 = 12;
        self.count(word) >= FEWEST_NAMES && !self.is_common(word)
    }
}

pub(super) fn derive(sets: &Sets, words: &Words) -> Result<(), String> {
    let is_word = |form: &String| form.len() > 1 && form.bytes().all(|byte| byte.is_ascii_lowercase());
    let mut common: Vec<(&String, &u64)> =
        words.0.iter().filter(|(form, _)| is_word(form) && words.is_common(form)).collect();
    common.sort_by(|a, b| (b.1, a.0).cmp(&(a.1, b.0)));
    common.truncate(LONGEST);
    let mut list: Vec<String> = common.into_iter().map(|(form, _)| form.clone()).collect();
    list.sort();
    sets.write(
        "lexicon/common-words.txt",
        "English words that stand mostly in lower case (word counts).",
        &list,
    )
}

fn capitalised(lower: &str) -> String {
    let mut letters = lower.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
