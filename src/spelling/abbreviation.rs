//! Abbreviations and other spellings of the words that organisations' names are made of: Intl, Defense.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use super::plain::plain;

/// A line a word: the word, a colon, its other forms.
const WORDS: &str = include_str!("../../data/spelling/abbreviations.txt");

/// By other form; one that several words share is the first's.
static LIST: LazyLock<HashMap<String, &str, FxBuildHasher>> = LazyLock::new(|| {
    let mut list = HashMap::default();
    for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
        let Some((word, others)) = line.split_once(':') else { continue };
        for other in others.split_whitespace() {
            let other = if other == "&" { other.to_owned() } else { plain(other) };
            list.entry(other).or_insert(word);
        }
    }
    list
});

/// The word that a folded word abbreviates or spells otherwise.
pub(super) fn whole(word: &str) -> Option<&'static str> {
    LIST.get(word).copied()
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn abbreviations_are_written_out_and_other_words_are_not() {
        assert_eq!(whole("intl"), Some("international"));
        assert_eq!(whole("defense"), Some("defence"));
        assert_eq!(whole("&"), Some("and"));
        assert_eq!(whole("bank"), None);
    }
}
