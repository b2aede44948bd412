//! Names that common knowledge says mean one thing: United Nations and UN, Islamic State and Daesh; and family names that
//! stand first.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use super::fold;

/// One line a thing, its names separated by semicolons.
const SAME_NAMES: &str = include_str!("../../data/identity/same-names.txt");
/// One name a line.
const FAMILY_NAMES_FIRST: &str = include_str!("../../data/identity/family-names-first.txt");

/// Each folded name with the first name of its line, which stands for the thing.
type Things = HashMap<String, &'static str, FxBuildHasher>;

/// As weapons are folded, and as all else is.
static THINGS: LazyLock<[Things; 2]> = LazyLock::new(|| {
    let read = |fold: fn(&str) -> String| {
        let lines = SAME_NAMES.lines().filter(|line| !line.starts_with('#'));
        let names = lines.flat_map(|line| {
            let first = line.split(';').next().unwrap_or_default();
            line.split(';').map(move |name| (name, first))
        });
        names.map(|(name, first)| (fold(name), first)).collect()
    };
    [read(fold::plain), read(fold::weapon)]
});

/// What stands for the thing that a folded name is well known to mean.
pub(super) fn thing(weapon: bool, folded: &str) -> Option<&'static str> {
    THINGS[usize::from(weapon)].get(folded).copied()
}

static FIRST: LazyLock<HashSet<&'static str, FxBuildHasher>> =
    LazyLock::new(|| FAMILY_NAMES_FIRST.lines().filter(|line| !line.starts_with('#')).collect());

/// Whether a folded word is a family name of languages that put it first.
pub(super) fn is_family_name_first(word: &str) -> bool {
    FIRST.contains(word)
}

/// Peoples of a country that are not its people at large: they are counted to it, but it is not called after them.
const PARTS_OF_COUNTRIES: [&str; 12] = [
    "abkhaz",
    "abkhazian",
    "chechen",
    "cossack",
    "dagestani",
    "ingush",
    "kurd",
    "ossetian",
    "rohingya",
    "soviet",
    "tatar",
    "tibetan",
];

/// Whether a name is that of such a people.
pub(super) fn is_part_of_a_country(people: &str) -> bool {
    PARTS_OF_COUNTRIES.contains(&fold::people(&fold::plain(people)).as_str())
}

#[cfg(test)]
mod tests {
    use super::{SAME_NAMES, fold, thing};

    #[test]
    fn no_name_is_known_for_two_things() {
        let mut seen = std::collections::BTreeMap::new();
        for line in SAME_NAMES.lines().filter(|line| !line.starts_with('#')) {
            for name in line.split(';') {
                let other = seen.insert(fold::plain(name), line);
                assert!(other.is_none_or(|other| other == line), "{name:?} stands in two lines");
            }
        }
        assert_eq!(thing(false, "uno"), thing(false, "united nations"));
        assert_eq!(thing(true, "drone"), thing(true, &fold::weapon("UAVs")));
    }
}
