//! ORDINAL: a number that ranks.

use super::class::Class;
use super::lexeme::{Kind, Lexemes};

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
    if lexemes.ordinal(start).is_some() {
        return Some(start + 1);
    }
    let tens = lexemes.find(start, |class| matches!(class, Class::Tens(_)).then_some(())).is_some();
    let unit = lexemes.hyphen(start + 1)?;
    let rank = lexemes.ordinal(unit).is_some_and(|rank| rank < 10);
    (tens && rank).then_some(unit + 1)
}

/// The rank that the ordinal here gives; nothing beyond four digits.
pub(crate) fn value(lexemes: &Lexemes, start: usize) -> Option<u32> {
    shape(lexemes, start)?;
    if lexemes.is_digits(start) {
        return lexemes.small(start).map(u32::from);
    }
    lexemes.ordinal(start).or_else(|| {
        let tens =
            lexemes.find(start, |class| if let Class::Tens(tens) = class { Some(tens) } else { None })?;
        Some(u32::from(tens) + lexemes.ordinal(start + 2)?)
    })
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
