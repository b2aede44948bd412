//! The timeline as a calendar (iCalendar, RFC 5545), for programs that show appointments.
//!
//! What is told of a day, a week, a month or a stretch between two days is an entry of whole days; times of day stand in
//! its words, since the articles tell no time zone. What is only open, or a season and longer, would fill a calendar without
//! saying anything of its days: it is left out, and the calendar's description says how much.

use std::fmt::Write as _;

use crate::dossier::Dossier;
use crate::time::plus_days;
use crate::time::tell::Precision;
use crate::timeline::{Entry, Statement, Timeline, When};
use crate::view::dated;
use crate::{CivilDate, Span};

/// Octets of a line, its end aside (RFC 5545, section 3.1).
const LINE: usize = 75;

/// Characters of a heading, which calendars show on one line.
const HEADING: usize = 160;

/// Days of a stretch that is still shown day by day.
const LONGEST: i32 = 62;

/// The timeline as a calendar.
#[must_use]
pub fn ics(dossier: &Dossier) -> String {
    let timeline = Timeline::read(dossier);
    let (shown, left): (Vec<&Entry>, Vec<&Entry>) =
        timeline.entries.iter().partition(|entry| days(&timeline.first(entry).when).is_some());
    let mut calendar = Lines::default();
    calendar.add("BEGIN", "VCALENDAR");
    calendar.add("VERSION", "2.0");
    calendar.add("PRODID", "-//Dateline//Timeline//EN");
    calendar.add("CALSCALE", "GREGORIAN");
    calendar.add("X-WR-CALNAME", "Dateline timeline");
    let rest = format!(
        "What news articles tell with a date. {} more entries are open or longer than two months and stand in the table alone.",
        left.len()
    );
    calendar.add("X-WR-CALDESC", &escaped(&rest));
    for entry in shown {
        event(&mut calendar, dossier, &timeline, entry);
    }
    calendar.add("END", "VCALENDAR");
    calendar.text
}

/// The first day of an entry and the day after its last; nothing for what is open or too long.
fn days(when: &When) -> Option<(CivilDate, CivilDate)> {
    let (first, last) = (when.first?, when.last?);
    let short = plus_days(first, LONGEST).is_none_or(|end| last <= end);
    let precise = !matches!(when.precision, Precision::Season | Precision::Year | Precision::Longer);
    let end = plus_days(last, 1)?;
    (short && precise).then_some((first, end))
}

fn event(calendar: &mut Lines, dossier: &Dossier, timeline: &Timeline, entry: &Entry) {
    let statement = timeline.first(entry);
    let reading = &dossier.readings()[statement.article];
    let Some((first, end)) = days(&statement.when) else { return };
    // Nobody wrote it today: the same articles give the same file.
    let written = reading.published.map_or(first, |published| published.date);
    let time = reading.times[statement.times[0]].span.start();
    calendar.add("BEGIN", "VEVENT");
    calendar.add("UID", &format!("{}-{time}@dateline", reading.digest));
    calendar.add("DTSTAMP", &format!("{}T000000Z", compact(written)));
    calendar.add("DTSTART;VALUE=DATE", &compact(first));
    calendar.add("DTEND;VALUE=DATE", &compact(end));
    let mut heading = shortened(&dated::words(&reading.document, statement.passage), HEADING);
    if !statement.when.is_one_day() {
        heading = format!("{heading} ({})", statement.when.reads());
    }
    calendar.add("SUMMARY", &escaped(&heading));
    calendar.add("DESCRIPTION", &escaped(&description(dossier, timeline, entry)));
    calendar.add("TRANSP", "TRANSPARENT");
    if statement.ahead {
        calendar.add("STATUS", "TENTATIVE");
    }
    calendar.add("END", "VEVENT");
}

/// When and how exactly, and below it each source with its words.
fn description(dossier: &Dossier, timeline: &Timeline, entry: &Entry) -> String {
    let first = timeline.first(entry);
    let mut text =
        format!("{} ({}; {})", first.when.reads(), first.when.precision.code(), first.known(dossier).code());
    for statement in entry.statements.iter().map(|&at| &timeline.statements[at]) {
        let document = &dossier.readings()[statement.article].document;
        let words = |span: Span| dated::words(document, span);
        let (source, dates) = (dated::source(dossier, statement), dates(statement));
        let _ = write!(text, "\n{}\n{source}{dates}", words(statement.passage));
    }
    text
}

fn dates(statement: &Statement) -> &'static str {
    if statement.said { " (the day of the saying)" } else { "" }
}

fn compact(day: CivilDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// So many characters at most, cut between words where there are any.
fn shortened(words: &str, most: usize) -> String {
    let Some((cut, _)) = words.char_indices().nth(most) else { return words.to_owned() };
    let end = words[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", words[..end].trim_end())
}

/// A text value: backslash, semicolon, comma and line ends escaped (RFC 5545, section 3.3.11), control characters left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Lines of a calendar, folded.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    /// Adds a property. A long line goes on in the next, behind a space; no character is cut in two.
    fn add(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if character.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = LINE - 1;
            }
            self.text.push(character);
            room -= character.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::{LINE, Lines, escaped, shortened};

    #[test]
    fn long_lines_are_folded_between_characters_and_read_back_whole() {
        let value = "Зеленський сказав 🇺🇦; ".repeat(20);
        let mut lines = Lines::default();
        lines.add("SUMMARY", &value);
        assert!(lines.text.lines().count() > 5);
        assert!(lines.text.split("\r\n").all(|line| line.len() <= LINE));
        assert_eq!(lines.text.replace("\r\n ", ""), format!("SUMMARY:{value}\r\n"));
    }

    #[test]
    fn what_would_end_a_value_is_escaped() {
        assert_eq!(escaped("a, b; c\\d\nBEGIN:VEVENT\r\u{7}"), "a\\, b\\; c\\\\d\\nBEGIN:VEVENT");
    }

    #[test]
    fn headings_are_cut_between_words() {
        assert_eq!(shortened("one two three", 9), "one two…");
        assert_eq!(shortened("one", 9), "one");
        assert_eq!(shortened("оноооо", 3), "оно…");
    }
}
