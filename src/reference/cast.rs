//! The people of an article: their mentions, what role each has in its sentence, and what is known of their gender.

use std::collections::HashMap;
use std::ops::Range;

use super::gender::{self, Evidence, Gender};
use super::role::{self, Role};
use super::sentence::Sentences;
use crate::Label;
use crate::description::noun::Sex;
use crate::description::{self, Described};
use crate::document::TokenKind;
use crate::gazetteer::{Class, Lexicon};
use crate::pipeline::Reading;

/// A mention of a person, with a place in the sentence.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// As an index into the article's mentions.
    pub(super) mention: usize,
    /// Who it is, as an index into [`Cast::figures`].
    pub(super) figure: usize,
    pub(super) tokens: Range<usize>,
    pub(super) sentence: usize,
    /// Where the noun phrase around it begins.
    pub(super) phrase: usize,
    pub(super) role: Role,
    /// Words of the name, titles left out.
    pub(super) words: usize,
    /// False where it was taken for a place or an organisation, though its first word is a given name.
    pub(super) certain: bool,
}

/// One person with all mentions of the article.
#[derive(Clone, Debug, Default)]
pub(super) struct Figure {
    /// As indices into [`Cast::people`], in order; never empty.
    pub(super) people: Vec<usize>,
    pub(super) gender: Evidence,
    /// Whether some mention has a name of several words.
    pub(super) full: bool,
    /// In how many sentences it is mentioned.
    pub(super) sentences: usize,
}

pub(super) struct Cast {
    /// In order of the text.
    pub(super) people: Vec<Person>,
    pub(super) figures: Vec<Figure>,
    /// For each token the mention it belongs to, one added; 0 where there is none.
    at: Vec<u32>,
}

impl Cast {
    /// Gathers the people among mentions; `entity_of` says who is who.
    pub(super) fn gather(
        text: &Sentences<'_>,
        reading: &Reading,
        entity_of: &[Option<usize>],
        lexicon: &Lexicon,
    ) -> Self {
        let mentions = &reading.mentions;
        let tokens = text.document.tokens();
        let mut cast = Self { people: Vec::new(), figures: Vec::new(), at: vec![0; tokens.len()] };
        let mut known: HashMap<usize, usize> = HashMap::new();
        let mut next = 0;
        for (mention, (found, entity)) in mentions.iter().zip(entity_of).enumerate() {
            let Some(entity) = *entity else { continue };
            while next < tokens.len() && tokens[next].span.end() <= found.span.start() {
                next += 1;
            }
            let length =
                tokens[next..].iter().take_while(|token| token.span.start() < found.span.end()).count();
            let name = text.document.slice(found.span);
            if length == 0
                || !(found.label == Label::Person || may_be_person(found.label, name, length, lexicon))
            {
                continue;
            }
            let fresh = cast.figures.len();
            let figure = *known.entry(entity).or_insert(fresh);
            if figure == fresh {
                cast.figures.push(Figure::default());
            }
            cast.add(text, figure, mention, next..next + length, found.label, lexicon);
            let told = description::of_mention(&reading.descriptions, mention).find_map(told);
            let who = &mut cast.figures[figure];
            who.gender = who.gender.max(told.map_or(Evidence::None, Evidence::Title));
        }
        cast
    }

    fn add(
        &mut self,
        text: &Sentences<'_>,
        figure: usize,
        mention: usize,
        tokens: Range<usize>,
        label: Label,
        lexicon: &Lexicon,
    ) {
        let phrase = text.phrase_start(tokens.start);
        let mut role = role::of(text, tokens.clone());
        // "A and B": the role of the first is the second's.
        if role == Role::Conjunct
            && let Some(last) = self.people.last()
            && last.tokens.end + 1 == phrase
            && last.role != Role::Possessor
        {
            role = last.role;
        }
        let named = |at: &usize| {
            let token = text.document.tokens()[*at];
            token.kind == TokenKind::Word && text.word(*at).title.is_none() && !is_particle(text.text(*at))
        };
        let words = tokens.clone().filter(named).count().max(1);
        let sentence = text.sentence(tokens.start);
        let number = self.people.len();
        self.at[tokens.clone()]
            .fill(u32::try_from(number + 1).expect("fewer mentions than bytes of an article"));
        let who = &mut self.figures[figure];
        who.gender = who.gender.max(evidence(text, tokens.clone(), lexicon));
        who.full |= words > 1;
        if who.people.last().is_none_or(|&last| self.people[last].sentence != sentence) {
            who.sentences += 1;
        }
        who.people.push(number);
        let certain = label == Label::Person;
        self.people.push(Person { mention, figure, tokens, sentence, phrase, role, words, certain });
    }

    /// The person whose mention covers a token.
    pub(super) fn at(&self, token: usize) -> Option<&Person> {
        self.people.get((*self.at.get(token)? as usize).checked_sub(1)?)
    }

    /// The last person mentioned within some tokens.
    pub(super) fn last_in(&self, tokens: Range<usize>) -> Option<&Person> {
        tokens.rev().find_map(|token| self.at(token))
    }
}

/// The gender that a description tells: spokeswoman.
pub(super) fn told(described: &Described) -> Option<Gender> {
    match described.role.as_ref()?.noun.sex? {
        Sex::Female => Some(Gender::Feminine),
        Sex::Male => Some(Gender::Masculine),
    }
}

/// Longer names of places are none of people.
const LONGEST_TAKEN: usize = 3;

/// Whether what was taken for a place or an organisation may be a person: "Kathleen" is a given name and no place.
fn may_be_person(label: Label, name: &str, tokens: usize, lexicon: &Lexicon) -> bool {
    if tokens > LONGEST_TAKEN
        || !matches!(label, Label::Gpe | Label::Org | Label::Loc | Label::Norp | Label::WorkOfArt)
    {
        return false;
    }
    let whole = lexicon.classes(name);
    let first = lexicon.classes(name.split_whitespace().next().unwrap_or(name));
    let other = [Class::Place, Class::Country, Class::Org, Class::Norp, Class::CommonWord];
    first.has(Class::GivenName) && !other.into_iter().any(|class| whole.has(class) || first.has(class))
}

/// "de" and "van" are parts of a surname.
fn is_particle(word: &str) -> bool {
    ["de", "van", "von", "jr", "sr", "jr.", "sr."].iter().any(|particle| word.eq_ignore_ascii_case(particle))
}

/// What a mention tells of a person's gender: the title in it or before it, else the name.
fn evidence(text: &Sentences<'_>, tokens: Range<usize>, lexicon: &Lexicon) -> Evidence {
    let sentence = text.around(tokens.start);
    let before = (tokens.start > sentence.start).then(|| tokens.start - 1);
    let title = |at: usize| text.word(at).title;
    if let Some(gender) = title(tokens.start).or_else(|| before.and_then(title)) {
        return Evidence::Title(gender);
    }
    let all = text.document.tokens();
    let name = text.document.slice(all[tokens.start].span.cover(all[tokens.end - 1].span));
    gender::of_name(name, lexicon)
}
