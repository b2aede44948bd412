//! From one point of the calendar to another in one expression: `October 10-12`, `1992-1994`, `Sept 27 to Nov 10, 2020`.

use super::clock::part_code;
use super::point::Point;
use super::{Meaning, Phrase, TimeKind};
use crate::CivilDate;
use crate::number::{Class, PeriodUnit, rank_value};

impl Phrase<'_> {
    pub(super) fn range(&self) -> Option<Meaning> {
        if self.numeric().is_some() {
            return None;
        }
        let joint = self.joint()?;
        let (first, last) = self.days(joint).or_else(|| self.years(joint))?;
        // "The night of April 10-11" is one.
        if let Some((PeriodUnit::PartOfDay, at)) = self.unit() {
            let value = format!("{first}T{}", part_code(self.lexemes.word(at)));
            return Some(Meaning { kind: TimeKind::Time, value, point: Some(first) });
        }
        let value = format!("{first}/{last}");
        Some(Meaning { kind: TimeKind::Date, value, point: Some(last) })
    }

    /// The lexeme that joins the ends.
    fn joint(&self) -> Option<usize> {
        let lexemes = self.lexemes;
        (self.start + 1..self.end.saturating_sub(1)).find(|&at| {
            let mark = matches!(lexemes.word(at), "-" | "–" | "—" | "‑" | "/" | "~")
                || lexemes.any(at, &["to", "through", "till", "until"]);
            mark && (lexemes.is_digits(at - 1) || lexemes.ordinal(at - 1).is_some() || lexemes.glued(at - 1))
        })
    }

    fn days(&self, joint: usize) -> Option<(Point, Point)> {
        let (left, right) = (self.part(self.start, joint), self.part(joint + 1, self.end));
        let end = |part: &Self| (part.month().map(|(month, _)| month), part.only_day());
        let ((first_month, first_day), (last_month, last_day)) = (end(&left), end(&right));
        let (first_day, last_day) = (first_day?, last_day?);
        let first_month = first_month.or(last_month)?;
        let last_month = last_month.unwrap_or(first_month);
        // The whole tells the year, as it does for one day.
        let year = self.day()?.year();
        let last = CivilDate::new(year, last_month, last_day)?;
        let over_new_year = (first_month, first_day) > (last_month, last_day);
        let first = CivilDate::new(year - u16::from(over_new_year), first_month, first_day)?;
        Some((Point::Day(first), Point::Day(last)))
    }

    /// The one number of this part that can be a day of a month.
    fn only_day(&self) -> Option<u8> {
        let small = |at: usize| {
            let written = self.lexemes.small(at).filter(|_| self.lexemes.word(at).len() <= 2);
            let ranked = || rank_value(self.lexemes, at).and_then(|rank| u16::try_from(rank).ok());
            u8::try_from(written.or_else(ranked)?).ok().filter(|day| (1..=31).contains(day))
        };
        (self.start..self.end).find_map(small)
    }

    fn years(&self, joint: usize) -> Option<(Point, Point)> {
        if self.find(|class| matches!(class, Class::Month(_)).then_some(())).is_some() {
            return None;
        }
        let lexemes = self.lexemes;
        let (from, to) = (joint - 1, joint + 1);
        if lexemes.any(to + 1, &["bc", "bce", "b.c", "b.c."]) {
            let (first, last) = (lexemes.small(from)?, lexemes.small(to)?);
            return (first > last && last > 0).then_some((Point::YearBefore(first), Point::YearBefore(last)));
        }
        let first = lexemes.small(from).filter(|year| lexemes.word(from).len() == 4 && *year >= 1000)?;
        let last = lexemes.small(to)?;
        let last = match lexemes.word(to).len() {
            2 => first / 100 * 100 + last,
            4 => last,
            _ => return None,
        };
        (first < last && last <= 2999).then_some((Point::Year(first), Point::Year(last)))
    }
}
