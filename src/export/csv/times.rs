//! What dates and times mean: one row each. A second copy of an article says nothing again.

use super::guarded;
use crate::dossier::Dossier;
use crate::time::tell;
use crate::time::value::Time;
use crate::view::context;

pub(super) const HEADER: [&str; 9] =
    ["article", "published", "text", "type", "value", "reads", "earliest", "latest", "context"];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    let articles = (0..dossier.readings().len()).filter(|&article| dossier.duplicate_of(article).is_none());
    let rows = |article: usize| {
        dossier.readings()[article].times.iter().map(move |time| record(dossier, article, time).to_vec())
    };
    articles.flat_map(rows).collect()
}

fn record(dossier: &Dossier, article: usize, time: &Time) -> [String; HEADER.len()] {
    let reading = &dossier.readings()[article];
    let document = &reading.document;
    let words = document.slice(time.span);
    let published = reading.published.map(|found| found.date);
    let days = tell::days(&time.value);
    [
        guarded(&reading.name),
        published.map_or_else(String::new, |day| day.to_string()),
        guarded(words),
        time.kind.code().to_owned(),
        time.value.clone(),
        guarded(&tell::reads(time, words, published).unwrap_or_default()),
        days.map_or_else(String::new, |(first, _)| first.to_string()),
        days.map_or_else(String::new, |(_, last)| last.to_string()),
        guarded(&context::around(document, time.span).words(document)),
    ]
}
