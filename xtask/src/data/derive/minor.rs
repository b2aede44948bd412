//! Places that only say where a name lies which was found without them: the towns that the other lists leave out, and
//! districts.

use std::collections::{BTreeMap, BTreeSet};

use dateline::gazetteer::phrase;

use super::cities::{City, degrees_e4, kind, shown_e4};
use super::regions::Regions;
use super::source::{Sets, is_usable, others, plain, text};
use super::towns::Town;

/// In the countries whose papers are in English, smaller towns are news.
const ENGLISH: [(&str, u64); 6] =
    [("US", 1_000), ("GB", 1_000), ("CA", 1_000), ("IE", 1_000), ("NZ", 1_000), ("AU", 2_000)];
/// Of other countries towns of this size are taken …
const TOWN: u64 = 10_000;
/// … but of Ukraine all.
const UKRAINE: &str = "UA";
/// A place nearer than this, in degrees, to a listed one of the same name is the same.
const SAME_PLACE: f64 = 0.15;
/// Countries whose second-order divisions papers name: the counties of both.
const WITH_COUNTIES: [&str; 2] = ["GB", "US"];

/// Writes what the lists written before this one do not hold.
pub(super) fn derive(sets: &Sets, towns: &[Town], cities: &[City], regions: &Regions) -> Result<(), String> {
    let listed = listed(sets)?;
    let mut lines: BTreeSet<(String, String, String)> = BTreeSet::new();
    for town in towns.iter().filter(|town| is_wanted(town) && is_usable(&town.name)) {
        let name = plain(&town.name);
        let key = (town.country.clone(), phrase::normal(&name));
        let near = |&(lat, lon): &(f64, f64)| {
            (lat - town.lat).abs() < SAME_PLACE && (lon - town.lon).abs() < SAME_PLACE
        };
        if key.1.contains('?') || listed.get(&key).is_some_and(|same| same.iter().any(near)) {
            continue;
        }
        let (lat, lon) = (town.lat, town.lon);
        let Town { country, population, .. } = town;
        let kind = kind(u32::try_from(*population).unwrap_or(u32::MAX));
        let others = others(&name, spellings(&name));
        let region = regions.of(town);
        let line =
            format!("-\t{name}\t{lat:.3}\t{lon:.3}\t{population}\t{country}\t{kind}\t{others}\t{region}");
        lines.insert((town.country.clone(), region.to_owned(), line));
    }
    let lines: Vec<String> = lines.into_iter().map(|(_, _, line)| line).collect();
    sets.write("places/minor/towns.tsv", "Towns that other lists leave out: GeoNames (CC BY 4.0).", &lines)?;
    districts(sets, cities)
}

fn is_wanted(town: &Town) -> bool {
    let least = ENGLISH.iter().find(|(country, _)| *country == town.country);
    town.country == UKRAINE || town.population >= least.map_or(TOWN, |(_, least)| *least)
}

/// A town's other names: Saint for St., and without what is added in brackets or behind a stroke.
fn spellings(name: &str) -> Vec<String> {
    let mut spellings = Vec::new();
    for (short, long) in [("St. ", "Saint "), ("Ft. ", "Fort "), ("Mt. ", "Mount ")] {
        if let Some(rest) = name.strip_prefix(short) {
            spellings.push(format!("{long}{rest}"));
        }
        if let Some(rest) = name.strip_prefix(long) {
            spellings.push(format!("{short}{rest}"));
        }
    }
    spellings.extend(name.strip_suffix(" City").filter(|rest| rest.len() > 4).map(str::to_owned));
    spellings
}

/// Points by country and name.
type Listed = BTreeMap<(String, String), Vec<(f64, f64)>>;

/// Where the places of the other lists are, by country and name.
fn listed(sets: &Sets) -> Result<Listed, String> {
    const LISTS: [&str; 9] = [
        "cities-africa",
        "cities-asia",
        "cities-europe",
        "cities-north-america",
        "cities-oceania",
        "cities-south-america",
        "towns",
        "ukraine",
        "front-villages",
    ];
    let mut listed = Listed::new();
    for list in LISTS {
        for line in sets.hand(&format!("places/{list}.tsv"))? {
            let cells: Vec<&str> = line.split('\t').collect();
            let [_, name, lat, lon, _, country, _, others, ..] = cells[..] else { continue };
            let (Ok(lat), Ok(lon)) = (lat.parse(), lon.parse()) else { continue };
            for name in std::iter::once(name).chain(others.split('|')) {
                let key = (country.to_owned(), phrase::normal(name));
                listed.entry(key).or_default().push((lat, lon));
            }
        }
    }
    Ok(listed)
}

/// Second-order divisions, each where its cities are, as regions are. One without a city is left out.
fn districts(sets: &Sets, cities: &[City]) -> Result<(), String> {
    let mut centres: BTreeMap<String, (i64, i64, i64)> = BTreeMap::new();
    for city in cities.iter().filter(|city| WITH_COUNTIES.contains(&city.country.as_str())) {
        let (Some(lat), Some(lon)) = (degrees_e4(&city.lat), degrees_e4(&city.lon)) else { continue };
        let weight = i64::from(city.population.max(1));
        let centre = centres.entry(format!("{}.{}", city.region, city.district)).or_default();
        *centre = (centre.0 + lat * weight, centre.1 + lon * weight, centre.2 + weight);
    }
    let mut lines = Vec::new();
    for value in sets.json("geonames/admin2.json")? {
        let (code, name) = (text(&value, "code"), text(&value, "name"));
        let (Some(&(lat, lon, weight)), Some((region, _))) = (centres.get(code), code.rsplit_once('.'))
        else {
            continue;
        };
        let country = &code[..2];
        let name = plain(name.strip_prefix("City of ").unwrap_or(name));
        if !is_usable(&name) {
            continue;
        }
        let (lat, lon) = (shown_e4(lat / weight), shown_e4(lon / weight));
        lines.push(format!("-\t{name}\t{lat}\t{lon}\t-\t{country}\tdistrict\t-\t{region}"));
    }
    lines.sort_by_cached_key(|line| line.split('\t').skip(5).map(str::to_owned).collect::<Vec<_>>());
    let origin = "Second-order divisions: GeoNames (CC BY 4.0); coordinates from their cities.";
    sets.write("places/minor/districts.tsv", origin, &lines)
}
