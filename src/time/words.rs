//! The words of calendars and clocks.

use crate::number::{Class, Period, PeriodUnit};

/// Every word of time and what it means.
pub(crate) fn entries() -> impl Iterator<Item = (&'static str, Class)> {
    fn all(words: &'static [&'static str], class: Class) -> impl Iterator<Item = (&'static str, Class)> {
        words.iter().map(move |&word| (word, class))
    }
    let list = |words: &'static str, class: Class| words.split_whitespace().map(move |word| (word, class));
    let months = (1_u8..).zip(MONTHS).flat_map(|(month, words)| all(words, Class::Month(month)));
    let weekdays = (1_u8..).zip(WEEKDAYS).flat_map(|(day, words)| all(words, Class::Weekday(day)));
    let periods = PERIODS.iter().flat_map(|&(unit, singular, plural)| {
        let period = move |plural| Class::Period(Period { unit, plural });
        all(singular, period(false)).chain(all(plural, period(true)))
    });
    months
        .chain(weekdays)
        .chain(periods)
        .chain(list(MOMENTS, Class::Moment))
        .chain(list(DEICTICS, Class::Deictic))
        .chain(list(HOLIDAYS, Class::Holiday))
        .chain(list(FREQUENCIES, Class::Frequency))
        .chain(list(ZONES, Class::Zone))
}

/// Words and marks that may open an expression of time or stand behind the article that opens one, besides those that have
/// a class or may open a number.
pub(crate) fn openers() -> impl Iterator<Item = &'static str> {
    let lists = [&DETERMINERS[..], &FIXERS, &BEFORE_WEEKDAYS, &PARTS, &SHIFTERS, &BETWEEN];
    // "the latter half", "the very end", "the small hours", "New Year", "'04".
    let others = [
        "latter",
        "very",
        "small",
        "new",
        "'",
        "’",
        "‘",
        "earlier",
        "later",
        "fiscal",
        "calendar",
        "school",
        "academic",
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
        "q",
        "h",
    ];
    lists.into_iter().flatten().copied().chain(others)
}

/// January first; abbreviations with and without their full stop.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "jan."],
    &["february", "feb", "feb."],
    &["march", "mar", "mar."],
    &["april", "apr", "apr."],
    &["may"],
    &["june", "jun", "jun."],
    &["july", "jul", "jul."],
    &["august", "aug", "aug."],
    &["september", "sep", "sept", "sep.", "sept."],
    &["october", "oct", "oct."],
    &["november", "nov", "nov."],
    &["december", "dec", "dec."],
];

/// Monday first.
const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "mondays", "mon", "mon."],
    &["tuesday", "tuesdays", "tue", "tues", "tue.", "tues."],
    &["wednesday", "wednesdays", "wed", "wed."],
    &["thursday", "thursdays", "thu", "thur", "thurs", "thu.", "thurs."],
    &["friday", "fridays", "fri", "fri."],
    &["saturday", "saturdays", "sat", "sat."],
    &["sunday", "sundays", "sun", "sun."],
];

const PERIODS: [(PeriodUnit, &[&str], &[&str]); 15] = [
    (PeriodUnit::Second, &["second", "sec"], &["seconds", "secs"]),
    (PeriodUnit::Minute, &["minute", "min"], &["minutes", "mins"]),
    (PeriodUnit::Hour, &["hour", "hr"], &["hours", "hrs"]),
    (
        PeriodUnit::PartOfDay,
        &["morning", "afternoon", "evening", "night"],
        &["mornings", "afternoons", "evenings", "nights"],
    ),
    (PeriodUnit::Day, &["day"], &["days"]),
    (PeriodUnit::Weekend, &["weekend"], &["weekends"]),
    (PeriodUnit::Week, &["week"], &["weeks"]),
    (PeriodUnit::Fortnight, &["fortnight"], &["fortnights"]),
    (PeriodUnit::Month, &["month"], &["months"]),
    (
        PeriodUnit::Season,
        &["spring", "summer", "autumn", "fall", "winter", "season"],
        &["springs", "summers", "autumns", "winters", "seasons"],
    ),
    (PeriodUnit::Quarter, &["quarter"], &["quarters"]),
    (PeriodUnit::Year, &["year"], &["years", "yrs"]),
    (PeriodUnit::Decade, &["decade"], &["decades"]),
    (PeriodUnit::Century, &["century"], &["centuries"]),
    (PeriodUnit::Week, &["workweek"], &[]),
];

