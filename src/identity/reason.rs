//! Why two names were taken for one thing.

use super::MentionRef;

/// Two mentions that were united, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The first mention of the name that joined.
    pub mention: MentionRef,
    /// A mention of the name it joined.
    pub with: MentionRef,
    /// Why.
    pub reason: Reason,
}

/// The evidence that united two names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {}

impl Reason {
    /// The evidence in words, to follow "united because of": "surname and title".
    #[must_use]
    pub fn words(&self) -> String {
        match *self {}
    }
}
