//! What a part of the table gives back, and how it is printed.

use std::fmt;

use serde_json::{Value, json};

use super::faults;
use super::gold::Gold;
use super::spans::{Class, Verdict};
use super::table::{Cell, Table};

/// What is to be listed beside the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Asked {
    /// Nothing.
    #[default]
    Figures,
    /// Every fault.
    Faults,
    /// The faults in which this class was wanted or found.
    FaultsOf(Class),
}

/// One part of the table.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub(super) tables: Vec<Table>,
    /// One line each.
    pub(super) faults: Vec<String>,
    /// What could not be scored and why, a sentence each.
    pub(super) absent: Vec<String>,
    /// The figures that stand for the part in the summary.
    pub(super) headlines: Vec<Headline>,
}

/// A figure of the summary.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Headline {
    measure: String,
    figure: f64,
    decimals: usize,
    /// What is to be reached, where that was laid down.
    aim: Option<f64>,
}

impl Report {
    /// A figure of the summary, in percent.
    pub(super) fn headline(&mut self, measure: impl Into<String>, figure: f64, aim: Option<f64>) {
        self.headlines.push(Headline { measure: measure.into(), figure, decimals: 1, aim });
    }

    /// A figure of the summary that is no share but a count in megabytes.
    pub(super) fn megabytes(&mut self, measure: impl Into<String>, figure: f64, aim: Option<f64>) {
        self.headlines.push(Headline { measure: measure.into(), figure, decimals: 2, aim });
    }

    /// Adds the faults that are asked for, and a table of their kinds.
    pub(super) fn faults(&mut self, asked: &Asked, corpus: &str, texts: &[Gold], verdicts: &[Verdict]) {
        if *asked == Asked::Figures {
            return;
        }
        let faults = faults::of(texts, verdicts, asked);
        self.tables.push(faults::kinds(corpus, &faults));
        self.faults.extend(faults.iter().map(|fault| format!("{corpus} {fault}")));
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "tables": self.tables.iter().map(Table::json).collect::<Vec<_>>(),
            "faults": self.faults,
            "not_scored": self.absent,
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for table in &self.tables {
            writeln!(f, "{table}")?;
        }
        for fault in &self.faults {
            writeln!(f, "{fault}")?;
        }
        self.absent.iter().try_for_each(|line| writeln!(f, "not scored: {line}"))
    }
}

/// The headlines of all parts in one table.
pub(super) fn summary(headlines: &[Headline]) -> Table {
    let mut table = Table::new("In short", &["now", "aim"]);
    for Headline { measure, figure, decimals, aim } in headlines {
        let aim = aim.map_or(Cell::Empty, |aim| Cell::Number(aim, *decimals));
        table.row(measure.clone(), vec![Cell::Number(*figure, *decimals), aim]);
    }
    table
}
