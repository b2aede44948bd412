//! What a word of saying takes: the clause, quotation, infinitive or thing that follows it.

use std::ops::Range;

use super::attribution::FAR;
use super::cue::{Cue, Frame};
use super::extent::{self, Reach, has_finite};
use super::period::Period;
use super::{governed, naming, phrase, source};
use crate::model::speech::{Form, PartOfSpeech as Part};

/// What is said after a word of saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Complement {
    pub(super) content: Range<usize>,
    /// Whether it is plain that this is what is said: `that`, a colon, quotation marks.
    pub(super) plain: bool,
    /// Whether it is an infinitive or follows a preposition.
    pub(super) bids: bool,
}

/// What follows the verb at `verb`.
pub(super) fn after(period: &Period<'_>, verb: usize, cue: &Cue) -> Option<Complement> {
    let frame = &cue.frame;
    let mut at = verb + 1;
    // "Pointed out".
    if period.is_any(at, &["out", "back", "on"]) && period.has_form(at, Form::Particle) {
        at += 1;
    }
    let first = at;
    // "The flood claimed the lives of nine": nobody says so.
    if cue.verb == "claim" && (at..at + LIVES).any(|at| period.is_any(at, &["lives", "life", "victims"])) {
        return None;
    }
    // "Reading “War and Peace”": right after such a verb, what is written like a title is one.
    let makes = frame.is_loose() || cue.verb == "write";
    if makes && period.is_quotation(at) && !period.ends_as_clause(at) && governed::is_title(period, at) {
        return None;
    }
    for _ in 0..MOST_ADJUNCTS {
        if let Some(found) = opens(period, verb, at, frame) {
            return Some(found);
        }
        if at == first
            && !frame.prepositions.is_empty()
            && period.is(at, Part::Adposition)
            && frame.prepositions.contains(&period.lower(at))
        {
            return governed_by(period, verb, at);
        }
        // "Called on Moscow to", "pleaded with them to".
        if at == first && frame.to && period.is_any(at, &["on", "upon", "to", "with"]) {
            let object = if period.is_quotation(at + 1) {
                Some(at + 1..at + 2)
            } else {
                phrase::noun_phrase_at(period, at + 1)
            };
            if let Some(found) = object.and_then(|object| beyond_object(period, verb, &object, frame)) {
                return Some(found);
            }
        }
        // "Accused Moscow of", "urged Kyiv to", "described it as", "told reporters that".
        if at == first
            && (frame.object || frame.to || frame.as_what || frame.named || frame.listener)
            && let Some(object) = naming::object_at(period, at)
            && let Some(found) = beyond_object(period, verb, &object, frame)
        {
            return Some(found);
        }
        let time = span_of_time(period, at).is_some_and(|end| !period.is_finite(end));
        // "Claimed both attacks".
        let both = frame.thing && period.is_any(at, &["both", "either", "each"]);
        let may_open = frame.clause && !both && !time;
        if may_open && !(frame.upright && at == first) && is_clause(period, at) {
            return ended(period, verb, at, false);
        }
        if frame.upright && at > first && period.is_comma(at) && is_clause(period, at + 1) {
            return ended(period, verb, at + 1, false);
        }
        if frame.ing && period.has_form(at, Form::Ing) && period.is(at, Part::Verb) {
            return phrased(period, verb, at, false);
        }
        if frame.thing
            && at == first
            && span_of_time(period, at).is_none()
            && !phrase::is_time(period, at)
            && phrase::noun_phrase_at(period, at).is_some_and(|phrase| !cites(period, verb, &phrase))
        {
            return phrased(period, verb, at, false);
        }
        match adjunct(period, at, frame, at == first) {
            Some(next) => at = next,
            None => break,
        }
    }
    // No clause after the adjuncts: the clause opens with what looked like one.
    let whole = (first..period.len().min(first + FAR))
        .take_while(|&at| !period.is_comma(at))
        .any(|at| period.is_finite(at));
    (frame.clause && at > first && !frame.upright && !phrase::is_time(period, first) && whole)
        .then(|| ended(period, verb, first, false))
        .flatten()
}

const MOST_ADJUNCTS: usize = 5;

