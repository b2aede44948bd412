//! What an expression of time means, as TIMEX3 type and value, counted from the day of publication.
//!
//! Values as in TIMEX3 (Pustejovsky et al. 2003): `2022-06-07`, `2022-W22`, `P2M`, `PTXH`, `2022-06-07TNI`.
//! What cannot be resolved has no value.

use super::arithmetic::{day_number, plus_days, plus_months, week, weekday};
use crate::number::{self, Amount, Class, Lexemes, PeriodUnit, What, rank_shape};
use crate::{CivilDate, Mention, Span};

/// An expression of time with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// Where it stands.
    pub span: Span,
    /// What kind of meaning it has.
    pub kind: TimeKind,
    /// The TIMEX3 value.
    pub value: String,
}

/// The TIMEX3 types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeKind {
    /// A day or longer, by its place in the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that comes again.
    Set,
}

impl TimeKind {
    /// The type as it stands in the outside form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// The meanings of expressions of time, in their order; those that cannot be resolved are left out.
#[must_use]
pub fn resolve(
    lexemes: &Lexemes,
    mentions: impl IntoIterator<Item = Mention>,
    published: Option<CivilDate>,
) -> Vec<Time> {
    let one = |mention: Mention| {
        let start = lexemes.position(mention.span.start())?;
        let words = (start..lexemes.len())
            .take_while(|&at| lexemes.get(at).is_some_and(|lexeme| lexeme.span.start() < mention.span.end()))
            .count();
        let phrase = Phrase { lexemes, start, end: start + words, published };
        let (kind, value) = phrase.meaning()?;
        Some(Time { span: mention.span, kind, value })
    };
    mentions.into_iter().filter_map(one).collect()
}

/// One expression and the day it is counted from.
struct Phrase<'a> {
    lexemes: &'a Lexemes<'a>,
    start: usize,
    end: usize,
    published: Option<CivilDate>,
}

type Meaning = (TimeKind, String);

