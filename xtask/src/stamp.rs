//! Steps are skipped when nothing they depend on has changed. What counts is content, never a file's time.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What one step depends on, as one hash.
pub(crate) struct Stamp {
    file: PathBuf,
    inputs: String,
}

impl Stamp {
    /// The stamp of a step: its name, the words of its call, and the files and folders it reads.
    ///
    /// # Errors
    /// When an input cannot be read.
    pub(crate) fn of(root: &Path, step: &str, words: &[&str], inputs: &[&str]) -> Result<Self, String> {
        let mut hash = Sha256::new();
        for word in words {
            hash.update(word.as_bytes());
            hash.update([0]);
        }
        for input in inputs {
            for file in files_under(&root.join(input))? {
                hash_file(&mut hash, root, &file)?;
            }
        }
        let file = root.join("target/page").join(format!("{step}.stamp"));
        Ok(Self { file, inputs: hex(&hash.finalize()) })
    }

    /// Whether the step ran with these inputs before and left `outputs` as they are now.
    pub(crate) fn is_fresh(&self, outputs: &[PathBuf]) -> bool {
        let Ok(written) = fs::read_to_string(&self.file) else { return false };
        self.words(outputs).is_ok_and(|now| now == written)
    }

    /// Remembers that the step ran.
    ///
    /// # Errors
    /// When an output is missing or the stamp cannot be written.
    pub(crate) fn write(&self, outputs: &[PathBuf]) -> Result<(), String> {
        let words = self.words(outputs)?;
        let folder = self.file.parent().expect("stamps lie in a folder");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&self.file, words))
            .map_err(|why| format!("{}: {why}", self.file.display()))
    }

    fn words(&self, outputs: &[PathBuf]) -> Result<String, String> {
        let mut hash = Sha256::new();
        for output in outputs {
            hash_file(&mut hash, Path::new(""), output)?;
        }
        Ok(format!("{}\n{}\n", self.inputs, hex(&hash.finalize())))
    }
}

/// The files of a folder and its folders, in order of their names; a file stands for itself, and what is missing
/// for nothing.
///
/// # Errors
/// When a folder cannot be listed.
pub(crate) fn files_under(path: &Path) -> Result<Vec<PathBuf>, String> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let complain = |why: std::io::Error| format!("{}: {why}", path.display());
    let entries = fs::read_dir(path).map_err(complain)?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(complain)?;
    paths.sort();
    paths.iter().map(|path| files_under(path)).collect::<Result<Vec<_>, _>>().map(|lists| lists.concat())
}

fn hash_file(hash: &mut Sha256, root: &Path, file: &Path) -> Result<(), String> {
    let bytes = fs::read(file).map_err(|why| format!("{}: {why}", file.display()))?;
    let name = file.strip_prefix(root).unwrap_or(file).to_string_lossy();
    hash.update(name.as_bytes());
    hash.update([0]);
    hash.update(bytes.len().to_le_bytes());
    hash.update(&bytes);
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes everything");
        text
    })
}
