//! Headlines, which tell who says something by a colon: "Zelensky: we will win", "Twelve die in Kharkiv: governor".

use super::Stance;
use super::attribution::{Attribution, Finder, Items};
use super::period::Period;
use crate::description::noun;
use crate::model::speech::PartOfSpeech as Part;

impl Finder<'_> {
    /// The speaker before or after the colon of a headline.
    pub(super) fn heading(&mut self) {
        let period = self.period;
        if !period.heading || !self.found.is_empty() {
            return;
        }
        let colon = |at: &usize| period.is_any(*at, &[":"]) && !period.is_glued(at + 1);
        let len = period.len();
        if let Some(colon) = (0..len.min(LONGEST_SPEAKER + 1)).find(colon) {
            let content = colon + 1..end(period);
            let speaks = speaker(period, 0..colon) && (content.clone()).any(|at| period.is_any(at, SELF));
            if speaks && content.len() >= FEWEST {
                self.told(content, 0..colon, colon);
            }
        } else if let Some(colon) = (len.saturating_sub(LONGEST_SPEAKER + 2)..len).rev().find(colon) {
            let (content, last) = (0..colon, colon + 1..end(period));
            if content.len() >= FEWEST && !last.is_empty() && speaker(period, last.clone()) {
                self.told(content, last, colon);
            }
        }
    }

    fn told(&mut self, content: Items, speaker: Items, cue: usize) {
        let pieces = std::iter::once(content).collect();
        let cue = cue..cue + 1;
        self.add(Attribution { pieces, speaker: Some(speaker), cue, stance: Stance::Asserts, via: None });
    }
}

/// The end without a full stop.
fn end(period: &Period<'_>) -> usize {
    if period.is_any(period.len() - 1, &["."]) { period.len() - 1 } else { period.len() }
}

/// Whether words name someone who speaks, and nothing else: a noun of persons or organisations at their end, or names alone.
fn speaker(period: &Period<'_>, items: Items) -> bool {
    let Some(last) = items.clone().next_back() else { return false };
    let word = period.lower(last);
    let plain = items.clone().all(|at| {
        !period.is_quotation(at)
            && !period.is_finite(at)
            && !period.is_comma(at)
            && !period.is(at, Part::Pronoun)
            && !period.is(at, Part::Numeral)
    });
    let role = noun::role(word).is_some() || noun::body(word).is_some() || SPEAKERS.contains(&word);
    let names = items.clone().all(|at| period.is(at, Part::ProperNoun));
    plain && (role || names) && !TOPICS.contains(&word)
}

/// Speakers of headlines are short.
const LONGEST_SPEAKER: usize = 4;
/// Words of a claim.
const FEWEST: usize = 3;

/// A name before a colon may be the place that a headline is about; it speaks when the words after it are somebody's own.
const SELF: &[&str] = &["we", "i", "our", "my", "us", "me"];

/// Other words that speak in headlines.
const SPEAKERS: &[&str] = &[
    "officials",
    "authorities",
    "military",
    "army",
    "police",
    "sources",
    "reports",
    "report",
    "media",
    "un",
    "monitor",
    "monitors",
];

/// What headlines are about.
const TOPICS: &[&str] = &[
    "war",
    "crisis",
    "conflict",
    "live",
    "analysis",
    "explainer",
    "opinion",
    "video",
    "watch",
    "update",
    "updates",
];
