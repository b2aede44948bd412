//! Numbers by grammar: PERCENT, MONEY, QUANTITY, ORDINAL, CARDINAL, each with its approximator.
//!
//! [`Lexemes`] cuts the text finer than tokens and looks every word up once. `numeral` reads one number (`digits`,
//! `spelled`, `fraction`, `vague`), `unit` what is measured (`quantity`, `price`) by the tables of `units` and `money`, `measured` puts both
//! together and `expression` approximators and ranges around them. [`find`] decides which of them are mentions. [`every`]
//! leaves nothing out: it is for whoever asks for all numbers of a text, whatever they do there.

mod amount;
mod bound;
mod class;
mod comparison;
mod digits;
pub mod every;
mod expression;
mod fraction;
mod lexeme;
mod measured;
mod money;
mod numeral;
mod place;
mod price;
mod quantity;
mod rank;
mod solitary;
mod spelled;
mod unit;
mod units;
mod vague;
mod value;
mod words;

pub use amount::Amount;
pub(crate) use bound::approximator;
pub(crate) use class::{Class, Period, PeriodUnit};
pub(crate) use expression::{Expression, What, at as expression};
pub use lexeme::Lexemes;
pub(crate) use lexeme::{Kind, Lexeme};
pub(crate) use rank::{shape as rank_shape, value as rank_value};
pub use units::Unit;
pub use value::Number;

use crate::{Label, Mention, Span};

/// Surer than a guess by shape, less sure than a name in a gazetteer.
const SCORE: u16 = 950;

/// Every number, in order of the text; mentions do not overlap each other nor `taken`, the expressions of time,
/// which stand in order.
#[must_use]
pub fn find(lexemes: &Lexemes, taken: &[Mention]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut taken = taken.iter().map(|mention| mention.span).peekable();
    let mut at = Lexemes::FIRST;
    while let Some(lexeme) = lexemes.get(at) {
        while taken.next_if(|span| span.end() <= lexeme.span.start()).is_some() {}
        let limit = taken.peek().copied();
        if limit.is_some_and(|span| span.overlaps(lexeme.span)) {
            at += 1;
            continue;
        }
        if !lexeme.opens.number {
            debug_assert!(one(lexemes, at).is_none(), "{:?} opens a number", lexemes.word(at));
            at += 1;
            continue;
        }
        let Some((label, start, end)) = one(lexemes, at) else {
            at += 1;
            continue;
        };
        let span = lexemes.span(start, end);
        if limit.is_some_and(|taken: Span| taken.overlaps(span)) {
            at += 1;
            continue;
        }
        found.push(Mention { span, label, score: SCORE });
        at = end;
    }
    found
}

/// The number that starts here: its label, first lexeme and end.
fn one(lexemes: &Lexemes, at: usize) -> Option<(Label, usize, usize)> {
    if let Some(end) = rank::at(lexemes, at) {
        return Some((Label::Ordinal, at, end));
    }
    let found = expression::at(lexemes, at)?;
    let label = match found.what {
        What::Percent => Label::Percent,
        What::Money => Label::Money,
        What::Quantity => Label::Quantity,
        What::Count if solitary::is_number(lexemes, at, &found) => Label::Cardinal,
        What::Count | What::Time(_) => return None,
    };
    if solitary::is_designation(lexemes, at) {
        return None;
    }
    Some((label, at, found.end))
}

/// What a number says, when the span is one as a whole: `at least 11`, `tens of thousands`.
#[must_use]
pub fn parse(lexemes: &Lexemes, span: Span) -> Option<Number> {
    measure(lexemes, span).map(|(number, _)| number)
}

/// The same with what it is counted in, none of a bare number: `5 miles`, `$3m`, `40 per cent`.
#[must_use]
pub fn measure(lexemes: &Lexemes, span: Span) -> Option<(Number, Option<Unit>)> {
    let at = lexemes.position(span.start())?;
    let found = expression::at(lexemes, at)?;
    (lexemes.span(at, found.end) == span).then_some((found.number, found.unit))
}
