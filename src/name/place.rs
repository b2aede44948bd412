//! Places: gazetteer names, names with a head noun ("Rivne region", "Naf river"), sites ("Kakhovka dam").

use std::ops::Range;

use super::candidate::Candidate;
use super::capital::Shape;
use super::word::Words;
use super::{cue, score};
use crate::Label;
use crate::document::TokenKind;
use crate::gazetteer::{Class, PhraseMatch, PlaceId, PlaceKind};

/// Proposes places of the gazetteer, and whatever stands before or behind the head noun of a place.
pub(super) fn find(words: &Words<'_>, candidates: &mut Vec<Candidate>) {
    for phrase in words.phrases() {
        if phrase.classes.has(Class::Place) || phrase.classes.has(Class::Country) {
            listed(words, phrase, candidates);
        }
        if phrase.classes.has(Class::Facility) && is_written_as_name(words, &phrase.tokens) {
            candidates.push(Candidate::new(phrase.tokens.clone(), Label::Fac, score::LISTED));
        }
        for (class, label) in HEADS {
            if phrase.classes.has(class) {
                headed(words, phrase, label, candidates);
            }
        }
        if phrase.classes.has(Class::PlaceHead) {
            head_first(words, phrase, Label::Loc, candidates);
        }
        if phrase.classes.has(Class::FacilityHead) {
            head_first(words, phrase, Label::Fac, candidates);
        }
    }
}

const HEADS: [(Class, Label); 3] =
    [(Class::RegionHead, Label::Gpe), (Class::PlaceHead, Label::Loc), (Class::FacilityHead, Label::Fac)];

/// Whether a phrase of the lexicon is written as a name here.
pub(super) fn is_written_as_name(words: &Words<'_>, tokens: &Range<usize>) -> bool {
    let capital = |at: usize| words.shape(at).is_capital() || words.shape(at) == Shape::Inner;
    let particle = |word: &str| cue::is_one_of(word, &["al", "el", "de", "la", "anti", "the"]);
    tokens.clone().any(capital) && (capital(tokens.start) || particle(words.word(tokens.start)))
}

fn listed(words: &Words<'_>, phrase: &PhraseMatch, candidates: &mut Vec<Candidate>) {
    let tokens = phrase.tokens.clone();
    if !is_written_as_name(words, &tokens) {
        return;
    }
    let first = tokens.start;
    if tokens.len() == 1
        && (cue::is_one_of(words.word(first), &cue::NEVER_NAMES)
            || matches!(words.word(first), "March" | "May"))
    {
        return;
    }
    if inside_compound(words, &tokens) {
        return;
    }
    let places = known_places(words, words.text(&tokens));
    let Some(top) = places.first().map(|&id| words.resources.places.get(id)) else {
        // Parts of the world that no row of the table stands for.
        let common = phrase.classes.has(Class::CommonWord) && (words.opens(first) || words.is_loud(first));
        if !common {
            candidates.push(Candidate::new(tokens, Label::Loc, score::LARGE_PLACE));
        }
        return;
    };
    let country = phrase.classes.has(Class::Country);
    let mut evidence = i32::from(if country {
        score::COUNTRY
    } else if top.population >= score::LARGE_POPULATION || !top.kind.has_government() {
        score::LARGE_PLACE
    } else {
        score::PLACE
    });
    let person = phrase.classes.has(Class::GivenName) || phrase.classes.has(Class::Surname);
    if person && !country && top.population < score::FAMOUS_POPULATION {
        evidence += score::PERSON_TOO;
    }
    let common = phrase.classes.has(Class::CommonWord);
    if common && (!country || words.opens(first)) {
        evidence += score::COMMON_TOO;
        if words.opens(first) || words.is_loud(first) {
            evidence += score::COMMON_TOO;
        }
    }
    if preposition(words, first) {
        evidence += score::PREPOSITION;
    }
    if larger_place_follows(words, tokens.end) {
        evidence += score::LARGER_PLACE;
    }
    if words.step_back(first).is_some_and(|before| words.is_title(before) && words.shape(before).is_capital())
        && !country
    {
        evidence += score::TITLE_BEFORE;
    }
    let article = cue::is_one_of(words.before(first), &["the"]);
    let land = |kind: PlaceKind| !kind.has_government();
    // "the West" is a part of the world, whatever villages are called West.
    // "across the Dnipro": towns go without an article, rivers do not. "the Dnipro front" is the town.
    let next = words.word(tokens.end);
    let closes = matches!(next, "." | ")" | "is" | "was" | "has" | "had" | "with" | "when" | "by")
        || cue::is_one_of(next, &cue::PLACE_PREPOSITIONS);
    let head = phrase.classes.has(Class::OrgHead) || phrase.classes.has(Class::RegionHead);
    let river = top.kind.has_government() && closes && !head;
    let compass = tokens.len() == 1 && matches!(words.word(first), "North" | "South" | "East" | "West");
    let natural = places.iter().any(|&id| land(words.resources.places.get(id).kind));
    let label = if land(top.kind) || article && (natural || compass || river && tokens.len() == 1) && !country
    {
        Label::Loc
    } else {
        Label::Gpe
    };
    candidates.push(Candidate::new(tokens, label, score::sum(evidence)));
}

