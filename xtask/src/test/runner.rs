//! A test runner's output, shown as it comes and counted.

use std::io::{BufRead as _, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::thread;

use crate::Outcome;
use crate::command::words;

/// How many tests there were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: usize,
    pub(super) failed: usize,
    pub(super) skipped: usize,
}

impl Counts {
    /// `12 passed, 0 failed`, and the skipped ones when there are any.
    pub(super) fn words(self) -> String {
        let words = format!("{} passed, {} failed", self.passed, self.failed);
        if self.skipped == 0 { words } else { format!("{words}, {} skipped", self.skipped) }
    }

    /// Adds what one line of a runner says.
    fn add(&mut self, line: &str) {
        // cargo test and wasm-bindgen-test: `test result: ok. 12 passed; 0 failed; 1 ignored; …`
        if let Some((_, rest)) = line.split_once("test result: ") {
            let rest = rest.split_once(". ").map_or(rest, |(_, counts)| counts);
            for part in rest.split("; ") {
                self.add_part(part);
            }
        // Playwright, one count a line: `  12 passed (3.4s)`
        } else if line.starts_with("  ") && line.trim().split(' ').count() <= 3 {
            self.add_part(line.trim());
        }
    }

    fn add_part(&mut self, part: &str) {
        let mut words = part.split(' ');
        let (Some(Ok(count)), Some(word)) = (words.next().map(str::parse::<usize>), words.next()) else {
            return;
        };
        match word {
            "passed" => self.passed += count,
            "failed" | "flaky" | "interrupted" => self.failed += count,
            "ignored" | "skipped" => self.skipped += count,
            _ => {}
        }
    }
}

/// Runs a test runner; gives back whether it was content, and its counts.
///
/// # Errors
/// When it cannot be started.
pub(super) fn run(command: &mut Command) -> Result<(Outcome, Counts), String> {
    let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().map_err(|why| format!("{} cannot be started: {why}", words(command)))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let (counts, _) = thread::scope(|scope| {
        let printed = scope.spawn(|| copy(stdout, &mut std::io::stdout()));
        let complained = scope.spawn(|| copy(stderr, &mut std::io::stderr()));
        (printed.join().unwrap_or_default(), complained.join().unwrap_or_default())
    });
    let status = child.wait().map_err(|why| format!("{}: {why}", words(command)))?;
    let outcome = match (status.success(), counts.passed + counts.failed) {
        (true, 0) => Err(format!("{} ran no test", words(command))),
        (true, _) => Ok(()),
        (false, _) => Err(format!("{} failed ({status})", words(command))),
    };
    Ok((outcome, counts))
}

/// Passes every line on and counts what the lines say.
fn copy(from: Option<impl Read>, to: &mut impl Write) -> Counts {
    let mut counts = Counts::default();
    let Some(from) = from else { return counts };
    let mut lines = BufReader::new(from);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        // A person who closed the pipe still wants the outcome.
        let _ = to.write_all(&line);
        counts.add(String::from_utf8_lossy(&line).trim_end());
        line.clear();
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::Counts;

    fn counted(lines: &[&str]) -> Counts {
        let mut counts = Counts::default();
        for line in lines {
            counts.add(line);
        }
        counts
    }

    #[test]
    fn cargos_results_are_summed_over_its_binaries() {
        let lines = [
            "running 7 tests",
            "test a ... ok",
            "test result: ok. 5 passed; 0 failed; 2 ignored; 0 measured; 3 filtered out; finished in 0.01s",
            "test result: FAILED. 1 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        ];
        assert_eq!(counted(&lines), Counts { passed: 6, failed: 3, skipped: 2 });
    }

    #[test]
    fn playwrights_closing_lines_are_counted_and_its_tests_are_not() {
        let lines = [
            "Running 6 tests using 1 worker",
            "  ✓  1 page.spec.ts:3:1 › pastes 3 articles (1.2s)",
            "  1 failed",
            "    page.spec.ts:9:1 › sorts ──────",
            "  1 flaky",
            "  2 skipped",
            "  12 passed (3.4s)",
        ];
        assert_eq!(counted(&lines), Counts { passed: 12, failed: 2, skipped: 2 });
    }
}
