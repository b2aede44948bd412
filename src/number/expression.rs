//! A number with what belongs to it: approximator, range, unit. `between 10 and 15 tonnes`, `at least 11`, `$5m-$10m`.

use super::amount::Amount;
use super::bound::{approximator, is_preposition};
use super::class::Period;
use super::lexeme::Lexemes;
use super::measured;
use super::numeral::{self, Numeral, Shape};
use super::units::Unit;
use super::value::Number;
use super::words::Bound;

/// A number in its context.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Expression {
    /// One past its last lexeme.
    pub(crate) end: usize,
    pub(crate) number: Number,
    pub(crate) what: What,
    /// What it is counted in.
    pub(crate) unit: Option<Unit>,
    pub(crate) shape: Shape,
    /// What its last word multiplies by: a million in "two million", 1 where none does.
    pub(crate) scale: u64,
    /// Whether number and unit are one hyphenated word: `two-day`.
    pub(crate) compound: bool,
}

impl Expression {
    /// Whether the text gives no number to reckon with: several, dozens.
    pub(crate) fn is_vague(&self) -> bool {
        matches!(self.shape, Shape::Quantifier | Shape::Vague)
    }
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Count,
    Percent,
    Money,
    Quantity,
    Time(Period),
}

/// The number expression that starts here, approximator included.
pub(crate) fn at(lexemes: &Lexemes, start: usize) -> Option<Expression> {
    if lexemes.is(start, "between") {
        return between(lexemes, start);
    }
    let (first, bound) = approximator(lexemes, start);
    let mut found = share(lexemes, range(lexemes, first)?);
    if let Some(bound) = bound {
        if found.shape == Shape::Article && found.what == What::Quantity {
            return None;
        }
        if is_preposition(lexemes, start, &found) {
            return None;
        }
        found.number = found.number.bounded(bound);
    }
    Some(suffix(lexemes, found))
}

/// A count as an expression, without what stands around it.
pub(super) fn bare(count: Numeral) -> Expression {
    let Numeral { end, number, shape, scale } = count;
    Expression { end, number, what: What::Count, unit: None, shape, scale, compound: false }
}

/// `one in 10`, `two out of three`: a share, the second number its whole.
pub(super) fn share(lexemes: &Lexemes, found: Expression) -> Expression {
    let one = found.number == Number::exact(Amount::whole(1));
    let over = one && (lexemes.is(found.end, "in") || lexemes.all && lexemes.is(found.end, "over"));
    let out_of = lexemes.phrase(found.end, &["out", "of"]);
    let Some(next) = out_of.or_else(|| over.then_some(found.end + 1)) else { return found };
    let whole = measured::at(lexemes, next)
        .filter(|whole| {
            whole.what == What::Count && found.what == What::Count && whole.number.low > found.number.low
        })
        .filter(|whole| {
            !matches!(whole.shape, Shape::Vague | Shape::Fraction) && lexemes.hyphen(whole.end).is_none()
        });
    let Some(whole) = whole else { return found };
    let share = found.number.amount().zip(whole.number.amount()).and_then(|(part, whole)| part.over(whole));
    let number = share.map_or(found.number, Number::exact);
    Expression { end: whole.end, shape: Shape::Digits, number, ..found }
}

fn between(lexemes: &Lexemes, start: usize) -> Option<Expression> {
    let low = measured::at(lexemes, start + 1)?;
    if !lexemes.is(low.end, "and") {
        return None;
    }
    join(low, measured::at(lexemes, low.end + 1)?)
}

/// A number, or several that make a range or a score.
fn range(lexemes: &Lexemes, start: usize) -> Option<Expression> {
    let mut found = measured::at(lexemes, start)?;
    // A record of won, drawn and lost is the longest chain: "33-2-1".
    for _ in 0..2 {
        if matches!(found.shape, Shape::Article | Shape::Quantifier) {
            break;
        }
        let Some(next) = connector(lexemes, start, &found) else { break };
        let Some(joined) = measured::at(lexemes, next).and_then(|other| join(found, other)) else { break };
        found = joined;
    }
    Some(found)
}

