//! Annotated pronouns: GAP's, each with two candidates, and the chains of GUM.

use std::collections::BTreeMap;
use std::path::Path;

use dateline::identity::MentionRef;
use dateline::{Article as Text, Dossier, Label, Mention, Resources, Span, pipeline};
use serde::Deserialize;

use crate::train::unzipped;

/// An article with what is known of its pronouns.
pub(crate) struct Article {
    pub(crate) dossier: Dossier,
    /// By the pronoun.
    pub(crate) truths: BTreeMap<Span, Truth>,
    /// The candidates whose truth is annotated.
    pub(crate) candidates: Vec<Candidate>,
}

/// Whom a pronoun stands for.
pub(crate) enum Truth {
    /// One of these entities, which are one person; nobody who is named, where there is none.
    One(Vec<usize>),
    /// Anybody or nobody, but these entities.
    NoneOf(Vec<usize>),
}

/// A candidate of GAP's.
pub(crate) struct Candidate {
    pub(crate) span: Span,
    pub(crate) right: bool,
}

#[derive(Deserialize)]
struct Row {
    text: String,
    clusters: Vec<Vec<(usize, usize)>>,
    #[serde(default)]
    pronoun: (usize, usize),
    #[serde(default)]
    candidates: Vec<(usize, usize)>,
}

/// GAP's articles, its candidates among the mentions as people.
pub(crate) fn candidates(path: &Path) -> Result<Vec<Article>, String> {
    rows(path)?.iter().map(|row| with_candidates(row, true)).collect()
}

/// The same with only those mentions that Dateline finds.
pub(crate) fn found(path: &Path) -> Result<Vec<Article>, String> {
    rows(path)?.iter().map(|row| with_candidates(row, false)).collect()
}

/// Articles whose chains are annotated, with the mentions that Dateline finds.
pub(crate) fn chains(path: &Path) -> Result<Vec<Article>, String> {
    rows(path)?.iter().map(with_chains).collect()
}

fn rows(path: &Path) -> Result<Vec<Row>, String> {
    let read = |(number, line)| {
        serde_json::from_str(line).map_err(|why| format!("{}: line {}: {why}", path.display(), number + 1))
    };
    unzipped(path)?.lines().enumerate().map(read).collect()
}

fn with_candidates(row: &Row, given: bool) -> Result<Article, String> {
    let bytes = Bytes::of(&row.text);
    let spans = row.candidates.iter().map(|&pair| bytes.span(pair)).collect::<Result<Vec<_>, _>>()?;
    let text = Text::new("", row.text.as_str());
    let mut reading = pipeline::read(&text, Resources::embedded());
    if given {
        let mut mentions = reading.mentions;
        mentions.retain(|mention| !spans.iter().any(|span| span.overlaps(mention.span)));
        mentions.extend(spans.iter().map(|&span| Mention { span, label: Label::Person, score: 1000 }));
        mentions.sort_by_key(|mention| mention.span);
        reading = pipeline::read_marked(&text, mentions, Resources::embedded());
    }
    let dossier = Dossier::unite(vec![reading], Resources::embedded());
    let right = |pair: &(usize, usize)| row.clusters.iter().any(|cluster| cluster.contains(pair));
    let rows = row.candidates.iter().zip(&spans);
    let candidates: Vec<Candidate> =
        rows.map(|(pair, &span)| Candidate { span, right: right(pair) }).collect();
    let of = |wanted: bool| -> Vec<usize> {
        let spans = candidates.iter().filter(|candidate| candidate.right == wanted);
        spans.flat_map(|candidate| entities_at(&dossier, candidate.span)).collect()
    };
    let truth = if candidates.iter().any(|candidate| candidate.right) {
        Truth::One(of(true))
    } else {
        Truth::NoneOf(of(false))
    };
    let truths = BTreeMap::from([(bytes.span(row.pronoun)?, truth)]);
    Ok(Article { dossier, truths, candidates })
}

fn with_chains(row: &Row) -> Result<Article, String> {
    let bytes = Bytes::of(&row.text);
    let reading = pipeline::read(&Text::new("", row.text.as_str()), Resources::embedded());
    let dossier = Dossier::unite(vec![reading], Resources::embedded());
    let mut truths = BTreeMap::new();
    let tokens = dossier.readings()[0].document.tokens();
    let is_token = |span: Span| {
        let at = tokens.partition_point(|token| token.span.start() < span.start());
        tokens.get(at).is_some_and(|token| token.span == span)
    };
    for cluster in &row.clusters {
        let spans = cluster.iter().map(|&pair| bytes.span(pair)).collect::<Result<Vec<_>, _>>()?;
        let mut entities: Vec<usize> =
            spans.iter().flat_map(|&span| entities_named(&dossier, span)).collect();
        entities.sort_unstable();
        entities.dedup();
        for span in spans.into_iter().filter(|&span| is_token(span)) {
            truths.insert(span, Truth::One(entities.clone()));
        }
    }
    Ok(Article { dossier, truths, candidates: Vec::new() })
}

/// The entities of mentions that overlap a span.
pub(crate) fn entities_at(dossier: &Dossier, span: Span) -> Vec<usize> {
    let mentions = dossier.readings()[0].mentions.iter().enumerate();
    let inside = mentions.filter(|(_, mention)| mention.span.overlaps(span));
    inside.filter_map(|(mention, _)| dossier.entity_of(MentionRef { article: 0, mention })).collect()
}

/// A chain's span names an entity when little but a name fills it: "President Biden", not "the man whom Biden met".
fn entities_named(dossier: &Dossier, span: Span) -> Vec<usize> {
    const MOST_BESIDE: usize = 24;
    let mentions = dossier.readings()[0].mentions.iter().enumerate();
    let named = mentions.filter(|(_, mention)| {
        mention.label == Label::Person
            && span.contains(mention.span)
            && span.end() == mention.span.end()
            && mention.span.start() - span.start() <= MOST_BESIDE
    });
    named.filter_map(|(mention, _)| dossier.entity_of(MentionRef { article: 0, mention })).collect()
}

/// Where each character of a text starts.
struct Bytes(Vec<usize>);

impl Bytes {
    fn of(text: &str) -> Self {
        Self(text.char_indices().map(|(at, _)| at).chain([text.len()]).collect())
    }

    fn span(&self, (start, end): (usize, usize)) -> Result<Span, String> {
        match (self.0.get(start), self.0.get(end)) {
            (Some(&start), Some(&end)) if start <= end => Ok(Span::new(start, end)),
            _ => Err(format!("{start}..{end} is no part of the text")),
        }
    }
}
