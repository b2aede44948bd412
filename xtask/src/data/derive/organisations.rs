//! News outlets, international organisations and armed groups whose names say what they are.
//!
//! The data sets hold much that is none of these, so a name is taken only when one of its words is a head noun.

use std::collections::BTreeSet;

use super::source::{Sets, is_usable};
use super::words::Words;

/// What outlets are called.
const OUTLET_NOUNS: [&str; 24] = [
    "Agency",
    "Broadcasting",
    "Chronicle",
    "Courier",
    "Daily",
    "Dispatch",
    "Examiner",
    "Gazette",
    "Guardian",
    "Herald",
    "Inquirer",
    "Journal",
    "Mail",
    "Monitor",
    "News",
    "Newspaper",
    "Observer",
    "Post",
    "Radio",
    "Standard",
    "Telegraph",
    "Times",
    "Tribune",
    "Weekly",
];
/// What organisations and armed groups are called.
const GROUP_NOUNS: [&str; 32] = [
    "Agency",
    "Alliance",
    "Amnesty",
    "Army",
    "Assembly",
    "Association",
    "Bank",
    "Brigade",
    "Brigades",
    "Coalition",
    "Commission",
    "Committee",
    "Community",
    "Conference",
    "Congress",
    "Council",
    "Court",
    "Federation",
    "Force",
    "Forces",
    "Foundation",
    "Front",
    "Fund",
    "Institute",
    "League",
    "Movement",
    "Organisation",
    "Organization",
    "Party",
    "Programme",
    "Tribunal",
    "Union",
];
/// Longer names are descriptions.
const MOST_WORDS: usize = 7;

pub(super) fn derive(sets: &Sets, words: &Words) -> Result<(), String> {
    let outlets = sets.text("other/news_outlets_wikidata.tsv")?;
    let outlets = outlets.lines().filter_map(|line| line.split('\t').next());
    // The article of "The Irish Times" stays outside a mention.
    let outlets = outlets.map(|name| name.strip_prefix("The ").unwrap_or(name).to_owned());
    let outlets: BTreeSet<String> = outlets.filter(|name| is_one(name, &OUTLET_NOUNS, words)).collect();
    sets.write(
        "lexicon/outlets.txt",
        "News outlets by name: Wikidata (CC0), from a list of sherzod-hakimov (MIT).",
        &outlets.into_iter().collect::<Vec<_>>(),
    )?;
    let mut groups = BTreeSet::new();
    for (name, is_wanted) in [
        ("Phoenix.MilNonState.actors.txt", (|_| true) as fn(&str) -> bool),
        ("Phoenix.International.actors.txt", |code| {
            ["[IGO", "[NGO", "[IMG"].iter().any(|kind| code.starts_with(kind))
        }),
    ] {
        let text = sets.text(&format!("cameo_petrarch/{name}"))?;
        groups.extend(actors(&text, is_wanted).into_iter().filter(|name| is_one(name, &GROUP_NOUNS, words)));
    }
    sets.write(
        "lexicon/groups.txt",
        "Organisations and armed groups: the actor dictionaries of openeventdata (MIT).",
        &groups.into_iter().collect::<Vec<_>>(),
    )
}

/// Whether a name of several words has a head noun and a word that is not plain English.
fn is_one(name: &str, nouns: &[&str], words: &Words) -> bool {
    let parts: Vec<&str> = name.split([' ', '-']).collect();
    let has_own_word = parts.iter().any(|part| !words.is_common(part) || part.len() > 9);
    (2..=MOST_WORDS).contains(&parts.len())
        && is_usable(name)
        && name.is_ascii()
        && parts.iter().any(|part| nouns.contains(part))
        && (has_own_word || parts.len() > 2)
}

/// The names of a dictionary's actors: a block is names, the further ones after +, then codes in brackets. A code
/// with dates is an office holder's.
fn actors(text: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let (mut found, mut block) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        if line.starts_with('[') {
            let code = line.split([']', ';']).next().unwrap_or_default();
            if is_wanted(code) && !code.contains(' ') {
                found.append(&mut block);
            }
            block.clear();
        } else if let Some(name) = line.split([';', '[']).next().filter(|name| !name.is_empty()) {
            block.push(title_case(name.trim_start_matches('+').trim()));
        }
    }
    found
}

/// `WORLD_FOOD_PROGRAMME_` as papers write it.
fn title_case(name: &str) -> String {
    const SMALL: [&str; 9] = ["AND", "FOR", "IN", "OF", "ON", "THE", "TO", "DE", "AGAINST"];
    let word = |(index, word): (usize, &str)| {
        if index > 0 && SMALL.contains(&word) {
            return word.to_lowercase();
        }
        if word.contains('.') {
            return word.to_owned();
        }
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_string() + &letters.as_str().to_lowercase())
    };
    let words = name.split(['_', ' ']).filter(|word| !word.is_empty()).enumerate().map(word);
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::actors;

    #[test]
    fn a_block_gives_its_names_unless_it_is_an_office_holder() {
        let text = "WORLD_FOOD_PROGRAM_\n+WFP_\n[IGOUNOWFP] ;x\nALI_TRIKI_\n[IGOUNO 090915-100914] ; UN\n";
        assert_eq!(actors(text, |_| true), ["World Food Program", "Wfp"]);
    }
}
