//! Whom "he", "she" and "it" mean where they say something.
//!
//! Who speaks by a pronoun is mostly who spoke last or of whom the sentence before was told, so that nearness, place and gender
//! tell it without the parts of speech of the whole text.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::gender::{self, Evidence, Gender};
use super::word;
use crate::description::{self, noun};
use crate::dossier::Dossier;
use crate::pipeline::Reading;
use crate::quote::QuoteKind;
use crate::{Label, Resources, Span};

/// Looks for whom the pronouns of one article's speakers mean.
#[derive(Debug)]
pub struct Speakers<'a> {
    dossier: &'a Dossier,
    reading: &'a Reading,
    entity_of: &'a [Option<usize>],
    resources: &'a Resources,
    /// What is known of the gender of an entity, by its index.
    genders: HashMap<usize, Evidence, FxBuildHasher>,
}

/// What a pronoun may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Person(Gender),
    Thing,
}

/// Who spoke last: by which words, and the mention they name.
#[derive(Clone, Copy, Debug)]
pub struct Spoke {
    /// The words that name the speaker.
    pub phrase: Span,
    /// The mention, where it is known.
    pub mention: Option<usize>,
}

impl<'a> Speakers<'a> {
    /// Makes ready for one article of a dossier.
    ///
    /// # Panics
    /// When the dossier has no such article.
    #[must_use]
    pub fn new(dossier: &'a Dossier, article: usize, resources: &'a Resources) -> Self {
        let (reading, entity_of) = (&dossier.readings()[article], dossier.entities_of(article));
        Self { dossier, reading, entity_of, resources, genders: HashMap::default() }
    }

    /// The mention that a speaker's pronoun stands for; `last` is who spoke last.
    pub fn meant(&mut self, pronoun: Span, last: Option<Spoke>) -> Option<usize> {
        let wanted = match self.reading.document.slice(pronoun) {
            "he" | "He" | "him" => Wanted::Person(Gender::Masculine),
            "she" | "She" | "her" => Wanted::Person(Gender::Feminine),
            "it" | "It" => Wanted::Thing,
            _ => return None,
        };
        let mentions = &self.reading.mentions;
        let end = mentions.partition_point(|mention| mention.span.start() < pronoun.start());
        let sentence = self.sentence(pronoun);
        let spoke = last.and_then(|last| self.entity_of[last.mention?]);
        // Who spoke last without a name of its own hides all that were named before.
        let person = matches!(wanted, Wanted::Person(_));
        let nameless = last.filter(|last| last.mention.is_none() && self.is_one(last.phrase, person));
        let hidden = nameless.map_or(0, |last| last.phrase.end());
        let mut best: Option<(usize, usize)> = None;
        let mut seen = [usize::MAX; MOST_CANDIDATES];
        let mut candidates = 0;
        for mention in (end.saturating_sub(MOST_MENTIONS)..end).rev() {
            let distance = sentence.saturating_sub(self.sentence(mentions[mention].span));
            if distance > FARTHEST || candidates == MOST_CANDIDATES || mentions[mention].span.start() < hidden
            {
                break;
            }
            let Some(entity) = self.entity_of[mention] else { continue };
            if seen[..candidates].contains(&entity) || !self.fits(mention, entity, wanted) {
                continue;
            }
            seen[candidates] = entity;
            candidates += 1;
            let first = self.is_first(mention, wanted);
            // Places and organisations are too many for a guess: only who spoke, or of whom the last sentence was told.
            if wanted == Wanted::Thing && spoke != Some(entity) && !(first && distance <= 1) {
                continue;
            }
            let points = OUTSET
                + POINTS_FOR_FIRST * usize::from(first)
                + POINTS_FOR_SPEAKING * usize::from(spoke == Some(entity))
                - POINTS_A_SENTENCE * distance
                - POINTS_IN_QUOTATION * usize::from(self.is_quoted(mentions[mention].span));
            if best.is_none_or(|(most, _)| points > most) {
                best = Some((points, mention));
            }
        }
        best.map(|(_, mention)| mention)
    }

    fn sentence(&self, span: Span) -> usize {
        let tokens = self.reading.document.tokens();
        let at = tokens.partition_point(|token| token.span.end() <= span.start());
        tokens.get(at).map_or(0, |token| token.sentence)
    }

