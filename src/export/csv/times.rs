//! What dates and times mean: one row each. A second copy of an article says nothing again.

use super::column::{Column, text, word};
use crate::dossier::Dossier;
use crate::time::tell;
use crate::time::value::Time;
use crate::view::context;

pub(super) const COLUMNS: [Column; 9] = [
    text("article", "the name of the article"),
    word("published", "its day of publication"),
    text("text", "the words"),
    word("type", "DATE, TIME, DURATION or SET"),
    word("value", "what they mean, as a TIMEX3 value"),
    text("reads", "what they mean in words, and what it was counted from"),
    word("earliest", "the first day they cover; empty for lengths and what has no place in the calendar"),
    word("latest", "the last day they cover"),
    text("context", "the sentence around them, cut at 80 characters on each side"),
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    let articles = (0..dossier.readings().len()).filter(|&article| dossier.duplicate_of(article).is_none());
    let rows = |article: usize| {
        dossier.readings()[article].times.iter().map(move |time| record(dossier, article, time).to_vec())
    };
    articles.flat_map(rows).collect()
}

fn record(dossier: &Dossier, article: usize, time: &Time) -> [String; COLUMNS.len()] {
    let reading = &dossier.readings()[article];
    let document = &reading.document;
    let words = document.slice(time.span);
    let published = reading.published.map(|found| found.date);
    let days = tell::days(&time.value);
    [
        reading.name.clone(),
        published.map_or_else(String::new, |day| day.to_string()),
        words.to_owned(),
        time.kind.code().to_owned(),
        time.value.clone(),
        tell::reads(time, words, published).unwrap_or_default(),
        days.map_or_else(String::new, |(first, _)| first.to_string()),
        days.map_or_else(String::new, |(_, last)| last.to_string()),
        context::around(document, time.span).words(document),
    ]
}
