//! One name as an article writes it, read once for all the questions that evidence asks of it.

use super::body::{self, Body};
use super::designation::Designation;
use super::fold;
use super::kind::Kind;
use super::near::Gender;
use super::person::{Person, PersonName};
use super::site::{self, Site};
use crate::gazetteer::PlaceId;
use crate::{Label, Resources};

/// What stands around a name and belongs to what it means. Mentions of one name in different settings may be different
/// things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Setting<'a> {
    /// For a place, its row in the gazetteer.
    pub(super) place: Option<PlaceId>,
    /// For a place, its name without "region" and the like.
    pub(super) name: Option<&'a str>,
    /// Whether a place is a region or a district.
    pub(super) region: bool,
    /// For an organisation, the country named right before it.
    pub(super) country: Option<PlaceId>,
    /// For a person's family name alone, how the person is addressed.
    pub(super) gender: Option<Gender>,
}

/// A name, read.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) kind: Kind,
    /// Folded; never empty of words unless the name has none.
    pub(super) plain: String,
    /// Whether it is written as abbreviations are.
    pub(super) acronym: bool,
    /// First letters of a name of several words, its kind written out; none for people and weapons.
    pub(super) initials: Vec<String>,
    pub(super) detail: Detail,
}

/// What only names of one kind have.
#[derive(Clone, Debug)]
pub(super) enum Detail {
    Person(PersonName),
    /// The country whose people it is.
    Group(Option<PlaceId>),
    Body(Body),
    Place(PlaceName),
    Weapon(Designation),
    Other,
}

#[derive(Clone, Debug)]
pub(super) struct PlaceName {
    pub(super) place: Option<PlaceId>,
    /// Folded, without "region" and the like.
    pub(super) name: String,
    pub(super) region: bool,
    pub(super) facility: bool,
    pub(super) site: Option<Site>,
}

impl Form {
    pub(super) fn read(
        kind: Kind,
        label: Label,
        text: &str,
        setting: &Setting<'_>,
        resources: &Resources,
    ) -> Self {
        let plain = if kind == Kind::Weapon { fold::weapon(text) } else { fold::plain(text) };
        let detail = match kind {
            Kind::Person => Detail::Person(PersonName::read(text)),
            Kind::Group => Detail::Group(resources.lexicon.country_of(text)),
            Kind::Organisation => Detail::Body(Body::read(&plain, setting.country, resources)),
            Kind::Place => {
                let facility = label == Label::Fac;
                Detail::Place(PlaceName {
                    place: setting.place,
                    name: setting.name.map_or_else(|| plain.clone(), fold::plain),
                    region: setting.region,
                    facility,
                    site: if facility { Site::read(&plain, resources) } else { None },
                })
            }
            Kind::Weapon => Detail::Weapon(Designation::read(text, &plain, resources)),
            Kind::Event | Kind::Other => Detail::Other,
        };
        let longest = if kind == Kind::Person { LONGEST_INITIALS } else { usize::MAX };
        let acronym = plain.len() <= longest && body::is_acronym(text);
        let initials = match kind {
            Kind::Person | Kind::Weapon | Kind::Group => Vec::new(),
            _ => body::initials(&site::in_full(&plain)),
        };
        Self { kind, plain, acronym, initials, detail }
    }

    /// What is known of the thing from this name alone.
    pub(super) fn profile(&self) -> Profile {
        let mut profile = Profile::default();
        match &self.detail {
            Detail::Person(name) => profile.person = Person::new(name),
            Detail::Group(country) => profile.country = *country,
            Detail::Body(body) => {
                profile.country = body.country;
                profile.numbers = numbers(&self.plain);
            }
            Detail::Place(place) => {
                profile.place = place.place;
                profile.region = place.place.is_none().then_some(place.region);
                if place.facility {
                    profile.numbers = numbers(&self.plain);
                }
            }
            Detail::Weapon(weapon) => profile.numbers.clone_from(&weapon.numbers),
            Detail::Other => {}
        }
        profile
    }

    /// For an institution that every country has, its words and its country.
    pub(super) fn institution(&self) -> Option<(&str, Option<PlaceId>)> {
        match &self.detail {
            Detail::Body(body) => body.institution.as_deref().map(|words| (words, body.country)),
            _ => None,
        }
    }
}

/// The numbers in a folded name: 36 of "36th brigade".
fn numbers(plain: &str) -> Vec<String> {
    let number = |word: &str| {
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        (!digits.is_empty()).then_some(digits)
    };
    plain.split(' ').filter_map(number).collect()
}

/// What is known of a thing, against which evidence is held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Profile {
    pub(super) person: Person,
    pub(super) place: Option<PlaceId>,
    /// Of a place that the gazetteer does not know, whether it is a region.
    pub(super) region: Option<bool>,
    /// Whose institution or people it is.
    pub(super) country: Option<PlaceId>,
    /// The numbers of a unit, a weapon or a school.
    pub(super) numbers: Vec<String>,
}

impl Profile {
    /// Makes two things one.
    pub(super) fn join(&mut self, other: Self) {
        self.person.join(other.person);
        self.place = self.place.or(other.place);
        self.region = self.region.or(other.region);
        self.country = self.country.or(other.country);
        for number in other.numbers {
            if self.numbers.len() < MOST_NUMBERS && !self.numbers.contains(&number) {
                self.numbers.push(number);
            }
        }
    }
}

/// Letters of a person's initials; with more, shouted surnames begin.
const LONGEST_INITIALS: usize = 3;

/// So many numbers of one thing are kept: "Shahed-131/136".
const MOST_NUMBERS: usize = 4;
