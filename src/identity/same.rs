//! Names that common knowledge says mean one thing: United Nations and UN, Islamic State and Daesh.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::fold;
use super::names::{Kind, Names};

/// One line a thing, its names separated by semicolons.
const SAME_NAMES: &str = include_str!("../../data/identity/same-names.txt");

/// One name of a thing, as weapons are looked up and as all else is.
struct Keys {
    weapon: String,
    plain: String,
}

/// The names of each thing; folded once, since a dossier is united anew whenever an article comes or goes.
static THINGS: LazyLock<Vec<Vec<Keys>>> = LazyLock::new(|| {
    let keys = |name| Keys { weapon: fold::weapon(name), plain: fold::plain(name) };
    let lines = SAME_NAMES.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split(';').map(keys).collect()).collect()
});

/// Unites the names of one thing, within each kind.
pub(super) fn unite(names: &mut Names) {
    for thing in THINGS.iter() {
        let mut first: BTreeMap<Kind, usize> = BTreeMap::new();
        for keys in thing {
            for kind in Kind::ALL {
                let key = if kind == Kind::Weapon { &keys.weapon } else { &keys.plain };
                if let Some(found) = names.find(kind, key) {
                    let first = *first.entry(kind).or_insert(found);
                    names.unite(first, found);
                }
            }
        }
    }
}
