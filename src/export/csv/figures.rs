//! What numbers count: one row a figure, with its row of the ledger. A second copy of an article counts nothing again.

use std::collections::BTreeMap;

use super::column::{Column, number, text, word};
use crate::dossier::Dossier;
use crate::figure::{self, ledger};
use crate::identity::MentionRef;
use crate::number::Amount;
use crate::view::context;

pub(super) const COLUMNS: [Column; 20] = [
    text("article", "the name of the article"),
    word("published", "its day of publication"),
    word("figure", "its id within the article"),
    number("ledger row", "which thing it tells of: figures with one number tell of the same thing"),
    word(
        "class",
        "what became of what is counted: killed, wounded, captured, displaced, missing, munitions, equipment, territory, money, distance, area, duration, share or other",
    ),
    word("group", "whose losses they are: civilian, military or child"),
    word("fate", "what became of munitions and equipment: fired or destroyed"),
    text("what", "what is counted, in the text's words"),
    text("text", "the words of the number"),
    number("low", "the least it can be; empty when open"),
    number("high", "the most it can be; empty when open"),
    word("approximate", "true when the text says that it is no exact number"),
    text("unit", "what it is measured in"),
    word("scope", "event, or total for what has come together since some beginning"),
    text("place", "where: the name of the place"),
    word("date", "when, as a TIMEX3 value"),
    text(
        "source",
        "who says so: the name of the person or organisation; empty for the outlet's own voice and for unnamed groups",
    ),
    text("as named in the text", "the words that name who says so"),
    word("repeats", "the id of the figure of this article that it tells again"),
    text("context", "the sentence around it, cut at 80 characters on each side"),
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
) -> [String; COLUMNS.len()] {
    let reading = &dossier.readings()[article];
    let document = &reading.document;
    let figure = &reading.figures[index];
    let speaker = figure::spoken_by(dossier, article, figure);
    let words = |span: Option<crate::Span>| span.map_or("", |span| document.slice(span)).to_owned();
    let entity = |mention: Option<usize>| {
        let entity = mention.and_then(|mention| dossier.entity_of(MentionRef { article, mention }));
        entity.map_or("", |entity| dossier.entities()[entity].name.as_str()).to_owned()
    };
    let amount = |amount: Option<Amount>| amount.map_or_else(String::new, |amount| amount.to_string());
    let id = |index: usize| format!("f{}", index + 1);
    [
        reading.name.clone(),
        reading.published.map_or_else(String::new, |found| found.date.to_string()),
        id(index),
        row.map_or_else(String::new, |row| (row + 1).to_string()),
        figure.class.code().to_owned(),
        figure.group.code().unwrap_or_default().to_owned(),
        figure.fate.code().unwrap_or_default().to_owned(),
        figure.what(document),
        words(Some(figure.span)),
        amount(figure.number.low),
        amount(figure.number.high),
        figure.number.approximate.to_string(),
        figure.unit.map_or_else(String::new, |unit| unit.to_string()),
        figure.scope.code().to_owned(),
        entity(figure.place),
        figure.date.map_or_else(String::new, |time| reading.times[time].value.clone()),
        dossier.speaker(article, speaker.mention, speaker.hand).map_or_else(
            || dossier.stranger(speaker.hand).unwrap_or_default().to_owned(),
            |entity| dossier.entities()[entity].name.clone(),
        ),
        words(speaker.words),
        repeats.map_or_else(String::new, id),
        context::around(document, figure.span).words(document),
    ]
}
