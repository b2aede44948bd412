//! Annotated corpora that nothing is ever learnt from, each with labels and habits of its own.
//!
//! Two of them are compared in few classes that both sides draw alike, places as one: those figures stand in LIMITS.md. The
//! others are compared label by label, by the map of their labels to ours that lies beside them.

use std::collections::BTreeMap;

use dateline::{Label, Span};
use serde_json::Value;

use super::gold::{Gold, Scheme, judge};
use super::meaning::{self, Fold, PLACE};
use super::report::{Aim, Asked, Report};
use super::shared;
use super::spans::{Class, Meaning, Tallies};
use super::table::Table;
use super::wire::is_name;
use crate::train::unzipped;

/// A corpus and how it is read.
pub(super) struct Corpus {
    key: &'static str,
    title: &'static str,
    note: &'static str,
    /// In `corpora/measure/`.
    file: &'static str,
    labels: Labels,
    /// What the F1 of all labels is to reach, in percent.
    aim: Option<Aim>,
}

/// How a corpus's labels become ours.
enum Labels {
    /// By this list, places folded into one; all other labels of theirs and ours are passed over.
    Listed(&'static [(&'static str, &'static str)]),
    /// By the corpus's entry in `corpora/mapping.json`, and with edges cut as ours are. The second part are labels that the
    /// corpus holds only in part.
    Mapped(&'static str, &'static [Label]),
}

/// Modern newswire from all continents. Its Facility is not among the compared: a site that we find is held against us.
pub(super) const fn worldwide() -> Corpus {
    Corpus {
        key: "worldwide",
        title: "Worldwide newswire, development half",
        note: "exact span; GPE, LOC and FAC of ours are PLACE; what it marks as Facility, Date, Money, Product or Misc is not wanted",
        file: "worldwide_dev.jsonl.gz",
        labels: Labels::Listed(&[
            ("Person", "PERSON"),
            ("Location", PLACE),
            ("Organization", "ORG"),
            ("NORP", "NORP"),
        ]),
        aim: Some(Aim::AtLeast(80.0)),
    }
}

/// The same with what it marks as Facility left out on both sides: neither wanted nor, where we find it, wrong.
const fn without_facilities() -> Corpus {
    let labels = Labels::Listed(&[
        ("Person", "PERSON"),
        ("Location", PLACE),
        ("Organization", "ORG"),
        ("NORP", "NORP"),
        ("Facility", "IGNORE"),
    ]);
    Corpus { labels, aim: None, ..worldwide() }
}

/// Reuters of 1996, much of it sport.
pub(super) const fn conll() -> Corpus {
    Corpus {
        key: "conll",
        title: "CoNLL 2003, development half",
        note: "exact span; GPE, LOC and FAC of ours are PLACE; its MISC is not wanted",
        file: "conll03_dev.jsonl.gz",
        labels: Labels::Listed(&[("PER", "PERSON"), ("LOC", PLACE), ("ORG", "ORG")]),
        aim: Some(Aim::AtLeast(85.0)),
    }
}

/// Wikipedia on the wars of the twentieth century.
pub(super) const fn grobid() -> Corpus {
    Corpus {
        key: "grobid",
        title: "GROBID-NER, development half",
        note: "exact span without leading article or preposition; where its label can be several of ours, any of them is right",
        file: "grobid_ner_dev.jsonl.gz",
        labels: Labels::Mapped("grobid_ner", &[]),
        aim: None,
    }
}

/// Posts, comments and questions. It marks no nationalities: those that are no group's name count for nothing.
pub(super) const fn wnut() -> Corpus {
    Corpus {
        key: "wnut",
        title: "WNUT 2017 (social media), development half",
        note: "exact span without leading article; where its label can be several of ours, any of them is right",
        file: "wnut17_dev.jsonl.gz",
        labels: Labels::Mapped("wnut17", &[Label::Norp]),
        aim: None,
    }
}

/// Scores one corpus by label.
pub(super) fn score(corpus: &Corpus, asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    let Some(texts) = corpus.texts(&mut report)? else { return Ok(report) };
    let verdicts = judge(&texts, &corpus.scheme()?);
    let tallies = Tallies::of(&verdicts);
    let mut table = Table::tallied(corpus.title).noted(corpus.note);
    let (all, names) = (tallies.sum(|_| true), tallies.sum(is_name));
    table.tally("all labels", all);
    if matches!(corpus.labels, Labels::Mapped(..)) && names != all {
        table.tally("names only", names);
    }
    table.classes(&tallies);
    report.tables.push(table);
    report.headline(corpus.title, tallies.sum(|_| true).f1(), corpus.aim);
    report.faults(asked, corpus.key, &texts, &verdicts);
    Ok(report)
}

/// The Worldwide corpus, with the row that leaves its sites out.
pub(super) fn score_worldwide(asked: &Asked) -> Result<Report, String> {
    let mut report = score(&worldwide(), asked)?;
    let corpus = without_facilities();
    if let (Some(texts), Some(table)) = (corpus.texts(&mut Report::default())?, report.tables.first_mut()) {
        let tallies = Tallies::of(&judge(&texts, &corpus.scheme()?));
        table.tally("its Facility left out on both sides", tallies.sum(|_| true));
        table.tally("  PLACE", tallies.sum(|class| class == PLACE));
    }
    Ok(report)
}

impl Corpus {
    /// The corpus's texts; nothing when they are absent, which the report then says.
    pub(super) fn texts(&self, report: &mut Report) -> Result<Option<Vec<Gold>>, String> {
        let Some(path) = shared(&format!("corpora/measure/{}", self.file), report) else { return Ok(None) };
        let Some(meanings) = self.meanings(report)? else { return Ok(None) };
        let text = |line: &str| {
            let row: Value =
                serde_json::from_str(line).map_err(|why| format!("{}: {why}", path.display()))?;
            let mut gold = Gold::read(&row, |label| meanings.get(label).cloned())?;
            if matches!(self.labels, Labels::Mapped(..)) {
                cut_edges(&mut gold);
            }
            Ok(gold)
        };
        unzipped(&path)?.lines().map(text).collect::<Result<Vec<_>, String>>().map(Some)
    }

