//! The five real articles, scored by the script that was written for their annotation.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use dateline::export::{json, offsets::Unit};
use dateline::{Dossier, Resources, input};

use super::report::{Aim, Asked, Report};
use super::spans::Tally;
use super::table::Table;
use super::{python, shared};
use crate::Outcome;
use crate::command::output;

/// What the F1 of all labels is to reach, in percent.
const AIM: Aim = Aim::AtLeast(95.0);

/// Scores the articles with their publication dates given and not given.
pub(super) fn score(asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    let parts =
        (shared("scoring/score.py", &mut report), shared("gold", &mut report), shared("seeds", &mut report));
    let (Some(script), Some(gold), Some(texts)) = parts else { return Ok(report) };
    if !python(&mut report) {
        return Ok(report);
    }
    let scorer = Scorer { script: &script, gold: &gold, texts: &texts };
    let dated = Answer::read(&scorer.answer(&[], asked)?)?;
    let undated = Answer::read(&scorer.answer(&["--no-dates"], asked)?)?;
    report.tables.push(table("The five real articles, publication date given", &dated.rows));
    let other: Vec<Row> = undated.rows.into_iter().filter(|row| !dated.rows.contains(row)).collect();
    let title = "The same, publication date not given";
    report.tables.push(table(title, &other).noted("what this changes; every other row is as above"));

    let mentions = dated.rows.iter().find_map(Row::tally).ok_or("score.py prints no row of mentions")?;
    report.headline("five real articles, all labels", mentions.f1(), Some(AIM));
    let undated = undated.faults.iter().filter(|line| !dated.faults.contains(line));
    let undated: Vec<String> = undated.map(|line| format!("date not given: {}", line.trim_start())).collect();
    report.faults = dated.faults.into_iter().chain(undated).filter(|line| asks(asked, line)).collect();
    Ok(report)
}

/// Adds the rows that speak of quotes, publication dates given.
pub(super) fn quotes(report: &mut Report, asked: &Asked) -> Outcome {
    layer(report, asked, &QUOTES)
}

/// Adds the row that speaks of figures, publication dates given.
pub(super) fn figures(report: &mut Report, asked: &Asked) -> Outcome {
    layer(report, asked, &FIGURES)
}

/// Rows of one layer and what they are to reach.
struct Layer {
    title: &'static str,
    /// What its rows begin with.
    rows: &'static str,
    /// What its faults hold.
    faults: &'static [&'static str],
    /// In percent.
    aims: &'static [(&'static str, Aim)],
}

const QUOTES: Layer = Layer {
    title: "Quotes of the five real articles",
    rows: "quotes",
    faults: &[" quote ", " speaker "],
    aims: &[
        ("quotes, content 0.8", Aim::AtLeast(75.0)),
        ("quotes, content 0.3", Aim::AtLeast(88.0)),
        ("quotes, content 0.3 and speaker", Aim::AtLeast(82.0)),
    ],
};

const FIGURES: Layer = Layer {
    title: "Figures of the five real articles",
    rows: "figures",
    faults: &[" figure "],
    aims: &[("figures, bounds and class", Aim::AtLeast(85.0))],
};

fn layer(report: &mut Report, asked: &Asked, layer: &Layer) -> Outcome {
    let parts = (shared("scoring/score.py", report), shared("gold", report), shared("seeds", report));
    let (Some(script), Some(gold), Some(texts)) = parts else { return Ok(()) };
    if !python(report) {
        return Ok(());
    }
    let answer = Answer::read(&Scorer { script: &script, gold: &gold, texts: &texts }.answer(&[], asked)?)?;
    let rows: Vec<Row> = answer.rows.into_iter().filter(|row| row.name().starts_with(layer.rows)).collect();
    for row in &rows {
        let aim = layer.aims.iter().find(|(name, _)| *name == row.name()).map(|(_, aim)| *aim);
        if let Some(tally) = row.tally() {
            report.headline(format!("five real articles, {}", row.name()), tally.f1(), aim);
        }
    }
    report.tables.push(table(layer.title, &rows));
    let faults = answer
        .faults
        .into_iter()
        .filter(|line| *asked == Asked::Faults && layer.faults.iter().any(|fault| line.contains(fault)));
    report.faults = faults.collect();
    Ok(())
}

/// The script and what it is called with.
struct Scorer<'a> {
    script: &'a Path,
    gold: &'a Path,
    texts: &'a Path,
}

impl Scorer<'_> {
    /// Analyses the articles together and gives back what the script prints about that.
    fn answer(&self, dates: &[&str], asked: &Asked) -> Result<String, String> {
        let mut inputs = Command::new("python3");
        inputs.arg(self.script).arg("inputs").args([self.gold, self.texts]).args(dates);
        let lines = output(&mut inputs)?;
        let arrivals = input::read_file("articles.jsonl", lines.as_bytes(), input::Format::JsonLines);
        let articles = arrivals.into_iter().map(|arrival| match arrival {
            Ok(arrival) => Ok(arrival.article),
            Err(refusal) => Err(format!("{} was refused: {:?}", refusal.name, refusal.reason)),
        });
        let articles = articles.collect::<Result<Vec<_>, _>>()?;
        let resources = Resources::embedded();
        let analysis = scratch()?.join("analysis.json");
        write(&analysis, &json::json(&Dossier::read(&articles, resources), resources, Unit::CodePoint))?;
        let mut score = Command::new("python3");
        score.arg(self.script).arg("score").args([self.gold, &analysis]);
        if *asked != Asked::Figures {
            score.arg("--errors");
        }
        output(&mut score)
    }
}

