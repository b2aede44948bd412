//! The parts of a person's name, and what keeps two people apart.

use super::near::Gender;
use crate::spelling;

/// A name of several words, or one word alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonName {
    /// Folded, without particles, nicknames' quotation marks and generation: "bashar", "assad".
    pub(super) words: Vec<String>,
    pub(super) generation: Option<Generation>,
    /// The keys of the first and of the last word of a name of several.
    pub(super) given_keys: Vec<String>,
    pub(super) last_keys: Vec<String>,
}

/// What tells father and son of one name apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Generation {
    Elder,
    Younger,
    Third,
}

impl PersonName {
    /// Reads a name as it is written.
    pub(super) fn read(text: &str) -> Self {
        let mut generation = None;
        let mut words = Vec::new();
        let separate = |character: char| character.is_whitespace() || character == ',';
        for written in text.split(separate).filter(|word| !word.is_empty()) {
            // "V.V. Putin" has two initials.
            for part in initials(written) {
                let word = spelling::plain(part);
                if let Some(found) = generation_of(&word).filter(|_| !words.is_empty()) {
                    generation = Some(found);
                    continue;
                }
                let word = without_particle(&word);
                if !word.is_empty() && !PARTICLES.contains(&word.as_str()) {
                    words.push(word);
                }
            }
        }
        if words.is_empty() {
            words.push(spelling::plain(text));
        }
        let (given_keys, last_keys) = match words.as_slice() {
            [given, .., last] => (spelling::given_keys(given), spelling::keys(last)),
            _ => (Vec::new(), Vec::new()),
        };
        Self { words, generation, given_keys, last_keys }
    }

    /// Whether it has a given name and a family name.
    pub(super) fn is_full(&self) -> bool {
        self.words.len() > 1
    }

    pub(super) fn given(&self) -> &str {
        &self.words[0]
    }

    pub(super) fn last(&self) -> &str {
        &self.words[self.words.len() - 1]
    }
}

/// "V.V." and "J.R.R." as their letters; any other word as it is.
fn initials(word: &str) -> impl Iterator<Item = &str> {
    let letters = |part: &str| part.chars().count() <= 1;
    let all = word.len() > 2 && word.ends_with('.') && word.split('.').all(letters);
    let parts = word.split(if all { '.' } else { '\0' });
    parts.filter(|part| !part.is_empty())
}

/// Words of a family name that come and go: "al-Assad" and "Assad".
const PARTICLES: [&str; 18] = [
    "al", "el", "ul", "ad", "as", "ar", "bin", "ibn", "ben", "bint", "van", "von", "der", "den", "de", "da",
    "du", "di",
];

/// A word with its hyphens closed up, without an Arabic article: "al-Sadr" is "sadr", "Jong-un" is "jongun".
fn without_particle(plain: &str) -> String {
    match plain.split_once(' ') {
        Some((particle, rest)) if PARTICLES.contains(&particle) => rest.replace(' ', ""),
        Some(_) => plain.replace(' ', ""),
        None => plain.to_owned(),
    }
}

fn generation_of(word: &str) -> Option<Generation> {
    match word {
        "sr" | "senior" | "elder" => Some(Generation::Elder),
        "jr" | "junior" | "ii" | "younger" => Some(Generation::Younger),
        "iii" => Some(Generation::Third),
        _ => None,
    }
}

/// What is known of a person from all the names that are his or hers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    /// The fullest name, when there is a full one.
    name: Option<Full>,
    pub(super) gender: Option<Gender>,
    generation: Option<Generation>,
    /// Offices and ranks, in order.
    pub(super) titles: Vec<String>,
    /// Whether every mention so far was introduced by kinship with someone else.
    pub(super) relative: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Full {
    words: Vec<String>,
    /// The keys of the first and of the last word.
    given: Vec<String>,
    last: Vec<String>,
}

/// A person whose offices are more than these is spoken of by a list.
const MOST_TITLES: usize = 8;

impl Person {
    pub(super) fn new(name: &PersonName) -> Self {
        let full = name.is_full().then(|| Full {
            words: name.words.clone(),
            given: name.given_keys.clone(),
            last: name.last_keys.clone(),
        });
        Self { name: full, generation: name.generation, ..Self::default() }
    }

    pub(super) fn has_full_name(&self) -> bool {
        self.name.is_some()
    }

    pub(super) fn add_title(&mut self, title: String) {
        if self.titles.len() < MOST_TITLES && !self.titles.contains(&title) {
            self.titles.push(title);
            self.titles.sort_unstable();
        }
    }

