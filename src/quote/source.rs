//! "…, the ministry said, citing its governor": who says it, and who relays it.

use super::attribution::{FAR, Finder, Items};
use super::period::Period;
use super::phrase;
use crate::description::noun;
use crate::model::speech::PartOfSpeech as Part;

impl Finder<'_> {
    /// Makes those who are cited the speakers of what is said by whoever cites them.
    pub(super) fn sources(&mut self) {
        let period = self.period;
        for at in 0..period.len() {
            if !period.is_any(at, &["citing"]) || self.used[at] {
                continue;
            }
            let Some(source) = phrase::noun_phrase_at(period, at + 1) else { continue };
            if !is_source(period, &source) || period.is_any(source.end, &["as"]) {
                continue;
            }
            let opens = !(at.saturating_sub(FAR)..at).any(|at| period.is_finite(at));
            let found = if opens { self.first_after(at) } else { self.last_before(at) };
            let Some(found) = found.map(|found| &mut self.found[found]) else { continue };
            if found.cue.start.abs_diff(at) <= FAR && found.via.is_none() && found.speaker.is_some() {
                found.via = found.speaker.replace(source);
            }
        }
    }
}

/// Whether a phrase names people or bodies that speak, and not a reason: "citing officials", "citing security concerns".
pub(super) fn is_source(period: &Period<'_>, phrase: &Items) -> bool {
    let head = phrase
        .clone()
        .take_while(|&at| at == phrase.start || !period.is(at, Part::Adposition))
        .last()
        .unwrap_or(phrase.start);
    let word = period.lower(head);
    period.is(head, Part::ProperNoun)
        || noun::role(word).is_some()
        || noun::body(word).is_some()
        || SOURCES.contains(&word)
}

/// Other words for those who are cited.
const SOURCES: &[&str] = &[
    "sources",
    "source",
    "officials",
    "authorities",
    "reports",
    "report",
    "media",
    "military",
    "police",
    "documents",
    "data",
];
