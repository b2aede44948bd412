//! The project's own tasks, run as `cargo xtask TASK`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "tasks talk to the person who runs them")]

mod bench;
mod command;
mod data;
mod open;
mod page;
mod picture;
mod score;
mod settings;
mod size;
mod stamp;
mod test;
mod tools;
mod train;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a task gives back: nothing, or one sentence that says what went wrong and what to do.
pub(crate) type Outcome = Result<(), String>;

const USAGE: &str = "\
usage: cargo xtask TASK

  open     build dist/dateline.html and open it
  page     build dist/dateline.html (--draft: quickly, with a slow engine, to try it out)
  test     run every test: native, wasm in a browser, the built page in a browser
  data     compile the gazetteers in data/ (--check: only say whether they are up to date)
  train    learn data/model/ anew from annotated text in a folder beside the repository
  size     print what the page is made of, and hold it against its budget
  picture  make the pictures of the page for the README
  bench    measure speed, natively and in the browser
  score    measure accuracy against hand annotation, where it is present; size and speed";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let task = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let outcome = match task.as_str() {
        "open" => open::run(&rest),
        "page" => page::run(&rest),
        "test" => test::run(&rest),
        "data" => data::run(&rest),
        "size" => size::run(&rest),
        "picture" => picture::run(&rest),
        "bench" => bench::run(&rest),
        "score" => score::run(&rest),
        "train" => train::run(&rest),
        "" | "help" | "--help" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no task {other:?}\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}

/// The top of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the project").to_owned()
}

/// A text file of the project.
///
/// # Errors
/// When it cannot be read, with its name.
pub(crate) fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|why| format!("{}: {why}", file.display()))
}
