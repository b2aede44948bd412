//! What a reader corrected: one row a correction.

use super::column::{Column, number, text, word};
use crate::correction::{Correction, Made};
use crate::dossier::Dossier;
use crate::export::form;

pub(super) const COLUMNS: [Column; 7] = [
    text("id", "what its maker calls it"),
    text("correction", "what it does, in words"),
    word("scope", "mention, article or everywhere"),
    text("words", "the words it was made at"),
    word("article id", "the id of their article; empty when it is not there"),
    word("sha256", "the SHA-256 of their article's text"),
    number("changed", "how many marks it changes or holds for; 0 when it finds nothing any more"),
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    dossier.corrections().iter().map(|made| record(dossier, made).to_vec()).collect()
}

fn record(dossier: &Dossier, made: &Made) -> [String; COLUMNS.len()] {
    let Correction { id, scope, at, .. } = &made.correction;
    let article = dossier.readings().iter().position(|reading| reading.digest == at.article);
    [
        id.clone(),
        made.words.clone(),
        scope.code().to_owned(),
        at.text.clone(),
        article.map_or_else(String::new, form::article_id),
        at.article.to_string(),
        made.changed.to_string(),
    ]
}
