//! Years and decades: `2014`, `1992-1994`, `the 1990s`, `'69`, `499 BC`.

use super::words;
use crate::number::{Class, Kind, Lexemes};

/// `2014`, `1992-1994`, `the 1990s`, `the year 2000`, `'69`, `fiscal 1989`, `499 BC`, `nineteen ninety-one`.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let kind = start + usize::from(lexemes.is(start, "the"));
    if lexemes.any(kind, &["fiscal", "calendar", "school", "academic"]) && lexemes.is(kind + 1, "year") {
        let year = kind + 2;
        return (is_number(lexemes.word(year)) && lexemes.is_digits(year)).then_some(year + 1);
    }
    if lexemes.is(start, "the") {
        let year = start + 2;
        if lexemes.is(start + 1, "year") {
            let digits = is_number(lexemes.word(year)).then_some(year + 1);
            return digits.or_else(|| lexemes.phrase(year, &["two", "thousand"]));
        }
        return decade(lexemes, start + 1);
    }
    if lexemes.is(start, "fiscal") {
        let year = start + 1 + usize::from(lexemes.is(start + 1, "year"));
        return (is_number(lexemes.word(year)) && lexemes.is_digits(year)).then_some(year + 1);
    }
    if let Some(end) = coded_part(lexemes, start) {
        return Some(end);
    }
    if let Some(end) = before_our_era(lexemes, start).or_else(|| decade(lexemes, start)) {
        return Some(end);
    }
    if let Some(end) = short_year(lexemes, start) {
        let led = lexemes.any(start - 1, &["in", "of", "since", "from", "until", "by"]);
        return led.then_some(end);
    }
    if let Some((_, end)) = spelled_thousand(lexemes, start) {
        // "Two thousand and five villages" are counted.
        let led = lexemes.any(start - 1, &["in", "since", "until", "during"]);
        return (led && lexemes.kind(end) != Kind::Letters).then_some(end);
    }
    if let Some((_, end)) = spelled(lexemes, start) {
        let led = lexemes.any(start - 1, &words::BEFORE_YEARS) || lexemes.kind(end) != Kind::Letters;
        return led.then_some(end);
    }
    let year = lexemes.small(start).filter(|_| lexemes.word(start).len() == 4)?;
    if !stands_free(lexemes, start) || is_unit_after(lexemes, start + 1) {
        return None;
    }
    if let Some(end) = year_range(lexemes, start, year) {
        return Some(end);
    }
    // "(1791)", "(1791-"
    let enclosed = lexemes.word(start - 1) == "(" && lexemes.word(start + 1) == ")";
    let led = enclosed || lexemes.any(start - 1, &words::BEFORE_YEARS);
    let usual = (FIRST_USUAL_YEAR..=LAST_USUAL_YEAR).contains(&year);
    let counts = is_counted(lexemes, start + 1);
    let shifted = lexemes.word(start - 1) == "-" || lexemes.any(start - 1, &["early", "late", "mid"]);
    let surely_led = shifted || lexemes.any(start - 1, &["in", "since"]);
    let dated = if usual { surely_led || !counts } else { led && !counts && (1000..=2999).contains(&year) };
    // "Born in 2014 year", as translations have it.
    let end = start + 1 + usize::from(lexemes.is(start + 1, "year"));
    (dated && !lexemes.any(start - 1, &words::BEFORE_CODES)).then_some(end)
}

/// `Q3 2023`, `H1 of 2022`, `2023 Q3`.
fn coded_part(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let is_year = |at: usize| lexemes.is_digits(at) && is_number(lexemes.word(at));
    if let Some((_, end)) = part_code(lexemes, start) {
        let year = end + usize::from(lexemes.is(end, "of"));
        return is_year(year).then_some(year + 1);
    }
    let next = start + 1;
    let code = lexemes.hyphen(next).unwrap_or(next);
    part_code(lexemes, code).filter(|_| is_year(start)).map(|(_, end)| end)
}

/// The quarter or half of a year that a letter and a digit mean here, and where they end: `Q3`, `H1`.
pub(super) fn part_code(lexemes: &Lexemes, at: usize) -> Option<((bool, u8), usize)> {
    let half = lexemes.is(at, "h");
    let letter = (half || lexemes.is(at, "q")) && lexemes.glued(at + 1);
    let number = lexemes.small(at + 1).filter(|_| letter && lexemes.word(at + 1).len() == 1)?;
    let number =
        u8::try_from(number).ok().filter(|number| (1..=if half { 2 } else { 4 }).contains(number))?;
    Some(((half, number), at + 2))
}

