//! How large what was learnt and what was compiled is.

use std::fs;
use std::path::{Path, PathBuf};

use super::report::{Aim, Report};
use super::table::{Cell, Table};
use crate::page::pack;

/// What the files of `data/model/` may take together, each gzipped, in bytes.
const MODEL_BUDGET: usize = 2_000_000;

/// Every file of `data/model/` and `data/compiled/`.
pub(super) fn score() -> Result<Report, String> {
    let mut report = Report::default();
    let mut table = Table::new("Size of what the program carries", &["raw", "gzip"])
        .noted("kB (1000 bytes), each file alone at gzip's best");
    let mut row = |name: &str, (raw, packed): (usize, usize)| {
        table.row(name, vec![Cell::Number(kilobytes(raw), 1), Cell::Number(kilobytes(packed), 1)]);
    };
    let mut model = 0;
    for folder in ["data/model", "data/compiled"] {
        let mut sum = (0, 0);
        for file in files(&crate::root().join(folder))? {
            let bytes = fs::read(&file).map_err(|why| format!("{}: {why}", file.display()))?;
            let (raw, packed) = (bytes.len(), pack(&bytes).len());
            row(&format!("  {}", file.file_name().unwrap_or_default().display()), (raw, packed));
            sum = (sum.0 + raw, sum.1 + packed);
        }
        row(folder, sum);
        if folder == "data/model" {
            model = sum.1;
        }
    }
    report.tables.push(table);
    report.megabytes(
        "model files, gzipped, MB",
        megabytes(model),
        Some(Aim::AtMost(megabytes(MODEL_BUDGET))),
    );
    Ok(report)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    Ok(paths)
}

#[allow(clippy::cast_precision_loss, reason = "files are far smaller than 2^52 bytes")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1e3
}

fn megabytes(bytes: usize) -> f64 {
    kilobytes(bytes) / 1e3
}
