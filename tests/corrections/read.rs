//! Corrections as they come in and go out: what is refused, and that nothing is lost on the way.

use dateline::export::form;
use dateline::export::json;
use dateline::export::offsets::Unit;
use dateline::{Article, Dossier, Resources};
use serde_json::{Value, json};

use super::{KHARKIV, anchor, correction};

#[track_caller]
fn check_refused(list: &str, words: &str) {
    let error = form::read_corrections(list, Unit::Utf16).expect_err("it is refused").to_string();
    assert!(error.contains(words), "{error:?} does not say {words:?}");
}

#[test]
fn what_is_no_correction_is_refused_by_number_and_id() {
    let at = anchor(KHARKIV, "Kharkiv", 0);
    let one = |more: Value| {
        let mut whole = json!({"id": "c7", "do": "remove", "at": at});
        whole.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        json!([{"id": "c1", "do": "accept", "at": at}, whole]).to_string()
    };
    check_refused("", "cannot be read");
    check_refused("{}", "sequence");
    check_refused("[1]", "cannot be read");
    check_refused(&one(json!({"do": "explode"})), "correction 2 (\"c7\")");
    check_refused(&one(json!({"do": "explode"})), "known are remove, add");
    check_refused(&one(json!({"colour": "red"})), "unknown field");
    check_refused(&one(json!({"scope": "universe"})), "mention, article and everywhere");
    check_refused(&one(json!({"do": "add"})), "add needs label");
    check_refused(&one(json!({"do": "add", "label": "MOUNTAIN"})), "no label \"MOUNTAIN\"");
    check_refused(&one(json!({"do": "relabel", "label": "ORG", "was": "x"})), "no label \"x\"");
    check_refused(&one(json!({"do": "rename", "name": " \u{a0}"})), "more than white space");
    check_refused(&one(json!({"do": "merge"})), "merge needs with");
    check_refused(&one(json!({"do": "span", "start": 1})), "span needs end");
    check_refused(&one(json!({"do": "place"})), "may be null");
    check_refused(&one(json!({"do": "place", "place": {"lat": 1.0}})), "geonames, or lat, lon and name");
    check_refused(&one(json!({"do": "place", "place": {"lat": 91.0, "lon": 0.0, "name": "x"}})), "beyond 90");
    check_refused(&one(json!({"do": "date", "value": "yesterday"})), "2022-W22");
    check_refused(&one(json!({"do": "date", "value": "2".repeat(65)})), "no TIMEX3 value");
    check_refused(&one(json!({"do": "speaker", "speaker": {"name": ""}})), "white space");
    check_refused(&one(json!({"at": {"article": "abc", "start": 0, "end": 1, "text": "x"}})), "SHA-256");
    check_refused(&one(json!({"id": "x".repeat(20_001)})), "20000 are the most");
    let reversed = json!({"article": at["article"], "start": 3, "end": 2, "text": "x"});
    check_refused(&one(json!({"at": reversed})), "before they start");
    check_refused(&format!("[{}]", ["1"; 10].join(",")), "cannot be read");
    check_refused(&"[".repeat(100_000), "cannot be read");
}

#[test]
fn too_many_corrections_are_refused() {
    let one = correction("accept", "mention", &anchor(KHARKIV, "Kharkiv", 0), &json!({}));
    check_refused(&Value::Array(vec![one; 20_001]).to_string(), "at most 20000");
}

#[test]
fn a_fact_about_an_entity_holds_everywhere_unless_told_and_the_rest_here() {
    let at = anchor(KHARKIV, "Kharkiv", 0);
    let list = json!([
        {"id": "1", "do": "rename", "at": at, "name": "x"},
        {"id": "2", "do": "remove", "at": at},
        {"id": "3", "do": "place", "at": at, "place": null},
        {"id": "4", "do": "split", "at": at},
    ]);
    let read = form::read_corrections(&list.to_string(), Unit::Utf16).expect("corrections");
    let scopes: Vec<&str> = read.iter().map(|correction| correction.scope.code()).collect();
    assert_eq!(scopes, ["everywhere", "mention", "everywhere", "mention"]);
}

