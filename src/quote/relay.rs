//! "Tass quoted officials as saying": who speaks, and who relays it.

use super::attribution::{Finder, Items};
use super::{chain, phrase, subject};

/// Who is quoted, and by whom.
pub(super) struct Relay {
    /// Whether the speaker is the subject: "she was quoted".
    pub(super) passive: bool,
    pub(super) speaker: Items,
    /// Where the clause of the relay starts.
    pub(super) start: usize,
    pub(super) via: Option<Items>,
}

impl Finder<'_> {
    /// "Tass quoted officials as saying", "she was quoted by Tass as saying".
    pub(super) fn relay(&self, saying: usize) -> Option<Relay> {
        let period = self.period;
        let mark = saying.checked_sub(1)?;
        if !period.is_any(mark, &["as"]) || !period.is_any(saying, SAYINGS) {
            return None;
        }
        let verb = (mark.saturating_sub(LONGEST_RELAY)..mark).rev().find(|&at| period.is_any(at, RELAYS))?;
        let chain = chain::chain(period, verb);
        if chain.passive {
            let subject = subject::before(period, chain.start)?;
            let via = (verb + 1..mark)
                .find(|&at| period.is_any(at, &["by"]))
                .or_else(|| period.is_any(saying + 1, &["by"]).then_some(saying + 1))
                .and_then(|by| phrase::noun_phrase_at(period, by + 1));
            return Some(Relay { passive: true, speaker: subject.phrase, start: subject.start, via });
        }
        let speaker = phrase::noun_phrase_at(period, verb + 1)?;
        let via = if period.lower(verb).ends_with("ing") {
            self.speaker_before(verb)
        } else {
            subject::before(period, chain.start).map(|subject| subject.phrase)
        };
        Some(Relay { passive: false, start: speaker.start, speaker, via })
    }

    /// Whether "as saying" comes later, so that this verb is the relay's.
    pub(super) fn is_relayed(&self, at: usize) -> bool {
        let period = self.period;
        period.is_any(at, RELAYS)
            && (at + 1..period.len().min(at + LONGEST_RELAY))
                .take_while(|&at| !period.is_stop(at))
                .any(|at| period.is_any(at, &["as"]) && period.is_any(at + 1, SAYINGS))
    }
}

const RELAYS: &[&str] = &["quoted", "cited", "quotes", "cites", "quoting", "citing", "quote", "cite"];
const SAYINGS: &[&str] = &["saying", "telling", "claiming", "warning", "adding", "writing"];

/// "As saying" stands no farther from the relay's verb.
const LONGEST_RELAY: usize = 24;
