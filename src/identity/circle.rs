//! Things that may be one: names of one article, or things of all articles, and what unites them.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::MentionRef;
use super::evidence::VETOES;
use super::form::Profile;
use super::key::{Key, Side, Tag};
use super::reason::{Merge, Reason};
use super::union::Union;

/// What may be one with others.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// Its first mention.
    pub(super) first: MentionRef,
    /// Its names, to see which are the same.
    pub(super) names: Vec<Key>,
    /// Its keys, row by row.
    pub(super) tags: Vec<Tag>,
}

impl Node {
    /// Its keys under one row.
    pub(super) fn row(&self, row: u8) -> impl Iterator<Item = &Tag> {
        let start = self.tags.partition_point(|tag| tag.row < row);
        self.tags[start..].iter().take_while(move |tag| tag.row == row)
    }
}

/// Nodes, and which of them have been found to be one thing.
///
/// Every question is asked of a block of nodes that share a key, and of no more than [`MOST_IN_BLOCK`] of them; so the
/// work grows with the number of keys. Which is asked first depends on the order of the nodes alone.
#[derive(Debug, Default)]
pub(super) struct Circle {
    pub(super) nodes: Vec<Node>,
    union: Union,
    /// What is known of the thing a node stands for; true of roots.
    profiles: Vec<Profile>,
    pub(super) merges: Vec<Merge>,
}

/// Different things that share one key and are asked in turn: a text that needs more means none of them.
pub(super) const MOST_IN_BLOCK: usize = 8;

/// Nodes by key; looked up, never walked through.
type Blocks = HashMap<Key, Vec<usize>, FxBuildHasher>;

impl Circle {
    pub(super) fn add(&mut self, node: Node, profile: Profile) -> usize {
        self.nodes.push(node);
        self.profiles.push(profile);
        self.union.add()
    }

    pub(super) fn root(&self, node: usize) -> usize {
        self.union.root(node)
    }

    /// What is known of the thing that a node belongs to.
    pub(super) fn profile(&self, node: usize) -> &Profile {
        &self.profiles[self.root(node)]
    }

    pub(super) fn profile_mut(&mut self, node: usize) -> &mut Profile {
        let root = self.root(node);
        &mut self.profiles[root]
    }

    /// Whether nothing speaks against two nodes being one thing.
    pub(super) fn fit(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.profile(one), self.profile(other));
        !VETOES.iter().any(|holds| holds(one, other))
    }

    /// Makes two nodes one thing, unless something speaks against it; whether they are one now.
    pub(super) fn unite(&mut self, one: usize, other: usize, reason: Reason) -> bool {
        let (one_root, other_root) = (self.root(one), self.root(other));
        if one_root == other_root {
            return true;
        }
        if !self.fit(one, other) {
            return false;
        }
        self.union.unite(one, other);
        let root = self.root(one);
        let joined = std::mem::take(&mut self.profiles[one_root.max(other_root)]);
        self.profiles[root].join(joined);
        let (with, mention) = {
            let (one, other) = (&self.nodes[one], &self.nodes[other]);
            if one.names.iter().any(|name| other.names.contains(name)) {
                return true;
            }
            (one.first.min(other.first), one.first.max(other.first))
        };
        self.merges.push(Merge { mention, with, reason });
        true
    }

    /// Nodes that share a key of this row are one thing.
    pub(super) fn unite_same(&mut self, row: u8, reason: Reason) {
        let mut blocks = Blocks::default();
        let mut keys = Vec::new();
        for node in 0..self.nodes.len() {
            keys.clear();
            keys.extend(self.nodes[node].row(row).map(|tag| tag.key));
            for &key in &keys {
                let block = blocks.entry(key).or_default();
                let united = block.iter().any(|&leader| self.unite(node, leader, reason));
                if !united && block.len() < MOST_IN_BLOCK {
                    block.push(node);
                }
            }
        }
    }

    /// A node with a short key of this row joins the only thing that has it as a whole.
    pub(super) fn unite_short(&mut self, row: u8, reason: Reason) {
        let is_short = |tag: &&Tag| tag.side == Side::Short;
        let nodes = 0..self.nodes.len();
        let asking: Vec<usize> =
            nodes.filter(|&node| self.nodes[node].row(row).any(|tag| is_short(&tag))).collect();
        if asking.is_empty() {
            return;
        }
        let mut blocks = Blocks::default();
        for (number, node) in self.nodes.iter().enumerate() {
            for tag in node.row(row).filter(|tag| tag.side == Side::Whole) {
                let block = blocks.entry(tag.key).or_default();
                let known = block.iter().any(|&other| self.root(other) == self.root(number));
                if !known && block.len() < MOST_IN_BLOCK {
                    block.push(number);
                }
            }
        }
        for node in asking {
            let short = self.nodes[node].row(row).filter(is_short);
            let wholes = short.filter_map(|tag| blocks.get(&tag.key)).flatten();
            let mut fitting: Vec<usize> = wholes.copied().filter(|&whole| self.fit(node, whole)).collect();
            fitting.dedup_by_key(|whole| self.root(*whole));
            if let [first, rest @ ..] = fitting.as_slice()
                && rest.iter().all(|other| self.root(*other) == self.root(*first))
            {
                self.unite(node, *first, reason);
            }
        }
    }
}
