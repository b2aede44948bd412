//! Measures speed, natively and in the browser.
//!
//! `cargo xtask bench` prints tables for LIMITS.md; `native` or `page` measures one of the two, `dossiers` only how native
//! time grows with the number of articles; `--quick` leaves the large native texts out.

use std::path::PathBuf;

use crate::Outcome;
use crate::command::run as call;
use crate::settings::Settings;
use crate::test::browser::Browser;
use crate::tools::Tools;

const USAGE: &str = "usage: cargo xtask bench [native | dossiers | page] [--quick]";

/// Builds with the release profile and measures.
pub(crate) fn run(words: &[String]) -> Outcome {
    let quick = words.iter().any(|word| word == "--quick");
    let parts: Vec<&str> = words.iter().map(String::as_str).filter(|word| *word != "--quick").collect();
    match parts.as_slice() {
        [] => native(quick, None).and_then(|()| page()),
        ["native"] => native(quick, None),
        ["dossiers"] => native(quick, Some("dossiers")),
        ["page"] => page(),
        _ => Err(USAGE.to_owned()),
    }
}

/// The native benchmark, or one part of it.
fn native(quick: bool, part: Option<&str>) -> Outcome {
    let tools = Tools::found(&crate::root())?;
    let mut cargo = tools.call("cargo")?;
    cargo.args(["bench", "--quiet", "--package", "dateline", "--bench", "speed"]);
    cargo.arg("--").args(part).args(quick.then_some("--quick"));
    call(&mut cargo)
}

/// The built page, opened from disk.
fn page() -> Outcome {
    let root = crate::root();
    let page = crate::page::build(crate::page::Make::Finished)?;
    let tools = Tools::ready(&root, &Settings::read(&root)?)?;
    let browser = Browser::ready(&tools)?;
    let mut node = tools.call("node")?;
    node.arg("www/bench/page.mjs").arg(page).args(articles()?);
    if let Some(program) = browser.program {
        node.env("CHROME", program);
    }
    call(&mut node)
}

/// The five real articles, or the samples where those are not present.
fn articles() -> Result<Vec<PathBuf>, String> {
    let real = crate::root().join("../shared/seeds");
    let folder = if real.is_dir() { real } else { crate::root().join("data/samples") };
    let entries = std::fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    Ok(paths)
}
