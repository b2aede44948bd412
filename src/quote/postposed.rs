//! Words of saying after what they report, or in its midst.

use super::attribution::{Attribution, FAR, Finder, Items, LONGEST};
use super::chain::{self, Chain};
use super::cue::Cue;
use super::extent::Reach;
use super::relay::Relay;
use super::subject::{self, Subject};
use super::{complement, extent, phrase};
use crate::model::speech::{Form, PartOfSpeech as Part};

/// A speaker and a word of saying that stand together.
struct Saying<'a> {
    at: usize,
    cue: &'a Cue,
    speaker: Items,
    via: Option<Items>,
    /// What comes after them.
    next: usize,
}

impl Finder<'_> {
    /// Words of saying after what they report: "…, she said", "…," said the mayor, "…, according to police".
    pub(super) fn postposed(&mut self) {
        for at in 0..self.period.len() {
            if self.used[at] || at < self.free {
                continue;
            }
            let found = if let Some(account) = self.account(at) {
                self.according(at, account)
            } else if let Some(cue) = self.period.cue(at) {
                self.after_content(at, cue)
            } else {
                None
            };
            if let Some(found) = found {
                self.add(found);
            }
        }
    }

    /// Where content before a word of saying starts.
    pub(super) fn content_start(&self, before: usize) -> usize {
        let period = self.period;
        let joins = |at| period.is_any(at, &["and", "but"]) || period.is_stop(at);
        let mut start = self.free;
        // "(Kinshasa, June 2) – Armed men …, the group said."
        if start == 0 && period.is_any(0, &["("]) {
            let close = (1..period.len().min(LONGEST_DATELINE)).find(|&at| period.is_any(at, &[")"]));
            start = close.filter(|&close| period.is_comma(close + 1)).map_or(0, |close| close + 2);
        }
        while start < before && period.is_any(start, BULLETS) {
            start += 1;
        }
        while start < before && (period.is_comma(start) || self.free > 0 && joins(start)) {
            start += 1;
        }
        start
    }

    fn after_content(&self, at: usize, cue: &Cue) -> Option<Attribution> {
        let period = self.period;
        let frame = &cue.frame;
        let finding = FINDINGS.contains(&cue.verb);
        if frame.weak && !finding
            || !(frame.clause || frame.quote || frame.it || finding)
            || !period.is_saying(at)
        {
            return None;
        }
        let chain = chain::chain(period, at);
        if let Some(Relay { passive: true, speaker, via, start }) = self.relay(at) {
            return self.after_subject(at, cue, &Subject { phrase: speaker, start }, via);
        }
        let finite = period.is_said(at) || period.is_finite(at) || period.has_form(at, Form::Participle);
        if chain.infinitive || chain.negated || chain.passive || !finite {
            return None;
        }
        let subject = subject::before(period, chain.start);
        if frame.weak {
            let finds = |subject: &Subject| FINDERS.contains(&period.lower(subject.phrase.end - 1));
            let subject = subject.filter(|subject| finds(subject) && period.is_stop(self.tail(at + 1)))?;
            return self.after_subject(at, cue, &subject, None);
        }
        subject
            .and_then(|subject| self.after_subject(at, cue, &subject, None))
            .or_else(|| self.inverted(at, cue, &chain))
    }

    /// "…, she said".
    fn after_subject(
        &self,
        at: usize,
        cue: &Cue,
        subject: &Subject,
        via: Option<Items>,
    ) -> Option<Attribution> {
        let period = self.period;
        if subject.start < self.free {
            return None;
        }
        let it = usize::from(period.is_any(at + 1, &["it"]));
        let next = self.tail(at + 1 + it);
        let as_they = subject.start.checked_sub(1).is_some_and(|left| period.is_any(left, &["as"]));
        if cue.frame.it && !(as_they && it > 0) {
            return None;
        }
        let saying = Saying { at, cue, speaker: subject.phrase.clone(), via, next };
        let ends = period.is_stop(saying.next) || period.is_comma(saying.next);
        let complement = complement::after(period, at, cue);
        let Some(left) = subject.start.checked_sub(1) else {
            // "Petrenko said.", after a quotation that is a sentence of its own.
            return (complement.is_none() && ends && cue.frame.quote)
                .then(|| Attribution::of_earlier(saying.speaker, at, cue).relayed(saying.via));
        };
        if as_they {
            return (ends && complement.is_none()).then(|| self.as_they_say(left, saying)).flatten();
        }
        let before = self.quotation_before(left);
        let whole = period.is_quotation(left) && period.ends_as_clause(left);
        if let Some(found) = &complement {
            let quotes = period.is_quotation(found.content.start);
            let takes_it = if before {
                !whole && (period.is_quotation(left) || found.plain && !quotes)
            } else {
                !self.leads_to_quotation(saying.next) || found.plain && !quotes
            };
            if takes_it {
                return None;
            }
        }
        if !(before || period.is_comma(left) && self.closes(saying.next)) {
            return None;
        }
        self.around(if period.is_comma(left) { left } else { left + 1 }, saying)
    }

    /// "As the mayor said, …", "…, as the mayor said": `mark` is where "as" stands.
    fn as_they_say(&self, mark: usize, saying: Saying<'_>) -> Option<Attribution> {
        let Some(left) = mark.checked_sub(1) else {
            let start = saying.next + 1;
            let end = extent::end(self.period, saying.at, start, Reach::Clause);
            return (self.period.is_comma(saying.next) && start < end).then(|| {
                Attribution::of(start..end, Some(saying.speaker), saying.at, saying.cue).relayed(saying.via)
            });
        };
        self.around(if self.period.is_comma(left) { left } else { mark }, saying)
    }

    /// "…," said Ivan Petrenko, the mayor.
    fn inverted(&self, at: usize, cue: &Cue, chain: &Chain) -> Option<Attribution> {
        let period = self.period;
        let left = chain.start.checked_sub(1);
        let quoted = left.is_some_and(|left| self.quotation_before(left));
        let parted = left.is_none_or(|left| quoted || period.is_comma(left));
        if !parted
            || chain.start < self.free
            || cue.frame.upright
            || cue.frame.it
            || !quoted && !cue.frame.clause
        {
            return None;
        }
        let mut from = at + 1;
        while phrase::is_time(period, from)
            || period.is_any(from, &["on"]) && phrase::is_time(period, from + 1)
        {
            from += 1;
        }
        // "Dalvand, the deputy governor, said the attackers, who had come by night, had fled": what stands before is the subject.
        let own = if quoted { None } else { subject::before(period, chain.start) };
        if own.is_some_and(|own| own.start <= self.content_start(chain.start)) {
            return None;
        }
        let speaker = phrase::noun_phrase_at(period, from)?;
        if period.is(from, Part::Pronoun) && !period.is_any(from, SPEAKING_PRONOUNS) {
            return None;
        }
        let next = self.tail(speaker.end);
        let ends = period.is_stop(next) || period.is_comma(next);
        let Some(left) = left else { return ends.then(|| Attribution::of_earlier(speaker, at, cue)) };
        if period.is_finite(next) || !quoted && !ends && !period.is_any(next, &["("]) {
            return None;
        }
        let next = if quoted { self.past_asides(next) } else { self.past_aside(next) };
        let saying = Saying { at, cue, speaker, via: None, next };
        self.around(if period.is_comma(left) { left } else { left + 1 }, saying)
    }

    /// Past "…, the mayor," after a name.
    fn past_aside(&self, comma: usize) -> usize {
        let period = self.period;
        let opens = [Part::Determiner, Part::Noun, Part::Numeral, Part::Adjective];
        if !period.is_comma(comma) || !opens.iter().any(|&part| period.is(comma + 1, part)) {
            return comma;
        }
        let close = (comma + 1..period.len().min(comma + FAR))
            .find(|&at| period.is_comma(at) || period.is_stop(at))
            .filter(|&close| !(comma + 1..close).any(|at| period.is_finite(at)));
        close.unwrap_or(comma)
    }

    /// Past all that follows a name up to a further quotation or the end: "said Petrenko, 43, who lives there, “…”".
    fn past_asides(&self, mut comma: usize) -> usize {
        let period = self.period;
        while period.is_comma(comma) && !period.is_quotation(comma + 1) {
            let ends = |at: &usize| period.is_comma(*at) || period.is_stop(*at) || period.is_quotation(*at);
            match (comma + 1..period.len().min(comma + FAR)).find(ends) {
                Some(close) => comma = close,
                None => break,
            }
        }
        comma
    }

    /// The content before `end`, and after the word of saying where that parts it.
    fn around(&self, end: usize, saying: Saying<'_>) -> Option<Attribution> {
        let period = self.period;
        let Saying { at, cue, speaker, via, next } = saying;
        let mut start = self.content_start(end);
        let end = extent::trimmed(period, start, end);
        if start >= end || end - start > LONGEST {
            return None;
        }
        let quoted = period.is_quotation(end - 1);
        // A quotation that is whole stands alone: narration before a colon is not part of it.
        if quoted
            && period.ends_as_clause(end - 1)
            && let Some(colon) = (start..end - 1).rev().find(|&at| period.is_any(at, &[":"]))
        {
            start = colon + 1;
        }
        let parted = !(start..end).any(|at| period.is_finite(at) || period.is_quotation(at));
        if parted
            && !(period.is_comma(next) && extent::has_finite(period, next))
            && !self.is_terse(&(start..end), cue)
        {
            return None;
        }
        if let Some(inner) = self.inner(&(start..end)).filter(|_| !quoted && !parted) {
            return Some(inner.relayed(Some(speaker)));
        }
        let mut found = Attribution::of(start..end, Some(speaker), at, cue).relayed(via);
        found.pieces.extend(self.rest(next, at, quoted, parted));
        Some(found)
    }

    /// What is still said after "he said,".
    fn rest(&self, next: usize, at: usize, quoted: bool, parted: bool) -> Option<Items> {
        let period = self.period;
        if self.leads_to_quotation(next) {
            let from = if period.is_quotation(next) { next } else { next + 1 };
            let alone = period.ends_as_clause(from) || period.is_stop(from + 1);
            let to = if alone { from + 1 } else { extent::end(period, at, from, Reach::Clause) };
            return (!self.has_own_cue(from)).then(|| from..to.max(from + 1));
        }
        let from = next + 1;
        if quoted || !period.is_comma(next) || self.narrates(from) {
            return None;
        }
        let joined = period.is_any(from, &["and", "but", "or"]) && extent::has_finite(period, from + 1);
        let to = extent::end(period, at, from, Reach::Clause);
        (to > from && (parted || joined)).then_some(from..to)
    }

    /// Whether a quotation stands at `left`, or before a comma there.
    fn quotation_before(&self, left: usize) -> bool {
        let period = self.period;
        period.is_quotation(left) || period.is_comma(left) && left > 0 && period.is_quotation(left - 1)
    }

    /// Whether a comma or nothing and then a quotation follows.
    fn leads_to_quotation(&self, at: usize) -> bool {
        self.period.is_quotation(at) || self.period.is_comma(at) && self.period.is_quotation(at + 1)
    }

    /// Whether the clause of saying may end here.
    fn closes(&self, at: usize) -> bool {
        let period = self.period;
        let parts = [Part::Adposition, Part::SubordinatingConjunction, Part::CoordinatingConjunction];
        period.is_stop(at)
            || period.is_comma(at)
            || period.is_quotation(at)
            || parts.iter().any(|&part| period.is(at, part))
            || period.is_any(at, &["as", "when", "while", "(", "after"])
            || period.has_form(at, Form::Ing)
    }

    /// "Two drones shot down, officials say": a claim without a verb, that does not open as an adjunct does.
    fn is_terse(&self, content: &Items, cue: &Cue) -> bool {
        let (period, opens) = (self.period, content.start);
        let parts = [Part::Adposition, Part::Adverb, Part::SubordinatingConjunction];
        cue.verb == "say"
            && content.len() > 2
            && !parts.iter().any(|&part| period.is(opens, part))
            && !period.has_form(opens, Form::Ing)
            && !phrase::is_time(period, opens)
    }

    /// Whether a quotation is followed by its own speaker and word of saying.
    fn has_own_cue(&self, quotation: usize) -> bool {
        let period = self.period;
        (quotation + 1..period.len().min(quotation + OWN_CUE))
            .take_while(|&at| !period.is_quotation(at) && !period.is_stop(at))
            .any(|at| period.cue(at).is_some_and(|cue| cue.frame.quote) && period.is_finite(at))
    }

    /// Whether what follows the comma is the reporter's own.
    fn narrates(&self, at: usize) -> bool {
        let period = self.period;
        period.is_any(at, NARRATES) || period.has_form(at, Form::Ing) || period.cue(at).is_some()
    }

    /// Past adverbs, times, listeners and short adjuncts after the word of saying.
    fn tail(&self, mut at: usize) -> usize {
        let period = self.period;
        for _ in 0..MOST_ADJUNCTS {
            let told = at > 0 && period.cue(at - 1).is_some_and(|cue| cue.frame.listener);
            let phrase_at = if period.is_any(at, ADJUNCTS) { Some(at + 1) } else { told.then_some(at) };
            at = if phrase::is_time(period, at) || period.is(at, Part::Adverb) || period.is(at, Part::Numeral)
            {
                at + 1
            } else if let Some(object) = phrase_at.and_then(|at| phrase::noun_phrase_at(period, at)) {
                object.end
            } else if period.is(at, Part::Adposition) && phrase::is_time(period, at + 1) {
                at + 2
            } else {
                break;
            };
        }
        at
    }
}

