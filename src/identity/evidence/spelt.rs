//! Keys of whole names: known names, rows of the gazetteer, peoples, spellings, designations.

use super::{SHORTEST_SOUND, person};
use crate::identity::fold;
use crate::identity::form::{Detail, Form};
use crate::identity::key::Tags;
use crate::identity::kind::Kind;
use crate::identity::known;
use crate::identity::site;
use crate::spelling;

pub(super) fn same_name(form: &Form, tags: &mut Tags) {
    let kind = form.kind.word();
    match &form.detail {
        // A family name alone is no name that tells people apart.
        Detail::Person(name) if !name.is_full() => {}
        Detail::Person(name) => {
            // "Kim Jong Un" and "Kim Jong-un".
            tags.whole([kind, &name.words.concat()]);
        }
        Detail::Group(_) | Detail::Other => tags.whole([kind, &form.plain]),
        Detail::Body(body) => match (&body.institution, body.country) {
            (Some(_), None) => {}
            (Some(_), Some(country)) => tags.whole([kind, &form.plain, &country.0.to_string()]),
            (None, _) => tags.whole([kind, &form.plain]),
        },
        Detail::Place(place) => match place.place {
            Some(id) => tags.whole([kind, &place.name, &id.0.to_string()]),
            None => tags.whole([kind, &place.name, if place.region { "region" } else { "" }]),
        },
        Detail::Weapon(weapon) => tags.whole([kind, &weapon.category]),
    }
}

pub(super) fn known_names(form: &Form, tags: &mut Tags) {
    // "Security Council" is that of the United Nations, unless it is "Russia's".
    let someones = matches!(&form.detail, Detail::Body(body) if body.belongs);
    if someones {
        return;
    }
    let thing = known::thing(form.kind == Kind::Weapon, &form.plain).or_else(|| match form.kind {
        Kind::Group => known::thing(false, &fold::people(&form.plain)),
        _ => None,
    });
    if let Some(thing) = thing {
        tags.whole([form.kind.word(), thing]);
    }
}

pub(super) fn gazetteer(form: &Form, tags: &mut Tags) {
    if let Detail::Place(place) = &form.detail
        && let Some(id) = place.place
    {
        tags.whole([form.kind.word(), &id.0.to_string()]);
    }
}

/// Letters that all forms of one people's name begin with: Pole and Polish, but not Russian and Chechen.
const STEM: usize = 3;

pub(super) fn people(form: &Form, tags: &mut Tags) {
    let Detail::Group(country) = &form.detail else { return };
    match country {
        Some(country) => {
            let stem: String = form.plain.chars().take(STEM).collect();
            tags.whole([form.kind.word(), &country.0.to_string(), &stem]);
        }
        None => tags.whole([form.kind.word(), &fold::people(&form.plain)]),
    }
}

pub(super) fn spelling(form: &Form, tags: &mut Tags) {
    let kind = form.kind.word();
    match &form.detail {
        Detail::Person(name) if name.is_full() => {
            for given in name.given_keys.iter().filter(|key| !person::is_form(key)) {
                name.last_keys.iter().for_each(|last| tags.whole([kind, given, last]));
            }
        }
        Detail::Group(None) => {
            let sound = spelling::sound(&fold::people(&form.plain));
            if sound.len() >= SHORTEST_SOUND {
                tags.whole([kind, &sound]);
            }
        }
        Detail::Place(place) => {
            if let Some(site) = &place.site {
                for proper in &site.proper {
                    tags.whole([kind, proper, site.head]);
                }
            } else if place.place.is_none() {
                place_sounds(&place.name, place.region, |words| tags.whole(words));
            }
        }
        Detail::Body(body) if body.institution.is_none() && !form.acronym => {
            let sounds: Vec<String> = form.plain.split(' ').map(spelling::sound).collect();
            let sounds = sounds.join(" ");
            if sounds.len() >= SHORTEST_SOUND {
                tags.whole([kind, &sounds]);
            }
        }
        _ => {}
    }
}

pub(super) fn spelling_of_known_place(form: &Form, tags: &mut Tags) {
    let Detail::Place(place) = &form.detail else { return };
    if place.site.is_none() {
        place_sounds(&place.name, place.region, |words| match place.place {
            Some(_) => tags.whole(words),
            None => tags.short(words),
        });
    }
}

fn place_sounds(name: &str, region: bool, mut give: impl FnMut([&str; 3])) {
    let sounds = if name.contains(' ') { site::words_keys(name) } else { spelling::place_keys(name) };
    for sound in sounds.iter().filter(|sound| sound.len() >= SHORTEST_SOUND) {
        give([Kind::Place.word(), sound, if region { "region" } else { "" }]);
    }
}

pub(super) fn designation(form: &Form, tags: &mut Tags) {
    let Detail::Weapon(weapon) = &form.detail else { return };
    let Some(core) = &weapon.core else { return };
    if weapon.numbers.is_empty() {
        tags.whole([&**core]);
    }
    for number in &weapon.numbers {
        tags.whole([&**core, number]);
    }
}

pub(super) fn designation_without_number(form: &Form, tags: &mut Tags) {
    if let Detail::Weapon(weapon) = &form.detail
        && let Some(core) = &weapon.core
    {
        if weapon.numbers.is_empty() { tags.short([&**core]) } else { tags.whole([&**core]) }
    }
}
