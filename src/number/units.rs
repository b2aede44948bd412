//! Units of measure, as `data/number/units.tsv` has them, and what a unit is to whoever asks.

use std::fmt;
use std::sync::LazyLock;

use super::amount::Amount;
use super::class::{Class, PeriodUnit};
use super::money;

const UNITS: &str = include_str!("../../data/number/units.tsv");

/// What a number is counted in: `square kilometre`, `kilometre per hour`, `US dollar`, `percent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The unit itself, in the singular: `kilometre`, `US dollar`; `dollar` where the text says not whose.
    pub name: &'static str,
    /// What is measured: length, weight, money.
    pub dimension: &'static str,
    /// The ISO 4217 code of a currency, where the text says which it is.
    pub code: Option<&'static str>,
    /// 2 of a square and 3 of a cubic unit, else 1.
    pub power: u8,
    /// In what time, or of what: the hour of kilometres per hour.
    pub per: Option<&'static str>,
}

impl Unit {
    /// The dimension of money.
    pub const MONEY: &'static str = "money";
    /// The dimension of percent.
    pub const SHARE: &'static str = "share";
    /// The dimension of days and years.
    pub const TIME: &'static str = "time";
    /// The dimension of years somebody has lived.
    pub const AGE: &'static str = "age";

    pub(super) fn new(name: &'static str, dimension: &'static str) -> Self {
        Self { name, dimension, code: None, power: 1, per: None }
    }

    pub(super) fn of_time(period: PeriodUnit) -> Self {
        Self::new(period_name(period), Self::TIME)
    }

    /// How many of the unit with this name one of this unit makes; none where they do not measure the same.
    #[must_use]
    pub fn in_units_of(self, name: &str) -> Option<Amount> {
        let of_time =
            PERIODS.iter().find(|(period, ..)| *period == name).map(|&(name, ..)| (name, Self::TIME));
        let row = || TABLE.measures.iter().find(|row| row.name == name).map(|row| (row.name, row.dimension));
        let (name, dimension) = of_time.or_else(row)?;
        Self::new(name, dimension).made_by(self)
    }

    /// How many of this unit one of `other` makes; none where they do not measure the same.
    pub(super) fn made_by(self, other: Self) -> Option<Amount> {
        let comparable = self.dimension == other.dimension && self.power == 1 && other.power == 1;
        if !comparable {
            return None;
        }
        if self.dimension == Self::MONEY {
            return money::part_of(other.name, self.name);
        }
        let size = |unit: Self| TABLE.measures.iter().find(|row| row.name == unit.name)?.size;
        let (one, two) = if self.dimension == Self::TIME {
            let (one, two) = (length(other.name)?, length(self.name)?);
            (one.0 == two.0).then_some((one.1, two.1))?
        } else {
            (size(other)?, size(self)?)
        };
        one.over(two)
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.power {
            2 => "square ",
            3 => "cubic ",
            _ => "",
        })?;
        f.write_str(self.name)?;
        self.per.map_or(Ok(()), |per| write!(f, " per {per}"))
    }
}

/// Stretches of time in seconds or, where no number of seconds is right, in months.
const PERIODS: [(&str, bool, u64); 9] = [
    ("second", false, 1),
    ("minute", false, 60),
    ("hour", false, 3_600),
    ("day", false, 86_400),
    ("week", false, 604_800),
    ("fortnight", false, 1_209_600),
    ("month", true, 1),
    ("quarter", true, 3),
    ("year", true, 12),
];

/// Whether it is counted in months, and how many months or seconds it has.
fn length(period: &str) -> Option<(bool, Amount)> {
    let row = PERIODS.iter().find(|(name, ..)| *name == period)?;
    Some((row.1, Amount::whole(row.2)))
}

/// The English name of a stretch of time.
pub(super) fn period_name(period: PeriodUnit) -> &'static str {
    match period {
        PeriodUnit::Second => "second",
        PeriodUnit::Minute => "minute",
        PeriodUnit::Hour => "hour",
        PeriodUnit::PartOfDay => "part of a day",
        PeriodUnit::Day => "day",
        PeriodUnit::Weekend => "weekend",
        PeriodUnit::Week => "week",
        PeriodUnit::Fortnight => "fortnight",
        PeriodUnit::Month => "month",
        PeriodUnit::Season => "season",
        PeriodUnit::Quarter => "quarter",
        PeriodUnit::Year => "year",
        PeriodUnit::Decade => "decade",
        PeriodUnit::Century => "century",
    }
}

