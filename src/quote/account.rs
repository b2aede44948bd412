//! "According to police, …", "in the minister's words": content told by somebody's account.

use super::attribution::{Attribution, Finder, Items, LONGEST};
use super::extent::Reach;
use super::{Stance, extent, phrase};
use crate::model::speech::PartOfSpeech as Part;

/// Words that say by whose account something is told.
pub(super) struct Account {
    speaker: Items,
    /// "According to", or the whole of "in his words".
    cue: Items,
    end: usize,
}

/// Whether a word may be the noun of an account, or opens one.
pub(super) fn opens(form: &str) -> bool {
    form == "according" || ACCOUNTS.contains(&form)
}

impl Finder<'_> {
    /// The account that starts at a place.
    pub(super) fn account(&self, at: usize) -> Option<Account> {
        let period = self.period;
        if !period.is_any(at, &["according", "in", "by", "to"]) {
            return None;
        }
        let are = |words: &&&[&str]| {
            words.iter().enumerate().all(|(index, word)| period.is_any(at + index, &[word]))
        };
        if let Some(words) = OPENINGS.iter().find(are) {
            let cue = at..at + words.len();
            let speaker = phrase::noun_phrase_at(period, cue.end)?;
            return Some(Account { end: speaker.end, cue, speaker });
        }
        // "In his words", "by the army's own account".
        let noun = (at + 2..period.len().min(at + LONGEST_OWNER)).find(|&at| period.is_any(at, ACCOUNTS))?;
        let last = if period.is_any(noun - 1, &["own"]) { noun - 1 } else { noun };
        let owner = at + 1..last;
        if owner.len() == 1 && period.is_any(owner.start, OWNERS) {
            return Some(Account { speaker: owner, cue: at..noun + 1, end: noun + 1 });
        }
        let possessive = last.checked_sub(1).filter(|&at| period.is_any(at, &["'s", "’s", "'", "’"]))?;
        let speaker = phrase::noun_phrase_before(period, possessive).filter(|owner| owner.start == at + 1)?;
        Some(Account { speaker, cue: at..noun + 1, end: noun + 1 })
    }

    /// "According to police, …", "…, according to police", "the toll, according to police, …".
    pub(super) fn according(&self, at: usize, account: Account) -> Option<Attribution> {
        let period = self.period;
        let Account { speaker, cue, end } = account;
        let end = self.past_account(end);
        let start = self.content_start(at);
        let before = extent::trimmed(period, start, at);
        if before > start + LONGEST {
            return None;
        }
        let opens = before <= start
            || period.is_stop(at - 1)
            || at > 1 && period.is_comma(at - 1) && period.is_any(at - 2, &["and", "but"])
            || !(start..before).any(|at| phrase::is_nominal(period, at) || period.is_quotation(at));
        let from = if opens {
            let comma = (end..period.len().min(end + LONGEST_OPENING)).find(|&at| period.is_comma(at));
            comma.map_or(end, |comma| comma + 1)
        } else {
            end + 1
        };
        let after = from..extent::end(period, at, from, Reach::Clause).max(from);
        let mut pieces = Vec::new();
        if opens {
            pieces.push(after);
        } else {
            // "The toll, according to police, has risen."
            let parted = period.is_comma(end) && !extent::has_finite_in(period, start..before);
            pieces.push(start..before);
            pieces.extend(parted.then_some(after));
        }
        pieces.retain(|piece| !piece.is_empty());
        // "The mayor said it was safe, according to the agency": the agency relays.
        if let [content] = pieces.as_slice()
            && let Some(inner) = self.inner(content)
        {
            return Some(inner.relayed(Some(speaker)));
        }
        let said = Attribution { pieces, speaker: Some(speaker), cue, stance: Stance::Asserts, via: None };
        (!said.pieces.is_empty()).then_some(said)
    }

    /// Past what stands between the name and the comma after it, and an aside: "the ministry in Gaza, a body of …, …".
    fn past_account(&self, mut end: usize) -> usize {
        let period = self.period;
        let near = |from: usize, most: usize| {
            (from..period.len().min(from + most)).find(|&at| period.is_comma(at) || period.is_stop(at))
        };
        let verbless = |from: usize, to: usize| !(from..to).any(|at| period.is_finite(at));
        if let Some(comma) = near(end, NAME_REST)
            && verbless(end, comma)
        {
            end = comma;
        }
        let aside = period.is(end + 1, Part::Determiner) || period.is(end + 1, Part::Noun);
        // "According to the governor, Ivan Petrenko, …".
        let name = period.is(end + 1, Part::ProperNoun) && end > 0 && period.is(end - 1, Part::Noun);
        let longest = if name { LONGEST_NAME } else { LONGEST_ASIDE };
        if period.is_comma(end)
            && (aside || name)
            && let Some(close) = near(end + 1, longest)
            && period.is_comma(close)
            && verbless(end + 1, close)
        {
            end = close;
        }
        end
    }
}

const OPENINGS: [&[&str]; 4] = [
    &["according", "to"],
    &["in", "the", "words", "of"],
    &["by", "the", "account", "of"],
    &["in", "the", "view", "of"],
];

/// What may be somebody's, and tells what they say.
const ACCOUNTS: &[&str] =
    &["words", "account", "view", "opinion", "telling", "estimate", "estimates", "admission"];

const OWNERS: &[&str] = &["his", "her", "their", "its"];

/// Words between "in" and "words".
const LONGEST_OWNER: usize = 8;

/// Words between a name and the comma after it.
const NAME_REST: usize = 10;

const LONGEST_ASIDE: usize = 20;

const LONGEST_NAME: usize = 6;

/// After "according to" the content opens within so many words.
const LONGEST_OPENING: usize = 30;
