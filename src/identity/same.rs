//! Names that common knowledge says mean one thing: United Nations and UN, Islamic State and Daesh.

use std::collections::BTreeMap;

use super::fold;
use super::names::{Kind, Names};

/// One line a thing, its names separated by semicolons.
const SAME_NAMES: &str = include_str!("../../data/identity/same-names.txt");

/// Unites the names of one line, within each kind of thing.
pub(super) fn unite(names: &mut Names) {
    for line in SAME_NAMES.lines().filter(|line| !line.starts_with('#')) {
        let mut first: BTreeMap<Kind, usize> = BTreeMap::new();
        for name in line.split(';') {
            for kind in Kind::ALL {
                let key = match kind {
                    Kind::Weapon => fold::weapon(name),
                    _ => fold::plain(name),
                };
                if let Some(found) = names.find(kind, &key) {
                    let first = *first.entry(kind).or_insert(found);
                    names.unite(first, found);
                }
            }
        }
    }
}
