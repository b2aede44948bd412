//! Exact-span scoring: what was found, held against what is annotated.

use std::collections::BTreeMap;

use dateline::Span;

/// What a span is called in a comparison: a label's code, or a name that several labels are folded into.
pub(super) type Class = &'static str;

/// An annotated span.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wanted {
    pub(super) span: Span,
    pub(super) meaning: Meaning,
}

/// What an annotated span asks for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Meaning {
    /// Any of these is right. A miss counts for the first.
    pub(super) classes: Vec<Class>,
    /// What it is when none of them was found there.
    pub(super) otherwise: Otherwise,
}

/// What becomes of an annotated span that was not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Otherwise {
    /// It is missed.
    Missed,
    /// It is as if it were not annotated: no miss, and what is found on it is wrong.
    Dropped,
    /// It is left out on both sides: no miss, and what is found on it counts for nothing.
    LeftOut,
}

/// A span that was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) class: Class,
    /// How sure the analysis is, in thousandths.
    pub(super) score: u16,
}

/// What one text's comparison comes to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    /// Right in span and class.
    pub(super) right: Vec<Found>,
    /// Not annotated so.
    pub(super) wrong: Vec<Found>,
    /// Not found so.
    pub(super) missed: Vec<Wanted>,
}

/// Compares one text's spans. `excused` are classes that the annotation holds only in part: found beyond it, they count
/// for nothing.
pub(super) fn compare(wanted: &[Wanted], found: &[Found], excused: &[Class]) -> Verdict {
    let mut verdict = Verdict::default();
    let mut met = vec![false; wanted.len()];
    let mut asked: BTreeMap<Span, Vec<usize>> = BTreeMap::new();
    for (index, one) in wanted.iter().enumerate() {
        asked.entry(one.span).or_default().push(index);
    }
    let left_out: Vec<Span> =
        wanted.iter().filter(|one| one.meaning.otherwise == Otherwise::LeftOut).map(|one| one.span).collect();
    for one in found {
        let here = asked.get(&one.span).into_iter().flatten();
        let answer =
            here.copied().find(|&index| !met[index] && wanted[index].meaning.classes.contains(&one.class));
        if let Some(index) = answer {
            met[index] = true;
            verdict.right.push(one.clone());
        } else if !excused.contains(&one.class) && !left_out.iter().any(|span| span.overlaps(one.span)) {
            verdict.wrong.push(one.clone());
        }
    }
    let missed = wanted.iter().zip(met);
    let missed = missed.filter(|(one, met)| !met && one.meaning.otherwise == Otherwise::Missed);
    verdict.missed = missed.map(|(one, _)| one.clone()).collect();
    verdict
}

/// How many were right, found and wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) right: usize,
    pub(super) found: usize,
    pub(super) wanted: usize,
}

impl Tally {
    /// F1, the harmonic mean of precision and recall, in percent; 0 when nothing is right.
    pub(super) fn f1(self) -> f64 {
        percent(2 * self.right, self.found + self.wanted)
    }

    /// Of what was found, the share that is right, in percent.
    pub(super) fn precision(self) -> f64 {
        percent(self.right, self.found)
    }

    /// Of what was wanted, the share that was found, in percent.
    pub(super) fn recall(self) -> f64 {
        percent(self.right, self.wanted)
    }

    fn plus(self, other: Self) -> Self {
        Self {
            right: self.right + other.right,
            found: self.found + other.found,
            wanted: self.wanted + other.wanted,
        }
    }
}

/// A share in percent; 0 of nothing.
pub(super) fn percent(part: usize, whole: usize) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "counts of mentions are far below 2^52")]
    let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    share(part, whole)
}

/// Tallies by class over many texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tallies(BTreeMap<Class, Tally>);

impl Tallies {
    /// The sum over some texts' comparisons.
    pub(super) fn of<'a>(verdicts: impl IntoIterator<Item = &'a Verdict>) -> Self {
        let mut tallies = Self::default();
        for verdict in verdicts {
            tallies.add(verdict);
        }
        tallies
    }

    fn add(&mut self, verdict: &Verdict) {
        for one in &verdict.right {
            self.add_to(one.class, Tally { right: 1, found: 1, wanted: 1 });
        }
        for one in &verdict.wrong {
            self.add_to(one.class, Tally { right: 0, found: 1, wanted: 0 });
        }
        for one in &verdict.missed {
            let class = one.meaning.classes.first().expect("what can be missed has a class");
            self.add_to(class, Tally { right: 0, found: 0, wanted: 1 });
        }
    }

    fn add_to(&mut self, class: Class, tally: Tally) {
        let sum = self.0.entry(class).or_default();
        *sum = sum.plus(tally);
    }

    /// All classes that `belongs` admits, together.
    pub(super) fn sum(&self, belongs: impl Fn(Class) -> bool) -> Tally {
        self.0
            .iter()
            .filter(|(class, _)| belongs(class))
            .fold(Tally::default(), |sum, (_, tally)| sum.plus(*tally))
    }

    /// Every class with its tally, the most wanted first.
    pub(super) fn rows(&self) -> Vec<(Class, Tally)> {
        let mut rows: Vec<(Class, Tally)> = self.0.iter().map(|(class, tally)| (*class, *tally)).collect();
        rows.sort_by_key(|(class, tally)| (std::cmp::Reverse(tally.wanted), *class));
        rows
    }
}

