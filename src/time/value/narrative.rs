//! What a story has told so far: the day it was published, and the point of time it last spoke of.
//!
//! "Three days later", "that evening" and a bare "5 a.m." are counted from there, "two days ago" and "last week" from the
//! publication. A story that does not say when it was published still has what it tells.

use super::point::Point;
use crate::number::PeriodUnit;
use crate::{CivilDate, Document, Span};

/// The points of time that later expressions are counted from.
#[derive(Debug, Default)]
pub(super) struct Narrative {
    published: Option<CivilDate>,
    paragraph: usize,
    /// The last point of any length.
    point: Option<Told>,
    /// The last single day.
    day: Option<Told>,
}

/// A point of time that the story named.
#[derive(Clone, Copy, Debug)]
struct Told {
    point: Point,
    /// Whether its year is written out.
    dated: bool,
    paragraph: usize,
}

/// A story that has a day of publication leaves a point of time behind after so many paragraphs without another.
const REACH: usize = 2;

impl Narrative {
    pub(super) fn new(published: Option<CivilDate>) -> Self {
        Self { published, ..Self::default() }
    }

    pub(super) fn published(&self) -> Option<CivilDate> {
        self.published
    }

    /// Goes on to the paragraph of the next expression.
    pub(super) fn go_on(&mut self, document: &Document, span: Span) {
        let paragraphs = document.paragraphs();
        while paragraphs.get(self.paragraph).is_some_and(|paragraph| paragraph.span.end() <= span.start()) {
            self.paragraph += 1;
        }
    }

    /// Remembers a point of time that the story named.
    pub(super) fn note(&mut self, point: Point, dated: bool) {
        let told = Told { point, dated, paragraph: self.paragraph };
        self.point = Some(told);
        if let Point::Day(_) = point {
            self.day = Some(told);
        }
    }

    fn within_reach(&self, told: Option<Told>) -> Option<Told> {
        told.filter(|told| self.published.is_none() || self.paragraph - told.paragraph <= REACH)
    }

    /// The day the story speaks of, else the day of its publication.
    pub(super) fn day(&self) -> Option<CivilDate> {
        self.told_day().or(self.published)
    }

    /// The day the story speaks of.
    pub(super) fn told_day(&self) -> Option<CivilDate> {
        let told = self.within_reach(self.day)?;
        if let Point::Day(day) = told.point { Some(day) } else { None }
    }

    /// The point the story speaks of, as something of a unit's length can be counted from it.
    pub(super) fn told(&self, unit: PeriodUnit) -> Option<Point> {
        let last = self.within_reach(self.point).map(|told| told.point);
        let fits = last.filter(|point| !point.is_longer_than(unit));
        fits.or_else(|| self.told_day().map(Point::Day))
    }

    /// The same, else the day of publication.
    pub(super) fn point(&self, unit: PeriodUnit) -> Option<Point> {
        self.told(unit).or(self.published.map(Point::Day))
    }

    /// The last point of time, whatever its length.
    pub(super) fn last(&self) -> Option<Point> {
        self.within_reach(self.point).map(|told| told.point)
    }

    /// The point from which dates without a year go on: one of another year, written out in the same paragraph, or any where
    /// the day of publication is not known.
    pub(super) fn of_another_year(&self) -> Option<Point> {
        let told = self.point?;
        let Some(published) = self.published else { return Some(told.point) };
        let other = told.point.first_day().is_some_and(|day| day.year() != published.year());
        (told.dated && other && told.paragraph == self.paragraph).then_some(told.point)
    }
}
