//! Learns a linear-chain conditional random field (Lafferty et al. 2001) from constraints: where the annotation allows
//! several paths, their sum is what is to become likely (Tsuboi et al. 2008).
//!
//! Steps are those of `AdaGrad` (Duchi et al. 2011). Its L1 penalty, which leaves most weights at nought, is taken
//! lazily: a feature pays for all regions it was not in when it is met again.

use std::collections::BTreeMap;
use std::ops::Range;

use dateline::model::names::tags::VOICES;
use dateline::model::names::weights::Learnt;

use super::constraint::Constraint;
use super::lattice::{Lattice, Row};
use super::random::Random;
use super::settings::{DROPOUT, PENALTY};
use super::sources::Domain;
use super::transitions::Transitions;
use super::vocabulary::{Numbered, Vocabulary};
use super::voices::{Voices, heard, spoken};

/// Keeps the first step of a weight from being endless.
pub(super) const FIRST_SQUARE: f32 = 1e-2;

/// Transitions change slowly: they take a step once in so many regions.
const TRANSITIONS_EVERY: u32 = 32;

/// A token whose tags are all this near to what is wanted teaches nothing.
const SMALLEST: f32 = 1e-3;

/// Whole numbers in a weight of one: with 24 a byte reaches from -5.3 to 5.3.
const UNITS: f32 = 24.0;

/// What is learnt from: a text's features and what the annotation says of its tokens.
pub(super) struct Text {
    pub(super) features: Numbered,
    pub(super) constraints: Vec<Constraint>,
}

/// A stretch of tokens that may hold names.
struct Region<'a> {
    text: &'a Text,
    /// Counted over the text's tokens.
    tokens: Range<usize>,
    /// Its first token, counted over all regions' tokens.
    first: usize,
}

pub(super) struct Learner<'a> {
    regions: Vec<Region<'a>>,
    /// By feature.
    weights: Vec<Weights>,
    transitions: Transitions,
    /// What a weight of one pays a region.
    cost: f32,
    /// Regions learnt from.
    clock: u32,
    random: Random,
}

/// A feature's weights.
#[derive(Clone)]
struct Weights {
    values: Voices,
    /// The sums of all changes, squared.
    squares: Voices,
    /// When the penalty was last paid.
    paid: u32,
}

impl Weights {
    /// Pays the penalty for all regions since the last time.
    #[allow(clippy::cast_precision_loss, reason = "learning is approximate")]
    fn pay(&mut self, clock: u32, toll: f32) {
        let missed = clock - self.paid;
        if missed == 0 {
            return;
        }
        self.paid = clock;
        let toll = toll * missed as f32;
        for (weight, square) in self.values.iter_mut().zip(&self.squares) {
            let size = (weight.abs() - toll / square.sqrt()).max(0.0);
            *weight = size.copysign(*weight);
        }
    }

    fn step(&mut self, change: &Voices, rate: f32) {
        for ((weight, square), change) in self.values.iter_mut().zip(&mut self.squares).zip(change) {
            *square += change * change;
            *weight += rate * change / square.sqrt();
        }
    }
}

impl<'a> Learner<'a> {
    /// Knows nothing yet. `features` is how many there are; `seed`, not nought, is what the order of the regions
    /// follows from.
    #[allow(clippy::cast_precision_loss, reason = "learning is approximate")]
    pub(super) fn new(texts: &'a [Text], features: usize, seed: u64) -> Self {
        let regions: Vec<Region<'a>> = texts.iter().flat_map(regions).collect();
        let cost = PENALTY / regions.len() as f32;
        let unknown = Weights { values: [0.0; VOICES], squares: [FIRST_SQUARE; VOICES], paid: 0 };
        Self {
            regions,
            weights: vec![unknown; features],
            transitions: Transitions::new(),
            cost,
            clock: 0,
            random: Random::new(seed),
        }
    }

    /// Knows the mean of what some learnt, and has forgotten how they came there.
    ///
    /// # Panics
    /// When there are none.
    #[allow(clippy::cast_precision_loss, reason = "there are few")]
    pub(super) fn mean(members: Vec<Self>) -> Self {
        let share = 1.0 / members.len() as f32;
        let mut members = members.into_iter();
        let mut mean = members.next().expect("somebody learnt");
        let scale = |values: &mut [f32]| values.iter_mut().for_each(|value| *value *= share);
        let add = |values: &mut [f32], others: &[f32]| {
            values.iter_mut().zip(others).for_each(|(value, other)| *value += share * other);
        };
        mean.weights.iter_mut().for_each(|weights| scale(&mut weights.values));
        mean.transitions.scores.iter_mut().for_each(|row| scale(row));
        for member in members {
            for (weights, others) in mean.weights.iter_mut().zip(&member.weights) {
                add(&mut weights.values, &others.values);
            }
            for (row, others) in mean.transitions.scores.iter_mut().zip(member.transitions.scores.iter()) {
                add(row, others);
            }
        }
        mean
    }

