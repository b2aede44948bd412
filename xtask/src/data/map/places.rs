//! What the gazetteer knows of countries, regions and towns: the map speaks of them by the same names and ids as the page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::path::{Line, Point, steps};
use super::rings::contains;
use super::topology::is_close;

/// A town that may be named on the map.
#[derive(Clone)]
pub(super) struct Town {
    pub(super) name: String,
    pub(super) at: Point,
    pub(super) people: u32,
    pub(super) capital: bool,
}

struct Region {
    id: u32,
    name: String,
    /// Other names, without their marks.
    others: Vec<String>,
    /// The code behind the country's: `07` of `UA.07`.
    code: String,
    at: Point,
}

/// The rows of `data/places` that the map needs.
#[derive(Default)]
pub(super) struct Gazetteer {
    /// By code: GeoNames id and name.
    pub(super) countries: BTreeMap<String, (u32, String)>,
    /// By country.
    regions: BTreeMap<String, Vec<Region>>,
    towns: Vec<(String, Town)>,
}

/// A town is named on the map from so many people: anywhere, in a country that is drawn closely, in Ukraine.
const PEOPLE: [u32; 3] = [1_000_000, 150_000, 25_000];
/// So near a capital's point lies its own row, in steps: about 20 km.
const CAPITAL: i32 = 2_000;

impl Gazetteer {
    /// Reads all lists of `folder`.
    pub(super) fn read(folder: &Path) -> Result<Self, String> {
        let mut found = Self::default();
        let list = |folder: &Path| fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()));
        let mut files: Vec<_> =
            list(folder)?.chain(list(&folder.join("minor"))?).flatten().map(|file| file.path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "tsv")) {
            for row in crate::read(file)?.lines().filter(|row| !row.starts_with('#')) {
                found.take(&row.split('\t').collect::<Vec<_>>());
            }
        }
        Ok(found)
    }

    fn take(&mut self, row: &[&str]) {
        let &[id, name, lat, lon, people, country, kind, others, ref rest @ ..] = row else { return };
        let (Ok(lat), Ok(lon)) = (lat.parse::<f64>(), lon.parse::<f64>()) else { return };
        let (at, name) = ((steps(lon), steps(lat)), name.to_owned());
        let id: u32 = id.parse().unwrap_or_default();
        match kind {
            "country" => {
                self.countries.insert(country.to_owned(), (id, name));
            }
            "region" => {
                let others =
                    others.split('|').map(|other| other.trim_start_matches('~').to_owned()).collect();
                let code = rest
                    .first()
                    .and_then(|code| code.split_once('.'))
                    .map_or("", |(_, code)| code)
                    .to_owned();
                self.regions.entry(country.to_owned()).or_default().push(Region {
                    id,
                    name,
                    others,
                    code,
                    at,
                });
            }
            "city" | "town" => {
                let people = people.parse().unwrap_or_default();
                self.towns.push((country.to_owned(), Town { name, at, people, capital: false }));
            }
            _ => {}
        }
    }

    /// The row of a region: of the same name, else of the same code; it must lie within or near the outline.
    pub(super) fn region(
        &self,
        country: &str,
        names: &[&str],
        fips: &str,
        rings: &[Line],
    ) -> Option<(u32, String)> {
        /// Steps around an outline in which its row's point may lie.
        const AROUND: i32 = 5_000;
        let regions = self.regions.get(country)?;
        let near = |region: &&Region| {
            rings.iter().any(|ring| contains(ring, region.at))
                || rings
                    .iter()
                    .flatten()
                    .any(|at| (at.0 - region.at.0).abs() < AROUND && (at.1 - region.at.1).abs() < AROUND)
        };
        let names: Vec<String> =
            names.iter().map(|name| plain(name)).filter(|name| !name.is_empty()).collect();
        let same_name = |region: &&Region| {
            names.contains(&plain(&region.name))
                || region.others.iter().any(|other| names.contains(&plain(other)))
        };
        let coded = |region: &&Region| fips.get(2..).is_some_and(|code| code == region.code);
        let found =
            regions.iter().filter(near).find(same_name).or_else(|| regions.iter().filter(near).find(coded));
        found.map(|region| (region.id, region.name.clone()))
    }

    /// The towns that may be named on the map, most people first.
    pub(super) fn towns(&self, capitals: &[Value]) -> Vec<Town> {
        let mut seats = BTreeSet::new();
        for capital in capitals {
            let properties = &capital["properties"];
            if properties["adm0cap"].as_f64() != Some(1.0) {
                continue;
            }
            let degrees = |key: &str| properties[key].as_f64().map(steps);
            let (Some(lat), Some(lon)) = (degrees("latitude"), degrees("longitude")) else { continue };
            let near = |&at: &usize| {
                let town = &self.towns[at].1;
                (town.at.0 - lon).abs() < CAPITAL && (town.at.1 - lat).abs() < CAPITAL
            };
            seats.extend((0..self.towns.len()).filter(near).max_by_key(|&at| self.towns[at].1.people));
        }
        let named = self.towns.iter().enumerate().filter(|(at, (country, town))| {
            let least = if country == "UA" { 2 } else { usize::from(is_close(country)) };
            seats.contains(at) || town.people >= PEOPLE[least]
        });
        let mut towns: Vec<Town> =
            named.map(|(at, (_, town))| Town { capital: seats.contains(&at), ..town.clone() }).collect();
        towns.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.name.cmp(&other.name)));
        towns.dedup_by(|one, other| one.name == other.name && one.people == other.people);
        towns
    }
}