/// What the script printed.
struct Answer {
    rows: Vec<Row>,
    faults: Vec<String>,
}

impl Answer {
    fn read(text: &str) -> Result<Self, String> {
        let (faults, rows): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| is_fault(line));
        let row = |line: &&str| {
            Row::read(line).ok_or_else(|| format!("score.py prints a row of a new form: {line}"))
        };
        let rows = rows.iter().map(row).collect::<Result<_, _>>()?;
        Ok(Self { rows, faults: faults.into_iter().map(str::to_owned).collect() })
    }
}

/// The script indents what it complains of, and begins it with an article or a layer in small letters; the rows of labels,
/// which it indents as well, begin with a capital.
fn is_fault(line: &str) -> bool {
    line.strip_prefix("  ").is_some_and(|rest| !rest.starts_with(|first: char| first.is_ascii_uppercase()))
}

fn asks(asked: &Asked, line: &str) -> bool {
    match asked {
        Asked::Figures => false,
        Asked::Faults => true,
        Asked::FaultsOf(class) => {
            line.contains(" mention") && line.split_whitespace().any(|word| word == *class)
        }
    }
}

/// The script's rows as a table, without those for layers that neither side holds.
fn table(title: &str, rows: &[Row]) -> Table {
    let mut table = Table::tallied(title);
    for row in rows {
        match row {
            Row::Tally(_, Tally { found: 0, wanted: 0, .. }) | Row::Share(_, _, 0) => {}
            Row::Tally(name, tally) => table.tally(name, *tally),
            Row::Share(name, right, wanted) => table.share(name, *right, *wanted),
            Row::Identity(name, figures) => table.figures(name, *figures),
        }
    }
    table
}

/// A row that the script prints.
#[derive(Debug, PartialEq)]
enum Row {
    /// `mentions, span  F1 97.6  P 97.0  R 98.2  (1 of 2 system, 3 gold)`
    Tally(String, Tally),
    /// `roles  0.0  (0 of 26)`
    Share(String, usize, usize),
    /// `identity, B-cubed  F1 96.2  P 97.0  R 95.0  (1 of 2 gold mentions found)`: its figures count no mentions.
    Identity(String, [f64; 3]),
}

impl Row {
    fn read(line: &str) -> Option<Self> {
        let (figures, counts) = line.trim_end().strip_suffix(')')?.rsplit_once('(')?;
        let numbers: Vec<usize> = counts
            .split(|other: char| !other.is_ascii_digit())
            .filter_map(|word| word.parse().ok())
            .collect();
        if let Some((name, figures)) = figures.split_once(" F1 ") {
            let name = name.trim_end().to_owned();
            if let &[right, found, wanted] = numbers.as_slice() {
                return Some(Self::Tally(name, Tally { right, found, wanted }));
            }
            let figures = figures.split_whitespace().filter_map(|word| word.parse().ok());
            return Some(Self::Identity(name, figures.collect::<Vec<f64>>().try_into().ok()?));
        }
        let &[right, wanted] = numbers.as_slice() else { return None };
        let (name, _) = figures.trim_end().rsplit_once(' ')?;
        Some(Self::Share(name.trim_end().to_owned(), right, wanted))
    }

    fn name(&self) -> &str {
        match self {
            Self::Tally(name, _) | Self::Share(name, ..) | Self::Identity(name, _) => name,
        }
    }

    fn tally(&self) -> Option<Tally> {
        match self {
            Self::Tally(_, tally) => Some(*tally),
            Self::Share(..) | Self::Identity(..) => None,
        }
    }
}

/// A folder for files that are made on the way.
fn scratch() -> Result<PathBuf, String> {
    let folder = crate::root().join("target/score");
    fs::create_dir_all(&folder).map_err(|why| format!("cannot make {}: {why}", folder.display()))?;
    Ok(folder)
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|why| format!("cannot write {}: {why}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{Row, is_fault};
    use crate::score::spans::Tally;

    #[test]
    fn the_rows_of_the_script_are_read() {
        let tally = Tally { right: 9, found: 10, wanted: 12 };
        for name in ["mentions, span and label", "  WORK_OF_ART"] {
            let row = format!("{name:<34} F1  81.8  P  90.0  R  75.0   (9 of 10 system, 12 gold)");
            assert_eq!(Row::read(&row), Some(Row::Tally(name.to_owned(), tally)));
        }
        assert_eq!(
            Row::read("places within 161 km                  88.5   (23 of 26)"),
            Some(Row::Share("places within 161 km".to_owned(), 23, 26))
        );
        assert_eq!(
            Row::read(
                "identity, B-cubed                  F1  96.2  P  97.5  R  95.0   (9 of 10 gold mentions found)"
            ),
            Some(Row::Identity("identity, B-cubed".to_owned(), [96.2, 97.5, 95.0]))
        );
        assert_eq!(Row::read("something else"), None);
    }

    #[test]
    fn faults_are_told_from_rows() {
        assert!(is_fault("  seed1 missed mention ORG 'AFP' at 12"));
        assert!(!is_fault(
            "  ORG                               F1  92.3  P  90.0  R  95.0   (9 of 10 system, 12 gold)"
        ));
    }
}
