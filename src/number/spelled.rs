//! Numbers in words: `six`, `twenty-one`, `two hundred and thirty-four thousand`, `two point five million`.

use super::amount::Amount;
use super::class::Class;
use super::fraction::{after_and, dash};
use super::lexeme::Lexemes;
use super::numeral::{Numeral, Shape, exact, scale, scaled, scales};

/// A whole number in words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cardinal {
    pub(super) end: usize,
    pub(super) value: Amount,
    /// The last scale in it, 1 where there is none.
    scale: u64,
}

/// `six`, `one hundred and eight`, `two and a half million`, `two point five`.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    let whole = cardinal(lexemes, start, usize::MAX)?;
    let whole = before_fraction(lexemes, start, &whole).unwrap_or(whole);
    if let Some((end, decimals)) = decimals(lexemes, whole.end) {
        let (end, amount) = scaled(lexemes, whole.value.plus(decimals), end, usize::MAX);
        return Some(exact(end, amount, Shape::Words));
    }
    if let Some((end, part)) = after_and(lexemes, whole.end, usize::MAX) {
        // "One million and a half" has half a million, "one hundred and a half" has half of one.
        let (after, own) = scales(lexemes, end, usize::MAX);
        let last = if whole.scale >= 1_000 { whole.scale } else { 1 };
        if last > 1 && lexemes.is(end, "of") {
            return Some(exact(whole.end, whole.value, Shape::Words));
        }
        let unit = if after > end { own } else { last };
        return Some(exact(after, whole.value.plus(part.times(unit)), Shape::Words));
    }
    Some(Numeral { scale: last_scale(&whole), ..exact(whole.end, whole.value, Shape::Words) })
}

/// What the last word of a whole number multiplies by: the hundred of "three hundred", but nothing in "a hundred and five".
fn last_scale(whole: &Cardinal) -> u64 {
    let divides = |scale: u64| {
        let count = whole.value.over(Amount::whole(scale));
        count.is_some_and(|count| {
            count.is_whole() && count > Amount::default() && count < Amount::whole(1_000)
        })
    };
    [whole.scale, 100].into_iter().find(|&scale| scale > 1 && divides(scale)).unwrap_or(1)
}

/// The whole number in `two hundred and fifty-four hundredths`, which a proper fraction follows behind the "and".
fn before_fraction(lexemes: &Lexemes, start: usize, whole: &Cardinal) -> Option<Cardinal> {
    let and = (start + 1..whole.end).rev().find(|&at| lexemes.is(at, "and"))?;
    after_and(lexemes, and, usize::MAX).filter(|&(end, _)| end > whole.end)?;
    cardinal(lexemes, start, and).filter(|shorter| shorter.end == and)
}

/// `a hundred`, `a dozen`, `a million and a half`.
pub(super) fn round(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    if !lexemes.any(start, &["a", "an"]) {
        return None;
    }
    let half = usize::from(lexemes.is(start + 1, "half"));
    let (end, scale) = scales(lexemes, start + 1 + half, usize::MAX);
    if end == start + 1 + half {
        return None;
    }
    let one = if half == 1 { Amount::part(2) } else { Amount::whole(1) };
    let (mut after, mut amount) = scaled(lexemes, one, start + 1 + half, usize::MAX);
    if after == end
        && scale == 100
        && lexemes.is(end, "and")
        && let Some(rest) = at(lexemes, end + 1)
    {
        amount = amount.plus(rest.number.low.unwrap_or_default());
        after = rest.end;
    }
    Some(exact(after, amount, Shape::Words))
}

/// The whole number in words from `start`, read no further than `limit`.
pub(super) fn cardinal(lexemes: &Lexemes, start: usize, limit: usize) -> Option<Cardinal> {
    let mut at = start;
    let mut total = Amount::default();
    let mut ceiling = u64::MAX;
    while let Some((mut end, group)) = group(lexemes, at, start, limit) {
        let mut amount = Amount::whole(group);
        // "two and a half million"
        if let Some((after, part)) = after_and(lexemes, end, limit)
            && scales(lexemes, after, limit).0 > after
            && group < 100
        {
            amount = amount.plus(part);
            end = after;
        }
        let (after, scale) = scales(lexemes, end, limit);
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
        let Some(joined) = joined(lexemes, at, scale, limit) else { break };
        at = joined;
    }
    // A conjunction read ahead of a group that did not fit is given back.
    if at > start && lexemes.is(at - 1, "and") {
        at -= 1;
    }
    let scale = if ceiling == u64::MAX { 1 } else { ceiling };
    (at > start).then_some(Cardinal { end: at, value: total, scale })
}

