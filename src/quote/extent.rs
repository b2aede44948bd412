//! Where reported words end.

use std::ops::Range;

use super::attribution::{FAR, LONGEST};
use super::period::Period;
use super::phrase;
use crate::model::speech::{Form, PartOfSpeech as Part};

/// What kind of words a word of saying takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// A clause, with verbs of its own after every "and".
    Clause,
    /// An infinitive or noun phrase: what comes after it with a verb is the reporter's.
    Phrase,
}

/// Where what the verb reports ends: before the narrator's own clauses and the next word of saying.
pub(super) fn end(period: &Period<'_>, verb: usize, start: usize, reach: Reach) -> usize {
    let mut at = start;
    while at < period.len().min(start + LONGEST) {
        let next = at + 1;
        if period.is_any(at, &[";"]) {
            break;
        }
        if period.is_comma(at) && at > start {
            let told = (start..at).rev().take(FAR).any(|at| {
                period.is(at, Part::Verb) || period.is(at, Part::Auxiliary) || period.is_quotation(at)
            });
            if !told && period.is_any(next, &["as", "while"]) {
                at += 1;
                continue;
            }
            let aside = period.is_any(next, &["while", "whereas"])
                || reach == Reach::Phrase
                    && period.is_any(next, &["and", "but"])
                    && has_finite(period, next + 1)
                || period.is_any(next, &["as"])
                    && !period.is_any(
                        next + 1,
                        &["well", "much", "many", "long", "soon", "far", "part", "a", "an"],
                    )
                || period.is_any(next, &["according", "citing", "amid"])
                || period.has_form(next, Form::Ing) && period.cue(next).is_some()
                || period.is_any(next, &["and", "but", "while"]) && next_attribution(period, next + 1)
                || coordinated(period, verb, next);
            if aside {
                break;
            }
        }
        if period.is_any(at, &["according"]) && period.is_any(next, &["to"]) {
            break;
        }
        // "Asks for help as one child in eight is a refugee."
        if reach == Reach::Phrase
            && at > start
            && period.is_any(at, &["as", "while", "after"])
            && !period.is_any(at - 1, &["such", "same", "as", "well", "soon", "far", "long", "much", "many"])
            && !period.is_any(next, &["well", "much", "many", "soon", "long", "far"])
            && !period.is_any(verb, AS_VERBS)
            && phrase::noun_phrase_at(period, next).is_some_and(|noun| period.is_finite(noun.end))
        {
            break;
        }
        // Headlines set no comma: "Army Says Three Killed As Drones Hit Port".
        if period.heading
            && at > start + 1
            && period.is_any(at, &["as"])
            && !period.is_any(verb, AS_VERBS)
            && phrase::noun_phrase_at(period, next).is_some_and(|noun| period.is_finite(noun.end))
        {
            break;
        }
        if at > start + 1 && coordinated(period, verb, at) {
            break;
        }
        // "Promised money and Kyiv said": what is promised has no verb that the next clause could go on from.
        if period.is_any(at, &["and", "but"])
            && next_attribution(period, next)
            && !(start..at).take(FAR).any(|at| period.is_finite(at))
        {
            break;
        }
        at += 1;
    }
    trimmed(period, start, at)
}

/// Verbs that take "as" for what they say.
const AS_VERBS: &[&str] =
    &["described", "describe", "describes", "describing", "portrayed", "dismissed", "rejected"];

/// `and`, `but`, then another word of saying in the same tense, perhaps after an adverb.
fn coordinated(period: &Period<'_>, verb: usize, at: usize) -> bool {
    if !period.is_any(at, &["and", "but"]) {
        return false;
    }
    let mut next = at + 1;
    while (period.is(next, Part::Adverb) || period.is_any(next, &["has", "had", "have"])) && next < at + 4 {
        next += 1;
    }
    period.cue(next).is_some_and(|cue| !cue.frame.weak)
        && period.is(next, Part::Verb)
        && (period.tag(next).map(|tag| tag.form) == period.tag(verb).map(|tag| tag.form)
            || period.has_form(next, Form::Past) && period.is_any(verb, &["said"]))
}

/// Whether a speaker and a word of saying come next: "Ukraine said", "the governor of the region added".
fn next_attribution(period: &Period<'_>, at: usize) -> bool {
    let Some(phrase) = phrase::noun_phrase_at(period, at) else { return false };
    let mut verb = phrase.end;
    while (period.is(verb, Part::Adverb) || period.is(verb, Part::Auxiliary)) && verb < phrase.end + 3 {
        verb += 1;
    }
    period.cue(verb).is_some_and(|cue| cue.frame.clause && !cue.frame.weak) && period.is_finite(verb)
}

/// Without the punctuation at the end.
pub(super) fn trimmed(period: &Period<'_>, start: usize, mut end: usize) -> usize {
    while end > start
        && (period.is_comma(end - 1)
            || !period.is_quotation(end - 1)
                && matches!(period.lower(end - 1), "." | ";" | ":" | "!" | "…" | "..." | "and" | "but"))
    {
        end -= 1;
    }
    end
}

/// Whether a verb with a tense, or a quotation, stands in the next words.
pub(super) fn has_finite(period: &Period<'_>, at: usize) -> bool {
    (at..period.len().min(at + FAR))
        .take_while(|&at| !period.is_stop(at))
        .any(|at| period.is_finite(at) || period.is_quotation(at))
}

/// Whether a verb with a tense stands in these words, looked for in the nearest only.
pub(super) fn has_finite_in(period: &Period<'_>, items: Range<usize>) -> bool {
    items.take(FAR).any(|at| period.is_finite(at) || period.is_quotation(at))
}
