//! What the tagger looks at, as keys of the weight table. Training and tagging share this code.
//!
//! A feature is a 64-bit key: its kind mixed with the words, classes and tags it speaks of.

use crate::document::{Token, TokenKind};
use crate::model::Clusters;
use crate::model::clusters::WordClasses;

/// A word as features see it, whatever its place in a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The whole form without case, digits as 0.
    form: u64,
    /// Its first one to four letters; 0 where it is no longer than that.
    starts: [u64; AFFIX],
    /// Its last one to four letters, likewise.
    ends: [u64; AFFIX],
    shape: Shape,
    classes: WordClasses,
}

/// Letters of the longest affix.
const AFFIX: usize = 4;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Lower,
    Title,
    Capitals,
    /// One capital, with or without its full stop.
    Initial,
    /// Letters with capitals inside.
    Mixed,
    /// Letters with digits.
    Coded,
    Number,
    Mark,
    Symbol,
    Address,
    /// In a line where capitals tell nothing: whatever starts with one.
    Loud,
    /// What lies beyond the sentence.
    Edge,
}

/// Where a token stands, as bits: whether it is glued to the one before, whether the next is glued to it, whether only marks stand
/// before it in its sentence, whether its line is loud.
#[derive(Clone, Copy, Debug)]
pub struct Place(u64);

impl Place {
    /// The place of a token; `opens` says that only marks stand before it, `loud` that capitals tell nothing in its line.
    #[must_use]
    pub fn of(tokens: &[Token], at: usize, opens: bool, loud: bool) -> Self {
        let glued = |at: usize| tokens.get(at).is_some_and(|token| token.glued);
        Self(
            [glued(at), glued(at + 1), opens, loud]
                .into_iter()
                .fold(0, |bits, bit| bits << 1 | u64::from(bit)),
        )
    }
}

impl Word {
    /// What stands before the first and after the last word of a sentence.
    pub const EDGE: Self = Self {
        form: 1,
        starts: [0; AFFIX],
        ends: [0; AFFIX],
        shape: Shape::Edge,
        classes: WordClasses { coarse: 0, middle: 0, fine: 0 },
    };

    /// Reads a word; `loud` says that capitals tell nothing in its line. `letters` is scratch, to be kept between calls.
    #[must_use]
    pub fn read(
        written: &str,
        kind: TokenKind,
        loud: bool,
        clusters: &Clusters,
        letters: &mut Vec<char>,
    ) -> Self {
        letters.clear();
        for letter in written.chars() {
            match letter {
                '0'..='9' => letters.push('0'),
                'A'..='Z' => letters.push(letter.to_ascii_lowercase()),
                '\0'..='\x7f' => letters.push(letter),
                '’' | '‘' | '´' | 'ʼ' => letters.push('\''),
                '“' | '”' => letters.push('"'),
                _ => letters.extend(letter.to_lowercase()),
            }
        }
        let mut starts = [0; AFFIX];
        let mut form = SEED;
        for (index, &letter) in letters.iter().enumerate() {
            form = mix(form, u64::from(letter));
            if index < AFFIX && index + 1 < letters.len() {
                starts[index] = form;
            }
        }
        let mut ends = [0; AFFIX];
        let mut end = SEED;
        for (index, &letter) in letters.iter().rev().take(AFFIX).enumerate() {
            end = mix(end, u64::from(letter));
            if index + 1 < letters.len() {
                ends[index] = end;
            }
        }
        Self {
            form,
            starts,
            ends,
            shape: Shape::of(written, kind).heard(loud),
            classes: clusters.of(written),
        }
    }

    /// What the word says of its own tag wherever it stands; the first [`SHARED`] also of its neighbours' tags.
    #[must_use]
    pub fn alone(&self) -> [Key; ALONE] {
        let Self { form, starts, ends, shape, classes } = *self;
        let shape = shape as u64;
        let [s1, s2, s3, s4] = starts;
        let [e1, e2, e3, e4] = ends;
        [
            key(1, form),
            key(2, shape),
            some(3, classes.middle.into()),
            some(4, classes.fine.into()),
            some(5, e2),
            some(6, e3),
            some(7, s1),
            some(8, s2),
            some(9, s3),
            some(10, s4),
            some(11, e1),
            some(12, e4),
            some(13, classes.coarse.into()),
            key2(14, form, shape),
            key2(15, e2, shape),
            key2(16, classes.fine.into(), shape),
            key2(17, classes.fine.into(), e2),
        ]
    }
}

