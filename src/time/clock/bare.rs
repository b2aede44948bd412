//! Hours without a mark of their own, which only what stands beside them tells: `between 3 and 5 p.m.`, `from 7 to 7:30`,
//! `tomorrow at 8`.

use super::{half_of_day, part_of_day};
use crate::number::{Class, Kind, Lexemes, PeriodUnit};

/// Whether the number here is an hour by what stands beside it.
pub(super) fn is_hour(lexemes: &Lexemes, at: usize) -> bool {
    is_small(lexemes, at) && (is_first(lexemes, at) || is_second(lexemes, at) || is_of_day(lexemes, at))
}

/// The first of two hours: the other is marked, or both belong to a day.
fn is_first(lexemes: &Lexemes, at: usize) -> bool {
    let (joint, other) = (at + 1, at + 2);
    let led = is_led(lexemes, at);
    if !lexemes.any(joint, &JOINTS) || lexemes.is(joint, "and") && !led {
        return false;
    }
    let half = || half_of_day(lexemes, other + 1).or_else(|| part_of_day(lexemes, other + 1));
    let halved = is_small(lexemes, other) && half().is_some();
    let exact = is_hour_of_colon(lexemes, other);
    let exact_half = exact && half_of_day(lexemes, other + 3).is_some();
    halved || exact_half || led && (exact || is_pair(lexemes, at, other))
}

/// The second of two hours, behind one that is marked or when both belong to a day: `from 10:30 to 3`.
fn is_second(lexemes: &Lexemes, at: usize) -> bool {
    if at < PAIR || !lexemes.any(at - 1, &JOINTS) {
        return false;
    }
    let other = at - 2;
    if lexemes.word(other - 1) == ":" {
        let marked = is_hour_of_colon(lexemes, other - 2) && is_led(lexemes, other - 2);
        return marked && (ends(lexemes, at + 1) || is_day_behind(lexemes, at + 1));
    }
    is_small(lexemes, other) && is_led(lexemes, other) && is_pair(lexemes, other, at)
}

/// "From 10:30 to 3" has so many lexemes before its last.
const PAIR: usize = 5;

/// Two bare hours with a day before or behind them: `between 3 and 5 yesterday`, `last night from 7 to 9`.
fn is_pair(lexemes: &Lexemes, first: usize, second: usize) -> bool {
    let before = first >= 2 && is_day(lexemes, first - 2) && ends(lexemes, second + 1);
    is_small(lexemes, second) && (before || is_day_behind(lexemes, second + 1))
}

/// `tomorrow at 8`, `Monday night around 10`, `at 8 tonight`.
fn is_of_day(lexemes: &Lexemes, at: usize) -> bool {
    let led = lexemes.any(at - 1, &["at", "around", "about", "by", "until"]);
    let before = || at >= 2 && is_day(lexemes, at - 2) && ends(lexemes, at + 1);
    let behind = || lexemes.is(at - 1, "at") && lexemes.any(at + 1, &["tonight", "tomorrow", "yesterday"]);
    led && (before() || behind())
}

const JOINTS: [&str; 4] = ["to", "until", "till", "and"];

fn is_led(lexemes: &Lexemes, first: usize) -> bool {
    lexemes.any(first - 1, &["from", "between"])
}

/// An hour of twelve in digits.
fn is_small(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.is_digits(at)
        && lexemes.word(at).len() <= 2
        && lexemes.small(at).is_some_and(|hour| (1..=12).contains(&hour))
}

/// `7:30`
fn is_hour_of_colon(lexemes: &Lexemes, at: usize) -> bool {
    let hour = lexemes.word(at).len() <= 2 && lexemes.small(at).is_some_and(|hour| hour <= 24);
    let minute = lexemes.word(at + 2).len() == 2 && lexemes.small(at + 2).is_some_and(|minute| minute < 60);
    hour && minute && lexemes.word(at + 1) == ":" && lexemes.glued(at + 1) && lexemes.glued(at + 2)
}

/// Whether nothing follows that would be counted.
fn ends(lexemes: &Lexemes, at: usize) -> bool {
    match lexemes.kind(at) {
        Kind::Break => true,
        Kind::Mark => matches!(lexemes.word(at), "." | "," | ";" | "?" | "!" | ")" | "”" | "\""),
        _ => lexemes.any(at, &["on", "for", "when", "but", "and", "after", "before", "with"]),
    }
}

/// A weekday, `yesterday`, `tonight` or a part of the day.
fn is_day(lexemes: &Lexemes, at: usize) -> bool {
    let part =
        lexemes.period(at).is_some_and(|period| period.unit == PeriodUnit::PartOfDay && !period.plural);
    let named = |class| matches!(class, Class::Weekday(_) | Class::Deictic).then_some(());
    // "Friday the 26th"
    let ranked = lexemes.any(at, &["st", "nd", "rd", "th"]) && lexemes.glued(at) && lexemes.is_digits(at - 1);
    part || ranked || lexemes.is(at, "tonight") || lexemes.find(at, named).is_some()
}

/// A day behind an hour: `yesterday`, `on Monday`, `on 1/1/2015`, `last night`, `this morning`.
fn is_day_behind(lexemes: &Lexemes, at: usize) -> bool {
    let on = lexemes.is(at, "on");
    let fixed = lexemes.any(at, &["last", "this", "next"]);
    let at = at + usize::from(on || fixed);
    let month = lexemes.find(at, |class| matches!(class, Class::Month(_)).then_some(())).is_some();
    let date = on && (month || lexemes.is_digits(at) && matches!(lexemes.word(at + 1), "/" | "-" | "."));
    is_day(lexemes, at) || date
}
