//! Places on Earth: which row of the gazetteer each place name of an article means.

mod choose;

use crate::gazetteer::PlaceId;
use crate::{Document, Label, Mention, Resources, Span};

/// A mention of a place (GPE, LOC or FAC) and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Toponym {
    /// The mention, as an index into the article's mentions.
    pub mention: usize,
    /// The place, when the gazetteer knows it.
    pub place: Option<PlaceId>,
    /// The name itself, without "region", "river" or the like behind it where that says only what kind of place it is.
    pub name: Span,
    /// Whether the text speaks of a region or a district, and not of the town of the same name.
    pub region: bool,
}

/// Where something is: at a place of the gazetteer, or some way off it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// The place itself, or the known place that the text measures from.
    pub place: PlaceId,
    /// How far off that place it lies; none for the place itself.
    pub offset: Option<Offset>,
}

/// A distance from a known place, as a text gives it: "about 50 km east of Sloviansk".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset {
    /// Kilometres, rounded; none when the text says only "near".
    pub km: Option<u32>,
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

/// Every mention of a place with what it means, in order of the text.
#[must_use]
pub fn resolve(document: &Document, mentions: &[Mention], resources: &Resources) -> Vec<Toponym> {
    let countries = choose::Countries::of(document, mentions, resources);
    let places = mentions
        .iter()
        .enumerate()
        .filter(|(_, mention)| matches!(mention.label, Label::Gpe | Label::Loc | Label::Fac));
    places.map(|(mention, _)| choose::choose(document, mentions, mention, &countries, resources)).collect()
}
