//! Columns of tables: their names, what their cells are and what they tell. Tables and the data dictionary are both made
//! from these, so that they cannot part.

/// What stands in the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// Words that come from an article, a file name or the gazetteer.
    Text,
    /// A decimal number with a full stop, or nothing.
    Number,
    /// A word, an id or a date that Dateline writes.
    Word,
}

impl Cells {
    /// What they are, in the data dictionary.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Word => "word",
        }
    }

    /// A cell as it is written. No spreadsheet takes it for a formula: one that begins like a formula gets an apostrophe before
    /// it (OWASP, "CSV Injection"). Numbers need none: "-5" is no formula. NUL is left out, since many readers stop at it.
    pub(super) fn written(self, cell: &str) -> String {
        if self == Self::Number && is_number(cell) {
            return cell.to_owned();
        }
        let cell = cell.replace('\0', "");
        if cell.starts_with(FORMULA_BEGINNINGS) { format!("'{cell}") } else { cell }
    }
}

/// What formulas begin with, in the narrow and the wide forms, and the white space that some spreadsheets skip before them.
const FORMULA_BEGINNINGS: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, in the table's first row.
    pub name: &'static str,
    /// What stands in its cells.
    pub cells: Cells,
    /// What they tell.
    pub tells: &'static str,
}

pub(super) const fn text(name: &'static str, tells: &'static str) -> Column {
    Column { name, cells: Cells::Text, tells }
}

pub(super) const fn number(name: &'static str, tells: &'static str) -> Column {
    Column { name, cells: Cells::Number, tells }
}

pub(super) const fn word(name: &'static str, tells: &'static str) -> Column {
    Column { name, cells: Cells::Word, tells }
}

#[cfg(test)]
mod tests {
    use super::Cells;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for cell in ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(Cells::Text.written(cell), format!("'{cell}"));
            assert_eq!(Cells::Word.written(cell), format!("'{cell}"));
        }
        assert_eq!(Cells::Text.written("a=b"), "a=b");
        assert_eq!(Cells::Text.written("\0=1"), "'=1");
    }

    #[test]
    fn numbers_stay_numbers_and_nothing_else_passes_for_one() {
        for number in ["-5", "0.25", "-122.4194", "12"] {
            assert_eq!(Cells::Number.written(number), number);
        }
        for other in ["-1+1", "-A1", "=1", "-", "-.5+A1"] {
            assert_eq!(Cells::Number.written(other), format!("'{other}"));
        }
    }
}
