//! Sentences: where a statement ends, and where a full stop ends nothing.

use std::ops::Range;

use super::{Furniture, Paragraph, Token};
use crate::Span;

/// A sentence, a heading, or a line that stands for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    /// Its paragraph, as an index into [`super::Document::paragraphs`].
    pub paragraph: usize,
    /// Its tokens, as indices into [`super::Document::tokens`]; never empty.
    pub tokens: Range<usize>,
}

/// Cuts paragraphs into sentences and tells paragraphs and tokens which are theirs.
pub(super) fn split(
    _text: &str,
    paragraphs: &mut [Paragraph],
    tokens: &mut [Token],
    _furniture: &[Furniture],
) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (index, paragraph) in paragraphs.iter_mut().enumerate() {
        let first = sentences.len();
        if !paragraph.tokens.is_empty() {
            for token in &mut tokens[paragraph.tokens.clone()] {
                token.sentence = first;
            }
            sentences.push(Sentence {
                span: paragraph.span,
                paragraph: index,
                tokens: paragraph.tokens.clone(),
            });
        }
        paragraph.sentences = first..sentences.len();
    }
    sentences
}
