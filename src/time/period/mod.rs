//! Everything with a unit of time: durations, and stretches named by their place (`last week`, `the first day`).

mod alone;

use super::{Found, Grain, calendar, words, year};
use crate::number::{self, Class, Kind, Lexemes, Period, PeriodUnit, What, rank_shape};
use alone::{bare, of_year, word};

/// The duration or stretch of time that starts here.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<Found> {
    if let Some(end) = of_year(lexemes, start) {
        return Some(Found { end, grain: Grain::Longer });
    }
    let named = fixed(lexemes, start);
    let counted = counted(lexemes, start);
    let bare = || bare(lexemes, start).or_else(|| word(lexemes, start));
    let longest = [named, counted].into_iter().flatten().max_by_key(|found| found.end);
    longest.or_else(bare)
}

/// Numbers with a unit: `two months`, `more than five hours`, `62 days later`, `seven-year-old`, `a day`.
fn counted(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let found = number::expression(lexemes, start)?;
    let What::Time(period) = found.what else { return None };
    // "A third-quarter loss" is no third of anything.
    if found.compound && period.unit == PeriodUnit::Quarter && lexemes.ordinal(found.end - 3).is_some() {
        return None;
    }
    let end = if found.compound { found.end } else { after_count(lexemes, found.end) };
    Some(Found { end, grain: duration(period) })
}

fn duration(period: Period) -> Grain {
    if period.unit.is_time() { Grain::ShortDuration } else { Grain::LongDuration }
}

fn stretch(period: Period) -> Grain {
    match period.unit {
        PeriodUnit::PartOfDay => Grain::PartOfDay,
        PeriodUnit::Second | PeriodUnit::Minute | PeriodUnit::Hour => Grain::ShortDuration,
        PeriodUnit::Day => Grain::Day,
        _ => Grain::Longer,
    }
}

/// `ago`, `later`, `from now`, `old` after a count of time.
fn after_count(lexemes: &Lexemes, at: usize) -> usize {
    if lexemes.any(at, &["ago", "later", "earlier", "old", "afterwards", "afterward", "previously", "hence"])
    {
        return at + 1;
    }
    // "Two years before," with nothing that it was before.
    let alone = matches!(lexemes.kind(at + 1), Kind::Mark | Kind::Break) && !lexemes.glued(at + 2);
    if lexemes.any(at, &["before", "after", "beforehand"]) && alone {
        return at + 1;
    }
    lexemes.phrase(at, &["from", "now"]).unwrap_or(at)
}

/// What a stretch of time is fixed by before its unit.
#[derive(Clone, Copy, Default)]
struct Fixing {
    determiner: Option<usize>,
    fixed: bool,
    ranked: bool,
}

