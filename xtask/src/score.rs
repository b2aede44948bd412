//! Measures accuracy against hand annotation, where it is present beside the repository (`../shared`).
//!
//! `cargo xtask score` prints the scores of the five real articles, with and without their publication dates, and of the
//! articles written for development; `--errors` lists what was missed and what was wrong.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::Outcome;
use crate::command::output;

/// Of the development articles every sixth is kept for scores.
const KEPT_FOR_SCORES: usize = 6;

/// Scores what is there to be scored, and says what is not.
pub(crate) fn run(words: &[String]) -> Outcome {
    let errors = words.iter().any(|word| word == "--errors");
    let Some(scorer) = shared("scoring/score.py") else { return Ok(()) };
    if Command::new("python3").arg("--version").output().is_err() {
        println!("not scored: python3 is not there; install it to run {}", scorer.display());
        return Ok(());
    }
    crate::command::run(Command::new(env!("CARGO")).args(["build", "--quiet", "--bin", "dateline"]))?;
    let scorer = Scorer { script: scorer, errors };
    if let (Some(gold), Some(texts)) = (shared("gold"), shared("seeds")) {
        scorer.score(
            "the five real articles, publication date given",
            &gold,
            &inputs(&scorer.script, &gold, &texts, &[])?,
        )?;
        let undated = inputs(&scorer.script, &gold, &texts, &["--no-dates"])?;
        scorer.score("the five real articles, publication date not given", &gold, &undated)?;
    }
    if let (Some(reader), Some(wire)) = (shared("scoring/read_marked.py"), shared("corpora/wire")) {
        let (gold, articles) = marked(&reader, &wire)?;
        scorer.score("the development articles, every sixth", &gold, &articles)?;
    }
    Ok(())
}

/// A part of `../shared`, when it is there; else a line that says so.
fn shared(part: &str) -> Option<PathBuf> {
    let path = crate::root().join("../shared").join(part);
    if path.exists() {
        return Some(path);
    }
    println!("not scored: there is no ../shared/{part} beside the repository");
    None
}

/// The articles of a folder of hand annotation, as JSON lines.
fn inputs(script: &Path, gold: &Path, texts: &Path, options: &[&str]) -> Result<String, String> {
    output(Command::new("python3").arg(script).arg("inputs").args([gold, texts]).args(options))
}

/// Turns marked articles into a folder of gold files and JSON lines for the command line.
fn marked(reader: &Path, wire: &Path) -> Result<(PathBuf, String), String> {
    let entries = fs::read_dir(wire).map_err(|error| format!("cannot read {}: {error}", wire.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| number(path).is_some_and(|number| number % KEPT_FOR_SCORES == 0));
    paths.sort();

    let gold = scratch("development")?;
    let mut articles = String::new();
    for line in output(Command::new("python3").arg(reader).args(&paths))?.lines() {
        let row: Value =
            serde_json::from_str(line).map_err(|error| format!("{}: {error}", reader.display()))?;
        let name = row["id"].as_str().ok_or("a marked article without an id")?;
        // The marks hold names and numbers only: the other layers are left out and score nothing.
        let layers = json!({
            "published": row["published"], "mentions": row["entities"], "entities": {},
            "times": [], "quotes": [], "figures": [], "events": [],
        });
        write(&gold.join(format!("{name}.gold.json")), &layers.to_string())?;
        let article = json!({ "name": name, "text": row["text"], "published": row["published"] });
        articles += &article.to_string();
        articles.push('\n');
    }
    Ok((gold, articles))
}

/// The number in a name such as `a006.txt`.
fn number(path: &Path) -> Option<usize> {
    path.file_stem()?.to_str()?.get(1..)?.parse().ok()
}

/// Runs the command line and the scorer over its answer.
struct Scorer {
    script: PathBuf,
    errors: bool,
}

impl Scorer {
    fn score(&self, title: &str, gold: &Path, articles: &str) -> Outcome {
        let folder = scratch("answers")?;
        let (asked, answered) = (folder.join("articles.jsonl"), folder.join("analysis.json"));
        write(&asked, articles)?;
        let program = target().join("debug").join(format!("dateline{}", std::env::consts::EXE_SUFFIX));
        let arguments = ["--from", "jsonl", "--format", "json", "--offsets", "codepoint"];
        write(&answered, &output(Command::new(program).args(arguments).arg(&asked))?)?;
        let mut command = Command::new("python3");
        command.arg(&self.script).arg("score").args([gold, &answered]);
        if self.errors {
            command.arg("--errors");
        }
        println!("\n{title}\n{}", without_empty_rows(&output(&mut command)?));
        Ok(())
    }
}

/// Rows for layers that the annotation does not hold say nothing.
fn without_empty_rows(table: &str) -> String {
    let says_something = |row: &&str| !row.contains(", 0 gold)") && !row.ends_with("(0 of 0)");
    table.lines().filter(says_something).collect::<Vec<_>>().join("\n")
}

/// A folder for files that are made on the way.
fn scratch(name: &str) -> Result<PathBuf, String> {
    let folder = target().join("score").join(name);
    fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    Ok(folder)
}

fn target() -> PathBuf {
    crate::root().join("target")
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