/// Where the next group of a number starts, when one follows a scale: "two thousand and five", but in "two million and
/// three others" nothing shows that they belong together, unless a scale of its own does.
fn joined(lexemes: &Lexemes, at: usize, scale: u64, limit: usize) -> Option<usize> {
    if !lexemes.is(at, "and") {
        return below_thousand(lexemes, at, limit).map(|_| at);
    }
    let (end, _) = below_thousand(lexemes, at + 1, limit)?;
    let (after, own) = scales(lexemes, end, limit);
    (scale <= 1_000 || lexemes.all || after > end && own < scale).then_some(at + 1)
}

/// The words of one group: those below a thousand, or where every number is asked for a scale alone ("hundred thousand").
fn group(lexemes: &Lexemes, at: usize, start: usize, limit: usize) -> Option<(usize, u64)> {
    let counted = below_thousand(lexemes, at, limit);
    let alone = || {
        let opens = |class| matches!(class, Class::Scale(_) | Class::Hundred | Class::Dozen(_)).then_some(());
        (lexemes.all && at == start && at < limit && lexemes.find(at, opens).is_some()).then_some((at, 1))
    };
    counted.or_else(alone)
}

/// Number words below a thousand: `nineteen`, `sixty-five`, `four hundred fifteen`.
fn below_thousand(lexemes: &Lexemes, start: usize, limit: usize) -> Option<(usize, u64)> {
    let (end, count) = below_hundred(lexemes, start, limit)?;
    if end >= limit || !lexemes.has(end, Class::Hundred) {
        return Some((end, count));
    }
    let hundreds = count * 100;
    let rest = if lexemes.is(end + 1, "and") { end + 2 } else { end + 1 };
    let rest = below_hundred(lexemes, rest, limit)
        // "Three hundred and two dozen" are two dozen more.
        .filter(|&(after, _)| rest == end + 1 || !matches!(scale(lexemes, after), Some(12)));
    Some(rest.map_or((end + 1, hundreds), |(end, rest)| (end, hundreds + rest)))
}

fn below_hundred(lexemes: &Lexemes, start: usize, limit: usize) -> Option<(usize, u64)> {
    if start >= limit {
        return None;
    }
    if let Some(value) = ones(lexemes, start) {
        return Some((start + 1, value));
    }
    let tens = lexemes
        .find(start, |class| if let Class::Tens(value) = class { Some(u64::from(value)) } else { None })?;
    let next = dash(lexemes, start + 1);
    match ones(lexemes, next).filter(|_| next < limit) {
        Some(value) if (1..10).contains(&value) => Some((next + 1, tens + value)),
        _ => Some((start + 1, tens)),
    }
}

fn ones(lexemes: &Lexemes, at: usize) -> Option<u64> {
    lexemes.find(at, |class| match class {
        Class::Ones(value) => Some(u64::from(value)),
        Class::Nought if lexemes.all => Some(0),
        _ => None,
    })
}

/// `point five`, `point two five`, `point seventy-one` after a whole number. "At one point five of them left" tells when.
pub(super) fn decimals(lexemes: &Lexemes, at: usize) -> Option<(usize, Amount)> {
    if !lexemes.is(at, "point") || lexemes.any(at - 2, &["at", "from"]) {
        return None;
    }
    let first = at + 1;
    if lexemes.is_digits(first) {
        let places = u8::try_from(lexemes.word(first).len()).ok()?;
        let decimals = lexemes.small(first)?;
        return Some((first + 1, Amount::whole(u64::from(decimals)).over(Amount::whole(10).power(places))?));
    }
    let (mut end, mut value) = below_hundred(lexemes, first, usize::MAX)?;
    let mut scale = if value < 10 { 10 } else { 100 };
    // Digit by digit, no longer than anybody says aloud.
    while value < 10_u64.pow(MOST_SPOKEN) && scale < 10_u64.pow(MOST_SPOKEN) {
        let Some(digit) = ones(lexemes, end).filter(|&digit| digit < 10) else { break };
        (value, scale, end) = (value * 10 + digit, scale * 10, end + 1);
    }
    Some((end, Amount::part(scale).times(value)))
}

const MOST_SPOKEN: u32 = 9;
