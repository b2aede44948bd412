//! Weapons: category nouns with their type words, named systems, designations of letters and numbers.

mod designation;
mod other_use;

use std::ops::Range;

use crate::Label;
use crate::document::TokenKind;
use crate::gazetteer::{Class, Lexicon};
use crate::name::candidate::Candidate;
use crate::name::capital::Shape;
use crate::name::word::Words;
use crate::name::{capital, cue, score};

/// What a stretch of tokens is to a weapon's mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// "missile", "howitzers".
    Noun,
    /// "system", "carriers": closes a weapon's name, is none alone.
    Tail,
    /// "Kalibr", "T-72B".
    Name,
    /// "cruise", "anti-tank".
    Modifier,
    /// "152mm", "9 mm", ".50-caliber".
    Calibre,
}

/// Proposes the longest chains of weapon words that end in a noun or a name.
pub(super) fn find(words: &Words<'_>, candidates: &mut Vec<Candidate>) {
    let parts = parts(words);
    let mut at = 0;
    while at < words.len() {
        let Some((part, end)) = parts[at] else {
            at += 1;
            continue;
        };
        let chain = chain(words, &parts, at, part, end);
        if let Some(candidate) = weigh(words, &parts, at, chain) {
            at = candidate.tokens.end;
            candidates.push(candidate);
        } else {
            at += 1;
        }
    }
}

/// For each token the weapon word that starts there, the longest one, and where it ends.
fn parts(words: &Words<'_>) -> Vec<Option<(Part, usize)>> {
    let mut parts: Vec<Option<(Part, usize)>> = vec![None; words.len()];
    for phrase in words.phrases() {
        let Range { start, end } = phrase.tokens;
        let written = words.shape(start).is_capital()
            || words.shape(start) == Shape::Inner
            || words.kind(start) == Some(TokenKind::Number);
        let part = if phrase.classes.has(Class::WeaponNoun) {
            Part::Noun
        } else if phrase.classes.has(Class::WeaponName) && written {
            Part::Name
        } else if phrase.classes.has(Class::WeaponModifier) {
            Part::Modifier
        } else {
            continue;
        };
        let end = if part == Part::Name { designation::past_model(words, start, end) } else { end };
        parts[start] = Some((part, end));
    }
    let plurals: Vec<Option<Part>> =
        words.document.forms().map(|word| plural(&words.resources.lexicon, word)).collect();
    for (at, slot) in parts.iter_mut().enumerate() {
        let longer = |found: Option<(Part, usize)>, end: usize| found.is_none_or(|(_, other)| other < end);
        if let Some(end) = designation::read(words, at).filter(|&end| longer(*slot, end)) {
            *slot = Some((Part::Name, end));
        } else if let Some(end) = designation::ship(words, at).filter(|&end| longer(*slot, end)) {
            *slot = Some((Part::Name, end));
        } else if let Some(end) = designation::ship_class(words, at).filter(|&end| longer(*slot, end)) {
            *slot = Some((Part::Modifier, end));
        } else if let Some(end) = designation::calibre(words, at).filter(|&end| longer(*slot, end)) {
            *slot = Some((Part::Calibre, end));
        } else if slot.is_none()
            && words.kind(at) == Some(TokenKind::Word)
            && let Some(part) = plurals[words.document.form(at)]
        {
            *slot = Some((part, at + 1));
        }
    }
    parts
}

/// A plural the lexicon has only in the singular ("HIMARSes" no, "Javelins" and "howitzers" yes), or a tail.
fn plural(lexicon: &Lexicon, word: &str) -> Option<Part> {
    if cue::is_one_of(word, &TAILS) {
        return Some(Part::Tail);
    }
    let singular = word.strip_suffix('s').or_else(|| word.strip_suffix('S'))?;
    if !word.is_ascii() || singular.len() < 2 {
        return None;
    }
    if cue::is_one_of(singular, &TAILS) {
        return Some(Part::Tail);
    }
    let classes = lexicon.classes(singular);
    if classes.has(Class::WeaponNoun) {
        Some(Part::Noun)
    } else if classes.has(Class::WeaponName) && capital::shape(word).is_capital() {
        Some(Part::Name)
    } else {
        None
    }
}

