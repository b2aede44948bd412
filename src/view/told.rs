//! The ledger in words: what is counted, and what each article tells of it.

use crate::dossier::Dossier;
use crate::figure::ledger::{self, FigureRef};
use crate::figure::{self, Figure};
use crate::time::tell;
use crate::time::value::TimeKind;

/// What an account is called that nobody is named for.
pub const NOT_ATTRIBUTED: &str = "not attributed";

/// One row of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What became of whom or of what: `killed, civilian`, `munitions, destroyed`.
    pub title: String,
    /// What is counted, in the words of the first account; and whether it is a total.
    pub what: String,
    /// Where; empty when that is not told.
    pub place: String,
    /// When, in words; empty when that is not told.
    pub date: String,
    /// What is told of it.
    pub accounts: Vec<Account>,
    /// Whether two accounts cannot both be right.
    pub differ: bool,
}

/// What one article tells of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The article, as an index into [`Dossier::readings`].
    pub article: usize,
    /// Its words.
    pub words: String,
    /// Who says so.
    pub source: String,
    /// The mention of the number, when there is one.
    pub mention: Option<usize>,
}

/// The ledger, row by row.
#[must_use]
pub fn things(dossier: &Dossier) -> Vec<Thing> {
    let thing = |row: ledger::Row| {
        let group = row.group.code().or(row.fate.code()).map_or_else(String::new, |more| format!(", {more}"));
        let total = if row.scope == figure::Scope::Total { ", in total" } else { "" };
        Thing {
            title: format!("{}{group}", row.class.code()),
            what: format!("{}{total}", row.what),
            place: row.place.map_or_else(String::new, |place| dossier.entities()[place].name.clone()),
            date: row.date.map_or_else(String::new, |date| tell::tell(TimeKind::Date, &date).unwrap_or(date)),
            accounts: row.entries.iter().map(|&at| account(dossier, at)).collect(),
            differ: row.differ,
        }
    };
    ledger::rows(dossier).into_iter().map(thing).collect()
}

fn of(dossier: &Dossier, at: FigureRef) -> &Figure {
    &dossier.readings()[at.article].figures[at.figure]
}

/// What a figure tells, and who says so.
///
/// # Panics
/// When the dossier has no such figure.
#[must_use]
pub fn account(dossier: &Dossier, at: FigureRef) -> Account {
    let reading = &dossier.readings()[at.article];
    let found = of(dossier, at);
    let speaker = figure::spoken_by(dossier, at.article, found);
    let named = dossier
        .speaker(at.article, speaker.mention, speaker.hand)
        .map(|entity| dossier.entities()[entity].name.as_str());
    let source = named
        .or_else(|| dossier.stranger(speaker.hand))
        .or_else(|| speaker.words.map(|words| reading.document.slice(words)));
    let first = reading.mentions.partition_point(|mention| mention.span.end() <= found.span.start());
    let mention =
        reading.mentions.get(first).filter(|mention| mention.span.overlaps(found.span)).map(|_| first);
    Account {
        article: at.article,
        words: reading.document.slice(found.span).to_owned(),
        source: source.unwrap_or(NOT_ATTRIBUTED).to_owned(),
        mention,
    }
}
