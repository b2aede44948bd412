//! Which mentions count: a caption that repeats an earlier one says nothing new.

use crate::dossier::Dossier;
use crate::identity::Entity;
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

    /// How often each article mentions an entity, articles in order.
    ///
    /// An entity found in repeated paragraphs alone is counted there: nothing mentioned counts zero.
    #[must_use]
    pub fn by_article(&self, entity: &Entity) -> Vec<(usize, usize)> {
        let all = entity.mentions.iter();
        let counting = entity.mentions.iter().filter(|at| self.0[at.article][at.mention]);
        let counts = group(counting.map(|at| at.article));
        if counts.is_empty() { group(all.map(|at| at.article)) } else { counts }
    }

    /// How often all articles together mention an entity.
    #[must_use]
    pub fn total(&self, entity: &Entity) -> usize {
        self.by_article(entity).into_iter().map(|(_, count)| count).sum()
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

/// Runs of equal article numbers, counted.
fn group(articles: impl Iterator<Item = usize>) -> Vec<(usize, usize)> {
    let mut groups: Vec<(usize, usize)> = Vec::new();
    for article in articles {
        match groups.last_mut() {
            Some((last, count)) if *last == article => *count += 1,
            _ => groups.push((article, 1)),
        }
    }
    groups
}
