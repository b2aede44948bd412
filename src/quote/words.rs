//! The words of a document as the quotes pass asks for them.

use super::cue::{CUES, Cue};
use crate::Document;
use crate::gazetteer::Resources;
use crate::model::speech::Tag;

/// A document's words in lower case, their tags, and which of them say something.
pub(super) struct Words<'a> {
    pub(super) document: &'a Document,
    tags: Vec<Tag>,
    /// By form.
    lower: Vec<String>,
    /// By form.
    cues: Vec<Option<u16>>,
    /// By token.
    furniture: Vec<bool>,
}

impl<'a> Words<'a> {
    pub(super) fn read(document: &'a Document, resources: &Resources) -> Self {
        let tags = resources.speech.tags(document, &resources.clusters);
        let lower: Vec<String> = document.forms().map(str::to_lowercase).collect();
        let cues = lower.iter().map(|form| CUES.of_form(form)).collect();
        let mut furniture = vec![false; document.tokens().len()];
        for piece in document.furniture() {
            let first = document.tokens().partition_point(|token| token.span.end() <= piece.span.start());
            for (token, is) in document.tokens()[first..].iter().zip(&mut furniture[first..]) {
                if token.span.start() >= piece.span.end() {
                    break;
                }
                *is = true;
            }
        }
        Self { document, tags, lower, cues, furniture }
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
