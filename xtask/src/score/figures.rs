//! Figures: bounds and class on the five real articles, and tolls that other corpora tell by document.

use std::collections::BTreeMap;
use std::fs;

use dateline::figure::FigureClass;
use dateline::number::Amount;
use dateline::{Article, Resources, pipeline};
use serde_json::Value;

use super::report::{Asked, Report};
use super::spans::Tally;
use super::table::Table;
use super::{articles, shared};

/// News in capitals on war and terror in Latin America, 1988 to 1990, with the casualties of its attacks.
const MUC: &str = "bench/events/muc4.train.jsonl";
/// Sentences of world news with the number of the dead.
const PLOVER: &str = "bench/events/plover_gsr.jsonl";

/// Scores figures where they are annotated.
pub(super) fn score(asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    articles::figures(&mut report, asked)?;
    let mut table = Table::tallied("Tolls of two and more, by number and by killed or wounded").noted(
        "a text is right about a toll when a figure of it has that number; tolls that are no part of an annotated attack \
         count as wrong",
    );
    for (name, path, read) in [("MUC-4, in capitals", MUC, muc as Read), ("PLOVER, the dead", PLOVER, plover)]
    {
        let Some(path) = shared(path, &mut report) else { continue };
        let lines = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
        let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
        for line in lines.lines() {
            let row: Value =
                serde_json::from_str(line).map_err(|why| format!("{}: {why}", path.display()))?;
            // A text of which nothing is annotated may tell tolls all the same.
            let Some((text, wanted)) = read(&row).filter(|(_, wanted)| !wanted.is_empty()) else { continue };
            add(&mut tallies, text, &wanted, (*asked != Asked::Figures).then_some(&mut report.faults));
        }
        for (class, tally) in &tallies {
            table.tally(format!("{name}: {class}"), *tally);
        }
    }
    report.tables.push(table);
    Ok(report)
}

/// A toll of a text.
type Toll = (FigureClass, u64);
/// Gives the text of a row and its tolls.
type Read = fn(&Value) -> Option<(&str, Vec<Toll>)>;

fn muc(row: &Value) -> Option<(&str, Vec<Toll>)> {
    let templates = row["templates"].as_array()?.iter().filter(|template| template["optional"] != true);
    let casualties = templates.flat_map(|template| template["casualties"].as_array().into_iter().flatten());
    let toll = |casualty: &Value| {
        let number = number(casualty["number"][0].as_str()?)?;
        let is = |effect: &str| {
            casualty["effect"].as_array().is_some_and(|all| all.iter().any(|one| one == effect))
        };
        let class = if is("DEATH") {
            FigureClass::Killed
        } else if is("INJURY") {
            FigureClass::Wounded
        } else {
            return None;
        };
        Some((class, number))
    };
    Some((row["text"].as_str()?, casualties.filter_map(toll).collect()))
}

fn plover(row: &Value) -> Option<(&str, Vec<Toll>)> {
    let toll = |key: &str, class| Some((class, number(row[key].as_str()?)?));
    let tolls = [toll("dead", FigureClass::Killed), toll("injured", FigureClass::Wounded)];
    Some((row["text"].as_str()?, tolls.into_iter().flatten().collect()))
}

/// The number that a field opens with; one is told without a number as a rule, and is left out.
fn number(field: &str) -> Option<u64> {
    let end = field.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(field.len());
    field[..end].parse().ok().filter(|&number| number > 1)
}

/// Adds what one text tells; every toll is matched with one figure.
fn add(
    tallies: &mut BTreeMap<&str, Tally>,
    text: &str,
    wanted: &[Toll],
    mut faults: Option<&mut Vec<String>>,
) {
    let reading = pipeline::read(&Article::new("text", text), Resources::embedded());
    for class in [FigureClass::Killed, FigureClass::Wounded] {
        let mut wanted: Vec<u64> = wanted.iter().filter(|toll| toll.0 == class).map(|toll| toll.1).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let of_class = reading.figures.iter().filter(|figure| figure.class == class);
        let mut found: Vec<u64> = of_class
            .filter_map(|figure| figure.number.low.or(figure.number.high))
            .map(Amount::floor)
            .collect();
        found.retain(|&number| number > 1);
        found.sort_unstable();
        found.dedup();
        let tally = tallies.entry(class.code()).or_default();
        tally.wanted += wanted.len();
        tally.found += found.len();
        tally.right += wanted.iter().filter(|number| found.contains(number)).count();
        if let Some(faults) = &mut faults {
            let missed = wanted.iter().filter(|number| !found.contains(number));
            let start: String = text.chars().take(60).collect();
            faults.extend(missed.map(|number| format!("missed {} {number}: {start}", class.code())));
        }
    }
}
