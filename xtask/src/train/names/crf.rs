//! A linear-chain conditional random field (Lafferty et al. 2001) that learns from constraints: where the annotation
//! allows several paths, their sum is what is to become likely (Tsuboi et al. 2008).
//!
//! Learnt by `AdaGrad` (Duchi et al. 2011) with the L1 penalty taken lazily, a feature's missed steps at once, which
//! leaves most weights at nought.

use dateline::model::names::hash::FastMap;
use dateline::model::names::tags::{LABELS, OUTSIDE, TAGS, VOICES, legal};
use std::collections::{BTreeMap, HashSet};

use dateline::model::names::features::Features;
use dateline::model::names::weights::Learnt;

use super::corpus::Constraint;

/// One document's features as row numbers.
pub(crate) struct Prepared {
    pub(crate) regions: Vec<std::ops::Range<usize>>,
    rows: Vec<u32>,
    ends: Vec<u32>,
}

impl Prepared {
    pub(crate) fn of(&self, number: usize) -> &[u32] {
        let start = if number == 0 { 0 } else { self.ends[number - 1] as usize };
        &self.rows[start..self.ends[number] as usize]
    }
}

pub(crate) struct Settings {
    pub(crate) rate: f32,
    /// What a weight costs, in units of one wrong region in the whole text.
    pub(crate) penalty: f32,
    /// Share of features left out at random.
    pub(crate) dropout: f32,
    /// How much less likely a tag is that the annotation allows but does not expect.
    pub(crate) doubt: f32,
}

/// Where a text comes from: what its kind does otherwise than all is learnt apart (Daumé 2007).
pub(crate) type Domain = u64;

fn own(hash: u64, domain: Domain) -> u64 {
    dateline::model::names::hash::mix(hash, &[domain])
}

type Line = [f32; VOICES];

pub(crate) struct Crf {
    pub(crate) index: FastMap<u32>,
    counts: FastMap<u32>,
    /// Plain hashes, not those of a domain.
    common: HashSet<u64>,
    weights: Vec<Line>,
    squares: Vec<Line>,
    stamps: Vec<u32>,
    pub(crate) transitions: Box<[[f32; TAGS]; TAGS]>,
    transition_squares: Box<[[f32; TAGS]; TAGS]>,
    transition_gradient: Box<[[f32; TAGS]; TAGS]>,
    likely: Box<[[f32; TAGS]; TAGS]>,
    turned: Box<[[f32; TAGS]; TAGS]>,
    clock: u32,
    settings: Settings,
    random: u64,
}

/// A feature that stands in fewer tokens of the training text is not learnt: it would be learnt by heart.
const RAREST: u32 = 4;

/// Transitions change slowly: they are brought up to date once in so many regions.
const TRANSITION_EVERY: u32 = 32;

/// Keeps the first step of a weight from being endless.
const FIRST_SQUARE: f32 = 1e-2;

impl Crf {
    pub(crate) fn new(settings: Settings) -> Self {
        let mut likely = Box::new([[0.0; TAGS]; TAGS]);
        let mut turned = Box::new([[0.0; TAGS]; TAGS]);
        for before in 0..TAGS {
            for after in 0..TAGS {
                likely[before][after] = f32::from(u8::from(legal(before, after)));
                turned[after][before] = likely[before][after];
            }
        }
        Self {
            index: FastMap::default(),
            counts: FastMap::default(),
            common: HashSet::new(),
            weights: Vec::new(),
            squares: Vec::new(),
            stamps: Vec::new(),
            transitions: Box::new([[0.0; TAGS]; TAGS]),
            transition_squares: Box::new([[FIRST_SQUARE; TAGS]; TAGS]),
            transition_gradient: Box::new([[0.0; TAGS]; TAGS]),
            likely,
            turned,
            clock: 0,
            settings,
            random: 0x1234_5678_9abc_def1,
        }
    }

    pub(crate) fn kinds(&self) -> usize {
        self.weights.len()
    }

    pub(crate) fn count(&mut self, features: &Features, domain: Domain) {
        let tokens: usize = features.regions.iter().map(ExactSizeIterator::len).sum();
        for number in 0..tokens {
            for &hash in features.of(number) {
                *self.counts.entry(hash).or_default() += 1;
                *self.counts.entry(own(hash, domain)).or_default() += 1;
            }
        }
    }

