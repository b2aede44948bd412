//! What a number counts: the noun behind it, the word that governs it, and what the number before it counted.

use std::ops::Range;

use super::age;
use super::class::{FigureClass, Group};
use super::governor::{self, Governor, Way};
use super::measure;
use super::phrase::{self, Phrase, Thing};
use super::word::{ANY_PEOPLE, Sense, Words};
use super::{Meaning, Told};
use crate::number::Amount;
use crate::{Mention, Span};

/// Reads one number after another; a number without a noun counts what the one before it counts.
pub(super) struct Counter<'a> {
    words: &'a Words<'a>,
    mentions: &'a [Mention],
    last: Option<Last>,
    /// What kind of arms was counted last in the article.
    arms: Option<FigureClass>,
}

/// The number before.
#[derive(Clone, Copy, Debug)]
struct Last {
    sentence: usize,
    thing: Thing,
    class: FigureClass,
    group: Group,
    what: Option<Span>,
    start: usize,
    /// One past the phrase it counts.
    end: usize,
}

impl<'a> Counter<'a> {
    pub(super) fn new(words: &'a Words<'a>, mentions: &'a [Mention]) -> Self {
        Self { words, mentions, last: None, arms: None }
    }

    /// What a number counts. `next` is where the next number begins.
    pub(super) fn count(&mut self, told: &Told, next: usize) -> Meaning {
        let words = self.words;
        let sentence = words.document.tokens()[told.start].sentence;
        let tokens = words.document.sentences()[sentence].tokens.clone();
        if age::is_age(words, self.mentions, told) {
            return Meaning {
                class: FigureClass::Other,
                group: Group::None,
                what: None,
                governor: None,
                toll: false,
            };
        }
        let phrase = phrase::behind(words, self.mentions, told.end, tokens.end, told.is_several());
        if measure::is_part(words, told) {
            return measure::part(words, told, &phrase);
        }
        let last = self.last_for(told, &phrase, sentence);
        let governor = governor::find(words, &tokens, told.start, &phrase, next);
        // "Five were wounded by live fire, one of them critically": they have their verb already.
        let theirs = last.is_some() && self.is_of_them(told, &phrase);
        let governor = governor.filter(|found| !theirs || matches!(found.way, Way::Behind | Way::Before));
        let joined = last.filter(|last| self.joins(last, told, &phrase, governor.is_some(), &tokens));
        // "Four hit the target" may speak of the missiles before; "a town of 32,000" does not.
        let free = told.start == tokens.start
            || words.is(
                told.start - 1,
                Sense::CONJUNCTION.with(Sense::COMMA).with(Sense::BREAKER).with(Sense::STOP),
            )
            || words.any(told.start - 1, &["against", "than"]);
        let class = own_class(&phrase, governor)
            .or_else(|| arrived(words, told, &phrase))
            .or_else(|| self.destroyed(&phrase, governor))
            .or_else(|| {
                Some(last.filter(|_| phrase.thing == Thing::Elided && is_it(words, told.start))?.class)
            })
            .or_else(|| continued(&phrase, last.filter(|_| free || governor.is_some())?, governor))
            .or_else(|| inherited(&phrase, joined?))
            .or_else(|| {
                Some(last.filter(|last| last.class.is_of_people() && self.is_told_people(&phrase))?.class)
            })
            .unwrap_or(FigureClass::Other);

        let elided = phrase.thing == Thing::Elided;
        // "Thousands of troops were sent over; the war has killed thousands": the object of a verb is of those before only where
        // something became of them as well.
        let object = governor.is_some_and(|found| found.way == Way::Before);
        let alike = last.filter(|last| {
            let people = last.thing == Thing::People && class.is_of_people();
            elided && (last.class == class || people && (last.class.is_of_people() || !object))
        });
        let group = match alike.or(joined) {
            _ if !class.is_of_people() && phrase.thing != Thing::People => Group::None,
            Some(last) if phrase.group == Group::None && (alike.is_some() || last.class == class) => {
                last.group
            }
            _ => phrase.group,
        };
        let group = if elided { self.predicate(&phrase).unwrap_or(group) } else { group };
        let what = phrase
            .words
            .or(alike.and_then(|last| last.what))
            .or_else(|| governor.map(|found| words.document.tokens()[found.at].span));
        let thing = alike.map_or(phrase.thing, |last| last.thing);
        if matches!(class, FigureClass::Munitions | FigureClass::Equipment) {
            self.arms = Some(class);
        }
        self.last = Some(Last { sentence, thing, class, group, what, start: told.start, end: phrase.end });
        Meaning {
            class,
            group,
            what,
            governor: governor.map(|found| found.at),
            toll: governor.is_some_and(|found| found.way == Way::Toll),
        }
    }

    /// The number before in the same sentence; or in the sentence before, when this one opens its sentence without a noun: "Four
    /// hit the target".
    fn last_for(&self, told: &Told, phrase: &Phrase, sentence: usize) -> Option<Last> {
        let last = self.last?;
        let sentences = self.words.document.sentences();
        let opens = phrase.thing == Thing::Elided && told.start == sentences[sentence].tokens.start;
        let before = last.sentence + 1 == sentence
            && sentences[last.sentence].paragraph == sentences[sentence].paragraph
            && opens;
        (last.sentence == sentence || before).then_some(last)
    }

