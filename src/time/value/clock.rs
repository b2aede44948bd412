//! Times of day: clocks and parts of the day.

use super::point::Point;
use super::{Meaning, Phrase, TimeKind, opens_paragraph};
use crate::CivilDate;
use crate::number::{Class, PeriodUnit};
use crate::time::arithmetic::plus_days;

impl Phrase<'_> {
    /// `10:30 p.m.`, `noon`, `half past nine`, on the day the expression names, else the one the story speaks of.
    pub(super) fn clock(&self) -> Option<Meaning> {
        let (hour, minute) = self.hour()?;
        let named = self.day().or_else(|| self.following_day());
        let narrative = self.narrative;
        let day = named.or_else(|| self.day_of_part()).or_else(|| {
            // The times of a chronicle stand under its days.
            let opens = opens_paragraph(self.lexemes, self.start);
            if opens { narrative.heading() } else { narrative.day_of_time().or(narrative.published()) }
        });
        let clock = format!("T{hour:02}:{minute:02}");
        Some(on_day(day, &clock))
    }

    /// The day of `this morning`, `last night` behind a clock.
    fn day_of_part(&self) -> Option<CivilDate> {
        let published = self.narrative.published()?;
        if self.holds(&["last"]) {
            return plus_days(published, -1);
        }
        self.holds(&["this", "tonight"]).then_some(published)
    }

    pub(super) fn hour(&self) -> Option<(u16, u16)> {
        if self.holds(&["noon", "midday"]) {
            return Some((12, 0));
        }
        if self.holds(&["midnight"]) {
            return Some((0, 0));
        }
        if self.end == self.start + 1
            && let Some(whole) = self.with_shared_half()
        {
            return whole.hour();
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

    /// A bare hour with the half of the day that stands at another: the 7 of `between 7 and 11 p.m.`
    fn with_shared_half(&self) -> Option<Self> {
        let lexemes = self.lexemes;
        let bare = lexemes.small(self.start).is_some() && lexemes.any(self.end, &["and", "to", "until"]);
        let half = self.end + 2;
        let halved = lexemes.any(half, &["am", "pm", "a.m", "p.m", "a.m.", "p.m."]);
        (bare && halved).then(|| self.part(self.start, half + 1))
    }

    pub(super) fn spoken_hour(&self, at: usize) -> Option<u16> {
        let word =
            self.lexemes.find(at, |class| if let Class::Ones(hour) = class { Some(hour) } else { None });
        self.lexemes.small(at).or(word.map(u16::from))
    }

    /// Whether the hour of a clock stands here.
    pub(super) fn is_clock(&self, at: usize) -> bool {
        let lexemes = self.lexemes;
        let next = at + 1;
        let half = |at| lexemes.any(at, &["am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock", "o’clock"]);
        if lexemes.is_digits(at) {
            let colon = lexemes.word(next) == ":" && next < self.end;
            let military = lexemes.word(at).len() == 4
                && next < self.end
                && self.part_code(next).is_none()
                && (lexemes.has(next, Class::Zone) || lexemes.any(next, &["hours", "hrs", "h"]));
            let dotted = lexemes.word(at).matches('.').count() == 1
                && lexemes.word(at).len() <= 5
                && (half(next) || lexemes.has(next, Class::Zone) || self.end == next);
            let shared = lexemes.any(next, &["and", "to", "until"]) && half(next + 2) && next + 2 < self.end;
            return colon || military || dotted || half(next) || shared;
        }
        let past = lexemes.any(at, &["half", "quarter"]) && lexemes.is(next, "past");
        let spoken = self.spoken_hour(at).is_some()
            && (half(next)
                || lexemes.phrase(next, &["in", "the"]).is_some()
                || lexemes.phrase(next, &["at", "night"]).is_some());
        past || spoken
    }

    /// `Tuesday night`, `dawn May 27`, `overnight`, `this morning`. A night has the date of the evening it begins.
    pub(super) fn part_of_day(&self) -> Option<Meaning> {
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
        Some(on_day(Some(self.day_of(code)?), &format!("T{code}")))
    }

    /// The day of a part of the day that may name none itself.
    fn day_of(&self, code: &str) -> Option<CivilDate> {
        if let Some(day) = self.day().or_else(|| self.following_day()) {
            return Some(day);
        }
        let narrative = self.narrative;
        let published = narrative.published();
        if self.holds(&["that", "same"]) {
            return narrative.day();
        }
        if self.holds(&["next", "following"]) {
            return plus_days(narrative.day()?, 1);
        }
        if self.holds(&["previous"]) {
            return plus_days(narrative.day()?, -1);
        }
        if self.holds(&["tonight", "this"]) {
            return published;
        }
        if self.holds(&["last"]) || self.holds(&["overnight"]) {
            return plus_days(published?, -1);
        }
        let told = narrative.day_of_time().filter(|day| Some(*day) != published);
        told.or_else(|| plus_days(published?, -i32::from(code == "NI")))
    }
}

/// A time on a day; the story goes on from that day.
fn on_day(day: Option<CivilDate>, clock: &str) -> Meaning {
    let value = day.map_or_else(|| clock.to_owned(), |day| format!("{day}{clock}"));
    Meaning { kind: TimeKind::Time, value, point: day.map(Point::Day) }
}

/// The TIMEX3 code of a part of the day.
pub(super) fn part_code(word: &str) -> &'static str {
    match word.to_ascii_lowercase().trim_end_matches('s') {
        "afternoon" | "midafternoon" => "AF",
        "evening" | "dusk" | "sunset" | "nightfall" | "sundown" => "EV",
        "night" | "tonight" | "overnight" => "NI",
        _ => "MO",
    }
}
