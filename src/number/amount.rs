//! An exact amount, which no text makes overflow.

mod written;

use std::cmp::Ordering;

/// A number as a text gives it: a fraction in lowest terms. It is exact while it fits; beyond that it is in whole
/// millionths, and beyond those the largest there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Amount {
    /// Never with a numerator of 0.
    negative: bool,
    numerator: u128,
    /// From 1 to [`Self::FINEST`].
    denominator: u128,
}

impl Amount {
    const MILLION: u128 = 1_000_000;

    /// Ten times it still fits, so that decimals can be written out.
    const FINEST: u128 = 10_u128.pow(30);

    /// More decimals than anybody writes of a number that means something; what follows is cut off.
    const MOST_DECIMALS: usize = 24;

    /// A whole number.
    #[must_use]
    pub fn whole(value: u64) -> Self {
        Self { negative: false, numerator: u128::from(value), denominator: 1 }
    }

    /// One part in `denominator`; nothing for a denominator of 0.
    #[must_use]
    pub fn part(denominator: u64) -> Self {
        Self::ratio(u128::from(denominator != 0), u128::from(denominator.max(1)))
    }

    /// The amount written in ASCII digits with `,` between thousands and `.` before decimals.
    pub(super) fn from_digits(digits: &str) -> Self {
        let (whole, decimals) = digits.rsplit_once('.').unwrap_or((digits, ""));
        let value = |digit: u8| u128::from(digit - b'0');
        let read = |text: &str| {
            let digits = text.bytes().filter(u8::is_ascii_digit);
            digits.fold(0_u128, |sum, digit| sum.saturating_mul(10).saturating_add(value(digit)))
        };
        let whole = Self { negative: false, numerator: read(whole), denominator: 1 };
        let (mut part, mut scale) = (0, 1);
        for digit in decimals.bytes().filter(u8::is_ascii_digit).take(Self::MOST_DECIMALS) {
            part = part * 10 + value(digit);
            scale *= 10;
        }
        if part == 0 { whole } else { whole.plus(Self::ratio(part, scale)) }
    }

    /// In lowest terms; coarser where it would be finer than the finest.
    fn ratio(numerator: u128, denominator: u128) -> Self {
        let common = greatest_common_divisor(numerator, denominator);
        let (numerator, denominator) = (numerator / common, denominator / common);
        let exact = Self { negative: false, numerator, denominator };
        if denominator > Self::FINEST { exact.coarse() } else { exact }
    }

    /// Cut off after the millionths.
    fn coarse(self) -> Self {
        let millionths = self.magnitude_in_millionths();
        let negative = self.negative && millionths > 0;
        Self { negative, ..Self::ratio(millionths, Self::MILLION) }
    }

    fn magnitude_in_millionths(self) -> u128 {
        let (whole, rest) = (self.numerator / self.denominator, self.numerator % self.denominator);
        let part = match rest.checked_mul(Self::MILLION) {
            Some(rest) => rest / self.denominator,
            None => rest / (self.denominator / Self::MILLION),
        };
        whole.saturating_mul(Self::MILLION).saturating_add(part)
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        self.exact_sum(other).unwrap_or_else(|| {
            let (one, other) = (self.coarse(), other.coarse());
            one.exact_sum(other).unwrap_or_else(|| {
                let largest = if one.magnitude(&other).is_lt() { other } else { one };
                Self { numerator: u128::MAX, denominator: 1, ..largest }
            })
        })
    }

    /// Whether both are whole, as most are: what follows needs no division then, which is slow at this width.
    fn are_whole(self, other: Self) -> bool {
        self.denominator == 1 && other.denominator == 1
    }

    fn exact_sum(self, other: Self) -> Option<Self> {
        if self.are_whole(other) && self.negative == other.negative {
            return self.numerator.checked_add(other.numerator).map(|numerator| Self { numerator, ..self });
        }
        let common = greatest_common_divisor(self.denominator, other.denominator);
        let denominator = (self.denominator / common).checked_mul(other.denominator)?;
        let one = self.numerator.checked_mul(denominator / self.denominator)?;
        let two = other.numerator.checked_mul(denominator / other.denominator)?;
        let (negative, numerator) = match (self.negative == other.negative, one >= two) {
            (true, _) => (self.negative, one.checked_add(two)?),
            (false, true) => (self.negative, one - two),
            (false, false) => (other.negative, two - one),
        };
        let sum = Self::ratio(numerator, denominator);
        Some(Self { negative: negative && sum.numerator > 0, ..sum })
    }

    pub(super) fn times(self, factor: u64) -> Self {
        self.by(Self::whole(factor))
    }

