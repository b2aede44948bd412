//! Parts of a whole: `half`, `a third`, `two-thirds`, `5/8`, `½`, and what they make with a whole number or a scale:
//! `two and a half`, `half a million`, `three quarters of a million`.

use super::amount::Amount;
use super::class::Class;
use super::lexeme::{Kind, Lexemes};
use super::numeral::{self, Numeral, Shape, exact, scale};
use super::rank;
use super::spelled;

/// The fraction that starts here, without a whole number before it.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    if let Some(part) = vulgar(lexemes, start) {
        return Some(scaled(lexemes, start + 1, part));
    }
    if lexemes.any(start, &["half", "quarter"]) {
        let part = Amount::part(if lexemes.is(start, "half") { 2 } else { 4 });
        let found = scaled(lexemes, start + 1, part);
        // "A quarter" is read from its article; alone it is three months.
        return (lexemes.is(start, "half") || found.shape == Shape::Words).then_some(found);
    }
    let (end, part) = counted(lexemes, start, usize::MAX)?;
    // "a fifth of" is a part; "a fifth soldier" ranks.
    let article = lexemes.any(start, &["a", "an"]);
    let named = lexemes.any(end - 1, &["half", "quarter"]);
    let found = scaled(lexemes, end, part);
    (!article || named || lexemes.all || found.shape == Shape::Words || is_part(lexemes, start, end))
        .then_some(found)
}

/// `half a million`, `half a dozen`, `a quarter of a million`, `three quarters billion`: a number like another.
fn scaled(lexemes: &Lexemes, end: usize, part: Amount) -> Numeral {
    let of = end + usize::from(lexemes.is(end, "of"));
    let article = of + usize::from(lexemes.any(of, &["a", "an"]));
    let reached =
        if article > of || of == end { scale(lexemes, article).map(|scale| (article, scale)) } else { None };
    match reached {
        Some((at, scale)) => exact(at + 1, part.times(scale), Shape::Words),
        None => exact(end, part, Shape::Fraction),
    }
}

/// Whether `a third` from `start` to `end` is a part of something.
fn is_part(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    const BEFORE: [&str; 13] = [
        "by", "about", "nearly", "almost", "than", "roughly", "around", "over", "some", "least", "to",
        "only", "just",
    ];
    lexemes.is(end, "of") || lexemes.any(start - 1, &BEFORE)
}

/// So many parts in words: `a third`, `two-thirds`, `one twenty-fifth`.
fn counted(lexemes: &Lexemes, start: usize, limit: usize) -> Option<(usize, Amount)> {
    if lexemes.any(start, &["a", "an"]) {
        let (end, of) = rank::part(lexemes, start + 1, false)?;
        return (end <= limit).then(|| (end, Amount::part(of)));
    }
    let whole = spelled::cardinal(lexemes, start, limit)?;
    // "A hundred and three quarters" are a hundred and some, not a hundred and three of them.
    let and = (start + 1..whole.end).rev().find(|&at| lexemes.is(at, "and"));
    if and.is_some_and(|and| after_and(lexemes, and, limit).is_some_and(|(end, _)| end > whole.end)) {
        return None;
    }
    // "One hundred thirty-fifths" are a hundred of them: the longest name that a part can have here is its name. What an
    // "and" or a hyphen ties to the number before it is none: "one hundred and thirty fifths" are a hundred and thirty.
    let first = if lexemes.all { start + 1 } else { whole.end };
    for name in first..=whole.end {
        let here = if name == whole.end { dash(lexemes, name) } else { name };
        let tied = name < whole.end && (lexemes.is(name - 1, "and") || lexemes.kind(name - 1) == Kind::Mark);
        let count = spelled::cardinal(lexemes, start, name).filter(|count| count.end == name && !tied);
        let Some(count) = count else { continue };
        let several = count.value != Amount::whole(1);
        let Some((end, of)) = rank::part(lexemes, here, several) else { continue };
        // "One twenty-first century town" has no part.
        let compound = end > here + 1 && !several && !lexemes.all;
        if end <= limit && (!compound || lexemes.is(end, "of")) {
            return Some((end, count.value.by(Amount::part(of))));
        }
    }
    None
}

