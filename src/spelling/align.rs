//! Which word of one name answers to which word of another.

use super::word::{Likeness, Word};

/// Pairs of words, and what is left over.
#[derive(Clone, Debug, Default)]
pub(super) struct Alignment {
    /// Places in both names, and in what the words agree; in order of the first name.
    pub(super) pairs: Vec<(usize, usize, Likeness)>,
    /// Whether words of one name are written together in the other.
    pub(super) joined: bool,
    /// Words of either name without their like.
    pub(super) left: [Vec<usize>; 2],
}

impl Alignment {
    /// Pairs the words that are most alike first; of equals, those that stand first.
    pub(super) fn of(
        one: &[Word],
        other: &[Word],
        likeness: impl Fn(&Word, &Word) -> Option<Likeness>,
    ) -> Self {
        let mut candidates = Vec::new();
        for (at, word) in one.iter().enumerate() {
            for (with, candidate) in other.iter().enumerate() {
                if let Some(likeness) = likeness(word, candidate) {
                    candidates.push((likeness, at.abs_diff(with), at, with));
                }
            }
        }
        candidates.sort_unstable();
        let mut free = [vec![true; one.len()], vec![true; other.len()]];
        let mut pairs = Vec::new();
        for (likeness, _, at, with) in candidates {
            if free[0][at] && free[1][with] {
                free[0][at] = false;
                free[1][with] = false;
                pairs.push((at, with, likeness));
            }
        }
        pairs.sort_unstable();
        let mut alignment = Self { pairs, joined: false, left: free.map(places) };
        alignment.join(one, other);
        alignment
    }

    /// Whether the pairs stand in the same order in both names.
    pub(super) fn is_in_order(&self) -> bool {
        self.pairs.is_sorted_by_key(|&(_, with, _)| with)
    }

    /// Pairs words that are written together in one name and apart in the other: Patr ushev, Good Will.
    fn join(&mut self, one: &[Word], other: &[Word]) {
        for (whole, parts, whole_is_one) in [(one, other, true), (other, one, false)] {
            let (whole_side, part_side) = if whole_is_one { (0, 1) } else { (1, 0) };
            for at in self.left[whole_side].clone() {
                let left = &self.left[part_side];
                let run = (2..=MOST_JOINED).flat_map(|length| left.windows(length)).find(|run| {
                    let next_to_each_other = run.is_sorted_by(|before, after| before + 1 == *after);
                    next_to_each_other && is_joined(&whole[at], run.iter().map(|&part| &parts[part]))
                });
                let Some(run) = run.map(<[usize]>::to_vec) else { continue };
                let (first, with) = if whole_is_one { (at, run[0]) } else { (run[0], at) };
                self.pairs.push((first, with, Likeness::Spelling));
                self.left[whole_side].retain(|&left| left != at);
                self.left[part_side].retain(|left| !run.contains(left));
                self.joined = true;
            }
        }
        self.pairs.sort_unstable();
    }
}

/// So many words may be written as one.
const MOST_JOINED: usize = 3;

/// By how many letters the whole may differ from its parts.
const MOST_LETTERS_APART: usize = 2;

fn is_joined<'a>(whole: &Word, parts: impl Iterator<Item = &'a Word> + Clone) -> bool {
    let length: usize = parts.clone().map(|part| part.letters.read.len()).sum();
    if length.abs_diff(whole.letters.read.len()) > MOST_LETTERS_APART {
        return false;
    }
    let letters: Vec<u8> = parts.flat_map(|part| part.letters.read.iter().copied()).collect();
    let joined = Word::new(&String::from_utf8_lossy(&letters), false);
    whole.spelling(&joined).is_some() || whole.slip(&joined).is_some()
}

fn places(free: Vec<bool>) -> Vec<usize> {
    free.into_iter().enumerate().filter_map(|(at, free)| free.then_some(at)).collect()
}
