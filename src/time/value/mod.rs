//! What an expression of time means, as TIMEX3 type and value.
//!
//! Values as in TIMEX3 (Pustejovsky et al. 2003): `2022-06-07`, `2022-W22`, `P2M`, `PTXH`, `2022-06-07TNI`; a stretch from one
//! point to another has both, `2022-10-10/2022-10-12`. Hours are those of the place, whatever zone the text names. They are counted from the day of publication, and from what the story
//! last told (`narrative`). What cannot be resolved has no value.

mod beside;
mod calendar;
mod clock;
mod cover;
mod day;
mod feast;
mod length;
mod narrative;
mod point;
mod quarter;
mod range;
mod set;
mod stretch;
mod tense;
mod vague;

use beside::Beside;
use narrative::Narrative;
pub(in crate::time) use point::{Point, Season};
use tense::Tense;

use crate::number::{Class, Kind, Lexemes};
use crate::{CivilDate, Label, Mention, Span};

/// An expression of time with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// Where it stands.
    pub span: Span,
    /// What kind of meaning it has.
    pub kind: TimeKind,
    /// The TIMEX3 value.
    pub value: String,
    /// What the value was counted from.
    pub anchor: Anchor,
}

/// What the value of an expression rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its own words say it all, or nothing was counted.
    Words,
    /// A reader said it.
    Reader,
    /// The day of publication.
    Published,
    /// A point of time that the story told before, as a TIMEX3 value.
    Story(String),
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

/// The meanings of expressions of time, which stand in order of the text; those that cannot be resolved are left out.
#[must_use]
pub fn resolve(
    lexemes: &Lexemes,
    mentions: impl IntoIterator<Item = Mention>,
    published: Option<CivilDate>,
) -> Vec<Time> {
    let mut narrative = Narrative::new(published);
    let extents: Vec<Extent> =
        mentions.into_iter().filter_map(|mention| Extent::of(lexemes, mention)).collect();
    let mut times = Vec::new();
    let mut since = None;
    for (index, &extent) in extents.iter().enumerate() {
        narrative.go_on(lexemes.document(), extent.span);
        let beside = beside::of(lexemes, extent, &extents[index + 1..], since.take(), &narrative);
        let phrase = Phrase { lexemes, start: extent.start, end: extent.end, narrative: &narrative, beside };
        let Some(meaning) = phrase.meaning() else { continue };
        let anchor =
            if meaning.is_counted() && !phrase.has_year() { narrative.anchor() } else { Anchor::Words };
        // The years of a war say nothing of the dates told after them.
        let dated = phrase.has_year() && !meaning.value.contains('/');
        let opens = opens_paragraph(lexemes, extent.start);
        since = extents.get(index + 1).and_then(|next| beside::first_end(&phrase, &meaning, *next));
        if let Some(point) = meaning.point {
            narrative.note(point, dated);
            if let (Point::Day(day), TimeKind::Date, true) = (point, meaning.kind, opens) {
                narrative.note_heading(day);
            }
        }
        times.push(Time { span: extent.span, kind: meaning.kind, value: meaning.value, anchor });
    }
    times
}

/// Whether a lexeme is the first of its paragraph, marks aside.
fn opens_paragraph(lexemes: &Lexemes, at: usize) -> bool {
    let before = at - 1;
    lexemes.kind(before) == Kind::Break
        || lexemes.kind(before) == Kind::Mark && lexemes.kind(before - 1) == Kind::Break
}

/// The lexemes of a mention.
#[derive(Clone, Copy)]
struct Extent {
    span: Span,
    start: usize,
    end: usize,
    is_time: bool,
}

impl Extent {
    fn of(lexemes: &Lexemes, mention: Mention) -> Option<Self> {
        let span = mention.span;
        let start = lexemes.position(span.start())?;
        let words = (start..lexemes.len())
            .take_while(|&at| lexemes.get(at).is_some_and(|lexeme| lexeme.span.start() < span.end()))
            .count();
        Some(Self { span, start, end: start + words, is_time: mention.label == Label::Time })
    }
}

/// One expression and what it is counted from.
struct Phrase<'a> {
    lexemes: &'a Lexemes<'a>,
    start: usize,
    end: usize,
    narrative: &'a Narrative,
    beside: Beside,
}

/// What an expression means.
#[derive(Clone, Debug)]
struct Meaning {
    kind: TimeKind,
    value: String,
    /// The point of time from which the story goes on.
    point: Option<Point>,
}

impl Meaning {
    /// Whether it lies somewhere in the calendar.
    fn is_counted(&self) -> bool {
        let placed = matches!(self.kind, TimeKind::Date | TimeKind::Time);
        placed && !self.value.starts_with(['P', 'T']) && !self.value.ends_with("_REF")
    }

    fn date(point: Point) -> Self {
        Self { kind: TimeKind::Date, value: point.to_string(), point: Some(point) }
    }

    /// A meaning from which nothing is counted.
    fn idle(kind: TimeKind, value: impl Into<String>) -> Self {
        Self { kind, value: value.into(), point: None }
    }
}

impl Phrase<'_> {
    fn meaning(&self) -> Option<Meaning> {
        let ways: [fn(&Self) -> Option<Meaning>; 11] = [
            Self::set,
            Self::range,
            Self::clock,
            Self::part_of_day,
            Self::vague,
            |phrase| phrase.week_of_day().map(Meaning::date),
            |phrase| phrase.day().map(|day| Meaning::date(Point::Day(day))),
            |phrase| phrase.beside_year().map(|point| Meaning::idle(TimeKind::Date, point.to_string())),
            |phrase| phrase.calendar().map(Meaning::date),
            Self::counted,
            Self::stretch,
        ];
        ways.iter().find_map(|way| {
            self.narrative.begin();
            way(self)
        })
    }

    /// The day named directly behind.
    fn following_day(&self) -> Option<CivilDate> {
        let following = self.beside.following?;
        self.narrative.ask(following.asked);
        Some(following.day)
    }

    fn find<T>(&self, pick: impl Fn(Class) -> Option<T>) -> Option<T> {
        (self.start..self.end).find_map(|at| self.lexemes.find(at, &pick))
    }

    fn holds(&self, words: &[&str]) -> bool {
        (self.start..self.end).any(|at| self.lexemes.any(at, words))
    }

    fn tense(&self) -> Tense {
        tense::of(self.lexemes, self.start, self.end)
    }

    /// The same expression cut down.
    fn part(&self, start: usize, end: usize) -> Self {
        Self { start, end, ..*self }
    }
}