    /// Makes two people one.
    pub(super) fn join(&mut self, other: Self) {
        let fuller = |name: &Full| (name.words[0].len() > 1, name.words.len());
        self.name = match (self.name.take(), other.name) {
            (Some(one), Some(other)) => Some(if fuller(&other) > fuller(&one) { other } else { one }),
            (one, other) => one.or(other),
        };
        self.gender = self.gender.or(other.gender);
        self.generation = self.generation.or(other.generation);
        self.relative &= other.relative;
        other.titles.into_iter().for_each(|title| self.add_title(title));
    }

    /// Different given names with one family name: Boris and Lyndon Johnson.
    pub(super) fn given_names_differ(&self, other: &Self) -> bool {
        let (Some(one), Some(other)) = (&self.name, &other.name) else { return false };
        shared(&one.last, &other.last)
            && !fits(&one.words[0], &one.given, &other.words[0], &other.given)
            && !one.words[1..].contains(&other.words[0])
            && !other.words[1..].contains(&one.words[0])
    }

    /// Different middle names with one given and one family name: Ivan Petrovych and Ivan Serhiyovych Koval.
    pub(super) fn middle_names_differ(&self, other: &Self) -> bool {
        let (Some(one), Some(other)) = (&self.name, &other.name) else { return false };
        let ([_, ones @ .., _], [_, others @ .., _]) = (one.words.as_slice(), other.words.as_slice()) else {
            return false;
        };
        let alike = |one: &String| {
            others.iter().any(|other| fits(one, &spelling::keys(one), other, &spelling::keys(other)))
        };
        shared(&one.last, &other.last) && !ones.is_empty() && !others.is_empty() && !ones.iter().any(alike)
    }

    /// Mr and Mrs with one family name.
    pub(super) fn genders_differ(&self, other: &Self) -> bool {
        self.gender.zip(other.gender).is_some_and(|(one, other)| one != other)
    }

    /// Father and son, senior and junior.
    pub(super) fn generations_differ(&self, other: &Self) -> bool {
        self.generation.zip(other.generation).is_some_and(|(one, other)| one != other)
    }
}

/// Whether two words may be one name: by spelling, or one the initial of the other.
fn fits(one: &str, ones: &[String], other: &str, others: &[String]) -> bool {
    if one.chars().count() == 1 || other.chars().count() == 1 {
        let first =
            |keys: &[String], letter: Option<char>| keys.iter().any(|key| key.chars().next() == letter);
        return one.chars().next() == other.chars().next()
            || ones.iter().any(|key| first(others, key.chars().next()));
    }
    shared(ones, others)
}

fn shared(ones: &[String], others: &[String]) -> bool {
    ones.iter().any(|key| others.contains(key))
}

#[cfg(test)]
mod tests {
    use super::{Generation, Person, PersonName};

    #[test]
    fn names_are_read_without_what_comes_and_goes() {
        let words = |text| PersonName::read(text).words;
        assert_eq!(words("Bashar al-Assad"), ["bashar", "assad"]);
        assert_eq!(words("al-Assad"), ["assad"]);
        assert_eq!(words("Kim Jong-un"), ["kim", "jongun"]);
        assert_eq!(words("V.V. Putin"), ["v", "v", "putin"]);
        assert_eq!(words("Rolando “Bazooka” Dimaculangan"), ["rolando", "bazooka", "dimaculangan"]);
        assert_eq!(words("Osama bin Laden"), ["osama", "laden"]);
        assert_eq!(words("bin"), ["bin"]);
        assert_eq!(PersonName::read("Donald Trump Jr.").generation, Some(Generation::Younger));
    }

    #[test]
    fn people_are_kept_apart_by_what_contradicts() {
        let person = |text| Person::new(&PersonName::read(text));
        let given = |one, other| person(one).given_names_differ(&person(other));
        assert!(given("Boris Johnson", "Lyndon Johnson"));
        assert!(!given("Serhiy Haidai", "Sergei Gaidai"));
        assert!(!given("B. Johnson", "Boris Johnson"));
        assert!(given("L. Johnson", "Boris Johnson"));
        assert!(!given("Yi Wang", "Wang Yi"), "the last words differ: no evidence against");
        let middle = |one, other| person(one).middle_names_differ(&person(other));
        assert!(middle("Ivan Petrovych Koval", "Ivan Serhiyovych Koval"));
        assert!(!middle("Ivan P. Koval", "Ivan Petrovych Koval"));
        assert!(!middle("Ivan Koval", "Ivan Petrovych Koval"));
    }
}
