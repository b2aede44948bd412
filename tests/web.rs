//! The boundary to JavaScript, tested where it runs: in a worker of a real browser. `cargo xtask test wasm` runs this;
//! natively it is empty.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use dateline::export::Format;
use dateline::export::form;
use dateline::export::format::Facts;
use dateline::export::offsets::Unit;
use dateline::wasm::Analyzer;
use dateline::{Article, Dossier, Resources};
use js_sys::{Array, Function, JSON, JsString, Uint8Array};
use serde_json::Value;
use wasm_bindgen::prelude::{Closure, JsCast as _, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const KYIV: &str = "KYIV, June 7 (Wire) – President Volodymyr Zelensky met officials in Kharkiv on Tuesday.";
const GENEVA: &str = "GENEVA – The United Nations said 12 people died in Kherson.";

/// What JavaScript sees: a key that is `undefined` is missing here, and `null` stays `null`.
fn seen(value: &JsValue) -> Value {
    let text = JSON::stringify(value).expect("plain objects").as_string().expect("no lone surrogates");
    serde_json::from_str(&text).expect("what was just written")
}

fn add_text(analyzer: &mut Analyzer, name: &str, text: &str) -> Value {
    seen(&analyzer.add_text(name, &JsString::from(text)).expect("outcomes"))
}

fn add_file(analyzer: &mut Analyzer, name: &str, bytes: &[u8]) -> Value {
    seen(&analyzer.add_file(name.to_owned(), Uint8Array::from(bytes).into()).expect("outcomes"))
}

fn key(outcomes: &Value) -> u32 {
    let key = outcomes[0]["key"].as_u64().expect("an article that was taken");
    u32::try_from(key).expect("a small number")
}

fn analyse(analyzer: &mut Analyzer) -> Value {
    read_json(&analyzer.analyse(None).expect("a snapshot"))
}

/// A JSON text as JavaScript reads it.
fn read_json(text: &str) -> Value {
    seen(&JSON::parse(text).expect("JSON"))
}

fn message(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map(|error| String::from(error.message()))
        .expect("an Error, not a bare value")
}

#[wasm_bindgen_test]
fn an_article_comes_back_with_its_mentions_rows_and_labels() {
    let mut analyzer = Analyzer::new();
    let outcomes = add_text(&mut analyzer, "Pasted text 1", KYIV);
    assert_eq!(outcomes[0]["ok"], true);
    assert_eq!(outcomes[0]["name"], "Pasted text 1");
    let snapshot = analyse(&mut analyzer);
    let article = &snapshot["analysis"]["articles"][0];
    assert_eq!(snapshot["analysis"]["schema"], "dateline/1");
    assert_eq!(snapshot["analysis"]["offsets"], "utf16");
    assert_eq!(article["text"], KYIV);
    assert_eq!(snapshot["articles"][0]["key"], key(&outcomes));
    assert_eq!(snapshot["labels"].as_array().map(Vec::len), Some(19));
    let words: Vec<&str> = mentions(article).map(|mention| mention["text"].as_str().expect("text")).collect();
    assert!(words.contains(&"Tuesday") && words.contains(&"Volodymyr Zelensky"), "{words:?}");
    let entities = snapshot["analysis"]["entities"].as_array().expect("a list");
    let kharkiv = entities.iter().find(|entity| entity["name"] == "Kharkiv").expect("the town is found");
    assert_eq!(kharkiv["place"]["country"], "Ukraine");
    let rows = snapshot["table"].as_array().expect("a list");
    assert!(rows.iter().any(|row| row["entity"] == kharkiv["id"]), "{rows:?}");
    assert!(snapshot["elapsedMs"].as_f64().is_some_and(|elapsed| elapsed > 0.0), "{}", snapshot["elapsedMs"]);
}

fn mentions(article: &Value) -> impl Iterator<Item = &Value> {
    article["mentions"].as_array().expect("a list").iter()
}

#[wasm_bindgen_test]
fn what_is_not_known_is_null_and_never_undefined() {
    let mut analyzer = Analyzer::new();
    add_text(&mut analyzer, "bare", "Nothing to see.");
    let article = analyse(&mut analyzer)["analysis"]["articles"][0].clone();
    for absent in ["outlet", "published", "dateline"] {
        assert_eq!(article.get(absent), Some(&Value::Null), "{absent}");
    }
}

#[wasm_bindgen_test]
fn offsets_count_utf16_units_also_beyond_the_basic_plane() {
    let text = "🇺🇦🚀 𝒦 said: on June 7, 2022, 12 people met President Volodymyr Zelensky.";
    let mut analyzer = Analyzer::new();
    add_text(&mut analyzer, "astral", text);
    let snapshot = analyse(&mut analyzer);
    let units = JsString::from(text);
    let article = &snapshot["analysis"]["articles"][0];
    assert!(mentions(article).count() >= 2, "{article}");
    for mention in mentions(article) {
        let at =
            |name: &str| mention[name].as_u64().and_then(|at| u32::try_from(at).ok()).expect("an offset");
        assert_eq!(units.slice(at("start"), at("end")), mention["text"].as_str().expect("text"));
    }
    for paragraph in snapshot["articles"][0]["paragraphs"].as_array().expect("a list") {
        let runs = paragraph["runs"].as_array().expect("a list");
        let ends: Vec<u64> = runs.iter().map(|run| run["end"].as_u64().expect("an offset")).collect();
        assert!(paragraph["start"].as_u64().expect("an offset") < ends[0] && ends.is_sorted(), "{runs:?}");
        assert_eq!(runs[runs.len() - 1]["end"], paragraph["end"]);
    }
}

#[wasm_bindgen_test]
fn lone_surrogates_are_reported_and_nothing_moves() {
    let unit = |unit: u32| JsString::from_char_code1(unit);
    let broken = unit(0xd83d).concat(&JsString::from("K")).concat(&unit(0xdc00));
    let broken = broken.concat(&JsString::from(" Volodymyr Zelensky spoke."));
    let mut analyzer = Analyzer::new();
    let outcomes = seen(&analyzer.add_text("broken", &broken).expect("outcomes"));
    let warning = outcomes[0]["warnings"][0].as_str().expect("a warning");
    assert!(warning.contains('2') && warning.contains("U+FFFD"), "{warning}");
    let snapshot = analyse(&mut analyzer);
    let text = snapshot["analysis"]["articles"][0]["text"].as_str().expect("text");
    assert_eq!(u32::try_from(text.encode_utf16().count()), Ok(broken.length()));

    let whole = add_text(&mut analyzer, "whole", "A real \u{fffd} is no fault.");
    assert_eq!(whole[0]["warnings"], Value::Array(Vec::new()));

    let replaced = seen(&analyzer.replace_text(key(&whole), &broken).expect("an outcome"));
    assert!(replaced["warnings"][0].as_str().is_some_and(|warning| warning.contains("U+FFFD")), "{replaced}");
}

#[wasm_bindgen_test]
fn files_are_read_from_bytes_and_from_blobs_alike() {
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(KYIV.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let mut from_bytes = Analyzer::new();
    assert_eq!(add_file(&mut from_bytes, "wire.txt", &utf16)[0]["ok"], true);

    let parts = Array::of1(&Uint8Array::from(utf16.as_slice()));
    let blob = web_sys::Blob::new_with_u8_array_sequence(&parts).expect("a blob");
    let mut from_blob = Analyzer::new();
    let outcomes = seen(&from_blob.add_file("wire.txt".to_owned(), blob.into()).expect("outcomes"));
    assert_eq!(outcomes[0]["ok"], true);

    assert_eq!(analyse(&mut from_bytes)["analysis"]["articles"][0]["text"], KYIV);
    assert_eq!(exported(&mut from_blob, "json"), exported(&mut from_bytes, "json"));
}

#[wasm_bindgen_test]
fn what_is_no_text_is_refused_by_name_and_the_rest_stays() {
    let mut analyzer = Analyzer::new();
    add_text(&mut analyzer, "kept", GENEVA);
    let outcomes = add_file(&mut analyzer, "photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    assert_eq!(outcomes[0]["ok"], false);
    assert_eq!(outcomes[0]["name"], "photo.png");
    assert!(outcomes[0]["reason"].as_str().is_some_and(|reason| reason.contains("PNG")), "{outcomes}");
    assert!(analyzer.add_file("number".to_owned(), JsValue::from(7)).is_err(), "neither file nor bytes");
    assert_eq!(analyse(&mut analyzer)["articles"].as_array().map(Vec::len), Some(1));
}

#[wasm_bindgen_test]
fn articles_are_replaced_renamed_and_removed() {
    let mut analyzer = Analyzer::new();
    let first = key(&add_text(&mut analyzer, "first", KYIV));
    let second = key(&add_text(&mut analyzer, "second", GENEVA));
    analyse(&mut analyzer);
    let outcome =
        seen(&analyzer.replace_text(first, &JsString::from("LONDON – Nothing.")).expect("an outcome"));
    assert_eq!(outcome["key"], first);
    analyzer.rename(second, "renamed".to_owned()).expect("it is there");
    let snapshot = analyse(&mut analyzer);
    assert_eq!(snapshot["analysis"]["articles"][0]["text"], "LONDON – Nothing.");
    assert_eq!(snapshot["analysis"]["articles"][1]["name"], "renamed");
    analyzer.remove(first).expect("it is there");
    assert_eq!(analyse(&mut analyzer)["articles"][0]["key"], second);
    let error = analyzer.remove(first).expect_err("it is gone");
    assert!(message(&error).contains("no article with key"), "{}", message(&error));
    analyzer.clear();
    assert_eq!(analyse(&mut analyzer)["articles"], Value::Array(Vec::new()));
}

#[wasm_bindgen_test]
fn a_given_date_counts_and_a_bad_one_is_refused_in_words() {
    let mut analyzer = Analyzer::new();
    let key = key(&add_text(&mut analyzer, "wire", GENEVA));
    analyzer.set_published(key, Some("2022-06-07".to_owned())).expect("a date");
    let published =
        |analyzer: &mut Analyzer| analyse(analyzer)["analysis"]["articles"][0]["published"].clone();
    assert_eq!(published(&mut analyzer), serde_json::json!({ "value": "2022-06-07", "from": "given" }));
    let error = analyzer.set_published(key, Some("2022-02-30".to_owned())).expect_err("no such day");
    assert!(message(&error).contains("YYYY-MM-DD"), "{}", message(&error));
    assert_eq!(published(&mut analyzer)["value"], "2022-06-07", "the bad date changed nothing");
    analyzer.set_published(key, None).expect("taken back");
    assert_eq!(published(&mut analyzer), Value::Null);
}

#[wasm_bindgen_test]
fn progress_is_told_and_what_it_throws_stops_the_analysis() {
    let mut analyzer = Analyzer::new();
    add_text(&mut analyzer, "first", KYIV);
    add_text(&mut analyzer, "second", GENEVA);
    let stop =
        Function::new_with_args("done, total, name", "if (done === 1) throw new Error(`stopped at ${name}`)");
    let error = analyzer.analyse(Some(stop)).expect_err("it was stopped");
    assert_eq!(message(&error), "stopped at second");

    let calls = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&calls);
    let progress = Closure::<dyn FnMut(u32, u32, String)>::new(move |done, total, name| {
        heard.borrow_mut().push((done, total, name));
    });
    let function: Function = progress.as_ref().unchecked_ref::<Function>().clone();
    let snapshot = read_json(&analyzer.analyse(Some(function)).expect("a snapshot"));
    assert_eq!(snapshot["articles"].as_array().map(Vec::len), Some(2));
    let expected = [(0, 1, "second".to_owned()), (1, 1, "second".to_owned())];
    assert_eq!(*calls.borrow(), expected, "the first article was read before the stop");
}

#[wasm_bindgen_test]
fn the_snapshot_is_handed_out_in_pieces_and_an_unchanged_article_only_named() {
    let mut analyzer = Analyzer::new();
    let kinds = |analyzer: &mut Analyzer| {
        analyzer.begin(None).expect("read");
        let pieces = std::iter::from_fn(|| analyzer.next_piece());
        let keys =
            pieces.map(|piece| read_json(&piece).as_object().and_then(|piece| piece.keys().next().cloned()));
        keys.map(Option::unwrap_or_default).collect::<Vec<_>>()
    };
    add_text(&mut analyzer, "first", KYIV);
    assert_eq!(kinds(&mut analyzer), ["article", "frame"]);
    add_text(&mut analyzer, "second", GENEVA);
    assert_eq!(kinds(&mut analyzer), ["same", "article", "frame"]);
    assert_eq!(analyzer.next_piece(), None);
}

#[wasm_bindgen_test]
fn exports_are_what_the_core_writes() {
    let mut analyzer = Analyzer::new();
    add_text(&mut analyzer, "first", KYIV);
    add_text(&mut analyzer, "second", GENEVA);
    let resources = Resources::embedded();
    let dossier = Dossier::read(&[Article::new("first", KYIV), Article::new("second", GENEVA)], resources);
    for format in Format::ALL {
        let Facts { name, file, media_type, .. } = format.facts();
        let written = analyzer.export(name).expect("the format is known");
        let entry = |key: &str| js_sys::Reflect::get(&written, &key.into()).expect("an object");
        assert_eq!(entry("file").as_string().as_deref(), Some(file));
        assert_eq!(entry("type").as_string().as_deref(), Some(media_type));
        assert_eq!(exported(&mut analyzer, name), format.file(&dossier, resources, Unit::Utf16), "{name}");
    }
    assert!(analyzer.export("chairs").is_err());
    let listed = analyse(&mut analyzer)["formats"].as_array().map(Vec::len);
    assert_eq!(listed, Some(Format::ALL.len()), "the page is told of every format");
}

/// Words of the article on Kyiv as an anchor; it has no characters of more than one unit before them.
fn anchor(words: &str) -> Value {
    let start = KYIV.find(words).expect("the words stand there");
    let units = |text: &str| text.encode_utf16().count();
    let from = units(&KYIV[..start]);
    let article = dateline::digest::Digest::of(KYIV).to_string();
    serde_json::json!({"article": article, "start": from, "end": from + units(words), "text": words})
}

#[wasm_bindgen_test]
fn corrections_are_previewed_followed_and_taken_back() {
    let mut analyzer = Analyzer::new();
    add_text(&mut analyzer, "first", KYIV);
    add_text(&mut analyzer, "second", "GENEVA – Kharkiv was spoken of.");
    let before = exported(&mut analyzer, "json");
    let relabel = serde_json::json!({
        "id": "c1", "do": "relabel", "scope": "everywhere", "at": anchor("Kharkiv"), "was": "GPE", "label": "ORG"
    });
    let preview = seen(&analyzer.preview(&relabel.to_string()).expect("counts"));
    assert_eq!(preview, serde_json::json!({"mention": 1, "article": 1, "everywhere": 2}));
    assert_eq!(exported(&mut analyzer, "json"), before, "a preview changes nothing");

    let list = serde_json::json!([relabel]).to_string();
    analyzer.set_corrections(&list).expect("corrections");
    let snapshot = analyse(&mut analyzer);
    let made = &snapshot["analysis"]["corrections"][0];
    assert_eq!(made["changed"], 2);
    assert_eq!(made["words"], "“Kharkiv” is organisation, not country or town, everywhere");
    for article in snapshot["analysis"]["articles"].as_array().expect("a list") {
        let found = mentions(article).find(|mention| mention["text"] == "Kharkiv").expect("it is marked");
        assert_eq!((&found["label"], &found["checked"]), (&Value::from("ORG"), &Value::from(true)));
    }
    let given = form::read_corrections(&list, Unit::Utf16).expect("corrections");
    let articles = [Article::new("first", KYIV), Article::new("second", "GENEVA – Kharkiv was spoken of.")];
    let resources = Resources::embedded();
    let dossier = Dossier::read_corrected(&articles, given, resources);
    for format in Format::ALL {
        let name = format.facts().name;
        assert_eq!(exported(&mut analyzer, name), format.file(&dossier, resources, Unit::Utf16), "{name}");
    }

    let error = analyzer.set_corrections("[{}]").expect_err("it is no correction");
    assert!(message(&error).contains("cannot be read"), "{}", message(&error));
    assert_eq!(analyse(&mut analyzer)["analysis"]["corrections"].as_array().map(Vec::len), Some(1));
    assert!(analyzer.preview("[]").is_err());
    analyzer.set_corrections("[]").expect("no corrections");
    assert_eq!(exported(&mut analyzer, "json"), before);
}

#[wasm_bindgen_test]
fn places_are_offered_to_choose_from() {
    let found = seen(&Analyzer::new().find_places("Kharkiv").expect("a list"));
    assert_eq!((&found[0]["name"], &found[0]["geonames"]), (&Value::from("Kharkiv"), &Value::from(706_483)));
    assert_eq!(seen(&Analyzer::new().find_places("").expect("a list")), Value::Array(Vec::new()));
}

/// The bytes of a file that is saved.
fn exported(analyzer: &mut Analyzer, format: &str) -> Vec<u8> {
    let written = analyzer.export(format).expect("the format is known");
    let bytes = js_sys::Reflect::get(&written, &"bytes".into()).expect("an object");
    bytes.dyn_into::<Uint8Array>().expect("bytes").to_vec()
}
