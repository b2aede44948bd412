//! Tables as CSV (RFC 4180), safe to open in a spreadsheet.

mod articles;
pub mod column;
mod corrections;
mod denials;
mod differing;
mod entities;
mod figures;
mod mentions;
mod overlaps;
pub mod pack;
mod quotes;
mod spellings;
mod timeline;
mod times;

use self::column::Column;
use crate::dossier::Dossier;
use crate::gazetteer::Resources;

/// A table that can be had as CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The summary table: one row an entity.
    Entities,
    /// One row a mention.
    Mentions,
    /// One row a quote or claim.
    Quotes,
    /// One row a figure.
    Figures,
    /// One row a date or time.
    Times,
    /// One row a dated statement.
    Timeline,
    /// One row an article.
    Articles,
    /// One row a correction.
    Corrections,
    /// One row for each way a name is written and each article that writes it so.
    Spellings,
    /// One row for two numbers of one thing that differ.
    Differing,
    /// One row for each claim that a denial seems to answer.
    Denials,
    /// One row for two articles that share text.
    Overlaps,
}

impl Table {
    /// Every table.
    pub const ALL: [Self; 12] = [
        Self::Entities,
        Self::Mentions,
        Self::Quotes,
        Self::Figures,
        Self::Times,
        Self::Timeline,
        Self::Articles,
        Self::Corrections,
        Self::Spellings,
        Self::Differing,
        Self::Denials,
        Self::Overlaps,
    ];

    /// Its word in a call.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entities => "entities",
            Self::Mentions => "mentions",
            Self::Quotes => "quotes",
            Self::Figures => "figures",
            Self::Times => "times",
            Self::Timeline => "timeline",
            Self::Articles => "articles",
            Self::Corrections => "corrections",
            Self::Spellings => "spellings",
            Self::Differing => "differing",
            Self::Denials => "denials",
            Self::Overlaps => "overlaps",
        }
    }

    /// What a row of it is.
    #[must_use]
    pub const fn row(self) -> &'static str {
        match self {
            Self::Entities => {
                "one row for each person, organisation, place or other thing that the articles name"
            }
            Self::Mentions => "one row for each name, date or number as it stands in a text",
            Self::Quotes => "one row for each quote or claim; second copies of an article left out",
            Self::Figures => {
                "one row for each number that counts something; second copies of an article left out"
            }
            Self::Times => "one row for each date or time; second copies of an article left out",
            Self::Timeline => {
                "one row for each statement with a place in the calendar, in its order; second copies of an article left out"
            }
            Self::Articles => "one row for each article",
            Self::Corrections => "one row for each correction by a reader, in their order",
            Self::Spellings => {
                "one row for each way in which articles write a name differently, and each article that writes it so"
            }
            Self::Differing => "one row for each two numbers of one thing that two articles give differently",
            Self::Denials => "one row for each denial and claim that it seems to answer",
            Self::Overlaps => {
                "one row for each two articles of which one carries a quarter or more of the other"
            }
        }
    }

    /// Its columns.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Entities => &entities::COLUMNS,
            Self::Mentions => &mentions::COLUMNS,
            Self::Quotes => &quotes::COLUMNS,
            Self::Figures => &figures::COLUMNS,
            Self::Times => &times::COLUMNS,
            Self::Timeline => &timeline::COLUMNS,
            Self::Articles => &articles::COLUMNS,
            Self::Corrections => &corrections::COLUMNS,
            Self::Spellings => &spellings::COLUMNS,
            Self::Differing => &differing::COLUMNS,
            Self::Denials => &denials::COLUMNS,
            Self::Overlaps => &overlaps::COLUMNS,
        }
    }

    /// Its rows below the header, cell by cell.
    fn records(self, dossier: &Dossier, resources: &Resources) -> Vec<Vec<String>> {
        match self {
            Self::Entities => entities::records(dossier, resources),
            Self::Mentions => mentions::records(dossier),
            Self::Quotes => quotes::records(dossier),
            Self::Figures => figures::records(dossier),
            Self::Times => times::records(dossier),
            Self::Timeline => timeline::records(dossier),
            Self::Articles => articles::records(dossier),
            Self::Corrections => corrections::records(dossier),
            Self::Spellings => spellings::records(dossier),
            Self::Differing => differing::records(dossier),
            Self::Denials => denials::records(dossier, resources),
            Self::Overlaps => overlaps::records(dossier),
        }
    }
}

/// The articles that are no second copies.
fn once(dossier: &Dossier) -> Vec<usize> {
    (0..dossier.readings().len()).filter(|&article| dossier.duplicate_of(article).is_none()).collect()
}

/// The summary table.
#[must_use]
pub fn csv(dossier: &Dossier, resources: &Resources) -> String {
    table(dossier, resources, Table::Entities)
}

/// A table, a header first; lines end in CR LF, lists within a cell are parted by `; `. See [`column::Cells`] for what stands
/// in the cells.
#[must_use]
pub fn table(dossier: &Dossier, resources: &Resources, table: Table) -> String {
    written(table.columns(), &table.records(dossier, resources))
}

fn written(columns: &[Column], records: &[Vec<String>]) -> String {
    const REASON: &str = "memory does not refuse writing, and every record has as many cells";
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(columns.iter().map(|column| column.name)).expect(REASON);
    for record in records {
        let cells = columns.iter().zip(record).map(|(column, cell)| column.cells.written(cell));
        writer.write_record(cells).expect(REASON);
    }
    let bytes = writer.into_inner().expect(REASON);
    String::from_utf8(bytes).expect("cells are UTF-8")
}
