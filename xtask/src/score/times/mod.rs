//! Expressions of time and their values, on other people's annotation and on the development articles.
//!
//! Documents are read whole, with their date given; the figures are those of TempEval-3, Task A (`UzZaman` et al. 2013). Cases are a
//! phrase or a sentence each, with what it should come to.

mod cases;
mod compare;
mod convention;
mod extent;
mod recognizers;

use std::fs;
use std::path::Path;

use dateline::pipeline::{self, Reading};
use dateline::{Article, CivilDate, Label, Resources, Span};
use serde_json::Value;

use super::gold::CodePoints;
use super::report::{Aim, Asked, Report};
use super::shared;
use super::spans::percent;
use super::table::{Cell, Table};
use super::wire::{self, Share};
use compare::{Comparison, Timex};
use convention::Convention;

/// A corpus of whole documents.
struct Corpus {
    name: &'static str,
    /// Whether a document's date is the day from which it tells. An encyclopedia's date of access is not.
    dated: bool,
    convention: Convention,
    /// What strict F1, relaxed F1 and the F1 of values are to reach, in percent.
    aims: [Option<f64>; 3],
}

const CORPORA: [Corpus; 3] = [
    Corpus {
        name: "wikiwars",
        dated: false,
        convention: Convention::Tides,
        aims: [Some(85.0), Some(94.0), None],
    },
    Corpus {
        name: "timebank",
        dated: true,
        convention: Convention::TimeMl,
        aims: [Some(88.0), Some(93.0), Some(80.0)],
    },
    Corpus {
        name: "aquaint",
        dated: true,
        convention: Convention::WithoutAges,
        aims: [Some(88.0), Some(93.0), Some(80.0)],
    },
];

/// Scores every corpus that is there.
pub(super) fn score(asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    let mut table =
        Table::new("Expressions of time: F1", &["strict", "relaxed", "type", "value", "wanted", "found"])
            .noted(
                "span alike; overlapping; overlapping with the right type; overlapping with the right value",
            );
    for share in [Share::LearntFrom, Share::HeldOut] {
        let Some(rows) = wire::rows(share, &mut report)? else { continue };
        let name = if share == Share::HeldOut { "wire, held out" } else { "wire, developed on" };
        let documents = rows.iter().map(of_wire).collect::<Result<Vec<_>, _>>()?;
        let comparison = whole(name, &documents, Convention::Ours, asked, &mut report);
        row(&mut table, name.to_owned(), &comparison);
    }
    for corpus in &CORPORA {
        let Some(path) = shared(&format!("bench/time/{}.jsonl", corpus.name), &mut report) else { continue };
        let documents =
            lines(&path)?.iter().map(|row| document(row, corpus.dated)).collect::<Result<Vec<_>, _>>()?;
        let ours = whole(corpus.name, &documents, Convention::Ours, &Asked::Figures, &mut report);
        row(&mut table, corpus.name.to_owned(), &ours);
        let theirs = whole(corpus.name, &documents, corpus.convention, asked, &mut report);
        row(&mut table, format!("  with {}'s conventions", corpus.name), &theirs);
        for ((what, tally), aim) in theirs.tallies().into_iter().zip(corpus.aims) {
            report.headline(format!("times, {}: {what}", corpus.name), tally.f1(), aim.map(Aim::AtLeast));
        }
    }
    report.tables.push(table);
    cases::score(asked, &mut report)?;
    Ok(report)
}

/// A text whose expressions of time are annotated.
struct Document {
    name: String,
    text: String,
    published: Option<CivilDate>,
    wanted: Vec<Timex>,
}

pub(super) fn lines(path: &Path) -> Result<Vec<Value>, String> {
    let text = fs::read_to_string(path).map_err(|why| format!("cannot read {}: {why}", path.display()))?;
    let row = |line: &str| serde_json::from_str(line).map_err(|why| format!("{}: {why}", path.display()));
    text.lines().map(row).collect()
}

/// The day in a text such as `1998-02-13T14:35:00`.
fn day(text: &Value) -> Option<CivilDate> {
    text.as_str()?.get(..10)?.parse().ok()
}

fn document(row: &Value, dated: bool) -> Result<Document, String> {
    let wanted = row["timexes"].as_array().into_iter().flatten();
    annotated(row, wanted, day(&row["dct"]).filter(|_| dated))
}

fn of_wire(row: &Value) -> Result<Document, String> {
    let timed = |entity: &&Value| matches!(entity["label"].as_str(), Some("DATE" | "TIME"));
    let wanted = row["entities"].as_array().into_iter().flatten().filter(timed);
    annotated(row, wanted, day(&row["published"]))
}

fn annotated<'a>(
    row: &Value,
    wanted: impl Iterator<Item = &'a Value>,
    published: Option<CivilDate>,
) -> Result<Document, String> {
    let part = |key| row[key].as_str().ok_or_else(|| format!("an annotated text without {key:?}"));
    let (name, text) = (part("id")?.to_owned(), part("text")?.to_owned());
    let bytes = CodePoints::new(&text);
    let timex = |timex: &Value| {
        let span = bytes
            .span(&timex["start"], &timex["end"])
            .ok_or_else(|| format!("{name}: no such span: {timex}"))?;
        let word = |key: &str| timex[key].as_str().map(str::to_owned);
        Ok(Timex { span, kind: word("type"), value: word("value") })
    };
    let wanted = wanted.map(timex).collect::<Result<Vec<_>, String>>()?;
    Ok(Document { name, text, published, wanted })
}

/// What the analysis finds in a text: every date and time, with its meaning where it has one.
fn found(reading: &Reading) -> Vec<Timex> {
    let mut resolved = reading.times.iter().peekable();
    let dated = reading.mentions.iter().filter(|mention| matches!(mention.label, Label::Date | Label::Time));
    let timex = |span: Span| {
        let time = resolved.next_if(|time| time.span == span);
        Timex {
            span,
            kind: time.map(|time| time.kind.code().to_owned()),
            value: time.map(|time| time.value.clone()),
        }
    };
    dated.map(|mention| mention.span).map(timex).collect()
}

fn read(name: &str, text: &str, published: Option<CivilDate>) -> Reading {
    let article = Article { published, ..Article::new(name, text) };
    pipeline::read(&article, Resources::embedded())
}

fn whole(
    name: &str,
    documents: &[Document],
    convention: Convention,
    asked: &Asked,
    report: &mut Report,
) -> Comparison {
    let mut sum = Comparison::default();
    for document in documents {
        let reading = read(&document.name, &document.text, document.published);
        let found = convention.apply(&reading, found(&reading));
        let one = compare::compare(&document.text, &document.wanted, &found);
        if *asked != Asked::Figures {
            let faults = one
                .faults
                .iter()
                .map(|fault| format!("{name} {} {fault}", document.name))
                .collect::<Vec<_>>();
            report.faults.extend(faults);
        }
        sum.add(one);
    }
    sum
}

fn row(table: &mut Table, name: String, comparison: &Comparison) {
    let mut cells: Vec<Cell> =
        comparison.tallies().iter().map(|(_, tally)| Cell::Number(tally.f1(), 1)).collect();
    // The type stands before the value.
    cells.insert(2, Cell::Number(comparison.kind().f1(), 1));
    cells.extend([Cell::Count(comparison.wanted), Cell::Count(comparison.found)]);
    table.row(name, cells);
}

/// A share of cases as a cell.
fn share(right: usize, all: usize) -> Cell {
    Cell::Number(percent(right, all), 1)
}