/// "…, the court found": verbs that report after their content only when courts, inquiries and data are their subjects.
pub(super) const FINDINGS: &[&str] = &["find", "determine", "show"];
const FINDERS: &[&str] = &[
    "court",
    "tribunal",
    "judge",
    "judges",
    "jury",
    "inquiry",
    "inquest",
    "investigation",
    "investigators",
    "commission",
    "panel",
    "review",
    "audit",
    "report",
    "study",
    "survey",
    "poll",
    "researchers",
    "experts",
    "inspectors",
    "data",
    "figures",
    "documents",
    "records",
    "images",
    "footage",
    "video",
    "photographs",
    "photos",
];

/// Words of a dateline in brackets.
const LONGEST_DATELINE: usize = 14;

/// What opens an entry of a list.
pub(super) const BULLETS: &[&str] = &["•", "*", "·", "▪", "►", "‣", "■", "●"];

/// A quotation's own speaker and word of saying come within so many words.
const OWN_CUE: usize = 7;

/// Adjuncts after a word of saying: to whom, where, when, how.
const MOST_ADJUNCTS: usize = 4;

/// Pronouns that speak after their verb.
const SPEAKING_PRONOUNS: &[&str] =
    &["he", "she", "they", "it", "his", "her", "their", "its", "our", "my", "one"];

/// Words that open such adjuncts.
const ADJUNCTS: &[&str] =
    &["on", "in", "at", "to", "during", "late", "early", "last", "this", "from", "through", "via"];

/// Words that open what the reporter adds.
#[rustfmt::skip]
const NARRATES: &[&str] = &[
    "as", "while", "when", "after", "before", "in", "during", "at", "on", "referring", "who", "which", "though", "although", "according",
    "with",
];
