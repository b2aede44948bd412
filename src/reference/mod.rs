//! Whom pronouns and descriptions stand for: "he", "her", "the governor".
//!
//! What is found here are no mentions; it is for passes that ask who spoke or who was hit. A pronoun goes to the
//! candidate that a log-linear model holds likeliest, and to nobody where none is likely enough.

mod cast;
mod clause;
mod definite;
mod feature;
mod gender;
pub mod learn;
mod pronoun;
mod role;
mod scene;
mod sentence;
mod setting;
mod speaker;
mod thing;
mod weights;
mod word;

pub use gender::Gender;
pub use speaker::{Speakers, Spoke};
pub use weights::Weights;

use clause::Clauses;
use sentence::Sentences;

use crate::pipeline::Reading;
use crate::{Resources, Span};

/// Words that stand for something that is named elsewhere in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The words.
    pub span: Span,
    /// What they are.
    pub kind: ReferenceKind,
    /// The mention they were resolved by, as an index into [`Reading::mentions`]; its entity is what they mean.
    pub antecedent: usize,
    /// How sure this is, in thousandths.
    pub score: u16,
}

/// What words refer by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferenceKind {
    /// He, her, himself.
    Pronoun,
    /// The governor, the 19-year-old.
    Description,
}

impl ReferenceKind {
    /// One word for people.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pronoun => "pronoun",
            Self::Description => "description",
        }
    }
}

/// What an article's pronouns and descriptions stand for, in order of the text. `entity_of` holds for each mention
/// the entity it belongs to.
#[must_use]
pub fn resolve(reading: &Reading, entity_of: &[Option<usize>], resources: &Resources) -> Vec<Reference> {
    let mut references = definite::resolve(reading, entity_of, resources);
    if let Some(text) = Sentences::with_pronouns(reading, resources) {
        let clauses = Clauses::read(&text);
        references.extend(pronoun::resolve(&text, &clauses, reading, entity_of, resources));
        references.extend(thing::resolve(&text, &clauses, reading, entity_of));
    }
    references.sort_by_key(|reference| reference.span);
    references
}

/// The descriptions among them alone, which need no parts of speech.
#[must_use]
pub fn descriptions(reading: &Reading, entity_of: &[Option<usize>], resources: &Resources) -> Vec<Reference> {
    definite::resolve(reading, entity_of, resources)
}
