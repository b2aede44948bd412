//! Makes what is learnt: reads corpora and word statistics from a folder beside the repository, writes `data/model/`.
//!
//! `cargo xtask train [clusters] [speech] [names] [references] [FOLDER]` makes the parts named, or all of them; FOLDER is `../shared`
//! unless another is named.

mod clusters;
mod names;
pub(crate) mod references;
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
    Part { name: "references", file: "references.tsv", make: references::make },
];

/// Makes the parts named, all when none is.
pub(crate) fn run(words: &[String]) -> Outcome {
    let Call { parts, folder } = Call::read(words)?;
    if !folder.is_dir() {
        return Err(format!(
            "{}: no such folder; name the one that holds corpora/ and resources/",
            folder.display()
        ));
    }
    // Millions of tokens are gone over many times.
    if cfg!(debug_assertions) {
        return crate::command::released("train", words);
    }
    let target = root().join("data/model");
    fs::create_dir_all(&target).map_err(|why| format!("{}: {why}", target.display()))?;
    for part in parts {
        println!("{}: learns from {}", part.name, folder.display());
        let bytes = (part.make)(&folder)?;
        let path = target.join(part.file);
        fs::write(&path, &bytes).map_err(|why| format!("{}: {why}", path.display()))?;
        println!("{}: {} bytes", path.display(), bytes.len());
    }
    Ok(())
}

/// What the task was called with.
struct Call {
    parts: Vec<&'static Part>,
    folder: PathBuf,
}

impl Call {
    fn read(words: &[String]) -> Result<Self, String> {
        let is_named = |part: &&Part| words.iter().any(|word| word == part.name);
        let mut parts: Vec<&'static Part> = PARTS.iter().filter(is_named).collect();
        if parts.is_empty() {
            parts = PARTS.iter().collect();
        }
        let mut folders = words.iter().filter(|word| PARTS.iter().all(|part| part.name != word.as_str()));
        let folder = folders.next().map_or_else(|| root().join("../shared"), PathBuf::from);
        match folders.next() {
            None => Ok(Self { parts, folder }),
            Some(other) => Err(format!("{other:?} is no part, and a folder was named already\n{USAGE}")),
        }
    }
}

const USAGE: &str = "usage: cargo xtask train [clusters] [speech] [names] [references] [FOLDER]";

/// The text of a gzipped file.
pub(crate) fn unzipped(path: &Path) -> Result<String, String> {
    let file = fs::File::open(path).map_err(|why| format!("{}: {why}", path.display()))?;
    let mut text = String::new();
    std::io::Read::read_to_string(&mut flate2::read::MultiGzDecoder::new(file), &mut text)
        .map_err(|why| format!("{}: {why}", path.display()))?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Call;

    fn call(words: &[&str]) -> Result<(Vec<&'static str>, std::path::PathBuf), String> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Call::read(&words).map(|call| (call.parts.iter().map(|part| part.name).collect(), call.folder))
    }

    #[test]
    fn all_parts_are_made_unless_some_are_named() {
        let (parts, folder) = call(&[]).expect("no words");
        assert_eq!(parts, ["clusters", "speech", "names", "references"]);
        assert!(folder.ends_with("shared"));
        assert_eq!(call(&["names"]).map(|(parts, _)| parts), Ok(vec!["names"]));
    }

    #[test]
    fn what_is_no_part_is_the_folder_and_there_is_one() {
        let (parts, folder) = call(&["/corpora", "names"]).expect("a part and a folder");
        assert_eq!((parts, folder.as_path()), (vec!["names"], Path::new("/corpora")));
        assert!(call(&["name", "/corpora"]).is_err_and(|why| why.contains("usage: cargo xtask train")));
    }
}
