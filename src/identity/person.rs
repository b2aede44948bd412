//! People: full names that differ in spelling or in middle names, surnames after full names.

use std::collections::BTreeMap;

use super::fold;
use super::names::{Kind, Name, Names};

/// Unites the names of one person.
pub(super) fn unite(names: &mut Names) {
    full_names(names);
    bare_names(names);
}

/// First and last word of a full name, by sound, unite: "Nina Ostapivna Kravets" and "Nina Kravets".
fn full_names(names: &mut Names) {
    let mut known: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (number, name) in names.of_kind(Kind::Person) {
        let Some((first, last)) = ends(&name.plain) else { continue };
        let key = (fold::transliteration(first), fold::transliteration(last));
        match known.get(&key) {
            Some(&same) => pairs.push((number, same)),
            None => {
                known.insert(key, number);
            }
        }
    }
    for (one, other) in pairs {
        names.unite(one, other);
    }
}

/// The first and the last word of a name of several, generations such as "Jr" left out.
fn ends(plain: &str) -> Option<(&str, &str)> {
    let plain = ["jr", "sr", "iii"]
        .iter()
        .find_map(|end| plain.strip_suffix(end)?.strip_suffix(' '))
        .unwrap_or(plain);
    let (first, rest) = plain.split_once(' ')?;
    Some((first, rest.rsplit(' ').next().unwrap_or(rest)))
}

/// Who bears a part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bearer {
    One(usize),
    /// Several people: the part alone tells nothing.
    Several,
}

/// Bare surnames, and bare given names within the article, go to the person who bears them.
fn bare_names(names: &mut Names) {
    // By article and sound, then over all articles by sound alone; parts are surnames first.
    let mut here: BTreeMap<(usize, String), Bearer> = BTreeMap::new();
    let mut anywhere: BTreeMap<String, Bearer> = BTreeMap::new();
    let mut given: BTreeMap<(usize, String), Bearer> = BTreeMap::new();
    for (number, name) in names.of_kind(Kind::Person) {
        let Some((first, _)) = ends(&name.plain) else { continue };
        let root = names.root(number);
        let mut articles: Vec<usize> = name.mentions.iter().map(|mention| mention.article).collect();
        articles.dedup();
        for surname in surnames(&name.plain) {
            bear(&mut anywhere, surname.clone(), root);
            for &article in &articles {
                bear(&mut here, (article, surname.clone()), root);
            }
        }
        for &article in &articles {
            bear(&mut given, (article, fold::transliteration(first)), root);
        }
    }
    let mut pairs = Vec::new();
    let mut orphans: BTreeMap<String, usize> = BTreeMap::new();
    for (number, name) in names.of_kind(Kind::Person) {
        if name.plain.contains(' ') && !is_compound(name, &here) {
            continue;
        }
        let sound = sound(&name.plain);
        let article = name.mentions[0].article;
        let bearer = here
            .get(&(article, sound.clone()))
            .or_else(|| given.get(&(article, sound.clone())))
            .or_else(|| anywhere.get(&sound));
        match bearer {
            Some(&Bearer::One(person)) => pairs.push((number, person)),
            Some(Bearer::Several) => {}
            // Nobody gives the full name: the same surname in several articles is taken for one person.
            None => match orphans.get(&sound) {
                Some(&same) => pairs.push((number, same)),
                None => {
                    orphans.insert(sound, number);
                }
            },
        }
    }
    for (one, other) in pairs {
        names.unite(one, other);
    }
}

/// "al Sadr" and "Zárate Luna": surnames of several words, known as the end of a full name in the same article.
fn is_compound(name: &Name, here: &BTreeMap<(usize, String), Bearer>) -> bool {
    here.contains_key(&(name.mentions[0].article, sound(&name.plain)))
}

fn bear<K: Ord>(bearers: &mut BTreeMap<K, Bearer>, key: K, person: usize) {
    bearers
        .entry(key)
        .and_modify(|bearer| {
            if *bearer != Bearer::One(person) {
                *bearer = Bearer::Several;
            }
        })
        .or_insert(Bearer::One(person));
}

/// What may stand for a full name: its last word, its last two, and all but the first.
fn surnames(plain: &str) -> Vec<String> {
    let words: Vec<&str> = plain.split(' ').filter(|word| !matches!(*word, "jr" | "sr" | "iii")).collect();
    let mut surnames: Vec<String> =
        (1..words.len()).rev().take(3).map(|from| sound(&words[from..].join(" "))).collect();
    // Chinese and Korean order: "Xi Jinping" is Mr Xi; "bin Laden" needs no given name.
    surnames.dedup();
    surnames
}

/// The sounds of all words of a name.
fn sound(plain: &str) -> String {
    plain.split(' ').map(fold::transliteration).collect::<Vec<_>>().join(" ")
}
