//! Sums over all paths of tags through a region, forward and backward (Rabiner 1989, section III).
//!
//! Each token's forward sums are scaled to one, so that long regions neither overflow nor vanish. Sums run over
//! exponentials of scores, which may differ in the last bit between machines: training is repeated to the byte on one
//! machine only, and what it writes is whole numbers.

use dateline::model::names::tags::{OUTSIDE, TAGS, legal};

use super::constraint::Constraint;

/// A number for each tag.
pub(super) type Row = [f32; TAGS];

/// A number for each pair of tags, the earlier one first.
pub(super) type Table = [Row; TAGS];

/// How likely each tag is after each other, as factors; nought where it is not legal. The ends of a region count as
/// [`OUTSIDE`].
pub(super) struct Links {
    by_earlier: Box<Table>,
    by_later: Box<Table>,
}

impl Links {
    /// Every legal pair alike.
    pub(super) fn new() -> Self {
        let mut links =
            Self { by_earlier: Box::new([[0.0; TAGS]; TAGS]), by_later: Box::new([[0.0; TAGS]; TAGS]) };
        for earlier in 0..TAGS {
            for later in (0..TAGS).filter(|&later| legal(earlier, later)) {
                links.set(earlier, later, 0.0);
            }
        }
        links
    }

    /// Sets a legal pair's score, a logarithm.
    pub(super) fn set(&mut self, earlier: usize, later: usize, score: f32) {
        self.by_earlier[earlier][later] = score.exp();
        self.by_later[later][earlier] = score.exp();
    }
}

/// A region's sums.
pub(super) struct Lattice {
    likes: Vec<Row>,
    /// For each token and tag the sum over all paths that lead there; each row is divided by its scale.
    forward: Vec<Row>,
    /// The sum over all paths onward from there, scaled so that the product with `forward` is a probability.
    backward: Vec<Row>,
    scale: Vec<f32>,
    /// The logarithm of the sum over all paths. Not finite when there is none.
    pub(super) log_sum: f64,
}

impl Lattice {
    /// Sums over the paths that the constraints allow, or over all. `scores` are logarithms, one row a token.
    pub(super) fn read(scores: &[Row], constraints: Option<&[Constraint]>, links: &Links) -> Self {
        let mut log_sum = 0.0;
        let mut likes: Vec<Row> = Vec::with_capacity(scores.len());
        for row in scores {
            let most = row.iter().copied().fold(f32::MIN, f32::max);
            log_sum += f64::from(most);
            likes.push(row.map(|score| (score - most).exp()));
        }
        for (row, constraint) in likes.iter_mut().zip(constraints.into_iter().flatten()) {
            for (tag, like) in row.iter_mut().enumerate() {
                if !constraint.allows(tag) {
                    *like = 0.0;
                }
            }
        }
        let mut lattice =
            Self { likes, forward: Vec::new(), backward: Vec::new(), scale: Vec::new(), log_sum };
        lattice.run_forward(links);
        lattice.run_backward(links);
        lattice
    }

    fn run_forward(&mut self, links: &Links) {
        let mut last = START;
        for likes in &self.likes {
            let mut next = [0.0; TAGS];
            for (before, links) in
                last.iter().zip(links.by_earlier.iter()).filter(|(before, _)| **before > 0.0)
            {
                for (sum, link) in next.iter_mut().zip(links) {
                    *sum += before * link;
                }
            }
            let mut scale = 0.0;
            for (sum, like) in next.iter_mut().zip(likes) {
                *sum *= like;
                scale += *sum;
            }
            for sum in &mut next {
                *sum /= scale;
            }
            self.log_sum += log(scale);
            self.scale.push(scale);
            self.forward.push(next);
            last = next;
        }
    }

