//! Where that lies which the gazetteer does not know: by the words beside it, by the place its name holds.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::link::{self, Link};
use super::name::{Named, Wanted};
use super::whereabouts::{Relation, Whereabouts};
use crate::gazetteer::{PlaceId, PlaceKind, Places};
use crate::{Document, Label, Resources};

/// For each of `named`, of which `chosen` are the places, where it lies when it has no place of its own. What is told at one
/// mention of a name holds for the others.
pub(super) fn tell(
    document: &Document,
    named: &[Named],
    chosen: &[Option<PlaceId>],
    resources: &Resources,
) -> Vec<Option<Whereabouts>> {
    let mut told: Vec<Option<Whereabouts>> = vec![None; named.len()];
    let mut by_name: HashMap<(&str, Wanted), Whereabouts, FxBuildHasher> = HashMap::default();
    let unknown = || (0..named.len()).filter(|&at| chosen[at].is_none() && !named[at].inner);
    for at in unknown() {
        let key = (document.slice(named[at].name), named[at].wanted);
        let near = beside(document, named, chosen, at, &resources.places)
            .or_else(|| by_part(document, named, chosen, at, resources));
        if let Some(near) = near {
            told[at] = Some(near);
            let known = by_name.entry(key).or_insert(near);
            // Words tell more than a name.
            if known.relation == Relation::Named {
                *known = near;
            }
        }
    }
    for at in unknown() {
        let key = (document.slice(named[at].name), named[at].wanted);
        if let Some(near) = by_name.get(&key) {
            told[at] = Some(*near);
        }
    }
    told
}

/// What the words between a name and its neighbours tell.
fn beside(
    document: &Document,
    named: &[Named],
    chosen: &[Option<PlaceId>],
    at: usize,
    places: &Places,
) -> Option<Whereabouts> {
    let text = document.text();
    let here = &named[at];
    let outside = |other: &&Named| !other.inner;
    // Of a chain the nearest link that leads to a known place: "X, Lyman district, Donetsk region".
    let mut end = here.whole.end();
    let mut relation = None;
    for (next, place) in
        named[at + 1..].iter().zip(&chosen[at + 1..]).filter(|(next, _)| outside(next)).take(CHAIN)
    {
        let Some(between) = text.get(end..next.whole.start()) else { break };
        let link = link::between(between);
        relation = match (relation, link) {
            (None, Some(Link::Near(offset))) => Some(Relation::Near(offset)),
            (None | Some(Relation::In), Some(Link::Inside)) => Some(Relation::In),
            _ => break,
        };
        if let (Some(place), Some(relation)) = (*place, relation)
            && (matches!(relation, Relation::Near(_)) || is_wide(places, place) || here.label == Label::Fac)
        {
            return Some(Whereabouts { place, relation });
        }
        end = next.whole.end();
    }
    let (previous, place) =
        named[..at].iter().zip(&chosen[..at]).rev().find(|(previous, _)| outside(previous))?;
    let between = text.get(previous.whole.end()..here.whole.start())?;
    let around = link::between(between) == Some(Link::Around);
    around.then_some((*place)?).map(|place| Whereabouts { place, relation: Relation::In })
}

/// So many names of one chain are read.
const CHAIN: usize = 3;

/// Whether places lie in a place, and not only beside it in a list.
fn is_wide(places: &Places, place: PlaceId) -> bool {
    matches!(
        places.get(place).kind,
        PlaceKind::Country | PlaceKind::Region | PlaceKind::District | PlaceKind::Area | PlaceKind::Island
    )
}

/// The place whose name a site or a district bears: "Kharkiv airport", "Bakhmut district".
fn by_part(
    document: &Document,
    named: &[Named],
    chosen: &[Option<PlaceId>],
    at: usize,
    resources: &Resources,
) -> Option<Whereabouts> {
    let here = &named[at];
    let relation = Relation::Named;
    if here.label == Label::Fac {
        let inner = named[at + 1..].iter().zip(&chosen[at + 1..]);
        let mut inner = inner.take_while(|(one, _)| one.inner && here.whole.contains(one.whole));
        return inner.find_map(|(_, place)| *place).map(|place| Whereabouts { place, relation });
    }
    if here.wanted != Wanted::Region {
        return None;
    }
    let places = resources.lexicon.places(document.slice(here.name));
    let place = places.into_iter().find(|&id| {
        let place = resources.places.get(id);
        place.kind.has_government() && place.kind != PlaceKind::Country
    });
    place.map(|place| Whereabouts { place, relation })
}
