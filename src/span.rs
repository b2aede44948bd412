//! Where a finding stands in its text: a pair of byte offsets.

use std::ops::{Index, Range};

/// A stretch of an article's text as byte offsets, end exclusive.
///
/// Invariant: `start <= end`, and both lie on character boundaries of the text the span was made for.
///
/// ```text
/// Shelling hit Bakhmut on Tuesday
///              ^^^^^^^ 13..20
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    ///
    /// # Panics
    /// When `start > end`, or when `end` does not fit 32 bits: articles are limited to a few megabytes
    /// (see [`crate::input::MAX_ARTICLE_BYTES`]), so both are mistakes of the caller.
    #[must_use]
    #[track_caller]
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span starts before it ends: {start}..{end}");
        let narrow = |offset| u32::try_from(offset).expect("article texts are shorter than 4 GB");
        Self { start: narrow(start), end: narrow(end) }
    }

    /// First byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end() - self.start()
    }

    /// Whether the span holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl std::fmt::Debug for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.start()..span.end()]
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn a_span_slices_the_text_it_was_made_for() {
        assert_eq!(&"Zelenskyy spoke"[Span::new(0, 9)], "Zelenskyy");
    }

    #[test]
    fn touching_spans_do_not_overlap() {
        assert!(!Span::new(0, 4).overlaps(Span::new(4, 6)));
        assert!(Span::new(0, 5).overlaps(Span::new(4, 6)));
    }

    #[test]
    #[should_panic(expected = "starts before it ends")]
    fn a_reversed_span_is_refused() {
        let _ = Span::new(3, 2);
    }
}
