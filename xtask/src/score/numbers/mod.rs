//! Numbers, ranges, ordinals, shares, money and measures, on the test cases of other people's readers.
//!
//! A case passes when exactly the expected expressions are found, each with its span, its value and its unit. What each
//! suite calls by which name is in `form`; nothing else is changed. The cases are written for assistants, so every number of a case
//! is read ([`dateline::number::every`]), not what an article would have marked. Microsoft notes with each case which of its own
//! ports fail it: the share that its `JavaScript` port passes is the aim.

mod form;

use dateline::Document;
use serde_json::Value;

use super::report::{Aim, Asked, Report};
use super::shared;
use super::spans::percent;
use super::table::{Cell, Table};
use super::times::lines;
use form::{Expression, Form};

/// A file of cases, by their suites.
struct Set {
    file: &'static str,
    /// The suites in it and how each puts what is found.
    suites: &'static [(&'static str, Form)],
    /// Whether what is wanted has offsets; else the first value found counts.
    spans: bool,
}

const SETS: [Set; 4] = [
    Set {
        file: "recognizers_number",
        suites: &[
            ("NumberModel", form::numerals),
            ("NumberRangeModel", form::intervals),
            ("OrdinalModel", form::ranks_and_places),
            ("PercentModel", form::shares),
        ],
        spans: true,
    },
    Set {
        file: "recognizers_unit",
        suites: &[
            ("DimensionModel", form::dimensions),
            ("CurrencyModel", form::money),
            ("AgeModel", form::ages),
            ("TemperatureModel", form::temperatures),
        ],
        spans: true,
    },
    Set {
        file: "duckling",
        suites: &[
            ("Numeral", form::first_number),
            ("Ordinal", form::ranks),
            ("Quantity", form::first_measure),
            ("AmountOfMoney", form::first_measure),
            ("Distance", form::first_measure),
            ("Duration", form::first_measure),
        ],
        spans: false,
    },
    Set {
        file: "quantulum3",
        suites: &[("quantities", form::quantities), ("quantities.ambiguity", form::quantities)],
        spans: true,
    },
];

/// Scores every file that is there.
pub(super) fn score(asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    let mut table = Table::new(
        "Cases of numbers: % right",
        &["all", "developed", "unseen", "right", "cases", "JavaScript", ".NET"],
    )
    .noted("of all cases; of those whose failures were read, and of every fifth, kept unseen; Microsoft's own ports");
    for set in &SETS {
        let Some(path) = shared(&format!("bench/numbers/{}.jsonl", set.file), &mut report) else { continue };
        let rows = lines(&path)?;
        for &(suite, form) in set.suites {
            let cases: Vec<Case> = (0..)
                .zip(&rows)
                .filter(|(_, row)| row["suite"] == suite)
                .map(|(at, row)| Case { row, unseen: at % 5 == 4 })
                .collect();
            score_suite(set, suite, form, &cases, asked, &mut table, &mut report);
        }
    }
    report.tables.push(table);
    Ok(report)
}

struct Case<'a> {
    row: &'a Value,
    /// Its failure is never shown.
    unseen: bool,
}

