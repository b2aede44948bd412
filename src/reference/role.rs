//! What a noun phrase is to the verb, by what stands around it.

use std::ops::Range;

use super::sentence::Sentences;
use super::word::Is;
use crate::model::speech::PartOfSpeech as Part;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Subject,
    Object,
    /// before 's
    Possessor,
    /// before another noun
    Modifier,
    /// after "by"
    By,
    /// after "of"
    Of,
    /// after "with"
    With,
    /// after another preposition
    Prepositional,
    /// in brackets
    Bracketed,
    /// after "is"
    Predicate,
    /// after "and"
    Conjunct,
    /// after a comma or another noun
    Apposed,
    /// first in its sentence, with no verb of its own
    First,
    Other,
}

impl Role {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Object => "object",
            Self::Possessor => "possessor",
            Self::Modifier => "modifier",
            Self::By => "by",
            Self::Of => "of",
            Self::With => "with",
            Self::Prepositional => "prepositional",
            Self::Bracketed => "bracketed",
            Self::Predicate => "predicate",
            Self::Conjunct => "conjunct",
            Self::Apposed => "apposed",
            Self::First => "first",
            Self::Other => "other",
        }
    }

    /// Whether it is the subject or stands where one would.
    pub(super) const fn leads(self) -> bool {
        matches!(self, Self::Subject | Self::First)
    }
}

/// The role of a noun phrase whose name or head fills `tokens`.
pub(super) fn of(text: &Sentences<'_>, tokens: Range<usize>) -> Role {
    let sentence = text.around(tokens.start);
    let end = tokens.end;
    let ends = end >= sentence.end;
    if !ends && text.is_possessive_ending(end) {
        return Role::Possessor;
    }
    if !ends && text.part(end) == Part::Noun {
        return Role::Modifier;
    }
    let start = text.phrase_start(tokens.start);
    let before = (start > sentence.start).then(|| start - 1);
    let part = before.map(|at| text.part(at));
    let preposition = part == Some(Part::Adposition);
    let subordinates =
        before.is_some_and(|at| text.is(at, Is::Opening) || text.text(at).eq_ignore_ascii_case("for"));
    let next = (end..sentence.end).find(|&at| text.part(at) != Part::Adverb);
    if next.is_some_and(|at| text.is_finite(at)) && (!preposition || subordinates) {
        return Role::Subject;
    }
    if let Some(at) = before {
        if text.is(at, Is::By) {
            return Role::By;
        }
        if preposition || (part == Some(Part::Particle) && text.is(at, Is::To)) {
            return match () {
                () if text.is(at, Is::Of) => Role::Of,
                () if text.is(at, Is::With) => Role::With,
                () => Role::Prepositional,
            };
        }
        if matches!(text.text(at), "(" | "[") {
            return Role::Bracketed;
        }
        if text.is_verb(at) {
            return if text.is(at, Is::Copula) { Role::Predicate } else { Role::Object };
        }
        if part == Some(Part::Adverb) && at > sentence.start && text.part(at - 1) == Part::Verb {
            return Role::Object;
        }
        if text.is(at, Is::As) {
            return Role::Prepositional;
        }
        if part == Some(Part::CoordinatingConjunction) {
            return Role::Conjunct;
        }
    }
    if next.is_some_and(|at| reaches_its_verb(text, at, sentence.end)) {
        return Role::Subject;
    }
    match before {
        None => Role::First,
        Some(at) if matches!(text.text(at), "," | "–" | "—" | "-" | ":") || text.part(at) == Part::Noun => {
            Role::Apposed
        }
        Some(at) if text.part(at) == Part::SubordinatingConjunction => Role::Subject,
        Some(_) => Role::Other,
    }
}

/// How far a verb is looked for behind what stands between it and its subject.
const FARTHEST_VERB: usize = 25;

/// Whether a finite verb follows what opens at `at`: an insertion between marks, a prepositional phrase, a list.
fn reaches_its_verb(text: &Sentences<'_>, at: usize, end: usize) -> bool {
    let end = end.min(at + FARTHEST_VERB);
    let closing = match text.text(at) {
        "," => Some(","),
        "(" => Some(")"),
        "–" => Some("–"),
        "—" => Some("—"),
        "-" => Some("-"),
        _ => None,
    };
    let is_verb = |at: usize| at < end && text.is_finite(at);
    if let Some(closing) = closing {
        let Some(close) = (at + 1..end).find(|&at| text.text(at) == closing) else { return false };
        let verb = (close + 1..end).find(|&at| text.part(at) != Part::Adverb);
        return verb.is_some_and(is_verb);
    }
    if !matches!(text.part(at), Part::Adposition | Part::CoordinatingConjunction) {
        return false;
    }
    let goes_on = |at: &usize| {
        text.is_nominal(*at)
            || matches!(
                text.part(*at),
                Part::Adposition | Part::CoordinatingConjunction | Part::Pronoun | Part::Particle
            )
    };
    (at + 1..end).find(|at| !goes_on(at)).is_some_and(is_verb)
}
