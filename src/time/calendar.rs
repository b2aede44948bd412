//! Days, months and years of the calendar: `June 7, 2022`, `24.02.2022`, `mid-May`, `the 1990s`.

use super::year::is_number as is_year_number;
use super::{Found, Grain, words, year};
use crate::CivilDate;
use crate::number::{Class, Kind, Lexemes, rank_shape, rank_value};

/// The calendar date, month or year that starts here.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let day = |end| Found { end, grain: Grain::Day };
    let longer = |end| Found { end, grain: Grain::Longer };
    numeric(lexemes, start)
        .or_else(|| month_first(lexemes, start))
        .or_else(|| day_first(lexemes, start))
        .map(day)
        .or_else(|| month(lexemes, start).or_else(|| year::at(lexemes, start)).map(longer))
}

/// `2022-06-07`, `07/06/2022`, `24.02.22`, `29/October/2021`.
fn numeric(lexemes: &Lexemes, start: usize) -> Option<usize> {
    if !lexemes.is_digits(start) || lexemes.glued(start) && lexemes.kind(start - 1) != Kind::Mark {
        return None;
    }
    let mut dotted = lexemes.word(start).split('.');
    if let (Some(a), Some(b), Some(c), None) = (dotted.next(), dotted.next(), dotted.next(), dotted.next()) {
        return is_date(a, b, c).then_some(start + 1);
    }
    let end = start + 5;
    let glued = (start + 1..end).all(|at| lexemes.glued(at));
    let mark = lexemes.word(start + 1);
    if !glued || !matches!(mark, "-" | "/" | "‑") || lexemes.word(start + 3) != mark {
        return None;
    }
    let free = !lexemes.glued(end) || lexemes.kind(end) == Kind::Mark || lexemes.is(end, "T");
    let (first, middle, last) = (lexemes.word(start), lexemes.word(start + 2), lexemes.word(start + 4));
    let by_name = month_number(lexemes, start + 2).is_some();
    let named = by_name
        && day(lexemes, start).is_some()
        && !has_absurd_day(lexemes, start + 2)
        && is_year_number(last);
    // "2019-Aug-01"
    let backwards =
        by_name && is_year_number(first) && exists_in(first, month_number(lexemes, start + 2), last);
    let dated = is_date(first, middle, last) || named || backwards;
    (free && dated && (last.len() == 4 || first.len() == 4 || mark == "/")).then_some(end)
}

/// Whether a year's month has a day, both in digits.
fn exists_in(year: &str, month: Option<u8>, day: &str) -> bool {
    let day = day.parse().ok().filter(|_| day.len() <= 2);
    year.parse()
        .ok()
        .zip(month)
        .zip(day)
        .is_some_and(|((year, month), day)| CivilDate::new(year, month, day).is_some())
}

/// Whether three runs of digits are a day in one of the usual orders.
fn is_date(first: &str, middle: &str, last: &str) -> bool {
    let number = |text: &str| (text.len() <= 4).then(|| text.parse::<u16>().ok()).flatten();
    let (Some(a), Some(b), Some(c)) = (number(first), number(middle), number(last)) else { return false };
    let exists = |year: u16, month: u16, day: u16| {
        let (month, day) = (u8::try_from(month).ok(), u8::try_from(day).ok());
        month.zip(day).is_some_and(|(month, day)| CivilDate::new(year, month, day).is_some())
    };
    if first.len() == 4 {
        return (1000..=2999).contains(&a) && exists(a, b, c) && middle.len() <= 2 && last.len() <= 2;
    }
    let year = last.len() == 4 && (1000..=2999).contains(&c) || last.len() == 2;
    // Of two digits nothing says the century; the leap years are the same in both.
    let full = if last.len() == 2 { 2000 + c } else { c };
    year && first.len() <= 2 && middle.len() <= 2 && (exists(full, b, a) || exists(full, a, b))
}

/// Whether the day beside this month's name is none of its days: `31 February`, `February 29, 2023`.
fn has_absurd_day(lexemes: &Lexemes, month_at: usize) -> bool {
    let Some(month) = month_number(lexemes, month_at) else { return false };
    let year = |at: usize| {
        let at = at + usize::from(lexemes.word(at) == ",");
        lexemes.small(at).filter(|_| lexemes.word(at).len() == 4)
    };
    // Without a year every day of a leap year exists.
    let absurd = |day: u16, year: Option<u16>| {
        let exists = |day| CivilDate::new(year.unwrap_or(LEAP_YEAR), month, day).is_some();
        (1..=31).contains(&day) && !u8::try_from(day).is_ok_and(exists)
    };
    let behind = month_at + 1 + usize::from(lexemes.word(month_at + 1) == ".");
    let after = lexemes.small(behind).is_some_and(|day| absurd(day, year(behind + 1)));
    let before = lexemes.small(month_at - 1).is_some_and(|day| absurd(day, year(behind)));
    after || before
}

