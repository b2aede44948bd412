//! What all articles together say an entity is: the best of what each says.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::noun::NounKind;
use super::{Described, Description, Found, Whose, of_mention, organisation};
use crate::dossier::Dossier;
use crate::identity::{Entity, MentionRef};
use crate::{Label, Resources};

/// A description for each entity of the dossier, in their order; people and organisations alone have one.
#[must_use]
pub fn settle(dossier: &Dossier, resources: &Resources) -> Vec<Option<Description>> {
    let settler = Settler { dossier, resources };
    let described: Vec<_> = dossier.entities().iter().map(|entity| settler.describe(entity)).collect();
    let settled = dossier.entities().iter().zip(&described).map(|(entity, description)| {
        let description = description.clone()?;
        Some(settler.as_counterpart(entity, &described, &description).unwrap_or(description))
    });
    settled.collect()
}

struct Settler<'a> {
    dossier: &'a Dossier,
    resources: &'a Resources,
}

/// Where something stands: article and byte. It settles ties.
type Place = (usize, usize);

/// One thing that an article says of an entity.
#[derive(Clone, Copy)]
struct Use<'a> {
    article: usize,
    said: &'a Described,
}

impl Use<'_> {
    fn role(&self) -> &str {
        self.said.role.as_ref().map_or("", |role| &role.words)
    }

    fn place(&self) -> Place {
        (self.article, self.said.evidence.start())
    }
}

/// What makes two roles one office: "deputy minister" is no minister, "foreign minister" is a minister said in full.
type Office<'a> = (&'a str, bool, Vec<&'a str>);

/// Words that make another office of a noun.
const OTHER_OFFICE: [&str; 9] =
    ["acting", "assistant", "co", "deputy", "elect", "interim", "shadow", "under", "vice"];

impl Settler<'_> {
    fn describe(&self, entity: &Entity) -> Option<Description> {
        if !matches!(entity.label, Label::Person | Label::Org) {
            return None;
        }
        let uses: Vec<Use<'_>> = self
            .dossier
            .said_once(entity)
            .into_iter()
            .flat_map(|mention| self.uses(entity, mention))
            .collect();
        let mut offices: BTreeMap<Office<'_>, Vec<Use<'_>>> = BTreeMap::new();
        for &one in &uses {
            if let Some(role) = &one.said.role {
                offices.entry((role.head.as_str(), role.former, others(&role.words))).or_default().push(one);
            }
        }
        let best = offices.into_values().max_by_key(|office| (weight(office), Reverse(office[0].place())));
        match best {
            Some(office) => Some(self.fullest(entity, &office, &uses)),
            None => self.without_role(entity, &uses),
        }
    }

    /// The description of someone who is only said to be the counterpart of another, by the other's office.
    fn as_counterpart(
        &self,
        entity: &Entity,
        described: &[Option<Description>],
        description: &Description,
    ) -> Option<Description> {
        if description.role.as_deref() != Some(COUNTERPART) {
            return None;
        }
        let uses = entity.mentions.iter().flat_map(|mention| self.uses(entity, *mention));
        let mut others = uses.filter(|one| one.role() == COUNTERPART).flat_map(|one| self.people_before(one));
        let role = others.find_map(|other| {
            described[other].as_ref()?.role.as_deref().filter(|role| *role != COUNTERPART)
        })?;
        Some(Description { role: Some(counterpart(role).to_owned()), of: None, ..description.clone() })
    }

    /// The people named before someone's counterpart, the nearest first.
    fn people_before(&self, one: Use<'_>) -> impl Iterator<Item = usize> + use<'_> {
        let reading = &self.dossier.readings()[one.article];
        let nearest = match one.said.of.map(|of| of.whose) {
            Some(Whose::Mention(nearest)) => nearest + 1,
            _ => 0,
        };
        let near = (0..nearest).rev().take(MOST_MENTIONS);
        let people = near.filter(|&at| reading.mentions[at].label == Label::Person);
        people
            .take(MOST_PEOPLE)
            .filter_map(move |mention| self.dossier.entity_of(MentionRef { article: one.article, mention }))
    }

    /// What is left when no article says what an entity is: an affiliation, or what its name tells.
    fn without_role(&self, entity: &Entity, uses: &[Use<'_>]) -> Option<Description> {
        let organisation = entity.label == Label::Org;
        let known = organisation::known(&entity.name).filter(|_| organisation);
        let kind = organisation::kind(&entity.name).filter(|_| organisation);
        let role = known.map(|known| known.role).or(kind);
        let told = self.affiliation(uses);
        if role.is_none() && told.is_none() {
            return None;
        }
        let (article, evidence) = if let Some((_, one)) = &told {
            (one.article, one.said.evidence)
        } else {
            let MentionRef { article, mention } = entity.mentions[0];
            (article, self.dossier.readings()[article].mentions[mention].span)
        };
        let known = known.and_then(|known| known.country).map(str::to_owned);
        let affiliation = told.map(|(name, _)| name).or(known);
        Some(Description { role: role.map(str::to_owned), of: None, affiliation, article, evidence })
    }

    fn uses(&self, entity: &Entity, at: MentionRef) -> impl Iterator<Item = Use<'_>> + use<'_> {
        let reading = &self.dossier.readings()[at.article];
        let personal = entity.label == Label::Person;
        let fits = move |said: &&Described| {
            said.role.as_ref().is_none_or(|role| role.noun.kind.is_personal() == personal)
        };
        of_mention(&reading.descriptions, at.mention)
            .filter(fits)
            .map(move |said| Use { article: at.article, said })
    }

    /// The description that the uses of one office give together.
    fn fullest(&self, entity: &Entity, office: &[Use<'_>], all: &[Use<'_>]) -> Description {
        let role = fullest_role(office);
        let of = Self::most(
            office.iter().filter_map(|one| Some((self.name(one.article, one.said.of?.whose), *one))),
        );
        let affiliation = self.affiliation(office).or_else(|| self.affiliation(all)).map(|(name, _)| name);
        let known = || organisation::known(&entity.name).filter(|_| entity.label == Label::Org)?.country;
        let affiliation = affiliation.or_else(|| known().map(str::to_owned));
        let told = office.iter().find(|one| one.role() == role && one.said.of.is_some() == of.is_some());
        let told =
            told.or_else(|| office.iter().find(|one| one.role() == role)).expect("the role is of some use");
        Description {
            of: of.map(|(name, _)| with_kind_of_region(name, role)),
            role: Some(role.to_owned()),
            affiliation,
            article: told.article,
            evidence: told.said.evidence,
        }
    }

    /// The commonest affiliation, and where it is told first.
    fn affiliation<'b>(&self, uses: &[Use<'b>]) -> Option<(String, Use<'b>)> {
        Self::most(uses.iter().filter_map(|one| Some((self.name(one.article, one.said.affiliation?), *one))))
    }

    /// The name said most often, the one said first of equals, and where it is said first.
    fn most<'b>(said: impl Iterator<Item = (String, Use<'b>)>) -> Option<(String, Use<'b>)> {
        let mut names: BTreeMap<String, (usize, Use<'b>)> = BTreeMap::new();
        for (name, one) in said {
            names.entry(name).or_insert((0, one)).0 += 1;
        }
        let best = names.into_iter().max_by_key(|(_, (count, first))| (*count, Reverse(first.place())));
        best.map(|(name, (_, first))| (name, first))
    }

    /// The name of what something belongs to: its entity's, the country's, or the words themselves.
    fn name(&self, article: usize, whose: Whose) -> String {
        let reading = &self.dossier.readings()[article];
        match whose {
            Whose::Country(country) => self.resources.places.get(country).name.to_owned(),
            Whose::Words(span) => reading.document.slice(span).to_owned(),
            Whose::Mention(mention) => {
                let entity = self.dossier.entity_of(MentionRef { article, mention });
                match entity {
                    Some(entity) => self.dossier.entities()[entity].name.clone(),
                    None => reading.document.slice(reading.mentions[mention].span).to_owned(),
                }
            }
        }
    }
}

