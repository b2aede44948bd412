//! Descriptions that stand for what is named elsewhere: "the governor", "the 19-year-old", "the ministry", "the city".
//!
//! A description goes to the last thing before it of which the article says that noun, by role or by name; one of places to
//! the most mentioned of that kind. One that brings something new ("the governor of Odesa", "the neighbouring country") is left open unless what
//! it brings is known of the candidate.

mod phrase;

use std::collections::HashMap;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::{Reference, ReferenceKind};
use crate::description::noun::{self, Noun};
use crate::description::{Described, Whose};
use crate::gazetteer::{PlaceId, PlaceKind};
use crate::pipeline::Reading;
use crate::{Label, Resources};
use phrase::Phrase;

/// Sentences back to the last mention of an organisation or a place. People keep their roles to the end of the article.
const FARTHEST: usize = 6;
/// Things of one noun that are told apart; when more were named, the last ones count.
const MOST_RIVALS: usize = 8;
/// How sure it is with one thing of that noun in the article so far, and with several, in thousandths.
const SURE_ALONE: u16 = 850;
const SURE_AMONG_SEVERAL: u16 = 600;

/// Resolves the descriptions of an article, in order of the text.
pub(super) fn resolve(
    reading: &Reading,
    entity_of: &[Option<usize>],
    resources: &Resources,
) -> Vec<Reference> {
    let mut reader = Reader::new(reading, entity_of, resources);
    let mut references = Vec::new();
    let mut described = reading.descriptions.iter().map(|found| found.evidence).collect::<Vec<_>>();
    described.sort();
    let mut next = 0;
    let mut said_until = 0;
    for (at, token) in reading.document.tokens().iter().enumerate() {
        reader.pass(at);
        while described.get(next).is_some_and(|span| span.start() <= token.span.start()) {
            said_until = said_until.max(described[next].end());
            next += 1;
        }
        // What introduces a name is no reference to it.
        if token.span.start() < said_until || !reading.document.word(at).eq_ignore_ascii_case("the") {
            continue;
        }
        if let Some((end, mention, score)) = reader.description(at) {
            let span = token.span.cover(reading.document.tokens()[end - 1].span);
            references.push(Reference { span, kind: ReferenceKind::Description, antecedent: mention, score });
        }
    }
    references
}

/// What a thing is called, as descriptions call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Called {
    Noun(&'static str),
    Place(PlaceKind),
    Age(u8),
}

/// A thing that was called so.
#[derive(Clone, Copy, Debug)]
struct Known {
    entity: usize,
    /// What says it, as an index into the article's descriptions.
    described: Option<usize>,
}

/// The oldest age.
const OLDEST: u8 = 120;
const AGE: [&str; 4] = ["-", "year", "-", "old"];

/// Goes through an article and keeps what was named.
struct Reader<'a> {
    reading: &'a Reading,
    entity_of: &'a [Option<usize>],
    resources: &'a Resources,
    /// For each token the mention it belongs to.
    mention_at: Vec<Option<u32>>,
    /// The last mention of each entity, and how many there were.
    last: HashMap<usize, (usize, usize), FxBuildHasher>,
    /// Things by what they were called, the last called so last.
    known: HashMap<Called, Vec<Known>, FxBuildHasher>,
    /// Descriptions before this one have been passed.
    next: usize,
}

impl<'a> Reader<'a> {
    fn new(reading: &'a Reading, entity_of: &'a [Option<usize>], resources: &'a Resources) -> Self {
        let tokens = reading.document.tokens();
        let mut mention_at = vec![None; tokens.len()];
        let mut at = 0;
        for (index, mention) in reading.mentions.iter().enumerate() {
            while at < tokens.len() && tokens[at].span.end() <= mention.span.start() {
                at += 1;
            }
            while at < tokens.len() && tokens[at].span.start() < mention.span.end() {
                mention_at[at] = u32::try_from(index).ok();
                at += 1;
            }
        }
        Self {
            reading,
            entity_of,
            resources,
            mention_at,
            last: HashMap::default(),
            known: HashMap::default(),
            next: 0,
        }
    }

