//! Tokens: words, numbers and marks with exact spans.

use unicode_normalization::char::is_combining_mark;

use super::abbreviation::{self, Abbreviation};
use super::hidden::is_hidden;
use super::{Paragraph, character};
use crate::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// What starts with a letter, with inner apostrophes and digits and the full stops of abbreviations: `Kyiv`,
    /// `U.S.`, `Gov.`, `don't`, `Slov'yansk`, `km2`.
    Word,
    /// What starts with a digit, with inner separators and the letters after it: `2,503`, `10:30`, `24th`, `152mm`.
    Number,
    /// Punctuation, one character each but for runs such as `...` and `--`; also the possessive `'s`, which is a
    /// token of its own.
    Mark,
    /// Everything else: `%`, currency signs, emoji, mathematics, web addresses, hidden characters between words.
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
pub(super) fn split(text: &str, paragraphs: &mut [Paragraph]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / BYTES_PER_TOKEN);
    for paragraph in paragraphs {
        let first = tokens.len();
        let mut at = paragraph.span.start();
        let scanner = Scanner { text: &text[..paragraph.span.end()] };
        while let Some(next) = scanner.char_at(at) {
            if next.is_whitespace() {
                at += next.len_utf8();
                continue;
            }
            let before = tokens.last().filter(|token| token.span.end() == at);
            let follows_word =
                before.is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number));
            let (end, kind) = scanner.token(at, next, follows_word);
            let glued = before.is_some();
            tokens.push(Token { span: Span::new(at, end), kind, glued, sentence: 0 });
            at = end;
        }
        paragraph.tokens = first..tokens.len();
    }
    tokens
}

/// English running text has a token every five or six bytes; this only sizes the first allocation.
const BYTES_PER_TOKEN: usize = 5;

/// Looks ahead in one paragraph. Every look-ahead is bounded or ends where the token it looks for ends, so the
/// whole stays linear.
struct Scanner<'a> {
    text: &'a str,
}

