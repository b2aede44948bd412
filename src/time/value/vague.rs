//! What is near now without a day: `recent weeks`, `the coming months`, `these days`, `its fourth month`.

use super::{Meaning, Phrase, TimeKind};
use crate::number::{PeriodUnit, rank_value};

impl Phrase<'_> {
    pub(super) fn vague(&self) -> Option<Meaning> {
        let value = if self.is_now() || self.goes_on() {
            "PRESENT_REF"
        } else {
            let (_, at) = self.unit()?;
            let many = self.lexemes.period(at)?.plural && self.length_is_open();
            if many && self.holds(&["recent"]) {
                "PAST_REF"
            } else if many && self.holds(&["coming", "upcoming"]) {
                "FUTURE_REF"
            } else {
                return None;
            }
        };
        Some(Meaning::idle(TimeKind::Date, value))
    }

    fn is_now(&self) -> bool {
        let lexemes = self.lexemes;
        lexemes.phrase(self.start, &["these", "days"]) == Some(self.end)
            || lexemes.is(self.start, "nowadays") && self.end == self.start + 1
    }

    /// A stretch by its rank since something began, and not over: `a second day`, `the fifth consecutive week`.
    fn goes_on(&self) -> bool {
        let lexemes = self.lexemes;
        let Some((unit, at)) = self.unit() else { return false };
        let stretch = matches!(
            unit,
            PeriodUnit::Day | PeriodUnit::Week | PeriodUnit::Month | PeriodUnit::Year | PeriodUnit::PartOfDay
        );
        let ranked = (self.start..at).any(|at| rank_value(lexemes, at).is_some_and(|rank| rank > 1));
        let whole = self.end == at + 1 && !lexemes.period(at).is_some_and(|period| period.plural);
        stretch && ranked && whole && !self.holds(&["last", "every", "each"])
    }

    /// No number says how many.
    fn length_is_open(&self) -> bool {
        self.length().is_none_or(|(_, amount)| amount.is_none())
    }
}
