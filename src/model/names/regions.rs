//! Where names can be: most words of a text need no look at all.

use std::ops::Range;

use super::token::Tokens;
use crate::Document;

/// Up to this many words that are no name by themselves may stand between parts of one name: "Bank of the West".
const WIDEST_GAP: usize = 3;

/// The stretches of tokens that may hold names, each within a sentence, in order. Everything else is outside.
pub(super) fn find(document: &Document, tokens: &Tokens) -> Vec<Range<usize>> {
    let mut regions: Vec<Range<usize>> = Vec::new();
    for sentence in document.sentences() {
        let mut open: Option<Range<usize>> = None;
        for token in sentence.tokens.clone() {
            if !tokens.may_name(token) {
                continue;
            }
            open = match open {
                Some(region)
                    if token - region.end <= WIDEST_GAP
                        && (region.end..token).all(|gap| tokens.may_join(gap)) =>
                {
                    Some(region.start..token + 1)
                }
                Some(region) => {
                    regions.push(region);
                    Some(token..token + 1)
                }
                None => Some(token..token + 1),
            };
        }
        regions.extend(open);
    }
    regions
}
