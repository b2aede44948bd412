//! Reads an archive that nobody vouches for. What an archive says of itself is only believed where it cannot hurt: sizes
//! are checked while contents are unpacked, and whoever asks says how much may come out.

use std::borrow::Cow;
use std::fmt;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::crc::crc32;
use super::{DEFLATED, DIRECTORY, ENCRYPTED_FLAG, END, LOCAL, STORED};

/// What may come out of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Entries in its directory.
    pub entries: usize,
    /// Bytes of all contents together.
    pub bytes: usize,
    /// How many bytes may come out for one that goes in.
    pub ratio: usize,
}

/// Contents up to this length are unpacked whatever their ratio: a small file of spaces harms nobody.
const SMALL: usize = 1 << 20;

/// Why an archive or an entry cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has no directory, or one that leads nowhere.
    Damaged,
    /// It has more entries than the limit.
    TooManyEntries,
    /// More comes out of it than the limits allow.
    TooLarge,
    /// The entry is locked with a password.
    Encrypted,
    /// The entry is packed in a way other than deflate.
    UnknownPacking,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "it is damaged or cut short",
            Self::TooManyEntries => "it holds too many files",
            Self::TooLarge => "it holds far more than its size says",
            Self::Encrypted => "it is locked with a password",
            Self::UnknownPacking => "it is packed in an unusual way",
        })
    }
}

impl std::error::Error for Fault {}

/// An archive's directory.
#[derive(Clone, Debug)]
pub struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry<'a>>,
    limits: Limits,
    /// Bytes that have come out so far.
    out: usize,
}

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its path as it is written, which may lead anywhere: it is a name, never a place to write to.
    pub name: Cow<'a, str>,
    flags: u16,
    method: u16,
    sum: u32,
    packed: usize,
    header: usize,
}

impl Entry<'_> {
    /// Whether it is a folder.
    #[must_use]
    pub fn is_folder(&self) -> bool {
        self.name.ends_with('/')
    }
}

impl<'a> Archive<'a> {
    /// Reads the directory of an archive.
    ///
    /// # Errors
    /// [`Fault::Damaged`] without a whole directory, [`Fault::TooManyEntries`] above the limit.
    pub fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, Fault> {
        let end = end_of_directory(bytes).ok_or(Fault::Damaged)?;
        let count = usize::from(half(bytes, end + 10).ok_or(Fault::Damaged)?);
        if count > limits.entries {
            return Err(Fault::TooManyEntries);
        }
        let mut at = word(bytes, end + 16).ok_or(Fault::Damaged)?;
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            let (entry, next) = entry(bytes, at).ok_or(Fault::Damaged)?;
            entries.push(entry);
            at = next;
        }
        // The count has 16 bits and may lie: what stands behind it is looked at, not trusted.
        if bytes.get(at..at + DIRECTORY.len()) == Some(&DIRECTORY) {
            return Err(Fault::TooManyEntries);
        }
        Ok(Self { bytes, entries, limits, out: 0 })
    }

    /// Its files and folders, in the order of its directory.
    #[must_use]
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// The content of the first entry with this name.
    ///
    /// # Errors
    /// See [`Self::content`].
    #[must_use]
    pub fn named(&mut self, name: &str) -> Option<Result<Vec<u8>, Fault>> {
        let at = self.entries.iter().position(|entry| entry.name == name)?;
        Some(self.content(at))
    }

    /// The content of the entry at `at`.
    ///
    /// # Errors
    /// When it is damaged, locked, packed in an unknown way, or larger than the limits leave room for.
    ///
    /// # Panics
    /// When there is no such entry.
    pub fn content(&mut self, at: usize) -> Result<Vec<u8>, Fault> {
        let entry = &self.entries[at];
        if entry.flags & ENCRYPTED_FLAG != 0 {
            return Err(Fault::Encrypted);
        }
        let packed = packed(self.bytes, entry).ok_or(Fault::Damaged)?;
        let left = self.limits.bytes.saturating_sub(self.out);
        let most = left.min(packed.len().saturating_mul(self.limits.ratio).max(SMALL));
        let content = match entry.method {
            STORED if packed.len() > most => return Err(Fault::TooLarge),
            STORED => packed.to_vec(),
            DEFLATED => decompress_to_vec_with_limit(packed, most).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => Fault::TooLarge,
                _ => Fault::Damaged,
            })?,
            _ => return Err(Fault::UnknownPacking),
        };
        self.out += content.len();
        if crc32(&content) == entry.sum { Ok(content) } else { Err(Fault::Damaged) }
    }
}

/// Bytes of the record that ends a directory, without its comment.
const END_LENGTH: usize = 22;
/// A comment's longest length.
const LONGEST_COMMENT: usize = 0xffff;

/// Where the record that ends the directory begins. A comment may stand behind it.
fn end_of_directory(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(LONGEST_COMMENT);
    (first..=last).rev().find(|&at| bytes[at..].starts_with(&END))
}

