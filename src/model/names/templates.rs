//! What the model looks at: each token's features as hashes.
//!
//! The trainer and the analyser share this file, so that what was learnt is what is asked. Word, shape, affix, cluster
//! and gazetteer features in a window of five follow Ratinov and Roth (2009). Each template has a number of its own, the
//! first thing that is hashed; the numbers mean nothing else.

use std::ops::Range;

use super::hash::mix;
use super::recurring::{Group, Recurring};
use super::setting::{Run, Setting};
use super::token::{Token, Tokens};
use super::word::Word;

/// How many words are looked at together: two on either side.
pub(super) const WINDOW: usize = 5;

/// The place of the token itself in the window.
pub(super) const HERE: usize = WINDOW / 2;

/// Adds all features of the token at `at`, which stands in `sentence`.
pub(super) fn all(tokens: &Tokens, sentence: &Range<usize>, at: usize, setting: Setting, out: &mut Vec<u64>) {
    for place in 0..WINDOW {
        match (at + place).checked_sub(HERE).filter(|token| sentence.contains(token)) {
            Some(token) => of_word(tokens.word(token), place, out),
            None => edge(place, out),
        }
    }
    out.extend(tokens.contexts(tokens.places[at].word as usize));
    let recurring = Recurring::of(tokens, sentence, at, setting);
    recurring.shapes.features(out);
    recurring.standing.features(out);
    recurring.ruled.features(out);
    recurring.considered.features(out);
    in_context(tokens, sentence, at, setting, out);
}

/// Adds what a word says by itself at a place in the window.
pub(super) fn of_word(word: &Word, place: usize, out: &mut Vec<u64>) {
    let mut add = |template: u64, parts: &[u64]| out.push(mix(template, parts));
    if place == HERE {
        add(0, &[]);
        add(1, &[word.exact]);
        for n in 0..4 {
            if word.prefixes[n] != 0 {
                add(2, &[n as u64, word.prefixes[n]]);
            }
            if word.suffixes[n] != 0 {
                add(3, &[n as u64, word.suffixes[n]]);
            }
        }
    }
    let base = 1000 + place as u64 * 100;
    add(base + 1, &[word.lower]);
    add(base + 2, &[word.shape]);
    if word.clusters.fine == 0 {
        add(base + 6, &[u64::from(word.capital)]);
    } else {
        add(base + 3, &[u64::from(word.clusters.coarse)]);
        add(base + 4, &[u64::from(word.clusters.middle)]);
        add(base + 5, &[u64::from(word.clusters.fine)]);
    }
    if place.abs_diff(HERE) <= 1 {
        let mut bits = word.classes;
        while bits != 0 {
            add(base + 7, &[u64::from(bits.trailing_zeros()), u64::from(word.capital)]);
            bits &= bits - 1;
        }
        add(base + 8, &[u64::from(word.classes), u64::from(word.capital)]);
        add(base + 10, &[word.suffixes[2]]);
    }
}

/// Adds what it says that the sentence ends before a place in the window.
pub(super) fn edge(place: usize, out: &mut Vec<u64>) {
    out.push(mix(1000 + place as u64 * 100, &[]));
}

/// Adds what depends on several words, or on a word and where it stands: what hardly comes again. See [`Recurring`] for the
/// rest.
pub(super) fn in_context(
    tokens: &Tokens,
    sentence: &Range<usize>,
    at: usize,
    setting: Setting,
    out: &mut Vec<u64>,
) {
    let mut look = Look { tokens, sentence, at, setting, out };
    look.phrases();
    look.neighbours();
    look.rules();
    if look.word(0).capital {
        look.run();
    }
}

/// A token in its sentence, and the features found so far.
struct Look<'a> {
    tokens: &'a Tokens,
    sentence: &'a Range<usize>,
    at: usize,
    setting: Setting,
    out: &'a mut Vec<u64>,
}

/// What stands before the first and after the last word of a sentence.
pub(super) static NO_WORD: Word = Word::EDGE;
pub(super) static NO_TOKEN: Token = Token::EDGE;

fn middle(word: &Word) -> u64 {
    u64::from(word.clusters.middle)
}