impl Scanner<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    fn is_at(&self, at: usize, test: impl Fn(char) -> bool) -> bool {
        self.char_at(at).is_some_and(test)
    }

    /// The end and kind of the token that starts at `at` with `first`.
    fn token(&self, at: usize, first: char, follows_word: bool) -> (usize, TokenKind) {
        if matches!(first, 'h' | 'H' | 'w' | 'W')
            && let Some(end) = self.address(at, follows_word)
        {
            return (end, TokenKind::Symbol);
        }
        if first.is_numeric() {
            return (self.number(at), TokenKind::Number);
        }
        if first.is_alphabetic() {
            return (self.word(at), TokenKind::Word);
        }
        if follows_word && let Some(end) = self.possessive(at) {
            return (end, TokenKind::Mark);
        }
        let next = at + first.len_utf8();
        if is_hidden(first) {
            return (self.skip(next, is_hidden), TokenKind::Symbol);
        }
        if character::is_mark(first) {
            let end = match first {
                '.' | '-' | '_' | '*' | '=' | '~' | '…' => self.skip(next, |other| other == first),
                // Two of these are a double quotation mark.
                '\'' | '`' if self.is_at(next, |other| other == first) => next + 1,
                _ => next,
            };
            return (end, TokenKind::Mark);
        }
        (self.symbol(next), TokenKind::Symbol)
    }

    /// Skips characters that pass `test`.
    fn skip(&self, at: usize, test: impl Fn(char) -> bool) -> usize {
        let rest = &self.text[at..];
        at + rest.find(|character| !test(character)).unwrap_or(rest.len())
    }

    /// A web address, up to white space or a bracket, without the punctuation of the sentence around it.
    fn address(&self, at: usize, follows_word: bool) -> Option<usize> {
        let rest = &self.text[at..];
        let opens = |prefix: &&str| {
            rest.as_bytes()
                .get(..prefix.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(prefix.as_bytes()))
        };
        if follows_word || !ADDRESS_OPENINGS.iter().any(opens) {
            return None;
        }
        let end =
            rest.find(|c: char| c.is_whitespace() || "<>()[]{}\"“”«»".contains(c)).unwrap_or(rest.len());
        Some(at + rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’']).len())
    }

    /// Digits with inner separators, then letters and digits: `2,503`, `1.5`, `10:30`, `24/7`, `24th`, `9N314M`.
    fn number(&self, at: usize) -> usize {
        let mut end = self.skip(at, char::is_numeric);
        while let Some(separator) = self.char_at(end) {
            let after = end + separator.len_utf8();
            // A comma before four digits or more separates a day from its year: "Feb. 24,2022".
            let longest = if separator == ',' { THOUSANDS_DIGITS } else { usize::MAX };
            let digits = match separator {
                ',' | '.' | ':' | '/' => self.text[after..].bytes().take_while(u8::is_ascii_digit).count(),
                _ => 0,
            };
            if digits == 0 || digits > longest {
                break;
            }
            end = self.skip(after + digits, char::is_numeric);
        }
        if self.is_fused_word(end) {
            return end;
        }
        self.skip(end, |c| c.is_alphanumeric() || is_combining_mark(c))
    }

    /// Whether a capitalised word stands here, as after the missing space of `10Ukrainian`.
    fn is_fused_word(&self, at: usize) -> bool {
        let mut characters = self.text[at..].chars();
        characters.next().is_some_and(char::is_uppercase)
            && characters.by_ref().take(FUSED_LOWER).filter(|c| c.is_lowercase()).count() == FUSED_LOWER
    }

    /// A word, with inner apostrophes and the full stops that belong to it.
    fn word(&self, at: usize) -> usize {
        if let Some(end) = self.initials(at) {
            return end;
        }
        let mut end = at;
        let mut lower = 0_usize;
        let mut all_lower = true;
        loop {
            // Most of most words, without a look at each letter's properties.
            let plain =
                self.text.as_bytes()[end..].iter().take_while(|byte| byte.is_ascii_lowercase()).count();
            lower += plain;
            end += plain;
            let Some(next) = self.char_at(end) else { break };
            if next.is_alphanumeric() || is_combining_mark(next) {
                // A capital after lower-case letters alone is another word: `andEuropean`, but `eBay`, `YouTube`.
                if next.is_uppercase() && all_lower && lower >= FUSED_LEFT {
                    return end;
                }
                lower += usize::from(next.is_lowercase());
                all_lower &= next.is_lowercase() || is_combining_mark(next);
                end += next.len_utf8();
            } else if character::is_apostrophe(next) && self.possessive(end).is_none() {
                let after = end + next.len_utf8();
                if !self.is_at(after, char::is_alphabetic) {
                    break;
                }
                all_lower = false;
                end = after;
            } else if is_hidden(next) {
                let after = self.skip(end, is_hidden);
                if !self.is_at(after, char::is_alphanumeric) {
                    break;
                }
                end = after;
            } else {
                break;
            }
        }
        if self.is_at(end, |c| c == '.') && self.is_abbreviation(at, end) { end + 1 } else { end }
    }

    /// Single letters with a full stop each: `U.S.`, `a.m.`, `J.`, `J.R.R.`; also `U.S` and `Ph.D.`. A lower-case
    /// letter needs company: "vitamin c." is a word and a full stop.
    fn initials(&self, at: usize) -> Option<usize> {
        let letter_end = |at: usize| {
            let end = at + self.char_at(at).filter(|c| c.is_uppercase() || c.is_lowercase())?.len_utf8();
            (!self.is_at(end, |c| c.is_alphanumeric() || is_combining_mark(c))).then_some(end)
        };
        let (mut end, mut letters) =
            if self.text[at..].starts_with("Ph.D") { (at + 2, 2) } else { (letter_end(at)?, 1) };
        while self.is_at(end, |c| c == '.') && !self.text[end..].starts_with("..") {
            end += 1;
            let Some(next) = letter_end(end) else {
                let counts = letters > 1 || self.is_at(at, char::is_uppercase);
                return counts.then_some(end);
            };
            end = next;
            letters += 1;
        }
        (letters > 1).then_some(end)
    }

    fn is_abbreviation(&self, start: usize, stop: usize) -> bool {
        match abbreviation::look_up(&self.text[start..stop]) {
            Some(Abbreviation::Leading | Abbreviation::Closing) => !self.text[stop..].starts_with(".."),
            Some(Abbreviation::BeforeNumber) => {
                let after = self.text[stop + 1..].chars().find(|c| !matches!(c, ' ' | '\u{a0}'));
                after.is_some_and(char::is_numeric)
            }
            None => false,
        }
    }

    /// The possessive `'s` that starts here.
    fn possessive(&self, at: usize) -> Option<usize> {
        let apostrophe = self.char_at(at).filter(|&c| character::is_apostrophe(c))?;
        let s = at + apostrophe.len_utf8();
        let end = s + 1;
        (self.is_at(s, |c| matches!(c, 's' | 'S'))
            && !self.is_at(end, |c| c.is_alphanumeric() || is_combining_mark(c)))
        .then_some(end)
    }

    /// A symbol keeps its accents and joiners, so that an emoji stays whole.
    fn symbol(&self, mut end: usize) -> usize {
        while let Some(next) = self.char_at(end) {
            if next == JOINER {
                end += next.len_utf8();
                end += self.char_at(end).filter(|c| !c.is_whitespace()).map_or(0, char::len_utf8);
            } else if is_combining_mark(next) {
                end += next.len_utf8();
            } else {
                break;
            }
        }
        end
    }
}

/// How a web address starts.
const ADDRESS_OPENINGS: [&str; 3] = ["http://", "https://", "www."];

/// Digits in a group of thousands.
const THOUSANDS_DIGITS: usize = 3;

/// A capital and this many small letters after digits make a word: `10Ukrainian` is two tokens, `9Mm` is one.
const FUSED_LOWER: usize = 3;

/// Fewer small letters before a capital are a prefix of a name, as in `eBay`.
const FUSED_LEFT: usize = 2;

/// The zero-width joiner between parts of an emoji.
const JOINER: char = '\u{200d}';
