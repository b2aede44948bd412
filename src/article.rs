//! What a reader hands in: a text with a name and, when known, the day it was published.

use std::fmt;
use std::str::FromStr;

/// One article as it was given, before anything is read out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// The file name, or the name the reader gave.
    pub name: String,
    /// The text exactly as given; every offset refers to it.
    pub text: String,
    /// The publication date, when the reader gave one.
    pub published: Option<CivilDate>,
}

impl Article {
    /// An article without a given publication date.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), published: None }
    }
}

/// A day of the proleptic Gregorian calendar, without a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate {
    year: u16,
    month: u8,
    day: u8,
}

impl CivilDate {
    /// The date, when the calendar has it (years 1 to 9999).
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }
}

/// ISO 8601, `2022-06-07`.
impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The text is no date of the form `2022-06-07`, or the calendar has no such day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchDate(String);

impl fmt::Display for NoSuchDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no date of the form YYYY-MM-DD: {:?}", self.0)
    }
}

impl std::error::Error for NoSuchDate {}

impl FromStr for CivilDate {
    type Err = NoSuchDate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            let mut parts = text.splitn(3, '-');
            let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
            let shaped = year.len() == 4 && month.len() == 2 && day.len() == 2;
            let digits = text.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit());
            if !shaped || !digits {
                return None;
            }
            Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        };
        read().ok_or_else(|| NoSuchDate(text.to_owned()))
    }
}

/// Days of a month, leap years by the Gregorian rule; 0 for a month that does not exist.
fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::CivilDate;

    #[test]
    fn a_date_is_read_and_written_alike() {
        for text in ["2022-06-07", "2024-02-29", "0001-01-01"] {
            assert_eq!(text.parse::<CivilDate>().map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_the_calendar_lacks_is_refused() {
        for text in ["2023-02-29", "2022-13-01", "2022-6-7", "22-06-07", "+022-06-07", "2022-06-07T00", ""] {
            assert!(text.parse::<CivilDate>().is_err(), "{text}");
        }
    }
}
