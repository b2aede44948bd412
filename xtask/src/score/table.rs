//! A table for a person, columns lined up, and the same for a machine.

use std::fmt;

use serde_json::{Value, json};

use super::spans::{Tallies, Tally, percent};

/// Rows under a title.
#[derive(Clone, Debug)]
pub(super) struct Table {
    title: String,
    /// What one must know to read it; may be empty.
    note: String,
    columns: Vec<&'static str>,
    rows: Vec<(String, Vec<Cell>)>,
}

/// What stands in a row under a column.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Shown with so many decimals.
    Number(f64, usize),
    Count(usize),
    Words(String),
    Empty,
}

/// The columns of a table of tallies.
const TALLIED: [&str; 6] = ["F1", "P", "R", "right", "found", "wanted"];

impl Table {
    pub(super) fn new(title: impl Into<String>, columns: &[&'static str]) -> Self {
        Self { title: title.into(), note: String::new(), columns: columns.to_vec(), rows: Vec::new() }
    }

    /// A table whose rows are tallies.
    pub(super) fn tallied(title: impl Into<String>) -> Self {
        Self::new(title, &TALLIED)
    }

    /// With words under the title.
    pub(super) fn noted(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    pub(super) fn row(&mut self, name: impl Into<String>, cells: Vec<Cell>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a cell for every column");
        self.rows.push((name.into(), cells));
    }

    /// A row of a table of tallies.
    pub(super) fn tally(&mut self, name: impl Into<String>, tally: Tally) {
        let percent = |value| Cell::Number(value, 1);
        let Tally { right, found, wanted } = tally;
        self.row(
            name,
            vec![
                percent(tally.f1()),
                percent(tally.precision()),
                percent(tally.recall()),
                Cell::Count(right),
                Cell::Count(found),
                Cell::Count(wanted),
            ],
        );
    }

    /// A row for each class, indented.
    pub(super) fn classes(&mut self, tallies: &Tallies) {
        for (class, tally) in tallies.rows() {
            self.tally(format!("  {class}"), tally);
        }
    }

    /// A row that tells only how much of what was wanted is right.
    pub(super) fn share(&mut self, name: impl Into<String>, right: usize, wanted: usize) {
        let share = Cell::Number(percent(right, wanted), 1);
        self.row(
            name,
            vec![Cell::Empty, Cell::Empty, share, Cell::Count(right), Cell::Empty, Cell::Count(wanted)],
        );
    }

    /// A row that has figures, F1, P and R, but counts nothing.
    pub(super) fn figures(&mut self, name: impl Into<String>, figures: [f64; 3]) {
        let cells = figures.map(|figure| Cell::Number(figure, 1)).into_iter();
        self.row(name, cells.chain([Cell::Empty, Cell::Empty, Cell::Empty]).collect());
    }

    /// Title, note and rows as data, a row's cells under the names of their columns.
    pub(super) fn json(&self) -> Value {
        let row = |(name, cells): &(String, Vec<Cell>)| {
            let mut row = serde_json::Map::new();
            row.insert("name".to_owned(), json!(name.trim_start()));
            for (column, cell) in self.columns.iter().zip(cells) {
                row.insert((*column).to_owned(), cell.json());
            }
            Value::Object(row)
        };
        json!({ "title": self.title, "note": self.note, "rows": self.rows.iter().map(row).collect::<Vec<_>>() })
    }
}

impl Cell {
    fn json(&self) -> Value {
        match self {
            Self::Number(value, _) => json!(value),
            Self::Count(count) => json!(count),
            Self::Words(words) => json!(words),
            Self::Empty => Value::Null,
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(value, decimals) => f.pad(&format!("{value:.decimals$}")),
            Self::Count(count) => f.pad(&count.to_string()),
            Self::Words(words) => f.pad(words),
            Self::Empty => f.pad(""),
        }
    }
}

/// Between two columns.
const GAP: &str = "  ";
/// Names below this width are padded to it, so that tables in one print line up with each other.
const NAME: usize = 38;
/// The same for numbers.
const NUMBER: usize = 6;

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0).max(NAME);
        let width = |column: usize| {
            let cells = self
                .rows
                .iter()
                .map(|(_, cells)| cells.get(column).map_or(0, |cell| cell.to_string().chars().count()));
            cells.max().unwrap_or(0).max(self.columns[column].len()).max(NUMBER)
        };
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        writeln!(f, "{}", self.title)?;
        if !self.note.is_empty() {
            writeln!(f, "{}", self.note)?;
        }
        write!(f, "{:name$}", "")?;
        for (column, &width) in self.columns.iter().zip(&widths) {
            write!(f, "{GAP}{column:>width$}")?;
        }
        for (row, cells) in &self.rows {
            write!(f, "\n{row:name$}")?;
            // Nothing but spaces after the last cell that says something.
            let said = cells.iter().rposition(|cell| *cell != Cell::Empty).map_or(0, |last| last + 1);
            for (cell, &width) in cells[..said].iter().zip(&widths) {
                write!(f, "{GAP}{cell:>width$}")?;
            }
        }
        writeln!(f)
    }
}

#[cfg(test)]
mod tests {
    use super::super::spans::Tally;
    use super::Table;

    #[test]
    fn columns_line_up_and_a_machine_reads_the_same_figures() {
        let mut table = Table::tallied("names").noted("of one text");
        table.tally("all", Tally { right: 9, found: 10, wanted: 10 });
        table.share("places", 1, 2);
        let text = table.to_string();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[..2], ["names", "of one text"]);
        assert!(
            lines[3].starts_with("all ")
                && lines[3].ends_with("    90.0    90.0    90.0       9      10      10")
        );
        assert_eq!(lines[2].len(), lines[3].len());
        assert_eq!(lines[3].len(), lines[4].len());
        let value = table.json();
        assert_eq!(value["rows"][0]["F1"], 90.0);
        assert_eq!(value["rows"][1]["R"], 50.0);
        assert!(value["rows"][1]["F1"].is_null());
    }
}
