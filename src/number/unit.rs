//! The unit after a number, and the signs before an amount of money.

use super::class::{Class, Period, PeriodUnit};
use super::expression::What;
use super::lexeme::{Kind, Lexemes};
use super::numeral::{Numeral, Shape};
use super::units::{AMBIGUOUS, MONEY_PREFIXES, SIGN_PREFIXES, WEIGHT_VERBS, is_currency_sign};
use super::words;

/// A unit and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub(super) end: usize,
    pub(super) what: What,
    /// Whether a hyphen joins it to its number.
    pub(super) compound: bool,
}

/// The unit that follows a number.
pub(super) fn at(lexemes: &Lexemes, count: Numeral) -> Option<Unit> {
    let plain = |what, end| Some(Unit { end, what, compound: false });
    if let Some(end) = percent(lexemes, count) {
        return plain(What::Percent, end);
    }
    if let Some(unit) = compound(lexemes, count) {
        return Some(unit);
    }
    let start = of_a(lexemes, count);
    if let Some(end) = money(lexemes, count, start) {
        return plain(What::Money, end);
    }
    if let Some(end) = quantity(lexemes, count, start) {
        return plain(What::Quantity, end);
    }
    let (period, end) = time(lexemes, count, start)?;
    plain(What::Time(period), end)
}

/// Where the unit starts after a fraction: `half` `an` hour, `a quarter` `of an` hour.
fn of_a(lexemes: &Lexemes, count: Numeral) -> usize {
    if count.shape != Shape::Fraction {
        return count.end;
    }
    let of = count.end + usize::from(lexemes.is(count.end, "of"));
    if lexemes.any(of, &["a", "an"]) { of + 1 } else { count.end }
}

fn percent(lexemes: &Lexemes, count: Numeral) -> Option<usize> {
    let at = count.end;
    if matches!(count.shape, Shape::Article | Shape::Quantifier | Shape::Vague) {
        return None;
    }
    if lexemes.is(at, "per") && lexemes.is(at + 1, "cent") {
        return Some(at + 2);
    }
    if matches!(lexemes.word(at), "%" | "‰") {
        return Some(at + 1);
    }
    let at = lexemes.hyphen(at).unwrap_or(at);
    if lexemes.is(at, "percentage") {
        return lexemes.any(at + 1, &["point", "points"]).then_some(at + 2);
    }
    lexemes.has(at, Class::Percent).then_some(at + 1)
}

/// A unit joined by a hyphen, with what else is joined to it: `500-pound`, `two-day`, `seven-year-old`.
fn compound(lexemes: &Lexemes, count: Numeral) -> Option<Unit> {
    let start = lexemes.hyphen(count.end)?;
    let unit = |what, end| Some(Unit { end, what, compound: true });
    if let Some(period) = lexemes.period(start) {
        let mut end = start + 1;
        if let Some(word) = lexemes.hyphen(end)
            && lexemes.any(word, &["old", "olds", "long", "plus"])
        {
            end = word + 1;
        }
        return unit(What::Time(period), end);
    }
    let modifier = if lexemes.has(start, Class::MeasureModifier) { lexemes.hyphen(start + 1) } else { None };
    let start = modifier.unwrap_or(start);
    if lexemes.has(start, Class::Measure) || sign(lexemes, start, false).is_some() {
        return unit(What::Quantity, start + 1);
    }
    if lexemes.has(start, Class::Currency) {
        return unit(What::Money, start + 1);
    }
    None
}

