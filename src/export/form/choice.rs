//! What a reader who corrects is offered: how much a correction would change, and places to choose from.

use serde::Serialize;

use crate::correction::{self, Correction, Preview};
use crate::dossier::Dossier;
use crate::gazetteer::{PlaceId, Resources};

/// How many marks a correction would change in each scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PreviewForm {
    /// For this mention alone; copies of one text have it each.
    pub mention: usize,
    /// In its article.
    pub article: usize,
    /// In all articles.
    pub everywhere: usize,
}

/// How many marks a correction would change in each scope, after those that the dossier holds already.
#[must_use]
pub fn preview(dossier: &Dossier, correction: &Correction) -> PreviewForm {
    let Preview { mention, article, everywhere } = correction::preview(dossier, correction);
    PreviewForm { mention, article, everywhere }
}

/// A place of the gazetteer to choose.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FoundPlace {
    /// Its GeoNames id; where it has none, it is chosen as a point.
    pub geonames: Option<u32>,
    /// Its English name.
    pub name: String,
    /// Its country's English name.
    pub country: Option<String>,
    /// The first-order division it lies in.
    pub admin: Option<String>,
    /// See [`crate::gazetteer::PlaceKind::word`].
    pub kind: &'static str,
    /// Degrees, north positive.
    pub lat: f64,
    /// Degrees, east positive.
    pub lon: f64,
    /// Its inhabitants.
    pub population: Option<u32>,
}

/// So many places are offered.
const MOST_PLACES: usize = 20;

/// Places that bear a name in any spelling, then those whose English names begin with it; each kind by inhabitants.
#[must_use]
pub fn find_places(query: &str, resources: &Resources) -> Vec<FoundPlace> {
    let query = query.trim();
    if query.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<PlaceId> = resources.lexicon.places(query);
    let start = query.to_lowercase();
    let places = &resources.places;
    let mut begin: Vec<(u32, PlaceId)> = places
        .ids()
        .filter(|&id| begins_with(places.name_of(id), &start) && !found.contains(&id))
        .map(|id| (places.get(id).population, id))
        .collect();
    begin.sort_by_key(|&(population, id)| (std::cmp::Reverse(population), id));
    found.extend(begin.into_iter().map(|(_, id)| id));
    found.into_iter().take(MOST_PLACES).map(|id| form(id, resources)).collect()
}

/// Whether a name begins with letters given in small ones. Most names are told by their first letter.
fn begins_with(name: &str, small: &str) -> bool {
    let (one, other) = (name.as_bytes().first(), small.as_bytes().first());
    let differ = one
        .zip(other)
        .is_some_and(|(one, other)| one.is_ascii() && other.is_ascii() && !one.eq_ignore_ascii_case(other));
    !differ && name.to_lowercase().starts_with(small)
}

fn form(id: PlaceId, resources: &Resources) -> FoundPlace {
    let place = resources.places.get(id);
    let degrees = |e4: i32| f64::from(e4) / 10_000.0;
    FoundPlace {
        geonames: place.geonames,
        name: place.name.to_owned(),
        country: place.country.map(str::to_owned),
        admin: place
            .region
            .filter(|&region| region != id)
            .map(|region| resources.places.get(region).name.to_owned()),
        kind: place.kind.word(),
        lat: degrees(place.lat_e4),
        lon: degrees(place.lon_e4),
        population: (place.population > 0).then_some(place.population),
    }
}