fn coarse(word: &Word) -> u64 {
    u64::from(word.clusters.coarse)
}

impl<'a> Look<'a> {
    fn add(&mut self, template: u64, parts: &[u64]) {
        self.out.push(mix(template, parts));
    }

    fn near(&self, offset: isize) -> Option<usize> {
        self.at.checked_add_signed(offset).filter(|index| self.sentence.contains(index))
    }

    fn word(&self, offset: isize) -> &'a Word {
        self.near(offset).map_or(&NO_WORD, |index| self.tokens.word(index))
    }

    fn token(&self, offset: isize) -> &'a Token {
        self.near(offset).map_or(&NO_TOKEN, |index| &self.tokens.places[index])
    }

    /// Phrases of the lexicon that the token and its neighbours are part of.
    fn phrases(&mut self) {
        for (place, near) in [self.token(-1), self.token(0), self.token(1)].into_iter().enumerate() {
            for (kind, phrase) in [near.begins, near.inside, near.ends].into_iter().enumerate() {
                if phrase != 0 {
                    self.add(60 + place as u64, &[kind as u64, u64::from(phrase)]);
                }
            }
        }
    }

    /// Neighbours together.
    fn neighbours(&mut self) {
        let (before, this, after) = (self.word(-1), self.word(0), self.word(1));
        let classes = u64::from(this.classes);
        self.add(4, &[before.lower, this.lower]);
        self.add(5, &[this.lower, after.lower]);
        self.add(9, &[middle(before), this.shape]);
        self.add(10, &[this.shape, middle(after)]);
        self.add(11, &[middle(before), this.shape, middle(after)]);
        self.add(12, &[coarse(before), coarse(this), coarse(after)]);
        self.add(13, &[middle(this), middle(after)]);
        self.add(14, &[middle(before), middle(this)]);
        self.add(15, &[coarse(self.word(-2)), coarse(before), this.shape]);
        self.add(20, &[classes, before.lower]);
        self.add(21, &[classes, after.lower]);
        self.add(22, &[classes, u64::from(after.classes), this.shape]);
        self.add(23, &[u64::from(before.classes), classes, this.shape]);
    }

    /// What the rules and the line say of this word.
    fn rules(&mut self) {
        let (before, this, after) = (self.word(-1), self.word(0), self.word(1));
        let rule = u64::from(self.token(0).rule);
        self.add(24, &[self.setting.case, this.lower]);
        self.add(28, &[rule, this.lower]);
        self.add(29, &[rule, middle(before)]);
        self.add(30, &[rule, middle(after)]);
    }

    /// The run of capitalised words, and what stands around it.
    fn run(&mut self) {
        let tokens = self.tokens;
        let tight = Run::around(tokens, self.sentence, self.at, false);
        let position = tight.position(self.at);
        let (first, last) = (tokens.word(tight.first), tokens.word(tight.last));
        let outside = |index: Option<usize>| {
            index.filter(|index| self.sentence.contains(index)).map_or(&NO_WORD, |index| tokens.word(index))
        };
        let (before, after) = (outside(tight.first.checked_sub(1)), outside(Some(tight.last + 1)));
        let length = (tight.last - tight.first).min(4) as u64;
        self.add(40, &[position, length]);
        if length > 0 {
            self.add(41, &[position, last.lower]);
            self.add(42, &[position, first.lower]);
            self.add(43, &[position, middle(last)]);
            self.add(44, &[position, u64::from(last.classes)]);
            self.add(45, &[position, u64::from(first.classes)]);
            self.add(46, &[position, after.lower]);
            self.add(47, &[position, middle(after)]);
            self.add(48, &[position, before.lower]);
            self.add(49, &[position, middle(before)]);
        }
        self.add(50, &[position, middle(before), middle(after)]);
        let wide = Run::around(tokens, self.sentence, self.at, true);
        if wide != tight {
            let position = wide.position(self.at);
            let (head, end) = (tokens.word(wide.first), tokens.word(wide.last));
            self.add(51, &[position, u64::from(wide.last != tight.last), last.lower]);
            self.add(52, &[position, head.lower]);
            self.add(53, &[position, end.lower]);
            self.add(54, &[position, u64::from(head.classes)]);
        }
    }
}
