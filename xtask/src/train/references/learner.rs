//! A log-linear model over candidates, fitted to the likelihood of the right ones with an L2 penalty.
//!
//! The optimum is found by L-BFGS (Nocedal 1980); the sum is convex but where several candidates are right.

use std::collections::BTreeMap;

/// A pronoun with its candidates' features and which of them are right.
pub(super) struct Choice {
    pub(super) features: Vec<Vec<String>>,
    pub(super) right: Vec<bool>,
    /// Whether it may be that nobody is meant.
    pub(super) nobody: bool,
}

/// The weights of features that were seen often enough.
pub(super) struct Learnt {
    pub(super) weights: BTreeMap<String, f64>,
}

/// Candidates a feature must be seen on.
const FEWEST: usize = 3;
/// The penalty on the square of each weight, halved.
const PENALTY: f64 = 4.0;
const STEPS: usize = 120;
/// Steps that L-BFGS remembers.
const MEMORY: usize = 8;
/// The fitting ends when a step gains less than this share of the sum.
const ENOUGH: f64 = 1e-6;

pub(super) fn learn(choices: &[Choice]) -> Learnt {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in choices.iter().flat_map(|choice| choice.features.iter().flatten()) {
        *counts.entry(name).or_default() += 1;
    }
    let names: Vec<&str> =
        counts.into_iter().filter(|(_, count)| *count >= FEWEST).map(|(name, _)| name).collect();
    let number = |name: &String| names.binary_search(&name.as_str()).ok();
    let rows: Vec<Row> = choices
        .iter()
        .map(|choice| Row {
            candidates: choice
                .features
                .iter()
                .map(|names| names.iter().filter_map(number).collect())
                .collect(),
            right: choice.right.clone(),
            nobody: choice.nobody,
        })
        .filter(Row::teaches)
        .collect();
    let weights = minimise(&rows, names.len());
    Learnt { weights: names.into_iter().map(str::to_owned).zip(weights).collect() }
}

struct Row {
    /// Each candidate's features by number.
    candidates: Vec<Vec<usize>>,
    right: Vec<bool>,
    nobody: bool,
}

impl Row {
    /// Whether something is right and something wrong.
    fn teaches(&self) -> bool {
        let right = self.right.contains(&true) || self.nobody;
        right && (self.right.contains(&false) || !self.nobody)
    }
}

/// The penalised negative log-likelihood and its gradient.
#[allow(clippy::disallowed_methods, reason = "learning is approximate; what it writes is whole numbers")]
fn loss(rows: &[Row], weights: &[f64]) -> (f64, Vec<f64>) {
    let mut loss = 0.5 * PENALTY * weights.iter().map(|weight| weight * weight).sum::<f64>();
    let mut gradient: Vec<f64> = weights.iter().map(|weight| PENALTY * weight).collect();
    for row in rows {
        let scores: Vec<f64> = row
            .candidates
            .iter()
            .map(|features| features.iter().map(|&feature| weights[feature]).sum())
            .collect();
        let best = scores.iter().copied().fold(0.0, f64::max);
        let nobody = (-best).exp();
        let parts: Vec<f64> = scores.iter().map(|score| (score - best).exp()).collect();
        let all = parts.iter().sum::<f64>() + nobody;
        let right =
            parts.iter().zip(&row.right).filter(|(_, right)| **right).map(|(part, _)| part).sum::<f64>()
                + if row.nobody { nobody } else { 0.0 };
        loss -= (right / all).ln();
        for ((features, part), is_right) in row.candidates.iter().zip(&parts).zip(&row.right) {
            let slope = part / all - if *is_right { part / right } else { 0.0 };
            for &feature in features {
                gradient[feature] += slope;
            }
        }
    }
    (loss, gradient)
}

#[allow(clippy::disallowed_methods, reason = "learning is approximate; what it writes is whole numbers")]
fn minimise(rows: &[Row], length: usize) -> Vec<f64> {
    let mut weights = vec![0.0; length];
    let (mut value, mut gradient) = loss(rows, &weights);
    let mut memory: Vec<(Vec<f64>, Vec<f64>)> = Vec::new();
    for _ in 0..STEPS {
        let direction = direction(&gradient, &memory);
        let slope = dot(&direction, &gradient);
        let mut step = if memory.is_empty() { 1.0 / dot(&gradient, &gradient).sqrt().max(1.0) } else { 1.0 };
        let moved = loop {
            let tried: Vec<f64> =
                weights.iter().zip(&direction).map(|(weight, way)| weight + step * way).collect();
            let (tried_value, tried_gradient) = loss(rows, &tried);
            // Armijo's condition.
            if tried_value <= value + 1e-4 * step * slope {
                break Some((tried, tried_value, tried_gradient));
            }
            step /= 2.0;
            if step < 1e-10 {
                break None;
            }
        };
        let Some((tried, tried_value, tried_gradient)) = moved else { break };
        let change: Vec<f64> = tried.iter().zip(&weights).map(|(new, old)| new - old).collect();
        let turn: Vec<f64> = tried_gradient.iter().zip(&gradient).map(|(new, old)| new - old).collect();
        if dot(&change, &turn) > 1e-12 {
            memory.push((change, turn));
            if memory.len() > MEMORY {
                memory.remove(0);
            }
        }
        let gained = value - tried_value;
        (weights, value, gradient) = (tried, tried_value, tried_gradient);
        if gained < ENOUGH * value {
            break;
        }
    }
    weights
}

/// Where to go from here, by the two loops of L-BFGS.
fn direction(gradient: &[f64], memory: &[(Vec<f64>, Vec<f64>)]) -> Vec<f64> {
    let mut way: Vec<f64> = gradient.iter().map(|slope| -slope).collect();
    let mut shares = Vec::new();
    for (change, turn) in memory.iter().rev() {
        let share = dot(change, &way) / dot(change, turn);
        way.iter_mut().zip(turn).for_each(|(way, turn)| *way -= share * turn);
        shares.push(share);
    }
    if let Some((change, turn)) = memory.last() {
        let scale = dot(change, turn) / dot(turn, turn);
        for way in &mut way {
            *way *= scale;
        }
    }
    for ((change, turn), share) in memory.iter().zip(shares.into_iter().rev()) {
        let other = dot(turn, &way) / dot(change, turn);
        way.iter_mut().zip(change).for_each(|(way, change)| *way += (share - other) * change);
    }
    way
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::{Choice, learn};

    #[test]
    fn what_the_right_candidates_share_weighs_most() {
        let choice = |right: usize| Choice {
            features: vec![
                vec!["near".to_owned(), "any".to_owned()],
                vec!["far".to_owned(), "any".to_owned()],
            ],
            right: vec![right == 0, right == 1],
            nobody: false,
        };
        let choices: Vec<Choice> = [0, 0, 0, 0, 1].map(choice).into();
        let weights = learn(&choices).weights;
        assert!(weights["near"] > 0.0 && weights["near"] > weights["far"], "{weights:?}");
        assert!(weights["any"] > 0.0, "nobody is never meant: {weights:?}");
    }

    #[test]
    fn where_nobody_is_meant_all_candidates_lose() {
        let choice = || Choice { features: vec![vec!["any".to_owned()]], right: vec![false], nobody: true };
        let choices: Vec<Choice> = std::iter::repeat_with(choice).take(5).collect();
        assert!(learn(&choices).weights["any"] < 0.0);
    }
}
