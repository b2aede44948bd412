//! All number expressions of a text, whatever they do there: for tables, questions and measurements against other readers.
//!
//! An article is read by [`super::find`], which leaves out designations, turns of phrase and what a newspaper would not call a
//! number. Here nothing is left out but what is no number at all, and each reading takes one thing: the numbers alone, the
//! measures each with its unit, the bounds with their words, the ranks.

use super::Amount;
use super::comparison;
use super::expression::{self, What};
use super::lexeme::{Kind, Lexemes};
use super::measured;
use super::numeral::{self, Shape};
use super::place;
pub use super::place::{Anchor, Place};
use super::rank;
use super::solitary;
use super::unit;
use super::units::Unit;
use super::value::Number;
use crate::{Document, Span};

/// A number expression and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands.
    pub span: Span,
    /// What it says; none of a unit that is named without a number.
    pub number: Option<Number>,
    /// What it is counted in.
    pub unit: Option<Unit>,
}

/// Every single number: the ends of a range apart, without approximator or unit.
#[must_use]
pub fn numerals(document: &Document) -> Vec<Found> {
    each(document, |lexemes, start| {
        if let Some(parts) = address(lexemes, start) {
            return Some((parts, start + 1));
        }
        let minus = unit::minus(lexemes, start);
        let first = minus.unwrap_or(start);
        let count = numeral::at(lexemes, first, false).filter(|count| count.shape != Shape::Vague)?;
        let bare = expression::bare(count);
        let shared = expression::share(lexemes, bare);
        let fused = is_fused(lexemes, first, shared.end);
        let pronoun =
            lexemes.is(first, "one") && shared.end == first + 1 && !solitary::is_one(lexemes, first);
        if fused || pronoun {
            return None;
        }
        let number = if minus.is_some() { shared.number.negated() } else { shared.number };
        let span = lexemes.span(start, shared.end);
        Some((vec![Found { span, number: Some(number), unit: None }], shared.end))
    })
}

/// Every number with its unit, the ends of a range apart, and every unit that is named without a number.
#[must_use]
pub fn measures(document: &Document) -> Vec<Found> {
    each(document, |lexemes, start| {
        if lexemes.is_digits(start) && is_fused(lexemes, start, start) {
            return None;
        }
        let Some(found) = measured::at(lexemes, start).filter(|found| found.what != What::Count) else {
            let (span, unit, end) = unit_alone(lexemes, start)?;
            return Some((vec![Found { span, number: None, unit: Some(unit) }], end));
        };
        let age = age(lexemes, found.end).filter(|_| matches!(found.what, What::Time(_)));
        let end = age.unwrap_or(found.end);
        let old = age.is_some() || found.compound && lexemes.any(end - 1, &["old", "olds"]);
        let unit = found.unit.map(|unit| if old { Unit { dimension: Unit::AGE, ..unit } } else { unit });
        let number = Some(found.number).filter(|_| !matches!(found.shape, Shape::Quantifier));
        Some((vec![Found { span: lexemes.span(start, end), number, unit }], end))
    })
}

/// Every range and every bound, with the words that make it one and without a unit.
#[must_use]
pub fn bounds(document: &Document) -> Vec<Found> {
    compared(document, false)
}

/// The same with their units: `between 20 and 30 miles`.
#[must_use]
pub fn measured_bounds(document: &Document) -> Vec<Found> {
    compared(document, true)
}

fn compared(document: &Document, units: bool) -> Vec<Found> {
    each(document, |lexemes, start| {
        let (number, unit, end) = comparison::at(lexemes, start, units)?;
        Some((vec![Found { span: lexemes.span(start, end), number: Some(number), unit }], end))
    })
}

/// Every ordinal number.
#[must_use]
pub fn ranks(document: &Document) -> Vec<Found> {
    each(document, |lexemes, start| {
        let end = rank::shape(lexemes, start)?;
        let rank = rank::large_value(lexemes, start)?;
        // "A millionth" is a part; a third may rank.
        if rank >= 100 && lexemes.any(start - 1, &["a", "an"]) {
            return None;
        }
        let number = Number::exact(Amount::whole(rank));
        Some((vec![Found { span: lexemes.span(start, end), number: Some(number), unit: None }], end))
    })
}

/// Every place in a row that is told without a number.
#[must_use]
pub fn places(document: &Document) -> Vec<Place> {
    each(document, |lexemes, start| {
        let (place, end) = place::at(lexemes, start)?;
        Some((vec![place], end))
    })
}

/// What `read` finds from each place on, one after another.
fn each<T>(document: &Document, read: impl Fn(&Lexemes, usize) -> Option<(Vec<T>, usize)>) -> Vec<T> {
    let lexemes = Lexemes::read_all(document);
    let mut all = Vec::new();
    let mut at = Lexemes::FIRST;
    while at < lexemes.len() {
        if lexemes.kind(at) == Kind::Break {
            at += 1;
            continue;
        }
        let Some((found, end)) = read(&lexemes, at) else {
            at += 1;
            continue;
        };
        all.extend(found);
        at = end.max(at + 1);
    }
    all
}

/// Whether letters are glued to a number, which then is part of a word.
fn is_fused(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    let lettered = |at: usize| lexemes.glued(at) && lexemes.kind(at - 1) == Kind::Letters;
    let left = lettered(start)
        || end == start
            && lexemes.hyphen(start - 1).is_some()
            && (!lexemes.is_digits(start - 2) || lettered(start - 2));
    let right = end > start && lexemes.glued(end) && lexemes.kind(end) == Kind::Letters;
    left || right
}

/// The numbers between the full stops of an address: `192.168.1.2`.
fn address(lexemes: &Lexemes, at: usize) -> Option<Vec<Found>> {
    let word = lexemes.word(at);
    if !lexemes.is_digits(at) || word.bytes().filter(|&byte| byte == b'.').count() < 2 || word.contains(',') {
        return None;
    }
    let mut start = lexemes.get(at)?.span.start();
    let part = |part: &str| {
        let span = Span::new(start, start + part.len());
        start += part.len() + 1;
        Found { span, number: Some(Number::exact(Amount::from_digits(part))), unit: None }
    };
    Some(word.split('.').map(part).collect())
}

/// The end of what makes a length of time an age: `old`, `of age`.
fn age(lexemes: &Lexemes, at: usize) -> Option<usize> {
    if lexemes.any(at, &["old", "olds"]) {
        return Some(at + 1);
    }
    lexemes.phrase(at, &["of", "age"])
}

/// A unit of money, temperature or share that no number stands before.
fn unit_alone(lexemes: &Lexemes, at: usize) -> Option<(Span, Unit, usize)> {
    let (end, unit) = unit::named(lexemes, at)?;
    Some((lexemes.span(at, end), unit, end))
}
