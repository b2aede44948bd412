//! Entities in the outside form.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxBuildHasher;

use super::{
    DescriptionForm, EntityForm, PassageForm, PlaceForm, SpellingCount, SpellingForm, UnitedForm, article_id,
    entity_id,
};
use crate::Span;
use crate::correction::Point;
use crate::description::Description;
use crate::dossier::Dossier;
use crate::export::offsets::{Offsets, Unit};
use crate::gazetteer::Resources;
use crate::identity::{Entity, MentionRef, Merge, Reason};
use crate::place::Whereabouts;
use crate::view::counted::Counted;

/// Every entity in the outside form, offsets in `unit`.
#[must_use]
pub fn entities(dossier: &Dossier, resources: &Resources, unit: Unit) -> Vec<EntityForm> {
    let counted = Counted::of(dossier);
    let readings = dossier.readings().iter();
    let offsets: Vec<_> = readings.map(|reading| Offsets::new(reading.document.text(), unit)).collect();
    let texts = Texts { dossier, offsets };
    let form = |(index, entity): (usize, &Entity)| {
        let mentions = counted.mentions(entity);
        let mut articles: Vec<usize> = mentions.iter().map(|mention| mention.article).collect();
        articles.dedup();
        EntityForm {
            id: entity_id(index),
            label: entity.label.code(),
            name: entity.name.clone(),
            aliases: entity.aliases.clone(),
            description: entity.description.as_ref().map(|description| texts.description(description)),
            place: place_of(entity, resources),
            mentions: mentions.len(),
            articles: articles.into_iter().map(article_id).collect(),
            spellings: texts.spellings(&mentions),
            united: texts.reasons(entity),
            linked: entity.linked.iter().copied().map(entity_id).collect(),
        }
    };
    dossier.entities().iter().enumerate().map(form).collect()
}

/// Where an entity is: the point that a reader gave it, else what the gazetteer or the text says.
pub(in crate::export) fn place_of(entity: &Entity, resources: &Resources) -> Option<PlaceForm> {
    let given = entity.point.as_ref().map(|Point { lat_e4, lon_e4, name }| PlaceForm {
        lat: f64::from(*lat_e4) / 10_000.0,
        lon: f64::from(*lon_e4) / 10_000.0,
        kind: POINT,
        country: None,
        geonames: None,
        name: Some(name.clone()),
        population: None,
        relation: None,
    });
    given.or_else(|| entity.place.map(|whereabouts| place(resources, whereabouts)))
}

/// The kind of a point that a reader gave.
pub(in crate::export) const POINT: &str = "point";

/// A place in the outside form.
fn place(resources: &Resources, whereabouts: Whereabouts) -> PlaceForm {
    let place = resources.places.get(whereabouts.place);
    let estimate = whereabouts.is_estimate();
    let [lat, lon] =
        <[i32; 2]>::from(whereabouts.point(&resources.places)).map(|e4| f64::from(e4) / 10_000.0);
    PlaceForm {
        lat,
        lon,
        kind: if estimate { NEAR } else { place.kind.word() },
        country: place.country.map(str::to_owned),
        geonames: place.geonames.filter(|_| !estimate),
        name: (!estimate).then(|| place.name.to_owned()),
        population: (place.population > 0 && !estimate).then_some(place.population),
        relation: whereabouts.relation_words(&resources.places),
    }
}

/// The kind of a place of which only a neighbour is known.
const NEAR: &str = "near";

/// The texts that passages are taken from.
struct Texts<'a> {
    dossier: &'a Dossier,
    /// One for each article.
    offsets: Vec<Offsets<'a>>,
}

impl Texts<'_> {
    fn description(&self, found: &Description) -> DescriptionForm {
        DescriptionForm {
            role: found.role.clone(),
            of: found.of.clone(),
            affiliation: found.affiliation.clone(),
            evidence: self.passage(found.article, found.evidence),
        }
    }

    /// Why an entity's names were taken for one thing: the same two names, united for the same reason in many articles,
    /// are said once. An article that came in twice speaks only where no other says the same.
    fn reasons(&self, entity: &Entity) -> Vec<UnitedForm> {
        let repeated = |merge: &&Merge| self.dossier.duplicate_of(merge.mention.article).is_some();
        let (copies, once): (Vec<&Merge>, Vec<&Merge>) = entity.merges.iter().partition(repeated);
        let mut forms: Vec<UnitedForm> = Vec::new();
        // For each pair of names and reason its form and the last article that it was met in; looked up alone.
        let mut known: HashMap<(&str, &str, Reason), (usize, usize), FxBuildHasher> = HashMap::default();
        for merge in once.into_iter().chain(copies) {
            let article = merge.mention.article;
            match known.entry((self.words(merge.mention), self.words(merge.with), merge.reason)) {
                Entry::Vacant(new) => {
                    new.insert((forms.len(), article));
                    forms.push(self.united(merge));
                }
                Entry::Occupied(mut old) => {
                    let (form, last) = old.get_mut();
                    forms[*form].articles += usize::from(*last != article && !repeated(&merge));
                    *last = article;
                }
            }
        }
        forms
    }

    fn united(&self, merge: &Merge) -> UnitedForm {
        UnitedForm {
            name: self.words(merge.mention).to_owned(),
            with: self.words(merge.with).to_owned(),
            reason: merge.reason.words().to_owned(),
            at: self.passage(merge.mention.article, self.span(merge.mention)),
            articles: 1,
        }
    }

    /// Spellings letter by letter, counted in each article.
    fn spellings(&self, mentions: &[MentionRef]) -> Vec<SpellingForm> {
        let mut spellings: BTreeMap<&str, BTreeMap<usize, usize>> = BTreeMap::new();
        for &mention in mentions {
            *spellings.entry(self.words(mention)).or_default().entry(mention.article).or_default() += 1;
        }
        let mut spellings: Vec<_> = spellings.into_iter().collect();
        spellings.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.values().sum::<usize>()));
        let count = |(article, mentions)| SpellingCount { article: article_id(article), mentions };
        let form = |(text, counts): (&str, BTreeMap<usize, usize>)| SpellingForm {
            text: text.to_owned(),
            counts: counts.into_iter().map(count).collect(),
        };
        spellings.into_iter().map(form).collect()
    }

    fn passage(&self, article: usize, span: Span) -> PassageForm {
        PassageForm {
            article: article_id(article),
            start: self.offsets[article].at(span.start()),
            end: self.offsets[article].at(span.end()),
            text: self.dossier.readings()[article].document.slice(span).to_owned(),
        }
    }

    fn words(&self, at: MentionRef) -> &str {
        self.dossier.readings()[at.article].document.slice(self.span(at))
    }

    fn span(&self, at: MentionRef) -> Span {
        self.dossier.readings()[at.article].mentions[at.mention].span
    }
}
