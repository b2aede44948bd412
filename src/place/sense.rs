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
#[derive(Clone, Debug, Default)]
pub(super) struct Senses {
    pub(super) list: Vec<Sense>,
    /// Whether these are only the settlements that a district without a row of its own is called after.
    pub(super) namesakes: bool,
}

/// What a name can mean.
pub(super) fn of(named: &Named, document: &Document, resources: &Resources) -> Senses {
    let (whole, name) = (document.slice(named.whole), document.slice(named.name));
    let places = |name: &str| {
        let ids = resources.lexicon.places(name).into_iter();
        ids.map(|id| (id, resources.places.get(id))).collect::<Vec<_>>()
    };
    let mut rows = places(whole);
    if rows.is_empty() || named.wanted == Wanted::Region && !named.has_head() {
        rows = places(name);
    }
    let senses = |allowed: &dyn Fn(&Place<'_>) -> bool| {
        let rows = rows.iter().filter(|(_, place)| allowed(place)).take(MOST);
        rows.map(|(id, place)| Sense::new(*id, place, named)).collect::<Vec<_>>()
    };
    let mut list = senses(&|place| named.wanted.allows(place));
    let mut namesakes = false;
    if list.is_empty() && named.label == Label::Loc && !named.has_head() {
        // What is called land may be a region or a town after all.
        list = senses(&|_| true);
    } else if list.is_empty() && named.wanted == Wanted::Region {
        namesakes = true;
        list = senses(&|place| is_settlement(place.kind));
        for sense in &mut list {
            sense.kind = PlaceKind::District;
        }
    }
    let cities: Vec<(Option<PlaceId>, i32)> = list
        .iter()
        .filter(|sense| is_settlement(sense.kind) && sense.prior >= weight::LARGE)
        .map(|sense| (sense.region, sense.prior))
        .collect();
    for sense in list.iter_mut().filter(|sense| sense.kind == PlaceKind::Region) {
        let capital = cities.iter().find(|(region, _)| *region == Some(sense.id));
        sense.prior = capital.map_or(sense.prior, |(_, city)| sense.prior.min(city - weight::CAPITAL));
    }
    Senses { list, namesakes }
}

fn is_settlement(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::City | PlaceKind::Town | PlaceKind::Village)
}

impl Sense {
    fn new(id: PlaceId, place: &Place<'_>, named: &Named) -> Self {
        let kind = match (named.wanted, named.label) {
            (Wanted::Settlement, _) if !is_settlement(place.kind) => -weight::OTHER_KIND,
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
