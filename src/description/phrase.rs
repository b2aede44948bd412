//! The noun phrase around a noun of persons or organisations: what stands before it and what it is of.

use std::ops::Range;

use super::noun::{NounKind, Sense};
use super::word::{Use, Words};
use super::{Of, Role, Whose};
use crate::gazetteer::{PlaceId, PlaceKind};
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

/// Reads phrases.
#[derive(Debug)]
pub(super) struct Phrases<'a> {
    pub(super) words: Words<'a>,
    pub(super) resources: &'a Resources,
}

/// How far a phrase is read to the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Over known modifiers.
    Known,
    /// Over some unknown words too, as far as a determiner or a name: "a tram dispatcher".
    OverUnknown,
}

/// Unknown words that may stand before one noun.
const MOST_UNKNOWN: usize = 2;
/// Tokens that a phrase may have before its noun.
const LONGEST_BEFORE: usize = 12;
/// Tokens of what a role is of.
const LONGEST_COMPLEMENT: usize = 10;
/// "a teacher at a school in Lviv of Polish": more do not occur.
const MOST_COMPLEMENTS: usize = 3;

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

    /// Reads what stands behind a phrase: "of the Institute in Kyiv".
    pub(super) fn read_complements(&self, phrase: &mut Phrase) {
        for _ in 0..MOST_COMPLEMENTS {
            if !self.read_complement(phrase) {
                break;
            }
        }
    }

    /// Reads what stands before the noun, and gives the tokens that belong to the role, last one first.
    fn read_before(&self, phrase: &mut Phrase, reach: Reach) -> Vec<usize> {
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
            && words.document.tokens()[at].kind == crate::document::TokenKind::Word
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

    /// Takes a name that stands before the noun, as an adjective or as possessor.
    fn belong(&self, phrase: &mut Phrase, mention: usize) {
        let of = |phrase: &mut Phrase| {
            phrase.of.get_or_insert(Of { link: "of", whose: Whose::Mention(mention) });
        };
        match self.words.mentions[mention].label {
            Label::Gpe | Label::Norp => match self.country(mention) {
                Some(country) => self.affiliate(phrase, Whose::Country(country)),
                None if self.words.mentions[mention].label == Label::Norp => {
                    phrase.affiliation.get_or_insert(Whose::Mention(mention));
                }
                None => of(phrase),
            },
            Label::Org => {
                of(phrase);
                self.affiliate(phrase, Whose::Mention(mention));
            }
            _ => of(phrase),
        }
    }

    /// Sets the affiliation when there is none. A country also takes the place of an organisation that the role is of.
    fn affiliate(&self, phrase: &mut Phrase, whose: Whose) {
        let held = phrase.affiliation;
        let twice = held.is_some() && held == phrase.of.map(|of| of.whose);
        if held.is_none() || twice && matches!(whose, Whose::Country(_)) {
            phrase.affiliation = Some(whose);
        }
        // "Russian Foreign Ministry spokeswoman": the name itself tells the country.
        if let Whose::Mention(mention) = whose
            && phrase.of.is_some_and(|of| of.whose == whose)
            && let Some(country) = self.country_within(mention)
        {
            phrase.affiliation = Some(Whose::Country(country));
        }
    }

    /// The country that a mention names or whose people it names.
    pub(super) fn country(&self, mention: usize) -> Option<PlaceId> {
        let Resources { lexicon, places, .. } = self.resources;
        let found = self.words.mentions[mention];
        let name = self.words.document.slice(found.span);
        match found.label {
            Label::Norp => lexicon.country_of(name),
            Label::Gpe => {
                lexicon.places(name).first().copied().filter(|&id| places.get(id).kind == PlaceKind::Country)
            }
            _ => None,
        }
    }

    /// The country whose people an organisation's name begins with: Russia in "Russian Defence Ministry".
    pub(super) fn country_within(&self, mention: usize) -> Option<PlaceId> {
        let tokens = self.words.tokens(mention);
        (tokens.len() > 1)
            .then(|| self.resources.lexicon.country_of(self.words.document.word(tokens.start)))?
    }

    /// Reads one "of …" behind the phrase; whether there is one.
    fn read_complement(&self, phrase: &mut Phrase) -> bool {
        let words = &self.words;
        let at = phrase.end;
        let sentence = words.sentence(phrase.start).end;
        if at >= sentence || words.mention(at).is_some() || words.used(at) != Use::Preposition {
            return false;
        }
        let Some(object) = self.object(at + 1, sentence) else { return false };
        let link = super::word::preposition(words.plain(at));
        self.take(phrase, link, &object);
        phrase.end = object.end;
        true
    }

    /// The tokens of the noun phrase at `at`, without its determiner.
    pub(super) fn object(&self, at: usize, sentence: usize) -> Option<Range<usize>> {
        let words = &self.words;
        let mut start = at;
        if start < sentence
            && words.mention(start).is_none()
            && matches!(words.used(start), Use::Determiner | Use::Own)
        {
            start += 1;
        }
        let limit = sentence.min(start + LONGEST_COMPLEMENT);
        let mut end = start;
        // Whether a person named next belongs to the phrase, and is not the one it describes.
        let mut titled = true;
        while end < limit {
            if let Some(mention) = words.mention(end) {
                let label = words.mentions[mention].label;
                let person = label == Label::Person;
                if person && !titled || matches!(label, Label::Date | Label::Time | Label::Cardinal) {
                    break;
                }
                end = words.tokens(mention).end.max(end + 1);
                titled = label == Label::Norp;
                if person && !(end < limit && words.is_possessive(end)) {
                    break;
                }
            } else if words.is_possessive(end) || words.is_hyphen(end) {
                end += 1;
                titled = true;
            } else if words.is_mark(end) {
                break;
            } else {
                match words.used(end) {
                    // "a school sheltering families".
                    Use::Other
                        if end > start && !words.word(end).capital && is_participle(words.plain(end)) =>
                    {
                        break;
                    }
                    Use::Modifier | Use::Other | Use::Former | Use::Honorific => {
                        titled = words.word(end).role.is_some() || words.used(end) == Use::Honorific;
                        end += 1;
                    }
                    _ if words.is(end, "and") && self.goes_on(start, end, limit) => {
                        titled = false;
                        end += 2;
                    }
                    _ => break,
                }
            }
        }
        (end > start).then_some(start..end)
    }

    /// Whether "and" joins two words of one phrase: "minister of energy and industry,".
    fn goes_on(&self, start: usize, and: usize, limit: usize) -> bool {
        let words = &self.words;
        let plain = |at: usize| {
            words.mention(at).is_none()
                && !words.is_mark(at)
                && matches!(words.used(at), Use::Modifier | Use::Other)
                && words.word(at).role.is_none()
        };
        let mut at = and + 1;
        while at < limit && plain(at) {
            at += 1;
        }
        and > start
            && plain(and - 1)
            && at > and + 1
            && (at == limit || words.is_mark(at) || words.used(at) == Use::Function)
    }

    /// Takes what a preposition brings.
    pub(super) fn take(&self, phrase: &mut Phrase, link: &'static str, object: &Range<usize>) {
        let words = &self.words;
        let owns = matches!(link, "of" | "to" | "for");
        let first = words.mention(object.start);
        let last = words.mention(object.end - 1);
        if first != last
            && let Some(country) = first.and_then(|first| self.country(first))
        {
            self.affiliate(phrase, Whose::Country(country));
        }
        let Some(mention) = last.filter(|&last| is_name(words.mentions[last].label)) else {
            if owns && phrase.of.is_none() {
                phrase.of = Some(Of { link, whose: self.span(object.clone()) });
            }
            return;
        };
        let whose = Whose::Mention(mention);
        let vacant = phrase.of.is_none_or(|of| {
            // "the village of Terny"; "the U.N. envoy for Yemen" is the U.N.'s.
            link == "of" && self.is_kind_of_place(of.whose)
                || matches!(link, "for" | "to") && phrase.affiliation == Some(of.whose)
        });
        match words.mentions[mention].label {
            Label::Org => {
                if vacant {
                    phrase.of = Some(Of { link, whose });
                }
                self.affiliate(phrase, whose);
            }
            Label::Norp => {}
            _ => {
                if vacant {
                    phrase.of = Some(Of { link, whose });
                }
                if let Some(country) = self.country(mention)
                    && matches!(link, "of" | "from")
                {
                    self.affiliate(phrase, Whose::Country(country));
                }
            }
        }
    }

    /// "the village" of "mayor of the village of Terny".
    fn is_kind_of_place(&self, whose: Whose) -> bool {
        let Whose::Words(span) = whose else { return false };
        let last = self.words.document.slice(span).rsplit(' ').next().unwrap_or_default();
        KINDS_OF_PLACE.contains(&last)
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

    fn span(&self, tokens: Range<usize>) -> Whose {
        Whose::Words(self.cover(tokens))
    }

    /// The text from the first to the last of some tokens.
    pub(super) fn cover(&self, tokens: Range<usize>) -> Span {
        let all = self.words.document.tokens();
        all[tokens.start].span.cover(all[tokens.end - 1].span)
    }
}

/// "Lt." before "Gen.".
fn is_rank(sense: Option<Sense>) -> bool {
    sense.is_some_and(|sense| sense.noun.kind == NounKind::Rank)
}

/// "a teacher sheltering in", "a man accused of".
pub(super) fn is_participle(plain: &str) -> bool {
    plain.len() > SHORTEST_PARTICIPLE && (plain.ends_with("ing") || plain.ends_with("ed"))
}

/// "king", "seed".
const SHORTEST_PARTICIPLE: usize = 5;

/// The end of "21-year-old".
fn is_age(words: &Words<'_>, at: usize) -> bool {
    words.label(at) == Some(Label::Date) && words.plain(at).ends_with("old")
}

/// Names that a role can belong to.
fn is_name(label: Label) -> bool {
    matches!(label, Label::Person | Label::Norp | Label::Org | Label::Gpe | Label::Loc | Label::Fac)
}

/// Mentions that are part of the role: first deputy, tank commander, World War II veteran.
fn is_kept(label: Label) -> bool {
    matches!(
        label,
        Label::Ordinal | Label::Weapon | Label::Event | Label::Product | Label::Language | Label::Law
    )
}

const KINDS_OF_PLACE: [&str; 16] = [
    "capital",
    "city",
    "community",
    "county",
    "district",
    "island",
    "municipality",
    "port",
    "province",
    "region",
    "republic",
    "settlement",
    "state",
    "suburb",
    "town",
    "village",
];