    fn run_backward(&mut self, links: &Links) {
        let last = self.forward.last().copied().unwrap_or(START);
        // What leads out of each tag leads to the outside.
        let mut ahead = links.by_later[OUTSIDE];
        let end: f32 = last.iter().zip(&ahead).fold(0.0, |sum, (last, link)| sum + last * link);
        for link in &mut ahead {
            *link /= end;
        }
        self.log_sum += log(end);
        self.backward = vec![[0.0; TAGS]; self.likes.len()];
        for token in (0..self.likes.len()).rev() {
            self.backward[token] = ahead;
            let onward = self.onward(token);
            ahead = [0.0; TAGS];
            for (onward, links) in
                onward.iter().zip(links.by_later.iter()).filter(|(onward, _)| **onward > 0.0)
            {
                for (sum, link) in ahead.iter_mut().zip(links) {
                    *sum += link * onward;
                }
            }
        }
    }

    /// For each tag of a token the sum over all paths on from it, the token itself included.
    fn onward(&self, token: usize) -> Row {
        let mut onward = self.backward[token];
        for (onward, like) in onward.iter_mut().zip(&self.likes[token]) {
            *onward = *onward * like / self.scale[token];
        }
        onward
    }

    /// How probable each tag of a token is.
    pub(super) fn marginals(&self, token: usize) -> Row {
        let mut product = self.forward[token];
        for (forward, backward) in product.iter_mut().zip(&self.backward[token]) {
            *forward *= backward;
        }
        product
    }

    /// Adds how often each pair of tags is to be expected, times `sign`; with the ends of the region.
    pub(super) fn add_pairs(&self, links: &Links, sign: f32, out: &mut Table) {
        let mut last = START;
        for token in 0..self.likes.len() {
            let onward = self.onward(token);
            for earlier in (0..TAGS).filter(|&earlier| last[earlier] > 0.0) {
                let share = sign * last[earlier];
                let links = &links.by_earlier[earlier];
                for ((sum, link), onward) in out[earlier].iter_mut().zip(links).zip(&onward) {
                    *sum += share * link * onward;
                }
            }
            last = self.forward[token];
        }
        let links = &links.by_later[OUTSIDE];
        let end: f32 = last.iter().zip(links).fold(0.0, |sum, (last, link)| sum + last * link);
        for ((row, last), link) in out.iter_mut().zip(&last).zip(links) {
            row[OUTSIDE] += sign * last * link / end;
        }
    }
}

/// Before the first token.
const START: Row = {
    let mut row = [0.0; TAGS];
    row[OUTSIDE] = 1.0;
    row
};

#[allow(clippy::disallowed_methods, reason = "learning is approximate; what it writes is whole numbers")]
fn log(sum: f32) -> f64 {
    f64::from(sum).ln()
}

#[cfg(test)]
mod tests {
    use dateline::model::names::tags::{OUTSIDE, TAGS, legal};

    use super::{Lattice, Links, Row, Table};
    use crate::train::names::constraint::Constraint;
    use crate::train::names::random::Random;

    /// Some number between minus two and two.
    fn score(random: &mut Random) -> f32 {
        let hundredths = u16::try_from(random.below(401)).expect("below 401");
        f32::from(hundredths) / 100.0 - 2.0
    }

    struct Chain {
        scores: Vec<Row>,
        pairs: Box<Table>,
        links: Links,
    }

    fn chain(tokens: usize, seed: u64) -> Chain {
        let mut random = Random::new(seed);
        let scores = (0..tokens).map(|_| [(); TAGS].map(|()| score(&mut random))).collect();
        let (mut pairs, mut links) = (Box::new([[0.0; TAGS]; TAGS]), Links::new());
        for earlier in 0..TAGS {
            for later in (0..TAGS).filter(|&later| legal(earlier, later)) {
                pairs[earlier][later] = score(&mut random);
                links.set(earlier, later, pairs[earlier][later]);
            }
        }
        Chain { scores, pairs, links }
    }

