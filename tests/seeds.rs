//! The five real articles, where they are present beside the repository (`../shared`): they are not ours to ship.

use std::path::{Path, PathBuf};
use std::process::Command;

use dateline::export::{form, offsets::Unit};
use dateline::{Article, Dossier, Resources};

use crate::invariants;

/// Lowest F1 of mentions, span and label, that a change may leave behind: what the README promises.
const MENTIONS_FLOOR: f64 = 78.0;
/// Lowest B-cubed F1 of identity, likewise.
const IDENTITY_FLOOR: f64 = 70.0;

#[test]
fn the_real_articles_are_read_alone_and_together() {
    let Some(articles) = articles() else { return };
    for article in &articles {
        let dossier = invariants::check_text(&article.text);
        assert!(!dossier.readings()[0].document.sentences().is_empty(), "{} has sentences", article.name);
    }
    invariants::check(&Dossier::read(&articles, Resources::embedded()));
}

#[test]
fn accuracy_on_the_real_articles_stays_above_what_is_promised() {
    let Some(articles) = articles() else { return };
    let Some(table) = score(&articles) else { return };
    let mentions = f1(&table, "mentions, span and label");
    let identity = f1(&table, "identity, B-cubed");
    assert!(mentions >= MENTIONS_FLOOR, "mentions have fallen to {mentions} F1\n{table}");
    assert!(identity >= IDENTITY_FLOOR, "identity has fallen to {identity} F1\n{table}");
}

/// The articles with their publication dates from the hand annotation; none where they are not present.
fn articles() -> Option<Vec<Article>> {
    let folder = shared("seeds")?;
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("../shared/seeds can be read")
        .map(|entry| entry.expect("an entry of ../shared/seeds").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    Some(paths.iter().map(|path| article(path)).collect())
}

fn article(path: &Path) -> Article {
    let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a plain file name");
    let text = std::fs::read_to_string(path).expect("the real articles are UTF-8");
    let published = shared("gold").and_then(|folder| {
        let gold = std::fs::read_to_string(folder.join(format!("{name}.gold.json"))).ok()?;
        let gold: serde_json::Value = serde_json::from_str(&gold).expect("gold files are JSON");
        gold["published"].as_str().map(|date| date.parse().expect("gold dates are of the form YYYY-MM-DD"))
    });
    Article { published, ..Article::new(name, text) }
}

/// What the scorer prints; none where it or Python is not present.
fn score(articles: &[Article]) -> Option<String> {
    let (scorer, gold) = (shared("scoring/score.py")?, shared("gold")?);
    let dossier = Dossier::read(articles, Resources::embedded());
    let analysis = form::analysis(&dossier, Resources::embedded(), Unit::CodePoint);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("real-articles.json");
    std::fs::write(&path, serde_json::to_string(&analysis).expect("the outside form is plain data"))
        .expect("the target folder can be written");
    let output = Command::new("python3").arg(scorer).arg("score").args([&gold, &path]).output();
    let Ok(output) = output else {
        skipped("python3 is not there");
        return None;
    };
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the scorer failed: {errors}");
    Some(String::from_utf8(output.stdout).expect("the scorer prints UTF-8"))
}

/// The number after `F1` in the row that begins with `name`.
fn f1(table: &str, name: &str) -> f64 {
    let row = table.lines().find(|row| row.starts_with(name)).expect("the scorer prints this row");
    let number = row.split("F1").nth(1).and_then(|rest| rest.split_whitespace().next());
    number.and_then(|number| number.parse().ok()).expect("a number after F1")
}

/// A part of `../shared`, when it is there; else the test says that it is skipped.
fn shared(part: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(part);
    if !path.exists() {
        skipped(&format!("../shared/{part} is not there"));
        return None;
    }
    Some(path)
}

#[allow(clippy::print_stderr, reason = "a skipped test has no other way to say so")]
fn skipped(why: &str) {
    eprintln!("skipped: {why}");
}
