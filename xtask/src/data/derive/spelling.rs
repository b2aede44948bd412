//! Which of a place's many spellings an English-language paper may use.

use std::collections::BTreeMap;

use dateline::gazetteer::phrase;

use super::cities::City;
use super::names::Names;
use super::source::is_usable;
use super::words::Words;

/// Countries whose places papers spell in several ways, because the script leaves vowels out or has no agreed
/// romanisation.
const MANY_SPELLINGS: [&str; 31] = [
    "AE", "AF", "AM", "AZ", "BD", "BH", "BY", "DZ", "EG", "ER", "ET", "IL", "IQ", "IR", "JO", "KW", "LB",
    "LY", "MA", "MM", "OM", "PK", "PS", "QA", "SA", "SD", "SO", "SS", "SY", "TN", "YE",
];
/// So many near spellings are kept for one place.
const MOST_SPELLINGS: usize = 5;
/// Other names that differ altogether, such as Bombay, are taken for places of this size only.
const KNOWN_BY_OTHER_NAMES: u32 = 60_000;
/// Another spelling is shown when papers use it so many times as often as GeoNames' own.
const CLEARLY_USUAL: u64 = 3;
/// Below this a spelling may be a chance find: "Bab" for Al Bab stands 355 times, "Fallujah" 812 times.
const CERTAINLY_USED: u64 = 60;
const CERTAINLY_USED_WITHOUT_ARTICLE: u64 = 500;

/// The people of the biggest place that is called by each name first.
pub(super) type OwnNames = BTreeMap<String, u32>;

/// The spelling to show: GeoNames' own, or for a name from another script the one that papers prefer.
pub(super) fn shown(city: &City, words: &Words, own_names: &OwnNames) -> String {
    let own = if is_plain(&city.name) { &city.name } else { &city.ascii };
    if !MANY_SPELLINGS.contains(&city.country.as_str()) {
        return own.clone();
    }
    let certainly = if is_single(own) { CERTAINLY_USED } else { CERTAINLY_USED_WITHOUT_ARTICLE };
    let threshold = (words.count(own) * CLEARLY_USUAL).max(certainly);
    let usual = city
        .alternates
        .iter()
        .filter(|other| {
            !is_of_a_bigger_place(other, city, own_names)
                && other.is_ascii()
                && is_single(other)
                && is_near(own, other)
                && words.is_known_name(other)
        })
        .map(|other| (words.count(other), other))
        .filter(|(count, _)| *count >= threshold)
        .max();
    usual.map_or_else(|| own.clone(), |(_, other)| other.clone())
}

/// Its other spellings: those that papers use, and near ones where papers do not agree.
pub(super) fn alternates(city: &City, words: &Words, given: &Names, own_names: &OwnNames) -> Vec<String> {
    let mut kept = vec![city.ascii.clone()];
    let usable = city.alternates.iter().filter(|other| {
        !is_of_a_bigger_place(other, city, own_names)
            && is_usable(other)
            && is_plain(other)
            && is_name_like(other)
    });
    // Papers join the article with a hyphen, GeoNames sets it apart.
    if let Some(rest) = city.ascii.strip_prefix("Al ") {
        kept.push(format!("Al-{rest}"));
    }
    let mut near = 0;
    for other in usable {
        let normal = phrase::normal(other);
        let parts: Vec<&str> = other.split([' ', '-']).collect();
        if parts.iter().all(|part| words.is_common(part))
            || (given.contains(&normal) && !is_near(&city.ascii, other))
        {
            continue;
        }
        let is_used = (city.population >= KNOWN_BY_OTHER_NAMES || is_near(&city.ascii, other))
            && is_used_name(&parts, words);
        let is_variant = near < MOST_SPELLINGS
            && other.bytes().all(|byte| byte.is_ascii_alphabetic() || b" -".contains(&byte))
            && MANY_SPELLINGS.contains(&city.country.as_str())
            && is_near(&city.ascii, other);
        if is_used || is_variant {
            near += usize::from(!is_used);
            kept.push(other.clone());
        }
    }
    kept.retain(|name| is_usable(name));
    kept
}

