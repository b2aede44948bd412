//! Places on Earth with coordinates, kind, country and population.

use super::ResourceError;
use super::packed::{self, nth};

/// The letters that open the file.
pub const MAGIC: [u8; 8] = *b"DLplaces";
const FILE: &str = "places.bin";
/// The country of a place that has none.
pub const NO_COUNTRY: u16 = u16::MAX;

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
    /// Every kind; a place's kind is packed as its index here.
    pub const ALL: [Self; 13] = [
        Self::Country,
        Self::Region,
        Self::District,
        Self::City,
        Self::Town,
        Self::Village,
        Self::Continent,
        Self::Sea,
        Self::River,
        Self::Lake,
        Self::Island,
        Self::Mountain,
        Self::Area,
    ];

    /// The kind that [`Self::word`] gives `word` for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

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

/// The places table, one column a section, so that equal things lie together and pack well.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    lat: &'static [u8],
    lon: &'static [u8],
    population: &'static [u8],
    geonames: &'static [u8],
    /// The country's own row, `u16` each.
    country: &'static [u8],
    /// The kind's index in [`PlaceKind::ALL`], one byte each.
    kind: &'static [u8],
    /// Where each name ends among `names`, `u32` each.
    name_ends: &'static [u8],
    names: &'static str,
}

impl Places {
    /// A table from the bytes that `cargo xtask data` wrote.
    pub(super) fn from_bytes(bytes: &'static [u8]) -> Result<Self, ResourceError> {
        let refuse = |why| ResourceError { file: FILE, why };
        let [lat, lon, population, geonames, country, kind, name_ends, names] =
            packed::open(FILE, MAGIC, bytes)?;
        let fours = [lat, lon, population, geonames, name_ends];
        if fours.iter().any(|column| column.len() != kind.len() * 4) || country.len() != kind.len() * 2 {
            return Err(refuse("its columns differ in length"));
        }
        let names = std::str::from_utf8(names).map_err(|_| refuse("its names are not UTF-8"))?;
        Ok(Self { lat, lon, population, geonames, country, kind, name_ends, names })
    }

    /// How many places there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.kind.len()
    }

    /// Every place.
    pub fn ids(&self) -> impl Iterator<Item = PlaceId> + use<> {
        (0..).take(self.count()).map(PlaceId)
    }

    /// One place.
    ///
    /// # Panics
    /// When `id` is none of this table's: ids come from the lexicon compiled with it.
    #[must_use]
    pub fn get(&self, id: PlaceId) -> Place<'_> {
        let row = id.0 as usize;
        let cell = |column| nth(column, row).expect("the id is of this table");
        let geonames = cell(self.geonames);
        Place {
            name: self.name(row),
            kind: self.kind(row),
            country: self.country_of(id).map(|country| self.name(country.0 as usize)),
            lat_e4: cell(self.lat).cast_signed(),
            lon_e4: cell(self.lon).cast_signed(),
            population: cell(self.population),
            geonames: (geonames > 0).then_some(geonames),
        }
    }

    /// The country a place lies in, a country's being itself; none for seas and continents.
    ///
    /// # Panics
    /// When `id` is none of this table's.
    #[must_use]
    pub fn country_of(&self, id: PlaceId) -> Option<PlaceId> {
        let at = id.0 as usize * 2;
        let country = u16::from_le_bytes([self.country[at], self.country[at + 1]]);
        (country != NO_COUNTRY).then(|| PlaceId(u32::from(country)))
    }

    fn kind(&self, row: usize) -> PlaceKind {
        PlaceKind::ALL[usize::from(self.kind[row])]
    }

    fn name(&self, row: usize) -> &'static str {
        let end = |row| nth(self.name_ends, row).expect("the id is of this table") as usize;
        let start = if row == 0 { 0 } else { end(row - 1) };
        &self.names[start..end(row)]
    }
}
