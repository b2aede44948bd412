//! Stretches by their place: `last week`, `that year`, `the following day`, `the weekend`, `years`.

use super::length::length;
use super::point::Point;
use super::{Meaning, Phrase, TimeKind};
use crate::number::{Amount, PeriodUnit, rank_value};
use crate::time::arithmetic::weekday;

impl Phrase<'_> {
    /// A stretch named by one unit of time and what stands before it.
    pub(super) fn stretch(&self) -> Option<Meaning> {
        let (unit, at) = self.unit()?;
        if self.lexemes.period(at)?.plural {
            // "Three weeks later", and nothing told before: nobody knows when.
            if self.counts() && self.measured_from().is_some() {
                return None;
            }
            return Some(Meaning::idle(TimeKind::Duration, length(unit, None)));
        }
        // "The first week" is as long as a week, whenever it was; so is "the past year".
        let first = (self.start..self.end).any(|at| rank_value(self.lexemes, at) == Some(1));
        // "The year ended Aug. 31"
        let bounded = unit == PeriodUnit::Year && self.lexemes.any(self.end, &["ended", "ending"]);
        // "All week", "another day"
        let whole = self.lexemes.any(self.start, &["all", "another"])
            && !matches!(unit, PeriodUnit::PartOfDay)
            && (unit != PeriodUnit::Day || self.lexemes.is(self.start, "another"));
        if whole || bounded || first || self.holds(&["past", "final"]) || self.is_last_so_far(unit) {
            return Some(Meaning::idle(TimeKind::Duration, length(unit, Some(Amount::whole(1)))));
        }
        if (self.start..self.end).any(|at| rank_value(self.lexemes, at).is_some()) {
            return None;
        }
        self.place(unit, at).map(Meaning::date)
    }

    /// `the week of April 10`: the week that holds the day.
    pub(super) fn week_of_day(&self) -> Option<Point> {
        let at = self.lexemes.phrase(self.start, &["the", "week"]).filter(|&at| at + 1 < self.end)?;
        let led = self.lexemes.any(at, &["of", "beginning", "starting", "commencing"]);
        let day = self.part(at + 1, self.end).day().filter(|_| led)?;
        Point::holding(day, PeriodUnit::Week)
    }

    /// The place of a unit of time by what stands before it: `next month`, `the week`.
    pub(super) fn place_of_unit(&self) -> Option<Point> {
        let (unit, at) = self.unit()?;
        self.place(unit, at)
    }

    /// `the last day`, with its article: the one that has just passed.
    fn is_last_so_far(&self, unit: PeriodUnit) -> bool {
        self.lexemes.phrase(self.start, &["the", "last"]).is_some() && unit != PeriodUnit::Season
    }

    fn place(&self, unit: PeriodUnit, at: usize) -> Option<Point> {
        let lexemes = self.lexemes;
        let narrative = self.narrative;
        let now = || Point::holding(narrative.published()?, unit);
        let told = || narrative.point(unit)?.within(unit);
        let the = lexemes.is(self.start, "the") || at > self.start && lexemes.is(at - 1, "the");
        // "The day before", "a week before": behind the unit.
        let last = self.end - 1;
        if lexemes.any(last, &["before", "earlier"]) {
            return narrative.point(unit)?.within(unit)?.shifted(unit, -1);
        }
        if lexemes.any(last, &["after", "later"]) {
            return narrative.told(unit)?.within(unit)?.shifted(unit, 1);
        }
        if self.holds(&["that", "same"]) && !self.holds(&["last"]) {
            return told();
        }
        if self.holds(&["following"]) || the && self.holds(&["next"]) {
            return told()?.shifted(unit, 1);
        }
        if self.holds(&["previous", "preceding"]) {
            return told()?.shifted(unit, -1);
        }
        if self.holds(&["last", "latest"]) {
            return now()?.shifted(unit, -1);
        }
        if self.holds(&["next", "coming"]) {
            return now()?.shifted(unit, 1);
        }
        if unit == PeriodUnit::Weekend && (the || self.end == self.start + 1) {
            // Before Saturday "the weekend" is still the last one.
            let early = weekday(narrative.published()?) < SATURDAY;
            return now()?.shifted(unit, -i32::from(early));
        }
        if self.holds(&["this", "current"]) {
            return now().or_else(told);
        }
        // "The year" of a story that told of another one.
        let of_story = narrative.of_another_year().and_then(|point| point.within(unit));
        if the { of_story.or_else(now) } else { None }
    }
}

const SATURDAY: i32 = 6;
