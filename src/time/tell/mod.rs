//! What a value says, in English words for a reader: `2022-W22` is *the week of 30 May 2022*.

mod length;
mod precision;
mod set;

pub use precision::{Precision, precision};

use super::value::{Anchor, Point, Season, Time, TimeKind};
use crate::CivilDate;

/// What an expression of time means, and what it was counted from where its own words do not say it all: `7 June 2022, from
/// “Tuesday”, published 9 June 2022`. `words` are the expression's own; nothing for a value that says nothing.
#[must_use]
pub fn reads(time: &Time, words: &str, published: Option<CivilDate>) -> Option<String> {
    let told = tell(time.kind, &time.value)?;
    let from = match &time.anchor {
        Anchor::Words | Anchor::Reader => None,
        Anchor::Published => published.map(|day| format!("published {}", in_words(Point::Day(day)))),
        Anchor::Story(value) => of_calendar(value).map(|point| format!("counted from {point}")),
    };
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(from.map_or_else(|| told.clone(), |from| format!("{told}, from “{words}”, {from}")))
}

/// A TIMEX3 value in English: `7 June 2022`, `the night of 7 June 2022`, `two months`, `an unspecified time in the past`. Nothing
/// for what is no value.
#[must_use]
pub fn tell(kind: TimeKind, value: &str) -> Option<String> {
    let fixed = match value {
        "PAST_REF" => Some("an unspecified time in the past"),
        "PRESENT_REF" => Some("the time of writing"),
        "FUTURE_REF" => Some("an unspecified time in the future"),
        _ => None,
    };
    if let Some(fixed) = fixed {
        return Some(fixed.to_owned());
    }
    if kind == TimeKind::Set {
        return set::tell(value);
    }
    if value.starts_with('P') {
        return length::tell(value);
    }
    of_calendar(value)
}

/// The first and the last day that a value covers; nothing for lengths, sets, vague values and years before our era.
#[must_use]
pub fn days(value: &str) -> Option<(CivilDate, CivilDate)> {
    let (first, last) = value.split_once('/').unwrap_or((value, value));
    let point = |value: &str| Point::parse(value.split_once('T').map_or(value, |(day, _)| day));
    Some((point(first)?.first_day()?, point(last)?.last_day()?))
}

fn of_calendar(value: &str) -> Option<String> {
    if let Some((first, last)) = value.split_once('/') {
        return range(first, last);
    }
    let Some((day, clock)) = value.split_once('T') else { return Point::parse(value).map(in_words) };
    let hour = hour(clock)?;
    if day.is_empty() {
        return Some(format!("{} on a day not stated", hour.alone));
    }
    Some(format!("{} {}", hour.before_day, in_words(Point::parse(day)?)))
}

/// A stretch by both ends, the month and the year said once where they are the same.
fn range(first: &str, last: &str) -> Option<String> {
    let clock = |value: &str| value.contains('T');
    if clock(first) || clock(last) {
        return Some(format!("{} to {}", of_calendar(first)?, of_calendar(last)?));
    }
    let (first, last) = (Point::parse(first)?, Point::parse(last)?);
    let short = match (first, last) {
        (Point::Day(one), Point::Day(other)) if one.year() == other.year() => {
            let same = one.month() == other.month();
            if same { one.day().to_string() } else { format!("{} {}", one.day(), month(one.month())) }
        }
        (Point::Month(year, one), Point::Month(other, _)) if year == other => month(one).to_owned(),
        (Point::YearBefore(one), Point::YearBefore(_)) => one.to_string(),
        _ => in_words(first),
    };
    Some(format!("{short} to {}", in_words(last)))
}

/// How an hour or a part of the day is said with its day and without one.
struct Hour {
    before_day: String,
    alone: String,
}

fn hour(clock: &str) -> Option<Hour> {
    let part = part_of_day(clock).map(|part| Hour {
        before_day: format!("the {part} of"),
        alone: if part == "night" { "at night".to_owned() } else { format!("in the {part}") },
    });
    let digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let exact = || {
        clock
            .split(':')
            .all(digits)
            .then(|| Hour { before_day: format!("{clock} on"), alone: clock.to_owned() })
    };
    part.or_else(exact)
}

fn part_of_day(code: &str) -> Option<&'static str> {
    match code {
        "MO" => Some("morning"),
        "AF" => Some("afternoon"),
        "EV" => Some("evening"),
        "NI" => Some("night"),
        _ => None,
    }
}

fn in_words(point: Point) -> String {
    let day = |day: CivilDate| format!("{} {} {}", day.day(), month(day.month()), day.year());
    match point {
        Point::Day(date) => day(date),
        Point::Week(monday) => format!("the week of {}", day(monday)),
        Point::Weekend(_) => match (point.first_day(), point.last_day()) {
            (Some(first), Some(last)) => {
                let days = range(&first.to_string(), &last.to_string());
                format!("the weekend of {}", days.unwrap_or_else(|| day(first)))
            }
            _ => "the last weekend of the calendar".to_owned(),
        },
        Point::Month(year, at) => format!("{} {year}", month(at)),
        Point::Quarter(year, quarter) => format!("the {} quarter of {year}", rank(quarter)),
        Point::Half(year, half) => format!("the {} half of {year}", rank(half)),
        Point::Season(year, Season::Winter) => format!("the winter of {year} to {}", year.saturating_add(1)),
        Point::Season(year, season) => format!("{} {year}", season_name(season.code()).unwrap_or_default()),
        Point::Year(year) => year.to_string(),
        Point::Decade(decade) => format!("the {decade}0s"),
        Point::Century(century) => format!("the {} century", ordinal(century + 1)),
        Point::YearBefore(year) => format!("{year} BC"),
    }
}

