//! Every settlement of Ukraine that a data set has, with the spellings of both its languages.

use std::collections::BTreeMap;

use dateline::gazetteer::phrase;
use serde_json::Value;

use super::cities::{City, kind};
use super::countries::pairs;
use super::names::Names;
use super::regions::Regions;
use super::romanise;
use super::source::{Sets, is_usable, others, text};
use super::spelling::{self, OwnNames, is_near};
use super::towns::{SAME_PLACE_E4, Town, is_word};
use super::words::Words;

/// The data sets put the centre of a city of this size up to ten kilometres apart.
const CITY: u64 = 100_000;
const SAME_CITY_E4: i64 = 900;

/// A settlement put together from all data sets.
struct Settlement {
    id: String,
    name: String,
    lat_e4: i64,
    lon_e4: i64,
    population: u64,
    others: Vec<String>,
    /// The code of the region, empty as long as it is not known.
    region: String,
}

pub(super) fn derive(
    sets: &Sets,
    words: &Words,
    given: &Names,
    towns: &[Town],
    cities: &[City],
    regions: &Regions,
) -> Result<(), String> {
    let mut found: Vec<Settlement> = Vec::new();
    for city in cities.iter().filter(|city| city.country == "UA" && city.code != "PPLX") {
        found.push(Settlement {
            id: city.id.clone(),
            name: city.ascii.clone(),
            lat_e4: e4(city.lat.parse().map_err(|_| format!("{}: bad latitude", city.name))?),
            lon_e4: e4(city.lon.parse().map_err(|_| format!("{}: bad longitude", city.name))?),
            population: u64::from(city.population),
            others: spelling::alternates(city, words, given, &OwnNames::new()),
            region: city.region.clone(),
        });
    }
    for town in towns.iter().filter(|town| town.country == "UA") {
        let (lat_e4, lon_e4) = (e4(town.lat), e4(town.lon));
        let names = vec![town.name.clone()];
        merge(&mut found, lat_e4, lon_e4, town.population, names, regions.of(town));
    }
    for value in sets.json("dr5hn_cities/UA.json.gz")?.iter().filter(|value| is_settlement(value)) {
        let (Some(lat), Some(lon)) = (degrees(value, "latitude"), degrees(value, "longitude")) else {
            continue;
        };
        merge(&mut found, lat, lon, value["population"].as_u64().unwrap_or(0), spellings(value), "");
    }
    for value in sets.json("spelling_ukraine/vocabulary.json")? {
        if ["City", "Town", "Settlement", "Village"].contains(&text(&value, "category")) {
            prefer(&mut found, &value);
        }
    }
    fill_regions(&mut found);
    let extra = pairs(&sets.hand("lexicon/hand/city-names.tsv")?);
    for settlement in &mut found {
        for name in extra.get(&settlement.id).into_iter().flatten() {
            match name.strip_prefix('=') {
                Some(name) => {
                    settlement.others.push(std::mem::replace(&mut settlement.name, name.to_owned()));
                }
                None => settlement.others.push(name.clone()),
            }
        }
    }
    let mut lines: Vec<String> = found.iter().filter_map(|settlement| line(settlement, words)).collect();
    lines.sort_by_cached_key(|line| line.split('\t').nth(1).map(str::to_owned));
    sets.write(
        "places/ukraine.tsv",
        "Ukraine: GeoNames (CC BY 4.0), dr5hn (ODbL 1.0), SpellingUkraine (MIT); spellings by rule.",
        &lines,
    )
}

/// Adds a settlement, or its spellings to the one that is already there.
fn merge(
    found: &mut Vec<Settlement>,
    lat_e4: i64,
    lon_e4: i64,
    population: u64,
    mut names: Vec<String>,
    region: &str,
) {
    names.retain(|name| is_usable(name));
    let Some(name) = names.first().cloned() else { return };
    if let Some(same) = same(found, lat_e4, lon_e4, &names) {
        if same.population == 0 {
            same.population = population;
        }
        same.others.extend(names);
    } else {
        let (id, region) = ("-".to_owned(), region.to_owned());
        found.push(Settlement { id, name, lat_e4, lon_e4, population, others: names, region });
    }
}

