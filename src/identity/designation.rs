//! Weapons' names: what is left of them without the words for kind and make.

use super::fold;
use crate::Resources;
use crate::gazetteer::Class;

/// A weapon by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Designation {
    /// The nickname, or letters and number: "abrams" for "M1 Abrams tanks", "t72" for "T-72B3". None for a category of
    /// weapons, such as "tanks".
    pub(super) core: Option<String>,
    /// The number behind a nickname: Leopard 1 is not Leopard 2.
    pub(super) numbers: Vec<String>,
    /// For a category, its name without calibre: "shell" for "152mm shells".
    pub(super) category: String,
}

impl Designation {
    /// Reads a name as it is written and as it is folded.
    pub(super) fn read(text: &str, plain: &str, resources: &Resources) -> Self {
        let written: Vec<&str> =
            text.split([' ', '\u{a0}']).flat_map(parts).filter(|word| !word.is_empty()).collect();
        let category = category(text).unwrap_or_else(|| plain.to_owned());
        if let Some(at) = written.iter().position(|word| is_nickname(word, resources)) {
            let name = written[at..].iter().take_while(|word| is_nickname(word, resources));
            let name: Vec<String> = name.map(|word| fold::singular(&fold::plain(word))).collect();
            let numbers = written[at + name.len()..].iter().map_while(|word| number(word)).collect();
            let core = name.join(" ");
            return Self { core: Some(core), numbers, category };
        }
        let core =
            written.iter().enumerate().find_map(|(at, word)| designation(word, written.get(at + 1).copied()));
        Self { core, numbers: Vec::new(), category }
    }
}

/// The parts of a compound, unless a small letter after the hyphen makes it one word: "Iskander-M", but "Anti-tank".
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let small = word.split('-').skip(1).any(|part| part.starts_with(char::is_lowercase));
    word.split(move |mark| !small && matches!(mark, '-' | '–' | '/'))
}

/// Letters of the shortest nickname.
const SHORTEST_NICKNAME: usize = 4;

/// Abrams, Grad, HIMARS: letters alone, a capital first, and no word of everyday weapons.
fn is_nickname(word: &str, resources: &Resources) -> bool {
    let letters = word.chars().all(char::is_alphabetic) && word.starts_with(char::is_uppercase);
    if !letters || word.chars().count() < SHORTEST_NICKNAME {
        return false;
    }
    let everyday = |word: &str| {
        let classes = resources.lexicon.classes(word);
        [Class::WeaponNoun, Class::WeaponModifier, Class::Norp].iter().any(|class| classes.has(*class))
    };
    !everyday(word) && !everyday(&fold::singular(&word.to_lowercase()))
}

/// The number that a word begins with: 2 of "2A6s".
fn number(word: &str) -> Option<String> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty() && !is_calibre(word)).then_some(digits)
}

/// Letters and a number, in one word or two: "T72B3", "T" "72B3". The letters behind the number tell the make, not the
/// weapon.
fn designation(word: &str, next: Option<&str>) -> Option<String> {
    let letters: String = word.chars().take_while(|letter| letter.is_alphabetic()).collect();
    if letters.is_empty()
        || !letters.starts_with(char::is_uppercase)
        || letters.chars().count() > LONGEST_LETTERS
    {
        return None;
    }
    let rest = &word[letters.len()..];
    let digits = number(if rest.is_empty() { next? } else { rest })?;
    Some(fold::plain(&letters) + &digits)
}

/// Letters before a designation's number: BMP-2, MIM-104, ATGM.
const LONGEST_LETTERS: usize = 5;

/// "152mm" and "5.56": figures, with or without a unit.
fn is_calibre(word: &str) -> bool {
    word.ends_with("mm") || word == "mm"
}

/// A name folded without its calibre, when it has one and more than that.
fn category(text: &str) -> Option<String> {
    let calibre = |word: &&str| {
        let word = word.trim_end_matches("-calibre").trim_end_matches("-caliber");
        is_calibre(word) || word.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','))
    };
    let words = || text.split([' ', '\u{a0}']);
    if !words().any(|word| calibre(&word)) {
        return None;
    }
    let kept: Vec<&str> = words().filter(|word| !calibre(word)).collect();
    (!kept.is_empty()).then(|| fold::weapon(&kept.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::{Designation, fold};
    use crate::Resources;

    #[track_caller]
    fn check(text: &str, core: Option<&str>, numbers: &[&str], category: &str) {
        let found = Designation::read(text, &fold::weapon(text), Resources::embedded());
        let numbers = numbers.iter().map(|number| (*number).to_owned()).collect();
        let wanted = Designation { core: core.map(str::to_owned), numbers, category: category.to_owned() };
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn a_designation_is_found_among_words_for_kind_and_make() {
        check("M1 Abrams", Some("abram"), &[], "m1 abram");
        check("Admiral Essen", Some("admiral essen"), &[], "admiral essen");
        check("Anti-tank mines", None, &[], "anti tank mine");
        check("Shaheds", Some("shahed"), &[], "shahed");
        check("Shahed-136/131 strike UAVs", Some("shahed"), &["136", "131"], "shahed 136 131 strike uav");
        check("Leopard 2A6s", Some("leopard"), &["2"], "leopard 2a6");
        check("T-72B3 tanks", Some("t72"), &[], "t 72b3 tank");
        check("Iskander-M ballistic missile", Some("iskander"), &[], "iskander m ballistic missile");
        check("Cruise missiles", None, &[], "cruise missile");
        check("152mm shells", None, &[], "shell");
        check("105 mm shells", None, &[], "shell");
    }
}