    /// Goes over all regions in random order. Gives the mean loss of a region.
    #[allow(clippy::cast_precision_loss, reason = "the mean is for a person to read")]
    pub(super) fn epoch(&mut self, rate: f32) -> f64 {
        let mut order: Vec<usize> = (0..self.regions.len()).collect();
        self.random.shuffle(&mut order);
        let mut loss = 0.0;
        for region in order {
            loss += self.learn(region, rate);
        }
        for weights in &mut self.weights {
            weights.pay(self.clock, self.cost * rate);
        }
        loss / self.regions.len().max(1) as f64
    }

    /// Learns from a region. Gives its loss: by how much the sum over the right paths falls short of that over all.
    fn learn(&mut self, region: usize, rate: f32) -> f64 {
        self.clock += 1;
        let Region { text, ref tokens, first } = self.regions[region];
        let constraints = &text.constraints[tokens.clone()];
        let (mut kept, mut scores): (Vec<Vec<u32>>, Vec<Row>) = (Vec::new(), Vec::new());
        for token in first..first + constraints.len() {
            let features = self.drop_out(text.features.of(token));
            scores.push(self.score(&features, rate));
            kept.push(features);
        }
        let all = Lattice::read(&scores, None, &self.transitions.links);
        let right = Lattice::read(&scores, Some(constraints), &self.transitions.links);
        if !right.log_sum.is_finite() || !all.log_sum.is_finite() {
            // The region ends within a name: no path is right.
            return 0.0;
        }
        for (token, features) in kept.iter().enumerate() {
            let mut change = right.marginals(token);
            for (right, all) in change.iter_mut().zip(&all.marginals(token)) {
                *right -= all;
            }
            if change.iter().all(|change| change.abs() < SMALLEST) {
                continue;
            }
            let change = spoken(&change);
            for &feature in features {
                self.weights[feature as usize].step(&change, rate);
            }
        }
        self.transitions.note(&right, &all);
        if self.clock.is_multiple_of(TRANSITIONS_EVERY) {
            self.transitions.step(rate);
        }
        all.log_sum - right.log_sum
    }

    /// Leaves out a share of features (Srivastava et al. 2014), so that none is relied on alone.
    fn drop_out(&mut self, features: &[u32]) -> Vec<u32> {
        features.iter().copied().filter(|_| !self.random.happens(DROPOUT)).collect()
    }

    /// Each tag's score by some features, as if none had been left out.
    fn score(&mut self, features: &[u32], rate: f32) -> Row {
        let mut sum = [0.0; VOICES];
        for &feature in features {
            let weights = &mut self.weights[feature as usize];
            weights.pay(self.clock, self.cost * rate);
            for (total, weight) in sum.iter_mut().zip(&weights.values) {
                *total += weight;
            }
        }
        for total in &mut sum {
            *total /= 1.0 - DROPOUT;
        }
        heard(&sum)
    }

    /// What speaks in a domain, its own weights added to the common ones, in whole numbers.
    pub(super) fn learnt(&self, vocabulary: &Vocabulary, domain: Domain) -> Learnt {
        let mut weights = BTreeMap::new();
        for (hash, common, apart) in vocabulary.common(domain) {
            let apart = apart.map_or([0.0; VOICES], |number| self.weights[number].values);
            let sums = self.weights[common].values.iter().zip(&apart).map(|(common, apart)| common + apart);
            let pairs: Vec<(u8, i8)> = (0..).zip(sums.map(byte)).filter(|(_, weight)| *weight != 0).collect();
            if !pairs.is_empty() {
                weights.insert(hash, pairs);
            }
        }
        let transitions = self.transitions.scores.iter().map(|row| row.iter().copied().map(pair).collect());
        Learnt { weights, transitions: transitions.collect(), calibration: Vec::new() }
    }
}

/// The regions of a text of which the annotation says something.
fn regions(text: &Text) -> impl Iterator<Item = Region<'_>> {
    let mut first = 0;
    let regions = text.features.regions.iter().map(move |tokens| {
        let region = Region { text, tokens: tokens.clone(), first };
        first += tokens.len();
        region
    });
    regions.filter(|region| {
        text.constraints[region.tokens.clone()].iter().any(|constraint| *constraint != Constraint::NONE)
    })
}

#[allow(clippy::cast_possible_truncation, reason = "it is kept within a byte")]
fn byte(weight: f32) -> i8 {
    let most = f32::from(i8::MAX);
    (weight * UNITS).round().clamp(-most, most) as i8
}

#[allow(clippy::cast_possible_truncation, reason = "transitions are far from 16 bits, and stop there")]
fn pair(weight: f32) -> i16 {
    (weight * UNITS).round() as i16
}
