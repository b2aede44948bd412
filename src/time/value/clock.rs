//! Times of day: clocks and parts of the day.

use super::point::Point;
use super::{Meaning, Phrase, Tense, TimeKind, opens_paragraph};
use crate::CivilDate;
use crate::number::{Class, PeriodUnit};
use crate::time::arithmetic::plus_days;
use crate::time::clock::minutes_in_words;

impl Phrase<'_> {
    /// `10:30 p.m.`, `noon`, `half past nine`, on the day the expression names, else the one the story speaks of.
    pub(super) fn clock(&self) -> Option<Meaning> {
        if let Some((first, last)) = self.hours() {
            let day = self.day_of_clock(first);
            let end = |(hour, minute)| on_day(day, &format!("T{hour:02}:{minute:02}"));
            let value = format!("{}/{}", end(first).value, end(last).value);
            return Some(Meaning { value, ..end(last) });
        }
        let (hour, minute) = self.hour()?;
        Some(on_day(self.day_of_clock((hour, minute)), &format!("T{hour:02}:{minute:02}")))
    }

    /// `9-10 a.m.`: both hours.
    fn hours(&self) -> Option<((u16, u16), (u16, u16))> {
        let lexemes = self.lexemes;
        let joint = (self.start + 1..self.end.saturating_sub(1)).find(|&at| {
            matches!(lexemes.word(at), "-" | "–") && lexemes.is_digits(at - 1) && lexemes.is_digits(at + 1)
        })?;
        let last = self.part(joint + 1, self.end);
        let mut first = self.part(self.start, joint);
        let (hour, minute) = last.hour()?;
        first.beside.hour_behind = Some((hour * 60 + minute, last.says_half()));
        Some((first.hour()?, (hour, minute)))
    }

    /// The day of an hour.
    fn day_of_clock(&self, (hour, minute): (u16, u16)) -> Option<CivilDate> {
        let named = self.day().or_else(|| self.following_day());
        let narrative = self.narrative;
        let named = named.or_else(|| self.day_of_part());
        // "From 10 p.m. to 7 a.m." ends on the next day.
        if let (None, Some((before, _)), Some(since)) = (named, self.beside.hour_before, self.beside.since) {
            return plus_days(since, i32::from(hour * 60 + minute < before));
        }
        let day = named.or_else(|| {
            // The times of a chronicle stand under its days.
            let opens = opens_paragraph(self.lexemes, self.start);
            if opens {
                narrative.heading()
            } else {
                narrative.day_of_time().or_else(|| narrative.published())
            }
        })?;
        // What ended this morning began yesterday.
        let happened = self.lexemes.is(self.start - 1, "between") && self.tense() == Tense::Past;
        let over_night = self.beside.hour_behind.is_some_and(|(behind, _)| behind < hour * 60 + minute);
        let today = named.is_none() && Some(day) == narrative.published();
        plus_days(day, -i32::from(over_night && today && happened))
    }

    /// Whether its words say which half of the day an hour is of.
    pub(super) fn says_half(&self) -> bool {
        self.holds(&HALVES)
            || self.holds(&["noon", "midday", "morning", "afternoon", "evening", "night", "tonight"])
    }

    /// The day of `this morning`, `last night` behind a clock.
    pub(super) fn day_of_part(&self) -> Option<CivilDate> {
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
        let lexemes = self.lexemes;
        if let Some(past) = (self.start..self.end).find(|&at| lexemes.is(at, "past"))
            && let Some((minute, _)) = minutes_in_words(lexemes, self.start)
        {
            return Some((self.of_afternoon(self.spoken_hour(past + 1)?, minute), minute));
        }
        let at = (self.start..self.end).find(|&at| self.is_clock(at))?;
        let word = lexemes.word(at);
        let (hour, minute) = if lexemes.word(at + 1) == ":" {
            (lexemes.small(at)?, lexemes.small(at + 2)?)
        } else if let Some((hour, minute)) = word.split_once('.') {
            (hour.parse().ok()?, minute.parse().ok()?)
        } else if word.len() == 4 && lexemes.is_digits(at) {
            let number = lexemes.small(at)?;
            (number / 100, number % 100)
        } else if lexemes.is(at, "quarter") && lexemes.is(at + 1, "to") {
            (self.spoken_hour(at + 2)?.checked_sub(1)?, 45)
        } else {
            (self.spoken_hour(at)?, 0)
        };
        let sure = word.starts_with('0') && !self.holds(&HALVES);
        let hour = if sure { hour } else { self.of_afternoon(hour, minute) };
        (hour <= 24 && minute < 60).then_some((hour, minute))
    }

    /// The hour of 24, by what its words and those beside it say.
    fn of_afternoon(&self, hour: u16, minute: u16) -> u16 {
        let morning = self.holds(&["am", "a.m", "a.m."]);
        let afternoon = self.holds(&["pm", "p.m", "p.m."])
            || (5..12).contains(&hour) && self.is_of(&["evening", "night", "tonight"])
            || hour < 12 && self.is_of(&["afternoon"]);
        let later = hour + 12;
        match hour {
            12 if morning => 0,
            1..=11 if afternoon => later,
            1..=11 if !self.says_half() => {
                let up_to = self
                    .beside
                    .hour_behind
                    .is_some_and(|(behind, halved)| halved && later * 60 + minute <= behind);
                // "10:00 to 4:00", "last night from 7 to 9"
                let on_from = self.beside.hour_before.is_some_and(|(before, halved)| {
                    let noon_passed = !halved && hour * 60 + minute < before;
                    let evening =
                        before >= NOON && later * 60 + minute >= before && self.end == self.start + 1;
                    noon_passed || evening
                });
                if up_to || on_from { later } else { hour }
            }
            _ => hour,
        }
    }

    /// Whether it stands in or beside one of these parts of the day: `8 this evening`, `last night at 8`.
    fn is_of(&self, part: &[&str]) -> bool {
        let lexemes = self.lexemes;
        if self.holds(part) {
            return true;
        }
        // "Tonight around 7"
        if lexemes.any(self.start, &["around", "about"]) && !self.says_half() {
            return lexemes.any(self.start - 1, part);
        }
        let led = lexemes.any(self.start - 1, &["at", "from", "between", "around", "about", "by", "until"]);
        !self.says_half() && led && self.start >= 2 && lexemes.any(self.start - 2, part)
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
        let half = |at| lexemes.any(at, &HALVES) || lexemes.any(at, &["o'clock", "o’clock", "oclock"]);
        if lexemes.is_digits(at) {
            let colon = lexemes.word(next) == ":" && next < self.end;
            let military = lexemes.word(at).len() == 4
                && next < self.end
                && self.part_code(next).is_none()
                && (lexemes.has(next, Class::Zone) || lexemes.any(next, &["hours", "hrs", "h"]));
            let dotted = lexemes.word(at).matches('.').count() == 1
                && lexemes.word(at).len() <= 5
                && (half(next) || lexemes.has(next, Class::Zone) || self.end == next);
            // "Between 3 and 5 p.m.": the grammar knows that it is an hour.
            let alone = self.end == next
                || lexemes
                    .any(next, &["last", "this", "tonight", "tomorrow", "yesterday", "today", "in", "at"]);
            // "Around 7"
            let first =
                at == self.start || at == self.start + 1 && !lexemes.any(self.start, &["the", "this"]);
            let bare = self.beside.is_time && first && alone && lexemes.word(at).len() <= 2;
            return colon || military || dotted || half(next) || bare;
        }
        let quarter = lexemes.is(at, "quarter") && lexemes.is(next, "to");
        let spoken = self.spoken_hour(at).is_some()
            && (half(next)
                || lexemes.phrase(next, &["in", "the"]).is_some()
                || lexemes.phrase(next, &["at", "night"]).is_some());
        quarter || spoken
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

/// How the halves of the day are written.
const HALVES: [&str; 6] = ["am", "pm", "a.m", "p.m", "a.m.", "p.m."];

const NOON: u16 = 12 * 60;

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
