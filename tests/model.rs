//! What was learnt: word clusters.

use dateline::Resources;
use dateline::gazetteer::Tables;
use dateline::model::clusters::WordClasses;

fn classes(word: &str) -> WordClasses {
    Resources::embedded().clusters.of(word)
}

#[test]
fn words_of_one_kind_share_their_coarse_class() {
    for (one, other) in [("Tuesday", "Friday"), ("governor", "mayor"), ("Kharkiv", "Aleppo")] {
        assert_ne!(classes(one), WordClasses::default(), "{one:?} is unknown");
        assert_eq!(classes(one).coarse, classes(other).coarse, "{one:?} and {other:?}");
    }
    assert_ne!(classes("Tuesday").coarse, classes("governor").coarse);
}

#[test]
fn digits_count_as_nought_and_curly_quotes_as_straight_ones() {
    assert_eq!(classes("1987"), classes("2022"));
    assert_ne!(classes("1987"), WordClasses::default());
    assert_eq!(classes("’s"), classes("'s"));
}

#[test]
fn an_unknown_form_falls_back_to_its_lower_case_and_an_unknown_word_has_no_class() {
    assert_eq!(classes("GOVERNOR"), classes("governor"));
    assert_eq!(classes("zxqvwkj"), WordClasses::default());
    assert_eq!(classes(""), WordClasses::default());
}

#[test]
fn a_damaged_model_is_refused_with_the_task_that_makes_it() {
    let whole = Tables::EMBEDDED;
    let cut = |bytes: &'static [u8]| &bytes[..bytes.len() / 2];
    for (file, tables) in [
        ("clusters.bin", Tables { clusters: cut(whole.clusters), ..whole }),
        ("speech.bin", Tables { speech: cut(whole.speech), ..whole }),
        ("names.bin", Tables { names: cut(whole.names), ..whole }),
    ] {
        let refused = Resources::from_bytes(tables).expect_err("cut short").to_string();
        let expected =
            format!("{file} cannot be used: its bytes are damaged; run `cargo xtask train` to make it anew");
        assert_eq!(refused, expected);
    }
}
