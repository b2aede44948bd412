//! Who is who, against annotation with entity ids: B-cubed of each article alone, of each set of articles as one dossier,
//! and of other people's news told by several outlets.

use std::collections::{BTreeMap, BTreeSet};

use dateline::identity::MentionRef;
use dateline::pipeline::{self, Reading};
use dateline::{Article, Dossier, Label, Mention, Resources, Span};
use serde_json::Value;

use super::gold::CodePoints;
use super::report::{Asked, Report};
use super::spans::percent;
use super::table::Table;
use super::wire::{self, Share};
use super::{shared, wire::SETS};
use crate::train::unzipped;

/// What the F1 over each whole set on mentions as annotated is called in the summary.
const HEADLINE: &str = "who is who over each set of development articles, B-cubed";

/// Scores the marked articles of a share.
pub(super) fn score(share: Share, asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    let Some(rows) = wire::rows(share, &mut report)? else { return Ok(report) };
    let texts = rows.iter().map(marked).collect::<Result<Vec<_>, _>>()?;
    let title = match share {
        Share::HeldOut => "Who is who in the development articles held out of training, B-cubed",
        Share::LearntFrom | Share::Whole => {
            "Who is who in the articles learnt from: to find mistakes in, no score"
        }
    };
    let mut table = Table::tallied(title).noted(
        "named things; found: mentions as the analysis finds them, what it misses counts against recall",
    );
    for (words, source) in
        [("mentions as annotated", Source::Annotated), ("mentions as found", Source::Found)]
    {
        let readings: Vec<Reading> = texts.iter().map(|text| source.reading(text)).collect();
        let mut alone = Figures::default();
        for (text, reading) in texts.iter().zip(&readings) {
            let dossier = Dossier::unite(vec![reading.clone()], Resources::embedded());
            alone.add(&compare(std::slice::from_ref(text), &dossier));
        }
        table.figures(format!("{words}: each article alone"), alone.percents());
        let mut together = Figures::default();
        for (set, what) in SETS {
            let of_set = texts.iter().zip(&readings).filter(|(text, _)| text.name.starts_with(set));
            let (texts, readings): (Vec<Marked>, Vec<Reading>) =
                of_set.map(|(text, reading)| (text.clone(), reading.clone())).unzip();
            let dossier = Dossier::unite(readings, Resources::embedded());
            let comparison = compare(&texts, &dossier);
            table.figures(format!("  {set}: {what}, together"), comparison.figures.percents());
            together.add(&comparison);
            if source == Source::Annotated && *asked != Asked::Figures {
                report.faults.extend(comparison.faults);
            }
        }
        table.figures(format!("{words}: each set together"), together.percents());
        if source == Source::Annotated && share == Share::HeldOut {
            report.headline(HEADLINE, together.percents()[0], None);
        }
    }
    report.tables.push(table);
    if share == Share::HeldOut {
        outlets(&mut report, asked)?;
    }
    Ok(report)
}

/// Several outlets' reports of the same happenings: ECB+. Its chains hold descriptions and pronouns too; what counts are
/// the mentions that we find, span for span.
fn outlets(report: &mut Report, asked: &Asked) -> Result<(), String> {
    let Some(path) = shared("corpora/measure/ecbplus_dev.jsonl.gz", report) else { return Ok(()) };
    let lines = unzipped(&path)?;
    let mut topics: BTreeMap<String, Vec<Marked>> = BTreeMap::new();
    for line in lines.lines() {
        let row: Value = serde_json::from_str(line).map_err(|why| format!("{}: {why}", path.display()))?;
        let text = chained(&row)?;
        let topic = text.name.split('_').next().unwrap_or_default().to_owned();
        topics.entry(topic).or_default().push(text);
    }
    let mut figures = Figures::default();
    for texts in topics.values() {
        let readings = texts.iter().map(|text| Source::Found.reading(text)).collect();
        let comparison = compare(texts, &Dossier::unite(readings, Resources::embedded()));
        figures.add(&comparison);
        if *asked != Asked::Figures {
            report.faults.extend(comparison.faults);
        }
    }
    let mut table = Table::tallied("Who is who over several outlets' reports (ECB+), B-cubed")
        .noted("a dossier a topic; names of its chains that are found, recall among those alone");
    let Figures { precision, recall, found, .. } = figures;
    table.figures("names found", Figures { precision, recall, found, wanted: found }.percents());
    report.tables.push(table);
    Ok(())
}

