//! Texts that are not learnt from, to say how good the model is.

use std::collections::BTreeMap;
use std::path::Path;

use dateline::gazetteer::Resources;
use dateline::model::names::NamesModel;
use dateline::{Document, Label, Mention, Span};

use super::annotated::{self, Annotated};
use super::random::Random;
use super::roughen::roughen;
use super::sources::MEASURED;
use super::wire::{self, Share};

/// A development text's mentions as it should have them and as the model does.
pub(super) struct Verdict {
    wanted: Vec<(Span, Label)>,
    /// With the margin of each.
    found: Vec<(Mention, i32)>,
}

impl Verdict {
    /// For each mention that was found its margin, and whether it is right.
    pub(super) fn judged(&self) -> impl Iterator<Item = (i32, bool)> {
        self.found
            .iter()
            .map(|(mention, margin)| (*margin, self.wanted.contains(&(mention.span, mention.label))))
    }
}

/// What the model makes of texts.
pub(super) fn read(texts: &[Annotated], model: &NamesModel, resources: &Resources) -> Vec<Verdict> {
    let read = |text: &Annotated| {
        let document = Document::read(&text.text);
        let rules = dateline::name::propose(&document, resources);
        Verdict {
            wanted: text.spans.iter().map(|(span, labels)| (*span, labels[0])).collect(),
            found: model.margins(&document, resources, &rules),
        }
    };
    texts.iter().map(read).collect()
}

/// The wire articles held out of training: the only texts in exactly our conventions.
///
/// # Errors
/// When they cannot be read.
pub(super) fn held_out(corpora: &Path) -> Result<Vec<Annotated>, String> {
    wire::read(&corpora.join("wire"), Share::HeldOut)
}

/// Prints how good the model is on the texts held out, and on the corpora it is measured on, where they are present.
///
/// # Errors
/// When a corpus is present and cannot be read.
pub(super) fn print(
    held_out: &[Verdict],
    corpora: &Path,
    model: &NamesModel,
    resources: &Resources,
) -> Result<(), String> {
    println!("wire, held out: {}", Score::of(held_out, None));
    let mut random = Random::new(SEED);
    let worn: Vec<Annotated> =
        self::held_out(corpora)?.iter().map(|text| roughen(text, &mut random)).collect();
    println!("the same, worn: {}", Score::of(&read(&worn, model, resources), None));
    for source in MEASURED {
        let folder = corpora.join("measure");
        if !folder.join(format!("{}.jsonl.gz", source.file)).is_file() {
            println!("{}: not measured, for it is not in {}", source.file, folder.display());
            continue;
        }
        let counted: Vec<Label> = source.labels.iter().flat_map(|(_, labels)| *labels).copied().collect();
        let verdicts = read(&annotated::read(&folder, source)?, model, resources);
        println!("{}: {}", source.file, Score::of(&verdicts, Some(&counted)));
    }
    Ok(())
}

/// Any number but nought.
const SEED: u64 = 0x2545_f491_4f6c_dd1d;

/// How many mentions of each label there are.
#[derive(Default)]
struct Score(BTreeMap<&'static str, Tally>);

#[derive(Clone, Copy, Default)]
struct Tally {
    right: u32,
    found: u32,
    wanted: u32,
}

impl Score {
    /// Exact spans and labels. Where only some labels are `counted`, the rest of what is found is left out, and places
    /// of all kinds are one: other corpora part them otherwise.
    fn of(verdicts: &[Verdict], counted: Option<&[Label]>) -> Self {
        let folded = |label: Label| match (counted, label) {
            (Some(_), Label::Loc | Label::Fac) => Label::Gpe,
            _ => label,
        };
        let counts = |label: Label| counted.is_none_or(|counted| counted.contains(&label));
        let mut score = Self::default();
        for verdict in verdicts {
            let wanted: Vec<(Span, Label)> =
                verdict.wanted.iter().map(|(span, label)| (*span, folded(*label))).collect();
            for (mention, _) in &verdict.found {
                let label = folded(mention.label);
                if counts(label) {
                    let tally = score.0.entry(label.code()).or_default();
                    tally.found += 1;
                    tally.right += u32::from(wanted.contains(&(mention.span, label)));
                }
            }
            for (_, label) in wanted {
                score.0.entry(label.code()).or_default().wanted += 1;
            }
        }
        score
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let total = self.0.values().fold(Tally::default(), |sum, tally| Tally {
            right: sum.right + tally.right,
            found: sum.found + tally.found,
            wanted: sum.wanted + tally.wanted,
        });
        let (precision, recall) = (percent(total.right, total.found), percent(total.right, total.wanted));
        write!(out, "F1 {:.1} (P {precision:.1}, R {recall:.1}):", total.f1())?;
        self.0.iter().try_for_each(|(label, tally)| write!(out, " {label} {:.1}", tally.f1()))
    }
}

impl Tally {
    fn f1(self) -> f64 {
        percent(2 * self.right, self.found + self.wanted)
    }
}

fn percent(part: u32, whole: u32) -> f64 {
    100.0 * f64::from(part) / f64::from(whole.max(1))
}

#[cfg(test)]
mod tests {
    use dateline::{Label, Mention, Span};

    use super::{Score, Verdict};

    fn verdict() -> Verdict {
        let found = |start, end, label| (Mention { span: Span::new(start, end), label, score: 0 }, 1);
        Verdict {
            wanted: vec![(Span::new(0, 4), Label::Gpe), (Span::new(8, 12), Label::Person)],
            found: vec![found(0, 4, Label::Loc), found(8, 12, Label::Person), found(20, 23, Label::Weapon)],
        }
    }

    #[test]
    fn a_mention_is_right_with_the_same_span_and_label() {
        let score = Score::of(&[verdict()], None);
        assert_eq!(score.to_string(), "F1 40.0 (P 33.3, R 50.0): GPE 0.0 LOC 0.0 PERSON 100.0 WEAPON 0.0");
    }

    #[test]
    fn for_other_corpora_places_are_one_and_labels_they_lack_do_not_count() {
        let score = Score::of(&[verdict()], Some(&[Label::Person, Label::Gpe]));
        assert_eq!(score.to_string(), "F1 100.0 (P 100.0, R 100.0): GPE 100.0 PERSON 100.0");
    }
}
