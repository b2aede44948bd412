//! A number with what belongs to it: approximator, range, unit. `between 10 and 15 tonnes`, `at least 11`, `$5m-$10m`.

use std::sync::LazyLock;

use super::class::Period;
use super::lexeme::Lexemes;
use super::numeral::{self, Numeral, Shape};
use super::unit;
use super::value::{Amount, Number};
use super::words::{APPROXIMATORS, Bound};

/// A number in its context.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Expression {
    /// One past its last lexeme.
    pub(crate) end: usize,
    pub(crate) number: Number,
    pub(crate) what: What,
    pub(crate) shape: Shape,
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

/// `one in 10`, `two out of three`: a share, the second number its whole.
fn share(lexemes: &Lexemes, found: Expression) -> Expression {
    let out_of = lexemes.phrase(found.end, &["out", "of"]);
    let one = found.number == Number::exact(Amount::whole(1));
    let Some(next) = out_of.or_else(|| (one && lexemes.is(found.end, "in")).then_some(found.end + 1)) else {
        return found;
    };
    let whole = measured(lexemes, next)
        .filter(|whole| {
            whole.what == What::Count && found.what == What::Count && whole.number.low > found.number.low
        })
        .filter(|whole| {
            !matches!(whole.shape, Shape::Vague | Shape::Fraction) && lexemes.hyphen(whole.end).is_none()
        });
    whole.map_or(found, |whole| Expression { end: whole.end, shape: Shape::Digits, ..found })
}

/// The approximator that starts here, if one does, and where its number starts.
pub(crate) fn approximator(lexemes: &Lexemes, start: usize) -> (usize, Option<Bound>) {
    if !opens_approximator(lexemes.word(start)) {
        return (start, None);
    }
    for (words, bound) in APPROXIMATORS {
        if let Some(end) = lexemes.phrase(start, words) {
            return (end, Some(bound));
        }
    }
    (start, None)
}

/// Whether some approximator opens with a word of this first letter and length: most words are told apart by that.
fn opens_approximator(word: &str) -> bool {
    static LENGTHS: LazyLock<[u32; 26]> = LazyLock::new(|| {
        let mut lengths = [0; 26];
        for (words, _) in APPROXIMATORS {
            let first = words[0].as_bytes()[0];
            lengths[usize::from(first - b'a')] |= 1 << words[0].len();
        }
        lengths
    });
    let letter =
        word.bytes().next().filter(u8::is_ascii_alphabetic).map(|first| first.to_ascii_lowercase() - b'a');
    letter.is_some_and(|letter| word.len() < 32 && LENGTHS[usize::from(letter)] >> word.len() & 1 == 1)
}

/// Whether the word that could approximate is a preposition of place or time: talks *about* six hostages, taken
/// *over* two banks, rain *over* three days.
fn is_preposition(lexemes: &Lexemes, at: usize, found: &Expression) -> bool {
    let before = lexemes.before(at);
    let governed = |words: &[&str]| words.iter().any(|word| before.eq_ignore_ascii_case(word));
    if lexemes.any(at, &["over", "under"]) && matches!(found.what, What::Time(_)) {
        return !governed(&[
            "for", "just", "well", "of", "after", "in", "by", "lasted", "took", "little", "is", "was",
        ]);
    }
    // "Down over 10 regions": over a few is over them, over many is more.
    let few = found.what == What::Count && found.number.low.is_some_and(|low| low < Amount::whole(A_FEW));
    // "Above 35C" says where the thermometer stood; "above 30%" how much at least.
    let placed = matches!(found.what, What::Count | What::Quantity);
    if placed && lexemes.any(at, &["under", "above", "below"]) {
        return true;
    }
    if few && lexemes.any(at, &["over", "under", "above", "below"]) {
        return true;
    }
    lexemes.any(at, &["over", "about", "around", "under", "above", "below"]) && governed(&GOVERNORS)
}

/// Nobody counts more than so many and says "over".
const A_FEW: u64 = 20;

/// Nouns and verbs that take *over* or *about* as their own preposition.
const GOVERNORS: [&str; 40] = [
    "talks",
    "talk",
    "talked",
    "talking",
    "dispute",
    "disputes",
    "concern",
    "concerns",
    "concerned",
    "clash",
    "clashes",
    "row",
    "war",
    "fight",
    "fighting",
    "battle",
    "question",
    "questions",
    "information",
    "worried",
    "story",
    "stories",
    "book",
    "film",
    "song",
    "report",
    "reports",
    "take",
    "takes",
    "took",
    "taken",
    "taking",
    "control",
    "flew",
    "flying",
    "ask",
    "asked",
    "asks",
    "know",
    "hand",
];

