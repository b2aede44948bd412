//! News outlets with what they are and their country, for descriptions: those whose names say that they are outlets.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Sets, is_usable};

/// What the words of an outlet's name make it; the first that is met counts.
const KINDS: [(&str, &[&str]); 4] = [
    ("news agency", &["Agency", "Newswire"]),
    ("broadcaster", &["Broadcasting", "Channel", "FM", "Network", "Radio", "TV", "Television"]),
    ("magazine", &["Magazine", "Review"]),
    (
        "newspaper",
        &[
            "Chronicle",
            "Courier",
            "Daily",
            "Dispatch",
            "Examiner",
            "Gazette",
            "Globe",
            "Guardian",
            "Herald",
            "Inquirer",
            "Journal",
            "Mail",
            "Newspaper",
            "Observer",
            "Post",
            "Standard",
            "Star",
            "Telegraph",
            "Times",
            "Tribune",
            "Weekly",
            "Zeitung",
        ],
    ),
];
/// Longer names are descriptions.
const MOST_WORDS: usize = 6;

/// Countries that the data set names otherwise than the gazetteer.
const OTHER_NAMES: [(&str, &str); 6] = [
    ("Kingdom of the Netherlands", "Netherlands"),
    ("People's Republic of China", "China"),
    ("Republic of Ireland", "Ireland"),
    ("State of Palestine", "Palestine"),
    ("United States of America", "United States"),
    ("Wales", "United Kingdom"),
];

pub(super) fn derive(sets: &Sets) -> Result<(), String> {
    let countries = sets.hand("places/countries.tsv")?;
    let countries: BTreeSet<&str> = countries.iter().filter_map(|row| row.split('\t').nth(1)).collect();
    let mut outlets: BTreeMap<(&str, String), BTreeSet<&str>> = BTreeMap::new();
    let text = sets.text("other/news_outlets_wikidata.tsv")?;
    for line in text.lines() {
        let mut columns = line.split('\t');
        let (Some(name), Some(country)) = (columns.next(), columns.next()) else { continue };
        let country =
            OTHER_NAMES.iter().find(|(other, _)| *other == country).map_or(country, |(_, name)| name);
        let name = name.strip_prefix("The ").unwrap_or(name);
        let Some(kind) = kind(name).filter(|_| countries.contains(country)) else { continue };
        outlets.entry((kind, country.to_owned())).or_default().insert(name);
    }
    let lines = outlets.into_iter().flat_map(|((kind, country), names)| {
        [format!("{kind}\t{country}"), names.into_iter().collect::<Vec<_>>().join(";")]
    });
    let lines: Vec<String> = lines.collect();
    sets.write(
        "description/outlets.tsv",
        "News outlets by kind and country: Wikidata (CC0), from a list of sherzod-hakimov (MIT).",
        &lines,
    )
}

/// What an outlet is by its name; none for names of one word, which mean many things.
fn kind(name: &str) -> Option<&'static str> {
    let parts: Vec<&str> = name.split([' ', '-']).collect();
    if !(2..=MOST_WORDS).contains(&parts.len()) || !is_usable(name) || !name.is_ascii() || name.contains(';')
    {
        return None;
    }
    KINDS.iter().find(|(_, nouns)| parts.iter().any(|part| nouns.contains(part))).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn a_name_tells_what_an_outlet_is() {
        assert_eq!(kind("Athens News Agency"), Some("news agency"));
        assert_eq!(kind("Irish Times"), Some("newspaper"));
        assert_eq!(kind("Mix Radio"), Some("broadcaster"));
        assert_eq!(kind("Times"), None);
        assert_eq!(kind("Al Jazeera"), None);
    }
}
