//! From bytes to articles: encodings, formats, bundles, limits. Nothing here reads a file; callers bring the bytes.
//!
//! One file can hold several articles, and one bad line or article loses no other: every function gives back one
//! outcome an article, in order.

mod archive;
mod binary;
mod blocks;
pub mod bundle;
mod decode;
mod depth;
mod docx;
mod format;
mod html;
mod json;
mod jsonl;
mod mail;
mod markdown;
mod page;
mod record;
mod refusal;
mod table;

pub use format::Format;
pub use refusal::{Reason, Refusal};

use crate::article::Article;
use decode::Decoded;
use depth::Depth;

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

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// One for each article, in order; never none but for a file that holds nothing but corrections.
    pub outcomes: Vec<Outcome>,
    /// A reader's corrections that came along, as a list of `CorrectionForm` in JSON; each says what its offsets count.
    pub corrections: Option<String>,
}

impl Opened {
    fn refused(name: &str, reason: Reason) -> Self {
        Self::from(vec![Err(Refusal { name: name.to_owned(), reason })])
    }

    /// Adds what another file within this one holds.
    fn append(&mut self, other: Self) {
        self.outcomes.extend(other.outcomes);
        self.corrections = match (self.corrections.take(), other.corrections) {
            (Some(one), Some(other)) => Some(format!("{},{}", &one[..one.len() - 1], &other[1..])),
            (one, other) => one.or(other),
        };
    }
}

impl From<Vec<Outcome>> for Opened {
    fn from(outcomes: Vec<Outcome>) -> Self {
        Self { outcomes, corrections: None }
    }
}

/// What a file's bytes hold. With [`Format::Auto`] the file's name and its first bytes tell the format.
#[must_use]
pub fn open(name: &str, bytes: &[u8], format: Format) -> Opened {
    open_within(name, bytes, format, Depth::default())
}

/// The articles in a file's bytes; see [`open`].
#[must_use]
pub fn read_file(name: &str, bytes: &[u8], format: Format) -> Vec<Outcome> {
    open(name, bytes, format).outcomes
}

/// What a file holds that may stand in another.
fn open_within(name: &str, bytes: &[u8], format: Format, depth: Depth) -> Opened {
    if matches!(format, Format::Auto | Format::Docx | Format::Zip) && archive::is_zip(bytes) {
        return finished(archive::read(name, bytes, depth), &[]);
    }
    if matches!(format, Format::Docx | Format::Zip) {
        return Opened::refused(name, Reason::NotZipped);
    }
    if format == Format::Mail || format == Format::Auto && is_mail(name, bytes) {
        return finished(mail::read(name, bytes, depth), &[]);
    }
    let Decoded { text, warnings } = match decode::decode(bytes) {
        Ok(decoded) => decoded,
        Err(reason) => return Opened::refused(name, reason),
    };
    let format = format.or_guess(name, &text);
    finished(cut(name, &text, format), &warnings)
}

/// Whether a file is a mail, by its name or its beginning.
fn is_mail(name: &str, bytes: &[u8]) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("eml" | "mht" | "mhtml")) || mail::begins_like_one(bytes)
}

/// Holds every article against the limit and adds the warnings of its file.
fn finished(opened: Opened, of_file: &[String]) -> Opened {
    let outcomes = opened.outcomes.into_iter().map(|outcome| finish(outcome, of_file)).collect();
    Opened { outcomes, ..opened }
}

/// The articles in pasted text, which may be a bundle (see [`bundle`]).
#[must_use]
pub fn read_text(name: &str, text: &str) -> Vec<Outcome> {
    finished(cut(name, text, Format::Text), &[]).outcomes
}

/// The articles in pasted text as JavaScript holds it. UTF-16 units without their pair cannot stand in a text:
/// each becomes U+FFFD, so that offsets stay as they were, and a warning counts them.
#[must_use]
pub fn read_utf16(name: &str, units: &[u16]) -> Vec<Outcome> {
    let (text, warning) = decode::from_utf16(units);
    let warnings: Vec<String> = warning.into_iter().collect();
    finished(cut(name, &text, Format::Text), &warnings).outcomes
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

fn cut(name: &str, text: &str, format: Format) -> Opened {
    match format {
        Format::JsonLines => Opened::from(jsonl::read(name, text)),
        Format::Json => json::read(name, text),
        Format::Csv => table::read(name, text),
        Format::Html => of_page(name, text),
        Format::Markdown | Format::Text | Format::Auto | Format::Docx | Format::Mail | Format::Zip => {
            let outcome = |bundle::Part { name, text }| {
                let article = if format == Format::Markdown {
                    let markdown::Page { text, published } = markdown::read(&text);
                    Article { name, text, published }
                } else {
                    Article::new(name, text)
                };
                Ok(Arrival { article, warnings: Vec::new() })
            };
            Opened::from(bundle::cut(name, text).into_iter().map(outcome).collect::<Vec<_>>())
        }
    }
}

/// A web page's story, or the analysis in a page that Dateline saved.
fn of_page(name: &str, text: &str) -> Opened {
    match page::carried(text) {
        Some(Ok(analysis)) => json::read(name, &analysis),
        Some(Err(page::Missing)) => Opened::refused(name, Reason::PageNotWhole),
        None => {
            let html::Page { text, published } = html::read(text);
            let article = Article { name: name.to_owned(), text, published };
            Opened::from(vec![Ok(Arrival { article, warnings: Vec::new() })])
        }
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