    pub(crate) fn prepare(&mut self, features: &Features, domain: Domain, grow: bool) -> Prepared {
        let mut prepared = Prepared { regions: features.regions.clone(), rows: Vec::new(), ends: Vec::new() };
        let tokens: usize = features.regions.iter().map(ExactSizeIterator::len).sum();
        for number in 0..tokens {
            for (hash, plain) in
                features.of(number).iter().flat_map(|hash| [(*hash, true), (own(*hash, domain), false)])
            {
                if let Some(&row) = self.index.get(&hash) {
                    prepared.rows.push(row);
                } else if grow && self.counts.get(&hash).is_some_and(|count| *count >= RAREST) {
                    let row = self.weights.len() as u32;
                    self.index.insert(hash, row);
                    if plain {
                        self.common.insert(hash);
                    }
                    self.weights.push([0.0; VOICES]);
                    self.squares.push([FIRST_SQUARE; VOICES]);
                    self.stamps.push(0);
                    prepared.rows.push(row);
                }
            }
            prepared.ends.push(prepared.rows.len() as u32);
        }
        prepared
    }

    fn next_random(&mut self) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random
    }

    /// One pass over all regions in random order. Returns the mean loss.
    pub(crate) fn epoch(&mut self, masks: &[&[Constraint]], prepared: &[Prepared], rate: f32) -> f64 {
        self.settings.rate = rate;
        let mut order: Vec<(u32, u32, u32)> = Vec::new();
        for (document, ready) in prepared.iter().enumerate() {
            let mut number = 0;
            for (at, region) in ready.regions.iter().enumerate() {
                if masks[document][region.clone()].iter().any(|mask| !mask.is_none()) {
                    order.push((document as u32, at as u32, number));
                }
                number += region.len() as u32;
            }
        }
        for last in (1..order.len()).rev() {
            let other = (self.next_random() >> 11) as usize % (last + 1);
            order.swap(last, other);
        }
        let cost = self.settings.penalty / order.len() as f32;
        let mut loss = 0.0;
        for &(document, region, number) in &order {
            let ready = &prepared[document as usize];
            let tokens = ready.regions[region as usize].clone();
            loss += self.learn(ready, number as usize, &masks[document as usize][tokens], cost);
        }
        for row in 0..self.weights.len() {
            self.touch(row, cost);
        }
        loss / order.len() as f64
    }

    fn learn(&mut self, ready: &Prepared, first: usize, masks: &[Constraint], cost: f32) -> f64 {
        self.clock += 1;
        let length = masks.len();
        let keep = 1.0 - self.settings.dropout;
        let bar = (f64::from(self.settings.dropout) * (u64::MAX >> 1) as f64) as u64;
        let mut kept: Vec<Vec<u32>> = Vec::with_capacity(length);
        let mut emissions: Vec<[f32; TAGS]> = Vec::with_capacity(length);
        for number in first..first + length {
            let mut rows: Vec<u32> = Vec::with_capacity(128);
            let mut sum = [0.0; VOICES];
            for &row in ready.of(number) {
                if bar > 0 && self.next_random() >> 1 < bar {
                    continue;
                }
                self.touch(row as usize, cost);
                for (total, weight) in sum.iter_mut().zip(&self.weights[row as usize]) {
                    *total += weight;
                }
                rows.push(row);
            }
            for total in &mut sum {
                *total /= keep;
            }
            emissions.push(heard(&sum));
            kept.push(rows);
        }
        let mut all = Lattice::new(&emissions, None);
        let free = all.run(&self.likely, &self.turned);
        let mut right = Lattice::new(&emissions, Some((masks, self.settings.doubt)));
        let bound = right.run(&self.likely, &self.turned);
        if !bound.is_finite() || !free.is_finite() {
            return 0.0;
        }
        for token in 0..length {
            let mut gradient = [0.0_f32; VOICES];
            let mut most = 0.0_f32;
            for tag in 0..TAGS {
                gradient[tag] = right.marginal(token, tag) - all.marginal(token, tag);
                most = most.max(gradient[tag].abs());
            }
            if most < SMALLEST {
                continue;
            }
            for label in 0..LABELS.len() {
                for position in 0..4 {
                    let value = gradient[1 + 4 * label + position];
                    gradient[TAGS + label] += value;
                    gradient[TAGS + LABELS.len() + position] += value;
                }
            }
            let rate = self.settings.rate;
            for &row in &kept[token] {
                let (weights, squares) = (&mut self.weights[row as usize], &mut self.squares[row as usize]);
                for voice in 0..VOICES {
                    let step = gradient[voice];
                    squares[voice] += step * step;
                    weights[voice] += rate * step / squares[voice].sqrt();
                }
            }
        }
        right.pairs(&self.likely, 1.0, &mut self.transition_gradient);
        all.pairs(&self.likely, -1.0, &mut self.transition_gradient);
        if self.clock.is_multiple_of(TRANSITION_EVERY) {
            self.transit();
        }
        free - bound
    }

    fn transit(&mut self) {
        for before in 0..TAGS {
            for after in 0..TAGS {
                let step = self.transition_gradient[before][after];
                if step != 0.0 && legal(before, after) {
                    self.transition_squares[before][after] += step * step;
                    self.transitions[before][after] +=
                        self.settings.rate * step / self.transition_squares[before][after].sqrt();
                    self.likely[before][after] = self.transitions[before][after].exp();
                    self.turned[after][before] = self.likely[before][after];
                }
            }
        }
        *self.transition_gradient = [[0.0; TAGS]; TAGS];
    }

    /// Takes the penalty of the steps a row has missed.
    fn touch(&mut self, row: usize, cost: f32) {
        let missed = self.clock - self.stamps[row];
        if missed == 0 {
            return;
        }
        self.stamps[row] = self.clock;
        let toll = cost * self.settings.rate * missed as f32;
        for (weight, square) in self.weights[row].iter_mut().zip(&self.squares[row]) {
            let size = (weight.abs() - toll / square.sqrt()).max(0.0);
            *weight = size.copysign(*weight);
        }
    }

    /// How many weights are not nought.
    pub(crate) fn size(&self) -> usize {
        self.weights.iter().flatten().filter(|weight| **weight != 0.0).count()
    }

    /// The weights that speak in a domain, its own added to the common ones, as whole numbers of `1 / UNIT`.
    pub(crate) fn learnt(&self, domain: Domain) -> Learnt {
        let mut weights = BTreeMap::new();
        for (&hash, &row) in &self.index {
            let own = self.index.get(&own(hash, domain)).map(|row| &self.weights[*row as usize]);
            // A feature of one domain alone has no row of its own kind under its plain hash.
            let pairs: Vec<(u8, i8)> = (0..VOICES)
                .filter_map(|voice| {
                    let sum = self.weights[row as usize][voice] + own.map_or(0.0, |line| line[voice]);
                    let weight = (sum * UNIT).round().clamp(-127.0, 127.0) as i8;
                    (weight != 0).then_some((voice as u8, weight))
                })
                .collect();
            if !pairs.is_empty() && self.common.contains(&hash) {
                weights.insert(hash, pairs);
            }
        }
        let transitions = self
            .transitions
            .iter()
            .map(|row| row.iter().map(|weight| (weight * UNIT).round() as i16).collect())
            .collect();
        Learnt { weights, transitions, calibration: Vec::new() }
    }
}