    /// Every legal path through a chain that the constraints allow, with its score.
    fn paths(chain: &Chain, constraints: &[Constraint]) -> Vec<(Vec<usize>, f32)> {
        let mut paths: Vec<(Vec<usize>, f32)> = vec![(Vec::new(), 0.0)];
        for (row, constraint) in chain.scores.iter().zip(constraints) {
            let mut longer = Vec::new();
            for (path, score) in &paths {
                let earlier = path.last().copied().unwrap_or(OUTSIDE);
                for tag in (0..TAGS).filter(|&tag| legal(earlier, tag) && constraint.allows(tag)) {
                    let path = [path.as_slice(), &[tag]].concat();
                    longer.push((path, score + chain.pairs[earlier][tag] + row[tag]));
                }
            }
            paths = longer;
        }
        let last = |path: &[usize]| path.last().copied().unwrap_or(OUTSIDE);
        paths.retain(|(path, _)| legal(last(path), OUTSIDE));
        for (path, score) in &mut paths {
            *score += chain.pairs[last(path)][OUTSIDE];
        }
        paths
    }

    fn assert_near(found: f32, expected: f32, what: &str) {
        assert!((found - expected).abs() < 1e-3, "{what}: {found} and not {expected}");
    }

    /// Compares all sums with those over all paths, one by one.
    fn assert_sums(chain: &Chain, constraints: Option<&[Constraint]>) {
        let tokens = chain.scores.len();
        let free = vec![Constraint::NONE; tokens];
        let paths = paths(chain, constraints.unwrap_or(&free));
        let all: f32 = paths.iter().map(|(_, score)| score.exp()).sum();
        let lattice = Lattice::read(&chain.scores, constraints, &chain.links);
        assert!((lattice.log_sum - f64::from(all.log2() / std::f32::consts::LOG2_E)).abs() < 1e-3);

        let mut pairs = Box::new([[0.0; TAGS]; TAGS]);
        lattice.add_pairs(&chain.links, 1.0, &mut pairs);
        let mut expected_pairs = Box::new([[0.0; TAGS]; TAGS]);
        let mut expected = vec![[0.0; TAGS]; tokens];
        for (path, score) in &paths {
            let share = score.exp() / all;
            let mut earlier = OUTSIDE;
            for (&tag, row) in path.iter().zip(&mut expected) {
                row[tag] += share;
                expected_pairs[earlier][tag] += share;
                earlier = tag;
            }
            expected_pairs[earlier][OUTSIDE] += share;
        }
        for (token, expected) in expected.iter().enumerate() {
            let found = lattice.marginals(token);
            for tag in 0..TAGS {
                assert_near(found[tag], expected[tag], &format!("token {token}, tag {tag}"));
            }
        }
        for earlier in 0..TAGS {
            for later in 0..TAGS {
                let what = format!("tag {earlier} before {later}");
                assert_near(pairs[earlier][later], expected_pairs[earlier][later], &what);
            }
        }
    }

    #[test]
    fn sums_are_those_over_all_paths() {
        for tokens in 1..=3 {
            assert_sums(&chain(tokens, 11), None);
        }
    }

    #[test]
    fn under_constraints_sums_are_those_over_the_paths_allowed() {
        let chain = chain(3, 12);
        let begin = Constraint::of_tags(&[OUTSIDE, 1, 4, 5]);
        assert_sums(&chain, Some(&[begin, Constraint::NONE, Constraint::NONE]));
        assert_sums(&chain, Some(&[Constraint::NONE, Constraint::of_tags(&[2, 3, 8]), Constraint::NONE]));
    }

    #[test]
    fn where_no_path_is_allowed_the_sum_is_not_finite() {
        let chain = chain(2, 13);
        let inside = Constraint::of_tags(&[2]);
        let lattice = Lattice::read(&chain.scores, Some(&[inside, inside]), &chain.links);
        assert!(!lattice.log_sum.is_finite());
    }
}
