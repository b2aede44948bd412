//! What is known of every word before names are sought: its shape, its classes, the phrases that start there.

use std::collections::HashSet;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::capital::{self, Case, Shape};
use super::cue;
use crate::document::{ParagraphKind, TokenKind};
use crate::gazetteer::{Class, Classes, PhraseMatch};
use crate::{Document, Resources, Span};

/// A document's words with what the lexicon and their writing say about them.
pub(super) struct Words<'a> {
    pub(super) document: &'a Document,
    pub(super) resources: &'a Resources,
    facts: Vec<Fact>,
    /// Phrases of the lexicon in order of their first token, shorter before longer.
    phrases: Vec<PhraseMatch>,
    /// What each of the document's forms can be by itself.
    forms: Vec<Classes>,
}

/// What is known of one word.
#[derive(Clone, Copy, Debug)]
struct Fact {
    shape: Shape,
    /// What the word can be by itself.
    classes: Classes,
    /// Whether it opens its sentence, a quotation or a list entry, so that its capital may mean nothing.
    opens: bool,
    /// How its line is written.
    case: Case,
    /// Whether a title or role of several words covers it.
    titled: bool,
    /// Whether a capital here speaks for a name.
    name: bool,
}

/// Whether a dash ties two words: "Tae-wook".
fn is_hyphen(document: &Document, at: usize) -> bool {
    let tokens = document.tokens();
    tokens[at].glued
        && tokens.get(at + 1).is_some_and(|next| next.glued)
        && matches!(document.word(at), "-" | "–" | "—")
}

impl Fact {
    const UNKNOWN: Self = Self {
        shape: Shape::Other,
        classes: Classes(0),
        opens: false,
        case: Case::Sentence,
        titled: false,
        name: false,
    };

    fn is_known_name(&self) -> bool {
        const NAMES: [Class; 7] = [
            Class::GivenName,
            Class::Surname,
            Class::Place,
            Class::Country,
            Class::Norp,
            Class::Org,
            Class::WeaponName,
        ];
        NAMES.into_iter().any(|class| self.classes.has(class))
    }

    /// Whether a capital here may speak for a name, whatever the word.
    fn may_name(&self) -> bool {
        let common = self.classes.has(Class::CommonWord);
        if !self.shape.is_capital() {
            false
        } else if self.case != Case::Sentence {
            self.is_known_name() && !common
        } else if self.opens && self.shape != Shape::Caps {
            !common
        } else {
            true
        }
    }
}

impl<'a> Words<'a> {
    pub(super) fn read(document: &'a Document, resources: &'a Resources) -> Self {
        let mut facts = vec![Fact::UNKNOWN; document.tokens().len()];
        let shapes: Vec<Shape> = document.forms().map(capital::shape).collect();
        for (at, (fact, token)) in facts.iter_mut().zip(document.tokens()).enumerate() {
            if token.kind == TokenKind::Word {
                fact.shape = shapes[document.form(at)];
            }
        }
        for sentence in document.sentences() {
            let shapes = facts[sentence.tokens.clone()].iter().map(|fact| fact.shape);
            let words = sentence.tokens.clone().map(|at| document.word(at));
            let mut case = capital::case(words.zip(shapes));
            if case == Case::Title && document.paragraphs()[sentence.paragraph].kind != ParagraphKind::Heading
            {
                // A body line of many names is no headline.
                case = Case::Sentence;
            }
            let mut opens = true;
            for at in sentence.tokens.clone() {
                (facts[at].opens, facts[at].case) = (opens, case);
                // Opening quotation marks, brackets and bullets pass the opening on to the word behind them.
                opens = match document.tokens()[at].kind {
                    TokenKind::Word | TokenKind::Number => false,
                    TokenKind::Mark | TokenKind::Symbol => {
                        opens || cue::OPENERS.contains(&document.word(at)) && !is_hyphen(document, at)
                    }
                };
            }
        }
        let mut words = Self { document, resources, facts, phrases: Vec::new(), forms: Vec::new() };
        words.look_up();
        words.mark_names();
        words
    }

    fn look_up(&mut self) {
        let matcher = self.resources.lexicon.matcher(self.document);
        for at in 0..self.facts.len() {
            if !matches!(self.document.tokens()[at].kind, TokenKind::Word | TokenKind::Number) {
                continue;
            }
            matcher.at(at, |phrase| {
                if phrase.tokens.len() == 1 {
                    self.facts[at].classes = phrase.classes;
                } else if phrase.classes.has(Class::Title) {
                    for token in phrase.tokens.clone() {
                        self.facts[token].titled = true;
                    }
                }
                self.phrases.push(phrase);
            });
        }
        self.forms = matcher.classes().collect();
    }

    fn mark_names(&mut self) {
        let document = self.document;
        let never =
            |word: &str| word.starts_with(char::is_uppercase) && cue::is_one_of(word, &cue::NEVER_NAMES);
        let never: Vec<bool> = document.forms().map(never).collect();
        let lower = self.lower();
        for (at, fact) in self.facts.iter_mut().enumerate() {
            let common_here = || {
                // A capital that the opening demands means nothing when the word stands in lower case elsewhere.
                let due = fact.opens && fact.shape == Shape::Title && fact.case == Case::Sentence;
                due && lower.contains(document.word(at).to_lowercase().as_str())
            };
            fact.name = fact.may_name() && !never[document.form(at)] && !common_here();
        }
    }

