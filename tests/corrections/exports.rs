//! A corrected dossier goes into every export, and those that a person reads list the corrections.

use dateline::export::csv::{self, Table};
use dateline::export::{Format, geojson, html, markdown, offsets::Unit, summary};
use dateline::{Article, Dossier, Resources};
use serde_json::{Value, json};

use super::{KHARKIV, anchor, correction};

fn dossier(corrections: &[Value]) -> Dossier {
    let list = Value::Array(corrections.to_vec()).to_string();
    let read = dateline::export::form::read_corrections(&list, Unit::Utf16).expect("corrections");
    Dossier::read_corrected(&[Article::new("a.txt", KHARKIV)], read, Resources::embedded())
}

fn plain() -> Dossier {
    dossier(&[])
}

fn corrected() -> Dossier {
    let at = anchor(KHARKIV, "Kharkiv", 0);
    dossier(&[
        correction("rename", "everywhere", &at, &json!({"name": "<i>=Kharkov</i>"})),
        correction("place", "everywhere", &at, &json!({"place": {"lat": 1.5, "lon": 2.5, "name": "@here"}})),
        correction("accept", "mention", &anchor("other", "other", 0), &json!({})),
    ])
}

#[test]
fn what_a_person_reads_lists_the_corrections() {
    let (dossier, resources) = (corrected(), Resources::embedded());
    let texts = [
        summary::summary(&dossier, resources),
        markdown::markdown(&dossier, resources),
        html::html(&dossier, resources),
    ];
    for text in texts {
        assert!(text.contains("finds nothing in these articles"), "{text}");
        assert!(
            text.contains("everywhere: 3 marks") || text.contains("everywhere</th><td>3 marks"),
            "{text}"
        );
    }
    assert!(html::html(&dossier, resources).contains("“&lt;i&gt;=Kharkov&lt;/i&gt;”"));
    assert!(!html::html(&dossier, resources).contains("<i>"));
    assert!(!summary::summary(&plain(), resources).contains("reader"));
}

#[test]
fn tables_and_maps_follow_the_corrections() {
    let (dossier, resources) = (corrected(), Resources::embedded());
    let entities = csv::table(&dossier, resources, Table::Entities);
    assert!(entities.contains("<i>=Kharkov</i>"), "{entities}");
    assert!(entities.contains("'@here"), "a cell is no formula: {entities}");
    let places: Value =
        serde_json::from_str(&geojson::geojson(&dossier, resources, Unit::Utf16)).expect("JSON");
    let all = places["features"].as_array().expect("a list").iter();
    let at: Vec<&Value> = all
        .filter(|place| place["properties"]["name"] == "<i>=Kharkov</i>")
        .map(|place| &place["geometry"]["coordinates"])
        .collect();
    assert_eq!(at, [&json!([2.5, 1.5])]);
    let corrections = csv::table(&dossier, resources, Table::Corrections);
    assert_eq!(corrections.lines().count(), 4);
    assert!(corrections.lines().nth(3).is_some_and(|line| line.ends_with(",0")), "{corrections}");
}

/// What tells nothing of who is who, or of what the text does not have: dates, figures, quotes, other articles.
const UNTOUCHED: [&str; 13] = [
    "csv-quotes",
    "csv-figures",
    "csv-times",
    "csv-articles",
    "csv-timeline",
    "csv-spellings",
    "csv-differing",
    "csv-denials",
    "csv-overlaps",
    "ics",
    "conll",
    "spacy",
    "brat",
];

#[test]
fn every_format_is_written_of_a_corrected_dossier() {
    let (plain, corrected) = (plain(), corrected());
    for format in Format::ALL {
        let write = |dossier: &Dossier| format.file(dossier, Resources::embedded(), Unit::Utf16);
        let name = format.facts().name;
        if !UNTOUCHED.contains(&name) {
            assert_ne!(write(&plain), write(&corrected), "{name} shows what was corrected");
        }
        assert_eq!(write(&corrected), write(&corrected), "{name} is the same twice");
    }
}

#[test]
fn each_correction_is_told_in_words() {
    let at = anchor(KHARKIV, "Kharkiv", 0);
    let told = |action: &str, scope: &str, more: &Value| {
        let dossier = dossier(&[correction(action, scope, &at, more)]);
        dossier.corrections()[0].words.clone()
    };
    let wide = json!({"start": 0, "end": 7, "text": "a  wider\nname"});
    let azov = anchor(KHARKIV, "Azov", 0);
    let wanted = [
        ("remove", "mention", json!({}), "“Kharkiv” is no name, here"),
        (
            "add",
            "article",
            json!({"label": "GPE"}),
            "“Kharkiv” is marked as country or town, in this article",
        ),
        (
            "relabel",
            "everywhere",
            json!({"label": "ORG", "was": "GPE"}),
            "“Kharkiv” is organisation, not country or town, everywhere",
        ),
        ("span", "mention", wide, "“a wider name” is marked instead of “Kharkiv”, here"),
        ("accept", "mention", json!({}), "“Kharkiv” is right, here"),
        ("rename", "everywhere", json!({"name": "Kharkov"}), "“Kharkiv” is named “Kharkov”, everywhere"),
        ("merge", "everywhere", json!({"with": azov}), "“Kharkiv” and “Azov” are one, everywhere"),
        ("split", "mention", json!({}), "“Kharkiv” is an entity of its own, here"),
        (
            "place",
            "everywhere",
            json!({"place": {"geonames": 706_483}}),
            "“Kharkiv” is Kharkiv, city, Ukraine, everywhere",
        ),
        ("place", "everywhere", json!({"place": null}), "“Kharkiv” has no place on the map, everywhere"),
        (
            "describe",
            "everywhere",
            json!({"role": "seat", "of": "a region"}),
            "“Kharkiv” is seat of a region, everywhere",
        ),
        ("speaker", "mention", json!({"speaker": null}), "“Kharkiv” is said by nobody but the outlet, here"),
        ("date", "mention", json!({"value": "2022"}), "“Kharkiv” means 2022, here"),
    ];
    for (action, scope, more, words) in wanted {
        assert_eq!(told(action, scope, &more), words);
    }
}
