//! An article as a row of a table or an object of JSON: facts under whatever names programs give them.

use super::blocks::Blocks;
use super::{Arrival, html};
use crate::article::{Article, CivilDate};

/// What a fact of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    Text,
    Name,
    Title,
    Published,
    Outlet,
}

impl Fact {
    /// Every fact.
    pub(super) const ALL: [Self; 5] = [Self::Text, Self::Name, Self::Title, Self::Published, Self::Outlet];

    /// The names that tables and news services give it, in small letters without spaces, hyphens and underscores; the best first.
    pub(super) const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Text => &[
                "text",
                "body",
                "content",
                "fulltext",
                "articletext",
                "articlebody",
                "maintext",
                "bodytext",
                "article",
                "story",
            ],
            Self::Name => &["name", "filename", "file", "id", "articleid"],
            Self::Title => &["title", "headline", "heading"],
            Self::Published => &[
                "published",
                "date",
                "publishedat",
                "datepublished",
                "datepublish",
                "publicationdate",
                "publisheddate",
                "publishdate",
                "pubdate",
                "webpublicationdate",
                "day",
                "seendate",
            ],
            Self::Outlet => {
                &["source", "outlet", "publisher", "sourcename", "publication", "newspaper", "domain"]
            }
        }
    }
}

/// A key as [`Fact::keys`] has it.
pub(super) fn key(written: &str) -> String {
    let kept =
        written.trim().chars().filter(|character| !matches!(character, ' ' | '_' | '-' | '.' | '\u{feff}'));
    kept.flat_map(char::to_lowercase).collect()
}

/// The facts of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) text: String,
    pub(super) name: Option<String>,
    pub(super) title: Option<String>,
    pub(super) published: Option<String>,
    pub(super) outlet: Option<String>,
}

/// Characters of a title that a name keeps.
const LONGEST_NAME: usize = 80;

impl Record {
    /// Notes a fact, unless it is empty.
    pub(super) fn set(&mut self, fact: Fact, value: String) {
        if value.trim().is_empty() && fact != Fact::Text {
            return;
        }
        match fact {
            Fact::Text => self.text = value,
            Fact::Name => self.name = Some(value),
            Fact::Title => self.title = Some(value),
            Fact::Published => self.published = Some(value),
            Fact::Outlet => self.outlet = Some(value),
        }
    }

    /// The article. Without a name it is called after its title and outlet, else `otherwise`; `what` is what it stands in, such as
    /// "line 4". Text that is markup is reduced to its words.
    pub(super) fn into_arrival(self, what: &str, otherwise: impl FnOnce() -> String) -> Arrival {
        let mut warnings = Vec::new();
        let text = if is_markup(&self.text) { html::text(&self.text) } else { self.text };
        let title = self
            .title
            .as_deref()
            .map(single_line)
            .filter(|title| !text.trim_start().starts_with(title.as_str()));
        let published = self.published.and_then(|date| {
            let read = day(&date);
            if read.is_none() {
                warnings.push(format!(
                    "{what} gives no date of the form YYYY-MM-DD: {date:?}; its publication date is left open"
                ));
            }
            read
        });
        let by_title = || {
            let title = single_line(self.title.as_deref()?);
            let short: String = title.chars().take(LONGEST_NAME).collect();
            let outlet = self.outlet.as_deref().map(|outlet| format!(" ({})", single_line(outlet)));
            Some(short + &outlet.unwrap_or_default())
        };
        let name = self.name.or_else(by_title).unwrap_or_else(otherwise);
        let text = title.map_or_else(|| text.clone(), |title| format!("{title}\n\n{text}"));
        Arrival { article: Article { name, text, published }, warnings }
    }
}

fn single_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text is HTML: it begins with a tag, or ends a paragraph with one.
fn is_markup(text: &str) -> bool {
    let begins =
        |tag: &str| text.trim_start().get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag));
    ["<p>", "<p ", "<div", "<html", "<!doctype html", "<article", "<h1", "<h2", "<br"].into_iter().any(begins)
        || text.contains("</p>")
}

/// The day a date names: ISO 8601 with or without a time, `20220607T080000Z`, or that of a mail.
pub(super) fn day(date: &str) -> Option<CivilDate> {
    let date = date.trim();
    if let Some(day) = date.get(..10).and_then(|day| day.parse().ok()) {
        return Some(day);
    }
    let compact = date.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    if let Some(digits) = compact.filter(|_| date.len() == 8 || date.as_bytes()[8] == b'T') {
        return format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]).parse().ok();
    }
    // "Tue, 7 Jun 2022 08:00:00 +0300" is the day where it was written, not at Greenwich.
    let written = mail_parser::DateTime::parse_rfc822(date).filter(mail_parser::DateTime::is_valid)?;
    CivilDate::new(written.year, written.month, written.day)
}

/// A list of paragraphs as one text.
pub(super) fn joined<'a>(paragraphs: impl Iterator<Item = &'a str>) -> String {
    let mut blocks = Blocks::new();
    for paragraph in paragraphs {
        blocks.paragraph();
        blocks.lines(paragraph);
    }
    blocks.finish()
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_day_is_read_as_programs_write_it() {
        for (written, read) in [
            ("2022-06-07", Some("2022-06-07")),
            ("2022-06-07T23:30:00+03:00", Some("2022-06-07")),
            ("20220607T080000Z", Some("2022-06-07")),
            ("20220607", Some("2022-06-07")),
            ("Tue, 7 Jun 2022 23:30:00 +0300", Some("2022-06-07")),
            ("7 June", None),
            ("2022-02-30", None),
            ("1654560000", None),
            ("", None),
            ("№1", None),
        ] {
            assert_eq!(day(written).map(|day| day.to_string()).as_deref(), read, "{written}");
        }
    }
}
