//! The stretch of the calendar in which something lies that is told.

use crate::CivilDate;
use crate::time::plus_days;
use crate::time::tell::{self, Precision};
use crate::time::value::TimeKind;

/// When something happened or was said, as far as the text tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// The TIMEX3 value; two values joined by `/` where two expressions are the ends of a stretch.
    pub value: String,
    /// The first day it can lie on; none where only an end is told.
    pub first: Option<CivilDate>,
    /// The last day it can lie on; none where only a beginning is told.
    pub last: Option<CivilDate>,
    /// How exactly the value is told.
    pub precision: Precision,
    /// On which side of the value it lies.
    pub border: Border,
    /// What the words say of the value's exactness.
    pub shade: Option<Shade>,
}

/// On which side of a value something lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Border {
    /// Within it.
    Within,
    /// From it on.
    Since,
    /// Later.
    After,
    /// Up to it.
    Until,
    /// Earlier.
    Before,
    /// At it or earlier.
    By,
}

impl Border {
    /// Every border.
    pub const ALL: [Self; 6] = [Self::Within, Self::Since, Self::After, Self::Until, Self::Before, Self::By];

    /// Its word outside.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Within => "within",
            Self::Since => "since",
            Self::After => "after",
            Self::Until => "until",
            Self::Before => "before",
            Self::By => "by",
        }
    }
}

/// What words say of a value's exactness: *early* June, *about* 2014.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shade {
    /// Near it.
    About,
    /// In its first part.
    Early,
    /// In its middle.
    Middle,
    /// In its last part.
    Late,
}

impl Shade {
    /// Its word outside, as it stands before the value in words.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Early => "early",
            Self::Middle => "the middle of",
            Self::Late => "late",
        }
    }
}

impl When {
    /// What a value of the calendar tells; nothing for a value without a place in the calendar.
    /// `names` says that it names something that happened within it: what lies before *the February invasion* may lie in
    /// February.
    pub(super) fn new(value: &str, border: Border, names: bool, shade: Option<Shade>) -> Option<Self> {
        let (first, last) = tell::days(value)?;
        let precision = tell::precision(value)?;
        let (first, last) = match border {
            Border::Within => (Some(first), Some(last)),
            Border::Since => (Some(first), None),
            Border::After => (Some(if names { first } else { last }), None),
            Border::Until | Border::By => (None, Some(last)),
            Border::Before if names => (None, Some(last)),
            // Nothing lies before the first day of the calendar.
            Border::Before => (None, Some(plus_days(first, -1).unwrap_or(first))),
        };
        Some(Self { value: value.to_owned(), first, last, precision, border, shade })
    }

    /// From one value to another, when the one does not begin after the other ends.
    pub(super) fn between(from: &str, to: &str) -> Option<Self> {
        let (first, _) = tell::days(from)?;
        let (_, last) = tell::days(to)?;
        let whole = !from.contains('/') && !to.contains('/') && first <= last;
        let (from, to) = (from.to_owned(), to.to_owned());
        whole.then(|| Self {
            value: format!("{from}/{to}"),
            first: Some(first),
            last: Some(last),
            precision: Precision::Span,
            border: Border::Within,
            shade: None,
        })
    }

    /// The day by which it is put in order: its first, else its last.
    ///
    /// # Panics
    /// Never: one of the two is told.
    #[must_use]
    pub fn order(&self) -> CivilDate {
        self.first.or(self.last).expect("a beginning or an end is told")
    }

    /// Whether it lies within one day.
    #[must_use]
    pub fn is_one_day(&self) -> bool {
        self.border == Border::Within && self.precision <= Precision::Day
    }

    /// Whether all of it lies within another.
    pub(super) fn lies_in(&self, other: &Self) -> bool {
        let within = self.border == Border::Within && other.border == Border::Within;
        within && self.first >= other.first && self.last <= other.last
    }

    /// It in words: `since 2014`, `early June 2022`, `7 June 2022`.
    #[must_use]
    pub fn reads(&self) -> String {
        let told = tell::tell(TimeKind::Date, &self.value).unwrap_or_else(|| self.value.clone());
        let words = [
            Some(self.border.code()).filter(|_| self.border != Border::Within),
            self.shade.map(Shade::code),
            Some(told.as_str()),
        ];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
