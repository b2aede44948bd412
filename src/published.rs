//! The day an article was published, read out of its own words.

use crate::article::{Article, CivilDate};
use crate::document::Document;

/// A publication date and how it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// The day.
    pub date: CivilDate,
    /// How it is known.
    pub from: PublishedFrom,
}

/// How a publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishedFrom {
    /// The reader gave it.
    Given,
    /// It is written in the text: a date line, a dateline, a caption.
    Text,
}

/// The date given with the article, else the one its text states, else none.
#[must_use]
pub fn find(article: &Article, document: &Document) -> Option<Published> {
    let given = article.published.map(|date| Published { date, from: PublishedFrom::Given });
    given.or_else(|| stated(document).map(|date| Published { date, from: PublishedFrom::Text }))
}

fn stated(_document: &Document) -> Option<CivilDate> {
    None
}
