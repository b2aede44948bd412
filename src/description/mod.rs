//! What people and organisations are, by the words of the articles: "Luhansk regional governor", "an adviser to the
//! president", "the state news agency".
//!
//! A noun of persons or of organisations ([`noun`]) is looked up at every token; the phrase around it (`phrase`: `before` it,
//! its `complement`, its `owner`) tells role, what it is of and who it belongs to; `bearer` finds the name that the phrase
//! describes (`title`, `apposition`, `subject`). Each step looks at a
//! bounded number of tokens, so the pass is linear in the text.

mod apposition;
mod bearer;
mod before;
mod beside;
mod clause;
mod complement;
mod credit;
pub mod noun;
mod nouns;
mod organisation;
mod owner;
mod phrase;
mod settle;
mod subject;
mod title;
mod word;

pub use settle::settle;

use crate::gazetteer::PlaceId;
use crate::{Document, Mention, Resources, Span};
use noun::Noun;
use phrase::Phrases;
use word::Words;

/// What an article says of one mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// The mention, as an index into the article's mentions.
    pub mention: usize,
    /// What it is; none when only its affiliation is told.
    pub role: Option<Role>,
    /// What the role is of.
    pub of: Option<Of>,
    /// The country or organisation it belongs to.
    pub affiliation: Option<Whose>,
    /// The words that say so, the name included.
    pub evidence: Span,
    /// How it is said.
    pub found: Found,
}

/// A role: "former deputy defence minister".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The whole in lower case and in the singular, names left out.
    pub words: String,
    /// Its last noun: "minister", "chief of staff".
    pub head: String,
    /// What sort of noun that is, and the sex it tells.
    pub noun: &'static Noun,
    /// Whether it is held no longer; the words begin with "former" then.
    pub former: bool,
}

/// What a role is of, and how: "of" Luhansk, "to" the president.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of {
    /// The preposition.
    pub link: &'static str,
    /// What follows it.
    pub whose: Whose,
}

/// What something belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A mention of the article, as an index.
    Mention(usize),
    /// A country, told by its name or its people.
    Country(PlaceId),
    /// Other words of the article: "the president's office".
    Words(Span),
}

/// How a description is said; the surer ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// Before the name: "Governor Haidai".
    Title,
    /// Beside the name, between commas: "Senkevych, mayor of Mykolaiv,".
    Apposition,
    /// In a clause: "X is the head of", "X, who leads".
    Clause,
    /// In a byline or a credit.
    Credit,
    /// In the name itself: "Russian Defence Ministry".
    Name,
    /// Nowhere in the text: an outlet of which it is common knowledge.
    Known,
}

/// What an entity is: "governor of Luhansk region", "news agency, Russia".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Governor; for an organisation its kind.
    pub role: Option<String>,
    /// What the role is of: Luhansk region.
    pub of: Option<String>,
    /// Country or organisation.
    pub affiliation: Option<String>,
    /// The article that says so, as an index into the readings.
    pub article: usize,
    /// The words that say so.
    pub evidence: Span,
}

/// What an article says of its mentions, in order of the mentions; of one mention several things may be said.
#[must_use]
pub fn read(document: &Document, mentions: &[Mention], resources: &Resources) -> Vec<Described> {
    let phrases = Phrases { words: Words::read(document, mentions), resources };
    let mut described = nouns::describe(&phrases);
    beside::describe(&phrases, &mut described);
    credit::describe(&phrases, &mut described);
    described.sort_by_key(|found| found.mention);
    described
}

/// What is said of one mention, among what [`read`] gave.
pub fn of_mention(described: &[Described], mention: usize) -> impl Iterator<Item = &Described> {
    let first = described.partition_point(|found| found.mention < mention);
    described[first..].iter().take_while(move |found| found.mention == mention)
}
