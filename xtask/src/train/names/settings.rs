//! How names are learnt: every number that was chosen by trying, in one place.
//!
//! Chosen by the scores of the development texts, which nothing is learnt from.

/// How often all regions are gone over. More lower the loss, not the number of mistakes on unseen text.
pub(super) const EPOCHS: usize = 6;

/// The length of a step, before `AdaGrad` shortens it.
pub(super) const RATE: f32 = 0.1;

/// In the last epochs steps are this much shorter, so that weights settle on what all regions say and not on what
/// the latest ones said.
pub(super) const LAST_RATE: f32 = RATE * 0.3;

/// How many epochs have short steps: the last quarter.
pub(super) const LAST_EPOCHS: usize = EPOCHS / 4;

/// What a weight of one costs, in units of one wrong region in the whole text. It decides the size of the file: at
/// four some 70,000 weights stay.
pub(super) const PENALTY: f32 = 4.0;

/// The share of features that is left out at random, so that none is relied on alone.
pub(super) const DROPOUT: f32 = 0.1;

/// A feature that stands at fewer tokens is not learnt: it would be learnt by heart.
pub(super) const RAREST: u32 = 4;

/// How often each wire article is read: once as it stands, and otherwise with other people and towns in it. The
/// articles are a thirtieth of all text, and the only text in exactly our conventions.
pub(super) const COPIES: usize = 6;

/// How many further copies have other names and are worn besides: capitals, headings, no diacritics, lost spaces. One
/// gives 0.2 points on text held out and worn, 0.7 of recall; clean text loses 0.0 to 0.3, less than a change of seed.
pub(super) const WORN_COPIES: usize = 1;

/// Steps of the table that says how many mentions are right at which margin.
pub(super) const CALIBRATION_STEPS: usize = 12;

/// How many trainings the model is the mean of, each in another order: a single one scores up to half a point more or
/// less by the luck of its order.
pub(super) const MEMBERS: u64 = 4;
