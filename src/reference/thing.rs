//! "It" and "they" of organisations, states and peoples, where the sentence leaves no doubt.
//!
//! Most of these pronouns stand for nothing that has a name, or for nothing at all ("it rained"). Only two ways of use are
//! resolved: the possessive or reflexive that goes back to the subject of its own clause ("Russia said its forces"), and the subject of
//! what somebody reports ("the Houthis said they", "It added").

use std::ops::Range;

use super::clause::{Clause, Clauses, Join, Way};
use super::sentence::Sentences;
use super::word::{Is, Number};
use super::{Reference, ReferenceKind};
use crate::model::speech::PartOfSpeech as Part;
use crate::pipeline::Reading;
use crate::{Label, Mention};

/// How sure each way of use is, in thousandths.
const OWN_SUBJECT: u16 = 800;
const REPORTED: u16 = 750;
const NEXT_SENTENCE: u16 = 650;

/// Words between a subject and what goes back to it.
const FARTHEST: usize = 40;

/// Resolves the pronouns of things and groups in an article.
pub(super) fn resolve(
    text: &Sentences<'_>,
    clauses: &Clauses,
    reading: &Reading,
    entity_of: &[Option<usize>],
) -> Vec<Reference> {
    let reader = Reader { text, clauses, mentions: &reading.mentions, entity_of };
    let found = (0..text.document.tokens().len()).filter_map(|token| {
        let number = text.word(token).thing?;
        let (antecedent, score) = reader.antecedent(token, number)?;
        let span = text.document.tokens()[token].span;
        Some(Reference { span, kind: ReferenceKind::Pronoun, antecedent, score })
    });
    found.collect()
}

struct Reader<'a> {
    text: &'a Sentences<'a>,
    clauses: &'a Clauses,
    mentions: &'a [Mention],
    entity_of: &'a [Option<usize>],
}

impl Reader<'_> {
    fn antecedent(&self, token: usize, number: Number) -> Option<(usize, u16)> {
        let clause = self.clauses.around(token);
        if self.text.is(token, Is::BackToSubject) {
            let subject = clause.subject.as_ref().filter(|subject| subject.way != Way::Relative)?;
            let mention = self.named(subject.tokens.clone(), number)?;
            let between = subject.tokens.end..token;
            let clear =
                between.len() <= FARTHEST && !between.clone().any(|at| self.is_rival(at, mention, number));
            return clear.then_some((mention, OWN_SUBJECT));
        }
        if clause.subject.as_ref().is_none_or(|subject| subject.tokens != (token..token + 1))
            || self.is_empty(token)
        {
            return None;
        }
        let sentence = self.text.around(token);
        if clause.tokens.start > sentence.start {
            // "X said (that) it …": the clause before is X's and says so.
            let reports = self.clauses.get(self.clauses.at(token).checked_sub(1)?)?;
            let joined = matches!(clause.join, Join::Content | Join::Main);
            return Some((self.reporter(reports, number).filter(|_| joined)?, REPORTED));
        }
        // "It added that": the sentence before is X's and says so.
        let opens = token <= sentence.start + 1 && self.says(clause);
        let before = self.text.sentence(token).checked_sub(1).filter(|_| opens)?;
        let start = self.text.document.sentences()[before].tokens.start;
        Some((self.reporter(self.clauses.around(start), number)?, NEXT_SENTENCE))
    }

    /// Who says something in a clause, when it is named.
    fn reporter(&self, clause: &Clause, number: Number) -> Option<usize> {
        let subject =
            clause.subject.as_ref().filter(|subject| subject.way == Way::Own && self.says(clause))?;
        self.named(subject.tokens.clone(), number)
    }

    /// Whether a clause's verb is one of saying.
    fn says(&self, clause: &Clause) -> bool {
        let mut verbs = clause.tokens.clone().filter(|&at| self.text.part(at) == Part::Verb);
        verbs.next().is_some_and(|at| self.text.is(at, Is::Saying))
    }

    /// What a subject names, when its last word is a name that "it" or "they" can stand for.
    fn named(&self, tokens: Range<usize>, number: Number) -> Option<usize> {
        let last = tokens.end.checked_sub(1)?;
        let mention = self.mention(last)?;
        let fits = self.fits(mention, number) && self.entity_of.get(mention).copied().flatten().is_some();
        // "Reuters and AFP" are two.
        let joined = (tokens.start..tokens.end).any(|at| self.text.part(at) == Part::CoordinatingConjunction)
            || (tokens.end < self.text.around(last).end
                && self.text.part(tokens.end) == Part::CoordinatingConjunction
                && self.mention(tokens.end + 1).is_some());
        (fits && !joined).then_some(mention)
    }

    fn fits(&self, mention: usize, number: Number) -> bool {
        let Mention { span, label, .. } = self.mentions[mention];
        let plural = || self.text.document.slice(span).ends_with('s');
        match (label, number) {
            (Label::Org, _) | (Label::Gpe, Number::One) => true,
            (Label::Norp, Number::Many) => plural(),
            _ => false,
        }
    }

    /// Whether another name stands here that the pronoun could go back to: one without "in" or "from" before it.
    fn is_rival(&self, at: usize, mention: usize, number: Number) -> bool {
        let Some(other) = self.mention(at).filter(|&other| other != mention && self.fits(other, number))
        else {
            return false;
        };
        if at > 0 && self.mention(at - 1) == Some(other) {
            return false;
        }
        let start = self.text.phrase_start(at);
        start == 0
            || !matches!(
                self.text.text(start - 1),
                "in" | "on" | "at" | "from" | "near" | "across" | "inside"
            )
    }

    /// Whether "it" stands for nothing: "it is clear that", "it rained".
    fn is_empty(&self, token: usize) -> bool {
        let sentence = self.text.around(token);
        let is_be = |at: usize| self.text.is(at, Is::Copula) || self.text.part(at) == Part::Auxiliary;
        let next = (token + 1..sentence.end).find(|&at| !is_be(at) && self.text.part(at) != Part::Adverb);
        let Some(next) = next else { return true };
        let after_be = next > token + 1 && is_be(next - 1);
        (after_be && !self.text.is_verb(next)) || self.text.is(next, Is::OfNothing)
    }

    /// The mention a token belongs to.
    fn mention(&self, token: usize) -> Option<usize> {
        let span = self.text.document.tokens().get(token)?.span;
        let index = self.mentions.partition_point(|mention| mention.span.end() <= span.start());
        self.mentions.get(index).filter(|mention| mention.span.overlaps(span)).map(|_| index)
    }
}