    fn word(&self, at: usize) -> &'a str {
        if at < self.mention_at.len() { self.reading.document.word(at) } else { "" }
    }

    fn mention(&self, at: usize) -> Option<usize> {
        self.mention_at.get(at).copied().flatten().map(|mention| mention as usize)
    }

    fn sentence(&self, at: usize) -> Range<usize> {
        self.reading.document.sentences()[self.reading.document.tokens()[at].sentence].tokens.clone()
    }

    /// Takes note of the mention that begins at a token.
    fn pass(&mut self, at: usize) {
        let Some(mention) = self.mention(at) else { return };
        if at > 0 && self.mention(at - 1) == Some(mention) {
            return;
        }
        let Some(entity) = self.entity_of.get(mention).copied().flatten() else { return };
        let before = self.last.get(&entity).map_or(0, |&(_, count)| count);
        self.last.insert(entity, (mention, before + 1));
        let descriptions = &self.reading.descriptions;
        while descriptions.get(self.next).is_some_and(|found| found.mention < mention) {
            self.next += 1;
        }
        let here = descriptions[self.next..].iter().take_while(|found| found.mention == mention);
        let said: Vec<(Called, usize)> = here
            .enumerate()
            .filter_map(|(index, found)| {
                Some((Called::Noun(found.role.as_ref()?.noun.word), self.next + index))
            })
            .collect();
        for (called, described) in said {
            self.call(called, Known { entity, described: Some(described) });
        }
        let plain = |called| (called, Known { entity, described: None });
        match self.reading.mentions[mention].label {
            Label::Org => {
                if let Some(noun) = self.last_noun(mention) {
                    let (called, known) = plain(Called::Noun(noun.word));
                    self.call(called, known);
                }
            }
            Label::Gpe | Label::Loc => {
                if let Some(kind) = self.place_kind(mention) {
                    let (called, known) = plain(Called::Place(kind));
                    self.call(called, known);
                }
            }
            Label::Person => {
                if let Some(age) = self.age(at, mention) {
                    let (called, known) = plain(Called::Age(age));
                    self.call(called, known);
                }
            }
            _ => {}
        }
    }

    fn call(&mut self, called: Called, known: Known) {
        if called == Called::Noun("") {
            return;
        }
        let list = self.known.entry(called).or_default();
        // What was said of a thing in more words stays beside what its name says.
        list.retain(|other| {
            other.entity != known.entity || (other.described.is_some() && known.described.is_none())
        });
        if list.iter().any(|other| other.entity == known.entity) {
            return;
        }
        if list.len() == MOST_RIVALS {
            list.remove(0);
        }
        list.push(known);
    }

    /// The noun that an organisation's name ends in: Defence Ministry.
    fn last_noun(&self, mention: usize) -> Option<&'static Noun> {
        let name = self.reading.document.slice(self.reading.mentions[mention].span);
        let (_, last) = name.rsplit_once(' ')?;
        noun::body(last).map(|sense| sense.noun)
    }

    fn place_kind(&self, mention: usize) -> Option<PlaceKind> {
        let toponym = self.reading.toponym(mention)?;
        if toponym.region {
            return Some(PlaceKind::Region);
        }
        Some(self.resources.places.get(toponym.place?).kind)
    }

    /// The age given beside a person's name: "Ivan Moroz, 19," or "19-year-old Ivan Moroz".
    fn age(&self, start: usize, mention: usize) -> Option<u8> {
        let sentence = self.sentence(start);
        let end = (start..sentence.end).find(|&at| self.mention(at) != Some(mention))?;
        let age = |at: usize| {
            let number = sentence.contains(&at).then(|| self.word(at).parse().ok()).flatten();
            number.filter(|age| (1..=OLDEST).contains(age))
        };
        if matches!(self.word(end), "," | "(") && matches!(self.word(end + 2), "," | ")" | "." | ";") {
            return age(end + 1);
        }
        let first = start.checked_sub(AGE.len() + 1)?;
        let is_age = AGE.iter().enumerate().all(|(index, word)| self.word(first + 1 + index) == *word);
        if is_age { age(first) } else { None }
    }

    /// The end of the description that begins with "the", the last mention of what it stands for, and how sure that is.
    fn description(&self, the: usize) -> Option<(usize, usize, u16)> {
        let sentence = self.sentence(the);
        let phrase = self.phrase(the, sentence.end)?;
        let candidates: Vec<(&Known, (usize, usize))> = phrase
            .called
            .iter()
            .filter_map(|called| self.known.get(called))
            .flatten()
            .filter(|known| self.fits(&phrase, known))
            .filter_map(|known| Some((known, *self.last.get(&known.entity)?)))
            .filter(|&(_, (mention, _))| phrase.keeps || self.is_near(mention, the))
            .collect();
        // "The city" is the one that the article is about; "the mayor" is the one last named.
        let place = matches!(phrase.called[..], [Called::Place(_), ..]);
        let &(chosen, (mention, _)) = candidates
            .iter()
            .max_by_key(|(_, (mention, count))| (if place { *count } else { 0 }, *mention))?;
        let alone = candidates.iter().all(|(known, _)| known.entity == chosen.entity);
        Some((phrase.end, mention, if alone { SURE_ALONE } else { SURE_AMONG_SEVERAL }))
    }

    fn is_near(&self, mention: usize, the: usize) -> bool {
        let start = self.reading.mentions[mention].span.start();
        let tokens = self.reading.document.tokens();
        let at = tokens.partition_point(|token| token.span.start() < start);
        tokens[the].sentence - tokens[at].sentence <= FARTHEST
    }

    /// Whether all that a phrase says is known of a thing.
    fn fits(&self, phrase: &Phrase, known: &Known) -> bool {
        let Some(described) = known.described.map(|index| &self.reading.descriptions[index]) else {
            // Of a place, or of an organisation by its name: what the name says, or nothing more than the noun.
            return phrase.whose.is_empty() && (phrase.plain || self.name_says(phrase, known.entity));
        };
        let Some(role) = &described.role else { return false };
        let words = role.words == phrase.words
            || role.words.strip_suffix(&phrase.words).is_some_and(|before| before.ends_with(' '));
        let former = role.former == phrase.words.starts_with("former ");
        words && former && phrase.whose.iter().all(|&whose| self.belongs(described, whose))
    }

    fn name_says(&self, phrase: &Phrase, entity: usize) -> bool {
        let Some(&(mention, _)) = self.last.get(&entity) else { return false };
        let name = self.reading.document.slice(self.reading.mentions[mention].span).to_lowercase();
        name.ends_with(&phrase.words)
    }

    /// Whether a description says that its bearer belongs to what a mention names.
    fn belongs(&self, described: &Described, mention: usize) -> bool {
        let entity = self.entity_of.get(mention).copied().flatten();
        let name = self.reading.document.slice(self.reading.mentions[mention].span);
        let country = || -> Option<PlaceId> {
            let place = self.reading.toponym(mention).and_then(|toponym| toponym.place);
            place.or_else(|| self.resources.lexicon.country_of(name))
        };
        let of = described.of.map(|of| of.whose);
        [of, described.affiliation].into_iter().flatten().any(|whose| match whose {
            Whose::Mention(other) => {
                entity.is_some() && self.entity_of.get(other).copied().flatten() == entity
            }
            Whose::Country(place) => country() == Some(place),
            Whose::Words(_) => false,
        })
    }
}
