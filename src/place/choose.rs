//! Which row of the gazetteer a place name means.

use std::collections::BTreeMap;

use super::Toponym;
use crate::gazetteer::{Place, PlaceKind};
use crate::{Document, Label, Mention, Resources, Span};

/// How often an article speaks of each country, by its name or its people.
#[derive(Clone, Debug, Default)]
pub(super) struct Countries<'a> {
    mentions: BTreeMap<&'a str, usize>,
    /// The most mentions that any country has.
    most: usize,
}

impl<'a> Countries<'a> {
    pub(super) fn of(document: &Document, mentions: &[Mention], resources: &'a Resources) -> Self {
        let mut countries = Self::default();
        for mention in mentions {
            let text = document.slice(mention.span);
            let country = match mention.label {
                Label::Gpe => {
                    let first = resources.lexicon.places(text).first().map(|&id| resources.places.get(id));
                    first.filter(|place| place.kind == PlaceKind::Country).map(|place| place.name)
                }
                Label::Norp => resources.lexicon.country_of(text).map(|id| resources.places.get(id).name),
                _ => None,
            };
            if let Some(country) = country {
                let count = countries.mentions.entry(country).or_default();
                *count += 1;
                countries.most = countries.most.max(*count);
            }
        }
        countries
    }

    /// What it says for a place that it lies in `country`.
    fn weight(&self, country: Option<&str>) -> u32 {
        match country.and_then(|country| self.mentions.get(country)) {
            Some(&count) if count == self.most => MOST_MENTIONED,
            Some(_) => MENTIONED,
            None => 0,
        }
    }
}

/// A country the article speaks of counts as if the place had 2^8 times as many people, …
const MENTIONED: u32 = 8;
/// … the one it speaks of most, a little more.
const MOST_MENTIONED: u32 = 10;
/// A city the whole world knows stays what it is, unless the article is about another country altogether.
const FAMOUS: u32 = 6;
/// Inhabitants from which the whole world knows a city.
const FAMOUS_POPULATION: u32 = 1_000_000;

/// The place that the mention at `mention` means.
pub(super) fn choose(
    document: &Document,
    mentions: &[Mention],
    mention: usize,
    countries: &Countries<'_>,
    resources: &Resources,
) -> Toponym {
    let found = mentions[mention];
    let text = document.slice(found.span);
    if found.label == Label::Fac {
        return Toponym { mention, place: None, name: found.span, region: false };
    }
    let (name, head) = without_head(text);
    let wants_region = head.is_some_and(|head| REGION_HEADS.contains(&head.to_lowercase().as_str()))
        || head.is_none() && regions_follow(document, mentions, mention);
    let fits = |place: &Place<'_>| match (found.label, wants_region) {
        (Label::Loc, _) => !place.kind.has_government(),
        (_, true) => matches!(place.kind, PlaceKind::Region | PlaceKind::District),
        (_, false) => true,
    };
    let whole = resources.lexicon.places(text);
    let candidates = if whole.is_empty() || wants_region && head.is_none() {
        resources.lexicon.places(name)
    } else {
        whole
    };
    let best = candidates
        .iter()
        .enumerate()
        .map(|(rank, &id)| (rank, id, resources.places.get(id)))
        .filter(|(_, _, place)| fits(place))
        .max_by_key(|(rank, _, place)| (likelihood(place, countries), std::cmp::Reverse(*rank)));
    let headless = wants_region || found.label == Label::Loc;
    let start = found.span.start();
    let name = if headless { Span::new(start, start + name.len()) } else { found.span };
    Toponym { mention, place: best.map(|(_, id, _)| id), name, region: wants_region }
}

fn likelihood(place: &Place<'_>, countries: &Countries<'_>) -> u32 {
    if place.kind == PlaceKind::Country {
        return u32::MAX;
    }
    // A region has many people, yet its name alone means its city.
    let people = match place.kind {
        PlaceKind::Region | PlaceKind::District => place.population / 20,
        _ => place.population,
    };
    let famous =
        if place.kind == PlaceKind::City && place.population >= FAMOUS_POPULATION { FAMOUS } else { 0 };
    people.saturating_add(1).ilog2() + famous + countries.weight(place.country)
}

const REGION_HEADS: [&str; 14] = [
    "region",
    "oblast",
    "province",
    "district",
    "governorate",
    "prefecture",
    "raion",
    "county",
    "krai",
    "canton",
    "department",
    "state",
    "republic",
    "voivodeship",
];
const LAND_HEADS: [&str; 12] = [
    "river",
    "sea",
    "lake",
    "peninsula",
    "island",
    "islands",
    "mountains",
    "valley",
    "strait",
    "reservoir",
    "desert",
    "gulf",
];

/// A name without the head noun behind it, and the head.
fn without_head(text: &str) -> (&str, Option<&str>) {
    match text.rsplit_once(' ') {
        Some((name, head))
            if REGION_HEADS.iter().chain(&LAND_HEADS).any(|known| head.eq_ignore_ascii_case(known)) =>
        {
            (name, Some(head))
        }
        _ => (text, None),
    }
}

/// Bytes behind a mention in which the head of a list of names is sought.
const LIST_REACH: usize = 120;

/// Whether the name is one of a list before "regions": Luhansk in "the Luhansk and Donetsk regions".
fn regions_follow(document: &Document, mentions: &[Mention], mention: usize) -> bool {
    let text = document.text();
    let mut end = mentions[mention].span.end();
    let limit = end + LIST_REACH;
    for next in mentions[mention + 1..].iter().take_while(|next| next.span.start() <= limit) {
        let between = text[end..next.span.start()].trim();
        if next.label != Label::Gpe || !matches!(between, "," | "and" | "or" | ", and" | "&") {
            break;
        }
        end = next.span.end();
    }
    let rest = text[end..].trim_start_matches([' ', '\u{a0}']);
    let word = rest.split(|character: char| !character.is_alphabetic()).next().unwrap_or("");
    let singular = word.strip_suffix('s').unwrap_or(word);
    word.len() > singular.len()
        && singular.chars().all(char::is_lowercase)
        && REGION_HEADS.contains(&singular)
        || matches!(word, "provinces" | "counties" | "oblasts")
}