    /// Whether a number goes on with what the one before it began: "three of them", "including two", "11 dead, five of them".
    fn joins(
        &self,
        last: &Last,
        told: &Told,
        phrase: &Phrase,
        governed: bool,
        sentence: &Range<usize>,
    ) -> bool {
        if governed || last.end > told.start || told.start - last.end > MOST_BETWEEN {
            return false;
        }
        // "Among the 19 killed were five children"
        let opens = last.start.saturating_sub(LEAD).max(sentence.start)..last.start;
        let mut including = opens.into_iter().any(|at| self.words.is(at, Sense::INCLUDING))
            && (last.end..told.start).any(|at| self.words.is(at, Sense::BE));
        let listed = told.start > sentence.start && self.words.any(told.start - 1, &[":"]);
        for at in last.end..told.start {
            let sense = self.words.sense(at);
            let ends = sense.any(Sense::STOP.with(Sense::BREAKER)) && !(listed && at + 1 == told.start);
            if sense.any(Sense::INCLUDING) {
                including = true;
            } else if ends {
                return false;
            }
        }
        let of_them = self.is_of_them(told, phrase);
        let joining = Sense::CONJUNCTION.with(Sense::COMMA).with(Sense::DETERMINER).with(Sense::ADVERB);
        let adjacent = (last.end..told.start).all(|at| self.words.is(at, joining));
        including
            || of_them
            || (adjacent || listed) && !governor::has_own_verb(self.words, sentence, phrase.end)
    }

    fn is_of_them(&self, told: &Told, phrase: &Phrase) -> bool {
        (told.end..phrase.end).any(|at| self.words.any(at, &["them", "whom"]))
    }

    /// Whose people a number without a noun is said to be: two *were children*.
    fn predicate(&self, phrase: &Phrase) -> Option<Group> {
        let at = phrase.end;
        let noun = (at + 1..at + 4).find(|&at| self.words.is(at, ANY_PEOPLE))?;
        let plain = (at + 1..noun)
            .all(|at| !self.words.is(at, Sense::PREPOSITION.with(Sense::COMMA).with(Sense::STOP)));
        (self.words.is(at, Sense::BE) && plain).then(|| phrase::group(self.words, noun..noun + 1))
    }

    /// "I can see 13 destroyed": what is destroyed are the arms that were counted before.
    fn destroyed(&self, phrase: &Phrase, governor: Option<Governor>) -> Option<FigureClass> {
        let verb = governor.filter(|found| found.way == Way::Behind)?.at;
        let fits = phrase.thing == Thing::Elided && self.words.any(verb, &["destroyed"]);
        self.arms.filter(|_| fits)
    }

    fn is_told_people(&self, phrase: &Phrase) -> bool {
        phrase.thing == Thing::Elided && self.predicate(phrase).is_some()
    }
}

/// Words from "among" to the number of those among whom others are.
const LEAD: usize = 3;

/// Words between a number and one that goes on with it: "11 people were killed in the market on Sunday, including three children".
const MOST_BETWEEN: usize = 24;

/// The class that a number has by its own noun and the word that governs it.
fn own_class(phrase: &Phrase, governor: Option<Governor>) -> Option<FigureClass> {
    let state = phrase.state.filter(|_| phrase.thing == Thing::People);
    match phrase.thing {
        Thing::Munition => Some(FigureClass::Munitions),
        Thing::Equipment => Some(FigureClass::Equipment),
        Thing::Told(class) => Some(class),
        thing => governor.and_then(|found| governor::class(thing, found.sense, found.way)).or(state),
    }
}

/// "Fired 40 missiles; 30 were shot down", "Four hit the target": the noun left out is that of the number before.
fn continued(phrase: &Phrase, last: Last, governor: Option<Governor>) -> Option<FigureClass> {
    let things = matches!(last.thing, Thing::Munition | Thing::Equipment);
    let fits =
        governor.is_none_or(|found| found.sense.any(Sense::FIRE.with(Sense::DESTROY).with(Sense::CONTROL)));
    (phrase.thing == Thing::Elided && things && fits).then_some(last.class)
}

/// The class of a number that goes on with another.
fn inherited(phrase: &Phrase, last: Last) -> Option<FigureClass> {
    let alike = phrase.thing == Thing::Elided || phrase.thing == Thing::People && last.class.is_of_people();
    alike.then_some(last.class)
}

/// "422,000 people have crossed the border": so many who come are refugees, and soldiers are not.
fn arrived(words: &Words<'_>, told: &Told, phrase: &Phrase) -> Option<FigureClass> {
    let many = told.number.low.is_some_and(|low| low >= Amount::whole(FEWEST_ARRIVING));
    let who = phrase.thing == Thing::People && phrase.group != Group::Military;
    let mut verb = phrase.end;
    let helped = words.any(verb, &["have", "had", "has"]);
    verb += usize::from(helped);
    while words.is(verb, Sense::ADVERB) {
        verb += 1;
    }
    let comes = helped
        && words.any(verb, &["entered", "crossed", "arrived", "poured", "streamed", "flooded"])
        || words.any(verb, &["crossed", "poured", "streamed", "flooded"])
            && (verb + 1..verb + 5).any(|at| words.any(at, &["border", "frontier"]));
    (many && who && comes).then_some(FigureClass::Displaced)
}

/// Fewer people who cross a border may be visitors.
const FEWEST_ARRIVING: u64 = 1_000;

/// "63 died, but others say *it is* hundreds".
fn is_it(words: &Words<'_>, start: usize) -> bool {
    /// "it", an apostrophe, "s"
    const BACK: usize = 3;
    let it = (start.saturating_sub(BACK)..start).rev().find(|&at| words.any(at, &["it"]));
    it.is_some_and(|it| {
        it + 1 < start
            && (it + 1..start).all(|at| words.is(at, Sense::BE) || words.document.tokens()[at].glued)
    })
}
