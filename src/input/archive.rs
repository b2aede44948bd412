//! ZIP files: a Word document is one, and articles come zipped. Nothing in them is believed: see [`crate::zip`].

use super::depth::Depth;
use super::refusal::{Reason, Refusal};
use super::{Format, Opened, binary, docx};
use crate::zip::{Archive, Fault, Limits};

/// What is taken out of one archive at most: a thousand long articles, or a book.
const LIMITS: Limits = Limits { entries: 2_000, bytes: 50 * 1024 * 1024, ratio: 200 };

/// Whether bytes are a ZIP file.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The article of a Word document, or the articles of an archive, in order of their names.
pub(super) fn read(name: &str, bytes: &[u8], depth: Depth) -> Opened {
    let damaged = |why: Fault| {
        let what = binary::zipped(bytes).map_or("ZIP archive", |(what, _)| what.trim_start_matches("a "));
        Opened::refused(name, Reason::Unpackable { what, why })
    };
    let mut archive = match Archive::open(bytes, LIMITS) {
        Ok(archive) => archive,
        Err(why) => return damaged(why),
    };
    if docx::is_document(&archive) {
        return docx::read(name, &mut archive).unwrap_or_else(damaged);
    }
    if let Some((what, advice)) = document(&mut archive) {
        return Opened::refused(name, Reason::NotText { what, advice });
    }
    let Some(deeper) = depth.deeper() else {
        return Opened::refused(name, Reason::TooDeep);
    };
    let mut files: Vec<usize> =
        (0..archive.entries().len()).filter(|&at| is_wanted(&archive.entries()[at].name)).collect();
    files.sort_by(|&one, &other| archive.entries()[one].name.cmp(&archive.entries()[other].name));
    let mut opened = Opened::default();
    for at in files {
        let inner = format!("{name}/{}", archive.entries()[at].name);
        opened.append(match archive.content(at) {
            Ok(content) => super::open_within(&inner, &content, Format::Auto, deeper),
            // What is above the limits now stays above them: the rest is not tried.
            Err(why @ Fault::TooLarge) => {
                opened.outcomes.push(Err(Refusal {
                    name: inner,
                    reason: Reason::Unpackable { what: "file in an archive", why },
                }));
                break;
            }
            Err(why) => Opened::refused(&inner, Reason::Unpackable { what: "file in an archive", why }),
        });
    }
    if opened.outcomes.is_empty() {
        return Opened::refused(name, Reason::NoArticle { what: "archive" });
    }
    opened
}

/// What an archive is whose parts are those of a document, and how its text can be had.
fn document(archive: &mut Archive<'_>) -> Option<(&'static str, &'static str)> {
    let mimetype = archive.entries().first().is_some_and(|entry| entry.name == "mimetype");
    if mimetype {
        let kind = archive.content(0).unwrap_or_default();
        return binary::zipped(&[b"mimetype", kind.as_slice()].concat());
    }
    let is_office = archive.entries().iter().any(|entry| entry.name == "[Content_Types].xml");
    let mut parts = archive.entries().iter().filter(|_| is_office);
    parts.find_map(|entry| binary::zipped(entry.name.as_bytes()))
}

/// Whether an entry is a file that a reader put there: no folder, and nothing that systems hide.
fn is_wanted(name: &str) -> bool {
    let hidden = |part: &str| part.starts_with('.') && !matches!(part, "." | "..") || part == "__MACOSX";
    !name.ends_with('/') && !name.split('/').any(hidden)
}
