//! What a number says: a lower and an upper bound, and whether the text calls it exact.

use super::amount::Amount;
use super::words::Bound;

/// A number as the text bounds it. `about 200` is 200 to 200, approximate; `at least 11` has no upper bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Lower bound, none when the text leaves it open.
    pub low: Option<Amount>,
    /// Upper bound, none when the text leaves it open.
    pub high: Option<Amount>,
    /// Whether the text says so itself: about, some, dozens.
    pub approximate: bool,
    /// Whether it is more than `low`, which itself is left out: more than 30, over 30.
    pub above: bool,
    /// Whether it is less than `high`, which itself is left out: fewer than 30, under 30.
    pub below: bool,
}

impl Number {
    pub(crate) fn exact(amount: Amount) -> Self {
        Self { low: Some(amount), high: Some(amount), approximate: false, above: false, below: false }
    }

    /// Dozens, thousands: no upper bound.
    pub(super) fn vague(amount: Amount) -> Self {
        Self { high: None, approximate: true, ..Self::exact(amount) }
    }

    /// The one amount, when there is one alone.
    #[must_use]
    pub fn amount(self) -> Option<Amount> {
        self.low.filter(|_| self.low == self.high)
    }

    /// From one number to another, whichever is the smaller first.
    pub(super) fn range(self, other: Self) -> Self {
        let low = self.low.min(other.low);
        let high = self.high.zip(other.high).map(|(a, b)| a.max(b));
        Self { low, high, approximate: self.approximate || other.approximate, ..self }
    }

    pub(super) fn bounded(self, bound: Bound) -> Self {
        let number = Self { approximate: true, ..self };
        match bound {
            Bound::About => number,
            Bound::Least => Self { high: None, ..number },
            Bound::Above => Self { high: None, above: true, ..number },
            Bound::Most => Self { low: None, ..number },
            Bound::Below => Self { low: None, below: true, ..number },
            Bound::Exactly => Self { approximate: self.approximate, ..self },
        }
    }

    /// Every bound changed in the same way, which keeps their order.
    pub(super) fn map(self, change: impl Fn(Amount) -> Amount) -> Self {
        Self { low: self.low.map(&change), high: self.high.map(&change), ..self }
    }

    /// The same below nought: its bounds change places.
    pub(super) fn negated(self) -> Self {
        let Self { low, high, approximate, above, below } = self;
        let minus = |bound: Option<Amount>| bound.map(Amount::negated);
        Self { low: minus(high), high: minus(low), approximate, above: below, below: above }
    }
}
