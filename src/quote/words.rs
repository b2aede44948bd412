//! The words of a document as the quotes pass asks for them.

use std::ops::Range;

use super::cue::{CUES, Cue};
use super::mark::{self, Quoted};
use super::{account, disclaimer};
use crate::Document;
use crate::document::Sentence;
use crate::gazetteer::Resources;
use crate::model::speech::{Tag, Tagged};

/// A document's words in lower case, which of them say something, what stands in quotation marks, and the tags of the
/// sentences where it matters.
pub(super) struct Words<'a> {
    pub(super) document: &'a Document,
    /// By form.
    lower: Vec<String>,
    /// By form.
    cues: Vec<Option<u16>>,
    /// By token.
    furniture: Vec<bool>,
    tags: Vec<Tag>,
    /// Of all paragraphs, in order.
    quoted: Vec<Quoted>,
}

impl<'a> Words<'a> {
    pub(super) fn read(document: &'a Document, tagged: &Tagged, resources: &Resources) -> Self {
        let lower: Vec<String> = document.forms().map(str::to_lowercase).collect();
        let cues = lower.iter().map(|form| CUES.of_form(form)).collect();
        let furniture = furniture(document);
        let mut words = Self { document, lower, cues, furniture, tags: Vec::new(), quoted: Vec::new() };
        words.quoted =
            (0..document.paragraphs().len()).flat_map(|paragraph| mark::quoted(&words, paragraph)).collect();
        // Tagging is the costly part of this pass: sentences are left out in which nobody says anything.
        let tells: Vec<bool> = words
            .lower
            .iter()
            .zip(&words.cues)
            .map(|(form, cue)| cue.is_some() || account::opens(form) || disclaimer::checks(form))
            .collect();
        let wanted = |sentence: &Sentence| words.is_wanted(&sentence.tokens, &tells);
        words.tags = tagged.wanted(document, resources, wanted);
        words
    }

    /// Whether somebody may say something in a sentence, outside its quotations, or a quotation stands in it.
    fn is_wanted(&self, tokens: &Range<usize>, tells: &[bool]) -> bool {
        let marked = self.quoted_in(tokens);
        let whole = |quoted: &Quoted| quoted.tokens.start <= tokens.start && tokens.end <= quoted.tokens.end;
        match marked {
            [] => tokens.clone().any(|at| tells[self.document.form(at)]),
            [quoted] => !whole(quoted),
            _ => true,
        }
    }

    /// The quotations that share a token with a run of tokens.
    pub(super) fn quoted_in(&self, tokens: &Range<usize>) -> &[Quoted] {
        let first = self.quoted.partition_point(|quoted| quoted.tokens.end <= tokens.start);
        let last = self.quoted.partition_point(|quoted| quoted.tokens.start < tokens.end);
        &self.quoted[first..last.max(first)]
    }

    pub(super) fn lower(&self, token: usize) -> &str {
        &self.lower[self.document.form(token)]
    }

    pub(super) fn tag(&self, token: usize) -> Tag {
        self.tags[token]
    }

    pub(super) fn cue(&self, token: usize) -> Option<&'static Cue> {
        self.cues[self.document.form(token)].map(|cue| CUES.get(cue))
    }

    pub(super) fn is_furniture(&self, token: usize) -> bool {
        self.furniture[token]
    }
}

/// Which tokens are furniture.
fn furniture(document: &Document) -> Vec<bool> {
    let tokens = document.tokens();
    let mut furniture = vec![false; tokens.len()];
    for piece in document.furniture() {
        let first = tokens.partition_point(|token| token.span.end() <= piece.span.start());
        let last = tokens.partition_point(|token| token.span.start() < piece.span.end());
        furniture[first..last.max(first)].fill(true);
    }
    furniture
}