const LEAP_YEAR: u16 = 2000;

/// `June 7`, `Feb. 24, 2022`, `May 4-5`, `Sept 27 to Nov 10, 2020`.
fn month_first(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let first = month_name(lexemes, start).filter(|_| !has_absurd_day(lexemes, start))?;
    let mut end = day(lexemes, first).or_else(|| spelled_day(lexemes, first))?;
    if let Some(next) = range(lexemes, start, end) {
        let other = day(lexemes, next)
            .or_else(|| spelled_day(lexemes, next))
            .or_else(|| month_name(lexemes, next).and_then(|first| day(lexemes, first)));
        end = other.unwrap_or(end);
    }
    if let Some(year) = year::trailing(lexemes, end) {
        return Some(year);
    }
    // "In May 20 people died": a month, then a count.
    let counted = lexemes.before(start).eq_ignore_ascii_case("in") && lexemes.kind(end) == Kind::Letters;
    let measured = matches!(lexemes.word(end), "%" | ":" | "-")
        && lexemes.glued(end)
        && lexemes.kind(end + 1) != Kind::Break
        && lexemes.glued(end + 1)
        || lexemes.word(end) == "%";
    (!counted && !measured).then_some(end)
}

/// `7 June 2022`, `the 24th of August`, `4 to 5 August`, `11 September last year`.
fn day_first(lexemes: &Lexemes, start: usize) -> Option<usize> {
    if let Some(end) = day_of_list(lexemes, start) {
        return Some(end);
    }
    let article = usize::from(lexemes.any(start, &["the", "this"]));
    let after_article = start + article;
    let of_month = |end: &usize| lexemes.is(*end, "of") && month_name(lexemes, end + 1).is_some();
    let mut end =
        day(lexemes, after_article).or_else(|| spelled_day(lexemes, after_article).filter(of_month))?;
    let ranked = rank_shape(lexemes, after_article).is_some();
    // "The 24th of August", but "the | 25 April earthquake".
    if article == 1 && !ranked {
        return None;
    }
    if let Some(next) = range(lexemes, after_article, end)
        && let Some(other) = day(lexemes, next)
    {
        end = other;
    }
    let of = end + usize::from(lexemes.is(end, "of"));
    let month = of + usize::from(lexemes.is(of, "day") && lexemes.is(of + 1, "of")) * 2;
    if has_absurd_day(lexemes, month) {
        return None;
    }
    if let Some(after) = month_name(lexemes, month) {
        let of_year = after + usize::from(lexemes.is(after, "of"));
        return Some(
            year::trailing(lexemes, of_year).or_else(|| year::trailing(lexemes, after)).unwrap_or(after),
        );
    }
    // "the 25th" alone is a day after "on"; elsewhere it ranks.
    let alone = after_article > start
        && ranked
        && lexemes.before(start).eq_ignore_ascii_case("on")
        && lexemes.kind(end) != Kind::Letters;
    alone.then_some(end)
}

/// A day whose month stands with another: the 15 of `from 15 to 22 February`, of `15 and 22 February`; the 25 of `April 24 and 25`.
fn day_of_list(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let end = day(lexemes, start)?;
    let from = lexemes.is(start - 1, "from") && lexemes.any(end, &["to", "until", "till", "through"]);
    if from || lexemes.any(end, &["and", "or"]) {
        let month = day(lexemes, end + 1)
            .map(|after| after + usize::from(lexemes.is(after, "of")))
            .filter(|&after| month_name(lexemes, after).is_some());
        return month.map(|_| end);
    }
    let before = lexemes.any(start - 1, &["and", "or"])
        && day(lexemes, start - 2) == Some(start - 1)
        && month_number(lexemes, start - 3).is_some()
        && lexemes.is_capitalised(start - 3);
    (before && lexemes.kind(end) != Kind::Letters && lexemes.word(end) != "%").then_some(end)
}

