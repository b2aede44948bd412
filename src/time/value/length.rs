//! Lengths of time, and the days that lie so far away.

use super::{Meaning, Phrase, TimeKind};
use crate::CivilDate;
use crate::number::{self, Amount, PeriodUnit, What, rank_shape};
use crate::time::arithmetic::{plus_days, plus_months, week, weekday};

impl Phrase<'_> {
    pub(super) fn counts(&self) -> bool {
        self.length().is_some()
    }

    /// The first count of time in the expression; no amount when it is vague.
    pub(super) fn length(&self) -> Option<(PeriodUnit, Option<Amount>)> {
        (self.start..self.end).find_map(|at| {
            let found = number::expression(self.lexemes, at).filter(|found| found.end <= self.end)?;
            let What::Time(period) = found.what else { return None };
            let exact = found.number.low.filter(|_| !found.is_vague());
            Some((period.unit, exact.or(found.number.high.filter(|_| !found.is_vague()))))
        })
    }

    pub(super) fn counted(&self) -> Option<Meaning> {
        let (unit, amount) = self.length()?;
        if self.holds(&["ago"]) || self.holds(&["now"]) {
            let sign = if self.holds(&["ago"]) { -1 } else { 1 };
            let vague = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
            let moved = self.published.zip(amount).and_then(|(day, amount)| moved(day, unit, amount, sign));
            return Some((TimeKind::Date, moved.unwrap_or_else(|| vague.to_owned())));
        }
        let rest = self.rest(unit);
        let whole = length(unit, amount);
        // "two hours and 11 minutes": the second unit goes on behind the first, with no second prefix.
        Some((TimeKind::Duration, rest.map_or(whole.clone(), |rest| whole + &rest)))
    }

    /// The smaller unit of a length in two units, in the form of ISO 8601 without its prefix.
    pub(super) fn rest(&self, large: PeriodUnit) -> Option<String> {
        let at = (self.start..self.end)
            .find(|&at| self.lexemes.period(at).is_some_and(|period| period.unit == large))?;
        let rest = Phrase { start: at + 1, ..*self };
        let (unit, amount) = rest.length()?;
        let code = length(unit, amount);
        let bare = code.trim_start_matches(['P', 'T']);
        Some(if unit.is_time() && !large.is_time() { format!("T{bare}") } else { bare.to_owned() })
    }

    pub(super) fn unit(&self) -> Option<(PeriodUnit, usize)> {
        (self.start..self.end).find_map(|at| self.lexemes.period(at).map(|period| (period.unit, at)))
    }

    /// `last week`, `this year`, `the weekend`, `years`.
    pub(super) fn stretch(&self) -> Option<Meaning> {
        let (unit, at) = self.unit()?;
        if self.lexemes.period(at)?.plural {
            return Some((TimeKind::Duration, length(unit, None)));
        }
        if self.holds(&["past"]) {
            return Some((TimeKind::Duration, length(unit, Some(Amount::whole(1)))));
        }
        if (self.start..self.end).any(|at| rank_shape(self.lexemes, at).is_some()) {
            return None;
        }
        let shift = match () {
            () if self.holds(&["last", "previous"]) => -1,
            () if self.holds(&["next", "following", "coming"]) => 1,
            () if self.holds(&["this", "current", "the"]) => 0,
            () => return None,
        };
        let published = self.published?;
        let value = match unit {
            PeriodUnit::Day => plus_days(published, shift)?.to_string(),
            PeriodUnit::Week => week(plus_days(published, 7 * shift)?)?,
            PeriodUnit::Weekend => {
                // Before Saturday "the weekend" is still the last one.
                let back = i32::from(shift == 0 && weekday(published) < 6) * -7;
                format!("{}-WE", week(plus_days(published, 7 * shift + back)?)?)
            }
            PeriodUnit::Month => {
                let (year, month) = plus_months(published, shift)?;
                format!("{year:04}-{month:02}")
            }
            PeriodUnit::Year => format!("{:04}", plus_months(published, 12 * shift)?.0),
            PeriodUnit::Decade => (plus_months(published, 120 * shift)?.0 / 10).to_string(),
            PeriodUnit::Season => {
                format!("{:04}-{}", plus_months(published, 12 * shift)?.0, self.season()?)
            }
            _ => return None,
        };
        Some((TimeKind::Date, value))
    }
}

/// A length in the form of ISO 8601: `P2M`, `PT5H`, `PXW`.
pub(super) fn length(unit: PeriodUnit, amount: Option<Amount>) -> String {
    let (prefix, code, factor) = match unit {
        PeriodUnit::Second => ("PT", "S", 1),
        PeriodUnit::Minute => ("PT", "M", 1),
        PeriodUnit::Hour => ("PT", "H", 1),
        PeriodUnit::PartOfDay => ("P", "NI", 1),
        PeriodUnit::Day => ("P", "D", 1),
        PeriodUnit::Weekend => ("P", "WE", 1),
        PeriodUnit::Week => ("P", "W", 1),
        PeriodUnit::Fortnight => ("P", "W", 2),
        PeriodUnit::Month => ("P", "M", 1),
        PeriodUnit::Season => ("P", "S", 1),
        PeriodUnit::Quarter => ("P", "Q", 1),
        PeriodUnit::Year => ("P", "Y", 1),
        PeriodUnit::Decade => ("P", "DE", 1),
        PeriodUnit::Century => ("P", "CE", 1),
    };
    let Some(amount) = amount else { return format!("{prefix}X{code}") };
    let millionths = amount.millionths().saturating_mul(factor);
    let whole = millionths / 1_000_000;
    // Half an hour is thirty minutes.
    if unit == PeriodUnit::Hour && millionths % 1_000_000 != 0 {
        let minutes = millionths % 1_000_000 * 60 / 1_000_000;
        return if whole == 0 { format!("PT{minutes}M") } else { format!("PT{whole}H{minutes}M") };
    }
    let part = format!("{:06}", millionths % 1_000_000);
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{prefix}{whole}{code}") } else { format!("{prefix}{whole}.{part}{code}") }
}

/// The date so much before or after a day, as exact as its unit.
pub(super) fn moved(day: CivilDate, unit: PeriodUnit, amount: Amount, sign: i32) -> Option<String> {
    let count = i32::try_from(amount.floor()).ok()?.checked_mul(sign)?;
    let months = |each: i32| plus_months(day, count.checked_mul(each)?);
    match unit {
        PeriodUnit::Day => Some(plus_days(day, count)?.to_string()),
        PeriodUnit::Week => week(plus_days(day, count.checked_mul(7)?)?),
        PeriodUnit::Fortnight => week(plus_days(day, count.checked_mul(14)?)?),
        PeriodUnit::Month => months(1).map(|(year, month)| format!("{year:04}-{month:02}")),
        PeriodUnit::Year => months(12).map(|(year, _)| format!("{year:04}")),
        PeriodUnit::Decade => months(120).map(|(year, _)| (year / 10).to_string()),
        _ => None,
    }
}
