//! Outlines of several areas as one: what is inside falls away.

use std::collections::BTreeMap;

use super::path::{Line, Point, area_km2};
use super::topology::{ArcId, position};

/// A polygon as rings of arcs, the outer one first.
pub(super) type Polygon = Vec<Vec<ArcId>>;

/// The outline of the areas `members` together.
pub(super) fn merged(arcs: &[Line], rings: &[Vec<Vec<ArcId>>], members: &[usize]) -> Vec<Polygon> {
    let mut uses: BTreeMap<usize, usize> = BTreeMap::new();
    for &arc in members.iter().flat_map(|&area| &rings[area]).flatten() {
        *uses.entry(position(arc)).or_default() += 1;
    }
    // What two members share is inside.
    let outer = members.iter().flat_map(|&area| &rings[area]).flatten().copied();
    let outer: Vec<ArcId> = outer.filter(|&arc| uses[&position(arc)] == 1).collect();
    nested(arcs, joined(arcs, outer))
}

fn line(arcs: &[Line], arc: ArcId) -> &Line {
    &arcs[position(arc)]
}

fn ends(arcs: &[Line], arc: ArcId) -> (Point, Point) {
    let line = line(arcs, arc);
    let (first, last) = (line[0], line[line.len() - 1]);
    if arc < 0 { (last, first) } else { (first, last) }
}

/// Directed arcs joined to rings.
fn joined(arcs: &[Line], outer: Vec<ArcId>) -> Vec<Vec<ArcId>> {
    let mut from: BTreeMap<Point, Vec<ArcId>> = BTreeMap::new();
    for arc in outer.into_iter().rev() {
        from.entry(ends(arcs, arc).0).or_default().push(arc);
    }
    let mut found = Vec::new();
    while let Some(mut entry) = from.first_entry() {
        let first = entry.get_mut().pop().expect("no empty list is kept");
        if entry.get().is_empty() {
            entry.remove();
        }
        let (start, mut at) = ends(arcs, first);
        let mut ring = vec![first];
        while at != start {
            // All arcs come from closed rings: an end without a beginning would be a torn outline, drawn closed.
            let Some(next) = from.get_mut(&at).and_then(Vec::pop) else { break };
            if from[&at].is_empty() {
                from.remove(&at);
            }
            at = ends(arcs, next).1;
            ring.push(next);
        }
        found.push(ring);
    }
    found
}

/// Rings sorted into polygons: a ring within an odd number of others is a hole of the smallest of them.
fn nested(arcs: &[Line], rings: Vec<Vec<ArcId>>) -> Vec<Polygon> {
    let mut shapes: Vec<(f64, Line, Vec<ArcId>)> = rings
        .into_iter()
        .map(|ring| {
            let points = points(arcs, &ring);
            (area_km2(&points), points, ring)
        })
        // Simplified to a line or a point.
        .filter(|(_, points, _)| points.len() > 3)
        .collect();
    shapes.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut polygons: Vec<(usize, Polygon)> = Vec::new();
    for at in 0..shapes.len() {
        let probe = shapes[at].1[0];
        let around: Vec<usize> = (0..at).filter(|&other| contains(&shapes[other].1, probe)).collect();
        let ring = shapes[at].2.clone();
        match around.last() {
            Some(outer) if around.len() % 2 == 1 => {
                let polygon = polygons.iter_mut().find(|(index, _)| index == outer);
                polygon.expect("a ring within one is the outer ring of a polygon").1.push(ring);
            }
            _ => polygons.push((at, vec![ring])),
        }
    }
    polygons.into_iter().map(|(_, polygon)| polygon).collect()
}

fn points(arcs: &[Line], ring: &[ArcId]) -> Line {
    let mut points = Line::new();
    for &arc in ring {
        let line = line(arcs, arc);
        if arc < 0 {
            points.extend(line.iter().rev());
        } else {
            points.extend(line);
        }
    }
    points.dedup();
    points
}

/// Whether a point lies in a ring; on its border either.
pub(super) fn contains(ring: &[Point], (x, y): Point) -> bool {
    let crossings = ring.windows(2).filter(|pair| {
        let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
        let (x1, y1, x2, y2) = (f64::from(x1), f64::from(y1), f64::from(x2), f64::from(y2));
        (y1 > f64::from(y)) != (y2 > f64::from(y))
            && f64::from(x) < (x2 - x1) * (f64::from(y) - y1) / (y2 - y1) + x1
    });
    crossings.count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::{merged, nested};

    #[test]
    fn what_two_areas_share_falls_away() {
        // Two triangles on one base, arc 0.
        let arcs = vec![vec![(0, 0), (10, 0)], vec![(10, 0), (5, 5), (0, 0)], vec![(10, 0), (5, -5), (0, 0)]];
        let rings = vec![vec![vec![0, 1]], vec![vec![!2, !0]]];
        assert_eq!(merged(&arcs, &rings, &[0, 1]), vec![vec![vec![!2, 1]]]);
    }

    #[test]
    fn a_ring_inside_another_is_its_hole_and_one_inside_that_an_island() {
        let square =
            |half: i32| vec![(-half, -half), (-half, half), (half, half), (half, -half), (-half, -half)];
        let arcs = vec![square(100), square(50), square(10)];
        let polygons = nested(&arcs, vec![vec![2], vec![0], vec![1]]);
        assert_eq!(polygons, vec![vec![vec![0], vec![1]], vec![vec![2]]]);
    }
}
