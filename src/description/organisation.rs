//! What an organisation is where no article says so: by its name ("Russian Defence Ministry" is a ministry), or by
//! common knowledge (Reuters is a news agency).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::noun::{NOUNS, NounKind};

/// Written by hand, which wins, and derived.
const KNOWN: [&str; 2] =
    [include_str!("../../data/description/known.tsv"), include_str!("../../data/description/outlets.tsv")];

/// What common knowledge says of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// News agency.
    pub(super) role: &'static str,
    /// Its country's English name; none for what belongs to no one country.
    pub(super) country: Option<&'static str>,
}

/// What is known of the organisation of a name, whatever its case.
pub(super) fn known(name: &str) -> Option<Known> {
    KNOWN_BY_NAME.get(&key(name)).copied()
}

/// What the nouns of a name say it is: the last one, or the one before "of" or "for".
pub(super) fn kind(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let end = [" of ", " for ", " in ", " on "].iter().filter_map(|link| name.find(link)).min();
    let words: Vec<&str> = name[..end.unwrap_or(name.len())].split([' ', '-']).collect();
    let nouns = (0..words.len()).rev().take(LONGEST_NOUN).rev().map(|first| words[first..].join(" "));
    let mut senses = nouns.filter_map(|noun| NOUNS.bodies.single(&noun));
    senses.find(|sense| sense.noun.kind == NounKind::Body).map(|sense| sense.noun.word)
}

/// Words that a noun of the table has at most.
const LONGEST_NOUN: usize = 3;

static KNOWN_BY_NAME: LazyLock<FxHashMap<String, Known>> = LazyLock::new(|| {
    let mut known = FxHashMap::default();
    let (mut role, mut country) = ("", None);
    for line in KNOWN.iter().flat_map(|list| list.lines()).filter(|line| !line.starts_with('#')) {
        if let Some((heading, place)) = line.split_once('\t') {
            role = heading;
            country = Some(place).filter(|place| *place != "-");
            continue;
        }
        for name in line.split(';') {
            known.entry(key(name)).or_insert(Known { role, country });
        }
    }
    known
});

/// A name in lower case, without full stops and "the".
fn key(name: &str) -> String {
    let name: String = name.to_lowercase().chars().filter(|letter| *letter != '.').collect();
    name.strip_prefix("the ").map_or(name.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{KNOWN, kind, known};

    #[test]
    fn names_tell_what_they_name() {
        assert_eq!(kind("Russian Defence Ministry"), Some("ministry"));
        assert_eq!(kind("Ministry of Defence"), Some("ministry"));
        assert_eq!(kind("National Bank of Ukraine"), Some("bank"));
        assert_eq!(kind("Xinhua News Agency"), Some("news agency"));
        assert_eq!(kind("Azov Battalion"), Some("battalion"));
        assert_eq!(kind("Wagner Group"), None);
        assert_eq!(kind("Hezbollah"), None);
    }

    #[test]
    fn news_agencies_are_known() {
        let reuters = known("REUTERS").expect("it is listed");
        assert_eq!((reuters.role, reuters.country), ("news agency", Some("United Kingdom")));
        assert_eq!(known("the U.N."), known("United Nations"));
        assert_eq!(known("Irish Times").and_then(|known| known.country), Some("Ireland"));
        assert_eq!(known("Nowhere Gazette"), None);
        for list in KNOWN {
            for line in list.lines().filter(|line| !line.starts_with('#') && line.contains('\t')) {
                assert_eq!(line.split('\t').count(), 2, "{line:?}");
            }
        }
    }
}