fn money(lexemes: &Lexemes, count: Numeral, start: usize) -> Option<usize> {
    if count.shape == Shape::Quantifier {
        return None;
    }
    // "millions of dollars", "5 millions of dollars"
    let plural = count.shape == Shape::Vague || lexemes.any(start, &["millions", "billions"]);
    let mut at = start;
    if plural {
        at += usize::from(count.shape != Shape::Vague);
        if !lexemes.is(at, "of") {
            return None;
        }
        at += 1;
    }
    // "Syrian pounds", "U.S. dollars"
    let adjective = lexemes.kind(at) == Kind::Letters
        && lexemes.is_capitalised(at)
        && !lexemes.has(at, Class::Currency)
        && lexemes.has(at + 1, Class::Currency);
    let noun = at + usize::from(adjective);
    if is_cent_sign(lexemes, at) {
        return Some(at + 1);
    }
    if !lexemes.has(noun, Class::Currency) {
        return None;
    }
    let large = count.number.low.is_some_and(|low| low.floor() >= LEAST_OF_AN_AMBIGUOUS_CURRENCY);
    if lexemes.any(noun, &AMBIGUOUS) && !large && !adjective {
        return None;
    }
    if lexemes.any(noun, &["pound", "pounds"]) && !adjective && is_weight(lexemes, count, noun) {
        return None;
    }
    Some(noun + 1)
}

/// A hundred: "three won medals", but "1,142 won".
const LEAST_OF_AN_AMBIGUOUS_CURRENCY: u64 = 100;

fn is_cent_sign(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.glued(at) && lexemes.word(at).chars().all(is_currency_sign) && !lexemes.word(at).is_empty()
}

/// Pounds of something weigh, and so does one pound as a rate.
fn is_weight(lexemes: &Lexemes, count: Numeral, noun: usize) -> bool {
    let verb = (1..=LOOK_BACK).filter_map(|back| count.end.checked_sub(back));
    count.shape == Shape::Article
        || lexemes.is(noun + 1, "of")
        || verb.into_iter().any(|at| lexemes.any(at, &WEIGHT_VERBS))
}

/// Far enough to see "weighed" across an approximator and a number of three words.
const LOOK_BACK: usize = 5;

fn quantity(lexemes: &Lexemes, count: Numeral, start: usize) -> Option<usize> {
    let mut at = start;
    while lexemes.has(at, Class::MeasureModifier) && at < start + 2 {
        at += 1;
    }
    let modified = at > start;
    let mut end = if lexemes.has(at, Class::Measure) {
        // An article measures only in rates and distances: a foot is a part of the body, a degree a diploma.
        if count.shape == Shape::Article && lexemes.any(at, &["foot", "degree", "knot", "volt", "stone"]) {
            return None;
        }
        at + 1
    } else if lexemes.has(at, Class::Sign) && count.shape == Shape::Digits {
        sign(lexemes, at, modified)?
    } else {
        return None;
    };
    if lexemes.any(end, &["celsius", "fahrenheit", "north", "south", "east", "west"])
        && lexemes.any(end - 1, &["degree", "degrees"])
    {
        end += 1;
    }
    Some(end)
}

/// The end of a unit's sign, when nothing else is glued to it: `km`, `km/h`.
fn sign(lexemes: &Lexemes, at: usize, modified: bool) -> Option<usize> {
    if !lexemes.has(at, Class::Sign) || matches!(lexemes.word(at), "M" | "T" | "G" | "c" | "MM" | "NM") {
        return None;
    }
    let glued = lexemes.glued(at);
    if matches!(lexemes.word(at), "t" | "g" | "C" | "in") && !glued && !modified {
        return None;
    }
    let mut end = at + 1;
    if lexemes.word(end) == "/" && lexemes.any(end + 1, &["h", "s", "sec", "hour"]) {
        end += 2;
    }
    let next_kind = lexemes.kind(end);
    let free = !lexemes.glued(end) || !matches!(next_kind, Kind::Letters | Kind::Digits);
    free.then_some(end)
}

