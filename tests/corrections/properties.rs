//! Whatever is corrected, what comes out keeps every promise.

use dateline::correction::Action;
use dateline::digest::Digest;
use dateline::export::form;
use dateline::export::offsets::Unit;
use dateline::{Article, Dossier, Label, Resources};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{KHARKIV, KYIV};
use crate::invariants;

const TEXTS: [&str; 4] = [
    KHARKIV,
    KYIV,
    "🚀 Łódź,\tand “Ґанок” – Ivan\u{a0}Petrenko\r\n\r\nsaid: “We won’t.” He said 12 tanks were hit on May 3. \u{202e}x",
    "",
];

/// An offset of a text in UTF-16 units, mostly a border of words, sometimes any number.
fn offset(text: &'static str) -> impl Strategy<Value = usize> {
    let units = |at: usize| text[..at].encode_utf16().count();
    let borders: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .filter(|&at| {
            let letter = |one: Option<char>| one.is_some_and(char::is_alphanumeric);
            letter(text[..at].chars().next_back()) != letter(text[at..].chars().next())
        })
        .map(units)
        .collect();
    let borders = if borders.is_empty() { vec![0] } else { borders };
    prop_oneof![6 => prop::sample::select(borders), 1 => 0..text.len() + 2]
}

fn some_anchor() -> impl Strategy<Value = Value> {
    prop::sample::select(TEXTS.to_vec()).prop_flat_map(|text| {
        (offset(text), offset(text)).prop_map(move |(one, other)| {
            let (start, end) = (one.min(other), one.max(other));
            let units: Vec<u16> = text.encode_utf16().skip(start).take(end - start).collect();
            let words = String::from_utf16_lossy(&units);
            json!({"article": Digest::of(text).to_string(), "start": start, "end": end, "text": words})
        })
    })
}

fn some_name() -> impl Strategy<Value = String> {
    prop_oneof![Just("Ivan Petrenko".to_owned()), Just("x\u{0}\n".to_owned()), "\\PC{1,8}x"]
}

fn more() -> impl Strategy<Value = Value> {
    let label = prop::sample::select(Label::ALL.to_vec()).prop_map(Label::code);
    prop_oneof![
        Just(json!({"do": "remove"})),
        label.clone().prop_map(|label| json!({"do": "add", "label": label})),
        label.prop_map(|label| json!({"do": "relabel", "label": label})),
        (0..200_u32, 0..40_u32)
            .prop_map(|(start, length)| json!({"do": "span", "start": start, "end": start + length})),
        Just(json!({"do": "accept"})),
        some_name().prop_map(|name| json!({"do": "rename", "name": name})),
        some_anchor().prop_map(|with| json!({"do": "merge", "with": with})),
        Just(json!({"do": "split"})),
        Just(json!({"do": "place", "place": {"geonames": 706_483}})),
        Just(json!({"do": "place", "place": {"lat": 90.0, "lon": -180.0, "name": ""}})),
        some_name().prop_map(|name| json!({"do": "describe", "role": name})),
        some_anchor().prop_map(|at| json!({"do": "speaker", "speaker": at})),
        some_name().prop_map(|name| json!({"do": "speaker", "speaker": {"name": name}})),
        Just(json!({"do": "speaker", "speaker": null})),
        prop_oneof![
            Just("2022-06-07"),
            Just("PT.-/"),
            Just("XXXX-WXX-9"),
            Just("P"),
            Just("9999-99-99T99:99")
        ]
        .prop_map(|value| json!({"do": "date", "value": value})),
        Just(json!({"do": "date", "value": null})),
    ]
}

fn some_correction() -> impl Strategy<Value = Value> {
    let scope = prop::sample::select(vec!["mention", "article", "everywhere"]);
    (some_anchor(), scope, more()).prop_map(|(at, scope, more)| super::correction("", scope, &at, &more))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_corrections_of_any_articles_keep_every_promise(
        list in prop::collection::vec(some_correction(), 0..12),
        last in some_correction(),
        absent in 0..TEXTS.len(),
    ) {
        let read = form::read_corrections(&Value::Array(list).to_string(), Unit::Utf16).expect("corrections");
        let texts = TEXTS.iter().enumerate().filter(|(number, _)| *number != absent);
        let articles: Vec<Article> = texts.map(|(number, text)| Article::new(number.to_string(), *text)).collect();
        let dossier = Dossier::read_corrected(&articles, read.clone(), Resources::embedded());
        invariants::check(&dossier);
        prop_assert_eq!(dossier.corrections().len(), read.len());

        // What a preview promises is what is done.
        let last = form::read_correction(&last.to_string(), Unit::Utf16).expect("a correction");
        let preview = form::preview(&dossier, &last);
        let promised = match last.scope.code() {
            "mention" => preview.mention,
            "article" => preview.article,
            _ => preview.everywhere,
        };
        let with = read.into_iter().chain([last]).collect();
        let after = Dossier::read_corrected(&articles, with, Resources::embedded());
        let made = after.corrections().last().expect("it was made");
        // Whether there is something to merge with is known when it is done.
        let merge = matches!(made.correction.action, Action::Merge(_));
        prop_assert!(made.changed == promised || merge && made.changed == 0, "{promised} promised: {made:?}");
    }
}
