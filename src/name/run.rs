//! Runs of capitalised words, cut where titles, nationalities and marks say that one name ends.

use std::ops::Range;

use super::capital::Shape;
use super::cue;
use super::word::Words;
use crate::document::TokenKind;
use crate::gazetteer::Class;

/// Words a person's or a place's name may have.
const MOST_WORDS: usize = 5;

/// Every run that may be the name of a person or an unknown place, in order of the text.
pub(super) fn find(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !starts(words, at) {
            at += 1;
            continue;
        }
        let end = end(words, at);
        if words.word_count(&(at..end)) <= MOST_WORDS {
            runs.push(at..end);
        }
        at = end;
    }
    runs
}

fn starts(words: &Words<'_>, at: usize) -> bool {
    is_part(words, at) && !words.has(at, Class::Norp) && !is_answer(words, at) || particle_opens(words, at)
}

/// "al-Sadr" and "de Gaulle" start in lower case.
fn particle_opens(words: &Words<'_>, at: usize) -> bool {
    // What follows is seen faster than the list is searched, and few words have it.
    if words.shape(at) != Shape::Lower || !hyphen(words, at + 1) || !words.shape(at + 2).is_capital() {
        return false;
    }
    let word = words.word(at);
    cue::is_one_of(word, &cue::PARTICLES)
        && (!cue::is_one_of(word, &cue::WEAK_PARTICLES) || words.word(at + 1) == "-")
}

fn hyphen(words: &Words<'_>, at: usize) -> bool {
    matches!(words.word(at), "-" | "‑") && words.glued(at) && words.glued(at + 1)
}

/// "Q." and "A." before a question and its answer.
fn is_answer(words: &Words<'_>, at: usize) -> bool {
    words.opens(at) && matches!(words.word(at), "Q." | "A." | "Q" | "A")
}

/// Whether a word can be part of a person's name.
fn is_part(words: &Words<'_>, at: usize) -> bool {
    if !words.is_name_word(at) || cue::is_one_of(words.word(at), &cue::GENERATIONS) {
        return false;
    }
    // Name lists hold titles too ("Major", "Bishop"): before a name they are titles.
    let before_name = words.together(at, at + 1) && words.is_name_word(at + 1);
    let person = words.has(at, Class::GivenName) || words.has(at, Class::Surname);
    if words.is_title(at) && (before_name || !person) {
        return false;
    }
    // Abbreviations of agencies are no initials: "AFP Moamer Kadhafi", "(AP Photo)".
    if words.shape(at) == Shape::Caps && words.has(at, Class::Org) && !words.is_loud(at) {
        return false;
    }
    // "Lt. Gen.": a title of several words, though "Gen" may be a name somewhere.
    if words.is_title(at)
        && (words.is_title(at + 1) || words.word(at).ends_with('.'))
        && words.shape(at) != Shape::Initial
    {
        return false;
    }
    !words.has(at, Class::Norp) || words.has(at, Class::Surname) || words.has(at, Class::GivenName)
}

fn end(words: &Words<'_>, start: usize) -> usize {
    let mut end = start + 1;
    if words.shape(start) == Shape::Lower {
        end += 1 + usize::from(hyphen(words, end));
    }
    loop {
        if !words.together(end - 1, end) {
            return end;
        }
        if hyphen(words, end) && words.shape(end + 1).is_capital() {
            end += 2;
        } else if is_part(words, end) && !words.is_title_phrase(end)
            || words.together(end - 1, end) && cue::is_one_of(words.word(end), &cue::GENERATIONS)
        {
            end += 1;
        } else if hyphen(words, end) && lower_syllable(words, end + 1) {
            end += 2;
        } else if let Some(after) = past_particles(words, end) {
            end = after;
        } else if let Some(after) = past_nickname(words, end) {
            end = after;
        } else {
            return end;
        }
    }
}

/// The small half of a name with a hyphen: "Gyeong-uk", "Ching-te", "Yi-ngo"; not "Moscow-backed".
fn lower_syllable(words: &Words<'_>, at: usize) -> bool {
    words.shape(at) == Shape::Lower
        && words.word(at).len() <= LONGEST_SYLLABLE
        && !words.has(at, Class::CommonWord)
        && !words.has(at, Class::WeaponNoun)
}

/// Bytes of the small half of a name.
const LONGEST_SYLLABLE: usize = 6;

/// One past particles and the capital behind them: "van der Berg", "bin Laden", "al-Sadr".
fn past_particles(words: &Words<'_>, at: usize) -> Option<usize> {
    let mut next = at;
    while next < at + 4
        && words.together(at - 1, next)
        && words.shape(next) == Shape::Lower
        && cue::is_one_of(words.word(next), &cue::PARTICLES)
    {
        next += 1;
        next += usize::from(hyphen(words, next));
    }
    (next > at
        && words.together(at - 1, next)
        && words.kind(next) == Some(TokenKind::Word)
        && words.is_name_word(next))
    .then_some(next + 1)
}

/// One past a nickname in quotation marks and the capital behind it: Rolando "Bazooka" Dimaculangan.
fn past_nickname(words: &Words<'_>, at: usize) -> Option<usize> {
    let opens = matches!(words.word(at), "\"" | "“" | "‘" | "'");
    let closes = |mark: usize| matches!(words.word(mark), "\"" | "”" | "’" | "'");
    let close = if closes(at + 2) { at + 2 } else { at + 3 };
    (opens
        && words.together(at, close + 1)
        && words.shape(at + 1) == Shape::Title
        && closes(close)
        && is_part(words, close + 1)
        && !words.glued(close + 1))
    .then_some(close + 2)
}