/// One of each kind, at a text with characters of one, two and four bytes before the words.
fn each(text: &str) -> Vec<Value> {
    let at = anchor(text, "Kharkiv", 0);
    let wide = anchor(text, "Kharkiv, Ukraine", 0);
    let gone = anchor("Lviv 🚀 Kharkiv", "Kharkiv", 0);
    vec![
        correction("accept", "article", &at, &json!({"id": "=1+1"})),
        correction("relabel", "mention", &at, &json!({"label": "LOC", "was": "GPE"})),
        correction(
            "span",
            "mention",
            &at,
            &json!({"start": wide["start"], "end": wide["end"], "text": "Kharkiv, Ukraine"}),
        ),
        correction("add", "everywhere", &anchor(text, "rained", 0), &json!({"label": "EVENT"})),
        correction("rename", "everywhere", &wide, &json!({"name": "<b>\u{202e}"})),
        correction("merge", "everywhere", &gone, &json!({"with": gone})),
        correction("split", "article", &gone, &json!({})),
        correction(
            "place",
            "everywhere",
            &wide,
            &json!({"place": {"lat": 1.5, "lon": -2.25, "name": "here"}}),
        ),
        correction("place", "everywhere", &wide, &json!({"place": null})),
        correction("place", "everywhere", &wide, &json!({"place": {"geonames": 706_483}})),
        correction("describe", "everywhere", &wide, &json!({"role": "city", "affiliation": "Ukraine"})),
        correction("speaker", "mention", &at, &json!({"speaker": {"name": "x"}})),
        correction("speaker", "mention", &at, &json!({"speaker": gone})),
        correction("speaker", "mention", &at, &json!({"speaker": null})),
        correction("date", "mention", &at, &json!({"value": null})),
        correction("date", "mention", &at, &json!({"value": "2022-06-07/2022-06-09"})),
        correction("remove", "everywhere", &anchor(text, "rained", 0), &json!({})),
    ]
}

#[test]
fn a_file_brings_back_what_it_was_written_from_in_every_unit() {
    let text = "🇺🇦 Ґанок. Kharkiv, Ukraine, was quiet. It rained.";
    let resources = Resources::embedded();
    let list = Value::Array(each(text)).to_string();
    let given = form::read_corrections(&list, Unit::Utf16).expect("corrections");
    let articles = [Article::new("a", text)];
    let dossier = Dossier::read_corrected(&articles, given, resources);
    for unit in Unit::ALL {
        let file = json::json(&dossier, resources, unit);
        let read = form::read_corrections_of_file(&file, Unit::Utf16).expect("a dateline/1 file");
        let again = Dossier::read_corrected(&articles, read, resources);
        for unit in Unit::ALL {
            let (one, other) = (json::json(&dossier, resources, unit), json::json(&again, resources, unit));
            let other: Value = serde_json::from_str(&other).expect("JSON");
            let one: Value = serde_json::from_str(&one).expect("JSON");
            assert_eq!(one["corrections"], other["corrections"], "{unit:?}");
            assert_eq!(one, other, "{unit:?}");
        }
    }
}

#[test]
fn only_an_absent_article_s_offsets_keep_their_own_unit() {
    let text = "🇺🇦 Kharkiv, Ukraine, was quiet. It rained.";
    let list = Value::Array(each(text)).to_string();
    let given = form::read_corrections(&list, Unit::Utf16).expect("corrections");
    let dossier = Dossier::read_corrected(&[Article::new("a", text)], given, Resources::embedded());
    let written = form::analysis(&dossier, Resources::embedded(), Unit::CodePoint).corrections;
    assert_eq!((written[0].at.start, written[0].at.offsets.as_deref()), (3, None));
    assert_eq!((written[5].at.start, written[5].at.offsets.as_deref()), (8, Some("utf16")));
}

#[test]
fn a_list_of_its_own_is_read_in_the_unit_asked_for() {
    let text = "🇺🇦 Kharkiv was quiet.";
    let mut at = anchor(text, "Kharkiv", 0);
    (at["start"], at["end"]) = (json!(3), json!(10));
    let list = json!([{"id": "c", "do": "remove", "at": at}]).to_string();
    let changed = |unit| {
        let read = form::read_corrections_of_file(&list, unit).expect("corrections");
        Dossier::read_corrected(&[Article::new("a", text)], read, Resources::embedded()).corrections()[0]
            .changed
    };
    assert_eq!((changed(Unit::CodePoint), changed(Unit::Utf16)), (1, 0));
}

#[test]
fn places_are_offered_by_name_the_likeliest_first() {
    let found = form::find_places("kharkiv", Resources::embedded());
    assert_eq!((found[0].name.as_str(), found[0].geonames), ("Kharkiv", Some(706_483)));
    assert!(found.len() <= 20);
    assert!(form::find_places("Kharkov", Resources::embedded()).iter().any(|place| place.name == "Kharkiv"));
    assert!(form::find_places("Georgia", Resources::embedded()).iter().any(|place| place.kind == "country"));
    let springs = form::find_places("Springf", Resources::embedded());
    assert!(springs.iter().all(|place| place.name.starts_with("Springf")), "{springs:?}");
    assert!(form::find_places("öre", Resources::embedded()).iter().any(|place| place.name == "Örebro"));
    let states: Vec<_> = springs.iter().filter_map(|place| place.admin.as_deref()).collect();
    assert!(states.contains(&"Massachusetts"), "{states:?}");
    for query in ["", " ", "\u{0}", "ß", &"x".repeat(10_000)] {
        assert!(form::find_places(query, Resources::embedded()).len() <= 20);
    }
}
