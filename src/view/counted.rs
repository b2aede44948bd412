//! Which mentions count: a caption that repeats an earlier one says nothing new.

use crate::dossier::Dossier;
use crate::identity::{Entity, MentionRef};
use crate::pipeline::Reading;

/// For each article and mention whether it counts, by article.
#[derive(Clone, Debug)]
pub struct Counted(Vec<Vec<bool>>);

impl Counted {
    /// Looks at every mention once.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        Self(dossier.readings().iter().map(counted).collect())
    }

    /// The mentions of an entity that count, in order of the articles.
    ///
    /// An entity found in repeated paragraphs alone is counted there: nothing mentioned counts zero.
    #[must_use]
    pub fn mentions(&self, entity: &Entity) -> Vec<MentionRef> {
        let counting = entity.mentions.iter().filter(|at| self.0[at.article][at.mention]);
        let counting: Vec<MentionRef> = counting.copied().collect();
        if counting.is_empty() { entity.mentions.clone() } else { counting }
    }

    /// How often all articles together mention an entity.
    #[must_use]
    pub fn total(&self, entity: &Entity) -> usize {
        self.mentions(entity).len()
    }
}

fn counted(reading: &Reading) -> Vec<bool> {
    let mut paragraphs = reading.document.paragraphs().iter().peekable();
    let counts = reading.mentions.iter().map(|mention| {
        while paragraphs.next_if(|paragraph| paragraph.span.end() <= mention.span.start()).is_some() {}
        paragraphs.peek().is_none_or(|paragraph| paragraph.repeats.is_none())
    });
    counts.collect()
}
