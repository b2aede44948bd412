//! The words of a document as the quotes pass asks for them.

use std::borrow::Cow;
use std::ops::Range;

use super::cue::{CUES, Cue};
use super::mark::{self, Quoted};
use super::postposed::FINDINGS;
use super::{account, disclaimer, noun};
use crate::Document;
use crate::document::{ParagraphKind, Sentence};
use crate::gazetteer::Resources;
use crate::model::speech::{self, Tag, Tagged};

/// A document's words in lower case, which of them say something, what stands in quotation marks, and the tags of the
/// sentences where it matters.
pub(super) struct Words<'a> {
    pub(super) document: &'a Document,
    /// By form.
    lower: Vec<Cow<'a, str>>,
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
        let lower: Vec<Cow<'a, str>> = document.forms().map(in_lower_case).collect();
        let cues = lower.iter().map(|form| CUES.of_form(form)).collect();
        let furniture = furniture(document);
        let mut words = Self { document, lower, cues, furniture, tags: Vec::new(), quoted: Vec::new() };
        words.quoted =
            (0..document.paragraphs().len()).flat_map(|paragraph| mark::quoted(&words, paragraph)).collect();
        // Tagging is the costly part of this pass: sentences are left out in which nobody can say anything.
        let hints: Vec<Hint> =
            words.lower.iter().zip(&words.cues).map(|(form, cue)| hint(form, *cue)).collect();
        let wanted = |sentence: &Sentence| words.is_wanted(sentence, &hints);
        words.tags = tagged.wanted(document, resources, wanted);
        words
    }

    /// Whether somebody may say something in a sentence, outside its quotations, or a quotation stands in it.
    fn is_wanted(&self, sentence: &Sentence, hints: &[Hint]) -> bool {
        let tokens = &sentence.tokens;
        match self.quoted_in(tokens) {
            [] if self.is_heading(sentence) => true,
            [] => tokens.clone().any(|at| match hints[self.document.form(at)] {
                Hint::None | Hint::WithMarks => false,
                Hint::Surely => true,
                Hint::WithThat => {
                    (at + 1..tokens.end.min(at + THAT_COMES)).any(|at| self.lower(at) == "that")
                }
                Hint::WithIt => at + 1 < tokens.end && self.lower(at + 1) == "it",
                Hint::AsVerb => !self.is_noun(at, sentence) || noun::says(self.lower(at)),
            }),
            [quoted] => !(quoted.tokens.start <= tokens.start && tokens.end <= quoted.tokens.end),
            _ => true,
        }
    }

    /// A headline with a colon, which may name its speaker so.
    fn is_heading(&self, sentence: &Sentence) -> bool {
        let paragraph = &self.document.paragraphs()[sentence.paragraph];
        paragraph.kind == ParagraphKind::Heading && sentence.tokens.clone().any(|at| self.lower(at) == ":")
    }

    /// Whether a word that can be noun or verb is a noun by the word before it, or part of a name: "the report", "Islamic State".
    fn is_noun(&self, at: usize, sentence: &Sentence) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| sentence.tokens.contains(before)) else {
            return false;
        };
        let named = self.document.word(at).starts_with(char::is_uppercase);
        BEFORE_NOUNS.contains(&self.lower(before)) || named && !speech::is_loud(self.document, sentence)
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

/// Most words are in lower case as they stand.
fn in_lower_case(form: &str) -> Cow<'_, str> {
    let stands_so = form.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if stands_so { Cow::Borrowed(form) } else { Cow::Owned(form.to_lowercase()) }
}

/// What a form may mean for this pass before anything is known of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hint {
    None,
    /// Somebody says something, or a note is made.
    Surely,
    /// The same, unless it is a noun.
    AsVerb,
    /// The same, when "that" follows.
    WithThat,
    /// The same in "as they put it".
    WithIt,
    /// Only with words in quotation marks, which make a sentence matter by themselves.
    WithMarks,
}

fn hint(form: &str, cue: Option<u16>) -> Hint {
    let Some(cue) = cue.map(|cue| CUES.get(cue)) else {
        let tells = account::opens(form) || disclaimer::checks(form) || noun::says(form);
        return if tells { Hint::Surely } else { Hint::None };
    };
    let frame = &cue.frame;
    let wide = frame.clause
        || frame.whether
        || frame.to
        || frame.ing
        || frame.thing
        || frame.as_what
        || frame.named
        || !frame.prepositions.is_empty();
    let bare = form == cue.verb || form.ends_with('s');
    match () {
        () if FINDINGS.contains(&cue.verb) && !bare => Hint::Surely,
        () if wide && bare && cue.verb != "say" => Hint::AsVerb,
        () if wide => Hint::Surely,
        () if frame.that => Hint::WithThat,
        () if frame.it => Hint::WithIt,
        () => Hint::WithMarks,
    }
}

/// "That" follows its verb within so many words: "agreed late on Tuesday that".
const THAT_COMES: usize = 8;

/// Words that stand before nouns and not before verbs.
const BEFORE_NOUNS: &[&str] = &[
    "the", "a", "an", "this", "these", "his", "her", "its", "their", "our", "my", "your", "of", "no", "any",
    "in", "by", "for", "with", "'s", "’s",
];

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
