//! Which countries and regions an article is about: every name has one vote, shared by what it can mean.

use std::collections::BTreeMap;

use super::choose::Names;
use super::sense::Sense;
use super::weight;
use crate::gazetteer::{PlaceId, PlaceKind};
use crate::{Document, Label, Mention, Resources};

/// The votes of all names.
#[derive(Debug, Default)]
pub(super) struct Votes {
    countries: Tally,
    regions: Tally,
}

/// Votes by country or by region, in thousandths.
#[derive(Debug, Default)]
struct Tally {
    all: u32,
    by_place: BTreeMap<PlaceId, u32>,
    /// What each name gave.
    own: Vec<BTreeMap<PlaceId, u32>>,
}

const VOTE: u32 = 1000;

impl Votes {
    pub(super) fn count(
        document: &Document,
        mentions: &[Mention],
        names: &Names,
        resources: &Resources,
    ) -> Self {
        let mut votes = Self::default();
        for name in &names.list {
            let weights: Vec<u32> = name.senses.iter().map(|sense| share(name.handicap(sense))).collect();
            let sum = weights.iter().sum::<u32>().max(1);
            let times = name.count.min(weight::MOST_VOTES);
            let (mut countries, mut regions) = (BTreeMap::new(), BTreeMap::new());
            for (sense, weight) in name.senses.iter().zip(weights) {
                let is_country = sense.kind == PlaceKind::Country;
                let times = if is_country { times * weight::COUNTRY_VOTE } else { times };
                let vote = VOTE * times * weight / sum;
                for (place, votes) in [(sense.country, &mut countries), (sense.region, &mut regions)] {
                    if let Some(place) = place {
                        *votes.entry(place).or_insert(0) += vote;
                    }
                }
            }
            votes.countries.add(countries);
            votes.regions.add(regions);
        }
        let mut people: BTreeMap<PlaceId, u32> = BTreeMap::new();
        for mention in mentions.iter().filter(|mention| mention.label == Label::Norp) {
            if let Some(country) = resources.lexicon.country_of(document.slice(mention.span)) {
                let votes = people.entry(country).or_default();
                *votes = (*votes + VOTE * weight::COUNTRY_VOTE)
                    .min(VOTE * weight::COUNTRY_VOTE * weight::MOST_VOTES);
            }
        }
        votes.countries.add(people);
        votes
    }

    /// What the other names say for a sense of a name.
    pub(super) fn weight(&self, name: usize, sense: &Sense) -> i32 {
        let country = self.countries.root_share(name, sense.country) * weight::COUNTRY_IN_PLAY;
        let region = self.regions.root_share(name, sense.region) * weight::REGION_IN_PLAY;
        (country + region) / ROOT_OF_ALL
    }
}

/// A sense's part of its name's vote: half for each two bits that it is less likely.
fn share(handicap: i32) -> u32 {
    const WHOLE: u32 = 1 << 12;
    WHOLE >> (handicap / 8).clamp(0, 12)
}

/// The root of a whole share in thousandths of thousandths.
const ROOT_OF_ALL: i32 = 1000;

impl Tally {
    fn add(&mut self, votes: BTreeMap<PlaceId, u32>) {
        for (place, votes) in &votes {
            *self.by_place.entry(*place).or_default() += votes;
            self.all += votes;
        }
        self.own.push(votes);
    }

    /// The root of the share that a place has of the other names' votes, in thousandths.
    fn root_share(&self, name: usize, place: Option<PlaceId>) -> i32 {
        let Some(place) = place else { return 0 };
        let own = &self.own[name];
        let votes = self.by_place.get(&place).unwrap_or(&0) - own.get(&place).unwrap_or(&0);
        let all = self.all - own.values().sum::<u32>();
        let share = u64::from(votes) * 1_000_000 / u64::from(all.max(1));
        i32::try_from(share.isqrt()).expect("a root of a million is a thousand")
    }
}
