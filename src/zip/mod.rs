//! ZIP archives, as far as documents and packs of tables need them (PKWARE's APPNOTE 6.3.10).

mod crc;
mod read;
mod write;

pub use read::{Archive, Entry, Fault, Limits};
pub use write::Writer;

/// How a local header, an entry of the directory and the directory's end begin.
const LOCAL: [u8; 4] = *b"PK\x03\x04";
const DIRECTORY: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";

/// How contents are packed.
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// The bits that say that an entry is locked, and that its name is UTF-8.
const ENCRYPTED_FLAG: u16 = 1;
const UTF8_FLAG: u16 = 1 << 11;