/// Points of the day that need no article.
const MOMENTS: &str = "\
    noon midday midnight dawn daybreak dusk nightfall sunrise sunset overnight tonight midafternoon \
    midmorning lunchtime sundown";

const DEICTICS: &str = "\
    today yesterday tomorrow nowadays";

const HOLIDAYS: &str = "\
    christmas easter ramadan eid ashura diwali passover hanukkah thanksgiving nowruz newroz halloween \
    epiphany pentecost lent purim sukkot dashain tihar songkran arbaeen juneteenth";

const FREQUENCIES: &str = "\
    daily weekly monthly quarterly yearly annually nightly hourly fortnightly weeklong yearlong";

const ZONES: &str = "\
    gmt utc bst est edt et pt pst pdt cet cest eet eest msk ist pkt jst cst cdt mst mdt eat wat cat aest hkt \
    sast idt";

/// Months whose names or short forms are other words or people's names as well.
pub(super) const MONTHS_AND_WORDS: [&str; 20] = [
    "may", "march", "mar", "dec", "sep", "jan", "jun", "jul", "oct", "nov", "feb", "apr", "aug", "sept",
    "mar.", "dec.", "jan.", "sep.", "nov.", "oct.",
];

/// Words before a bare month that make it one.
pub(super) const BEFORE_MONTHS: [&str; 24] = [
    "in", "since", "until", "till", "by", "last", "next", "this", "early", "late", "mid", "of", "from", "to",
    "through", "before", "after", "during", "every", "between", "each", "for", "around", "-",
];

/// Words that belong to the weekday after them.
pub(super) const BEFORE_WEEKDAYS: [&str; 14] = [
    "last",
    "next",
    "this",
    "every",
    "each",
    "a",
    "the",
    "that",
    "past",
    "following",
    "previous",
    "coming",
    "same",
    "one",
];

/// Words before four digits that make them a year.
pub(super) const BEFORE_YEARS: [&str; 19] = [
    "in", "since", "until", "till", "by", "before", "after", "from", "during", "of", "early", "late", "mid",
    "year", "to", "and", "through", "circa", "around",
];

/// Words before four digits that make them a number in a series.
pub(super) const BEFORE_CODES: [&str; 16] = [
    "no",
    "no.",
    "number",
    "resolution",
    "route",
    "highway",
    "article",
    "flight",
    "page",
    "room",
    "unit",
    "building",
    "section",
    "paragraph",
    "channel",
    "act",
];

/// Words that fix a stretch of time and belong to it: *last* week, *the past* days.
pub(super) const FIXERS: [&str; 18] = [
    "last",
    "next",
    "past",
    "previous",
    "following",
    "coming",
    "same",
    "current",
    "preceding",
    "recent",
    "final",
    "entire",
    "whole",
    "latest",
    "upcoming",
    "opening",
    "present",
    "intervening",
];

/// Determiners that belong to an expression of time.
pub(super) const DETERMINERS: [&str; 18] = [
    "the", "this", "that", "these", "those", "each", "every", "its", "his", "her", "their", "our", "my",
    "your", "another", "all", "a", "an",
];

/// Words that open a part of what follows: *early* July, *mid*-May, *pre*-dawn.
pub(super) const SHIFTERS: [&str; 5] = ["early", "late", "mid", "pre", "post"];

/// Words between a rank or a number and its unit.
pub(super) const BETWEEN: [&str; 12] = [
    "fiscal",
    "calendar",
    "consecutive",
    "straight",
    "successive",
    "full",
    "whole",
    "more",
    "further",
    "single",
    "additional",
    "running",
];

/// Parts of a stretch of time: *the end of* the year.
pub(super) const PARTS: [&str; 12] = [
    "end",
    "start",
    "beginning",
    "middle",
    "course",
    "rest",
    "remainder",
    "eve",
    "turn",
    "close",
    "height",
    "half",
];
