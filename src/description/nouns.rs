//! Every noun of a document that says what someone is, with the names it is said of.

use std::ops::Range;

use super::noun::{NounKind, Sense};
use super::phrase::{Opening, Phrase, Phrases, Reach};
use super::settle::{COUNTERPART, counterpart};
use super::{Described, Found, Of, Whose, bearer, clause, title};
use crate::Label;

/// What all nouns of a document say, in order of the text.
pub(super) fn describe(phrases: &Phrases<'_>) -> Vec<Described> {
    let words = &phrases.words;
    let mut reader = Reader { phrases, described: Vec::new(), last: None, office: None };
    for sentence in words.document.sentences() {
        reader.last = None;
        reader.office = reader.office.filter(|(_, paragraph)| *paragraph == sentence.paragraph);
        let labels = || sentence.tokens.clone().filter_map(|at| words.label(at));
        let (people, organisations) =
            (labels().any(|label| label == Label::Person), labels().any(|label| label == Label::Org));
        if !people && !organisations {
            continue;
        }
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let mut next = at + 1;
            if people {
                clause::describe(phrases, at, &mut reader.described);
            }
            if words.mention(at).is_none() {
                for (head, sense) in words.nouns(at).into_iter().flatten() {
                    // "chief of staff" is no other chief.
                    next = next.max(head.end);
                    if if sense.noun.kind.is_personal() { people } else { organisations } {
                        reader.noun(head, sense, sentence.paragraph);
                    }
                }
            }
            at = next;
        }
    }
    reader.described
}

/// Tokens between a person and "his French counterpart", which may stand in the next sentence.
const MOST_BETWEEN: usize = 60;

/// Reads one noun after another.
struct Reader<'a> {
    phrases: &'a Phrases<'a>,
    described: Vec<Described>,
    last: Option<Last>,
    /// The last office that somebody was said to hold, and its paragraph: "his French counterpart" holds it too.
    office: Option<(Phrase, usize)>,
}

/// The noun before, which "and" may join to the next: "a retired colonel and analyst".
struct Last {
    phrase: Phrase,
    names: Vec<usize>,
    found: Found,
    /// How many descriptions there were when its own had been added.
    described: usize,
}

impl Reader<'_> {
    fn noun(&mut self, head: Range<usize>, sense: Sense, paragraph: usize) {
        let mut phrase = self.phrases.around(head.clone(), sense, Reach::Known);
        let (mut names, mut found) = bearer::find(self.phrases, &mut phrase);
        if names.is_empty() && phrase.stopped {
            let longer = self.phrases.around(head, sense, Reach::OverUnknown);
            if longer.opening != Opening::Bare {
                phrase = longer;
                (names, found) = bearer::find(self.phrases, &mut phrase);
            }
        }
        if names.is_empty()
            && let Some(joined) = self.joined_to_last(&phrase)
        {
            (names, found) = joined;
        }
        // "the Alliance group" says nothing.
        if phrase.sense.noun.kind == NounKind::Vague && !phrase.is_modified() {
            return;
        }
        self.join_last(&phrase, &names, found);
        if !names.is_empty() {
            self.hold_office(&mut phrase, paragraph);
        }
        self.add(&phrase, &names, found);
        self.last = Some(Last { phrase, names, found, described: self.described.len() });
    }

    /// Gives counterparts and predecessors the office that they are named after, and remembers an office held.
    fn hold_office(&mut self, phrase: &mut Phrase, paragraph: usize) {
        let noun = phrase.sense.noun.word;
        if phrase.sense.noun.kind == NounKind::Office {
            self.office = Some((phrase.clone(), paragraph));
            return;
        }
        if !matches!(noun, COUNTERPART | "predecessor" | "successor") {
            return;
        }
        let Some((office, _)) = &self.office else {
            let other = self.person_before(phrase.start);
            let of = other.map(|other| Of { link: "of", whose: Whose::Mention(other) });
            phrase.of = phrase.of.or(of);
            return;
        };
        if noun == COUNTERPART {
            counterpart(&office.role).clone_into(&mut phrase.role);
        } else {
            phrase.role.clone_from(&office.role);
            phrase.former |= noun == "predecessor";
            phrase.of = phrase.of.or(office.of);
            phrase.affiliation = phrase.affiliation.or(office.affiliation);
        }
        phrase.head = if phrase.role == office.role {
            office.head.clone()
        } else {
            phrase.role.rsplit(' ').next().unwrap_or_default().to_owned()
        };
        phrase.sense.noun = office.sense.noun;
    }

    /// The person named last before a token, not far off.
    fn person_before(&self, at: usize) -> Option<usize> {
        let words = &self.phrases.words;
        let mut mentions =
            (at.saturating_sub(MOST_BETWEEN)..at).rev().filter_map(|before| words.mention(before));
        mentions.find(|&mention| words.mentions[mention].label == Label::Person)
    }

    fn add(&mut self, phrase: &Phrase, names: &[usize], found: Found) {
        let words = self.phrases.cover(phrase.start..phrase.end);
        for &mention in names {
            let mut phrase = phrase.clone();
            if phrase.sense.plural {
                // "Presidents Putin of Russia and Xi of China".
                title::belonging(self.phrases, &mut phrase, mention);
            }
            let evidence = words.cover(self.phrases.words.mentions[mention].span);
            let (of, affiliation, role) = (phrase.of, phrase.affiliation, Some(phrase.to_role()));
            self.described.push(Described { mention, role, of, affiliation, evidence, found });
        }
    }

    /// Who a phrase describes by the phrase before it: "X, a lawyer and writer from Kyiv".
    fn joined_to_last(&self, phrase: &Phrase) -> Option<(Vec<usize>, Found)> {
        let last = self.last.as_ref().filter(|last| last.found != Found::Title && !last.names.is_empty())?;
        let free = matches!(phrase.opening, Opening::Bare | Opening::Indefinite);
        let joined = free
            && self.is_and(last, phrase)
            && !phrase.sense.plural
            && phrase.sense.noun.kind.is_personal() == last.phrase.sense.noun.kind.is_personal()
            && bearer::is_closed(self.phrases, phrase.end);
        joined.then(|| (last.names.clone(), last.found))
    }

    /// Gives the phrase before what this one has: its bearer, or what both are of.
    fn join_last(&mut self, phrase: &Phrase, names: &[usize], found: Found) {
        let Some(mut last) = self.last.take() else { return };
        if names.is_empty() || phrase.opening != Opening::Bare || !self.is_and(&last, phrase) {
            return;
        }
        if last.names.is_empty() {
            let alike = last.phrase.sense.noun.kind.is_personal() == phrase.sense.noun.kind.is_personal();
            if found == Found::Title && !last.phrase.sense.plural && alike {
                self.add(&last.phrase, names, found);
            }
        } else if last.names == names && last.phrase.of.is_none() {
            // "co-founder and director of the charity".
            last.phrase.of = phrase.of;
            last.phrase.affiliation = last.phrase.affiliation.or(phrase.affiliation);
            self.described.truncate(last.described - last.names.len());
            self.add(&last.phrase, names, last.found);
        }
    }

    /// Whether nothing but "and" stands between two phrases.
    fn is_and(&self, last: &Last, phrase: &Phrase) -> bool {
        let and = last.phrase.end;
        and + 1 == phrase.start && (self.phrases.words.is(and, "and") || self.phrases.words.is(and, "/"))
    }
}
