//! Annotated texts, and what the analysis makes of them.

use dateline::{Article, Label, Resources, Span, pipeline};
use serde_json::Value;

use super::meaning::Fold;
use super::spans::{Class, Found, Meaning, Verdict, Wanted, compare};

/// A text with its annotation.
#[derive(Debug)]
pub(super) struct Gold {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) wanted: Vec<Wanted>,
}

impl Gold {
    /// Reads a row `{"id", "text", "entities": [{"start", "end", "label"}]}`, offsets in code points. Spans whose label has
    /// no meaning are as if they were not annotated.
    ///
    /// # Errors
    /// When the row lacks a part, or an offset lies outside the text.
    pub(super) fn read(row: &Value, meaning: impl Fn(&str) -> Option<Meaning>) -> Result<Self, String> {
        let part = |key| row[key].as_str().ok_or_else(|| format!("an annotated text without {key:?}"));
        let (name, text) = (part("id")?.to_owned(), part("text")?.to_owned());
        let bytes = CodePoints::new(&text);
        let mut wanted = Vec::new();
        for entity in row["entities"].as_array().into_iter().flatten() {
            let span = bytes
                .span(&entity["start"], &entity["end"])
                .ok_or_else(|| format!("{name}: no such span: {entity}"))?;
            wanted.extend(
                meaning(entity["label"].as_str().unwrap_or_default()).map(|meaning| Wanted { span, meaning }),
            );
        }
        wanted.sort();
        wanted.dedup();
        Ok(Self { name, text, wanted })
    }
}

/// Where each code point of a text begins, and its end.
pub(super) struct CodePoints(Vec<usize>);

impl CodePoints {
    pub(super) fn new(text: &str) -> Self {
        Self(text.char_indices().map(|(at, _)| at).chain([text.len()]).collect())
    }

    /// The span between two offsets, when they lie in the text in that order.
    pub(super) fn span(&self, start: &Value, end: &Value) -> Option<Span> {
        let byte = |offset: &Value| self.0.get(usize::try_from(offset.as_u64()?).ok()?).copied();
        let (start, end) = (byte(start)?, byte(end)?);
        (start < end).then(|| Span::new(start, end))
    }
}

/// How found mentions are compared with an annotation.
pub(super) struct Scheme {
    pub(super) fold: Fold,
    /// The classes that take part; mentions of others are passed over.
    pub(super) counted: Vec<Class>,
    /// Those of them that the annotation holds only in part.
    pub(super) excused: Vec<Class>,
}

impl Scheme {
    /// All labels as they are.
    pub(super) fn ours() -> Self {
        Self {
            fold: Fold::None,
            counted: Label::ALL.into_iter().map(Label::code).collect(),
            excused: Vec::new(),
        }
    }
}

/// Reads every text alone and compares, in order.
pub(super) fn judge(texts: &[Gold], scheme: &Scheme) -> Vec<Verdict> {
    let verdict = |gold: &Gold| {
        let reading = pipeline::read(&Article::new(&gold.name, &gold.text), Resources::embedded());
        let found = reading.mentions.iter().map(|mention| Found {
            span: mention.span,
            class: scheme.fold.class(mention.label),
            score: mention.score,
        });
        let counted: Vec<Found> = found.filter(|one| scheme.counted.contains(&one.class)).collect();
        compare(&gold.wanted, &counted, &scheme.excused)
    };
    texts.iter().map(verdict).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Gold, Scheme, judge};
    use crate::score::meaning;

    #[test]
    fn offsets_in_code_points_become_bytes() {
        let row = json!({ "id": "a", "text": "Zelenśkyj in “Łódź”", "entities": [
            { "start": 0, "end": 9, "label": "PERSON" },
            { "start": 14, "end": 18, "label": "GPE" },
            { "start": 14, "end": 18, "label": "TITLE" },
        ] });
        let gold = Gold::read(&row, |label| meaning::read(label).ok()).expect("a sound row");
        let words: Vec<&str> = gold.wanted.iter().map(|one| &gold.text.as_str()[one.span]).collect();
        assert_eq!(words, ["Zelenśkyj", "Łódź"]);
    }

    #[test]
    fn a_span_outside_the_text_is_refused() {
        let row =
            json!({ "id": "a", "text": "Kyiv", "entities": [{ "start": 0, "end": 5, "label": "GPE" }] });
        let why = Gold::read(&row, |label| meaning::read(label).ok()).expect_err("the text ends before");
        assert!(why.contains("no such span"), "{why}");
    }

    #[test]
    fn the_analysis_is_held_against_the_annotation() {
        let text = "Shelling hit Bakhmut on Tuesday.";
        let row =
            json!({ "id": "a", "text": text, "entities": [{ "start": 13, "end": 20, "label": "GPE" }] });
        let gold = Gold::read(&row, |label| meaning::read(label).ok()).expect("a sound row");
        let verdicts = judge(&[gold], &Scheme { counted: vec!["GPE"], ..Scheme::ours() });
        assert_eq!(verdicts[0].right.len(), 1);
        assert_eq!((verdicts[0].wrong.len(), verdicts[0].missed.len()), (0, 0));
    }
}