/// "Citing officials": they are the source, not what is said.
fn cites(period: &Period<'_>, verb: usize, object: &Range<usize>) -> bool {
    period.cue(verb).is_some_and(|cue| cue.verb == "cite") && source::is_source(period, object)
}

/// What opens reported words beyond doubt at `at`.
fn opens(period: &Period<'_>, verb: usize, at: usize, frame: &Frame) -> Option<Complement> {
    let says = frame.that || frame.quote;
    if period.is_quotation(at) {
        return says.then(|| quotation(period, verb, at)).flatten();
    }
    let word = period.lower(at);
    match word {
        "that"
            if frame.that
                && !is_determiner(period, at)
                && (!frame.thing || opens_phrase(period, at + 1) || has_finite(period, at + 1)) =>
        {
            let at = if period.is_comma(at + 1) && !period.is_quotation(at + 1) { at + 2 } else { at + 1 };
            ended(period, verb, at, true)
        }
        ":" if says => {
            if period.is_quotation(at + 1) {
                quotation(period, verb, at + 1)
            } else {
                ended(period, verb, at + 1, true)
            }
        }
        "," | "—" | "–" if says && period.is_quotation(at + 1) => quotation(period, verb, at + 1),
        "whether" | "if" if frame.whether => ended(period, verb, at, true),
        "how" | "why" | "what" | "who" | "where" | "when" if frame.whether && period.lower(at + 1) != "," => {
            ended(period, verb, at, true)
        }
        "to" if frame.to && at == verb + 1 && period.has_form(at + 1, Form::Base) => {
            bidden(period, verb, at, true)
        }
        "," if frame.clause => {
            // ", in a post on X, that": what stands between commas is beside the point.
            let close = (at + 1..period.len().min(at + LONGEST_INSERT)).find(|&at| period.is_comma(at))?;
            (period.is_any(close + 1, &["that"]) && !(at + 1..close).any(|at| period.is_finite(at)))
                .then(|| ended(period, verb, close + 2, true))
                .flatten()
        }
        _ => None,
    }
}

const LONGEST_INSERT: usize = 16;
/// "Claimed at least nine lives".
const LIVES: usize = 6;
const LONGEST_BRACKET: usize = 8;

/// `that` before a noun: "said that offensive".
fn is_determiner(period: &Period<'_>, at: usize) -> bool {
    period.is(at, Part::Determiner)
        && period.is(at + 1, Part::Noun)
        && !period.is_finite(at + 2)
        && !period.has_form(at + 1, Form::Plural)
}

/// What opens a noun phrase and so follows no determiner: "demanded that the siege end", whose verb has no tense.
fn opens_phrase(period: &Period<'_>, at: usize) -> bool {
    period.is(at, Part::Determiner) || period.is(at, Part::Pronoun)
}

/// Who is told, urged or accused, then what.
fn beyond_object(
    period: &Period<'_>,
    verb: usize,
    object: &Range<usize>,
    frame: &Frame,
) -> Option<Complement> {
    let mut at = object.end;
    // "The Rapid Support Forces (RSF) of".
    if period.is_any(at, &["("]) {
        let close = (at + 1..at + LONGEST_BRACKET).find(|&at| period.is_any(at, &[")"]));
        at = close.map_or(at, |close| close + 1);
    }
    while phrase::is_time(period, at)
        || period.is_any(at, &["on", "late", "early"]) && phrase::is_time(period, at + 1)
    {
        at += 1;
    }
    if frame.to && period.is_any(at, &["to"]) && period.is(at, Part::Particle) {
        return bidden(period, verb, at, true);
    }
    if frame.to && period.is_any(at, &["not"]) && period.is_any(at + 1, &["to"]) {
        return bidden(period, verb, at, true);
    }
    if frame.object {
        // The phrase may have taken the preposition in.
        let links = (object.start..=at).any(|at| period.is_any(at, &frame.prepositions));
        return links.then(|| phrased(period, verb, object.start, true)).flatten();
    }
    let as_what = |at: &usize| period.is_any(*at, &["as"]);
    let link = (at..period.len().min(object.end + LONGEST_INSERT))
        .take_while(|&at| !period.is_comma(at) && !period.is_stop(at))
        .find(as_what);
    if frame.as_what && link.is_some_and(|link| !naming::appoints(period, verb, link)) {
        return phrased(period, verb, object.start, true);
    }
    if frame.named && naming::is_named(period, object, at) {
        return phrased(period, verb, object.start, true);
    }
    // "Promised a reply “with or without” allies": a thing is told nothing.
    let told = !(frame.thing
        && period.is_quotation(at)
        && period.is_any(object.start, &["a", "an"])
        && !source::is_source(period, object));
    if frame.listener && told {
        for _ in 0..2 {
            if let Some(found) = opens(period, verb, at, frame) {
                return Some(found);
            }
            if frame.clause && is_clause(period, at) {
                return ended(period, verb, at, false);
            }
            if !frame.prepositions.is_empty() && frame.prepositions.contains(&period.lower(at)) {
                return governed_by(period, verb, at);
            }
            at = adjunct(period, at, frame, false)?;
        }
    }
    None
}

