//! What a number measures: units written out and their signs, with what stands before and behind them.

use super::class::Class;
use super::lexeme::{Kind, Lexemes};
use super::numeral::{Numeral, Shape};
use super::units::{self, Unit};

/// The measure after a number, `square miles`, `km²`, `degrees Celsius`, and where it ends.
pub(super) fn at(lexemes: &Lexemes, count: Numeral, start: usize) -> Option<(usize, Unit)> {
    let mut at = start;
    while lexemes.has(at, Class::MeasureModifier) && at < start + 2 {
        at += 1;
    }
    let bracket = matches!(lexemes.word(start), "(" | "[") && matches!(lexemes.word(start + 2), ")" | "]");
    if lexemes.all && bracket {
        let unit = written_out(lexemes, start + 1).or_else(|| bare_sign(lexemes, start + 1))?;
        return Some((start + 3, unit));
    }
    let (mut end, mut unit) = if let Some(unit) = written_out(lexemes, at) {
        // An article measures only in rates and distances: a foot is a part of the body, a degree a diploma.
        if count.shape == Shape::Article && lexemes.any(at, &["foot", "degree", "knot", "volt", "stone"]) {
            return None;
        }
        units::two_words(lexemes.word(at), lexemes.word(at + 1)).map_or((at + 1, unit), |unit| (at + 2, unit))
    } else if matches!(count.shape, Shape::Digits) || lexemes.all {
        sign(lexemes, at, at > start)?
    } else {
        return None;
    };
    unit = modified(lexemes, at - usize::from(at > start), at, unit);
    if let Some((after, scale)) = scale_of_degrees(lexemes, end).filter(|_| unit.name == "degree") {
        (end, unit) = (after, scale.unwrap_or(unit));
    }
    if let Some(power) = power(lexemes, end) {
        (end, unit.power) = power;
    }
    Some((end, unit))
}

/// The unit written out here.
pub(super) fn written_out(lexemes: &Lexemes, at: usize) -> Option<Unit> {
    lexemes.find(at, |class| match class {
        Class::Measure(id) => Some(units::unit(id)),
        Class::LooseMeasure(id) if lexemes.all => Some(units::unit(id)),
        _ => None,
    })
}

/// The unit at `at` with the word before it that makes it another: square, cubic, nautical.
pub(super) fn modified(lexemes: &Lexemes, start: usize, at: usize, unit: Unit) -> Unit {
    if start == at {
        return unit;
    }
    let power = match lexemes.word(start).to_ascii_lowercase().as_str() {
        "square" | "sq" => 2,
        "cubic" | "cu" => 3,
        _ => return units::two_words(lexemes.word(start), lexemes.word(at)).unwrap_or(unit),
    };
    Unit { power, ..unit }
}

/// `Celsius`, `C` behind degrees, and the points of the compass.
pub(super) fn scale_of_degrees(lexemes: &Lexemes, at: usize) -> Option<(usize, Option<Unit>)> {
    if lexemes.any(at, &["north", "south", "east", "west"]) {
        return Some((at + 1, None));
    }
    let letter = || match lexemes.word(at) {
        "C" => units::by_sign("C"),
        "F" => units::by_sign("F"),
        "c" | "f" if lexemes.all => units::by_sign(if lexemes.is(at, "c") { "C" } else { "F" }),
        _ => None,
    };
    let unit = written_out(lexemes, at).or_else(letter);
    unit.filter(|unit| unit.dimension == "temperature").map(|unit| (at + 1, Some(unit)))
}

/// `^2`, `squared`, `cubed` behind a unit, where every number is asked for.
fn power(lexemes: &Lexemes, at: usize) -> Option<(usize, u8)> {
    if !lexemes.all {
        return None;
    }
    if lexemes.word(at) == "^" && matches!(lexemes.word(at + 1), "2" | "3") {
        return Some((at + 2, if lexemes.word(at + 1) == "2" { 2 } else { 3 }));
    }
    let squared = lexemes.is(at, "squared");
    (squared || lexemes.is(at, "cubed")).then_some((at + 1, if squared { 2 } else { 3 }))
}

/// The sign of a unit and its power: `km`, `km²`, `m3`.
pub(super) fn bare_sign(lexemes: &Lexemes, at: usize) -> Option<Unit> {
    let word = lexemes.word(at);
    let plain = |word: &str| {
        lexemes.find(at, |class| match class {
            Class::Sign(id) if units::is_written(word, id) => Some(units::unit(id)),
            _ => None,
        })
    };
    if let Some(unit) = plain(word) {
        return Some(unit);
    }
    let squared = word.strip_suffix('²').map(|word| (word, 2));
    let (word, power) = squared.or_else(|| Some((word.strip_suffix('³')?, 3)))?;
    units::by_sign(word).map(|unit| Unit { power, ..unit })
}

/// The end of a unit's sign, when nothing else is glued to it: `km`, `m2`.
pub(super) fn sign(lexemes: &Lexemes, at: usize, modified: bool) -> Option<(usize, Unit)> {
    let mut unit = bare_sign(lexemes, at)?;
    let word = lexemes.word(at);
    let glued = lexemes.glued(at);
    // A letter apart from its number may stand for anything, and "in" leads on.
    let letter = matches!(word, "t" | "g" | "C" | "F" | "in" | "l" | "W" | "V");
    if matches!(word, "C" | "F") && !is_temperature(lexemes, at)
        || letter && !glued && !modified && !lexemes.all
        || lexemes.all && word == "in" && !glued && !is_inches(lexemes, at)
    {
        return None;
    }
    let mut end = at + 1;
    // "km2", whose digit is a lexeme of its own.
    if lexemes.glued(end) && matches!(lexemes.word(end), "2" | "3") && unit.dimension == "length" {
        unit.power = if lexemes.word(end) == "2" { 2 } else { 3 };
        end += 1;
    }
    let per = lexemes.word(end) == "/";
    let next_kind = lexemes.kind(end);
    let scale = unit.name == "degree" && scale_of_degrees(lexemes, end).is_some();
    let free = per || scale || !lexemes.glued(end) || !matches!(next_kind, Kind::Letters | Kind::Digits);
    free.then_some((end, unit))
}

/// Whether a bare C or F after a number is a temperature's: `-10C`, `30 C`; not form 13F, 17C a share or the F of a series.
fn is_temperature(lexemes: &Lexemes, at: usize) -> bool {
    let fahrenheit = lexemes.is(at, "F");
    let below = matches!(lexemes.word(at - 2), "-" | "−") || lexemes.is(at - 2, "minus");
    let apart = !lexemes.glued(at);
    let hot = lexemes.word(at - 1).len() > LONGEST_TEMPERATURE && lexemes.is_digits(at - 1);
    let joined = lexemes.word(at + 1) == "/" || lexemes.hyphen(at + 1).is_some();
    (!fahrenheit || lexemes.all && (apart || below)) && !hot && !joined
}

/// Digits of the hottest that is told, a comma or a decimal among them.
const LONGEST_TEMPERATURE: usize = 5;

/// Whether "in" apart from its number ends the measure: `2 in thick`, but not "2 in Paris" nor "2 in the".
fn is_inches(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.kind(at + 1) != Kind::Letters && !lexemes.is_digits(at + 1)
        || lexemes.any(at + 1, &["thick", "long", "wide", "high", "tall", "deep", "across"])
}