    fn fits(&mut self, mention: usize, entity: usize, wanted: Wanted) -> bool {
        let label = self.reading.mentions[mention].label;
        match wanted {
            Wanted::Person(gender) => label == Label::Person && self.gender(mention, entity).allows(gender),
            Wanted::Thing => matches!(label, Label::Org | Label::Gpe),
        }
    }

    /// What titles, descriptions and the fullest name tell.
    fn gender(&mut self, mention: usize, entity: usize) -> Evidence {
        let lexicon = &self.resources.lexicon;
        let full = &self.dossier.entities()[entity].name;
        let known = *self.genders.entry(entity).or_insert_with(|| gender::of_name(full, lexicon));
        let told = self.title(mention).or_else(|| {
            description::of_mention(&self.reading.descriptions, mention).find_map(super::cast::told)
        });
        let name = self.reading.document.slice(self.reading.mentions[mention].span);
        let known =
            known.max(told.map_or(Evidence::None, Evidence::Title)).max(gender::of_name(name, lexicon));
        self.genders.insert(entity, known);
        known
    }

    /// The gender of a title in or before a name.
    fn title(&self, mention: usize) -> Option<Gender> {
        let document = &self.reading.document;
        let start = self.reading.mentions[mention].span.start();
        let first = document.tokens().partition_point(|token| token.span.end() <= start);
        let title = |at: usize| word::look_up(document.word(at)).title;
        title(first).or_else(|| first.checked_sub(1).and_then(title))
    }

    /// Whether a mention opens its sentence as far as its kind goes: of people no other and no pronoun stands before it, of things
    /// nothing but an article.
    fn is_first(&self, mention: usize, wanted: Wanted) -> bool {
        let document = &self.reading.document;
        let start = self.reading.mentions[mention].span.start();
        let token = document.tokens().partition_point(|token| token.span.end() <= start);
        let sentence = document.tokens().get(token).map_or(0, |token| token.sentence);
        let opens = document.sentences()[sentence].tokens.start;
        let dateline = self.reading.masthead.place.is_some_and(|place| place.start() == start);
        if wanted == Wanted::Thing {
            return !dateline
                && (token == opens
                    || token == opens + 1 && document.word(opens).eq_ignore_ascii_case("the"));
        }
        let before = opens.max(token.saturating_sub(MOST_BEFORE))..token;
        let earlier =
            self.reading.mentions[..mention].iter().rev().find(|other| other.label == Label::Person);
        earlier.is_none_or(|other| self.sentence(other.span) < sentence)
            && !before.map(|at| word::look_up(document.word(at))).any(|word| word.pronoun.is_some())
    }

    /// Whether a phrase is of one person, or of one thing, as far as its last noun before "of" and the like tells.
    fn is_one(&self, phrase: Span, person: bool) -> bool {
        let words = self.reading.document.slice(phrase);
        let head = words.split(' ').take_while(|word| !ENDS_HEAD.contains(word)).last().unwrap_or(words);
        match noun::role(head) {
            Some(sense) => person && !sense.plural,
            None => !person && !head.ends_with('s') && word::look_up(head) == word::Word::default(),
        }
    }

    /// Whether somebody else says the name, in quotation marks.
    fn is_quoted(&self, name: Span) -> bool {
        let quotes = &self.reading.quotes;
        let end = quotes.partition_point(|quote| quote.pieces[0].start() <= name.start());
        quotes[end.saturating_sub(QUOTES_BACK)..end].iter().any(|quote| {
            quote.kind == QuoteKind::Direct && quote.pieces.iter().any(|piece| piece.contains(name))
        })
    }
}

/// Words that end the head of a phrase.
const ENDS_HEAD: &[&str] = &["of", "for", "in", "at", "from", "with", "who", "and"];

/// Sentences back to someone who is meant, and mentions looked through.
const FARTHEST: usize = 5;
const MOST_MENTIONS: usize = 40;
/// People or things that are weighed.
const MOST_CANDIDATES: usize = 6;
/// Words before a name that are looked through for a pronoun.
const MOST_BEFORE: usize = 30;
/// A name within a quotation belongs to one of the last quotes.
const QUOTES_BACK: usize = 3;

/// What candidates start with, so that no sum falls below nothing.
const OUTSET: usize = 40;
/// The first of a sentence is mostly its subject.
const POINTS_FOR_FIRST: usize = 3;
const POINTS_FOR_SPEAKING: usize = 3;
const POINTS_A_SENTENCE: usize = 3;
const POINTS_IN_QUOTATION: usize = 7;
