//! Where that lies which the gazetteer does not know: by the words beside it, by the place its name holds.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::choose::Meaning;
use super::link::{self, Link};
use super::name::{Named, Wanted};
use super::whereabouts::{Relation, Whereabouts};
use crate::gazetteer::{PlaceId, PlaceKind, Places};
use crate::{Document, Label, Resources};

/// For each of `named`, which mean what `chosen` says, where it lies when it has no place of its own. What is told at one
/// mention of a name holds for the others.
pub(super) fn tell(
    document: &Document,
    named: &[Named],
    chosen: &[Meaning],
    resources: &Resources,
) -> Vec<Option<Whereabouts>> {
    let mut told: Vec<Option<Whereabouts>> = vec![None; named.len()];
    let mut by_name: HashMap<(&str, Wanted), Whereabouts, FxBuildHasher> = HashMap::default();
    let unknown = || (0..named.len()).filter(|&at| chosen[at].place().is_none() && !named[at].inner);
    for at in unknown() {
        let key = (document.slice(named[at].name), named[at].wanted);
        let told_beside = beside(document, named, chosen, at, &resources.places);
        let wide = |near: &Whereabouts| is_vast(&resources.places, near.place);
        // "the Zaporizhzhia plant in Ukraine" is better known by its name.
        let near = told_beside
            .filter(|near| !wide(near))
            .or_else(|| by_part(named, chosen, at, &resources.places))
            .or(told_beside);
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
    chosen: &[Meaning],
    at: usize,
    places: &Places,
) -> Option<Whereabouts> {
    let text = document.text();
    let here = &named[at];
    let outside = |other: &&Named| !other.inner;
    // Of a chain the nearest link that leads to a known place: "X, Lyman district, Donetsk region".
    let mut end = here.whole.end();
    let mut relation = None;
    for (next, meaning) in
        named[at + 1..].iter().zip(&chosen[at + 1..]).filter(|(next, _)| outside(next)).take(CHAIN)
    {
        let link = link::of(text, end, next.whole).or_else(|| part(text, here, next));
        relation = match (relation, link) {
            (None, Some(Link::Near(offset))) => Some(Relation::Near(offset)),
            (None | Some(Relation::In), Some(Link::Inside)) => Some(Relation::In),
            _ => break,
        };
        if let (Some(place), Some(relation)) = (meaning.place(), relation)
            && (matches!(relation, Relation::Near(_)) || is_wide(places, place) || here.label == Label::Fac)
        {
            return Some(Whereabouts { place, relation });
        }
        end = next.whole.end();
    }
    let (previous, meaning) =
        named[..at].iter().zip(&chosen[..at]).rev().find(|(previous, _)| outside(previous))?;
    let around = link::of(text, previous.whole.end(), here.whole) == Some(Link::Around);
    around.then_some(meaning.place()?).map(|place| Whereabouts { place, relation: Relation::In })
}

/// "the industrial zone of Sievierodonetsk": sites are of a place, regions are not.
fn part(text: &str, here: &Named, next: &Named) -> Option<Link> {
    let between = text.get(here.whole.end()..next.whole.start())?;
    (here.label == Label::Fac && matches!(between, " of " | " at ")).then_some(Link::Inside)
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

/// Whether a place is so large that to lie in it says little.
fn is_vast(places: &Places, place: PlaceId) -> bool {
    matches!(places.get(place).kind, PlaceKind::Country | PlaceKind::Continent | PlaceKind::Sea)
}

/// The place whose name a site or a district bears: "Kharkiv airport", "Bakhmut district".
fn by_part(named: &[Named], chosen: &[Meaning], at: usize, places: &Places) -> Option<Whereabouts> {
    let here = &named[at];
    let relation = Relation::Named;
    if let Meaning::DistrictOf(place) = chosen[at] {
        return Some(Whereabouts { place, relation });
    }
    if here.label != Label::Fac {
        return None;
    }
    let inner = named[at + 1..].iter().zip(&chosen[at + 1..]);
    let mut inner = inner.take_while(|(one, _)| one.inner && here.whole.contains(one.whole));
    // An embassy bears the name of the country that it is not in.
    let place = inner.find_map(|(_, meaning)| meaning.place().filter(|&id| !is_vast(places, id)))?;
    Some(Whereabouts { place, relation })
}
