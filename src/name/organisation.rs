//! Organisations: lexicon names, capitals that hold a head noun, numbered units, abbreviations.

use std::ops::Range;

use super::candidate::Candidate;
use super::capital::Shape;
use super::place::is_written_as_name;
use super::word::Words;
use super::{cue, score};
use crate::Label;
use crate::document::TokenKind;
use crate::gazetteer::Class;

/// Proposes organisations.
pub(super) fn find(words: &Words<'_>, candidates: &mut Vec<Candidate>) {
    for phrase in words.phrases() {
        if phrase.classes.has(Class::Org) && is_written_as_name(words, &phrase.tokens) {
            let at = phrase.tokens.start;
            let common = phrase.classes.has(Class::CommonWord);
            if common && (words.opens(at) || words.is_loud(at)) && phrase.tokens.len() == 1 {
                continue;
            }
            // "IS" and "WHO" are organisations in capitals only.
            let short = words.text(&phrase.tokens).len() <= 3;
            if short && words.shape(at) == Shape::Title && phrase.tokens.len() == 1 {
                continue;
            }
            let other = common
                || phrase.classes.has(Class::Place)
                || phrase.classes.has(Class::GivenName)
                || phrase.classes.has(Class::WeaponName);
            let sure = match (other && phrase.tokens.len() == 1, phrase.classes.has(Class::Place)) {
                (true, true) if !common => score::ORGANISATION_OR_PLACE,
                (true, _) => score::DOUBTFUL_ORGANISATION,
                (false, _) => score::ORGANISATION,
            };
            // "The Times" goes without its article.
            let article = usize::from(phrase.tokens.len() > 1 && words.word(at).eq_ignore_ascii_case("the"));
            candidates.push(Candidate::new(at + article..phrase.tokens.end, Label::Org, sure));
        }
        if phrase.classes.has(Class::OrgHead) && words.shape(phrase.tokens.start).is_capital() {
            shaped(words, &phrase.tokens, candidates);
        }
    }
    for at in 0..words.len() {
        abbreviation(words, at, candidates);
    }
}

/// Words an organisation's name may have before its head.
const MOST_BEFORE: usize = 7;
/// Tokens an organisation's name may have behind its head.
const MOST_BEHIND: usize = 9;

/// Capitals around a head noun: "Rosen Institute", "Ministry of Defence of Ukraine", "93rd Mechanized Brigade".
fn shaped(words: &Words<'_>, head: &Range<usize>, candidates: &mut Vec<Candidate>) {
    if words.is_loud(head.start) {
        return;
    }
    let whole = words.resources.lexicon.classes(words.text(&(before_head(words, head.start)..head.end)));
    if whole.has(Class::Place) && head.start > 0 {
        // "West Bank" is no bank.
        return;
    }
    let start = before_head(words, head.start);
    let end = behind_head(words, head.end);
    let numbered = words.kind(start) == Some(TokenKind::Number);
    if end == head.end && start == head.start {
        let article = cue::is_one_of(words.before(head.start), &["the"]);
        let common = words.has(head.start, Class::CommonWord) && words.opens(head.start);
        let is_person = words.is_title(head.start);
        if article && !common && !is_person && head.len() == 1 && words.shape(head.start) == Shape::Title {
            candidates.push(Candidate::new(head.clone(), Label::Org, score::BARE_HEAD));
        }
        return;
    }
    let national = start < head.start && (words.has(start, Class::Norp) || words.has(start, Class::Country));
    let sure = if numbered {
        score::NUMBERED_UNIT
    } else if national {
        score::NATIONAL_ORGANISATION
    } else {
        score::ORGANISATION_SHAPE
    };
    candidates.push(Candidate::new(start..end, Label::Org, sure));
    if end > head.end && start < head.start {
        candidates.push(Candidate::new(start..head.end, Label::Org, sure - 60));
    }
}

/// The first token of the capitals that lead to a head noun.
fn before_head(words: &Words<'_>, head: usize) -> usize {
    let mut start = head;
    let mut count = 0;
    while let Some(before) = words.step_back(start) {
        let word = words.word(before);
        if count >= MOST_BEFORE {
            break;
        }
        if words.kind(before) == Some(TokenKind::Number) {
            let ordinal =
                word.ends_with("th") || word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd");
            return if ordinal { before } else { start };
        }
        let hyphen = word == "-" && words.glued(before) && words.glued(start);
        let joiner = matches!(word, "and" | "&" | "of" | "for") && start < head + 1;
        if (hyphen || joiner)
            && start != head.max(start.saturating_sub(usize::from(!hyphen)))
            && before > 0
            && words.together(before - 1, before)
            && is_part(words, before - 1)
            && (hyphen || joins_names(words, before, start))
        {
            start = before - 1;
            count += 1;
            continue;
        }
        // "Tigray People's Liberation Front", "Workers' Party": a common word in the plural owns it; "Ukraine's
        // Defence Ministry" is two names.
        let possessive = matches!(word, "'s" | "’s" | "'" | "’") && words.glued(before);
        if possessive
            && before > 0
            && is_part(words, before - 1)
            && words.has(before - 1, Class::CommonWord)
            && !words.is_title(before - 1)
        {
            start = before - 1;
            count += 1;
            continue;
        }
        if hyphen && before > 0 && is_part(words, before - 1) {
            start = before - 1;
            count += 1;
            continue;
        }
        // "the President's Office": the possessor belongs to it only when it is no place: "Russia's Ministry".
        if !is_part(words, before) {
            break;
        }
        start = before;
        count += 1;
    }
    start
}

