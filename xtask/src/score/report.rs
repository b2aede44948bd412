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
    aim: Option<Aim>,
}

/// What a figure is to reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Aim {
    AtLeast(f64),
    AtMost(f64),
}

impl Aim {
    fn bound(self) -> f64 {
        match self {
            Self::AtLeast(bound) | Self::AtMost(bound) => bound,
        }
    }

    /// By how much the figure misses it; nothing when it is reached.
    fn missed_by(self, figure: f64) -> Option<f64> {
        let missed = match self {
            Self::AtLeast(bound) => bound - figure,
            Self::AtMost(bound) => figure - bound,
        };
        (missed > 0.0).then_some(missed)
    }
}

impl Report {
    /// A figure of the summary, in percent.
    pub(super) fn headline(&mut self, measure: impl Into<String>, figure: f64, aim: Option<Aim>) {
        self.headlines.push(Headline { measure: measure.into(), figure, decimals: 1, aim });
    }

    /// A figure of the summary that is no share but a count in megabytes.
    pub(super) fn megabytes(&mut self, measure: impl Into<String>, figure: f64, aim: Option<Aim>) {
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
    let mut table = Table::new("In short", &["now", "aim", "short by"]);
    for &Headline { ref measure, figure, decimals, aim } in headlines {
        let number = |value| Cell::Number(value, decimals);
        let bound = aim.map_or(Cell::Empty, |aim| number(aim.bound()));
        let short = match aim {
            Some(aim) => aim.missed_by(figure).map_or(Cell::Words("reached".to_owned()), number),
            None => Cell::Empty,
        };
        table.row(measure.clone(), vec![number(figure), bound, short]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::Aim;

    #[test]
    fn an_aim_is_missed_from_its_own_side() {
        assert_eq!(Aim::AtLeast(80.0).missed_by(70.0), Some(10.0));
        assert_eq!(Aim::AtLeast(80.0).missed_by(80.0), None);
        assert_eq!(Aim::AtMost(2.0).missed_by(2.5), Some(0.5));
        assert_eq!(Aim::AtMost(2.0).missed_by(1.5), None);
    }
}
