//! Tokens: words, numbers and marks with exact spans.

use super::Paragraph;
use crate::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes and the full stops of abbreviations: `Kyiv`, `U.S.`, `don't`.
    Word,
    /// Digits with their separators, or digits and letters: `2,503`, `97`, `24th`, `MLRS2`.
    Number,
    /// Punctuation, one character each but for runs such as `...`.
    Mark,
    /// Everything else: currency signs, emoji, mathematics.
    Symbol,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands; never empty, never holds white space.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether it follows the token before it without white space, as all of `Moscow` `-` `backed` but the first.
    pub glued: bool,
    /// Its sentence, as an index into [`super::Document::sentences`].
    pub sentence: usize,
}

/// Cuts paragraphs into tokens and tells paragraphs which are theirs.
pub(super) fn split(_text: &str, _paragraphs: &[Paragraph]) -> Vec<Token> {
    Vec::new()
}
