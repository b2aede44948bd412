//! Pronouns of people: each goes to the likeliest candidate, in order of the text, so that one decision helps the next.

use super::cast::Cast;
use super::clause::Clauses;
use super::feature;
use super::scene::{Candidate, Pronoun, Scene};
use super::sentence::Sentences;
use super::setting::Setting;
use super::weights::{Features, Weights, shares};
use super::{Reference, ReferenceKind};
use crate::Resources;
use crate::pipeline::Reading;

/// A candidate must have at least this share of the belief, in thousandths. With less, more pronouns would be resolved, and
/// wrong nearly as often as right.
pub(super) const LEAST_SHARE: u16 = 350;

/// Resolves the pronouns of an article.
pub(super) fn resolve(
    text: &Sentences<'_>,
    clauses: &Clauses,
    reading: &Reading,
    entity_of: &[Option<usize>],
    resources: &Resources,
) -> Vec<Reference> {
    let mut references = Vec::new();
    let cast = Cast::gather(text, reading, entity_of, &resources.lexicon);
    walk(text, clauses, &cast, resources, &resources.references, false, |found| {
        if let Some((index, score)) = found.choice {
            let token = reading.document.tokens()[found.pronoun.token];
            let antecedent = found.mentions[index];
            references.push(Reference { span: token.span, kind: ReferenceKind::Pronoun, antecedent, score });
        }
    });
    references
}

/// One pronoun with its candidates.
pub(super) struct Case {
    pub(super) pronoun: Pronoun,
    /// The mention each candidate is known by.
    pub(super) mentions: Vec<usize>,
    pub(super) features: Vec<Features>,
    pub(super) scores: Vec<i32>,
    /// The candidate chosen and its share in thousandths.
    pub(super) choice: Option<(usize, u16)>,
}

/// Goes through the pronouns that stand for people, and tells of each with its candidates.
pub(super) fn walk(
    text: &Sentences<'_>,
    clauses: &Clauses,
    cast: &Cast,
    resources: &Resources,
    weights: &Weights,
    named: bool,
    mut tell: impl FnMut(Case),
) {
    let pronouns: Vec<Pronoun> = (0..text.document.tokens().len())
        .filter_map(|token| {
            let (gender, form) = text.pronoun(token)?;
            Some(Pronoun { token, sentence: text.sentence(token), gender, case: form })
        })
        .collect();
    let mut scene = Scene::new(text, clauses, cast, &pronouns);
    for &pronoun in &pronouns {
        scene.advance(pronoun);
        let candidates = scene.candidates(pronoun);
        if candidates.is_empty() {
            continue;
        }
        let setting = Setting::of(&scene, pronoun);
        let features = feature::all(&scene, &setting, &candidates, &resources.clusters, named);
        let scores: Vec<i32> = features.iter().map(|features| weights.sum(features)).collect();
        let choice = choose(&scores);
        if let Some((index, _)) = choice {
            scene.bind(pronoun, candidates[index].figure);
        }
        let mentions = candidates.iter().map(|candidate| mention(cast, *candidate)).collect();
        tell(Case { pronoun, mentions, features, scores, choice });
    }
}

fn mention(cast: &Cast, candidate: Candidate) -> usize {
    cast.people[candidate.person].mention
}

/// The best candidate, the earlier of equals, when its share suffices.
fn choose(scores: &[i32]) -> Option<(usize, u16)> {
    let shares = shares(scores);
    let best = (0..scores.len()).max_by_key(|&index| (scores[index], std::cmp::Reverse(index)))?;
    (shares[best] >= LEAST_SHARE).then_some((best, shares[best]))
}
