//! Annotated text as the corpora have it, before it is cut into tokens.

use std::path::Path;

use dateline::model::names::tags::LABELS;
use dateline::{Label, Span};
use serde::Deserialize;

use super::sources::{Domain, Silence, Source};
use crate::train::unzipped;

/// A text and where in it names are marked.
#[derive(Clone, Debug)]
pub(super) struct Annotated {
    pub(super) text: String,
    /// In order, each with every label that the corpus's may mean.
    pub(super) spans: Vec<(Span, Vec<Label>)>,
    /// What may be anything.
    pub(super) unsure: Vec<Span>,
    pub(super) silence: Silence,
    pub(super) domain: Domain,
}

impl Annotated {
    /// A text with all names marked, by our conventions.
    pub(super) fn ours(text: String, spans: Vec<(Span, Vec<Label>)>) -> Self {
        Self { text, spans, unsure: Vec::new(), silence: Silence::Covers(&LABELS), domain: Domain::Wire }
    }

    /// The words of a span.
    pub(super) fn slice(&self, span: Span) -> &str {
        &self.text.as_str()[span]
    }
}

/// A line of a corpus. Offsets count characters.
#[derive(Deserialize)]
struct Row {
    text: String,
    entities: Vec<Entity>,
    /// Where the annotators disagree.
    #[serde(default)]
    ignore: Vec<(usize, usize)>,
}

#[derive(Deserialize)]
struct Entity {
    start: usize,
    end: usize,
    label: String,
    /// False for what is described and not named: "his forces".
    #[serde(default = "named")]
    named: bool,
}

fn named() -> bool {
    true
}

/// Reads a gzipped corpus of JSON lines.
///
/// # Errors
/// When the file is missing, or a line is none of the form the corpora have.
pub(super) fn read(folder: &Path, source: &Source) -> Result<Vec<Annotated>, String> {
    let path = folder.join(format!("{}.jsonl.gz", source.file));
    let text = unzipped(&path)?;
    let rows = text.lines().enumerate();
    rows.map(|(number, line)| {
        serde_json::from_str(line)
            .map_err(|why| why.to_string())
            .and_then(|row| annotated(row, source))
            .map_err(|why| format!("{}: line {}: {why}", path.display(), number + 1))
    })
    .collect()
}

/// Labels of things that have a name to us even where the corpus says that they are only described: "a tank".
const NAMED_ALWAYS: [&str; 2] = ["Weapon", "MilitaryPlatform"];

fn annotated(row: Row, source: &Source) -> Result<Annotated, String> {
    let bytes: Vec<usize> = row.text.char_indices().map(|(at, _)| at).chain([row.text.len()]).collect();
    let span = |start: usize, end: usize| match (bytes.get(start), bytes.get(end)) {
        (Some(&start), Some(&end)) if start <= end => Ok(Span::new(start, end)),
        _ => Err(format!("{start}..{end} is no part of the text")),
    };
    let mut unsure =
        row.ignore.iter().map(|&(start, end)| span(start, end)).collect::<Result<Vec<_>, _>>()?;
    let mut spans = Vec::new();
    for entity in row.entities {
        if !entity.named && !NAMED_ALWAYS.contains(&entity.label.as_str()) {
            continue;
        }
        let span = span(entity.start, entity.end)?;
        match source.meaning(&entity.label) {
            Some([]) => unsure.push(span),
            Some(labels) => spans.push((span, labels.to_vec())),
            None => {}
        }
    }
    Ok(Annotated { text: row.text, spans, unsure, silence: source.silence, domain: source.domain })
}

#[cfg(test)]
mod tests {
    use dateline::Label;

    use super::{Annotated, Row, annotated};
    use crate::train::names::sources::{Domain, Silence, Source};

    const SOURCE: Source = Source {
        file: "",
        domain: Domain::Web,
        labels: &[("PER", &[Label::Person]), ("Weapon", &[Label::Weapon]), ("MAYBE", &[])],
        silence: Silence::Partial,
    };

    fn read(line: &str) -> Result<Annotated, String> {
        annotated(serde_json::from_str::<Row>(line).map_err(|why| why.to_string())?, &SOURCE)
    }

    #[test]
    fn offsets_in_characters_become_offsets_in_bytes() {
        let read = read(
            r#"{"text": "Müßig: Işık came", "entities": [{"start": 7, "end": 11, "label": "PER"}], "ignore": [[0, 5]]}"#,
        )
        .expect("a line of the form");
        assert_eq!(read.slice(read.spans[0].0), "Işık");
        assert_eq!(read.slice(read.unsure[0]), "Müßig");
    }

    #[test]
    fn what_is_described_is_no_name_but_a_weapon_is() {
        let read = read(
            r#"{"text": "He saw a tank", "entities": [{"start": 0, "end": 2, "label": "PER", "named": false},
                {"start": 9, "end": 13, "label": "Weapon", "named": false},
                {"start": 3, "end": 6, "label": "MAYBE"}, {"start": 3, "end": 6, "label": "VERB"}]}"#,
        )
        .expect("a line of the form");
        let spans: Vec<&str> = read.spans.iter().map(|(span, _)| read.slice(*span)).collect();
        assert_eq!(spans, ["tank"]);
        let unsure: Vec<&str> = read.unsure.iter().map(|span| read.slice(*span)).collect();
        assert_eq!(unsure, ["saw"]);
    }

    #[test]
    fn a_corpus_that_is_missing_is_named() {
        let refused = super::read(std::path::Path::new("no/corpora"), &Source { file: "gone", ..SOURCE });
        let why = refused.expect_err("there is no such file");
        assert!(why.contains("no/corpora") && why.contains("gone.jsonl.gz"), "{why}");
    }

    #[test]
    fn an_offset_beyond_the_text_is_refused() {
        let refused = read(r#"{"text": "Kyiv", "entities": [{"start": 0, "end": 5, "label": "PER"}]}"#);
        assert_eq!(refused.map(|read| read.text), Err("0..5 is no part of the text".to_owned()));
    }
}
