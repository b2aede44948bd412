//! Whole expressions of time: what stands before and after dates, hours and stretches.

use super::{Found, Grain, calendar, clock, period, weekday, words};
use crate::number::{Class, Lexemes, PeriodUnit, approximator, rank_shape};

/// The longest expression of time that starts here.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let found = [
        part_of(lexemes, start),
        week_of(lexemes, start),
        shifted(lexemes, start),
        approximate(lexemes, start),
        plain(lexemes, start),
    ];
    // Of equal ends the earlier reading wins.
    let longest = found.into_iter().flatten().rev().max_by_key(|found| found.end)?;
    Some(longest)
}

/// A date, hour or stretch with what follows it.
fn plain(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let found = [
        clock::at(lexemes, start),
        weekday::at(lexemes, start),
        calendar::at(lexemes, start),
        period::at(lexemes, start),
    ];
    let found = found.into_iter().flatten().rev().max_by_key(|found| found.end)?;
    Some(extended(lexemes, start, found))
}

/// A date that follows an hour, an hour that follows a date, a year that follows a season.
fn extended(lexemes: &Lexemes, start: usize, found: Found) -> Found {
    let end = found.end;
    let day = |at| {
        weekday::at(lexemes, at).or_else(|| calendar::at(lexemes, at).filter(|date| date.grain == Grain::Day))
    };
    match found.grain {
        Grain::Clock => {
            let later = day(end).or_else(|| part_of_today(lexemes, end));
            later.map_or(found, |later| Found { end: later.end, grain: Grain::Clock })
        }
        Grain::PartOfDay => {
            let of = if lexemes.is(end, "of") { Some(end + 1) } else { None };
            let whole = of.and_then(|at| day(at).or_else(|| day(at + usize::from(lexemes.is(at, "the")))));
            let joined =
                whole.or_else(|| day(end).filter(|_| !lexemes.any(end, &["the", "a", "every", "each"])));
            joined.map_or(found, |later| Found { end: later.end, grain: Grain::PartOfDay })
        }
        Grain::Day if is_dated(lexemes, end) => {
            clock::at(lexemes, end).map_or(found, |clock| Found { end: clock.end, grain: Grain::Clock })
        }
        Grain::Day | Grain::Longer | Grain::LongDuration
            if lexemes.is(end, "of") && takes_of(lexemes, start, end) =>
        {
            let whole = calendar::at(lexemes, end + 1).or_else(|| relative(lexemes, end + 1));
            whole.map_or(found, |whole| Found { end: whole.end, grain: found.grain })
        }
        Grain::Longer if lexemes.is(end - 1, "year") && lexemes.possessive(end).is_some() => {
            // "This year's third quarter"
            let rank = lexemes.possessive(end).unwrap_or(end);
            let part = rank_shape(lexemes, rank).filter(|&part| lexemes.any(part, &["quarter", "half"]));
            part.map_or(found, |part| Found { end: part + 1, grain: Grain::Longer })
        }
        Grain::Longer if ends_with_season(lexemes, end) => {
            let year = calendar::at(lexemes, end)
                .filter(|year| year.grain == Grain::Longer && lexemes.is_digits(end));
            year.map_or(found, |year| Found { end: year.end, grain: Grain::Longer })
        }
        _ => found,
    }
}

/// Whether a clock may follow a day directly: the day ends in digits or is a weekday.
fn is_dated(lexemes: &Lexemes, end: usize) -> bool {
    lexemes.is_digits(end)
}

/// `this evening`, `yesterday morning` after an hour.
fn part_of_today(lexemes: &Lexemes, at: usize) -> Option<Found> {
    if !lexemes.any(at, &["this", "that", "last", "tomorrow", "yesterday", "today", "tonight"]) {
        return None;
    }
    period::at(lexemes, at).filter(|found| found.grain == Grain::PartOfDay)
}

/// Whether a stretch may be part of a longer one: it is ranked, or first or last.
fn takes_of(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    let unit = lexemes.period(end - 1).is_some();
    let season = ends_with_season(lexemes, end);
    let placed = (start..end).take(LEADING_WORDS).any(|at| {
        lexemes
            .any(at, &["first", "last", "final", "opening", "closing", "this", "early", "summer", "spring"])
            || rank_shape(lexemes, at).is_some()
    });
    unit && (placed || season)
}

/// A rank stands among the first words of an expression: "the very first two months".
const LEADING_WORDS: usize = 4;

fn ends_with_season(lexemes: &Lexemes, end: usize) -> bool {
    lexemes.period(end - 1).is_some_and(|period| period.unit == PeriodUnit::Season)
}

