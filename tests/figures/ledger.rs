//! Figures of several articles side by side.

use dateline::figure::ledger::{self, FigureRef};
use dateline::figure::{Fate, FigureClass, Group, Scope};
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

#[test]
fn what_was_fired_and_what_was_shot_down_are_two_rows() {
    let dossier = read(&[
        "Rebels fired 40 drones at Port Sudan on Tuesday, and the army said 31 drones were shot down over Port Sudan.",
    ]);
    let rows = ledger::rows(&dossier);
    let fates: Vec<_> = rows.iter().map(|row| (row.class, row.fate, row.entries.len())).collect();
    assert_eq!(
        fates,
        [(FigureClass::Munitions, Fate::Fired, 1), (FigureClass::Munitions, Fate::Destroyed, 1)],
        "{rows:?}"
    );
}

#[test]
fn only_independent_accounts_differ() {
    let one_voice = read(&[
        "The mayor said 12 people were killed in Herat on Tuesday. He said 14 people were killed in Herat on Tuesday.",
    ]);
    assert!(ledger::rows(&one_voice).iter().all(|row| !row.differ), "{:?}", ledger::rows(&one_voice));
    let two_voices = read(&["The mayor said 12 people were killed in Herat on Tuesday. \
                             A hospital official said 14 people were killed in Herat on Tuesday."]);
    assert!(ledger::rows(&two_voices).iter().any(|row| row.differ), "{:?}", ledger::rows(&two_voices));
    let two_articles = read(&[
        "Twelve people were killed in Herat on Tuesday.",
        "Police said 14 people were killed in Herat on Tuesday.",
    ]);
    assert!(ledger::rows(&two_articles).iter().any(|row| row.differ));
    let both_right = read(&[
        "At least 12 people were killed in Herat on Tuesday.",
        "Police said 14 people were killed in Herat on Tuesday.",
    ]);
    assert!(ledger::rows(&both_right).iter().all(|row| !row.differ));
}

#[test]
fn what_has_neither_place_nor_day_stands_alone() {
    let dossier =
        read(&["Two soldiers were killed, the army said.", "Five soldiers were killed, the rebels said."]);
    assert_eq!(ledger::rows(&dossier).len(), 2);
}
