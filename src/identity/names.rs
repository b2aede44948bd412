//! Names: the mentions of all articles gathered by kind and key.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rustc_hash::FxBuildHasher;

use super::union::Union;
use super::{MentionRef, fold};
use crate::gazetteer::PlaceId;
use crate::pipeline::Reading;
use crate::place::Toponym;
use crate::{Label, Resources};

/// What may be one thing though its mentions carry different labels: a town is GPE here and LOC there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Person,
    Group,
    Organisation,
    Place,
    Weapon,
    Event,
    Other,
}

impl Kind {
    pub(super) const ALL: [Self; 7] =
        [Self::Person, Self::Group, Self::Organisation, Self::Place, Self::Weapon, Self::Event, Self::Other];

    /// The kind of a label; none for dates and numbers.
    pub(super) fn of(label: Label) -> Option<Self> {
        match label {
            Label::Person => Some(Self::Person),
            Label::Norp => Some(Self::Group),
            Label::Org => Some(Self::Organisation),
            Label::Gpe | Label::Loc | Label::Fac => Some(Self::Place),
            Label::Weapon => Some(Self::Weapon),
            Label::Event => Some(Self::Event),
            Label::Product | Label::WorkOfArt | Label::Law | Label::Language => Some(Self::Other),
            Label::Date
            | Label::Time
            | Label::Percent
            | Label::Money
            | Label::Quantity
            | Label::Ordinal
            | Label::Cardinal => None,
        }
    }
}

/// One name with its mentions.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) kind: Kind,
    /// The folded name, without what tells places apart.
    pub(super) plain: String,
    /// In order of article and text.
    pub(super) mentions: Vec<MentionRef>,
    pub(super) place: Option<PlaceId>,
}

/// All names, and which of them mean one thing.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    list: Vec<Name>,
    /// For each kind its names by key; looked up, never walked through.
    by_key: [HashMap<String, usize, FxBuildHasher>; Kind::ALL.len()],
    union: Union,
}

/// Gathers the mentions that name things. A bare surname gets a name of its own in each article.
pub(super) fn gather(readings: &[Reading], resources: &Resources) -> Names {
    let mut names = Names::default();
    for (article, reading) in readings.iter().enumerate() {
        let mut places = reading.places.iter();
        for (mention, found) in reading.mentions.iter().enumerate() {
            let Some(kind) = Kind::of(found.label) else { continue };
            let text = reading.document.slice(found.span);
            let plain = match kind {
                Kind::Weapon => fold::weapon(text),
                _ => fold::plain(text),
            };
            let mut place = None;
            let key = match kind {
                Kind::Person if !plain.contains(' ') => format!("{plain}@{article}"),
                Kind::Group => group_key(text, &plain, resources),
                Kind::Place => {
                    let toponym = places.next().filter(|toponym| toponym.mention == mention);
                    place = toponym.and_then(|toponym| toponym.place);
                    toponym.map_or_else(|| plain.clone(), |toponym| place_key(reading, toponym))
                }
                _ => plain.clone(),
            };
            names.add(Name { kind, plain, mentions: vec![MentionRef { article, mention }], place }, key);
        }
    }
    names
}

/// What the mentions of one place share.
fn place_key(reading: &Reading, toponym: &Toponym) -> String {
    let name = || fold::plain(reading.document.slice(toponym.name));
    match toponym.place {
        Some(id) => format!("#{}", id.0),
        None if toponym.region => format!("{} region", name()),
        None => name(),
    }
}

/// "Russians" and "Russian" are the people of one country; the rest go by their singular.
fn group_key(text: &str, plain: &str, resources: &Resources) -> String {
    match resources.lexicon.country_of(text) {
        Some(country) => format!("#{}", country.0),
        None => fold::singular(plain),
    }
}

impl Names {
    fn add(&mut self, name: Name, key: String) {
        match self.by_key[name.kind as usize].entry(key) {
            Entry::Occupied(known) => {
                let known = &mut self.list[*known.get()];
                known.mentions.extend(name.mentions);
                known.place = known.place.or(name.place);
            }
            Entry::Vacant(new) => {
                new.insert(self.union.add());
                self.list.push(name);
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, name: usize) -> &Name {
        &self.list[name]
    }

    /// The name of a kind with a key.
    pub(super) fn find(&self, kind: Kind, key: &str) -> Option<usize> {
        self.by_key[kind as usize].get(key).copied()
    }

    /// All names of a kind, in order of their first mention.
    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (usize, &Name)> {
        self.list.iter().enumerate().filter(move |(_, name)| name.kind == kind)
    }

    pub(super) fn root(&self, name: usize) -> usize {
        self.union.root(name)
    }

    pub(super) fn unite(&mut self, one: usize, other: usize) {
        self.union.unite(one, other);
    }
}
