//! Figures of several articles side by side.

use dateline::figure::ledger::{self, FigureRef};
use dateline::figure::{FigureClass, Group, Scope};
use dateline::{Article, Dossier, Resources};

fn read(texts: &[&str]) -> Dossier {
    let article = |(at, text): (usize, &&str)| Article {
        name: format!("{at}"),
        text: (*text).to_owned(),
        published: dateline::CivilDate::new(2023, 5, 10),
    };
    let articles: Vec<Article> = texts.iter().enumerate().map(article).collect();
    Dossier::read(&articles, Resources::embedded())
}

#[test]
fn sources_that_differ_stand_in_one_row() {
    let dossier = read(&[
        "At least 11 people were killed in Odesa on Tuesday.",
        "Officials said that 13 people were killed in Odesa on Tuesday.",
    ]);
    let rows = ledger::rows(&dossier);
    assert_eq!(rows.len(), 1, "{rows:?}");
    let row = &rows[0];
    assert_eq!((row.class, row.group, row.scope), (FigureClass::Killed, Group::None, Scope::Event));
    assert_eq!(row.date.as_deref(), Some("2023-05-09"));
    assert_eq!(row.place.map(|place| dossier.entities()[place].name.as_str()), Some("Odesa"));
    let entry = |article| FigureRef { article, figure: 0 };
    assert_eq!(row.entries, [entry(0), entry(1)]);
}

#[test]
fn a_toll_told_twice_in_one_article_counts_once() {
    let dossier =
        read(&["Strike kills 17 in Kabul\n\nAt least 17 people were killed in Kabul on Tuesday.\n\n\
                          The 17 people killed had been queuing for bread."]);
    assert_eq!(ledger::repeats(&dossier, 0), [None, Some(0), Some(0)]);
    assert_eq!(ledger::rows(&dossier).iter().map(|row| row.entries.len()).sum::<usize>(), 1);
}

#[test]
fn tolls_of_two_places_are_two_rows() {
    let dossier = read(&[
        "Twelve people were killed in Kabul on Tuesday.\n\nTwelve people were killed in Herat on Tuesday.",
    ]);
    assert_eq!(ledger::repeats(&dossier, 0), [None, None]);
    assert_eq!(ledger::rows(&dossier).len(), 2);
}

#[test]
fn distances_and_money_are_in_no_row() {
    let dossier = read(&["Washington pledged $400 million. The town lies 45 miles from the front."]);
    assert_eq!(dossier.readings()[0].figures.len(), 2);
    assert!(ledger::rows(&dossier).is_empty());
}

#[test]
fn what_is_told_without_a_day_joins_the_only_day_of_its_place() {
    let dossier = read(&["Blast kills 9 in Herat", "Eight people were killed in Herat on Tuesday."]);
    let rows = ledger::rows(&dossier);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0].entries.len(), 2);
}

#[test]
fn a_duplicate_is_not_counted_again() {
    let text = "At least 11 people were killed in Odesa on Tuesday, the regional governor said in a message to reporters.";
    let dossier = read(&[text, text]);
    let rows = ledger::rows(&dossier);
    assert_eq!(rows.iter().map(|row| row.entries.len()).sum::<usize>(), 1, "{rows:?}");
}

#[test]
fn villages_and_shares_of_land_are_two_rows() {
    let dossier = read(&[
        "The rebels captured three villages in Ituri on Tuesday.",
        "The rebels hold 20 percent of the territory in Ituri on Tuesday.",
    ]);
    assert_eq!(ledger::rows(&dossier).len(), 2);
}
