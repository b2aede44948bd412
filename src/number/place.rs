//! Places in a row told from its end or from here: `the last but one`, `penultimate`, `the next one`, `previous`.

use super::lexeme::Lexemes;
use crate::Span;

/// A place in a row without a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where it stands.
    pub span: Span,
    /// What it is told from.
    pub from: Anchor,
    /// How many places from there, forward above 0.
    pub offset: i8,
}

/// What a place is told from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The end of the row.
    End,
    /// Where one stands in it.
    Here,
}

/// Phrases, longest first. An `[one]` at the end may be left out.
const PHRASES: [(&str, Anchor, i8); 20] = [
    ("the one before the last [one]", Anchor::End, -1),
    ("the one before last", Anchor::End, -1),
    ("the last but one", Anchor::End, -1),
    ("the last but two", Anchor::End, -2),
    ("last but one", Anchor::End, -1),
    ("last but two", Anchor::End, -2),
    ("next to last", Anchor::End, -1),
    ("next - to - last", Anchor::End, -1),
    ("second to last", Anchor::End, -1),
    ("second - to - last", Anchor::End, -1),
    ("third to last", Anchor::End, -2),
    ("third from last", Anchor::End, -2),
    ("penultimate", Anchor::End, -1),
    ("antepenultimate", Anchor::End, -2),
    ("last one", Anchor::End, 0),
    ("last", Anchor::End, 0),
    ("current [one]", Anchor::Here, 0),
    ("previous [one]", Anchor::Here, -1),
    ("next [one]", Anchor::Here, 1),
    ("preceding [one]", Anchor::Here, -1),
];

/// The place that is told here and where it ends. "Next of kin" is none.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<(Place, usize)> {
    let read = |phrase: &str| {
        let mut at = start;
        for word in phrase.split(' ') {
            match word.strip_prefix('[') {
                Some(_) => at += usize::from(lexemes.is(at, "one")),
                None if lexemes.is(at, word) => at += 1,
                None => return None,
            }
        }
        Some(at)
    };
    let (end, from, offset) =
        PHRASES.iter().find_map(|&(phrase, from, offset)| Some((read(phrase)?, from, offset)))?;
    let kin = lexemes.phrase(end, &["of", "kin"]).is_some();
    (!kin).then(|| (Place { span: lexemes.span(start, end), from, offset }, end))
}
