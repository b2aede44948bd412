//! The best path through the tags of one region (Viterbi 1967), and how sure it is.

use super::tags::{self, OUTSIDE, Row, TAGS, legal};

/// For each tag the tags that may stand before it.
fn predecessors() -> Vec<Vec<u8>> {
    (0..TAGS)
        .map(|after| (0..TAGS).filter(|&before| legal(before, after)).map(tags::byte).collect())
        .collect()
}

/// What a tag scores that may not be chosen.
const NEVER: i32 = i32::MIN / 2;

/// Transitions between tags, and which are legal.
#[derive(Clone, Debug)]
pub struct Chain {
    scores: Box<[Row; TAGS]>,
    before: Vec<Vec<u8>>,
}

impl Chain {
    /// A chain with these scores for each pair of tags, the earlier one first.
    #[must_use]
    pub fn new(scores: Box<[Row; TAGS]>) -> Self {
        Self { scores, before: predecessors() }
    }

    /// The tags of the highest-scoring legal path, and for each token how much that path loses if the token takes
    /// another tag (the difference of max-marginals).
    #[must_use]
    pub fn read(&self, emissions: &[Row]) -> (Vec<u8>, Vec<i32>) {
        let mut back: Vec<[u8; TAGS]> = Vec::with_capacity(emissions.len());
        let mut forward: Vec<Row> = Vec::with_capacity(emissions.len());
        let mut scores = [NEVER; TAGS];
        scores[OUTSIDE] = 0;
        for emission in emissions {
            let mut next = [NEVER; TAGS];
            let mut from = [0_u8; TAGS];
            for tag in 0..TAGS {
                let mut best = (NEVER, 0);
                for &previous in &self.before[tag] {
                    let score = scores[usize::from(previous)] + self.scores[usize::from(previous)][tag];
                    if score > best.0 {
                        best = (score, previous);
                    }
                }
                if best.0 > NEVER / 2 {
                    next[tag] = best.0 + emission[tag];
                    from[tag] = best.1;
                }
            }
            scores = next;
            back.push(from);
            forward.push(scores);
        }
        let last = (0..TAGS)
            .filter(|&tag| legal(tag, OUTSIDE))
            .max_by_key(|&tag| (scores[tag], std::cmp::Reverse(tag)));
        let mut tag = last.unwrap_or(OUTSIDE);
        let mut path = vec![0; emissions.len()];
        for token in (0..emissions.len()).rev() {
            path[token] = tags::byte(tag);
            tag = usize::from(back[token][tag]);
        }
        let margins = if path.iter().all(|&tag| usize::from(tag) == OUTSIDE) {
            vec![0; path.len()]
        } else {
            self.margins(emissions, &forward, &path)
        };
        (path, margins)
    }

    fn margins(&self, emissions: &[Row], forward: &[Row], path: &[u8]) -> Vec<i32> {
        let mut ahead = [NEVER; TAGS];
        for (tag, score) in ahead.iter_mut().enumerate() {
            *score = if legal(tag, OUTSIDE) { 0 } else { NEVER };
        }
        let mut margins = vec![0; emissions.len()];
        for token in (0..emissions.len()).rev() {
            let through = |tag: usize| forward[token][tag].saturating_add(ahead[tag]);
            let taken = usize::from(path[token]);
            let rival = (0..TAGS).filter(|&tag| tag != taken).map(through).max().unwrap_or(NEVER);
            margins[token] = through(taken).saturating_sub(rival);
            let mut previous = [NEVER; TAGS];
            for after in 0..TAGS {
                let onward = (emissions[token][after] + ahead[after]).max(NEVER);
                for &from in &self.before[after] {
                    let from = usize::from(from);
                    previous[from] = previous[from].max((self.scores[from][after] + onward).max(NEVER));
                }
            }
            ahead = previous;
        }
        margins
    }
}
