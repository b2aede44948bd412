//! All articles together: things of one article that are things of another.

use super::MentionRef;
use super::circle::{Circle, Node};
use super::company::Company;
use super::elsewhere;
use super::evidence::{EVIDENCE, Way};
use super::kind::Kind;
use super::reason::Merge;
use crate::pipeline::Reading;

/// A thing of one article.
pub(super) struct Member {
    pub(super) article: usize,
    pub(super) thing: usize,
}

/// Things of all articles while they are being united.
pub(super) struct Crowd<'a> {
    pub(super) readings: &'a [Reading],
    pub(super) circle: Circle,
    /// By node.
    pub(super) members: Vec<Member>,
}

impl<'a> Crowd<'a> {
    /// Settles which things of the articles are one.
    ///
    /// Articles are asked in the order of their days and, on one day, of their texts, so that the order in which a reader
    /// added them changes nothing.
    pub(super) fn of(readings: &'a [Reading]) -> Self {
        let mut order: Vec<usize> = (0..readings.len()).collect();
        order.sort_by_key(|&article| {
            let reading = &readings[article];
            (reading.published.map(|published| published.date), reading.document.text())
        });
        let mut crowd = Self { readings, circle: Circle::default(), members: Vec::new() };
        for article in order {
            let cast = &readings[article].cast;
            for (number, thing) in cast.things.iter().enumerate() {
                let first = MentionRef { article, mention: thing.mentions[0] };
                let node = Node { first, names: thing.names.clone(), tags: thing.tags.clone() };
                crowd.circle.add(node, thing.profile.clone());
                crowd.members.push(Member { article, thing: number });
            }
        }
        for (row, evidence) in (0..).zip(&EVIDENCE).filter(|(_, evidence)| evidence.beyond) {
            match evidence.way {
                Way::Same(_) => crowd.circle.unite_same(row, evidence.reason),
                Way::StandsFor(_) => crowd.circle.unite_short(row, evidence.reason),
                Way::Part(_) => elsewhere::hear(&mut crowd, row, evidence.reason),
                Way::Words => {}
            }
        }
        crowd
    }

    /// What the article of a node speaks of.
    pub(super) fn company(&self, node: usize) -> &'a Company {
        &self.readings[self.members[node].article].cast.company
    }

    pub(super) fn kind(&self, node: usize) -> Kind {
        let Member { article, thing } = self.members[node];
        self.readings[article].cast.things[thing].kind
    }

    /// All mentions of a node.
    pub(super) fn mentions(&self, node: usize) -> impl Iterator<Item = MentionRef> + 'a {
        let Member { article, thing } = self.members[node];
        self.readings[article].cast.things[thing]
            .mentions
            .iter()
            .map(move |&mention| MentionRef { article, mention })
    }

    /// Why names of one article were united, each with the article it happened in, and then why things of several were.
    pub(super) fn merges(&self) -> impl Iterator<Item = Merge> + '_ {
        let within = self.readings.iter().enumerate().flat_map(|(article, reading)| {
            let here = move |mention: MentionRef| MentionRef { article, ..mention };
            reading.cast.merges.iter().map(move |merge| Merge {
                mention: here(merge.mention),
                with: here(merge.with),
                reason: merge.reason,
            })
        });
        within.chain(self.circle.merges.iter().copied())
    }
}
