//! One number with its unit on either side: `$5 million`, `45 miles`, `5 feet 7 inches`, `per cent`.

use super::amount::Amount;
use super::class::PeriodUnit;
use super::expression::{Expression, What};
use super::lexeme::{Kind, Lexemes};
use super::numeral::{self, Numeral, Shape};
use super::price;
use super::unit;
use super::units::Unit;
use super::value::Number;

/// The number that starts here, with its unit if it has one.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<Expression> {
    if let Some(prefix) = price::prefix(lexemes, start) {
        let minus = unit::minus(lexemes, prefix.end).filter(|_| lexemes.all);
        let amount = numeral::at(lexemes, minus.unwrap_or(prefix.end), true)
            .filter(|amount| amount.shape != Shape::Vague)?;
        let amount = if minus.is_some() { negated(amount) } else { amount };
        let mut found = expression(amount, What::Money, amount.end, prefix.unit);
        found.number = found.number.map(|amount| amount.times(prefix.scale));
        // "$5 million US dollars"
        if let Some(noun) = unit::at(lexemes, amount).filter(|noun| noun.what == What::Money)
            && lexemes.all
            && lexemes.kind(noun.end - 1) == Kind::Letters
        {
            (found.end, found.unit) = (noun.end, noun.unit.or(found.unit));
        }
        found.add_smaller(lexemes);
        found.add_time(lexemes);
        return Some(found);
    }
    let minus = unit::minus(lexemes, start);
    let first = minus.unwrap_or(start);
    let count = numeral::at(lexemes, first, false)
        .or_else(|| quantified(lexemes, first).filter(|count| unit::at(lexemes, *count).is_some()))?;
    let count = if minus.is_some() { negated(count) } else { count };
    let Some(unit) = unit::at(lexemes, count) else {
        let counts = !matches!(count.shape, Shape::Article | Shape::Quantifier);
        return counts.then(|| expression(count, What::Count, count.end, None));
    };
    let mut found = expression(count, unit.what, unit.end, unit.unit);
    found.compound = unit.compound;
    if let Some(scale) = unit.scale {
        found.number = found.number.map(|amount| amount.times(scale));
    }
    if let Some(end) = lexemes.phrase(found.end, &["and", "a", "half"]) {
        found.end = end;
        if lexemes.all || !matches!(found.what, What::Time(_)) {
            found.number = found.number.map(|amount| amount.plus(Amount::part(2)));
        }
    }
    found.add_smaller(lexemes);
    found.add_time(lexemes);
    Some(found)
}

fn negated(count: Numeral) -> Numeral {
    Numeral { number: count.number.negated(), ..count }
}

fn expression(count: Numeral, what: What, end: usize, unit: Option<Unit>) -> Expression {
    let Numeral { number, shape, scale, .. } = count;
    // "Five to ten million dollars", but "two to three pounds fifty".
    Expression { end, number, what, unit, shape, scale, compound: false }
}

/// `a`, `several`: what counts only with a unit after it.
fn quantified(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    const FORMS: [(&[&str], u64, Shape); 9] = [
        (&["a", "few"], 2, Shape::Quantifier),
        (&["a", "couple", "of"], 2, Shape::Quantifier),
        (&["a", "couple"], 2, Shape::Quantifier),
        (&["a", "single"], 1, Shape::Article),
        (&["several"], 2, Shape::Quantifier),
        (&["few"], 2, Shape::Quantifier),
        (&["many"], 2, Shape::Quantifier),
        (&["a"], 1, Shape::Article),
        (&["an"], 1, Shape::Article),
    ];
    FORMS.iter().find_map(|&(words, least, shape)| {
        let end = lexemes.phrase(start, words)?;
        let amount = Amount::whole(least);
        let number = if shape == Shape::Article { Number::exact(amount) } else { Number::vague(amount) };
        Some(Numeral { end, number, shape, scale: 1 })
    })
}