/// The entry of the directory at `at`, and where the next one begins.
fn entry(bytes: &[u8], at: usize) -> Option<(Entry<'_>, usize)> {
    if bytes.get(at..)?.get(..4)? != DIRECTORY {
        return None;
    }
    let [name, extra, comment] = [28, 30, 32].map(|field| half(bytes, at + field).map(usize::from));
    let name_from = at + 46;
    let name_to = name_from + name?;
    let entry = Entry {
        name: String::from_utf8_lossy(bytes.get(name_from..name_to)?),
        flags: half(bytes, at + 8)?,
        method: half(bytes, at + 10)?,
        sum: u32::try_from(word(bytes, at + 16)?).ok()?,
        packed: word(bytes, at + 20)?,
        header: word(bytes, at + 42)?,
    };
    Some((entry, name_to + extra? + comment?))
}

/// An entry's content as it is packed.
fn packed<'a>(bytes: &'a [u8], entry: &Entry<'_>) -> Option<&'a [u8]> {
    let at = entry.header;
    if bytes.get(at..)?.get(..4)? != LOCAL {
        return None;
    }
    let from = at + 30 + usize::from(half(bytes, at + 26)?) + usize::from(half(bytes, at + 28)?);
    bytes.get(from..from.checked_add(entry.packed)?)
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|bytes| u16::from_le_bytes(*bytes))
}

fn word(bytes: &[u8], at: usize) -> Option<usize> {
    bytes.get(at..)?.first_chunk().and_then(|bytes| usize::try_from(u32::from_le_bytes(*bytes)).ok())
}

#[cfg(test)]
mod tests {
    use super::{Archive, Fault, Limits};
    use crate::zip::Writer;

    const LIMITS: Limits = Limits { entries: 100, bytes: 10 << 20, ratio: 200 };

    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = Writer::new();
        for (name, content) in files {
            writer.add(name, content);
        }
        writer.finish()
    }

    #[test]
    fn what_is_written_is_read() {
        let text = "Shells fell near the bridge. ".repeat(1_000);
        let bytes = archive(&[("a.txt", text.as_bytes()), ("naïve/б.txt", b"x"), ("empty", b"")]);
        assert!(bytes.len() < 1_000, "{}", bytes.len());
        let mut archive = Archive::open(&bytes, LIMITS).expect("it is whole");
        let names: Vec<&str> = archive.entries().iter().map(|entry| &*entry.name).collect();
        assert_eq!(names, ["a.txt", "naïve/б.txt", "empty"]);
        assert_eq!(archive.content(0), Ok(text.into_bytes()));
        assert_eq!(archive.named("naïve/б.txt"), Some(Ok(b"x".to_vec())));
        assert_eq!(archive.named("empty"), Some(Ok(Vec::new())));
        assert_eq!(archive.named("none"), None);
    }

    #[test]
    fn a_bomb_is_stopped_while_it_unpacks() {
        let bomb = archive(&[("a", &vec![0; 9 << 20])]);
        assert!(bomb.len() < 10_000);
        let mut opened = Archive::open(&bomb, LIMITS).expect("it is whole");
        assert_eq!(opened.content(0), Err(Fault::TooLarge));
        let half = " ".repeat(1 << 19);
        let spaces = archive(&[("a", half.as_bytes()), ("b", half.as_bytes()), ("c", half.as_bytes())]);
        let limits = Limits { bytes: 1 << 20, ..LIMITS };
        let mut opened = Archive::open(&spaces, limits).expect("it is whole");
        assert_eq!((opened.content(0).is_ok(), opened.content(1).is_ok()), (true, true));
        assert_eq!(opened.content(2), Err(Fault::TooLarge), "all contents together");
    }

    #[test]
    fn a_directory_that_lies_is_found_out() {
        let whole = archive(&[("a.txt", b"Shells fell."), ("b.txt", b"Two.")]);
        let end = whole.len() - 22;
        let mut fewer = whole.clone();
        fewer[end + 10] = 1;
        assert_eq!(Archive::open(&fewer, LIMITS).err(), Some(Fault::TooManyEntries));
        let mut more = whole.clone();
        more[end + 10] = 3;
        assert_eq!(Archive::open(&more, LIMITS).err(), Some(Fault::Damaged));
        assert_eq!(Archive::open(&whole, Limits { entries: 1, ..LIMITS }).err(), Some(Fault::TooManyEntries));
        let mut other = whole;
        other[30 + "a.txt".len()] ^= 1;
        let mut opened = Archive::open(&other, LIMITS).expect("the directory is whole");
        assert_eq!(opened.content(0), Err(Fault::Damaged));
    }

    #[test]
    fn no_archive_cut_short_or_changed_brings_anything_down() {
        let whole = archive(&[("a.txt", "Shells fell. ".repeat(40).as_bytes()), ("b.txt", b"Two.")]);
        for cut in 0..whole.len() {
            assert!(Archive::open(&whole[..cut], LIMITS).is_err(), "{cut}");
        }
        for at in 0..whole.len() {
            for change in [1, 0x80, 0xff] {
                let mut changed = whole.clone();
                changed[at] ^= change;
                if let Ok(mut archive) = Archive::open(&changed, LIMITS) {
                    for entry in 0..archive.entries().len() {
                        let _ = archive.content(entry);
                    }
                }
            }
        }
    }
}
