//! What stands behind a role: "of the Institute in Kyiv", "to the president".

use std::ops::Range;

use super::owner::is_name;
use super::phrase::{Phrase, Phrases};
use super::word::{self, Use};
use super::{Of, Whose};
use crate::Label;

/// Tokens of what a role is of.
const LONGEST_COMPLEMENT: usize = 10;
/// "a teacher at a school in Lviv of Polish": more do not occur.
const MOST_COMPLEMENTS: usize = 3;

impl Phrases<'_> {
    /// Reads what stands behind a phrase: "of the Institute in Kyiv".
    pub(super) fn read_complements(&self, phrase: &mut Phrase) {
        for _ in 0..MOST_COMPLEMENTS {
            if !self.read_complement(phrase) {
                break;
            }
        }
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
        let link = word::preposition(words.plain(at));
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
}

/// "a teacher sheltering in", "a man accused of".
pub(super) fn is_participle(plain: &str) -> bool {
    plain.len() > SHORTEST_PARTICIPLE && (plain.ends_with("ing") || plain.ends_with("ed"))
}

/// "king", "seed".
const SHORTEST_PARTICIPLE: usize = 5;

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
