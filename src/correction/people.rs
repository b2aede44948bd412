//! Corrections of who is who: entities brought together, taken apart, named, placed and described by a reader.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rustc_hash::FxBuildHasher;

use super::anchor::{Bound, Shelf};
use super::{Action, Anchor, Changed, Correction, Said, Scope, Spot};
use crate::description::Description;
use crate::gazetteer::PlaceId;
use crate::identity::{self, Entity, Found, MentionRef, Merge, Reason};
use crate::pipeline::Reading;
use crate::place::{self, Whereabouts};
use crate::{Label, Resources};

/// Whether an action says who is who.
pub(super) const fn is_of_people(action: &Action) -> bool {
    matches!(
        action,
        Action::Rename(_) | Action::Merge(_) | Action::Split | Action::Place(_) | Action::Describe(_)
    )
}

/// What a reader says that entities are, by their first mention.
pub(crate) type Descriptions = BTreeMap<MentionRef, Option<Description>>;

/// Does what corrections say of who is who, and notes in `changed` how many mentions each was about.
pub(crate) fn amend(
    found: Vec<Found>,
    readings: &[Reading],
    corrections: &[Correction],
    changed: &mut Changed,
    resources: &Resources,
) -> (Vec<Found>, Descriptions) {
    if !corrections.iter().any(|correction| is_of_people(&correction.action)) {
        return (found, Descriptions::new());
    }
    let mut people = People::new(found, readings, corrections);
    let spots = spots(corrections, resources);
    for (correction, changed) in corrections.iter().zip(changed) {
        if is_of_people(&correction.action) {
            *changed = people.apply(correction, &spots);
        }
    }
    people.settled()
}

/// The rows of the gazetteer that corrections name.
pub(super) fn spots(corrections: &[Correction], resources: &Resources) -> BTreeMap<u32, PlaceId> {
    let wanted = corrections.iter().filter_map(|correction| match correction.action {
        Action::Place(Some(Spot::Geonames(id))) => Some(id),
        _ => None,
    });
    let wanted: BTreeSet<u32> = wanted.collect();
    resources.places.by_geonames(&wanted)
}

/// One entity while corrections are applied.
#[derive(Clone, Debug)]
struct Person {
    found: Found,
    /// Whether its mentions are others than those it was found with.
    regrouped: bool,
    /// The name that a reader gave it.
    name: Option<String>,
    /// What a reader says it is, and at which mention.
    description: Option<(Said, MentionRef)>,
}

impl Person {
    fn new(found: Found) -> Self {
        Self { found, regrouped: false, name: None, description: None }
    }

    fn entity(&mut self) -> &mut Entity {
        &mut self.found.entity
    }
}

/// All entities while corrections are applied.
pub(super) struct People<'a> {
    shelf: Shelf<'a>,
    readings: &'a [Reading],
    all: Vec<Person>,
    /// For each article and mention its entity.
    person_of: Vec<Vec<Option<usize>>>,
    /// Where the words stand that corrections name; looked up alone.
    by_words: HashMap<&'a str, Vec<MentionRef>, FxBuildHasher>,
}

impl<'a> People<'a> {
    pub(super) fn new(found: Vec<Found>, readings: &'a [Reading], corrections: &'a [Correction]) -> Self {
        let mut person_of: Vec<Vec<Option<usize>>> =
            readings.iter().map(|reading| vec![None; reading.mentions.len()]).collect();
        for (index, found) in found.iter().enumerate() {
            for at in &found.entity.mentions {
                person_of[at.article][at.mention] = Some(index);
            }
        }
        let mut by_words: HashMap<&str, Vec<MentionRef>, FxBuildHasher> = HashMap::default();
        for correction in corrections.iter().filter(|correction| is_of_people(&correction.action)) {
            by_words.insert(&correction.at.text, Vec::new());
            if let Action::Merge(with) = &correction.action {
                by_words.insert(&with.text, Vec::new());
            }
        }
        for (article, reading) in readings.iter().enumerate() {
            for (mention, found) in reading.mentions.iter().enumerate() {
                if found.label.is_entity()
                    && let Some(known) = by_words.get_mut(reading.document.slice(found.span))
                {
                    known.push(MentionRef { article, mention });
                }
            }
        }
        let all = found.into_iter().map(Person::new).collect();
        Self { shelf: Shelf::new(readings.iter().collect()), readings, all, person_of, by_words }
    }

