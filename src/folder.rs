//! Which files a path on the command line stands for.

use std::io;
use std::path::{Path, PathBuf};

/// A file to read.
pub(crate) struct Found {
    /// The name that its articles get: of a file in a folder with its way from there.
    pub(crate) name: String,
    /// Where it lies; `-` is standard input.
    pub(crate) path: PathBuf,
}

/// Folders within folders that are walked. Links to folders are not followed, so that no walk goes round.
const DEEPEST: usize = 32;

/// The file itself, or all files of a folder in order of their names. What begins with a dot is the system's and left out.
pub(crate) fn files(path: &Path) -> Vec<Result<Found, String>> {
    if path.as_os_str() == "-" {
        return vec![Ok(Found { name: "standard input".to_owned(), path: path.to_owned() })];
    }
    let name = path
        .file_name()
        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let mut found = Vec::new();
    if path.is_dir() {
        walk(&name, path, 0, &mut found);
        if found.is_empty() {
            found.push(Err(format!("{} is a folder without files", path.display())));
        }
    } else {
        found.push(Ok(Found { name, path: path.to_owned() }));
    }
    found
}

fn walk(name: &str, folder: &Path, depth: usize, found: &mut Vec<Result<Found, String>>) {
    let read = || -> io::Result<Vec<(String, PathBuf, bool)>> {
        let mut entries = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let is_folder = entry.file_type()?.is_dir();
            entries.push((entry.file_name().to_string_lossy().into_owned(), entry.path(), is_folder));
        }
        entries.sort();
        Ok(entries)
    };
    let entries = match read() {
        Ok(entries) => entries,
        Err(error) => return found.push(Err(complaint(folder, &error))),
    };
    for (file, path, is_folder) in entries.into_iter().filter(|(file, ..)| !file.starts_with('.')) {
        let inner = format!("{name}/{file}");
        if !is_folder {
            found.push(Ok(Found { name: inner, path }));
        } else if depth < DEEPEST {
            walk(&inner, &path, depth + 1, found);
        } else {
            found.push(Err(format!("{} lies in too many folders; name it by itself", path.display())));
        }
    }
}

/// Why a file or folder cannot be read, and what to do.
pub(crate) fn complaint(path: &Path, error: &io::Error) -> String {
    let shown = path.display();
    match error.kind() {
        io::ErrorKind::NotFound => format!("there is no file {shown}; check the name"),
        io::ErrorKind::PermissionDenied => format!("{shown} may not be read; check its permissions"),
        _ => format!("cannot read {shown}: {error}"),
    }
}
