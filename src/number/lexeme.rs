//! The document's tokens cut finer, for grammars of numbers and times: digits apart from letters.
//!
//! `10:30pm` is a token, but five lexemes here: `10`, `:`, `30`, `pm`. Each word is looked up once, in one sweep;
//! the grammars then compare classes.

use super::class::{self, Class, Opens, Period};
use super::money;
use crate::document::{FurnitureKind, TokenKind};
use crate::{Document, Span};

/// All lexemes of a document in order, with a break between paragraphs and around what holds no numbers.
#[derive(Debug)]
pub struct Lexemes<'a> {
    document: &'a Document,
    items: Vec<Lexeme>,
    /// Whether every number is asked for.
    pub(super) all: bool,
}

/// A run of digits, a run of letters, or one mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexeme {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
    /// Its [`initial`], by which most words that are asked for are told from it.
    initial: u8,
    /// Whether it follows the one before without white space.
    pub(crate) glued: bool,
    pub(crate) classes: &'static [Class],
    /// What may start here.
    pub(crate) opens: Opens,
}

/// What a lexeme is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// ASCII digits with inner `,` and `.`.
    Digits,
    Letters,
    Mark,
    /// No text: nothing is read across it.
    Break,
}

impl<'a> Lexemes<'a> {
    /// The first lexeme with text. Breaks stand before it, so that a grammar may look two words back.
    pub(crate) const FIRST: usize = 2;

    /// Cuts a document up.
    #[must_use]
    pub fn read(document: &'a Document) -> Self {
        let items = Vec::with_capacity(document.tokens().len() + Self::FIRST);
        let mut lexemes = Self { document, items, all: false };
        for _ in 0..Self::FIRST {
            lexemes.push(Span::new(0, 0), Kind::Break, false);
        }
        let mut silent = document
            .furniture()
            .iter()
            .filter(|furniture| matches!(furniture.kind, FurnitureKind::WireCode | FurnitureKind::ShareCount))
            .peekable();
        for paragraph in document.paragraphs() {
            for token in &document.tokens()[paragraph.tokens.clone()] {
                while silent.next_if(|furniture| furniture.span.end() <= token.span.start()).is_some() {}
                let hushed = silent.peek().is_some_and(|furniture| furniture.span.overlaps(token.span));
                if hushed || is_address(document.slice(token.span), token.kind) {
                    lexemes.push(Span::new(token.span.start(), token.span.start()), Kind::Break, false);
                } else {
                    lexemes.cut(token.span, token.glued);
                }
            }
            lexemes.push(Span::new(paragraph.span.end(), paragraph.span.end()), Kind::Break, false);
        }
        lexemes
    }

    /// The same for one who asks for every number and not for what news calls one: what is a turn of phrase or a
    /// designation in an article may count here (a cup, `1e6`, `10 G`, `one in five`).
    #[must_use]
    pub fn read_all(document: &'a Document) -> Self {
        Self { all: true, ..Self::read(document) }
    }

    fn push(&mut self, span: Span, kind: Kind, glued: bool) {
        let word = self.document.slice(span);
        let (classes, opens): (&[Class], Opens) = match kind {
            Kind::Letters | Kind::Mark => {
                class::look_up(word).map_or((&[], Opens::NONE), |entry| (&entry.classes, entry.opens))
            }
            Kind::Digits => (&[], Opens::BOTH),
            Kind::Break => (&[], Opens::NONE),
        };
        self.items.push(Lexeme { span, kind, initial: initial(word), glued, classes, opens });
        let is_sign = kind == Kind::Mark && word.starts_with(money::is_sign);
        if is_sign || kind == Kind::Digits {
            // "US$5", "Rs 500" and "Rs. 500" open with their letters.
            for lexeme in self.items.iter_mut().rev().take(1 + LONGEST_PREFIX) {
                lexeme.opens.number = true;
            }
        }
    }