/// A name's letters alone, without the word that says what it is.
fn plain(name: &str) -> String {
    const KINDS: [&str; 8] =
        ["oblast", "region", "state", "province", "governorate", "district", "republic of", "krai"];
    let mut lower = dateline::gazetteer::phrase::normal(name);
    for kind in KINDS {
        lower = lower.replace(kind, "");
    }
    lower.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::Gazetteer;
    use serde_json::json;

    fn gazetteer() -> Gazetteer {
        let mut gazetteer = Gazetteer::default();
        for row in [
            "709716\tDonetsk Oblast\t48.0\t37.8\t-\tUA\tregion\tDonetsk region|~Donetsk\tUA.05",
            "703448\tKyiv\t50.45\t30.52\t2797553\tUA\tcity\tKiev\tUA.12",
            "1\tHamlet\t50.45\t30.53\t30\tUA\ttown\t-\tUA.12",
            "2\tProvince Town\t45.0\t5.0\t90000\tFR\tcity\t-\tFR.1",
        ] {
            gazetteer.take(&row.split('\t').collect::<Vec<_>>());
        }
        gazetteer
    }

    #[test]
    fn a_region_is_found_by_name_or_code_but_only_where_it_lies() {
        let around = vec![vec![
            (370_000, 470_000),
            (370_000, 490_000),
            (390_000, 490_000),
            (390_000, 470_000),
            (370_000, 470_000),
        ]];
        let far: Vec<Vec<(i32, i32)>> = vec![around[0].iter().map(|at| (at.0 - 300_000, at.1)).collect()];
        let found = |names: &[&str], fips, rings: &[Vec<(i32, i32)>]| {
            gazetteer().region("UA", names, fips, rings).map(|found| found.0)
        };
        assert_eq!(found(&["Donets'k"], "UP99", &around), Some(709_716));
        assert_eq!(found(&["Donbas"], "UP05", &around), Some(709_716));
        assert_eq!(found(&["Donets'k"], "UP05", &far), None);
    }

    #[test]
    fn towns_are_named_by_their_size_and_capitals_always() {
        let capital = json!({"properties": {"adm0cap": 1.0, "latitude": 50.43, "longitude": 30.51}});
        let towns = gazetteer().towns(&[capital]);
        assert_eq!(
            towns.iter().map(|town| (town.name.as_str(), town.capital)).collect::<Vec<_>>(),
            [("Kyiv", true)]
        );
    }
}
