//! JSON: a list of articles, one article, an object that holds a list of them as news services answer, or an analysis that
//! Dateline wrote, with a reader's corrections.

use serde_json::Value;

use super::record::{self, Fact, Record};
use super::refusal::{Reason, Refusal};
use super::{Arrival, Opened, Outcome};
use crate::article::Article;
use crate::digest::Digest;
use crate::export::form::SCHEMA;

/// Keys under which a list of articles may stand, in the order they are tried.
const LISTS: [&str; 9] =
    ["articles", "results", "items", "data", "docs", "documents", "stories", "news", "response"];

/// How deep a list may stand: `{"response": {"results": […]}}`.
const DEEPEST_LIST: usize = 3;

/// The articles of a JSON text.
pub(super) fn read(file: &str, text: &str) -> Opened {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return Opened::refused(file, Reason::MalformedJson { why: error.to_string() }),
    };
    if value.get("schema").and_then(Value::as_str) == Some(SCHEMA) {
        return project(file, &value);
    }
    match list(&value, 0) {
        Some(articles) => {
            let outcome = |(index, article): (usize, &Value)| of_list(file, index + 1, article);
            let outcomes: Vec<Outcome> = articles.iter().enumerate().map(outcome).collect();
            Opened::from(outcomes)
        }
        None => match record(&value) {
            Some(record) => Opened::from(vec![Ok(record.into_arrival("it", || file.to_owned()))]),
            None => Opened::refused(file, Reason::NoArticle { what: "JSON" }),
        },
    }
}

/// Whether a text is JSON that holds articles.
pub(super) fn is_one(text: &str) -> bool {
    let begins = text.trim_start().starts_with(['{', '[']);
    let value = || serde_json::from_str::<Value>(text).ok();
    begins
        && value()
            .is_some_and(|value| is_project(&value) || record(&value).is_some() || list(&value, 0).is_some())
}

fn is_project(value: &Value) -> bool {
    value.get("schema").and_then(Value::as_str) == Some(SCHEMA)
}

/// The list of articles in a value: the value itself, or one that stands under a known key.
fn list(value: &Value, depth: usize) -> Option<&Vec<Value>> {
    if let Value::Array(list) = value {
        return list.iter().any(|article| record(article).is_some()).then_some(list);
    }
    if depth == DEEPEST_LIST {
        return None;
    }
    LISTS.into_iter().find_map(|key| list(value.get(key)?, depth + 1))
}

fn of_list(file: &str, number: usize, article: &Value) -> Outcome {
    match record(article) {
        Some(record) => {
            Ok(record.into_arrival(&format!("article {number}"), || format!("{file}, article {number}")))
        }
        None => Err(Refusal { name: file.to_owned(), reason: Reason::NoText { number } }),
    }
}

/// The facts of an object; none when it has no text.
pub(super) fn record(article: &Value) -> Option<Record> {
    let facts = article.as_object()?;
    let find = |fact: Fact| {
        fact.keys().iter().find_map(|wanted| {
            let known = |(key, value): (&String, &Value)| {
                (record::key(key) == *wanted).then(|| words(value)).flatten()
            };
            facts.iter().find_map(known)
        })
    };
    let mut record = Record { text: find(Fact::Text)?, ..Record::default() };
    for fact in Fact::ALL.into_iter().filter(|&fact| fact != Fact::Text) {
        if let Some(value) = find(fact) {
            record.set(fact, value);
        }
    }
    Some(record)
}

/// The words of a value: a text, a number, the name or title of an object, a list of paragraphs.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(facts) => ["name", "title", "value", "id"]
            .into_iter()
            .find_map(|key| Some(facts.get(key)?.as_str()?.to_owned())),
        Value::Array(list) if !list.is_empty() && list.iter().all(Value::is_string) => {
            Some(record::joined(list.iter().filter_map(Value::as_str)))
        }
        _ => None,
    }
}

/// An analysis that Dateline wrote: its articles with the days a reader gave, and her corrections. What was found is read anew.
fn project(file: &str, value: &Value) -> Opened {
    let articles = value.get("articles").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let outcome = |(index, article): (usize, &Value)| {
        let text = article.get("text").and_then(Value::as_str);
        let text = text
            .ok_or_else(|| Refusal { name: file.to_owned(), reason: Reason::NoText { number: index + 1 } })?;
        Ok(saved(file, index + 1, article, text))
    };
    let mut opened = Opened::from(articles.iter().enumerate().map(outcome).collect::<Vec<Outcome>>());
    opened.corrections = corrections(value);
    if opened.outcomes.is_empty() && opened.corrections.is_none() {
        return Opened::refused(file, Reason::NoArticle { what: "analysis" });
    }
    opened
}

fn saved(file: &str, number: usize, article: &Value, text: &str) -> Arrival {
    let word = |key: &str| article.get(key).and_then(Value::as_str);
    let given = |published: &Value| {
        let is_given = published.get("from").and_then(Value::as_str) == Some("given");
        published.get("value").and_then(Value::as_str).filter(|_| is_given)?.parse().ok()
    };
    let published = article.get("published").and_then(given);
    let name = word("name").map_or_else(|| format!("{file}, article {number}"), str::to_owned);
    let sum = word("sha256").and_then(|sum| sum.parse::<Digest>().ok());
    let mut warnings = Vec::new();
    if sum.is_some_and(|sum| sum != Digest::of(text)) {
        warnings
            .push("its text is not the one that was saved: its check sum (SHA-256) does not fit".to_owned());
    }
    Arrival { article: Article { name, text: text.to_owned(), published }, warnings }
}

/// The corrections as a JSON list. Those of a file count offsets as the file does; here each says so itself.
fn corrections(value: &Value) -> Option<String> {
    let mut list = value.get("corrections")?.as_array()?.clone();
    if list.is_empty() {
        return None;
    }
    if let Some(unit) = value.get("offsets").filter(|unit| unit.is_string()) {
        for correction in &mut list {
            for anchor in ["at", "with", "speaker"] {
                let anchor = correction.get_mut(anchor).and_then(Value::as_object_mut);
                if let Some(anchor) = anchor.filter(|anchor| anchor.contains_key("article")) {
                    anchor.entry("offsets").or_insert_with(|| unit.clone());
                }
            }
        }
    }
    Some(Value::Array(list).to_string())
}
