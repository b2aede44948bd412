//! Whose side a speaker is on: the country they speak for, or the armed group, as far as the articles tell.

use std::collections::BTreeMap;

use crate::Label;
use crate::description::{Whose, of_mention};
use crate::dossier::Dossier;
use crate::gazetteer::{PlaceId, PlaceKind, Resources};
use crate::identity::{Entity, MentionRef};
use crate::view::said;

/// Whom somebody speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// A country.
    Country(PlaceId),
    /// Those who fight for themselves, or a people without a country: an entity of the dossier.
    Group(usize),
}

/// The parties that entities speak for, worked out when they are asked for.
pub struct Sides<'a> {
    dossier: &'a Dossier,
    resources: &'a Resources,
    /// By entity.
    known: BTreeMap<usize, Option<Party>>,
    /// Countries by their English names.
    countries: BTreeMap<&'a str, PlaceId>,
}

/// So many mentions of an entity are asked what they say of it.
const MOST_ASKED: usize = 64;
/// The ministry of a country's government: so many steps from the speaker to the country.
const FARTHEST: u8 = 3;

impl<'a> Sides<'a> {
    /// The sides of a dossier's speakers.
    #[must_use]
    pub fn new(dossier: &'a Dossier, resources: &'a Resources) -> Self {
        let places = &resources.places;
        // Countries lead the table.
        let countries = places.ids().map(|id| (places.get(id), id));
        let countries = countries.take_while(|(place, _)| place.kind == PlaceKind::Country);
        let countries = countries.map(|(place, id)| (place.name, id)).collect();
        Self { dossier, resources, known: BTreeMap::new(), countries }
    }

    /// The party's name in English.
    #[must_use]
    pub fn name(&self, party: Party) -> &'a str {
        match party {
            Party::Country(country) => self.resources.places.get(country).name,
            Party::Group(entity) => &self.dossier.entities()[entity].name,
        }
    }

    /// The party that a quote's speaker speaks for: that of the entity, else the one that the words for an unnamed
    /// speaker name, as "Ukrainian officials" do.
    pub fn of_quote(&mut self, article: usize, quote: usize) -> Option<Party> {
        let voice = self.dossier.voice(article, quote);
        let named = said::entity(self.dossier, article, voice.mention);
        if let Some(entity) = named {
            return self.of_entity(entity);
        }
        let reading = &self.dossier.readings()[article];
        let phrase = voice.speaker?;
        let first = reading.mentions.partition_point(|mention| mention.span.end() <= phrase.start());
        for (mention, found) in reading.mentions.iter().enumerate().skip(first) {
            if found.span.start() >= phrase.end() {
                break;
            }
            if !matches!(found.label, Label::Gpe | Label::Norp | Label::Org) {
                continue;
            }
            if is_part_of_a_leaning(reading.document.text(), found.span.start(), found.span.end()) {
                return None;
            }
            let side = self
                .dossier
                .entity_of(MentionRef { article, mention })
                .and_then(|entity| self.of_entity(entity));
            if side.is_some() {
                return side;
            }
        }
        None
    }

    /// The party that an entity is, lies in or belongs to.
    pub fn of_entity(&mut self, entity: usize) -> Option<Party> {
        self.reached(entity, 0)
    }

    /// Whether an entity is a country itself.
    #[must_use]
    pub fn is_country(&self, entity: usize) -> bool {
        let place = self.dossier.entities()[entity].place;
        place.is_some_and(|place| self.resources.places.get(place.place).kind == PlaceKind::Country)
    }

    fn reached(&mut self, entity: usize, steps: u8) -> Option<Party> {
        if let Some(&known) = self.known.get(&entity) {
            return known;
        }
        if steps > FARTHEST {
            return None;
        }
        // Two that are said to belong to each other end here.
        self.known.insert(entity, None);
        let found = self.find(entity, steps);
        self.known.insert(entity, found);
        found
    }

    fn find(&mut self, entity: usize, steps: u8) -> Option<Party> {
        let found = &self.dossier.entities()[entity];
        match found.label {
            Label::Gpe | Label::Loc | Label::Fac => {
                self.resources.places.country_of(found.place?.place).map(Party::Country)
            }
            Label::Norp => {
                let linked = found.linked.iter().find_map(|&linked| self.reached(linked, steps + 1));
                linked.or(Some(Party::Group(entity)))
            }
            Label::Org if is_armed(found) => Some(Party::Group(entity)),
            Label::Person | Label::Org => self.told(entity, steps),
            _ => None,
        }
    }

    /// The party that most descriptions of a person or an organisation tell.
    fn told(&mut self, entity: usize, steps: u8) -> Option<Party> {
        let dossier = self.dossier;
        let mut votes: BTreeMap<Party, u32> = BTreeMap::new();
        for at in dossier.entities()[entity].mentions.iter().take(MOST_ASKED) {
            for described in of_mention(&dossier.readings()[at.article].descriptions, at.mention) {
                let leaning = described.role.as_ref().is_some_and(|role| is_leaning(&role.words));
                if leaning {
                    continue;
                }
                for (whose, weight) in [(described.affiliation, 2), (described.of.map(|of| of.whose), 1)] {
                    let party = whose.and_then(|whose| self.of_whose(at.article, whose, steps));
                    if let Some(party) = party {
                        *votes.entry(party).or_default() += weight;
                    }
                }
            }
        }
        let most = votes.into_iter().max_by_key(|(party, votes)| (*votes, std::cmp::Reverse(*party)));
        // What is common knowledge of an organisation stands in its description alone.
        let description = dossier.entities()[entity].description.as_ref();
        let known = || self.countries.get(description?.affiliation.as_deref()?).copied();
        most.map(|(party, _)| party).or_else(|| known().map(Party::Country))
    }

    fn of_whose(&mut self, article: usize, whose: Whose, steps: u8) -> Option<Party> {
        match whose {
            Whose::Country(country) => Some(Party::Country(country)),
            Whose::Mention(mention) => {
                let entity = self.dossier.entity_of(MentionRef { article, mention })?;
                self.reached(entity, steps + 1)
            }
            Whose::Words(_) => None,
        }
    }
}

/// Whether an organisation fights for itself, as far as it is described.
fn is_armed(entity: &Entity) -> bool {
    let role = entity.description.as_ref().and_then(|description| description.role.as_deref());
    role.is_some_and(|role| ARMED.iter().any(|word| role.contains(word)))
}

/// What such an organisation is called.
const ARMED: [&str; 8] =
    ["rebel", "militant", "paramilitary", "insurgent", "separatist", "guerrilla", "militia", "mercenary"];

/// "pro-Russian", "Russian-backed": nearer to a country than of it.
fn is_part_of_a_leaning(text: &str, start: usize, end: usize) -> bool {
    let after = &text[end..];
    let before = text[..start].trim_end_matches(is_dash);
    let joined = before.len() < start
        && (before.ends_with("pro") || before.ends_with("Pro") || before.ends_with("anti"));
    joined
        || after.starts_with(is_dash)
            && LEANINGS.iter().any(|word| after.trim_start_matches(is_dash).starts_with(word))
}

const fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '–')
}

fn is_leaning(role: &str) -> bool {
    role.starts_with("pro-") || LEANINGS.iter().any(|word| role.contains(word))
}

/// What follows a country's name and a hyphen in the words for those whom it set up or supports.
const LEANINGS: [&str; 8] =
    ["backed", "installed", "appointed", "imposed", "occupied", "controlled", "aligned", "allied"];
