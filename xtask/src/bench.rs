//! Measures speed.
//!
//! `cargo xtask bench` prints tables for LIMITS.md; `--quick` leaves the large texts out.

use std::process::Command;

use crate::Outcome;

/// Builds with the release profile and measures.
pub(crate) fn run(words: &[String]) -> Outcome {
    native(words.iter().any(|word| word == "--quick"))
}

fn native(quick: bool) -> Outcome {
    let mut command = Command::new(env!("CARGO"));
    command.args(["bench", "--quiet", "--package", "dateline", "--bench", "speed"]);
    if quick {
        command.args(["--", "--quick"]);
    }
    let status = command.status().map_err(|error| format!("cannot run cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("cargo bench failed: {status}")) }
}
