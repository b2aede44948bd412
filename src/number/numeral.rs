//! One number, without what stands around it: `2,503`, `twenty-one`, `1.3 million`, `tens of thousands`.

use super::class::Class;
use super::lexeme::{Kind, Lexemes};
use super::value::{Amount, Number};
use super::words;

/// A number and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    /// One past its last lexeme.
    pub(super) end: usize,
    pub(super) number: Number,
    pub(super) shape: Shape,
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
    digits(lexemes, start, money)
        .or_else(|| vague(lexemes, start))
        .or_else(|| fraction(lexemes, start))
        .or_else(|| round(lexemes, start))
        .or_else(|| spelled(lexemes, start))
}

fn digits(lexemes: &Lexemes, start: usize, money: bool) -> Option<Numeral> {
    if !lexemes.is_digits(start) {
        return None;
    }
    let mut amount = Amount::from_digits(lexemes.word(start));
    let mut end = start + 1;
    // Thousands set apart by a space that does not break: `12 000`.
    while lexemes.is_digits(end) && lexemes.word(end).len() == 3 && is_narrow_gap(lexemes, end) {
        amount = amount.times(1_000).plus(Amount::from_digits(lexemes.word(end)));
        end += 1;
    }
    // "Rs500,000", whose digits the tokens keep apart.
    while lexemes.word(end) == ","
        && lexemes.glued(end)
        && lexemes.glued(end + 1)
        && lexemes.is_digits(end + 1)
        && lexemes.word(end + 1).len() == 3
    {
        amount = amount.times(1_000).plus(Amount::from_digits(lexemes.word(end + 1)));
        end += 2;
    }
    if lexemes.glued(end)
        && let Some(scale) = words::scale_sign(lexemes.word(end), money)
    {
        return Some(exact(end + 1, amount.times(scale), Shape::Digits));
    }
    if let Some((after, half)) = and_a_fraction(lexemes, end) {
        amount = amount.plus(half);
        end = after;
    }
    let (after, scale) = scales(lexemes, end);
    if after > end {
        amount = amount.times(scale);
        end = after;
        // "4 thousand 385"
        if scale == 1_000 && lexemes.small(end).is_some_and(|rest| (100..1_000).contains(&rest)) {
            amount = amount.plus(Amount::from_digits(lexemes.word(end)));
            end += 1;
        }
    }
    Some(exact(end, amount, Shape::Digits))
}

fn exact(end: usize, amount: Amount, shape: Shape) -> Numeral {
    Numeral { end, number: Number::exact(amount), shape }
}

fn is_narrow_gap(lexemes: &Lexemes, at: usize) -> bool {
    let (Some(left), Some(right)) = (lexemes.get(at - 1), lexemes.get(at)) else { return false };
    let gap = lexemes.document().text().get(left.span.end()..right.span.start());
    matches!(gap, Some("\u{a0}" | "\u{202f}" | "\u{2009}"))
}

/// The scale words here, multiplied: `million`, `hundred thousand`, `-million` in a compound.
fn scales(lexemes: &Lexemes, start: usize) -> (usize, u64) {
    let mut end = start;
    let mut product = 1_u64;
    // Two are the most that anybody writes: "3 hundred thousand", "2 thousand billion".
    for _ in 0..2 {
        let here = lexemes.hyphen(end).unwrap_or(end);
        let Some(scale) = scale(lexemes, here) else { break };
        product = product.saturating_mul(scale);
        end = here + 1;
    }
    (end, product)
}

fn scale(lexemes: &Lexemes, at: usize) -> Option<u64> {
    lexemes.find(at, |class| match class {
        Class::Scale(scale) => Some(scale),
        Class::Hundred => Some(100),
        Class::Dozen(size) => Some(u64::from(size)),
        _ => None,
    })
}