/// Whether a joiner between `before` and `start` is inside one name: "Anti-Terrorism, Crime and Security Committee".
fn joins_names(words: &Words<'_>, joiner: usize, start: usize) -> bool {
    let earlier = joiner - 1;
    words.word(joiner) == "and"
        || words.word(joiner) == "&"
        // "Minister of Defence Council" is rare: "of" leads into a name from its head, handled behind the head.
        && words.has(earlier, Class::CommonWord)
        && words.has(start, Class::CommonWord)
}

/// Whether a word can be part of an organisation's name before its head.
fn is_part(words: &Words<'_>, at: usize) -> bool {
    words.shape(at).is_capital()
        && words.is_name_word(at)
        && !cue::is_one_of(
            words.word(at),
            &["The", "A", "An", "Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.", "Dr", "Dr."],
        )
}

/// One past the last token of what a head noun leads into: "of Defence of Ukraine", "for Human Rights".
fn behind_head(words: &Words<'_>, head_end: usize) -> usize {
    let mut end = head_end;
    let mut at = head_end;
    while at < head_end + MOST_BEHIND && at > 0 && words.together(at - 1, at) {
        let word = words.word(at);
        if words.is_name_word(at) && words.shape(at).is_capital() {
            at += 1;
            end = at;
        } else if at > head_end
            && word == "and"
            && words.shape(at + 1).is_capital()
            && words.has(at + 1, Class::CommonWord)
            || matches!(word, "of" | "for" | "the" | "&" | "on" | "against")
            || word == "-" && words.glued(at) && words.glued(at + 1)
        {
            // A joiner counts only when a capital follows it.
            at += 1;
        } else {
            break;
        }
    }
    let leads = cue::is_one_of(
        words.word(head_end - 1),
        &[
            "Radio", "Air", "Deutsche", "Banco", "Banque", "Real", "Club", "Groupe", "Partido", "Al", "Bank",
            "Union",
        ],
    );
    if end > head_end && leads && words.shape(head_end).is_capital() {
        return head_end + 1;
    }
    // Directly behind the head, without "of", other names follow: "Foreign Ministry Spokesman Petrenko".
    if end > head_end && !matches!(words.word(head_end), "of" | "for" | "on" | "against" | "the") {
        return head_end;
    }
    end
}

/// Letters of an abbreviation.
const SHORTEST: usize = 2;
/// Letters of an abbreviation.
const LONGEST: usize = 8;

/// Capitals that abbreviate: "OSCE", alone or in brackets behind the full name.
fn abbreviation(words: &Words<'_>, at: usize, candidates: &mut Vec<Candidate>) {
    if words.shape(at) != Shape::Caps || words.in_capitals(at) {
        return;
    }
    let word = words.word(at);
    let letters = word.chars().filter(|character| character.is_alphabetic()).count();
    if !(SHORTEST..=LONGEST).contains(&letters) || cue::is_one_of(word, &NO_ORGANISATIONS) {
        return;
    }
    if cue::is_one_of(word, &cue::NEVER_NAMES)
        || words.has(at, Class::CommonWord)
        || words.has(at, Class::Country)
    {
        return;
    }
    if words.glued(at + 1) && words.word(at + 1) == "-" && words.kind(at + 2) == Some(TokenKind::Number) {
        return;
    }
    if words.before(at) == "(" && words.after(at + 1) == ")" && explains(words, at, word) {
        candidates.push(Candidate::new(at..at + 1, Label::Org, score::EXPLAINED_ABBREVIATION));
    } else if !(words.has(at, Class::GivenName) && words.shape(at + 1) == Shape::Caps) {
        candidates.push(Candidate::new(at..at + 1, Label::Org, score::ABBREVIATION));
    }
}

/// Abbreviations that name no organisation.
const NO_ORGANISATIONS: [&str; 44] = [
    "AM", "PM", "GMT", "UTC", "EST", "EDT", "CET", "EET", "MSK", "BST", "OK", "TV", "ID", "DNA", "HIV",
    "AIDS", "GDP", "VAT", "CEO", "CFO", "MP", "MPS", "MEP", "PHD", "VIP", "PR", "IT", "AI", "CCTV", "GPS",
    "SUV", "LED", "USD", "EUR", "UAH", "KM", "MPH", "COVID", "PTSD", "NGO", "NGOS", "POW", "POWS", "LIVE",
];

/// Whether the capitals before the bracket start with the abbreviation's letters.
fn explains(words: &Words<'_>, at: usize, abbreviation: &str) -> bool {
    let mut initials = Vec::new();
    let mut token = at - 1;
    while let Some(before) = words.step_back(token) {
        let word = words.word(before);
        if initials.len() >= LONGEST + 2 {
            break;
        }
        if words.shape(before).is_capital() {
            initials.extend(word.chars().next());
        } else if !cue::is_one_of(word, &cue::JOINERS) && word != "-" {
            break;
        }
        token = before;
    }
    let first = abbreviation.chars().next();
    initials.iter().any(|&initial| Some(initial) == first) && initials.len() >= SHORTEST
}
