//! Smaller settlements where wars are fought, from GeoNames' list of places above 1,000 people.

use std::collections::BTreeSet;

use dateline::gazetteer::phrase;
use serde_json::Value;

use super::cities::{City, kind};
use super::regions::Regions;
use super::source::{Sets, is_usable, others, plain, text};
use super::words::Words;

/// Countries with a war in this century or beside one. All their towns are taken.
const CONFLICTS: [&str; 43] = [
    "AF", "AM", "AZ", "BA", "BF", "BI", "BY", "CD", "CF", "CM", "CO", "ER", "ET", "GE", "HT", "IL", "IQ",
    "IR", "JO", "KE", "LB", "LK", "LY", "MD", "ML", "MM", "MZ", "NE", "NG", "NP", "PH", "PK", "PS", "RS",
    "RU", "RW", "SD", "SO", "SS", "SY", "TD", "XK", "YE",
];
/// Elsewhere in these countries only places of this size are taken.
const TOWN: u64 = 5_000;
/// Countries of which every village is taken, because reports name them.
const EVERY_VILLAGE: [&str; 8] = ["IL", "IQ", "LB", "PS", "SD", "SS", "SY", "YE"];
/// Russian regions beside Ukraine, of which every village is taken.
const BORDER_REGIONS: [&str; 5] = ["Belgorod", "Bryansk", "Kursk", "Rostov", "Voronezh"];
/// A place nearer than this (about three kilometres) to a listed one of the same name is the same.
pub(super) const SAME_PLACE_E4: i64 = 300;

/// A settlement of the longer list, which has no ids.
pub(super) struct Town {
    pub(super) name: String,
    pub(super) lat: f64,
    pub(super) lon: f64,
    pub(super) country: String,
    pub(super) region: String,
    pub(super) population: u64,
}

/// The longer list.
pub(super) fn read(sets: &Sets) -> Result<Vec<Town>, String> {
    let town = |value: &Value| {
        Some(Town {
            name: text(value, "city").to_owned(),
            lat: value["latitude"].as_f64()?,
            lon: value["longitude"].as_f64()?,
            country: text(value, "country_code").to_owned(),
            region: text(value, "state").to_owned(),
            population: value["population"].as_u64()?,
        })
    };
    Ok(sets.json("geonames/geocode_155k.json.gz")?.iter().filter_map(town).collect())
}

/// Writes the towns of countries at war that the list of cities has not.
pub(super) fn derive(
    sets: &Sets,
    words: &Words,
    towns: &[Town],
    cities: &[City],
    regions: &Regions,
) -> Result<(), String> {
    let known: BTreeSet<(String, String)> =
        cities.iter().map(|city| (city.country.clone(), phrase::normal(&city.ascii))).collect();
    let mut lines: BTreeSet<String> = BTreeSet::new();
    for town in towns.iter().filter(|town| is_wanted(town)) {
        let key = (town.country.clone(), phrase::normal(&town.name));
        if !is_usable(&town.name) || known.contains(&key) || is_word(&key.1, words) {
            continue;
        }
        let (lat, lon) = (town.lat, town.lon);
        let Town { name, country, population, .. } = town;
        let name = plain(name);
        let others = others(&name, arabic_spellings(&name));
        let kind = kind(u32::try_from(*population).unwrap_or(u32::MAX));
        let region = regions.of(town);
        lines.insert(format!(
            "-\t{name}\t{lat:.4}\t{lon:.4}\t{population}\t{country}\t{kind}\t{others}\t{region}"
        ));
    }
    let mut lines: Vec<String> = lines.into_iter().collect();
    lines.sort_by_cached_key(|line| line.split('\t').nth(5).map(str::to_owned));
    sets.write("places/towns.tsv", "Smaller settlements of countries at war: GeoNames (CC BY 4.0).", &lines)
}

/// The spellings that papers prefer to those of maps: Deir for Dayr, Qusra for Qusrah, al- for Al, no ayn.
fn arabic_spellings(name: &str) -> Vec<String> {
    const PARTS: [(&str, &str); 4] =
        [("Dayr", "Deir"), ("Bayt", "Beit"), ("Shaykh", "Sheikh"), ("Jabal", "Jebel")];
    let without_ayn = name.replace('\'', "");
    let usual = PARTS.iter().fold(without_ayn.clone(), |name, (map, paper)| name.replace(map, paper));
    let words: Vec<&str> = usual
        .split(' ')
        .map(|word| {
            if word.len() > 4 {
                word.strip_suffix('h').filter(|stem| stem.ends_with('a')).unwrap_or(word)
            } else {
                word
            }
        })
        .collect();
    let short = words.join(" ");
    let joined = short.strip_prefix("Al ").map(|rest| format!("Al-{rest}"));
    let bare = short.strip_prefix("Al ").filter(|rest| rest.len() > 4).map(str::to_owned);
    [without_ayn, usual, short].into_iter().chain(joined).chain(bare).collect()
}

fn is_wanted(town: &Town) -> bool {
    let country = town.country.as_str();
    CONFLICTS.contains(&country)
        && (town.population >= TOWN
            || EVERY_VILLAGE.contains(&country)
            || (country == "RU" && BORDER_REGIONS.iter().any(|region| town.region.contains(region))))
}

/// Whether a small place's name is an English word, or no name once its diacritics are gone.
pub(super) fn is_word(normal: &str, words: &Words) -> bool {
    normal.len() < 4 || words.is_common(normal)
}