/// A quotation that is said, with what goes on after it in the reporter's words.
fn quotation(period: &Period<'_>, verb: usize, at: usize) -> Option<Complement> {
    if period.ends_as_clause(at) && !period.is_comma(at + 1) || period.is_stop(at + 1) {
        let mut end = at + 1;
        // “…,” and “…”: one piece with what joins two quotations.
        if period.is_any(end, &["and", "or", "but"]) && period.is_quotation(end + 1) {
            end += 2;
        }
        // “… fire,” as well as in other cities.
        let goes_on =
            !period.is_stop(end) && !period.is_comma(end) && !period.is_any(end, NARRATES) && end > at;
        let last_is_comma = period.ends_as_clause(at);
        if goes_on && last_is_comma && !begins_attribution(period, end) {
            return ended(period, verb, at, true);
        }
        return Some(Complement { content: at..end, plain: true, bids: false });
    }
    ended(period, verb, at, true)
}

const NARRATES: &[&str] = &[
    "as",
    "while",
    "after",
    "before",
    "when",
    "during",
    "in",
    "on",
    "at",
    "amid",
    "following",
    "he",
    "she",
    "they",
    "the",
];

fn begins_attribution(period: &Period<'_>, at: usize) -> bool {
    (at..period.len().min(at + 8)).any(|at| period.cue(at).is_some() && !period.is_quotation(at))
}

/// The content from `start` to where its clause ends.
fn ended(period: &Period<'_>, verb: usize, start: usize, plain: bool) -> Option<Complement> {
    reaching(period, verb, start, plain, Reach::Clause)
}

/// The infinitive from `start`, or what follows a preposition.
fn bidden(period: &Period<'_>, verb: usize, start: usize, plain: bool) -> Option<Complement> {
    phrased(period, verb, start, plain).map(|found| Complement { bids: true, ..found })
}

/// What follows the preposition at `at`: what is bid by "for" and "against", else what is told of.
fn governed_by(period: &Period<'_>, verb: usize, at: usize) -> Option<Complement> {
    if period.is_any(at, &["for", "against"]) {
        bidden(period, verb, at + 1, false)
    } else {
        phrased(period, verb, at + 1, false)
    }
}

/// The phrase from `start` to where it ends.
fn phrased(period: &Period<'_>, verb: usize, start: usize, plain: bool) -> Option<Complement> {
    reaching(period, verb, start, plain, Reach::Phrase)
}

fn reaching(period: &Period<'_>, verb: usize, start: usize, plain: bool, reach: Reach) -> Option<Complement> {
    let end = extent::end(period, verb, start, reach);
    (start < end).then_some(Complement { content: start..end, plain, bids: false })
}

