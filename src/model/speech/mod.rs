//! Parts of speech: one tag for each token, by an averaged perceptron from left to right.
//!
//! After Collins (2002), "Discriminative training methods for hidden Markov models". Scores are sums of small
//! integers, so native code and WebAssembly give the same tags.

pub mod contraction;
pub mod feature;
pub mod tag;
pub mod weights;

use std::collections::HashMap;
use std::ops::Range;

use self::feature::{Place, ROLES, Word};
use self::tag::{ALL, TAGS};
pub use self::tag::{Form, PartOfSpeech, Tag};
use self::weights::{COLUMNS, Weights};
use super::Clusters;
use crate::Document;
use crate::document::{Sentence, TokenKind};
use crate::gazetteer::ResourceError;

/// The role of each word in the window of five around the one that is tagged.
pub const WINDOW: [usize; ROLES] = [1, 2, 0, 3, 4];

/// What tells parts of speech.
#[derive(Clone, Debug)]
pub struct Speech {
    weights: Weights,
}

/// The tag before a sentence's first word.
pub const NO_TAG: usize = TAGS;

/// A longer sentence is tagged in pieces of so many tokens, so that what is remembered of its words stays small.
const LONGEST: usize = 1_024;
/// Words remembered before all are forgotten: more than long articles hold, about 2 MB.
const MOST_WORDS: usize = 4_096;

impl Speech {
    /// Opens the packed model.
    ///
    /// # Errors
    /// When the file is of another kind or version, cut short or damaged.
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Self, ResourceError> {
        Ok(Self { weights: Weights::from_bytes(bytes)? })
    }

    /// A tag for each token of the document. A token that fuses two words, such as `don't`, has the tag of the first;
    /// [`contraction::second`] knows the other.
    #[must_use]
    pub fn tags(&self, document: &Document, clusters: &Clusters) -> Vec<Tag> {
        self.tags_where(document, clusters, |_| true)
    }

    /// The same for the sentences that are wanted; tokens of all others have [`Tag::NONE`].
    #[must_use]
    pub fn tags_where(
        &self,
        document: &Document,
        clusters: &Clusters,
        wanted: impl Fn(&Sentence) -> bool,
    ) -> Vec<Tag> {
        let mut tagger = Tagger { weights: &self.weights, clusters, memory: Memory::default() };
        let mut tags = Vec::with_capacity(document.tokens().len());
        for sentence in document.sentences() {
            if !wanted(sentence) {
                tags.resize(sentence.tokens.end, Tag::NONE);
                continue;
            }
            let loud = is_loud(document, sentence);
            for piece in pieces(sentence.tokens.clone()) {
                tagger.tag(document, piece, loud, &mut tags);
            }
        }
        tags
    }
}

/// A sentence's tokens, cut where it is longer than any sentence should be.
pub fn pieces(tokens: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    tokens.clone().step_by(LONGEST).map(move |start| start..tokens.end.min(start + LONGEST))
}

/// Whether a line is written so that capitals tell nothing: a headline in title case or in capitals.
#[must_use]
pub fn is_loud(document: &Document, sentence: &Sentence) -> bool {
    let (mut capital, mut long) = (0, 0);
    for at in sentence.tokens.clone().filter(|&at| document.tokens()[at].kind == TokenKind::Word) {
        let word = document.word(at);
        if word.len() > SMALL_WORD {
            long += 1;
            capital += usize::from(word.starts_with(char::is_uppercase));
        }
    }
    long >= FEWEST_WORDS && capital * 10 >= long * OF_TEN
}

/// Words of so many bytes stay small in title case (`in`, `over`, `from`) and are not counted.
const SMALL_WORD: usize = 4;
/// Longer words a line needs before its case is judged.
const FEWEST_WORDS: usize = 3;
/// Of ten longer words, how many start with a capital in a loud line.
const OF_TEN: usize = 8;

/// Where each token of a piece stands.
pub fn places(document: &Document, piece: Range<usize>, loud: bool) -> impl Iterator<Item = Place> {
    let tokens = document.tokens();
    let mut opens = true;
    piece.map(move |at| {
        let place = Place::of(tokens, at, opens, loud);
        opens &= !matches!(tokens[at].kind, TokenKind::Word | TokenKind::Number);
        place
    })
}

/// Tags one piece after another of one document.
struct Tagger<'a> {
    weights: &'a Weights,
    clusters: &'a Clusters,
    memory: Memory<'a>,
}

/// Words seen in this document with what they say of tags, so that this is summed once a word.
#[derive(Default)]
struct Memory<'a> {
    /// By the word and whether its line is loud.
    indexes: HashMap<(&'a str, bool), usize>,
    seen: Vec<Seen>,
    letters: Vec<char>,
}

struct Seen {
    word: Word,
    /// What it says in each role of each tag.
    says: [i16; COLUMNS],
}

impl<'a> Tagger<'a> {
    fn tag(&mut self, document: &'a Document, piece: Range<usize>, loud: bool, tags: &mut Vec<Tag>) {
        if self.memory.seen.len() > MOST_WORDS || self.memory.seen.is_empty() {
            self.memory = Memory::default();
            let edge = self.seen(Word::EDGE);
            self.memory.seen.push(edge);
        }
        let indexes: Vec<usize> = piece.clone().map(|at| self.index(document, at, loud)).collect();
        let seen = |at: usize| &self.memory.seen[indexes.get(at).copied().unwrap_or(0)];
        let (mut second, mut first) = (NO_TAG, NO_TAG);
        for (at, place) in places(document, piece, loud).enumerate() {
            let window =
                [seen(at.wrapping_sub(2)), seen(at.wrapping_sub(1)), seen(at), seen(at + 1), seen(at + 2)];
            let mut scores = [0; TAGS];
            for (seen, role) in window.iter().zip(WINDOW) {
                for (score, more) in scores.iter_mut().zip(&seen.says[role * TAGS..][..TAGS]) {
                    *score += more;
                }
            }
            let words = window.map(|seen| &seen.word);
            for key in feature::together(words, place) {
                self.weights.add(key, &mut scores);
            }
            for key in feature::history(second, first, words[2], words[3]) {
                self.weights.add(key, &mut scores);
            }
            (second, first) = (first, best(&scores));
            tags.push(ALL[first]);
        }
    }

    fn index(&mut self, document: &'a Document, at: usize, loud: bool) -> usize {
        let written = document.word(at);
        if let Some(&index) = self.memory.indexes.get(&(written, loud)) {
            return index;
        }
        let kind = document.tokens()[at].kind;
        let word = Word::read(written, kind, loud, self.clusters, &mut self.memory.letters);
        let seen = self.seen(word);
        self.memory.seen.push(seen);
        let index = self.memory.seen.len() - 1;
        self.memory.indexes.insert((written, loud), index);
        index
    }

    fn seen(&self, word: Word) -> Seen {
        let mut says = [0; COLUMNS];
        for key in word.alone() {
            self.weights.add(key, &mut says);
        }
        Seen { word, says }
    }
}

/// The best tag; of equals the one that stands first in [`ALL`].
fn best(scores: &[i16; TAGS]) -> usize {
    let mut best = 0;
    for (tag, &score) in scores.iter().enumerate() {
        if score > scores[best] {
            best = tag;
        }
    }
    best
}