impl Expression {
    /// Takes in smaller units that go on: `4 feet` `7 inches`, `two hours` `and 11 minutes`.
    fn add_smaller(&mut self, lexemes: &Lexemes) {
        // "2.5 kilometres 300 metres" are two lengths.
        if self.number.amount().is_some_and(|amount| !amount.is_whole()) && lexemes.all {
            return;
        }
        // Two more units are the most that one measure has: "5 hours, 49 minutes and 38 seconds".
        for _ in 0..2 {
            let Some((end, more)) = self.smaller(lexemes).or_else(|| self.small_change(lexemes)) else {
                return;
            };
            self.end = end;
            self.number = self.number.map(|amount| amount.plus(more));
        }
    }

    /// The end of a smaller unit, and how much it adds in the larger one; lengths of time are added up by the calendar.
    fn smaller(&self, lexemes: &Lexemes) -> Option<(usize, Amount)> {
        let mut at = self.end;
        let is_time = matches!(self.what, What::Time(_));
        let may_join = is_time || lexemes.all && self.what != What::Percent;
        if may_join && lexemes.any(at, &["and", ","]) {
            at += 1;
        }
        if is_time && lexemes.is(at, "and") {
            at += 1;
        }
        let count = numeral::at(lexemes, at, false)?;
        let unit = unit::at(lexemes, count)?;
        let added = || {
            let each = self.unit?.made_by(unit.unit?)?;
            count.number.amount().filter(|_| each < Amount::whole(1)).map(|count| count.by(each))
        };
        match (self.what, unit.what) {
            (What::Time(large), What::Time(small)) => {
                let more = added().filter(|_| lexemes.all).unwrap_or_default();
                ((small.unit as u8) < (large.unit as u8)).then_some((unit.end, more))
            }
            (What::Money, What::Money) | (What::Quantity, What::Quantity) => {
                let added = added();
                // In news two measures of which neither is a part of the other still stand together.
                let alone = if lexemes.all { None } else { Some(Amount::default()) };
                added.or(alone).map(|added| (unit.end, added))
            }
            _ => None,
        }
    }

    /// `dollars` `43`, `and fifty`, `an hour` `fifteen`: cents and minutes without their name, where every number is asked
    /// for.
    fn small_change(&self, lexemes: &Lexemes) -> Option<(usize, Amount)> {
        let whole = self.number.amount().is_some_and(Amount::is_whole);
        if !lexemes.all || !whole || self.compound {
            return None;
        }
        let parts = match self.what {
            What::Money => 100,
            What::Time(period) if period.unit == PeriodUnit::Hour => 60,
            _ => return None,
        };
        let at = self.end + usize::from(lexemes.is(self.end, "and"));
        let count = numeral::at(lexemes, at, false).filter(|count| count.scale == 1)?;
        let cents =
            count.number.amount().filter(|&cents| cents.is_whole() && cents < Amount::whole(parts))?;
        let alone = unit::at(lexemes, count).is_none() && price::prefix(lexemes, at).is_none();
        (alone && !lexemes.glued(self.end)).then(|| (count.end, cents.by(Amount::part(parts))))
    }

    /// Takes in what the measure is counted by: `km` `/h`, `miles` `an hour`. In news only what is written as one sign
    /// belongs to the expression; the rest is told of the unit.
    fn add_time(&mut self, lexemes: &Lexemes) {
        if !matches!(self.what, What::Money | What::Quantity) {
            return;
        }
        let Some(unit) = &mut self.unit else { return };
        let Some((end, per)) = unit::per(lexemes, self.end) else { return };
        unit.per = Some(per);
        let written_together = lexemes.word(self.end) == "/";
        let brief = matches!(per, "hour" | "minute" | "second" | "millisecond");
        if lexemes.all && brief || written_together && brief && per != "minute" && self.what == What::Quantity
        {
            self.end = end;
        }
    }
}
