//! A reader's corrections: what is marked, who is who, what is said by whom, what dates and places mean.
//!
//! An analysis is a function of articles and corrections. Corrections name words of an article by the digest of its text, never
//! by its place in a list, so that they hold for whatever other articles come and go; and a correction that holds everywhere is a rule,
//! which future articles follow as well.
//!
//! They are taken in their order, each finding what those before it left; where two contradict each other the later one wins.
//! First those that change marks (`marks`), article by article, before everything that rests on marks is read; then those
//! that say who is who (`people`), over all articles; last those that say who speaks (`voices`). A correction whose words
//! are no longer there changes nothing; it is kept, and said to change nothing.

mod anchor;
mod find;
mod marks;
mod people;
mod preview;
mod voices;
mod words;

pub use marks::{Amendment, Changed};
pub use preview::{Preview, preview};

pub(crate) use marks::plan;
pub(crate) use people::{Descriptions, amend};
pub(crate) use voices::hands;
pub(crate) use words::words;

use crate::Label;
use crate::digest::Digest;
use crate::export::offsets::Unit;

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Whatever the reader's side calls it; kept as it is.
    pub id: String,
    /// What it does.
    pub action: Action,
    /// How far it holds.
    pub scope: Scope,
    /// The words it was made at.
    pub at: Anchor,
    /// The label that those words carried when it was made. A correction that holds everywhere needs it where its own article is
    /// gone; without it, it holds for the words under any label then.
    pub was: Option<Label>,
}

/// A correction that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The correction.
    pub correction: Correction,
    /// How many marks or quotes it changed or holds for; 0 where it finds nothing any more.
    pub changed: usize,
    /// What it does, in words.
    pub words: String,
}

/// Words of an article.
///
/// This is the one place of the crate where offsets are kept that are no bytes: the article they count in may not be there, so they
/// can be converted only when it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Which article: the digest of its text.
    pub article: Digest,
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// What the offsets count.
    pub unit: Unit,
    /// The words; an anchor whose words do not stand there finds nothing.
    pub text: String,
}

/// How far a correction holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// This mention alone. Copies of one text have it each.
    Mention,
    /// All mentions with the same words and label in this article.
    Article,
    /// In all articles: for marks all with the same words and label, for facts about an entity the entity itself.
    Everywhere,
}

impl Scope {
    /// Every scope, the narrowest first.
    pub const ALL: [Self; 3] = [Self::Mention, Self::Article, Self::Everywhere];

    /// Its word in the outside form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mention => "mention",
            Self::Article => "article",
            Self::Everywhere => "everywhere",
        }
    }

    /// The scope with this word, if there is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.code() == code)
    }
}

/// What a correction does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The words name nothing.
    Remove,
    /// The words name something of this kind.
    Add(Label),
    /// The words name something of another kind.
    Relabel(Label),
    /// The mark has other borders.
    Span(Borders),
    /// The mark is right as it is.
    Accept,
    /// The entity has another name.
    Rename(String),
    /// The entity is the one that these words name.
    Merge(Anchor),
    /// The mentions are an entity of their own.
    Split,
    /// The entity lies here; nowhere when none.
    Place(Option<Spot>),
    /// The entity is this; nothing is known of it when all three are none.
    Describe(Said),
    /// The quote that begins with, or holds, the words is said by another.
    Speaker(Speaker),
    /// The expression of time has this TIMEX3 value; none when it means no time.
    Date(Option<String>),
}

impl Action {
    /// How far a correction holds that does not say so: facts about an entity everywhere, the rest for this mention.
    #[must_use]
    pub const fn usual_scope(&self) -> Scope {
        match self {
            Self::Rename(_) | Self::Merge(_) | Self::Place(_) | Self::Describe(_) => Scope::Everywhere,
            Self::Remove
            | Self::Add(_)
            | Self::Relabel(_)
            | Self::Span(_)
            | Self::Accept
            | Self::Split
            | Self::Speaker(_)
            | Self::Date(_) => Scope::Mention,
        }
    }
}

/// Other borders of a mark, in the unit and the article of its anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Borders {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The words between them, where they were told: a correction that holds everywhere needs them where its own article is gone.
    pub text: Option<String>,
}

/// A place on Earth that a reader chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A row of the gazetteer, by its GeoNames id.
    Geonames(u32),
    /// A point.
    Point(Point),
}

/// A point on Earth with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Latitude in ten-thousandths of a degree, north positive.
    pub lat_e4: i32,
    /// Longitude in ten-thousandths of a degree, east positive.
    pub lon_e4: i32,
    /// What the reader calls it.
    pub name: String,
}

/// What a reader says an entity is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Governor.
    pub role: Option<String>,
    /// Luhansk region.
    pub of: Option<String>,
    /// Country or organisation.
    pub affiliation: Option<String>,
}

/// Who speaks, by a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The entity that these words name.
    At(Anchor),
    /// Somebody of this name.
    Named(String),
    /// Nobody: the outlet itself.
    Nobody,
}
