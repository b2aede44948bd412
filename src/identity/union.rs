//! Disjoint sets: which names have been found to mean one thing.

/// Sets of small numbers that can be united.
#[derive(Clone, Debug, Default)]
pub(super) struct Union {
    parent: Vec<usize>,
}

impl Union {
    /// Adds a set of one, and gives its number.
    pub(super) fn add(&mut self) -> usize {
        self.parent.push(self.parent.len());
        self.parent.len() - 1
    }

    /// The smallest member stands for its set, so that the answer does not depend on the order of unions.
    pub(super) fn root(&self, mut one: usize) -> usize {
        while self.parent[one] != one {
            one = self.parent[one];
        }
        one
    }

    /// Makes two sets one.
    pub(super) fn unite(&mut self, one: usize, other: usize) {
        let (low, high) = {
            let (one, other) = (self.root(one), self.root(other));
            (one.min(other), one.max(other))
        };
        self.parent[high] = low;
        // Shorten the way for the next question.
        for start in [one, other] {
            let mut at = start;
            while self.parent[at] != at {
                at = std::mem::replace(&mut self.parent[at], low);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Union;

    #[test]
    fn united_sets_share_their_smallest_member() {
        let mut union = Union::default();
        for _ in 0..5 {
            union.add();
        }
        union.unite(4, 2);
        union.unite(2, 3);
        assert_eq!([0, 1, 2, 3, 4].map(|one| union.root(one)), [0, 1, 2, 2, 2]);
    }
}
