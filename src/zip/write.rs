//! Writes an archive. The same entries give the same bytes: times are left at the format's first day.

use super::crc::crc32;
use super::{DEFLATED, DIRECTORY, END, LOCAL, STORED, UTF8_FLAG};

/// How hard the compressor tries: what most programs choose.
const LEVEL: u8 = 6;

/// The version that a reader must know: 2.0, for folders and deflate.
const VERSION: u16 = 20;

/// 1 January 1980, midnight, as MS-DOS writes it.
const FIRST_DAY: u32 = (1 << 5 | 1) << 16;

/// An archive being written. Holds at most 65,535 entries and 4 GB; callers stay far below.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    entries: u16,
}

impl Writer {
    /// An empty archive.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file. Its name must be a relative path with `/`, and no other entry's.
    ///
    /// # Panics
    /// When the archive grows beyond what the format holds.
    pub fn add(&mut self, name: &str, content: &[u8]) {
        let packed = miniz_oxide::deflate::compress_to_vec(content, LEVEL);
        let (method, packed) =
            if packed.len() < content.len() { (DEFLATED, packed.as_slice()) } else { (STORED, content) };
        let mut facts = Vec::new();
        facts.extend(VERSION.to_le_bytes());
        facts.extend(UTF8_FLAG.to_le_bytes());
        facts.extend(method.to_le_bytes());
        facts.extend(FIRST_DAY.to_le_bytes());
        facts.extend(crc32(content).to_le_bytes());
        facts.extend(size(packed.len()).to_le_bytes());
        facts.extend(size(content.len()).to_le_bytes());
        let name_length = u16::try_from(name.len()).expect("names are shorter than 64 KB");
        facts.extend(name_length.to_le_bytes());
        // No extra field.
        facts.extend(0_u16.to_le_bytes());

        let at = size(self.bytes.len());
        self.bytes.extend(LOCAL);
        self.bytes.extend(&facts);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(packed);

        self.directory.extend(DIRECTORY);
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&facts);
        // No comment, first disk, no attributes.
        self.directory.extend([0; 2 + 2 + 2 + 4]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.entries += 1;
    }

    /// The archive's bytes.
    ///
    /// # Panics
    /// When the archive has grown beyond what the format holds.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        let start = size(self.bytes.len());
        self.bytes.extend(&self.directory);
        self.bytes.extend(END);
        // One disk.
        self.bytes.extend([0; 2 + 2]);
        self.bytes.extend(self.entries.to_le_bytes());
        self.bytes.extend(self.entries.to_le_bytes());
        self.bytes.extend(size(self.directory.len()).to_le_bytes());
        self.bytes.extend(start.to_le_bytes());
        // No comment.
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

fn size(length: usize) -> u32 {
    u32::try_from(length).expect("archives are smaller than 4 GB")
}