/// Every word of measure and what it is. Words of two parts are found by [`two_words`].
pub(super) fn entries() -> impl Iterator<Item = (&'static str, Class)> {
    let list = |words: &'static str, class: Class| words.split(' ').map(move |word| (word, class));
    let words = TABLE.words.iter().copied();
    words.chain(list(MODIFIERS, Class::MeasureModifier)).chain(list(PERCENT, Class::Percent))
}

/// The unit with this number.
pub(super) fn unit(id: u8) -> Unit {
    let row = &TABLE.measures[usize::from(id)];
    Unit::new(row.name, row.dimension)
}

/// The unit whose name is these two words: nautical miles, metric tons, watt hours.
pub(super) fn two_words(first: &str, second: &str) -> Option<Unit> {
    let fits = |&&(one, two, _): &&(&str, &str, u8)| {
        one.eq_ignore_ascii_case(first) && two.eq_ignore_ascii_case(second)
    };
    TABLE.pairs.iter().find(fits).map(|&(.., id)| unit(id))
}

/// Whether a sign is written like this: one letter only as it stands in the table, longer ones in any case.
pub(super) fn is_written(sign: &str, id: u8) -> bool {
    let row = &TABLE.measures[usize::from(id)];
    let shouted = matches!(sign, "MM" | "NM" | "IN");
    !shouted && row.signs.split(' ').any(|one| one == sign || one.len() > 1 && one.eq_ignore_ascii_case(sign))
}

/// The unit with this sign, as it stands in the table.
pub(super) fn by_sign(sign: &str) -> Option<Unit> {
    let written = |row: &&Measure| row.signs.split(' ').any(|one| one == sign);
    TABLE.measures.iter().find(written).map(|row| Unit::new(row.name, row.dimension))
}

/// Words that stand between a number and its unit.
const MODIFIERS: &str = "square sq cubic cu nautical metric statute short long";

const PERCENT: &str = "percent pct percentage percents";

struct Measure {
    name: &'static str,
    dimension: &'static str,
    signs: &'static str,
    /// In the first unit of the dimension.
    size: Option<Amount>,
}

struct Table {
    measures: Vec<Measure>,
    words: Vec<(&'static str, Class)>,
    pairs: Vec<(&'static str, &'static str, u8)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { measures: Vec::new(), words: Vec::new(), pairs: Vec::new() };
    for (id, [name, dimension, words, signs, size]) in (0..).zip(rows(UNITS)) {
        for word in list(words) {
            match (word.split_once('_'), word.strip_prefix('~')) {
                (Some((first, second)), _) => table.pairs.push((first, second, id)),
                (None, Some(word)) => table.words.push((word, Class::LooseMeasure(id))),
                (None, None) => table.words.push((word, Class::Measure(id))),
            }
        }
        table.words.extend(list(signs).map(|sign| (sign, Class::Sign(id))));
        let part = |digits: &'static str| Amount::from_digits(digits);
        let size = match size.split_once('/') {
            Some((parts, of)) => part(parts).over(part(of)),
            None => (size != "-").then(|| part(size)),
        };
        table.measures.push(Measure { name, dimension, signs, size });
    }
    table
});

/// The rows of a table of so many columns, comments left out.
pub(super) fn rows<const COLUMNS: usize>(
    table: &'static str,
) -> impl Iterator<Item = [&'static str; COLUMNS]> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        let row = [(); COLUMNS].map(|()| cells.next().expect("every row has its columns"));
        debug_assert!(cells.next().is_none(), "{line:?} has a column too many");
        row
    })
}

/// The entries of a column; none of a dash.
pub(super) fn list(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(' ').filter(|entry| *entry != "-")
}

#[cfg(test)]
mod tests {
    use super::{Amount, TABLE, Unit, two_words};

    #[test]
    fn the_first_unit_of_a_kind_measures_the_others() {
        let unit = |name| Unit::new(name, "length");
        assert_eq!(unit("metre").made_by(unit("kilometre")), Some(Amount::whole(1_000)));
        assert_eq!(unit("inch").made_by(unit("foot")), Some(Amount::whole(12)));
        assert_eq!(unit("foot").made_by(unit("yard")), Some(Amount::whole(3)));
        assert_eq!(unit("foot").made_by(Unit::new("pound", "weight")), None);
    }

    #[test]
    fn a_unit_of_two_words_is_one_unit() {
        assert_eq!(two_words("nautical", "miles").map(|unit| unit.name), Some("nautical mile"));
        assert_eq!(two_words("metric", "Tons").map(|unit| unit.name), Some("tonne"));
        assert_eq!(two_words("square", "miles"), None);
    }

    #[test]
    fn no_unit_stands_twice_in_the_table() {
        let mut names: Vec<&str> = TABLE.measures.iter().map(|row| row.name).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
    }
}
