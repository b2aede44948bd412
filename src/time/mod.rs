//! DATE and TIME expressions by grammar.
//!
//! `calendar` reads days, months and years, `clock` hours, `period` everything with a unit of time: durations and
//! what is relative. `phrase` puts them together: *early* Monday, Tuesday *night*, *the end of* the year.

mod arithmetic;
mod calendar;
mod clock;
mod feast;
mod period;
mod phrase;
pub mod tell;
pub mod value;
mod weekday;
pub(crate) mod words;
mod year;

pub(crate) use arithmetic::{day_number, plus_days};

use crate::number::{Class, Kind, Lexeme, Lexemes};
use crate::{Label, Mention, Span};

/// A piece of an expression of time and where it ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// One past its last lexeme.
    pub(crate) end: usize,
    pub(crate) grain: Grain,
}

/// How long the time meant is, as far as the grammar cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grain {
    /// 10:30 p.m., noon.
    Clock,
    /// Tuesday night, dawn.
    PartOfDay,
    /// June 7, Tuesday, yesterday.
    Day,
    /// June, 2022, last week.
    Longer,
    /// Five hours.
    ShortDuration,
    /// Two months.
    LongDuration,
}

impl Grain {
    fn label(self) -> Label {
        match self {
            Self::Clock | Self::PartOfDay | Self::ShortDuration => Label::Time,
            Self::Day | Self::Longer | Self::LongDuration => Label::Date,
        }
    }
}

/// Surer than a number alone of the same length: a year is a year before it is a count.
const SCORE: u16 = 960;

/// The span of an expression; the full stop of a last abbreviated month or weekday ends the sentence as well.
fn without_full_stop(lexemes: &Lexemes, start: usize, end: usize) -> Span {
    let span = lexemes.span(start, end);
    let named =
        lexemes.find(end - 1, |class| matches!(class, Class::Month(_) | Class::Weekday(_)).then_some(()));
    let stop = named.is_some() && lexemes.word(end - 1).ends_with('.');
    Span::new(span.start(), span.end() - usize::from(stop))
}

/// Whether an expression of time may start here.
fn opens(lexemes: &Lexemes, at: usize) -> bool {
    let opens = lexemes.get(at).is_some_and(|lexeme| lexeme.opens.time) && !is_idle_article(lexemes, at);
    opens || feast::may_open(lexemes, at)
}

/// Whether the article of a word stands here that is no time: most articles are.
fn is_idle_article(lexemes: &Lexemes, at: usize) -> bool {
    let plain = |word: &Lexeme| {
        word.kind == Kind::Letters && word.classes.is_empty() && !word.opens.time && !word.opens.number
    };
    lexemes.get(at + 1).is_some_and(plain) && lexemes.is(at, "the")
}

/// Every expression of time, in order of the text, without overlaps.
#[must_use]
pub fn find(lexemes: &Lexemes) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = Lexemes::FIRST;
    while at < lexemes.len() {
        if !opens(lexemes, at) {
            debug_assert!(phrase::at(lexemes, at).is_none(), "{:?} opens a time", lexemes.word(at));
            at += 1;
        } else if let Some(phrase) = phrase::at(lexemes, at) {
            let span = without_full_stop(lexemes, at, phrase.end);
            found.push(Mention { span, label: phrase.grain.label(), score: SCORE });
            at = phrase.end;
        } else {
            at += 1;
        }
    }
    found
}
