//! A family name alone in an article that never gives the full name: whose it is, other articles tell.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxBuildHasher;

use super::across::Crowd;
use super::circle::MOST_IN_BLOCK;
use super::company::Company;
use super::key::{Key, Side};
use super::kind::Kind;
use super::near::same_office;
use super::reason::Reason;

/// Gives family names to the people of other articles who bear them, and then to one another.
///
/// A name is given only with evidence: the same office, people and places that both articles speak of, or that nobody else
/// bears it and nothing speaks against. So two Johnsons of two articles stay two.
pub(super) fn hear(crowd: &mut Crowd<'_>, row: u8, reason: Reason) {
    // A name that merely sounds like theirs is no evidence by itself.
    let may_be_only = reason == Reason::Surname;
    let mut people = People::default();
    let mut alone = Vec::new();
    for node in 0..crowd.circle.nodes.len() {
        if crowd.kind(node) != Kind::Person {
            continue;
        }
        let company = crowd.company(node);
        people.companies.entry(crowd.circle.root(node)).or_default().join(company);
        if crowd.circle.profile(node).person.has_full_name() {
            people.add(crowd, row, node, Side::Whole);
        } else {
            alone.push(node);
        }
    }
    for &node in &alone {
        if let Some((bearer, reason)) = people.bearer(crowd, row, node, may_be_only) {
            people.give(crowd, node, bearer, reason);
        }
    }
    // Those that nobody's full name explains are known again by one another.
    let mut unexplained = People { companies: people.companies, ..People::default() };
    for node in alone {
        if crowd.circle.profile(node).person.has_full_name() {
            continue;
        }
        if let Some((bearer, reason)) = unexplained.bearer(crowd, row, node, false) {
            unexplained.give(crowd, node, bearer, reason);
        } else {
            unexplained.add(crowd, row, node, Side::Short);
        }
    }
}

/// Those to whom a name may be given.
#[derive(Default)]
struct People {
    /// By key of their family name; looked up, never walked through.
    by_name: HashMap<Key, Vec<usize>, FxBuildHasher>,
    /// What all articles with a person speak of, by root.
    companies: BTreeMap<usize, Company>,
}

/// People and places that two articles must share for a family name to be known again.
const ENOUGH_SHARED: usize = 1;
/// So many where the offices differ: people change them, but others of their name hold some too.
const ENOUGH_SHARED_IN_ANOTHER_OFFICE: usize = 3;

impl People {
    fn add(&mut self, crowd: &Crowd<'_>, row: u8, node: usize, side: Side) {
        for tag in crowd.circle.nodes[node].row(row).filter(|tag| tag.side == side) {
            let bearers = self.by_name.entry(tag.key).or_default();
            let known = bearers.iter().any(|&bearer| crowd.circle.root(bearer) == crowd.circle.root(node));
            if !known && bearers.len() < MOST_IN_BLOCK {
                bearers.push(node);
            }
        }
    }

    /// The person whose name it is, and how that is known; nobody when several may be meant.
    fn bearer(&self, crowd: &Crowd<'_>, row: u8, node: usize, may_be_only: bool) -> Option<(usize, Reason)> {
        let short = crowd.circle.nodes[node].row(row).filter(|tag| tag.side == Side::Short);
        let mut bearers: Vec<usize> = Vec::new();
        for bearer in short.filter_map(|tag| self.by_name.get(&tag.key)).flatten().copied() {
            let known = bearers.iter().any(|&other| crowd.circle.root(other) == crowd.circle.root(bearer));
            if !known && crowd.circle.fit(node, bearer) {
                bearers.push(bearer);
            }
        }
        let heard = |&bearer: &usize| {
            let (ours, theirs) = (self.company(crowd, node), self.company(crowd, bearer));
            let (one, other) = (crowd.circle.profile(node), crowd.circle.profile(bearer));
            let (ones, others) = (&one.person.titles, &other.person.titles);
            let office = ones.iter().any(|one| others.iter().any(|other| same_office(one, other)));
            let another = !office && !ones.is_empty() && !others.is_empty();
            let shared = ours.shared(theirs);
            let enough = if another { ENOUGH_SHARED_IN_ANOTHER_OFFICE } else { ENOUGH_SHARED };
            let reason = if office && !ours.is_elsewhere(theirs) {
                Reason::SurnameAndTitle
            } else if shared >= enough {
                Reason::SurnameAndCompany
            } else if may_be_only && bearers.len() == 1 && !another && !ours.is_elsewhere(theirs) {
                Reason::OnlyBearer
            } else {
                return None;
            };
            Some((office, shared, bearer, reason))
        };
        let mut heard: Vec<_> = bearers.iter().filter_map(heard).collect();
        heard.sort_by_key(|&(office, shared, bearer, _)| Reverse((office, shared, Reverse(bearer))));
        match heard.as_slice() {
            [(office, shared, ..), (other_office, other_shared, ..), ..]
                if (office, shared) == (other_office, other_shared) =>
            {
                None
            }
            [(_, _, bearer, reason), ..] => Some((*bearer, *reason)),
            [] => None,
        }
    }

    fn company(&self, crowd: &Crowd<'_>, node: usize) -> &Company {
        // Every person has one: it was added with the person.
        &self.companies[&crowd.circle.root(node)]
    }

    fn give(&mut self, crowd: &mut Crowd<'_>, node: usize, bearer: usize, reason: Reason) {
        let (one, other) = (crowd.circle.root(node), crowd.circle.root(bearer));
        if crowd.circle.unite(node, bearer, reason) && one != other {
            let root = crowd.circle.root(node);
            let joined = self.companies.remove(&one.max(other)).unwrap_or_default();
            self.companies.entry(root).or_default().join(&joined);
        }
    }
}
