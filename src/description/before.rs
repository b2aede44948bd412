//! What stands before the noun of a phrase: determiner, possessor, names and modifiers.

use super::Of;
use super::noun::{NounKind, Sense};
use super::owner::is_name;
use super::phrase::{Opening, Phrase, Phrases, Reach};
use super::word::{Use, Words};
use crate::Label;
use crate::document::TokenKind;

/// Unknown words that may stand before one noun.
const MOST_UNKNOWN: usize = 2;
/// Tokens that a phrase may have before its noun.
const LONGEST_BEFORE: usize = 12;

impl Phrases<'_> {
    /// Reads what stands before the noun, and gives the tokens that belong to the role, last one first.
    pub(super) fn read_before(&self, phrase: &mut Phrase, reach: Reach) -> Vec<usize> {
        let words = &self.words;
        let head = phrase.start;
        let capital = words.word(head).capital;
        let sentence = words.sentence(head).start;
        let first = sentence.max(head.saturating_sub(LONGEST_BEFORE));
        let mut role = Vec::new();
        let mut unknown = 0;
        while phrase.start > first {
            let at = phrase.start - 1;
            let joined = words.is_hyphen(phrase.start);
            if let Some(mention) = words.mention(at) {
                let tokens = words.tokens(mention);
                if tokens.start < first {
                    break;
                }
                let label = words.mentions[mention].label;
                let prefixed = tokens.start > first + 1
                    && words.is_hyphen(tokens.start - 1)
                    && matches!(words.plain(tokens.start - 2), "pro" | "anti" | "non" | "ex");
                if joined || prefixed || is_kept(label) {
                    // Moscow-backed, pro-Russian, a tank commander.
                    phrase.start = if prefixed { tokens.start - 2 } else { tokens.start };
                    role.extend((phrase.start..=at).rev());
                } else if is_name(label) {
                    if label == Label::Org && phrase.of.is_none() && phrase.affiliation.is_none() {
                        phrase.behind = Some(mention);
                    }
                    self.belong(phrase, mention);
                    phrase.start = tokens.start;
                } else if is_age(words, at) {
                    phrase.start = tokens.start;
                } else if label == Label::Date && reach == Reach::OverUnknown {
                    // "a fifth-year student".
                    phrase.start = tokens.start;
                    role.extend(tokens.rev());
                } else {
                    break;
                }
                continue;
            }
            if words.is_possessive(at) && at > first {
                if self.read_possessor(phrase, at, first) {
                    phrase.opening = Opening::Possessor;
                }
                break;
            }
            if words.is_hyphen(at) && at > first {
                role.push(at);
                phrase.start = at;
                continue;
            }
            let word = words.word(at);
            match word.used {
                Use::Determiner => {
                    phrase.start = at;
                    let indefinite = matches!(word.plain.as_str(), "a" | "an");
                    phrase.opening = if indefinite { Opening::Indefinite } else { Opening::Definite };
                    self.one_of(phrase, first);
                    break;
                }
                Use::Own => {
                    (phrase.start, phrase.opening) = (at, Opening::Possessor);
                    self.one_of(phrase, first);
                    break;
                }
                Use::Former => {
                    phrase.former = true;
                    if joined {
                        role.pop();
                    }
                }
                Use::Adverb if joined && word.plain == "then" => {
                    phrase.former = true;
                    role.pop();
                }
                Use::Modifier => role.push(at),
                Use::Other if joined || capital && word.capital && at > sentence => role.push(at),
                Use::Other if is_rank(word.role) && is_rank(Some(phrase.sense)) => role.push(at),
                Use::Other if word.body.is_some_and(|body| !body.plural) => role.push(at),
                Use::Other | Use::Function
                    if reach == Reach::OverUnknown && unknown < MOST_UNKNOWN && self.may_modify(at) =>
                {
                    unknown += 1;
                    role.push(at);
                }
                used => {
                    phrase.stopped = used == Use::Other;
                    break;
                }
            }
            phrase.start = at;
        }
        role
    }

    /// Whether an unknown word may be a noun before the noun: "a tram dispatcher", but not "said".
    fn may_modify(&self, at: usize) -> bool {
        let words = &self.words;
        let word = words.word(at);
        word.used == Use::Other
            && !words.is_mark(at)
            && !word.capital
            && word.role.is_none_or(|role| role.noun.doubtful)
            && !word.plain.ends_with("ed")
            && words.document.tokens()[at].kind == TokenKind::Word
    }

    /// "one of its founders" speaks of one.
    fn one_of(&self, phrase: &mut Phrase, first: usize) {
        let words = &self.words;
        if phrase.sense.plural
            && phrase.start >= first + 2
            && words.is(phrase.start - 1, "of")
            && words.is(phrase.start - 2, "one")
        {
            phrase.start -= 2;
            phrase.sense.plural = false;
        }
    }

    /// Reads "Ukraine's", "the president's" before a phrase; whether there is a possessor before the mark at `at`.
    fn read_possessor(&self, phrase: &mut Phrase, at: usize, first: usize) -> bool {
        let words = &self.words;
        if let Some(mention) = words.ends(at) {
            if !is_name(words.mentions[mention].label) {
                return false;
            }
            self.belong(phrase, mention);
            phrase.start = words.tokens(mention).start;
            if phrase.start > first && words.is(phrase.start - 1, "the") {
                phrase.start -= 1;
            }
            return true;
        }
        let mut start = at - 1;
        if words.is_mark(start) {
            return false;
        }
        let is_person = words.word(start).role.is_some();
        while start > first
            && words.mention(start - 1).is_none()
            && !words.is_mark(start - 1)
            && words.used(start - 1) == Use::Modifier
        {
            start -= 1;
        }
        if is_person && phrase.of.is_none() {
            phrase.of = Some(Of { link: "of", whose: self.span(start..at) });
        }
        if start > first && matches!(words.used(start - 1), Use::Determiner | Use::Own) {
            start -= 1;
        }
        phrase.start = start;
        true
    }
}

/// "Lt." before "Gen.".
fn is_rank(sense: Option<Sense>) -> bool {
    sense.is_some_and(|sense| sense.noun.kind == NounKind::Rank)
}

/// The end of "21-year-old".
fn is_age(words: &Words<'_>, at: usize) -> bool {
    words.label(at) == Some(Label::Date) && words.plain(at).ends_with("old")
}

/// Mentions that are part of the role: first deputy, tank commander, World War II veteran.
fn is_kept(label: Label) -> bool {
    matches!(
        label,
        Label::Ordinal | Label::Weapon | Label::Event | Label::Product | Label::Language | Label::Law
    )
}
