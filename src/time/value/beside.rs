//! What the expressions directly beside one say of it: the day behind an hour, the other end of `from … to …`.

use super::narrative::{Asked, Narrative};
use super::point::Point;
use super::{Extent, Meaning, Phrase};
use crate::CivilDate;
use crate::number::Lexemes;

/// What an expression takes from those beside it.
#[derive(Clone, Copy, Default)]
pub(super) struct Beside {
    /// The day named directly behind an hour.
    pub(super) following: Option<Following>,
    /// The first day of the expression that this one runs up to, and whether its year is written.
    pub(super) until: Option<(CivilDate, bool)>,
    /// The day of the expression from which this one runs on.
    pub(super) since: Option<CivilDate>,
    /// The hour that this hour runs up to, in minutes of the day, and whether words say its half of the day.
    pub(super) hour_behind: Option<(u16, bool)>,
    /// The hour from which this hour runs on, and whether words say its half of the day.
    pub(super) hour_before: Option<(u16, bool)>,
    /// Whether the grammar found a time of day.
    pub(super) is_time: bool,
}

/// The day behind an hour, and what it was counted from.
#[derive(Clone, Copy)]
pub(super) struct Following {
    pub(super) day: CivilDate,
    pub(super) asked: Option<Asked>,
}

/// The first of two joined expressions, as the second needs it.
#[derive(Clone, Copy)]
pub(super) struct FirstEnd {
    day: Option<CivilDate>,
    hour: Option<(u16, bool)>,
}

/// What stands beside an expression: the others behind it, and the first end when it is a second one.
pub(super) fn of(
    lexemes: &Lexemes,
    extent: Extent,
    others: &[Extent],
    first: Option<FirstEnd>,
    narrative: &Narrative,
) -> Beside {
    let mut beside = Beside {
        following: day_behind(lexemes, extent, others, narrative),
        since: first.and_then(|first| first.day),
        hour_before: first.and_then(|first| first.hour),
        is_time: extent.is_time,
        ..Beside::default()
    };
    let Some(next) = others.first().filter(|next| joined(lexemes, extent, **next)) else { return beside };
    narrative.begin();
    let following = day_behind(lexemes, *next, &others[1..], narrative);
    let is_time = next.is_time;
    let other = Phrase {
        lexemes,
        start: next.start,
        end: next.end,
        narrative,
        beside: Beside { following, is_time, ..Beside::default() },
    };
    if extent.is_time && is_time {
        // "From 2 p.m. till tomorrow 4:30": that day is the second's alone.
        let opens_with_hour = other.is_clock(other.start) || other.spoken_hour(other.start).is_some();
        let day = || other.day().or_else(|| other.day_of_part()).filter(|_| opens_with_hour);
        let named = || Some(Following { day: day()?, asked: narrative.asked() });
        beside.following = beside.following.or_else(named).or(following);
        beside.hour_behind = other.hour().map(|(hour, minute)| (hour * 60 + minute, other.says_half()));
    } else if !extent.is_time && !is_time {
        let this = Phrase { start: extent.start, end: extent.end, ..other };
        let day = || other.day().or_else(|| other.calendar().and_then(Point::first_day));
        beside.until = day().filter(|_| alike(&this, &other)).map(|day| (day, other.has_year()));
    }
    beside
}

/// What the second of two joined expressions needs of the first.
pub(super) fn first_end(phrase: &Phrase, meaning: &Meaning, next: Extent) -> Option<FirstEnd> {
    let extent =
        Extent { span: next.span, start: phrase.start, end: phrase.end, is_time: phrase.beside.is_time };
    if !joined(phrase.lexemes, extent, next) || next.is_time != extent.is_time {
        return None;
    }
    let other = Phrase { start: next.start, end: next.end, ..*phrase };
    let like = phrase.beside.is_time || alike(phrase, &other);
    let day = meaning.point.filter(|_| like).and_then(Point::first_day);
    let hour = phrase.beside.is_time.then(|| phrase.hour()).flatten();
    Some(FirstEnd { day, hour: hour.map(|(hour, minute)| (hour * 60 + minute, phrase.says_half())) })
}

/// Whether two dates are of one sort, so that the one tells what the other leaves out: weekdays, or days and months of the calendar.
fn alike(first: &Phrase, second: &Phrase) -> bool {
    let sort = |phrase: &Phrase| (phrase.month().is_some(), phrase.weekday().is_some());
    let (one, other) = (sort(first), sort(second));
    one == other && one != (false, false)
}

/// Whether two expressions are the ends of a stretch: `from May to July`, `between 3 and 5 p.m.`, `Monday - Friday`.
fn joined(lexemes: &Lexemes, first: Extent, second: Extent) -> bool {
    let joint = first.end;
    let between = || lexemes.is(first.start - 1, "between") || lexemes.is(first.start - 2, "between");
    second.start == joint + 1
        && (lexemes.any(joint, &["to", "until", "till", "through"])
            || matches!(lexemes.word(joint), "-" | "–" | "—")
            || lexemes.is(joint, "and") && between())
}

/// The day that is named directly behind a time: 5 a.m. *on Saturday*, noon, *local time, on May 3*.
fn day_behind(
    lexemes: &Lexemes,
    extent: Extent,
    others: &[Extent],
    narrative: &Narrative,
) -> Option<Following> {
    /// "local time on" stands between, no more.
    const BETWEEN: usize = 4;
    let next = others.first()?;
    let joined = next.start <= extent.end + BETWEEN
        && (extent.end..next.start)
            .all(|at| lexemes.any(at, &["on", "local", "time", "of", "into", ",", "(", "the", "last"]));
    if !joined {
        return None;
    }
    narrative.begin();
    let day =
        Phrase { lexemes, start: next.start, end: next.end, narrative, beside: Beside::default() }.day()?;
    Some(Following { day, asked: narrative.asked() })
}
