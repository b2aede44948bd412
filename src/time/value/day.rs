//! Single days: `June 7`, `07.06.2022`, `yesterday`, `last Tuesday`, `the 25th`.

use super::calendar::century_of;
use super::point::{Point, monday};
use super::{Phrase, Tense};
use crate::CivilDate;
use crate::number::{Class, PeriodUnit, rank_value};
use crate::time::arithmetic::{day_number, plus_days, plus_months, weekday};
use crate::time::calendar::spoken_rank;

impl Phrase<'_> {
    /// The one day the expression names.
    pub(super) fn day(&self) -> Option<CivilDate> {
        if let Some(date) = self.numeric() {
            return Some(date);
        }
        // "The day before Thanksgiving"
        let beside =
            |word| self.lexemes.phrase(self.start, &["the", "day", word]).filter(|&rest| rest < self.end);
        for (rest, shift) in [(beside("before"), -1), (beside("after"), 1)] {
            if let Some(rest) = rest {
                return plus_days(self.part(rest, self.end).day()?, shift);
            }
        }
        if self.end == self.start + 1
            && let Some(whole) = self.with_shared_month()
        {
            return whole.day();
        }
        if let Some((month, at)) = self.month() {
            let day = self.day_of_month(at)?;
            let in_year = |year: u16| CivilDate::new(year, month, day);
            return match self.year() {
                Some(year) => CivilDate::new(year, month, day),
                None => self.between_ends(self.without_year(month, day), in_year),
            };
        }
        self.feast().or_else(|| self.deictic()).or_else(|| self.by_weekday()).or_else(|| self.by_rank())
    }

    /// A bare day of a list with the month that stands at another: the 15 of `15 to 22 February`.
    fn with_shared_month(&self) -> Option<Self> {
        let lexemes = self.lexemes;
        let single = lexemes.small(self.start).filter(|_| lexemes.word(self.start).len() <= 2);
        single?;
        let is_month = |at: usize| lexemes.find(at, |class| matches!(class, Class::Month(_)).then_some(at));
        // "… to 22 February 1984": the joint, the other day, its ending, the month.
        if let Some(month) = (self.end + 2..self.end + 4).find_map(is_month) {
            let year = month + 1 + usize::from(lexemes.small(month + 1).is_some_and(|year| year >= 1000));
            // The first number before the month is this one.
            return Some(self.part(self.start, year));
        }
        let month = is_month(self.start - 3)?;
        Some(self.part(month, self.end)).filter(|_| lexemes.any(self.start - 1, &["and", "or"]))
    }

    /// Whether the clause speaks of what is to come after the publication, whatever year the story came from: `agreed in July 1997,
    /// will join on March 12`.
    pub(super) fn is_to_come(&self) -> bool {
        let will = |at| self.lexemes.any(at, &["will", "shall", "won't", "won’t"]);
        let near = self.start.saturating_sub(CLAUSE)..self.start;
        self.narrative.published().is_some()
            && self.tense() == Tense::Future
            && near.rev().take_while(|&at| !matches!(self.lexemes.word(at), "." | "," | ";")).any(will)
    }

    pub(super) fn names_a_day(&self) -> bool {
        self.weekday().is_some() || self.holds_deictic()
    }

    fn holds_deictic(&self) -> bool {
        self.find(|class| matches!(class, Class::Deictic).then_some(())).is_some()
    }

    /// `yesterday`, `the day after tomorrow`.
    fn deictic(&self) -> Option<CivilDate> {
        if !self.holds_deictic() {
            return None;
        }
        let shift = if self.holds(&["yesterday"]) { -1 } else { i32::from(self.holds(&["tomorrow"])) };
        plus_days(self.narrative.published()?, shift)
    }

    pub(super) fn weekday(&self) -> Option<u8> {
        self.find(|class| if let Class::Weekday(day) = class { Some(day) } else { None })
    }

    /// A weekday: of this, the last or the next week where a word says so; else the nearest before or on the day of
    /// publication, or after it where the clause speaks of the future.
    fn by_weekday(&self) -> Option<CivilDate> {
        let wanted = i32::from(self.weekday()?);
        let published = self.narrative.published()?;
        if let Some(date) = self.of_rank(published, wanted) {
            return Some(date);
        }
        // "From Friday to Sunday": the last one before the other end; "from next Monday to Friday" the first after it.
        let bare = !self.holds(&["last", "next", "this", "that", "following", "previous"]);
        if let Some((until, _)) = self.beside.until.filter(|_| bare) {
            return plus_days(until, -(weekday(until) - wanted).rem_euclid(7));
        }
        if let Some(since) = self.beside.since.filter(|_| bare) {
            return plus_days(since, (wanted - weekday(since)).rem_euclid(7));
        }
        let of_week = |weeks: i32| plus_days(monday(published)?, 7 * weeks + wanted - 1);
        // "Tuesday of the following week"
        if self.holds(&["week"]) && self.holds(&["following", "previous", "that", "same"]) {
            let story = self.narrative.day()?;
            let weeks = i32::from(self.holds(&["following"])) - i32::from(self.holds(&["previous"]));
            return plus_days(monday(story)?, 7 * weeks + wanted - 1);
        }
        // "Next week on Tuesday"
        let lexemes = self.lexemes;
        let week = self.start - 1 - usize::from(lexemes.is(self.start - 1, "on"));
        if lexemes.is(week, "week") && bare && lexemes.any(week - 1, &["last", "previous", "next"]) {
            return of_week(if lexemes.is(week - 1, "next") { 1 } else { -1 });
        }
        if self.holds(&["last", "previous"]) {
            return of_week(-1);
        }
        if self.holds(&["next"]) {
            return of_week(1);
        }
        if self.holds(&["this"]) && !self.holds(&["coming", "past"]) {
            return of_week(0);
        }
        let back = (weekday(published) - wanted).rem_euclid(7);
        let ahead = self.holds(&["coming", "following"]) || back > 0 && self.tense() == Tense::Future;
        plus_days(published, if ahead { 7 - back } else { -back })
    }

    /// `Tuesday the 11th`: the nearest such day.
    fn of_rank(&self, published: CivilDate, wanted: i32) -> Option<CivilDate> {
        let day = (self.start..self.end).find_map(|at| rank_value(self.lexemes, at))?;
        let day = u8::try_from(day).ok()?;
        let of_month = |months: i32| {
            let (year, month) = plus_months(published, months)?;
            CivilDate::new(year, month, day).filter(|date| weekday(*date) == wanted)
        };
        (0..=MONTHS).flat_map(|months| [-months, months]).find_map(of_month)
    }

    /// `the 25th`: of the month that the story speaks of.
    fn by_rank(&self) -> Option<CivilDate> {
        let at = self.start + usize::from(self.lexemes.is(self.start, "the"));
        if self.end != at + 2 || !self.lexemes.is_digits(at) {
            return None;
        }
        let day = u8::try_from(rank_value(self.lexemes, at)?).ok()?;
        let near = self.narrative.day()?;
        let of_month = |months: i32| {
            let (year, month) = plus_months(near, months)?;
            CivilDate::new(year, month, day)
        };
        match self.tense() {
            Tense::Future => of_month(0).filter(|date| *date >= near).or_else(|| of_month(1)),
            Tense::Past => of_month(0).filter(|date| *date <= near).or_else(|| of_month(-1)),
            Tense::Unknown => of_month(0),
        }
    }

    pub(super) fn day_of_month(&self, month: usize) -> Option<u8> {
        let lexemes = self.lexemes;
        // The 25 of "April 24 and 25" is the last.
        if lexemes.any(self.end - 2, &["and", "or"]) {
            return lexemes.small(self.end - 1).and_then(|day| u8::try_from(day).ok());
        }
        let after = month + 1 + usize::from(lexemes.word(month + 1) == ".");
        let clock = |at: usize| {
            lexemes.word(at + 1) == ":" && at + 1 < self.end
                || lexemes.word(at - 1) == ":" && lexemes.glued(at) && lexemes.is_digits(at - 2)
        };
        let small = |at: usize| {
            let written =
                lexemes.small(at).filter(|_| lexemes.word(at).len() <= 2 && !clock(at) && !self.is_clock(at));
            // "The second week of June" has no day.
            let ranks_a_unit =
                |end: usize| lexemes.period(end).is_some_and(|period| period.unit != PeriodUnit::Day);
            let rank = spoken_rank(lexemes, at);
            if rank.is_some_and(|(_, end)| ranks_a_unit(end)) {
                return None;
            }
            let ranked = || rank.and_then(|(rank, _)| u16::try_from(rank).ok());
            written.or_else(ranked).filter(|day| (1..=31).contains(day))
        };
        let before = (self.start..month).find_map(small);
        before.or_else(|| small(after).filter(|_| after < self.end)).and_then(|day| u8::try_from(day).ok())
    }

    /// A date without a year at one end of a stretch, put into the year that the other end asks for: the June of `from June to May
    /// 2020`.
    pub(super) fn between_ends(
        &self,
        alone: Option<CivilDate>,
        in_year: impl Fn(u16) -> Option<CivilDate>,
    ) -> Option<CivilDate> {
        if let Some((until, dated)) = self.beside.until {
            let published = self.narrative.published();
            let away = |day: CivilDate| {
                published.map_or(0, |published| (day_number(day) - day_number(published)).abs())
            };
            let before = || {
                let years = [until.year(), until.year().checked_sub(1)?];
                years.into_iter().filter_map(&in_year).find(|day| *day <= until)
            };
            return match (alone, before()) {
                (Some(day), _) if !dated && day <= until => alone,
                // Of two stretches the one nearer to the publication is meant.
                (Some(day), Some(before)) if !dated && away(day) < away(before) => alone,
                (_, before) => before.or(alone),
            };
        }
        match (self.beside.since, alone) {
            (Some(since), Some(day)) if day < since => {
                let years = [since.year(), since.year() + 1];
                years.into_iter().filter_map(&in_year).find(|day| *day >= since).or(alone)
            }
            _ => alone,
        }
    }

    /// A day without its year: in a story that tells of another year it goes on from there; else it lies before the publication,
    /// unless it is to come.
    fn without_year(&self, month: u8, day: u8) -> Option<CivilDate> {
        let story = if self.is_to_come() { None } else { self.narrative.of_another_year() };
        if let Some(point) = story {
            return going_on(point, |year| CivilDate::new(year, month, day));
        }
        let published = self.narrative.published()?;
        let year = published.year();
        let near = [year, year.saturating_sub(1), year + 1];
        let mut dates = near.into_iter().filter_map(|year| CivilDate::new(year, month, day));
        let ahead = |date: &CivilDate| day_number(*date) - day_number(published);
        let limit = match self.tense() {
            Tense::Future => FAR,
            Tense::Past => SOON / 2,
            Tense::Unknown => SOON,
        };
        let near = dates.find(|date| (limit - YEAR + 1..=limit).contains(&ahead(date)));
        // The last 29 February may be years ago.
        near.or_else(|| (1..=LEAP).find_map(|ago| CivilDate::new(year.checked_sub(ago)?, month, day)))
    }

    /// `2022-06-07`, `07/06/2022`, `24.02.22`: the day before the month, but where only the other order can be.
    pub(super) fn numeric(&self) -> Option<CivilDate> {
        let lexemes = self.lexemes;
        let dotted: Vec<&str> = lexemes.word(self.start).split('.').collect();
        let [first, middle, last] = match dotted[..] {
            [first, middle, last] if lexemes.is_digits(self.start) => [first, middle, last],
            _ if self.end >= self.start + 5 && matches!(lexemes.word(self.start + 1), "-" | "/" | "‑") => {
                [lexemes.word(self.start), lexemes.word(self.start + 2), lexemes.word(self.start + 4)]
            }
            _ => return None,
        };
        let number = |text: &str| text.parse::<u16>().ok();
        // "2019-Aug-01"
        let named = || self.month().map(|(month, _)| u16::from(month));
        let (a, b, c) = (number(first)?, number(middle).or_else(named)?, number(last)?);
        let small = |value: u16| u8::try_from(value).ok();
        if first.len() == 4 {
            return CivilDate::new(a, small(b)?, small(c)?);
        }
        let year = if last.len() == 2 { century_of(c) } else { c };
        CivilDate::new(year, small(b)?, small(a)?).or_else(|| CivilDate::new(year, small(a)?, small(b)?))
    }
}

/// A verb stands within so many words before its date.
const CLAUSE: usize = 10;

/// Within so many months some month has a given day on a given weekday, but for days that many months lack.
const MONTHS: i32 = 14;

/// Dates without a year look back from the publication, but for those so few days ahead that the last one is most of a year ago.
const SOON: i32 = 120;
/// And further ahead where the clause speaks of the future.
const FAR: i32 = 240;
const YEAR: i32 = 366;
/// At most so many years lie between two leap years.
const LEAP: u16 = 8;

/// The date in the year in which a story reaches it from a point: stories go on, and go back by some months at most.
pub(super) fn going_on(from: Point, in_year: impl Fn(u16) -> Option<CivilDate>) -> Option<CivilDate> {
    let first = from.first_day()?;
    let same = in_year(first.year());
    // From a whole year nothing says whether it goes on.
    if matches!(from, Point::Year(_) | Point::Decade(_) | Point::Century(_)) {
        return same;
    }
    let far_back = same.is_none_or(|date| day_number(first) - day_number(date) > BACK);
    if far_back { in_year(first.year() + 1).or(same) } else { same }
}

/// So many days a story may go back without saying the year: seven months.
const BACK: i32 = 213;
