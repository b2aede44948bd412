//! JSON lines: one article a line, `{"name": …, "text": …, "published": "2022-06-07"}`.

use serde::Deserialize;

use super::refusal::{Reason, Refusal};
use super::{Arrival, Outcome};
use crate::article::{Article, CivilDate};

/// A line as it is written; keys it does not know are passed over.
#[derive(Deserialize)]
struct Line {
    name: Option<String>,
    text: String,
    published: Option<String>,
}

/// One outcome for each line that is not empty, or a refusal when there is none. An article without a name is called after its file and line.
pub(super) fn read(file: &str, text: &str) -> Vec<Outcome> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let outcomes: Vec<Outcome> = lines.map(|(index, line)| read_line(file, index + 1, line)).collect();
    if outcomes.is_empty() {
        return vec![Err(Refusal { name: file.to_owned(), reason: Reason::NoLines })];
    }
    outcomes
}

/// Whether a line is an article.
pub(super) fn is_article(line: &str) -> bool {
    serde_json::from_str::<Line>(line).is_ok()
}

fn read_line(file: &str, number: usize, line: &str) -> Outcome {
    let Line { name, text, published } = serde_json::from_str(line).map_err(|error| Refusal {
        name: file.to_owned(),
        reason: Reason::MalformedLine { line: number, why: why(&error) },
    })?;
    let mut warnings = Vec::new();
    let published = published.and_then(|date| {
        let read = date.parse::<CivilDate>();
        if let Err(error) = &read {
            warnings.push(format!("line {number} gives {error}; its publication date is left open"));
        }
        read.ok()
    });
    let name = name.unwrap_or_else(|| format!("{file}, line {number}"));
    Ok(Arrival { article: Article { name, text, published }, warnings })
}

/// What the JSON reader complains of, its own line number (always 1) left out.
fn why(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let (complaint, _) = message.split_once(" at line ").unwrap_or((&message, ""));
    if error.column() == 0 { complaint.to_owned() } else { format!("{complaint}, column {}", error.column()) }
}
