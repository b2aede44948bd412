//! DATE and TIME expressions by grammar.

pub(crate) mod words;

use crate::Mention;
use crate::number::Lexemes;

/// Every expression of time, in order of the text, without overlaps.
#[must_use]
pub fn find(_lexemes: &Lexemes) -> Vec<Mention> {
    Vec::new()
}
