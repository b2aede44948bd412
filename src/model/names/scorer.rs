//! Scores the tags of a region's tokens and takes the best path.
//!
//! What a word's features say by themselves is added up once for each word and place in the window, whatever the article;
//! only what depends on several words is asked at every token.

use std::ops::Range;
use std::sync::MutexGuard;

use super::recurring::{Recurring, Sums};
use super::setting::Setting;
use super::tags::{self, LABELS, Row, TAGS};
use super::templates::{self, HERE, WINDOW};
use super::token::Tokens;
use super::weights::{Sum, WIDE, Weights};
use crate::model::add_up;
use crate::{Document, Label, Span};

pub(super) struct Scorer<'a> {
    weights: &'a Weights,
    document: &'a Document,
    tokens: &'a Tokens,
    /// What the places of each distinct word say of it, when that was needed.
    contexts: Vec<Option<Box<Sum>>>,
    /// What lies beyond the ends of a sentence, for each place in the window.
    edges: [Sum; WINDOW],
    recurring: MutexGuard<'a, Sums>,
    hashes: Vec<u64>,
    setting: Option<(usize, Setting)>,
}

impl<'a> Scorer<'a> {
    /// `recurring` holds for the same weights.
    pub(super) fn new(
        weights: &'a Weights,
        recurring: MutexGuard<'a, Sums>,
        document: &'a Document,
        tokens: &'a Tokens,
    ) -> Self {
        let mut hashes = Vec::with_capacity(256);
        let edges = std::array::from_fn(|place| {
            hashes.clear();
            templates::edge(place, &mut hashes);
            weights.total(&hashes)
        });
        Self {
            weights,
            document,
            tokens,
            contexts: vec![None; tokens.words.len()],
            edges,
            recurring,
            hashes,
            setting: None,
        }
    }

    /// The names in a region, with the margin of each one's least sure token.
    pub(super) fn read(&mut self, region: Range<usize>) -> Vec<(Span, Label, i32)> {
        let sentence = self.document.tokens()[region.start].sentence;
        let setting = match self.setting {
            Some((known, setting)) if known == sentence => setting,
            _ => Setting::of(self.document, sentence),
        };
        self.setting = Some((sentence, setting));
        let sentence = self.document.sentences()[sentence].tokens.clone();
        let emissions: Vec<Row> = region.clone().map(|at| self.emission(&sentence, at, setting)).collect();
        let (path, margins) = self.weights.chain().read(&emissions);
        let span = |token: usize| self.document.tokens()[region.start + token].span;
        tags::spans(&path)
            .into_iter()
            .map(|found| {
                let margin = margins[found.tokens.clone()].iter().min().copied().unwrap_or(0);
                (span(found.tokens.start).cover(span(found.tokens.end - 1)), found.label, margin)
            })
            .collect()
    }

    fn emission(&mut self, sentence: &Range<usize>, at: usize, setting: Setting) -> Row {
        let mut sum: Sum = [0; WIDE];
        let tokens = self.tokens;
        let word = |token: usize| tokens.places[token].word as usize;
        for place in 0..WINDOW {
            let token = (at + place).checked_sub(HERE).filter(|token| sentence.contains(token));
            let part = match token {
                None => &self.edges[place],
                Some(token) => tokens.words[word(token)].sum(place, self.weights, &mut self.hashes),
            };
            add_up(&mut sum, part);
        }
        if let Some(part) = self.context_sum(word(at)) {
            add_up(&mut sum, part);
        }
        let recurring = Recurring::of(tokens, sentence, at, setting);
        self.recurring.add(recurring, self.weights, &mut self.hashes, &mut sum);
        self.hashes.clear();
        templates::in_context(self.tokens, sentence, at, setting, &mut self.hashes);
        for &hash in &self.hashes {
            self.weights.add(hash, &mut sum);
        }
        heard(&sum)
    }

    /// What stands around the word elsewhere says something of it here.
    fn context_sum(&mut self, word: usize) -> Option<&Sum> {
        let contexts = self.tokens.contexts(word);
        if contexts.is_empty() {
            return None;
        }
        let weights = self.weights;
        Some(self.contexts[word].get_or_insert_with(|| Box::new(weights.total(contexts))))
    }
}

/// The scores of the tags when all voices are heard.
fn heard(voices: &Sum) -> Row {
    let mut row = [0; TAGS];
    row[0] = i32::from(voices[0]);
    for label in 0..LABELS.len() {
        for position in 0..4 {
            row[1 + 4 * label + position] = i32::from(voices[1 + 4 * label + position])
                + i32::from(voices[TAGS + label])
                + i32::from(voices[TAGS + LABELS.len() + position]);
        }
    }
    row
}
