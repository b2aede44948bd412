//! Days counted, weeks numbered.
//!
//! Day numbers after Howard Hinnant, "chrono-compatible low-level date algorithms" (2013); weeks after ISO 8601.

use crate::CivilDate;

/// Days since 1 March of the year 0.
pub(crate) fn day_number(date: CivilDate) -> i32 {
    let month = i32::from(date.month());
    let year = i32::from(date.year()) - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + i32::from(date.day()) - 1;
    era * DAYS_OF_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
}

/// The Gregorian calendar repeats after 400 years.
const DAYS_OF_ERA: i32 = 146_097;

/// The date so many days later; nothing beyond the years 1 to 9999.
pub(crate) fn plus_days(date: CivilDate, days: i32) -> Option<CivilDate> {
    let number = day_number(date).checked_add(days)?;
    let era = number.div_euclid(DAYS_OF_ERA);
    let day_of_era = number.rem_euclid(DAYS_OF_ERA);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    CivilDate::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// Monday is 1.
pub(super) fn weekday(date: CivilDate) -> i32 {
    // 1 March of the year 0 was a Wednesday.
    (day_number(date) + 2).rem_euclid(7) + 1
}

/// The ISO year and week of a Monday.
pub(super) fn iso_week(monday: CivilDate) -> (u16, i32) {
    // No Thursday of such a week lies beyond the last year: its last Monday is four days before its end.
    let thursday = plus_days(monday, 3).unwrap_or(monday);
    let day_of_year = day_number(thursday) - CivilDate::new(thursday.year(), 1, 1).map_or(0, day_number);
    (thursday.year(), day_of_year / 7 + 1)
}

/// Year and month so many months later.
pub(super) fn plus_months(date: CivilDate, months: i32) -> Option<(u16, u8)> {
    let count = (i32::from(date.year()) * 12 + i32::from(date.month()) - 1).checked_add(months)?;
    let year = u16::try_from(count.div_euclid(12)).ok().filter(|year| (1..=9999).contains(year))?;
    Some((year, u8::try_from(count.rem_euclid(12) + 1).ok()?))
}

#[cfg(test)]
mod tests {
    use super::{iso_week, plus_days, weekday};
    use crate::CivilDate;

    fn date(text: &str) -> CivilDate {
        text.parse().expect("a date of the test")
    }

    #[test]
    fn days_go_forward_and_back_over_leap_days() {
        assert_eq!(plus_days(date("2024-02-28"), 2), Some(date("2024-03-01")));
        assert_eq!(plus_days(date("2022-01-01"), -1), Some(date("2021-12-31")));
        assert_eq!(plus_days(date("9999-12-31"), 1), None);
    }

    #[test]
    fn weekdays_and_weeks_follow_iso() {
        assert_eq!(weekday(date("2022-06-07")), 2);
        assert_eq!(iso_week(date("2022-06-06")), (2022, 23));
        assert_eq!(iso_week(date("2020-12-28")), (2020, 53));
        assert_eq!(iso_week(date("2021-01-04")), (2021, 1));
    }
}
