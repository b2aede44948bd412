//! Feasts and days that are kept, on the days of the civil calendar. Those of lunar calendars have no value.

use super::day::going_on;
use super::{Phrase, Tense};
use crate::CivilDate;
use crate::number::Class;
use crate::time::arithmetic::{day_number, plus_days, weekday};

/// How the day of a feast is found in a year.
#[derive(Clone, Copy)]
enum Rule {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, weekday (Monday is 1), and which of them.
    Nth(u8, i32, i32),
    /// The last of a weekday in a month.
    Last(u8, i32),
    /// Days after Easter Sunday of the western churches.
    Easter(i32),
}

/// The words that open a feast's name, or all of them, and its rule. Longer names stand before shorter ones.
const FEASTS: [(&[&str], Rule); 34] = [
    (&["christmas", "eve"], Rule::Fixed(12, 24)),
    (&["christmas"], Rule::Fixed(12, 25)),
    (&["boxing", "day"], Rule::Fixed(12, 26)),
    (&["new", "year's", "eve"], Rule::Fixed(12, 31)),
    (&["new", "year’s", "eve"], Rule::Fixed(12, 31)),
    (&["new", "years", "eve"], Rule::Fixed(12, 31)),
    (&["new", "year"], Rule::Fixed(1, 1)),
    (&["new", "year's"], Rule::Fixed(1, 1)),
    (&["new", "year’s"], Rule::Fixed(1, 1)),
    (&["new", "years"], Rule::Fixed(1, 1)),
    (&["epiphany"], Rule::Fixed(1, 6)),
    (&["valentine's", "day"], Rule::Fixed(2, 14)),
    (&["valentine’s", "day"], Rule::Fixed(2, 14)),
    (&["women's", "day"], Rule::Fixed(3, 8)),
    (&["women’s", "day"], Rule::Fixed(3, 8)),
    (&["international", "women's", "day"], Rule::Fixed(3, 8)),
    (&["international", "women’s", "day"], Rule::Fixed(3, 8)),
    (&["victory", "day"], Rule::Fixed(5, 9)),
    (&["may", "day"], Rule::Fixed(5, 1)),
    (&["juneteenth"], Rule::Fixed(6, 19)),
    (&["bastille", "day"], Rule::Fixed(7, 14)),
    (&["halloween"], Rule::Fixed(10, 31)),
    (&["armistice", "day"], Rule::Fixed(11, 11)),
    (&["veterans", "day"], Rule::Fixed(11, 11)),
    (&["martin", "luther", "king"], Rule::Nth(1, 1, 3)),
    (&["memorial", "day"], Rule::Last(5, 1)),
    (&["labor", "day"], Rule::Nth(9, 1, 1)),
    (&["thanksgiving"], Rule::Nth(11, 4, 4)),
    (&["mother's", "day"], Rule::Nth(5, 7, 2)),
    (&["father's", "day"], Rule::Nth(6, 7, 3)),
    (&["good", "friday"], Rule::Easter(-2)),
    (&["easter", "monday"], Rule::Easter(1)),
    (&["easter"], Rule::Easter(0)),
    (&["pentecost"], Rule::Easter(49)),
];

impl Phrase<'_> {
    /// The day of a feast: in the year named; else the last one, or the next where the clause speaks of the future.
    pub(super) fn feast(&self) -> Option<CivilDate> {
        let lexemes = self.lexemes;
        let rule = (self.start..self.end).find_map(|at| {
            let names = |words: &[&str]| lexemes.phrase(at, words).is_some_and(|end| end <= self.end);
            FEASTS.iter().find(|(words, _)| {
                names(words) && (lexemes.is_capitalised(at) || lexemes.has(at, Class::Holiday))
            })
        });
        let (_, rule) = *rule?;
        // "New Year’s" with its mark cut off letter by letter.
        let rule = match rule {
            Rule::Fixed(1, 1) if self.holds(&["eve"]) => Rule::Fixed(12, 31),
            rule => rule,
        };
        if let Some(year) = self.year() {
            return rule.in_year(year);
        }
        if let Some(point) = self.narrative.of_another_year() {
            return going_on(point, |year| rule.in_year(year));
        }
        let published = self.narrative.published()?;
        let year = published.year();
        let ahead = self.holds(&["next"]) || self.tense() == Tense::Future;
        if ahead && !self.holds(&["last"]) {
            return [year, year + 1]
                .into_iter()
                .filter_map(|year| rule.in_year(year))
                .find(|day| *day >= published);
        }
        // A feast some days ahead is looked forward to, with or without a verb that says so.
        let limit = if self.holds(&["last"]) { 0 } else { SOON };
        let mut days =
            [year + 1, year, year.saturating_sub(1)].into_iter().filter_map(|year| rule.in_year(year));
        days.find(|day| day_number(*day) - day_number(published) <= limit)
    }
}

/// So many days before a feast it is the coming one that is meant.
const SOON: i32 = 45;

impl Rule {
    fn in_year(self, year: u16) -> Option<CivilDate> {
        match self {
            Self::Fixed(month, day) => CivilDate::new(year, month, day),
            Self::Nth(month, wanted, nth) => {
                let first = CivilDate::new(year, month, 1)?;
                plus_days(first, (wanted - weekday(first)).rem_euclid(7) + 7 * (nth - 1))
            }
            Self::Last(month, wanted) => {
                let after = CivilDate::new(year, month + 1, 1)?;
                plus_days(after, -((weekday(after) - wanted - 1).rem_euclid(7) + 1))
            }
            Self::Easter(days) => plus_days(easter(year)?, days),
        }
    }
}

/// Easter Sunday of the western churches ("Anonymous Gregorian algorithm", Nature, 20 April 1876).
fn easter(year: u16) -> Option<CivilDate> {
    let year = i32::from(year);
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let correction = (golden + 11 * moon + 22 * sunday) / 451;
    let from_march = moon + sunday - 7 * correction + 114;
    let (month, day) = (from_march / 31, from_march % 31 + 1);
    CivilDate::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::{Rule, easter};

    #[test]
    fn feasts_move_with_the_calendar() {
        for (year, day) in
            [(2018, "2018-04-01"), (2022, "2022-04-17"), (2024, "2024-03-31"), (2038, "2038-04-25")]
        {
            assert_eq!(easter(year).map(|day| day.to_string()).as_deref(), Some(day));
        }
        let day = |rule: Rule, year| rule.in_year(year).map(|day| day.to_string());
        assert_eq!(day(Rule::Nth(11, 4, 4), 2012).as_deref(), Some("2012-11-22"));
        assert_eq!(day(Rule::Last(5, 1), 2022).as_deref(), Some("2022-05-30"));
        assert_eq!(day(Rule::Last(5, 1), 2021).as_deref(), Some("2021-05-31"));
    }
}
