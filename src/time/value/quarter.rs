//! Quarters and halves of a year.

use super::point::Point;
use super::{Phrase, Tense};
use crate::number::{PeriodUnit, rank_value};
use crate::time::year::part_code;

impl Phrase<'_> {
    /// `the third quarter of 1984`, `the first half of this year`, `last quarter`.
    pub(super) fn part_of_year(&self) -> Option<Point> {
        let lexemes = self.lexemes;
        if let Some((half, part)) = (self.start..self.end).find_map(|at| self.part_code(at)) {
            let year = self.written_year()?;
            return Some(if half { Point::Half(year, part) } else { Point::Quarter(year, part) });
        }
        let at = (self.start..self.end).find(|&at| lexemes.any(at, &["quarter", "half"]))?;
        let part = (self.start..at).find_map(|at| rank_value(lexemes, at));
        let part = part.or_else(|| self.holds(&["latter"]).then_some(2));
        let half = lexemes.is(at, "half");
        let now = self.narrative.published();
        let Some(part) = part.and_then(|part| u8::try_from(part).ok()) else {
            return self.quarter_without_rank().filter(|_| !half);
        };
        if !(1..=if half { 2 } else { 4 }).contains(&part) {
            return None;
        }
        let of = |year: u16| if half { Point::Half(year, part) } else { Point::Quarter(year, part) };
        // "The first half of May" is no half of a year.
        let of_year = lexemes.is(at + 1, "of") && at + 1 < self.end;
        if let Some(year) = self.year() {
            return Some(of(year));
        }
        if of_year && !self.holds(&["year"]) {
            return None;
        }
        if let Some(point) = self.narrative.of_another_year() {
            return point.first_day().map(|day| of(day.year()));
        }
        let now = now?;
        let ahead = of(now.year()).first_day().is_some_and(|first| first > now);
        let gone = ahead && self.tense() != Tense::Future && !of_year;
        Some(of(now.year() - u16::from(gone)))
    }

    /// `Q3`, `H1`: whether it is a half, and which.
    pub(super) fn part_code(&self, at: usize) -> Option<(bool, u8)> {
        part_code(self.lexemes, at).filter(|&(_, end)| end <= self.end).map(|(part, _)| part)
    }

    fn quarter_without_rank(&self) -> Option<Point> {
        let now = Point::holding(self.narrative.published()?, PeriodUnit::Quarter)?;
        if self.holds(&["last", "previous", "latest"]) {
            return now.shifted(PeriodUnit::Quarter, -1);
        }
        if self.holds(&["next", "coming"]) {
            return now.shifted(PeriodUnit::Quarter, 1);
        }
        if self.holds(&["this", "current"]) {
            return Some(now);
        }
        let told = self.narrative.quarter().or_else(|| now.shifted(PeriodUnit::Quarter, -1));
        told.filter(|_| self.holds(&["the", "that"]))
    }
}
