//! Where reading has come to: who was mentioned, and whom the pronouns so far stand for.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::cast::{Cast, Person};
use super::clause::{Clauses, Way};
use super::gender::Gender;
use super::sentence::Sentences;
use super::word::Case;
use crate::description::noun;

/// A personal pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pronoun {
    pub(super) token: usize,
    pub(super) sentence: usize,
    pub(super) gender: Gender,
    pub(super) case: Case,
}

/// Someone a pronoun may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) figure: usize,
    /// The last mention before the pronoun, or the first after it, as an index into the people.
    pub(super) person: usize,
    /// Whether the mention stands after the pronoun.
    pub(super) after: bool,
}

/// Sentences before the pronoun's in which someone must have been mentioned to be meant.
const FARTHEST: usize = 5;
/// Candidates before the pronoun, and after it in its sentence.
const MOST_BEFORE: usize = 10;
const MOST_AFTER: usize = 4;

/// Everything features are read from.
pub(super) struct Scene<'a> {
    pub(super) text: &'a Sentences<'a>,
    pub(super) clauses: &'a Clauses,
    pub(super) cast: &'a Cast,
    pub(super) pronouns: &'a [Pronoun],
    /// The pronouns that are resolved, by token, to figures.
    bound: HashMap<usize, usize, FxBuildHasher>,
    /// The last resolved pronoun of each gender and whom it stands for.
    last_bound: [Option<(Pronoun, usize)>; 2],
    /// For each figure how many of its mentions have been passed.
    passed: Vec<usize>,
    /// For each figure how many pronouns stand for it.
    stood_for: Vec<usize>,
    /// For each figure the last sentence with it, by name or pronoun.
    last_sentence: Vec<usize>,
    /// Figures in the order in which they were last named or meant, each once.
    recent: Vec<usize>,
    /// People before this one have been passed.
    next: usize,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        text: &'a Sentences<'a>,
        clauses: &'a Clauses,
        cast: &'a Cast,
        pronouns: &'a [Pronoun],
    ) -> Self {
        let none = vec![0; cast.figures.len()];
        Self {
            text,
            clauses,
            cast,
            pronouns,
            bound: HashMap::default(),
            last_bound: [None; 2],
            passed: none.clone(),
            stood_for: none.clone(),
            last_sentence: none,
            recent: Vec::new(),
            next: 0,
        }
    }

    /// Reads on to a pronoun.
    pub(super) fn advance(&mut self, pronoun: Pronoun) {
        while let Some(person) =
            self.cast.people.get(self.next).filter(|person| person.tokens.end <= pronoun.token)
        {
            self.passed[person.figure] += 1;
            self.touch(person.figure, person.sentence);
            self.next += 1;
        }
    }

    /// Takes a pronoun to stand for a figure.
    pub(super) fn bind(&mut self, pronoun: Pronoun, figure: usize) {
        self.bound.insert(pronoun.token, figure);
        self.last_bound[pronoun.gender as usize] = Some((pronoun, figure));
        self.stood_for[figure] += 1;
        self.touch(figure, pronoun.sentence);
    }

    fn touch(&mut self, figure: usize, sentence: usize) {
        if let Some(at) = self.recent.iter().rposition(|&other| other == figure) {
            self.recent.remove(at);
        } else if self.recent.len() > MOST_RECENT {
            self.recent.remove(0);
        }
        self.recent.push(figure);
        self.last_sentence[figure] = sentence;
    }

    /// Whom a pronoun may stand for: the last named first, then those named after it in its sentence.
    pub(super) fn candidates(&self, pronoun: Pronoun) -> Vec<Candidate> {
        let fits = |figure: &usize| self.fits(*figure, pronoun.gender);
        let near = |figure: &usize| {
            self.passed[*figure] > 0 && self.last_sentence[*figure] + FARTHEST >= pronoun.sentence
        };
        let mut before: Vec<Candidate> = self
            .recent
            .iter()
            .rev()
            .copied()
            .filter(fits)
            .filter(near)
            .take(MOST_BEFORE)
            .map(|figure| Candidate { figure, person: self.last_before(figure), after: false })
            .collect();
        before.sort_by_key(|candidate| std::cmp::Reverse(candidate.person));
        let mut candidates = before;
        for (person, found) in self.cast.people.iter().enumerate().skip(self.next).take(MOST_AFTER) {
            let known = candidates.iter().any(|candidate| candidate.figure == found.figure);
            // "His neighbour X" is not X's own neighbour.
            let inside = (found.phrase..found.tokens.start).contains(&pronoun.token);
            if found.sentence == pronoun.sentence && !known && !inside && fits(&found.figure) {
                candidates.push(Candidate { figure: found.figure, person, after: true });
            }
        }
        candidates
    }

    /// Whether a figure's gender, where it is known, is the pronoun's.
    pub(super) fn fits(&self, figure: usize, gender: Gender) -> bool {
        self.cast.figures[figure].gender.allows(gender)
    }

    /// The last mention that has been passed.
    fn last_before(&self, figure: usize) -> usize {
        self.cast.figures[figure].people[self.passed[figure] - 1]
    }

    pub(super) fn person(&self, candidate: Candidate) -> &'a Person {
        &self.cast.people[candidate.person]
    }

    /// How many mentions of a figure have been passed.
    pub(super) fn passed(&self, figure: usize) -> usize {
        self.passed[figure]
    }

    /// The mentions of a figure that have not been passed.
    pub(super) fn coming(&self, figure: usize) -> impl Iterator<Item = &'a Person> {
        let cast = self.cast;
        cast.figures[figure].people[self.passed[figure]..].iter().map(|&person| &cast.people[person])
    }

    /// How many pronouns stand for a figure so far.
    pub(super) fn stood_for(&self, figure: usize) -> usize {
        self.stood_for[figure]
    }

    /// The last resolved pronoun of a gender, and whom it stands for.
    pub(super) fn last_bound(&self, gender: Gender) -> Option<(Pronoun, usize)> {
        self.last_bound[gender as usize]
    }

    /// Pronouns of the same gender near this one, from `FARTHEST` sentences back up to a token.
    pub(super) fn pronouns_before(&self, pronoun: Pronoun, end: usize) -> usize {
        let end = self.pronouns.partition_point(|other| other.token < end);
        let near = |other: &&Pronoun| other.sentence + FARTHEST >= pronoun.sentence;
        let same = self.pronouns[..end].iter().rev().take(MOST_RECENT).take_while(near);
        same.filter(|other| other.gender == pronoun.gender).count()
    }

    /// Who is the subject of a clause.
    pub(super) fn subject(&self, clause: usize) -> (Holder, &'static str) {
        let Some(subject) = self.clauses.get(clause).and_then(|clause| clause.subject.as_ref()) else {
            return (Holder::Nobody, "none");
        };
        let tokens = subject.tokens.clone();
        if subject.way == Way::Relative {
            let skip = |at: &usize| !matches!(self.text.text(*at), "," | "(" | "–");
            let before = (tokens.start.saturating_sub(2)..=tokens.start).rev().find(skip);
            let person = before.and_then(|at| self.cast.at(at));
            return (
                person.map_or(Holder::Thing, |person| Holder::Figure(person.figure)),
                subject.way.name(),
            );
        }
        let last = tokens.end.saturating_sub(1);
        if self.text.part(last) == crate::model::speech::PartOfSpeech::Pronoun {
            return (self.pronoun_holder(last), "pronoun");
        }
        let person = self.cast.last_in(tokens);
        let unnamed = || {
            let someone = noun::role(self.text.text(last)).is_some_and(|sense| !sense.plural);
            if someone { Holder::Someone } else { Holder::Thing }
        };
        (person.map_or_else(unnamed, |person| Holder::Figure(person.figure)), subject.way.name())
    }

    fn pronoun_holder(&self, token: usize) -> Holder {
        self.bound.get(&token).map_or(Holder::Pronoun, |&figure| Holder::Figure(figure))
    }

    /// Whom a token belongs to, by name or as a pronoun.
    pub(super) fn holder(&self, token: usize) -> Holder {
        if let Some(person) = self.cast.at(token) {
            return Holder::Figure(person.figure);
        }
        self.bound.get(&token).map_or(Holder::Thing, |&figure| Holder::Figure(figure))
    }
}

/// Figures and pronouns that are looked back on.
const MOST_RECENT: usize = 32;

/// What fills a place in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    Nobody,
    /// A noun that is said of no person.
    Thing,
    /// A person without a name: "a man".
    Someone,
    /// A pronoun that is not resolved.
    Pronoun,
    Figure(usize),
}