impl Phrase<'_> {
    fn meaning(&self) -> Option<Meaning> {
        self.set()
            .or_else(|| self.clock())
            .or_else(|| self.part_of_day())
            .or_else(|| self.day().map(|day| (TimeKind::Date, day.to_string())))
            .or_else(|| self.calendar())
            .or_else(|| self.counted())
            .or_else(|| self.stretch())
    }

    fn find<T>(&self, pick: impl Fn(Class) -> Option<T>) -> Option<T> {
        (self.start..self.end).find_map(|at| self.lexemes.find(at, &pick))
    }

    fn holds(&self, words: &[&str]) -> bool {
        (self.start..self.end).any(|at| self.lexemes.any(at, words))
    }

    /// `every Monday`, `each morning`, `daily`.
    fn set(&self) -> Option<Meaning> {
        let set = |value: String| Some((TimeKind::Set, value));
        let word = self.lexemes.word(self.start).to_ascii_lowercase();
        match word.as_str() {
            "daily" => return set("P1D".to_owned()),
            "nightly" => return set("XXXX-XX-XXTNI".to_owned()),
            "hourly" => return set("PT1H".to_owned()),
            "weekly" => return set("P1W".to_owned()),
            "monthly" => return set("P1M".to_owned()),
            "quarterly" => return set("P3M".to_owned()),
            "yearly" => return set("P1Y".to_owned()),
            "every" | "each" => {}
            _ => return None,
        }
        if let Some(day) = self.weekday() {
            return set(format!("XXXX-WXX-{day}"));
        }
        if let Some((unit, value)) = self.length() {
            return set(length(unit, value));
        }
        let (unit, at) = self.unit()?;
        if unit == PeriodUnit::PartOfDay {
            return set(format!("XXXX-XX-XXT{}", part_code(self.lexemes.word(at))));
        }
        set(length(unit, Some(Amount::whole(1))))
    }

    /// `10:30 p.m.`, `noon`, `half past nine`, on the day the expression names, else the day of publication.
    fn clock(&self) -> Option<Meaning> {
        let (hour, minute) = self.hour()?;
        let day = self.day().or(self.published).map_or(String::new(), |day| day.to_string());
        Some((TimeKind::Time, format!("{day}T{hour:02}:{minute:02}")))
    }

    fn hour(&self) -> Option<(u16, u16)> {
        if self.holds(&["noon", "midday"]) {
            return Some((12, 0));
        }
        if self.holds(&["midnight"]) {
            return Some((0, 0));
        }
        let at = (self.start..self.end).find(|&at| self.is_clock(at))?;
        let lexemes = self.lexemes;
        let word = lexemes.word(at);
        let (hour, minute) = if lexemes.word(at + 1) == ":" {
            (lexemes.small(at)?, lexemes.small(at + 2)?)
        } else if let Some((hour, minute)) = word.split_once('.') {
            (hour.parse().ok()?, minute.parse().ok()?)
        } else if word.len() == 4 && lexemes.is_digits(at) {
            let number = lexemes.small(at)?;
            (number / 100, number % 100)
        } else if lexemes.is(at + 1, "past") {
            (self.spoken_hour(at + 2)?, if lexemes.is(at, "half") { 30 } else { 15 })
        } else {
            (self.spoken_hour(at)?, 0)
        };
        let afternoon = self.holds(&["pm", "p.m", "p.m."])
            || self.holds(&["afternoon", "evening", "night"]) && (5..12).contains(&hour);
        let morning = self.holds(&["am", "a.m", "a.m."]);
        let hour = match hour {
            12 if morning => 0,
            1..=11 if afternoon => hour + 12,
            _ => hour,
        };
        (hour <= 24 && minute < 60).then_some((hour, minute))
    }

    fn spoken_hour(&self, at: usize) -> Option<u16> {
        let word =
            self.lexemes.find(at, |class| if let Class::Ones(hour) = class { Some(hour) } else { None });
        self.lexemes.small(at).or(word.map(u16::from))
    }

    /// Whether the hour of a clock stands here.
    fn is_clock(&self, at: usize) -> bool {
        let lexemes = self.lexemes;
        let next = at + 1;
        let half = |at| lexemes.any(at, &["am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock", "o’clock"]);
        if lexemes.is_digits(at) {
            let colon = lexemes.word(next) == ":" && next < self.end;
            let military = lexemes.word(at).len() == 4
                && (lexemes.has(next, Class::Zone) || lexemes.any(next, &["hours", "hrs", "h"]));
            let dotted = lexemes.word(at).matches('.').count() == 1
                && lexemes.word(at).len() <= 5
                && (half(next) || lexemes.has(next, Class::Zone) || self.end == next);
            return colon || military || dotted || half(next);
        }
        let past = lexemes.any(at, &["half", "quarter"]) && lexemes.is(next, "past");
        let spoken = self.spoken_hour(at).is_some()
            && (half(next)
                || lexemes.phrase(next, &["in", "the"]).is_some()
                || lexemes.phrase(next, &["at", "night"]).is_some());
        past || spoken
    }

    /// `Tuesday night`, `dawn May 27`, `overnight`, `this morning`. A night has the date of the evening it begins.
    fn part_of_day(&self) -> Option<Meaning> {
        let lexemes = self.lexemes;
        let single = |at: usize| {
            lexemes.period(at).is_some_and(|period| period.unit == PeriodUnit::PartOfDay && !period.plural)
        };
        let at = (self.start..self.end)
            .find(|&at| single(at) || lexemes.has(at, Class::Moment) || lexemes.is(at, "light"));
        let word = match at {
            Some(at) => lexemes.word(at),
            None if self.holds(&["early", "small", "predawn"])
                && (self.holds(&["hours"]) || self.names_a_day()) =>
            {
                "morning"
            }
            None if self.holds(&["late"]) && self.names_a_day() => "evening",
            None => return None,
        };
        if self.counts() {
            return None;
        }
        let code = part_code(word);
        let night_before = code == "NI" && !self.holds(&["tonight", "this", "tomorrow"]);
        let named = self.day();
        let day = match named {
            Some(day) if self.holds(&["last"]) && self.weekday().is_none() => plus_days(day, 0),
            Some(day) => Some(day),
            None if night_before || self.holds(&["last"]) => plus_days(self.published?, -1),
            None => self.published,
        }?;
        Some((TimeKind::Time, format!("{day}T{code}")))
    }

    fn names_a_day(&self) -> bool {
        self.weekday().is_some() || self.find(|class| matches!(class, Class::Deictic).then_some(())).is_some()
    }

    fn weekday(&self) -> Option<u8> {
        self.find(|class| if let Class::Weekday(day) = class { Some(day) } else { None })
    }

    fn month(&self) -> Option<(u8, usize)> {
        let month = |at| {
            self.lexemes
                .find(at, |class| if let Class::Month(month) = class { Some((month, at)) } else { None })
        };
        (self.start..self.end).find_map(month)
    }

    fn year(&self) -> Option<u16> {
        let lexemes = self.lexemes;
        let long = (self.start..self.end).find_map(|at| {
            lexemes.small(at).filter(|year| {
                lexemes.word(at).len() == 4 && (1000..=2999).contains(year) && !self.is_clock(at)
            })
        });
        let short = || {
            let at = (self.start..self.end).find(|&at| matches!(lexemes.word(at), "'" | "’" | "‘"))?;
            lexemes.small(at + 1).filter(|_| at + 1 < self.end).map(century_of)
        };
        let relative = || {
            let year = self.published?.year();
            let period = (self.start..self.end).find(|&at| lexemes.is(at, "year"))?;
            match lexemes.word(period - 1).to_ascii_lowercase().as_str() {
                "last" => year.checked_sub(1),
                "this" => Some(year),
                "next" => Some(year + 1),
                _ => None,
            }
        };
        long.or_else(short).or_else(relative)
    }

    /// The one day the expression names.
    fn day(&self) -> Option<CivilDate> {
        if let Some(date) = self.numeric() {
            return Some(date);
        }
        if let Some((month, at)) = self.month() {
            let day = self.day_of_month(at)?;
            return match self.year() {
                Some(year) => CivilDate::new(year, month, day),
                None => self.nearest(month, day),
            };
        }
        if let Some((month, day)) = self.feast() {
            return self.nearest(month, day);
        }
        let published = self.published?;
        if self.find(|class| matches!(class, Class::Deictic).then_some(())).is_some() {
            let before = self.lexemes.phrase(self.start, &["the", "day", "before", "yesterday"]).is_some();
            let after = self.lexemes.phrase(self.start, &["the", "day", "after", "tomorrow"]).is_some();
            let shift = if before {
                -2
            } else if after {
                2
            } else if self.holds(&["yesterday"]) {
                -1
            } else {
                i32::from(self.holds(&["tomorrow"]))
            };
            return plus_days(published, shift);
        }
        let wanted = i32::from(self.weekday()?);
        let back = (weekday(published) - wanted).rem_euclid(7);
        let next = self.holds(&["next"]) || back > 0 && self.is_to_come();
        match back {
            _ if next => plus_days(published, 7 - back),
            0 if self.holds(&["last"]) => plus_days(published, -7),
            _ => plus_days(published, -back),
        }
    }

    /// Feasts that have the same day every year, as month and day.
    fn feast(&self) -> Option<(u8, u8)> {
        let eve = self.holds(&["eve"]);
        if self.holds(&["christmas"]) {
            return Some((12, if eve { 24 } else { 25 }));
        }
        let new_year = self.lexemes.is(self.start, "new") && self.lexemes.is_capitalised(self.start);
        new_year.then_some(if eve { (12, 31) } else { (1, 1) })
    }

    /// Whether the words around say that it has not happened yet.
    fn is_to_come(&self) -> bool {
        /// A clause of newspaper length.
        const NEAR: usize = 12;
        let from = self.start.saturating_sub(NEAR);
        (from..self.start)
            .rev()
            .take_while(|&at| {
                !matches!(self.lexemes.word(at), "." | ";" | "”")
                    && self.lexemes.kind(at) != number::Kind::Break
            })
            .any(|at| self.lexemes.any(at, &["will", "due", "scheduled", "expected", "planned"]))
    }

    fn day_of_month(&self, month: usize) -> Option<u8> {
        let lexemes = self.lexemes;
        let after = month + 1 + usize::from(lexemes.word(month + 1) == ".");
        let clock = |at: usize| lexemes.word(at + 1) == ":" && at + 1 < self.end;
        let small = |at: usize| {
            lexemes
                .small(at)
                .filter(|day| (1..=31).contains(day) && lexemes.word(at).len() <= 2 && !clock(at))
        };
        let before = (self.start..month).find_map(small);
        before.or_else(|| small(after).filter(|_| after < self.end)).and_then(|day| u8::try_from(day).ok())
    }

    /// A day without a year lies in the year that brings it nearest to the publication.
    fn nearest(&self, month: u8, day: u8) -> Option<CivilDate> {
        let published = self.published?;
        let year = published.year();
        let near = [year, year.saturating_sub(1), year + 1];
        let dates = near.into_iter().filter_map(|year| CivilDate::new(year, month, day));
        dates.min_by_key(|&date| (day_number(date) - day_number(published)).abs())
    }

    /// `2022-06-07`, `07/06/2022`, `24.02.22`: the day before the month, but where only the other order can be.
    fn numeric(&self) -> Option<CivilDate> {
        let lexemes = self.lexemes;
        let dotted: Vec<&str> = lexemes.word(self.start).split('.').collect();
        let [first, middle, last] = match dotted[..] {
            [first, middle, last] if lexemes.is_digits(self.start) => [first, middle, last],
            _ if self.end >= self.start + 5 && matches!(lexemes.word(self.start + 1), "-" | "/") => {
                [lexemes.word(self.start), lexemes.word(self.start + 2), lexemes.word(self.start + 4)]
            }
            _ => return None,
        };
        let number = |text: &str| text.parse::<u16>().ok();
        let (a, b, c) = (number(first)?, number(middle)?, number(last)?);
        let small = |value: u16| u8::try_from(value).ok();
        if first.len() == 4 {
            return CivilDate::new(a, small(b)?, small(c)?);
        }
        let year = if last.len() == 2 { century_of(c) } else { c };
        CivilDate::new(year, small(b)?, small(a)?).or_else(|| CivilDate::new(year, small(a)?, small(b)?))
    }

    /// Months, years, decades.
    fn calendar(&self) -> Option<Meaning> {
        let date = |value: String| Some((TimeKind::Date, value));
        if let Some((month, _)) = self.month() {
            let year = match self.year() {
                Some(year) => year,
                None if self.holds(&["last"]) => {
                    let published = self.published?;
                    published.year() - u16::from(month >= published.month())
                }
                None => self.nearest(month, 15)?.year(),
            };
            return date(format!("{year:04}-{month:02}"));
        }
        let lexemes = self.lexemes;
        let decade = (self.start..self.end).find_map(|at| {
            let number = lexemes.small(at)?;
            let plural = lexemes.any(at + 1, &["s", "'s", "’s"]) && at + 1 < self.end;
            let year = if lexemes.word(at).len() == 2 { century_of(number) } else { number };
            plural.then_some(year / 10)
        });
        if let Some(decade) = decade {
            return date(decade.to_string());
        }
        if self.counts() {
            return None;
        }
        let (year, season) = (self.year(), self.season());
        match (year, season) {
            (Some(year), Some(season)) => date(format!("{year:04}-{season}")),
            (Some(year), None) => date(format!("{year:04}")),
            _ => None,
        }
    }

    fn season(&self) -> Option<&'static str> {
        const SEASONS: [(&str, &str); 5] =
            [("spring", "SP"), ("summer", "SU"), ("autumn", "FA"), ("fall", "FA"), ("winter", "WI")];
        SEASONS.iter().find(|(word, _)| self.holds(&[word])).map(|&(_, code)| code)
    }

    fn counts(&self) -> bool {
        self.length().is_some()
    }

    /// The first count of time in the expression; no amount when it is vague.
    fn length(&self) -> Option<(PeriodUnit, Option<Amount>)> {
        (self.start..self.end).find_map(|at| {
            let found = number::expression(self.lexemes, at).filter(|found| found.end <= self.end)?;
            let What::Time(period) = found.what else { return None };
            let exact = found.number.low.filter(|_| !found.is_vague());
            Some((period.unit, exact.or(found.number.high.filter(|_| !found.is_vague()))))
        })
    }

    fn counted(&self) -> Option<Meaning> {
        let (unit, amount) = self.length()?;
        if self.holds(&["ago"]) || self.holds(&["now"]) {
            let sign = if self.holds(&["ago"]) { -1 } else { 1 };
            let vague = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
            let moved = self.published.zip(amount).and_then(|(day, amount)| moved(day, unit, amount, sign));
            return Some((TimeKind::Date, moved.unwrap_or_else(|| vague.to_owned())));
        }
        let rest = self.rest(unit);
        let whole = length(unit, amount);
        // "two hours and 11 minutes": the second unit goes on behind the first, with no second prefix.
        Some((TimeKind::Duration, rest.map_or(whole.clone(), |rest| whole + &rest)))
    }

    /// The smaller unit of a length in two units, in the form of ISO 8601 without its prefix.
    fn rest(&self, large: PeriodUnit) -> Option<String> {
        let at = (self.start..self.end)
            .find(|&at| self.lexemes.period(at).is_some_and(|period| period.unit == large))?;
        let rest = Phrase { start: at + 1, ..*self };
        let (unit, amount) = rest.length()?;
        let code = length(unit, amount);
        let bare = code.trim_start_matches(['P', 'T']);
        Some(if unit.is_time() && !large.is_time() { format!("T{bare}") } else { bare.to_owned() })
    }

    fn unit(&self) -> Option<(PeriodUnit, usize)> {
        (self.start..self.end).find_map(|at| self.lexemes.period(at).map(|period| (period.unit, at)))
    }

    /// `last week`, `this year`, `the weekend`, `years`.
    fn stretch(&self) -> Option<Meaning> {
        let (unit, at) = self.unit()?;
        if self.lexemes.period(at)?.plural {
            return Some((TimeKind::Duration, length(unit, None)));
        }
        if self.holds(&["past"]) {
            return Some((TimeKind::Duration, length(unit, Some(Amount::whole(1)))));
        }
        if (self.start..self.end).any(|at| rank_shape(self.lexemes, at).is_some()) {
            return None;
        }
        let shift = match () {
            () if self.holds(&["last", "previous"]) => -1,
            () if self.holds(&["next", "following", "coming"]) => 1,
            () if self.holds(&["this", "current", "the"]) => 0,
            () => return None,
        };
        let published = self.published?;
        let value = match unit {
            PeriodUnit::Day => plus_days(published, shift)?.to_string(),
            PeriodUnit::Week => week(plus_days(published, 7 * shift)?)?,
            PeriodUnit::Weekend => {
                // Before Saturday "the weekend" is still the last one.
                let back = i32::from(shift == 0 && weekday(published) < 6) * -7;
                format!("{}-WE", week(plus_days(published, 7 * shift + back)?)?)
            }
            PeriodUnit::Month => {
                let (year, month) = plus_months(published, shift)?;
                format!("{year:04}-{month:02}")
            }
            PeriodUnit::Year => format!("{:04}", plus_months(published, 12 * shift)?.0),
            PeriodUnit::Decade => (plus_months(published, 120 * shift)?.0 / 10).to_string(),
            PeriodUnit::Season => {
                format!("{:04}-{}", plus_months(published, 12 * shift)?.0, self.season()?)
            }
            _ => return None,
        };
        Some((TimeKind::Date, value))
    }
}

