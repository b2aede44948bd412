//! What a number says: a lower and an upper bound, and whether the text calls it exact.

use super::words::Bound;

/// An amount in millionths, saturating: no text makes it overflow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    millionths: u128,
}

impl Amount {
    const ONE: u128 = 1_000_000;

    /// A whole number.
    #[must_use]
    pub fn whole(value: u64) -> Self {
        Self { millionths: u128::from(value) * Self::ONE }
    }

    /// One part in `denominator`, rounded down to a millionth; nothing for a denominator of 0.
    #[must_use]
    pub fn part(denominator: u64) -> Self {
        Self { millionths: Self::ONE.checked_div(u128::from(denominator)).unwrap_or(0) }
    }

    /// The amount written in ASCII digits with `,` between thousands and `.` before decimals.
    pub(super) fn from_digits(digits: &str) -> Self {
        let (whole, decimals) = digits.rsplit_once('.').unwrap_or((digits, ""));
        let grow = |value: u128, digit: u8| value.saturating_mul(10).saturating_add(u128::from(digit - b'0'));
        let read = |text: &str| text.bytes().filter(u8::is_ascii_digit).fold(0, grow);
        let mut fraction = 0;
        let mut place = Self::ONE;
        for digit in decimals.bytes().filter(u8::is_ascii_digit) {
            place /= 10;
            fraction += u128::from(digit - b'0') * place;
        }
        Self { millionths: read(whole).saturating_mul(Self::ONE).saturating_add(fraction) }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self { millionths: self.millionths.saturating_add(other.millionths) }
    }

    pub(super) fn times(self, factor: u64) -> Self {
        Self { millionths: self.millionths.saturating_mul(u128::from(factor)) }
    }

    /// Whether it has no decimals.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.millionths.is_multiple_of(Self::ONE)
    }

    /// As a floating-point number, for what leaves the crate.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        reason = "the outside form has no other numbers, and no decision rests on it"
    )]
    pub fn to_f64(self) -> f64 {
        self.millionths as f64 / Self::ONE as f64
    }

    /// In millionths.
    #[must_use]
    pub fn millionths(self) -> u128 {
        self.millionths
    }

    /// The whole part; the largest there is when it does not fit.
    #[must_use]
    pub fn floor(self) -> u64 {
        u64::try_from(self.millionths / Self::ONE).unwrap_or(u64::MAX)
    }
}

/// A number as the text bounds it. `about 200` is 200 to 200, approximate; `at least 11` has no upper bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Lower bound, none when the text leaves it open.
    pub low: Option<Amount>,
    /// Upper bound, none when the text leaves it open.
    pub high: Option<Amount>,
    /// Whether the text says so itself: about, some, dozens.
    pub approximate: bool,
}

impl Number {
    pub(super) fn exact(amount: Amount) -> Self {
        Self { low: Some(amount), high: Some(amount), approximate: false }
    }

    /// Dozens, thousands: no upper bound.
    pub(super) fn vague(amount: Amount) -> Self {
        Self { low: Some(amount), high: None, approximate: true }
    }

    /// From one number to another, whichever is the smaller first.
    pub(super) fn range(self, other: Self) -> Self {
        let low = self.low.min(other.low);
        let high = self.high.zip(other.high).map(|(a, b)| a.max(b));
        Self { low, high, approximate: self.approximate || other.approximate }
    }

    pub(super) fn bounded(self, bound: Bound) -> Self {
        match bound {
            Bound::About => Self { approximate: true, ..self },
            Bound::Least => Self { high: None, approximate: true, ..self },
            Bound::Most => Self { low: None, approximate: true, ..self },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn digits_are_read_with_their_separators() {
        assert_eq!(Amount::from_digits("2,503"), Amount::whole(2503));
        assert_eq!(Amount::from_digits("0.25").millionths(), 250_000);
        assert_eq!(Amount::from_digits("0.123456789").millionths(), 123_456);
    }

    #[test]
    fn a_number_beyond_all_bounds_saturates() {
        let huge = Amount::from_digits(&"9".repeat(500)).times(u64::MAX).plus(Amount::whole(1));
        assert_eq!(huge.floor(), u64::MAX);
    }
}
