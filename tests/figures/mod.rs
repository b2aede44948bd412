//! What numbers count: sentences with their figures, in `tests/figures/*.txt`.
//!
//! Below each sentence stand its figures in order, a line each: the words, the bounds, the class with the group when there is one
//! and `total` when it sums up, and what is counted.
//!
//! ```text
//! At least 11 civilians were killed in Odesa on Tuesday.
//! = At least 11 | 11.. | killed civilian | civilians
//! ```

mod ledger;
mod properties;
mod setting;

use dateline::figure::{Figure, Scope};
use dateline::number::Amount;
use dateline::{Article, Document, Resources, pipeline};

const PEOPLE: &str = include_str!("people.txt");
const THINGS: &str = include_str!("things.txt");

#[test]
fn people_killed_wounded_captured_displaced_and_missing() {
    check(PEOPLE);
}

#[test]
fn munitions_equipment_territory_and_measures() {
    check(THINGS);
}

/// Every figure of a file is found as it is written, and no other.
#[track_caller]
fn check(cases: &str) {
    let mut wrong = Vec::new();
    let (mut right, mut all) = (0, 0);
    for case in cases.split("\n\n").map(str::trim).filter(|case| !case.is_empty()) {
        let mut lines = case.lines().filter(|line| !line.starts_with('#'));
        let Some(sentence) = lines.next() else { continue };
        let wanted: Vec<String> = lines.map(|line| line.trim_start_matches("= ").to_owned()).collect();
        let reading = pipeline::read(&Article::new("case", sentence), Resources::embedded());
        let found: Vec<String> = reading.figures.iter().map(|figure| line(sentence, figure)).collect();
        all += 1;
        if found == wanted {
            right += 1;
        } else {
            wrong.push(format!("{sentence}\n  wanted {wanted:#?}\n  found  {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{right} of {all} are right\n{}", wrong.join("\n"));
}

/// A figure as the files have it.
fn line(text: &str, figure: &Figure) -> String {
    let bound = |amount: Option<Amount>| amount.map_or(String::new(), |amount| amount.to_f64().to_string());
    let (low, high) = (bound(figure.number.low), bound(figure.number.high));
    let bounds = if low == high { low } else { format!("{low}..{high}") };
    let group = figure.group.code().map_or(String::new(), |group| format!(" {group}"));
    let total = if figure.scope == Scope::Total { " total" } else { "" };
    let (words, what) = (&text[figure.span.start()..figure.span.end()], figure.what(&Document::read(text)));
    format!("{words} | {bounds} | {}{group}{total} | {what}", figure.class.code())
}
