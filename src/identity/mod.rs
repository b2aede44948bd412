//! Who is who: mentions of all articles grouped into entities.
//!
//! Each article is settled by itself when it is read (`cast`), then the things of all articles together (`across`). Both
//! hear the same evidence in the same order and are held back by the same vetoes, all of which stand in `evidence`. Names
//! are united only with names that share a key (`circle`), never by comparing all with all, so the work grows with the text
//! and not with its square. Whatever is not a name by itself, such as a family name alone, is settled mention by mention
//! (`part`) and then article by article (`elsewhere`).

mod across;
mod aliases;
mod body;
mod cast;
mod circle;
mod company;
mod designation;
mod elsewhere;
mod evidence;
mod fold;
mod form;
mod key;
mod kind;
mod known;
mod near;
mod part;
mod person;
mod reason;
mod site;
mod stated;
mod union;

pub use cast::Cast;
pub use reason::{Merge, Reason};

use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxBuildHasher;

use across::Crowd;

use crate::Label;
use crate::Resources;
use crate::correction::Point;
use crate::description::Description;
use crate::gazetteer::{PlaceId, PlaceKind};
use crate::pipeline::Reading;
use crate::place::{self, Relation, Whereabouts};

/// One mention of one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MentionRef {
    /// The article, as an index into the readings.
    pub article: usize,
    /// The mention, as an index into [`Reading::mentions`].
    pub mention: usize,
}

/// A thing in the world, with every mention of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The label most of its mentions carry.
    pub label: Label,
    /// Its fullest name, without an article before it.
    pub name: String,
    /// Its spellings, most frequent first, its name included; of those that differ in capitals alone one.
    pub aliases: Vec<String>,
    /// Its mentions in order of article and text; never empty.
    pub mentions: Vec<MentionRef>,
    /// Its place on Earth, when the gazetteer knows it or the text says where it lies.
    pub place: Option<Whereabouts>,
    /// The point on Earth that a reader gave it; it has no other place then.
    pub point: Option<Point>,
    /// What it is, for people and organisations.
    pub description: Option<Description>,
    /// Why its names were taken for one thing, in the order they were united.
    pub merges: Vec<Merge>,
    /// Other entities it belongs with but is not, as indices: a country and its people. In order.
    pub linked: Vec<usize>,
}

impl Entity {
    /// An entity of which no more is known than how it is mentioned.
    #[must_use]
    pub fn new(label: Label, name: String, mentions: Vec<MentionRef>) -> Self {
        let aliases = vec![name.clone()];
        let (place, point, description, merges, linked) = (None, None, None, Vec::new(), Vec::new());
        Self { label, name, aliases, mentions, place, point, description, merges, linked }
    }
}

/// An entity before it is known which others it belongs with.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The entity.
    pub(crate) entity: Entity,
    /// The country whose people it is.
    pub(crate) people_of: Option<PlaceId>,
}

/// Entities in order of their first mention; dates and numbers make none.
#[must_use]
pub fn resolve(readings: &[Reading], resources: &Resources) -> Vec<Entity> {
    resolve_with(readings, resources, |found| found)
}

/// The same, with a say in which mentions are one entity before entities are linked.
pub(crate) fn resolve_with(
    readings: &[Reading],
    resources: &Resources,
    amend: impl FnOnce(Vec<Found>) -> Vec<Found>,
) -> Vec<Entity> {
    let crowd = Crowd::of(readings);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for node in 0..crowd.circle.nodes.len() {
        groups.entry(crowd.circle.root(node)).or_default().push(node);
    }
    let mut found: Vec<Found> =
        groups.iter().map(|(&root, nodes)| entity(readings, &crowd, root, nodes)).collect();
    found.sort_by_key(|found| found.entity.mentions[0]);
    explain(&mut found, &crowd);
    let mut found = amend(found);
    found.sort_by_key(|found| found.entity.mentions[0]);
    let people = found.iter().map(|found| found.people_of).collect::<Vec<_>>();
    let mut entities: Vec<Entity> = found.into_iter().map(|found| found.entity).collect();
    link(&mut entities, &people, resources);
    entities
}

/// The entity that a group of things makes, and the country whose people it is.
fn entity(readings: &[Reading], crowd: &Crowd<'_>, root: usize, nodes: &[usize]) -> Found {
    let mut mentions: Vec<MentionRef> = nodes.iter().flat_map(|&node| crowd.mentions(node)).collect();
    mentions.sort_unstable();
    let (label, aliases) = spellings(readings, &mentions);
    let name = aliases::display(label, &aliases).to_owned();
    let profile = crowd.circle.profile(root);
    let place = profile.place.map(Whereabouts::at).or_else(|| place::estimate(readings, &mentions));
    let people_of = profile.country.filter(|_| label == Label::Norp);
    Found { entity: Entity { aliases, place, ..Entity::new(label, name, mentions) }, people_of }
}

/// The label that most mentions carry, and how they are spelt, most frequent first.
///
/// # Panics
/// When there are no mentions.
fn spellings(readings: &[Reading], mentions: &[MentionRef]) -> (Label, Vec<String>) {
    let mut labels: BTreeMap<Label, usize> = BTreeMap::new();
    let mut spellings: BTreeMap<&str, usize> = BTreeMap::new();
    for &MentionRef { article, mention } in mentions {
        let reading = &readings[article];
        let found = reading.mentions[mention];
        *labels.entry(found.label).or_default() += 1;
        *spellings.entry(reading.document.slice(found.span)).or_default() += 1;
    }
    let label = most(&labels).copied().expect("a group has mentions");
    (label, aliases::one_a_case(label, spellings))
}

/// An entity made anew of mentions that a reader brought together or took apart: label, name and spellings are theirs.
///
/// # Panics
/// When it has no mentions.
pub(crate) fn rename(entity: &mut Entity, readings: &[Reading]) {
    let (label, aliases) = spellings(readings, &entity.mentions);
    aliases::display(label, &aliases).clone_into(&mut entity.name);
    (entity.label, entity.aliases) = (label, aliases);
}

/// The key met most often, the first in order on a tie.
fn most(counts: &BTreeMap<Label, usize>) -> Option<&Label> {
    counts.iter().max_by_key(|(label, count)| (**count, std::cmp::Reverse(**label))).map(|(label, _)| label)
}

/// Tells each entity why it is one.
fn explain(found: &mut [Found], crowd: &Crowd<'_>) {
    let mut of_mention: HashMap<MentionRef, usize, FxBuildHasher> = HashMap::default();
    for (number, found) in found.iter().enumerate() {
        of_mention.extend(found.entity.mentions.iter().map(|&mention| (mention, number)));
    }
    for merge in crowd.merges() {
        found[of_mention[&merge.mention]].entity.merges.push(merge);
    }
}

/// Links peoples with their countries, both ways.
fn link(entities: &mut [Entity], peoples: &[Option<PlaceId>], resources: &Resources) {
    let mut countries: BTreeMap<PlaceId, usize> = BTreeMap::new();
    for (number, entity) in entities.iter().enumerate() {
        if let Some(Whereabouts { place, relation: Relation::At }) = entity.place
            && resources.places.get(place).kind == PlaceKind::Country
        {
            countries.entry(place).or_insert(number);
        }
    }
    for (people, country) in peoples.iter().enumerate() {
        let Some(&country) = country.as_ref().and_then(|country| countries.get(country)) else { continue };
        if !known::is_part_of_a_country(&entities[people].name) {
            entities[people].linked.push(country);
            entities[country].linked.push(people);
        }
    }
    for entity in entities {
        entity.linked.sort_unstable();
    }
}
