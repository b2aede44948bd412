//! The articles: one row each.

use super::column::{Column, number, text, word};
use crate::dossier::Dossier;
use crate::export::form;
use crate::view::title;

pub(super) const COLUMNS: [Column; 13] = [
    word("id", "its id, which other tables and the JSON use"),
    text("name", "the name of its file, or the one the reader gave"),
    text("title", "its headline, else its first words"),
    text("outlet", "who published it, when the text says so"),
    word("published", "its day of publication"),
    word("published from", "given by the reader, or read from the text"),
    text("dateline", "the place its story opens with"),
    number("words", "how long it is"),
    number("mentions", "how many names, dates and numbers are marked in it"),
    number("quotes", "how many quotes and claims"),
    word(
        "same text as",
        "the id of the first article with the same words; what a second copy says is not counted again",
    ),
    text("notes", "what to know about its reading"),
    word("sha256", "the SHA-256 of its text"),
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    (0..dossier.readings().len()).map(|article| record(dossier, article).to_vec()).collect()
}

fn record(dossier: &Dossier, article: usize) -> [String; COLUMNS.len()] {
    let reading = &dossier.readings()[article];
    let document = &reading.document;
    let words = |span: Option<crate::Span>| span.map_or("", |span| document.slice(span)).to_owned();
    let published = form::published(reading);
    [
        form::article_id(article),
        reading.name.clone(),
        title::title(document),
        words(reading.masthead.outlet),
        published.as_ref().map_or_else(String::new, |found| found.value.clone()),
        published.map_or("", |found| found.from).to_owned(),
        words(reading.masthead.place),
        title::count_words(document.text()).to_string(),
        reading.mentions.len().to_string(),
        reading.quotes.len().to_string(),
        dossier.duplicate_of(article).map_or_else(String::new, form::article_id),
        form::notes(dossier, article).join("; "),
        reading.digest.to_string(),
    ]
}
