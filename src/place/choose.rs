//! Which row of the gazetteer each place name of an article means.
//!
//! A name has one sense in an article, unless the words beside a mention say otherwise. All evidence is added up in
//! points ([`weight`]); first without, then with the distance to the article's other places as they are understood so far.

use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxBuildHasher;

use super::globe;
use super::link::{self, Link};
use super::name::{Named, Wanted};
use super::sense::{self, Sense, Senses};
use super::weight;
use crate::gazetteer::{PlaceId, PlaceKind};
use crate::{Document, Label, Mention, Resources};

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// This place.
    Place(PlaceId),
    /// A district that the gazetteer has not, called after this settlement.
    DistrictOf(PlaceId),
    /// Nothing that the gazetteer knows.
    Unknown,
}

impl Meaning {
    /// The place, when it is one of the gazetteer's.
    pub(super) fn place(self) -> Option<PlaceId> {
        match self {
            Self::Place(id) => Some(id),
            Self::DistrictOf(_) | Self::Unknown => None,
        }
    }
}

/// What each name in `found` means, which stand in order of the text.
pub(super) fn choose(
    document: &Document,
    mentions: &[Mention],
    found: &[Named],
    resources: &Resources,
) -> Vec<Meaning> {
    let mut names = Names::gather(document, found, resources);
    let links = Links::read(document, found, &names);
    let votes = Votes::count(document, mentions, &names, resources);
    names.weigh(&links.points, &votes);
    for _ in 0..ROUNDS {
        names.draw_near();
    }
    let sense = |(index, &name): (usize, &usize)| {
        let name = &names.list[name];
        let sense = match links.points.get(&index) {
            Some(points) => best(name.points.iter().zip(points).map(|(all, own)| all + own)),
            None => name.best,
        };
        sense.map(|sense| name.senses[sense])
    };
    let mut senses: Vec<Option<Sense>> = names.of.iter().enumerate().map(sense).collect();
    links.contradict(&mut senses);
    let meaning = |(sense, &name): (Option<Sense>, &usize)| match sense {
        Some(sense) if names.list[name].namesakes => Meaning::DistrictOf(sense.id),
        Some(sense) => Meaning::Place(sense.id),
        None => Meaning::Unknown,
    };
    senses.into_iter().zip(&names.of).map(meaning).collect()
}

/// The distances are weighed so often: after the second time hardly a name changes its sense.
const ROUNDS: usize = 2;

/// One name of the article with what it can mean.
#[derive(Debug)]
struct Name {
    senses: Vec<Sense>,
    namesakes: bool,
    /// How often it stands in the article.
    count: u32,
    /// Whether words beside one of its mentions say that it names a region.
    leans_to_region: bool,
    /// What speaks for each sense without the article's other places.
    fixed: Vec<i32>,
    /// What speaks for each sense in all.
    points: Vec<i32>,
    best: Option<usize>,
    /// By how much the best sense leads.
    lead: i32,
}

/// The names of an article.
#[derive(Debug)]
struct Names {
    list: Vec<Name>,
    /// The name of each place that is named, in order of the text.
    of: Vec<usize>,
}

impl Names {
    fn gather(document: &Document, found: &[Named], resources: &Resources) -> Self {
        let mut by_text: HashMap<(String, Wanted, bool), usize, FxBuildHasher> = HashMap::default();
        let (mut list, mut of) = (Vec::<Name>::new(), Vec::with_capacity(found.len()));
        for one in found {
            let key = (document.slice(one.whole).to_lowercase(), one.wanted, one.label == Label::Loc);
            let index = *by_text.entry(key).or_insert_with(|| {
                list.push(Name::new(sense::of(one, document, resources)));
                list.len() - 1
            });
            list[index].count += 1;
            list[index].leans_to_region |= one.leans_to_region;
            of.push(index);
        }
        Self { list, of }
    }

