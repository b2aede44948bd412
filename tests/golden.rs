//! Whole articles against what was reviewed by eye: `tests/golden/NAME.golden.txt`.
//!
//! `UPDATE_GOLDEN=1 cargo test golden` rewrites the files; read the difference before it is committed.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use dateline::export::{form, offsets::Unit};
use dateline::{Article, Dossier, Resources};

use crate::{samples, underlined};

#[test]
fn golden_samples() {
    for article in samples::articles() {
        let stem = article.name.trim_end_matches(".txt").to_owned();
        compare(&format!("sample-{stem}"), &whole(&[article]));
    }
}

#[test]
fn golden_hard_formats() {
    for path in hard_formats() {
        let stem =
            path.file_stem().and_then(|stem| stem.to_str()).expect("a golden article has a plain name");
        let text = std::fs::read_to_string(&path).expect("a golden article is UTF-8");
        compare(stem, &whole(&[Article::new(stem, text)]));
    }
}

#[test]
fn golden_entities_of_all_samples_together() {
    let dossier = Dossier::read(&samples::articles(), Resources::embedded());
    compare("samples-together", &entities(&dossier));
}

/// Every article that stands in `tests/golden` without being a result itself, in order of name.
fn hard_formats() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder()).expect("tests/golden");
    let paths = entries.map(|entry| entry.expect("an entry of tests/golden").path());
    let mut articles: Vec<PathBuf> =
        paths.filter(|path| path.to_str().is_some_and(|path| !path.ends_with(".golden.txt"))).collect();
    articles.sort();
    assert!(!articles.is_empty(), "tests/golden holds articles");
    articles
}

fn whole(articles: &[Article]) -> String {
    let dossier = Dossier::read(articles, Resources::embedded());
    let mut out = String::new();
    for index in 0..articles.len() {
        out += &underlined::article(&dossier, index);
    }
    out + &entities(&dossier)
}

fn entities(dossier: &Dossier) -> String {
    let mut out = String::from("Entities\n");
    for entity in form::entities(dossier, Resources::embedded(), Unit::CodePoint) {
        let _ = write!(out, "{:<4} {:<8} {}  x{}", entity.id, entity.label, entity.name, entity.mentions);
        if dossier.readings().len() > 1 {
            let _ = write!(out, "  in {}", entity.articles.join(" "));
        }
        let others: Vec<&str> =
            entity.aliases.iter().filter(|alias| **alias != entity.name).map(String::as_str).collect();
        if !others.is_empty() {
            let _ = write!(out, "  also {}", others.join(", "));
        }
        if let Some(place) = entity.place {
            let country = place.country.unwrap_or_default();
            let _ = write!(out, "  at {:.2} {:.2} ({} {country})", place.lat, place.lon, place.kind);
        }
        out.push('\n');
    }
    let analysis = form::analysis(dossier, Resources::embedded(), Unit::CodePoint);
    for note in analysis.articles.iter().flat_map(|article| &article.notes) {
        let _ = writeln!(out, "Note: {note}");
    }
    out
}

fn compare(name: &str, found: &str) {
    let path = folder().join(format!("{name}.golden.txt"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, found).expect("tests/golden can be written");
        return;
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let mut lines = (1..).zip(golden.lines().zip(found.lines()));
    let differs = lines.find(|(_, (golden, found))| golden != found);
    assert!(
        golden == found,
        "{} differs, first at {}; if the new reading is right, run UPDATE_GOLDEN=1 cargo test golden",
        path.display(),
        differs.map_or("its length".to_owned(), |(line, (golden, found))| format!(
            "line {line}:\n  golden {golden}\n  found  {found}"
        )),
    );
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}
