//! Tables of articles: CSV with a header that names a column of texts, one article a row.

use super::record::{self, Fact, Record};
use super::refusal::{Reason, Refusal};
use super::{Opened, Outcome};

/// What may stand between columns.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// One outcome a row, or a refusal where no column is known to hold texts.
pub(super) fn read(file: &str, text: &str) -> Opened {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let Ok(header) = reader.headers().cloned() else {
        return Opened::refused(file, Reason::NoArticle { what: "table" });
    };
    let columns = columns(&header);
    if !columns.iter().any(|&(fact, _)| fact == Fact::Text) {
        return Opened::refused(file, Reason::NoTextColumn);
    }
    let mut outcomes: Vec<Outcome> = Vec::new();
    for row in reader.records() {
        let number = outcomes.len() + 1;
        outcomes.push(match row {
            Ok(row) => {
                let mut record = Record::default();
                for &(fact, column) in &columns {
                    record.set(fact, row.get(column).unwrap_or_default().to_owned());
                }
                let named = || format!("{file}, row {number}");
                Ok(record.into_arrival(&format!("row {number}"), named))
            }
            Err(error) => Err(Refusal {
                name: file.to_owned(),
                reason: Reason::MalformedRow { row: number, why: error.to_string() },
            }),
        });
    }
    if outcomes.is_empty() {
        return Opened::refused(file, Reason::NoArticle { what: "table" });
    }
    Opened::from(outcomes)
}

/// Whether a text begins like a table of articles: a header of several columns, one of them known to hold texts.
pub(super) fn begins_like_one(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter(line)).from_reader(line.as_bytes());
    let columns = reader.headers().map(columns).unwrap_or_default();
    columns.len() > 1 && columns.iter().any(|&(fact, _)| fact == Fact::Text)
}

/// The one that stands most often in the header.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().next().unwrap_or_default();
    let often = |delimiter: &u8| line.bytes().filter(|byte| byte == delimiter).count();
    let most = DELIMITERS.iter().map(often).max().unwrap_or_default();
    DELIMITERS.into_iter().find(|delimiter| often(delimiter) == most).unwrap_or(b',')
}

/// Which column holds which fact: for each fact the one with its best name.
fn columns(header: &csv::StringRecord) -> Vec<(Fact, usize)> {
    let names: Vec<String> = header.iter().map(record::key).collect();
    let column = |fact: Fact| {
        let at = fact.keys().iter().find_map(|key| names.iter().position(|name| name == key))?;
        Some((fact, at))
    };
    Fact::ALL.into_iter().filter_map(column).collect()
}
