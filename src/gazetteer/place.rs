//! Places on Earth with coordinates, kind, country and population.

use std::collections::{BTreeMap, BTreeSet};

use super::ResourceError;
use super::packed::{self, Planes, nth};

/// The letters that open the file.
pub const MAGIC: [u8; 8] = *b"DLplace2";
const FILE: &str = "places.bin";
/// The country, or the region, of a place that has none.
pub const NONE: u16 = u16::MAX;
/// Set in the kind of a place that only [`crate::place`] looks up, see [`Places::is_minor`].
pub const MINOR: u8 = 1 << 7;
/// So many names lie between two of the table's marks where a name ends.
pub const STRIDE: usize = 32;

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
    /// The row of its country, a country's being itself.
    pub country_id: Option<PlaceId>,
    /// The row of the first-order division it lies in, a division's being itself; none for countries, and where it is not
    /// known.
    pub region: Option<PlaceId>,
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
///
/// Countries lead, then come regions, so that both can be told in 16 bits; then places by country, region and name.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    lat: Planes,
    lon: Planes,
    population: Planes,
    geonames: Planes,
    /// The country's own row, `u16` each.
    country: &'static [u8],
    /// The region's own row, `u16` each.
    region: &'static [u8],
    /// The kind's index in [`PlaceKind::ALL`], one byte each, with [`MINOR`].
    kind: &'static [u8],
    /// How long each name is among `names`, one byte each.
    name_lengths: &'static [u8],
    /// Where every [`STRIDE`]th name starts, `u32` each.
    name_marks: &'static [u8],
    names: &'static str,
}

impl Places {
    /// A table from the bytes that `cargo xtask data` wrote.
    pub(super) fn from_bytes(bytes: &'static [u8]) -> Result<Self, ResourceError> {
        let refuse = |why| ResourceError { file: FILE, why };
        let [lat, lon, population, geonames, country, region, kind, name_lengths, name_marks, names] =
            packed::open(FILE, MAGIC, bytes)?;
        let count = kind.len();
        let differ = refuse("its columns differ in length");
        let column = |bytes| Planes::new(bytes).filter(|column| column.count() == count).ok_or(differ);
        if country.len() != count * 2
            || region.len() != count * 2
            || name_lengths.len() != count
            || name_marks.len() != count.div_ceil(STRIDE) * 4
        {
            return Err(differ);
        }
        let names = std::str::from_utf8(names).map_err(|_| refuse("its names are not UTF-8"))?;
        Ok(Self {
            lat: column(lat)?,
            lon: column(lon)?,
            population: column(population)?,
            geonames: column(geonames)?,
            country,
            region,
            kind,
            name_lengths,
            name_marks,
            names,
        })
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
        let cell = |column: Planes| column.nth(row).expect("the id is of this table");
        let geonames = cell(self.geonames);
        let country_id = self.country_of(id);
        Place {
            name: self.name(row),
            kind: PlaceKind::ALL[usize::from(self.kind[row] & !MINOR)],
            country: country_id.map(|country| self.name(country.0 as usize)),
            country_id,
            region: half(self.region, row),
            lat_e4: cell(self.lat).cast_signed(),
            lon_e4: cell(self.lon).cast_signed(),
            population: cell(self.population),
            geonames: (geonames > 0).then_some(geonames),
        }
    }

    /// The English name of a place.
    ///
    /// # Panics
    /// When `id` is none of this table's.
    #[must_use]
    pub fn name_of(&self, id: PlaceId) -> &str {
        self.name(id.0 as usize)
    }

    /// The places with these GeoNames ids, as far as there are any.
    #[must_use]
    pub fn by_geonames(&self, wanted: &BTreeSet<u32>) -> BTreeMap<u32, PlaceId> {
        if wanted.is_empty() {
            return BTreeMap::new();
        }
        let geonames = |id: PlaceId| self.geonames.nth(id.0 as usize);
        let known = self.ids().filter_map(|id| Some((geonames(id).filter(|found| *found > 0)?, id)));
        known.filter(|(found, _)| wanted.contains(found)).collect()
    }

    /// The country a place lies in, a country's being itself; none for seas and continents.
    ///
    /// # Panics
    /// When `id` is none of this table's.
    #[must_use]
    pub fn country_of(&self, id: PlaceId) -> Option<PlaceId> {
        half(self.country, id.0 as usize)
    }

    /// Whether a place serves only to say where a name lies that was found without it: its name is mostly something else, or
    /// the place so small that its name proves nothing.
    ///
    /// # Panics
    /// When `id` is none of this table's.
    #[must_use]
    pub fn is_minor(&self, id: PlaceId) -> bool {
        self.kind[id.0 as usize] & MINOR != 0
    }

    fn name(&self, row: usize) -> &'static str {
        let mark = row / STRIDE;
        let length = |row: usize| usize::from(self.name_lengths[row]);
        let start = nth(self.name_marks, mark).expect("the id is of this table") as usize;
        let start = start + (mark * STRIDE..row).map(length).sum::<usize>();
        &self.names[start..start + length(row)]
    }
}

/// The row that a column of `u16` names.
fn half(column: &[u8], row: usize) -> Option<PlaceId> {
    let number = u16::from_le_bytes([column[row * 2], column[row * 2 + 1]]);
    (number != NONE).then(|| PlaceId(u32::from(number)))
}
