//! A real spreadsheet opens the tables and finds no formula in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use dateline::export::Format;
use dateline::export::offsets::Unit;
use dateline::gazetteer::Resources;

use super::exports::marked;

/// Names of the program on a search path.
const NAMES: [&str; 3] = ["soffice", "libreoffice", "localc"];

#[test]
#[allow(clippy::print_stdout, reason = "a test that had no witness says so")]
fn libre_office_finds_no_formula_in_any_table() {
    let Some(program) = libre_office() else {
        // The property test of all cells stands on its own; this one asks a witness who may not be there.
        println!("skipped: no LibreOffice is found");
        return;
    };
    let folder = std::env::temp_dir().join(format!("dateline-spreadsheet-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder can be made");
    let tables: Vec<PathBuf> = Format::ALL
        .into_iter()
        .filter(|format| matches!(format, Format::Csv(_)))
        .map(|format| {
            let file = folder.join(format.facts().file);
            let bytes = format.file(&marked(), Resources::embedded(), Unit::Utf16);
            fs::write(&file, bytes).expect("a file can be written");
            file
        })
        .collect();
    // A sheet with a formula shows that the witness sees one at all.
    let bait = folder.join("bait.csv");
    fs::write(&bait, "name\n=1+1\n").expect("a file can be written");
    convert(&program, &folder, tables.iter().chain([&bait]));
    assert_eq!(formulas(&bait), 1, "LibreOffice sees the formula that is there");
    for table in &tables {
        assert_eq!(formulas(table), 0, "{}", table.display());
    }
    fs::remove_dir_all(&folder).expect("the folder can be taken away");
}

fn libre_office() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let mut all = std::env::split_paths(&path).flat_map(|folder| NAMES.map(|name| folder.join(name)));
    all.find(|file| file.is_file())
}

/// Has `LibreOffice` open tables and write each as a sheet that can be read.
fn convert<'a>(program: &Path, folder: &Path, tables: impl Iterator<Item = &'a PathBuf>) {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut call = Command::new(program);
    call.args([&profile, "--headless", "--convert-to", "fods", "--outdir"]).arg(folder).args(tables);
    let output = call.output().expect("LibreOffice can be started");
    assert!(output.status.success(), "{output:?}");
}

/// How many cells of a table were formulas once `LibreOffice` had opened it.
fn formulas(table: &Path) -> usize {
    let sheet = table.with_extension("fods");
    let text = fs::read_to_string(&sheet).unwrap_or_else(|why| panic!("{}: {why}", sheet.display()));
    text.matches("table:formula=").count()
}
