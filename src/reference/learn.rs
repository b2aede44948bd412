//! What the trainer and the measures see of the resolver's work: every pronoun with its candidates and their features.

use super::cast::Cast;
use super::clause::Clauses;
use super::pronoun;
use super::sentence::Sentences;
use super::weights::{Weights, shares};
use crate::pipeline::Reading;
use crate::{Resources, Span};

/// A pronoun with everyone it may stand for.
#[derive(Clone, Debug)]
pub struct Case {
    /// The pronoun.
    pub pronoun: Span,
    /// Whom it may stand for.
    pub candidates: Vec<Candidate>,
    /// The candidate that was chosen, as an index, if one was.
    pub choice: Option<usize>,
}

/// Someone a pronoun may stand for.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The mention by which it is known, as an index into [`Reading::mentions`].
    pub mention: usize,
    /// The features, as the table of weights names them.
    pub features: Vec<String>,
    /// Their weight.
    pub score: i32,
    /// Its share of the belief, in thousandths.
    pub share: u16,
}

/// The pronouns of an article that have candidates, in order, as some weights resolve them.
#[must_use]
pub fn cases(
    reading: &Reading,
    entity_of: &[Option<usize>],
    resources: &Resources,
    weights: &Weights,
) -> Vec<Case> {
    let mut cases = Vec::new();
    let Some(text) = Sentences::with_pronouns(reading, resources) else { return cases };
    let clauses = Clauses::read(&text);
    let cast = Cast::gather(&text, reading, entity_of, &resources.lexicon);
    pronoun::walk(&text, &clauses, &cast, resources, weights, true, |case| {
        let rows = case.mentions.into_iter().zip(case.features).zip(&case.scores).zip(shares(&case.scores));
        let candidates = rows
            .map(|(((mention, features), &score), share)| Candidate {
                mention,
                features: features.into_names(),
                score,
                share,
            })
            .collect();
        let pronoun = reading.document.tokens()[case.pronoun.token].span;
        cases.push(Case { pronoun, candidates, choice: case.choice.map(|(index, _)| index) });
    });
    cases
}
