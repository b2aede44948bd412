//! The stretch of the calendar that a TIMEX3 value covers, to compare values that are written differently.

/// Minutes since the first of March of the year 0.
type Minute = i64;

const DAY: Minute = 24 * 60;

/// From its first minute to the first after it; a point in time has both alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) start: Minute,
    pub(super) end: Minute,
}

impl Extent {
    fn days(start: i64, end: i64) -> Self {
        Self { start: start * DAY, end: end * DAY }
    }

    /// Whether the other lies in it.
    pub(super) fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Both, and what lies between them.
    pub(super) fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// Days since the first of March of the year 0.
fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year
}

fn month(year: i64, month: i64, count: i64) -> Extent {
    let first = |months: i64| {
        let count = year * 12 + month - 1 + months;
        day_number(count.div_euclid(12), count.rem_euclid(12) + 1, 1)
    };
    Extent::days(first(0), first(count))
}

/// What a value covers; nothing for lengths, sets and vague values.
pub(super) fn of(value: &str) -> Option<Extent> {
    if let Some((from, to)) = value.split_once('/') {
        return Some(of(from)?.cover(of(to)?));
    }
    let (date, clock) = value.split_once('T').map_or((value, None), |(date, clock)| (date, Some(clock)));
    let parts: Vec<&str> = date.split('-').collect();
    let number = |text: &str| text.parse::<i64>().ok();
    let year = number(parts[0])?;
    let days = match parts[1..] {
        [] if parts[0].len() == 4 => month(year, 1, 12),
        [] if parts[0].len() == 3 => month(year * 10, 1, 120),
        [part] if part.starts_with('W') => week(year, number(&part[1..])?),
        [part, "WE"] if part.starts_with('W') => {
            let Extent { start, end } = week(year, number(&part[1..])?);
            Extent { start: start + 5 * DAY, end }
        }
        [part] if part.starts_with('Q') => month(year, number(&part[1..])? * 3 - 2, 3),
        [part] if part.starts_with('H') => month(year, number(&part[1..])? * 6 - 5, 6),
        [part] => month(year, number(part)?, 1),
        [of_year, day] => {
            let first = day_number(year, number(of_year)?, number(day)?);
            Extent::days(first, first + 1)
        }
        _ => return None,
    };
    let Some(clock) = clock else { return Some(days) };
    if let Some((from, to)) = part_of_day(clock) {
        return Some(Extent { start: days.start + from * 60, end: days.start + to * 60 });
    }
    let minute = days.start + minutes(clock)?;
    Some(Extent { start: minute, end: minute })
}

/// The hours of a part of the day, as Recognizers-Text has them.
fn part_of_day(code: &str) -> Option<(Minute, Minute)> {
    match code {
        "MO" => Some((8, 12)),
        "AF" => Some((12, 16)),
        "EV" => Some((16, 20)),
        "NI" => Some((20, 24)),
        _ => None,
    }
}

/// Monday to Sunday of an ISO week.
fn week(year: i64, week: i64) -> Extent {
    // 4 January lies in the first week; day 0, a first of March, was a Wednesday.
    let fourth = day_number(year, 1, 4);
    let monday = fourth - (fourth + 2).rem_euclid(7) + 7 * (week - 1);
    Extent::days(monday, monday + 7)
}

/// The minute of the day in `22`, `22:30`, `22:30:00` and the same with a zone behind it.
pub(super) fn minutes(clock: &str) -> Option<Minute> {
    let mut parts = clock.trim_end_matches('Z').split(['+', '-']).next()?.split(':');
    let hour: Minute = parts.next()?.parse().ok()?;
    let minute: Minute = parts.next().map_or(Some(0), |text| text.parse().ok())?;
    Some(hour * 60 + minute)
}

/// The seconds of a length such as `P2M` or `PT1H30M`: a month has 30 days, a year 365.
pub(super) fn seconds(length: &str) -> Option<f64> {
    let mut sum = 0.0;
    let mut number = String::new();
    let mut clock = false;
    for letter in length.strip_prefix('P')?.chars() {
        let unit = match letter {
            '0'..='9' | '.' => {
                number.push(letter);
                continue;
            }
            'T' if number.is_empty() => {
                clock = true;
                continue;
            }
            'Y' => 365.0 * 86_400.0,
            'Q' => 90.0 * 86_400.0,
            'M' if clock => 60.0,
            'M' => 30.0 * 86_400.0,
            'W' => 7.0 * 86_400.0,
            'D' => 86_400.0,
            'H' => 3_600.0,
            'S' => 1.0,
            _ => return None,
        };
        sum += number.parse::<f64>().ok()? * unit;
        number.clear();
    }
    number.is_empty().then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::{DAY, Extent, of, seconds};

    #[test]
    fn what_is_written_differently_covers_the_same() {
        assert_eq!(of("2022-06"), of("2022-06-01/2022-06-30"));
        assert_eq!(of("2022-W23"), of("2022-06-06/2022-06-12"));
        assert_eq!(of("2022-W23-WE"), of("2022-06-11/2022-06-12"));
        assert_eq!(of("2021-Q4"), of("2021-10-01/2021-12-31"));
        assert_eq!(of("199"), of("1990/1999"));
        assert_eq!(of("2022-06-07T22:30:00"), of("2022-06-07T22:30"));
        assert_eq!(of("2022-06-07").map(|Extent { start, end }| end - start), Some(DAY));
    }

    #[test]
    fn lengths_are_counted_in_seconds() {
        assert_eq!(seconds("PT1H30M"), seconds("PT90M"));
        assert_eq!(seconds("P1W"), seconds("P7D"));
        assert_eq!(seconds("PXM"), None);
        assert_eq!(of("P2M"), None);
    }
}