/// A text and which of its spans name which thing.
#[derive(Clone, Debug)]
struct Marked {
    name: String,
    text: String,
    named: Vec<(Span, Label, String)>,
}

/// A marked article: every mention with its label and the id of the thing.
fn marked(row: &Value) -> Result<Marked, String> {
    let (name, text) = name_and_text(row)?;
    let bytes = CodePoints::new(&text);
    let mut named = Vec::new();
    for entity in row["entities"].as_array().into_iter().flatten() {
        let label = entity["label"].as_str().and_then(Label::from_code);
        let (Some(label), Some(id)) = (label, entity["entity"].as_str()) else { continue };
        let span = bytes.span(&entity["start"], &entity["end"]);
        named.push((span.ok_or_else(|| format!("{name}: no such span: {entity}"))?, label, id.to_owned()));
    }
    Ok(Marked { name, text, named })
}

/// A text whose things are given as chains of spans. The label is not told and not asked for.
fn chained(row: &Value) -> Result<Marked, String> {
    let (name, text) = name_and_text(row)?;
    let bytes = CodePoints::new(&text);
    let mut named = Vec::new();
    for (chain, spans) in row["chains"].as_object().into_iter().flatten() {
        if row["chain_kind"][chain] != "Entity" {
            continue;
        }
        for span in spans.as_array().into_iter().flatten() {
            let span =
                bytes.span(&span[0], &span[1]).ok_or_else(|| format!("{name}: no such span: {span}"))?;
            // What is alone in its text may be one with others all the same; its own name says that it is not.
            named.push((span, Label::Person, chain.clone()));
        }
    }
    named.sort();
    Ok(Marked { name, text, named })
}

fn name_and_text(row: &Value) -> Result<(String, String), String> {
    let part = |key| row[key].as_str().ok_or_else(|| format!("an annotated text without {key:?}"));
    Ok((part("id")?.to_owned(), part("text")?.to_owned()))
}

/// Whose mentions are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    Annotated,
    Found,
}

impl Source {
    fn reading(self, text: &Marked) -> Reading {
        let article = Article::new(&text.name, &text.text);
        match self {
            Self::Found => pipeline::read(&article, Resources::embedded()),
            Self::Annotated => {
                let mentions =
                    text.named.iter().map(|&(span, label, _)| Mention { span, label, score: 1000 }).collect();
                pipeline::read_marked(&article, mentions, Resources::embedded())
            }
        }
    }
}

/// Sums of percents over mentions.
#[derive(Clone, Copy, Debug, Default)]
struct Figures {
    precision: f64,
    recall: f64,
    /// How many annotated mentions are grouped, and how many there are.
    found: usize,
    wanted: usize,
}

impl Figures {
    fn add(&mut self, Comparison { figures, .. }: &Comparison) {
        self.precision += figures.precision;
        self.recall += figures.recall;
        self.found += figures.found;
        self.wanted += figures.wanted;
    }

    /// F1, precision and recall, in percent.
    fn percents(self) -> [f64; 3] {
        let mean = |sum: f64, count: usize| sum * percent(1, count) / 100.0;
        let (precision, recall) = (mean(self.precision, self.found), mean(self.recall, self.wanted));
        let both = precision + recall;
        [if both > 0.0 { 2.0 * precision * recall / both } else { 0.0 }, precision, recall]
    }
}

#[derive(Debug)]
struct Comparison {
    figures: Figures,
    faults: Vec<String>,
}

