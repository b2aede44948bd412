//! A stretch of the calendar, as exact as the text names it.

use std::fmt;

use crate::CivilDate;
use crate::number::PeriodUnit;
use crate::time::arithmetic::{iso_week, plus_days, plus_months, weekday};

/// A day or more of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::time) enum Point {
    Day(CivilDate),
    /// The week of this Monday.
    Week(CivilDate),
    /// The weekend of the week of this Monday.
    Weekend(CivilDate),
    Month(u16, u8),
    Quarter(u16, u8),
    Half(u16, u8),
    Season(u16, Season),
    Year(u16),
    /// The years that begin with these digits.
    Decade(u16),
    Century(u16),
    /// A year before our era.
    YearBefore(u16),
}

/// Three months by their usual name. A winter has the year in which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::time) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// Its first month, in the northern half of the world.
    pub(super) fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }

    pub(in crate::time) fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }
}

impl Point {
    /// The stretch of a unit's length that holds a day; nothing for what is shorter than a day, and for seasons.
    pub(super) fn holding(day: CivilDate, unit: PeriodUnit) -> Option<Self> {
        let (year, month) = (day.year(), day.month());
        match unit {
            PeriodUnit::Day => Some(Self::Day(day)),
            PeriodUnit::Week | PeriodUnit::Fortnight => monday(day).map(Self::Week),
            PeriodUnit::Weekend => monday(day).map(Self::Weekend),
            PeriodUnit::Month => Some(Self::Month(year, month)),
            PeriodUnit::Quarter => Some(Self::Quarter(year, (month - 1) / 3 + 1)),
            PeriodUnit::Year => Some(Self::Year(year)),
            PeriodUnit::Decade => Some(Self::Decade(year / 10)),
            PeriodUnit::Century => Some(Self::Century(year / 100)),
            _ => None,
        }
    }

    /// The stretch of a unit's length in which this lies; nothing when it is longer itself.
    pub(super) fn within(self, unit: PeriodUnit) -> Option<Self> {
        match (self, unit) {
            (Self::Quarter(..), PeriodUnit::Quarter)
            | (Self::Season(..), PeriodUnit::Season)
            | (Self::Decade(_), PeriodUnit::Decade)
            | (Self::YearBefore(_), PeriodUnit::Year) => Some(self),
            _ if self.is_longer_than(unit) => None,
            _ => Self::holding(self.first_day()?, unit),
        }
    }

    /// The stretch so many units later, or earlier when `count` is negative. It is as exact as this is, or as the unit is where
    /// that says less: two months after a day is a month.
    pub(super) fn shifted(self, unit: PeriodUnit, count: i32) -> Option<Self> {
        let days = |day: CivilDate, each: i32| plus_days(day, count.checked_mul(each)?);
        let months = |each: i32| count.checked_mul(each);
        match (unit, self) {
            (PeriodUnit::Day, Self::Day(day)) => days(day, 1).map(Self::Day),
            (PeriodUnit::Week | PeriodUnit::Weekend, Self::Day(day)) => days(day, 7).map(Self::Day),
            (PeriodUnit::Week | PeriodUnit::Weekend, Self::Week(monday)) => days(monday, 7).map(Self::Week),
            (PeriodUnit::Week | PeriodUnit::Weekend, Self::Weekend(monday)) => {
                days(monday, 7).map(Self::Weekend)
            }
            (PeriodUnit::Fortnight, _) => self.shifted(PeriodUnit::Week, count.checked_mul(2)?),
            (PeriodUnit::Month, Self::Day(_) | Self::Week(_) | Self::Weekend(_) | Self::Month(..)) => {
                let (year, month) = plus_months(self.first_day()?, count)?;
                Some(Self::Month(year, month))
            }
            (PeriodUnit::Quarter, Self::Day(_) | Self::Month(..) | Self::Quarter(..)) => {
                let (year, month) = plus_months(self.first_day()?, months(3)?)?;
                Some(Self::Quarter(year, (month - 1) / 3 + 1))
            }
            (PeriodUnit::Year, _) => self.years_later(count),
            (PeriodUnit::Decade, Self::Decade(_)) => {
                Some(Self::Decade(plus_months(self.first_day()?, months(120)?)?.0 / 10))
            }
            (PeriodUnit::Decade, _) => self.years_later(count.checked_mul(10)?),
            (PeriodUnit::Century, _) => self.years_later(count.checked_mul(100)?),
            _ => None,
        }
    }

