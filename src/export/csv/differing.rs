//! Numbers of one thing that two articles give differently: one row a pair.

use super::column::{Column, text, word};
use crate::compare::figures::{self, Account, Why};
use crate::dossier::Dossier;
use crate::figure::ledger;
use crate::view::told;

pub(super) const COLUMNS: [Column; 13] = [
    word("class", "what is counted: killed, wounded, munitions and so on"),
    text("what", "in the words of the first account"),
    text("place", "where"),
    text("article", "the name of the first article"),
    text("text", "its number, as it stands in the text"),
    word("date", "the day it tells, as a TIMEX3 value"),
    text("source", "who says so"),
    text("other article", "the name of the other article"),
    text("other text", "its number"),
    word("other date", "the day it tells"),
    text("other source", "who says so"),
    word(
        "cannot both be right",
        "true where nothing tells that they count other things, and the numbers exclude each other",
    ),
    word("may differ because", "what is not the same beside the number"),
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    let articles = super::once(dossier);
    let rows = ledger::rows_among(dossier, &articles);
    let mut records = Vec::new();
    for differing in figures::find(dossier, &articles, &rows) {
        for pair in &differing.pairs {
            let mut record = vec![
                differing.class.code().to_owned(),
                differing.what.clone(),
                differing.place.map_or_else(String::new, |place| dossier.entities()[place].name.clone()),
            ];
            for account in [pair.one, pair.other] {
                record.extend(account_cells(dossier, &differing.accounts[account]));
            }
            let why: Vec<&str> = pair.why.iter().copied().map(Why::words).collect();
            record.extend([pair.exclude.to_string(), why.join("; ")]);
            records.push(record);
        }
    }
    records
}

fn account_cells(dossier: &Dossier, account: &Account) -> [String; 4] {
    let told = told::account(dossier, account.at);
    let name = dossier.readings()[account.at.article].name.clone();
    [name, told.words, account.day.clone().unwrap_or_default(), told.source]
}
