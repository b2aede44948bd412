//! How fast the whole analysis is: one short measurement. `cargo xtask bench` is the thorough one.

use std::hint::black_box;
use std::time::{Duration, Instant};

use dateline::export::{json, offsets::Unit};
use dateline::{Article, Dossier, Resources};

use super::report::Report;
use super::table::{Cell, Table};
use super::wire::{self, Share};

/// How long is measured: several runs over all the articles, so that one disturbance does not decide.
const PATIENCE: Duration = Duration::from_secs(3);

/// Measures the development articles, all together from text to JSON.
pub(super) fn score() -> Result<Report, String> {
    let mut report = Report::default();
    let Some(texts) = wire::texts(Share::Whole, &mut report)? else { return Ok(report) };
    let articles: Vec<Article> = texts.iter().map(|gold| Article::new(&gold.name, &gold.text)).collect();
    let resources = Resources::embedded();
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    let dossier = Dossier::read(&articles, resources);
    let tokens: usize = dossier.readings().iter().map(|reading| reading.document.tokens().len()).sum();
    let time = fastest(|| json::json(&Dossier::read(&articles, resources), resources, Unit::CodePoint).len());

    let (megabytes, thousands) = (per_second(bytes, time) / 1e6, per_second(tokens, time) / 1e3);
    let mut table =
        Table::new("Speed, native, whole analysis", &["bytes", "tokens", "ms", "MB/s", "tokens/s"]).noted(
            "fastest of a few runs from text to JSON: indicative, `cargo xtask bench` is the thorough one",
        );
    table.row(
        format!("{} development articles together", articles.len()),
        vec![
            Cell::Count(bytes),
            Cell::Count(tokens),
            Cell::Number(time.as_secs_f64() * 1e3, 0),
            Cell::Number(megabytes, 2),
            Cell::Number(thousands * 1e3, 0),
        ],
    );
    report.tables.push(table);
    report.megabytes("speed, native, MB/s (indicative)", megabytes, None);
    report.headline("speed, native, thousand tokens/s (indicative)", thousands, None);
    Ok(report)
}

fn fastest(run: impl Fn() -> usize) -> Duration {
    let begun = Instant::now();
    let mut best = Duration::MAX;
    while begun.elapsed() < PATIENCE {
        let start = Instant::now();
        black_box(run());
        best = best.min(start.elapsed());
    }
    best
}

#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn per_second(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}