fn relative(lexemes: &Lexemes, at: usize) -> Option<Found> {
    let found = period::at(lexemes, at)?;
    (found.grain == Grain::Longer).then_some(found)
}

/// `the end of the year`, `beginning of 2023`, `the first half of 2024`, `the dawn hours of today`.
fn part_of(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let mut at = start + usize::from(lexemes.any(start, &["the", "its"]));
    at += usize::from(lexemes.any(at, &["first", "second", "latter", "very"]));
    if !lexemes.any(at, &words::PARTS) || !lexemes.is(at + 1, "of") {
        return None;
    }
    let halves = lexemes.is(at, "half");
    if halves && !lexemes.any(at - 1, &["first", "second", "latter"]) {
        return None;
    }
    let whole = at + 2;
    let found = calendar::at(lexemes, whole)
        .or_else(|| weekday::at(lexemes, whole))
        .or_else(|| period::at(lexemes, whole))
        .or_else(|| the_day(lexemes, whole))?;
    let counted = matches!(found.grain, Grain::ShortDuration | Grain::LongDuration);
    (!counted).then_some(found)
}

/// `the week of April 10`, `the week beginning on Monday`
fn week_of(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let at = lexemes.phrase(start, &["the", "week"])?;
    if !lexemes.any(at, &["of", "beginning", "starting", "commencing"]) {
        return None;
    }
    let day = at + 1 + usize::from(lexemes.is(at + 1, "on"));
    let found = calendar::at(lexemes, day).or_else(|| weekday::at(lexemes, day))?;
    (found.grain == Grain::Day).then_some(Found { end: found.end, grain: Grain::Longer })
}

/// `the day` names a time once something is part of it.
fn the_day(lexemes: &Lexemes, at: usize) -> Option<Found> {
    lexemes.phrase(at, &["the", "day"]).map(|end| Found { end, grain: Grain::Day })
}

/// `early July`, `late Friday`, `mid-May`, `early this morning`, `pre-dawn`.
fn shifted(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let word = start + usize::from(lexemes.any(start, &["the", "this"]));
    if lexemes.any(word, &["early", "late", "mid"]) {
        let next = lexemes.hyphen(word + 1).unwrap_or(word + 1);
        let found = [weekday::at(lexemes, next), calendar::at(lexemes, next), period::at(lexemes, next)];
        let found = found.into_iter().flatten().rev().max_by_key(|found| found.end)?;
        let found = extended(lexemes, next, found);
        // Early on a day is part of it; early in a month is a date still.
        let part = found.grain == Grain::Day && !lexemes.is_digits(found.end - 1);
        let grain = if part { Grain::PartOfDay } else { found.grain };
        let counted = matches!(grain, Grain::ShortDuration | Grain::LongDuration);
        return (!counted).then_some(Found { end: found.end, grain });
    }
    if lexemes.any(word, &["earlier", "later"]) {
        return within(lexemes, word + 1);
    }
    if lexemes.any(word, &["pre", "post"]) {
        let next = lexemes.hyphen(word + 1)?;
        return period::at(lexemes, next).filter(|found| found.grain == Grain::PartOfDay);
    }
    None
}

/// What `earlier` and `later` are part of: this week, today, in the day, in 1792.
fn within(lexemes: &Lexemes, at: usize) -> Option<Found> {
    let next = at + usize::from(lexemes.is(at, "in"));
    if next > at {
        let found = calendar::at(lexemes, next)
            .or_else(|| period::at(lexemes, next).filter(|_| lexemes.any(next, &["the", "this", "that"])))
            .or_else(|| the_day(lexemes, next));
        return found.filter(|found| matches!(found.grain, Grain::Day | Grain::Longer | Grain::PartOfDay));
    }
    let found = [weekday::at(lexemes, next), period::at(lexemes, next)];
    let found = found.into_iter().flatten().max_by_key(|found| found.end)?;
    let led = lexemes.any(next, &["this", "that", "last", "next", "today", "yesterday", "tomorrow"])
        || lexemes.has(next, Class::Deictic)
        || lexemes.find(next, |class| matches!(class, Class::Weekday(_)).then_some(())).is_some();
    (led && matches!(found.grain, Grain::Day | Grain::Longer | Grain::PartOfDay)).then_some(found)
}

/// `around noon`, `about 4 a.m.`.
fn approximate(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let (next, bound) = approximator(lexemes, start);
    let next = match bound {
        Some(_) => next,
        None => return None,
    };
    let found = clock::at(lexemes, next).or_else(|| period::at(lexemes, next))?;
    let found = extended(lexemes, next, found);
    matches!(found.grain, Grain::Clock | Grain::PartOfDay).then_some(found)
}
