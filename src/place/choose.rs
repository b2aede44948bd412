//! Which row of the gazetteer each place name of an article means.
//!
//! A name has one sense in an article, unless the words beside a mention say otherwise. All evidence is added up in
//! points ([`weight`]); first without, then with the distance to the article's other places as they are understood so far.

use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxBuildHasher;

use super::globe;
use super::links::Links;
use super::name::{Named, Wanted};
use super::sense::{self, Sense, Senses};
use super::votes::Votes;
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
pub(super) struct Name {
    pub(super) senses: Vec<Sense>,
    namesakes: bool,
    /// How often it stands in the article.
    pub(super) count: u32,
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
pub(super) struct Names {
    pub(super) list: Vec<Name>,
    /// The name of each place that is named, in order of the text.
    pub(super) of: Vec<usize>,
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
    pub(super) fn handicap(&self, sense: &Sense) -> i32 {
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
    // Another name of the same place is as near as can be: beside "Kharkov", "Kharkiv" is the city and not its region.
    for (_, anchor) in anchors.iter().filter(|(other, _)| *other != name) {
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
