//! Points of the calendar read back from their values, and the days they cover.

use super::point::{Point, Season, monday};
use crate::CivilDate;
use crate::time::arithmetic::{iso_week, plus_days, plus_months};

impl Point {
    /// The point that `Display` writes so; nothing for any other text.
    pub(in crate::time) fn parse(value: &str) -> Option<Self> {
        if let Some(year) = value.strip_prefix("BC") {
            return number(year, 4).filter(|year| *year > 0).map(Self::YearBefore);
        }
        let mut parts = value.splitn(3, '-');
        let (year, part, rest) = (parts.next()?, parts.next(), parts.next());
        let Some(part) = part else {
            return match year.len() {
                4 => number(year, 4).filter(|year| *year > 0).map(Self::Year),
                3 => number(year, 3).map(Self::Decade),
                2 => number(year, 2).map(Self::Century),
                _ => None,
            };
        };
        let full = number(year, 4).filter(|year| *year > 0)?;
        if let Some(week) = part.strip_prefix('W').and_then(|week| number(week, 2)) {
            let monday = monday_of(full, week)?;
            return match rest {
                None => Some(Self::Week(monday)),
                Some("WE") => Some(Self::Weekend(monday)),
                Some(_) => None,
            };
        }
        if rest.is_some() {
            return value.parse().ok().map(Self::Day);
        }
        let small = |text: &str, last: u8| {
            let number = u8::try_from(number(text, 1)?).ok()?;
            (1..=last).contains(&number).then_some(number)
        };
        let season = |season: &Season| season.code() == part;
        let seasons = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];
        if let Some(quarter) = part.strip_prefix('Q') {
            Some(Self::Quarter(full, small(quarter, 4)?))
        } else if let Some(half) = part.strip_prefix('H') {
            Some(Self::Half(full, small(half, 2)?))
        } else if let Some(season) = seasons.into_iter().find(season) {
            Some(Self::Season(full, season))
        } else {
            let month = number(part, 2).and_then(|month| u8::try_from(month).ok())?;
            (1..=12).contains(&month).then_some(Self::Month(full, month))
        }
    }

    /// The day on which it ends; nothing before our era.
    pub(in crate::time) fn last_day(self) -> Option<CivilDate> {
        let months = |count: i32| {
            let (year, month) = plus_months(self.first_day()?, count)?;
            plus_days(CivilDate::new(year, month, 1)?, -1)
        };
        let year = |year: u16| CivilDate::new(year, 12, 31);
        match self {
            Self::Day(day) => Some(day),
            Self::Week(monday) | Self::Weekend(monday) => plus_days(monday, 6),
            Self::Month(last, 12) | Self::Quarter(last, 4) | Self::Half(last, 2) | Self::Year(last) => {
                year(last)
            }
            Self::Month(..) => months(1),
            Self::Quarter(..) | Self::Season(..) => months(3),
            Self::Half(..) => months(6),
            Self::Decade(decade) => year(decade.checked_mul(10)?.checked_add(9)?),
            Self::Century(century) => year(century.checked_mul(100)?.checked_add(99)?),
            Self::YearBefore(_) => None,
        }
    }
}

/// A number of so many digits, and of nothing else.
fn number(text: &str, digits: usize) -> Option<u16> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

/// The Monday of an ISO week, when the year has it.
fn monday_of(year: u16, week: u16) -> Option<CivilDate> {
    // 4 January lies in the first week.
    let first = monday(CivilDate::new(year, 1, 4)?)?;
    let monday = plus_days(first, 7 * (i32::from(week) - 1))?;
    (iso_week(monday) == (year, i32::from(week))).then_some(monday)
}

#[cfg(test)]
mod tests {
    use super::Point;

    #[test]
    fn a_value_is_read_back_as_it_was_written() {
        for value in [
            "2022-06-07",
            "2022-W22",
            "2022-W22-WE",
            "2020-W53",
            "2022-06",
            "2022-Q2",
            "2022-H1",
            "2021-WI",
            "2022",
            "202",
            "20",
            "BC0490",
            "9999",
            "9999-12-31",
        ] {
            assert_eq!(Point::parse(value).map(|point| point.to_string()).as_deref(), Some(value));
        }
    }

    #[test]
    fn what_is_no_point_of_the_calendar_is_refused() {
        for value in [
            "",
            "2",
            "0000",
            "2022-13",
            "2022-00",
            "2022-02-30",
            "2022-W54",
            "2021-W53",
            "2022-W22-XX",
            "2022-Q5",
            "2022-H3",
            "2022-ZZ",
            "BC0000",
            "99999",
            "P2M",
            "PAST_REF",
            "XXXX-06",
            "T10:30",
            "é022",
            "+022",
        ] {
            assert_eq!(Point::parse(value), None, "{value}");
        }
    }

    #[test]
    fn points_end_on_their_last_day() {
        for (value, last) in [
            ("2022-06-07", "2022-06-07"),
            ("2022-W22", "2022-06-05"),
            ("2022-W22-WE", "2022-06-05"),
            ("2024-02", "2024-02-29"),
            ("2022-12", "2022-12-31"),
            ("2022-Q2", "2022-06-30"),
            ("2022-H1", "2022-06-30"),
            ("2021-WI", "2022-02-28"),
            ("9999-Q4", "9999-12-31"),
            ("202", "2029-12-31"),
            ("19", "1999-12-31"),
        ] {
            let day = Point::parse(value).and_then(Point::last_day);
            assert_eq!(day.map(|day| day.to_string()).as_deref(), Some(last), "{value}");
        }
        assert_eq!(Point::YearBefore(490).last_day(), None);
    }
}
