//! Keys of organisations' names: institutions of a country, acronyms, kinds, seats, short forms.

use crate::identity::fold;
use crate::identity::form::{Detail, Form};
use crate::identity::key::Tags;
use crate::identity::kind::Kind;

pub(super) fn institution(form: &Form, tags: &mut Tags) {
    if let Some((words, Some(country))) = form.institution() {
        tags.whole([words, &country.0.to_string()]);
    }
}

pub(super) fn institution_of_nobody(form: &Form, tags: &mut Tags) {
    if let Some((words, None)) = form.institution() {
        tags.whole([words]);
    }
}

pub(super) fn institution_of_whom(form: &Form, tags: &mut Tags) {
    match form.institution() {
        Some((words, None)) => tags.short([words]),
        Some((words, Some(_))) => tags.whole([words]),
        None => {}
    }
}

/// Letters an abbreviation needs before its letters alone tell what it stands for, in the article that gives the name, …
const SHORTEST_ACRONYM: usize = 2;
/// … and in others, where "EBC" may be anything.
const SHORTEST_LASTING_ACRONYM: usize = 4;
/// Letters from which a word that is not written large may be one: "Arsa", "Nato".
const SHORTEST_SMALL_ACRONYM: usize = 4;

pub(super) fn acronym(form: &Form, tags: &mut Tags) {
    acronym_from(form, SHORTEST_ACRONYM, tags);
}

pub(super) fn long_acronym(form: &Form, tags: &mut Tags) {
    acronym_from(form, SHORTEST_LASTING_ACRONYM, tags);
}

fn acronym_from(form: &Form, shortest: usize, tags: &mut Tags) {
    if form.kind == Kind::Person {
        return;
    }
    let (kind, letters) = (form.kind.word(), form.plain.chars().count());
    let small =
        !form.plain.contains(' ') && letters >= SHORTEST_SMALL_ACRONYM && form.kind == Kind::Organisation;
    if letters >= shortest && (form.acronym || small) {
        tags.short([kind, &form.plain]);
    }
    for initials in form.initials.iter().filter(|initials| initials.len() >= shortest) {
        tags.whole([kind, initials]);
    }
}

pub(super) fn without_kind(form: &Form, tags: &mut Tags) {
    match &form.detail {
        Detail::Body(body) if body.institution.is_none() => match &body.core {
            Some(core) => tags.whole(["organisation", &core.words]),
            None => tags.short(["organisation", &form.plain]),
        },
        Detail::Place(place) if place.facility => match &place.site {
            Some(site) => site.core.iter().for_each(|core| tags.whole(["site", core])),
            None => tags.short(["site", &form.plain]),
        },
        _ => {}
    }
}

/// "Centre" may be the Centre Party in the article that says so; in another it may be anything.
pub(super) fn without_kind_uncommon(form: &Form, tags: &mut Tags) {
    if !matches!(&form.detail, Detail::Body(body) if body.core.as_ref().is_some_and(|core| core.common)) {
        without_kind(form, tags);
    }
}

pub(super) fn members(form: &Form, tags: &mut Tags) {
    match &form.detail {
        Detail::Group(None) => tags.whole([&*fold::people(&form.plain)]),
        Detail::Body(_) => tags.short([&*fold::people(&form.plain)]),
        _ => {}
    }
}

pub(super) fn seat(form: &Form, tags: &mut Tags) {
    match &form.detail {
        Detail::Body(_) => tags.whole([&*form.plain]),
        Detail::Place(place) if place.facility && place.site.is_none() => tags.short([&*form.plain]),
        _ => {}
    }
}

/// Words of a name whose endings are tried.
const MOST_WORDS: usize = 10;

/// What every country has one of is no short form of another's: "the Army" is not the Arakan Army.
const EVERYONES: [&str; 9] =
    ["army", "navy", "air force", "government", "parliament", "police", "state", "marines", "forces"];

pub(super) fn short_form(form: &Form, tags: &mut Tags) {
    let facility = matches!(&form.detail, Detail::Place(place) if place.facility);
    if !facility && !matches!(form.kind, Kind::Organisation | Kind::Event | Kind::Other) {
        return;
    }
    let kind = form.kind.word();
    if !EVERYONES.contains(&form.plain.as_str()) {
        tags.short([kind, &form.plain]);
    }
    endings(&form.plain, |ending| tags.whole([kind, ending]));
    // "The Observatory" is the Syrian Observatory for Human Rights.
    let head = OPENINGS.iter().filter_map(|opening| form.plain.find(opening)).min();
    if let Some(head) = head.map(|end| &form.plain[..end]) {
        tags.whole([kind, head]);
        endings(head, |ending| tags.whole([kind, ending]));
    }
}

/// Words that open what a name's head is for.
const OPENINGS: [&str; 4] = [" of ", " for ", " on ", " against "];

/// The last words of a name, fewer and fewer.
fn endings<'a>(plain: &'a str, mut give: impl FnMut(&'a str)) {
    let mut rest = plain;
    for _ in 0..MOST_WORDS {
        let Some((_, ending)) = rest.split_once(' ') else { break };
        give(ending);
        rest = ending;
    }
}