/// The year that two digits mean: 22 is 2022, 69 is 1969.
fn century_of(two_digits: u16) -> u16 {
    if two_digits < 50 { 2000 + two_digits } else { 1900 + two_digits }
}

/// The TIMEX3 code of a part of the day.
fn part_code(word: &str) -> &'static str {
    match word.to_ascii_lowercase().as_str() {
        "afternoon" | "midafternoon" => "AF",
        "evening" | "dusk" | "sunset" | "nightfall" | "sundown" => "EV",
        "night" | "tonight" | "overnight" => "NI",
        _ => "MO",
    }
}

/// A length in the form of ISO 8601: `P2M`, `PT5H`, `PXW`.
fn length(unit: PeriodUnit, amount: Option<Amount>) -> String {
    let (prefix, code, factor) = match unit {
        PeriodUnit::Second => ("PT", "S", 1),
        PeriodUnit::Minute => ("PT", "M", 1),
        PeriodUnit::Hour => ("PT", "H", 1),
        PeriodUnit::PartOfDay => ("P", "NI", 1),
        PeriodUnit::Day => ("P", "D", 1),
        PeriodUnit::Weekend => ("P", "WE", 1),
        PeriodUnit::Week => ("P", "W", 1),
        PeriodUnit::Fortnight => ("P", "W", 2),
        PeriodUnit::Month => ("P", "M", 1),
        PeriodUnit::Season => ("P", "S", 1),
        PeriodUnit::Quarter => ("P", "Q", 1),
        PeriodUnit::Year => ("P", "Y", 1),
        PeriodUnit::Decade => ("P", "DE", 1),
        PeriodUnit::Century => ("P", "CE", 1),
    };
    let Some(amount) = amount else { return format!("{prefix}X{code}") };
    let millionths = amount.millionths().saturating_mul(factor);
    let whole = millionths / 1_000_000;
    // Half an hour is thirty minutes.
    if unit == PeriodUnit::Hour && millionths % 1_000_000 != 0 {
        let minutes = millionths % 1_000_000 * 60 / 1_000_000;
        return if whole == 0 { format!("PT{minutes}M") } else { format!("PT{whole}H{minutes}M") };
    }
    let part = format!("{:06}", millionths % 1_000_000);
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{prefix}{whole}{code}") } else { format!("{prefix}{whole}.{part}{code}") }
}

/// The date so much before or after a day, as exact as its unit.
fn moved(day: CivilDate, unit: PeriodUnit, amount: Amount, sign: i32) -> Option<String> {
    let count = i32::try_from(amount.floor()).ok()?.checked_mul(sign)?;
    let months = |each: i32| plus_months(day, count.checked_mul(each)?);
    match unit {
        PeriodUnit::Day => Some(plus_days(day, count)?.to_string()),
        PeriodUnit::Week => week(plus_days(day, count.checked_mul(7)?)?),
        PeriodUnit::Fortnight => week(plus_days(day, count.checked_mul(14)?)?),
        PeriodUnit::Month => months(1).map(|(year, month)| format!("{year:04}-{month:02}")),
        PeriodUnit::Year => months(12).map(|(year, _)| format!("{year:04}")),
        PeriodUnit::Decade => months(120).map(|(year, _)| (year / 10).to_string()),
        _ => None,
    }
}
