//! Headlines, which tell who says something by a colon: "Zelensky: we will win", "Twelve die in Kharkiv: governor".

use super::Stance;
use super::attribution::{Attribution, Finder, Items};
use super::governed;
use super::period::Period;
use super::postposed::BULLETS;
use crate::description::noun;
use crate::model::speech::PartOfSpeech as Part;

impl Finder<'_> {
    /// The speaker before or after the colon of a headline.
    pub(super) fn heading(&mut self) {
        let period = self.period;
        let listed = period.is_any(0, BULLETS);
        if !(period.heading || listed) || !self.found.is_empty() {
            return;
        }
        // “We walked out through the fields”: the last hours of a siege.
        if period.is_quotation(0)
            && period.is_any(1, &[":"])
            && period.quoted_words(0) >= FEWEST
            && !governed::is_title(period, 0)
            && !speaker(period, 2..end(period))
        {
            let (pieces, cue) = (std::iter::once(0..1).collect(), 0..0);
            self.add(Attribution { pieces, speaker: None, cue, stance: Stance::Asserts, via: None });
            return;
        }
        let opening = usize::from(listed);
        let colon = |at: &usize| period.is_any(*at, &[":"]) && !period.is_glued(at + 1);
        let len = period.len();
        let words = |items: &Items| items.clone().map(|at| period.quoted_words(at).max(1)).sum::<usize>();
        if let Some(colon) = (0..len.min(LONGEST_SPEAKER + 1)).find(colon) {
            let content = colon + 1..end(period);
            let own = |at| period.is_any(at, SELF) || period.is_any(at, DUTY) && at > colon + 1;
            let asks = period.is_any(colon + 1, QUESTIONS);
            let speaks = speaker(period, opening..colon) && !asks && content.clone().any(own);
            if speaks && words(&content) >= FEWEST {
                self.told(content, opening..colon, colon);
            }
        } else if let Some(colon) = (len.saturating_sub(LONGEST_SPEAKER + 2)..len).rev().find(colon) {
            let (content, last) = (opening..colon, colon + 1..end(period));
            if words(&content) >= FEWEST && !last.is_empty() && speaker(period, last.clone()) {
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

/// Words that say what somebody is to do, which headlines leave to others.
const DUTY: &[&str] = &["should", "must", "shall"];
/// What opens a headline that explains.
const QUESTIONS: &[&str] = &["what", "why", "who", "how", "when", "where", "which"];

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
