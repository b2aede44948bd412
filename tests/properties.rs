//! What holds for any input at all.

use dateline::export::form;
use dateline::export::offsets::Unit;
use dateline::input::{self, Format};
use dateline::{Article, Dossier, Resources};
use proptest::prelude::*;

use crate::{hostile, invariants, samples};

#[test]
fn hostile_texts_break_nothing() {
    for (name, text) in hostile::texts() {
        let outcome = std::panic::catch_unwind(|| invariants::check_text(&text));
        assert!(outcome.is_ok(), "the hostile text {name:?} broke an invariant; see above");
    }
}

#[test]
fn an_empty_file_of_any_format_is_an_article_or_refused() {
    for format in Format::ALL {
        for bytes in [&b""[..], b" ", b"\n\n", b"\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"==="] {
            invariants::check_bytes("empty", bytes, format);
        }
    }
}

#[test]
fn every_prefix_of_a_story_is_read() {
    let story = &samples::articles()[1].text;
    // Every 29th boundary: coprime to the usual word lengths, so that cuts fall everywhere in words and marks.
    for end in (0..story.len()).step_by(29).filter(|end| story.is_char_boundary(*end)) {
        invariants::check_text(&story[..end]);
    }
}

#[test]
fn hostile_texts_break_nothing_in_the_middle_of_a_story() {
    let [before, after] = [
        "KYIV, June 7 (Meridian) - Col. Roman Lysenko",
        " of the 92nd Brigade said 12 people died on Tuesday.",
    ];
    for (name, text) in hostile_pieces() {
        let mixed = format!("{before}{text}{after}");
        let outcome = std::panic::catch_unwind(|| invariants::check_text(&mixed));
        assert!(outcome.is_ok(), "the hostile text {name:?} inside a story broke an invariant; see above");
    }
}

proptest! {
    // What is found is kept as a file in fuzz/corpus and a line in hostile.txt, not as an opaque seed.
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        invariants::check_text(&text);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), format in formats()) {
        invariants::check_bytes("any", &bytes, format);
    }

    #[test]
    fn broken_encodings_are_read_or_refused(text in mixture(), cuts in prop::collection::vec(any::<u8>(), 0..4)) {
        let mut bytes = text.into_bytes();
        for cut in cuts {
            let at = usize::from(cut) * bytes.len() / 256;
            bytes.splice(at..(at + 1).min(bytes.len()), [cut]);
        }
        invariants::check_bytes("any.txt", &bytes, Format::Auto);
    }

    #[test]
    fn any_javascript_string_is_read(units in prop::collection::vec(any::<u16>(), 0..200)) {
        for outcome in input::read_utf16("pasted", &units).into_iter().flatten() {
            invariants::check_text(&outcome.article.text);
        }
    }

    #[test]
    fn any_mixture_of_news_and_oddities_is_read(text in mixture()) {
        invariants::check_text(&text);
    }

    #[test]
    fn the_same_text_gives_the_same_bytes(text in mixture()) {
        prop_assert_eq!(json(&[Article::new("a", &*text)]), json(&[Article::new("a", &*text)]));
    }

    #[test]
    fn an_article_reads_the_same_in_any_company(texts in prop::collection::vec(mixture(), 2..4)) {
        let articles: Vec<Article> = texts.iter().map(|text| Article::new("a", &**text)).collect();
        let together = Dossier::read(&articles, Resources::embedded());
        invariants::check(&together);
        let backwards: Vec<Article> = articles.iter().rev().cloned().collect();
        let reversed = Dossier::read(&backwards, Resources::embedded());
        let last = articles.len() - 1;
        for (index, article) in articles.iter().enumerate() {
            let alone = Dossier::read(std::slice::from_ref(article), Resources::embedded());
            prop_assert_eq!(&together.readings()[index].mentions, &alone.readings()[0].mentions);
            prop_assert_eq!(&reversed.readings()[last - index].mentions, &alone.readings()[0].mentions);
        }
    }

    #[test]
    fn line_ends_of_another_system_change_no_mention(text in mixture()) {
        let unix = text.replace('\r', "");
        let windows = unix.replace('\n', "\r\n");
        prop_assert_eq!(words(&unix), words(&windows));
    }
}

fn formats() -> impl Strategy<Value = Format> {
    prop::sample::select(Format::ALL.to_vec())
}

/// News sentences, hostile texts, random characters and separators in any order.
fn mixture() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(sentences()),
        2 => prop::sample::select(hostile_pieces()).prop_map(|(_, text)| text),
        1 => any::<String>(),
        1 => any::<char>().prop_map(String::from),
        3 => prop::sample::select(SEPARATORS.map(str::to_owned).to_vec()),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// What may stand between two pieces.
const SEPARATORS: [&str; 14] =
    [" ", "", "\n", "\r\n", "\n\n", "\u{a0}", "\u{2028}", "\t", " – ", "\u{200b}", "’s ", "-", ". ", "\" "];

fn sentences() -> Vec<String> {
    let lines = samples::articles().into_iter().flat_map(|article| {
        article.text.split_inclusive(['.', '\n', ',']).map(str::to_owned).collect::<Vec<_>>()
    });
    lines.collect()
}

/// The hostile texts with their names, cut short: a property wants many small cases.
fn hostile_pieces() -> Vec<(&'static str, String)> {
    hostile::texts().into_iter().map(|(name, text)| (name, text.chars().take(40).collect())).collect()
}

fn json(articles: &[Article]) -> String {
    let dossier = Dossier::read(articles, Resources::embedded());
    let analysis = form::analysis(&dossier, Resources::embedded(), Unit::Utf16);
    serde_json::to_string(&analysis).expect("the outside form is plain data")
}

/// Label and words of every mention.
fn words(text: &str) -> Vec<(&'static str, String)> {
    let dossier = Dossier::read(&[Article::new("a", text)], Resources::embedded());
    let reading = &dossier.readings()[0];
    let mention =
        |found: &dateline::Mention| (found.label.code(), reading.document.slice(found.span).to_owned());
    reading.mentions.iter().map(mention).collect()
}
