//! What an expression of time means, as TIMEX3 type and value, counted from the day of publication.
//!
//! Values as in TIMEX3 (Pustejovsky et al. 2003): `2022-06-07`, `2022-W22`, `P2M`, `PTXH`, `2022-06-07TNI`.
//! What cannot be resolved has no value.

mod clock;
mod day;
mod length;

use clock::part_code;
use length::length;

use crate::number::{Amount, Class, Lexemes, PeriodUnit};
use crate::{CivilDate, Mention, Span};

/// An expression of time with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// Where it stands.
    pub span: Span,
    /// What kind of meaning it has.
    pub kind: TimeKind,
    /// The TIMEX3 value.
    pub value: String,
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

/// The meanings of expressions of time, in their order; those that cannot be resolved are left out.
#[must_use]
pub fn resolve(
    lexemes: &Lexemes,
    mentions: impl IntoIterator<Item = Mention>,
    published: Option<CivilDate>,
) -> Vec<Time> {
    let one = |mention: Mention| {
        let start = lexemes.position(mention.span.start())?;
        let words = (start..lexemes.len())
            .take_while(|&at| lexemes.get(at).is_some_and(|lexeme| lexeme.span.start() < mention.span.end()))
            .count();
        let phrase = Phrase { lexemes, start, end: start + words, published };
        let (kind, value) = phrase.meaning()?;
        Some(Time { span: mention.span, kind, value })
    };
    mentions.into_iter().filter_map(one).collect()
}

/// One expression and the day it is counted from.
struct Phrase<'a> {
    lexemes: &'a Lexemes<'a>,
    start: usize,
    end: usize,
    published: Option<CivilDate>,
}

type Meaning = (TimeKind, String);

impl Phrase<'_> {
    fn meaning(&self) -> Option<Meaning> {
        self.set()
            .or_else(|| self.clock())
            .or_else(|| self.part_of_day())
            .or_else(|| self.day().map(|day| (TimeKind::Date, day.to_string())))
            .or_else(|| self.calendar())
            .or_else(|| self.counted())
            .or_else(|| self.stretch())
    }

    fn find<T>(&self, pick: impl Fn(Class) -> Option<T>) -> Option<T> {
        (self.start..self.end).find_map(|at| self.lexemes.find(at, &pick))
    }

    fn holds(&self, words: &[&str]) -> bool {
        (self.start..self.end).any(|at| self.lexemes.any(at, words))
    }

    /// `every Monday`, `each morning`, `daily`.
    fn set(&self) -> Option<Meaning> {
        let set = |value: String| Some((TimeKind::Set, value));
        let word = self.lexemes.word(self.start).to_ascii_lowercase();
        match word.as_str() {
            "daily" => return set("P1D".to_owned()),
            "nightly" => return set("XXXX-XX-XXTNI".to_owned()),
            "hourly" => return set("PT1H".to_owned()),
            "weekly" => return set("P1W".to_owned()),
            "monthly" => return set("P1M".to_owned()),
            "quarterly" => return set("P3M".to_owned()),
            "yearly" => return set("P1Y".to_owned()),
            "every" | "each" => {}
            _ => return None,
        }
        if let Some(day) = self.weekday() {
            return set(format!("XXXX-WXX-{day}"));
        }
        if let Some((unit, value)) = self.length() {
            return set(length(unit, value));
        }
        let (unit, at) = self.unit()?;
        if unit == PeriodUnit::PartOfDay {
            return set(format!("XXXX-XX-XXT{}", part_code(self.lexemes.word(at))));
        }
        set(length(unit, Some(Amount::whole(1))))
    }
}
