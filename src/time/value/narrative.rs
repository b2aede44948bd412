//! What a story has told so far: the day it was published, and the point of time it last spoke of.
//!
//! "Three days later", "that evening" and a bare "5 a.m." are counted from there, "two days ago" and "last week" from the
//! publication. A story that does not say when it was published still has what it tells.

use std::cell::Cell;

use super::Anchor;
use super::point::Point;
use crate::number::PeriodUnit;
use crate::time::arithmetic::day_number;
use crate::{CivilDate, Document, Span};

/// The points of time that later expressions are counted from.
#[derive(Debug, Default)]
pub(super) struct Narrative {
    published: Option<CivilDate>,
    here: Place,
    /// The last point of any length.
    point: Option<Told>,
    /// The last single day.
    day: Option<Told>,
    /// The last quarter or half of a year.
    quarter: Option<Told>,
    /// The last day with which a paragraph opened, as the days of a chronicle do.
    heading: Option<CivilDate>,
    /// What the expression at hand was counted from.
    asked: Cell<Option<Asked>>,
}

/// What an expression asked the story for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Published,
    Point(Point),
}

/// Where the story has come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place {
    paragraph: usize,
    sentence: usize,
}

/// A point of time that the story named.
#[derive(Clone, Copy, Debug)]
struct Told {
    point: Point,
    /// Whether its year is written out.
    dated: bool,
    place: Place,
}

/// A story that has a day of publication leaves a point of time behind after so many paragraphs without another.
const REACH: usize = 2;

/// A business report speaks of one quarter for so many paragraphs.
const REPORT: usize = 6;

/// A day that lies so many days before the publication is news; a bare "5 a.m." behind an older one is as likely of today.
const NEWS: i32 = 3;

impl Narrative {
    pub(super) fn new(published: Option<CivilDate>) -> Self {
        Self { published, ..Self::default() }
    }

    pub(super) fn published(&self) -> Option<CivilDate> {
        if self.published.is_some() && self.asked.get().is_none() {
            self.asked.set(Some(Asked::Published));
        }
        self.published
    }

    /// Forgets what was asked for: another way to read the expression begins.
    pub(super) fn begin(&self) {
        self.asked.set(None);
    }

    pub(super) fn asked(&self) -> Option<Asked> {
        self.asked.get()
    }

    /// Remembers that an expression is counted from what another was counted from.
    pub(super) fn ask(&self, asked: Option<Asked>) {
        self.asked.set(asked.or(self.asked.get()));
    }

    /// What the expression at hand was counted from, as its reader is told.
    pub(super) fn anchor(&self) -> Anchor {
        match self.asked.get() {
            None => Anchor::Words,
            Some(Asked::Point(point)) if self.published.map(Point::Day) != Some(point) => {
                Anchor::Story(point.to_string())
            }
            Some(_) => Anchor::Published,
        }
    }

    /// A point of the story, remembered as what was asked for.
    fn counted_from(&self, point: Option<Point>) -> Option<Point> {
        if let Some(point) = point {
            self.asked.set(Some(Asked::Point(point)));
        }
        point
    }

    fn counted_from_day(&self, day: Option<CivilDate>) -> Option<CivilDate> {
        self.counted_from(day.map(Point::Day));
        day
    }

    /// Goes on to the sentence of the next expression.
    pub(super) fn go_on(&mut self, document: &Document, span: Span) {
        let Place { paragraph, sentence } = &mut self.here;
        let (paragraphs, sentences) = (document.paragraphs(), document.sentences());
        while paragraphs.get(*paragraph).is_some_and(|paragraph| paragraph.span.end() <= span.start()) {
            *paragraph += 1;
        }
        while sentences.get(*sentence).is_some_and(|sentence| sentence.span.end() <= span.start()) {
            *sentence += 1;
        }
    }

