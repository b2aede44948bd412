//! Several articles read together.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::correction::{self, Action, Changed, Correction, Made, Speaker};
use crate::description;
use crate::duplicate;
use crate::gazetteer::Resources;
use crate::identity::{self, Entity, MentionRef};
use crate::pipeline::{self, Reading};
use crate::quote::{self, Hand, Voice};
use crate::reference::{self, Reference, Speakers};

/// Articles and the entities they share. Adding, changing or removing an article makes a new dossier from the
/// readings that stay.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    readings: Vec<Reading>,
    /// For each article the first one with the same words, as an index into `readings`.
    duplicate_of: Vec<Option<usize>>,
    entities: Vec<Entity>,
    /// For each article and mention the entity it belongs to, as an index into `entities`.
    entity_of: Vec<Vec<Option<usize>>>,
    /// For each article and quote who says it.
    voices: Vec<Vec<Voice>>,
    /// A reader's corrections, in their order.
    corrections: Vec<Made>,
}

impl Dossier {
    /// Reads articles from scratch.
    #[must_use]
    pub fn read(articles: &[Article], resources: &Resources) -> Self {
        let readings = articles.iter().map(|article| pipeline::read(article, resources)).collect();
        Self::unite(readings, resources)
    }

    /// Reads articles from scratch and corrects what was read.
    #[must_use]
    pub fn read_corrected(articles: &[Article], corrections: Vec<Correction>, resources: &Resources) -> Self {
        let mut readings: Vec<Reading> =
            articles.iter().map(|article| pipeline::read(article, resources)).collect();
        let (amendments, changed) = correction::plan(readings.iter().collect(), &corrections);
        for (reading, amendment) in readings.iter_mut().zip(amendments) {
            if let Some(amendment) = amendment {
                *reading = pipeline::amend(reading, &amendment, resources);
            }
        }
        Self::unite_corrected(readings, corrections, changed, resources)
    }

    /// Unites articles that are already read: who is who is settled over all of them together.
    #[must_use]
    pub fn unite(readings: Vec<Reading>, resources: &Resources) -> Self {
        Self::unite_corrected(readings, Vec::new(), Changed::new(), resources)
    }

    /// Unites articles whose marks are corrected already; `changed` says how many marks each correction changed.
    pub(crate) fn unite_corrected(
        readings: Vec<Reading>,
        corrections: Vec<Correction>,
        mut changed: Changed,
        resources: &Resources,
    ) -> Self {
        let mut told = correction::Descriptions::new();
        let entities = identity::resolve_with(&readings, resources, |found| {
            let (found, descriptions) =
                correction::amend(found, &readings, &corrections, &mut changed, resources);
            told = descriptions;
            found
        });
        let mut dossier = Self::with_entities(readings, entities);
        let descriptions = description::settle(&dossier, resources);
        for (entity, description) in dossier.entities.iter_mut().zip(descriptions) {
            entity.description = told.remove(&entity.mentions[0]).unwrap_or(description);
        }
        for (article, hands) in correction::hands(&dossier, &corrections, &mut changed).iter().enumerate() {
            dossier.voices[article] = dossier.heard(article, hands, resources);
        }
        let words = correction::words(&corrections, resources);
        let made = corrections.into_iter().zip(changed).zip(words);
        dossier.corrections =
            made.map(|((correction, changed), words)| Made { correction, changed, words }).collect();
        dossier
    }

    /// Articles with entities settled elsewhere, in order of their first mention.
    ///
    /// # Panics
    /// When an entity has a mention that the readings lack.
    #[must_use]
    pub fn with_entities(readings: Vec<Reading>, entities: Vec<Entity>) -> Self {
        let mut entity_of: Vec<Vec<Option<usize>>> =
            readings.iter().map(|reading| vec![None; reading.mentions.len()]).collect();
        for (index, entity) in entities.iter().enumerate() {
            for &MentionRef { article, mention } in &entity.mentions {
                entity_of[article][mention] = Some(index);
            }
        }
        let duplicate_of = duplicate::of(&readings);
        let voices =
            readings.iter().map(|reading| quote::voices(reading, &BTreeMap::new(), |_, _| None)).collect();
        Self { readings, duplicate_of, entities, entity_of, voices, corrections: Vec::new() }
    }