/// The places of a name that prove something by it.
fn known_places(words: &Words<'_>, name: &str) -> Vec<PlaceId> {
    let mut places = words.resources.lexicon.places(name);
    places.retain(|&id| !words.resources.places.is_minor(id));
    places
}

/// Whether a hyphen ties the name to something that makes it another name: "Goma-2", "Yi-ngo", "Mazar-i-Sharif".
fn inside_compound(words: &Words<'_>, tokens: &Range<usize>) -> bool {
    let end = tokens.end;
    if words.word(end) == "-" && words.glued(end) && words.glued(end + 1) {
        let lower = words.shape(end + 1) == Shape::Lower && !words.has(end + 1, Class::CommonWord);
        if words.kind(end + 1) == Some(TokenKind::Number) || lower {
            return true;
        }
    }
    let start = tokens.start;
    start > 1
        && words.word(start - 1) == "-"
        && words.glued(start)
        && words.glued(start - 1)
        && words.shape(start - 2).is_capital()
        && !words.is_known_name(start - 2)
}

/// Whether a preposition of place, or "city of", stands before the token.
pub(super) fn preposition(words: &Words<'_>, first: usize) -> bool {
    let before = words.before(first);
    cue::is_one_of(before, &cue::PLACE_PREPOSITIONS) || announced(words, first)
}

/// Whether "the town of" or "the town" stands before the token.
pub(super) fn announced(words: &Words<'_>, first: usize) -> bool {
    let Some(before) = words.step_back(first) else { return false };
    let noun =
        if words.word(before).eq_ignore_ascii_case("of") { words.before(before) } else { words.word(before) };
    cue::is_one_of(noun, &cue::PLACE_NOUNS)
}

/// Whether a comma and a country or a large place follow: "Kostiantynivka, Ukraine".
pub(super) fn larger_place_follows(words: &Words<'_>, end: usize) -> bool {
    words.after(end) == ","
        && words.together(end, end + 1)
        && words.shape(end + 1).is_capital()
        && (words.has(end + 1, Class::Country) || words.has(end + 2, Class::RegionHead))
}