/// `and a half`, `and three quarters` after a whole number.
fn and_a_fraction(lexemes: &Lexemes, at: usize) -> Option<(usize, Amount)> {
    // "2 1/2"
    if lexemes.is_digits(at) && lexemes.word(at + 1) == "/" && lexemes.glued(at + 1) && lexemes.glued(at + 2)
    {
        let (parts, whole) = (lexemes.small(at)?, lexemes.small(at + 2)?);
        let proper = 0 < parts && parts < whole && whole <= SMALLEST_PART && !lexemes.glued(at);
        let free =
            !lexemes.glued(at + 3) || lexemes.kind(at + 3) == Kind::Mark && lexemes.word(at + 3) != "/";
        return (proper && free).then(|| (at + 3, Amount::part(u64::from(whole)).times(u64::from(parts))));
    }
    if !lexemes.is(at, "and") {
        return None;
    }
    if lexemes.any(at + 1, &["a", "one"]) && lexemes.any(at + 2, &["half", "quarter", "third"]) {
        let parts = if lexemes.is(at + 2, "half") {
            2
        } else if lexemes.is(at + 2, "third") {
            3
        } else {
            4
        };
        return Some((at + 3, Amount::part(parts)));
    }
    lexemes.phrase(at, &["and", "three", "quarters"]).map(|end| (end, Amount::part(4).times(3)))
}

/// Measures are written in quarters, eighths and sixteenths at most.
const SMALLEST_PART: u16 = 16;

/// `dozens`, `tens of thousands`, `several hundred`, `a few dozen`.
fn vague(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    if let Some(least) = vague_word(lexemes, start) {
        let of = if lexemes.is(start + 1, "of") { vague_word(lexemes, start + 2) } else { None };
        if let Some(second) = of {
            // The second word is a plural of its own: half of its least value is its unit.
            let amount = Amount::whole(least).times(second / 2);
            return Some(Numeral { end: start + 3, number: Number::vague(amount), shape: Shape::Vague });
        }
        // Tens of what, and scores in which game?
        let bare = match lexemes.word(start).to_ascii_lowercase().as_str() {
            "tens" => false,
            "scores" => {
                lexemes.any(start + 1, &["of", "more", "were", "have", "are", "killed", "wounded", "dead"])
            }
            _ => true,
        };
        let number = Number::vague(Amount::whole(least));
        return bare.then_some(Numeral { end: start + 1, number, shape: Shape::Vague });
    }
    let many =
        [&["a", "few"][..], &["a", "couple", "of"], &["a", "couple"], &["several"], &["few"], &["many"]]
            .iter()
            .find_map(|words| lexemes.phrase(start, words))?;
    let scale = scale(lexemes, many).or_else(|| vague_word(lexemes, many).map(|least| least / 2))?;
    let number = Number::vague(Amount::whole(2).times(scale));
    Some(Numeral { end: many + 1, number, shape: Shape::Vague })
}

fn vague_word(lexemes: &Lexemes, at: usize) -> Option<u64> {
    lexemes.find(at, |class| if let Class::Vague(least) = class { Some(least) } else { None })
}

/// `half`, `a third`, `two-thirds`, `three quarters`, and `half a million`.
fn fraction(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    if lexemes.is(start, "half") {
        let half = Amount::part(2);
        let article = lexemes.any(start + 1, &["a", "an"]);
        if article && let Some(scale) = scale(lexemes, start + 2) {
            return Some(exact(start + 3, half.times(scale), Shape::Words));
        }
        return Some(exact(start + 1, half, Shape::Fraction));
    }
    let (parts, next) = match ones(lexemes, start) {
        Some(parts) => (parts, start + 1),
        None if lexemes.any(start, &["a", "an"]) => (1, start + 1),
        None => return None,
    };
    let next = lexemes.hyphen(next).unwrap_or(next);
    let denominator = lexemes.find(next, |class| match class {
        Class::Fractions(denominator) if parts > 1 => Some(denominator),
        Class::Fraction(denominator) if parts == 1 => Some(denominator),
        _ => None,
    })?;
    // "a fifth of" is a part; "a fifth soldier" ranks.
    let article = !lexemes.is(start, "one") && parts == 1;
    if article && denominator != 4 && denominator != 2 && !is_part(lexemes, start, next + 1) {
        return None;
    }
    Some(exact(next + 1, Amount::part(u64::from(denominator)).times(u64::from(parts)), Shape::Fraction))
}

