//! JSON lines: one article a line, `{"name": …, "text": …, "published": "2022-06-07"}`; see `record` for other keys.

use serde_json::Value;

use super::refusal::{Reason, Refusal};
use super::{Outcome, json};

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
    serde_json::from_str(line)
        .is_ok_and(|value: Value| value.get("schema").is_none() && json::record(&value).is_some())
}

fn read_line(file: &str, number: usize, line: &str) -> Outcome {
    let refused =
        |why| Refusal { name: file.to_owned(), reason: Reason::MalformedLine { line: number, why } };
    let value: Value = serde_json::from_str(line).map_err(|error| refused(why(&error)))?;
    let record = json::record(&value).ok_or_else(|| refused("it has no text".to_owned()))?;
    Ok(record.into_arrival(&format!("line {number}"), || format!("{file}, line {number}")))
}

/// What the JSON reader complains of, its own line number (always 1) left out.
fn why(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let (complaint, _) = message.split_once(" at line ").unwrap_or((&message, ""));
    if error.column() == 0 { complaint.to_owned() } else { format!("{complaint}, column {}", error.column()) }
}