    /// Remembers a point of time that the story named.
    pub(super) fn note(&mut self, point: Point, dated: bool) {
        let told = Told { point, dated, place: self.here };
        self.point = Some(told);
        if let Point::Day(_) = point {
            self.day = Some(told);
        }
        if matches!(point, Point::Quarter(..) | Point::Half(..)) {
            self.quarter = Some(told);
        }
    }

    /// Remembers a day with which a paragraph opens.
    pub(super) fn note_heading(&mut self, day: CivilDate) {
        self.heading = Some(day);
    }

    /// The day under which a time stands that opens its paragraph.
    pub(super) fn heading(&self) -> Option<CivilDate> {
        self.counted_from_day(self.heading).or_else(|| self.published())
    }

    fn within_reach(&self, told: Option<Told>) -> Option<Told> {
        told.filter(|told| self.published.is_none() || self.here.paragraph - told.place.paragraph <= REACH)
    }

    /// The day of a time that names none: what its sentence told, or its paragraph when that is news, else nothing.
    pub(super) fn day_of_time(&self) -> Option<CivilDate> {
        let told = self.day?;
        let Point::Day(day) = told.point else { return None };
        let Some(published) = self.published else { return self.counted_from_day(Some(day)) };
        let news = (0..=NEWS).contains(&(day_number(published) - day_number(day)));
        let near = told.place == self.here || told.place.paragraph == self.here.paragraph && news;
        self.counted_from_day(near.then_some(day))
    }

    /// The day the story speaks of, else the day of its publication.
    pub(super) fn day(&self) -> Option<CivilDate> {
        self.told_day().or_else(|| self.published())
    }

    /// The day the story speaks of.
    pub(super) fn told_day(&self) -> Option<CivilDate> {
        let told = self.within_reach(self.day)?;
        if let Point::Day(day) = told.point { self.counted_from_day(Some(day)) } else { None }
    }

    /// The point the story speaks of, as something of a unit's length can be counted from it.
    pub(super) fn told(&self, unit: PeriodUnit) -> Option<Point> {
        let last = self.within_reach(self.point).map(|told| told.point);
        let fits = last.filter(|point| !point.is_longer_than(unit));
        self.counted_from(fits).or_else(|| self.told_day().map(Point::Day))
    }

    /// The same, else the day of publication.
    pub(super) fn point(&self, unit: PeriodUnit) -> Option<Point> {
        self.told(unit).or_else(|| self.published().map(Point::Day))
    }

    /// The point that the sentence has told, else the day of publication, else what was told before.
    pub(super) fn point_of_sentence(&self, unit: PeriodUnit) -> Option<Point> {
        let here = |told: Option<Told>| {
            told.filter(|told| told.place == self.here && !told.point.is_longer_than(unit))
                .map(|told| told.point)
        };
        let told = here(self.point).or(here(self.day));
        self.counted_from(told).or_else(|| self.published().map(Point::Day)).or_else(|| self.told(unit))
    }

    /// The quarter or half of a year that a report speaks of.
    pub(super) fn quarter(&self) -> Option<Point> {
        let told = self.quarter?;
        self.counted_from((self.here.paragraph - told.place.paragraph <= REPORT).then_some(told.point))
    }

    /// The last point of time, whatever its length.
    pub(super) fn last(&self) -> Option<Point> {
        self.counted_from(self.within_reach(self.point).map(|told| told.point))
    }

    /// The point from which dates without a year go on: one of another year, written out in the same sentence, or a day or month
    /// of the same paragraph, or any where the day of publication is not known.
    pub(super) fn of_another_year(&self) -> Option<Point> {
        let told = self.point?;
        let Some(published) = self.published else { return self.counted_from(Some(told.point)) };
        let other = told.point.first_day().is_some_and(|day| day.year() != published.year());
        let near = told.place == self.here
            || told.place.paragraph == self.here.paragraph
                && matches!(told.point, Point::Day(_) | Point::Month(..));
        self.counted_from((told.dated && other && near).then_some(told.point))
    }
}
