//! Who is who: mentions of all articles grouped into entities.
//!
//! Mentions are first gathered by name: one `names::Name` for each spelling-free key of each kind. Rules then unite
//! names, never single mentions, so the work grows with the text and not with its square. People are the one
//! exception: a bare surname is resolved article by article, since two articles may mean two people.

mod fold;
mod names;
mod organisation;
mod person;
mod reason;
mod same;
mod spelling;
mod union;

pub use reason::{Merge, Reason};

use std::collections::BTreeMap;

use crate::Label;
use crate::Resources;
use crate::description::Description;
use crate::pipeline::Reading;
use crate::place::{self, Whereabouts};

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
        let (place, description, merges, linked) = (None, None, Vec::new(), Vec::new());
        Self { label, name, aliases, mentions, place, description, merges, linked }
    }
}

/// Entities in order of their first mention; names of dates and numbers make none.
#[must_use]
pub fn resolve(readings: &[Reading], resources: &Resources) -> Vec<Entity> {
    let mut names = names::gather(readings, resources);
    same::unite(&mut names);
    organisation::unite(&mut names, readings);
    person::unite(&mut names);

    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for name in 0..names.len() {
        groups.entry(names.root(name)).or_default().push(name);
    }
    let mut entities: Vec<Entity> = groups.values().map(|group| entity(readings, &names, group)).collect();
    entities.sort_by_key(|entity| entity.mentions[0]);
    entities
}

/// The entity that a group of names makes.
fn entity(readings: &[Reading], names: &names::Names, group: &[usize]) -> Entity {
    let mut mentions: Vec<MentionRef> =
        group.iter().flat_map(|&name| names.get(name).mentions.clone()).collect();
    mentions.sort_unstable();
    let mut labels: BTreeMap<Label, usize> = BTreeMap::new();
    let mut spellings: BTreeMap<&str, usize> = BTreeMap::new();
    for &MentionRef { article, mention } in &mentions {
        let found = readings[article].mentions[mention];
        *labels.entry(found.label).or_default() += 1;
        *spellings.entry(readings[article].document.slice(found.span)).or_default() += 1;
    }
    let label = most(&labels).copied().expect("a group has mentions");
    let aliases = spelling::one_a_case(label, spellings);
    let name = spelling::display(label, &aliases).to_owned();
    let place = group.iter().find_map(|&name| names.get(name).place);
    let place = place.map(Whereabouts::at).or_else(|| place::estimate(readings, &mentions));
    Entity { aliases, place, ..Entity::new(label, name, mentions) }
}

/// The key met most often, the first in order on a tie.
fn most(counts: &BTreeMap<Label, usize>) -> Option<&Label> {
    counts.iter().max_by_key(|(label, count)| (**count, std::cmp::Reverse(**label))).map(|(label, _)| label)
}