    /// How many mentions a correction is about.
    pub(super) fn count(&mut self, correction: &Correction) -> usize {
        self.targets(correction).len()
    }

    fn apply(&mut self, correction: &Correction, spots: &BTreeMap<u32, PlaceId>) -> usize {
        let targets = self.targets(correction);
        let (Some(&first), count) = (targets.first(), targets.len()) else { return 0 };
        match &correction.action {
            Action::Split => {
                self.part(targets);
            }
            Action::Merge(with) => {
                let Some(other) = self.person_at(with, None) else { return 0 };
                // What belongs to it already need not be moved.
                let outside: Vec<MentionRef> =
                    targets.into_iter().filter(|&at| self.person(at) != Some(other)).collect();
                if let Some(&first) = outside.first() {
                    let person = self.own(outside);
                    self.unite(person, other, first);
                }
            }
            Action::Rename(name) => {
                let person = self.own(targets);
                self.all[person].name = Some(name.clone());
            }
            Action::Place(spot) => {
                let (place, point) = match spot {
                    None => (None, None),
                    Some(Spot::Point(point)) => (None, Some(point.clone())),
                    Some(Spot::Geonames(id)) => match spots.get(id) {
                        Some(&place) => (Some(Whereabouts::at(place)), None),
                        None => return 0,
                    },
                };
                let person = self.own(targets);
                let entity = self.all[person].entity();
                (entity.place, entity.point) = (place, point);
            }
            Action::Describe(said) => {
                let person = self.own(targets);
                self.all[person].description = Some((said.clone(), first));
            }
            _ => return 0,
        }
        count
    }

    /// The mentions that a correction is about, in order.
    fn targets(&mut self, correction: &Correction) -> Vec<MentionRef> {
        let bound = self.shelf.bind(&correction.at);
        let at: Vec<MentionRef> =
            bound.places().iter().filter_map(|&(article, span)| self.shelf.mention(article, span)).collect();
        if correction.scope == Scope::Everywhere && correction.action != Action::Split {
            let person = self.person_at(&correction.at, correction.was);
            return person.map_or_else(Vec::new, |person| self.all[person].found.entity.mentions.clone());
        }
        if correction.scope == Scope::Mention {
            return at;
        }
        match (bound, correction.scope) {
            (Bound::Absent, Scope::Everywhere) => {}
            _ if at.is_empty() => return at,
            _ => {}
        }
        let label = |at: &MentionRef| self.readings[at.article].mentions[at.mention].label;
        let wanted = correction.was.or_else(|| at.first().map(label));
        let here = |one: &MentionRef| {
            correction.scope == Scope::Everywhere || at.iter().any(|at| at.article == one.article)
        };
        let alike = self.by_words.get(correction.at.text.as_str()).into_iter().flatten();
        let alike = alike.filter(|one| here(one) && wanted.is_none_or(|wanted| wanted == label(one)));
        let all: BTreeSet<MentionRef> = alike.chain(&at).copied().collect();
        all.into_iter().collect()
    }

    /// The entity that the words of an anchor name. Where its article is not there, the words alone say it, when they name one entity
    /// and no other.
    fn person_at(&mut self, anchor: &Anchor, was: Option<Label>) -> Option<usize> {
        match self.shelf.bind(anchor) {
            Bound::Wrong => None,
            Bound::At(places) => {
                let at = places.iter().find_map(|&(article, span)| self.shelf.mention(article, span))?;
                self.person(at)
            }
            Bound::Absent => {
                let alike = self.by_words.get(anchor.text.as_str()).into_iter().flatten();
                let alike = alike.filter(|at| {
                    was.is_none_or(|was| self.readings[at.article].mentions[at.mention].label == was)
                });
                let named: BTreeSet<usize> = alike.filter_map(|&at| self.person(at)).collect();
                named.first().copied().filter(|_| named.len() == 1)
            }
        }
    }

    fn person(&self, at: MentionRef) -> Option<usize> {
        self.person_of[at.article][at.mention]
    }

