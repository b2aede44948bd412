//! Whom and what articles name: all of them, some, or one alone.

use super::Passage;
use crate::dossier::Dossier;
use crate::identity::MentionRef;
use crate::view::counted::Counted;

/// An entity and who names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The entity, as an index into [`Dossier::entities`].
    pub entity: usize,
    /// The articles that name it, in order; never none.
    pub by: Vec<Naming>,
}

/// How often an article names an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Naming {
    /// How often, captions that repeat others left out.
    pub mentions: usize,
    /// Where first.
    pub first: Passage,
}

impl Named {
    /// In how many articles.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.by.len()
    }

    /// How often in all.
    #[must_use]
    pub fn mentions(&self) -> usize {
        self.by.iter().map(|naming| naming.mentions).sum()
    }
}

/// Every entity that the articles name: what most of them name first, then what is named most often, then in the dossier's
/// order.
///
/// # Panics
/// When the dossier lacks one of the articles; they are given as indices in order.
#[must_use]
pub fn named(dossier: &Dossier, articles: &[usize]) -> Vec<Named> {
    let counted = Counted::of(dossier);
    let mut named: Vec<Named> = Vec::new();
    for (entity, found) in dossier.entities().iter().enumerate() {
        let mut by: Vec<Naming> = Vec::new();
        for &at in found.mentions.iter().filter(|at| articles.binary_search(&at.article).is_ok()) {
            let MentionRef { article, mention } = at;
            // A copy that is compared without its first counts for itself.
            let counts = usize::from(counted.counts(at) || dossier.duplicate_of(article).is_some());
            match by.last_mut() {
                Some(last) if last.first.article == article => last.mentions += counts,
                _ => {
                    let span = dossier.readings()[article].mentions[mention].span;
                    by.push(Naming { mentions: counts, first: Passage { article, span } });
                }
            }
        }
        // What stands only in a caption that says again what another says is named all the same.
        for naming in &mut by {
            naming.mentions = naming.mentions.max(1);
        }
        if !by.is_empty() {
            named.push(Named { entity, by });
        }
    }
    named.sort_by_key(|named| std::cmp::Reverse((named.articles(), named.mentions())));
    named
}
