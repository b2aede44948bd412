//! A document as reference sees it: words, tags and sentences side by side.

use std::ops::Range;

use super::gender::Gender;
use super::word::{self, Case, Is, Word};
use crate::document::TokenKind;
use crate::model::speech::{Form, PartOfSpeech as Part, Tag};
use crate::pipeline::Reading;
use crate::{Document, Resources};

/// What syntax is read from.
pub(super) struct Sentences<'a> {
    pub(super) document: &'a Document,
    tags: Vec<Tag>,
    /// By form.
    words: Vec<Word>,
    /// For each token whether it stands inside quotation marks.
    quoted: Vec<bool>,
}

impl<'a> Sentences<'a> {
    /// Tags a document, when it has pronouns: most articles of some kinds have none, and tagging takes time.
    pub(super) fn with_pronouns(reading: &'a Reading, resources: &Resources) -> Option<Self> {
        let document = &reading.document;
        let words = word::read(document);
        let any = words.iter().any(|word| word.pronoun.is_some() || word.thing.is_some());
        any.then(|| Self {
            document,
            tags: reading.tagged.whole(document, resources),
            words,
            quoted: quoted(document),
        })
    }

    pub(super) fn tag(&self, token: usize) -> Tag {
        self.tags[token]
    }

    pub(super) fn part(&self, token: usize) -> Part {
        self.tags[token].part
    }

    pub(super) fn form(&self, token: usize) -> Form {
        self.tags[token].form
    }

    pub(super) fn word(&self, token: usize) -> Word {
        self.words[self.document.form(token)]
    }

    pub(super) fn is(&self, token: usize, what: Is) -> bool {
        self.word(token).is(what)
    }

    pub(super) fn text(&self, token: usize) -> &'a str {
        self.document.word(token)
    }

    pub(super) fn sentence(&self, token: usize) -> usize {
        self.document.tokens()[token].sentence
    }

    /// The tokens of the sentence a token stands in.
    pub(super) fn around(&self, token: usize) -> Range<usize> {
        self.document.sentences()[self.sentence(token)].tokens.clone()
    }

    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.quoted[token]
    }

    /// Whether a verb or auxiliary stands here.
    pub(super) fn is_verb(&self, token: usize) -> bool {
        matches!(self.part(token), Part::Verb | Part::Auxiliary)
    }

    /// Whether a verb with a tense or mood of its own stands here.
    pub(super) fn is_finite(&self, token: usize) -> bool {
        self.is_verb(token) && self.tag(token).is_finite()
    }

    pub(super) fn is_noun(&self, token: usize) -> bool {
        matches!(self.part(token), Part::Noun | Part::ProperNoun)
    }

    /// Whether a token can be part of a noun phrase before its head's end: determiner, adjective, noun, number.
    pub(super) fn is_nominal(&self, token: usize) -> bool {
        matches!(
            self.part(token),
            Part::Determiner | Part::Adjective | Part::Noun | Part::ProperNoun | Part::Numeral
        )
    }

    /// Whether a question or relative word stands here.
    pub(super) fn is_relative(&self, token: usize) -> bool {
        matches!(self.form(token), Form::Question | Form::Relative)
    }

    /// Whether a possessive ending stands here, as a token of its own.
    pub(super) fn is_possessive_ending(&self, token: usize) -> bool {
        self.part(token) == Part::Particle && self.form(token) == Form::Possessive
            || matches!(self.text(token), "'s" | "’s")
    }

    /// Whether a mark stands here at which a clause may begin.
    pub(super) fn is_break(&self, token: usize) -> bool {
        self.document.tokens()[token].kind == TokenKind::Mark
            && matches!(
                self.text(token),
                "," | ";"
                    | ":"
                    | "—"
                    | "–"
                    | "--"
                    | "-"
                    | "("
                    | ")"
                    | "["
                    | "]"
                    | "\""
                    | "“"
                    | "”"
                    | "''"
                    | "``"
            )
    }

    /// The personal pronoun that stands here, "her" told apart by what follows it.
    pub(super) fn pronoun(&self, token: usize) -> Option<(Gender, Case)> {
        let (gender, case) = self.word(token).pronoun?;
        let is_her = gender == Gender::Feminine && case == Case::Object;
        if is_her && (self.form(token) == Form::Possessive || self.stands_before_its_noun(token)) {
            return Some((gender, Case::Possessive));
        }
        Some((gender, case))
    }

    fn stands_before_its_noun(&self, token: usize) -> bool {
        let next = token + 1;
        next < self.around(token).end
            && matches!(self.part(next), Part::Noun | Part::Adjective | Part::ProperNoun | Part::Numeral)
    }

    /// Where the noun phrase begins whose name or head starts at `token`.
    pub(super) fn phrase_start(&self, token: usize) -> usize {
        let floor = self.around(token).start.max(token.saturating_sub(LONGEST_PHRASE));
        let mut start = token;
        while start > floor
            && (self.is_nominal(start - 1)
                || self.form(start - 1) == Form::Possessive
                || self.is_possessive_ending(start - 1))
        {
            start -= 1;
        }
        start
    }

    /// Where the noun phrase ends that goes on at `token`.
    pub(super) fn phrase_end(&self, token: usize) -> usize {
        let ceiling = self.around(token.min(self.tags.len() - 1)).end.min(token + LONGEST_PHRASE);
        let mut end = token;
        while end < ceiling && (self.is_nominal(end) || self.is_possessive_ending(end)) {
            end += 1;
        }
        end
    }
}

/// Words before a head that are looked through: longer runs are lists.
const LONGEST_PHRASE: usize = 15;

/// Which tokens stand between quotation marks; straight ones open and close in turn, each paragraph anew.
fn quoted(document: &Document) -> Vec<bool> {
    let mut quoted = vec![false; document.tokens().len()];
    for paragraph in document.paragraphs() {
        let mut inside = false;
        for token in paragraph.tokens.clone() {
            match document.word(token) {
                "“" => inside = true,
                "”" => inside = false,
                "\"" | "''" | "``" => inside = !inside,
                _ => {}
            }
            quoted[token] = inside;
        }
    }
    quoted
}
