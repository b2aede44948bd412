//! Measures accuracy, size and speed: the whole table, or the parts of it that are named.
//!
//! Annotated text is read where it is present beside the repository (`../shared`); what is absent is said. The texts are read
//! by the library itself, built with the release profile.

mod articles;
mod calibration;
mod corpora;
mod faults;
mod figures;
mod gold;
mod identity;
mod meaning;
mod numbers;
mod places;
mod quotes;
mod references;
mod report;
mod size;
mod spans;
pub(crate) mod speech;
mod speed;
mod spellings;
mod table;
mod times;
mod wire;

use std::path::PathBuf;
use std::process::Command;

use dateline::Label;
use serde_json::{Map, Value, json};

use crate::Outcome;
use report::{Asked, Report};
use wire::Share;

const USAGE: &str = "\
usage: cargo xtask score [PART…] [--errors [LABEL]] [--json]

  articles     the five real articles, publication date given and not given
  wire         the development articles held out of training, by label and by set
  identity     who is who: the development articles held out of training, and several outlets' reports
  quotes       who says what: the five real articles, and political news
  spellings    romanisation by system, keys that spellings of one name share, two names of one bearer
  worldwide    modern newswire: people, places, organisations, nationalities
  conll        CoNLL 2003: people, places, organisations
  grobid       GROBID-NER by label
  wnut         WNUT 2017 by label
  places       place names and where they are
  references   whom pronouns stand for, on GAP and GUM
  times        dates and times with their values, on several corpora
  numbers      numbers, bounds, ranks, money and measures with their values, on several suites of cases
  figures      what numbers count: the five real articles, and tolls by document
  speech       parts of speech, on web texts and many genres
  calibration  whether the scores of mentions are true
  size         what was learnt and compiled, raw and gzipped
  speed        one short measurement
  training, training-identity
               the development articles learnt from: only when named, to find mistakes in

  --errors     lists what was missed and what was wrong, of one LABEL (or PLACE) when it is given
  --json       prints everything as one JSON object";

/// One part of the table.
struct Part {
    name: &'static str,
    score: fn(&Asked) -> Result<Report, String>,
}

/// In the order they are printed.
const PARTS: [Part; 20] = [
    Part { name: "articles", score: articles::score },
    Part { name: "wire", score: |asked| wire::score(Share::HeldOut, asked) },
    Part { name: "identity", score: |asked| identity::score(Share::HeldOut, asked) },
    Part { name: "spellings", score: spellings::score },
    Part { name: "quotes", score: quotes::score },
    Part { name: "worldwide", score: corpora::score_worldwide },
    Part { name: "conll", score: |asked| corpora::score(&corpora::conll(), asked) },
    Part { name: "grobid", score: |asked| corpora::score(&corpora::grobid(), asked) },
    Part { name: "wnut", score: |asked| corpora::score(&corpora::wnut(), asked) },
    Part { name: "places", score: places::score },
    Part { name: "references", score: references::score },
    Part { name: "times", score: times::score },
    Part { name: "numbers", score: numbers::score },
    Part { name: "figures", score: figures::score },
    Part { name: "speech", score: |_| speech::score() },
    Part { name: "calibration", score: |_| calibration::score() },
    Part { name: "size", score: |_| size::score() },
    Part { name: "speed", score: |_| speed::score() },
    Part { name: ONLY_WHEN_NAMED[0], score: |asked| wire::score(Share::LearntFrom, asked) },
    Part { name: ONLY_WHEN_NAMED[1], score: |asked| identity::score(Share::LearntFrom, asked) },
];

/// The parts that are no scores.
const ONLY_WHEN_NAMED: [&str; 2] = ["training", "training-identity"];

/// Scores what is there to be scored, and says what is not.
pub(crate) fn run(words: &[String]) -> Outcome {
    let call = Call::read(words)?;
    // Megabytes are read, and the speed is to be the program's own; the cases of numbers are a few kilobytes.
    if cfg!(debug_assertions) && call.parts != ["numbers"] {
        return crate::command::released("score", words);
    }
    let mut headlines = Vec::new();
    let mut parts = Map::new();
    for part in PARTS.iter().filter(|part| call.asks_for(part)) {
        let report = (part.score)(&call.asked)?;
        headlines.extend_from_slice(&report.headlines);
        if call.json {
            parts.insert(part.name.to_owned(), report.json());
        } else {
            print!("{report}");
        }
    }
    let summary = report::summary(&headlines);
    if call.json {
        println!("{:#}", json!({ "summary": summary.json(), "parts": Value::Object(parts) }));
    } else {
        println!("{summary}");
    }
    Ok(())
}

