//! Times of day: clocks and parts of the day.

use super::{Meaning, Phrase, TimeKind};
use crate::number::{Class, PeriodUnit};
use crate::time::arithmetic::plus_days;

impl Phrase<'_> {
    /// `10:30 p.m.`, `noon`, `half past nine`, on the day the expression names, else the day of publication.
    pub(super) fn clock(&self) -> Option<Meaning> {
        let (hour, minute) = self.hour()?;
        let day = self.day().or(self.published).map_or(String::new(), |day| day.to_string());
        Some((TimeKind::Time, format!("{day}T{hour:02}:{minute:02}")))
    }

    pub(super) fn hour(&self) -> Option<(u16, u16)> {
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
        let night_before = code == "NI" && !self.holds(&["tonight", "this", "tomorrow"]);
        let named = self.day();
        let day = match named {
            Some(day) => Some(day),
            None if night_before || self.holds(&["last"]) => plus_days(self.published?, -1),
            None => self.published,
        }?;
        Some((TimeKind::Time, format!("{day}T{code}")))
    }
}

/// The TIMEX3 code of a part of the day.
pub(super) fn part_code(word: &str) -> &'static str {
    match word.to_ascii_lowercase().as_str() {
        "afternoon" | "midafternoon" => "AF",
        "evening" | "dusk" | "sunset" | "nightfall" | "sundown" => "EV",
        "night" | "tonight" | "overnight" => "NI",
        _ => "MO",
    }
}
