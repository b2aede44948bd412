//! Places on Earth with coordinates, kind, country and population.

/// A row of the places table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId(pub u32);

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// A sovereign state or a dependent territory with a code of its own.
    Country,
    /// A first-order division: oblast, state, province.
    Region,
    /// A second-order division.
    District,
    /// A settlement of at least 50,000 people, or a capital.
    City,
    /// A settlement of at least 5,000 people.
    Town,
    /// A smaller settlement.
    Village,
    /// A continent or a part of the world.
    Continent,
    /// A sea, an ocean, a gulf, a strait.
    Sea,
    /// A river or a canal.
    River,
    /// A lake or a reservoir.
    Lake,
    /// An island or a peninsula.
    Island,
    /// A mountain or a range.
    Mountain,
    /// Any other stretch of land with a name: Donbas, Sahel.
    Area,
}

impl PlaceKind {
    /// The kind in a word, as the outside form writes it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Region => "region",
            Self::District => "district",
            Self::City => "city",
            Self::Town => "town",
            Self::Village => "village",
            Self::Continent => "continent",
            Self::Sea => "sea",
            Self::River => "river",
            Self::Lake => "lake",
            Self::Island => "island",
            Self::Mountain => "mountain",
            Self::Area => "area",
        }
    }

    /// Whether a place of this kind has a government, and so is GPE and not LOC.
    #[must_use]
    pub const fn has_government(self) -> bool {
        matches!(
            self,
            Self::Country | Self::Region | Self::District | Self::City | Self::Town | Self::Village
        )
    }
}

/// One place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// Its name in English, as the gazetteer spells it.
    pub name: &'a str,
    /// What it is.
    pub kind: PlaceKind,
    /// The English name of its country; none for seas and continents.
    pub country: Option<&'a str>,
    /// Latitude in ten-thousandths of a degree, north positive.
    pub lat_e4: i32,
    /// Longitude in ten-thousandths of a degree, east positive.
    pub lon_e4: i32,
    /// Inhabitants; 0 when unknown.
    pub population: u32,
    /// The GeoNames id, when it has one.
    pub geonames: Option<u32>,
}

/// The places table.
#[derive(Clone, Debug)]
pub struct Places {}

impl Places {
    /// The table compiled into the program.
    pub(super) fn embedded() -> Self {
        Self {}
    }

    /// One place.
    ///
    /// # Panics
    /// When `id` is none of this table's: ids come from the lexicon compiled with it.
    #[must_use]
    pub fn get(&self, _id: PlaceId) -> Place<'_> {
        unreachable!("an empty table gives out no ids")
    }
}
