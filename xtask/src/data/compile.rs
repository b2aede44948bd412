//! From readable lists to packed tables. The same lists always give the same bytes.

mod lexicon;
mod places;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use dateline::gazetteer::{Class, Classes, packed, phrase};

/// A file for `data/compiled/`.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) bytes: Vec<u8>,
}

/// All packed tables, and how much they hold.
pub(super) struct Tables {
    pub(super) files: [Table; 2],
    pub(super) phrases: usize,
    pub(super) places: usize,
}

/// Everything that is known of one normalised phrase.
#[derive(Default)]
struct Entry {
    classes: Classes,
    places: Vec<u32>,
    /// The code of the country that a nationality word belongs to.
    country: Option<String>,
}

/// Phrases in order. The finite-state map is built in this order.
type Entries = BTreeMap<String, Entry>;

/// Compiles everything under `data`.
pub(super) fn all(data: &Path) -> Result<Tables, String> {
    let mut entries = Entries::new();
    read_lexicon(&data.join("lexicon"), &mut entries)?;
    let places = places::read(&data.join("places"))?;
    places::add_names(&places, &mut entries);
    let lexicon = packed::seal(dateline::gazetteer::lexicon::MAGIC, &lexicon::pack(&entries, &places)?);
    let table = packed::seal(dateline::gazetteer::place::MAGIC, &places::pack(&places));
    Ok(Tables {
        files: [Table { name: "lexicon.bin", bytes: lexicon }, Table { name: "places.bin", bytes: table }],
        phrases: entries.len(),
        places: places.len(),
    })
}

/// Reads each list that the manifest names into its class.
fn read_lexicon(folder: &Path, entries: &mut Entries) -> Result<(), String> {
    let manifest = folder.join("manifest.tsv");
    for (number, line) in lines(&manifest)? {
        let wrong = |why: &str| format!("{}:{number}: {why}", manifest.display());
        let (file, class) = line.split_once('\t').ok_or_else(|| wrong("a line is `file<TAB>Class`"))?;
        let class = Class::from_word(class).ok_or_else(|| wrong(&format!("there is no class {class:?}")))?;
        read_list(&folder.join(file), class, entries)?;
    }
    Ok(())
}

/// Reads one list: a phrase a line, for nationality words with a tab and a country code after it.
fn read_list(path: &Path, class: Class, entries: &mut Entries) -> Result<(), String> {
    for (number, line) in lines(path)? {
        let (words, country) = line.split_once('\t').map_or((line.as_str(), None), |(a, b)| (a, Some(b)));
        let normal = phrase::normal(words);
        if normal.is_empty() || normal.contains('?') {
            return Err(format!("{}:{number}: {words:?} is no phrase in Latin script", path.display()));
        }
        let entry = entries.entry(normal).or_default();
        entry.classes = entry.classes.with(class);
        if let Some(code) = country {
            entry.country.get_or_insert_with(|| code.to_owned());
        }
    }
    Ok(())
}

/// The lines of a list with their numbers, without comments and empty lines.
fn lines(path: &Path) -> Result<Vec<(usize, String)>, String> {
    let text = fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))?;
    Ok(text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(index, line)| (index + 1, line.trim_end().to_owned()))
        .collect())
}

/// The files of a folder with an ending, in order of their names.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == ending))
        .collect();
    files.sort();
    Ok(files)
}

/// A column of little-endian words.
fn column(words: impl IntoIterator<Item = u32>) -> Vec<u8> {
    words.into_iter().flat_map(u32::to_le_bytes).collect()
}