/// One past a hyphen that joins; where every number is asked for also past one between spaces.
pub(super) fn dash(lexemes: &Lexemes, at: usize) -> usize {
    let loose = lexemes.all && matches!(lexemes.word(at), "-" | "—" | "–");
    lexemes.hyphen(at).unwrap_or(at + usize::from(loose))
}

/// `and a half`, `and three quarters`, `and two fifths` after a whole number: less than one.
pub(super) fn after_and(lexemes: &Lexemes, at: usize, limit: usize) -> Option<(usize, Amount)> {
    if !lexemes.is(at, "and") || at >= limit {
        return None;
    }
    let (end, part) = if let Some(part) = vulgar(lexemes, at + 1) {
        (at + 2, part)
    } else if lexemes.all && lexemes.any(at + 1, &["half", "quarter"]) {
        (at + 2, Amount::part(if lexemes.is(at + 1, "half") { 2 } else { 4 }))
    } else {
        counted(lexemes, at + 1, limit)?
    };
    // A "third" that an article ranks: "two and a third soldier".
    let ranked = !lexemes.all
        && lexemes.any(at + 1, &["a", "an"])
        && !lexemes.any(end - 1, &["half", "quarter", "third"]);
    (part < Amount::whole(1) && !ranked).then_some((end, part))
}

/// `½` or `1/2` right behind a whole number in digits.
pub(super) fn beside(lexemes: &Lexemes, at: usize) -> Option<(usize, Amount)> {
    if let Some(part) = vulgar(lexemes, at) {
        return Some((at + 1, part));
    }
    if !lexemes.is_digits(at) || lexemes.glued(at) {
        return None;
    }
    let (end, part) = slashed(lexemes, at)?;
    let fine = lexemes.small(at + 2).is_some_and(|of| of <= SMALLEST_PART);
    (fine && part < Amount::whole(1) && part > Amount::default()).then_some((end, part))
}

/// Measures are written in quarters, eighths and sixteenths at most.
const SMALLEST_PART: u16 = 16;

/// `3/4` from its first number. In news a slash joins other things, "9/11", "24/7", "Su-27/30": there only what is a
/// usual part of a whole and says so counts.
pub(super) fn in_digits(
    lexemes: &Lexemes,
    start: usize,
    end: usize,
    amount: Amount,
) -> Option<(usize, Amount)> {
    if end != start + 1 || !lexemes.inside(end, &["/"]) {
        return None;
    }
    let (after, part) =
        if lexemes.all { slashed_by(lexemes, start, amount)? } else { slashed(lexemes, start)? };
    let usual = lexemes.small(start + 2).is_some_and(|of| of <= 10) && part < Amount::whole(1);
    let said = lexemes.is(after, "of") || numeral::scale(lexemes, after).is_some();
    (lexemes.all || usual && said).then_some((after, part))
}

/// `3/4` as two small numbers that nothing else is joined to.
fn slashed(lexemes: &Lexemes, start: usize) -> Option<(usize, Amount)> {
    slashed_by(lexemes, start, Amount::whole(u64::from(lexemes.small(start)?)))
}

fn slashed_by(lexemes: &Lexemes, start: usize, parts: Amount) -> Option<(usize, Amount)> {
    let after = start + 3;
    let of = lexemes.small(start + 2).filter(|_| lexemes.inside(start + 1, &["/"]))?;
    let open = lexemes.glued(start) && lexemes.word(start - 1) == "/";
    let free = !lexemes.glued(after) || lexemes.kind(after) == Kind::Mark && lexemes.word(after) != "/";
    if open || !free {
        return None;
    }
    Some((after, parts.over(Amount::whole(u64::from(of)))?))
}

fn vulgar(lexemes: &Lexemes, at: usize) -> Option<Amount> {
    lexemes.find(at, |class| match class {
        Class::Vulgar(parts, of) => Some(Amount::part(u64::from(of)).times(u64::from(parts))),
        _ => None,
    })
}
