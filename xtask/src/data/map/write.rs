//! The map as TopoJSON: <https://github.com/topojson/topojson-specification>.

use serde_json::{Value, json};

use super::lines::{Course, Lines};
use super::path::{Line, Point};
use super::places::{Gazetteer, Town};
use super::topology::{ArcId, Drawing};

/// Steps of a point while it is cut that make one step as written: 0.0025 degrees, at most 280 m.
const COARSER: i32 = 25;
const STEP_DEGREES: f64 = 0.0025;

/// The whole map.
pub(super) fn topojson(drawing: &Drawing, lines: &Lines, towns: &[Town], gazetteer: &Gazetteer) -> String {
    let mut arcs = drawing.arcs.clone();
    let mut added = |line: &Line| {
        arcs.push(line.clone());
        ArcId::try_from(arcs.len() - 1).expect("fewer arcs than 2^31")
    };
    let mut courses =
        |all: &[Course], kind: &str| -> Vec<Value> {
            all.iter().map(|course| {
            let arcs: Vec<Vec<ArcId>> = course.lines.iter().map(|line| vec![added(line)]).collect();
            json!({"type": kind, "arcs": arcs, "properties": {"name": course.name, "rank": course.rank}})
        }).collect()
        };
    let rivers = courses(&lines.rivers, "MultiLineString");
    let lakes = courses(&lines.lakes, "Polygon");
    let claims = lines.disputed.iter().map(&mut added);
    let disputed: Vec<ArcId> = drawing.disputed.iter().copied().chain(claims.collect::<Vec<_>>()).collect();
    let countries: Vec<Value> = drawing.countries.iter().map(|(code, shape)| {
        let known = gazetteer.countries.get(code);
        let (id, name) = known.map_or((None, None), |(id, name)| (Some(id), Some(name)));
        json!({"type": "MultiPolygon", "arcs": shape, "id": id, "properties": {"name": name, "code": code}})
    }).collect();
    let regions: Vec<Value> = drawing.regions.iter().map(|(id, name, country, shape)| {
        json!({"type": "MultiPolygon", "arcs": shape, "id": id, "properties": {"name": name, "code": country}})
    }).collect();
    let towns: Vec<Value> = towns
        .iter()
        .map(|town| {
            let (x, y) = written(town.at);
            json!([town.name, x, y, town.people / 1000, u8::from(town.capital)])
        })
        .collect();
    let collection = |geometries: Vec<Value>| json!({"type": "GeometryCollection", "geometries": geometries});
    let mesh = |ids: &[ArcId]| json!({"type": "MultiLineString", "arcs": ids.iter().map(|id| [id]).collect::<Vec<_>>()});
    let map = json!({
        "type": "Topology",
        "transform": {"scale": [STEP_DEGREES, STEP_DEGREES], "translate": [0, 0]},
        "objects": {
            "countries": collection(countries),
            "regions": collection(regions),
            "rivers": collection(rivers),
            "lakes": collection(lakes),
            "coast": mesh(&drawing.coast),
            "borders": mesh(&drawing.borders),
            "inner": mesh(&drawing.inner),
            "disputed": mesh(&disputed),
        },
        "towns": towns,
        "arcs": arcs.iter().map(|line| deltas(line)).collect::<Vec<_>>(),
    });
    map.to_string() + "\n"
}

fn written((x, y): Point) -> Point {
    let round = |steps: i32| (steps + COARSER / 2).div_euclid(COARSER);
    (round(x), round(y))
}

/// A line as its first point and the way from each to the next.
fn deltas(line: &[Point]) -> Vec<Point> {
    let mut written: Line = line.iter().map(|&at| written(at)).collect();
    let ends = (written[0], written[written.len() - 1]);
    written.dedup();
    // A line shorter than a step still has two ends.
    if written.len() == 1 {
        written = vec![ends.0, ends.1];
    }
    let mut from = (0, 0);
    written
        .into_iter()
        .map(|at| {
            let way = (at.0 - from.0, at.1 - from.1);
            from = at;
            way
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::deltas;

    #[test]
    fn a_line_is_written_as_the_way_from_point_to_point() {
        assert_eq!(deltas(&[(50, 50), (75, 50), (76, 50), (25, -25)]), [(2, 2), (1, 0), (-2, -3)]);
        assert_eq!(deltas(&[(50, 50), (51, 50)]), [(2, 2), (0, 0)]);
    }
}
