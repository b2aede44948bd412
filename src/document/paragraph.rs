//! Paragraphs: what stands between line ends.

use std::ops::Range;

use crate::Span;

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParagraphKind {
    /// Running text.
    Body,
    /// A headline or a cross-heading.
    Heading,
    /// One entry of a list.
    ListItem,
    /// The words under a picture.
    Caption,
    /// Nothing but furniture: a byline, a credit, "READ MORE", a share count.
    Furniture,
}

/// A stretch of text between line ends, without the white space around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands; never empty.
    pub span: Span,
    /// What it is for.
    pub kind: ParagraphKind,
    /// Its sentences, as indices into [`super::Document::sentences`].
    pub sentences: Range<usize>,
    /// Its tokens, as indices into [`super::Document::tokens`].
    pub tokens: Range<usize>,
    /// An earlier paragraph that says the same, as doubled captions do. Summaries do not count it twice.
    pub repeats: Option<usize>,
}

/// Cuts a text into paragraphs at line ends; empty lines make none.
pub(super) fn split(text: &str) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let first = start + (line.len() - line.trim_start().len());
            paragraphs.push(Paragraph {
                span: Span::new(first, first + trimmed.len()),
                kind: ParagraphKind::Body,
                sentences: 0..0,
                tokens: 0..0,
                repeats: None,
            });
        }
        start += line.len();
    }
    paragraphs
}
