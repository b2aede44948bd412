//! Hours of the clock: `10:30 p.m.`, `0600 GMT`, `six o'clock`, `half past nine`, `five in the morning`.

mod bare;

use super::{Found, Grain};
use crate::number::{Class, Kind, Lexemes};

/// The time of day that starts here.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let end = digital(lexemes, start).or_else(|| spoken(lexemes, start))?;
    Some(Found { end: zone(lexemes, end), grain: Grain::Clock })
}

/// Times in digits.
fn digital(lexemes: &Lexemes, start: usize) -> Option<usize> {
    if !lexemes.is_digits(start) || !opens(lexemes, start) {
        return None;
    }
    if lexemes.word(start + 1) == ":" && lexemes.glued(start + 1) {
        return colon(lexemes, start);
    }
    let word = lexemes.word(start);
    let half = half_of_day(lexemes, start + 1);
    if let Some((hour, minute)) = word.split_once('.') {
        let valid = minute.len() == 2 && is_hour(hour) && is_minute(minute);
        let led = lexemes.is(start - 1, "at") && !has_unit(lexemes, start + 1);
        let as_of = lexemes.is(start - 1, "of") && lexemes.is(start + 1, "on");
        return half
            .filter(|_| valid)
            .or_else(|| (valid && (led || as_of || is_zone(lexemes, start + 1))).then_some(start + 1));
    }
    if let Some(end) = half {
        return (is_hour(word) && word.len() <= 2 || is_military(word)).then_some(end);
    }
    if bare::is_hour(lexemes, start) {
        return Some(start + 1);
    }
    if is_o_clock(lexemes, start + 1) {
        let end = start + 2;
        return is_hour(word).then(|| part_of_day(lexemes, end).unwrap_or(end));
    }
    // "9-10 a.m."
    if matches!(lexemes.word(start + 1), "-" | "–")
        && lexemes.is_digits(start + 2)
        && is_hour(word)
        && is_hour(lexemes.word(start + 2))
        && let Some(end) = half_of_day(lexemes, start + 3)
    {
        return Some(end);
    }
    military(lexemes, start)
}

/// `10:30`, `9:14:02 AM`.
fn colon(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let two_digits = |at| lexemes.glued(at) && is_minute(lexemes.word(at)) && lexemes.is_digits(at);
    if !is_hour(lexemes.word(start)) || !two_digits(start + 2) {
        return None;
    }
    let mut end = start + 3;
    if lexemes.word(end) == ":" && lexemes.glued(end) {
        if !two_digits(end + 1) {
            return None;
        }
        end += 2;
    }
    let fused = lexemes.glued(end) && lexemes.kind(end) == Kind::Digits;
    (!fused).then(|| half_of_day(lexemes, end).unwrap_or(end))
}

/// `0600 GMT`, `0230 hours`, and `1800` after *at*.
fn military(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let word = lexemes.word(start);
    if !is_military(word) {
        return None;
    }
    // "2019 H2" is half a year.
    let numbered = lexemes.is_digits(start + 2) && lexemes.glued(start + 2);
    if lexemes.any(start + 1, &["hours", "hrs", "h"]) && !numbered {
        return Some(start + 2);
    }
    let led = lexemes.is(start - 1, "at")
        && !has_unit(lexemes, start + 1)
        && lexemes.kind(start + 1) != Kind::Letters;
    (is_zone(lexemes, start + 1) || led).then_some(start + 1)
}

fn opens(lexemes: &Lexemes, start: usize) -> bool {
    let before = start - 1;
    !lexemes.glued(start)
        || matches!(lexemes.word(before), "(" | "[" | "\"" | "“" | "‘" | "–" | "—" | "-" | "/" | "@")
}

fn has_unit(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.word(at) == "%"
        || lexemes.is(at, "per")
        || lexemes.get(at).is_some_and(|lexeme| !lexeme.classes.is_empty())
            && lexemes
                .find(at, |class| matches!(class, Class::Weekday(_) | Class::Deictic).then_some(()))
                .is_none()
}

fn is_military(word: &str) -> bool {
    word.len() == 4 && word.is_ascii() && is_hour(&word[..2]) && is_minute(&word[2..])
}

fn is_o_clock(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.any(at, &["o'clock", "o’clock", "oclock"])
}

