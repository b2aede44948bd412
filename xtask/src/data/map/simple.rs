//! Lines with fewer corners, by the method of Visvalingam and Whyatt (1993): the corner that encloses least with its
//! neighbours goes first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::path::{Line, Point, square_km};

/// Corners are weighed in thousandths of a square kilometre.
const THOUSANDTHS: f64 = 1000.0;
/// A ring keeps so many points: a triangle and its first corner again.
const RING: usize = 4;

/// A line without the corners that enclose less than `least` square kilometres with their neighbours. Its ends stay.
pub(super) fn line(points: &[Point], least: f64) -> Line {
    let is_ring = points.first() == points.last();
    let fewest = if is_ring { RING } else { 2 };
    let mut before: Vec<usize> = (0..points.len()).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=points.len()).collect();
    let mut gone = vec![false; points.len()];
    let mut weights = vec![u64::MAX; points.len()];
    let mut queue = BinaryHeap::new();
    for at in 1..points.len().saturating_sub(1) {
        weights[at] = weight([points[at - 1], points[at], points[at + 1]]);
        queue.push(Reverse((weights[at], at)));
    }
    let bound = thousandths(least);
    let mut left = points.len();
    while let Some(Reverse((weight_of, at))) = queue.pop() {
        if weight_of > bound || left <= fewest {
            break;
        }
        if gone[at] || weights[at] != weight_of {
            continue;
        }
        gone[at] = true;
        left -= 1;
        let (left_one, right_one) = (before[at], after[at]);
        after[left_one] = right_one;
        before[right_one] = left_one;
        for side in [left_one, right_one] {
            if side > 0 && side + 1 < points.len() {
                // A corner never weighs less than one that went before it: else a long bend would go at once.
                weights[side] =
                    weight([points[before[side]], points[side], points[after[side]]]).max(weight_of);
                queue.push(Reverse((weights[side], side)));
            }
        }
    }
    points.iter().zip(gone).filter(|(_, gone)| !gone).map(|(at, _)| *at).collect()
}

/// What three points enclose.
fn weight([(x1, y1), (x2, y2), (x3, y3)]: [Point; 3]) -> u64 {
    let cross = i64::from(x2 - x1) * i64::from(y3 - y1) - i64::from(x3 - x1) * i64::from(y2 - y1);
    #[allow(clippy::cast_precision_loss, reason = "an area on the globe in square steps is exact in 53 bits")]
    let steps = cross.unsigned_abs() as f64 / 2.0;
    thousandths(steps * square_km(y2))
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "areas are positive and below 2^63 square metres"
)]
fn thousandths(km2: f64) -> u64 {
    (km2 * THOUSANDTHS).round() as u64
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn small_corners_go_and_ends_and_large_corners_stay() {
        let jagged = [(0, 0), (1000, 1), (2000, 0), (3000, 3000), (4000, 0)];
        assert_eq!(line(&jagged, 1.0), vec![(0, 0), (2000, 0), (3000, 3000), (4000, 0)]);
        assert_eq!(line(&jagged, 1e9), vec![(0, 0), (4000, 0)]);
    }

    #[test]
    fn a_ring_stays_a_ring() {
        let ring = [(0, 0), (0, 10), (5, 11), (10, 10), (10, 0), (0, 0)];
        let left = line(&ring, 1e9);
        assert_eq!(left.len(), 4);
        assert_eq!(left.first(), left.last());
    }

    #[test]
    fn a_line_of_two_points_is_left_alone() {
        assert_eq!(line(&[(0, 0), (1, 1)], 1e9).len(), 2);
    }
}
