//! Points, lines and rings as whole numbers.

use serde_json::Value;

/// Steps in a degree while borders are compared: neighbours meet in the same step, about 11 m.
pub(super) const STEPS: f64 = 10_000.0;

/// A point of the globe: longitude and latitude in [`STEPS`].
pub(super) type Point = (i32, i32);

/// A line, or a ring whose last point is its first.
pub(super) type Line = Vec<Point>;

/// The point of two degrees in JSON.
fn point(corner: &Value) -> Option<Point> {
    Some((steps(corner[0].as_f64()?), steps(corner[1].as_f64()?)))
}

#[allow(clippy::cast_possible_truncation, reason = "an angle in ten-thousandths of a degree fits 32 bits")]
pub(super) fn steps(degrees: f64) -> i32 {
    (degrees * STEPS).round() as i32
}

fn line(corners: &Value) -> Line {
    let mut line: Line = corners.as_array().into_iter().flatten().filter_map(point).collect();
    line.dedup();
    line
}

/// Every ring of a polygon or of several.
pub(super) fn rings(geometry: &Value) -> Vec<Line> {
    let shape = geometry["coordinates"].as_array().map_or(&[][..], Vec::as_slice);
    let rings: Vec<&Value> = if geometry["type"] == "Polygon" {
        shape.iter().collect()
    } else {
        shape.iter().filter_map(Value::as_array).flatten().collect()
    };
    // Three corners and the first again.
    rings.into_iter().map(line).filter(|ring| ring.len() > 3).collect()
}

/// Every line of a geometry of lines.
pub(super) fn lines(geometry: &Value) -> Vec<Line> {
    let shape = &geometry["coordinates"];
    let lines = if geometry["type"] == "LineString" {
        vec![line(shape)]
    } else {
        shape.as_array().into_iter().flatten().map(line).collect()
    };
    lines.into_iter().filter(|line| line.len() > 1).collect()
}

/// Twice the signed area of a ring in square kilometres, near enough: its middle latitude stands for all.
pub(super) fn area_km2(ring: &[Point]) -> f64 {
    let cross: f64 = ring
        .windows(2)
        .map(|pair| {
            let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
            f64::from(x1) * f64::from(y2) - f64::from(x2) * f64::from(y1)
        })
        .sum();
    (cross / 2.0 * square_km(ring.first().map_or(0, |at| at.1))).abs()
}

/// How many square kilometres a square step has at a latitude.
pub(super) fn square_km(latitude: i32) -> f64 {
    /// Kilometres in a degree of latitude.
    const DEGREE: f64 = 111.2;
    let side = DEGREE / STEPS;
    side * side * (f64::from(latitude) / STEPS).to_radians().cos()
}

#[cfg(test)]
mod tests {
    use super::{area_km2, lines, rings};
    use serde_json::json;

    #[test]
    fn rings_of_one_and_of_several_polygons_are_found() {
        let ring = json!([[0, 0], [0, 1], [1, 1], [0, 0]]);
        assert_eq!(rings(&json!({"type": "Polygon", "coordinates": [ring, ring]})).len(), 2);
        assert_eq!(rings(&json!({"type": "MultiPolygon", "coordinates": [[ring], [ring, ring]]})).len(), 3);
        assert_eq!(rings(&json!(null)).len(), 0);
    }

    #[test]
    fn a_line_of_one_point_is_none() {
        assert_eq!(lines(&json!({"type": "LineString", "coordinates": [[1, 1], [1, 1]]})).len(), 0);
    }

    #[test]
    fn a_degree_squared_at_the_equator_has_its_size() {
        let ring = [(0, 0), (10_000, 0), (10_000, 10_000), (0, 10_000), (0, 0)];
        let area = area_km2(&ring);
        assert!((12_300.0..12_400.0).contains(&area), "{area}");
    }
}
