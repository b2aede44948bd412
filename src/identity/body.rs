//! Organisations' names: whose institution one is, what is left without the word for its kind, its first letters.

use std::collections::HashSet;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use crate::Resources;
use crate::gazetteer::{Class, PlaceId, PlaceKind};

/// An organisation by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Body {
    /// For an institution that every country has, its words in one order and spelling and without the country's:
    /// "defence ministry" for "Ministry of Defense of Ukraine".
    pub(super) institution: Option<String>,
    /// The country in the name or right before it.
    pub(super) country: Option<PlaceId>,
    /// The name without words for kinds of organisations at its end: "wagner" for "Wagner Group".
    pub(super) core: Option<Core>,
    /// Whether the country stands before the name and not in it.
    pub(super) belongs: bool,
}

/// What is left of a name without the words for its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Core {
    pub(super) words: String,
    /// Whether it is an everyday word or a place: "centre" for "Centre Party".
    pub(super) common: bool,
}

impl Body {
    /// Reads a folded name; `before` is the country that is named right before it.
    pub(super) fn read(plain: &str, before: Option<PlaceId>, resources: &Resources) -> Self {
        let words: Vec<&str> = plain.split(' ').collect();
        if let Some((institution, within)) = institution(&words, resources) {
            let belongs = within.is_none() && before.is_some();
            return Self { institution: Some(institution), country: within.or(before), core: None, belongs };
        }
        Self { core: core(&words, resources), ..Self::default() }
    }
}

/// One word a line: what the names of institutions that every country has are made of.
const INSTITUTIONS: &str = include_str!("../../data/identity/institutions.txt");

static INSTITUTION_WORDS: LazyLock<HashSet<&'static str, FxBuildHasher>> =
    LazyLock::new(|| INSTITUTIONS.lines().filter(|line| !line.starts_with('#')).collect());

/// Words that a name may have more or fewer of.
const SMALL: [&str; 9] = ["of", "the", "for", "and", "on", "in", "s", "affairs", "situations"];

/// Words of the longest country name that is looked for: "Democratic Republic of the Congo".
const LONGEST_COUNTRY: usize = 5;

/// What the name says of the institution, and the country in it; nothing when a word belongs to neither.
fn institution(words: &[&str], resources: &Resources) -> Option<(String, Option<PlaceId>)> {
    if !words.iter().any(|word| INSTITUTION_WORDS.contains(word)) {
        return None;
    }
    let (mut kept, mut country) = (Vec::new(), None);
    let mut at = 0;
    while at < words.len() {
        let word = words[at];
        if SMALL.contains(&word) {
            at += 1;
        } else if INSTITUTION_WORDS.contains(word) {
            kept.push(usual(word));
            at += 1;
        } else {
            let longest = LONGEST_COUNTRY.min(words.len() - at);
            let (length, found) = (1..=longest).rev().find_map(|length| {
                Some((length, country_of(&words[at..at + length].join(" "), resources)?))
            })?;
            if country.is_some_and(|country| country != found) {
                return None;
            }
            country = Some(found);
            at += length;
        }
    }
    kept.sort_unstable();
    (!kept.is_empty()).then(|| (kept.join(" "), country))
}

/// One word for those that stand for one another in the names of institutions.
fn usual(word: &str) -> &str {
    match word {
        "defense" | "mod" => "defence",
        "internal" => "interior",
        "emergencies" => "emergency",
        "department" => "ministry",
        "prosecutors" | "prosecutor" => "prosecutor",
        other => other,
    }
}

/// The country that a name or a nationality word means.
pub(super) fn country_of(phrase: &str, resources: &Resources) -> Option<PlaceId> {
    resources.lexicon.country_of(phrase).or_else(|| {
        let place = resources.lexicon.places(phrase).first().copied()?;
        (resources.places.get(place).kind == PlaceKind::Country).then_some(place)
    })
}