/// Whether papers write such a name: each word a known name or a word with a capital, as in New York.
fn is_used_name(parts: &[&str], words: &Words) -> bool {
    const FEWEST: u64 = 25;
    let is_word = |part: &&str| words.is_common(part) && part.starts_with(char::is_uppercase);
    match parts {
        [one] => words.is_known_name(one) && words.count(one) >= FEWEST,
        many => many.iter().all(|part| words.is_known_name(part) || is_word(part)),
    }
}

/// Whether a spelling is the first name of a bigger place: Tehran is not what Tiran is meant to be called.
fn is_of_a_bigger_place(other: &str, city: &City, own_names: &OwnNames) -> bool {
    other != city.ascii && own_names.get(other).is_some_and(|population| *population >= city.population)
}

/// A region's name without the noun that says what it is: `Kharkiv Oblast` gives `Kharkiv`.
pub(super) fn without_region_noun(name: &str) -> &str {
    const NOUNS: [&str; 22] = [
        " Oblast",
        " Province",
        " Governorate",
        " Region",
        " State",
        " District",
        " County",
        " Prefecture",
        " Department",
        " Voivodeship",
        " Krai",
        " Republic",
        " Division",
        " Parish",
        " Municipality",
        " Canton",
        " Territory",
        " Autonomous Okrug",
        " Raion",
        " Rayon",
        " Emirate",
        " Raioni",
    ];
    let bare = NOUNS.iter().find_map(|noun| name.strip_suffix(noun)).unwrap_or(name);
    ["Muhafazat ", "Wilaya de ", "Provincia de "]
        .iter()
        .find_map(|noun| bare.strip_prefix(noun))
        .unwrap_or(bare)
}

/// Whether two spellings can be one name heard twice: few letters differ, the article aside.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    let (one, other) = (skeleton(one), skeleton(other));
    let longest = one.len().max(other.len());
    edits(&one, &other) <= (longest / 3).max(1)
}

/// A name's letters without the article and what only joins them.
fn skeleton(name: &str) -> Vec<u8> {
    let normal = phrase::normal(name);
    let bare = ["al - ", "al ", "el ", "ad ", "an ", "ar ", "as ", "at ", "az ", "ash ", "el - "]
        .iter()
        .find_map(|article| normal.strip_prefix(article))
        .unwrap_or(&normal);
    bare.bytes().filter(u8::is_ascii_alphabetic).collect()
}

/// Levenshtein's distance: letters put in, left out or exchanged.
fn edits(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (at, candidate) in other.iter().enumerate() {
            let exchanged = diagonal + usize::from(letter != candidate);
            diagonal = row[at + 1];
            row[at + 1] = exchanged.min(row[at] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

/// Whether a spelling has only the diacritics that English-language papers print now and then.
fn is_plain(name: &str) -> bool {
    name.chars().all(|letter| letter.is_ascii() || ('\u{c0}'..='\u{ff}').contains(&letter))
}

/// Whether a spelling looks like a name, not like a code: a capital first and small letters after it.
fn is_name_like(name: &str) -> bool {
    name.len() >= 4
        && name.chars().next().is_some_and(char::is_uppercase)
        && name.chars().any(char::is_lowercase)
        && !name.contains(char::is_numeric)
}

fn is_single(name: &str) -> bool {
    !name.contains([' ', '-', '\'', '`', '\u{2019}'])
}

#[cfg(test)]
mod tests {
    use super::{is_near, without_region_noun};

    #[test]
    fn spellings_of_one_name_are_near() {
        for (one, other) in [("Al Fallujah", "Fallujah"), ("Khan Yunis", "Khan Younis"), ("Hims", "Homs")] {
            assert!(is_near(one, other), "{one} {other}");
        }
        for (one, other) in [("Mumbai", "Bombay"), ("Lviv", "Lemberg"), ("Sur", "Tyre")] {
            assert!(!is_near(one, other), "{one} {other}");
        }
    }

    #[test]
    fn the_noun_of_a_region_is_left_out() {
        assert_eq!(without_region_noun("Kharkiv Oblast"), "Kharkiv");
        assert_eq!(without_region_noun("Texas"), "Texas");
    }
}