    /// The product.
    #[must_use]
    pub fn by(self, other: Self) -> Self {
        if self.are_whole(other) {
            let numerator = self.numerator.saturating_mul(other.numerator);
            return Self {
                negative: self.negative != other.negative && numerator > 0,
                numerator,
                denominator: 1,
            };
        }
        // Across first, so that neither grows more than it must.
        let one = Self::ratio(self.numerator, other.denominator);
        let two = Self::ratio(other.numerator, self.denominator);
        let numerator = one.numerator.saturating_mul(two.numerator);
        let product = match one.denominator.checked_mul(two.denominator) {
            Some(denominator) => Self::ratio(numerator, denominator),
            None => Self::whole(0),
        };
        Self { negative: self.negative != other.negative && product.numerator > 0, ..product }
    }

    /// The quotient; none by nothing.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        let fits = other.numerator > 0 && other.numerator <= Self::FINEST;
        fits.then(|| self.by(Self { numerator: other.denominator, denominator: other.numerator, ..other }))
    }

    /// Multiplied with itself so many times.
    pub(super) fn power(self, exponent: u8) -> Self {
        (0..exponent).fold(Self::whole(1), |product, _| product.by(self))
    }

    /// The same below nought.
    pub(crate) fn negated(self) -> Self {
        Self { negative: !self.negative && self.numerator > 0, ..self }
    }

    /// Whether it is below nought.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.negative
    }

    /// In millionths, cut off after them; 0 for what is below nought.
    #[must_use]
    pub fn millionths(self) -> u128 {
        if self.negative { 0 } else { self.magnitude_in_millionths() }
    }

    /// The whole part; the largest there is when it does not fit, and 0 for what is below nought.
    #[must_use]
    pub fn floor(self) -> u64 {
        if self.negative {
            return 0;
        }
        u64::try_from(self.numerator / self.denominator).unwrap_or(u64::MAX)
    }

    /// Whether it has no part smaller than one.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.denominator == 1
    }

    /// How the two compare, signs aside: by their whole parts, then by what is left turned over, as in Euclid's
    /// algorithm, so that nothing is multiplied.
    fn magnitude(&self, other: &Self) -> Ordering {
        if self.are_whole(*other) {
            return self.numerator.cmp(&other.numerator);
        }
        let (mut one, mut two) = ((self.numerator, self.denominator), (other.numerator, other.denominator));
        loop {
            let whole = (one.0 / one.1).cmp(&(two.0 / two.1));
            let (left, right) = (one.0 % one.1, two.0 % two.1);
            if whole != Ordering::Equal || left == 0 || right == 0 {
                return whole.then(left.min(1).cmp(&right.min(1)));
            }
            (one, two) = ((two.1, right), (one.1, left));
        }
    }
}

impl Default for Amount {
    fn default() -> Self {
        Self::whole(0)
    }
}

impl Ord for Amount {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.magnitude(other),
            (true, true) => other.magnitude(self),
            (negative, _) => {
                if negative {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
        }
    }
}

impl PartialOrd for Amount {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Never 0, even of noughts.
fn greatest_common_divisor(one: u128, other: u128) -> u128 {
    let (mut one, mut other) = (one, other);
    while other > 1 {
        (one, other) = (other, one % other);
    }
    // Whole numbers, by far the most, are done at once.
    if other == 1 { 1 } else { one.max(1) }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    fn amount(digits: &str) -> Amount {
        Amount::from_digits(digits)
    }

    #[test]
    fn digits_are_read_with_their_separators() {
        assert_eq!(amount("2,503"), Amount::whole(2503));
        assert_eq!(amount("0.25").millionths(), 250_000);
        assert_eq!(amount("0.123456789").millionths(), 123_456);
    }

    #[test]
    fn parts_are_exact() {
        let third = Amount::part(3);
        assert_eq!(third.times(3), Amount::whole(1));
        assert_eq!(third.plus(third.plus(third)), Amount::whole(1));
        assert_eq!(amount("0.1").plus(amount("0.2")), amount("0.3"));
        assert_eq!(amount("1.5").over(amount("0.5")), Some(Amount::whole(3)));
        assert_eq!(third.over(Amount::default()), None);
    }

    #[test]
    fn amounts_have_an_order_below_and_above_nought() {
        let sorted = [
            amount("3").negated(),
            amount("0.5").negated(),
            Amount::default(),
            Amount::part(3),
            amount("0.34"),
        ];
        assert!(sorted.is_sorted(), "{sorted:?}");
        assert_eq!(Amount::default().negated(), Amount::default());
        assert_eq!(amount("2").negated().plus(amount("2")), Amount::default());
        assert_eq!(amount("5").negated().plus(amount("2")), amount("3").negated());
    }

    #[test]
    fn a_number_beyond_all_bounds_saturates() {
        let huge = amount(&"9".repeat(500));
        assert_eq!(huge.times(u64::MAX).plus(Amount::whole(1)).floor(), u64::MAX);
        assert!(huge.by(huge).plus(Amount::part(7)) >= huge);
        assert!(huge.negated().plus(huge.negated()).is_negative());
        let tiny = Amount::part(u64::MAX).power(9);
        assert!(tiny < Amount::part(1_000_000) && tiny.plus(Amount::part(3)).floor() == 0);
    }
}