/// "his French counterpart": so many people named before may be meant.
const MOST_PEOPLE: usize = 3;
/// Mentions among which they are sought.
const MOST_MENTIONS: usize = 30;

/// The noun of those who hold the same office elsewhere.
pub(super) const COUNTERPART: &str = "counterpart";

/// What an office is called in most countries, of which the American or British name is said.
pub(super) fn counterpart(role: &str) -> &str {
    match role {
        "secretary of state" | "foreign secretary" => "foreign minister",
        "defense secretary" => "defense minister",
        "defence secretary" => "defence minister",
        "home secretary" => "interior minister",
        _ => role,
    }
}

/// How much an office says of its bearer.
fn weight(office: &[Use<'_>]) -> i32 {
    let Some(role) = &office[0].said.role else { return 0 };
    let kind = match role.noun.kind {
        NounKind::Office => 60,
        NounKind::Work | NounKind::Body => 45,
        NounKind::Rank => 40,
        NounKind::Tie | NounKind::Vague => 20,
        NounKind::State => 10,
    };
    let count = i32::try_from(office.len().min(MOST_COUNTED)).unwrap_or(0);
    let full = office.iter().any(|one| one.said.of.is_some());
    let modified = office.iter().any(|one| one.role() != role.head);
    let sure = office.iter().any(|one| one.said.found <= Found::Apposition);
    kind + OFTEN * count + FULL * i32::from(full) + MODIFIED * i32::from(modified) + SURE * i32::from(sure)
        - FORMER * i32::from(role.former)
}

/// How often counts up to so many times, …
const MOST_COUNTED: usize = 10;
/// … so that a trade named ten times outweighs an office named once.
const OFTEN: i32 = 3;
/// It is told what the role is of.
const FULL: i32 = 6;
/// The role has more words than its noun.
const MODIFIED: i32 = 4;
/// It is said as title or apposition.
const SURE: i32 = 4;
/// A former president who heads a party now is its head.
const FORMER: i32 = 15;

/// The words of a role that make another office of it, in order.
fn others(role: &str) -> Vec<&str> {
    let mut others: Vec<&str> = role.split([' ', '-']).filter(|word| OTHER_OFFICE.contains(word)).collect();
    others.sort_unstable();
    others
}

/// The commonest of the roles that say more than the noun; of equals the longest, then the first.
fn fullest_role<'a>(office: &[Use<'a>]) -> &'a str {
    let mut roles: BTreeMap<&'a str, (usize, Reverse<Place>)> = BTreeMap::new();
    for one in office {
        let Some(role) = &one.said.role else { continue };
        roles.entry(&role.words).or_insert((0, Reverse(one.place()))).0 += 1;
    }
    let shortest = roles.keys().map(|role| role.len()).min().unwrap_or(0);
    let best = roles
        .into_iter()
        .max_by_key(|(role, (count, first))| (role.len() > shortest, *count, role.len(), *first));
    best.map_or("", |(role, _)| role)
}

/// The regional governor of Luhansk governs Luhansk region.
fn with_kind_of_region(of: String, role: &str) -> String {
    let kinds = [("regional", "region"), ("provincial", "province"), ("district", "district")];
    let kind = kinds.iter().find(|(adjective, _)| role.split(' ').any(|word| word == *adjective));
    match kind {
        Some((_, kind)) if !of.contains(' ') => format!("{of} {kind}"),
        _ => of,
    }
}
