//! Denials and the claims they seem to answer: one row for each claim, and one for a denial without any.

use super::column::{Column, text};
use crate::compare::denials;
use crate::compare::sides::Sides;
use crate::compare::told;
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::view::said;

pub(super) const COLUMNS: [Column; 9] = [
    text("article", "the name of the article that tells the denial"),
    text("speaker", "who denies"),
    text("side", "the country or the armed group that the speaker speaks for, when the articles tell"),
    text("denial", "what is denied, in the article's words"),
    text("claim in", "the name of the article that tells the claim; empty where no claim was matched"),
    text("claimed by", "who claims"),
    text("side of the claim", "the country or the armed group of who claims"),
    text("claim", "what is claimed"),
    text("matched because", "why the claim is taken for what is denied"),
];

pub(super) fn records(dossier: &Dossier, resources: &Resources) -> Vec<Vec<String>> {
    let mut sides = Sides::new(dossier, resources);
    let mut records = Vec::new();
    for denial in denials::find(dossier, &super::once(dossier), &mut sides) {
        let own = cells(dossier, denial.article, denial.quote, denial.side);
        for answer in &denial.answers {
            let claim = cells(dossier, answer.article, answer.quote, answer.side.clone());
            let because = told::because(dossier, answer);
            records.push(own.iter().cloned().chain(claim).chain([because]).collect());
        }
        if denial.answers.is_empty() {
            let nothing = std::iter::repeat_n(String::new(), COLUMNS.len() - own.len());
            records.push(own.into_iter().chain(nothing).collect());
        }
    }
    records
}

fn cells(dossier: &Dossier, article: usize, quote: usize, side: Option<String>) -> [String; 4] {
    let reading = &dossier.readings()[article];
    let who = said::who(dossier, article, quote).unwrap_or_default().to_owned();
    let words = said::words(&reading.document, &reading.quotes[quote]);
    [reading.name.clone(), who, side.unwrap_or_default(), words]
}
