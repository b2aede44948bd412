//! What the model looks at that comes again and again: how words are written, where they stand, what the rules say.
//!
//! Such features say the most, and they rest on few values. Their sums are kept, whatever the article, by just those values.

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::hash::mix;
use super::setting::Setting;
use super::templates::{NO_TOKEN, NO_WORD};
use super::token::Tokens;
use super::weights::{Sum, Weights};
use crate::model::add_up;

/// Sums kept of each group: a thousand articles have fewer. About 2 MB in all.
const MOST: usize = 1 << 12;

/// Everything that recurs about one token.
#[derive(Clone, Copy)]
pub(super) struct Recurring {
    pub shapes: Shapes,
    pub standing: Standing,
    pub ruled: Ruled,
    pub considered: Considered,
}

/// How the word and its neighbours are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Shapes {
    before: u64,
    this: u64,
    after: u64,
    glued: bool,
    next_glued: bool,
}

/// Where the token stands, and how its word is written elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Standing {
    shape: u64,
    case: u64,
    paragraph: u64,
    starts: bool,
    capital: bool,
    /// It has a capital here, and none elsewhere.
    lower: bool,
    /// It has a capital here, and elsewhere where none is due.
    due: bool,
    quoted: bool,
    bracketed: bool,
}

/// What the rules say of the token and its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Ruled {
    shape: u64,
    case: u64,
    paragraph: u64,
    left: u8,
    rule: u8,
    right: u8,
    score: u8,
}

/// What the rules considered, here and elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Considered {
    tags: u64,
    rule: u8,
    capital: bool,
    labels_elsewhere: u16,
    /// The label and length of the longest name elsewhere, of capitalised words.
    label: u8,
    length: u8,
}

impl Recurring {
    /// Looks at the token at `at`, which stands in `sentence`.
    pub(super) fn of(tokens: &Tokens, sentence: &Range<usize>, at: usize, setting: Setting) -> Self {
        let near = |index: Option<usize>| index.filter(|index| sentence.contains(index));
        let word = |index: Option<usize>| near(index).map_or(&NO_WORD, |index| tokens.word(index));
        let token = |index: Option<usize>| near(index).map_or(&NO_TOKEN, |index| &tokens.places[index]);
        let (previous, next) = (at.checked_sub(1), Some(at + 1));
        let (this, here, right) = (tokens.word(at), &tokens.places[at], token(next));
        let elsewhere = tokens.known(here);
        let (shape, capital, rule) = (this.shape, this.capital, here.rule);
        let Setting { case, paragraph } = setting;
        Self {
            shapes: Shapes {
                before: word(previous).shape,
                this: shape,
                after: word(next).shape,
                glued: here.glued,
                next_glued: right.glued,
            },
            standing: Standing {
                shape,
                case,
                paragraph,
                starts: here.starts,
                capital,
                lower: capital && elsewhere.lower,
                due: capital && elsewhere.capital,
                quoted: here.quoted,
                bracketed: here.bracketed,
            },
            ruled: Ruled {
                shape,
                case,
                paragraph,
                left: token(previous).rule,
                rule,
                right: right.rule,
                score: here.rule_score,
            },
            considered: Considered {
                tags: here.considered,
                rule,
                capital,
                labels_elsewhere: elsewhere.considered,
                label: if capital { elsewhere.rule_label } else { 0 },
                length: if capital { elsewhere.rule_tokens.min(3) } else { 0 },
            },
        }
    }
}

/// A group of features and the values they rest on.
pub(super) trait Group: Copy + Eq + Hash {
    /// Adds the group's features.
    fn features(self, out: &mut Vec<u64>);
}

impl Group for Shapes {
    fn features(self, out: &mut Vec<u64>) {
        let Self { before, this, after, glued, next_glued } = self;
        out.extend([
            mix(6, &[before, this, after]),
            mix(7, &[before, this]),
            mix(8, &[this, after]),
            mix(16, &[u64::from(glued), u64::from(next_glued), this]),
        ]);
    }
}

impl Group for Standing {
    fn features(self, out: &mut Vec<u64>) {
        let Self { shape, case, paragraph, starts, capital, lower, due, quoted, bracketed } = self;
        out.extend([
            mix(17, &[u64::from(starts), u64::from(lower), u64::from(due), u64::from(capital)]),
            mix(18, &[case, shape]),
            mix(19, &[paragraph, shape]),
            mix(36, &[u64::from(quoted), shape]),
            mix(37, &[u64::from(bracketed), shape]),
        ]);
    }
}

impl Group for Ruled {
    fn features(self, out: &mut Vec<u64>) {
        let Self { shape, case, paragraph, left, rule, right, score } = self;
        let [left, rule, right, score] = [left, rule, right, score].map(u64::from);
        out.extend([
            mix(25, &[left, rule, right]),
            mix(26, &[rule, score]),
            mix(27, &[rule, shape]),
            mix(31, &[left, shape]),
            mix(33, &[right, shape]),
            mix(34, &[rule, case, paragraph]),
            mix(35, &[rule]),
        ]);
    }
}

impl Group for Considered {
    fn features(self, out: &mut Vec<u64>) {
        let Self { tags, rule, capital, labels_elsewhere, label, length } = self;
        let (rule, elsewhere) = (u64::from(rule), u64::from(labels_elsewhere));
        if capital {
            out.push(mix(38, &[u64::from(label), u64::from(length), rule]));
        }
        let mut rest = tags;
        while rest != 0 {
            out.push(mix(55, &[u64::from(rest.trailing_zeros())]));
            rest &= rest - 1;
        }
        out.extend([
            mix(56, &[tags]),
            mix(57, &[tags, rule, elsewhere]),
            mix(58, &[elsewhere, u64::from(capital)]),
        ]);
    }
}

/// The sums of one group, by the values they rest on.
type Kept<T> = HashMap<T, Sum, FxBuildHasher>;

/// Sums that were worked out before. They hold for one set of weights.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    shapes: Kept<Shapes>,
    standing: Kept<Standing>,
    ruled: Kept<Ruled>,
    considered: Kept<Considered>,
}

impl Sums {
    /// Adds what all groups say of a token. `hashes` is working space.
    pub(super) fn add(
        &mut self,
        token: Recurring,
        weights: &Weights,
        hashes: &mut Vec<u64>,
        total: &mut Sum,
    ) {
        add(&mut self.shapes, token.shapes, weights, hashes, total);
        add(&mut self.standing, token.standing, weights, hashes, total);
        add(&mut self.ruled, token.ruled, weights, hashes, total);
        add(&mut self.considered, token.considered, weights, hashes, total);
    }
}

fn add<T: Group>(kept: &mut Kept<T>, group: T, weights: &Weights, hashes: &mut Vec<u64>, total: &mut Sum) {
    if let Some(sum) = kept.get(&group) {
        return add_up(total, sum);
    }
    hashes.clear();
    group.features(hashes);
    let sum = weights.total(hashes);
    add_up(total, &sum);
    if kept.len() < MOST {
        kept.insert(group, sum);
    }
}