/// What the task was called with.
#[derive(Debug, Default, PartialEq, Eq)]
struct Call {
    /// All but one when none is named.
    parts: Vec<&'static str>,
    asked: Asked,
    json: bool,
}

impl Call {
    fn read(words: &[String]) -> Result<Self, String> {
        let mut call = Self::default();
        for word in words {
            let class = class(word);
            if let Some(part) = PARTS.iter().find(|part| part.name == word) {
                call.parts.push(part.name);
            } else if word == "--json" {
                call.json = true;
            } else if word == "--errors" {
                call.asked = Asked::Faults;
            } else if let (Asked::Faults, Some(class)) = (call.asked, class) {
                call.asked = Asked::FaultsOf(class);
            } else {
                return Err(format!("{word:?} says nothing here\n{USAGE}"));
            }
        }
        Ok(call)
    }

    fn asks_for(&self, part: &Part) -> bool {
        if self.parts.is_empty() {
            !ONLY_WHEN_NAMED.contains(&part.name)
        } else {
            self.parts.contains(&part.name)
        }
    }
}

/// The class with this name.
fn class(word: &str) -> Option<spans::Class> {
    if word == meaning::PLACE { Some(meaning::PLACE) } else { Label::from_code(word).map(Label::code) }
}

/// A part of `../shared`, when it is there; else the report says so.
fn shared(part: &str, report: &mut Report) -> Option<PathBuf> {
    let path = crate::root().join("../shared").join(part);
    if path.exists() {
        return Some(path);
    }
    report.absent.push(format!("there is no ../shared/{part} beside the repository"));
    None
}

/// Whether the scripts beside the annotation can run; else the report says so.
fn python(report: &mut Report) -> bool {
    let there = Command::new("python3").arg("--version").output().is_ok();
    if !there {
        report.absent.push("python3 is not there: install it to read the annotation".to_owned());
    }
    there
}

#[cfg(test)]
mod tests {
    use super::report::{Asked, Report};
    use super::{Call, PARTS, shared};

    fn call(words: &[&str]) -> Result<Call, String> {
        Call::read(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    fn asked_for(words: &[&str]) -> Vec<&'static str> {
        let call = call(words).expect("known words");
        PARTS.iter().filter(|part| call.asks_for(part)).map(|part| part.name).collect()
    }

    #[test]
    fn every_part_but_the_training_articles_is_scored_unless_some_are_named() {
        assert_eq!(asked_for(&[]).len(), PARTS.len() - 2);
        assert!(!asked_for(&["--json"]).contains(&"training"));
        assert_eq!(asked_for(&["size", "training"]), ["size", "training"]);
    }

    #[test]
    fn errors_can_be_of_one_label() {
        assert_eq!(call(&["wire"]).map(|call| call.asked), Ok(Asked::Figures));
        assert_eq!(call(&["--errors", "wire"]).map(|call| call.asked), Ok(Asked::Faults));
        assert_eq!(call(&["wire", "--errors", "ORG"]).map(|call| call.asked), Ok(Asked::FaultsOf("ORG")));
        assert_eq!(call(&["--errors", "PLACE"]).map(|call| call.asked), Ok(Asked::FaultsOf("PLACE")));
    }

    #[test]
    fn what_is_absent_is_said() {
        let mut report = Report::default();
        assert_eq!(shared("no/such/corpus.gz", &mut report), None);
        let said = report.to_string();
        assert_eq!(said, "not scored: there is no ../shared/no/such/corpus.gz beside the repository\n");
    }

    #[test]
    fn an_unknown_word_is_answered_with_the_usage() {
        assert!(call(&["wires"]).is_err_and(|why| why.contains("usage: cargo xtask score")));
        assert!(call(&["ORG"]).is_err_and(|why| why.contains("\"ORG\" says nothing here")));
    }
}
