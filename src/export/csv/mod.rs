//! Tables as CSV (RFC 4180), safe to open in a spreadsheet.

mod entities;
mod figures;
mod quotes;
mod times;

use crate::dossier::Dossier;
use crate::gazetteer::Resources;

/// A table that can be had as CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The summary table: one row an entity.
    Entities,
    /// One row a quote or claim.
    Quotes,
    /// One row a figure.
    Figures,
    /// One row a date or time.
    Times,
}

impl Table {
    /// Every table.
    pub const ALL: [Self; 4] = [Self::Entities, Self::Quotes, Self::Figures, Self::Times];

    /// Its word in a call.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entities => "entities",
            Self::Quotes => "quotes",
            Self::Figures => "figures",
            Self::Times => "times",
        }
    }
}

/// The summary table.
#[must_use]
pub fn csv(dossier: &Dossier, resources: &Resources) -> String {
    table(dossier, resources, Table::Entities)
}

/// A table, a header first; lines end in CR LF, lists within a cell are parted by `; `.
#[must_use]
pub fn table(dossier: &Dossier, resources: &Resources, table: Table) -> String {
    match table {
        Table::Entities => written(&entities::HEADER, entities::records(dossier, resources)),
        Table::Quotes => written(&quotes::HEADER, quotes::records(dossier)),
        Table::Figures => written(&figures::HEADER, figures::records(dossier)),
        Table::Times => written(&times::HEADER, times::records(dossier)),
    }
}

fn written(header: &[&str], records: Vec<Vec<String>>) -> String {
    const REASON: &str = "memory does not refuse writing, and every record has as many cells";
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(header).expect(REASON);
    for record in records {
        writer.write_record(record).expect(REASON);
    }
    let bytes = writer.into_inner().expect(REASON);
    String::from_utf8(bytes).expect("cells are UTF-8")
}

/// A cell that no spreadsheet takes for a formula: those that begin like one get an apostrophe before them (OWASP,
/// "CSV Injection"). NUL is left out, since many readers stop at it.
fn guarded(cell: &str) -> String {
    let cell = cell.replace('\0', "");
    let like_formula = cell
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if like_formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for cell in ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
        assert_eq!(guarded("a=b"), "a=b");
        assert_eq!(guarded("\0=1"), "'=1");
    }
}