/// Units of time, with what may stand before them: `three more days`, `two full weeks`.
fn time(lexemes: &Lexemes, count: Numeral, start: usize) -> Option<(Period, usize)> {
    const BETWEEN: [&str; 12] = [
        "more",
        "full",
        "whole",
        "consecutive",
        "straight",
        "successive",
        "additional",
        "further",
        "long",
        "extra",
        "solid",
        "entire",
    ];
    let at = start + usize::from(lexemes.any(start, &BETWEEN));
    let at = at + usize::from(count.shape == Shape::Vague && lexemes.is(at, "of"));
    let period = lexemes.period(at)?;
    let several = count.number.high.is_none_or(|high| high.floor() > 1);
    // "The 1988 quarter", "the 2021 season"
    if !period.plural && lexemes.small(count.end - 1).is_some_and(|year| YEARS.contains(&year)) {
        return None;
    }
    let fits = match period.unit {
        // "a second" ranks, "a spring" wells up, "one summer" is told of, not counted.
        PeriodUnit::Second => period.plural || lexemes.glued(at) || lexemes.is(at, "sec"),
        PeriodUnit::Season | PeriodUnit::Quarter => {
            count.shape != Shape::Article && count.shape != Shape::Fraction
        }
        // "a day of remembrance" is named, not counted.
        PeriodUnit::Day | PeriodUnit::PartOfDay => {
            !(count.shape == Shape::Article && lexemes.any(at + 1, &["of", "off"]))
                && (period.plural
                    || !several
                    || count.shape == Shape::Fraction
                    || is_attribute(lexemes, count, at + 1))
        }
        _ => true,
    };
    // "A day-labourer"
    let compound = lexemes.hyphen(at + 1).is_some_and(|word| !lexemes.any(word, &["long", "old"]));
    (fits && !compound).then_some((period, at + 1))
}

/// Numbers that are years before a unit in the singular.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2050;

/// Whether a count with a unit in the singular describes what follows, as a hyphen would say: a *three day* summit.
fn is_attribute(lexemes: &Lexemes, count: Numeral, next: usize) -> bool {
    const JOINING: [&str; 12] =
        ["of", "in", "on", "at", "after", "before", "and", "or", "to", "the", "is", "was"];
    let spoken = matches!(count.shape, Shape::Digits | Shape::Words)
        && count.number.high.is_some_and(|high| high.floor() <= MOST_DAYS);
    let noun = lexemes.kind(next) == Kind::Letters && !lexemes.is_capitalised(next);
    spoken && noun && !lexemes.any(next, &JOINING)
}

/// Nothing that is called after its days lasts longer.
const MOST_DAYS: u64 = 100;

/// Where the digits of an amount of money start: after `$`, `US$`, `Rs`.
pub(super) fn money_prefix(lexemes: &Lexemes, start: usize) -> Option<usize> {
    if lexemes.glued(start) && lexemes.is_digits(start - 1) {
        return None;
    }
    let is_sign = |at| lexemes.word(at).chars().next().is_some_and(is_currency_sign);
    if is_sign(start) {
        return lexemes.is_digits(start + 1).then_some(start + 1);
    }
    let word = lexemes.word(start);
    if SIGN_PREFIXES.contains(&word.trim_end_matches('.')) && is_sign(start + 1) && lexemes.glued(start + 1) {
        return lexemes.is_digits(start + 2).then_some(start + 2);
    }
    if !MONEY_PREFIXES.contains(&word) {
        return None;
    }
    let digits = start + 1 + usize::from(lexemes.word(start + 1) == "." && lexemes.glued(start + 1));
    // A single letter before digits may be a road or a page: "N1", but "N350" and "P79 million" are money.
    let long = lexemes.word(digits).len() > 2
        || lexemes.find(digits + 1, |class| matches!(class, Class::Scale(_)).then_some(())).is_some()
        || words::scale_sign(lexemes.word(digits + 1), true).is_some();
    let road = word.len() == 1 && (!lexemes.glued(digits) || !long);
    (lexemes.is_digits(digits) && !road).then_some(digits)
}

/// Where the digits start after a minus.
pub(super) fn minus(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let sign =
        matches!(lexemes.word(start), "-" | "−" | "–") && !lexemes.glued(start) && lexemes.glued(start + 1);
    ((sign && lexemes.is_digits(start + 1)) || lexemes.is(start, "minus")).then_some(start + 1)
}
