//! Prints what the page is made of, and holds it against its budget.

use crate::Outcome;
use crate::page::parts::Parts;
use crate::page::{self};
use crate::settings::Settings;

/// One line of the table.
struct Line {
    part: &'static str,
    /// Bytes before compression.
    raw: usize,
    /// Bytes after gzip.
    packed: usize,
    /// Bytes in the file.
    embedded: usize,
    /// What is allowed in the file.
    budget: usize,
}

/// Builds the page where needed, prints its parts, and fails when one is over its budget.
pub(crate) fn run(_words: &[String]) -> Outcome {
    let file = page::build(crate::page::Make::Finished)?;
    let html = crate::read(&file)?;
    let settings = Settings::read(&crate::root())?;
    let lines = lines(&html, &settings)?;
    println!(
        "{:<10}{:>10}{:>10}{:>10}{:>10}   in kB (1000 bytes)",
        "part", "raw", "gzip", "in file", "budget"
    );
    for line in &lines {
        println!(
            "{:<10}{:>10}{:>10}{:>10}{:>10}",
            line.part,
            kb(line.raw),
            kb(line.packed),
            kb(line.embedded),
            kb(line.budget)
        );
    }
    over_budget(&lines)
}

fn lines(html: &str, settings: &Settings) -> Result<Vec<Line>, String> {
    let parts = Parts::of(html)?;
    let size = &settings.size;
    let data = |part: &'static str, budget: usize| {
        let data = parts.data(part)?;
        let packed = data.packed.unwrap_or_else(|| gzipped(&data.bytes));
        Ok::<_, String>(Line {
            part,
            raw: data.bytes.len(),
            packed,
            embedded: data.embedded,
            budget: budget * 1000,
        })
    };
    let text = |part, text: &str, budget: usize| Line {
        part,
        raw: text.len(),
        packed: gzipped(text.as_bytes()),
        embedded: text.len(),
        budget: budget * 1000,
    };
    Ok(vec![
        data("wasm", size.wasm)?,
        data("worker", size.worker)?,
        text("program", &parts.programs.concat(), size.program),
        text("styles", &parts.styles.concat(), size.styles),
        data("samples", size.samples)?,
        data("map", size.map)?,
        text("page", html, size.page),
    ])
}

fn over_budget(lines: &[Line]) -> Outcome {
    let over = lines.iter().filter(|line| line.embedded > line.budget);
    let words = over.map(|line| {
        format!("{} takes {} kB of the {} kB it may", line.part, kb(line.embedded), kb(line.budget))
    });
    let words: Vec<String> = words.collect();
    if words.is_empty() {
        Ok(())
    } else {
        Err(format!("over the budget of wasm-pack.toml: {}", words.join("; ")))
    }
}

fn gzipped(bytes: &[u8]) -> usize {
    page::pack(bytes).len()
}

fn kb(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::{Line, over_budget};

    #[test]
    fn a_part_over_its_budget_is_named() {
        let line = |part, embedded| Line { part, raw: 0, packed: 0, embedded, budget: 2000 };
        assert_eq!(over_budget(&[line("wasm", 2000)]), Ok(()));
        let why = over_budget(&[line("wasm", 2000), line("styles", 2100)]).expect_err("over");
        assert!(why.contains("styles takes 2.1 kB of the 2.0 kB"), "{why}");
    }
}
