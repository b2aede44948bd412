//! Quotations that no word of saying took.

use super::attribution::{Attribution, FAR, Finder, Items};
use super::period::Period;
use super::{Stance, chain, phrase, source, subject};
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
        if period.quoted_words(at) < FEWEST_QUOTED || period.items.len() == 1 || is_title(period, at) {
            return Governed::Free;
        }
        let by = |speaker, cue: usize, stance| {
            let pieces = std::iter::once(at..at + 1).collect();
            Governed::By(Attribution { pieces, speaker: Some(speaker), cue: cue..cue + 1, stance, via: None })
        };
        if at > 0 && period.is_any(at - 1, &[":"]) {
            let told = phrase::noun_phrase_before(period, at - 1).filter(|phrase| speaks(period, phrase));
            // "She is in the queue with two buckets and a theory: “…”": the subject speaks.
            let subject = || self.speaker_before(at - 1).filter(|phrase| speaks(period, phrase));
            return told
                .or_else(subject)
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
}

/// Whether a quotation is written like the title of a work: all words with a capital but the little ones, or at least all
/// longer words ("Ya Bint el-Balad").
pub(super) fn is_title(period: &Period<'_>, at: usize) -> bool {
    let document = period.words.document;
    let words = || {
        let words = period.items[at].tokens.clone().map(|token| document.word(token));
        words.filter(|word| word.starts_with(char::is_alphabetic)).take(MOST_WORDS_OF_TITLE)
    };
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let small = |word: &str| word.len() <= SMALL && !capital(word);
    let longer = words().any(|word| word.len() > SMALL && capital(word));
    words().all(|word| capital(word) || LITTLE.contains(&word) || longer && small(word))
}

/// Bytes of a word that may be small in the title of a work in any language.
const SMALL: usize = 3;

/// Words looked at of what may be a title.
const MOST_WORDS_OF_TITLE: usize = 12;

/// Words without a capital in titles.
#[rustfmt::skip]
const LITTLE: &[&str] = &[
    "the", "a", "an", "of", "in", "on", "at", "to", "for", "by", "from", "with", "into", "over", "and", "or", "but", "as", "de", "la", "s",
];

/// Whether a phrase may name someone who speaks.
fn speaks(period: &Period<'_>, phrase: &Items) -> bool {
    source::is_source(period, phrase)
        || phrase::is_pronoun(period, phrase.start)
        || period.is_any(phrase.end - 1, MESSAGES)
}

/// What is written somewhere and speaks by itself.
#[rustfmt::skip]
const MESSAGES: &[&str] = &[
    "message", "statement", "letter", "note", "sign", "banner", "poster", "leaflet", "text", "post", "tweet", "headline", "caption", "slogan",
    "words", "inscription", "graffiti",
];

/// Being and having say nothing.
const BEINGS: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "has", "had", "have", "became", "become", "remains", "seems",
    "'s", "’s",
];

/// Fewer words in quotation marks that nobody says are a term, not a quote.
const FEWEST_QUOTED: usize = 3;
