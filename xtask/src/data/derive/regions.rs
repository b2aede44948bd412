//! First-order divisions, and which of them the settlements of the longer list lie in, which has their names and no codes.

use std::collections::{BTreeMap, BTreeSet};

use dateline::gazetteer::phrase;

use super::cities::{City, shown_e4};
use super::countries::pairs;
use super::source::{Sets, is_usable, others};
use super::spelling;
use super::towns::Town;
use super::words::Words;

/// A city of both lists lies within this of itself, in degrees.
const SAME_CITY: f64 = 0.1;

/// Stands before a name by which a text is not searched, see `data/README.md`.
const UNSEEN: char = '~';

/// Codes of divisions by country and name as the longer list has them.
pub(super) struct Regions(BTreeMap<(String, String), String>);

impl Regions {
    /// Takes the code that most cities have which stand in both lists, and for a division without such a city the code
    /// that GeoNames gives a division of that name.
    pub(super) fn read(sets: &Sets, towns: &[Town], cities: &[City]) -> Result<Self, String> {
        let mut by_name: BTreeMap<(&str, String), Vec<&City>> = BTreeMap::new();
        for city in cities {
            by_name.entry((&city.country, phrase::normal(&city.ascii))).or_default().push(city);
        }
        let mut votes: BTreeMap<(String, String), BTreeMap<&str, usize>> = BTreeMap::new();
        for town in towns {
            let key = (town.country.as_str(), phrase::normal(&town.name));
            let same = by_name.get(&key).into_iter().flatten().find(|city| is_near(city, town));
            if let Some(city) = same {
                *votes.entry(key_of(town)).or_default().entry(&city.region).or_default() += 1;
            }
        }
        let mut codes: BTreeMap<(String, String), String> = BTreeMap::new();
        for line in sets.text("geonames/regionInfo.tsv")?.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            if let (&[code, name, ..], Some((country, _))) = (&cells[..], cells[0].split_once('.')) {
                codes.insert((country.to_owned(), phrase::normal(name)), code.to_owned());
            }
        }
        for (key, votes) in votes {
            let best = votes.into_iter().max_by_key(|(code, count)| (*count, std::cmp::Reverse(*code)));
            codes.extend(best.map(|(code, _)| (key, code.to_owned())));
        }
        Ok(Self(codes))
    }

    /// The code of the division a settlement lies in, `-` when it is not known.
    pub(super) fn of(&self, town: &Town) -> &str {
        self.0.get(&key_of(town)).map_or("-", String::as_str)
    }
}

/// Writes the regions, each in the middle of its settlements; those in which no city lies are minor.
pub(super) fn derive(
    sets: &Sets,
    words: &Words,
    cities: &[City],
    middles: &BTreeMap<String, (i64, i64)>,
) -> Result<(), String> {
    let with_city: BTreeSet<&str> = cities.iter().map(|city| city.region.as_str()).collect();
    let extra = pairs(&sets.hand("lexicon/hand/region-names.tsv")?);
    let (mut lines, mut minor) = (Vec::new(), Vec::new());
    for line in sets.text("geonames/regionInfo.tsv")?.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let (&[code, name, ascii, id], Some((country, _))) = (&cells[..], cells[0].split_once('.')) else {
            continue;
        };
        let Some(&(lat, lon)) = middles.get(code).filter(|_| is_usable(ascii)) else { continue };
        let bare = spelling::without_region_noun(ascii);
        let mut names = extra.get(code).cloned().unwrap_or_default();
        let is_minor = !with_city.contains(code)
            || words.is_common(bare) && names.iter().all(|name| name.starts_with(UNSEEN));
        let name = match names.first() {
            Some(first) if first.starts_with('=') => names.remove(0)[1..].to_owned(),
            _ => if name.is_ascii() { name } else { ascii }.to_owned(),
        };
        if names.iter().all(|name| name.starts_with(UNSEEN)) {
            names.insert(0, bare.to_owned());
        }
        // "Kherson" alone is the city, but beside "Gov." it is the region.
        names.push(format!("{UNSEEN}{}", spelling::without_region_noun(&name)));
        let kept = others(&name, names);
        let (lat, lon) = (shown_e4(lat), shown_e4(lon));
        let line = format!("{id}\t{name}\t{lat}\t{lon}\t-\t{country}\tregion\t{kept}\t{code}");
        if is_minor { &mut minor } else { &mut lines }.push(line);
    }
    for (file, lines) in [("places/regions.tsv", &mut lines), ("places/minor/regions.tsv", &mut minor)] {
        lines.sort_by_cached_key(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            (cells[5].to_owned(), cells[1].to_owned(), cells[0].to_owned())
        });
        sets.write(file, "Regions: GeoNames (CC BY 4.0); coordinates from their settlements.", lines)?;
    }
    Ok(())
}

fn key_of(town: &Town) -> (String, String) {
    (town.country.clone(), phrase::normal(&town.region))
}

fn is_near(city: &City, town: &Town) -> bool {
    let near = |cell: &str, degrees: f64| {
        cell.parse::<f64>().is_ok_and(|parsed| (parsed - degrees).abs() < SAME_CITY)
    };
    near(&city.lat, town.lat) && near(&city.lon, town.lon)
}
