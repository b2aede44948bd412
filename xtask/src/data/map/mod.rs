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

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{FILE, path::Point, rings, topology::position};

    /// The map as it is committed.
    fn map() -> Value {
        let text = crate::read(&crate::root().join("data").join(FILE)).expect("the committed map");
        serde_json::from_str(&text).expect("JSON")
    }

    fn number(value: &Value) -> i32 {
        i32::try_from(value.as_i64().expect("a whole number")).expect("a small one")
    }

    /// Points of an arc, in steps of the map.
    fn points(map: &Value, arc: &Value) -> Vec<Point> {
        let id = number(arc);
        let mut at = (0, 0);
        let ways = map["arcs"][position(id)].as_array().expect("every arc is there");
        let mut line: Vec<Point> = ways
            .iter()
            .map(|way| {
                at = (at.0 + number(&way[0]), at.1 + number(&way[1]));
                at
            })
            .collect();
        if id < 0 {
            line.reverse();
        }
        line
    }

    /// What an area of a collection covers: whether each of some points in degrees lies in it.
    fn holds(map: &Value, collection: &str, id: u64, degrees: (f64, f64)) -> bool {
        let all = map["objects"][collection]["geometries"].as_array().expect("a collection");
        let area = all.iter().find(|area| area["id"] == id).expect("the area is drawn");
        let scale = map["transform"]["scale"][0].as_f64().expect("a scale");
        #[allow(clippy::cast_possible_truncation, reason = "steps of the globe fit 32 bits")]
        let at = ((degrees.0 / scale) as i32, (degrees.1 / scale) as i32);
        let polygons = area["arcs"].as_array().expect("polygons");
        let around = polygons.iter().flat_map(|polygon| polygon.as_array().expect("rings")).filter(|ring| {
            let line: Vec<Point> =
                ring.as_array().expect("arcs").iter().flat_map(|arc| points(map, arc)).collect();
            rings::contains(&line, at)
        });
        around.count() % 2 == 1
    }

    const UKRAINE: u64 = 690_791;
    const RUSSIA: u64 = 2_017_370;
    const DONETSK_OBLAST: u64 = 709_716;
    const ISRAEL: u64 = 294_640;
    const PALESTINE: u64 = 6_254_930;

    #[test]
    fn places_lie_in_their_countries_and_crimea_in_ukraine() {
        let map = map();
        for (id, at, inside) in [
            (UKRAINE, (30.52, 50.45), true),
            (UKRAINE, (34.1, 45.2), true),
            (UKRAINE, (33.55, 44.65), true),
            (RUSSIA, (34.1, 45.2), false),
            (RUSSIA, (37.62, 55.75), true),
            (PALESTINE, (34.40, 31.42), true),
            (PALESTINE, (35.2, 31.9), true),
            (ISRAEL, (34.40, 31.42), false),
        ] {
            assert_eq!(holds(&map, "countries", id, at), inside, "{id} {at:?}");
        }
        assert!(holds(&map, "regions", DONETSK_OBLAST, (37.8, 48.0)));
        assert!(!holds(&map, "regions", DONETSK_OBLAST, (39.3, 48.57)), "Luhansk lies in the next region");
    }

    #[test]
    fn every_region_of_ukraine_has_its_outline() {
        let map = map();
        let regions = map["objects"]["regions"]["geometries"].as_array().expect("a collection");
        let of_ukraine = regions.iter().filter(|region| region["properties"]["code"] == "UA").count();
        // 24 oblasts, Kyiv, Sevastopol and Crimea.
        assert_eq!(of_ukraine, 27);
    }

    #[test]
    fn crimea_is_cut_off_by_a_disputed_line_alone() {
        let map = map();
        let near = |kind: &str| {
            let arcs = map["objects"][kind]["arcs"].as_array().expect("lines");
            arcs.iter()
                .flat_map(|line| line.as_array().expect("arcs"))
                .filter(|arc| {
                    let line = points(&map, arc);
                    // The isthmus of Perekop, in steps of 0.0025 degrees.
                    line.iter().any(|&(x, y)| (13_400..13_560).contains(&x) && (18_400..18_480).contains(&y))
                })
                .count()
        };
        assert!(near("disputed") > 0);
        assert_eq!((near("borders"), near("inner")), (0, 0));
    }
}
