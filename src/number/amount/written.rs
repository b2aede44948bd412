//! An amount as it is shown and as it leaves the crate.

use std::fmt;

use super::Amount;

impl Amount {
    /// Decimals that [`fmt::Display`] gives of what never ends, as a third does.
    const SHOWN_DECIMALS: u32 = 12;

    /// As a floating-point number to the millionth, for what leaves the crate.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        reason = "the outside form has no other numbers, and no decision rests on it"
    )]
    pub fn to_f64(self) -> f64 {
        let magnitude = self.magnitude_in_millionths() as f64 / Self::MILLION as f64;
        if self.negative { -magnitude } else { magnitude }
    }
}

/// As a decimal, rounded where it never ends: `-2.5`, `0.333333333333`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = 10_u128.pow(Self::SHOWN_DECIMALS);
        let (mut whole, mut rest) = (self.numerator / self.denominator, self.numerator % self.denominator);
        let mut decimals = 0;
        for _ in 0..Self::SHOWN_DECIMALS {
            rest *= 10;
            decimals = decimals * 10 + rest / self.denominator;
            rest %= self.denominator;
        }
        decimals += u128::from(rest * 2 >= self.denominator && rest > 0);
        if decimals == one {
            (whole, decimals) = (whole.saturating_add(1), 0);
        }
        let minus = if self.negative { "-" } else { "" };
        let decimals = format!("{:0width$}", decimals, width = Self::SHOWN_DECIMALS as usize);
        let decimals = decimals.trim_end_matches('0');
        let point = if decimals.is_empty() { "" } else { "." };
        f.pad(&format!("{minus}{whole}{point}{decimals}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn an_amount_is_written_as_a_decimal() {
        assert_eq!(Amount::from_digits("2,503.50").to_string(), "2503.5");
        assert_eq!(Amount::part(8).negated().to_string(), "-0.125");
        assert_eq!(Amount::part(3).times(2).to_string(), "0.666666666667");
        assert_eq!(Amount::from_digits("0.9999999999999").to_string(), "1");
    }
}
