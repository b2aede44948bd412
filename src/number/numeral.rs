//! One number, without what stands around it: `2,503`, `twenty-one`, `1.3 million`, `2½`, `tens of thousands`.

use super::amount::Amount;
use super::digits;
use super::fraction;
use super::lexeme::Lexemes;
use super::spelled;
use super::vague;
use super::value::Number;
use super::words;
use crate::number::class::Class;

/// A number and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    /// One past its last lexeme.
    pub(super) end: usize,
    pub(super) number: Number,
    pub(super) shape: Shape,
    /// What its last word multiplies by, 1 where none does.
    pub(super) scale: u64,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Digits,
    Words,
    /// half, a third.
    Fraction,
    /// dozens, hundreds of thousands.
    Vague,
    /// a, an: one of the unit that must follow.
    Article,
    /// several, a few: no number, but counts units of time.
    Quantifier,
}

/// The number that starts here. `money` allows the scale signs that only amounts of money have (`$5m`).
pub(super) fn at(lexemes: &Lexemes, start: usize, money: bool) -> Option<Numeral> {
    digits::at(lexemes, start, money)
        .or_else(|| vague::at(lexemes, start))
        .or_else(|| fraction::at(lexemes, start))
        .or_else(|| spelled::round(lexemes, start))
        .or_else(|| spelled::at(lexemes, start))
}

pub(super) fn exact(end: usize, amount: Amount, shape: Shape) -> Numeral {
    Numeral { end, number: Number::exact(amount), shape, scale: 1 }
}

/// What multiplies the number that ended here, and what is added after that: `million`, `million and a half`.
pub(super) fn scaled(lexemes: &Lexemes, amount: Amount, end: usize, limit: usize) -> (usize, Amount) {
    let (after, scale) = scales(lexemes, end, limit);
    if after == end {
        return (end, amount);
    }
    let amount = amount.times(scale);
    and_a_part(lexemes, after, scale, limit).map_or((after, amount), |(end, part)| (end, amount.plus(part)))
}

/// The scale words here, multiplied: `million`, `hundred thousand`, `-million` in a compound.
pub(super) fn scales(lexemes: &Lexemes, start: usize, limit: usize) -> (usize, u64) {
    let mut end = start;
    let mut product = 1_u64;
    // Two are the most that anybody writes: "3 hundred thousand", "2 thousand billion".
    for _ in 0..2 {
        let here = lexemes.hyphen(end).unwrap_or(end);
        let Some(scale) = scale(lexemes, here).filter(|_| here < limit) else { break };
        product = product.saturating_mul(scale);
        end = here + 1;
    }
    (end, product)
}

/// One scale word; where every number is asked for also in the plural, which else is a vague number of its own:
/// "by 2014 thousands had fled".
pub(super) fn scale(lexemes: &Lexemes, at: usize) -> Option<u64> {
    lexemes.find(at, |class| match class {
        Class::Scale(scale) => Some(scale),
        Class::Hundred => Some(100),
        Class::Dozen(size) => Some(u64::from(size)),
        Class::Vague(least) if lexemes.all => words::plural_scale(least),
        _ => None,
    })
}

/// `and a half` after a million: half of it; with a scale of its own, `and a half million`, that much.
fn and_a_part(lexemes: &Lexemes, at: usize, scale: u64, limit: usize) -> Option<(usize, Amount)> {
    let (end, part) = fraction::after_and(lexemes, at, limit)?;
    if lexemes.is(end, "of") {
        return None;
    }
    let (after, own) = scales(lexemes, end, limit);
    let fits = after == end || own < scale;
    fits.then(|| (after, part.times(if after == end { scale } else { own })))
}
