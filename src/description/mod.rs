//! What people and organisations are, by the words of the articles.

use crate::Span;

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
