//! Place names within the names of other things: Hopkinton in "Hopkinton Police Department", Kharkiv in "Kharkiv
//! airport". They say where a site is, and they are places of the article like others.

use std::collections::HashSet;

use rustc_hash::FxBuildHasher;

use super::name::{Named, Wanted};
use crate::gazetteer::{Class, Classes};
use crate::{Document, Label, Mention, Resources, Span};

/// Names of things that are often named for a place.
const NAMED_FOR_PLACES: [Label; 5] = [Label::Org, Label::Fac, Label::Event, Label::Law, Label::WorkOfArt];
/// Words of a place name that is known only from this article.
const MOST_WORDS: usize = 3;

/// The place names within other names, in order of the text. A name counts when the gazetteer has it and it is hardly
/// anything else, or when the article names the place by itself too, which is one of `named`.
pub(super) fn find(
    document: &Document,
    mentions: &[Mention],
    named: &[Named],
    resources: &Resources,
) -> Vec<Named> {
    let alone = Alone::of(document, named);
    let mut found = Vec::new();
    for (index, mention) in mentions.iter().enumerate() {
        if NAMED_FOR_PLACES.contains(&mention.label) {
            within(document, index, *mention, &alone, resources, &mut found);
        }
    }
    found
}

/// Names that the article gives to places by themselves.
struct Alone<'a>(HashSet<&'a str, FxBuildHasher>);

impl<'a> Alone<'a> {
    fn of(document: &'a Document, named: &[Named]) -> Self {
        let alone = named.iter().filter(|one| one.label == Label::Gpe);
        Self(alone.flat_map(|one| [document.slice(one.name), document.slice(one.whole)]).collect())
    }
}

fn within(
    document: &Document,
    index: usize,
    mention: Mention,
    alone: &Alone<'_>,
    resources: &Resources,
    found: &mut Vec<Named>,
) {
    let tokens = document.tokens();
    let first = tokens.partition_point(|token| token.span.start() < mention.span.start());
    let mut at = first;
    while at < tokens.len() && tokens[at].span.end() <= mention.span.end() {
        let name = starts_with_capital(document.word(at))
            .then(|| longest(document, at, mention.span.end(), alone, resources))
            .flatten();
        let Some((name, next)) = name else {
            at += 1;
            continue;
        };
        if name != mention.span {
            let label = mention.label;
            found.push(Named {
                mention: index,
                label,
                whole: name,
                name,
                wanted: Wanted::Any,
                leans_to_region: false,
                inner: true,
            });
        }
        at = next;
    }
}

/// The longest place name that starts at a token, and the token behind it.
fn longest(
    document: &Document,
    at: usize,
    end: usize,
    alone: &Alone<'_>,
    resources: &Resources,
) -> Option<(Span, usize)> {
    let tokens = document.tokens();
    let start = tokens[at].span.start();
    let span = |last: usize| Span::new(start, without_possessive(document, last));
    let known = resources.lexicon.matches_at(document, at).into_iter().rev().find_map(|found| {
        let last = found.tokens.end - 1;
        let fits = tokens[last].span.end() <= end;
        let span = span(last);
        let certain = is_certain(found.classes, document.slice(span), resources);
        (fits && certain).then_some((span, last + 1))
    });
    let here = (at..tokens.len().min(at + MOST_WORDS)).rev().find_map(|last| {
        let fits = tokens[last].span.end() <= end;
        let span = span(last);
        (fits && alone.0.contains(document.slice(span))).then_some((span, last + 1))
    });
    known.into_iter().chain(here).max_by_key(|(span, _)| span.len())
}

/// Whether a name of the gazetteer is hardly ever anything but a place.
fn is_certain(classes: Classes, name: &str, resources: &Resources) -> bool {
    /// A city of this size is meant though people bear its name.
    const KNOWN_CITY: u32 = 500_000;
    if classes.has(Class::Country) {
        return true;
    }
    let other = [Class::CommonWord, Class::Norp, Class::Org, Class::OrgHead, Class::Title];
    if !classes.has(Class::Place) || other.into_iter().any(|class| classes.has(class)) {
        return false;
    }
    let person = classes.has(Class::GivenName) || classes.has(Class::Surname);
    let top = || resources.lexicon.places(name).first().map(|&id| resources.places.get(id));
    !person || top().is_some_and(|place| place.region.is_some() && place.population >= KNOWN_CITY)
}

/// Where a token ends, without a possessive ending.
fn without_possessive(document: &Document, token: usize) -> usize {
    let (span, word) = (document.tokens()[token].span, document.word(token));
    let ending = ["'s", "\u{2019}s"].into_iter().find(|ending| word.ends_with(ending));
    span.end() - ending.filter(|ending| word.len() > ending.len()).map_or(0, str::len)
}

fn starts_with_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
