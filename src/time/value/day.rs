//! Points of the calendar: days, months, years, seasons.

use super::{Meaning, Phrase, TimeKind};
use crate::CivilDate;
use crate::number::{self, Class};
use crate::time::arithmetic::{day_number, plus_days, weekday};

impl Phrase<'_> {
    pub(super) fn names_a_day(&self) -> bool {
        self.weekday().is_some() || self.find(|class| matches!(class, Class::Deictic).then_some(())).is_some()
    }

    pub(super) fn weekday(&self) -> Option<u8> {
        self.find(|class| if let Class::Weekday(day) = class { Some(day) } else { None })
    }

    pub(super) fn month(&self) -> Option<(u8, usize)> {
        let month = |at| {
            self.lexemes
                .find(at, |class| if let Class::Month(month) = class { Some((month, at)) } else { None })
        };
        (self.start..self.end).find_map(month)
    }

    pub(super) fn year(&self) -> Option<u16> {
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
        let relative = || {
            let year = self.published?.year();
            let period = (self.start..self.end).find(|&at| lexemes.is(at, "year"))?;
            match lexemes.word(period - 1).to_ascii_lowercase().as_str() {
                "last" => year.checked_sub(1),
                "this" => Some(year),
                "next" => Some(year + 1),
                _ => None,
            }
        };
        long.or_else(short).or_else(relative)
    }

    /// The one day the expression names.
    pub(super) fn day(&self) -> Option<CivilDate> {
        if let Some(date) = self.numeric() {
            return Some(date);
        }
        if let Some((month, at)) = self.month() {
            let day = self.day_of_month(at)?;
            return match self.year() {
                Some(year) => CivilDate::new(year, month, day),
                None => self.nearest(month, day),
            };
        }
        if let Some((month, day)) = self.feast() {
            return self.nearest(month, day);
        }
        let published = self.published?;
        if self.find(|class| matches!(class, Class::Deictic).then_some(())).is_some() {
            let before = self.lexemes.phrase(self.start, &["the", "day", "before", "yesterday"]).is_some();
            let after = self.lexemes.phrase(self.start, &["the", "day", "after", "tomorrow"]).is_some();
            let shift = if before {
                -2
            } else if after {
                2
            } else if self.holds(&["yesterday"]) {
                -1
            } else {
                i32::from(self.holds(&["tomorrow"]))
            };
            return plus_days(published, shift);
        }
        let wanted = i32::from(self.weekday()?);
        let back = (weekday(published) - wanted).rem_euclid(7);
        let next = self.holds(&["next"]) || back > 0 && self.is_to_come();
        match back {
            _ if next => plus_days(published, 7 - back),
            0 if self.holds(&["last"]) => plus_days(published, -7),
            _ => plus_days(published, -back),
        }
    }

    /// Feasts that have the same day every year, as month and day.
    pub(super) fn feast(&self) -> Option<(u8, u8)> {
        let eve = self.holds(&["eve"]);
        if self.holds(&["christmas"]) {
            return Some((12, if eve { 24 } else { 25 }));
        }
        let new_year = self.lexemes.is(self.start, "new") && self.lexemes.is_capitalised(self.start);
        new_year.then_some(if eve { (12, 31) } else { (1, 1) })
    }

    /// Whether the words around say that it has not happened yet.
    pub(super) fn is_to_come(&self) -> bool {
        /// A clause of newspaper length.
        const NEAR: usize = 12;
        let from = self.start.saturating_sub(NEAR);
        (from..self.start)
            .rev()
            .take_while(|&at| {
                !matches!(self.lexemes.word(at), "." | ";" | "”")
                    && self.lexemes.kind(at) != number::Kind::Break
            })
            .any(|at| self.lexemes.any(at, &["will", "due", "scheduled", "expected", "planned"]))
    }

    pub(super) fn day_of_month(&self, month: usize) -> Option<u8> {
        let lexemes = self.lexemes;
        let after = month + 1 + usize::from(lexemes.word(month + 1) == ".");
        let clock = |at: usize| lexemes.word(at + 1) == ":" && at + 1 < self.end;
        let small = |at: usize| {
            lexemes
                .small(at)
                .filter(|day| (1..=31).contains(day) && lexemes.word(at).len() <= 2 && !clock(at))
        };
        let before = (self.start..month).find_map(small);
        before.or_else(|| small(after).filter(|_| after < self.end)).and_then(|day| u8::try_from(day).ok())
    }

    /// A day without a year lies in the year that brings it nearest to the publication.
    pub(super) fn nearest(&self, month: u8, day: u8) -> Option<CivilDate> {
        let published = self.published?;
        let year = published.year();
        let near = [year, year.saturating_sub(1), year + 1];
        let dates = near.into_iter().filter_map(|year| CivilDate::new(year, month, day));
        dates.min_by_key(|&date| (day_number(date) - day_number(published)).abs())
    }

    /// `2022-06-07`, `07/06/2022`, `24.02.22`: the day before the month, but where only the other order can be.
    pub(super) fn numeric(&self) -> Option<CivilDate> {
        let lexemes = self.lexemes;
        let dotted: Vec<&str> = lexemes.word(self.start).split('.').collect();
        let [first, middle, last] = match dotted[..] {
            [first, middle, last] if lexemes.is_digits(self.start) => [first, middle, last],
            _ if self.end >= self.start + 5 && matches!(lexemes.word(self.start + 1), "-" | "/") => {
                [lexemes.word(self.start), lexemes.word(self.start + 2), lexemes.word(self.start + 4)]
            }
            _ => return None,
        };
        let number = |text: &str| text.parse::<u16>().ok();
        let (a, b, c) = (number(first)?, number(middle)?, number(last)?);
        let small = |value: u16| u8::try_from(value).ok();
        if first.len() == 4 {
            return CivilDate::new(a, small(b)?, small(c)?);
        }
        let year = if last.len() == 2 { century_of(c) } else { c };
        CivilDate::new(year, small(b)?, small(a)?).or_else(|| CivilDate::new(year, small(a)?, small(b)?))
    }

    /// Months, years, decades.
    pub(super) fn calendar(&self) -> Option<Meaning> {
        let date = |value: String| Some((TimeKind::Date, value));
        if let Some((month, _)) = self.month() {
            let year = match self.year() {
                Some(year) => year,
                None if self.holds(&["last"]) => {
                    let published = self.published?;
                    published.year() - u16::from(month >= published.month())
                }
                None => self.nearest(month, 15)?.year(),
            };
            return date(format!("{year:04}-{month:02}"));
        }
        let lexemes = self.lexemes;
        let decade = (self.start..self.end).find_map(|at| {
            let number = lexemes.small(at)?;
            let plural = lexemes.any(at + 1, &["s", "'s", "’s"]) && at + 1 < self.end;
            let year = if lexemes.word(at).len() == 2 { century_of(number) } else { number };
            plural.then_some(year / 10)
        });
        if let Some(decade) = decade {
            return date(decade.to_string());
        }
        if self.counts() {
            return None;
        }
        let (year, season) = (self.year(), self.season());
        match (year, season) {
            (Some(year), Some(season)) => date(format!("{year:04}-{season}")),
            (Some(year), None) => date(format!("{year:04}")),
            _ => None,
        }
    }

    pub(super) fn season(&self) -> Option<&'static str> {
        const SEASONS: [(&str, &str); 5] =
            [("spring", "SP"), ("summer", "SU"), ("autumn", "FA"), ("fall", "FA"), ("winter", "WI")];
        SEASONS.iter().find(|(word, _)| self.holds(&[word])).map(|&(_, code)| code)
    }
}

/// The year that two digits mean: 22 is 2022, 69 is 1969.
fn century_of(two_digits: u16) -> u16 {
    if two_digits < 50 { 2000 + two_digits } else { 1900 + two_digits }
}
