//! Bounds in all their words, where every number is asked for: `>= 5`, `no fewer than ten`, `less than or equal to 40`,
//! `exceeding 3,000`, `20 through 100`, `more than 10 and less than 20`.

use super::Amount;
use super::bound::approximator;
use super::expression::{self, Expression};
use super::lexeme::{Kind, Lexemes};
use super::measured;
use super::numeral::{self, Shape};
use super::price;
use super::rank;
use super::unit;
use super::units::Unit;
use super::value::Number;
use super::words::Bound;

/// The bound or range that starts here: what it says and where it ends.
pub(super) fn at(lexemes: &Lexemes, start: usize, units: bool) -> Option<(Number, Option<Unit>, usize)> {
    let one = range(lexemes, units, start).or_else(|| bounded(lexemes, units, start))?;
    // "More than 10 and less than 20" is one stretch, "more than 40 and less than 10" are two.
    let joined = one.end + usize::from(lexemes.any(one.end, &["and", "but"]));
    let both = bounded(lexemes, units, joined).filter(|_| joined > one.end).and_then(|other| {
        let (low, high) =
            if one.number.high.is_none() { (one.number, other.number) } else { (other.number, one.number) };
        let open = low.high.is_none() && high.low.is_none() && low.low < high.high;
        open.then_some((Number { high: high.high, below: high.below, ..low }, other.end))
    });
    match both {
        Some((number, end)) => Some((number, one.unit, end)),
        None => Some((one.number, one.unit, one.end)),
    }
}

/// The number that starts here, or the rank: "between the tenth and the fifteenth".
fn number(lexemes: &Lexemes, units: bool, start: usize) -> Option<Expression> {
    let start = start + usize::from(lexemes.is(start, "the"));
    if let Some(end) = rank::shape(lexemes, start) {
        let rank = rank::large_value(lexemes, start)?;
        return Some(expression::bare(numeral::exact(end, Amount::whole(rank), Shape::Words)));
    }
    let found = if units { measured::at(lexemes, start)? } else { alone(lexemes, start)? };
    let counts = !matches!(found.shape, Shape::Article | Shape::Quantifier | Shape::Vague);
    counts.then_some(found)
}

/// A number without its unit.
fn alone(lexemes: &Lexemes, start: usize) -> Option<Expression> {
    let minus = unit::minus(lexemes, start);
    let prefix = price::prefix(lexemes, start).map(|prefix| prefix.end);
    let count = numeral::at(lexemes, minus.or(prefix).unwrap_or(start), prefix.is_some())?;
    let bare = expression::bare(count);
    let fused = lexemes.glued(bare.end) && lexemes.kind(bare.end) == Kind::Letters;
    let number = if minus.is_some() { bare.number.negated() } else { bare.number };
    (!fused).then_some(Expression { number, ..bare })
}

/// `between 20 and 30`, `from 2 to 7`, `20 through 100`, `1000–5000`.
fn range(lexemes: &Lexemes, units: bool, start: usize) -> Option<Expression> {
    let opened = lexemes.any(start, &["between", "from"]);
    let low = start + usize::from(opened);
    if lexemes.word(low) == "+" || lexemes.glued(low) && !opened {
        return None;
    }
    let first = number(lexemes, units, low)?;
    let at = first.end;
    let dash = matches!(lexemes.word(at), "-" | "–" | "—" | "~");
    let joins = match lexemes.word(start).to_ascii_lowercase().as_str() {
        "between" => lexemes.any(at, &["and", "to"]) || dash,
        "from" => lexemes.any(at, &["to", "through", "until", "and"]) || dash,
        _ => lexemes.any(at, &["to", "through", "till"]) || dash,
    };
    if !joins {
        return None;
    }
    let next = at + 1;
    let about = next + usize::from(lexemes.any(next, &["about", "around"]) || lexemes.word(next) == "~");
    let second = number(lexemes, units, about)?;
    // A calendar or a telephone has more than two numbers between its marks, and a month two digits: "1995-01".
    let marked = dash && lexemes.glued(at) && lexemes.glued(next);
    let chained = marked && matches!(lexemes.word(second.end), "-" | "–" | "/") && lexemes.glued(second.end);
    if chained || marked && lexemes.word(next).starts_with('0') {
        return None;
    }
    let joined = expression::join(first, second)?;
    (joined.number.low < joined.number.high).then_some(joined)
}

/// A number with a comparison before or behind it.
fn bounded(lexemes: &Lexemes, units: bool, start: usize) -> Option<Expression> {
    if let Some((first, bound)) = sign(lexemes, start).or_else(|| words(lexemes, start)) {
        let found = number(lexemes, units, first)?;
        let (end, bound) =
            or_equal(lexemes, found.end).map_or((found.end, bound), |end| (end, with_equal(bound)));
        let (end, bound) = match behind(lexemes, units, end) {
            Some((after, other)) if bound == Bound::Exactly => (after, other),
            _ => (end, bound),
        };
        return Some(Expression { number: found.number.bounded(bound), end, ..found });
    }
    let found = number(lexemes, units, start)?;
    let (end, bound) = behind(lexemes, units, found.end)?;
    Some(Expression { number: found.number.bounded(bound), end, ..found })
}

