//! A linear classifier with a hinge loss, from left to right: adaptive dual averaging with an L1 penalty.
//!
//! After Duchi, Hazan and Singer (2011), "Adaptive subgradient methods", section 5: a weight is the sum of its
//! changes, less the penalty, over the root of their number. The penalty picks the few weights that earn their place; a
//! second stage learns these few anew without it. One thread, additions, products and roots only: the same weights everywhere.

use std::collections::HashMap;

use dateline::model::speech::feature::{self, Key, Place, SHARED, Word};
use dateline::model::speech::tag::TAGS;
use dateline::model::speech::weights::Column;
use dateline::model::speech::{NO_TAG, WINDOW};

use super::corpus::Allowed;

/// A sentence to learn from.
pub(super) struct Sentence {
    pub(super) words: Vec<Word>,
    pub(super) places: Vec<Place>,
    pub(super) allowed: Vec<Allowed>,
}

/// A key, and the role of the word it is of.
type Feature = (Key, u8);

/// A stage of learning: how often it goes over all sentences, how far a change goes, and what is taken off the size of a
/// weight's sum of changes for each token seen.
struct Stage {
    rounds: usize,
    rate: f32,
    penalty: f32,
}

/// The first stage picks weights, about 100,000 of sixteen million: half the penalty gives twice as many and a tenth of a point.
/// The second gives them their values.
const STAGES: [Stage; 2] =
    [Stage { rounds: 6, rate: 0.1, penalty: 3.9e-6 }, Stage { rounds: 5, rate: 0.05, penalty: 0.0 }];
/// Features met less often are left out: they tell of one sentence.
const FEWEST: u32 = 3;
/// How often in a round all weights feel the penalty.
const REFRESHMENTS: usize = 4;
/// By how much the right tag must lead; it sets what the rates are measured by.
const MARGIN: f32 = 1.0;

/// A weight that was learnt.
pub(super) struct Weight {
    pub(super) key: Key,
    pub(super) column: Column,
    pub(super) value: f32,
}

/// Learns weights.
pub(super) fn learn(sentences: &[Sentence]) -> Vec<Weight> {
    let features = features(sentences);
    let ids = features.iter().copied().zip(0..).collect();
    let size = features.len() * TAGS;
    let mut learner = Learner {
        ids,
        weights: vec![0.0; size],
        sums: vec![0; size],
        changes: vec![0; size],
        step: 0,
        rate: 0.0,
        penalty: 0.0,
    };
    let fixed: Vec<Vec<Vec<u32>>> = sentences.iter().map(|sentence| learner.fixed(sentence)).collect();
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut chance = Chance(1);
    for (number, stage) in STAGES.iter().enumerate() {
        learner.begin(stage, number > 0);
        for round in 1..=stage.rounds {
            chance.shuffle(&mut order);
            let mut wrong = 0;
            for (count, &index) in order.iter().enumerate() {
                if count % order.len().div_ceil(REFRESHMENTS) == 0 {
                    learner.refresh();
                }
                wrong += learner.sentence(&sentences[index], &fixed[index]);
            }
            println!("speech: stage {}, round {round}: {wrong} tokens wrong", number + 1);
        }
    }
    learner.refresh();
    let mut out = Vec::new();
    for (&(key, role), row) in features.iter().zip(learner.weights.chunks(TAGS)) {
        for (tag, &value) in row.iter().enumerate().filter(|(_, value)| **value != 0.0) {
            let column = Column::try_from(usize::from(role) * TAGS + tag).expect("all columns fit");
            out.push(Weight { key, column, value });
        }
    }
    out
}

/// Features that stand often enough, in the order in which they are met.
fn features(sentences: &[Sentence]) -> Vec<Feature> {
    let mut counts: HashMap<Feature, usize> = HashMap::new();
    let mut met: Vec<(Feature, u32)> = Vec::new();
    for sentence in sentences {
        let (mut second, mut first) = (NO_TAG, NO_TAG);
        for at in 0..sentence.words.len() {
            for feature in fixed(sentence, at).into_iter().chain(history(sentence, at, second, first)) {
                let index = *counts.entry(feature).or_insert(met.len());
                if index == met.len() {
                    met.push((feature, 0));
                }
                met[index].1 += 1;
            }
            (second, first) = (first, (sentence.allowed[at].trailing_zeros() as usize).min(NO_TAG));
        }
    }
    met.into_iter()
        .filter(|&((key, _), count)| key != 0 && count >= FEWEST)
        .map(|(feature, _)| feature)
        .collect()
}

fn around(sentence: &Sentence, at: usize) -> [&Word; 5] {
    let word = |at: usize| sentence.words.get(at).unwrap_or(&Word::EDGE);
    [word(at.wrapping_sub(2)), word(at.wrapping_sub(1)), word(at), word(at + 1), word(at + 2)]
}