/// Nouns that close a weapon's name but are none by themselves.
const TAILS: [&str; 20] = [
    "system",
    "launcher",
    "complex",
    "vehicle",
    "truck",
    "carrier",
    "boat",
    "vessel",
    "craft",
    "plane",
    "airplane",
    "fighter",
    "battery",
    "piece",
    "round",
    "charge",
    "device",
    "kit",
    "vest",
    "interceptor",
];

/// Follows weapon words from `at`; gives the end of the last noun, tail or name, if there is one.
fn chain(
    words: &Words<'_>,
    parts: &[Option<(Part, usize)>],
    at: usize,
    first: Part,
    first_end: usize,
) -> Option<(usize, usize, Part)> {
    let mut closes = None;
    let mut count = 0;
    let (mut part, mut end) = (first, first_end);
    loop {
        count += 1;
        let tail_stands_alone = part == Part::Tail && count == 1;
        if !matches!(part, Part::Modifier | Part::Calibre) && !tail_stands_alone {
            closes = Some((end, count, part));
        }
        if tail_stands_alone || end >= words.len() || !words.together(at, end) || count >= LONGEST_CHAIN {
            return closes;
        }
        // A hyphen between weapon words: "anti-tank" may come as three tokens, "105-mm guns".
        let next = end + usize::from(words.word(end) == "-" && words.glued(end) && words.glued(end + 1));
        let Some((next_part, next_end)) = parts.get(next).copied().flatten() else { return closes };
        if next > end && closes.is_none() && part != Part::Calibre && part != Part::Modifier {
            return closes;
        }
        (part, end) = (next_part, next_end);
    }
}

/// Weapon words in one mention.
const LONGEST_CHAIN: usize = 9;

fn weigh(
    words: &Words<'_>,
    parts: &[Option<(Part, usize)>],
    at: usize,
    chain: Option<(usize, usize, Part)>,
) -> Option<Candidate> {
    let (end, count, last) = chain?;
    let (first, first_end) = parts[at]?;
    let word = words.word(at);
    if word.eq_ignore_ascii_case("suicide") && words.word(end - 1).to_ascii_lowercase().starts_with("bomber")
    {
        return None;
    }
    if last == Part::Tail && count == 2 && first == Part::Modifier && cue::is_one_of(word, &WEAK_MODIFIERS) {
        return None;
    }
    if count == 1 || first_end == end {
        if first == Part::Noun && other_use::is_meant(words, at, end) {
            return None;
        }
        if first == Part::Name && words.has(at, Class::GivenName) && words.is_name_word(end) {
            return None;
        }
    }
    let doubtful_name = first == Part::Name
        && count == 1
        && end == at + 1
        && (words.has(at, Class::CommonWord)
            || words.has(at, Class::Place)
            || words.has(at, Class::GivenName)
            || words.has(at, Class::Surname));
    if doubtful_name && (words.opens(at) || words.is_loud(at)) {
        return None;
    }
    let sure = if doubtful_name { score::DOUBTFUL_WEAPON } else { score::WEAPON };
    Some(Candidate::new(before_maker(words, at, first)..end, Label::Weapon, sure))
}

/// An unknown name right before the weapon's noun is its make: "Guaicuru armoured vehicles", "Olkha MLRS".
fn before_maker(words: &Words<'_>, at: usize, first: Part) -> usize {
    const OTHER: [Class; 6] =
        [Class::Place, Class::Country, Class::Norp, Class::Org, Class::Title, Class::OrgHead];
    let Some(before) = words.step_back(at) else { return at };
    let alone = words.step_back(before).is_none_or(|earlier| !words.shape(earlier).is_capital());
    let is_make = matches!(first, Part::Noun | Part::Modifier)
        && words.shape(at) != Shape::Title
        && words.is_name_word(before)
        && !words.opens(before)
        && !words.glued(at)
        && alone
        && !words.is_title(before)
        && !OTHER.iter().any(|&class| words.has(before, class));
    if is_make { before } else { at }
}

/// Type words that say too little before a mere tail: "car carrier", "field kit".
const WEAK_MODIFIERS: [&str; 24] = [
    "car",
    "truck",
    "field",
    "hand",
    "service",
    "land",
    "gas",
    "nail",
    "pipe",
    "rubber",
    "plastic",
    "smoke",
    "infantry",
    "personnel",
    "automatic",
    "wheeled",
    "portable",
    "tanker",
    "petrol",
    "missile",
    "launch",
    "sea",
    "precision",
    "landing",
];
