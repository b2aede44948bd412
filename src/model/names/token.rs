//! What is known of each token before its neighbours are looked at.

use std::ops::Range;
use std::sync::Arc;

use super::elsewhere::{Elsewhere, Known};
use super::tags::{self, LABELS, Position, tag};
use super::word::{Familiar, Word};
use crate::Mention;
use crate::document::{Document, TokenKind};
use crate::gazetteer::{Class, Classes, PhraseMatch};
use crate::memo::Memo;
use crate::model::Clusters;
use crate::name::{Candidate, Proposals};

/// A word where it stands.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Token {
    /// Index of its [`Word`].
    pub word: u32,
    /// What the lexicon says of phrases of several tokens that begin here, go on here, end here.
    pub begins: u32,
    pub inside: u32,
    pub ends: u32,
    /// The tag the rules give it; 0 when they say nothing.
    pub rule: u8,
    /// How sure the rules are, in tenths.
    pub rule_score: u8,
    /// The tags it has in what the rules considered, a bit each.
    pub considered: u64,
    pub kind: Option<TokenKind>,
    pub glued: bool,
    pub starts: bool,
    pub quoted: bool,
    pub bracketed: bool,
}

impl Token {
    /// What stands where there is no token.
    pub(super) const EDGE: Self = Self {
        word: 0,
        begins: 0,
        inside: 0,
        ends: 0,
        rule: 0,
        rule_score: 0,
        considered: 0,
        kind: None,
        glued: false,
        starts: false,
        quoted: false,
        bracketed: false,
    };
}

/// A document's tokens and words.
pub(super) struct Tokens {
    pub places: Vec<Token>,
    /// The distinct words, in the order of [`Document::forms`].
    pub words: Vec<Arc<Familiar>>,
    pub elsewhere: Elsewhere,
}

impl Tokens {
    /// `known` holds the words of earlier documents.
    pub(super) fn read(
        document: &Document,
        clusters: &Clusters,
        rules: &Proposals,
        known: &Memo<Arc<Familiar>>,
    ) -> Self {
        let words = familiar(document, clusters, rules, known);
        let mut tokens = Vec::with_capacity(document.tokens().len());
        let (mut quoted, mut bracketed, mut sentence) = (false, false, usize::MAX);
        for (index, token) in document.tokens().iter().enumerate() {
            let (text, word) = (document.word(index), document.form(index));
            let starts = token.sentence != sentence;
            if starts {
                (quoted, bracketed, sentence) = (false, false, token.sentence);
            }
            match text {
                "\"" => quoted = !quoted,
                "“" | "«" | "„" => quoted = true,
                "”" | "»" => quoted = false,
                "(" | "[" => bracketed = true,
                ")" | "]" => bracketed = false,
                _ => {}
            }
            let word = u32::try_from(word).expect("fewer words than bytes, and bytes are limited");
            let kind = Some(token.kind);
            tokens.push(Token {
                word,
                kind,
                glued: token.glued,
                starts,
                quoted,
                bracketed,
                ..Token::default()
            });
        }
        mark_phrases(&rules.phrases, &mut tokens);
        mark_rules(document, &rules.mentions, &mut tokens);
        mark_considered(&rules.considered, &mut tokens);
        let elsewhere = Elsewhere::read(document, &tokens, &words);
        Self { places: tokens, words, elsewhere }
    }

    pub(super) fn word(&self, token: usize) -> &Word {
        &self.words[self.places[token].word as usize].word
    }

    /// What the whole document says of a token's word.
    pub(super) fn known(&self, token: &Token) -> &Known {
        self.elsewhere.of(token.word as usize)
    }

    /// Hashes of what stands around a word wherever it has a capital.
    pub(super) fn contexts(&self, word: usize) -> &[u64] {
        if self.words[word].word.capital { self.elsewhere.contexts(word) } else { &[] }
    }
}

