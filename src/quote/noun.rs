//! Nouns of saying: "his claim that …", "warnings from the United Nations that …", "Moscow's promise to …".

use super::attribution::{Attribution, FAR, Finder, Items};
use super::extent::{self, Reach, has_finite};
use super::phrase;
use super::{Stance, chain};
use crate::model::speech::{Form, PartOfSpeech as Part};

/// Whether a word may be a noun of saying.
pub(super) fn says(form: &str) -> bool {
    stance(form).is_some()
}

impl Finder<'_> {
    /// Claims that a noun tells, by whom the words beside it name. Without a speaker they are nobody's and left alone.
    pub(super) fn nouns(&mut self) {
        for at in 0..self.period.len() {
            if !self.used[at]
                && !self.is_cue(at)
                && self.period.is(at, Part::Noun)
                && let Some(found) = self.by_noun(at)
            {
                self.add(found);
            }
        }
    }

    fn by_noun(&self, noun: usize) -> Option<Attribution> {
        let period = self.period;
        let stance = stance(period.lower(noun))?;
        let agent = period
            .is_any(noun + 1, AGENTS)
            .then(|| phrase::noun_phrase_at(period, noun + 2))
            .flatten()
            .filter(|agent| !phrase::is_time(period, agent.start));
        let next = agent.as_ref().map_or(noun + 1, |agent| agent.end);
        let bids = stance == Stance::Promises && period.is_any(next, &["to"]);
        let starts = if period.is_any(next, &["that"]) && has_finite(period, next + 1) {
            next + 1
        } else if bids && period.has_form(next + 1, Form::Base) {
            next
        } else {
            return None;
        };
        let speaker = agent.or_else(|| self.owner(noun))?;
        let reach = if bids { Reach::Phrase } else { Reach::Clause };
        let mut end = extent::end(period, noun, starts, reach);
        // "His claim that it fell was false": as the subject of a sentence the claim ends before that sentence's verb.
        if !(noun.saturating_sub(FAR)..noun).any(|at| period.is_finite(at)) {
            end = end.min(self.before_main_verb(starts, end, bids));
        }
        if let Some(taken) = (starts..end).find(|&at| self.used[at]) {
            end = taken;
        }
        let end = extent::trimmed(period, starts, end);
        (starts < end).then(|| Attribution {
            pieces: std::iter::once(starts..end).collect(),
            speaker: Some(speaker),
            cue: noun..noun + 1,
            stance,
            via: None,
        })
    }

    /// Whose noun it is: "his", "the army's", "Russian".
    fn owner(&self, noun: usize) -> Option<Items> {
        let period = self.period;
        for at in (noun.saturating_sub(MOST_BETWEEN)..noun).rev() {
            if period.is_any(at, OWNERS) {
                return Some(at..at + 1);
            }
            if period.is_any(at, &["'s", "’s", "'", "’"]) {
                return phrase::noun_phrase_before(period, at);
            }
            let word = period.items[at].tokens.start;
            let named = period.is(at, Part::ProperNoun)
                || period.is(at, Part::Adjective)
                    && at > 0
                    && period.words.document.word(word).starts_with(char::is_uppercase);
            if named {
                return phrase::noun_phrase_before(period, at + 1);
            }
            if !period.is(at, Part::Adjective) && !period.has_form(at, Form::Participle) {
                return None;
            }
        }
        None
    }

    /// Where the second verb with a tense begins that nothing joins to the first.
    fn before_main_verb(&self, start: usize, end: usize, bids: bool) -> usize {
        let period = self.period;
        let near = start..end.min(start + FAR);
        let Some(first) = near.clone().find(|&at| period.is_finite(at)) else { return end };
        let joins = |&at: &usize| {
            period.is(at, Part::SubordinatingConjunction)
                || period.is(at, Part::CoordinatingConjunction)
                || period.is_any(at, &["that", "who", "which", "where", "when"])
        };
        // An infinitive has no tense: the first verb that has one is the sentence's own.
        if bids {
            return chain::chain(period, first).start.max(start);
        }
        // "Has been": the verbs of one chain are one.
        let after =
            (first + 1..near.end).find(|&at| !period.is(at, Part::Verb) && !period.is(at, Part::Auxiliary));
        let rest = after.unwrap_or(near.end)..near.end;
        let ends = |&at: &usize| joins(&at) || period.is_comma(at);
        let limit = rest.clone().find(ends).unwrap_or(near.end);
        // "In his claim that it fell, the general": a comma parts them as well.
        let bound = if period.is_comma(limit) { limit } else { end };
        let second = (rest.start..limit).find(|&at| period.is_finite(at));
        second.map_or(bound, |second| chain::chain(period, second).start.max(start))
    }
}

/// Words that join a noun of saying to who says it.
const AGENTS: &[&str] = &["by", "from", "of"];

const OWNERS: &[&str] = &["his", "her", "their", "its", "my", "our"];

/// Adjectives between an owner and the noun: "his repeated public claims".
const MOST_BETWEEN: usize = 4;

fn stance(form: &str) -> Option<Stance> {
    let nouns = [
        (Stance::Asserts, ASSERTIONS),
        (Stance::Denies, DENIALS),
        (Stance::Demands, DEMANDS),
        (Stance::Promises, PROMISES),
    ];
    nouns.into_iter().find(|(_, nouns)| nouns.contains(&form)).map(|(stance, _)| stance)
}

#[rustfmt::skip]
const ASSERTIONS: &[&str] = &[
    "claim", "claims", "statement", "statements", "assertion", "assertions", "allegation", "allegations", "accusation", "accusations",
    "announcement", "admission", "contention", "insistence", "argument", "arguments", "belief", "suggestion", "suggestions", "complaint",
    "complaints", "conclusion", "estimate", "prediction", "predictions", "warning", "warnings", "assurance", "assurances", "charge", "charges",
    "declaration", "remark", "remarks", "comment", "comments", "testimony", "acknowledgement", "acknowledgment", "confirmation", "revelation",
    "fear", "fears", "hope", "hopes", "view", "opinion", "boast", "boasts",
];
const DENIALS: &[&str] = &["denial", "denials", "doubt", "doubts"];
const DEMANDS: &[&str] = &["demand", "demands", "insistence", "recommendation"];
const PROMISES: &[&str] =
    &["promise", "promises", "pledge", "pledges", "vow", "vows", "threat", "threats", "offer", "guarantee"];