#[cfg(test)]
mod tests {
    use dateline::Span;

    use super::{Class, Found, Meaning, Otherwise, Tallies, Tally, Verdict, Wanted, compare};

    fn wanted(start: usize, end: usize, classes: &[Class], otherwise: Otherwise) -> Wanted {
        Wanted { span: Span::new(start, end), meaning: Meaning { classes: classes.to_vec(), otherwise } }
    }

    fn found(start: usize, end: usize, class: Class) -> Found {
        Found { span: Span::new(start, end), class, score: 500 }
    }

    #[test]
    fn only_the_exact_span_with_the_class_is_right() {
        let asked = [
            wanted(0, 4, &["GPE"], Otherwise::Missed),
            wanted(10, 20, &["ORG"], Otherwise::Missed),
            wanted(30, 34, &["PERSON"], Otherwise::Missed),
        ];
        let verdict = compare(&asked, &[found(0, 4, "GPE"), found(10, 19, "ORG"), found(30, 34, "ORG")], &[]);
        assert_eq!(verdict.right, [found(0, 4, "GPE")]);
        assert_eq!(verdict.wrong, [found(10, 19, "ORG"), found(30, 34, "ORG")]);
        assert_eq!(verdict.missed, asked[1..]);
        let sum = Tallies::of([&verdict]).sum(|_| true);
        assert_eq!(sum, Tally { right: 1, found: 3, wanted: 3 });
        assert!((sum.f1() - 100.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn any_of_several_classes_is_right_and_counts_where_it_was_found() {
        let asked = [
            wanted(0, 4, &["GPE", "LOC"], Otherwise::Missed),
            wanted(6, 9, &["GPE", "LOC"], Otherwise::Missed),
        ];
        let verdict = compare(&asked, &[found(0, 4, "LOC")], &[]);
        let rows = Tallies::of([&verdict]).rows();
        let missed = ("GPE", Tally { right: 0, found: 0, wanted: 1 });
        assert_eq!(rows, [missed, ("LOC", Tally { right: 1, found: 1, wanted: 1 })]);
    }

    #[test]
    fn what_is_left_out_counts_on_neither_side() {
        let asked = [wanted(0, 10, &[], Otherwise::LeftOut), wanted(20, 30, &["EVENT"], Otherwise::LeftOut)];
        let verdict = compare(&asked, &[found(4, 12, "ORG"), found(22, 30, "GPE")], &[]);
        assert_eq!(verdict, Verdict::default());
        // Found as it may be, it is right.
        let verdict = compare(&asked, &[found(20, 30, "EVENT")], &[]);
        assert_eq!(Tallies::of([&verdict]).sum(|_| true), Tally { right: 1, found: 1, wanted: 1 });
    }

    #[test]
    fn what_is_dropped_is_no_miss_and_a_mention_on_it_is_wrong() {
        let asked = [wanted(0, 10, &[], Otherwise::Dropped), wanted(20, 30, &["NORP"], Otherwise::Dropped)];
        let verdict = compare(&asked, &[found(0, 10, "ORG")], &[]);
        assert_eq!(verdict.wrong.len(), 1);
        assert_eq!(verdict.missed, []);
    }

    #[test]
    fn a_class_annotated_in_part_is_never_wrong_but_can_be_right() {
        let asked = [wanted(0, 4, &["ORG", "NORP"], Otherwise::Missed)];
        let verdict = compare(&asked, &[found(0, 4, "NORP"), found(8, 12, "NORP")], &["NORP"]);
        assert_eq!(Tallies::of([&verdict]).sum(|_| true), Tally { right: 1, found: 1, wanted: 1 });
    }

    #[test]
    fn one_annotation_is_not_met_twice() {
        let asked = [wanted(0, 4, &["GPE", "LOC"], Otherwise::Missed)];
        let verdict = compare(&asked, &[found(0, 4, "GPE"), found(0, 4, "LOC")], &[]);
        assert_eq!((verdict.right.len(), verdict.wrong.len()), (1, 1));
    }

    #[test]
    fn precision_recall_and_f1_of_nothing_are_nothing() {
        let none = Tally::default();
        assert_eq!((none.precision(), none.recall(), none.f1()), (0.0, 0.0, 0.0));
    }
}
