//! What each piece of evidence weighs in the choice among places of one name.
//!
//! Four points are one bit: a place is twice as likely. The evidence is what the literature on resolving toponyms agrees on:
//! population, containment ("Paris, Texas"), one sense in a discourse, nearness to the other places of the text
//! (Leidner 2007; Grover and others 2010, the Edinburgh geoparser), and the countries and regions in play (`CLIFF`, D'Ignazio
//! and others 2014). Sizes are set by reason; three annotated sets only confirm them.

use crate::gazetteer::{Place, PlaceKind};

/// A bit of population.
const BIT: i32 = 4;
/// A country is meant by its name as if it had 2^26 people, whatever else bears it.
const COUNTRY: i32 = 26 * BIT;
/// A continent, a sea or another stretch of land that is in the gazetteer because papers name it: 2^22.
const LAND: i32 = 22 * BIT;
/// A region or state has many people, yet its name alone means its city: 2^17.
const REGION: i32 = 17 * BIT;
/// A district likewise, and it is named less: 2^13.
const DISTRICT: i32 = 13 * BIT;
/// A settlement whose people no list counts is a small one: 2^8.
const UNCOUNTED: i32 = 8 * BIT;

/// What a place weighs by itself: the logarithm of its people.
pub(super) fn prior(place: &Place<'_>) -> i32 {
    match place.kind {
        PlaceKind::Country => COUNTRY,
        PlaceKind::Region => REGION,
        PlaceKind::District => DISTRICT,
        PlaceKind::City | PlaceKind::Town | PlaceKind::Village => logarithm(place.population).max(UNCOUNTED),
        _ if place.population > 0 => logarithm(place.population),
        _ => LAND,
    }
}

/// Four times the binary logarithm, cut; 0 of nothing.
fn logarithm(number: u32) -> i32 {
    let Some(bits) = number.checked_ilog2() else { return 0 };
    // The two digits behind the first tell quarters well enough.
    let quarters = (u64::from(number) << 2 >> bits) & 3;
    i32::try_from(u64::from(bits) * 4 + quarters).expect("a logarithm is small")
}

/// Of a region and the large city in it that has its name, the name alone means the city by at least so much, …
pub(super) const CAPITAL: i32 = 4 * BIT;
/// … and a city of 2^16 is large.
pub(super) const LARGE: i32 = 16 * BIT;
/// The text speaks of a town and this is none, or of what has a government and this has not.
pub(super) const OTHER_KIND: i32 = 8 * BIT;
/// The text says that the place lies in, around or near another, and so it is.
pub(super) const LINK: i32 = 15 * BIT;
/// All of the article's other places are in the country; fewer weigh less, by the root of their share.
pub(super) const COUNTRY_IN_PLAY: i32 = 9 * BIT;
/// The same for the region.
pub(super) const REGION_IN_PLAY: i32 = 7 * BIT;
/// A nationality word or a country's name says as much of the country in play as so many other names.
pub(super) const COUNTRY_VOTE: u32 = 2;
/// A name that stands often says more of the country in play, up to so many times.
pub(super) const MOST_VOTES: u32 = 3;

/// What another place of the article weighs at so many kilometres at most.
pub(super) const CLOSENESS: [(i64, i32); 6] =
    [(20, 7 * BIT), (50, 6 * BIT), (100, 5 * BIT), (200, 3 * BIT), (400, 2 * BIT), (800, BIT)];
/// The places of the article that others are measured from: those it names most.
pub(super) const MOST_ANCHORS: usize = 32;
/// A place is measured from once it is so much likelier than the next of its name.
pub(super) const SURE: i32 = 2 * BIT;

/// "Near" reaches so far.
pub(super) const NEAR_KM: i64 = 60;
/// A distance that is told may be off by half and this much.
pub(super) const ROUGH_KM: i64 = 20;
/// From the middle of a district to its edge.
pub(super) const DISTRICT_KM: i64 = 60;
/// From the middle of a settlement to the places that are said to be in it.
pub(super) const SETTLEMENT_KM: i64 = 30;
/// From the middle of a stretch of land to its edge.
pub(super) const AREA_KM: i64 = 400;

#[cfg(test)]
mod tests {
    use super::logarithm;

    #[test]
    fn four_points_are_a_bit() {
        assert_eq!([0, 1, 2, 3, 4, 1024, 1536].map(logarithm), [0, 0, 4, 6, 8, 40, 42]);
    }
}
