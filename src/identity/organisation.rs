//! Organisations: abbreviations and the names they stand for, short names after full ones.

use std::collections::BTreeMap;

use super::MentionRef;
use super::names::{Kind, Names};
use crate::Label;
use crate::pipeline::Reading;

/// Unites "International Atomic Energy Agency" with "IAEA" and, within an article, with "Agency".
pub(super) fn unite(names: &mut Names, readings: &[Reading]) {
    let of_mention = by_mention(names);
    in_brackets(names, readings, &of_mention);
    by_initials(names);
    by_last_words(names);
}

fn by_mention(names: &Names) -> BTreeMap<MentionRef, usize> {
    let list = names.of_kind(Kind::Organisation);
    list.flat_map(|(name, found)| found.mentions.iter().map(move |&mention| (mention, name))).collect()
}

/// A full name with its abbreviation in brackets behind it, both mentions.
fn in_brackets(names: &mut Names, readings: &[Reading], of_mention: &BTreeMap<MentionRef, usize>) {
    for (article, reading) in readings.iter().enumerate() {
        for (mention, pair) in reading.mentions.windows(2).enumerate() {
            let [full, short] = pair else { continue };
            if full.label != Label::Org || short.label != Label::Org {
                continue;
            }
            let text = reading.document.text();
            let between = &text[full.span.end()..short.span.start()];
            let closed = text[short.span.end()..].starts_with(')');
            let shorter = short.span.len() < full.span.len();
            if between.trim() == "(" && closed && shorter {
                let number = |mention| of_mention.get(&MentionRef { article, mention }).copied();
                if let (Some(full), Some(short)) = (number(mention), number(mention + 1)) {
                    names.unite(full, short);
                }
            }
        }
    }
}

/// Letters an abbreviation needs before its letters alone tell what it stands for.
const SHORTEST_INITIALS: usize = 3;

/// An abbreviation and the one name whose initials it is.
fn by_initials(names: &mut Names) {
    let mut full: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, name) in names.of_kind(Kind::Organisation) {
        for initials in initials(&name.plain) {
            if initials.len() >= SHORTEST_INITIALS {
                full.entry(initials).or_default().push(number);
            }
        }
    }
    let pairs: Vec<(usize, usize)> = names
        .of_kind(Kind::Organisation)
        .filter(|(_, name)| !name.plain.contains(' '))
        .filter_map(|(number, name)| {
            let candidates = full.get(&name.plain)?;
            let first = *candidates.first()?;
            candidates.iter().all(|&other| names.root(other) == names.root(first)).then_some((number, first))
        })
        .collect();
    for (short, full) in pairs {
        names.unite(short, full);
    }
}

/// The initials of a name of several words, with and without its small words.
fn initials(plain: &str) -> Vec<String> {
    if !plain.contains(' ') {
        return Vec::new();
    }
    let all: String = plain.split(' ').filter_map(|word| word.chars().next()).collect();
    let large =
        plain.split(' ').filter(|word| !matches!(*word, "of" | "the" | "for" | "and" | "in" | "on" | "de"));
    let large: String = large.filter_map(|word| word.chars().next()).collect();
    if large == all { vec![all] } else { vec![large, all] }
}

/// Words of a name whose endings are tried.
const MOST_WORDS: usize = 10;

/// Within an article a name that is the end of one longer name: "the Ministry" after "the Defence Ministry".
fn by_last_words(names: &mut Names) {
    // For each article and ending the latest longer name; an ending that several names share is decided by order.
    let mut mentions: Vec<(MentionRef, usize)> = names
        .of_kind(Kind::Organisation)
        .flat_map(|(number, name)| name.mentions.iter().map(move |&mention| (mention, number)))
        .collect();
    mentions.sort_unstable();
    let mut endings: BTreeMap<String, usize> = BTreeMap::new();
    let mut article = usize::MAX;
    let mut pairs = Vec::new();
    for (mention, number) in mentions {
        if mention.article != article {
            article = mention.article;
            endings.clear();
        }
        let plain = &names.get(number).plain;
        if let Some(&longer) = endings.get(plain.as_str()) {
            pairs.push((number, longer));
        }
        let mut rest = plain.as_str();
        for _ in 0..MOST_WORDS {
            let Some((_, ending)) = rest.split_once(' ') else { break };
            endings.insert(ending.to_owned(), number);
            rest = ending;
        }
    }
    // A name joins a longer one only when it always did: "Ministry" of two ministries stays alone.
    let mut only: BTreeMap<usize, Option<usize>> = BTreeMap::new();
    for &(short, longer) in &pairs {
        let longer = names.root(longer);
        only.entry(short)
            .and_modify(|known| *known = known.filter(|&known| known == longer))
            .or_insert(Some(longer));
    }
    for (short, longer) in only {
        if let Some(longer) = longer {
            names.unite(short, longer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::initials;
    use crate::identity::fold;

    #[test]
    fn initials_are_read_with_and_without_small_words() {
        assert_eq!(initials(&fold::plain("Institute for the Study of War")), ["isw", "iftsow"]);
        assert_eq!(initials("reuters"), Vec::<String>::new());
    }
}
