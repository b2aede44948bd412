//! What numbers count: one row a figure, with its row of the ledger. A second copy of an article counts nothing again.

use std::collections::BTreeMap;

use super::guarded;
use crate::dossier::Dossier;
use crate::figure::{self, ledger};
use crate::identity::MentionRef;
use crate::number::Amount;
use crate::view::context;

pub(super) const HEADER: [&str; 20] = [
    "article",
    "published",
    "figure",
    "ledger row",
    "class",
    "group",
    "fate",
    "what",
    "text",
    "low",
    "high",
    "approximate",
    "unit",
    "scope",
    "place",
    "date",
    "source",
    "as named in the text",
    "repeats",
    "context",
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    let rows = ledger::rows(dossier);
    let placed =
        rows.iter().enumerate().flat_map(|(row, thing)| thing.entries.iter().map(move |&at| (at, row)));
    let rows: BTreeMap<ledger::FigureRef, usize> = placed.collect();
    let articles = (0..dossier.readings().len()).filter(|&article| dossier.duplicate_of(article).is_none());
    articles.flat_map(|article| of_article(dossier, article, &rows)).collect()
}

fn of_article(
    dossier: &Dossier,
    article: usize,
    rows: &BTreeMap<ledger::FigureRef, usize>,
) -> Vec<Vec<String>> {
    let repeats = ledger::repeats(dossier, article);
    let record = |index: usize| {
        let row = rows.get(&ledger::FigureRef { article, figure: index }).copied();
        record(dossier, article, index, row, repeats[index]).to_vec()
    };
    (0..dossier.readings()[article].figures.len()).map(record).collect()
}

fn record(
    dossier: &Dossier,
    article: usize,
    index: usize,
    row: Option<usize>,
    repeats: Option<usize>,
) -> [String; HEADER.len()] {
    let reading = &dossier.readings()[article];
    let document = &reading.document;
    let figure = &reading.figures[index];
    let speaker = figure::spoken_by(dossier, article, figure);
    let words = |span: Option<crate::Span>| guarded(span.map_or("", |span| document.slice(span)));
    let entity = |mention: Option<usize>| {
        let entity = mention.and_then(|mention| dossier.entity_of(MentionRef { article, mention }));
        guarded(entity.map_or("", |entity| dossier.entities()[entity].name.as_str()))
    };
    // Digits need no guard: "-5" is no formula.
    let amount = |amount: Option<Amount>| amount.map_or_else(String::new, |amount| amount.to_string());
    let id = |index: usize| format!("f{}", index + 1);
    [
        guarded(&reading.name),
        reading.published.map_or_else(String::new, |found| found.date.to_string()),
        id(index),
        row.map_or_else(String::new, |row| (row + 1).to_string()),
        figure.class.code().to_owned(),
        figure.group.code().unwrap_or_default().to_owned(),
        figure.fate.code().unwrap_or_default().to_owned(),
        guarded(&figure.what(document)),
        words(Some(figure.span)),
        amount(figure.number.low),
        amount(figure.number.high),
        figure.number.approximate.to_string(),
        guarded(&figure.unit.map_or_else(String::new, |unit| unit.to_string())),
        figure.scope.code().to_owned(),
        entity(figure.place),
        figure.date.map_or_else(String::new, |time| reading.times[time].value.clone()),
        entity(speaker.mention),
        words(speaker.words),
        repeats.map_or_else(String::new, id),
        guarded(&context::around(document, figure.span).words(document)),
    ]
}
