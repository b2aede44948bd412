//! Whether a number without a unit is a CARDINAL, or part of a name, a label or a turn of phrase.

use super::expression::Expression;
use super::lexeme::{Kind, Lexemes};
use super::numeral::Shape;

/// Whether the number that starts here counts or names something by itself.
pub(super) fn is_number(lexemes: &Lexemes, start: usize, found: &Expression) -> bool {
    match found.shape {
        Shape::Article | Shape::Quantifier => false,
        Shape::Fraction => is_fraction(lexemes, start, found.end),
        Shape::Words if found.end == start + 1 && lexemes.is(start, "one") => is_one(lexemes, start),
        Shape::Words => !is_fused(lexemes, start, found.end),
        Shape::Digits => {
            let fused = lexemes.glued(found.end) && lexemes.kind(found.end) == Kind::Letters;
            !fused && !is_list_number(lexemes, start, found.end) && !lexemes.any(start - 1, &CODED)
        }
        Shape::Vague => true,
    }
}

/// Nouns whose number is their name.
const CODED: [&str; 6] = ["article", "resolution", "route", "highway", "section", "decree"];

/// Whether digits belong to a designation: the 72 of `T-72`, the 20 of `H20`, the 113 of `M113A2`.
pub(super) fn is_designation(lexemes: &Lexemes, start: usize) -> bool {
    if !lexemes.is_digits(start) {
        return false;
    }
    let before = start - 1;
    if lexemes.glued(start) && matches!(lexemes.kind(before), Kind::Letters | Kind::Digits) {
        return !lexemes.word(before).ends_with('.');
    }
    let joined = lexemes.glued(start)
        && lexemes.glued(before)
        && matches!(lexemes.word(before), "-" | "–" | "/" | "_" | ".");
    if joined && matches!(lexemes.kind(before - 1), Kind::Letters | Kind::Digits) {
        return true;
    }
    let after = start + 1;
    // "9M133", "1L220", and the 93 of a "93rd Brigade": letters glued behind that are no unit or scale.
    lexemes.glued(after)
        && lexemes.kind(after) == Kind::Letters
        && (lexemes.glued(after + 1) && lexemes.is_digits(after + 1))
}

/// half and its kin: not in compounds, not of a match or a year, not the hour.
fn is_fraction(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    let ranked = lexemes.ordinal(start - 1).is_some();
    let compound = lexemes.hyphen(end).is_some() || lexemes.hyphen(start - 1).is_some();
    !ranked && !compound && !lexemes.is(end, "past") && !lexemes.any(start - 1, &["better", "other"])
}

/// one the number, not the pronoun.
pub(super) fn is_one(lexemes: &Lexemes, at: usize) -> bool {
    const BEFORE: [&str; 16] = [
        "no", "the", "that", "this", "which", "any", "every", "another", "some", "each", "first", "last",
        "next", "only", "a", "force",
    ];
    const AFTER: [&str; 10] =
        ["another", "can", "could", "should", "would", "must", "cannot", "'s", "’s", "does"];
    let next = at + 1;
    if lexemes.any(at - 1, &BEFORE) || lexemes.any(next, &AFTER) || lexemes.hyphen(next).is_some() {
        return false;
    }
    // "a real one", "the new one": an adjective between article and one.
    if lexemes.any(at - 2, &["a", "an", "the"]) && !is_function_word(lexemes, at - 1) {
        return false;
    }
    true
}

fn is_function_word(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.kind(at) != Kind::Letters
        || lexemes
            .any(at, &["of", "and", "or", "in", "at", "on", "to", "for", "with", "by", "from", "than", "but"])
}

/// two-way, one-off: number words in compounds that count nothing; four-storey and three-wheeled do count.
fn is_fused(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    let left = lexemes.hyphen(start - 1).is_some();
    let right = lexemes.hyphen(end).is_some() && lexemes.any(end + 1, &["way", "off", "fold", "time"]);
    left || right
}

/// A number that only orders a list or points to a note: `2. The valley floor`, `[3]`, `1)`.
fn is_list_number(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    let before = start - 1;
    let note =
        lexemes.word(before) == "[" && lexemes.word(end) == "]" && lexemes.glued(start) && lexemes.glued(end);
    let opens = start == 0
        || lexemes.kind(before) == Kind::Break
        || lexemes.word(before) == "(" && lexemes.kind(before - 1) == Kind::Break;
    let closed =
        lexemes.glued(end) && matches!(lexemes.word(end), "." | ")") && lexemes.kind(end + 1) != Kind::Break;
    note || opens && closed && end == start + 1 && lexemes.small(start).is_some_and(|number| number < 200)
}
