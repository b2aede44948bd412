//! The summary table: one row an entity.

use super::guarded;
use crate::dossier::Dossier;
use crate::export::form::{self, DescriptionForm, EntityForm, PlaceForm};
use crate::export::offsets::Unit;
use crate::export::words;
use crate::gazetteer::Resources;
use crate::view::certainty::fraction;
use crate::view::table::{self, Row};

pub(super) const HEADER: [&str; 24] = [
    "name",
    "kind",
    "label",
    "mentions",
    "articles",
    "in",
    "aliases",
    "description role",
    "description of",
    "description affiliation",
    "place",
    "place name",
    "country",
    "latitude",
    "longitude",
    "relation",
    "population",
    "geonames",
    "linked",
    "reasons",
    "first mention",
    "context",
    "lowest score",
    "highest score",
];

pub(super) fn records(dossier: &Dossier, resources: &Resources) -> Vec<Vec<String>> {
    let entities = form::entities(dossier, resources, Unit::Utf8);
    table::rows(dossier).iter().map(|row| record(dossier, &entities, row).to_vec()).collect()
}

fn record(dossier: &Dossier, entities: &[EntityForm], row: &Row) -> [String; HEADER.len()] {
    let reading = &dossier.readings()[row.first.article];
    let entity = &entities[row.entity];
    let names = row.counts.iter().map(|count| dossier.readings()[count.article].name.as_str());
    let described = |fact: fn(&DescriptionForm) -> &Option<String>| {
        let told = entity.description.as_ref().and_then(|description| fact(description).as_deref());
        guarded(told.unwrap_or_default())
    };
    let of_place = |fact: fn(&PlaceForm) -> Option<String>| {
        guarded(&entity.place.as_ref().and_then(fact).unwrap_or_default())
    };
    let number =
        |fact: fn(&PlaceForm) -> Option<String>| entity.place.as_ref().and_then(fact).unwrap_or_default();
    let linked = dossier.entities()[row.entity].linked.iter().map(|&other| entities[other].name.as_str());
    let reasons = entity.united.iter().map(words::reason);
    [
        guarded(&row.name),
        row.label.word().to_owned(),
        row.label.code().to_owned(),
        row.mentions.to_string(),
        row.counts.len().to_string(),
        guarded(&names.collect::<Vec<_>>().join("; ")),
        guarded(&row.aliases.join("; ")),
        described(|description| &description.role),
        described(|description| &description.of),
        described(|description| &description.affiliation),
        of_place(|place| Some(place.kind.to_owned())),
        of_place(|place| place.name.clone()),
        of_place(|place| place.country.clone()),
        number(|place| Some(place.lat.to_string())),
        number(|place| Some(place.lon.to_string())),
        of_place(|place| place.relation.clone()),
        number(|place| Some(place.population?.to_string())),
        number(|place| Some(place.geonames?.to_string())),
        guarded(&linked.collect::<Vec<_>>().join("; ")),
        guarded(&reasons.collect::<Vec<_>>().join("; ")),
        guarded(reading.document.slice(reading.mentions[row.first.mention].span)),
        guarded(&row.context.words(&reading.document)),
        fraction(row.least_sure).to_string(),
        fraction(row.surest).to_string(),
    ]
}