/// The features that do not rest on tags.
fn fixed(sentence: &Sentence, at: usize) -> Vec<Feature> {
    let words = around(sentence, at);
    let mut features = Vec::new();
    for (word, role) in words.into_iter().zip(WINDOW) {
        let keys = word.alone();
        let keys = if role == 0 { &keys[..] } else { &keys[..SHARED] };
        features.extend(keys.iter().map(|&key| (key, u8::try_from(role).expect("five roles"))));
    }
    features.extend(feature::together(words, sentence.places[at]).map(|key| (key, 0)));
    features
}

fn history(sentence: &Sentence, at: usize, second: usize, first: usize) -> [Feature; feature::HISTORY] {
    let words = around(sentence, at);
    feature::history(second, first, words[2], words[3]).map(|key| (key, 0))
}

struct Learner {
    ids: HashMap<Feature, u32>,
    /// A row of tags for each feature; as of the last change or refreshment.
    weights: Vec<f32>,
    /// The sum of all changes up and down.
    sums: Vec<i32>,
    /// How many changes there were; [`CLOSED`] where none may be.
    changes: Vec<u32>,
    /// Tokens learnt from in this stage.
    step: u32,
    rate: f32,
    /// Taken off each sum's size for each token seen.
    penalty: f32,
}

/// The count of changes of a weight that is to stay 0.
const CLOSED: u32 = u32::MAX;

impl Learner {
    fn fixed(&self, sentence: &Sentence) -> Vec<Vec<u32>> {
        (0..sentence.words.len())
            .map(|at| fixed(sentence, at).iter().filter_map(|key| self.ids.get(key).copied()).collect())
            .collect()
    }

    /// Learns from a sentence; gives the number of tokens that were wrong before.
    fn sentence(&mut self, sentence: &Sentence, fixed: &[Vec<u32>]) -> usize {
        let (mut second, mut first) = (NO_TAG, NO_TAG);
        let mut wrong = 0;
        let mut ids = Vec::new();
        for (at, fixed) in fixed.iter().enumerate() {
            ids.clear();
            ids.extend_from_slice(fixed);
            ids.extend(history(sentence, at, second, first).iter().filter_map(|key| self.ids.get(key)));
            let scores = self.scores(&ids);
            let guess = best(&scores, Allowed::MAX);
            let allowed = sentence.allowed[at];
            if allowed != 0 {
                self.step += 1;
                let (right, rival) = (best(&scores, allowed), best(&scores, !allowed));
                wrong += usize::from(guess != right);
                if scores[right] - scores[rival] < MARGIN {
                    for &id in &ids {
                        self.change(id, right, 1);
                        self.change(id, rival, -1);
                    }
                }
            }
            (second, first) = (first, guess);
        }
        wrong
    }

    fn scores(&self, ids: &[u32]) -> [f32; TAGS] {
        let mut scores = [0.0; TAGS];
        for &id in ids {
            for (score, weight) in scores.iter_mut().zip(&self.weights[id as usize * TAGS..][..TAGS]) {
                *score += weight;
            }
        }
        scores
    }

    fn change(&mut self, id: u32, tag: usize, by: i32) {
        let at = id as usize * TAGS + tag;
        if self.changes[at] != CLOSED {
            self.sums[at] += by;
            self.changes[at] += 1;
            self.weights[at] = self.weight(at);
        }
    }

    #[allow(clippy::cast_precision_loss, reason = "sums and counts stay below 2^24, the tokens learnt from")]
    fn weight(&self, at: usize) -> f32 {
        let (sum, changes) = (self.sums[at], self.changes[at]);
        let size = sum.abs() as f32 - self.penalty * self.step as f32;
        if size <= 0.0 { 0.0 } else { self.rate * sum.signum() as f32 * size / (changes as f32).sqrt() }
    }

    /// Lets weights that no example changed for long feel the penalty.
    fn refresh(&mut self) {
        for at in 0..self.weights.len() {
            if !matches!(self.changes[at], 0 | CLOSED) {
                self.weights[at] = self.weight(at);
            }
        }
    }

    /// Begins a stage; `anew` with only the weights that the penalty has left.
    fn begin(&mut self, stage: &Stage, anew: bool) {
        self.refresh();
        if anew {
            for ((weight, sum), changes) in self.weights.iter_mut().zip(&mut self.sums).zip(&mut self.changes)
            {
                *changes = if *weight == 0.0 { CLOSED } else { 0 };
                *sum = 0;
                *weight = 0.0;
            }
        }
        (self.step, self.rate, self.penalty) = (0, stage.rate, stage.penalty);
    }
}

/// The best of the allowed tags; of equals the first.
fn best(scores: &[f32; TAGS], allowed: Allowed) -> usize {
    let mut best = None;
    for tag in (0..TAGS).filter(|tag| allowed >> tag & 1 == 1) {
        if best.is_none_or(|best: usize| scores[tag] > scores[best]) {
            best = Some(tag);
        }
    }
    best.unwrap_or(0)
}

/// Random numbers that are the same everywhere (xorshift64* by Vigna, 2016).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let upper = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(upper).expect("31 bits") % end
    }

    fn shuffle(&mut self, items: &mut [usize]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
