//! Quotations that no word of saying took.

use super::attribution::{Attribution, FAR, Finder};
use super::{Stance, chain, phrase, subject};
use crate::model::speech::PartOfSpeech as Part;

/// Whose such a quotation is.
enum Governed {
    By(Attribution),
    /// Whoever spoke before in its period.
    Still,
    Free,
}

impl Finder<'_> {
    /// Quotations that no word of saying took: the verb before them speaks for its subject.
    pub(super) fn governed(&mut self) {
        for at in 0..self.period.len() {
            if self.used[at] || !self.period.is_quotation(at) {
                continue;
            }
            match self.governed_at(at) {
                Governed::By(found) => self.add(found),
                Governed::Still => self.still(at),
                Governed::Free => {}
            }
        }
    }

    /// Who is still speaking: "He said none was hurt and there was “no sign” of a bomb".
    fn still(&mut self, at: usize) {
        let Some(last) = self.last_before(at) else { return };
        let last = &mut self.found[last];
        if last.speaker.is_some() && last.pieces.last().is_some_and(|piece| piece.end <= at) {
            last.pieces.push(at..at + 1);
            self.used[at] = true;
        }
    }

    fn governed_at(&self, at: usize) -> Governed {
        let period = self.period;
        if period.quoted_words(at) < FEWEST_QUOTED || period.items.len() == 1 || self.is_title(at) {
            return Governed::Free;
        }
        let by = |speaker, cue: usize, stance| {
            let pieces = std::iter::once(at..at + 1).collect();
            Governed::By(Attribution { pieces, speaker: Some(speaker), cue: cue..cue + 1, stance, via: None })
        };
        if at > 0 && period.is_any(at - 1, &[":"]) {
            return phrase::noun_phrase_before(period, at - 1)
                .map_or(Governed::Free, |speaker| by(speaker, at - 1, Stance::Asserts));
        }
        let governs = |&at: &usize| {
            period.is(at, Part::Verb) && (period.is_finite(at) || period.cue(at).is_some())
                || period.is_any(at, BEINGS)
        };
        let near = (at.saturating_sub(FAR)..at).rev().take_while(|&at| !period.is_stop(at) && !self.used[at]);
        let Some(verb) = near.into_iter().find(governs) else { return Governed::Free };
        if period.is_any(verb, BEINGS) {
            return Governed::Still;
        }
        let chain = chain::chain(period, verb);
        if chain.passive {
            return Governed::Free;
        }
        let own = subject::before(period, chain.start).map(|subject| subject.phrase);
        match own.or_else(|| self.speaker_before(verb)) {
            Some(speaker) => by(speaker, verb, period.cue(verb).map_or(Stance::Asserts, |cue| cue.stance)),
            None => Governed::Free,
        }
    }

    /// All longer words with a capital: the title of a work.
    fn is_title(&self, at: usize) -> bool {
        let document = self.period.words.document;
        let mut words = self.period.items[at]
            .tokens
            .clone()
            .map(|token| document.word(token))
            .filter(|word| word.len() > 3 && word.starts_with(char::is_alphabetic))
            .take(12)
            .peekable();
        words.peek().is_none() || words.all(|word| word.starts_with(char::is_uppercase))
    }
}

/// Being and having say nothing.
const BEINGS: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "has", "had", "have", "became", "become", "remains", "seems",
    "'s", "’s",
];

/// Fewer words in quotation marks that nobody says are a term, not a quote.
const FEWEST_QUOTED: usize = 3;
