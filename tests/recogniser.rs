//! What the trained recogniser finds in its context, where lists alone would not do.

use dateline::gazetteer::Tables;
use dateline::model::NamesModel;
use dateline::model::names::tags::LABELS;
use dateline::{Document, Mention, Resources, Span};
use proptest::prelude::*;

use crate::marks;

fn mentions(document: &Document) -> Vec<Mention> {
    let resources = Resources::embedded();
    let proposals = dateline::name::propose(document, resources);
    resources.names.mentions(document, resources, &proposals)
}

fn names(text: &str) -> Vec<(Span, String)> {
    let found = mentions(&Document::read(text));
    found.into_iter().map(|mention| (mention.span, mention.label.code().to_owned())).collect()
}

/// Checks that exactly the marked names are found.
#[track_caller]
fn check(marked: &str) {
    marks::check(marked, names);
}

#[test]
fn armed_groups_and_companies_are_told_by_what_they_do() {
    check(
        "
Fighters of the Amhara militia Fano entered Lalibela, residents told Addis Standard.
                ^^^^^^ NORP
                               ^^^^ ORG
                                            ^^^^^^^^ GPE
                                                                     ^^^^^^^^^^^^^^ ORG
",
    );
    check(
        "
The drone hit a depot of Rosneft near Saratov, the company said.
    ^^^^^ WEAPON
                         ^^^^^^^ ORG
                                      ^^^^^^^ GPE
",
    );
}

#[test]
fn one_word_is_a_company_here_and_its_founder_is_a_person() {
    check(
        "
Wagner left Bakhmut, Yevgeny Prigozhin said. Wagner had fought there for months.
^^^^^^ ORG
            ^^^^^^^ GPE
                     ^^^^^^^^^^^^^^^^^ PERSON
                                             ^^^^^^ ORG
",
    );
}

#[test]
fn names_of_many_languages_are_names() {
    check(
        "
Arakan Army units took Buthidaung from the junta, said Khaing Thu Kha, a spokesman.
^^^^^^^^^^^ ORG
                       ^^^^^^^^^^ GPE
                                                       ^^^^^^^^^^^^^^ PERSON
",
    );
    check(
        "
General Abdel Fattah al-Burhan flew to Jeddah, Sudan Tribune reported.
        ^^^^^^^^^^^^^^^^^^^^^^ PERSON
                                       ^^^^^^ GPE
                                               ^^^^^^^^^^^^^ ORG
",
    );
}

#[test]
fn a_headline_in_capitals_is_read_too() {
    check(
        "
AUNG SAN SUU KYI MOVED TO HOUSE ARREST
^^^^^^^^^^^^^^^^ PERSON
",
    );
}

#[test]
fn a_name_inside_a_fused_word_is_kept() {
    check(
        "
The bridge was shelled fromKharkiv, he said.
                           ^^^^^^^ GPE
",
    );
}

#[test]
fn scores_are_shares_and_nothing_is_certain() {
    let text = include_str!("../data/samples/1-front-line.txt");
    let found = mentions(&Document::read(text));
    assert!(!found.is_empty());
    for mention in found {
        assert!((1..1000).contains(&mention.score), "{mention:?}");
    }
}

#[test]
fn a_damaged_model_is_refused() {
    let whole = Tables::EMBEDDED.names;
    assert!(NamesModel::from_bytes(whole).is_ok());
    let cut = NamesModel::from_bytes(&whole[..whole.len() - 1]).expect_err("cut short").to_string();
    assert!(cut.starts_with("names.bin cannot be used"), "{cut}");
    let other = NamesModel::from_bytes(Tables::EMBEDDED.clusters).expect_err("another kind").to_string();
    assert!(other.contains("another kind"), "{other}");
    let mut bent = whole.to_vec();
    *bent.last_mut().expect("a model has bytes") ^= 1;
    let bent = NamesModel::from_bytes(bent.leak()).expect_err("damaged").to_string();
    assert!(bent.contains("damaged"), "{bent}");
}

proptest! {
    #[test]
    fn names_of_any_text_lie_in_it_in_order_and_apart(text in "(\\PC{0,12}|[A-Z][a-z]{0,8}|the|of|drone|[.,(\"]| |\n){0,60}") {
        let document = Document::read(&text);
        let found = mentions(&document);
        for mention in &found {
            prop_assert!(text.get(mention.span.start()..mention.span.end()).is_some_and(|name| !name.is_empty()));
            prop_assert!(LABELS.contains(&mention.label));
        }
        for pair in found.windows(2) {
            prop_assert!(pair[0].span.end() <= pair[1].span.start(), "{:?}", pair);
        }
    }
}
