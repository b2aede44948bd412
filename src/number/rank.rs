//! ORDINAL: a number that ranks.

use super::amount::Amount;
use super::class::Class;
use super::fraction::dash;
use super::lexeme::{Kind, Lexemes};
use super::spelled;

/// The end of the ordinal that starts here: `first`, `twenty-first`, `24th`.
pub(crate) fn at(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let end = shape(lexemes, start)?;
    // The 93rd Brigade is a name, whoever knows it.
    let named = lexemes.is_digits(start) && lexemes.kind(end) == Kind::Letters && lexemes.is_capitalised(end);
    (!named && !is_adverb(lexemes, start, end) && !is_share(lexemes, start, end)).then_some(end)
}

/// Where a word or number of the shape of an ordinal ends.
pub(crate) fn shape(lexemes: &Lexemes, start: usize) -> Option<usize> {
    if lexemes.is_digits(start) {
        let suffix = lexemes.glued(start + 1) && lexemes.any(start + 1, &["st", "nd", "rd", "th"]);
        let alone = lexemes.kind(start + 2) != Kind::Digits || !lexemes.glued(start + 2);
        return (suffix && alone && fits(lexemes.word(start), lexemes.word(start + 1))).then_some(start + 2);
    }
    named(lexemes, start, |at| ordinal(lexemes, at)).map(|(end, _)| end)
}

/// The rank that the ordinal here gives; nothing beyond four digits or four thousand millions in words.
pub(crate) fn value(lexemes: &Lexemes, start: usize) -> Option<u32> {
    shape(lexemes, start)?;
    if lexemes.is_digits(start) {
        return lexemes.small(start).map(u32::from);
    }
    named(lexemes, start, |at| ordinal(lexemes, at)).and_then(|(_, rank)| u32::try_from(rank).ok())
}

/// The rank that the ordinal here gives, however large.
pub(super) fn large_value(lexemes: &Lexemes, start: usize) -> Option<u64> {
    if lexemes.is_digits(start) {
        return Some(Amount::from_digits(lexemes.word(start)).floor());
    }
    named(lexemes, start, |at| ordinal(lexemes, at)).map(|(_, rank)| rank)
}

/// The part of a whole that is called after a rank, in the singular or plural: where it ends and the whole's parts.
pub(super) fn part(lexemes: &Lexemes, start: usize, several: bool) -> Option<(usize, u64)> {
    let last = |at: usize| {
        lexemes.find(at, |class| match class {
            Class::Fractions(of) if several => Some(of),
            Class::Fraction(of) if !several => Some(of),
            // "A twenty-first", but a first and a second divide nothing.
            Class::Ordinal(rank) if !several && at > start => Some(rank),
            _ => None,
        })
    };
    named(lexemes, start, last)
}

fn ordinal(lexemes: &Lexemes, at: usize) -> Option<u64> {
    lexemes.find(at, |class| if let Class::Ordinal(rank) = class { Some(rank) } else { None })
}

/// A rank whose last word `last` knows, with the words of the number before it: `twenty-first`, `one hundred and first`,
/// `two hundredth`. "Two first" and, where the hyphen is to be relied on, "twenty first" are no rank.
fn named(lexemes: &Lexemes, start: usize, last: impl Fn(usize) -> Option<u64>) -> Option<(usize, u64)> {
    if let Some(rank) = last(start) {
        return Some((start + 1, rank));
    }
    let opens = |class| matches!(class, Class::Ones(_) | Class::Tens(_)).then_some(());
    lexemes.find(start, opens)?;
    let count = spelled::cardinal(lexemes, start, usize::MAX).filter(|count| count.value.is_whole())?;
    let and = lexemes.is(count.end, "and");
    let at = if and { count.end + 1 } else { dash(lexemes, count.end) };
    let (value, rank) = (count.value.floor(), last(at)?);
    let joined = at > count.end;
    let tens = value % 100 >= 20 && value % 10 == 0 && rank < 10 && !and && (joined || lexemes.all);
    let hundreds = value % 100 == 0 && value > 0 && rank < 100 && (joined || lexemes.all);
    let whole = if tens || hundreds {
        value.checked_add(rank)
    } else if rank >= 100 && value < 1_000 && !and {
        value.checked_mul(rank)
    } else {
        None
    };
    whole.map(|rank| (at + 1, rank))
}

/// Whether digits take this ending: 1st, 11th, 22nd.
fn fits(digits: &str, suffix: &str) -> bool {
    let teen = digits.len() > 1 && digits.as_bytes()[digits.len() - 2] == b'1';
    let expected = match digits.as_bytes().last() {
        Some(b'1') if !teen => "st",
        Some(b'2') if !teen => "nd",
        Some(b'3') if !teen => "rd",
        _ => "th",
    };
    suffix.eq_ignore_ascii_case(expected)
}

/// Uses of first and second that rank nothing: at first, first to Bakhmut and then, first aid, the First Lady.
fn is_adverb(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    if lexemes.any(start, &["first"]) {
        let follows = ["lady", "ladies", "name", "names", "aid", "minister", "denied", "thing"];
        return lexemes.is(start - 1, "at")
            || lexemes.any(end, &follows)
            || lexemes.any(end, &["to", "and", "go", "went"])
                && !["the", "its", "his", "her", "their", "was", "were", "came", "a"]
                    .iter()
                    .any(|word| lexemes.before(start).eq_ignore_ascii_case(word))
            || lexemes.hyphen(end).is_some() && lexemes.any(end + 1, &["hand", "person", "aid", "name"]);
    }
    if lexemes.is(start, "second") {
        return lexemes.any(start - 1, &["per", "split", "every"])
            || lexemes.is(end, "thoughts")
            || lexemes.hyphen(end).is_some() && lexemes.is(end + 1, "hand")
            || lexemes.hyphen(start).is_none() && lexemes.word(start - 1) == "-" && lexemes.glued(start);
    }
    false
}

/// Whether it is the lower part of a fraction: a third of, one-fifth.
fn is_share(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    let parts = lexemes.find(start, |class| matches!(class, Class::Fraction(_)).then_some(())).is_some();
    let hyphen = lexemes.hyphen(start - 1).is_some();
    parts && end == start + 1 && hyphen && lexemes.is(start - 2, "one")
}