/// A name before a head noun: "Rivne region", "Naf river", "Kakhovka dam".
fn headed(words: &Words<'_>, phrase: &PhraseMatch, label: Label, candidates: &mut Vec<Candidate>) {
    let head = phrase.tokens.clone();
    let capital = words.shape(head.start).is_capital();
    if words.in_capitals(head.start) && label != Label::Fac && !capital {
        return;
    }
    // Names do not go on behind their head: "Rivne region" is one, "Rivne Region Council" is another.
    let mut start = head.start;
    while label == Label::Fac
        && words.step_back(start).is_some_and(|before| {
            cue::is_one_of(words.word(before), &cue::INDUSTRIES) && words.shape(before) == Shape::Lower
        })
    {
        start -= 1;
    }
    let mut known = true;
    let mut named = false;
    while let Some(before) = words.step_back(start) {
        let glue = words.word(before) == "-" && words.glued(before) && words.glued(start);
        if glue && before > 0 && words.shape(before - 1).is_capital() {
            start = before;
            continue;
        }
        // "Bab al-Aziziya compound".
        if glue && before > 0 && named && cue::is_one_of(words.word(before - 1), &cue::PARTICLES) {
            start = before - 1;
            continue;
        }
        let word_is_name =
            words.is_name_word(before) || words.shape(before).is_capital() && named_in_loud(words, before);
        if !word_is_name || words.has(before, Class::Norp) && !capital || start + MOST_WORDS < head.end {
            break;
        }
        if words.is_title(before) && !words.has(before, Class::Place) && !capital {
            break;
        }
        start = before;
        named = true;
        known &= words.is_known_name(before);
    }
    if !named || words.word(start) == "-" {
        return;
    }
    let whole = words.resources.lexicon.classes(words.text(&(start..head.end)));
    if whole.has(Class::Place) || whole.has(Class::Country) {
        // The gazetteer knows the whole: "Marshall Islands" is a country.
        return;
    }
    let place = words.has(start, Class::Place) || words.has(start, Class::Country);
    if label == Label::Fac
        && place
        && !capital
        && cue::is_one_of(words.word(head.start), &["headquarters", "range"])
    {
        return;
    }
    let sure = if known { score::WITH_HEAD } else { score::UNKNOWN_WITH_HEAD };
    let plain_region = words.word(head.start).eq_ignore_ascii_case("region");
    let label = if plain_region && is_land(words, start..head.start) { Label::Loc } else { label };
    candidates.push(Candidate::new(start..head.end, label, sure));
}

/// Whether a name is that of a land or a sea alone: "Donbas", "Black Sea". "Amur" and "Punjab" are administered too.
fn is_land(words: &Words<'_>, name: Range<usize>) -> bool {
    let text = words.text(&name);
    let places = known_places(words, text);
    let kinds = || places.iter().map(|&id| words.resources.places.get(id).kind);
    let administered = kinds().any(|kind| matches!(kind, PlaceKind::Region | PlaceKind::District));
    match kinds().next() {
        Some(PlaceKind::Sea) => true,
        Some(kind) => !kind.has_government() && !administered,
        // Parts of the world that no row of the table stands for.
        None => words.resources.lexicon.classes(text).has(Class::Place),
    }
}

/// In a line of capitals a word before a head noun counts when it is no common word.
fn named_in_loud(words: &Words<'_>, at: usize) -> bool {
    words.is_loud(at) && !words.has(at, Class::CommonWord)
}

/// Words of a name before its head noun.
const MOST_WORDS: usize = 6;

/// A name behind its head: "Lake Chad", "Mount Sinjar", "Gulf of Aden".
fn head_first(words: &Words<'_>, phrase: &PhraseMatch, label: Label, candidates: &mut Vec<Candidate>) {
    let head = phrase.tokens.clone();
    if !words.shape(head.start).is_capital() || words.in_capitals(head.start) {
        return;
    }
    let mut at = head.end;
    let joined = cue::is_one_of(words.after(at), &["of"]);
    if joined {
        at += 1;
        at += usize::from(cue::is_one_of(words.after(at), &["the"]));
    } else if !cue::is_one_of(
        words.word(head.start),
        &["Lake", "Mount", "Cape", "Wadi", "Gulf", "River", "Hospital", "Avenida"],
    ) {
        return;
    }
    let name = at;
    while words.together(at.saturating_sub(1), at) && words.is_name_word(at) && at - name < 3 {
        at += 1;
    }
    if at > name {
        candidates.push(Candidate::new(head.start..at, label, score::UNKNOWN_WITH_HEAD));
    }
}
