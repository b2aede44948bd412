//! A paragraph cut at every border of a mention or a piece of furniture, ready to be painted.

use crate::pipeline::Reading;
use crate::{Span, document::FurnitureKind};

/// A stretch of one paragraph in which nothing begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it stands; never empty.
    pub span: Span,
    /// The mention it belongs to, as an index into [`Reading::mentions`].
    pub mention: Option<usize>,
    /// The furniture it belongs to.
    pub furniture: Option<FurnitureKind>,
}

/// The runs of every paragraph, paragraph by paragraph.
///
/// The runs of a paragraph follow each other without a gap from its first to its last byte.
///
/// ```text
/// Shelling hit Bakhmut on Tuesday
/// ^^^^^^^^^^^^^                     plain
///              ^^^^^^^              mention 0
///                     ^^^^          plain
///                         ^^^^^^^   mention 1
/// ```
#[must_use]
pub fn of(reading: &Reading) -> Vec<Vec<Run>> {
    let mut mentions = Cursor::new(reading.mentions.iter().map(|mention| mention.span).collect());
    let mut furniture =
        Cursor::new(reading.document.furniture().iter().map(|furniture| furniture.span).collect());
    let paragraphs = reading.document.paragraphs();
    let mut all = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        let mut runs = Vec::new();
        let mut at = paragraph.span.start();
        while at < paragraph.span.end() {
            let (mention, mention_border) = mentions.at(at);
            let (piece, furniture_border) = furniture.at(at);
            let end = paragraph.span.end().min(mention_border).min(furniture_border);
            runs.push(Run {
                span: Span::new(at, end),
                mention,
                furniture: piece.map(|index| reading.document.furniture()[index].kind),
            });
            at = end;
        }
        all.push(runs);
    }
    all
}

/// Walks spans in step with a rising offset, so that a whole text costs one pass over them.
struct Cursor {
    spans: Vec<Span>,
    next: usize,
}

impl Cursor {
    /// `spans` are in order of their start.
    fn new(spans: Vec<Span>) -> Self {
        Self { spans, next: 0 }
    }

    /// The span that holds `at`, if one does, and the next border after `at`.
    fn at(&mut self, at: usize) -> (Option<usize>, usize) {
        while self.spans.get(self.next).is_some_and(|span| span.end() <= at) {
            self.next += 1;
        }
        match self.spans.get(self.next) {
            Some(span) if span.start() <= at => (Some(self.next), span.end()),
            Some(span) => (None, span.start()),
            None => (None, usize::MAX),
        }
    }
}
