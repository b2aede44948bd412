//! What several articles say of the same thing: whom and what they all name and what one alone does, how each spells it,
//! whose numbers differ and why they may, who claims and who denies, and whose words are whose.
//!
//! Nothing here says who is right. Every pass walks the chosen articles once and brings together what shares a key: a word, a
//! run of words, an entity, a place and a class. Lists of holders of a key are bounded, so that the work grows with the text.

mod differing;
mod wording;

pub mod align;
pub mod alike;
pub mod claims;
pub mod common;
pub mod denials;
pub mod figures;
pub mod sayings;
mod show;
pub mod sides;
pub mod single;
pub mod spellings;
pub mod told;

use std::collections::BTreeMap;

use crate::Span;
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use align::Aligned;
use alike::Likeness;
use claims::Side;
use common::Named;
use denials::Denial;
use figures::Differing;
use sayings::Saying;
pub use show::show;
use single::Single;
use spellings::Spelt;

/// Words of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Passage {
    /// The article, as an index into [`Dossier::readings`].
    pub article: usize,
    /// Where the words stand in it.
    pub span: Span,
}

/// Articles compared with each other. Lists stand in an order that does not depend on hashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The articles that are compared, as indices in order.
    pub articles: Vec<usize>,
    /// Chosen articles that say the same words as another chosen one: the copy, and which it is compared as.
    pub copies: Vec<(usize, usize)>,
    /// Every entity that they name.
    pub named: Vec<Named>,
    /// Entities that they write in different ways.
    pub spellings: Vec<Spelt>,
    /// Numbers of one thing that more than one of them gives, and that are not the same.
    pub figures: Vec<Differing>,
    /// Who says something, by country or armed group.
    pub sides: Vec<Side>,
    /// Who denies or rejects something, and what that answers.
    pub denials: Vec<Denial>,
    /// Words of one speaker that more than one article gives.
    pub sayings: Vec<Saying>,
    /// Articles that carry much of each other's text.
    pub likenesses: Vec<Likeness>,
    /// What one article alone tells, by article.
    pub single: Vec<Single>,
    /// Two articles that share text, paragraph by paragraph; nothing for more or for other stories.
    pub aligned: Vec<Aligned>,
}

/// Compares some of a dossier's articles, given as indices; those it lacks are passed over, and one named twice counts once.
#[must_use]
pub fn compare(dossier: &Dossier, resources: &Resources, chosen: &[usize]) -> Comparison {
    let (articles, copies) = columns(dossier, chosen);
    let likenesses = alike::pairs(dossier, &articles);
    let rows = crate::figure::ledger::rows_among(dossier, &articles);
    let named = common::named(dossier, &articles);
    let sayings = sayings::find(dossier, &articles);
    let figures = figures::find(dossier, &articles, &rows);
    let mut sides = sides::Sides::new(dossier, resources);
    let denials = denials::find(dossier, &articles, &mut sides);
    let single = single::find(dossier, &articles, &named, &sayings, &rows);
    let aligned = match (articles.as_slice(), likenesses.as_slice()) {
        (&[one, other], [_]) => align::align(dossier, one, other),
        _ => Vec::new(),
    };
    Comparison {
        spellings: spellings::find(dossier, &articles),
        sides: claims::by_side(dossier, &articles, &mut sides),
        articles,
        copies,
        named,
        figures,
        denials,
        sayings,
        likenesses,
        single,
        aligned,
    }
}

/// The articles that are compared, and those that are left out as copies of one of these.
fn columns(dossier: &Dossier, chosen: &[usize]) -> (Vec<usize>, Vec<(usize, usize)>) {
    let mut chosen: Vec<usize> =
        chosen.iter().copied().filter(|&article| article < dossier.readings().len()).collect();
    chosen.sort_unstable();
    chosen.dedup();
    let (mut articles, mut copies) = (Vec::new(), Vec::new());
    // By the first article of the same words, chosen or not, the one that is compared.
    let mut compared: BTreeMap<usize, usize> = BTreeMap::new();
    for article in chosen {
        let first = dossier.duplicate_of(article).unwrap_or(article);
        if let Some(&as_this) = compared.get(&first) {
            copies.push((article, as_this));
        } else {
            compared.insert(first, article);
            articles.push(article);
        }
    }
    (articles, copies)
}
