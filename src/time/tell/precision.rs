//! How exactly a value names its place in the calendar.

use super::super::value::Point;

/// How long the stretch of the calendar is that a value names; the more exact come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// An hour of a day.
    Clock,
    /// The morning, the night of a day.
    PartOfDay,
    /// A day.
    Day,
    /// A week or a weekend.
    Week,
    /// A month.
    Month,
    /// A season, a quarter or a half of a year.
    Season,
    /// A year.
    Year,
    /// A decade or a century.
    Longer,
    /// From one point of the calendar to another.
    Span,
}

impl Precision {
    /// Every precision, the most exact first.
    pub const ALL: [Self; 9] = [
        Self::Clock,
        Self::PartOfDay,
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Season,
        Self::Year,
        Self::Longer,
        Self::Span,
    ];

    /// Its word outside.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Clock => "time",
            Self::PartOfDay => "part of day",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Season => "season",
            Self::Year => "year",
            Self::Longer => "longer",
            Self::Span => "span",
        }
    }
}

/// How exactly a TIMEX3 value names its place in the calendar; nothing for a value that has none.
#[must_use]
pub fn precision(value: &str) -> Option<Precision> {
    if value.contains('/') {
        return super::days(value).map(|_| Precision::Span);
    }
    if let Some((day, clock)) = value.split_once('T') {
        Point::parse(day)?;
        let hour = clock.starts_with(|first: char| first.is_ascii_digit());
        return Some(if hour { Precision::Clock } else { Precision::PartOfDay });
    }
    Some(match Point::parse(value)? {
        Point::Day(_) => Precision::Day,
        Point::Week(_) | Point::Weekend(_) => Precision::Week,
        Point::Month(..) => Precision::Month,
        Point::Quarter(..) | Point::Half(..) | Point::Season(..) => Precision::Season,
        Point::Year(_) | Point::YearBefore(_) => Precision::Year,
        Point::Decade(_) | Point::Century(_) => Precision::Longer,
    })
}

#[cfg(test)]
mod tests {
    use super::{Precision, precision};

    #[test]
    fn values_are_as_exact_as_they_are_written() {
        for (value, found) in [
            ("2022-06-07T10:30", Some(Precision::Clock)),
            ("2022-06-07TNI", Some(Precision::PartOfDay)),
            ("2022-06-07", Some(Precision::Day)),
            ("2022-W22-WE", Some(Precision::Week)),
            ("2022-06", Some(Precision::Month)),
            ("2022-Q2", Some(Precision::Season)),
            ("2022", Some(Precision::Year)),
            ("199", Some(Precision::Longer)),
            ("2022-06-07/2022-06-09", Some(Precision::Span)),
            ("T10:30", None),
            ("P2M", None),
            ("PAST_REF", None),
            ("XXXX-06", None),
        ] {
            assert_eq!(precision(value), found, "{value}");
        }
    }
}
