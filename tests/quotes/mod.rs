//! Who says what: quotations and reported speech, with speaker and word of saying.
//!
//! Marks: `1 direct asserts` under what is said, a piece each; `1 speaker`, `1 cue`, `1 via`; `1 carried` under the words that
//! named a speaker before.

mod direct;
mod heading;
mod judgement;
mod none;
mod nouns;
mod reported;
mod source;
mod speaker;
mod stance;
mod voice;

use dateline::model::speech::Tagged;
use dateline::{Document, Resources, Span, quote};
use proptest::prelude::*;

use crate::marks;

#[track_caller]
fn check(marked: &str) {
    marks::check(marked, |text| {
        let document = Document::read(text);
        let quotes = quote::find(&document, &Tagged::new(&document), Resources::embedded());
        let mut marks: Vec<(Span, String)> =
            quotes.iter().enumerate().flat_map(|(at, quote)| signs(at + 1, quote)).collect();
        marks.sort_by(|a, b| (a.0.start(), a.0.end(), &a.1).cmp(&(b.0.start(), b.0.end(), &b.1)));
        marks
    });
}

/// The marks of one quote.
fn signs(number: usize, quote: &quote::Quote) -> Vec<(Span, String)> {
    let unverified = if quote.unverified.is_some() { " unverified" } else { "" };
    let content = format!("{number} {} {}{unverified}", quote.kind.code(), quote.stance.code());
    let pieces = quote.pieces.iter().map(|&piece| (piece, content.clone()));
    let others =
        [("speaker", quote.speaker), ("carried", quote.carried), ("cue", quote.cue), ("via", quote.via)];
    let others = others.into_iter().filter_map(|(what, span)| Some((span?, format!("{number} {what}"))));
    pieces.chain(others).collect()
}

fn quotes(text: &str) -> Vec<quote::Quote> {
    let document = Document::read(text);
    quote::find(&document, &Tagged::new(&document), Resources::embedded())
}

#[test]
fn texts_of_nothing_but_marks_and_words_of_saying_are_read_in_linear_time_and_swallow_nothing() {
    for unit in [
        "\"a ",
        "“a ",
        "” ",
        "' a",
        "“a” said ",
        "he said “a b c”, ",
        "said that said ",
        "according to a, ",
        "his claim that it is ",
        "a claim by b that ",
        "he said, citing the army, ",
        "who said a, b, ",
        "accused by a of ",
    ] {
        let text = format!("{}\n\nThe army said it had left.", unit.repeat(BYTES / unit.len()));
        let found = quotes(&text);
        let last = found.last().expect("the last paragraph is read");
        assert!(text[..].ends_with(&format!("{}.", text.as_str()[last.pieces[0]].to_owned())), "{unit:?}");
    }
}

/// So much of each in a debug build: quadratic work would take minutes.
const BYTES: usize = 60_000;

proptest! {
    #[test]
    fn any_text_has_quotes_on_its_own_characters(
        text in "(\\PC{0,3}|[ “”\"'‘’«»„,.\n]|said|he |that |Kyiv |denied |according to |urged |to |as saying ){0,60}"
    ) {
        for quote in quotes(&text) {
            prop_assert!(!quote.pieces.is_empty());
            let spans = quote.pieces.iter().chain(&quote.speaker).chain(&quote.carried).chain(&quote.cue).chain(&quote.via);
            for span in spans.chain(&quote.unverified) {
                prop_assert!(!span.is_empty());
                prop_assert!(text.get(span.start()..span.end()).is_some());
            }
            prop_assert!(quote.pieces.is_sorted_by(|a, b| a.end() <= b.start()));
        }
    }
}