/// Gives a settlement whose region no data set tells that of most of the settlements about it.
fn fill_regions(found: &mut [Settlement]) {
    const NEIGHBOURS: usize = 5;
    let known: Vec<(i64, i64, String)> = found
        .iter()
        .filter(|one| one.region.len() > 1)
        .map(|one| (one.lat_e4, one.lon_e4, one.region.clone()))
        .collect();
    for settlement in found.iter_mut().filter(|one| one.region.len() <= 1) {
        // A degree of longitude is two thirds of one of latitude there.
        let distance =
            |lat: i64, lon: i64| (lat - settlement.lat_e4).pow(2) + (lon - settlement.lon_e4).pow(2) * 4 / 9;
        let mut nearest: Vec<(i64, &str)> =
            known.iter().map(|(lat, lon, region)| (distance(*lat, *lon), region.as_str())).collect();
        nearest.sort_unstable();
        let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, region) in nearest.into_iter().take(NEIGHBOURS) {
            *votes.entry(region).or_default() += 1;
        }
        let most = votes.into_iter().max_by_key(|(region, count)| (*count, std::cmp::Reverse(*region)));
        settlement.region = most.map_or("-", |(region, _)| region).to_owned();
    }
}

/// The settlement at a place with a name like one of these.
fn same<'f>(
    found: &'f mut [Settlement],
    lat_e4: i64,
    lon_e4: i64,
    names: &[String],
) -> Option<&'f mut Settlement> {
    found.iter_mut().find(|one| {
        let reach = if one.population >= CITY { SAME_CITY_E4 } else { SAME_PLACE_E4 };
        (one.lat_e4 - lat_e4).abs() < reach
            && (one.lon_e4 - lon_e4).abs() < reach * 3 / 2
            && names.iter().any(|name| is_near(name, &one.name) || one.others.contains(name))
    })
}

/// A settlement's spellings in one entry of dr5hn: its own first, then those made from its Ukrainian and Russian
/// names. Those names are partly machine translations, so what does not sound like the own name is left out.
fn spellings(value: &Value) -> Vec<String> {
    let own = text(value, "name").to_owned();
    let (native, russian) = (text(value, "native"), text(&value["translations"], "ru"));
    let ukrainian = text(&value["translations"], "uk");
    let mut made = vec![romanise::ukrainian(native), romanise::ukrainian(ukrainian)];
    made.push(romanise::ukrainian_older(native));
    made.extend(romanise::russian(russian));
    made.retain(|name| is_near(name, &own));
    let mut all = vec![own];
    all.extend(made);
    all
}

/// Whether an entry is a settlement and not a district.
fn is_settlement(value: &Value) -> bool {
    let (name, native) = (text(value, "name").to_lowercase(), text(value, "native"));
    !["raion", "rayon", "oblast", "district", "miskrada"].iter().any(|noun| name.contains(noun))
        && !native.contains("район")
        && !native.contains("область")
        && !["section", "historical", "abandoned", "adm1", "district"].contains(&text(value, "type"))
}

/// Gives a settlement the spelling that SpellingUkraine asks for, and keeps those it advises against.
fn prefer(found: &mut [Settlement], value: &Value) {
    let [Some(lat), Some(lon)] = ["lat", "lng"].map(|axis| value["location"][axis].as_f64()) else { return };
    let wanted = text(value, "correctSpelling").to_owned();
    let mut names = vec![wanted.clone()];
    for key in ["incorrectSpellings", "relatedSpellings"] {
        let spellings = value[key].as_array().into_iter().flatten().filter_map(Value::as_str);
        names.extend(spellings.filter(|name| name.is_ascii() && is_usable(name)).map(str::to_owned));
    }
    if let Some(settlement) = same(found, e4(lat), e4(lon), &names) {
        settlement.others.push(std::mem::replace(&mut settlement.name, wanted));
        settlement.others.extend(names);
    }
}

fn line(settlement: &Settlement, words: &Words) -> Option<String> {
    const BIG: u64 = 15_000;
    let Settlement { id, name, lat_e4, lon_e4, population, others: spellings, region } = settlement;
    // GeoNames marks soft consonants, papers do not.
    let name = name.replace(['\'', '\u{2019}'], "");
    let is_odd = |name: &str| *population < BIG && is_word(&phrase::normal(name), words);
    if is_odd(&name) {
        return None;
    }
    let is_english = |name: &str| is_word(&phrase::normal(name), words);
    let kept = others(&name, spellings.iter().filter(|name| !is_english(name)).cloned());
    let kind = kind(u32::try_from(*population).unwrap_or(u32::MAX));
    let shown = if *population == 0 { "-".to_owned() } else { population.to_string() };
    let (lat, lon) = (shown_e4(*lat_e4), shown_e4(*lon_e4));
    Some(format!("{id}\t{name}\t{lat}\t{lon}\t{shown}\tUA\t{kind}\t{kept}\t{region}"))
}

fn degrees(value: &Value, key: &str) -> Option<i64> {
    text(value, key).parse().ok().map(e4)
}

#[allow(clippy::cast_possible_truncation, reason = "an angle in ten-thousandths of a degree fits 32 bits")]
fn e4(degrees: f64) -> i64 {
    (degrees * 10_000.0).round() as i64
}

fn shown_e4(value: i64) -> String {
    format!("{}.{:04}", value / 10_000, value % 10_000)
}
