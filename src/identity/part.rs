//! A part of a person's name that stands for the person within the article: "Zelensky", "Mr Zelensky", "Volodymyr".

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxBuildHasher;

use super::cast::Scene;
use super::circle::MOST_IN_BLOCK;
use super::key::{Key, Side};
use super::kind::Kind;
use super::near::{Address, same_office};
use super::reason::Reason;

/// Gives each such mention to the person who bears the name; where several do, to the one whom title and honorific fit, who
/// is not introduced as another's relative, and who was named last.
pub(super) fn hear(scene: &mut Scene<'_>, row: u8, reason: Reason) {
    let bearers = bearers(scene, row);
    if bearers.is_empty() {
        return;
    }
    // The last mention of each person so far, by root.
    let mut named: HashMap<usize, usize, FxBuildHasher> = HashMap::default();
    let mut given: BTreeMap<usize, Vec<(usize, Option<usize>)>> = BTreeMap::new();
    for mention in 0..scene.mentions.len() {
        let Some(node) = scene.node_of[mention].filter(|&node| scene.forms[node].kind == Kind::Person) else {
            continue;
        };
        if scene.circle.profile(node).person.has_full_name() {
            named.insert(scene.circle.root(node), mention);
            continue;
        }
        let bearer = bearer(scene, &bearers, row, node, mention, &named);
        if let Some(bearer) = bearer {
            named.insert(scene.circle.root(bearer), mention);
        }
        given.entry(node).or_default().push((mention, bearer));
    }
    for (node, mentions) in given {
        give(scene, node, &mentions, reason);
    }
}

/// Those whose full name has the part, by key; looked up, never walked through.
type Bearers = HashMap<Key, Vec<usize>, FxBuildHasher>;

fn bearers(scene: &Scene<'_>, row: u8) -> Bearers {
    let mut bearers = Bearers::default();
    for (number, node) in scene.circle.nodes.iter().enumerate() {
        for tag in node.row(row).filter(|tag| tag.side == Side::Whole) {
            let people = bearers.entry(tag.key).or_default();
            let known = people.iter().any(|&person| scene.circle.root(person) == scene.circle.root(number));
            if !known && people.len() < MOST_IN_BLOCK {
                people.push(number);
            }
        }
    }
    bearers
}

/// The person whom a mention of the part means.
fn bearer(
    scene: &Scene<'_>,
    bearers: &Bearers,
    row: u8,
    node: usize,
    mention: usize,
    named: &HashMap<usize, usize, FxBuildHasher>,
) -> Option<usize> {
    let fitting = |key: &Key| -> Vec<usize> {
        let people = bearers.get(key).into_iter().flatten();
        people.copied().filter(|&person| scene.circle.fit(node, person)).collect()
    };
    // The first key is that of the letters themselves; the others are asked only when nobody bears just these.
    let short = scene.circle.nodes[node].row(row).filter(|tag| tag.side == Side::Short);
    let people = short.map(|tag| fitting(&tag.key)).find(|people| !people.is_empty())?;
    let address = scene.addresses.get(&mention)?;
    people.into_iter().max_by_key(|&person| {
        let profile = scene.circle.profile(person);
        let last = named.get(&scene.circle.root(person)).copied();
        (
            fit_of_title(address, &profile.person.titles),
            profile.person.gender.is_some() && profile.person.gender == address.gender,
            !profile.person.relative,
            last,
            Reverse(scene.circle.nodes[person].first),
        )
    })
}

/// How well a title fits the offices that a person is known to hold.
fn fit_of_title(address: &Address, titles: &[String]) -> u8 {
    match &address.title {
        Some(title) if titles.iter().any(|other| same_office(title, other)) => 2,
        Some(_) if !titles.is_empty() => 0,
        _ => 1,
    }
}

/// Unites mentions of one name with the people they were given to. Where those are several, the name is several names.
fn give(scene: &mut Scene<'_>, node: usize, mentions: &[(usize, Option<usize>)], reason: Reason) {
    let mut groups: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for &(mention, bearer) in mentions {
        groups.entry(bearer).or_default().push(mention);
    }
    let mut own = Some(node);
    for (bearer, mentions) in groups {
        let group = own.take().unwrap_or_else(|| {
            let form = scene.forms[node].clone();
            scene.add(form, mentions[0])
        });
        for &mention in &mentions {
            scene.node_of[mention] = Some(group);
        }
        scene.circle.nodes[group].first.mention = mentions[0];
        let Some(bearer) = bearer else {
            scene.members[group] = mentions;
            continue;
        };
        let titled = mentions
            .iter()
            .filter_map(|mention| scene.addresses.get(mention))
            .any(|address| fit_of_title(address, &scene.circle.profile(bearer).person.titles) == 2);
        let reason = if titled && reason == Reason::Surname { Reason::SurnameAndTitle } else { reason };
        scene.members[group] = mentions;
        scene.circle.unite(group, bearer, reason);
    }
}