/// A token whose tags are all this near to what is wanted teaches nothing.
const SMALLEST: f32 = 1e-3;

pub(crate) fn heard(voices: &Line) -> [f32; TAGS] {
    let mut row = [0.0; TAGS];
    row.copy_from_slice(&voices[..TAGS]);
    for label in 0..LABELS.len() {
        for position in 0..4 {
            row[1 + 4 * label + position] += voices[TAGS + label] + voices[TAGS + LABELS.len() + position];
        }
    }
    row
}

/// Forward and backward sums, each token's scaled to one.
struct Lattice {
    likes: Vec<[f32; TAGS]>,
    forward: Vec<[f32; TAGS]>,
    backward: Vec<[f32; TAGS]>,
    scale: Vec<f32>,
    offset: f64,
}

impl Lattice {
    fn new(emissions: &[[f32; TAGS]], masks: Option<(&[Constraint], f32)>) -> Self {
        let mut offset = 0.0;
        let likes = emissions
            .iter()
            .enumerate()
            .map(|(token, row)| {
                let most = row.iter().copied().fold(f32::MIN, f32::max);
                offset += f64::from(most);
                let mut likes = row.map(|score| (score - most).exp());
                if let Some((masks, doubt)) = masks {
                    for (tag, like) in likes.iter_mut().enumerate() {
                        if masks[token].allowed >> tag & 1 == 0 {
                            *like = 0.0;
                        } else if masks[token].doubtful >> tag & 1 == 1 {
                            *like *= doubt;
                        }
                    }
                }
                likes
            })
            .collect();
        Self { likes, forward: Vec::new(), backward: Vec::new(), scale: Vec::new(), offset }
    }