    fn years_later(self, count: i32) -> Option<Self> {
        let later = |year: u16| {
            let year = i32::from(year).checked_add(count)?;
            u16::try_from(year).ok().filter(|year| (1..=LAST_YEAR).contains(year))
        };
        match self {
            Self::Day(day) => later(day.year()).map(Self::Year),
            Self::Week(monday) | Self::Weekend(monday) => later(monday.year()).map(Self::Year),
            Self::Month(year, month) => Some(Self::Month(later(year)?, month)),
            Self::Quarter(year, quarter) => Some(Self::Quarter(later(year)?, quarter)),
            Self::Half(year, half) => Some(Self::Half(later(year)?, half)),
            Self::Season(year, season) => Some(Self::Season(later(year)?, season)),
            Self::Year(year) => later(year).map(Self::Year),
            Self::Decade(_) | Self::Century(_) => None,
            Self::YearBefore(year) => {
                let year = i32::from(year).checked_sub(count)?;
                u16::try_from(year).ok().filter(|&year| year > 0).map(Self::YearBefore)
            }
        }
    }

    /// The part of it with this rank among the parts of a unit's length, 0 being the last: its first week, its last day.
    pub(super) fn part(self, (unit, rank): (PeriodUnit, u32)) -> Option<Self> {
        let after = match self {
            Self::Month(..) => self.shifted(PeriodUnit::Month, 1),
            Self::Year(_) => self.shifted(PeriodUnit::Year, 1),
            _ => None,
        }?;
        // The first week is the one with the first Thursday, as ISO 8601 has it of years.
        let lead = if unit == PeriodUnit::Week { 3 } else { 0 };
        let first = Self::holding(plus_days(self.first_day()?, lead)?, unit)?;
        let after = Self::holding(plus_days(after.first_day()?, lead)?, unit)?;
        let part = match i32::try_from(rank).ok()? {
            0 => after.shifted(unit, -1)?,
            rank => first.shifted(unit, rank - 1)?,
        };
        (part.first_day()? < after.first_day()?).then_some(part)
    }

    /// The day on which it begins; nothing before our era.
    pub(in crate::time) fn first_day(self) -> Option<CivilDate> {
        match self {
            Self::Day(day) | Self::Week(day) => Some(day),
            Self::Weekend(monday) => plus_days(monday, 5),
            Self::Month(year, month) => CivilDate::new(year, month, 1),
            Self::Quarter(year, quarter) => CivilDate::new(year, quarter * 3 - 2, 1),
            Self::Half(year, half) => CivilDate::new(year, half * 6 - 5, 1),
            Self::Season(year, season) => CivilDate::new(year, season.first_month(), 1),
            Self::Year(year) => CivilDate::new(year, 1, 1),
            Self::Decade(decade) => CivilDate::new(decade * 10, 1, 1),
            Self::Century(century) => CivilDate::new(century * 100, 1, 1),
            Self::YearBefore(_) => None,
        }
    }