/// `>`, `>=`, `≤`; two marks in the wrong order compare nothing.
fn sign(lexemes: &Lexemes, start: usize) -> Option<(usize, Bound)> {
    let marks = |at: usize| matches!(lexemes.word(at), "<" | ">" | "=");
    if lexemes.glued(start) && marks(start - 1) {
        return None;
    }
    let bound = match (lexemes.word(start), lexemes.word(start + 1)) {
        ("≥", _) => return Some((start + 1, Bound::Least)),
        ("≤", _) => return Some((start + 1, Bound::Most)),
        (">", "=") => return Some((start + 2, Bound::Least)),
        ("<", "=") => return Some((start + 2, Bound::Most)),
        (">", _) => Bound::Above,
        ("<", _) => Bound::Below,
        _ => return None,
    };
    (!marks(start + 1)).then_some((start + 1, bound))
}

/// The words of a comparison before its number.
fn words(lexemes: &Lexemes, start: usize) -> Option<(usize, Bound)> {
    let equal = equal(lexemes, start);
    if let Some(after) = equal.filter(|&after| lexemes.is(after, "or")) {
        let (end, bound) = comparative(lexemes, after + 1)?;
        return Some((end, with_equal(bound)));
    }
    if let Some(after) = equal {
        return Some((after, Bound::Exactly));
    }
    comparative(lexemes, start)
}

/// `equal to`, `equals`, `equals to`.
fn equal(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let after = start + 1;
    let to = usize::from(lexemes.is(after, "to"));
    match lexemes.word(start).to_ascii_lowercase().as_str() {
        "equals" => Some(after + to),
        "equal" if to == 1 => Some(after + 1),
        _ => None,
    }
}

/// `more than`, `no less than`, `smaller or equal than`, `at least or equal to`, `exceeding`, `over`.
fn comparative(lexemes: &Lexemes, start: usize) -> Option<(usize, Bound)> {
    const MORE: [&str; 8] = ["more", "greater", "higher", "larger", "bigger", "older", "longer", "taller"];
    const LESS: [&str; 7] = ["less", "fewer", "smaller", "lower", "shorter", "younger", "lesser"];
    const EXCEED: [&str; 8] =
        ["exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpasses", "surpassed", "surpassing"];
    let closed = |end: usize, bound: Bound| match or_equal(lexemes, end) {
        Some(end) => Some((end, with_equal(bound))),
        None => Some((end, bound)),
    };
    // Of the words that a newspaper uses, those that bound and do not only blur.
    let (end, bound) = approximator(lexemes, start);
    if let Some(bound) = bound.filter(|bound| *bound != Bound::About) {
        return closed(end, bound);
    }
    if lexemes.is(start, "beyond") || lexemes.any(start, &EXCEED) {
        return closed(start + 1, Bound::Above);
    }
    if lexemes.is(start, "beneath") {
        return closed(start + 1, Bound::Below);
    }
    let negated = lexemes.any(start, &["no", "not"]);
    let word = start + usize::from(negated);
    let more = lexemes.any(word, &MORE);
    if !more && !lexemes.any(word, &LESS) {
        return None;
    }
    let equal = if lexemes.phrase(word + 1, &["or", "equal"]).is_some() { 2 } else { 0 };
    let than = word + 1 + equal;
    let compares = lexemes.any(than, &["than", "then"]) || equal > 0 && lexemes.is(than, "to");
    if !compares {
        return None;
    }
    let bound = match (more, negated, equal > 0) {
        (true, false, false) => Bound::Above,
        (true, false, true) | (false, true, _) => Bound::Least,
        (false, false, false) => Bound::Below,
        (false, false, true) | (true, true, _) => Bound::Most,
    };
    closed(than + 1, bound)
}

/// The end of `or equal to`, `or equal`.
fn or_equal(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let end = lexemes.phrase(at, &["or", "equal"])?;
    Some(end + usize::from(lexemes.is(end, "to")))
}

fn with_equal(bound: Bound) -> Bound {
    match bound {
        Bound::Above => Bound::Least,
        Bound::Below => Bound::Most,
        other => other,
    }
}

/// `or more`, `or greater than`, `or less` behind the number, when no other number follows.
fn behind(lexemes: &Lexemes, units: bool, at: usize) -> Option<(usize, Bound)> {
    if !lexemes.any(at, &["or", "and"]) {
        return None;
    }
    // "30 and over", but what comes after "and more" is more of something else.
    let or = lexemes.is(at, "or");
    let placed = |words: &[&str]| lexemes.any(at + 1, words);
    let bound = if or && placed(&["more", "greater", "higher", "larger", "older"])
        || placed(&["over", "above", "up"])
    {
        Bound::Least
    } else if or && placed(&["less", "fewer", "smaller", "lower", "younger"]) || placed(&["under", "below"]) {
        Bound::Most
    } else {
        return None;
    };
    let end = at + 2 + usize::from(lexemes.is(at + 2, "than"));
    number(lexemes, units, end).is_none().then_some((end, bound))
}
