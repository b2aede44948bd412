//! What a word can mean to a grammar of numbers and times, and the table that says so.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{money, units, words};
use crate::time::words as time_words;

/// One thing a word can mean. A word may have several: *second* ranks and measures, *pound* weighs and pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// zero to nineteen.
    Ones(u8),
    /// nought: comes to nothing more often than it counts.
    Nought,
    /// twenty to ninety.
    Tens(u8),
    /// hundred.
    Hundred,
    /// thousand, million, lakh: multiplies what stands before it.
    Scale(u64),
    /// dozen, score: a noun that counts.
    Dozen(u8),
    /// dozens, hundreds, millions: at least this many.
    Vague(u64),
    /// half, quarter, third: the denominator, singular.
    Fraction(u64),
    /// halves, quarters, thirds.
    Fractions(u64),
    /// ½: parts and denominator.
    Vulgar(u8, u8),
    /// first, second: the rank.
    Ordinal(u64),
    /// several, few: a count without a number.
    Quantifier,
    /// per cent and its spellings.
    Percent,
    /// mile, tonne, megawatt: a unit written out, by its number in the table.
    Measure(u8),
    /// cup: a unit only where every number is asked for.
    LooseMeasure(u8),
    /// km, kg: a unit's sign, which stands only after digits.
    Sign(u8),
    /// square, nautical, metric: stands before a unit.
    MeasureModifier,
    /// dollar, hryvnia: the number of the noun.
    Currency(u8),
    /// sen: money only where every number is asked for.
    LooseCurrency(u8),
    /// USD: the number of the currency.
    CurrencyCode(u8),
    /// January is 1.
    Month(u8),
    /// Monday is 1, as in ISO 8601.
    Weekday(u8),
    /// day, weeks, night: a stretch of time.
    Period(Period),
    /// noon, dawn, overnight: a point in the day that stands alone.
    Moment,
    /// today, yesterday.
    Deictic,
    /// Easter, Ramadan.
    Holiday,
    /// daily, weekly.
    Frequency,
    /// GMT, EST.
    Zone,
}

/// A stretch of time by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) unit: PeriodUnit,
    pub(crate) plural: bool,
}

/// The unit of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PeriodUnit {
    Second,
    Minute,
    Hour,
    /// morning, afternoon, evening, night.
    PartOfDay,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    /// spring, summer, autumn, winter.
    Season,
    Quarter,
    Year,
    Decade,
    Century,
}

impl PeriodUnit {
    /// Whether it is shorter than a day, and so a TIME.
    pub(crate) fn is_time(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour | Self::PartOfDay)
    }
}

/// What the tables say of a word.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    /// Everything the word can mean.
    pub(crate) classes: Vec<Class>,
    pub(crate) opens: Opens,
}

/// Which expressions may open with a word. Most words open none, and the grammars need not be tried at them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Opens {
    pub(crate) number: bool,
    pub(crate) time: bool,
}

impl Opens {
    pub(crate) const BOTH: Self = Self { number: true, time: true };
    pub(crate) const NONE: Self = Self { number: false, time: false };
}

/// What is known of the word; nothing for other words. Letter case does not matter.
pub(crate) fn look_up(word: &str) -> Option<&'static Entry> {
    static TABLE: LazyLock<FxHashMap<String, Entry>> = LazyLock::new(table);
    let mut lower = [0_u8; LONGEST_WORD];
    let room = lower.get_mut(..word.len())?;
    room.copy_from_slice(word.as_bytes());
    room.make_ascii_lowercase();
    TABLE.get(std::str::from_utf8(room).ok()?)
}

/// No word of the tables is longer, in bytes.
const LONGEST_WORD: usize = 16;

fn table() -> FxHashMap<String, Entry> {
    let mut table = FxHashMap::<String, Entry>::default();
    let mut entry = |word: &'static str, change: &dyn Fn(&mut Entry)| {
        debug_assert!(word.len() <= LONGEST_WORD, "{word} is longer than LONGEST_WORD");
        change(table.entry(word.to_ascii_lowercase()).or_default());
    };
    for (word, class) in words::entries().chain(time_words::entries()) {
        entry(word, &|entry| {
            entry.classes.push(class);
            entry.opens = Opens::BOTH;
        });
    }
    // A unit opens nothing: it stands behind its number.
    for (word, class) in units::entries().chain(money::entries()) {
        entry(word, &|entry| entry.classes.push(class));
    }
    // A count may be a count of time.
    for word in words::openers() {
        entry(word, &|entry| entry.opens = Opens::BOTH);
    }
    for word in time_words::openers() {
        entry(word, &|entry| entry.opens.time = true);
    }
    table
}
