//! Any text: what is exported can be read back, says the same, and is the same twice.
#![no_main]

use dateline::export::{form, offsets::Unit};
use dateline::{Article, Dossier, Resources};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let dossier = Dossier::read(&[Article::new("any", text)], Resources::embedded());
    let analysis = form::analysis(&dossier, Resources::embedded(), Unit::Utf16);
    let json = serde_json::to_string(&analysis).expect("the outside form is plain data");
    let back: serde_json::Value = serde_json::from_str(&json).expect("what is written is JSON");
    assert_eq!(back["articles"][0]["text"], text);
    assert_eq!(back["articles"][0]["mentions"].as_array().map(Vec::len), Some(analysis.articles[0].mentions.len()));
    assert_eq!(back["entities"].as_array().map(Vec::len), Some(analysis.entities.len()));
});
