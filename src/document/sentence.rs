//! Sentences: where a statement ends, and where a full stop ends nothing.

use std::ops::Range;

use super::abbreviation::{self, Abbreviation};
use super::{Furniture, FurnitureKind, Paragraph, Token, TokenKind, character};
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
///
/// A paragraph's end always ends a sentence. No sentence ends inside a dateline or another piece of furniture,
/// and a written-out day or a wire code makes a sentence of its own.
pub(super) fn split(
    text: &str,
    paragraphs: &mut [Paragraph],
    tokens: &mut [Token],
    furniture: &[Furniture],
) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut furniture = furniture.iter().peekable();
    for (index, paragraph) in paragraphs.iter_mut().enumerate() {
        let first_sentence = sentences.len();
        let reader = Reader { text, tokens: &tokens[..paragraph.tokens.end] };
        let mut start = paragraph.tokens.start;
        let mut at = start;
        let mut ends = Vec::new();
        while at < paragraph.tokens.end {
            let here = tokens[at].span;
            while furniture.next_if(|piece| piece.span.end() <= here.start()).is_some() {}
            let end = match furniture.peek() {
                Some(piece) if piece.span.contains(here) => {
                    let last = at + 1 == reader.tokens.len() || !piece.span.contains(tokens[at + 1].span);
                    let alone = matches!(piece.kind, FurnitureKind::DateLine | FurnitureKind::WireCode);
                    at += 1;
                    last && alone && piece.span.start() == tokens[start].span.start()
                }
                _ => {
                    let (next, end) = reader.step(start, at);
                    at = next;
                    end
                }
            };
            if end && at < paragraph.tokens.end {
                ends.push(at);
                start = at;
            }
        }
        ends.push(paragraph.tokens.end);
        let mut start = paragraph.tokens.start;
        for end in ends.into_iter().filter(|end| *end > paragraph.tokens.start) {
            for token in &mut tokens[start..end] {
                token.sentence = sentences.len();
            }
            let span = tokens[start].span.cover(tokens[end - 1].span);
            sentences.push(Sentence { span, paragraph: index, tokens: start..end });
            start = end;
        }
        paragraph.sentences = first_sentence..sentences.len();
    }
    sentences
}

/// How a sentence may end at a token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// `?` or `!`.
    Question,
    /// A full stop of its own.
    Full,
    /// `...`
    Ellipsis,
    /// The full stop of `Lt.`, which ends nothing.
    Leading,
    /// The full stop of `Inc.`, `U.S.`, `J.`: ends a sentence when one plainly begins after it.
    Ambiguous,
}

