//! Lengths of time, and the points of the calendar that lie so far from another.

use super::point::Point;
use super::{Meaning, Phrase, TimeKind};
use crate::number::{self, Amount, Class, PeriodUnit, What};

/// Where a counted length is measured from, and in which direction.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// `ago`, `from now`: the day of publication.
    Now(i32),
    /// `later`, `earlier`: what the story last told.
    Story(i32),
}

impl Phrase<'_> {
    pub(super) fn counts(&self) -> bool {
        self.length().is_some()
    }

    /// The first count of time in the expression; no amount when it is vague.
    pub(super) fn length(&self) -> Option<(PeriodUnit, Option<Amount>)> {
        let Some(found) = self.count() else { return self.quarters() };
        let What::Time(period) = found.what else { return None };
        let exact = found.number.low.or(found.number.high).filter(|_| !found.is_vague());
        Some((period.unit, exact))
    }

    /// `the past two quarters`: no fraction, as the number alone would be.
    fn quarters(&self) -> Option<(PeriodUnit, Option<Amount>)> {
        let at = (self.start + 1..self.end).find(|&at| self.lexemes.is(at, "quarters"))?;
        let ones = |class| if let Class::Ones(ones) = class { Some(u64::from(ones)) } else { None };
        let count = self.lexemes.find(at - 1, ones)?;
        Some((PeriodUnit::Quarter, Some(Amount::whole(count))))
    }

    fn count(&self) -> Option<number::Expression> {
        (self.start..self.end).find_map(|at| {
            number::expression(self.lexemes, at)
                .filter(|found| found.end <= self.end && matches!(found.what, What::Time(_)))
        })
    }

    /// `two months`, `two months ago`, `three days later`.
    pub(super) fn counted(&self) -> Option<Meaning> {
        // "Years ago" has no number.
        let bare = || {
            let (unit, at) = self.unit()?;
            // "The weeks before the vote" are a length.
            let plural = self.lexemes.period(at).is_some_and(|period| period.plural) && at == self.start;
            (plural && self.measured_from().is_some()).then_some((unit, None))
        };
        let (unit, amount) = self.length().or_else(bare)?;
        if let Some(from) = self.measured_from() {
            return self.away(unit, amount, from);
        }
        Some(Meaning::idle(TimeKind::Duration, self.whole_length(unit, amount)))
    }

    pub(super) fn measured_from(&self) -> Option<From> {
        let last = self.end - 1;
        let is = |words: &[&str]| self.lexemes.any(last, words);
        if is(&["ago"]) {
            Some(From::Now(-1))
        } else if is(&["now", "hence"]) {
            Some(From::Now(1))
        } else if is(&["later", "after", "afterwards", "afterward"]) {
            Some(From::Story(1))
        } else if is(&["earlier", "before", "previously", "beforehand"]) {
            Some(From::Story(-1))
        } else {
            None
        }
    }

    /// The point so far from another; vague where the text gives no number.
    fn away(&self, unit: PeriodUnit, amount: Option<Amount>, from: From) -> Option<Meaning> {
        let (From::Now(sign) | From::Story(sign)) = from;
        let vague = || {
            let value = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
            Some(Meaning::idle(TimeKind::Date, value))
        };
        // Minutes and hours lead to no day.
        if unit.is_time() {
            return Some(Meaning::idle(TimeKind::Duration, self.whole_length(unit, amount)));
        }
        let (from, fine) = match from {
            From::Now(_) => (self.now(unit), false),
            From::Story(1) => (self.narrative.told(unit), true),
            From::Story(_) => (self.narrative.point_of_sentence(unit), true),
        };
        let Some(amount) = amount else {
            // "Days later" in a story of a month is that month still.
            let month = |point: &Point| matches!(point, Point::Month(..)) && point.is_longer_than(unit);
            let coarse = self.narrative.last().filter(|point| fine && month(point));
            return coarse.map(Meaning::date).or_else(vague);
        };
        // A report on a quarter compares it with the same of another year, and goes on to speak of its own.
        let compares = unit == PeriodUnit::Year && sign < 0;
        let quarter = if compares { self.narrative.quarter() } else { None };
        if let Some(other) = quarter.and_then(|quarter| shifted(quarter, unit, amount, sign)) {
            return Some(Meaning::idle(TimeKind::Date, other.to_string()));
        }
        let point = from.and_then(|point| shifted(point, unit, amount, sign));
        match point {
            Some(point) => Some(Meaning::date(point)),
            None if fine => None,
            None => vague(),
        }
    }

    /// What `ago` counts from: the day of publication, in a stretch of the unit's length.
    fn now(&self, unit: PeriodUnit) -> Option<Point> {
        // A part of a century is so many decades.
        let unit = if unit == PeriodUnit::Century { PeriodUnit::Decade } else { unit };
        Point::holding(self.narrative.published()?, unit)
    }

    /// All units of a length together: `5 hours, 49 minutes and 38 seconds`.
    fn whole_length(&self, unit: PeriodUnit, amount: Option<Amount>) -> String {
        let mut value = length(unit, amount.map(|amount| self.and_a_half(amount)));
        let mut large = unit;
        let mut rest = self.part(self.start, self.end);
        // Two more units are the most that one length has.
        for _ in 0..2 {
            let Some((small, code)) = rest.smaller(large) else { break };
            let bare = code.trim_start_matches(['P', 'T']);
            // A second prefix stands only where days end and hours begin.
            value.push_str(if small.is_time() && !large.is_time() { "T" } else { "" });
            value.push_str(bare);
            large = small;
        }
        value
    }

    /// The length behind the large unit, of a smaller one; cuts what came before it off.
    fn smaller(&mut self, large: PeriodUnit) -> Option<(PeriodUnit, String)> {
        let at = (self.start..self.end)
            .find(|&at| self.lexemes.period(at).is_some_and(|period| period.unit == large))?;
        *self = self.part(at + 1, self.end);
        let (unit, amount) = self.length()?;
        ((unit as u8) < large as u8).then(|| (unit, length(unit, amount)))
    }

    /// `a year and a half`
    fn and_a_half(&self, amount: Amount) -> Amount {
        let half = (self.start..self.end).any(|at| {
            self.lexemes.period(at).is_some()
                && self.lexemes.phrase(at + 1, &["and", "a", "half"]).is_some_and(|end| end <= self.end)
        });
        if half { amount.plus(Amount::part(2)) } else { amount }
    }

    pub(super) fn unit(&self) -> Option<(PeriodUnit, usize)> {
        // A "second" that ranks another unit measures nothing.
        let ranks = |at: usize| self.lexemes.ordinal(at).is_some() && at + 1 < self.end;
        (self.start..self.end)
            .filter(|&at| !ranks(at))
            .find_map(|at| self.lexemes.period(at).map(|period| (period.unit, at)))
    }
}

