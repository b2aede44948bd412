//! The summary table as CSV (RFC 4180), safe to open in a spreadsheet.

use super::form::{self, DescriptionForm, EntityForm, PlaceForm};
use super::offsets::Unit;
use super::words;
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::view::certainty::fraction;
use crate::view::table::{self, Row};

const HEADER: [&str; 24] = [
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

/// One row an entity, a header first; lines end in CR LF, lists within a cell are parted by `; `.
#[must_use]
#[allow(clippy::missing_panics_doc, reason = "memory does not refuse writing")]
pub fn csv(dossier: &Dossier, resources: &Resources) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let entities = form::entities(dossier, resources, Unit::Utf8);
    let rows = table::rows(dossier);
    let records = std::iter::once(HEADER.map(str::to_owned))
        .chain(rows.iter().map(|row| record(dossier, &entities, row)));
    for record in records {
        writer
            .write_record(record)
            .expect("memory does not refuse writing, and every record has as many cells");
    }
    let bytes = writer.into_inner().expect("memory does not refuse writing");
    String::from_utf8(bytes).expect("cells are UTF-8")
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

/// A cell that no spreadsheet takes for a formula: those that begin like one get an apostrophe before them (OWASP,
/// "CSV Injection"). NUL is left out, since many readers stop at it.
fn guarded(cell: &str) -> String {
    let cell = cell.replace('\0', "");
    let like_formula = cell
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if like_formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for cell in ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
        assert_eq!(guarded("a=b"), "a=b");
        assert_eq!(guarded("\0=1"), "'=1");
    }
}
