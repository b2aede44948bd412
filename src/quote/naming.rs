//! "Dismissed that as theatre", "called the verdict scandalous": what is named, and what it is called.

use std::ops::Range;

use super::period::Period;
use super::phrase;
use crate::model::speech::{Form, PartOfSpeech as Part};

/// The object at `at`; a demonstrative is one before "as": "dismissed that as".
pub(super) fn object_at(period: &Period<'_>, at: usize) -> Option<Range<usize>> {
    let demonstrative =
        period.is_any(at, &["that", "this", "these", "those"]) && period.is_any(at + 1, &["as"]);
    if demonstrative { Some(at..at + 1) } else { phrase::noun_phrase_at(period, at) }
}

/// "Named his brother as minister", "as its new chief": an office is given, nothing is said.
pub(super) fn appoints(period: &Period<'_>, verb: usize, link: usize) -> bool {
    let next = link + 1;
    let own = period.has_form(next, Form::Possessive) && !period.is_any(next + 1, &["own"]);
    let bare = period.is(next, Part::Noun) || period.is(next, Part::Adjective);
    let fresh = (next..next + OFFICE).any(|at| period.is_any(at, &["new", "next", "interim", "acting"]));
    period.cue(verb).is_some_and(|cue| cue.verb == "name") && (own || bare || fresh)
}

/// Words of an office that tell it is given anew.
const OFFICE: usize = 4;

/// Whether what an object is called follows it at `at`, or ends it: "called the verdict scandalous", "called the vote well run".
pub(super) fn is_named(period: &Period<'_>, object: &Range<usize>, at: usize) -> bool {
    // "Called themselves the Restoration Forces": a name taken is no claim.
    if period.is_any(object.start, &["himself", "herself", "itself", "themselves"]) {
        return false;
    }
    let last = object.end - 1;
    let ends_with_quality = object.len() > 2
        && period.is(last, Part::Adjective)
        && period.is(last - 1, Part::Noun)
        && !period.is_any(last, TITLE_ENDS);
    let mut quality = at;
    while period.is(quality, Part::Adverb) && quality < at + MOST_ADVERBS {
        quality += 1;
    }
    let participle = quality > at && period.has_form(quality, Form::Participle);
    let noun = object.len() == 1
        && phrase::is_pronoun(period, object.start)
        && (period.is(at, Part::Noun) || period.is(at, Part::ProperNoun))
        && !phrase::is_time(period, at);
    period.is_quotation(at)
        || period.is(at, Part::Determiner)
        || period.is(quality, Part::Adjective)
        || participle
        || ends_with_quality
        || noun
}

/// Adjectives that end a title: "called the secretary general".
const TITLE_ENDS: &[&str] = &["general", "elect", "designate", "emeritus", "royal"];

/// Adverbs before what an object is called.
const MOST_ADVERBS: usize = 3;
