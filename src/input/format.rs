//! What a file's text is written in.

/// A format an article can come in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Told by the file's name, else by how the text begins.
    #[default]
    Auto,
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// Markdown.
    Markdown,
    /// One JSON object a line, one article each.
    JsonLines,
    /// JSON: articles, or an analysis that Dateline wrote.
    Json,
    /// A table, one article a row.
    Csv,
    /// A Word document.
    Docx,
    /// A mail or a web archive.
    Mail,
    /// An archive of files in these formats.
    Zip,
}

impl Format {
    /// All formats, in the order help lists them.
    pub const ALL: [Self; 10] = [
        Self::Auto,
        Self::Text,
        Self::Html,
        Self::Markdown,
        Self::Docx,
        Self::Mail,
        Self::Csv,
        Self::Json,
        Self::JsonLines,
        Self::Zip,
    ];

    /// The format's name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Text => "text",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::JsonLines => "jsonl",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Docx => "docx",
            Self::Mail => "eml",
            Self::Zip => "zip",
        }
    }

    /// The format with this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format itself, or for [`Format::Auto`] the one that name and text speak for. Never `Auto`.
    #[must_use]
    pub fn or_guess(self, name: &str, text: &str) -> Self {
        if self != Self::Auto {
            return self;
        }
        let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
        match extension.as_deref() {
            Some("html" | "htm" | "xhtml") => Self::Html,
            Some("md" | "markdown") => Self::Markdown,
            Some("jsonl" | "ndjson") => Self::JsonLines,
            Some("json") if !super::jsonl::is_article(text.lines().next().unwrap_or_default()) => Self::Json,
            Some("csv" | "tsv") => Self::Csv,
            _ => guess(text),
        }
    }
}

/// HTML says so in its first tag; a line of JSON is an object; a table begins with names of columns. Anything else is plain text:
/// Markdown cannot be told from it, and reads well as text.
fn guess(text: &str) -> Format {
    let start = text.trim_start();
    let begins = |with: &str| start.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    if begins("<!doctype html") || begins("<html") {
        return Format::Html;
    }
    let line = start.lines().next().unwrap_or_default();
    if line.starts_with('{') && super::jsonl::is_article(line) {
        Format::JsonLines
    } else if super::json::is_one(start) {
        Format::Json
    } else if super::table::begins_like_one(text) {
        Format::Csv
    } else {
        Format::Text
    }
}
