//! Phrases and sentences with the value each should come to: Microsoft's Recognizers-Text, duckling, timenorm.
//!
//! They are written for assistants that make appointments; `recognizers` says how the first meet Dateline's conventions. Words such as
//! *now* are added as for `TimeBank`.

use serde_json::Value;

use super::compare::{Timex, normal};
use super::convention::Convention;
use super::{day, extent, found, lines, read, recognizers, share};
use crate::score::report::{Aim, Asked, Report};
use crate::score::shared;
use crate::score::spans::percent;
use crate::score::table::{Cell, Table};

/// A set of cases.
struct Set {
    name: &'static str,
    holds: fn(&Value) -> bool,
    judge: fn(&Value, &[Timex]) -> Verdict,
    /// What is to be reached, in percent.
    aim: Option<f64>,
}

/// How far a case came out as expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Everything expected was found and nothing besides, each with an admissible value.
    Right,
    /// Found, and nothing besides.
    Found,
    Wrong,
}

const SETS: [Set; 3] = [
    Set {
        name: "recognizers_datetime",
        holds: |row| row["id"].as_str().is_some_and(|id| id.contains("/DateTimeModel/")),
        judge: recognizers::judge,
        aim: Some(70.0),
    },
    Set { name: "duckling_time", holds: |_| true, judge: duckling, aim: None },
    Set { name: "timenorm_phrases", holds: |_| true, judge: timenorm, aim: None },
];

pub(super) fn score(asked: &Asked, report: &mut Report) -> Result<(), String> {
    let mut table = Table::new("Cases of expressions of time", &["% found", "% right", "right", "cases"])
        .noted("all that is expected is found and nothing besides; the same, each with an admissible value");
    for set in &SETS {
        let Some(path) = shared(&format!("bench/time/{}.jsonl", set.name), report) else { continue };
        let rows = lines(&path)?;
        let rows: Vec<&Value> = rows.iter().filter(|row| (set.holds)(row)).collect();
        let (mut located, mut right) = (0, 0);
        for row in &rows {
            let text = row["input"].as_str().ok_or_else(|| format!("{}: a case without input", set.name))?;
            let reading = read(set.name, text, day(&row["dct"]));
            let times = Convention::Assistant.apply(&reading, found(&reading));
            let verdict = (set.judge)(row, &times);
            located += usize::from(verdict != Verdict::Wrong);
            right += usize::from(verdict == Verdict::Right);
            if verdict != Verdict::Right && *asked != Asked::Figures {
                report.faults.push(fault(set.name, row, text, &times));
            }
        }
        let cells = vec![share(located, rows.len()), share(right, rows.len())];
        table.row(set.name, [cells, vec![Cell::Count(right), Cell::Count(rows.len())]].concat());
        report.headline(
            format!("times, {}: right", set.name),
            percent(right, rows.len()),
            set.aim.map(Aim::AtLeast),
        );
    }
    report.tables.push(table);
    Ok(())
}

fn fault(set: &str, row: &Value, text: &str, times: &[Timex]) -> String {
    let got: Vec<String> = times
        .iter()
        .map(|time| format!("{:?} {}", &text[time.span], time.value.as_deref().unwrap_or("-")))
        .collect();
    let wanted = if row["expected"].is_null() { &row["value"] } else { &row["expected"] };
    format!("{set} {} {text:?}: got {got:?}, want {wanted}", row["dct"])
}

fn duckling(row: &Value, times: &[Timex]) -> Verdict {
    let none = Vec::new();
    let expected = row["expected"].as_array().unwrap_or(&none);
    let Some(one) = expected.first() else {
        return if times.is_empty() { Verdict::Right } else { Verdict::Wrong };
    };
    let ours: Option<Vec<String>> = times.iter().map(|time| normal(time.value.as_deref())).collect();
    if times.is_empty() {
        return Verdict::Wrong;
    }
    let Some((covered, _)) = ours.and_then(|ours| extent::covered(&ours)) else { return Verdict::Found };
    let moment = |key: &str| one[key].as_str().and_then(extent::of);
    let right = if one["type"] == "value" {
        // The grain says how long it is; ours is as long as its value says.
        moment("value").is_some_and(|start| start.start == covered.start)
    } else if one["type"] == "interval" {
        moment("from")
            .zip(moment("to"))
            .is_some_and(|(from, to)| from.start == covered.start && to.start == covered.end)
    } else {
        moment("value").is_some_and(|value| value.start == covered.start)
    };
    if right { Verdict::Right } else { Verdict::Found }
}

fn timenorm(row: &Value, times: &[Timex]) -> Verdict {
    match times {
        [] => Verdict::Wrong,
        [time] if normal(time.value.as_deref()) == normal(row["value"].as_str()) => Verdict::Right,
        _ => Verdict::Found,
    }
}
