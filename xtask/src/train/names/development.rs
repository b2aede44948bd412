//! Scores on texts that are not learnt from.

use std::collections::BTreeMap;
use std::path::Path;

use dateline::{Label, Mention, Span};

use super::corpus::{self, Example, Source};

/// Development texts and how they are scored.
pub(super) struct Set {
    name: &'static str,
    pub(super) examples: Vec<Example>,
    /// Labels that count; places are one. Empty: all count, each for itself.
    counts: &'static [Label],
}

const PLACES: [Label; 3] = [Label::Gpe, Label::Loc, Label::Fac];

/// The development texts of a folder.
pub(super) fn sets(folder: &Path) -> Vec<Set> {
    let corpora = folder.join("corpora");
    let measured = |file: &'static str, labels: &'static [(&'static str, &'static [Label])]| {
        corpus::read(&corpora.join("measure"), &Source { file, labels, covers: &[], partial: true })
    };
    vec![
        Set { name: "wire", examples: corpus::read_wire(&corpora.join("wire"), true), counts: &[] },
        Set {
            name: "worldwide",
            examples: measured(
                "worldwide_dev",
                &[
                    ("Person", &[Label::Person]),
                    ("Location", &[Label::Gpe]),
                    ("Organization", &[Label::Org]),
                    ("NORP", &[Label::Norp]),
                ],
            ),
            counts: &[Label::Person, Label::Gpe, Label::Org, Label::Norp],
        },
        Set {
            name: "conll03",
            examples: measured(
                "conll03_dev",
                &[("PER", &[Label::Person]), ("LOC", &[Label::Gpe]), ("ORG", &[Label::Org])],
            ),
            counts: &[Label::Person, Label::Gpe, Label::Org],
        },
    ]
}

impl Set {
    /// Prints precision, recall and F1, and F1 of each label.
    pub(super) fn score(&self, find: impl Fn(usize) -> Vec<(Span, Label, i32)>) {
        let fold = |label: Label| {
            if !self.counts.is_empty() && PLACES.contains(&label) { Label::Gpe } else { label }
        };
        let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
        for (at, example) in self.examples.iter().enumerate() {
            let wanted: Vec<(Span, Label)> =
                example.spans.iter().map(|(span, labels)| (*span, fold(labels[0]))).collect();
            let found = find(at);
            for (span, label, _) in found {
                let label = fold(label);
                if self.counts.is_empty() || self.counts.contains(&label) {
                    let count = counts.entry(label.code()).or_default();
                    count[1] += 1;
                    count[0] += usize::from(wanted.contains(&(span, label)));
                }
            }
            for (_, label) in wanted {
                counts.entry(label.code()).or_default()[2] += 1;
            }
        }
        let total = counts.values().fold([0; 3], |a, b| [a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
        let f = |c: &[usize; 3]| 200.0 * c[0] as f64 / (c[1] + c[2]).max(1) as f64;
        print!(
            "  {} {:.1} (P {:.1} R {:.1}):",
            self.name,
            f(&total),
            100.0 * total[0] as f64 / total[1].max(1) as f64,
            100.0 * total[0] as f64 / total[2].max(1) as f64
        );
        for (label, count) in &counts {
            print!(" {label} {:.1}", f(count));
        }
        println!();
    }
}

/// How many steps the calibration has.
const STEPS: usize = 12;

/// Which share of mentions is right at which margin: steps of equal number, made to rise.
pub(super) fn calibrate(set: &Set, find: impl Fn(&Example) -> Vec<(Mention, i32)>) -> Vec<(i32, u16)> {
    let mut seen: Vec<(i32, bool)> = Vec::new();
    for example in &set.examples {
        for (mention, margin) in find(example) {
            let right = example
                .spans
                .iter()
                .any(|(span, labels)| *span == mention.span && labels[0] == mention.label);
            seen.push((margin, right));
        }
    }
    seen.sort_unstable();
    // Neighbouring steps that fall are joined (pool adjacent violators, Ayer et al. 1955).
    let mut steps: Vec<(i32, usize, usize)> = Vec::new();
    for part in seen.chunks(seen.len().div_ceil(STEPS).max(1)) {
        steps.push((part[0].0, part.iter().filter(|(_, right)| *right).count(), part.len()));
        while let [.., before, last] = steps.as_mut_slice()
            && before.1 * last.2 >= last.1 * before.2
        {
            (before.1, before.2) = (before.1 + last.1, before.2 + last.2);
            steps.pop();
        }
    }
    steps
        .into_iter()
        .map(|(margin, right, all)| (margin, u16::try_from(1000 * right / all).unwrap_or(1000)))
        .collect()
}
