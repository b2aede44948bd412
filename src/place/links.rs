//! What the words between neighbouring names say for each of their senses.

use std::collections::BTreeMap;

use super::choose::{Name, Names};
use super::link::{self, Link};
use super::name::Named;
use super::sense::Sense;
use super::weight;
use crate::Document;
use crate::gazetteer::PlaceKind;

/// What the words between neighbouring names say.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// For each sense of the names of which they say something.
    pub(super) points: BTreeMap<usize, Vec<i32>>,
    /// Names that are said to lie in another.
    inside: Vec<(usize, usize)>,
}

impl Links {
    pub(super) fn read(document: &Document, found: &[Named], names: &Names) -> Self {
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
    pub(super) fn contradict(&self, senses: &mut [Option<Sense>]) {
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
