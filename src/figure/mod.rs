//! Figures: numbers with what they count, what became of it, where and when, and who says so.
//!
//! `word` says what a word can do beside a number (data/figure/words.txt), `phrase` what is counted, `governor` which verb, noun or
//! state governs the number; `count` puts these together. `measure` says what amounts with a unit mean, `zero` reads "no one was killed". `setting` finds place,
//! date and scope, `source` who says so. [`ledger`] sets figures of all articles side by side.

mod age;
mod class;
mod count;
pub(crate) mod differ;
mod fate;
mod governor;
pub mod ledger;
mod measure;
mod name;
mod phrase;
mod setting;
mod source;
mod word;
mod zero;

pub use class::{FigureClass, Group, Scope};
pub use fate::Fate;
pub(crate) use source::Sources;
pub use source::{Speaker, spoken_by};

use count::Counter;
use setting::Setting;
use word::Words;

use crate::document::FurnitureKind;
use crate::number::{self, Amount, Lexemes, Number, Unit};
use crate::quote::Quote;
use crate::time::value::{Time, TimeKind};
use crate::{Document, Label, Mention, Span};

/// A number with its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Where it stands, with what says how exact it is: `at least 11`.
    pub span: Span,
    /// What it says.
    pub number: Number,
    /// What it is measured in; none for what is counted.
    pub unit: Option<Unit>,
    /// The words for what is counted; of a number without a noun those that tell what became of it; none of a bare measure.
    pub what: Option<Span>,
    /// What it counts.
    pub class: FigureClass,
    /// Whose losses it tells.
    pub group: Group,
    /// What became of munitions and equipment.
    pub fate: Fate,
    /// One event or everything since some beginning.
    pub scope: Scope,
    /// Where: the mention of a place.
    pub place: Option<usize>,
    /// When: an index into the article's times.
    pub date: Option<usize>,
    /// The quote or claim it stands in, as an index into the article's quotes.
    pub quote: Option<usize>,
    /// Outside quotes, the words that name who counted: *the ministry* put the toll at 11.
    pub counter: Option<Span>,
}

impl Figure {
    /// What is counted in words: those of the text, else the unit's name, else the number itself.
    #[must_use]
    pub fn what(&self, document: &Document) -> String {
        let unit = || self.unit.map(|unit| unit.to_string());
        let words = self.what.map(|what| document.slice(what).to_owned());
        words.or_else(unit).unwrap_or_else(|| document.slice(self.span).to_owned())
    }
}

/// The figures of an article, in order of the text. Mentions, times and quotes stand in order.
#[must_use]
pub fn find(lexemes: &Lexemes<'_>, mentions: &[Mention], times: &[Time], quotes: &[Quote]) -> Vec<Figure> {
    let document = lexemes.document();
    let words = Words::read(document);
    let mut setting = Setting::new(&words, mentions, times);
    let sources = source::Sources::new(quotes);
    let mut counter = Counter::new(&words, mentions);
    let mut figures = Vec::new();
    let mut price = measure::Price::default();
    let numbers = numbers(lexemes, mentions, times, &words);
    for (index, told) in numbers.iter().enumerate() {
        let next = numbers.get(index + 1).map_or(usize::MAX, |next| next.start);
        let meaning = match told.label {
            Label::Cardinal if name::is_part(&words, mentions, told) => None,
            Label::Cardinal => Some(counter.count(told, next)),
            _ => measure::meaning(&words, mentions, told),
        };
        let Some(meaning) = meaning else { continue };
        let (meaning, unit) = price.read(&words, told, meaning);
        let place = setting.at(told, &meaning);
        let quote = sources.quote(told.span);
        let counter = if quote.is_none() { source::counter(&words, mentions, told) } else { None };
        figures.push(Figure {
            span: told.span,
            number: told.number,
            unit,
            what: meaning.what,
            class: meaning.class,
            group: meaning.group,
            fate: fate::told(&words, meaning.class, meaning.governor),
            scope: place.scope,
            place: place.place,
            date: place.date,
            quote,
            counter,
        });
    }
    figures
}

/// A number of the text and where it stands.
#[derive(Clone, Debug)]
struct Told {
    span: Span,
    number: Number,
    unit: Option<Unit>,
    label: Label,
    /// Its first token.
    start: usize,
    /// One past its last token.
    end: usize,
    /// Whether it is a length of time.
    length: bool,
}

impl Told {
    /// Whether what it counts stands in the plural.
    fn is_several(&self) -> bool {
        self.number.high.is_none_or(|high| high > Amount::whole(1))
    }
}

/// What a number means.
#[derive(Clone, Copy, Debug)]
struct Meaning {
    class: FigureClass,
    group: Group,
    what: Option<Span>,
    /// The token of the verb, noun or state that governs it.
    governor: Option<usize>,
    /// Whether it is the number of a toll.
    toll: bool,
}

/// Every number that may be a figure, in order of the text: those that are mentions, lengths of time, and none.
fn numbers(lexemes: &Lexemes<'_>, mentions: &[Mention], times: &[Time], words: &Words<'_>) -> Vec<Told> {
    let document = lexemes.document();
    let tokens = document.tokens();
    let mut silent = Silent::of(document);
    let mut none = zero::find(words).into_iter().peekable();
    let mut found = Vec::new();
    let mut start = 0;
    for mention in mentions.iter().filter(|mention| may_count(mention.label)) {
        if silent.covers(mention.span) {
            continue;
        }
        let Some((number, unit)) = number::measure(lexemes, mention.span) else { continue };
        if !is_sound(&number) {
            continue;
        }
        start += tokens[start..].partition_point(|token| token.span.end() <= mention.span.start());
        let within = tokens[start..].iter().take_while(|token| token.span.start() < mention.span.end());
        let end = start + within.count();
        while let Some(zero) = none.next_if(|zero| zero.start <= start) {
            found.push(zero);
        }
        // "No one" is one expression.
        if found.last().is_some_and(|last: &Told| last.span.overlaps(mention.span)) {
            continue;
        }
        let time = times.binary_search_by_key(&mention.span, |time| time.span).ok();
        let length = time.is_some_and(|time| times[time].kind == TimeKind::Duration);
        found.push(Told { span: mention.span, number, unit, label: mention.label, start, end, length });
    }
    found.extend(none);
    found
}

const fn may_count(label: Label) -> bool {
    matches!(
        label,
        Label::Cardinal | Label::Percent | Label::Money | Label::Quantity | Label::Date | Label::Time
    )
}

/// Whether a number is one to reckon with, and not so large that it was cut off.
fn is_sound(number: &Number) -> bool {
    let small = |amount: Amount| amount.floor() < u64::MAX;
    number.low.is_none_or(small) && number.high.is_none_or(small)
}

/// Furniture, asked for from left to right.
struct Silent<'a> {
    document: &'a Document,
    next: usize,
}

impl<'a> Silent<'a> {
    fn of(document: &'a Document) -> Self {
        Self { document, next: 0 }
    }

    /// Whether a span stands in furniture that tells nothing: bylines, credits, wire codes.
    fn covers(&mut self, span: Span) -> bool {
        let pieces = self.document.furniture();
        while pieces.get(self.next).is_some_and(|piece| piece.span.end() <= span.start()) {
            self.next += 1;
        }
        pieces
            .get(self.next)
            .is_some_and(|piece| piece.span.overlaps(span) && piece.kind != FurnitureKind::Dateline)
    }
}