/// Where the second of two days starts: `4-5`, `November 20 to 21`.
fn range(lexemes: &Lexemes, start: usize, at: usize) -> Option<usize> {
    let dash = matches!(lexemes.word(at), "-" | "–" | "—" | "‑" | "/");
    // "From May 3 to June 7" names two days.
    let joint = lexemes.any(at, &["to", "through", "till", "until"]) && !lexemes.is(start - 1, "from");
    (dash || joint).then_some(at + 1)
}

/// A day of the month, with its ending.
fn day(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let number = lexemes.small(at)?;
    if !(1..=31).contains(&number) || lexemes.word(at).len() > 2 {
        return None;
    }
    if let Some(end) = rank_shape(lexemes, at) {
        return Some(end);
    }
    let fused = lexemes.glued(at + 1) && matches!(lexemes.kind(at + 1), Kind::Letters);
    let clock = lexemes.word(at + 1) == ":" && lexemes.glued(at + 1) && lexemes.glued(at + 2);
    (!fused && !clock).then_some(at + 1)
}

/// A day of the month in words, with nothing behind it that it would rank: `March eighth`, `the fourth of July`.
fn spelled_day(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let (day, end) = spoken_rank(lexemes, at).filter(|_| lexemes.kind(at) == Kind::Letters)?;
    let exists = (1..=31).contains(&day);
    let alone = lexemes.kind(end) != Kind::Letters
        || lexemes.any(end, &["of", "at", "in", "to", "through", "until", "till", "and", "when"]);
    (exists && alone).then_some(end)
}

/// A rank and where it ends, with a blank for its hyphen as speech has it: `twenty second`.
pub(super) fn spoken_rank(lexemes: &Lexemes, at: usize) -> Option<(u32, usize)> {
    if let Some(end) = rank_shape(lexemes, at) {
        return Some((rank_value(lexemes, at)?, end));
    }
    let tens =
        lexemes.find(at, |class| if let Class::Tens(tens) = class { Some(u32::from(tens)) } else { None })?;
    let ones = lexemes.ordinal(at + 1).filter(|ones| (1..10).contains(ones))?;
    Some((tens + ones, at + 2))
}

fn month_number(lexemes: &Lexemes, at: usize) -> Option<u8> {
    lexemes.find(at, |class| if let Class::Month(month) = class { Some(month) } else { None })
}

/// The end of a month's name, its full stop included; names that are other words must be capitalised.
fn month_name(lexemes: &Lexemes, at: usize) -> Option<usize> {
    month_number(lexemes, at)?;
    // "14 nov 2023"
    let shortened = lexemes.word(at).len() <= 4 && !lexemes.any(at, &["may", "mar", "dec", "june", "july"]);
    let dated = lexemes.is_digits(at - 1) && (shortened || is_year_number(lexemes.word(at + 1)));
    if !lexemes.is_capitalised(at) && lexemes.any(at, &words::MONTHS_AND_WORDS) && !dated {
        return None;
    }
    let short = lexemes.word(at).len() <= 4 && !lexemes.any(at, &["may", "june", "july"]);
    let stop = short && lexemes.word(at + 1) == "." && lexemes.glued(at + 1) && lexemes.is_digits(at + 2);
    Some(at + 1 + usize::from(stop))
}

/// A month without a day: `June 2022`, `May last year`, `January`.
fn month(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let end = month_name(lexemes, start).filter(|_| !has_absurd_day(lexemes, start))?;
    if let Some(year) = year::trailing(lexemes, end) {
        return Some(year);
    }
    let beside_month =
        lexemes.any(end, &["and", "or", "-", "–", "to"]) && month_number(lexemes, end + 1).is_some();
    // "The March attack", but "the march on Rome".
    let attribute = lexemes.any(start - 1, &["the", "a"])
        && lexemes.kind(end) == Kind::Letters
        && !lexemes.any(end, &["on", "of", "for", "to", "from", "by", "and"]);
    let after_month = lexemes.any(start - 1, &["and", "or"]) && month_number(lexemes, start - 2).is_some();
    let led = lexemes.any(start - 1, &words::BEFORE_MONTHS) || attribute || after_month;
    // "April Dunmore" and "August Lind" are people.
    let given_name = lexemes.any(start, &["april", "june", "august"])
        && lexemes.kind(end) == Kind::Letters
        && lexemes.is_capitalised(end);
    if !lexemes.any(start, &words::MONTHS_AND_WORDS) {
        return (led && !lexemes.is(start - 1, "by") || !given_name).then_some(end);
    }
    (lexemes.is_capitalised(start) && (led || beside_month)).then_some(end)
}
