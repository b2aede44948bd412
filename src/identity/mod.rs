//! Who is who: mentions of all articles grouped into entities.

use crate::Label;
use crate::Resources;
use crate::gazetteer::PlaceId;
use crate::pipeline::Reading;

/// One mention of one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MentionRef {
    /// The article, as an index into the readings.
    pub article: usize,
    /// The mention, as an index into [`Reading::mentions`].
    pub mention: usize,
}

/// A thing in the world, with every mention of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The label most of its mentions carry.
    pub label: Label,
    /// Its fullest name.
    pub name: String,
    /// Every spelling, most frequent first, its name included.
    pub aliases: Vec<String>,
    /// Its mentions in order of article and text; never empty.
    pub mentions: Vec<MentionRef>,
    /// Its place on Earth, when it is one the gazetteer knows.
    pub place: Option<PlaceId>,
}

/// Entities in order of their first mention; names of dates and numbers make none.
#[must_use]
pub fn resolve(_readings: &[Reading], _resources: &Resources) -> Vec<Entity> {
    Vec::new()
}
