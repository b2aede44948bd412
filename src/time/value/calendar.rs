//! Months, seasons, years, decades and centuries.

use super::day::going_on;
use super::point::{Point, Season};
use super::{Phrase, Tense};
use crate::CivilDate;
use crate::number::{Class, PeriodUnit, rank_value};
use crate::time::arithmetic::day_number;
use crate::time::year::{spelled as spelled_year, spelled_decade};

impl Phrase<'_> {
    /// The stretch of the calendar that is named by its own name.
    pub(super) fn calendar(&self) -> Option<Point> {
        if let Some(point) = self.beside_stretch() {
            return Some(point);
        }
        if let Some((month, at)) = self.month()
            && !(self.start..at)
                .any(|at| self.lexemes.is(at, "of") && self.part(self.start, at).ranked_unit().is_some())
        {
            let before = self.year_before().map(Point::YearBefore);
            return before.or_else(|| self.month_between(month));
        }
        if let Some(point) = self.decade().or_else(|| self.century()) {
            return Some(point);
        }
        if let Some(year) = self.year_before() {
            return Some(Point::YearBefore(year));
        }
        if let Some(point) = self.part_of_year() {
            return Some(point);
        }
        if let Some(of) = (self.start + 1..self.end).find(|&at| self.lexemes.is(at, "of"))
            && let Some(ranked) = self.part(self.start, of).ranked_unit()
        {
            let whole = self.part(of + 1, self.end);
            return whole.calendar().or_else(|| whole.place_of_unit())?.part(ranked);
        }
        if self.counts() {
            return None;
        }
        if let Some(season) = self.season() {
            return self.in_season(season);
        }
        self.year().filter(|_| self.has_year()).map(Point::Year)
    }

    /// `the year before 2015`, `the month after the vote of May`: the stretch beside one that is named.
    fn beside_stretch(&self) -> Option<Point> {
        let lexemes = self.lexemes;
        let unit = lexemes.period(self.start + 1).filter(|_| lexemes.is(self.start, "the"))?.unit;
        let side = self.start + 2;
        let sign = i32::from(lexemes.is(side, "after")) - i32::from(lexemes.is(side, "before"));
        if sign == 0 || side + 1 >= self.end {
            return None;
        }
        self.part(side + 1, self.end).calendar()?.within(unit)?.shifted(unit, sign)
    }

    /// `the first week`, `the last day`: a unit and its rank, the last being 0; nothing for quarters and the like.
    fn ranked_unit(&self) -> Option<(PeriodUnit, u32)> {
        let (unit, at) = self.unit()?;
        let plain = matches!(unit, PeriodUnit::Day | PeriodUnit::Week | PeriodUnit::Month);
        let single = self.end == at + 1 && !self.lexemes.period(at)?.plural && !self.counts();
        let rank = (self.start..at).find_map(|at| rank_value(self.lexemes, at));
        let rank = rank.or_else(|| self.holds(&["last", "final"]).then_some(0))?;
        (plain && single).then_some((unit, rank))
    }

    pub(super) fn month(&self) -> Option<(u8, usize)> {
        let month = |at| {
            self.lexemes
                .find(at, |class| if let Class::Month(month) = class { Some((month, at)) } else { None })
        };
        (self.start..self.end).find_map(month)
    }

    /// A month; without a year, in the one that the other end of its stretch asks for.
    fn month_between(&self, month: u8) -> Option<Point> {
        let alone = self.in_month(month);
        if self.year().is_some() || self.holds(&["last", "next", "this", "that", "following"]) {
            return alone;
        }
        let first = |year: u16| CivilDate::new(year, month, 1);
        let day = self.between_ends(alone.and_then(Point::first_day), first)?;
        Some(Point::Month(day.year(), month))
    }

    /// A month: of the year named; `last`, `next` and `following` by their sense; else as days without a year.
    fn in_month(&self, month: u8) -> Option<Point> {
        let first = |year: u16| CivilDate::new(year, month, 1);
        let in_year = |year: u16| Some(Point::Month(year, month));
        if let Some(year) = self.year() {
            return in_year(year);
        }
        if self.holds(&["following", "that"])
            && let Some(told) = self.narrative.last().and_then(Point::first_day)
        {
            return in_year(told.year() + u16::from(month < told.month()));
        }
        let story = if self.is_to_come() { None } else { self.narrative.of_another_year() };
        if let Some(point) = story {
            return in_year(going_on(point, first)?.year());
        }
        let published = self.narrative.published()?;
        let (year, now) = (published.year(), published.month());
        if self.holds(&["last"]) {
            return in_year(year - u16::from(month >= now));
        }
        if self.holds(&["next"]) {
            return in_year(year + u16::from(month <= now));
        }
        if self.holds(&["this"]) {
            return in_year(year);
        }
        match self.tense() {
            Tense::Future => in_year(year + u16::from(month < now)),
            // The month after this one is to come rather than eleven months past.
            Tense::Unknown if month == now % 12 + 1 => in_year(year + u16::from(month < now)),
            _ => in_year(year - u16::from(month > now)),
        }
    }

    /// The year that is written, or that `last year`, `that year` behind the rest say.
    pub(super) fn year(&self) -> Option<u16> {
        self.written_year().or_else(|| {
            let at = (self.start..self.end).find(|&at| self.lexemes.is(at, "year"))?;
            let published = self.narrative.published().map(CivilDate::year);
            let told = || self.narrative.point(PeriodUnit::Year)?.first_day().map(CivilDate::year);
            match self.lexemes.word(at - 1).to_ascii_lowercase().as_str() {
                "last" => published?.checked_sub(1),
                "this" | "current" => published.or_else(told),
                "next" => Some(published? + 1),
                "that" | "same" => told(),
                "following" => Some(told()? + 1),
                "previous" => told()?.checked_sub(1),
                _ => None,
            }
        })
    }

    pub(super) fn written_year(&self) -> Option<u16> {
        let lexemes = self.lexemes;
        let long = (self.start..self.end).find_map(|at| {
            lexemes.small(at).filter(|year| {
                lexemes.word(at).len() == 4 && (1000..=2999).contains(year) && !self.is_clock(at)
            })
        });
        let short = || {
            let at = (self.start..self.end).find(|&at| matches!(lexemes.word(at), "'" | "’" | "‘"))?;
            lexemes.small(at + 1).filter(|_| at + 1 < self.end).map(century_of)
        };
        let spelled = || (self.start..self.end).find_map(|at| spelled_year(lexemes, at));
        let thousand = || lexemes.phrase(self.start, &["the", "year", "two", "thousand"]).map(|_| 2000);
        long.or_else(short).or_else(|| spelled().map(|(year, _)| year)).or_else(thousand)
    }

    /// Whether the expression says its year in digits.
    pub(super) fn has_year(&self) -> bool {
        self.written_year().is_some() || self.numeric().is_some()
    }

    /// `499 BC`, and the 264 of `264 to 241 BC`: a year before our era.
    fn year_before(&self) -> Option<u16> {
        let lexemes = self.lexemes;
        let era = |at: usize| lexemes.any(at, &["bc", "bce", "b.c", "b.c."]);
        let alone = self.end == self.start + 1 && era(self.end + 2);
        let at = if alone { Some(self.end) } else { (self.start + 1..self.end).find(|&at| era(at)) };
        (self.start..at?).rev().find_map(|at| lexemes.small(at)).filter(|&year| year > 0)
    }

    /// `the year-ago quarter`, `year-earlier`, `year-end`.
    pub(super) fn beside_year(&self) -> Option<Point> {
        let lexemes = self.lexemes;
        if lexemes.is(self.end - 1, "period") && self.holds(&["latest"]) {
            return self.narrative.quarter();
        }
        let at = self.start + usize::from(lexemes.is(self.start, "the"));
        if lexemes.is(at, "year") && lexemes.is(self.end - 1, "end") {
            return self.narrative.point(PeriodUnit::Year)?.within(PeriodUnit::Year);
        }
        let word = lexemes.hyphen(at + 1).filter(|&word| lexemes.is(at, "year") && word < self.end)?;
        let from =
            self.narrative.quarter().or_else(|| Some(Point::Year(self.narrative.published()?.year())))?;
        let before = lexemes.any(word, &["ago", "earlier"]).then(|| from.shifted(PeriodUnit::Year, -1))??;
        // "The year-ago third quarter"
        let rank = rank_value(lexemes, word + 1)
            .filter(|_| word + 1 < self.end)
            .and_then(|rank| u8::try_from(rank).ok());
        match (rank, before.first_day()) {
            (Some(quarter @ 1..=4), Some(day)) => Some(Point::Quarter(day.year(), quarter)),
            _ => Some(before),
        }
    }

    fn decade(&self) -> Option<Point> {
        let lexemes = self.lexemes;
        (self.start..self.end).find_map(|at| {
            if let Some(decade) = spelled_decade(lexemes, at) {
                return Some(Point::Decade(century_of(decade * 10) / 10));
            }
            let number = lexemes.small(at)?;
            let plural = lexemes.any(at + 1, &["s", "'s", "’s"]) && at + 1 < self.end;
            let year = if lexemes.word(at).len() == 2 { century_of(number) } else { number };
            plural.then_some(Point::Decade(year / 10))
        })
    }

    /// `the 20th century`.
    fn century(&self) -> Option<Point> {
        let (_, at) = self.unit().filter(|(unit, _)| *unit == PeriodUnit::Century)?;
        let rank = (self.start..at).find_map(|at| rank_value(self.lexemes, at))?;
        let known = (2..=LAST_CENTURY).contains(&rank) && !self.lexemes.any(self.end, &["bc", "bce"]);
        u16::try_from(rank - 1).ok().filter(|_| known).map(Point::Century)
    }

    pub(super) fn season(&self) -> Option<Season> {
        const SEASONS: [(&str, Season); 5] = [
            ("spring", Season::Spring),
            ("summer", Season::Summer),
            ("autumn", Season::Autumn),
            ("fall", Season::Autumn),
            ("winter", Season::Winter),
        ];
        SEASONS.iter().find(|(word, _)| self.holds(&[word])).map(|&(_, season)| season)
    }

    /// A season: of the year named; else the last that has begun, or the next where the clause speaks of the future.
    fn in_season(&self, season: Season) -> Option<Point> {
        let in_year = |year: u16| Some(Point::Season(year, season));
        if let Some(year) = self.year() {
            return in_year(year);
        }
        let first = |year: u16| CivilDate::new(year, season.first_month(), 1);
        if let Some(point) = self
            .narrative
            .of_another_year()
            .or_else(|| self.holds(&["that", "same", "following"]).then(|| self.narrative.last()).flatten())
        {
            let told = point.first_day()?;
            // The winter of January began the year before.
            let early = season == Season::Winter && told.month() <= 3 && !matches!(point, Point::Year(_));
            return if early { in_year(told.year() - 1) } else { in_year(going_on(point, first)?.year()) };
        }
        let published = self.narrative.published()?;
        let year = published.year();
        // The winter that is on in January began the year before.
        let now = year - u16::from(season == Season::Winter && published.month() <= 2);
        if self.holds(&["last"]) {
            return in_year(now - 1);
        }
        let ahead = first(now).is_some_and(|first| day_number(first) > day_number(published));
        if self.holds(&["next"]) {
            return in_year(now + u16::from(!ahead));
        }
        if self.holds(&["this"]) {
            return in_year(now);
        }
        let past = ahead && self.tense() != Tense::Future;
        // Over three months ago it began: the next one is a year later.
        let over = first(now).is_some_and(|first| day_number(published) - day_number(first) > SEASON);
        in_year(now - u16::from(past) + u16::from(over && self.tense() == Tense::Future))
    }
}

/// The days of a season.
const SEASON: i32 = 92;

/// The latest century that anybody ranks.
const LAST_CENTURY: u32 = 25;

/// The year that two digits mean: 22 is 2022, 69 is 1969.
pub(super) fn century_of(two_digits: u16) -> u16 {
    if two_digits < 50 { 2000 + two_digits } else { 1900 + two_digits }
}