/// Stretches named by determiner, place or rank: `last week`, `the past three weeks`, `its 12th day`, `that evening`.
fn fixed(lexemes: &Lexemes, start: usize) -> Option<Found> {
    let mut fixing = Fixing::default();
    let mut at = start;
    if lexemes.any(at, &words::DETERMINERS) {
        fixing.determiner = Some(at);
        at += 1;
    }
    // "Following weeks of rain": after them.
    if fixing.determiner.is_none() && lexemes.is(at, "following") {
        return None;
    }
    // "the same last", "this coming": two are the most.
    for _ in 0..2 {
        if lexemes.any(at, &words::FIXERS) {
            fixing.fixed = true;
            at += 1;
        }
    }
    if let Some(end) = rank_shape(lexemes, at) {
        fixing.ranked = true;
        at = end;
    }
    at += usize::from(at > start && lexemes.any(at, &["few"]) && lexemes.period(at + 1).is_some());
    if at > start
        && let Some(found) = fixed_count(lexemes, at, fixing)
    {
        return Some(found);
    }
    if fixing.fixed
        && let Some(end) = quarters(lexemes, at)
    {
        return Some(Found { end, grain: Grain::LongDuration });
    }
    at += usize::from(at > start && lexemes.any(at, &words::BETWEEN));
    if let Some(end) = hours_of(lexemes, start, at) {
        return Some(end);
    }
    if fixing.fixed && calendar_name(lexemes, at) {
        return Some(Found { end: at + 1, grain: Grain::Longer });
    }
    let determined = fixing.determiner.is_some_and(|at| lexemes.any(at, &["this", "every", "each"]));
    if determined && calendar_name(lexemes, at) {
        return Some(Found { end: at + 1, grain: Grain::Longer });
    }
    // "The same period last year"
    if fixing.fixed && lexemes.is(at - 1, "same") && lexemes.any(at, &["period", "time"]) {
        let year = lexemes.any(at + 1, &["last", "this", "next"]) && lexemes.period(at + 2).is_some();
        return year.then_some(Found { end: at + 3, grain: Grain::Longer });
    }
    if lexemes.is(at - 1, "latest") && lexemes.is(at, "period") && fixing.determiner.is_some() {
        return Some(Found { end: at + 1, grain: Grain::Longer });
    }
    let hyphen = lexemes.hyphen(at).filter(|_| fixing.ranked);
    // "A third-quarter loss": the article is the loss's.
    if hyphen.is_some_and(|part| lexemes.is(part, "quarter")) && fixing.determiner.is_some() {
        return None;
    }
    if let Some(part) = hyphen
        && lexemes.any(part, &["half", "quarter"])
        && lexemes.hyphen(part + 1).is_none()
    {
        return Some(Found { end: part + 1, grain: Grain::Longer });
    }
    let unit = hyphen.unwrap_or(at);
    let period = lexemes.period(unit)?;
    if hyphen.is_some() && period.unit != PeriodUnit::Century {
        return None;
    }
    if lexemes.hyphen(unit + 1).is_some() && !lexemes.any(unit + 2, &["long", "old"])
        || !names(lexemes, fixing, unit, period)
    {
        return None;
    }
    let end = unit + 1;
    if lexemes.any(end, &["before", "after"])
        && fixing.determiner.is_some_and(|at| lexemes.is(at, "the"))
        && !fixing.fixed
        && !fixing.ranked
    {
        return Some(day_before(lexemes, end, period));
    }
    let same = fixing.fixed && lexemes.is(unit - 1, "same");
    if same && lexemes.any(end, &["last", "this", "next"]) && lexemes.period(end + 1).is_some() {
        return Some(Found { end: end + 2, grain: stretch(period) });
    }
    Some(Found {
        end: end + usize::from(lexemes.any(end, &["ago", "later", "earlier"])),
        grain: stretch(period),
    })
}

/// A month's or a holiday's name after `last`, `next`, `this`.
fn calendar_name(lexemes: &Lexemes, at: usize) -> bool {
    let named =
        lexemes.find(at, |class| matches!(class, Class::Month(_) | Class::Holiday).then_some(())).is_some();
    named && (lexemes.is_capitalised(at) || lexemes.any(at, &["christmas", "easter", "halloween"]))
}

/// A count after what fixes it: the past `three weeks`, the first `two months`, these `five days`.
fn fixed_count(lexemes: &Lexemes, at: usize, fixing: Fixing) -> Option<Found> {
    let article = lexemes.any(at, &["a", "an"]);
    let counts = number::expression(lexemes, at)
        .filter(|found| matches!(found.what, What::Time(_)) && !found.compound && !article)?;
    let What::Time(period) = counts.what else { return None };
    // "The three day summit": the article is the summit's.
    let attribute = !period.plural && counts.number.high.is_some_and(|high| high.floor() > 1);
    if attribute && !fixing.fixed && !fixing.ranked {
        return None;
    }
    let idle = fixing.determiner.is_some_and(|at| lexemes.any(at, &["a", "an"]));
    let possessive = !fixing.fixed
        && !fixing.ranked
        && fixing
            .determiner
            .is_some_and(|at| lexemes.any(at, &["its", "his", "her", "their", "our", "my", "your"]));
    let approximated =
        number::approximator(lexemes, at).1.is_some() && !(fixing.fixed && fixing.determiner.is_some());
    (!idle && !possessive && !approximated)
        .then(|| Found { end: after_count(lexemes, counts.end), grain: duration(period) })
}