fn between(lexemes: &Lexemes, start: usize) -> Option<Expression> {
    let low = measured(lexemes, start + 1)?;
    if !lexemes.is(low.end, "and") {
        return None;
    }
    join(low, measured(lexemes, low.end + 1)?)
}

/// A number, or several that make a range or a score.
fn range(lexemes: &Lexemes, start: usize) -> Option<Expression> {
    let mut found = measured(lexemes, start)?;
    // A record of won, drawn and lost is the longest chain: "33-2-1".
    for _ in 0..2 {
        if matches!(found.shape, Shape::Article | Shape::Quantifier) {
            break;
        }
        let Some(next) = connector(lexemes, start, &found) else { break };
        let Some(joined) = measured(lexemes, next).and_then(|other| join(found, other)) else { break };
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
fn join(low: Expression, high: Expression) -> Option<Expression> {
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
    Some(Expression { number: low.number.range(high.number), what, ..high })
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

/// One number with its unit on either side.
fn measured(lexemes: &Lexemes, start: usize) -> Option<Expression> {
    if let Some(first) = unit::money_prefix(lexemes, start) {
        let amount = numeral::at(lexemes, first, true).filter(|amount| amount.shape != Shape::Vague)?;
        return Some(expression(amount, What::Money, amount.end));
    }
    let first = unit::minus(lexemes, start).unwrap_or(start);
    let count = numeral::at(lexemes, first, false)
        .or_else(|| quantified(lexemes, first).filter(|count| unit::at(lexemes, *count).is_some()))?;
    let Some(unit) = unit::at(lexemes, count) else {
        let counts = !matches!(count.shape, Shape::Article | Shape::Quantifier);
        return counts.then(|| expression(count, What::Count, count.end));
    };
    let mut found = expression(count, unit.what, unit.end);
    found.compound = unit.compound;
    if let Some(end) = and_a_half(lexemes, found.end) {
        found.end = end;
    }
    // Two more units are the most that one measure has: "5 hours, 49 minutes and 38 seconds".
    for _ in 0..2 {
        let Some(end) = smaller_unit(lexemes, &found) else { break };
        found.end = end;
    }
    Some(found)
}

fn expression(count: Numeral, what: What, end: usize) -> Expression {
    Expression { end, number: count.number, what, shape: count.shape, compound: false }
}

/// `a`, `several`: what counts only with a unit after it.
fn quantified(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    const FORMS: [(&[&str], u64, Shape); 9] = [
        (&["a", "few"], 2, Shape::Quantifier),
        (&["a", "couple", "of"], 2, Shape::Quantifier),
        (&["a", "couple"], 2, Shape::Quantifier),
        (&["a", "single"], 1, Shape::Article),
        (&["several"], 2, Shape::Quantifier),
        (&["few"], 2, Shape::Quantifier),
        (&["many"], 2, Shape::Quantifier),
        (&["a"], 1, Shape::Article),
        (&["an"], 1, Shape::Article),
    ];
    FORMS.iter().find_map(|&(words, least, shape)| {
        let end = lexemes.phrase(start, words)?;
        let amount = Amount::whole(least);
        let number = if shape == Shape::Article { Number::exact(amount) } else { Number::vague(amount) };
        Some(Numeral { end, number, shape })
    })
}

fn and_a_half(lexemes: &Lexemes, at: usize) -> Option<usize> {
    lexemes.phrase(at, &["and", "a", "half"])
}

/// The end of a smaller unit that goes on: `4 feet` `7 inches`, `two hours` `and 11 minutes`.
fn smaller_unit(lexemes: &Lexemes, found: &Expression) -> Option<usize> {
    let mut at = found.end;
    let is_time = matches!(found.what, What::Time(_));
    if is_time && lexemes.any(at, &["and", ","]) {
        at += 1;
    }
    if is_time && lexemes.is(at, "and") {
        at += 1;
    }
    let count = numeral::at(lexemes, at, false)?;
    let unit = unit::at(lexemes, count)?;
    let smaller = match (found.what, unit.what) {
        (What::Time(large), What::Time(small)) => (small.unit as u8) < (large.unit as u8),
        (What::Money, What::Money) | (What::Quantity, What::Quantity) => true,
        _ => false,
    };
    smaller.then_some(unit.end)
}
