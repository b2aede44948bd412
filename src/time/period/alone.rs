//! Units of time without a count or a place before them, and words that are a time by themselves.

use super::{after_count, duration, stretch};
use crate::number::{Class, Kind, Lexemes, PeriodUnit, rank_shape};
use crate::time::{Found, Grain, feast};

/// Units without anything before them: `days`, `hours later`, `night`, `winter`, `per day`.
pub(super) fn bare(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let period = lexemes.period(start)?;
    let before = start - 1;
    if let Some(word) = lexemes.hyphen(start + 1) {
        return lexemes
            .any(word, &["long", "old"])
            .then_some(Found { end: word + 1, grain: duration(period) });
    }
    let shifted = lexemes.any(before - 1, &["mid", "pre", "early", "late"]);
    if !shifted && lexemes.glued(start) && lexemes.word(before) == "-"
        || lexemes.is_digits(before) && lexemes.glued(start)
    {
        return None;
    }
    if period.plural {
        let fits = !matches!(period.unit, PeriodUnit::Quarter | PeriodUnit::Season)
            && !lexemes.any(before, &["office", "opening", "business", "longer", "long", "dog"]);
        return fits.then(|| Found { end: after_count(lexemes, start + 1), grain: duration(period) });
    }
    let capital = lexemes.is_capitalised(start) && lexemes.kind(before) == Kind::Letters;
    let fits = match period.unit {
        PeriodUnit::PartOfDay => !lexemes.any(before, &["good", "an"]),
        PeriodUnit::Weekend => true,
        PeriodUnit::Season => match lexemes.word(start).to_ascii_lowercase().as_str() {
            "spring" | "fall" => {
                lexemes.any(before, &["in", "since", "until", "by", "every", "of"])
                    && !lexemes.any(start + 1, &["of", "into", "in"])
            }
            "season" => false,
            _ => !lexemes.any(start + 1, &["camp", "camps", "school", "house", "palace"]),
        },
        PeriodUnit::Second | PeriodUnit::Quarter => false,
        PeriodUnit::Day => lexemes.any(before, &["per", "by"]),
        _ => lexemes.is(before, "per"),
    };
    let compound = lexemes.hyphen(before).is_some() && !shifted;
    (fits && !compound && !capital).then_some(Found { end: start + 1, grain: stretch(period) })
}

/// `the year-ago quarter`, `year-earlier`, `year-end`, `the year's end`: words that business pages join to a year.
pub(super) fn of_year(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let end_of = |at: usize| lexemes.is(at, "end").then_some(at + 1);
    if lexemes.is(start, "year")
        && let Some(end) = lexemes.possessive(start + 1).and_then(end_of)
    {
        return Some(end);
    }
    let the = start + usize::from(lexemes.is(start, "the"));
    let word = lexemes.hyphen(the + 1).filter(|_| lexemes.is(the, "year"))?;
    if lexemes.is(word, "end") {
        return (the == start).then_some(word + 1);
    }
    if !lexemes.any(word, &["ago", "earlier"]) {
        return None;
    }
    if let Some(part) = rank_shape(lexemes, word + 1).filter(|&part| lexemes.any(part, &["quarter", "half"]))
    {
        return Some(part + 1);
    }
    let stretch = lexemes.is(word + 1, "period") || lexemes.period(word + 1).is_some();
    (stretch || the == start).then_some(word + 1 + usize::from(stretch))
}

/// Words that are a time by themselves: noon, Ramadan, daily, Independence Day.
pub(super) fn word(lexemes: &Lexemes, start: usize) -> Option<Found> {
    if let Some(end) = lexemes.phrase(start, &["first", "light"]) {
        return Some(Found { end, grain: Grain::PartOfDay });
    }
    if lexemes.has(start, Class::Moment) {
        let compound = lexemes.hyphen(start + 1).is_some() && !lexemes.is(start + 2, "to");
        return (!compound).then_some(Found { end: start + 1, grain: Grain::PartOfDay });
    }
    if lexemes.has(start, Class::Frequency) {
        // "the daily Hankook Ilbo" is a newspaper.
        return (!lexemes.is_capitalised(start + 1))
            .then_some(Found { end: start + 1, grain: Grain::Longer });
    }
    feast::at(lexemes, start)
}
