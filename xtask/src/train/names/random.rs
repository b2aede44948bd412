//! Seeded chance: the same numbers at every training.

/// A small generator (Marsaglia 2003, xorshift).
pub(super) struct Random(u64);

impl Random {
    /// `seed` is any number but nought.
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `bound`, or nought when there is none.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let drawn = usize::try_from(self.next() >> 11).expect("models are trained on machines of 64 bits");
        drawn % bound.max(1)
    }

    /// True in this share of cases.
    #[allow(clippy::cast_precision_loss, reason = "a share needs no more than 53 bits")]
    pub(super) fn happens(&mut self, share: f32) -> bool {
        ((self.next() >> 1) as f64) < f64::from(share) * (1_u64 << 63) as f64
    }

    /// Puts items in random order (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn a_share_happens_about_as_often_as_it_says() {
        let mut random = Random::new(1);
        let times = (0..10_000).filter(|_| random.happens(0.1)).count();
        assert!((900..1_100).contains(&times), "{times} of 10000");
        assert!(!(0..100).any(|_| random.happens(0.0)));
    }

    #[test]
    fn shuffling_keeps_every_item_and_the_seed_decides_the_order() {
        let shuffled = |seed| {
            let mut items: Vec<usize> = (0..50).collect();
            Random::new(seed).shuffle(&mut items);
            items
        };
        assert_eq!(shuffled(5), shuffled(5));
        assert_ne!(shuffled(5), shuffled(6));
        let mut sorted = shuffled(5);
        sorted.sort_unstable();
        assert_eq!(sorted, (0..50).collect::<Vec<_>>());
    }
}
