//! From bytes to articles: encodings, formats, bundles, limits. Nothing here reads a file; callers bring the bytes.
//!
//! One file can hold several articles, and one bad line or article loses no other: every function gives back one
//! outcome an article, in order.

mod binary;
mod blocks;
pub mod bundle;
mod decode;
mod format;
mod html;
mod jsonl;
mod markdown;
mod refusal;

pub use format::Format;
pub use refusal::{Reason, Refusal};

use crate::article::Article;
use decode::Decoded;

/// An article above this size is refused with the limit named: the page must stay usable while it is read.
pub const MAX_ARTICLE_BYTES: usize = 5 * 1024 * 1024;

/// An article ready to be read, with what a reader should know about how it got here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The article.
    pub article: Article,
    /// Whole sentences: how it was decoded, what was replaced.
    pub warnings: Vec<String>,
}

/// What became of one article.
pub type Outcome = Result<Arrival, Refusal>;

/// The articles in a file's bytes. With [`Format::Auto`] the file's name and its first bytes tell the format.
#[must_use]
pub fn read_file(name: &str, bytes: &[u8], format: Format) -> Vec<Outcome> {
    let Decoded { text, warnings } = match decode::decode(bytes) {
        Ok(decoded) => decoded,
        Err(reason) => return vec![Err(Refusal { name: name.to_owned(), reason })],
    };
    let format = format.or_guess(name, &text);
    cut(name, &text, format).into_iter().map(|outcome| finish(outcome, &warnings)).collect()
}

/// The articles in pasted text, which may be a bundle (see [`bundle`]).
#[must_use]
pub fn read_text(name: &str, text: &str) -> Vec<Outcome> {
    cut(name, text, Format::Text).into_iter().map(|outcome| finish(outcome, &[])).collect()
}

/// The articles in pasted text as JavaScript holds it. UTF-16 units without their pair cannot stand in a text:
/// each becomes U+FFFD, so that offsets stay as they were, and a warning counts them.
#[must_use]
pub fn read_utf16(name: &str, units: &[u16]) -> Vec<Outcome> {
    let (text, warning) = decode::from_utf16(units);
    let warnings: Vec<String> = warning.into_iter().collect();
    cut(name, &text, Format::Text).into_iter().map(|outcome| finish(outcome, &warnings)).collect()
}

/// One article given whole, such as an edited one: it is never cut up.
///
/// # Errors
/// When it is above the limit.
pub fn read_whole(name: &str, text: &str) -> Outcome {
    finish(Ok(Arrival { article: Article::new(name, text), warnings: Vec::new() }), &[])
}

/// One article given whole, as JavaScript holds it; see [`read_utf16`].
///
/// # Errors
/// When it is above the limit.
pub fn read_whole_utf16(name: &str, units: &[u16]) -> Outcome {
    let (text, warning) = decode::from_utf16(units);
    finish(Ok(Arrival { article: Article::new(name, text), warnings: warning.into_iter().collect() }), &[])
}

fn cut(name: &str, text: &str, format: Format) -> Vec<Outcome> {
    match format {
        Format::JsonLines => jsonl::read(name, text),
        Format::Html => {
            let html::Page { text, published } = html::read(text);
            vec![Ok(Arrival {
                article: Article { name: name.to_owned(), text, published },
                warnings: Vec::new(),
            })]
        }
        Format::Auto | Format::Text | Format::Markdown => bundle::cut(name, text)
            .into_iter()
            .map(|bundle::Part { name, text }| {
                let article = if format == Format::Markdown {
                    let markdown::Page { text, published } = markdown::read(&text);
                    Article { name, text, published }
                } else {
                    Article::new(name, text)
                };
                Ok(Arrival { article, warnings: Vec::new() })
            })
            .collect(),
    }
}

/// Holds an article against the limit and adds the warnings of its file.
fn finish(outcome: Outcome, of_file: &[String]) -> Outcome {
    let mut arrival = outcome?;
    let size = arrival.article.text.len();
    if size > MAX_ARTICLE_BYTES {
        return Err(Refusal { name: arrival.article.name, reason: Reason::TooLarge { bytes: size } });
    }
    arrival.warnings.splice(0..0, of_file.iter().cloned());
    if arrival.article.text.trim().is_empty() {
        arrival.warnings.push("it holds no text".to_owned());
    }
    Ok(arrival)
}
