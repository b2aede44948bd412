//! The best path through the tags of one region (Viterbi 1967), and how sure it is.
//!
//! After a tag that closes a mention (or stands outside) any tag may stand that opens one (or stands outside); after one
//! that leaves it open only two of the same label. Transitions weigh little beside what the words say, so that few of the
//! closing tags can be the best one before any other: the rest are passed over, which changes no result.

use super::tags::{self, LABELS, OUTSIDE, Position, Row, TAGS, legal, tag};

/// What a tag scores that may not be chosen.
const NEVER: i32 = i32::MIN / 2;

/// How many tags close a mention, and how many open one, the tag outside counted with both.
const SIDE: usize = 2 * LABELS.len() + 1;
/// The tags that leave nothing open, rising.
const CLOSING: [usize; SIDE] = side(Position::Last);
/// The tags that may follow them, rising.
const OPENING: [usize; SIDE] = side(Position::Begin);

/// A score for each tag of a side, and nothing where whole vectors go beyond them.
type Side = [i32; SIDE.next_multiple_of(4)];

const fn side(position: Position) -> [usize; SIDE] {
    let mut found = [OUTSIDE; SIDE];
    let mut label = 0;
    while label < LABELS.len() {
        found[1 + 2 * label] = tag(label, position);
        found[2 + 2 * label] = tag(label, Position::Unit);
        label += 1;
    }
    found
}

/// Transitions between tags.
#[derive(Clone, Debug)]
pub struct Chain {
    scores: Box<[Row; TAGS]>,
    /// The scores from closing tags to opening ones, in the order of [`CLOSING`] and [`OPENING`], and the other way round.
    forth: Box<[Side; SIDE]>,
    back: Box<[Side; SIDE]>,
    /// The smallest and the largest score from a closing tag to the opening ones.
    from: Box<[Bounds; TAGS]>,
    /// The smallest and the largest score to an opening tag from the closing ones.
    to: Box<[Bounds; TAGS]>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Bounds {
    least: i32,
    most: i32,
}

impl Bounds {
    fn of(scores: impl Iterator<Item = i32> + Clone) -> Self {
        Self { least: scores.clone().min().unwrap_or(0), most: scores.max().unwrap_or(0) }
    }
}

impl Chain {
    /// A chain with these scores for each pair of tags, the earlier one first.
    #[must_use]
    pub fn new(scores: Box<[Row; TAGS]>) -> Self {
        let mut from = Box::new([Bounds::default(); TAGS]);
        let mut to = from.clone();
        for tag in CLOSING {
            from[tag] = Bounds::of(OPENING.iter().map(|&after| scores[tag][after]));
        }
        for tag in OPENING {
            to[tag] = Bounds::of(CLOSING.iter().map(|&before| scores[before][tag]));
        }
        let mut forth = Box::new([[0; SIDE.next_multiple_of(4)]; SIDE]);
        let mut back = forth.clone();
        for (before, closing) in CLOSING.into_iter().enumerate() {
            for (after, opening) in OPENING.into_iter().enumerate() {
                forth[before][after] = scores[closing][opening];
                back[after][before] = scores[closing][opening];
            }
        }
        Self { scores, forth, back, from, to }
    }

    /// The tags of the highest-scoring legal path, and for each token inside a mention how much that path loses if the
    /// token takes another tag (the difference of max-marginals).
    #[must_use]
    pub fn read(&self, emissions: &[Row]) -> (Vec<u8>, Vec<i32>) {
        let mut forward: Vec<Row> = Vec::with_capacity(emissions.len());
        let mut scores = [NEVER; TAGS];
        scores[OUTSIDE] = 0;
        for emission in emissions {
            scores = self.step(&scores, emission);
            forward.push(scores);
        }
        let path = self.path(&forward);
        let margins = self.margins(emissions, &forward, &path);
        (path, margins)
    }

