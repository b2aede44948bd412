//! The places that a name can mean, each with how likely it is before the article is read.

use super::globe::{self, Point};
use super::link::Link;
use super::name::{Named, Wanted};
use super::weight;
use super::whereabouts::Offset;
use crate::gazetteer::{Place, PlaceId, PlaceKind};
use crate::{Document, Label, Resources};

/// A place that a name can mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sense {
    pub(super) id: PlaceId,
    pub(super) kind: PlaceKind,
    pub(super) country: Option<PlaceId>,
    pub(super) region: Option<PlaceId>,
    pub(super) point: Point,
    /// How likely it is by itself, in the points of [`weight`].
    pub(super) prior: i32,
}

/// So many places of one name are weighed, the most populous: no name of the gazetteer but a few of American towns has more.
const MOST: usize = 32;

/// What a name can mean, likeliest first as the gazetteer has it.
pub(super) fn of(named: &Named, document: &Document, resources: &Resources) -> Vec<Sense> {
    let whole = resources.lexicon.places(document.slice(named.whole));
    let is_listed_region = named.wanted == Wanted::Region && !named.has_head();
    let ids = if whole.is_empty() || is_listed_region {
        resources.lexicon.places(document.slice(named.name))
    } else {
        whole
    };
    let senses = ids.iter().map(|&id| (id, resources.places.get(id)));
    let fitting = senses.clone().filter(|(_, place)| named.wanted.allows(place));
    let mut fitting: Vec<Sense> =
        fitting.take(MOST).map(|(id, place)| Sense::new(id, &place, named)).collect();
    if fitting.is_empty() && named.label == Label::Loc && !named.has_head() {
        // What is called land may be a region or a town after all.
        fitting = senses.take(MOST).map(|(id, place)| Sense::new(id, &place, named)).collect();
    }
    fitting
}

impl Sense {
    fn new(id: PlaceId, place: &Place<'_>, named: &Named) -> Self {
        let settlement = matches!(place.kind, PlaceKind::City | PlaceKind::Town | PlaceKind::Village);
        let kind = match (named.wanted, named.label) {
            (Wanted::Settlement, _) if !settlement => -weight::OTHER_KIND,
            (_, Label::Gpe) if !place.kind.has_government() => -weight::OTHER_KIND,
            _ => 0,
        };
        let point = (place.lat_e4, place.lon_e4);
        let (country, region) = (place.country_id, place.region);
        Self { id, kind: place.kind, country, region, point, prior: weight::prior(place) + kind }
    }

    /// Whether what a text says of two names is true of these places.
    pub(super) fn fits(&self, link: Link, other: &Self) -> bool {
        match link {
            Link::Inside => other.contains(self),
            Link::Around => self.contains(other),
            Link::Near(Offset { km, .. }) => {
                let reach = km.map_or(weight::NEAR_KM, |km| i64::from(km) * 3 / 2 + weight::ROUGH_KM);
                self.id != other.id && globe::kilometres(self.point, other.point) <= reach
            }
        }
    }

    /// Whether another place lies in this one: by their divisions, or within a settlement's reach.
    fn contains(&self, inner: &Self) -> bool {
        let near = |reach| globe::kilometres(self.point, inner.point) <= reach;
        self.id != inner.id
            && match self.kind {
                PlaceKind::Country => inner.country == Some(self.id) && inner.kind != PlaceKind::Country,
                PlaceKind::Region => inner.region == Some(self.id),
                PlaceKind::District => near(weight::DISTRICT_KM) && inner.kind != PlaceKind::Region,
                PlaceKind::City | PlaceKind::Town | PlaceKind::Village => {
                    near(weight::SETTLEMENT_KM)
                        && !matches!(inner.kind, PlaceKind::Region | PlaceKind::District)
                }
                PlaceKind::Area | PlaceKind::Island => near(weight::AREA_KM),
                PlaceKind::Continent
                | PlaceKind::Sea
                | PlaceKind::River
                | PlaceKind::Lake
                | PlaceKind::Mountain => false,
            }
    }
}