/// `499 BC`, `264-241 BC`; and the 264 of `264 to 241 BC`.
fn before_our_era(lexemes: &Lexemes, start: usize) -> Option<usize> {
    let era = |at: usize| {
        let letters = lexemes.any(at, &["bc", "bce", "b.c", "b.c."]) && lexemes.is_capitalised(at);
        let stop = lexemes.is(at, "b.c") && lexemes.word(at + 1) == "." && lexemes.glued(at + 1);
        letters.then_some(at + 1 + usize::from(stop))
    };
    lexemes.small(start)?;
    if let Some(end) = era(start + 1) {
        return Some(end);
    }
    let next = start + 2;
    let joined = matches!(lexemes.word(start + 1), "-" | "–" | "—") || lexemes.is(start + 1, "to");
    let end = era(next + 1).filter(|_| joined && lexemes.small(next).is_some())?;
    Some(if lexemes.glued(start + 1) { end } else { start + 1 })
}

/// `two thousand and five`, `two thousand twenty-one`
fn spelled_thousand(lexemes: &Lexemes, start: usize) -> Option<(u16, usize)> {
    let at = lexemes.phrase(start, &["two", "thousand"])?;
    let at = at + usize::from(lexemes.is(at, "and"));
    let number = |at, tens: bool| {
        lexemes.find(at, |class| match class {
            Class::Ones(ones) if !tens => Some(u16::from(ones)),
            Class::Tens(ten) if tens => Some(u16::from(ten)),
            _ => None,
        })
    };
    if let Some(ones) = number(at, false).filter(|ones| (1..=19).contains(ones)) {
        return Some((2000 + ones, at + 1));
    }
    let tens = number(at, true).filter(|tens| *tens <= 50)?;
    let last = lexemes.hyphen(at + 1).unwrap_or(at + 1);
    let ones = number(last, false).filter(|ones| (1..=9).contains(ones));
    Some(ones.map_or((2000 + tens, at + 1), |ones| (2000 + tens + ones, last + 1)))
}

/// A year as it is spoken, and where it ends: `nineteen ninety-one`, `two thousand and five`.
pub(super) fn spelled(lexemes: &Lexemes, start: usize) -> Option<(u16, usize)> {
    if let Some(found) = spelled_thousand(lexemes, start) {
        return Some(found);
    }
    let ones = |at| {
        lexemes.find(at, |class| if let Class::Ones(ones) = class { Some(u16::from(ones)) } else { None })
    };
    let tens = |at| {
        lexemes.find(at, |class| if let Class::Tens(tens) = class { Some(u16::from(tens)) } else { None })
    };
    let century = ones(start)
        .filter(|century| (16..=19).contains(century))
        .or_else(|| tens(start).filter(|tens| *tens == 20))?;
    let next = start + 1;
    if let Some(teens) = ones(next).filter(|ones| *ones >= 10) {
        return Some((century * 100 + teens, next + 1));
    }
    let decade = tens(next)?;
    let last = lexemes.hyphen(next + 1).unwrap_or(next + 1);
    Some(match ones(last).filter(|ones| (1..=9).contains(ones)) {
        Some(ones) => (century * 100 + decade + ones, last + 1),
        None => (century * 100 + decade, next + 1),
    })
}

/// `'04`
fn short_year(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let quote = matches!(lexemes.word(at), "'" | "’" | "‘") && lexemes.glued(at + 1);
    let two = lexemes.small(at + 1).is_some() && lexemes.word(at + 1).len() == 2;
    let fused = lexemes.glued(at + 2) && lexemes.kind(at + 2) != Kind::Mark;
    (quote && two && !fused).then_some(at + 2)
}

/// Four digits without a word of time before them are a year only within living memory.
const FIRST_USUAL_YEAR: u16 = 1900;
/// Plans reach to the middle of the century.
const LAST_USUAL_YEAR: u16 = 2050;

/// `1970s`, `80s` after *the*, `'90s`.
fn decade(lexemes: &Lexemes, start: usize) -> Option<usize> {
    if spelled_decade(lexemes, start).is_some() {
        return lexemes.any(start - 1, &["the", "early", "late", "mid"]).then_some(start + 1);
    }
    let quote = usize::from(matches!(lexemes.word(start), "'" | "’" | "‘"));
    let digits = start + quote;
    let number = lexemes.small(digits)?;
    let apostrophe = usize::from(matches!(lexemes.word(digits + 1), "'" | "’"));
    let ending = digits + 1 + apostrophe;
    let plural = lexemes.word(ending) == "s" && lexemes.glued(ending)
        || matches!(lexemes.word(digits + 1), "'s" | "’s");
    let end = if plural && lexemes.word(ending) == "s" { ending + 1 } else { digits + 2 };
    let long = lexemes.word(digits).len() == 4 && (1000..=2999).contains(&number);
    let short = lexemes.word(digits).len() == 2 && (quote == 1 || lexemes.is(start - 1, "the"));
    // "2014's" is a possessive, "1990's" a decade.
    (plural && number.is_multiple_of(10) && (long || short)).then_some(end)
}

/// The decade of a century in words: `nineties` is 9.
pub(super) fn spelled_decade(lexemes: &Lexemes, at: usize) -> Option<u16> {
    const DECADES: [(&str, u16); 8] = [
        ("twenties", 2),
        ("thirties", 3),
        ("forties", 4),
        ("fifties", 5),
        ("sixties", 6),
        ("seventies", 7),
        ("eighties", 8),
        ("nineties", 9),
    ];
    DECADES.iter().find(|(word, _)| lexemes.is(at, word)).map(|&(_, decade)| decade)
}

