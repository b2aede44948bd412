//! Days of the calendar as articles write them.

use std::sync::LazyLock;

use crate::Span;
use crate::article::CivilDate;
use crate::pattern::{Groups, Outline, Pattern};

/// A day written in a text; the year may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WrittenDay {
    /// Where it stands in the text it was looked for in.
    pub(crate) span: Span,
    /// The year, when it is written.
    pub(crate) year: Option<u16>,
    /// 1 to 12.
    pub(crate) month: u8,
    /// 1 to 31; such a day need not exist in every year.
    pub(crate) day: u8,
}

impl WrittenDay {
    /// The date, when the year is written.
    pub(crate) fn date(self) -> Option<CivilDate> {
        self.in_year(self.year?)
    }

    /// The date in a year, when that year has the day.
    pub(crate) fn in_year(self, year: u16) -> Option<CivilDate> {
        CivilDate::new(year, self.month, self.day)
    }
}

/// The days written in a text, in order: `2022-06-07`, `June 7, 2022`, `Tuesday, 7 June 2022`, `7th of June`,
/// `07.06.2022`; `25/06/2022` and `06/25/2022`, but not `07/06/2022`, which two readers read as two days.
pub(crate) fn days(text: &str) -> impl Iterator<Item = WrittenDay> + use<> {
    let outline = Outline::of(text);
    let found: Vec<WrittenDay> = DAYS.all_groups(&outline).filter_map(|found| read(&found)).collect();
    found.into_iter()
}

/// A day in any of its forms, without groups, as a part of other patterns. Case is to be ignored.
pub(crate) const DAY: &str = concat!(
    r"(?:\d{4}-\d\d-\d\d|\d{4}/\d\d/\d\d|\d\d?[./]\d\d?[./]\d{4}",
    r"|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+)?(?:the\s+)?(?:",
    r"\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?",
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)",
    r"\b\.?(?:,?\s+(?:of\s+)?\d{4}\b)?",
    "|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)",
    r"\.?\s+\d\d?(?:st|nd|rd|th)?\b(?:,?\s*\d{4}\b)?))",
);

static DAYS: LazyLock<Pattern> = LazyLock::new(|| {
    let month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    let pattern = format!(
        r"(?ix) \b(?:
            (?P<y1>\d{{4}})[-/](?P<m1>\d\d)[-/](?P<d1>\d\d)
          | (?P<d2>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{month})\b\.?(?:,?\s+(?:of\s+)?(?P<y2>\d{{4}}))?
          | (?P<m3>{month})\.?\s+(?P<d3>\d\d?)(?:st|nd|rd|th)?\b(?:,?\s*(?P<y3>\d{{4}}))?
          | (?P<a>\d\d?)(?P<sep>[./])(?P<b>\d\d?)[./](?P<y4>\d{{4}})
        )\b",
        month = month.replacen('(', "(?:", 1),
    );
    Pattern::new(&pattern)
});

fn read(found: &Groups<'_>) -> Option<WrittenDay> {
    let number = |name| found.words(name).and_then(|part| part.parse::<u16>().ok());
    let small = |name| number(name).and_then(|number| u8::try_from(number).ok());
    let (year, month, day) = if let Some(year) = number("y1") {
        (Some(year), small("m1")?, small("d1")?)
    } else if let Some(name) = found.words("m2") {
        (number("y2"), month_number(name)?, small("d2")?)
    } else if let Some(name) = found.words("m3") {
        (number("y3"), month_number(name)?, small("d3")?)
    } else {
        let (a, b) = (small("a")?, small("b")?);
        let (month, day) = match found.words("sep")? {
            "." => (b, a),
            _ if a == b || a > 12 => (b, a),
            _ if b > 12 => (a, b),
            _ => return None,
        };
        (Some(number("y4")?), month, day)
    };
    // What stands there may be a time of day: "13 August, 1130".
    let year = year.filter(|year| YEARS.contains(year));
    // 2000 was a leap year: every day of some year exists in it.
    CivilDate::new(year.unwrap_or(2000), month, day)?;
    Some(WrittenDay { span: found.whole(), year, month, day })
}

/// Years that news articles write out.
const YEARS: std::ops::RangeInclusive<u16> = 1800..=2199;

/// The number of a month by its English name or its abbreviation.
fn month_number(name: &str) -> Option<u8> {
    let names = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_ascii_lowercase();
    let at = names
        .iter()
        .position(|full| full.starts_with(name.as_str()) || name == "sept" && *full == "september")?;
    u8::try_from(at + 1).ok()
}

/// The weekday of a date, Monday 0 to Sunday 6 (Zeller's congruence, in integers).
pub(crate) fn weekday(date: CivilDate) -> u8 {
    let (year, month) = (u32::from(date.year()), u32::from(date.month()));
    let (year, month) = if month < 3 { (year + 399, month + 12) } else { (year + 400, month) };
    let saturday_first =
        (u32::from(date.day()) + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7;
    u8::try_from((saturday_first + 5) % 7).expect("below seven")
}

/// The first weekday a text names after "on" or "early", "late" and the like, Monday 0 to Sunday 6.
pub(crate) fn named_weekday(text: &str) -> Option<u8> {
    static NAMED: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::new(r"\b(?P<name>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"));
    let names = ["Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"];
    let outline = Outline::of(text);
    let found = NAMED.groups(&outline)?.words("name")?;
    u8::try_from(names.iter().position(|name| *name == found)?).ok()
}

#[cfg(test)]
mod tests {
    use super::{days, weekday};

    fn read(text: &str) -> Vec<String> {
        let shown = |day: super::WrittenDay| {
            day.date().map_or_else(|| format!("{}/{}", day.month, day.day), |date| date.to_string())
        };
        days(text).map(shown).collect()
    }

    #[test]
    fn a_day_is_read_in_each_of_its_forms() {
        for text in [
            "2022-06-07",
            "June 7, 2022",
            "7 June 2022",
            "Tues., Jun 7 2022",
            "7th of June, 2022",
            "07.06.2022",
        ] {
            assert_eq!(read(text), ["2022-06-07"], "{text}");
        }
        assert_eq!(read("on Sept. 12 and 3 May"), ["9/12", "5/3"]);
        assert_eq!(read("25/06/2022, 06/25/2022"), ["2022-06-25", "2022-06-25"]);
    }

    #[test]
    fn what_two_readers_read_as_two_days_is_left_alone() {
        assert_eq!(read("07/06/2022"), Vec::<String>::new());
        assert_eq!(read("31 June 2022, marches 12, mayor 3, February 2022"), Vec::<String>::new());
    }

    #[test]
    fn weekdays_follow_the_calendar() {
        for (date, day) in [("2022-02-24", 3), ("2000-02-29", 1), ("1900-03-01", 3), ("2023-01-01", 6)] {
            assert_eq!(weekday(date.parse().expect("a date")), day, "{date}");
        }
    }
}
