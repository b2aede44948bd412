//! The stretch of the calendar that a TIMEX3 value covers, to compare values that are written differently.

/// Minutes since the first of March of the year 0.
pub(super) type Minute = i64;

pub(super) const DAY: Minute = 24 * 60;

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
        [] if parts[0].len() == 2 => month(year * 100, 1, 1200),
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

/// The stretch that values cover together, and the last of them. A day or a part of it beside its hour only says which hour it is.
pub(super) fn covered(values: &[String]) -> Option<(Extent, Extent)> {
    let all: Vec<Extent> = values.iter().map(|value| of(value)).collect::<Option<_>>()?;
    let day = |one: Extent| one.start.div_euclid(DAY);
    let hour = |one: &Extent| one.start == one.end;
    let part = |one: &Extent| !hour(one) && one.end - one.start < DAY;
    let context = |one: &Extent| {
        all.iter().any(|other| {
            let within = other != one && one.holds(*other);
            within || part(one) && hour(other) && day(*one) == day(*other)
        })
    };
    let told: Vec<Extent> = all.iter().filter(|one| !context(one)).copied().collect();
    let last = told.iter().copied().max_by_key(|one| one.start)?;
    Some((told.into_iter().reduce(Extent::cover)?, last))
}

/// The value of a moment.
pub(super) fn written(moment: Extent) -> String {
    let (year, month, day) = civil(moment.start.div_euclid(DAY));
    format!("{year:04}-{month:02}-{day:02}")
}

/// Year, month and day of a day number.
fn civil(number: i64) -> (i64, i64, i64) {
    let era = number.div_euclid(146_097);
    let of_era = number.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (year + era * 400 + i64::from(month <= 2), month, of_year - (153 * from_march + 2) / 5 + 1)
}

/// A length in the units of the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Length {
    months: i64,
    minutes: Minute,
}

impl Length {
    /// Whole numbers of units only.
    pub(super) fn read(value: &str) -> Option<Self> {
        let (mut length, mut clock) = (Self::default(), false);
        let mut number = String::new();
        for letter in value.strip_prefix('P')?.chars() {
            if letter.is_ascii_digit() {
                number.push(letter);
                continue;
            }
            if letter == 'T' && number.is_empty() {
                clock = true;
                continue;
            }
            let count: i64 = number.parse().ok()?;
            match letter {
                'Y' => length.months += 12 * count,
                'Q' => length.months += 3 * count,
                'M' if clock => length.minutes += count,
                'M' => length.months += count,
                'W' => length.minutes += 7 * DAY * count,
                'D' => length.minutes += DAY * count,
                'H' => length.minutes += 60 * count,
                _ => return None,
            }
            number.clear();
        }
        number.is_empty().then_some(length)
    }

    /// What lies so far from a moment, and the stretch between. What is counted in days and more from an hour leads to a day.
    pub(super) fn from(self, moment: Extent, sign: i64) -> (Extent, Extent) {
        let whole = self.minutes % DAY == 0;
        let moment = if whole && moment.start == moment.end {
            let start = moment.start.div_euclid(DAY) * DAY;
            Extent { start, end: start + DAY }
        } else {
            moment
        };
        let shift = |minute: Minute| {
            let (year, month, day) = civil(minute.div_euclid(DAY));
            let count = year * 12 + month - 1 + sign * self.months;
            let first = day_number(count.div_euclid(12), count.rem_euclid(12) + 1, 1);
            (first + day - 1) * DAY + minute.rem_euclid(DAY) + sign * self.minutes
        };
        let start = shift(moment.start);
        let to = Extent { start, end: start + moment.end - moment.start };
        let stretch = if sign > 0 {
            Extent { start: moment.start, end: to.start }
        } else {
            Extent { start: to.start, end: moment.start }
        };
        (to, stretch)
    }
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
    // A night is booked as a day, and a weekend has two.
    let length = length.replace("NI", "D").replace("WE", "V");
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
            'V' => 2.0 * 86_400.0,
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
    use super::{DAY, Extent, Length, of, seconds, written};

    #[test]
    fn lengths_lead_from_a_moment_to_another() {
        let from = |length: &str, moment: &str, sign| {
            let (to, _) = Length::read(length).expect("a length").from(of(moment).expect("a moment"), sign);
            written(to)
        };
        assert_eq!(from("P2W", "2016-12-25", -1), "2016-12-11");
        assert_eq!(from("P4M", "2016-11-08", 1), "2017-03-08");
        assert_eq!(from("P1Y", "2020-02-01T10:00", -1), "2019-02-01");
        assert_eq!(Length::read("PXW"), None);
    }

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