    /// The words that stand in lower case somewhere in the document.
    fn lower(&self) -> HashSet<&'a str, FxBuildHasher> {
        let mut lower = vec![false; self.document.forms().len()];
        for (at, fact) in self.facts.iter().enumerate() {
            lower[self.document.form(at)] |= fact.shape == Shape::Lower;
        }
        self.document.forms().zip(lower).filter_map(|(word, lower)| lower.then_some(word)).collect()
    }

    pub(super) fn len(&self) -> usize {
        self.facts.len()
    }

    /// The word as written; empty beyond the text.
    pub(super) fn word(&self, at: usize) -> &'a str {
        if at < self.facts.len() { self.document.word(at) } else { "" }
    }

    /// The word before, when it is in the same sentence; else empty.
    pub(super) fn before(&self, at: usize) -> &'a str {
        self.step_back(at).map_or("", |previous| self.document.word(previous))
    }

    /// The word at `at` when it is in the same sentence as the one before it; else empty.
    pub(super) fn after(&self, at: usize) -> &'a str {
        if at > 0 && self.together(at - 1, at) { self.document.word(at) } else { "" }
    }

    pub(super) fn step_back(&self, at: usize) -> Option<usize> {
        let previous = at.checked_sub(1)?;
        self.together(previous, at).then_some(previous)
    }

    /// Whether both tokens exist and share a sentence.
    pub(super) fn together(&self, one: usize, other: usize) -> bool {
        let tokens = self.document.tokens();
        one < tokens.len() && other < tokens.len() && tokens[one].sentence == tokens[other].sentence
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        self.document.tokens().get(at).is_some_and(|token| token.glued)
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.document.tokens().get(at).map(|token| token.kind)
    }

    pub(super) fn shape(&self, at: usize) -> Shape {
        self.facts.get(at).map_or(Shape::Other, |fact| fact.shape)
    }

    pub(super) fn has(&self, at: usize, class: Class) -> bool {
        self.facts.get(at).is_some_and(|fact| fact.classes.has(class))
    }

    /// Whether the word is a title or role, or part of one of several words.
    pub(super) fn is_title(&self, at: usize) -> bool {
        self.facts.get(at).is_some_and(|fact| fact.titled || fact.classes.has(Class::Title))
    }

    /// Whether the word is part of a title of several words, such as "Prime Minister".
    pub(super) fn is_title_phrase(&self, at: usize) -> bool {
        self.facts.get(at).is_some_and(|fact| fact.titled)
    }

    /// What the word can be by itself.
    pub(super) fn classes(&self, at: usize) -> Classes {
        self.facts.get(at).map_or_else(Classes::default, |fact| fact.classes)
    }

    /// What the tokens can be as one phrase.
    pub(super) fn phrase_classes(&self, tokens: &Range<usize>) -> Classes {
        let text = self.text(tokens);
        // A word of plain letters alone was looked up before.
        let known = tokens.len() == 1 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if known { self.classes(tokens.start) } else { self.resources.lexicon.classes(text) }
    }

    pub(super) fn opens(&self, at: usize) -> bool {
        self.facts.get(at).is_some_and(|fact| fact.opens)
    }

    /// Whether the word's line is written so that capitals tell nothing.
    pub(super) fn is_loud(&self, at: usize) -> bool {
        self.facts.get(at).is_some_and(|fact| fact.case != Case::Sentence)
    }

    /// Whether the word itself is in capitals.
    pub(super) fn in_capitals_word(&self, at: usize) -> bool {
        self.shape(at) == Shape::Caps
    }

    pub(super) fn in_capitals(&self, at: usize) -> bool {
        self.facts.get(at).is_some_and(|fact| fact.case == Case::Caps)
    }

    /// Whether the lexicon knows the word as some kind of name.
    pub(super) fn is_known_name(&self, at: usize) -> bool {
        self.facts.get(at).is_some_and(Fact::is_known_name)
    }

    /// Whether a capital at this word speaks for a name.
    pub(super) fn is_name_word(&self, at: usize) -> bool {
        self.facts.get(at).is_some_and(|fact| fact.name)
    }

    /// What was looked up, for whoever looks at it next: phrases as [`Self::phrases`], and each form's classes.
    pub(super) fn into_lookups(self) -> (Vec<PhraseMatch>, Vec<Classes>) {
        (self.phrases, self.forms)
    }

    /// The phrases of the lexicon, by first token, shorter before longer.
    pub(super) fn phrases(&self) -> &[PhraseMatch] {
        &self.phrases
    }

    /// Where a range of tokens stands in the text.
    pub(super) fn span(&self, tokens: &Range<usize>) -> Span {
        let all = self.document.tokens();
        all[tokens.start].span.cover(all[tokens.end - 1].span)
    }

    /// The words of a range of tokens.
    pub(super) fn text(&self, tokens: &Range<usize>) -> &'a str {
        self.document.slice(self.span(tokens))
    }

    /// How many of the tokens are words or numbers.
    pub(super) fn word_count(&self, tokens: &Range<usize>) -> usize {
        tokens
            .clone()
            .filter(|&at| matches!(self.kind(at), Some(TokenKind::Word | TokenKind::Number)))
            .count()
    }
}
