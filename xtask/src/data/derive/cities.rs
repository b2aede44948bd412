//! Cities of the world and the regions they lie in, from GeoNames.

use std::collections::BTreeMap;

use super::countries::pairs;
use super::names::Names;
use super::source::{Sets, is_usable, others};
use super::spelling::{self, OwnNames};
use super::words::Words;

/// Places below these sizes are a town, a village.
const CITY: u32 = 50_000;
const TOWN: u32 = 5_000;
/// A place smaller than this whose name is a very common word is left out.
const BIG: u32 = 100_000;
/// Shorter names are mostly particles once their diacritics are gone, as that of Tô is.
const SHORTEST: usize = 3;
/// The country whose settlements another recipe lists more fully.
const ELSEWHERE: &str = "UA";

/// A line of GeoNames' table of cities.
pub(super) struct City {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) ascii: String,
    pub(super) alternates: Vec<String>,
    pub(super) lat: String,
    pub(super) lon: String,
    pub(super) code: String,
    pub(super) country: String,
    pub(super) region: String,
    /// The code of the second-order division within the region; may be empty.
    pub(super) district: String,
    pub(super) population: u32,
}

pub(super) fn derive(sets: &Sets, words: &Words, given: &Names, cities: &[City]) -> Result<(), String> {
    let continents = continents(sets)?;
    let mut own_names = OwnNames::new();
    for city in cities {
        let biggest = own_names.entry(city.ascii.clone()).or_default();
        *biggest = city.population.max(*biggest);
    }
    let mut lists: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let extra = pairs(&sets.hand("lexicon/hand/city-names.tsv")?);
    for city in cities.iter().filter(|city| city.country != ELSEWHERE || city.code == "PPLX") {
        let by_hand = extra.get(&city.id).map_or(&[][..], Vec::as_slice);
        let (Some(continent), Some(line)) =
            (continents.get(&city.country), line(city, words, given, &own_names, by_hand))
        else {
            continue;
        };
        lists.entry(continent).or_default().push(line);
    }
    for (continent, mut lines) in lists {
        lines.sort_by_cached_key(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            (cells[5].to_owned(), cells[1].to_owned(), cells[0].to_owned())
        });
        let name = format!("places/cities-{continent}.tsv");
        sets.write(&name, "Cities of 15,000 people and more: GeoNames (CC BY 4.0).", &lines)?;
    }
    Ok(())
}

/// Every city, as GeoNames has it, without those that are no more.
pub(super) fn read(sets: &Sets) -> Result<Vec<City>, String> {
    let table = sets.text("geonames/cities15000_2025-12.zip")?;
    let city = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        Some(City {
            id: (*cells.first()?).to_owned(),
            name: (*cells.get(1)?).to_owned(),
            ascii: (*cells.get(2)?).to_owned(),
            alternates: cells.get(3)?.split(',').map(str::to_owned).collect(),
            lat: (*cells.get(4)?).to_owned(),
            lon: (*cells.get(5)?).to_owned(),
            code: (*cells.get(7)?).to_owned(),
            country: (*cells.get(8)?).to_owned(),
            region: format!("{}.{}", cells.get(8)?, cells.get(10)?),
            district: (*cells.get(11)?).to_owned(),
            population: cells.get(14)?.parse().ok()?,
        })
    };
    let is_gone = |city: &City| ["PPLH", "PPLQ", "PPLW"].contains(&city.code.as_str());
    Ok(table.lines().filter_map(city).filter(|city| !is_gone(city)).collect())
}

fn line(
    city: &City,
    words: &Words,
    given: &Names,
    own_names: &OwnNames,
    by_hand: &[String],
) -> Option<String> {
    let is_quarter = city.code == "PPLX";
    if (is_quarter && city.population < CITY) || !is_usable(&city.ascii) {
        return None;
    }
    let usual = spelling::shown(city, words, own_names);
    let name = by_hand.iter().find_map(|name| name.strip_prefix('=')).unwrap_or(&usual).to_owned();
    let is_word = city.ascii.len() < SHORTEST || words.is_very_common(&city.ascii);
    if is_word && city.population < BIG {
        return None;
    }
    let kind = match city.population {
        _ if is_quarter => "area",
        _ if city.code == "PPLC" => "city",
        population => kind(population),
    };
    let spellings = by_hand.iter().filter(|name| !name.starts_with('=')).cloned();
    let spellings = spellings.chain([usual]).chain(spelling::alternates(city, words, given, own_names));
    let kept = others(&name, spellings);
    let City { id, lat, lon, population, country, .. } = city;
    let region = &city.region;
    Some(format!("{id}\t{name}\t{lat}\t{lon}\t{population}\t{country}\t{kind}\t{kept}\t{region}"))
}

/// What a settlement of this size is called.
pub(super) const fn kind(population: u32) -> &'static str {
    match population {
        CITY.. => "city",
        TOWN.. => "town",
        _ => "village",
    }
}

/// The continent of each country, in letters that name a file.
fn continents(sets: &Sets) -> Result<BTreeMap<String, &'static str>, String> {
    let table = sets.text("geonames/countryInfo.tsv")?;
    let continent = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let name = match *cells.get(8)? {
            "AF" => "africa",
            "AS" => "asia",
            "EU" => "europe",
            "NA" => "north-america",
            "OC" => "oceania",
            "SA" => "south-america",
            _ => return None,
        };
        Some((cells[0].to_owned(), name))
    };
    Ok(table.lines().filter(|line| !line.starts_with('#')).filter_map(continent).collect())
}

/// Decimal degrees in ten-thousandths.
pub(super) fn degrees_e4(cell: &str) -> Option<i64> {
    let negative = cell.starts_with('-');
    let (whole, part) = cell.trim_start_matches('-').split_once('.').unwrap_or((cell, "0"));
    let part: String = part.chars().chain("0000".chars()).take(4).collect();
    let value = whole.parse::<i64>().ok()? * 10_000 + part.parse::<i64>().ok()?;
    Some(if negative { -value } else { value })
}

/// Ten-thousandths of a degree as decimal degrees.
pub(super) fn shown_e4(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}.{:04}", value.abs() / 10_000, value.abs() % 10_000)
}
