//! Feasts, and days with a name in capitals: `Christmas Eve`, `Eid al-Fitr`, `St. Nicholas Day`, `New Year's Eve`.

use super::year::trailing as trailing_year;
use super::{Found, Grain};
use crate::number::{Class, Kind, Lexemes};

/// The feast that starts here, with its year: `Christmas 1963`.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let end = name(lexemes, start)?;
    if lexemes.is(end - 1, "morning") {
        return Some(Found { end, grain: Grain::PartOfDay });
    }
    let year = end + usize::from(lexemes.is(end, "of"));
    Some(Found { end: trailing_year(lexemes, year).unwrap_or(end), grain: Grain::Day })
}

/// Where its name ends.
fn name(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let plain = lexemes.any(start, &SMALL);
    if !lexemes.is_capitalised(start) && !plain {
        return None;
    }
    let new_year = lexemes.is(start, "new")
        && lexemes.any(start + 1, &["year", "years", "year's", "year’s"])
        && lexemes.is_capitalised(start + 1);
    if lexemes.has(start, Class::Holiday) || new_year {
        let mut end = start + 1 + usize::from(new_year);
        end += usize::from(
            new_year
                && matches!(lexemes.word(end), "'s" | "’s")
                && lexemes.any(end + 1, &["eve", "day", "morning"]),
        );
        // "New Year’s" with the mark cut off letter by letter.
        if new_year
            && matches!(lexemes.word(end), "'" | "’")
            && lexemes.word(end + 1) == "s"
            && lexemes.any(end + 2, &["eve", "day", "morning"])
        {
            end += 2;
        }
        if lexemes.is(start, "eid") && lexemes.any(end, &["al", "ul"]) {
            end = lexemes.hyphen(end + 1).map_or(end, |name| name + 1);
        }
        if lexemes.is(start, "easter") && lexemes.any(end, &["monday", "sunday"]) {
            return Some(end + 1);
        }
        return Some(
            end + usize::from(
                lexemes.any(end, &["eve", "day"]) && (lexemes.is_capitalised(end) || plain)
                    || lexemes.is(end, "morning"),
            ),
        );
    }
    (1..=LONGEST_DAY_NAME)
        .find(|&words| {
            let idle = (start..start + words).any(|at| lexemes.any(at, &IDLE));
            let inner = !idle
                && (start..start + words)
                    .all(|at| lexemes.kind(at) == Kind::Letters && lexemes.is_capitalised(at));
            inner && lexemes.word(start + words) == "Day" && is_feast(lexemes, start, start + words)
        })
        .map(|words| start + words + 1)
}

/// Whether a day with a name in capitals may start here: `Armed Forces Day`.
pub(super) fn may_open(lexemes: &Lexemes, start: usize) -> bool {
    (start + 1..=start + LONGEST_DAY_NAME).any(|at| {
        lexemes.get(at).is_some_and(|lexeme| !lexeme.classes.is_empty()) && lexemes.word(at) == "Day"
    }) && lexemes.is_capitalised(start)
}

/// `Armed Forces Day` has two words before *Day*; more are a headline.
const LONGEST_DAY_NAME: usize = 3;

/// Feasts that are nothing else, in small letters too.
const SMALL: [&str; 5] = ["christmas", "easter", "halloween", "hanukkah", "diwali"];

/// Words that open a sentence or a headline and no feast.
const IDLE: [&str; 12] =
    ["on", "in", "at", "for", "by", "the", "a", "this", "until", "since", "before", "after"];

/// Days that are kept: the word before *Day* says so. A headline's capitals alone do not.
fn is_feast(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    const KEPT: [&str; 24] = [
        "independence",
        "victory",
        "constitution",
        "forces",
        "republic",
        "unity",
        "liberation",
        "memorial",
        "remembrance",
        "labor",
        "labour",
        "defender",
        "flag",
        "bastille",
        "army",
        "navy",
        "veterans",
        "women",
        "youth",
        "mother",
        "father",
        "new",
        "boxing",
        "statehood",
    ];
    let saint = lexemes.any(start, &["st", "st.", "saint"]);
    saint || lexemes.any(end - 1, &KEPT)
}