/// Where the other end of a range starts, when something joins it to `found`.
fn connector(lexemes: &Lexemes, start: usize, found: &Expression) -> Option<usize> {
    let at = found.end;
    let next = at + 1;
    let glued = lexemes.glued(at) && lexemes.glued(next);
    match lexemes.word(at) {
        "-" | "‐" | "‑" | "–" | "—" | "/" if glued => Some(next),
        // "15- to 20-minute"
        "-" if lexemes.glued(at) && lexemes.is(next, "to") => Some(next + 1),
        "–" if lexemes.is_digits(at - 1) && lexemes.is_digits(next) => Some(next),
        "to" if !lexemes.is(start - 1, "from") => Some(next),
        "or" => {
            // "two or three" is a guess at one number; "10 or 2" is a choice.
            let other = numeral::at(lexemes, next, false)?;
            (found.number.high < other.number.high).then_some(next)
        }
        _ => None,
    }
}

/// Two ends of a range, when they can be of one kind.
pub(super) fn join(low: Expression, high: Expression) -> Option<Expression> {
    if matches!(high.shape, Shape::Article | Shape::Quantifier) {
        return None;
    }
    let what = match (low.what, high.what) {
        (What::Count, what) => what,
        (What::Money, What::Count) => What::Money,
        (What::Time(low), What::Time(high)) if low.unit == high.unit => What::Time(high),
        (low, high) if low == high => high,
        _ => return None,
    };
    let unit = high.unit.or(low.unit);
    let number = in_one_unit(low_end(&low, &high), low.unit, high.unit)?.range(high.number);
    Some(Expression { number, what, unit, ..high })
}

/// The lower end in the unit of the upper one; none when the two do not measure the same: from 5 litres to 3 tonnes.
fn in_one_unit(low: Number, one: Option<Unit>, other: Option<Unit>) -> Option<Number> {
    let (Some(one), Some(other)) = (one, other) else { return Some(low) };
    if one.name == other.name && one.power == other.power {
        return Some(low);
    }
    // Whose dollars, the other end says: "$5 to 10 US dollars".
    if one.dimension == Unit::MONEY && one.code.is_none_or(|_| other.code.is_none()) {
        return Some(low);
    }
    other.made_by(one).map(|factor| low.map(|amount| amount.by(factor)))
}

/// The lower end, with the scale that only the upper one names: "five to ten million", but "500 to a thousand".
fn low_end(low: &Expression, high: &Expression) -> Number {
    let bare = |number: Number| number.high.and_then(|high_end| high_end.over(Amount::whole(high.scale)));
    let shared = low.scale == 1 && high.scale > 1 && low.number.high < bare(high.number);
    if shared { low.number.map(|amount| amount.times(high.scale)) } else { low.number }
}

/// `or so`, `or more`, `-odd`, `-plus` after a number.
fn suffix(lexemes: &Lexemes, found: Expression) -> Expression {
    let at = found.end;
    let (end, bound) = if lexemes.is(at, "or") && lexemes.is(at + 1, "so") {
        (at + 2, Bound::About)
    } else if lexemes.is(at, "or") && lexemes.any(at + 1, &["more", "greater"]) {
        (at + 2, Bound::Least)
    } else if lexemes.is(at, "or") && lexemes.any(at + 1, &["fewer", "less"]) {
        (at + 2, Bound::Most)
    } else if let Some(word) = lexemes.hyphen(at)
        && lexemes.any(word, &["odd", "plus", "some"])
    {
        (word + 1, Bound::About)
    } else if lexemes.word(at) == "s"
        && lexemes.glued(at)
        && lexemes.is_digits(at - 1)
        && lexemes.word(at - 1).ends_with('0')
    {
        // "in his 80s"
        (at + 1, Bound::About)
    } else if lexemes.word(at) == "+" && lexemes.glued(at) && !lexemes.glued(at + 1) {
        (at + 1, Bound::Least)
    } else {
        return found;
    };
    Expression { end, number: found.number.bounded(bound), ..found }
}