/// The places in which a word is looked at: as the word itself, then as the word two before, one before, one after and two
/// after the one that is tagged.
pub const ROLES: usize = 5;
/// How many features a word has by itself.
pub const ALONE: usize = 17;
/// How many of them speak in all roles: the first.
pub const SHARED: usize = 6;
/// How many features words have together.
pub const TOGETHER: usize = 8;
/// How many features rest on the tags before.
pub const HISTORY: usize = 9;
/// How many of them rest on nothing else: the first.
pub const TAGS_ALONE: usize = 2;

/// A feature; 0 is none.
pub type Key = u64;

/// What neighbours say together, and the line.
#[must_use]
pub fn together([_, before, word, after, second]: [&Word; 5], Place(line): Place) -> [Key; TOGETHER] {
    let shape = word.shape as u64;
    let class = |word: &Word| u64::from(word.classes.fine);
    let middle = |word: &Word| u64::from(word.classes.middle);
    [
        key2(60, line, shape),
        key2(61, line, word.classes.middle.into()),
        key2(62, before.form, word.form),
        key2(63, word.form, after.form),
        key2(64, middle(before), middle(after)),
        key2(65, class(before), class(word)),
        key2(66, class(word), class(after)),
        key2(67, mix(middle(word), middle(after)), middle(second)),
    ]
}

/// What the two tags before say, alone and with the words.
#[must_use]
pub fn history(second: usize, first: usize, word: &Word, after: &Word) -> [Key; HISTORY] {
    let (second, first) = (second as u64, first as u64);
    let both = second << 8 | first;
    let middle = |word: &Word| u64::from(word.classes.middle);
    [
        key(80, first),
        key(81, both),
        key2(82, first, word.form),
        key2(83, both, u64::from(word.classes.coarse)),
        key2(84, first, word.classes.fine.into()),
        key2(85, first, word.ends[2]),
        key2(86, first, after.form),
        key2(87, first, mix(middle(word), middle(after))),
        key2(88, both, word.form),
    ]
}

impl Shape {
    /// The shape as far as it tells something.
    fn heard(self, loud: bool) -> Self {
        match self {
            Self::Title | Self::Capitals | Self::Initial | Self::Mixed if loud => Self::Loud,
            other => other,
        }
    }

    fn of(written: &str, kind: TokenKind) -> Self {
        match kind {
            TokenKind::Mark => return Self::Mark,
            TokenKind::Symbol if written.contains(['.', '/']) => return Self::Address,
            TokenKind::Symbol => return Self::Symbol,
            TokenKind::Word | TokenKind::Number => {}
        }
        let (mut letters, mut lower, mut upper, mut digits, mut first_upper) = (0, 0, 0, 0, false);
        for letter in written.chars() {
            if letter.is_alphabetic() {
                let is_upper = letter.is_uppercase();
                first_upper |= letters == 0 && is_upper;
                letters += 1;
                upper += usize::from(is_upper);
                lower += usize::from(letter.is_lowercase());
            } else {
                digits += usize::from(letter.is_numeric());
            }
        }
        match (letters, upper, lower) {
            (0, ..) => Self::Number,
            _ if digits > 0 => Self::Coded,
            (_, 0, _) => Self::Lower,
            (1, 1, _) => Self::Initial,
            (_, _, 0) => Self::Capitals,
            _ if first_upper => Self::Title,
            _ => Self::Mixed,
        }
    }
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// One step of a multiplicative hash with the upper half folded down.
fn mix(sum: u64, value: u64) -> u64 {
    let mixed = (sum ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 29
}

fn key(kind: u64, value: u64) -> Key {
    mix(mix(SEED ^ kind << 32, value), kind).max(1)
}

fn key2(kind: u64, one: u64, other: u64) -> Key {
    key(kind, mix(one.wrapping_add(kind), other))
}

/// No feature for no value.
fn some(kind: u64, value: u64) -> Key {
    if value == 0 { 0 } else { key(kind, value) }
}
