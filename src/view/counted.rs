//! Which mentions count: a caption that repeats an earlier one says nothing new, nor does an article that came in twice.

use crate::dossier::Dossier;
use crate::identity::{Entity, MentionRef};
use crate::pipeline::Reading;

/// For each article and mention whether it counts, by article.
#[derive(Clone, Debug)]
pub struct Counted(Vec<Vec<bool>>);

impl Counted {
    /// Looks at every mention once.
    ///
    /// An entity found only where nothing counts is counted there, in a duplicate only when it is nowhere else: nothing
    /// mentioned counts zero.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let by_article = dossier.readings().iter().enumerate().map(|(article, reading)| {
            if dossier.duplicate_of(article).is_some() {
                vec![false; reading.mentions.len()]
            } else {
                outside_repeats(reading)
            }
        });
        let mut counted = Self(by_article.collect());
        for entity in dossier.entities() {
            if entity.mentions.iter().any(|&at| counted.counts(at)) {
                continue;
            }
            let repeated = |at: &MentionRef| dossier.duplicate_of(at.article).is_some();
            let all_repeated = entity.mentions.iter().all(repeated);
            for at in entity.mentions.iter().filter(|at| all_repeated || !repeated(at)) {
                counted.0[at.article][at.mention] = true;
            }
        }
        counted
    }

    /// Whether a mention counts.
    ///
    /// # Panics
    /// When the dossier has no such mention.
    #[must_use]
    pub fn counts(&self, at: MentionRef) -> bool {
        self.0[at.article][at.mention]
    }

    /// The mentions of an entity that count, in order of the articles; never none for an entity of the dossier.
    #[must_use]
    pub fn mentions(&self, entity: &Entity) -> Vec<MentionRef> {
        entity.mentions.iter().copied().filter(|&at| self.counts(at)).collect()
    }
}

/// For each mention whether it stands outside the paragraphs that repeat an earlier one.
fn outside_repeats(reading: &Reading) -> Vec<bool> {
    let mut paragraphs = reading.document.paragraphs().iter().peekable();
    let counts = reading.mentions.iter().map(|mention| {
        while paragraphs.next_if(|paragraph| paragraph.span.end() <= mention.span.start()).is_some() {}
        paragraphs.peek().is_none_or(|paragraph| paragraph.repeats.is_none())
    });
    counts.collect()
}
