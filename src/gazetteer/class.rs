//! What a word or phrase can be.

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

impl Class {
    /// Every class, in order.
    pub const ALL: [Self; 23] = [
        Self::GivenName,
        Self::Surname,
        Self::Title,
        Self::CommonWord,
        Self::Place,
        Self::Country,
        Self::Norp,
        Self::Language,
        Self::Org,
        Self::OrgHead,
        Self::Facility,
        Self::FacilityHead,
        Self::PlaceHead,
        Self::RegionHead,
        Self::WeaponName,
        Self::WeaponNoun,
        Self::WeaponModifier,
        Self::Event,
        Self::EventHead,
        Self::Law,
        Self::LawHead,
        Self::Product,
        Self::Work,
    ];

    /// The class whose name in the code is `word`, as `data/lexicon/manifest.tsv` writes it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| format!("{class:?}") == word)
    }
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

    /// Both sets in one.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
