//! A reader's corrections: what they change, how far, and that they hold for whatever articles come and go.

mod exports;
mod marks;
mod over_time;
mod people;
mod properties;
mod read;
mod voices;

use std::convert::Infallible;

use dateline::desk::Desk;
use dateline::digest::Digest;
use dateline::export::form::{self, Analysis, ArticleForm, EntityForm};
use dateline::export::json;
use dateline::export::offsets::Unit;
use dateline::{Article, Dossier, Resources};
use serde_json::{Value, json};

use crate::invariants;

const KHARKIV: &str = "KHARKIV, June 7 (Wire) – Shells hit Kharkiv on Tuesday. Governor Oleh Synyehubov said 3 people were \
                       killed. Azov troops left Kharkiv, and Azov troops came back, Synyehubov said.";
const KYIV: &str = "KYIV, June 8 (Wire) – Azov troops held the line near Kharkiv, President Volodymyr Zelensky said on \
                    Wednesday.";

/// A desk with articles of these texts.
fn desk(texts: &[&str]) -> Desk {
    let mut desk = Desk::new();
    for (number, text) in texts.iter().enumerate() {
        desk.add(Article::new(format!("{number}.txt"), *text));
    }
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

fn set(desk: &mut Desk, corrections: &[Value]) {
    let list = Value::Array(corrections.to_vec()).to_string();
    desk.set_corrections(form::read_corrections(&list, Unit::Utf16).expect("corrections"));
}

/// Sets corrections given as JSON values, and gives the analysis that follows them.
fn corrected(desk: &mut Desk, corrections: &[Value]) -> Analysis {
    set(desk, corrections);
    analysis(desk)
}

/// The words' `nth` place in a text, counted from 0, as an anchor in UTF-16 units.
fn anchor(text: &str, words: &str, nth: usize) -> Value {
    let (start, _) = text.match_indices(words).nth(nth).expect("the words stand there");
    let units = |text: &str| text.encode_utf16().count();
    let first = units(&text[..start]);
    json!({"article": Digest::of(text).to_string(), "start": first, "end": first + units(words), "text": words})
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

/// How many mentions have these words, article by article.
fn counts(analysis: &Analysis, words: &str) -> Vec<usize> {
    labels(analysis, words).iter().map(Vec::len).collect()
}

fn changed(analysis: &Analysis) -> Vec<usize> {
    analysis.corrections.iter().map(|correction| correction.changed.expect("it is told")).collect()
}

/// The entity of this name.
#[track_caller]
fn entity<'a>(analysis: &'a Analysis, name: &str) -> &'a EntityForm {
    let names: Vec<&str> = analysis.entities.iter().map(|entity| entity.name.as_str()).collect();
    let found = analysis.entities.iter().find(|entity| entity.name == name);
    found.unwrap_or_else(|| panic!("no {name} among {names:?}"))
}

/// What a correction would change for this mention, in its article and everywhere.
fn preview(desk: &mut Desk, correction: &Value) -> [usize; 3] {
    let correction = form::read_correction(&correction.to_string(), Unit::Utf16).expect("a correction");
    let found = form::preview(analyse(desk), &correction);
    [found.mention, found.article, found.everywhere]
}

/// Every scope with how many marks a correction changes in it, both as previewed and as done.
#[track_caller]
fn check_scopes(texts: &[&str], action: &str, at: &Value, more: &Value, wanted: [usize; 3]) {
    let mut desk = desk(texts);
    assert_eq!(preview(&mut desk, &correction(action, "mention", at, more)), wanted, "previewed {action}");
    for (scope, wanted) in ["mention", "article", "everywhere"].into_iter().zip(wanted) {
        let analysis = corrected(&mut desk, &[correction(action, scope, at, more)]);
        assert_eq!(changed(&analysis), [wanted], "{action} {scope}");
    }
}