/// B-cubed of a dossier. As the annotation's own script counts: precision among the annotated mentions that are grouped,
/// recall over all annotated ones.
fn compare(texts: &[Marked], dossier: &Dossier) -> Comparison {
    let mut of_thing: BTreeMap<&str, BTreeSet<(usize, Span)>> = BTreeMap::new();
    let mut of_entity: BTreeMap<usize, BTreeSet<(usize, Span)>> = BTreeMap::new();
    let mut wanted: BTreeMap<(usize, Span), &str> = BTreeMap::new();
    let mut grouped: BTreeMap<(usize, Span), usize> = BTreeMap::new();
    for (article, text) in texts.iter().enumerate() {
        for (span, _, id) in &text.named {
            of_thing.entry(id).or_default().insert((article, *span));
            wanted.insert((article, *span), id);
        }
        for (mention, found) in dossier.readings()[article].mentions.iter().enumerate() {
            let at = (article, found.span);
            if let Some(entity) = dossier.entity_of(MentionRef { article, mention })
                && wanted.contains_key(&at)
            {
                of_entity.entry(entity).or_default().insert(at);
                grouped.insert(at, entity);
            }
        }
    }
    let mut figures = Figures { found: grouped.len(), wanted: wanted.len(), ..Figures::default() };
    for (at, entity) in &grouped {
        let (same, right) = (&of_entity[entity], &of_thing[wanted[at]]);
        let both = same.intersection(right).count();
        figures.precision += percent(both, same.len());
        figures.recall += percent(both, right.len());
    }
    Comparison { figures, faults: faults(texts, &of_thing, &of_entity, &wanted, &grouped) }
}

type Spans = BTreeSet<(usize, Span)>;

/// Things that fell apart, and entities that mix things, each with its names.
fn faults(
    texts: &[Marked],
    of_thing: &BTreeMap<&str, Spans>,
    of_entity: &BTreeMap<usize, Spans>,
    wanted: &BTreeMap<(usize, Span), &str>,
    grouped: &BTreeMap<(usize, Span), usize>,
) -> Vec<String> {
    let mut faults = Vec::new();
    for (thing, spans) in of_thing {
        let parts = parts(texts, spans, |at| grouped.get(at).copied());
        if parts.len() > 1 {
            faults.push(format!("  apart  {thing}: {}", parts.join(" | ")));
        }
    }
    for spans in of_entity.values() {
        let parts = parts(texts, spans, |at| wanted.get(at).copied());
        if parts.len() > 1 {
            faults.push(format!("  mixed  {}", parts.join(" | ")));
        }
    }
    faults
}

/// The names of each part that `key` sees in some mentions, with the article of the first.
fn parts<K: Ord>(texts: &[Marked], spans: &Spans, key: impl Fn(&(usize, Span)) -> Option<K>) -> Vec<String> {
    let mut names: BTreeMap<K, Vec<String>> = BTreeMap::new();
    for at in spans {
        let Some(key) = key(at) else { continue };
        let text = &texts[at.0];
        let name = &text.text.as_str()[at.1];
        let known = names.entry(key).or_default();
        if !known.iter().any(|known| known.split(" @").next() == Some(name)) {
            known.push(format!("{name} @{}", text.name));
        }
    }
    names.into_values().map(|names| names.join(", ")).collect()
}

#[cfg(test)]
mod tests {
    use dateline::{Dossier, Label, Resources, Span};

    use super::{Marked, Source, compare};

    /// A text of words, each with the thing it names.
    fn marked(words: &[(&str, &str)]) -> Marked {
        let mut text = Marked { name: "a".to_owned(), text: String::new(), named: Vec::new() };
        for (word, thing) in words {
            let start = text.text.len();
            text.text.push_str(word);
            text.named.push((Span::new(start, text.text.len()), Label::Event, (*thing).to_owned()));
            text.text.push_str(". ");
        }
        text
    }

    fn percents(words: &[(&str, &str)]) -> [f64; 3] {
        let text = marked(words);
        let dossier = Dossier::unite(vec![Source::Annotated.reading(&text)], Resources::embedded());
        compare(&[text], &dossier).figures.percents()
    }

    #[test]
    fn a_thing_that_fell_apart_costs_recall_and_a_mixture_costs_precision() {
        let near = |percents: [f64; 3], wanted: [f64; 3]| {
            assert!(
                percents.iter().zip(wanted).all(|(one, other)| (one - other).abs() < 0.05),
                "{percents:?}"
            );
        };
        near(percents(&[("Cyclone Ora", "a"), ("Cyclone Ora", "a")]), [100.0; 3]);
        near(percents(&[("Cyclone Ora", "a"), ("Battle of Ghent", "a")]), [66.7, 100.0, 50.0]);
        near(percents(&[("Cyclone Ora", "a"), ("Cyclone Ora", "b")]), [66.7, 50.0, 100.0]);
    }
}