/// The tokens up to the end of one paragraph.
struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Reader<'_> {
    /// The token after `at` and what closes with it, and whether a sentence ends there.
    fn step(&self, start: usize, at: usize) -> (usize, bool) {
        let Some(stop) = self.stop(at) else { return (at + 1, false) };
        let mut next = at + 1;
        while next < self.tokens.len() && self.tokens[next].glued && self.is_stop_mark(next) {
            next += 1;
        }
        let closers = next;
        while next < self.tokens.len() && self.closes(next) {
            next += 1;
        }
        let closed = next > closers;
        next = self.reference(next);
        (next, self.is_end(start, at, stop, next, closed))
    }

    /// Skips the number of a footnote, `[23]`, which belongs to the sentence before it.
    fn reference(&self, at: usize) -> usize {
        let is = |at: usize, mark| at < self.tokens.len() && self.word(at) == mark;
        let number = self.tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number);
        if is(at, "[") && number && is(at + 2, "]") { at + 3 } else { at }
    }

    fn word(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span]
    }

    fn first_char(&self, at: usize) -> char {
        self.word(at).chars().next().expect("tokens are never empty")
    }

    fn stop(&self, at: usize) -> Option<Stop> {
        let word = self.word(at);
        match self.tokens[at].kind {
            TokenKind::Mark => match word {
                "." | "。" | "।" | "۔" => Some(Stop::Full),
                "?" | "!" | "‽" | "⁇" | "？" | "！" | "؟" => Some(Stop::Question),
                _ if word.starts_with("..") || word.starts_with('…') => Some(Stop::Ellipsis),
                _ => None,
            },
            TokenKind::Word => {
                let stem = word.strip_suffix('.')?;
                Some(match abbreviation::look_up(stem) {
                    Some(Abbreviation::Leading | Abbreviation::BeforeNumber) => Stop::Leading,
                    _ => Stop::Ambiguous,
                })
            }
            TokenKind::Number | TokenKind::Symbol => None,
        }
    }

    fn is_stop_mark(&self, at: usize) -> bool {
        self.tokens[at].kind == TokenKind::Mark && self.stop(at).is_some()
    }

    /// Whether a mark closes the quotation or bracket of the sentence that just ended: it stands close to it, and
    /// a straight quotation mark does not stand close to a following word as well, unless a space is missing.
    fn closes(&self, at: usize) -> bool {
        let token = self.tokens[at];
        let word = self.word(at);
        token.kind == TokenKind::Mark && token.glued && word.chars().all(character::closes)
    }

    fn is_end(&self, start: usize, at: usize, stop: Stop, next: usize, closed: bool) -> bool {
        let Some(following) = self.tokens.get(next) else { return true };
        let Some(opening) = self.opening(next) else { return stop == Stop::Question };
        if matches!(self.word(next), "," | ";" | ":") {
            return false;
        }
        let quoted = opening > next;
        let first = self.first_char(opening);
        let lower = first.is_lowercase();
        match stop {
            Stop::Leading => false,
            Stop::Question => !(lower && closed),
            Stop::Ellipsis => !lower && at > start && (!following.glued || closed),
            Stop::Full if self.is_list_number(start, at) => false,
            Stop::Full if following.glued && !closed => self.lacks_a_space(at, opening),
            Stop::Full if lower => !closed && self.is_plain_word(at.checked_sub(1)),
            Stop::Full => true,
            // The letter of a list, or the Q. and A. of a transcript.
            Stop::Ambiguous if at == start => false,
            Stop::Ambiguous if following.glued && !closed => false,
            Stop::Ambiguous => {
                let starter = STARTERS.binary_search(&self.word(opening)).is_ok();
                !lower && (closed || starter || quoted && self.tokens[opening].kind == TokenKind::Word)
            }
        }
    }

    /// The first word, number or symbol from `at` on, over opening marks and dashes.
    fn opening(&self, at: usize) -> Option<usize> {
        let end = self.tokens.len().min(at + OPENING_MARKS);
        (at..end).find(|&index| self.tokens[index].kind != TokenKind::Mark)
    }

    /// Whether the full stop at `at` belongs to the number or letter of a list: `1. The battle …`.
    fn is_list_number(&self, start: usize, at: usize) -> bool {
        at == start + 1
            && self.tokens[at].glued
            && self.word(start).chars().count() <= LIST_NUMBER_DIGITS
            && {
                let token = self.tokens[start];
                token.kind == TokenKind::Number || self.word(start).chars().count() == 1
            }
    }

    /// Whether a sentence ends though no space follows: "ended.The next".
    fn lacks_a_space(&self, at: usize, opening: usize) -> bool {
        let next = self.word(opening);
        let capitalised = {
            let mut characters = next.chars();
            characters.next().is_some_and(char::is_uppercase)
                && characters.next().is_none_or(char::is_lowercase)
        };
        let before = at.checked_sub(1);
        let number = before.is_some_and(|before| self.tokens[before].kind == TokenKind::Number);
        let closing = before.is_some_and(|before| self.closes(before));
        capitalised && (number || closing || self.is_plain_word(before))
    }

    /// A word too long and too plain to be an unknown abbreviation.
    fn is_plain_word(&self, at: Option<usize>) -> bool {
        at.is_some_and(|at| {
            let word = self.word(at);
            let letters = word.chars().count();
            match self.tokens[at].kind {
                TokenKind::Word => letters >= PLAIN_LETTERS,
                TokenKind::Number => true,
                TokenKind::Mark | TokenKind::Symbol => false,
            }
        })
    }
}

/// No sentence opens with more marks than these before its first word: a dash, a bracket, two quotation marks.
const OPENING_MARKS: usize = 6;

/// Lists with more than 999 numbers do not occur; a year before a full stop does.
const LIST_NUMBER_DIGITS: usize = 3;

/// Abbreviations that no list knows are mostly shorter.
const PLAIN_LETTERS: usize = 3;

/// Words that are capitalised only where a sentence begins; after an ambiguous full stop they show that one does.
#[rustfmt::skip]
const STARTERS: &[&str] = &[
    "A", "About", "According", "After", "Also", "Although", "An", "And", "Any", "Are", "As", "At", "Because", "Before", "Both", "But",
    "By", "Can", "Did", "Do", "Does", "During", "Each", "Earlier", "Even", "For", "From", "Has", "Have", "He", "Her", "Here", "His",
    "How", "However", "I", "If", "In", "Instead", "Is", "It", "Its", "Later", "Many", "Meanwhile", "More", "Most", "My", "Not", "Now", "On",
    "Only", "Or", "Our", "Several", "She", "Since", "So", "Some", "Such", "That", "The", "Their", "Then", "There", "These", "They", "This",
    "Those", "Though", "Thus", "To", "Until", "Was", "We", "Were", "What", "When", "Where", "Whether", "Which", "While", "Who", "Why", "With",
    "Without", "You", "Your",
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_starters_are_sorted() {
        assert!(super::STARTERS.is_sorted());
    }
}
