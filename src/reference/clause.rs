//! Clauses, told apart by their finite verbs, and their subjects. No parse: what order and parts of speech tell.

use std::ops::Range;

use super::sentence::Sentences;
use super::word::Is;
use crate::model::speech::PartOfSpeech as Part;

/// How a clause is joined to what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    Main,
    /// and, but
    Coordinate,
    /// when, because
    Subordinate,
    /// that
    Content,
    /// who, which
    Relative,
}

impl Join {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Coordinate => "coordinate",
            Self::Subordinate => "subordinate",
            Self::Content => "content",
            Self::Relative => "relative",
        }
    }
}

/// Where a clause's subject stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) way: Way,
    /// The subject's words; for a relative clause the token before the relative word.
    pub(super) tokens: Range<usize>,
}

/// How a clause came by its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// It stands before the verb.
    Own,
    /// It is that of the clause before: "struck him and left".
    Inherited,
    /// It is what the relative word stands for.
    Relative,
}

impl Way {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Inherited => "inherited",
            Self::Relative => "relative",
        }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub(super) tokens: Range<usize>,
    pub(super) join: Join,
    pub(super) subject: Option<Subject>,
}

/// All clauses of a document, in order.
pub(super) struct Clauses {
    list: Vec<Clause>,
    /// For each token its clause.
    of: Vec<u32>,
}

impl Clauses {
    pub(super) fn read(text: &Sentences<'_>) -> Self {
        let mut clauses = Self { list: Vec::new(), of: vec![0; text.document.tokens().len()] };
        for sentence in text.document.sentences() {
            let mut before: Option<Subject> = None;
            for tokens in cut(text, sentence.tokens.clone()) {
                let subject = subject(text, tokens.clone(), before.as_ref());
                before = subject.clone().or(before);
                let number =
                    u32::try_from(clauses.list.len()).expect("fewer clauses than bytes of an article");
                clauses.of[tokens.clone()].fill(number);
                clauses.list.push(Clause { join: join(text, tokens.clone()), tokens, subject });
            }
        }
        clauses
    }

    /// The number of the clause a token stands in.
    pub(super) fn at(&self, token: usize) -> usize {
        self.of[token] as usize
    }

    /// A clause by its number.
    pub(super) fn get(&self, number: usize) -> Option<&Clause> {
        self.list.get(number)
    }

    /// The clause a token stands in.
    pub(super) fn around(&self, token: usize) -> &Clause {
        &self.list[self.at(token)]
    }
}

/// A sentence's clauses: between two finite verbs a clause begins at the last word that opens one, else at the last
/// mark, else after the first verb.
fn cut(text: &Sentences<'_>, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut starts = vec![sentence.start];
    let mut verb: Option<usize> = None;
    for at in sentence.clone().filter(|&at| text.is_finite(at)) {
        if let Some(last) = verb.replace(at) {
            let between = last + 1..at;
            let opens = |&at: &usize| {
                matches!(text.part(at), Part::SubordinatingConjunction | Part::CoordinatingConjunction)
                    || text.is_relative(at)
                    || text.is(at, Is::Opening)
            };
            let start = between
                .clone()
                .rev()
                .find(opens)
                .or_else(|| between.rev().find(|&at| text.is_break(at)))
                .unwrap_or(last + 1);
            starts.push(start);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([sentence.end]).collect::<Vec<_>>();
    starts.into_iter().zip(ends).map(|(start, end)| start..end).filter(|clause| !clause.is_empty()).collect()
}

/// The first token of a clause that is no punctuation, when there is one.
fn opening(text: &Sentences<'_>, mut clause: Range<usize>) -> Option<usize> {
    clause.find(|&at| text.part(at) != Part::Punctuation)
}

fn join(text: &Sentences<'_>, clause: Range<usize>) -> Join {
    let Some(at) = opening(text, clause) else { return Join::Main };
    let conjunction = text.part(at) == Part::SubordinatingConjunction;
    if text.is_relative(at) || (text.is(at, Is::Relative) && !conjunction) {
        Join::Relative
    } else if conjunction && text.is(at, Is::Relative) {
        Join::Content
    } else if conjunction || text.is(at, Is::Subordinating) {
        Join::Subordinate
    } else if text.part(at) == Part::CoordinatingConjunction {
        Join::Coordinate
    } else {
        Join::Main
    }
}

/// The subject of a clause: the first noun phrase before its verb that follows no preposition or participle.
fn subject(text: &Sentences<'_>, clause: Range<usize>, before: Option<&Subject>) -> Option<Subject> {
    let inherited = || before.map(|subject| Subject { way: Way::Inherited, ..subject.clone() });
    let Some(verb) = clause.clone().find(|&at| text.is_finite(at)) else { return inherited() };
    let start = opening(text, clause)?;
    if text.is(start, Is::Relative) && text.is_relative(start) && start < verb {
        let only = |at| matches!(text.part(at), Part::Adverb | Part::Punctuation | Part::Auxiliary);
        if (start + 1..verb).all(only) {
            return Some(Subject { way: Way::Relative, tokens: start.saturating_sub(1)..start });
        }
    }
    let mut governed = false;
    let mut at = start;
    while at < verb {
        match text.part(at) {
            Part::Adposition | Part::Verb => governed = true,
            Part::Punctuation => governed = false,
            Part::Noun | Part::ProperNoun | Part::Pronoun if !is_determiner(text, at) => {
                let mut end = at + 1;
                while end < verb && (text.is_noun(end) || text.part(end) == Part::Numeral) {
                    end += 1;
                }
                let possessor = end < verb && text.is_possessive_ending(end);
                if !governed && !possessor {
                    return Some(Subject { way: Way::Own, tokens: at..end });
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    inherited()
}

/// "his" stands before the noun that counts.
fn is_determiner(text: &Sentences<'_>, at: usize) -> bool {
    text.part(at) == Part::Pronoun && text.form(at) == crate::model::speech::Form::Possessive
}
