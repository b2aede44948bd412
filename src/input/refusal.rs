//! Why an article was not taken, in words that say what to do.

use std::fmt;

use super::MAX_ARTICLE_BYTES;

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
