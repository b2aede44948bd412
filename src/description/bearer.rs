//! Whom a phrase describes: the name behind a title, beside an apposition, at the other end of "is".

use super::Found;
use super::complement::is_participle;
use super::phrase::{Opening, Phrase, Phrases};
use super::word::Use;
use crate::Label;

/// The mentions that a phrase describes, and how it is known; empty when it describes none.
pub(super) fn find(phrases: &Phrases<'_>, phrase: &mut Phrase) -> (Vec<usize>, Found) {
    if phrase.sense.noun.doubtful && phrase.opening != Opening::Indefinite {
        return (Vec::new(), Found::Title);
    }
    let finder = Finder {
        phrases,
        label: if phrase.sense.noun.kind.is_personal() { Label::Person } else { Label::Org },
    };
    if let Some(titled) = finder.titled(phrase) {
        return (titled, Found::Title);
    }
    if let Some(before) = finder.before(phrase) {
        return (before, Found::Apposition);
    }
    if phrase.sense.plural {
        return (finder.examples(phrase), Found::Apposition);
    }
    if let Some(subject) = finder.subject(phrase) {
        return (vec![subject], Found::Clause);
    }
    if let Some(after) = finder.after(phrase) {
        return (vec![after], Found::Apposition);
    }
    (Vec::new(), Found::Apposition)
}

/// Whether what stands at `at` lets an apposition end before it.
pub(super) fn is_closed(phrases: &Phrases<'_>, at: usize) -> bool {
    let words = &phrases.words;
    if at >= words.sentence(at - 1).end {
        return true;
    }
    if words.mention(at).is_some() {
        return matches!(words.label(at), Some(Label::Date | Label::Time));
    }
    let plain = words.plain(at);
    match words.used(at) {
        _ if words.is_mark(at) => !words.is_possessive(at),
        Use::Function | Use::Preposition => !is_one_of(plain, &["said", "says", "told", "added"]),
        Use::Own => plain == "whose",
        Use::Other => is_participle(plain),
        _ => false,
    }
}

/// Looks for names with one label.
#[derive(Clone, Copy)]
pub(super) struct Finder<'a> {
    pub(super) phrases: &'a Phrases<'a>,
    pub(super) label: Label,
}

impl Finder<'_> {
    /// Whether a phrase may open here without a determiner: at a sentence's start or behind a mark or "said".
    pub(super) fn is_opening(self, at: usize) -> bool {
        let words = &self.phrases.words;
        at == words.sentence(at).start
            || words.is_mark(at - 1) && !words.is_hyphen(at - 1)
            || is_one_of(words.plain(at - 1), &["said", "says", "and"])
    }

    /// The name with the label that begins at `at`, over "Mr".
    pub(super) fn begins(self, at: usize) -> Option<usize> {
        let words = &self.phrases.words;
        let is_honorific = at < words.document.tokens().len()
            && words.mention(at).is_none()
            && words.used(at) == Use::Honorific;
        let at = if is_honorific { at + 1 } else { at };
        let name = words.begins(at).filter(|&name| words.mentions[name].label == self.label)?;
        // The next paragraph begins with a name of its own.
        (words.document.tokens()[at].sentence == words.document.tokens()[at.checked_sub(1)?].sentence)
            .then_some(name)
    }

    /// The name with the label that ends right before `at`.
    pub(super) fn ends(self, at: usize) -> Option<usize> {
        let words = &self.phrases.words;
        let at = match at.checked_sub(1) {
            Some(quote) if matches!(words.plain(quote), "\"" | "”" | "’") => quote,
            _ => at,
        };
        words.ends(at).filter(|&name| words.mentions[name].label == self.label)
    }
}

pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
}
