//! Other programs, called so that a failure says what was called and why it matters.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;

/// Runs a program that speaks to the person itself.
///
/// # Errors
/// When it cannot be started or says that it failed; the message holds the words of the call.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|why| not_started(command, &why))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status})", words(command))) }
}

/// Runs a program and gives back what it printed.
///
/// # Errors
/// When it cannot be started or says that it failed; the message holds what it complained about.
pub(crate) fn output(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|why| not_started(command, &why))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!("{} failed ({}):\n{}", words(command), output.status, complaint.trim_end()))
}

/// Runs one of the project's tasks again, built with the release profile: for tasks that read much text.
///
/// # Errors
/// When it cannot be built, or says that it failed.
pub(crate) fn released(task: &str, words: &[String]) -> Outcome {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--release", "--package", "xtask", "--", task]).args(words);
    eprintln!("xtask: runs with the release profile; building it anew takes a minute or two");
    run(cargo.current_dir(crate::root()))
}

/// The call as a person would type it.
pub(crate) fn words(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args()).map(|word| word.to_string_lossy());
    words.collect::<Vec<_>>().join(" ")
}

/// The program with this name on a search path, with the platform's endings.
pub(crate) fn find(name: &str, path: &std::ffi::OsStr) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    std::env::split_paths(path)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|file| file.is_file())
}

fn not_started(command: &Command, why: &std::io::Error) -> String {
    format!("{} cannot be started: {why}", words(command))
}
