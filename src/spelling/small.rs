//! Words of names that name nobody by themselves: titles, generations, particles.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use super::plain::plain;

/// A line a kind: its name, a colon, its words.
const WORDS: &str = include_str!("../../data/spelling/small-words.txt");

/// What some titles tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Man,
    Woman,
}

/// What a small word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Small {
    /// Before a name: President; Mr and Mrs, which tell more.
    Title(Option<Gender>),
    /// Behind a name: MBA.
    Honour,
    /// Father 1, son 2, grandson 3.
    Generation(u8),
    /// Between names: bin, von.
    Particle,
    /// The Arabic article.
    Article,
}

static LIST: LazyLock<HashMap<String, Small, FxBuildHasher>> = LazyLock::new(|| {
    let mut list = HashMap::default();
    for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
        let Some((kind, words)) = line.split_once(':') else { continue };
        let Some(small) = Small::named(kind) else { continue };
        list.extend(words.split_whitespace().map(|word| (plain(word), small)));
    }
    list
});

impl Small {
    pub(super) fn of(word: &str) -> Option<Self> {
        LIST.get(&plain(word)).copied()
    }

    fn named(kind: &str) -> Option<Self> {
        Some(match kind {
            "title" => Self::Title(None),
            "title-man" => Self::Title(Some(Gender::Man)),
            "title-woman" => Self::Title(Some(Gender::Woman)),
            "honour" => Self::Honour,
            "particle" => Self::Particle,
            "article" => Self::Article,
            _ => Self::Generation(kind.strip_prefix("generation-")?.parse().ok()?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Gender, Small};

    #[test]
    fn small_words_are_known_by_kind() {
        assert_eq!(Small::of("Mr."), Some(Small::Title(Some(Gender::Man))));
        assert_eq!(Small::of("Präsident"), Some(Small::Title(None)));
        assert_eq!(Small::of("Jr"), Some(Small::Generation(2)));
        assert_eq!(Small::of("bin"), Some(Small::Particle));
        assert_eq!(Small::of("Kuleba"), None);
    }
}
