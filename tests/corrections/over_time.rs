//! Corrections last: articles come, go and are read again, corrections are made and taken back.

use std::convert::Infallible;

use dateline::desk::{Desk, Progress};
use dateline::export::json;
use dateline::export::offsets::Unit;
use dateline::{Article, Dossier, Resources};
use serde_json::{Value, json};

use super::{
    KHARKIV, KYIV, anchor, bytes, changed, corrected, correction, counts, desk, entity, labels, set,
};

fn several() -> Vec<Value> {
    let kharkiv = anchor(KHARKIV, "Kharkiv", 0);
    vec![
        correction("add", "everywhere", &anchor(KHARKIV, "Azov", 0), &json!({"label": "ORG"})),
        correction("relabel", "article", &kharkiv, &json!({"label": "LOC"})),
        correction("rename", "everywhere", &anchor(KHARKIV, "Azov", 0), &json!({"name": "Azov Brigade"})),
        correction("date", "mention", &anchor(KHARKIV, "Tuesday", 0), &json!({"value": "2022-05-31"})),
        correction("split", "mention", &anchor(KYIV, "Kharkiv", 0), &json!({})),
        correction(
            "speaker",
            "mention",
            &anchor(KYIV, "held the line", 0),
            &json!({"speaker": {"name": "Nobody I know"}}),
        ),
    ]
}

#[test]
fn corrections_taken_back_leave_the_same_bytes() {
    let mut desk = desk(&[KHARKIV, KYIV]);
    let before = bytes(&mut desk);
    let all = several();
    set(&mut desk, &all);
    let after = bytes(&mut desk);
    assert_ne!(after, before);
    for kept in (0..all.len()).rev() {
        set(&mut desk, &all[..kept]);
        bytes(&mut desk);
    }
    assert_eq!(bytes(&mut desk), before, "undone one by one");
    set(&mut desk, &all);
    assert_eq!(bytes(&mut desk), after, "and done again at once");
}

#[test]
fn the_way_to_a_state_does_not_matter() {
    let all = several();
    let mut slow = desk(&[KHARKIV]);
    for made in 1..=all.len() {
        set(&mut slow, &all[..made]);
        bytes(&mut slow);
    }
    slow.add(Article::new("1.txt", KYIV));
    let mut fast = desk(&[KHARKIV, KYIV]);
    set(&mut fast, &all);
    assert_eq!(bytes(&mut slow), bytes(&mut fast));

    let articles = [Article::new("0.txt", KHARKIV), Article::new("1.txt", KYIV)];
    let dossier = Dossier::read_corrected(&articles, fast.corrections().to_vec(), Resources::embedded());
    assert_eq!(json::json(&dossier, Resources::embedded(), Unit::Utf16), bytes(&mut fast));
}

/// Analyses, and gives back the articles that were read for it.
fn read(desk: &mut Desk) -> Vec<String> {
    let mut names = Vec::new();
    let Ok(_) = desk.analyse(Resources::embedded(), |Progress { done, total, name }| {
        if done < total {
            names.push(name.to_owned());
        }
        Ok::<(), Infallible>(())
    });
    names
}

#[test]
fn no_correction_makes_an_article_be_read_again() {
    let mut desk = desk(&[KHARKIV, KYIV]);
    assert_eq!(read(&mut desk), ["0.txt", "1.txt"]);
    set(&mut desk, &several());
    assert_eq!(read(&mut desk), [""; 0]);
    set(&mut desk, &[]);
    assert_eq!(read(&mut desk), [""; 0]);
}

#[test]
fn a_rule_holds_for_articles_that_come_later() {
    let mut desk = desk(&[KHARKIV]);
    let label = json!({"label": "ORG"});
    let add = correction("add", "everywhere", &anchor(KHARKIV, "troops", 0), &label);
    let relabel = correction("relabel", "everywhere", &anchor(KHARKIV, "Kharkiv", 0), &label);
    assert_eq!(changed(&corrected(&mut desk, &[add, relabel])), [2, 2]);
    desk.add(Article::new("1.txt", KYIV));
    let analysis = super::analysis(&mut desk);
    assert_eq!(changed(&analysis), [3, 3]);
    assert_eq!(labels(&analysis, "Kharkiv"), [vec!["ORG"; 2], vec!["ORG"]]);
    assert_eq!(entity(&analysis, "troops").mentions, 3);
}

