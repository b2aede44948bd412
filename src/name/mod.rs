//! Names: people, groups, organisations, places, weapons and the other labels that name things.
//!
//! First version: gazetteers, patterns and context. The seam to a trained recogniser is [`find`]: whatever
//! finds names takes a document and the gazetteers and gives mentions back.

use crate::{Document, Mention, Resources};

/// Every mention that names something, in order of the text; mentions may overlap and are settled later.
#[must_use]
pub fn find(_document: &Document, _resources: &Resources) -> Vec<Mention> {
    Vec::new()
}
