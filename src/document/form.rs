//! Distinct words. What depends on a word's letters alone is worth finding once for each, not once for each token:
//! a text of five thousand tokens has fewer than two thousand forms, a longer one far fewer in proportion.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::Token;

/// Which distinct word each token is.
#[derive(Clone, Debug)]
pub(super) struct Forms {
    /// For each token its form.
    of: Vec<u32>,
    /// For each form the first token that is it.
    first: Vec<u32>,
}

impl Forms {
    /// Tells the forms of a text's tokens apart, capitals included.
    pub(super) fn read(text: &str, tokens: &[Token]) -> Self {
        let narrow = |number: usize| u32::try_from(number).expect("article texts are shorter than 4 GB");
        // A fast hash that can be made to collide: who writes such a text slows down nothing but its own reading.
        let mut known: HashMap<&str, u32, FxBuildHasher> = HashMap::default();
        let mut forms = Self { of: Vec::with_capacity(tokens.len()), first: Vec::new() };
        for (at, token) in tokens.iter().enumerate() {
            let form = *known.entry(&text[token.span]).or_insert_with(|| {
                forms.first.push(narrow(at));
                narrow(forms.first.len() - 1)
            });
            forms.of.push(form);
        }
        forms
    }

    pub(super) fn of(&self, token: usize) -> usize {
        self.of[token] as usize
    }

    /// The first token of each form.
    pub(super) fn firsts(&self) -> impl ExactSizeIterator<Item = usize> {
        self.first.iter().map(|&token| token as usize)
    }
}