#[test]
fn an_article_is_removed_and_its_corrections_wait_for_it() {
    let mut desk = desk(&[KHARKIV, KYIV]);
    let keys: Vec<_> = desk.keys().collect();
    let here = correction("remove", "mention", &anchor(KHARKIV, "Kharkiv", 0), &json!({}));
    let word = anchor(KHARKIV, "Kharkiv", 0);
    let rule = correction("relabel", "everywhere", &word, &json!({"label": "ORG", "was": "GPE"}));
    assert_eq!(changed(&corrected(&mut desk, &[here.clone(), rule.clone()])), [1, 2]);
    desk.remove(keys[0]).expect("it is there");
    let without = super::analysis(&mut desk);
    assert_eq!(changed(&without), [0, 1], "the one finds nothing, the rule still holds");
    assert_eq!(labels(&without, "Kharkiv"), [["ORG"]]);
    assert_eq!(without.corrections.len(), 2, "nothing is dropped");
    desk.add(Article::new("again.txt", KHARKIV));
    let again = super::analysis(&mut desk);
    assert_eq!((changed(&again), counts(&again, "Kharkiv")), (vec![1, 2], vec![1, 1]));
}

#[test]
fn an_edited_text_is_another_text() {
    let mut desk = desk(&[KHARKIV]);
    let keys: Vec<_> = desk.keys().collect();
    let remove = correction("remove", "article", &anchor(KHARKIV, "Kharkiv", 0), &json!({}));
    assert_eq!(changed(&corrected(&mut desk, &[remove])), [2]);
    desk.replace_text(keys[0], format!("{KHARKIV} It rained.")).expect("it is there");
    assert_eq!(changed(&super::analysis(&mut desk)), [0]);
    desk.replace_text(keys[0], KHARKIV.to_owned()).expect("it is there");
    assert_eq!(changed(&super::analysis(&mut desk)), [2]);
}

#[test]
fn a_corrected_article_keeps_its_new_name_and_its_given_date() {
    let mut desk = desk(&[KHARKIV]);
    let keys: Vec<_> = desk.keys().collect();
    corrected(&mut desk, &several());
    desk.rename(keys[0], "renamed".to_owned()).expect("it is there");
    assert_eq!(super::analysis(&mut desk).articles[0].name, "renamed");
    desk.set_published(keys[0], dateline::CivilDate::new(2023, 1, 31)).expect("it is there");
    let analysis = super::analysis(&mut desk);
    assert_eq!(analysis.articles[0].published.as_ref().map(|found| found.value.as_str()), Some("2023-01-31"));
    let tuesday =
        analysis.articles[0].times.iter().find(|time| time.text == "Tuesday").expect("it is a time");
    assert_eq!(tuesday.value, "2022-05-31", "a reader's value stays");
    set(&mut desk, &[]);
    assert_eq!(super::analysis(&mut desk).articles[0].name, "renamed", "also as it was read");
}

#[test]
fn a_rule_without_its_article_moves_borders_by_the_words_alone() {
    let gone = "The troops came at dawn.";
    let mut desk = desk(&[KHARKIV]);
    let wide = anchor(gone, "troops came", 0);
    let more = json!({"start": wide["start"], "end": wide["end"], "text": "troops came"});
    let add = correction("add", "everywhere", &anchor(gone, "troops", 0), &json!({"label": "ORG"}));
    let span = correction("span", "everywhere", &anchor(gone, "troops", 0), &more);
    let analysis = corrected(&mut desk, &[add, span]);
    assert_eq!((changed(&analysis), counts(&analysis, "troops came")), (vec![2, 1], vec![1]));
}
