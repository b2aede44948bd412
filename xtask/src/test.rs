//! Runs every test.

use crate::Outcome;

/// Not there yet.
pub(crate) fn run(_words: &[String]) -> Outcome {
    Err("this task is not there yet".to_owned())
}
