//! All features of a document, as the trainer asks for them.

use std::ops::Range;

use super::regions;
use super::setting::Setting;
use super::templates;
use super::token::Tokens;
use crate::memo::Memo;
use crate::name::Proposals;
use crate::{Document, Resources};

/// The features of every token that may belong to a name.
pub struct Features {
    /// The stretches of tokens that may hold names, in order.
    pub regions: Vec<Range<usize>>,
    hashes: Vec<u64>,
    ends: Vec<u32>,
}

impl Features {
    /// Computes the features of a document. `rules` is what [`crate::name::propose`] makes of it.
    ///
    /// # Panics
    /// When the features outnumber 32 bits: articles are limited to a few megabytes.
    #[must_use]
    pub fn read(document: &Document, resources: &Resources, rules: &Proposals) -> Self {
        let tokens = Tokens::read(document, &resources.clusters, rules, &Memo::new(0));
        let regions = regions::find(document, &tokens);
        let (mut hashes, mut ends) = (Vec::new(), Vec::new());
        for region in &regions {
            let sentence = document.tokens()[region.start].sentence;
            let setting = Setting::of(document, sentence);
            let sentence = document.sentences()[sentence].tokens.clone();
            for at in region.clone() {
                templates::all(&tokens, &sentence, at, setting, &mut hashes);
                ends.push(u32::try_from(hashes.len()).expect("articles are limited to a few megabytes"));
            }
        }
        Self { regions, hashes, ends }
    }

    /// The features of a token, counted over all regions' tokens.
    #[must_use]
    pub fn of(&self, number: usize) -> &[u64] {
        let start = if number == 0 { 0 } else { self.ends[number - 1] as usize };
        &self.hashes[start..self.ends[number] as usize]
    }
}