fn score_suite(
    set: &Set,
    suite: &str,
    form: Form,
    cases: &[Case],
    asked: &Asked,
    table: &mut Table,
    report: &mut Report,
) {
    // Right ones and all, of those developed on and of the unseen.
    let mut tallies = [[0; 2]; 2];
    for case in cases {
        let text = case.row["input"].as_str().unwrap_or_default();
        let found = form(&Document::read(text), case.row);
        let right = is_right(case.row, text, &found, set.spans);
        let tally = &mut tallies[usize::from(case.unseen)];
        tally[0] += usize::from(right);
        tally[1] += 1;
        if !right && !case.unseen && *asked != Asked::Figures {
            report.faults.push(fault(suite, case.row, text, &found));
        }
    }
    let [developed, unseen] = tallies;
    let (right, all) = (developed[0] + unseen[0], developed[1] + unseen[1]);
    let share = |right, of| if of == 0 { Cell::Empty } else { Cell::Number(percent(right, of), 1) };
    let passes = |port: &str| {
        let fails = |case: &&Case| {
            case.row["not_supported"].as_array().is_some_and(|ports| ports.iter().any(|one| one == port))
        };
        cases.len() - cases.iter().filter(fails).count()
    };
    let marked = cases.iter().any(|case| case.row["not_supported"].is_array());
    let port = |port| if marked { share(passes(port), all) } else { Cell::Empty };
    let cells = vec![
        share(right, all),
        share(developed[0], developed[1]),
        share(unseen[0], unseen[1]),
        Cell::Count(right),
        Cell::Count(all),
        port("javascript"),
        port("dotnet"),
    ];
    table.row(format!("{} {suite}", set.file), cells);
    let aim = marked.then(|| Aim::AtLeast(percent(passes("javascript"), all)));
    report.headline(format!("numbers, {suite}"), percent(right, all), aim);
}

/// As the suites' own script has it: spans, values and units agree and nothing more is found; without offsets, the first
/// value found is the right one.
fn is_right(row: &Value, text: &str, found: &[Expression], spans: bool) -> bool {
    let none = Vec::new();
    let wanted = row["expected"].as_array().unwrap_or(&none);
    if !spans && let Some(first) = wanted.first() {
        return found.first().is_some_and(|found| {
            let agrees = |key: &str, value: &Option<String>| {
                first[key].is_null() || is_value(&first[key], value.as_deref())
            };
            agrees("value", &found.value) && agrees("low", &found.low) && agrees("high", &found.high)
        });
    }
    wanted.len() == found.len()
        && wanted.iter().all(|one| {
            let start = one["start"].as_u64().and_then(|at| usize::try_from(at).ok());
            let end = one["end"].as_u64().and_then(|at| usize::try_from(at).ok());
            let code_points = |byte: usize| Some(text[..byte].chars().count());
            found.iter().any(|found| {
                code_points(found.span.start()) == start
                    && code_points(found.span.end()) == end
                    && is_value(&one["value"], found.value.as_deref())
                    && is_value(&one["unit"], found.unit.as_deref())
            })
        })
}

/// Whether a value is the one wanted: as numbers where both are, else letter by letter, case aside.
fn is_value(wanted: &Value, found: Option<&str>) -> bool {
    let wanted = match wanted {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    let (Some(wanted), Some(found)) = (&wanted, found) else { return wanted.is_none() && found.is_none() };
    let number = |text: &str| text.replace(',', "").trim_end_matches('%').parse::<f64>().ok();
    match (number(wanted), number(found)) {
        (Some(one), Some(other)) => (one - other).abs() <= TOLERANCE * one.abs().max(other.abs()).max(1.0),
        _ => wanted.eq_ignore_ascii_case(found) || wanted.to_lowercase() == found.to_lowercase(),
    }
}

/// The suites write thirds with fifteen digits, quantulum computes in floating point.
const TOLERANCE: f64 = 1e-6;

fn fault(suite: &str, row: &Value, text: &str, found: &[Expression]) -> String {
    let got: Vec<String> = found
        .iter()
        .map(|one| {
            let parts = [&one.value, &one.low, &one.high, &one.unit].into_iter().flatten().cloned();
            format!("{:?} {}", &text[one.span], parts.collect::<Vec<_>>().join(" "))
        })
        .collect();
    let wanted: Vec<String> = row["expected"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| {
            let parts = ["text", "value", "low", "high", "unit"].into_iter().map(|key| &one[key]);
            parts.filter(|part| !part.is_null()).map(Value::to_string).collect::<Vec<_>>().join(" ")
        })
        .collect();
    format!("{suite} {text:?}: got {got:?}, want {wanted:?}")
}
