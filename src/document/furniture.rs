//! What stands around a story but is not the story: datelines, bylines, credits, wire codes, share counts.

use super::{Paragraph, Token};
use crate::Span;

/// What a piece of furniture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FurnitureKind {
    /// The place, and often day and agency, that opens a story: `KYIV, June 7 (Reuters) –`.
    Dateline,
    /// Who wrote it: `By Jane Doe`.
    Byline,
    /// Who took a picture: `(Photo by Jane Doe / AFP)`, `Reuters / STRINGER`.
    Credit,
    /// The day of publication written out: `date 2022-06-07`, `Published 7 June 2022`.
    DateLine,
    /// An agency's story number: `[L1N2YQ0AN]`.
    WireCode,
    /// An invitation to read elsewhere: `READ MORE: …`.
    Promotion,
    /// Counts of shares, comments, reading time.
    ShareCount,
}

/// A piece of furniture and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Furniture {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: FurnitureKind,
}

/// Finds furniture in order, and sets each paragraph's kind and what it repeats.
pub(super) fn find(_text: &str, _paragraphs: &mut [Paragraph], _tokens: &[Token]) -> Vec<Furniture> {
    Vec::new()
}