    /// Adds up what the article's other places are not needed for.
    fn weigh(&mut self, links: &BTreeMap<usize, Vec<i32>>, votes: &Votes) {
        for (index, name) in self.list.iter_mut().enumerate() {
            for (sense, fixed) in name.senses.iter().zip(&mut name.fixed) {
                let region = name.leans_to_region && sense.kind == PlaceKind::Region;
                *fixed = sense.prior + votes.weight(index, sense) + if region { weight::LINK } else { 0 };
            }
        }
        // What is said of one mention holds for all of the name.
        let mut told: BTreeMap<usize, Vec<i32>> = BTreeMap::new();
        for (place, points) in links {
            let most = told.entry(self.of[*place]).or_insert_with(|| vec![0; points.len()]);
            for (most, points) in most.iter_mut().zip(points) {
                *most = (*most).max(*points);
            }
        }
        for (name, points) in told {
            for (fixed, points) in self.list[name].fixed.iter_mut().zip(points) {
                *fixed += points;
            }
        }
        for name in &mut self.list {
            name.points.clone_from(&name.fixed);
            name.decide();
        }
    }

    /// Weighs every sense by how near it lies to the places that the article names most.
    fn draw_near(&mut self) {
        let anchors = self.anchors();
        for (index, name) in self.list.iter_mut().enumerate() {
            if name.senses.len() < 2 {
                continue;
            }
            for (sense, (points, fixed)) in name.senses.iter().zip(name.points.iter_mut().zip(&name.fixed)) {
                *points = fixed + closeness(sense, index, &anchors);
            }
        }
        for name in &mut self.list {
            name.decide();
        }
    }

    /// The places the article names most and whose sense is sure, each with its name.
    fn anchors(&self) -> Vec<(usize, Sense)> {
        let anchor = |(index, name): (usize, &Name)| {
            let sense = name.senses[name.best?];
            let narrow = matches!(
                sense.kind,
                PlaceKind::City | PlaceKind::Town | PlaceKind::Village | PlaceKind::District
            );
            (narrow && name.lead >= weight::SURE).then_some((index, sense))
        };
        let mut anchors: Vec<_> = self.list.iter().enumerate().filter_map(anchor).collect();
        anchors.sort_by_key(|(index, _)| std::cmp::Reverse(self.list[*index].count));
        anchors.truncate(weight::MOST_ANCHORS);
        anchors
    }
}

impl Name {
    fn new(Senses { list: senses, namesakes }: Senses) -> Self {
        let fixed = vec![0; senses.len()];
        Self {
            points: fixed.clone(),
            fixed,
            senses,
            namesakes,
            count: 0,
            leans_to_region: false,
            best: None,
            lead: 0,
        }
    }

    fn decide(&mut self) {
        self.best = best(self.points.iter().copied());
        let Some(best) = self.best else { return };
        let others = self.points.iter().enumerate().filter(|(sense, _)| *sense != best);
        let next = others.map(|(_, points)| *points).max();
        self.lead = next.map_or(weight::SURE, |next| self.points[best] - next);
    }

    /// How much less likely a sense is than the likeliest, by itself.
    fn handicap(&self, sense: &Sense) -> i32 {
        let most = self.senses.iter().map(|sense| sense.prior).max().unwrap_or(0);
        most - sense.prior
    }
}

/// The sense with the most points, the first of equals.
fn best(points: impl Iterator<Item = i32>) -> Option<usize> {
    points
        .enumerate()
        .max_by_key(|(sense, points)| (*points, std::cmp::Reverse(*sense)))
        .map(|(sense, _)| sense)
}

