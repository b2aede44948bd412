//! A point that stands for a country or a region: the middle of its land.

use std::collections::BTreeMap;

use serde_json::Value;

use super::cities::{City, degrees_e4};
use super::regions::Regions;
use super::source::{Sets, text};
use super::towns::Town;

/// The middle of each country's largest piece of land by its code of three letters, latitude first.
pub(super) fn of_countries(sets: &Sets) -> Result<BTreeMap<String, [f64; 2]>, String> {
    let map = sets.text("map/ne_110m_admin_0_countries.json")?;
    let map: Value =
        serde_json::from_str(&map).map_err(|why| format!("ne_110m_admin_0_countries.json: {why}"))?;
    let middle = |country: &Value| {
        let known = |key| Some(text(&country["properties"], key)).filter(|code| code.len() == 3);
        let code = known("ISO_A3").or_else(|| known("ADM0_A3"))?;
        let shape = &country["geometry"]["coordinates"];
        let rings: Vec<&Value> = match text(&country["geometry"], "type") {
            "Polygon" => vec![&shape[0]],
            _ => shape.as_array()?.iter().map(|piece| &piece[0]).collect(),
        };
        let middles = rings.into_iter().filter_map(middle);
        let (_, middle) = middles.max_by(|(one, _), (other, _)| one.total_cmp(other))?;
        Some((code.to_owned(), middle))
    };
    Ok(map["features"].as_array().into_iter().flatten().filter_map(middle).collect())
}

/// A ring's area, and its centre of area on a map of equal areas (Lambert's cylinder).
fn middle(ring: &Value) -> Option<(f64, [f64; 2])> {
    let corner = |corner: &Value| Some((corner[0].as_f64()?, corner[1].as_f64()?.to_radians().sin()));
    let corners: Vec<(f64, f64)> = ring.as_array()?.iter().map(corner).collect::<Option<_>>()?;
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for pair in corners.windows(2) {
        let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
        let cross = x1 * y2 - x2 * y1;
        area += cross;
        x += (x1 + x2) * cross;
        y += (y1 + y2) * cross;
    }
    (area != 0.0).then(|| (area.abs(), [(y / (3.0 * area)).asin().to_degrees(), x / (3.0 * area)]))
}

/// The middle of each first-order division by its code, in ten-thousandths of a degree: halfway between its outermost
/// settlements. Of fewer than three it is one of them.
pub(super) fn of_regions(cities: &[City], towns: &[Town], regions: &Regions) -> BTreeMap<String, (i64, i64)> {
    const FEWEST: usize = 3;
    let mut points: BTreeMap<&str, (Vec<i64>, Vec<i64>)> = BTreeMap::new();
    let cities = cities
        .iter()
        .filter_map(|city| Some((city.region.as_str(), degrees_e4(&city.lat)?, degrees_e4(&city.lon)?)));
    let towns = towns.iter().map(|town| (regions.of(town), e4(town.lat), e4(town.lon)));
    for (region, lat, lon) in cities.chain(towns) {
        let (lats, lons) = points.entry(region).or_default();
        lats.push(lat);
        lons.push(lon);
    }
    let halfway = |axis: &mut Vec<i64>| {
        axis.sort_unstable();
        // A settlement or two may be said to lie in a division and do not.
        let strays = axis.len() / 200;
        if axis.len() < FEWEST {
            return axis[axis.len() / 2];
        }
        axis[strays].midpoint(axis[axis.len() - 1 - strays])
    };
    let middle = |(code, (mut lats, mut lons)): (&str, (Vec<i64>, Vec<i64>))| {
        (code.to_owned(), (halfway(&mut lats), halfway(&mut lons)))
    };
    points.into_iter().map(middle).collect()
}

#[allow(clippy::cast_possible_truncation, reason = "an angle in ten-thousandths of a degree fits 32 bits")]
fn e4(degrees: f64) -> i64 {
    (degrees * 10_000.0).round() as i64
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn the_middle_of_a_ring_is_that_of_its_area() {
        let ring = json!([[0.0, -10.0], [20.0, -10.0], [20.0, 10.0], [0.0, 10.0], [0.0, -10.0]]);
        let (area, [lat, lon]) = super::middle(&ring).expect("a sound ring");
        assert!(area > 0.0 && lat.abs() < 0.001 && (lon - 10.0).abs() < 0.001, "{lat} {lon}");
    }
}
