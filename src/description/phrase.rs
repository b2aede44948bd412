//! The noun phrase around a noun of persons or organisations.

use std::ops::Range;

use super::noun::Sense;
use super::word::Words;
use super::{Of, Role, Whose};
use crate::{Label, Resources, Span};

/// How a phrase opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// With the noun or a word before it.
    Bare,
    /// "the", "this".
    Definite,
    /// "a", "an".
    Indefinite,
    /// "its", "Ukraine's".
    Possessor,
}

/// "the former Luhansk regional governor", "head of the Kharkiv police".
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// Its first token, determiner and possessor included.
    pub(super) start: usize,
    /// One past the noun.
    pub(super) head_end: usize,
    /// One past what the noun is of.
    pub(super) end: usize,
    pub(super) sense: Sense,
    pub(super) opening: Opening,
    pub(super) former: bool,
    /// The role in its normal form.
    pub(super) role: String,
    pub(super) of: Option<Of>,
    pub(super) affiliation: Option<Whose>,
    /// The last word of the role, in the singular.
    pub(super) head: String,
    /// Whether a word that is no known modifier ended the reading to the left.
    pub(super) stopped: bool,
    /// An organisation that the phrase stands right behind: Wagner in "the Wagner group".
    pub(super) behind: Option<usize>,
}

impl Phrase {
    /// Whether words other than names stand before the noun.
    pub(super) fn is_modified(&self) -> bool {
        self.role != self.head
    }

    /// The role it tells.
    pub(super) fn to_role(&self) -> Role {
        let Self { role, head, former, sense, .. } = self;
        let words = if *former { format!("former {role}") } else { role.clone() };
        Role { words, head: head.clone(), noun: sense.noun, former: *former }
    }
}

/// How far a phrase is read to the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Over known modifiers.
    Known,
    /// Over some unknown words too, as far as a determiner or a name: "a tram dispatcher".
    OverUnknown,
}

/// Reads phrases.
#[derive(Debug)]
pub(super) struct Phrases<'a> {
    pub(super) words: Words<'a>,
    pub(super) resources: &'a Resources,
}

impl Phrases<'_> {
    /// The phrase around the noun at `head`.
    pub(super) fn around(&self, head: Range<usize>, sense: Sense, reach: Reach) -> Phrase {
        let noun = sense.noun.word;
        let word = if noun.is_empty() { self.words.plain(head.end - 1) } else { noun };
        let mut phrase = Phrase {
            start: head.start,
            head_end: head.end,
            end: head.end,
            sense,
            opening: Opening::Bare,
            former: false,
            role: String::new(),
            head: word.to_owned(),
            stopped: false,
            of: None,
            affiliation: None,
            behind: None,
        };
        let role = self.read_before(&mut phrase, reach);
        phrase.role = self.role(&role, word);
        self.read_complements(&mut phrase);
        phrase
    }

    /// The role in its normal form: lower case, singular, names and determiners left out.
    fn role(&self, before: &[usize], head: &str) -> String {
        let words = &self.words;
        let mut role = String::new();
        let mut at_hyphen = true;
        for &at in before.iter().rev() {
            let hyphen = words.is_hyphen(at);
            if !hyphen && !at_hyphen {
                role.push(' ');
            }
            at_hyphen = hyphen;
            // A name keeps its capital: Moscow-backed.
            if words.mention(at).is_some() && !self.is_capital_by_place(at) {
                role.push_str(words.document.word(at));
            } else {
                let plain = words.plain(at);
                let noun = words.word(at).role.map_or("", |sense| sense.noun.word);
                role.push_str(if noun.is_empty() { plain } else { noun });
            }
        }
        if !at_hyphen {
            role.push(' ');
        }
        role.push_str(head);
        role
    }

    /// Whether a word has its capital from the sentence it opens: "Tank commander X".
    fn is_capital_by_place(&self, at: usize) -> bool {
        let words = &self.words;
        let kind = matches!(words.label(at), Some(Label::Ordinal | Label::Weapon));
        let small = words.document.word(at).chars().skip(1).all(char::is_lowercase);
        kind && small && at == words.sentence(at).start
    }

    pub(super) fn span(&self, tokens: Range<usize>) -> Whose {
        Whose::Words(self.cover(tokens))
    }

    /// The text from the first to the last of some tokens.
    pub(super) fn cover(&self, tokens: Range<usize>) -> Span {
        let all = self.words.document.tokens();
        all[tokens.start].span.cover(all[tokens.end - 1].span)
    }
}