    /// The best score of each tag at a token, from those at the token before.
    fn step(&self, scores: &Row, emission: &Row) -> Row {
        let mut next = [NEVER; TAGS];
        let reached = |&tag: &usize| scores[tag] + self.from[tag].least;
        let floor = CLOSING.iter().map(reached).max().unwrap_or(NEVER);
        let mut opened: Side = [NEVER; SIDE.next_multiple_of(4)];
        for (before, row) in CLOSING.into_iter().zip(self.forth.iter()) {
            let score = scores[before];
            if score + self.from[before].most >= floor {
                raise(&mut opened, score, row);
            }
        }
        for (after, score) in OPENING.into_iter().zip(opened) {
            next[after] = score;
        }
        for label in 0..LABELS.len() {
            let [begin, inside, last, _] = positions(label);
            for after in [inside, last] {
                let opened = scores[begin] + self.scores[begin][after];
                next[after] = opened.max(scores[inside] + self.scores[inside][after]);
            }
        }
        for (score, emission) in next.iter_mut().zip(emission) {
            *score = if *score > NEVER / 2 { *score + emission } else { NEVER };
        }
        next
    }

    /// The best path, from its end. Of equally good tags the lowest is taken.
    fn path(&self, forward: &[Row]) -> Vec<u8> {
        let mut path = vec![0; forward.len()];
        let mut after = None;
        for (token, scores) in forward.iter().enumerate().rev() {
            let through = |tag: usize| scores[tag] + after.map_or(0, |after: usize| self.scores[tag][after]);
            let best = |tags: &[usize]| {
                let mut best = tags[0];
                for &tag in &tags[1..] {
                    if through(tag) > through(best) {
                        best = tag;
                    }
                }
                best
            };
            let taken = match after.and_then(tags::parts) {
                Some((label, Position::Inside | Position::Last)) => best(&positions(label)[..2]),
                _ => best(&CLOSING),
            };
            path[token] = tags::byte(taken);
            after = Some(taken);
        }
        path
    }

    fn margins(&self, emissions: &[Row], forward: &[Row], path: &[u8]) -> Vec<i32> {
        let mut margins = vec![0; path.len()];
        let Some(first) = path.iter().position(|&tag| usize::from(tag) != OUTSIDE) else { return margins };
        let mut ahead: Row = std::array::from_fn(|tag| if legal(tag, OUTSIDE) { 0 } else { NEVER });
        for token in (first..path.len()).rev() {
            let taken = usize::from(path[token]);
            if taken != OUTSIDE {
                let through = |tag: usize| forward[token][tag].saturating_add(ahead[tag]);
                let rivals = (0..taken).chain(taken + 1..TAGS);
                let rival = rivals.map(through).max().unwrap_or(NEVER);
                margins[token] = through(taken).saturating_sub(rival);
            }
            if token > first {
                ahead = self.step_back(&ahead, &emissions[token]);
            }
        }
        margins
    }

    /// What each tag can still gain behind a token, from what the tags of the next one can, which stands here.
    fn step_back(&self, ahead: &Row, emission: &Row) -> Row {
        let onward: Row = std::array::from_fn(|tag| (emission[tag] + ahead[tag]).max(NEVER));
        let mut previous = [NEVER; TAGS];
        let floor = OPENING.iter().map(|&tag| onward[tag] + self.to[tag].least).max().unwrap_or(NEVER);
        let mut closed: Side = [NEVER; SIDE.next_multiple_of(4)];
        for (after, row) in OPENING.into_iter().zip(self.back.iter()) {
            if onward[after] + self.to[after].most >= floor {
                raise(&mut closed, onward[after], row);
            }
        }
        for (before, score) in CLOSING.into_iter().zip(closed) {
            previous[before] = score;
        }
        for label in 0..LABELS.len() {
            let [begin, inside, last, _] = positions(label);
            for before in [begin, inside] {
                let goes_on = self.scores[before][inside] + onward[inside];
                previous[before] = NEVER.max(goes_on).max(self.scores[before][last] + onward[last]);
            }
        }
        previous
    }
}

/// Raises the scores of one side's tags to what they are by way of one tag of the other side.
fn raise(best: &mut Side, score: i32, row: &Side) {
    for (four, more) in best.as_chunks_mut::<4>().0.iter_mut().zip(row.as_chunks::<4>().0) {
        for (best, more) in four.iter_mut().zip(more) {
            *best = (*best).max(score + more);
        }
    }
}

/// A label's tags: begin, inside, last, unit.
fn positions(label: usize) -> [usize; 4] {
    std::array::from_fn(|position| tag(label, Position::Begin) + position)
}
