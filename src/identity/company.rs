//! The company that names keep in an article: who and what else it speaks of, by which a family name alone is known
//! again in another article.

use std::collections::BTreeMap;

use super::cast::Scene;
use super::form::Detail;
use super::key::Key;
use crate::Resources;
use crate::gazetteer::PlaceId;

/// What an article speaks of.
#[derive(Clone, Debug, Default)]
pub(super) struct Company {
    /// The countries it is mostly about, in order.
    countries: Vec<PlaceId>,
    dominant: Option<PlaceId>,
    /// People by full name and places that are no countries, in order.
    others: Vec<Key>,
}

/// A country that is spoken of at least this part as often as the one that is spoken of most is one of those an article is
/// about.
const PART_OF_MOST: usize = 3;
/// Of so many countries an article can be about.
const MOST_COUNTRIES: usize = 4;
/// An article is about one country when it speaks of it so many times as often as of the next.
const DOMINANT: usize = 2;
/// So many others are kept.
const MOST_OTHERS: usize = 64;
/// And so many of all articles that speak of one person.
const MOST_OF_ALL: usize = 256;

impl Company {
    pub(super) fn of(scene: &Scene<'_>, resources: &Resources) -> Self {
        let mut countries: BTreeMap<PlaceId, usize> = BTreeMap::new();
        let mut others = Vec::new();
        for (node, form) in scene.forms.iter().enumerate() {
            let country = match &form.detail {
                Detail::Group(country) => *country,
                Detail::Place(place) => place.place.and_then(|id| {
                    let country = resources.places.country_of(id);
                    if country != Some(id) {
                        others.push(Key::of(["place", &id.0.to_string()]));
                    }
                    country
                }),
                Detail::Person(name) if name.is_full() => {
                    others.push(Key::of(["person", name.given(), name.last()]));
                    None
                }
                _ => None,
            };
            if let Some(country) = country {
                *countries.entry(country).or_default() += scene.members[node].len();
            }
        }
        others.sort_unstable();
        others.dedup();
        others.truncate(MOST_OTHERS);
        let mut often: Vec<(usize, PlaceId)> =
            countries.into_iter().map(|(country, count)| (count, country)).collect();
        often.sort_unstable_by_key(|&(count, country)| (std::cmp::Reverse(count), country));
        let most = often.first().map_or(0, |(count, _)| *count);
        let next = often.get(1).map_or(0, |(count, _)| *count);
        let dominant = often.first().filter(|_| most >= DOMINANT * next.max(1)).map(|(_, country)| *country);
        let about = often.iter().take_while(|(count, _)| count * PART_OF_MOST >= most).take(MOST_COUNTRIES);
        let mut countries: Vec<PlaceId> = about.map(|(_, country)| *country).collect();
        countries.sort_unstable();
        Self { countries, dominant, others }
    }

    /// The country that the article is about, when it is about one.
    pub(super) fn dominant(&self) -> Option<PlaceId> {
        self.dominant
    }

    /// How many people, places and countries two companies share.
    pub(super) fn shared(&self, other: &Self) -> usize {
        common(&self.countries, &other.countries) + common(&self.others, &other.others)
    }

    /// Whether two articles are about different countries.
    pub(super) fn is_elsewhere(&self, other: &Self) -> bool {
        !self.countries.is_empty()
            && !other.countries.is_empty()
            && common(&self.countries, &other.countries) == 0
    }

    /// Adds another article's.
    pub(super) fn join(&mut self, other: &Self) {
        let Self { countries, others, .. } = other;
        add(&mut self.countries, countries);
        add(&mut self.others, others);
    }
}

/// How many items two ordered lists share.
fn common<T: Ord>(ones: &[T], others: &[T]) -> usize {
    let (mut at, mut count) = (0, 0);
    for one in ones {
        at += others[at..].partition_point(|other| other < one);
        count += usize::from(others.get(at) == Some(one));
    }
    count
}

fn add<T: Copy + Ord>(ones: &mut Vec<T>, others: &[T]) {
    if ones.len() < MOST_OF_ALL && common(ones, others) < others.len() {
        ones.extend_from_slice(others);
        ones.sort_unstable();
        ones.dedup();
        ones.truncate(MOST_OF_ALL);
    }
}
