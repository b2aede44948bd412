//! Why an article was not taken, in words that say what to do.

use std::fmt;

use super::MAX_ARTICLE_BYTES;
use crate::zip::Fault;

/// An article that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The file's or article's name.
    pub name: String,
    /// Why.
    pub reason: Reason,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.reason)
    }
}

impl std::error::Error for Refusal {}

/// Why an article was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The file is something else than text: "a PNG picture".
    NotText {
        /// What it is, with its article.
        what: &'static str,
        /// How its text can be had.
        advice: &'static str,
    },
    /// The bytes are text in no encoding that is known.
    Undecodable,
    /// The text is longer than [`MAX_ARTICLE_BYTES`].
    TooLarge {
        /// Its length as UTF-8.
        bytes: usize,
    },
    /// An archive or a document that cannot be unpacked.
    Unpackable {
        /// What it is: "Word document".
        what: &'static str,
        /// Why.
        why: Fault,
    },
    /// A file that should be a Word document or an archive is no ZIP file.
    NotZipped,
    /// An archive within archives.
    TooDeep,
    /// A file of a kind that holds articles, without any.
    NoArticle {
        /// What it is: "table".
        what: &'static str,
    },
    /// A table without a column of texts.
    NoTextColumn,
    /// A row that cannot be read.
    MalformedRow {
        /// Its number, the first row below the header being 1.
        row: usize,
        /// What is wrong with it.
        why: String,
    },
    /// A text that should be JSON is none.
    MalformedJson {
        /// What is wrong with it, and where.
        why: String,
    },
    /// An entry of a list of articles that has no text.
    NoText {
        /// Its number, the first being 1.
        number: usize,
    },
    /// A page that Dateline saved, and that lost a part since.
    PageNotWhole,
    /// A file of JSON lines without a line.
    NoLines,
    /// A line that should be a JSON object is none.
    MalformedLine {
        /// Its number, the first line being 1.
        line: usize,
        /// What is wrong with it.
        why: String,
    },
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotText { what, advice } => write!(f, "this is {what}, not text; {advice}"),
            Self::Undecodable => {
                f.write_str("this is not text in any known encoding; save it as UTF-8 and try again")
            }
            Self::TooLarge { bytes } => write!(
                f,
                "this article holds {}, more than the limit of {}; cut it into parts",
                mebibytes(*bytes),
                mebibytes(MAX_ARTICLE_BYTES)
            ),
            Self::Unpackable { what, why } => {
                write!(f, "this {what} cannot be read: {why}; open it and save it again, or copy its text and paste it")
            }
            Self::NotZipped => {
                f.write_str("this is neither a Word document nor a ZIP archive; leave its format to be told by itself")
            }
            Self::TooDeep => f.write_str("this archive stands in another; unpack it and bring the articles inside"),
            Self::NoArticle { what } => {
                write!(f, "this {what} holds no article; bring the article as text, HTML, Word document or mail")
            }
            Self::NoTextColumn => f.write_str(
                "this table has no column of articles; name one \"text\", and others \"title\", \"date\" and \"source\"",
            ),
            Self::MalformedRow { row, why } => write!(f, "row {row} cannot be read ({why}); save the table as UTF-8"),
            Self::MalformedJson { why } => write!(f, "this is no whole JSON ({why}); get it anew"),
            Self::NoText { number } => {
                write!(f, "article {number} has no text; give it one as \"text\", \"body\" or \"content\"")
            }
            Self::PageNotWhole => f.write_str("this saved page is not whole; get a new copy of it"),
            Self::NoLines => f.write_str("this holds no line; write one {\"name\": …, \"text\": …} a line"),
            Self::MalformedLine { line, why } => {
                write!(f, "line {line} is no article ({why}); write {{\"name\": …, \"text\": …}} on one line")
            }
        }
    }
}

/// A size as a reader says it, rounded up so that nothing above a limit looks equal to it.
fn mebibytes(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1024 * 1024);
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} MB"),
        (whole, rest) => format!("{whole}.{rest} MB"),
    }
}
