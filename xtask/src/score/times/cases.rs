//! Phrases and sentences with the value each should come to: Microsoft's Recognizers-Text, duckling, timenorm.
//!
//! They are written for assistants that make appointments. Dateline leaves prepositions outside and makes of "from 2 to 4" two
//! expressions, so what is compared is the stretch of the calendar that all expressions on an expected one cover together. "The past
//! two years" has the value P2Y by its conventions, where Recognizers give the stretch and that length: the length is compared. What
//! comes again at an hour is a set and an hour here, one value there. Words such as *now* are added as for `TimeBank`.

use dateline::Span;
use serde_json::Value;

use super::compare::{Timex, normal};
use super::convention::Convention;
use super::extent::{self, Extent};
use super::{day, found, lines, read, share};
use crate::score::gold::CodePoints;
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
enum Verdict {
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
        judge: recognizers,
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
            let times = Convention::TimeMl.apply(&reading, found(&reading));
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

fn recognizers(row: &Value, times: &[Timex]) -> Verdict {
    let bytes = CodePoints::new(row["input"].as_str().unwrap_or_default());
    let none = Vec::new();
    let expected = row["expected"].as_array().unwrap_or(&none);
    let spans: Vec<Option<Span>> =
        expected.iter().map(|one| bytes.span(&one["start"], &one["end"])).collect();
    let on = |span: Option<Span>| -> Vec<&Timex> {
        times.iter().filter(|time| span.is_some_and(|span| span.overlaps(time.span))).collect()
    };
    let groups: Vec<Vec<&Timex>> = spans.iter().map(|span| on(*span)).collect();
    let all: usize = groups.iter().map(Vec::len).sum();
    if groups.iter().any(Vec::is_empty) || all != times.len() {
        return Verdict::Wrong;
    }
    let admitted = groups.iter().zip(expected).all(|(group, one)| {
        one["values"].as_array().is_some_and(|values| values.iter().any(|value| admits(value, group)))
    });
    if admitted { Verdict::Right } else { Verdict::Found }
}

/// Whether one of Recognizers' values is what the expressions come to together.
fn admits(value: &Value, times: &[&Timex]) -> bool {
    let text = |key: &str| value[key].as_str().unwrap_or_default();
    let ours: Option<Vec<String>> = times.iter().map(|time| normal(time.value.as_deref())).collect();
    let Some(ours) = ours else { return false };
    let wanted = normal(Some(text("timex"))).unwrap_or_default();
    let of_day = |value: &str| value.split_once('T').and_then(|(_, clock)| extent::minutes(clock));
    match text("type") {
        "duration" => extent::seconds(&ours[0]).is_some_and(|seconds| text("value").parse() == Ok(seconds)),
        "set" => comes_again(&ours, &wanted),
        "time" => {
            ours.len() == 1
                && of_day(&ours[0]).is_some()
                && of_day(&ours[0]) == extent::minutes(text("value"))
        }
        "timerange" => {
            let part = wanted.len() == 3 && ours.len() == 1 && ours[0].ends_with(&wanted);
            let ends = [text("start"), text("end")].map(extent::minutes);
            let (first, last) = (of_day(&ours[0]), ours.last().and_then(|last| of_day(last)));
            let open = text("start").is_empty() || text("end").is_empty();
            part || if open {
                first.is_some() && ends.contains(&first)
            } else {
                ends == [first, last] && first != last
            }
        }
        kind => {
            let length = |value: &String| wanted.ends_with(&format!(",{value})"));
            if ours.len() == 1 && (ours[0] == wanted || ours[0].starts_with('P') && length(&ours[0])) {
                return true;
            }
            let Some((covered, last)) = covered(&ours) else { return false };
            let moment = |key: &str| extent::of(&text(key).replace(' ', "T"));
            match kind {
                "date" | "datetime" => moment("value") == Some(covered),
                // Open on one side: the point named is its beginning or its end.
                _ if text("start").is_empty() => {
                    moment("end").is_some_and(|end| end.start == covered.start || end.start == covered.end)
                }
                _ if text("end").is_empty() => moment("start")
                    .is_some_and(|start| start.start == covered.start || start.start == covered.end),
                // Their last day may be the first that is no longer meant.
                _ => moment("start").zip(moment("end")).is_some_and(|(start, end)| {
                    let ends = [covered.end, last.start, last.end];
                    start.start == covered.start
                        && (ends.contains(&end.start) || ends[1..].contains(&end.end))
                }),
            }
        }
    }
}

/// Whether values are the same as one of a set: of any day, or of one at an hour.
fn comes_again(ours: &[String], wanted: &str) -> bool {
    let bare = |value: &str| value.trim_start_matches("XXXX-XX-XX").to_owned();
    let alike = |value: &str| {
        let lengths = extent::seconds(value).zip(extent::seconds(wanted));
        bare(value) == bare(wanted) || lengths.is_some_and(|(one, other)| (one - other).abs() < 1.0)
    };
    let clock = |value: &str| value.split_once('T').and_then(|(_, clock)| extent::minutes(clock));
    let Some((days, hour)) = wanted.split_once('T').filter(|_| clock(wanted).is_some()) else {
        return ours.len() == 1 && alike(&ours[0]);
    };
    let at = ours.iter().any(|value| clock(value).is_some() && clock(value) == extent::minutes(hour));
    ours.len() == 2 && at && (days.is_empty() || ours.iter().any(|value| value == days))
}

/// The stretch that values cover together, and the last of them. A day beside its hour only says which hour it is.
fn covered(values: &[String]) -> Option<(Extent, Extent)> {
    let all: Vec<Extent> = values.iter().map(|value| extent::of(value)).collect::<Option<_>>()?;
    let context = |one: &Extent| all.iter().any(|other| other != one && one.holds(*other));
    let told: Vec<Extent> = all.iter().filter(|one| !context(one)).copied().collect();
    let last = told.iter().copied().max_by_key(|one| one.start)?;
    Some((told.into_iter().reduce(Extent::cover)?, last))
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
    let Some((covered, _)) = ours.and_then(|ours| covered(&ours)) else { return Verdict::Found };
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
