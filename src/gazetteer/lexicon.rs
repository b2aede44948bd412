//! Names and words with their classes, one finite-state map over normalised phrases.

use std::ops::Range;

use super::PlaceId;
use crate::Document;

/// What a phrase can be. A phrase may be several things: "Jordan" is a country and a given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// A given name: Oleksandr.
    GivenName,
    /// A family name: Petrenko.
    Surname,
    /// A title or role that stands before or after a person's name: president, Lt. Gen., Mr.
    Title,
    /// An English word met mostly in lower case: "the", "market". A capital at a sentence start means nothing.
    CommonWord,
    /// A place in the gazetteer: Kharkiv.
    Place,
    /// A country by name: Ukraine, United Kingdom, U.S.
    Country,
    /// A nationality, people, religious or political group: Ukrainian, Shiite, Democrat.
    Norp,
    /// A language that is no nationality word: Hindi, Swahili.
    Language,
    /// An organisation by name: Reuters, NATO, Hezbollah.
    Org,
    /// The last word of an organisation's name: ministry, brigade, university, party.
    OrgHead,
    /// A named site: Azovstal.
    Facility,
    /// The last word of a site's name: airport, bridge, power plant.
    FacilityHead,
    /// The last word of a place name without a government: river, sea, mountains.
    PlaceHead,
    /// A region's head noun: oblast, province, district.
    RegionHead,
    /// A named weapon system: HIMARS, T-72, Kalibr.
    WeaponName,
    /// A weapon's category noun: missile, rocket launcher, tank.
    WeaponNoun,
    /// A type modifier that belongs to a weapon mention: cruise, anti-tank, ballistic.
    WeaponModifier,
    /// A named event: World War Two.
    Event,
    /// The head of an event's name: battle, war, summit.
    EventHead,
    /// A named law or treaty: Geneva Conventions.
    Law,
    /// The last word of a law's name: act, treaty, convention.
    LawHead,
    /// A product that is no weapon: Telegram is ORG, iPhone is this.
    Product,
    /// A published work: Mein Kampf.
    Work,
}

/// A set of [`Class`]es.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(pub u32);

impl Classes {
    /// Whether the set holds `class`.
    #[must_use]
    pub const fn has(self, class: Class) -> bool {
        self.0 >> class as u32 & 1 == 1
    }

    /// The set with `class` added.
    #[must_use]
    pub const fn with(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u32)
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// A phrase of the lexicon found in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseMatch {
    /// Its tokens, as indices into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// What it can be.
    pub classes: Classes,
}

/// Phrases with their classes.
#[derive(Clone, Debug)]
pub struct Lexicon {}

impl Lexicon {
    /// The lexicon compiled into the program.
    pub(super) fn embedded() -> Self {
        Self {}
    }

    /// What a phrase can be, whatever its case, diacritics and apostrophes; empty when unknown.
    #[must_use]
    pub fn classes(&self, _phrase: &str) -> Classes {
        Classes::default()
    }

    /// Every phrase of the lexicon that starts at `token`, shortest first.
    #[must_use]
    pub fn matches_at(&self, _document: &Document, _token: usize) -> Vec<PhraseMatch> {
        Vec::new()
    }

    /// The places a phrase can name, most populous first; empty when it names none.
    #[must_use]
    pub fn places(&self, _phrase: &str) -> Vec<PlaceId> {
        Vec::new()
    }

    /// The country a nationality word belongs to ("Ukrainian" gives Ukraine), when it belongs to one.
    #[must_use]
    pub fn country_of(&self, _norp: &str) -> Option<PlaceId> {
        None
    }
}
