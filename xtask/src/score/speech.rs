//! Parts of speech against hand annotation.

use std::collections::HashMap;
use std::fmt;

use dateline::Resources;
use dateline::model::speech::{Tag, contraction};
use dateline::model::{Clusters, Speech};

use super::report::{Aim, Report};
use super::shared;
use super::spans::percent;
use super::table::{Cell, Table};
use crate::train::speech::corpus::{self, Annotated, Gold};

/// The corpora that are measured on, in `corpora/measure/`, with what is to be reached among tokens cut alike.
const CORPORA: [(&str, Option<Aim>); 2] = [("ud_ewt_dev", Some(Aim::AtLeast(95.0))), ("gum_dev", None)];

/// How many parts of speech are right, by corpus.
pub(super) fn score() -> Result<Report, String> {
    let mut report = Report::default();
    let mut table = Table::new("Parts of speech", &["% right", "with form", "alike", "% of all", "all"]).noted(
        "of tokens that both sides cut alike; then of all the annotation's, those cut otherwise being wrong but for contractions",
    );
    let Resources { speech, clusters, .. } = Resources::embedded();
    for (name, aim) in CORPORA {
        let Some(path) = shared(&format!("corpora/measure/{name}.jsonl.gz"), &mut report) else { continue };
        let accuracy = Accuracy::of(&corpus::read(&path)?, speech, clusters);
        let Accuracy { all, alike, .. } = accuracy;
        table.row(
            name,
            vec![
                Cell::Number(accuracy.part(), 2),
                Cell::Number(accuracy.part_and_form(), 2),
                Cell::Count(alike),
                Cell::Number(accuracy.overall(), 2),
                Cell::Count(all),
            ],
        );
        report.headline(format!("parts of speech, {name}"), accuracy.part(), aim);
    }
    report.tables.push(table);
    Ok(report)
}

/// How many tokens have the right tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Accuracy {
    /// Tokens of the annotation.
    all: usize,
    /// Of these with the right part of speech. What Dateline cuts otherwise is wrong, but for the two words of a contraction.
    right: usize,
    /// Tokens that Dateline cuts in the same way.
    alike: usize,
    /// Of these with the right part of speech.
    right_part: usize,
    /// Of these with the right form too.
    right_form: usize,
}

impl Accuracy {
    /// The accuracy of a tagger.
    pub(crate) fn of(texts: &[Annotated], speech: &Speech, clusters: &Clusters) -> Self {
        let mut accuracy = Self::default();
        for text in texts {
            let tags = speech.tags(&text.document, clusters);
            let found = found(text, &tags);
            for gold in &text.gold {
                accuracy.count(gold, found.get(&gold.span.start));
            }
        }
        accuracy
    }

    fn count(&mut self, gold: &Gold, found: Option<&Found>) {
        self.all += 1;
        let Some(found) = found.filter(|found| found.end == gold.span.end) else { return };
        let wanted = gold.tag();
        let right = wanted.is_some_and(|wanted| wanted.part == found.tag.part);
        self.right += usize::from(right);
        if !found.of_contraction {
            self.alike += 1;
            self.right_part += usize::from(right);
            self.right_form += usize::from(wanted == Some(found.tag));
        }
    }

    /// Percent right of tokens cut alike.
    fn part(self) -> f64 {
        percent(self.right_part, self.alike)
    }

    /// The same with the right form.
    fn part_and_form(self) -> f64 {
        percent(self.right_form, self.alike)
    }

    /// Percent right of all tokens of the annotation.
    fn overall(self) -> f64 {
        percent(self.right, self.all)
    }
}

impl fmt::Display for Accuracy {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{:.2} % right, {:.2} % with form, of {} tokens cut alike; {:.2} % of all {}",
            self.part(),
            self.part_and_form(),
            self.alike,
            self.overall(),
            self.all
        )
    }
}

/// A tagged word: a token, or one of the two words of a contraction.
struct Found {
    end: usize,
    tag: Tag,
    of_contraction: bool,
}

/// Words by where they start.
fn found(text: &Annotated, tags: &[Tag]) -> HashMap<usize, Found> {
    let mut found = HashMap::new();
    for (at, (token, &tag)) in text.document.tokens().iter().zip(tags).enumerate() {
        let (start, end) = (token.span.start(), token.span.end());
        if let Some((second, other)) = contraction::second(text.document.word(at)) {
            found.insert(start, Found { end: start + second, tag, of_contraction: true });
            found.insert(start + second, Found { end, tag: other, of_contraction: true });
        } else {
            found.insert(start, Found { end, tag, of_contraction: false });
        }
    }
    found
}