fn shifted(point: Point, unit: PeriodUnit, amount: Amount, sign: i32) -> Option<Point> {
    let millionths = amount.millionths();
    // "Half a century ago" is five decades.
    if unit == PeriodUnit::Century {
        let decades = i32::try_from(millionths / (MILLION / 10)).ok()?;
        return point.within(PeriodUnit::Decade)?.shifted(PeriodUnit::Decade, decades.checked_mul(sign)?);
    }
    point.shifted(unit, i32::try_from(amount.floor()).ok()?.checked_mul(sign)?)
}

/// An amount is counted in millionths.
const MILLION: u128 = 1_000_000;

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
    let (whole, part) = (millionths / MILLION, millionths % MILLION);
    // Half an hour is thirty minutes, half a year six months.
    let (each, small) = match unit {
        PeriodUnit::Hour => (60, "M"),
        PeriodUnit::Minute => (60, "S"),
        PeriodUnit::Year => (12, "M"),
        _ => (0, ""),
    };
    if part != 0 && each != 0 {
        let rest = part * each / MILLION;
        return if whole == 0 {
            format!("{prefix}{rest}{small}")
        } else {
            format!("{prefix}{whole}{code}{rest}{small}")
        };
    }
    let part = format!("{part:06}");
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{prefix}{whole}{code}") } else { format!("{prefix}{whole}.{part}{code}") }
}