/// The distinct words of a document.
fn familiar(
    document: &Document,
    clusters: &Clusters,
    rules: &Proposals,
    known: &Memo<Arc<Familiar>>,
) -> Vec<Arc<Familiar>> {
    let mut marks = vec![false; document.forms().len()];
    for (index, token) in document.tokens().iter().enumerate() {
        marks[document.form(index)] = token.kind == TokenKind::Mark;
    }
    let classes = |form: usize| rules.forms.get(form).filter(|_| !marks[form]).copied().unwrap_or_default().0;
    let read = |form: usize, text: &str| Arc::new(Familiar::new(Word::read(text, classes(form), clusters)));
    let mut words = known.all(document.forms(), read);
    for ((form, text), word) in document.forms().enumerate().zip(&mut words) {
        // The rules may say more of this document than of the one the word is known from.
        if word.word.classes != classes(form) {
            *word = read(form, text);
        }
    }
    words
}

/// Marks the longest phrases of several tokens, from left to right, without overlaps.
fn mark_phrases(phrases: &[PhraseMatch], tokens: &mut [Token]) {
    let (mut at, mut next) = (0, 0);
    while let Some(found) = phrases.get(next) {
        // Phrases stand in order of their first token, shorter before longer.
        let start = found.tokens.start;
        let longest = &phrases[next..].iter().take_while(|other| other.tokens.start == start).count();
        let found = &phrases[next + longest - 1];
        next += longest;
        if start < at || found.tokens.len() < 2 {
            continue;
        }
        let last = found.tokens.end - 1;
        tokens[start].begins |= found.classes.0;
        tokens[last].ends |= found.classes.0;
        for middle in &mut tokens[start + 1..last] {
            middle.inside |= found.classes.0;
        }
        at = found.tokens.end;
    }
}

fn mark_rules(document: &Document, rules: &[Mention], tokens: &mut [Token]) {
    let spans = document.tokens();
    for mention in rules {
        let Some(label) = LABELS.iter().position(|label| *label == mention.label) else { continue };
        let first = spans.partition_point(|token| token.span.end() <= mention.span.start());
        let end = spans.partition_point(|token| token.span.start() < mention.span.end());
        for (index, token) in tokens[first..end].iter_mut().enumerate() {
            token.rule = tags::byte(tag(label, Position::of(index == 0, first + index + 1 == end)));
            token.rule_score = u8::try_from(mention.score / 100).unwrap_or(u8::MAX);
        }
    }
}

fn mark_considered(considered: &[Candidate], tokens: &mut [Token]) {
    for candidate in considered {
        let Some(label) = LABELS.iter().position(|label| *label == candidate.label) else { continue };
        let Range { start, end } = candidate.tokens;
        for (index, token) in tokens[start..end].iter_mut().enumerate() {
            token.considered |= 1 << tag(label, Position::of(index == 0, start + index + 1 == end));
        }
    }
}

/// Lexicon classes that make a lower-case word worth a look: it may be part of a name all the same.
const TELLING: u32 = Classes(0)
    .with(Class::Norp)
    .with(Class::WeaponName)
    .with(Class::WeaponNoun)
    .with(Class::WeaponModifier)
    .0;

impl Tokens {
    /// Whether a token may belong to a name by itself.
    pub(super) fn may_name(&self, token: usize) -> bool {
        let (here, word) = (&self.places[token], self.word(token));
        if here.kind == Some(TokenKind::Mark) {
            return here.rule != 0;
        }
        word.capital
            || here.rule != 0
            || here.considered != 0
            || word.classes & TELLING != 0
            || (here.glued && here.kind == Some(TokenKind::Word))
            || (here.begins | here.inside | here.ends)
                & !(1 << Class::CommonWord as u32 | 1 << Class::Title as u32)
                != 0
    }

    /// Whether a token that is no name by itself may stand inside one.
    pub(super) fn may_join(&self, token: usize) -> bool {
        let here = &self.places[token];
        self.word(token).connects || matches!(here.kind, Some(TokenKind::Mark | TokenKind::Number))
    }
}
