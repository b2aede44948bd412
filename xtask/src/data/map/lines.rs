//! Rivers, lakes, and lines in dispute.

use serde_json::Value;

use super::path::{self, Line, area_km2};
use super::simple;

/// The data sets they come from.
pub(super) struct Sets {
    pub(super) rivers: Vec<Value>,
    pub(super) streams: Vec<Value>,
    pub(super) lakes: Vec<Value>,
    pub(super) disputed: Vec<Value>,
}

/// Lines of one name.
pub(super) struct Course {
    pub(super) name: String,
    /// 1 for the greatest rivers of the world; streams have [`STREAM`].
    pub(super) rank: u64,
    pub(super) lines: Vec<Line>,
}

/// What is drawn on the land.
pub(super) struct Lines {
    pub(super) rivers: Vec<Course>,
    /// Rings of lakes, each a polygon.
    pub(super) lakes: Vec<Course>,
    pub(super) disputed: Vec<Line>,
}

/// Rivers too small for a map of the world are drawn where the closest reading is done, in degrees: west, south, east, north.
const STREAMS: [i32; 4] = [22, 44, 41, 53];
const STREAM: u64 = 8;
/// What a corner of a river must enclose to stay, in square kilometres: great rivers, and streams.
const CORNER_KM2: [f64; 2] = [45.0, 8.0];
/// The smallest lake, in square kilometres.
const LAKE_KM2: f64 = 500.0;
const SHORE_KM2: f64 = 30.0;
/// Lines that say nothing of today: where fighting stopped in Karabakh and Donbas, and an oblast of the Soviet Union.
const FORMER: [&str; 3] = ["Ceasefire Line 1994", "Former USSR oblast in 1991", "Ukrainian claim"];

impl Lines {
    pub(super) fn read(sets: &Sets) -> Self {
        let mut rivers: Vec<Course> =
            sets.rivers.iter().filter_map(|river| course(river, CORNER_KM2[0], None)).collect();
        rivers.extend(
            sets.streams.iter().filter_map(|river| course(river, CORNER_KM2[1], Some(STREAM))).filter(near),
        );
        let lakes = sets.lakes.iter().map(lake).filter(|lake| !lake.lines.is_empty()).collect();
        let disputed = sets
            .disputed
            .iter()
            .filter(|line| !FORMER.contains(&word(line, "name")))
            .flat_map(|line| path::lines(&line["geometry"]))
            .map(|line| simple::line(&line, CORNER_KM2[1]));
        let disputed = disputed.collect();
        Self { rivers, lakes, disputed }
    }
}

fn word<'a>(feature: &'a Value, key: &str) -> &'a str {
    feature["properties"][key].as_str().unwrap_or_default()
}

fn course(feature: &Value, corner: f64, rank: Option<u64>) -> Option<Course> {
    let rank = rank.or_else(|| feature["properties"]["scalerank"].as_u64())?;
    let lines = path::lines(&feature["geometry"]).iter().map(|line| simple::line(line, corner)).collect();
    Some(Course { name: word(feature, "name").to_owned(), rank, lines })
}

fn near(course: &Course) -> bool {
    let [west, south, east, north] = STREAMS.map(|degrees| degrees * 10_000);
    let inside = |&(x, y): &(i32, i32)| west < x && x < east && south < y && y < north;
    course.lines.iter().flatten().any(inside)
}

fn lake(feature: &Value) -> Course {
    // Its outer shore alone: islands in lakes are too small to see.
    let rings = path::rings(&feature["geometry"]);
    let lines = rings
        .iter()
        .take(1)
        .filter(|ring| area_km2(ring) >= LAKE_KM2)
        .map(|ring| simple::line(ring, SHORE_KM2));
    let rank = feature["properties"]["scalerank"].as_u64().unwrap_or_default();
    Course { name: word(feature, "name").to_owned(), rank, lines: lines.collect() }
}

#[cfg(test)]
mod tests {
    use super::{Lines, Sets};
    use serde_json::{Value, json};

    fn feature(name: &str, kind: &str, coordinates: &Value) -> Value {
        json!({"properties": {"name": name, "scalerank": 4}, "geometry": {"type": kind, "coordinates": coordinates}})
    }

    #[test]
    fn streams_far_away_small_lakes_and_former_lines_are_left_out() {
        let sets = Sets {
            rivers: vec![feature("Dnipro", "LineString", &json!([[31, 51], [33, 46.5]]))],
            streams: vec![
                feature("Oskol", "LineString", &json!([[37.5, 50], [37.3, 49.2]])),
                feature("Tamar", "LineString", &json!([[-4.2, 50], [-4.3, 51]])),
            ],
            lakes: vec![
                feature("Pond", "Polygon", &json!([[[30, 50], [30, 50.01], [30.01, 50], [30, 50]]])),
                feature("Lake", "Polygon", &json!([[[30, 50], [30, 51], [31, 51], [30, 50]]])),
            ],
            disputed: vec![
                feature("Syrian claim", "LineString", &json!([[35, 32], [35, 33]])),
                feature("Ukrainian claim", "LineString", &json!([[37, 47], [39, 48]])),
            ],
        };
        let lines = Lines::read(&sets);
        let names = |all: &[super::Course]| all.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&lines.rivers), ["Dnipro", "Oskol"]);
        assert_eq!(names(&lines.lakes), ["Lake"]);
        assert_eq!(lines.disputed.len(), 1);
    }
}
