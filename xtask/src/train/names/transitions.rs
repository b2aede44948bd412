//! How well each tag stands after each other.

use dateline::model::names::tags::{TAGS, legal};

use super::lattice::{Lattice, Links, Table};
use super::learner::FIRST_SQUARE;

pub(super) struct Transitions {
    /// Logarithms; only those of legal pairs ever change.
    pub(super) scores: Box<Table>,
    /// The same as factors.
    pub(super) links: Links,
    squares: Box<Table>,
    /// What was seen since the last step.
    gradient: Box<Table>,
}

impl Transitions {
    pub(super) fn new() -> Self {
        Self {
            scores: Box::new([[0.0; TAGS]; TAGS]),
            links: Links::new(),
            squares: Box::new([[FIRST_SQUARE; TAGS]; TAGS]),
            gradient: Box::new([[0.0; TAGS]; TAGS]),
        }
    }

    /// Notes how often each pair stands on the right paths through a region, and on all.
    pub(super) fn note(&mut self, right: &Lattice, all: &Lattice) {
        right.add_pairs(&self.links, 1.0, &mut self.gradient);
        all.add_pairs(&self.links, -1.0, &mut self.gradient);
    }

    /// Takes a step by what was noted since the last one (`AdaGrad`, Duchi et al. 2011).
    pub(super) fn step(&mut self, rate: f32) {
        for earlier in 0..TAGS {
            for later in (0..TAGS).filter(|&later| legal(earlier, later)) {
                let change = self.gradient[earlier][later];
                if change == 0.0 {
                    continue;
                }
                let (square, score) = (&mut self.squares[earlier][later], &mut self.scores[earlier][later]);
                *square += change * change;
                *score += rate * change / square.sqrt();
                self.links.set(earlier, later, *score);
            }
        }
        *self.gradient = [[0.0; TAGS]; TAGS];
    }
}
