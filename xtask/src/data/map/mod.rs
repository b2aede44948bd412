//! The outlines of the page's map: countries, regions, rivers, lakes and disputed lines, cut down to what a page can carry.
//!
//! `cargo xtask data --map FOLDER` reads public data sets and writes `data/map/outlines.json`, one TopoJSON file in
//! which neighbours share their borders: however much a border is simplified, no gap opens beside it. What each set is
//! and under which licence: `data/README.md`.

mod areas;
mod lines;
mod path;
mod places;
mod rings;
mod simple;
mod topology;
mod write;

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Outcome;

/// Where the map lies under `data`.
const FILE: &str = "map/outlines.json";

/// Cuts the map out of the data sets in `folder`.
///
/// # Errors
/// When a data set is missing or not what it should be.
pub(super) fn run(folder: &Path, data: &Path) -> Outcome {
    let gazetteer = places::Gazetteer::read(&data.join("places"))?;
    let areas = areas::read(&features(folder, "states_provinces.geojson")?, &gazetteer)?;
    let drawing = topology::Drawing::of(areas);
    let lines = lines::Lines::read(&lines::Sets {
        rivers: features(folder, "ne_50m_rivers_lake_centerlines.json")?,
        streams: features(folder, "ne_10m_rivers_europe.json")?,
        lakes: features(folder, "ne_50m_lakes.json")?,
        disputed: features(folder, "disputed_borders.geojson")?,
    });
    let towns = gazetteer.towns(&features(folder, "ne_50m_populated_places_simple.json")?);
    let text = write::topojson(&drawing, &lines, &towns, &gazetteer);
    let path = data.join(FILE);
    fs::create_dir_all(data.join("map"))
        .and_then(|()| fs::write(&path, &text))
        .map_err(|why| format!("{}: {why}", path.display()))?;
    println!(
        "{}: {} kB, {} kB gzipped",
        path.display(),
        text.len() / 1000,
        crate::page::pack(text.as_bytes()).len() / 1000
    );
    Ok(())
}

/// The features of a GeoJSON file.
fn features(folder: &Path, name: &str) -> Result<Vec<Value>, String> {
    let path = folder.join(name);
    let mut map: Value =
        serde_json::from_str(&crate::read(&path)?).map_err(|why| format!("{}: {why}", path.display()))?;
    match map["features"].take() {
        Value::Array(features) => Ok(features),
        _ => Err(format!("{}: there are no features in it", path.display())),
    }
}
