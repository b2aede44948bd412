//! Countries with their names, and the words for those who live there.

use std::collections::BTreeMap;

use serde_json::Value;

use super::middle;
use super::source::{Sets, is_usable, others, text};

/// States that are no more, which the list of codes still has.
const LEFT_OUT: [&str; 2] = ["AN", "CS"];

/// Where people are few the data sets give the territory's own name for its people.
const TERRITORIES: [&str; 14] = [
    "Island",
    "Territor",
    "Ocean",
    "Svalbard",
    "Gibraltar",
    "Guadeloupe",
    "Vatican",
    "Liechtenstein",
    "Bonaire",
    "Maarten",
    "South Georgia",
    "Ni-Vanuatu",
    "Djibouti",
    "Emiri",
];

pub(super) fn derive(sets: &Sets) -> Result<(), String> {
    let shapes = sets.json("countries/mledoze_countries.json")?;
    let by_code: BTreeMap<&str, &Value> =
        shapes.iter().map(|country| (text(country, "cca2"), country)).collect();
    let extra = pairs(&sets.hand("lexicon/hand/country-names.tsv")?);
    let middles = middle::of_countries(sets)?;
    let mut rows = Vec::new();
    let info = sets.text("geonames/countryInfo.tsv")?;
    for line in info.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [code, _, _, _, short, _, _, population, _, _, _, _, _, _, _, _, id, ..] = cells[..] else {
            continue;
        };
        let Some(country) = by_code.get(code).filter(|_| !LEFT_OUT.contains(&code)) else { continue };
        let mut names = extra.get(code).cloned().unwrap_or_default();
        let name = match names.first() {
            Some(first) if first.starts_with('=') => names.remove(0)[1..].to_owned(),
            _ => text(&country["name"], "common").to_owned(),
        };
        names.push(text(&country["name"], "common").to_owned());
        names.push(text(&country["name"], "official").to_owned());
        names.push(short.to_owned());
        let spellings = country["altSpellings"].as_array().into_iter().flatten();
        names.extend(spellings.filter_map(Value::as_str).filter(|name| name.len() > 3).map(str::to_owned));
        let kept = others(&name, names.into_iter().filter(|name| is_usable(name)));
        let [lat, lon] = match middles.get(text(country, "cca3")) {
            Some(middle) => middle.map(|degrees| format!("{degrees:.2}")),
            None => [0, 1].map(|axis| short_degrees(&country["latlng"][axis].to_string())),
        };
        rows.push(format!("{id}\t{name}\t{lat}\t{lon}\t{population}\t{code}\tcountry\t{kept}"));
    }
    rows.sort_by_key(|row| row.split('\t').nth(5).map(str::to_owned));
    sets.write(
        "places/countries.tsv",
        "Countries: mledoze/countries (ODbL 1.0), GeoNames (CC BY 4.0), Natural Earth (public domain).",
        &rows,
    )?;
    nationalities(sets, &shapes)
}

/// Nationality words: the adjective, and the plural where English makes one with an s.
fn nationalities(sets: &Sets, shapes: &[Value]) -> Result<(), String> {
    let table = sets.text("countries/nationality.csv")?;
    let listed = table.lines().skip(1).filter_map(|line| {
        let code = line.split(',').nth(1)?;
        let words = line.rsplit(',').next()?.trim_matches('"');
        Some((words.to_owned(), code.to_owned()))
    });
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    // A hand-written word is written by someone who knew which country comes first.
    for line in sets.hand("lexicon/hand/nationalities.tsv")? {
        let (word, code) = line.split_once('\t').ok_or_else(|| format!("{line:?}: no tab"))?;
        found.insert(word.to_owned(), code.to_owned());
    }
    let listed_too = shapes.iter().flat_map(|country| {
        let words = ["m", "f"].map(|gender| text(&country["demonyms"]["eng"], gender).to_owned());
        words.map(|word| (word, text(country, "cca2").to_owned()))
    });
    for (words, code) in listed_too.chain(listed) {
        for word in words.split([',', '/']).flat_map(|part| part.split(" or ")) {
            let word = word.trim().trim_matches('"').trim_end_matches(')').trim();
            let is_territory = TERRITORIES.iter().any(|name| word.contains(name));
            let is_name =
                word.chars().next().is_some_and(char::is_uppercase) && word.contains(char::is_lowercase);
            if is_usable(word) && is_name && !is_territory {
                found.entry(word.to_owned()).or_insert_with(|| code.clone());
            }
        }
    }
    let plurals: Vec<(String, String)> = found
        .iter()
        .filter(|(word, _)| {
            !word.ends_with("man")
                && ["an", "i", "er", "ard", "ot", "on"].iter().any(|end| word.ends_with(end))
        })
        .map(|(word, code)| (format!("{word}s"), code.clone()))
        .collect();
    for (word, code) in plurals {
        found.entry(word).or_insert(code);
    }
    let lines: Vec<String> = found.iter().map(|(word, code)| format!("{word}\t{code}")).collect();
    sets.write(
        "lexicon/nationalities.txt",
        "Nationality words and country codes: mledoze/countries (ODbL 1.0), Imagin-io, and hand/nationalities.tsv.",
        &lines,
    )
}

/// Decimal degrees cut to four places, which is ten metres.
fn short_degrees(degrees: &str) -> String {
    let (whole, part) = degrees.split_once('.').unwrap_or((degrees, "0"));
    format!("{whole}.{}", &part[..part.len().min(4)])
}

/// Lines of a code, a tab, and names after `|`.
pub(super) fn pairs(lines: &[String]) -> BTreeMap<String, Vec<String>> {
    let pair = |line: &String| {
        let (code, names) = line.split_once('\t')?;
        Some((code.to_owned(), names.split('|').map(str::to_owned).collect()))
    };
    lines.iter().filter_map(pair).collect()
}