    /// The logarithm of the sum over all paths.
    fn run(&mut self, likely: &[[f32; TAGS]; TAGS], turned: &[[f32; TAGS]; TAGS]) -> f64 {
        let mut log = self.offset;
        let mut last = [0.0; TAGS];
        last[OUTSIDE] = 1.0;
        for likes in &self.likes {
            let mut next = [0.0_f32; TAGS];
            for before in 0..TAGS {
                if last[before] > 0.0 {
                    for after in 0..TAGS {
                        next[after] += last[before] * likely[before][after];
                    }
                }
            }
            let mut sum = 0.0;
            for (value, like) in next.iter_mut().zip(likes) {
                *value *= like;
                sum += *value;
            }
            for value in &mut next {
                *value /= sum;
            }
            log += f64::from(sum).ln();
            self.scale.push(sum);
            self.forward.push(next);
            last = next;
        }
        let mut ahead = [0.0_f32; TAGS];
        let mut end = 0.0;
        for tag in 0..TAGS {
            ahead[tag] = likely[tag][OUTSIDE];
            end += last[tag] * ahead[tag];
        }
        for value in &mut ahead {
            *value /= end;
        }
        log += f64::from(end).ln();
        self.backward = vec![[0.0; TAGS]; self.likes.len()];
        for token in (0..self.likes.len()).rev() {
            self.backward[token] = ahead;
            let mut onward = [0.0_f32; TAGS];
            for tag in 0..TAGS {
                onward[tag] = ahead[tag] * self.likes[token][tag] / self.scale[token];
            }
            let mut previous = [0.0_f32; TAGS];
            for after in 0..TAGS {
                if onward[after] > 0.0 {
                    for before in 0..TAGS {
                        previous[before] += turned[after][before] * onward[after];
                    }
                }
            }
            ahead = previous;
        }
        log
    }

    fn marginal(&self, token: usize, tag: usize) -> f32 {
        self.forward[token][tag] * self.backward[token][tag]
    }

    /// Adds the expected counts of each pair of tags.
    fn pairs(&self, likely: &[[f32; TAGS]; TAGS], sign: f32, out: &mut [[f32; TAGS]; TAGS]) {
        let mut last = [0.0; TAGS];
        last[OUTSIDE] = 1.0;
        for token in 0..self.likes.len() {
            let mut onward = [0.0_f32; TAGS];
            for tag in 0..TAGS {
                onward[tag] = self.backward[token][tag] * self.likes[token][tag] / self.scale[token];
            }
            for before in 0..TAGS {
                if last[before] > 0.0 {
                    let share = sign * last[before];
                    for after in 0..TAGS {
                        out[before][after] += share * likely[before][after] * onward[after];
                    }
                }
            }
            last = self.forward[token];
        }
        for before in 0..TAGS {
            if last[before] > 0.0 && likely[before][OUTSIDE] > 0.0 {
                let end: f32 = (0..TAGS).map(|tag| last[tag] * likely[tag][OUTSIDE]).sum();
                out[before][OUTSIDE] += sign * last[before] * likely[before][OUTSIDE] / end;
            }
        }
    }
}

/// Whole numbers in one of the logarithm, in the packed model: a byte reaches from -8 to 8.
pub(crate) const UNIT: f32 = 24.0;

/// Units of a whole-number score in one of the logarithm.
const UNITS: f32 = 1024.0;

impl Crf {
    /// The mentions the weights tell, with their margins.
    pub(crate) fn mentions(
        &self,
        document: &dateline::Document,
        ready: &Prepared,
    ) -> Vec<(dateline::Span, dateline::Label, i32)> {
        use dateline::model::names::{tags, viterbi::Chain};
        let chain = Chain::new(Box::new(self.transitions.map(|row| row.map(|score| (score * UNITS) as i32))));
        let (mut found, mut number) = (Vec::new(), 0);
        for region in &ready.regions {
            let emissions: Vec<tags::Row> = (number..number + region.len())
                .map(|number| {
                    let mut sum = [0.0; VOICES];
                    for &row in ready.of(number) {
                        for (total, weight) in sum.iter_mut().zip(&self.weights[row as usize]) {
                            *total += weight;
                        }
                    }
                    heard(&sum).map(|score| (score * UNITS) as i32)
                })
                .collect();
            number += region.len();
            let (path, margins) = chain.read(&emissions);
            for mention in tags::spans(&path) {
                let at = |token: usize| document.tokens()[region.start + token].span;
                let span = at(mention.tokens.start).cover(at(mention.tokens.end - 1));
                found.push((span, mention.label, margins[mention.tokens].iter().min().copied().unwrap_or(0)));
            }
        }
        found
    }
}
