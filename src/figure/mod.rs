//! Figures: numbers with what they count, what became of it, where and when, and who says so.
//!
//! `word` says what a word can do beside a number (data/figure/words.txt), `phrase` what is counted, `governor` which verb, noun or
//! state governs the number, `measure` what amounts with a unit mean, `zero` reads "no one was killed". `setting` finds place,
//! date and scope, `source` who says so. [`ledger`] sets figures of all articles side by side.

mod class;
mod governor;
pub mod ledger;
mod measure;
mod phrase;
mod setting;
mod source;
mod word;
mod zero;

pub use class::{FigureClass, Group, Scope};
pub use source::{Speaker, spoken_by};

use governor::Way;
use phrase::{Phrase, Thing};
use setting::Setting;
use word::{FUNCTION, Sense, Words};

use crate::description::noun;
use crate::document::FurnitureKind;
use crate::number::{self, Amount, Lexemes, Number};
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
    /// What is measured in; none for what is counted.
    pub unit: Option<Span>,
    /// The words for what is counted; of a number without a noun those that tell what became of it.
    pub what: Span,
    /// What it counts.
    pub class: FigureClass,
    /// Whose losses it tells.
    pub group: Group,
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

/// The figures of an article, in order of the text. Mentions, times and quotes stand in order.
#[must_use]
pub fn find(lexemes: &Lexemes<'_>, mentions: &[Mention], times: &[Time], quotes: &[Quote]) -> Vec<Figure> {
    let document = lexemes.document();
    let words = Words::read(document);
    let mut setting = Setting::new(&words, mentions, times);
    let sources = source::Sources::new(quotes);
    let mut reader = Reader { words: &words, mentions, last: None };
    let mut figures = Vec::new();
    let numbers = numbers(lexemes, mentions, times, &words);
    for (index, told) in numbers.iter().enumerate() {
        let next = numbers.get(index + 1).map_or(usize::MAX, |next| next.start);
        let Some(meaning) = reader.meaning(told, next) else { continue };
        let place = setting.at(told, &meaning);
        let quote = sources.quote(told.span);
        let counter = if quote.is_none() { source::counter(&words, mentions, told) } else { None };
        figures.push(Figure {
            span: told.span,
            number: told.number,
            unit: meaning.unit,
            what: meaning.what,
            class: meaning.class,
            group: meaning.group,
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
    what: Span,
    unit: Option<Span>,
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
        let Some(number) = number::parse(lexemes, mention.span).filter(is_sound) else { continue };
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
        found.push(Told { span: mention.span, number, label: mention.label, start, end, length });
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

/// Reads one number after another; a number without a noun counts what the one before it counts.
struct Reader<'a> {
    words: &'a Words<'a>,
    mentions: &'a [Mention],
    last: Option<Last>,
}

/// The number before, in the same sentence.
#[derive(Clone, Copy, Debug)]
struct Last {
    sentence: usize,
    thing: Thing,
    class: FigureClass,
    group: Group,
    what: Span,
    start: usize,
    /// One past the phrase it counts.
    end: usize,
}

impl Reader<'_> {
    fn meaning(&mut self, told: &Told, next: usize) -> Option<Meaning> {
        let words = self.words;
        let sentence = words.document.tokens()[told.start].sentence;
        self.last = self.last.filter(|last| last.sentence == sentence);
        match told.label {
            Label::Cardinal => self.count(told, sentence, next),
            _ => measure::meaning(words, self.mentions, told),
        }
    }

    fn count(&mut self, told: &Told, sentence: usize, next: usize) -> Option<Meaning> {
        let words = self.words;
        let tokens = words.document.sentences()[sentence].tokens.clone();
        if is_age(words, self.mentions, told) {
            return None;
        }
        let phrase = phrase::behind(words, self.mentions, told.end, tokens.end, told.is_several());
        if measure::is_part(words, told) {
            return Some(measure::part(words, told, &phrase));
        }
        let governor = governor::find(words, &tokens, told.start, &phrase, next);
        let mut class = governor.and_then(|found| governor::class(phrase.thing, found.sense, found.way));
        if matches!(phrase.thing, Thing::Munition | Thing::Equipment | Thing::Told(_)) {
            class = governor::class(phrase.thing, Sense::default(), Way::Before);
        }
        if phrase.thing == Thing::People {
            class = class.or(phrase.state);
        }
        let inherited = self.last.filter(|_| self.joins(told, &phrase, governor.is_some(), &tokens));
        if let Some(last) = inherited {
            class = class.or_else(|| {
                let alike = phrase.thing == Thing::Elided
                    || phrase.thing == Thing::People && last.class.is_of_people();
                alike.then_some(last.class)
            });
        }
        // "Fired 40 missiles; 30 were shot down": the elided noun is the one before.
        let elided = phrase.thing == Thing::Elided;
        let last = self.last.filter(|_| elided);
        if let Some(last) = last
            && matches!(last.thing, Thing::Munition | Thing::Equipment)
            && governor
                .is_some_and(|found| found.sense.any(Sense::FIRE.with(Sense::DESTROY).with(Sense::CONTROL)))
            && !class.is_some_and(FigureClass::is_of_people)
        {
            class = Some(last.class);
        }
        let class = class.unwrap_or(FigureClass::Other);
        let alike =
            last.filter(|last| last.class == class || last.thing == Thing::People && class.is_of_people());
        let people = class.is_of_people() || phrase.thing == Thing::People;
        let group = match alike {
            _ if !people => Group::None,
            Some(last) if phrase.group == Group::None && (elided || inherited.is_some()) => last.group,
            _ => phrase.group,
        };
        let what = phrase
            .words
            .or(alike.map(|last| last.what))
            .or_else(|| governor.map(|found| words.document.tokens()[found.at].span))
            .unwrap_or(told.span);
        let thing = match alike {
            Some(last) if elided => last.thing,
            _ => phrase.thing,
        };
        self.last = Some(Last { sentence, thing, class, group, what, start: told.start, end: phrase.end });
        Some(Meaning {
            class,
            group,
            what,
            unit: None,
            governor: governor.map(|found| found.at),
            toll: governor.is_some_and(|found| found.way == Way::Toll),
        })
    }

    /// Whether a number goes on with what the one before it began: "three of them", "including two", "11 dead, five of them".
    fn joins(&self, told: &Told, phrase: &Phrase, governed: bool, sentence: &std::ops::Range<usize>) -> bool {
        let Some(last) = self.last else { return false };
        if governed || last.end > told.start || told.start - last.end > MOST_BETWEEN {
            return false;
        }
        // "Among the 19 killed were five children"
        let opens = last.start.saturating_sub(LEAD).max(sentence.start)..last.start;
        let mut including = opens.into_iter().any(|at| self.words.is(at, Sense::INCLUDING))
            && (last.end..told.start).any(|at| self.words.is(at, Sense::BE));
        for at in last.end..told.start {
            let sense = self.words.sense(at);
            if sense.any(Sense::INCLUDING) {
                including = true;
            } else if sense.any(Sense::STOP.with(Sense::BREAKER))
                && !(at + 1 == told.start && self.words.any(at, &[":"]))
            {
                return false;
            }
        }
        let of_them = (told.end..phrase.end).any(|at| self.words.any(at, &["them", "whom"]));
        let adjacent = (last.end..told.start).all(|at| {
            let joining = Sense::CONJUNCTION.with(Sense::COMMA).with(Sense::DETERMINER).with(Sense::ADVERB);
            self.words.is(at, joining)
        });
        let listed = told.start.checked_sub(1).is_some_and(|at| self.words.any(at, &[":"]));
        including
            || of_them
            || (adjacent || listed) && !governor::has_own_verb(self.words, sentence, phrase.end)
    }
}

/// Words from "among" to the number of those among whom others are.
const LEAD: usize = 3;

/// Words between a number and one that goes on with it: "11 people were killed in the market on Sunday, including three children".
const MOST_BETWEEN: usize = 24;

/// Whether a number says how old somebody is: Olena, 45, or aged 45.
fn is_age(words: &Words<'_>, mentions: &[Mention], told: &Told) -> bool {
    let Some(before) = told.start.checked_sub(1) else { return false };
    if words.any(before, &["aged", "age"]) {
        return true;
    }
    let young = told.number.low == told.number.high
        && told.number.high.is_some_and(|high| high < Amount::whole(OLDEST));
    if words.any(before, &["of"]) && young {
        // "a student of 18"
        let who = before.checked_sub(1).filter(|&who| !words.is(who, Sense::PLURAL));
        let article = before.saturating_sub(MOST_BEFORE)..before.saturating_sub(1);
        let one = article.into_iter().any(|at| words.any(at, &["a", "an", "the", "her", "his"]));
        let person = |who| {
            words.is(who, word::ANY_PEOPLE)
                && !words
                    .any(who, &["people", "staff", "crew", "police", "family", "men", "women", "children"])
                || noun::role(words.word(who))
                    .is_some_and(|sense| !sense.plural && sense.noun.kind.is_personal())
        };
        let alone =
            words.is(told.end, FUNCTION.with(Sense::COMMA).with(Sense::STOP)) || has_verb(words, told.end);
        return one && alone && who.is_some_and(person);
    }
    let set_apart = words.any(before, &[",", "("])
        && (told.end >= words.document.tokens().len() || words.is(told.end, Sense::COMMA.with(Sense::STOP)));
    let person =
        before.checked_sub(1).is_some_and(|at| phrase::label_at(words, mentions, at) == Some(Label::Person));
    set_apart && person && young
}

/// Whether a verb stands here.
fn has_verb(words: &Words<'_>, at: usize) -> bool {
    words.is(at, word::INTRANSITIVE.with(word::TRANSITIVE).with(Sense::ED))
}

/// Words from the article of a person to "of": "a young student of 18".
const MOST_BEFORE: usize = 4;

/// Nobody is said to be older.
const OLDEST: u64 = 125;
