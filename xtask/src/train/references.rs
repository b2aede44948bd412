//! Whom pronouns stand for: learns the weights of the resolver's features.

pub(crate) mod corpus;
mod learner;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use dateline::Resources;
use dateline::reference::{Weights, learn};

use self::corpus::{Article, Truth};
use self::learner::{Choice, Learnt};

/// What the file may take of the page, gzipped, in bytes.
const BUDGET: usize = 20_000;
/// Weights are kept in hundredths.
const HUNDREDTHS: f64 = 100.0;
/// Learnt first without what earlier pronouns stand for, then with what the first weights make of them.
const ROUNDS: usize = 2;

/// Learns the weights, and says how many there are.
pub(super) fn make(folder: &Path) -> Result<Vec<u8>, String> {
    let train = folder.join("corpora/train");
    let mut articles = corpus::candidates(&train.join("gap.jsonl.gz"))?;
    articles.extend(corpus::chains(&train.join("gum.jsonl.gz"))?);
    let mut weights = Weights::default();
    let mut table = String::new();
    for round in 1..=ROUNDS {
        let choices: Vec<Choice> = articles.iter().flat_map(|article| choices(article, &weights)).collect();
        let learnt = learner::learn(&choices);
        println!("round {round}: {} pronouns, {} features", choices.len(), learnt.weights.len());
        table = write(&learnt);
        weights = Weights::from_bytes(table.as_bytes()).map_err(|why| why.to_string())?;
    }
    let packed = crate::page::pack(table.as_bytes()).len();
    println!("references.tsv: {packed} bytes gzipped, of {BUDGET}");
    Ok(table.into_bytes())
}

/// The pronouns of an article whose truth is known, as the learner sees them.
fn choices(article: &Article, weights: &Weights) -> Vec<Choice> {
    let entity_of = article.dossier.entities_of(0);
    let reading = &article.dossier.readings()[0];
    let cases = learn::cases(reading, entity_of, Resources::embedded(), weights);
    let mut choices = Vec::new();
    for case in cases {
        let Some(truth) = article.truths.get(&case.pronoun) else { continue };
        let entity = |candidate: &learn::Candidate| entity_of[candidate.mention];
        let right = |candidate: &learn::Candidate| match truth {
            Truth::One(entities) => entity(candidate).is_some_and(|entity| entities.contains(&entity)),
            Truth::NoneOf(entities) => entity(candidate).is_some_and(|entity| !entities.contains(&entity)),
        };
        let right: Vec<bool> = case.candidates.iter().map(right).collect();
        let nobody = matches!(truth, Truth::NoneOf(_)) || !right.contains(&true);
        // Someone is meant who is no candidate: that is not for the weights to learn.
        if matches!(truth, Truth::One(entities) if !entities.is_empty()) && !right.contains(&true) {
            continue;
        }
        let features = case.candidates.into_iter().map(|candidate| candidate.features).collect();
        choices.push(Choice { features, right, nobody });
    }
    choices
}

/// The table of weights, by name.
fn write(learnt: &Learnt) -> String {
    let mut table = String::from(
        "# Weights of the features by which pronouns find whom they stand for, in hundredths.\n\
         # Written by `cargo xtask train references`; see data/README.md.\n",
    );
    let rows: BTreeMap<&str, i64> = learnt
        .weights
        .iter()
        .map(|(name, weight)| (name.as_str(), hundredths(*weight)))
        .filter(|(_, weight)| *weight != 0)
        .collect();
    for (name, weight) in rows {
        writeln!(table, "{name}\t{weight}").expect("a string takes what is written");
    }
    table
}

#[expect(clippy::cast_possible_truncation, reason = "weights are small")]
fn hundredths(weight: f64) -> i64 {
    (weight * HUNDREDTHS).round() as i64
}