    /// The entity that has these mentions and no others: the one that has them, or a new one that they leave theirs for.
    fn own(&mut self, mentions: Vec<MentionRef>) -> usize {
        let whole = mentions.first().and_then(|&first| self.person(first));
        match whole.filter(|&whole| self.all[whole].found.entity.mentions == mentions) {
            Some(whole) => whole,
            None => self.part(mentions),
        }
    }

    /// Makes mentions an entity of their own.
    fn part(&mut self, mentions: Vec<MentionRef>) -> usize {
        let new = self.all.len();
        let from: BTreeSet<usize> = mentions.iter().filter_map(|&at| self.person(at)).collect();
        let people_of = from.first().and_then(|&from| self.all[from].found.people_of);
        for &MentionRef { article, mention } in &mentions {
            self.person_of[article][mention] = Some(new);
        }
        let mut merges = Vec::new();
        for &from in &from {
            let person_of = &self.person_of;
            let person = &mut self.all[from];
            person.regrouped = true;
            let entity = person.entity();
            entity.mentions.retain(|at| person_of[at.article][at.mention] == Some(from));
            let all = std::mem::take(&mut entity.merges);
            let owner = |at: MentionRef| person_of[at.article][at.mention];
            for merge in all {
                if owner(merge.mention) == Some(from) && owner(merge.with) == Some(from) {
                    self.all[from].found.entity.merges.push(merge);
                } else if owner(merge.mention) == Some(new) && owner(merge.with) == Some(new) {
                    merges.push(merge);
                }
            }
        }
        let toponym = |at: &MentionRef| self.readings[at.article].toponym(at.mention)?.place;
        let place = mentions.iter().find_map(toponym).map(Whereabouts::at);
        let place = place.or_else(|| place::estimate(self.readings, &mentions));
        let mut entity = Entity::new(Label::Person, String::new(), mentions);
        (entity.place, entity.merges) = (place, merges);
        self.all.push(Person { regrouped: true, ..Person::new(Found { entity, people_of }) });
        new
    }

    /// Makes one entity part of another; `first` is a mention of the one.
    fn unite(&mut self, one: usize, other: usize, first: MentionRef) {
        let gone = std::mem::take(&mut self.all[one].entity().mentions);
        for at in &gone {
            self.person_of[at.article][at.mention] = Some(other);
        }
        let person = self.all[one].clone();
        let into = &mut self.all[other];
        into.regrouped = true;
        into.name = into.name.take().or(person.name);
        into.description = into.description.take().or(person.description);
        into.found.people_of = into.found.people_of.or(person.found.people_of);
        let entity = into.entity();
        if entity.place.is_none() && entity.point.is_none() {
            (entity.place, entity.point) = (person.found.entity.place, person.found.entity.point);
        }
        let with = entity.mentions[0];
        entity.merges.extend(person.found.entity.merges);
        entity.merges.push(Merge { mention: first, with, reason: Reason::Reader });
        entity.mentions.extend(gone);
        entity.mentions.sort_unstable();
    }

    /// The entities that are left, with what a reader says they are.
    fn settled(self) -> (Vec<Found>, Descriptions) {
        let Self { all, readings, .. } = self;
        let mut found = Vec::with_capacity(all.len());
        let mut descriptions = Descriptions::new();
        for person in all {
            let Person { found: mut one, regrouped, name, description } = person;
            let Some(&first) = one.entity.mentions.first() else { continue };
            if regrouped {
                identity::rename(&mut one.entity, readings);
            }
            if let Some(name) = name {
                if !one.entity.aliases.contains(&name) {
                    one.entity.aliases.insert(0, name.clone());
                }
                one.entity.name = name;
            }
            if let Some((said, at)) = description {
                let told = said != Said::default();
                descriptions.insert(first, told.then(|| description_of(said, at, readings)));
            }
            found.push(one);
        }
        (found, descriptions)
    }
}

/// What a reader says an entity is; the words that say so are its name.
fn description_of(said: Said, at: MentionRef, readings: &[Reading]) -> Description {
    let Said { role, of, affiliation } = said;
    let evidence = readings[at.article].mentions[at.mention].span;
    Description { role, of, affiliation, article: at.article, evidence }
}