fn is_hour(text: &str) -> bool {
    text.len() <= 2 && text.parse::<u8>().is_ok_and(|hour| hour <= 24)
}

fn is_minute(text: &str) -> bool {
    text.len() == 2 && text.parse::<u8>().is_ok_and(|minute| minute <= 59)
}

/// The end of `a.m.` or `pm`, its last full stop included.
fn half_of_day(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let word = lexemes.word(at);
    let letters: String = word.chars().filter(|&c| c != '.').take(3).collect();
    if !letters.eq_ignore_ascii_case("am") && !letters.eq_ignore_ascii_case("pm") {
        return None;
    }
    // "a.m" and a full stop of its own, when the tokens keep them apart.
    let stop =
        word.contains('.') && !word.ends_with('.') && lexemes.word(at + 1) == "." && lexemes.glued(at + 1);
    Some(at + 1 + usize::from(stop))
}

fn is_zone(lexemes: &Lexemes, at: usize) -> bool {
    zone(lexemes, at) > at
}

/// One past the zone: `GMT`, `local time`, `hours`.
fn zone(lexemes: &Lexemes, at: usize) -> usize {
    let capitals = lexemes.word(at).chars().all(char::is_uppercase);
    if lexemes.has(at, Class::Zone) && capitals {
        return at + 1;
    }
    if lexemes.any(at, &["hours", "hrs"]) {
        return at + 1;
    }
    // "8 a.m. Moscow time" holds the name of a city, which is marked by itself.
    lexemes.phrase(at, &["local", "time"]).unwrap_or(at)
}

/// Times in words.
fn spoken(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let hour = |at| {
        let word = lexemes.find(at, |class| matches!(class, Class::Ones(1..=12)).then_some(())).is_some();
        word || lexemes.small(at).is_some_and(|hour| (1..=12).contains(&hour))
    };
    let quarter_to = lexemes.is(start, "quarter") && lexemes.is(start + 1, "to");
    let minutes_past =
        || minutes_in_words(lexemes, start).map(|(_, end)| end).filter(|&end| lexemes.is(end, "past"));
    let joint = if quarter_to { Some(start + 1) } else { minutes_past() };
    if let Some(joint) = joint.filter(|joint| hour(joint + 1)) {
        let end = joint + 2 + usize::from(is_o_clock(lexemes, joint + 2));
        let end = half_of_day(lexemes, end).unwrap_or(end);
        return Some(part_of_day(lexemes, end).unwrap_or(end));
    }
    if !hour(start) {
        return None;
    }
    if is_o_clock(lexemes, start + 1) {
        let part = part_of_day(lexemes, start + 2);
        return Some(part.unwrap_or(start + 2));
    }
    part_of_day(lexemes, start + 1)
}

/// The minutes that open `half past nine`, `ten past nine`, `20 minutes past nine`, and where they end.
pub(super) fn minutes_in_words(lexemes: &Lexemes, start: usize) -> Option<(u16, usize)> {
    let ones = |at| {
        lexemes.find(at, |class| if let Class::Ones(ones) = class { Some(u16::from(ones)) } else { None })
    };
    let (minute, end) = if lexemes.is(start, "half") {
        return Some((30, start + 1));
    } else if lexemes.is(start, "quarter") {
        return Some((15, start + 1));
    } else if let Some(tens) =
        lexemes.find(start, |class| if let Class::Tens(tens) = class { Some(u16::from(tens)) } else { None })
    {
        // "Twenty-five past nine"
        let last = lexemes.hyphen(start + 1).unwrap_or(start + 1);
        ones(last).filter(|ones| *ones < 10).map_or((tens, start + 1), |ones| (tens + ones, last + 1))
    } else {
        (lexemes.small(start).filter(|_| lexemes.word(start).len() <= 2).or_else(|| ones(start))?, start + 1)
    };
    let end = end + usize::from(lexemes.any(end, &["minutes", "min", "mins"]));
    (1..60).contains(&minute).then_some((minute, end))
}

/// `in the morning`, `at night`.
fn part_of_day(lexemes: &Lexemes, at: usize) -> Option<usize> {
    if lexemes.is(at, "in")
        && lexemes.is(at + 1, "the")
        && lexemes.any(at + 2, &["morning", "afternoon", "evening"])
    {
        return Some(at + 3);
    }
    lexemes.phrase(at, &["at", "night"])
}