/// Words for kinds of organisations that speech leaves out: "Wagner" is the Wagner Group, but "Stanford" is a town, and
/// Gazprom is not Gazprom Neft.
const KINDS: [&str; 34] = [
    "group",
    "agency",
    "news",
    "press",
    "international",
    "company",
    "co",
    "corporation",
    "corp",
    "inc",
    "ltd",
    "llc",
    "plc",
    "holding",
    "holdings",
    "network",
    "television",
    "tv",
    "radio",
    "media",
    "channel",
    "party",
    "movement",
    "regiment",
    "brigade",
    "battalion",
    "division",
    "militia",
    "organisation",
    "organization",
    "foundation",
    "airlines",
    "airways",
    "net",
];
/// The same where they stand in front.
const KINDS_BEFORE: [&str; 2] = ["pmc", "chvk"];

fn core(words: &[&str], resources: &Resources) -> Option<Core> {
    let mut core = words;
    while let [rest @ .., last] = core
        && !rest.is_empty()
        // "Pajhwok Afghan News".
        && (KINDS.contains(last) || core.len() < words.len() && resources.lexicon.country_of(last).is_some())
    {
        core = rest;
    }
    if let [first, rest @ ..] = core
        && !rest.is_empty()
        && KINDS_BEFORE.contains(first)
    {
        core = rest;
    }
    if core.len() == words.len() {
        return None;
    }
    let words = core.join(" ");
    let classes = resources.lexicon.classes(&words);
    let common = [Class::CommonWord, Class::Place, Class::Country, Class::Norp]
        .iter()
        .any(|class| classes.has(*class));
    Some(Core { words, common })
}

/// The first letters of a name of several words, with and without its small words.
pub(super) fn initials(plain: &str) -> Vec<String> {
    if !plain.contains(' ') {
        return Vec::new();
    }
    let letters = |words: &mut dyn Iterator<Item = &str>| -> String {
        words.filter_map(|word| word.chars().next()).collect()
    };
    let all = letters(&mut plain.split(' '));
    let small = |word: &&str| matches!(*word, "of" | "the" | "for" | "and" | "in" | "on" | "de" | "to");
    let large = letters(&mut plain.split(' ').filter(|word| !small(word)));
    if large == all { vec![all] } else { vec![large, all] }
}

/// Whether a name is written as abbreviations are: `IAEA`, `MoD`, `G7`; at least two capitals or figures in one word.
pub(super) fn is_acronym(text: &str) -> bool {
    let large = text.chars().filter(|letter| letter.is_uppercase() || letter.is_ascii_digit()).count();
    let small = text.chars().filter(|letter| letter.is_lowercase()).count();
    large >= 2 && small <= large && text.len() <= LONGEST_ACRONYM && !text.contains(' ')
}

/// Bytes of the longest abbreviation.
const LONGEST_ACRONYM: usize = 12;

#[cfg(test)]
mod tests {
    use super::{Body, country_of, initials, is_acronym};
    use crate::Resources;
    use crate::spelling::plain;

    #[test]
    fn initials_are_read_with_and_without_small_words() {
        assert_eq!(initials(&plain("Institute for the Study of War")), ["isw", "iftsow"]);
        assert_eq!(initials("reuters"), Vec::<String>::new());
    }

    #[test]
    fn an_institution_is_told_by_its_words_and_its_country() {
        let read = |name: &str| Body::read(&plain(name), None, Resources::embedded());
        let of = |country: &str| country_of(country, Resources::embedded());
        let body = |institution: &str, country| Body {
            institution: Some(institution.to_owned()),
            country,
            ..Body::default()
        };
        assert_eq!(read("Russian Defence Ministry"), body("defence ministry", of("Russia")));
        assert_eq!(read("Ministry of Defense of the Russian Federation"), read("Russian Defence Ministry"));
        assert_eq!(read("Armed Forces of Ukraine"), read("Ukrainian Armed Forces"));
        assert_eq!(read("South Korean Ministry of Foreign Affairs").country, of("South Korea"));
        assert_eq!(read("Supreme Court"), body("court supreme", None));
        assert_eq!(read("International Atomic Energy Agency").institution, None);
        assert_eq!(read("Wagner Group").core.map(|core| core.words).as_deref(), Some("wagner"));
        assert_eq!(read("Gazprom Neft").core, None);
    }

    #[test]
    fn abbreviations_are_written_large() {
        for (text, is) in [("IAEA", true), ("MoD", true), ("G7", true), ("Nato", false), ("Reuters", false)] {
            assert_eq!(is_acronym(text), is, "{text}");
        }
    }
}
