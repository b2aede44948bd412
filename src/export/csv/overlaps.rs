//! Articles that carry much of each other's text: one row a pair.

use super::column::{Column, number, text, word};
use crate::compare::alike;
use crate::dossier::Dossier;

pub(super) const COLUMNS: [Column; 5] = [
    text("article", "the name of the first article"),
    text("other article", "the name of the other"),
    number(
        "percent of the first",
        "how much of the first stands in the other too, in whole percent of its words",
    ),
    number("percent of the other", "how much of the other stands in the first"),
    word(
        "near-duplicates",
        "true where most of one of them stands in the other; each is counted for itself all the same",
    ),
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    let name = |article: usize| dossier.readings()[article].name.clone();
    let record = |found: &alike::Likeness| {
        vec![
            name(found.one),
            name(found.other),
            found.of_one.percent().to_string(),
            found.of_other.percent().to_string(),
            found.is_near_duplicate().to_string(),
        ]
    };
    alike::pairs(dossier, &super::once(dossier)).iter().map(record).collect()
}
