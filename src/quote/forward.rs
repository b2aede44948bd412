//! Words of saying before what they report.

use super::Stance;
use super::attribution::{Attribution, FAR, Finder, Items};
use super::chain::{self, Chain};
use super::complement::{self, Complement};
use super::cue::Cue;
use super::extent::Reach;
use super::period::Period;
use super::{extent, phrase, subject};
use crate::model::speech::{Form, PartOfSpeech as Part};

impl Finder<'_> {
    /// "She said that …", "…, adding that …", "urged Kyiv to …".
    pub(super) fn forward(&mut self) {
        for at in 0..self.period.len() {
            if !self.used[at]
                && let Some(cue) = self.period.cue(at)
                && !self.is_cue(at)
                && let Some(found) = self.before_content(at, cue)
            {
                self.add(found);
            }
        }
    }

    fn before_content(&self, at: usize, cue: &Cue) -> Option<Attribution> {
        let period = self.period;
        if !period.is_saying(at) {
            return None;
        }
        let chain = chain::chain(period, at);
        let turned = if chain.negated { Some(refusal(period, at, cue)?) } else { None };
        if self.is_relayed(at) {
            return None;
        }
        let bare = period.has_form(at, Form::Participle) && !chain.perfect && !period.is_said(at);
        if chain.passive || bare && period.is_any(at + 1, &["by"]) {
            return self.by_agent(at, cue);
        }
        let found = complement::after(period, at, cue).or_else(|| self.called(at, cue, &chain))?;
        let (plain, stance) =
            (found.plain, if found.bids { cue.bidding } else { turned.unwrap_or(cue.stance) });
        let content = self.bounded(at, &chain, self.untaken(found.content)?);
        if self.is_empty(&content) {
            return None;
        }
        if let Some(relay) = self.relay(at) {
            return Some(Attribution::of(content, Some(relay.speaker), at, cue).relayed(relay.via));
        }
        let speaker = self.speaker_of(at, &chain, bare, plain)?;
        if speaker.as_ref().is_some_and(|phrase| period.is_any(phrase.start, &["nobody", "none", "no"])) {
            return None;
        }
        // "Tass said officials said": who relays and who says it.
        if let Some(inner) = self.inner(&content).filter(|_| cue.frame.clause && stance == Stance::Asserts) {
            return Some(inner.relayed(speaker));
        }
        // What nobody says is no claim, unless it is quoted.
        let quoted = plain && content.clone().any(|at| period.is_quotation(at));
        (speaker.is_some() || quoted)
            .then(|| Attribution { stance, ..Attribution::of(content, speaker, at, cue) })
    }

    /// Who says it; nothing when nobody can.
    #[allow(clippy::option_option, reason = "no claim at all is not a claim without a speaker")]
    fn speaker_of(&self, at: usize, chain: &Chain, bare: bool, plain: bool) -> Option<Option<Items>> {
        let period = self.period;
        if at == 0 && period.lower(at).ends_with("ing") {
            let comma = (1..period.len().min(FAR)).find(|&at| period.is_comma(at))?;
            return phrase::noun_phrase_at(period, comma + 1).map(Some);
        }
        let left = chain.start.checked_sub(1)?;
        if period.lower(at).ends_with("ing") && !chain.perfect {
            // "Accused of ordering them to fire": not who accuses.
            if period.is_any(left, &["of", "for", "from", "against", "about"]) {
                return None;
            }
            return Some(self.speaker_before(at));
        }
        if chain.infinitive {
            return self.governor(chain.start);
        }
        let own = subject::before(period, chain.start)
            .filter(|subject| !self.is_object(subject.start) && subject.phrase.end <= chain.start);
        match own {
            Some(subject) => (!bare || plain).then_some(Some(subject.phrase)),
            None => (!bare).then(|| self.speaker_before(at)),
        }
    }

    /// The content up to the comma that ends the clause of a word of saying which opens the sentence or stands in an aside:
    /// "Asking what day it was, the civilians arrived", "a man, who said he was held, told".
    fn bounded(&self, at: usize, chain: &Chain, content: Items) -> Items {
        let period = self.period;
        let opens = at == 0 && period.lower(at).ends_with("ing");
        let relative = chain.start > 0
            && (period.is_any(chain.start - 1, &["who", "which"])
                || chain.start > 1
                    && period.is_any(chain.start - 2, &["who", "which"])
                    && period.is(chain.start - 1, Part::Adverb));
        if !opens && !relative {
            return content;
        }
        let close = content.clone().find(|&at| at > content.start && period.is_comma(at));
        match close {
            Some(close) if opens || (close..period.len().min(close + FAR)).any(|at| period.is_finite(at)) => {
                content.start..close
            }
            _ => content,
        }
    }

    /// The content up to what is said by someone else.
    fn untaken(&self, content: Items) -> Option<Items> {
        let end = match content.clone().find(|&at| self.used[at]) {
            Some(taken) => extent::trimmed(self.period, content.start, taken),
            None => content.end,
        };
        (content.start < end).then_some(content.start..end)
    }

    /// "Moscow denies it": nothing is told.
    fn is_empty(&self, content: &Items) -> bool {
        let period = self.period;
        let tells = |at: usize| {
            period.is_quotation(at) || period.is_content_word(at) && !phrase::is_pronoun(period, at)
        };
        content.len() <= FEW && !content.clone().any(tells)
    }

    /// "What officials called the biggest attack of the war".
    fn called(&self, at: usize, cue: &Cue, chain: &Chain) -> Option<Complement> {
        let period = self.period;
        if !(cue.frame.named || cue.frame.as_what) {
            return None;
        }
        let subject = subject::before(period, chain.start)?;
        if !period.is_any(subject.start.checked_sub(1)?, &["what"]) {
            return None;
        }
        let start = if period.is_any(at + 1, &["as"]) { at + 2 } else { at + 1 };
        let end =
            if period.is_quotation(start) { start + 1 } else { phrase::noun_phrase_at(period, start)?.end };
        Some(Complement { content: start..end, plain: true, bids: false })
    }

    /// "He was told by doctors that he would live": who says it comes after "by".
    fn by_agent(&self, at: usize, cue: &Cue) -> Option<Attribution> {
        let period = self.period;
        if !period.is_any(at + 1, &["by"]) {
            return None;
        }
        let mut speaker = phrase::noun_phrase_at(period, at + 2)?;
        // "Accused by residents of burning houses": the phrase takes the preposition in.
        let links = |&at: &usize| cue.frame.object && period.is_any(at, &cue.frame.prepositions);
        if let Some(link) = speaker.clone().skip(1).find(links) {
            speaker.end = link;
        }
        if cue.frame.object && period.is_any(speaker.end, &cue.frame.prepositions) {
            let start = speaker.end + 1;
            let end = extent::end(period, at, start, Reach::Phrase);
            return (start < end).then(|| Attribution::of(start..end, Some(speaker), at, cue));
        }
        let found =
            complement::after(period, speaker.end - 1, cue).filter(|found| found.plain || found.bids)?;
        let content = self.untaken(found.content)?;
        let stance = if found.bids { cue.bidding } else { cue.stance };
        // The sentence goes on after it: "a mission told by the junta to leave, closed its camp".
        let end = content.clone().find(|&at| period.is_comma(at)).unwrap_or(content.end);
        (content.start < end)
            .then(|| Attribution { stance, ..Attribution::of(content.start..end, Some(speaker), at, cue) })
    }

    /// Whether a phrase is the object of a verb rather than a subject.
    fn is_object(&self, start: usize) -> bool {
        let period = self.period;
        start > 0 && period.is(start - 1, Part::Verb) && !period.is_finite(start - 1)
    }

    /// "Tass said officials had said that": the report within a report.
    pub(super) fn inner(&self, content: &Items) -> Option<Attribution> {
        let period = self.period;
        let subject = phrase::noun_phrase_at(period, content.start)?;
        if phrase::is_pronoun(period, subject.start) {
            return None;
        }
        // "Kim Yo Jong, sister of the leader, warned Seoul".
        let aside = (subject.end + 1..content.end.min(subject.end + LONGEST_ASIDE))
            .take_while(|&at| !period.is_finite(at) && !period.is_quotation(at))
            .find(|&at| period.is_comma(at))
            .filter(|_| period.is_comma(subject.end));
        let from = aside.map_or(subject.end, |comma| comma + 1);
        let near = from..content.end.min(from + 3);
        let verb = near.into_iter().find(|&at| period.cue(at).is_some())?;
        let within = period.cue(verb).filter(|cue| RELAYED.contains(&cue.verb))?;
        let chain = chain::chain(period, verb);
        if !(period.is_finite(verb) || period.is_said(verb) || chain.perfect)
            || chain.passive
            || chain.negated
        {
            return None;
        }
        let found = complement::after(period, verb, within)?;
        // What is said ends where the outer report does.
        let inner = found.content.start..found.content.end.min(content.end);
        (found.content.end >= content.end && !inner.is_empty())
            .then(|| Attribution::of(inner, Some(subject), verb, within))
    }

    /// "Went on to say", "wants to tell": the subject of the verb before the infinitive; none of "declined to say".
    #[allow(clippy::option_option, reason = "a refusal is no claim; a claim may lack a speaker")]
    fn governor(&self, to: usize) -> Option<Option<Items>> {
        let period = self.period;
        let verb = (to.saturating_sub(GOVERNOR)..to).rev().find(|&at| period.is(at, Part::Verb))?;
        let chain = chain::chain(period, verb);
        if period.is_any(verb, REFUSALS) || chain.negated || chain.passive {
            return None;
        }
        Some(subject::before(period, chain.start).map(|subject| subject.phrase))
    }
}

/// The stance of a verb that is negated and still tells something: "never accepted that", "does not dispute that". "Did not say
/// that" tells nothing.
fn refusal(period: &Period<'_>, at: usize, cue: &Cue) -> Option<Stance> {
    let that = period.is_any(at + 1, &["that"]) && extent::has_finite(period, at + 2);
    match cue.verb {
        "accept" | "agree" | "believe" | "think" if that => Some(Stance::Denies),
        "dispute" | "deny" | "doubt" if that => Some(Stance::Asserts),
        _ => None,
    }
}

/// Words of an aside between a name and its verb.
const LONGEST_ASIDE: usize = 14;

/// So few words tell nothing when all are pronouns and the like.
const FEW: usize = 2;

/// The verb that an infinitive depends on stands no farther.
const GOVERNOR: usize = 6;

/// Verbs that make a report of a report; what one thinks or hopes is no report.
const RELAYED: &[&str] = &[
    "say", "tell", "claim", "report", "announce", "deny", "confirm", "warn", "add", "insist", "state", "vow",
    "declare",
];

const REFUSALS: &[&str] =
    &["declined", "refused", "failed", "declines", "refuses", "failing", "declining", "refusing"];