    /// A reader's corrections in their order.
    #[must_use]
    pub fn corrections(&self) -> &[Made] {
        &self.corrections
    }

    /// The articles in the order given.
    #[must_use]
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// The first article that says the same words as the one at `article`, when there is one before it. Such an article
    /// is read like any other; what it says is counted at the first.
    ///
    /// # Panics
    /// When the dossier has no such article.
    #[must_use]
    pub fn duplicate_of(&self, article: usize) -> Option<usize> {
        self.duplicate_of[article]
    }

    /// The mentions of an entity outside duplicates; all of them when it is found in duplicates alone. What is weighed by
    /// how often it is said, is weighed by these.
    #[must_use]
    pub fn said_once(&self, entity: &Entity) -> Vec<MentionRef> {
        let once = entity.mentions.iter().filter(|at| self.duplicate_of[at.article].is_none());
        let once: Vec<MentionRef> = once.copied().collect();
        if once.is_empty() { entity.mentions.clone() } else { once }
    }

    /// Gives the articles back, to be united again with others.
    #[must_use]
    pub fn into_readings(self) -> Vec<Reading> {
        self.readings
    }

    /// The entities in order of their first mention.
    #[must_use]
    pub fn entities(&self) -> &[Entity] {
        &self.entities
    }

    /// The entity a mention belongs to, as an index into [`Self::entities`].
    ///
    /// # Panics
    /// When the dossier has no such mention.
    #[must_use]
    pub fn entity_of(&self, mention: MentionRef) -> Option<usize> {
        self.entity_of[mention.article][mention.mention]
    }

    /// The entities of an article's mentions, in their order.
    ///
    /// # Panics
    /// When the dossier has no such article.
    #[must_use]
    pub fn entities_of(&self, article: usize) -> &[Option<usize>] {
        &self.entity_of[article]
    }

    /// What the pronouns and descriptions of an article stand for. This is worked out anew at each call: it needs the
    /// parts of speech of the whole text, which most askers of a dossier do without.
    ///
    /// # Panics
    /// When the dossier has no such article.
    #[must_use]
    pub fn references(&self, article: usize, resources: &Resources) -> Vec<Reference> {
        reference::resolve(&self.readings[article], &self.entity_of[article], resources)
    }

    /// The voices of an article's quotes.
    fn heard(&self, article: usize, hands: &BTreeMap<usize, Hand>, resources: &Resources) -> Vec<Voice> {
        let reading = &self.readings[article];
        let descriptions = reference::descriptions(reading, &self.entity_of[article], resources);
        let mut speakers = Speakers::new(self, article, resources);
        quote::voices(reading, hands, |phrase, last| {
            let at = descriptions.partition_point(|reference| reference.span.end() < phrase.end());
            let same = |reference: &&Reference| {
                reference.span.end() == phrase.end() && phrase.contains(reference.span)
            };
            let described = descriptions[at..].iter().find(same).map(|reference| reference.antecedent);
            described.or_else(|| speakers.meant(phrase, last))
        })
    }

    /// Who says a quote, and who relays it.
    ///
    /// # Panics
    /// When the article has no such quote.
    #[must_use]
    pub fn voice(&self, article: usize, quote: usize) -> Voice {
        self.voices[article][quote]
    }

    /// The entity that speaks: the one a reader says, else the one of a mention of an article.
    ///
    /// # Panics
    /// When the dossier has no such mention.
    #[must_use]
    pub fn speaker(&self, article: usize, mention: Option<usize>, hand: Option<Hand>) -> Option<usize> {
        if let Some(Hand::Entity(entity)) = hand {
            return Some(entity);
        }
        mention.and_then(|mention| self.entity_of(MentionRef { article, mention }))
    }

    /// The name of a speaker whom no article names, as a reader gave it.
    #[must_use]
    pub fn stranger(&self, hand: Option<Hand>) -> Option<&str> {
        let Some(Hand::Name(correction)) = hand else { return None };
        match &self.corrections.get(correction)?.correction.action {
            Action::Speaker(Speaker::Named(name)) => Some(name.trim()),
            Action::Speaker(Speaker::At(anchor)) => Some(anchor.text.trim()),
            _ => None,
        }
    }
}
