//! What was learnt: word clusters.

use dateline::Resources;
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
