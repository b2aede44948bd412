//! Names: people, groups, organisations, places, weapons and the other labels that name things.
//!
//! Rules: gazetteers, patterns and context. What they propose is evidence for [`crate::model::names`], which decides.
//!
//! Each kind of name proposes candidates with a score (`score`); `candidate::choose` takes the set that says
//! most. Candidates know nothing of each other, so a kind can be changed or replaced alone.

mod candidate;
mod capital;
mod context;
mod cue;
mod event;
mod fused;
mod nationality;
mod organisation;
mod person;
mod place;
mod run;
mod score;
mod weapon;
mod word;

use std::collections::{BTreeMap, HashSet};

use rustc_hash::FxBuildHasher;

use crate::gazetteer::{Classes, PhraseMatch};
use crate::{Document, Mention, Resources};
pub use candidate::Candidate;
use word::Words;

/// What the rules make of a document.
#[derive(Clone, Debug, Default)]
pub struct Proposals {
    /// The mentions that together say most, in order of the text, without overlaps.
    pub mentions: Vec<Mention>,
    /// Everything that was considered, in no order and with overlaps.
    pub considered: Vec<Candidate>,
    /// Phrases of the lexicon in order of their first token, shorter before longer.
    pub phrases: Vec<PhraseMatch>,
    /// What each of [`Document::forms`] can be by itself.
    pub forms: Vec<Classes>,
}

/// Every mention the rules find, in order of the text, without overlaps.
#[must_use]
pub fn find(document: &Document, resources: &Resources) -> Vec<Mention> {
    propose(document, resources).mentions
}

/// Every mention the rules find, and what they considered besides.
#[must_use]
pub fn propose(document: &Document, resources: &Resources) -> Proposals {
    let words = Words::read(document, resources);
    let mut candidates = Vec::new();
    nationality::find(&words, &mut candidates);
    place::find(&words, &mut candidates);
    organisation::find(&words, &mut candidates);
    weapon::find(&words, &mut candidates);
    event::find(&words, &mut candidates);
    person::find(&words, &mut candidates);
    let fused: BTreeMap<usize, Mention> =
        (0..words.len()).filter_map(|at| Some((at, fused::find(&words, at)?))).collect();
    candidates.retain(|found| found.tokens.len() > 1 || !fused.contains_key(&found.tokens.start));
    let considered = candidates.clone();
    let chosen = candidate::choose(&words, candidates);

    let mut mentions: Vec<Mention> = chosen.iter().map(|found| candidate::mention(&words, found)).collect();
    let named: HashSet<usize, FxBuildHasher> = chosen.iter().flat_map(|found| found.tokens.clone()).collect();
    mentions.extend(fused.into_iter().filter(|(at, _)| !named.contains(at)).map(|(_, mention)| mention));
    mentions.sort_by_key(|mention| mention.span);
    let (phrases, forms) = words.into_lookups();
    Proposals { mentions, considered, phrases, forms }
}
