//! Days of the week, and days by their place beside today.

use super::{Found, Grain, calendar, words};
use crate::number::{Class, Kind, Lexemes, PeriodUnit, rank_shape, rank_value};

/// `Tuesday`, `last Tuesday`, `Tuesday, June 7, 2022`, `Tuesday night`, `yesterday morning`, `FRI 08:10`.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<Found> {
    if lexemes.has(start, Class::Deictic) {
        return Some(with_part(lexemes, Found { end: start + 1, grain: Grain::Day }));
    }
    let name = name_at(lexemes, start)?;
    let end = name + 1;
    let comma = end + usize::from(lexemes.word(end) == ",");
    if let Some(date) = calendar::at(lexemes, comma).filter(|date| date.grain == Grain::Day) {
        return Some(date);
    }
    // "Tuesday the 11th"
    let rank = end + usize::from(lexemes.is(end, "the"));
    let ranked = rank_shape(lexemes, rank).filter(|&after| {
        let written = lexemes.is_digits(rank) || rank > end && lexemes.kind(after) != Kind::Letters;
        written && rank_value(lexemes, rank).is_some_and(|day| (1..=31).contains(&day))
    });
    if let Some(end) = ranked {
        return is_weekday(lexemes, name, rank).then_some(Found { end, grain: Grain::Day });
    }
    let found = with_part(lexemes, Found { end, grain: Grain::Day });
    let found = of_week(lexemes, found.end).map_or(found, |end| Found { end, ..found });
    is_weekday(lexemes, name, end).then_some(found)
}

/// `of next week`, `last week`, `of the following week` behind a weekday.
fn of_week(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let of = at + usize::from(lexemes.is(at, "of"));
    let the = of + usize::from(lexemes.is(of, "the"));
    let fixed =
        if the > of { &["following", "previous", "same"][..] } else { &["last", "next", "this", "that"] };
    (lexemes.any(the, fixed) && lexemes.is(the + 1, "week")).then_some(the + 2)
}

/// The weekday's own lexeme after what stands before it: `last`, `this coming`, `every`, `the`.
fn name_at(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let weekday = |at| lexemes.find(at, |class| matches!(class, Class::Weekday(_)).then_some(at));
    let mut at = start;
    for _ in 0..2 {
        at += usize::from(lexemes.any(at, &words::BEFORE_WEEKDAYS));
    }
    // "Every other Friday"
    let every = at > start && lexemes.is(at - 1, "every");
    at += usize::from(every && lexemes.any(at, &["other", "second", "single"]));
    weekday(at)
}

/// Short names are other words as well (sun, sat, wed): they need capitals and a clock or a day after them.
fn is_weekday(lexemes: &Lexemes, name: usize, end: usize) -> bool {
    if lexemes.word(name).trim_end_matches('s').ends_with("day")
        || lexemes.word(name).to_ascii_lowercase().trim_end_matches('s').ends_with("day")
    {
        return true;
    }
    lexemes.is_capitalised(name) && lexemes.is_digits(end) && lexemes.kind(name) == Kind::Letters
}

/// A part of the day after it makes it a TIME: Tuesday *night*.
fn with_part(lexemes: &Lexemes, day: Found) -> Found {
    let part = day.end + usize::from(lexemes.any(day.end, &["early", "late"]));
    let fits = lexemes.period(part).is_some_and(|period| period.unit == PeriodUnit::PartOfDay);
    if fits { Found { end: part + 1, grain: Grain::PartOfDay } } else { day }
}
