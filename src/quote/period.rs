//! A period: sentences that quotation marks hold together, as words with each quotation taken for one.

use std::ops::Range;

use super::Words;
use super::mark::Quoted;
use crate::Span;
use crate::document::ParagraphKind;
use crate::model::speech::{Form, PartOfSpeech, Tag};

/// A word of a period, or a whole quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) tokens: Range<usize>,
    pub(super) quoted: bool,
}

/// Sentences that quotations hold together; words count from its first.
pub(super) struct Period<'a> {
    pub(super) words: &'a Words<'a>,
    pub(super) items: Vec<Item>,
    /// Whether it is a headline.
    pub(super) heading: bool,
}

/// The periods of one paragraph's sentences.
pub(super) fn periods<'a>(words: &'a Words<'a>, paragraph: usize, quoted: &[Quoted]) -> Vec<Period<'a>> {
    let document = words.document;
    let heading = document.paragraphs()[paragraph].kind == ParagraphKind::Heading;
    let mut periods = Vec::new();
    let mut items = Vec::new();
    let mut quoted = quoted.iter().peekable();
    // The end of the last quotation taken.
    let mut taken = 0;
    for sentence in &document.sentences()[document.paragraphs()[paragraph].sentences.clone()] {
        let mut at = sentence.tokens.start.max(taken);
        while at < sentence.tokens.end {
            if let Some(quotation) = quoted.next_if(|quotation| quotation.tokens.start <= at) {
                items.push(Item { tokens: quotation.tokens.clone(), quoted: true });
                at = quotation.tokens.end;
                taken = at;
            } else {
                if !words.is_furniture(at) {
                    items.push(Item { tokens: at..at + 1, quoted: false });
                }
                at += 1;
            }
        }
        if taken <= sentence.tokens.end {
            periods.push(Period { words, items: std::mem::take(&mut items), heading });
        }
    }
    periods.push(Period { words, items, heading });
    periods.retain(|period| !period.items.is_empty());
    periods
}

impl Period<'_> {
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The word in lower case; of a quotation the mark it opens with.
    pub(super) fn lower(&self, at: usize) -> &str {
        self.items.get(at).map_or("", |item| self.words.lower(item.tokens.start))
    }

    pub(super) fn is_quotation(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.quoted)
    }

    /// What a word is; none for a quotation and beyond the ends.
    pub(super) fn tag(&self, at: usize) -> Option<Tag> {
        self.items.get(at).filter(|item| !item.quoted).map(|item| self.words.tag(item.tokens.start))
    }

    pub(super) fn is(&self, at: usize, part: PartOfSpeech) -> bool {
        self.tag(at).is_some_and(|tag| tag.part == part)
    }

    pub(super) fn has_form(&self, at: usize, form: Form) -> bool {
        self.tag(at).is_some_and(|tag| tag.form == form)
    }

    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        !self.is_quotation(at) && words.contains(&self.lower(at))
    }

    /// A verb or auxiliary with a tense of its own.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        self.tag(at).is_some_and(Tag::is_finite)
            && (self.is(at, PartOfSpeech::Verb) || self.is(at, PartOfSpeech::Auxiliary))
    }

    /// The verb of saying that a word is a form of.
    pub(super) fn cue(&self, at: usize) -> Option<&'static super::cue::Cue> {
        self.items.get(at).filter(|item| !item.quoted).and_then(|item| self.words.cue(item.tokens.start))
    }

    /// "Said" and "says", whatever their tags.
    pub(super) fn is_said(&self, at: usize) -> bool {
        self.is_any(at, &["said", "says", "saying"])
    }

    /// Whether a word of saying is used as a verb.
    pub(super) fn is_saying(&self, at: usize) -> bool {
        self.is_said(at) || self.is(at, PartOfSpeech::Verb)
    }

    /// A word that carries meaning: noun, name, number, adjective or verb.
    pub(super) fn is_content_word(&self, at: usize) -> bool {
        use PartOfSpeech as P;
        self.tag(at).is_some_and(|tag| {
            matches!(tag.part, P::Noun | P::ProperNoun | P::Numeral | P::Adjective | P::Verb)
        })
    }

    /// A comma, or a dash that stands free.
    pub(super) fn is_comma(&self, at: usize) -> bool {
        match self.lower(at) {
            _ if self.is_quotation(at) => false,
            "," | "—" | "–" | "--" | "---" | "―" => true,
            "-" => !self.is_glued(at) && !self.is_glued(at + 1),
            _ => false,
        }
    }

    /// Whether the word stands right at the one before.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| self.words.document.tokens()[item.tokens.start].glued)
    }

    /// Punctuation that ends a clause, and the ends themselves.
    pub(super) fn is_stop(&self, at: usize) -> bool {
        at >= self.len()
            || !self.is_quotation(at) && matches!(self.lower(at), "." | "!" | "?" | ";" | "…" | "..." | ":")
    }

    /// Whether a quotation ends as a sentence or clause does before its mark.
    pub(super) fn ends_as_clause(&self, at: usize) -> bool {
        let Some(item) = self.items.get(at).filter(|item| item.quoted && item.tokens.len() > 1) else {
            return false;
        };
        let document = self.words.document;
        document.word(item.tokens.end - 2).ends_with([',', '.', '?', '!', '…', '—'])
            || document.word(item.tokens.end - 1).ends_with([',', '.', '?', '!'])
    }

    /// How many words a quotation holds.
    pub(super) fn quoted_words(&self, at: usize) -> usize {
        use crate::document::TokenKind::{Number, Word};
        self.items.get(at).filter(|item| item.quoted).map_or(0, |item| {
            let kind = |&at: &usize| matches!(self.words.document.tokens()[at].kind, Word | Number);
            item.tokens.clone().filter(kind).take(MANY).count()
        })
    }

    /// The text of a run of items.
    pub(super) fn span(&self, items: Range<usize>) -> Option<Span> {
        let tokens = self.words.document.tokens();
        let first = self.items.get(items.start)?.tokens.start;
        let last = self.items.get(items.end.checked_sub(1)?)?.tokens.end - 1;
        (first <= last).then(|| tokens[first].span.cover(tokens[last].span))
    }
}

/// Counts of words go no further.
const MANY: usize = 100;
