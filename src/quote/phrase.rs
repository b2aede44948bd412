//! Noun phrases: where they end and start.

use std::ops::Range;

use super::period::Period;
use crate::model::speech::{Form, PartOfSpeech as Part};

/// The noun phrase that ends right before `end`.
pub(super) fn noun_phrase_before(period: &Period<'_>, end: usize) -> Option<Range<usize>> {
    let mut at = end;
    // An own pronoun adds nothing: "the mayor himself said".
    if at > 0 && period.is_any(at - 1, &["himself", "herself", "itself", "themselves"]) {
        at -= 1;
    }
    let end = at;
    while at > 0 && end - at < LONGEST_PHRASE {
        let before = at - 1;
        if period.is_quotation(before) {
            // A nickname: Arkady "Starshina" Belov.
            if at < end
                && before > 0
                && period.quoted_words(before) <= 2
                && period.is(before - 1, Part::ProperNoun)
                && period.is(before + 1, Part::ProperNoun)
            {
                at = before;
                continue;
            }
            break;
        }
        if is_pronoun(period, before) {
            if at == end || period.is_any(before + 1, &["of", "in", "from"]) {
                at = before;
            }
            break;
        }
        if is_time(period, before) && at < end {
            break;
        }
        let inner = at < end;
        let joins = if is_nominal(period, before) {
            true
        } else if period.is(before, Part::Determiner) {
            at = before;
            let more = before > 0
                && (period.is(before - 1, Part::Adposition) && before > 1 && is_nominal(period, before - 2)
                    || period.is(before - 1, Part::CoordinatingConjunction)
                        && before > 1
                        && is_nominal(period, before - 2)
                    || period.is_any(before - 1, &["all", "both", "half", "at", "least"]));
            if !more {
                break;
            }
            continue;
        } else if period.is(before, Part::Adposition) {
            inner
                && before > 0
                && !is_time(period, before + 1)
                && (is_nominal(period, before - 1) || period.is_any(before - 1, &["those", "some", "many"]))
                && !period
                    .is_any(before, &["after", "before", "since", "as", "like", "despite", "until", "during"])
        } else if period.is(before, Part::CoordinatingConjunction) {
            inner
                && before > 0
                && is_nominal(period, before - 1)
                && !period.is_any(before, &["but", "nor", "yet"])
        } else if period.is(before, Part::Verb) && !period.is_finite(before) {
            // "The advancing forces", "the Britain-based group".
            inner && before > 0 && period.is_glued(before) && period.is_any(before - 1, &["-", "‑"])
                || inner
                    && before > 0
                    && (period.is(before - 1, Part::Determiner) || period.is(before - 1, Part::Adjective))
                    && is_nominal(period, before + 1)
        } else if period.is(before, Part::Adverb) {
            // "The recently elected president", "the now ousted".
            inner && before > 0 && period.is(before - 1, Part::Determiner)
        } else {
            // A hyphen inside a compound, the point of an initial.
            inner && period.is_any(before, &["-", "‑", "–", "&", "/", "’", "'"]) && period.is_glued(before)
        };
        if !joins {
            break;
        }
        at = before;
    }
    while at < end && (period.is(at, Part::CoordinatingConjunction) || period.is(at, Part::Adposition)) {
        at += 1;
    }
    // The hour of a live report: "6.30pm BST NATO says".
    if at == 0 && end > 2 && period.is(0, Part::Numeral) && period.lower(0).contains([':', '.']) {
        at = if period.is_any(1, &["gmt", "bst", "utc", "est", "edt", "cet"]) && end > 2 { 2 } else { 1 };
    }
    let speaks = (at..end).any(|at| {
        period.is(at, Part::Noun)
            || period.is(at, Part::ProperNoun)
            || is_pronoun(period, at)
            || period.is(at, Part::Adjective)
            || period.is(at, Part::Numeral)
            || period.is_any(at, &["some", "many", "both", "others", "all", "this", "that"])
    });
    (at < end && speaks).then_some(at..end)
}

