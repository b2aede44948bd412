//! Distances on Earth in whole numbers, so that every machine finds the same.

/// A point in ten-thousandths of a degree, latitude and longitude.
pub(super) type Point = (i32, i32);

/// A degree of latitude in hundredths of a kilometre, the mean of all.
const DEGREE_HUNDREDTHS: i64 = 11_119;
const FULL_CIRCLE_E4: i64 = 3_600_000;
/// One in the table of cosines.
const ONE: i64 = 1024;

/// The cosine of each whole degree in 1024ths.
const COSINES: [i64; 91] = [
    1024, 1024, 1023, 1023, 1022, 1020, 1018, 1016, 1014, 1011, 1008, 1005, 1002, 998, 994, 989, 984, 979,
    974, 968, 962, 956, 949, 943, 935, 928, 920, 912, 904, 896, 887, 878, 868, 859, 849, 839, 828, 818, 807,
    796, 784, 773, 761, 749, 737, 724, 711, 698, 685, 672, 658, 644, 630, 616, 602, 587, 573, 558, 543, 527,
    512, 496, 481, 465, 449, 433, 416, 400, 384, 367, 350, 333, 316, 299, 282, 265, 248, 230, 213, 195, 178,
    160, 143, 125, 107, 89, 71, 54, 36, 18, 0,
];

/// Kilometres between two points as if the Earth were flat between their parallels: true to a hundredth below 500 km, and
/// long where it is long.
pub(super) fn kilometres(one: Point, other: Point) -> i64 {
    let north = i64::from(one.0) - i64::from(other.0);
    let east = (i64::from(one.1) - i64::from(other.1)).abs();
    let east = east.min(FULL_CIRCLE_E4 - east);
    let middle = i64::midpoint(i64::from(one.0), i64::from(other.0));
    let east = east * cosine(middle) / ONE;
    (north * north + east * east).isqrt() * DEGREE_HUNDREDTHS / 1_000_000
}

/// The point so many kilometres to the north and to the east, both in 1024ths.
pub(super) fn moved(from: Point, north: i64, east: i64) -> Point {
    const MOST_E4: i64 = 900_000;
    const HALF_CIRCLE_E4: i64 = FULL_CIRCLE_E4 / 2;
    let e4 = |kilometres: i64| kilometres * 1_000_000 / DEGREE_HUNDREDTHS / ONE;
    let lat = (i64::from(from.0) + e4(north)).clamp(-MOST_E4, MOST_E4);
    let lon = i64::from(from.1) + e4(east) * ONE / cosine(i64::from(from.0)).max(1);
    let lon = (lon + HALF_CIRCLE_E4).rem_euclid(FULL_CIRCLE_E4) - HALF_CIRCLE_E4;
    let narrow = |e4| i32::try_from(e4).expect("an angle fits 32 bits");
    (narrow(lat), narrow(lon))
}

fn cosine(lat_e4: i64) -> i64 {
    let degrees = (lat_e4.abs() + 5_000) / 10_000;
    usize::try_from(degrees).ok().and_then(|degrees| COSINES.get(degrees)).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{kilometres, moved};

    const KYIV: (i32, i32) = (504_500, 305_200);

    #[test]
    fn distances_are_right_to_a_few_kilometres() {
        for (other, expected) in [((499_900, 362_300), 409), ((464_800, 307_200), 442), (KYIV, 0)] {
            let found = kilometres(KYIV, other);
            assert!((found - expected).abs() <= 5, "{found} for {expected}");
        }
    }

    #[test]
    fn the_way_across_the_date_line_is_the_short_one() {
        assert!(kilometres((0, 1_795_000), (0, -1_795_000)) < 120);
        assert_eq!(moved((0, 1_799_000), 0, 100 * 1024).1, -1_792_007);
    }

    #[test]
    fn what_is_moved_lies_so_far_off() {
        let east = moved(KYIV, 0, 50 * 1024);
        assert!((kilometres(KYIV, east) - 50).abs() <= 1, "{east:?}");
        assert_eq!(moved((899_000, 0), 1024 * 1024, 0).0, 900_000);
    }
}
