//! Parts of speech: one tag for each token, by an averaged perceptron from left to right.
//!
//! After Collins (2002), "Discriminative training methods for hidden Markov models". Scores are sums of small
//! integers, so native code and WebAssembly give the same tags.

pub mod contraction;
pub mod feature;
pub mod tag;
mod tagged;
pub mod weights;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use self::feature::{Key, Place, ROLES, TAGS_ALONE, Word};
use self::tag::{ALL, TAGS};
pub use self::tag::{Form, PartOfSpeech, Tag};
pub use self::tagged::Tagged;
use self::weights::{COLUMNS, Weights};
use super::{Clusters, add_up};
use crate::Document;
use crate::document::{Sentence, TokenKind};
use crate::gazetteer::ResourceError;
use crate::memo::Memo;

/// The role of each word in the window of five around the one that is tagged.
pub const WINDOW: [usize; ROLES] = [1, 2, 0, 3, 4];

/// What tells parts of speech.
#[derive(Clone, Debug)]
pub struct Speech {
    weights: Weights,
    /// What stands before the first and after the last word of a sentence.
    edge: Arc<Seen>,
    /// What each pair of tags says of the next one, when it was needed.
    after: Vec<OnceLock<Box<Scores>>>,
    /// The words of documents tagged so far: those of plain lines, those of loud ones.
    known: [Memo<Arc<Seen>>; 2],
}

/// The tag before a sentence's first word.
pub const NO_TAG: usize = TAGS;

/// A longer sentence is tagged in pieces of so many tokens, so that what is remembered of its words stays small.
const LONGEST: usize = 1_024;
/// Words remembered: more than long articles hold, about 6 MB.
const MOST_WORDS: usize = 1 << 13;

impl Speech {
    /// Opens the packed model.
    ///
    /// # Errors
    /// When the file is of another kind or version, cut short or damaged.
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Self, ResourceError> {
        let weights = Weights::from_bytes(bytes)?;
        let edge = Arc::new(Seen::of(Word::EDGE, &weights));
        let after = vec![OnceLock::new(); (TAGS + 1) * (TAGS + 1)];
        Ok(Self { weights, edge, after, known: [const { Memo::new(MOST_WORDS) }; 2] })
    }

    /// A tag for each token of the document. A token that fuses two words, such as `don't`, has the tag of the first;
    /// [`contraction::second`] knows the other.
    #[must_use]
    pub fn tags(&self, document: &Document, clusters: &Clusters) -> Vec<Tag> {
        let mut tags = Vec::with_capacity(document.tokens().len());
        for sentence in document.sentences() {
            self.tag(document, sentence, clusters, &mut tags);
        }
        tags
    }

    /// A tag for each token of a sentence.
    fn tags_of(&self, document: &Document, sentence: &Sentence, clusters: &Clusters) -> Vec<Tag> {
        let mut tags = Vec::with_capacity(sentence.tokens.len());
        self.tag(document, sentence, clusters, &mut tags);
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

impl Speech {
    /// Tags a sentence.
    fn tag(&self, document: &Document, sentence: &Sentence, clusters: &Clusters, tags: &mut Vec<Tag>) {
        let loud = is_loud(document, sentence);
        for piece in pieces(sentence.tokens.clone()) {
            let words = self.seen(document, piece.clone(), loud, clusters);
            self.tag_piece(&words, places(document, piece, loud), tags);
        }
    }

    fn tag_piece(&self, words: &[Arc<Seen>], places: impl Iterator<Item = Place>, tags: &mut Vec<Tag>) {
        let seen = |at: usize| words.get(at).unwrap_or(&self.edge);
        let (mut second, mut first) = (NO_TAG, NO_TAG);
        for (at, place) in places.enumerate() {
            let window =
                [seen(at.wrapping_sub(2)), seen(at.wrapping_sub(1)), seen(at), seen(at + 1), seen(at + 2)];
            let mut scores = [0; WIDE];
            for (seen, role) in window.iter().zip(WINDOW) {
                add_up(&mut scores, &seen.says[role]);
            }
            let words = window.map(|seen| &seen.word);
            for key in feature::together(words, place) {
                self.weights.add(key, &mut scores);
            }
            let history = feature::history(second, first, words[2], words[3]);
            let (tags_alone, with_words) = history.split_at(TAGS_ALONE);
            add_up(&mut scores, self.after(second, first, tags_alone));
            for &key in with_words {
                self.weights.add(key, &mut scores);
            }
            (second, first) = (first, best(&scores));
            tags.push(ALL[first]);
        }
    }

    /// What the two tags before say by themselves, worked out once: every pair comes again.
    fn after(&self, second: usize, first: usize, keys: &[Key]) -> &Scores {
        self.after[second * (TAGS + 1) + first].get_or_init(|| {
            let mut scores = [0; WIDE];
            for &key in keys {
                self.weights.add(key, &mut scores);
            }
            Box::new(scores)
        })
    }

    /// The words of a piece.
    fn seen(
        &self,
        document: &Document,
        piece: Range<usize>,
        loud: bool,
        clusters: &Clusters,
    ) -> Vec<Arc<Seen>> {
        let kinds = &document.tokens()[piece.clone()];
        let mut letters = Vec::new();
        let mut read = |at: usize, written: &str| {
            let word = Word::read(written, kinds[at].kind, loud, clusters, &mut letters);
            Arc::new(Seen { kind: kinds[at].kind, ..Seen::of(word, &self.weights) })
        };
        let words = piece.clone().map(|at| document.word(at));
        let mut seen = self.known[usize::from(loud)].all(words, &mut read);
        for (at, seen) in seen.iter_mut().enumerate() {
            // The same letters may be a word here and a web address there.
            if seen.kind != kinds[at].kind {
                *seen = read(at, document.word(piece.start + at));
            }
        }
        seen
    }
}

/// A word with what it says of tags, so that this is summed once.
#[derive(Debug)]
struct Seen {
    kind: TokenKind,
    word: Word,
    /// What it says in each role of each tag.
    says: [[i16; WIDE]; ROLES],
}

/// A score for each tag, and nothing where whole vectors go beyond the tags.
type Scores = [i16; WIDE];
/// How many numbers that is.
const WIDE: usize = TAGS.next_multiple_of(8);

impl Seen {
    fn of(word: Word, weights: &Weights) -> Self {
        let mut sums = [0; COLUMNS];
        for key in word.alone() {
            weights.add(key, &mut sums);
        }
        let mut says = [[0; WIDE]; ROLES];
        for (says, sums) in says.iter_mut().zip(sums.as_chunks::<TAGS>().0) {
            says[..TAGS].copy_from_slice(sums);
        }
        Self { kind: TokenKind::Word, word, says }
    }
}

/// The best tag; of equals the one that stands first in [`ALL`].
fn best(scores: &[i16; WIDE]) -> usize {
    let scores = &scores[..TAGS];
    let most = scores.iter().copied().max().unwrap_or(0);
    scores.iter().position(|&score| score == most).unwrap_or(0)
}
