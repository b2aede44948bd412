//! Where a token stands: in what kind of line, and in which run of capitalised words.

use std::ops::Range;

use super::token::Tokens;
use crate::Document;

/// What is known of the sentence a token stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// 2 when the letters are capitals, 1 when nearly every word has one.
    pub case: u64,
    /// The paragraph's kind.
    pub paragraph: u64,
}

impl Setting {
    pub(super) fn of(document: &Document, sentence: usize) -> Self {
        let sentence = &document.sentences()[sentence];
        let (mut words, mut titled, mut capitals) = (0, 0, 0);
        for token in sentence.tokens.clone() {
            let word = document.word(token);
            if word.len() > 3 && word.chars().all(char::is_alphabetic) {
                words += 1;
                titled += usize::from(word.chars().next().is_some_and(char::is_uppercase));
                capitals += usize::from(word.chars().all(char::is_uppercase));
            }
        }
        let case = if words > 0 && capitals * 4 >= words * 3 {
            2
        } else {
            u64::from(words > 2 && titled * 4 >= words * 3)
        };
        Self { case, paragraph: document.paragraphs()[sentence.paragraph].kind as u64 }
    }
}

/// The run of capitalised words a token stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub first: usize,
    pub last: usize,
}

impl Run {
    /// The run around `at`, not looking further than a name is long.
    pub(super) fn around(tokens: &Tokens, sentence: &Range<usize>, at: usize, joined: bool) -> Self {
        const FURTHEST: usize = 8;
        let capital = |token: usize| tokens.word(token).capital;
        let inner = |token: usize| {
            (tokens.places[token].glued && tokens.word(token).binds)
                || (joined && tokens.word(token).connects)
        };
        let (mut first, mut last) = (at, at);
        let mut reach = at;
        while reach > sentence.start && at - reach < FURTHEST {
            reach -= 1;
            if capital(reach) {
                first = reach;
            } else if !inner(reach) {
                break;
            }
        }
        reach = at;
        while reach + 1 < sentence.end && reach - at < FURTHEST {
            reach += 1;
            if capital(reach) {
                last = reach;
            } else if !inner(reach) {
                break;
            }
        }
        Self { first, last }
    }
}

impl Run {
    /// Where a token stands in its run: 1 when others stand before it, 2 when others stand after it, 3 when both.
    pub(super) fn position(self, at: usize) -> u64 {
        u64::from(at > self.first) + 2 * u64::from(at < self.last)
    }
}