/// `the past two quarters`: in words they are no fraction here.
fn quarters(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let counted =
        lexemes.find(at, |class| matches!(class, Class::Ones(_) | Class::Tens(_)).then_some(())).is_some();
    (counted && lexemes.is(at + 1, "quarters")).then_some(at + 2)
}

/// `the early hours`, `the small hours`.
fn hours_of(lexemes: &Lexemes, start: usize, at: usize) -> Option<Found> {
    let kind = ["early", "small", "late", "dawn", "morning", "evening", "night", "predawn"];
    // "The early morning hours"
    let at = at + usize::from(lexemes.any(at, &["early", "late"]) && lexemes.any(at + 1, &kind));
    let hours = lexemes.any(at, &kind) && lexemes.is(at + 1, "hours");
    (hours && at > start).then_some(Found { end: at + 2, grain: Grain::PartOfDay })
}

/// Whether what stands before the unit names one stretch of time, and is no idle article.
fn names(lexemes: &Lexemes, fixing: Fixing, unit: usize, period: Period) -> bool {
    let last_minute = period.unit == PeriodUnit::Minute && !fixing.ranked;
    if period.unit == PeriodUnit::Second || last_minute {
        return false;
    }
    if period.unit == PeriodUnit::Quarter && !fixing.ranked {
        // "The quarter" is a part of a town as well.
        let of_year = lexemes.is(unit - 1, "the")
            && (lexemes.any(unit - 2, &["for", "during"]) || lexemes.is(unit + 1, "ended"));
        let fixed = [
            "last",
            "this",
            "next",
            "latest",
            "current",
            "previous",
            "past",
            "coming",
            "following",
            "fiscal",
            "every",
            "each",
        ];
        return (of_year || lexemes.any(unit - 1, &fixed)) && !lexemes.is(unit + 1, "of");
    }
    if fixing.fixed || fixing.ranked {
        return true;
    }
    let Some(determiner) = fixing.determiner else { return false };
    let next = unit + 1;
    match lexemes.word(determiner).to_ascii_lowercase().as_str() {
        "this" | "that" | "each" | "every" | "these" | "those" | "another" => true,
        "all" => {
            !period.plural
                && matches!(
                    period.unit,
                    PeriodUnit::Day
                        | PeriodUnit::PartOfDay
                        | PeriodUnit::Week
                        | PeriodUnit::Year
                        | PeriodUnit::Season
                )
        }
        "the" => the(lexemes, next, period),
        "a" | "an" => period.unit == PeriodUnit::Weekend,
        _ => false,
    }
}

/// Whether *the* with a bare unit names a time: the weekend, the spring; but not the day, the hour, the fall of a town.
fn the(lexemes: &Lexemes, next: usize, period: Period) -> bool {
    let related = lexemes.any(next, &["before", "after"]);
    // "The year 99999" is none.
    if lexemes.is_digits(next) {
        return false;
    }
    match period.unit {
        PeriodUnit::Weekend
        | PeriodUnit::Month
        | PeriodUnit::Year
        | PeriodUnit::Week
        | PeriodUnit::Fortnight
        | PeriodUnit::Decade
        | PeriodUnit::PartOfDay => !period.plural || related,
        PeriodUnit::Season => {
            let dated = lexemes.is(next, "of") && year::is_number(lexemes.word(next + 1));
            let fall = lexemes.is(next - 1, "fall") && lexemes.any(next, &["of", "in", "from"]) && !dated;
            !fall && !lexemes.is(next - 1, "season")
        }
        PeriodUnit::Day => related,
        _ => false,
    }
}

/// `the day before`, `the day after tomorrow`, `the day before Thanksgiving`.
fn day_before(lexemes: &Lexemes, at: usize, period: Period) -> Found {
    let next = at + 1;
    let end = if lexemes.has(next, Class::Deictic) || lexemes.has(next, Class::Holiday) {
        next + 1
    } else {
        calendar::at(lexemes, next).map_or(next, |date| date.end)
    };
    Found { end, grain: stretch(period) }
}
