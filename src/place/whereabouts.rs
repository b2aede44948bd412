//! Where something is: at a known place, or somewhere that a text tells by one.

use super::globe::{self, Point};
use crate::gazetteer::{PlaceId, Places};

/// Where something is: at a place of the gazetteer, or somewhere told by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// The place itself, or the known place that it is told by.
    pub place: PlaceId,
    /// How it lies to that place.
    pub relation: Relation,
}

/// How something lies to a known place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It is that place.
    At,
    /// In it: "Azot, a plant in Sievierodonetsk".
    In,
    /// Near it or some way off, as the text says: "about 50 km east of Sloviansk".
    Near(Offset),
    /// It bears its name and is likely near: "Kharkiv airport", "Bakhmut district".
    Named,
}

/// A distance from a known place, as a text gives it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offset {
    /// Kilometres, rounded; none when the text says only "near" or "east of".
    pub km: Option<u32>,
    /// Whether the text says "about" or the like.
    pub about: bool,
    /// Which way; none when the text does not say.
    pub direction: Option<Direction>,
}

/// A point of the compass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// 0°.
    North,
    /// 45°.
    Northeast,
    /// 90°.
    East,
    /// 135°.
    Southeast,
    /// 180°.
    South,
    /// 225°.
    Southwest,
    /// 270°.
    West,
    /// 315°.
    Northwest,
}

impl Direction {
    /// Every direction, clockwise from north.
    pub const ALL: [Self; 8] = [
        Self::North,
        Self::Northeast,
        Self::East,
        Self::Southeast,
        Self::South,
        Self::Southwest,
        Self::West,
        Self::Northwest,
    ];

    /// The direction in a word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::North => "north",
            Self::Northeast => "northeast",
            Self::East => "east",
            Self::Southeast => "southeast",
            Self::South => "south",
            Self::Southwest => "southwest",
            Self::West => "west",
            Self::Northwest => "northwest",
        }
    }

    /// How far to the north and to the east one step leads, in 1024ths.
    const fn step(self) -> (i64, i64) {
        /// The sine of 45°.
        const SLANT: i64 = 724;
        match self {
            Self::North => (1024, 0),
            Self::Northeast => (SLANT, SLANT),
            Self::East => (0, 1024),
            Self::Southeast => (-SLANT, SLANT),
            Self::South => (-1024, 0),
            Self::Southwest => (-SLANT, -SLANT),
            Self::West => (0, -1024),
            Self::Northwest => (SLANT, -SLANT),
        }
    }
}

impl Whereabouts {
    /// A known place itself.
    #[must_use]
    pub const fn at(place: PlaceId) -> Self {
        Self { place, relation: Relation::At }
    }

    /// Whether this is only where the text or the name lets one expect it.
    #[must_use]
    pub fn is_estimate(self) -> bool {
        self.relation != Relation::At
    }

    /// Latitude and longitude in ten-thousandths of a degree. Where a distance and a direction are told, the known place's
    /// point is moved by them; else it stands for what is near it.
    #[must_use]
    pub fn point(self, places: &Places) -> (i32, i32) {
        let place = places.get(self.place);
        let known: Point = (place.lat_e4, place.lon_e4);
        match self.relation {
            Relation::Near(Offset { km: Some(km), direction: Some(direction), .. }) => {
                let (north, east) = direction.step();
                globe::moved(known, i64::from(km) * north, i64::from(km) * east)
            }
            Relation::At | Relation::In | Relation::Near(_) | Relation::Named => known,
        }
    }

    /// How it lies to the known place in words, such as "about 50 km east of Sloviansk"; none for the place itself.
    #[must_use]
    pub fn relation_words(self, places: &Places) -> Option<String> {
        let name = places.get(self.place).name;
        match self.relation {
            Relation::At => None,
            Relation::In => Some(format!("in {name}")),
            Relation::Named => Some(format!("bears the name of {name}")),
            Relation::Near(Offset { km, about, direction }) => {
                let about = if about { "about " } else { "" };
                Some(match (km, direction) {
                    (Some(km), Some(direction)) => format!("{about}{km} km {} of {name}", direction.word()),
                    (Some(km), None) => format!("{about}{km} km from {name}"),
                    (None, Some(direction)) => format!("{} of {name}", direction.word()),
                    (None, None) => format!("near {name}"),
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Offset, Relation, Whereabouts};
    use crate::Resources;

    #[test]
    fn a_relation_is_told_in_words() {
        let resources = Resources::embedded();
        let place = resources.lexicon.places("Sloviansk")[0];
        let words = |relation| Whereabouts { place, relation }.relation_words(&resources.places);
        let near = |km, about, direction| words(Relation::Near(Offset { km, about, direction }));
        assert_eq!(words(Relation::At), None);
        let east = Some(Direction::East);
        assert_eq!(near(Some(50), true, east).as_deref(), Some("about 50 km east of Sloviansk"));
        assert_eq!(near(Some(5), false, None).as_deref(), Some("5 km from Sloviansk"));
        assert_eq!(near(None, false, east).as_deref(), Some("east of Sloviansk"));
        assert_eq!(near(None, false, None).as_deref(), Some("near Sloviansk"));
        assert_eq!(words(Relation::In).as_deref(), Some("in Sloviansk"));
    }
}