/// What the two nearest of the article's other places weigh, the second half as much.
fn closeness(sense: &Sense, name: usize, anchors: &[(usize, Sense)]) -> i32 {
    let (mut first, mut second) = (0, 0);
    for (other, anchor) in anchors.iter().filter(|(other, _)| *other != name) {
        debug_assert_ne!(*other, name);
        if anchor.id == sense.id {
            continue;
        }
        let distance = globe::kilometres(sense.point, anchor.point);
        let within = weight::CLOSENESS.iter().find(|(most, _)| distance <= *most);
        let points = within.map_or(0, |(_, points)| *points);
        if points > first {
            (first, second) = (points, first);
        } else {
            second = second.max(points);
        }
    }
    first + second / 2
}

/// What the words between neighbouring names say.
#[derive(Debug, Default)]
struct Links {
    /// For each sense of the names of which they say something.
    points: BTreeMap<usize, Vec<i32>>,
    /// Names that are said to lie in another.
    inside: Vec<(usize, usize)>,
}

impl Links {
    fn read(document: &Document, found: &[Named], names: &Names) -> Self {
        let mut links = Self::default();
        for first in 0..found.len() {
            let Some((second, link)) = linked(document.text(), found, names, first) else { continue };
            if link == Link::Inside {
                links.inside.push((first, second));
            }
            let [one, other] = [first, second].map(|place| &names.list[names.of[place]]);
            let (for_one, for_other) = weigh_link(link, one, other);
            for (place, points) in [(first, for_one), (second, for_other)] {
                if points.iter().any(|points| *points > 0) {
                    let most = links.points.entry(place).or_insert_with(|| vec![0; points.len()]);
                    for (most, points) in most.iter_mut().zip(points) {
                        *most = (*most).max(points);
                    }
                }
            }
        }
        links
    }

    /// A village that is said to lie in a region is no namesake elsewhere: the gazetteer has not got it.
    fn contradict(&self, senses: &mut [Option<Sense>]) {
        for &(inner, outer) in &self.inside {
            let (Some(village), Some(region)) = (senses[inner], senses[outer]) else { continue };
            let small = matches!(village.kind, PlaceKind::Town | PlaceKind::Village);
            let divided = matches!(region.kind, PlaceKind::Region | PlaceKind::District | PlaceKind::Country);
            if small && divided && !village.fits(Link::Inside, &region) {
                senses[inner] = None;
            }
        }
    }
}

/// The name that the words behind one speak of, and what they say. Of a chain "X, Y, Z" in which Y is unknown that is Z.
fn linked(text: &str, found: &[Named], names: &Names, first: usize) -> Option<(usize, Link)> {
    const CHAIN: usize = 3;
    let mut end = found[first].whole.end();
    let mut chain = None;
    for second in (first + 1..found.len()).take(CHAIN) {
        let link = link::of(text, end, found[second].whole)?;
        let link = match (chain, link) {
            (None, link) => link,
            (Some(Link::Inside), Link::Inside) => Link::Inside,
            _ => return None,
        };
        if !names.list[names.of[second]].senses.is_empty() {
            return Some((second, link));
        }
        chain = Some(link);
        end = found[second].whole.end();
    }
    None
}

/// A sense gains when the other name has a sense that fits it, the less the unlikelier that one is.
fn weigh_link(link: Link, one: &Name, other: &Name) -> (Vec<i32>, Vec<i32>) {
    let (mut for_one, mut for_other) = (vec![0; one.senses.len()], vec![0; other.senses.len()]);
    for (sense, points) in one.senses.iter().zip(&mut for_one) {
        for (candidate, back) in other.senses.iter().zip(&mut for_other) {
            if sense.fits(link, candidate) {
                *points = (*points).max(weight::LINK - other.handicap(candidate));
                *back = (*back).max(weight::LINK - one.handicap(sense));
            }
        }
    }
    (for_one, for_other)
}

/// Which countries and regions an article is about: every name has one vote, shared by what it can mean.
#[derive(Debug, Default)]
struct Votes {
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
    fn count(document: &Document, mentions: &[Mention], names: &Names, resources: &Resources) -> Self {
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
    fn weight(&self, name: usize, sense: &Sense) -> i32 {
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
