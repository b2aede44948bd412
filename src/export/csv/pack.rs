//! Every table in one ZIP file, with a text that says what stands in which column.

use std::fmt::Write as _;

use super::Table;
use crate::dossier::Dossier;
use crate::export::format::BYTE_ORDER_MARK;
use crate::gazetteer::Resources;
use crate::zip;

/// The name of the data dictionary.
const DICTIONARY: &str = "README.txt";

/// The tables, each with the mark that tells spreadsheets that it is UTF-8, and the data dictionary.
#[must_use]
pub fn pack(dossier: &Dossier, resources: &Resources) -> Vec<u8> {
    let mut archive = zip::Writer::new();
    let mut rows = Vec::new();
    for table in Table::ALL {
        let records = table.records(dossier, resources);
        rows.push((table, records.len()));
        let text = [BYTE_ORDER_MARK, &super::written(table.columns(), &records)].concat();
        archive.add(&file(table), text.as_bytes());
    }
    archive.add(DICTIONARY, dictionary(&rows).as_bytes());
    archive.finish()
}

fn file(table: Table) -> String {
    format!("{}.csv", table.name())
}

/// What stands in which column of the tables, each with its number of rows.
fn dictionary(tables: &[(Table, usize)]) -> String {
    let mut text = INTRODUCTION.to_owned();
    for &(table, rows) in tables {
        let plural = if rows == 1 { "row" } else { "rows" };
        let _ = writeln!(text, "\n{} ({rows} {plural})\n{}\n", file(table), table.row());
        let widest = table.columns().iter().map(|column| column.name.len()).max().unwrap_or_default();
        for column in table.columns() {
            let (name, cells, tells) = (column.name, column.cells.words(), column.tells);
            let _ = writeln!(text, "  {name:<widest$}  {cells:<6}  {tells}");
        }
    }
    text
}

const INTRODUCTION: &str = "\
Tables made by Dateline, a program that reads news articles. It makes mistakes: the columns \"context\" and
\"start\" lead back to the words, which decide.

Files are CSV as in RFC 4180: UTF-8 with a byte order mark, commas, quotation marks where needed, lines that end in
CR LF. Lists within a cell are parted by \"; \". A cell without anything is empty: not known, or not said.

  text    words from an article, a file name or the gazetteer
  number  a decimal number with a full stop
  word    a word, an id or a date that Dateline writes; dates are YYYY-MM-DD

A cell that a spreadsheet would take for a formula, because it begins with = + - @, a tab or a line break, has an
apostrophe ' before it. Numbers have none. The JSON export holds the same without apostrophes.
";