/// The end of `1992-1994`, `2014/15`.
fn year_range(lexemes: &Lexemes, start: usize, year: u16) -> Option<usize> {
    let joined = lexemes.glued(start + 1) && lexemes.glued(start + 2);
    if !joined || !matches!(lexemes.word(start + 1), "-" | "–" | "—" | "/" | "‑" | "~") {
        return None;
    }
    let other = lexemes.small(start + 2)?;
    let long = lexemes.word(start + 2).len() == 4 && other > year && other <= 2999;
    let short = lexemes.word(start + 2).len() == 2 && other > year % 100;
    let goes_on = lexemes.word(start + 3) == "-" && lexemes.glued(start + 3) && lexemes.glued(start + 4);
    (year >= 1000 && (long || short) && !goes_on).then_some(start + 3)
}

/// Whether the digits are not part of a code: T-2000, No. 1973, $2000, 2000-strong.
fn stands_free(lexemes: &Lexemes, at: usize) -> bool {
    let before = at - 1;
    let sign = lexemes.glued(at)
        && !matches!(lexemes.word(before), "(" | "[" | "\"" | "“" | "‘" | "'" | "–" | "—" | "-" | "/");
    let compound = lexemes.glued(at)
        && lexemes.glued(before)
        && matches!(lexemes.word(before), "-" | "/" | "‑")
        && !lexemes.any(before - 1, &["mid", "pre", "post", "early", "late", "since", "the"]);
    let fused = lexemes.glued(at + 1) && matches!(lexemes.kind(at + 1), Kind::Letters | Kind::Digits);
    let slash = lexemes.word(at + 1) == "/" && lexemes.glued(at + 1);
    // "2022-02-30" is no day, and its year is none either.
    let numbered = lexemes.word(at + 1) == "-"
        && lexemes.word(at + 3) == "-"
        && (at + 1..at + 5).all(|at| lexemes.glued(at))
        && lexemes.is_digits(at + 2)
        && lexemes.is_digits(at + 4);
    !sign && !compound && !fused && !slash && !numbered
}

fn is_unit_after(lexemes: &Lexemes, at: usize) -> bool {
    // "in" is inches only when it is glued to its digits.
    if lexemes.is(at, "in") && !lexemes.glued(at) {
        return false;
    }
    let at = lexemes.hyphen(at).unwrap_or(at);
    lexemes.word(at) == "%"
        || lexemes.is(at, "per") && lexemes.is(at + 1, "cent")
        || lexemes.is(at, "hours")
        || lexemes
            .find(at, |class| {
                let unit = matches!(
                    class,
                    Class::Percent
                        | Class::Measure(_)
                        | Class::Sign(_)
                        | Class::Currency(_)
                        | Class::Scale(_)
                        | Class::Zone
                );
                unit.then_some(())
            })
            .is_some()
}

/// Whether what follows looks like things counted: a lower-case plural, or people.
fn is_counted(lexemes: &Lexemes, at: usize) -> bool {
    let word = lexemes.word(at);
    let plural =
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !lexemes.is_capitalised(at);
    let other = ["was", "has", "this", "his", "its", "as", "is", "sanctions", "elections"];
    (plural && !other.contains(&word))
        || lexemes.any(at, &["people", "men", "women", "children", "troops", "civilian", "dead", "police"])
}

/// A year, `last year` or `of that year` after a day or month, with or without a comma.
pub(super) fn trailing(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let of = at + usize::from(lexemes.is(at, "of"));
    let year = if of > at { of } else { at + usize::from(lexemes.word(at) == ",") };
    if is_number(lexemes.word(year)) && lexemes.is_digits(year) && !is_unit_after(lexemes, year + 1) {
        return Some(year + 1);
    }
    // "28 June in 2020"
    let inside = at + 1;
    if lexemes.is(at, "in") && is_number(lexemes.word(inside)) && lexemes.is_digits(inside) {
        let free = lexemes.kind(inside + 1) != Kind::Letters && !is_unit_after(lexemes, inside + 1);
        return free.then_some(inside + 1);
    }
    if let Some(end) = before_our_era(lexemes, at).filter(|&end| end > at + 1) {
        return Some(end);
    }
    if let Some(end) = short_year(lexemes, of).or_else(|| spelled(lexemes, of).map(|(_, end)| end)) {
        return Some(end);
    }
    if lexemes.any(of, &["last", "this", "next", "that"]) && lexemes.is(of + 1, "year") {
        return Some(of + 2);
    }
    let fixed = lexemes.is(of, "the") && lexemes.any(of + 1, &["same", "following", "previous", "next"]);
    (fixed && lexemes.is(of + 2, "year")).then_some(of + 3)
}

/// Whether these digits can be a year by themselves.
pub(super) fn is_number(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1000..=2999).contains(&year))
}