fn season_name(code: &str) -> Option<&'static str> {
    match code {
        "SP" => Some("spring"),
        "SU" => Some("summer"),
        "FA" => Some("autumn"),
        "WI" => Some("winter"),
        _ => None,
    }
}

fn rank(part: u8) -> &'static str {
    ["first", "second", "third", "fourth"].get(usize::from(part).wrapping_sub(1)).copied().unwrap_or("last")
}

/// `21st`, `19th`.
fn ordinal(number: u16) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

fn month(number: u8) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS[usize::from(number.clamp(1, 12)) - 1]
}

/// Small numbers in words.
fn count(number: &str) -> String {
    const WORDS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let word = number.parse::<usize>().ok().and_then(|number| WORDS.get(number.wrapping_sub(1)));
    word.map_or_else(|| number.to_owned(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::{days, tell};
    use crate::time::value::TimeKind;

    #[test]
    fn values_are_said_in_words() {
        use TimeKind::{Date, Duration, Set, Time};
        for (kind, value, words) in [
            (Date, "2022-06-07", "7 June 2022"),
            (Date, "2022-W22", "the week of 30 May 2022"),
            (Date, "2022-W22-WE", "the weekend of 4 to 5 June 2022"),
            (Date, "2022-W17-WE", "the weekend of 30 April to 1 May 2022"),
            (Date, "2022-06", "June 2022"),
            (Date, "2022-Q2", "the second quarter of 2022"),
            (Date, "2022-H1", "the first half of 2022"),
            (Date, "2022-SU", "summer 2022"),
            (Date, "2021-WI", "the winter of 2021 to 2022"),
            (Date, "2022", "2022"),
            (Date, "199", "the 1990s"),
            (Date, "19", "the 20th century"),
            (Date, "20", "the 21st century"),
            (Date, "BC0490", "490 BC"),
            (Date, "2022-10-10/2022-10-12", "10 to 12 October 2022"),
            (Date, "2020-09-27/2020-11-10", "27 September to 10 November 2020"),
            (Date, "2021-12-30/2022-01-02", "30 December 2021 to 2 January 2022"),
            (Date, "1992/1994", "1992 to 1994"),
            (Date, "BC0264/BC0241", "264 to 241 BC"),
            (Date, "PAST_REF", "an unspecified time in the past"),
            (Date, "PRESENT_REF", "the time of writing"),
            (Time, "2022-06-07TNI", "the night of 7 June 2022"),
            (Time, "2022-06-07T10:30", "10:30 on 7 June 2022"),
            (Time, "T10:30", "10:30 on a day not stated"),
            (Time, "TNI", "at night on a day not stated"),
            (Duration, "P2M", "two months"),
            (Duration, "P1Y6M", "one year and six months"),
            (Duration, "P1DT2H30M", "one day, two hours and 30 minutes"),
            (Duration, "PT24H", "24 hours"),
            (Duration, "PT1M", "one minute"),
            (Duration, "P2.5D", "2.5 days"),
            (Duration, "PXW", "some weeks"),
            (Duration, "PTXH", "some hours"),
            (Duration, "P2DE", "two decades"),
            (Duration, "P3NI", "three nights"),
            (Duration, "P2CE", "two centuries"),
            (Duration, "P20Y", "20 years"),
            (Set, "XXXX-WXX-2", "every Tuesday"),
            (Set, "XXXX-WXX-2TNI", "every Tuesday night"),
            (Set, "XXXX-WXX-WE", "every weekend"),
            (Set, "XXXX-06", "every June"),
            (Set, "XXXX-SU", "every summer"),
            (Set, "XXXX-XX-XXTMO", "every morning"),
            (Set, "P1D", "every day"),
            (Set, "P2W", "every two weeks"),
            (Set, "PXM", "every few months"),
        ] {
            assert_eq!(tell(kind, value).as_deref(), Some(words), "{value}");
        }
    }

    #[test]
    fn what_is_no_value_says_nothing() {
        for kind in [TimeKind::Date, TimeKind::Time, TimeKind::Duration, TimeKind::Set] {
            for value in [
                "",
                "P",
                "PT",
                "2022-02-30",
                "2022-06-07T",
                "T",
                "P2",
                "P2ZZ",
                "/",
                "XXXX",
                "XXXX-WXX-9",
                "é",
            ] {
                assert_eq!(tell(kind, value), None, "{value}");
            }
        }
    }

    #[test]
    fn values_of_the_calendar_cover_days() {
        let told = |value| days(value).map(|(first, last)| format!("{first} {last}"));
        assert_eq!(told("2022-06-07TNI").as_deref(), Some("2022-06-07 2022-06-07"));
        assert_eq!(told("2022-06").as_deref(), Some("2022-06-01 2022-06-30"));
        assert_eq!(told("1992/1994").as_deref(), Some("1992-01-01 1994-12-31"));
        for value in ["P2M", "PAST_REF", "T10:30", "XXXX-06", "BC0490"] {
            assert_eq!(told(value), None, "{value}");
        }
    }
}