    /// Whether it is longer than a unit of time.
    pub(super) fn is_longer_than(self, unit: PeriodUnit) -> bool {
        let length = match self {
            Self::Day(_) => PeriodUnit::Day,
            Self::Weekend(_) => PeriodUnit::Weekend,
            Self::Week(_) => PeriodUnit::Week,
            Self::Month(..) => PeriodUnit::Month,
            Self::Season(..) => PeriodUnit::Season,
            Self::Quarter(..) | Self::Half(..) => PeriodUnit::Quarter,
            Self::Year(_) | Self::YearBefore(_) => PeriodUnit::Year,
            Self::Decade(_) => PeriodUnit::Decade,
            Self::Century(_) => PeriodUnit::Century,
        };
        // A season and a quarter are alike long, and so are the units up to a week.
        let rank =
            |unit: PeriodUnit| if unit == PeriodUnit::Quarter { PeriodUnit::Season } else { unit } as u8;
        rank(length) > rank(unit)
    }
}

/// The last year that a date can have.
const LAST_YEAR: u16 = 9999;

/// The Monday of a day's week.
pub(super) fn monday(day: CivilDate) -> Option<CivilDate> {
    plus_days(day, 1 - weekday(day))
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(day) => day.fmt(f),
            Self::Week(monday) => {
                let (year, week) = iso_week(monday);
                write!(f, "{year:04}-W{week:02}")
            }
            Self::Weekend(monday) => write!(f, "{}-WE", Self::Week(monday)),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Season(year, season) => write!(f, "{year:04}-{}", season.code()),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Decade(decade) => write!(f, "{decade:03}"),
            Self::Century(century) => write!(f, "{century:02}"),
            Self::YearBefore(year) => write!(f, "BC{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Point, Season};
    use crate::number::PeriodUnit;

    fn day(text: &str) -> Point {
        Point::Day(text.parse().expect("a date of the test"))
    }

    #[track_caller]
    fn check(point: Option<Point>, value: &str) {
        assert_eq!(point.map(|point| point.to_string()).as_deref(), Some(value));
    }

    #[test]
    fn what_is_later_is_as_exact_as_the_unit() {
        check(day("2022-12-31").shifted(PeriodUnit::Day, 1), "2023-01-01");
        check(day("2022-09-24").shifted(PeriodUnit::Week, -1), "2022-09-17");
        check(day("1915-05-23").shifted(PeriodUnit::Month, 15), "1916-08");
        check(day("2022-06-07").shifted(PeriodUnit::Year, -2), "2020");
        check(Point::Quarter(1989, 3).shifted(PeriodUnit::Year, -1), "1988-Q3");
        check(Point::Season(2021, Season::Winter).shifted(PeriodUnit::Year, 1), "2022-WI");
        check(Point::YearBefore(490).shifted(PeriodUnit::Year, 1), "BC0489");
        assert_eq!(Point::Month(1980, 3).shifted(PeriodUnit::Day, 3), None);
    }

    #[test]
    fn parts_are_counted_from_both_ends() {
        check(Point::Year(2021).part((PeriodUnit::Week, 1)), "2021-W01");
        check(Point::Year(2020).part((PeriodUnit::Week, 0)), "2020-W53");
        check(Point::Month(2016, 2).part((PeriodUnit::Day, 0)), "2016-02-29");
        assert_eq!(Point::Month(2016, 2).part((PeriodUnit::Day, 30)), None);
    }

    #[test]
    fn nothing_lies_beyond_the_calendar() {
        for count in [i32::MIN, i32::MAX, 9_999] {
            for unit in [PeriodUnit::Day, PeriodUnit::Fortnight, PeriodUnit::Month, PeriodUnit::Century] {
                let later = day("9999-12-31").shifted(unit, count);
                assert!(
                    later.is_none() || count == 9_999 && unit == PeriodUnit::Day || count < 0,
                    "{later:?}"
                );
            }
        }
    }

    #[test]
    fn a_stretch_lies_within_longer_ones_only() {
        check(day("2022-06-07").within(PeriodUnit::Week), "2022-W23");
        check(day("2022-06-07").within(PeriodUnit::Decade), "202");
        assert_eq!(Point::Year(2022).within(PeriodUnit::Month), None);
        assert_eq!(Point::YearBefore(490).within(PeriodUnit::Day), None);
    }
}
