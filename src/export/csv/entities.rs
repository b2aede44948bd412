//! The summary table: one row an entity.

use super::column::{Column, number, text, word};
use crate::dossier::Dossier;
use crate::export::form::{self, DescriptionForm, EntityForm, PlaceForm};
use crate::export::offsets::Unit;
use crate::export::words;
use crate::gazetteer::Resources;
use crate::view::certainty::fraction;
use crate::view::table::{self, Row};

pub(super) const COLUMNS: [Column; 25] = [
    text("name", "the fullest name"),
    word("kind", "what it is, in words"),
    word(
        "label",
        "what it is: PERSON, NORP, ORG, GPE, LOC, FAC, EVENT, WEAPON, PRODUCT, WORK_OF_ART, LAW or LANGUAGE",
    ),
    number(
        "mentions",
        "how often it is mentioned; repeated captions and second copies of an article are not counted",
    ),
    number("articles", "how many articles mention it"),
    text("in", "the names of these articles"),
    text("aliases", "its other spellings, most frequent first"),
    text("description role", "what the articles say a person or an organisation is: governor"),
    text("description of", "of what: Luhansk region"),
    text("description affiliation", "the country or organisation it belongs to"),
    word("place", "what kind of place it is; near when only its neighbour is known"),
    text("place name", "the name that the gazetteer has for it"),
    text("country", "the country it lies in"),
    number("latitude", "degrees, north positive"),
    number("longitude", "degrees, east positive"),
    text("relation", "where it lies by the text, when the gazetteer has only its neighbour"),
    number("population", "inhabitants, by the gazetteer"),
    number("geonames", "its id in GeoNames"),
    text("linked", "what it belongs with but is not: a country and its people"),
    text("reasons", "why its names were taken for one thing"),
    text("first mention", "the words of the first mention that counts"),
    text("context", "the sentence around them, cut at 80 characters on each side"),
    number("lowest score", "how sure the least sure mention is, 0 to 1"),
    number("highest score", "how sure the surest mention is, 0 to 1"),
    word("id", "its id, which other tables and the JSON use"),
];

pub(super) fn records(dossier: &Dossier, resources: &Resources) -> Vec<Vec<String>> {
    let entities = form::entities(dossier, resources, Unit::Utf8);
    table::rows(dossier).iter().map(|row| record(dossier, &entities, row).to_vec()).collect()
}

fn record(dossier: &Dossier, entities: &[EntityForm], row: &Row) -> [String; COLUMNS.len()] {
    let reading = &dossier.readings()[row.first.article];
    let entity = &entities[row.entity];
    let names = row.counts.iter().map(|count| dossier.readings()[count.article].name.as_str());
    let described = |fact: fn(&DescriptionForm) -> &Option<String>| {
        let told = entity.description.as_ref().and_then(|description| fact(description).as_deref());
        told.unwrap_or_default().to_owned()
    };
    let of_place =
        |fact: fn(&PlaceForm) -> Option<String>| entity.place.as_ref().and_then(fact).unwrap_or_default();
    let linked = dossier.entities()[row.entity].linked.iter().map(|&other| entities[other].name.as_str());
    let reasons = entity.united.iter().map(words::reason);
    [
        row.name.clone(),
        row.label.word().to_owned(),
        row.label.code().to_owned(),
        row.mentions.to_string(),
        row.counts.len().to_string(),
        names.collect::<Vec<_>>().join("; "),
        row.aliases.join("; "),
        described(|description| &description.role),
        described(|description| &description.of),
        described(|description| &description.affiliation),
        of_place(|place| Some(place.kind.to_owned())),
        of_place(|place| place.name.clone()),
        of_place(|place| place.country.clone()),
        of_place(|place| Some(place.lat.to_string())),
        of_place(|place| Some(place.lon.to_string())),
        of_place(|place| place.relation.clone()),
        of_place(|place| Some(place.population?.to_string())),
        of_place(|place| Some(place.geonames?.to_string())),
        linked.collect::<Vec<_>>().join("; "),
        reasons.collect::<Vec<_>>().join("; "),
        reading.document.slice(reading.mentions[row.first.mention].span).to_owned(),
        row.context.words(&reading.document),
        fraction(row.least_sure).to_string(),
        fraction(row.surest).to_string(),
        entity.id.clone(),
    ]
}
