//! The marked articles that were written for development: those kept for scores, and those learnt from.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use dateline::Label;
use serde_json::Value;

use super::gold::{Gold, Scheme, judge};
use super::report::{Aim, Asked, Report};
use super::spans::{Class, Tallies, Verdict};
use super::table::{Cell, Table};
use super::{meaning, python, shared};
use crate::command::output;

/// Of the articles every sixth is kept for scores.
const KEPT_FOR_SCORES: usize = 6;
/// What the F1 of all labels is to reach, in percent.
const AIM: Aim = Aim::AtLeast(93.0);
/// The sets by the first letter of their articles' names.
pub(super) const SETS: [(&str, &str); 4] =
    [("a", "war in Ukraine"), ("b", "other conflicts"), ("c", "other news"), ("d", "hard formats")];

/// Which of the marked articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    /// Every sixth.
    HeldOut,
    /// The others.
    LearntFrom,
    /// All.
    Whole,
}

impl Share {
    fn holds(self, number: usize) -> bool {
        match self {
            Self::HeldOut => number.is_multiple_of(KEPT_FOR_SCORES),
            Self::LearntFrom => !number.is_multiple_of(KEPT_FOR_SCORES),
            Self::Whole => true,
        }
    }
}

/// Scores a share of the articles, by label and by set.
pub(super) fn score(share: Share, asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    let Some(texts) = texts(share, &mut report)? else { return Ok(report) };
    let verdicts = judge(&texts, &Scheme::ours());
    let title = match share {
        Share::HeldOut => "Development articles held out of training (every sixth)",
        Share::LearntFrom | Share::Whole => "Development articles learnt from: to find mistakes in, no score",
    };
    let tallies = Tallies::of(&verdicts);
    report.tables.push(by_label(title, texts.len(), &tallies));
    report.tables.push(by_set(&texts, &verdicts));
    if share == Share::HeldOut {
        report.headline("development articles held out, all labels", tallies.sum(|_| true).f1(), Some(AIM));
        report.headline("the same, names only", tallies.sum(is_name).f1(), None);
    }
    report.faults(asked, "wire", &texts, &verdicts);
    Ok(report)
}

/// The marked articles of a share, in order of their names; nothing when they are absent, which the report then says.
pub(super) fn texts(share: Share, report: &mut Report) -> Result<Option<Vec<Gold>>, String> {
    let Some(rows) = rows(share, report)? else { return Ok(None) };
    let text = |row: &Value| Gold::read(row, |label| meaning::read(label).ok());
    rows.iter().map(text).collect::<Result<Vec<_>, _>>().map(Some)
}

/// The same as their marks are read, `{"id", "text", "entities"}` and more.
pub(super) fn rows(share: Share, report: &mut Report) -> Result<Option<Vec<Value>>, String> {
    let found = (shared("scoring/read_marked.py", report), shared("corpora/wire", report));
    let (Some(reader), Some(folder)) = found else { return Ok(None) };
    if !python(report) {
        return Ok(None);
    }
    let read = output(Command::new("python3").arg(&reader).args(&articles(&folder, share)?))?;
    let row = |line: &str| serde_json::from_str(line).map_err(|why| format!("{}: {why}", reader.display()));
    read.lines().map(row).collect::<Result<Vec<_>, _>>().map(Some)
}

fn articles(folder: &Path, share: Share) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| number(path).is_some_and(|number| share.holds(number)));
    paths.sort();
    Ok(paths)
}

/// The number in a name such as `a006.txt`.
fn number(path: &Path) -> Option<usize> {
    path.file_stem()?.to_str()?.get(1..)?.parse().ok()
}

/// Whether a class is a label that entities are made of.
pub(super) fn is_name(class: Class) -> bool {
    Label::from_code(class).is_some_and(Label::is_entity)
}

fn by_label(title: &str, texts: usize, tallies: &Tallies) -> Table {
    let mut table = Table::tallied(title).noted(format!("{texts} articles; exact span and label"));
    table.tally("all labels", tallies.sum(|_| true));
    table.tally("names only", tallies.sum(is_name));
    table.tally("dates, times and numbers only", tallies.sum(|class| !is_name(class)));
    table.classes(tallies);
    table
}

/// F1 of each label in each set.
fn by_set(texts: &[Gold], verdicts: &[Verdict]) -> Table {
    let of_set = |set: &str| {
        let of_set = texts.iter().zip(verdicts).filter(|(text, _)| text.name.starts_with(set));
        Tallies::of(of_set.map(|(_, verdict)| verdict))
    };
    let sets: Vec<Tallies> = SETS.iter().map(|(set, _)| of_set(set)).collect();
    let columns: Vec<&'static str> = SETS.iter().map(|(set, _)| *set).collect();
    let what: Vec<String> = SETS.iter().map(|(set, what)| format!("{set}: {what}")).collect();
    let mut table = Table::new("The same by set, F1", &columns).noted(what.join("; "));
    let mut row = |name: String, belongs: &dyn Fn(Class) -> bool| {
        let cell = |tallies: &Tallies| {
            let tally = tallies.sum(belongs);
            if tally.found + tally.wanted == 0 { Cell::Empty } else { Cell::Number(tally.f1(), 1) }
        };
        table.row(name, sets.iter().map(cell).collect());
    };
    row("all labels".to_owned(), &|_| true);
    row("names only".to_owned(), &is_name);
    for (class, _) in Tallies::of(verdicts).rows() {
        row(format!("  {class}"), &|other| other == class);
    }
    table
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Share, is_name, number};

    #[test]
    fn every_sixth_article_is_kept_for_scores() {
        assert_eq!(number(Path::new("wire/b012.txt")), Some(12));
        assert_eq!(number(Path::new("wire/README.md")), None);
        let held_out: Vec<usize> = (1..=18).filter(|number| Share::HeldOut.holds(*number)).collect();
        assert_eq!(held_out, [6, 12, 18]);
        assert!((1..=18).all(|number| Share::HeldOut.holds(number) != Share::LearntFrom.holds(number)));
    }

    #[test]
    fn dates_and_numbers_are_no_names() {
        assert!(is_name("WEAPON") && is_name("LANGUAGE"));
        assert!(!is_name("DATE") && !is_name("CARDINAL"));
    }
}