/// Whether a clause of its own opens here: what may be its subject, and a verb with a tense after it.
fn is_clause(period: &Period<'_>, at: usize) -> bool {
    let at = if period.is(at, Part::Adverb) && period.is(at + 1, Part::Numeral) { at + 1 } else { at };
    let subject = phrase::is_nominal(period, at) && !phrase::is_time(period, at)
        || period.is(at, Part::Determiner)
        || period.is(at, Part::Pronoun)
        || period.is_any(
            at,
            &[
                "there", "it", "they", "no", "neither", "at", "about", "over", "more", "nearly", "up",
                "around", "some", "only", "just", "if", "when", "because", "although", "once", "unless",
                "both", "either", "each",
            ],
        ) && (!period.is(at, Part::Adposition)
            || period.is(at + 1, Part::Numeral)
            || period.is_any(at + 1, &["least", "most", "to"]));
    subject && has_finite(period, at)
}

/// Where a stretch of time ends that is told without a preposition: "the same day", "this month", "a week later".
fn span_of_time(period: &Period<'_>, at: usize) -> Option<usize> {
    let opens =
        period.is_any(at, &["the", "that", "this", "last", "a", "an", "one", "two", "earlier", "next"]);
    let unit = (at + 1..at + 3).find(|&at| period.is_any(at, UNITS))?;
    let between = (at + 1..unit).all(|at| {
        period.is_any(
            at,
            &["same", "next", "following", "previous", "this", "last", "few", "later", "early", "late"],
        )
    });
    let later = period.is_any(unit + 1, &["later", "earlier", "before", "after", "ago"]);
    // "A month" alone is a length, and what is counted may be said.
    let told = later
        || !period.is_any(at, &["a", "an", "one", "two"]) && (unit > at + 1 || !period.is_any(at, &["the"]));
    (opens && between && told).then_some(if later { unit + 2 } else { unit + 1 })
}

/// Units of time.
pub(super) const UNITS: &[&str] = &[
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "night",
    "morning",
    "evening",
    "afternoon",
    "hour",
    "hours",
];

/// The item after an adjunct at `at`: "on Tuesday", "in a statement", "to reporters".
fn adjunct(period: &Period<'_>, at: usize, frame: &Frame, first: bool) -> Option<usize> {
    if phrase::is_time(period, at) {
        let mut next = at + 1;
        while period.is(next, Part::Numeral)
            || phrase::is_time(period, next)
            || period.is_any(next, &["morning", "evening", "night", "afternoon"])
        {
            next += 1;
        }
        return Some(next);
    }
    if let Some(end) = span_of_time(period, at) {
        return Some(end);
    }
    // "In a message posted on Telegram", "posted online": what a participle adds to the noun before it.
    if !first
        && period.is(at, Part::Verb)
        && (period.has_form(at, Form::Participle) || period.has_form(at, Form::Past))
        && (period.is(at - 1, Part::Noun) || period.is(at - 1, Part::ProperNoun))
    {
        if period.is(at + 1, Part::Adposition)
            || period.is(at + 1, Part::Adverb)
            || phrase::is_time(period, at + 1)
        {
            return adjunct(period, at + 1, frame, false);
        }
        if period.is_any(at + 1, &["that"]) {
            return Some(at + 1);
        }
    }
    if period.is_any(at, &["late", "early", "earlier", "last", "this"])
        && (phrase::is_time(period, at + 1) || period.is_any(at + 1, &["week", "month", "year", "on"]))
    {
        return Some(if period.is_any(at + 1, &["on"]) { at + 1 } else { at + 2 });
    }
    if period.is(at, Part::Adposition) || period.is(at, Part::Particle) && period.is_any(at, &["to"]) {
        if period.is(at + 1, Part::Numeral) && !period.is_any(at, &["in", "on", "at", "since"])
            || period.is_any(at + 1, &["least", "most"])
        {
            return None;
        }
        if phrase::is_time(period, at + 1) {
            return adjunct(period, at + 1, frame, false);
        }
        if period.is_any(at + 1, &["late", "early"]) {
            return adjunct(period, at + 1, frame, false);
        }
        return phrase::noun_phrase_at(period, at + 1).map(|phrase| phrase.end);
    }
    if period.is(at, Part::Adverb) && !period.has_form(at, Form::Question) {
        // "Said almost 40,000 tonnes had been lost."
        if period.is(at + 1, Part::Numeral) {
            return None;
        }
        return Some(at + 1);
    }
    if first && frame.listener {
        return phrase::noun_phrase_at(period, at).map(|phrase| phrase.end);
    }
    None
}
