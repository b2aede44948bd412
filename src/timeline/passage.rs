//! The words that a statement is shown with: its sentence without furniture, or what stands around its date where the
//! sentence has no end.

use crate::Span;
use crate::document::{Document, Furniture, TokenKind};

/// A sentence of more bytes is shown around its date only: lists and texts without a full stop have no end.
const LONGEST: usize = 900;

/// Bytes kept on each side of the date in such a sentence.
const REACH: usize = 300;

/// Furniture of one article, asked for from left to right.
pub(super) struct Passages<'a> {
    document: &'a Document,
    furniture: &'a [Furniture],
    next: usize,
}

impl<'a> Passages<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        Self { document, furniture: document.furniture(), next: 0 }
    }

    /// Whether a span stands in furniture. Spans are asked for in order.
    pub(super) fn is_furniture(&mut self, span: Span) -> bool {
        self.go_on(span.start());
        self.furniture.get(self.next).is_some_and(|piece| piece.span.overlaps(span))
    }

    /// The words to show of a sentence for the date at `date`. Sentences are asked for in order.
    pub(super) fn around(&mut self, sentence: Span, date: Span) -> Span {
        let document = self.document;
        let text = document.text();
        let (mut start, mut end) = (sentence.start(), sentence.end());
        if sentence.len() > LONGEST {
            start = space_after(text, start.max(date.start().saturating_sub(REACH)), date.start(), start);
            end = space_before(text, (date.end() + REACH).min(end), date.end(), end);
        }
        let whole = Span::new(start, end);
        let first = self.furniture.partition_point(|piece| piece.span.end() <= start);
        for piece in &self.furniture[first..] {
            if !piece.span.overlaps(whole) {
                break;
            }
            if piece.span.end() <= date.start() {
                start = piece.span.end();
            } else if piece.span.start() >= date.end() {
                end = piece.span.start();
                break;
            }
        }
        trimmed(document, start, end, date)
    }

    fn go_on(&mut self, start: usize) {
        while self.furniture.get(self.next).is_some_and(|piece| piece.span.end() <= start) {
            self.next += 1;
        }
    }
}

/// A stretch without the marks that part it from what stands before it, and the white space around it. It holds the date.
pub(super) fn trimmed(document: &Document, start: usize, end: usize, date: Span) -> Span {
    let tokens = document.tokens();
    let first = tokens.partition_point(|token| token.span.start() < start);
    let opens = |token: &&crate::document::Token| {
        token.kind != TokenKind::Mark || !BETWEEN.contains(&document.slice(token.span))
    };
    let begin = tokens[first..].iter().take_while(|token| token.span.start() <= date.start()).find(opens);
    let start = begin.map_or(date.start(), |token| token.span.start().min(date.start()));
    let after = tokens.partition_point(|token| token.span.start() < end);
    let last = tokens[..after].last().map_or(date.end(), |token| token.span.end().max(date.end()));
    Span::new(start, last)
}

/// Marks that part what stands before a sentence from it.
const BETWEEN: [&str; 12] = ["-", "–", "—", "--", ",", ";", ":", ".", "…", "|", "•", ")"];

/// The first word that begins behind `from` and before `date`; `whole` where the text is not cut.
fn space_after(text: &str, from: usize, date: usize, whole: usize) -> usize {
    if from == whole {
        return whole;
    }
    let from = text.ceil_char_boundary(from);
    text[from..date].find(char::is_whitespace).map_or(from, |space| from + space + 1).min(date)
}

/// The last word that ends before `to` and behind `date`; `whole` where the text is not cut.
fn space_before(text: &str, to: usize, date: usize, whole: usize) -> usize {
    if to == whole {
        return whole;
    }
    let to = text.floor_char_boundary(to).max(date);
    text[date..to].rfind(char::is_whitespace).map_or(to, |space| date + space)
}
