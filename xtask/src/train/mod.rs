//! Makes what is learnt: reads corpora and word statistics from a folder beside the repository, writes `data/model/`.
//!
//! `cargo xtask train [clusters] [FOLDER]` makes one part, or all of them; FOLDER is `../shared` unless another is named.

mod clusters;
mod names;
pub(crate) mod speech;

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Outcome, root};

/// One thing that can be learnt, and what makes its file.
struct Part {
    name: &'static str,
    file: &'static str,
    make: fn(&Path) -> Result<Vec<u8>, String>,
}

/// In the order in which they rest on each other.
const PARTS: &[Part] = &[
    Part { name: "clusters", file: "clusters.bin", make: clusters::make },
    Part { name: "speech", file: "speech.bin", make: speech::make },
    Part { name: "names", file: "names.bin", make: names::make },
];

/// Makes the parts named, all when none is.
pub(crate) fn run(words: &[String]) -> Outcome {
    let (named, folders): (Vec<&String>, Vec<&String>) =
        words.iter().partition(|word| PARTS.iter().any(|part| part.name == word.as_str()));
    let folder = folders.first().map_or_else(|| root().join("../shared"), PathBuf::from);
    if !folder.is_dir() {
        return Err(format!(
            "{}: no such folder; name the one that holds corpora/ and resources/",
            folder.display()
        ));
    }
    let target = root().join("data/model");
    fs::create_dir_all(&target).map_err(|why| format!("{}: {why}", target.display()))?;
    for part in PARTS {
        if !named.is_empty() && !named.iter().any(|name| *name == part.name) {
            continue;
        }
        let bytes = (part.make)(&folder)?;
        let path = target.join(part.file);
        fs::write(&path, &bytes).map_err(|why| format!("{}: {why}", path.display()))?;
        println!("{}: {} bytes", path.display(), bytes.len());
    }
    Ok(())
}

/// The text of a gzipped file.
pub(crate) fn unzipped(path: &Path) -> Result<String, String> {
    let file = fs::File::open(path).map_err(|why| format!("{}: {why}", path.display()))?;
    let mut text = String::new();
    std::io::Read::read_to_string(&mut flate2::read::MultiGzDecoder::new(file), &mut text)
        .map_err(|why| format!("{}: {why}", path.display()))?;
    Ok(text)
}
