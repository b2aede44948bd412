//! Numbers by pattern: PERCENT, MONEY, QUANTITY, ORDINAL, CARDINAL, each with its approximator.

use crate::{Document, Mention};

/// Every number, in order of the text; mentions may overlap and are settled later.
#[must_use]
pub fn find(_document: &Document) -> Vec<Mention> {
    Vec::new()
}