    fn cut(&mut self, token: Span, glued: bool) {
        let text = self.document.slice(token);
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let rest = &text[at..];
            let (len, kind) = if first.is_ascii_digit() {
                (digits_len(rest), Kind::Digits)
            } else if first.is_alphabetic() {
                (letters_len(rest), Kind::Letters)
            } else {
                (first.len_utf8(), Kind::Mark)
            };
            let start = token.start() + at;
            self.push(Span::new(start, start + len), kind, glued || at > 0);
            at += len;
        }
    }

    /// The lexeme that starts at this byte.
    pub(crate) fn position(&self, byte: usize) -> Option<usize> {
        let at = self.items.partition_point(|lexeme| lexeme.span.start() < byte);
        // Breaks hold no text and may stand at the same byte.
        (at..self.items.len())
            .find(|&at| self.kind(at) != Kind::Break)
            .filter(|&at| self.items[at].span.start() == byte)
    }

    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    pub(crate) fn document(&self) -> &'a Document {
        self.document
    }

    pub(crate) fn get(&self, at: usize) -> Option<&Lexeme> {
        self.items.get(at)
    }

    /// The words of a lexeme; empty beyond the ends.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |lexeme| self.document.slice(lexeme.span))
    }

    /// The word before; empty at the start of a paragraph.
    pub(crate) fn before(&self, at: usize) -> &'a str {
        self.word(at - 1)
    }

    /// Whether the word here is this one, letter case aside.
    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        self.initial(at) == initial(word) && self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the word here is one of these, letter case aside.
    pub(crate) fn any(&self, at: usize, words: &[&str]) -> bool {
        let first = self.initial(at);
        words.iter().any(|other| initial(other) == first && self.word(at).eq_ignore_ascii_case(other))
    }

    fn initial(&self, at: usize) -> u8 {
        self.get(at).map_or(0, |lexeme| lexeme.initial)
    }

    /// Whether a mark stands here without white space on either side.
    pub(super) fn inside(&self, at: usize, marks: &[&str]) -> bool {
        marks.contains(&self.word(at)) && self.glued(at) && self.glued(at + 1)
    }

    /// The end of this phrase when it stands here.
    #[inline]
    pub(crate) fn phrase(&self, at: usize, words: &[&str]) -> Option<usize> {
        // Hardly any phrase that is asked for is there: most are told by the first letter.
        let may = words.first().is_none_or(|word| initial(word) == self.initial(at));
        if may { self.whole_phrase(at, words) } else { None }
    }

    fn whole_phrase(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.iter().enumerate().all(|(offset, word)| self.is(at + offset, word)).then(|| at + words.len())
    }

    pub(crate) fn kind(&self, at: usize) -> Kind {
        self.get(at).map_or(Kind::Break, |lexeme| lexeme.kind)
    }

    pub(crate) fn is_digits(&self, at: usize) -> bool {
        self.kind(at) == Kind::Digits
    }

    /// Whether this lexeme follows the one before without white space.
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|lexeme| lexeme.glued)
    }

    /// The first meaning of the word that `pick` takes.
    pub(crate) fn find<T>(&self, at: usize, pick: impl Fn(Class) -> Option<T>) -> Option<T> {
        self.get(at)?.classes.iter().copied().find_map(pick)
    }

    /// Whether the word can mean exactly this.
    pub(crate) fn has(&self, at: usize, class: Class) -> bool {
        self.get(at).is_some_and(|lexeme| lexeme.classes.contains(&class))
    }

    pub(crate) fn period(&self, at: usize) -> Option<Period> {
        self.find(at, |class| if let Class::Period(period) = class { Some(period) } else { None })
    }

    pub(crate) fn ordinal(&self, at: usize) -> Option<u32> {
        self.find(at, |class| if let Class::Ordinal(rank) = class { u32::try_from(rank).ok() } else { None })
    }

    /// One past a hyphen that joins the lexemes on both sides, as in `two-day`.
    pub(crate) fn hyphen(&self, at: usize) -> Option<usize> {
        let joined = matches!(self.word(at), "-" | "‐" | "‑") && self.glued(at) && self.glued(at + 1);
        joined.then_some(at + 1)
    }

    /// One past a possessive ending, whose mark is a lexeme of its own.
    pub(crate) fn possessive(&self, at: usize) -> Option<usize> {
        let marked = matches!(self.word(at), "'" | "’") && self.glued(at) && self.glued(at + 1);
        (marked && self.is(at + 1, "s")).then_some(at + 2)
    }

    /// Whether the word starts with a capital letter.
    pub(crate) fn is_capitalised(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Digits as a small whole number; nothing for separators or more than four digits.
    pub(crate) fn small(&self, at: usize) -> Option<u16> {
        let word = self.word(at);
        (self.is_digits(at) && word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| word.parse().ok())
            .flatten()
    }

    /// The text from one lexeme up to, not including, another.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        self.items[start].span.cover(self.items[end - 1].span)
    }
}

/// A word's first byte, of ASCII letters the small one; 0 for no word.
fn initial(word: &str) -> u8 {
    word.as_bytes().first().map_or(0, u8::to_ascii_lowercase)
}

/// Lexemes before the sign or digits of an amount of money: letters and a full stop.
const LONGEST_PREFIX: usize = 2;

fn is_address(token: &str, kind: TokenKind) -> bool {
    kind == TokenKind::Symbol && (token.contains("://") || token.contains("www.") || token.contains('@'))
}

/// Digits with `,` or `.` between them; a comma counts only before three digits.
fn digits_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let run = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = run(0);
    loop {
        let next = match bytes.get(end) {
            Some(b'.' | b',') => run(end + 1),
            _ => 0,
        };
        if next == 0 || (bytes[end] == b',' && next != THOUSANDS) {
            return end;
        }
        end += 1 + next;
    }
}

const THOUSANDS: usize = 3;

/// Letters with inner apostrophes and full stops, as the tokens have them: `o'clock`, `a.m.`.
fn letters_len(text: &str) -> usize {
    text.find(|c: char| !(c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '²' | '³')))
        .unwrap_or(text.len())
}
