//! Compiles the gazetteers: readable lists in `data/` into the tables of `data/compiled/` that the program reads
//! in place.
//!
//! `cargo xtask data` needs nothing but the repository. `--derive` first writes anew those lists that come from
//! public data sets, when the folder of data sets is there; `--check` only compares. `--map` cuts the page's map out of
//! public data sets.

mod compile;
mod derive;
mod map;

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

const USAGE: &str = "usage: cargo xtask data [--check | --derive [FOLDER] | --map FOLDER]";
/// Where the public data sets lie unless another folder is named.
const DATA_SETS: &str = "../shared/resources";

/// Compiles, checks or derives, as asked.
pub(crate) fn run(words: &[String]) -> Outcome {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => write(),
        ["--check"] => check(),
        ["--derive"] => derive::run(&root().join(DATA_SETS), &root().join("data")).and_then(|()| write()),
        ["--derive", folder] => derive::run(Path::new(folder), &root().join("data")).and_then(|()| write()),
        ["--map", folder] => map::run(Path::new(folder), &root().join("data")),
        _ => Err(USAGE.to_owned()),
    }
}

fn write() -> Outcome {
    let tables = compile::all(&root().join("data"))?;
    fs::create_dir_all(root().join("data/compiled")).map_err(|why| format!("data/compiled: {why}"))?;
    for table in &tables.files {
        let path = compiled(table.name);
        fs::write(&path, &table.bytes).map_err(|why| format!("{}: {why}", path.display()))?;
        println!("{}: {} KiB", path.display(), table.bytes.len() / 1024);
    }
    println!("{} phrases, {} places", tables.phrases, tables.places);
    Ok(())
}

fn check() -> Outcome {
    for table in &compile::all(&root().join("data"))?.files {
        if fs::read(compiled(table.name)).ok().as_ref() != Some(&table.bytes) {
            return Err(format!("data/compiled/{} is out of step: run `cargo xtask data`", table.name));
        }
    }
    println!("data/compiled is in step with its sources");
    Ok(())
}

fn compiled(name: &str) -> PathBuf {
    root().join("data/compiled").join(name)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository's root")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_compiled_tables_are_in_step_with_their_sources() {
        super::check().expect("run `cargo xtask data` and commit what it writes");
    }

    #[test]
    fn an_unknown_word_is_answered_with_the_usage() {
        assert_eq!(super::run(&["--chekc".to_owned()]), Err(super::USAGE.to_owned()));
    }
}