    /// What takes part in the comparison: the classes that the corpus's labels can be.
    pub(super) fn scheme(&self) -> Result<Scheme, String> {
        let meanings = self.meanings(&mut Report::default())?.unwrap_or_default();
        let mut counted: Vec<Class> = meanings.into_values().flat_map(|meaning| meaning.classes).collect();
        counted.sort_unstable();
        counted.dedup();
        Ok(match self.labels {
            Labels::Listed(_) => Scheme { fold: Fold::Places, counted, excused: Vec::new() },
            Labels::Mapped(_, partial) => Scheme {
                fold: Fold::None,
                counted,
                excused: partial.iter().map(|label| label.code()).collect(),
            },
        })
    }

    fn meanings(&self, report: &mut Report) -> Result<Option<BTreeMap<String, Meaning>>, String> {
        let read = |label: &str, words: &str| Ok((label.to_owned(), meaning::read(words)?));
        match self.labels {
            Labels::Listed(list) => {
                list.iter().map(|(label, words)| read(label, words)).collect::<Result<_, _>>().map(Some)
            }
            Labels::Mapped(entry, _) => {
                let Some(path) = shared("corpora/mapping.json", report) else { return Ok(None) };
                let map: Value = serde_json::from_str(&crate::read(&path)?)
                    .map_err(|why| format!("{}: {why}", path.display()))?;
                let labels =
                    map[entry].as_object().ok_or_else(|| format!("{} lacks {entry}", path.display()))?;
                // A key that begins with a low line is a remark.
                let labels = labels.iter().filter(|(label, _)| !label.starts_with('_'));
                labels
                    .map(|(label, words)| read(label, words.as_str().unwrap_or_default()))
                    .collect::<Result<_, _>>()
                    .map(Some)
            }
        }
    }
}

/// Words that open a name in some corpora, and never in ours.
const ARTICLES: [&str; 3] = ["the", "a", "an"];
/// Words that open a time in some corpora, and never in ours.
const PREPOSITIONS: [&str; 11] =
    ["after", "before", "by", "during", "from", "in", "on", "since", "till", "to", "until"];

/// Cuts from annotated spans the opening word that ours do not have.
fn cut_edges(gold: &mut Gold) {
    for wanted in &mut gold.wanted {
        let opening: &[&str] = match wanted.meaning.classes.first() {
            Some(class) if is_name(class) => &ARTICLES,
            Some(&("DATE" | "TIME")) => &PREPOSITIONS,
            _ => continue,
        };
        let words = &gold.text.as_str()[wanted.span];
        let Some((first, rest)) = words.split_once(char::is_whitespace) else { continue };
        let rest = rest.trim_start();
        if opening.contains(&first.to_lowercase().as_str()) && !rest.is_empty() {
            wanted.span = Span::new(wanted.span.end() - rest.len(), wanted.span.end());
        }
    }
    gold.wanted.sort();
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{conll, cut_edges, without_facilities, worldwide};
    use crate::score::gold::Gold;
    use crate::score::meaning::{self, Fold, PLACE};

    #[test]
    fn names_lose_their_article_and_times_their_preposition() {
        let text = "The Papacy fell until the 1930s after a quarter of a million left the";
        let spans = [(0, 10, "ORG"), (16, 31, "DATE|TIME"), (38, 60, "CARDINAL"), (66, 69, "ORG")];
        let entities = spans.map(|(start, end, label)| json!({ "start": start, "end": end, "label": label }));
        let row = json!({ "id": "t", "text": text, "entities": entities });
        let mut gold = Gold::read(&row, |label| meaning::read(label).ok()).expect("a sound row");
        cut_edges(&mut gold);
        let words: Vec<&str> = gold.wanted.iter().map(|one| &gold.text.as_str()[one.span]).collect();
        assert_eq!(words, ["Papacy", "the 1930s", "a quarter of a million", "the"]);
    }

    #[test]
    fn the_two_that_stand_in_the_limits_are_compared_in_folded_classes() {
        let scheme = worldwide().scheme().expect("the list is sound");
        assert_eq!(scheme.counted, ["NORP", "ORG", "PERSON", PLACE]);
        assert_eq!(scheme.fold, Fold::Places);
        assert_eq!(conll().scheme().expect("the list is sound").counted, ["ORG", "PERSON", PLACE]);
        // What is left out does not take part.
        let scheme = without_facilities().scheme().expect("the list is sound");
        assert_eq!(scheme.counted, ["NORP", "ORG", "PERSON", PLACE]);
    }
}
