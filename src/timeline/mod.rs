//! The timeline: what the articles tell with a date, in order of the calendar.
//!
//! A *statement* is a sentence, or one of its clauses, with a date that has a place in the calendar (`article`). What a
//! date says depends on the words around it (`words`): since when, until when, or between which days (`when`); and whether it
//! dates what happened or the saying of it (`saying`). Statements of several articles that tell the same thing stand
//! together (`unite`). Nothing is guessed: a sentence without a date is left out, and counted.

mod article;
mod passage;
mod saying;
mod unite;
mod when;
mod words;

pub use when::{Border, Shade, When};

use crate::Span;
use crate::dossier::Dossier;
use crate::time::value::Anchor;

/// What all articles tell, in order of the calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Every statement, by article and place in its text.
    pub statements: Vec<Statement>,
    /// What is told, by first day, then last day; each holds statements of one thing.
    pub entries: Vec<Entry>,
    /// What each article tells without a date, in order of the articles.
    pub rest: Vec<Rest>,
}

/// A dated statement of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The article, as an index into [`Dossier::readings`].
    pub article: usize,
    /// Its sentence without furniture; the words around its date where the sentence has no end.
    pub passage: Span,
    /// The part of the passage that the date belongs to.
    pub clause: Span,
    /// The words by which it is compared with what others tell: the nearest around the date; of a saying and of a caption
    /// all of the passage.
    pub core: Span,
    /// The expressions that date it, as indices into the article's times; two where they are the ends of a stretch.
    pub times: Vec<usize>,
    /// When.
    pub when: When,
    /// Whether it lies behind the article's day of publication: announced, not reported.
    pub ahead: bool,
    /// Whether it stands under a picture.
    pub caption: bool,
    /// The quote or claim it stands in, or whose saying is dated; an index into the article's quotes.
    pub quote: Option<usize>,
    /// Whether the date tells when it was said, and not when it happened.
    pub said: bool,
    /// Entities of the passage in order of their first mention there.
    pub entities: Vec<usize>,
    /// Those of them that are places.
    pub places: Vec<usize>,
    /// Figures of the passage, as indices into the article's figures.
    pub figures: Vec<usize>,
}

/// One thing that is told, once or by several articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Indices into [`Timeline::statements`], in their order; never empty.
    pub statements: Vec<usize>,
}

/// What an article has that stands in no entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rest {
    /// Expressions of time that date nothing.
    pub left_out: Vec<LeftOut>,
    /// Sentences that say something without a place in the calendar.
    pub undated: usize,
}

/// An expression of time that dates no statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// An index into the article's times.
    pub time: usize,
    /// Where it stands.
    pub span: Span,
    /// Why.
    pub why: Why,
}

/// Why an expression of time dates no statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A length, something that recurs, or a time whose place in the calendar is not known.
    NoPlace,
    /// It stands in a date line, a dateline, a credit.
    Furniture,
    /// Its paragraph says an earlier one again.
    Repeated,
    /// Something is compared with it: "the worst since 2014".
    Compared,
    /// Its sentence says nothing else.
    Alone,
}

/// How the place of a statement in the calendar is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known {
    /// A reader corrected it.
    Corrected,
    /// Its words say it.
    Stated,
    /// It is counted from a point of time that the story told before.
    FromStory,
    /// It is counted from the day of publication.
    FromPublication,
}

impl Known {
    /// Its word outside.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Corrected => "corrected by a reader",
            Self::Stated => "stated",
            Self::FromStory => "counted from the story",
            Self::FromPublication => "counted from the publication",
        }
    }
}

impl Timeline {
    /// Reads the timeline of a dossier. A second copy of an article tells nothing again.
    #[must_use]
    pub fn read(dossier: &Dossier) -> Self {
        let mut timeline = Self::default();
        for article in 0..dossier.readings().len() {
            let mut rest = Rest::default();
            if dossier.duplicate_of(article).is_none() {
                let told = article::told(dossier, article);
                timeline.statements.extend(told.statements);
                rest = Rest { left_out: told.left_out, undated: told.undated };
            }
            timeline.rest.push(rest);
        }
        timeline.entries = unite::entries(dossier, &timeline.statements);
        timeline
    }

    /// The first statement of an entry, whose words stand for all.
    ///
    /// # Panics
    /// When the entry is none of this timeline.
    #[must_use]
    pub fn first(&self, entry: &Entry) -> &Statement {
        &self.statements[entry.statements[0]]
    }
}

impl Statement {
    /// How its place in the calendar is known; of a stretch the less sure end tells.
    ///
    /// # Panics
    /// When the dossier is not the one it was read from.
    #[must_use]
    pub fn known(&self, dossier: &Dossier) -> Known {
        let times = &dossier.readings()[self.article].times;
        let known = self.times.iter().map(|&time| match times[time].anchor {
            Anchor::Reader => Known::Corrected,
            Anchor::Words => Known::Stated,
            Anchor::Story(_) => Known::FromStory,
            Anchor::Published => Known::FromPublication,
        });
        known.max().unwrap_or(Known::Stated)
    }
}