/// The noun phrase that starts at `start`, with what "of" and the like add; without what follows a comma.
pub(super) fn noun_phrase_at(period: &Period<'_>, start: usize) -> Option<Range<usize>> {
    let mut at = start;
    if is_pronoun(period, at) && !period.is_any(at, &["his", "her", "its", "their", "our", "my", "your"]) {
        return Some(at..at + 1);
    }
    let mut nominal = false;
    while at < period.len() && at - start < LONGEST_PHRASE {
        let noun = period.is(at, Part::Noun) || period.is(at, Part::ProperNoun);
        if is_nominal(period, at) {
            // A time after the name belongs to the verb.
            if nominal && is_time(period, at) {
                break;
            }
            nominal |= noun || period.is(at, Part::Numeral) || period.is(at, Part::Adjective);
        } else if period.is(at, Part::Determiner)
            || period.is_any(at, &["his", "her", "its", "their", "our", "my", "your"])
        {
            let continues = at == start
                || period.is(at - 1, Part::Adposition)
                || period.is(at - 1, Part::CoordinatingConjunction)
                || period.is(at - 1, Part::Determiner);
            if !continues {
                break;
            }
        } else if period.is(at, Part::Adposition) {
            let after = at + 1;
            let goes_on = nominal
                && period.is_any(at, &["of", "for", "at", "with", "in", "from", "to"])
                && (period.is_any(at, &["of", "for"]) || !is_time(period, after))
                && (is_nominal(period, after)
                    || period.is(after, Part::Determiner)
                    || period.is(after, Part::Pronoun))
                && !is_time(period, after);
            if !goes_on
                || period.is_any(at, &["in", "at", "to", "with"])
                    && !period.is(after, Part::ProperNoun)
                    && !period.is(after, Part::Determiner)
            {
                break;
            }
        } else if period.is(at, Part::CoordinatingConjunction) {
            let after = at + 1;
            if !(nominal && (is_nominal(period, after) || period.is(after, Part::Determiner)))
                || period.is_any(at, &["but"])
            {
                break;
            }
        } else if !(period.is_any(at, &["-", "‑", "–", "&", "/"]) && period.is_glued(at) && at > start
            || period.is(at, Part::Verb) && !period.is_finite(at) && !nominal && at > start)
        {
            break;
        }
        at += 1;
    }
    while at > start
        && (period.is(at - 1, Part::CoordinatingConjunction)
            || period.is(at - 1, Part::Adposition)
            || period.is(at - 1, Part::Determiner) && at - 1 > start)
    {
        at -= 1;
    }
    let some = nominal
        || period
            .is_any(start, &["some", "many", "another", "others", "one", "neither", "both", "those", "all"]);
    (at > start && some).then_some(start..at)
}

/// Noun phrases of news go no further.
pub(super) const LONGEST_PHRASE: usize = 40;

/// Words that noun phrases are made of.
pub(super) fn is_nominal(period: &Period<'_>, at: usize) -> bool {
    period.tag(at).is_some_and(|tag| {
        matches!(tag.part, Part::Noun | Part::ProperNoun | Part::Numeral | Part::Adjective | Part::Symbol)
            || tag.part == Part::Particle && tag.form == Form::Possessive
            || tag.form == Form::InName
            || tag.part == Part::Pronoun && tag.form == Form::Possessive
    }) || period.is_any(at, &["'s", "’s"])
        || period.is_any(at, &["'", "’"]) && period.is_glued(at)
}

pub(super) fn is_pronoun(period: &Period<'_>, at: usize) -> bool {
    period.is(at, Part::Pronoun) && !period.has_form(at, Form::Possessive)
}

/// Days, months, and words such as `yesterday`.
pub(super) fn is_time(period: &Period<'_>, at: usize) -> bool {
    period.is_any(at, TIMES)
}

#[rustfmt::skip]
pub(super) const TIMES: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon.", "tues.", "wed.", "thurs.", "fri.", "sat.", "sun.",
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "yesterday", "today", "tonight", "overnight", "tomorrow",
];
