//! What a role belongs to: the country or organisation before its noun or behind it.

use super::phrase::{Phrase, Phrases};
use super::{Of, Whose};
use crate::gazetteer::{PlaceId, PlaceKind};
use crate::{Label, Resources};

impl Phrases<'_> {
    /// Takes a name that stands before the noun, as an adjective or as possessor.
    pub(super) fn belong(&self, phrase: &mut Phrase, mention: usize) {
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
    pub(super) fn affiliate(&self, phrase: &mut Phrase, whose: Whose) {
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
}

/// Names that a role can belong to.
pub(super) fn is_name(label: Label) -> bool {
    matches!(label, Label::Person | Label::Norp | Label::Org | Label::Gpe | Label::Loc | Label::Fac)
}
