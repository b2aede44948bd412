//! Reading data sets and writing lists.

use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use dateline::gazetteer::phrase;
use flate2::read::{DeflateDecoder, GzDecoder};
use serde_json::Value;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Where data sets are read and lists are written.
pub(super) struct Sets {
    folder: PathBuf,
    data: PathBuf,
}

impl Sets {
    pub(super) fn new(folder: &Path, data: &Path) -> Self {
        Self { folder: folder.to_owned(), data: data.to_owned() }
    }

    /// A text file, unpacked when its name ends in `.gz` or `.zip`.
    pub(super) fn text(&self, name: &str) -> Result<String, String> {
        let path = self.folder.join(name);
        let wrong = |why: String| format!("{}: {why}", path.display());
        let bytes = fs::read(&path).map_err(|why| wrong(why.to_string()))?;
        let mut text = String::new();
        let ending = path.extension().and_then(OsStr::to_str);
        if ending == Some("gz") {
            GzDecoder::new(bytes.as_slice()).read_to_string(&mut text)
        } else if ending == Some("zip") {
            DeflateDecoder::new(only_member(&bytes).ok_or_else(|| wrong("no zip file".to_owned()))?)
                .read_to_string(&mut text)
        } else {
            bytes.as_slice().read_to_string(&mut text)
        }
        .map_err(|why| wrong(why.to_string()))?;
        Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
    }

    pub(super) fn json(&self, name: &str) -> Result<Vec<Value>, String> {
        serde_json::from_str(&self.text(name)?).map_err(|why| format!("{name}: {why}"))
    }

    /// The lines of a list written by hand under `data`, without comments.
    pub(super) fn hand(&self, name: &str) -> Result<Vec<String>, String> {
        let path = self.data.join(name);
        let text = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
        Ok(text
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
            .map(str::to_owned)
            .collect())
    }

    /// Writes a list with its origin at its head.
    pub(super) fn write(&self, name: &str, origin: &str, lines: &[String]) -> Result<(), String> {
        let path = self.data.join(name);
        let text = format!("# {origin}\n# Written by `cargo xtask data --derive`; see data/README.md.\n");
        let text = lines.iter().fold(text, |text, line| text + line + "\n");
        fs::write(&path, text).map_err(|why| format!("{}: {why}", path.display()))
    }
}

/// The packed bytes of a zip file's first and only member, after its local header (APPNOTE.TXT 4.3.7).
fn only_member(zip: &[u8]) -> Option<&[u8]> {
    const HEADER: usize = 30;
    let length = |at: usize| Some(usize::from(u16::from_le_bytes(zip.get(at..at + 2)?.try_into().ok()?)));
    zip.starts_with(b"PK\x03\x04").then_some(())?;
    zip.get(HEADER + length(26)? + length(28)?..)
}

/// The text at a key of an object, empty when there is none.
pub(super) fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// Whether a name can be looked up: Latin letters, and not a code in capitals or a note in brackets.
pub(super) fn is_usable(name: &str) -> bool {
    let normal = phrase::normal(name);
    let letters = normal.chars().filter(char::is_ascii_alphabetic).count();
    letters >= 2
        && name.chars().next().is_some_and(char::is_alphabetic)
        && !normal.contains(['?', '(', ',', '/', ';', ':', '"', '['])
}

/// A name in plain letters: macrons and dots below, which papers do not print, are left out.
pub(super) fn plain(name: &str) -> String {
    let letters = name.nfd().filter(|letter| !is_combining_mark(*letter));
    letters.map(|letter| if "‘’ʿʾʼ`".contains(letter) { '\'' } else { letter }).collect()
}

/// A name's other spellings for the last column of a places list, in order, without those that look up alike.
pub(super) fn others(name: &str, candidates: impl IntoIterator<Item = String>) -> String {
    let mut seen = vec![phrase::normal(name)];
    let mut kept = Vec::new();
    for other in candidates {
        let normal = phrase::normal(other.trim_start_matches('~'));
        if !seen.contains(&normal) {
            seen.push(normal);
            kept.push(other);
        }
    }
    if kept.is_empty() { "-".to_owned() } else { kept.join("|") }
}
