//! The unit after a number.

use super::class::{Class, Period, PeriodUnit};
use super::expression::What;
use super::lexeme::{Kind, Lexemes};
use super::numeral::{Numeral, Shape};
use super::price;
use super::quantity;
use super::units::{self, Unit};

/// A unit and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) end: usize,
    pub(super) what: What,
    pub(super) unit: Option<Unit>,
    /// Whether a hyphen joins it to its number.
    pub(super) compound: bool,
    /// What the number is multiplied by behind the unit: `75 USD million`.
    pub(super) scale: Option<u64>,
}

impl Found {
    pub(super) fn new(what: What, unit: Unit, end: usize) -> Self {
        Self { end, what, unit: Some(unit), compound: false, scale: None }
    }
}

/// The unit that follows a number.
pub(super) fn at(lexemes: &Lexemes, count: Numeral) -> Option<Found> {
    if let Some(end) = percent(lexemes, count) {
        return Some(Found::new(What::Percent, Unit::new("percent", Unit::SHARE), end));
    }
    if let Some(found) = compound(lexemes, count) {
        return Some(found);
    }
    let start = of_a(lexemes, count);
    if let Some(found) = price::at(lexemes, count, start) {
        return Some(found);
    }
    if let Some((end, unit)) = quantity::at(lexemes, count, start) {
        return Some(Found::new(What::Quantity, unit, end));
    }
    let (period, end) = time(lexemes, count, start)?;
    Some(Found::new(What::Time(period), Unit::of_time(period.unit), end))
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
        let points = lexemes.any(at + 1, &["point", "points"]).then_some(at + 2);
        return points.or(lexemes.all.then_some(at + 1));
    }
    lexemes.has(at, Class::Percent).then_some(at + 1)
}

/// A unit joined by a hyphen, with what else is joined to it: `500-pound`, `two-day`, `seven-year-old`.
fn compound(lexemes: &Lexemes, count: Numeral) -> Option<Found> {
    let start = lexemes.hyphen(count.end)?;
    let found = |what, unit, end| Some(Found { compound: true, ..Found::new(what, unit, end) });
    if let Some(period) = lexemes.period(start) {
        let mut end = start + 1;
        if let Some(word) = lexemes.hyphen(end)
            && lexemes.any(word, &["old", "olds", "long", "plus"])
        {
            end = word + 1;
        }
        return found(What::Time(period), Unit::of_time(period.unit), end);
    }
    let modifier = if lexemes.has(start, Class::MeasureModifier) { lexemes.hyphen(start + 1) } else { None };
    let at = modifier.unwrap_or(start);
    let measure = quantity::written_out(lexemes, at)
        .or_else(|| quantity::sign(lexemes, at, false).map(|(_, unit)| unit));
    if let Some(unit) = measure {
        return found(What::Quantity, quantity::modified(lexemes, start, at, unit), at + 1);
    }
    found(What::Money, price::noun(lexemes, start)?, start + 1)
}

/// What a measure is counted by: `/h`, `an hour`, `per day`, `a barrel`.
pub(super) fn per(lexemes: &Lexemes, at: usize) -> Option<(usize, &'static str)> {
    let slash = lexemes.word(at) == "/" && lexemes.glued(at) && lexemes.glued(at + 1);
    if !slash && !lexemes.any(at, &["per", "a", "an"]) {
        return None;
    }
    let next = at + 1;
    if let Some(period) = lexemes.period(next).filter(|period| !period.plural) {
        return Some((next + 1, units::period_name(period.unit)));
    }
    let brief = match lexemes.word(next) {
        "h" | "hr" => Some("hour"),
        "s" | "sec" => Some("second"),
        "ms" | "millisecond" => Some("millisecond"),
        "min" => Some("minute"),
        _ => None,
    };
    let measure = || {
        let unit = quantity::written_out(lexemes, next)
            .or_else(|| if slash { quantity::bare_sign(lexemes, next) } else { None });
        unit.map(|unit| unit.name)
            .filter(|_| !lexemes.any(at, &["a", "an"]) || lexemes.any(next, &["barrel", "kilo", "gallon"]))
    };
    brief.or_else(measure).map(|name| (next + 1, name))
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
    // "The two previous years", but "3 next week" is a score.
    const FIXING: [&str; 7] = ["previous", "preceding", "following", "past", "next", "coming", "upcoming"];
    let fixed = lexemes.any(start, &FIXING) && lexemes.period(start + 1).is_some_and(|period| period.plural);
    let at = start + usize::from(fixed || lexemes.any(start, &BETWEEN));
    let at = at + usize::from(count.shape == Shape::Vague && lexemes.is(at, "of"));
    let period = lexemes.period(at)?;
    let several = count.number.high.is_none_or(|high| high.floor() > 1);
    // "The 1988 quarter", "the 2021 season"
    if !period.plural && lexemes.small(count.end - 1).is_some_and(|year| YEARS.contains(&year)) {
        return None;
    }
    let fits = match period.unit {
        // "a second" ranks, "a spring" wells up, "one summer" is told of, not counted.
        PeriodUnit::Second => {
            let counted = lexemes.all && matches!(count.shape, Shape::Digits);
            period.plural || lexemes.glued(at) || lexemes.is(at, "sec") || counted
        }
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

/// A unit of money, temperature or share named here without a number: `dollar`, `degrees Celsius`, `percent`.
pub(super) fn named(lexemes: &Lexemes, at: usize) -> Option<(usize, Unit)> {
    let share = lexemes.phrase(at, &["per", "cent"]);
    if let Some(end) = share.or_else(|| lexemes.has(at, Class::Percent).then_some(at + 1)) {
        return Some((end, Unit::new("percent", Unit::SHARE)));
    }
    if let Some(money) = price::named(lexemes, at) {
        return Some(money);
    }
    let unit = quantity::written_out(lexemes, at)?;
    let scale = quantity::scale_of_degrees(lexemes, at + 1).filter(|_| unit.name == "degree");
    let (end, unit) = scale.map_or((at + 1, unit), |(end, scale)| (end, scale.unwrap_or(unit)));
    (unit.dimension == "temperature").then_some((end, unit))
}

/// Where the digits start after a minus.
pub(super) fn minus(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let sign =
        matches!(lexemes.word(start), "-" | "−" | "–") && !lexemes.glued(start) && lexemes.glued(start + 1);
    let spelled = lexemes.is(start, "minus") || lexemes.all && lexemes.is(start, "negative");
    // "- 10 k" after nothing that could be subtracted from.
    let apart = lexemes.all
        && lexemes.word(start) == "-"
        && lexemes.is_digits(start + 1)
        && matches!(lexemes.kind(start - 1), Kind::Break);
    ((sign && (lexemes.is_digits(start + 1) || lexemes.all)) || spelled || apart).then_some(start + 1)
}
