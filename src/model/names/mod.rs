//! Names by a sequence model, trained by `cargo xtask train`.
//!
//! A linear-chain conditional random field (Lafferty et al. 2001) over the features of Ratinov and Roth (2009): each
//! token's features speak for or against each tag, and the best legal path is taken. What the rules of
//! [`crate::name`] find is evidence among the rest.

mod elsewhere;
pub mod features;
pub mod hash;
mod recurring;
mod regions;
mod scorer;
mod setting;
pub mod tags;
mod templates;
mod token;
pub mod viterbi;
pub mod weights;
mod word;

use std::sync::{Arc, Mutex, PoisonError};

use crate::gazetteer::ResourceError;
use crate::memo::Memo;
use crate::name::Proposals;
use crate::{Document, Mention, Resources};
use recurring::Sums;
use scorer::Scorer;
use token::Tokens;
use weights::Weights;
use word::Familiar;

/// Words remembered with their sums: those of some hundred articles, about 12 MB.
const MOST_WORDS: usize = 1 << 14;

/// The trained model.
#[derive(Clone, Debug)]
pub struct NamesModel {
    weights: Weights,
    /// What was added up for the words of earlier documents. It holds for these weights and for one set of resources.
    words: Memo<Arc<Familiar>>,
    /// What was added up for what recurs. It holds for these weights.
    recurring: Arc<Mutex<Sums>>,
}

impl NamesModel {
    /// A model from the file that `cargo xtask train names` writes. Nothing is copied or unpacked but the transitions.
    ///
    /// # Errors
    /// When the file is of another kind or version, cut short or damaged.
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Self, ResourceError> {
        Ok(Self {
            weights: Weights::from_bytes(bytes)?,
            words: Memo::new(MOST_WORDS),
            recurring: Arc::default(),
        })
    }

    /// The names of a document, in order and without overlaps. `rules` is what [`crate::name::propose`] makes of it.
    ///
    /// Each mention's score is the share, per mille, of mentions that are right when the model is as sure.
    #[must_use]
    pub fn mentions(&self, document: &Document, resources: &Resources, rules: &Proposals) -> Vec<Mention> {
        let sure = |(mention, margin)| Mention { score: self.weights.share_right(margin), ..mention };
        let mentions = self.margins(document, resources, rules).into_iter().map(sure).collect();
        with_parts_of_tokens(document, mentions, &rules.mentions)
    }

    /// As [`Self::mentions`], whole tokens alone, with each mention's margin in place of the share it stands for.
    #[must_use]
    pub fn margins(
        &self,
        document: &Document,
        resources: &Resources,
        rules: &Proposals,
    ) -> Vec<(Mention, i32)> {
        let tokens = Tokens::read(document, &resources.clusters, rules, &self.words);
        // Each sum is whole or not there, whatever happened elsewhere.
        let recurring = self.recurring.lock().unwrap_or_else(PoisonError::into_inner);
        let mut scorer = Scorer::new(&self.weights, recurring, document, &tokens);
        let found = regions::find(document, &tokens).into_iter().flat_map(|region| scorer.read(region));
        found.map(|(span, label, margin)| (Mention { span, label, score: 0 }, margin)).collect()
    }
}

/// The model marks whole tokens. What the rules find inside one (Russian in a fused "Russianenergy") is kept.
fn with_parts_of_tokens(document: &Document, mut mentions: Vec<Mention>, rules: &[Mention]) -> Vec<Mention> {
    let tokens = document.tokens();
    let splits_token = |mention: &&Mention| {
        let first = tokens.partition_point(|token| token.span.end() <= mention.span.start());
        let last = tokens.partition_point(|token| token.span.start() < mention.span.end());
        tokens.get(first).is_some_and(|token| token.span.start() < mention.span.start())
            || tokens[..last].last().is_some_and(|token| token.span.end() > mention.span.end())
    };
    let parts: Vec<Mention> = rules.iter().filter(splits_token).copied().collect();
    if parts.is_empty() {
        return mentions;
    }
    mentions.retain(|mention| {
        let near = parts.partition_point(|part| part.span.end() <= mention.span.start());
        parts.get(near).is_none_or(|part| !part.span.overlaps(mention.span))
    });
    mentions.extend(parts);
    mentions.sort_by_key(|mention| mention.span);
    mentions
}
