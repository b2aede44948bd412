//! A reader's corrections: what they change, how far, and that they hold for whatever articles come and go.

use std::convert::Infallible;

use dateline::desk::Desk;
use dateline::digest::Digest;
use dateline::export::form::{self, Analysis, ArticleForm};
use dateline::export::json;
use dateline::export::offsets::Unit;
use dateline::{Article, Dossier, Resources};
use serde_json::{Value, json};

use crate::invariants;

const KHARKIV: &str = "KHARKIV, June 7 (Wire) – Shells hit Kharkiv on Tuesday. Governor Oleh Synyehubov said 3 people were \
                       killed. Azov troops left Kharkiv, and Azov troops came back, Synyehubov said.";
const KYIV: &str =
    "KYIV – Azov troops held the line near Kharkiv, President Volodymyr Zelensky said on Monday.";

/// A desk with two articles.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.add(Article::new("kharkiv.txt", KHARKIV));
    desk.add(Article::new("kyiv.txt", KYIV));
    desk
}

fn analyse(desk: &mut Desk) -> &Dossier {
    let Ok(dossier) = desk.analyse(Resources::embedded(), |_| Ok::<(), Infallible>(()));
    invariants::check(dossier);
    dossier
}

fn analysis(desk: &mut Desk) -> Analysis {
    form::analysis(analyse(desk), Resources::embedded(), Unit::Utf16)
}

fn bytes(desk: &mut Desk) -> String {
    json::json(analyse(desk), Resources::embedded(), Unit::Utf16)
}

/// Sets corrections given as JSON values, and gives the analysis that follows them.
fn corrected(desk: &mut Desk, corrections: &[Value]) -> Analysis {
    let list = Value::Array(corrections.to_vec()).to_string();
    desk.set_corrections(form::read_corrections(&list, Unit::Utf16).expect("corrections"));
    analysis(desk)
}

/// The words' `nth` place in a text, counted from 0, as an anchor in UTF-16 units.
fn anchor(text: &str, words: &str, nth: usize) -> Value {
    let (start, _) = text.match_indices(words).nth(nth).expect("the words stand there");
    let units = |text: &str| text.encode_utf16().count();
    let start_units = units(&text[..start]);
    json!({"article": Digest::of(text).to_string(), "start": start_units, "end": start_units + units(words), "text": words})
}

/// A correction with further keys.
fn correction(action: &str, scope: &str, at: &Value, more: &Value) -> Value {
    let mut whole = json!({"id": "c1", "do": action, "scope": scope, "at": at});
    let keys = whole.as_object_mut().expect("an object");
    keys.extend(more.as_object().expect("an object").clone());
    whole
}

/// The labels that words carry, article by article, in order.
fn labels(analysis: &Analysis, words: &str) -> Vec<Vec<&'static str>> {
    let of = |article: &ArticleForm| {
        article.mentions.iter().filter(|mention| mention.text == words).map(|mention| mention.label).collect()
    };
    analysis.articles.iter().map(of).collect()
}

fn changed(analysis: &Analysis) -> Vec<usize> {
    analysis.corrections.iter().map(|correction| correction.changed.expect("it is told")).collect()
}

#[test]
fn a_name_is_removed_here_in_the_article_or_everywhere() {
    let mut desk = desk();
    let before = labels(&analysis(&mut desk), "Kharkiv");
    assert_eq!(before, [vec!["GPE"; 2], vec!["GPE"; 1]]);
    let at = anchor(KHARKIV, "Kharkiv", 0);
    let after = |desk: &mut Desk, scope: &str| {
        let analysis = corrected(desk, &[correction("remove", scope, &at, &json!({}))]);
        (labels(&analysis, "Kharkiv").iter().map(Vec::len).collect::<Vec<_>>(), changed(&analysis))
    };
    assert_eq!(after(&mut desk, "mention"), (vec![1, 1], vec![1]));
    assert_eq!(after(&mut desk, "article"), (vec![0, 1], vec![2]));
    assert_eq!(after(&mut desk, "everywhere"), (vec![0, 0], vec![3]));
}

#[test]
fn taken_back_corrections_leave_the_same_bytes() {
    let mut desk = desk();
    let before = bytes(&mut desk);
    corrected(&mut desk, &[correction("remove", "everywhere", &anchor(KHARKIV, "Kharkiv", 0), &json!({}))]);
    assert_ne!(bytes(&mut desk), before);
    corrected(&mut desk, &[]);
    assert_eq!(bytes(&mut desk), before);
}