/// Whether `a third` from `start` to `end` is a part of something.
fn is_part(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    lexemes.is(end, "of")
        || lexemes.any(
            start - 1,
            &[
                "by", "about", "nearly", "almost", "than", "roughly", "around", "over", "some", "least",
                "to", "only", "just",
            ],
        )
}

fn ones(lexemes: &Lexemes, at: usize) -> Option<u8> {
    lexemes.find(at, |class| if let Class::Ones(value) = class { Some(value) } else { None })
}

/// `a hundred`, `a dozen`, `a million and a half`.
fn round(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    if !lexemes.any(start, &["a", "an"]) {
        return None;
    }
    let half = usize::from(lexemes.is(start + 1, "half"));
    let (end, scale) = scales(lexemes, start + 1 + half);
    if end == start + 1 + half {
        return None;
    }
    let mut amount = if half == 1 { Amount::part(2).times(scale) } else { Amount::whole(scale) };
    let mut after = end;
    if let Some((further, fraction)) = and_a_fraction(lexemes, end) {
        amount = amount.plus(fraction.times(scale));
        after = further;
    } else if lexemes.is(end, "and")
        && scale == 100
        && let Some(rest) = spelled(lexemes, end + 1)
    {
        amount = amount.plus(rest.number.low.unwrap_or_default());
        after = rest.end;
    }
    Some(exact(after, amount, Shape::Words))
}

/// `six`, `twenty-one`, `one hundred and eight`, `two and a half million`.
fn spelled(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    let mut at = start;
    let mut total = Amount::default();
    let mut ceiling = u64::MAX;
    while let Some((mut end, group)) = below_thousand(lexemes, at) {
        let mut amount = Amount::whole(group);
        if let Some((after, half)) = and_a_fraction(lexemes, end) {
            amount = amount.plus(half);
            end = after;
        }
        let (after, scale) = scales(lexemes, end);
        if after == end {
            total = total.plus(amount);
            at = end;
            break;
        }
        if scale >= ceiling {
            break;
        }
        total = total.plus(amount.times(scale));
        ceiling = scale;
        at = after;
        // "two thousand and five", but "two million and three others" stays apart for lack of a reason to join.
        let joined = if lexemes.is(at, "and") && scale <= 1_000 { at + 1 } else { at };
        if below_thousand(lexemes, joined).is_none() {
            break;
        }
        at = joined;
    }
    // A conjunction read ahead of a group that did not fit is given back.
    if at > start && lexemes.is(at - 1, "and") {
        at -= 1;
    }
    (at > start).then(|| exact(at, total, Shape::Words))
}

/// Number words below a thousand: `nineteen`, `sixty-five`, `four hundred fifteen`.
fn below_thousand(lexemes: &Lexemes, start: usize) -> Option<(usize, u64)> {
    let (end, count) = below_hundred(lexemes, start)?;
    if !lexemes.has(end, Class::Hundred) {
        return Some((end, count));
    }
    let hundreds = count * 100;
    let rest = if lexemes.is(end + 1, "and") { end + 2 } else { end + 1 };
    Some(below_hundred(lexemes, rest).map_or((end + 1, hundreds), |(end, rest)| (end, hundreds + rest)))
}

fn below_hundred(lexemes: &Lexemes, start: usize) -> Option<(usize, u64)> {
    if let Some(value) = ones(lexemes, start) {
        return Some((start + 1, u64::from(value)));
    }
    let tens =
        lexemes.find(start, |class| if let Class::Tens(value) = class { Some(value) } else { None })?;
    let next = lexemes.hyphen(start + 1).unwrap_or(start + 1);
    match ones(lexemes, next) {
        Some(value) if (1..10).contains(&value) => Some((next + 1, u64::from(tens + value))),
        _ => Some((start + 1, u64::from(tens))),
    }
}
