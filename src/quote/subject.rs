//! Who speaks: the subject before a verb.

use std::ops::Range;

use super::complement::UNITS;
use super::period::Period;
use super::phrase::{LONGEST_PHRASE, is_time, noun_phrase_before};
use crate::model::speech::{Form, PartOfSpeech as Part};

/// A subject with what belongs to its verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// The noun phrase that names who speaks.
    pub(super) phrase: Range<usize>,
    /// Where the clause of subject and verb starts, with what stands between commas after the phrase.
    pub(super) start: usize,
}

/// The subject that ends before `verb`, where the chain of the verb starts.
pub(super) fn before(period: &Period<'_>, verb: usize) -> Option<Subject> {
    let mut end = skip_time_back(period, verb);
    // What stands between commas before the verb is beside the point: "Ivan Petrenko, the mayor, said".
    if end > 0 && period.is_comma(end - 1) {
        let comma = end - 1;
        let head = aside(period, comma)?;
        end = head;
        let mut phrase = noun_phrase_before(period, end)?;
        // "A man held there for 46 days, Artem Hulko, said": no length of time speaks.
        if period.is_any(phrase.end - 1, UNITS) {
            phrase = noun_phrase_before(period, comma)?;
        }
        return Some(Subject { start: phrase.start, phrase });
    }
    if end > 0 && period.is_any(end - 1, &[")"]) {
        let open = (0..end).rev().take(LONGEST_PHRASE).find(|&at| period.is_any(at, &["("]))?;
        end = open;
    }
    let phrase = noun_phrase_before(period, end)?;
    if period.is_any(phrase.end - 1, &["who", "which", "that"]) && phrase.len() == 1 {
        // A relative clause: the phrase before it speaks.
        let mut end = phrase.start;
        if end > 0 && period.is_comma(end - 1) {
            end -= 1;
        }
        let antecedent = noun_phrase_before(period, end)?;
        return Some(Subject { start: phrase.start, phrase: antecedent });
    }
    if matches!(period.lower(phrase.start), "it" | "there")
        && phrase.len() == 1
        && period.lower(phrase.start) == "there"
    {
        return None;
    }
    Some(reduced(period, &phrase).unwrap_or(Subject { start: phrase.start, phrase }))
}

/// "Residents reached by phone said", "officials who asked not to be named said": the phrase right before the verb ends a
/// clause that belongs to the subject.
fn reduced(period: &Period<'_>, phrase: &Range<usize>) -> Option<Subject> {
    let mut at = phrase.start.checked_sub(1)?;
    let limit = at.saturating_sub(LONGEST_PHRASE);
    // A relative clause without commas.
    let mut relative = None;
    let mut back = at;
    while back > limit {
        if period.is_comma(back) || period.is_stop(back) || period.is_quotation(back) {
            break;
        }
        if period.is_any(back, &["who", "whose"])
            || period.is_any(back, &["that"]) && period.is_finite(back + 1)
        {
            relative = Some(back);
            break;
        }
        back -= 1;
    }
    if let Some(who) = relative {
        let head = noun_phrase_before(period, who)?;
        // "Those who saw it said"; but "He told those who fled the army said" is rare.
        return (!period.is_any(who, &["that"]) || period.is(who - 1, Part::Noun))
            .then_some(Subject { start: head.start, phrase: head });
    }
    // A participle with its preposition or object.
    for _ in 0..3 {
        if period.is(at, Part::Adposition) || period.is(at, Part::Adverb) {
            at = at.checked_sub(1)?;
        }
    }
    let participle = period.is(at, Part::Verb)
        && (period.has_form(at, Form::Participle) || period.has_form(at, Form::Ing))
        && at > 0
        && (period.is(at - 1, Part::Noun) || period.is(at - 1, Part::ProperNoun));
    if !participle {
        return None;
    }
    let head = noun_phrase_before(period, at)?;
    Some(Subject { start: head.start, phrase: head })
}

/// Where the phrase ends that an aside between commas follows; the aside ends with the comma at `last`.
fn aside(period: &Period<'_>, last: usize) -> Option<usize> {
    let limit = last.saturating_sub(LONGEST_ASIDE);
    let mut first = None;
    let mut at = last;
    while at > limit {
        at -= 1;
        if period.is_stop(at) || period.is_quotation(at) && first.is_some() {
            break;
        }
        if period.is_comma(at) {
            let next = at + 1;
            first = first.or(Some(at));
            // A name, then age, then office: all asides. An aside opens with an article, a number or "who".
            let opens = |at: usize| {
                period.is(at, Part::Determiner)
                    || period.is(at, Part::Numeral)
                    || period.is_any(
                        at,
                        &["who", "which", "whose", "a", "an", "the", "also", "himself", "herself"],
                    )
                    || period.is(at, Part::Noun)
                    || period.is(at, Part::Adjective)
            };
            let Some(before) = at.checked_sub(1) else { break };
            // "Petrenko, 70, from Izium,": nobody is an age.
            let head = noun_phrase_before(period, at)
                .filter(|head| !head.clone().all(|at| period.is(at, Part::Numeral)));
            let named = head.as_ref().is_some_and(|head| {
                head.clone().any(|at| period.is(at, Part::ProperNoun)) || period.is(before, Part::Pronoun)
            });
            let verbless = !(next..last).any(|at| period.is_finite(at));
            let name = last > 0 && period.is(last - 1, Part::ProperNoun) && verbless;
            if name && head.is_some() && last - next <= 6 {
                return Some(at);
            }
            let relative = period.is_any(next, &["who", "which", "whose"])
                || period.is(next, Part::Adposition) && period.is_any(next + 1, &["whom", "which"]);
            if relative || named && (opens(next) || period.is(next, Part::Verb) || verbless) {
                return Some(at);
            }
        }
    }
    first
}

/// Asides of news go no further: office, age, places.
const LONGEST_ASIDE: usize = 60;

/// Over "on Tuesday", "late last night" that stand between subject and verb.
fn skip_time_back(period: &Period<'_>, verb: usize) -> usize {
    let mut at = verb;
    // "A conference planned for Oct. 24 said".
    if at > 1 && period.is(at - 1, Part::Numeral) && is_time(period, at - 2) {
        at -= 1;
    }
    if at > 0 && is_time(period, at - 1) {
        at -= 1;
        while at > 0
            && (period.is_any(at - 1, &["on", "for", "since", "late", "early", "last", "this", "earlier"])
                || is_time(period, at - 1))
        {
            at -= 1;
        }
        if at == 0 {
            return verb;
        }
    }
    at
}
