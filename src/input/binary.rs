//! Files that are no text: told by how they begin, else by their control characters.

use super::refusal::Reason;

/// Bytes looked at: what is text here is text further on.
const LOOKED_AT: usize = 64 * 1024;

/// Above this share of control characters a file is no text. Printed text has none but tabs and line ends; stray
/// ones are let through and shown to the reader.
const CONTROL_SHARE_PERCENT: usize = 5;

const SAVE_AS_TEXT: &str =
    "open it, copy its text and paste it, or save it as a Word document (docx) or plain text";
const COPY_TEXT: &str = "open it, copy its text and paste it";
const TABLE_AS_CSV: &str = "save the sheet as CSV with a column named text, or copy the text and paste it";
const NO_TEXT_INSIDE: &str = "bring the article as plain text, HTML or Markdown";
const UNPACK: &str = "unpack it and bring the articles inside";

/// How files begin, with what they are and how their text can be had.
const BEGINNINGS: [(&[u8], &str, &str); 27] = [
    (b"%PDF-", "a PDF document", COPY_TEXT),
    (b"{\\rtf", "a rich text (RTF) document", SAVE_AS_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older Word or Office document", SAVE_AS_TEXT),
    (b"%!PS", "a PostScript document", COPY_TEXT),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture", NO_TEXT_INSIDE),
    (b"\xff\xd8\xff", "a JPEG picture", NO_TEXT_INSIDE),
    (b"GIF87a", "a GIF picture", NO_TEXT_INSIDE),
    (b"GIF89a", "a GIF picture", NO_TEXT_INSIDE),
    (b"II*\0", "a TIFF picture", NO_TEXT_INSIDE),
    (b"MM\0*", "a TIFF picture", NO_TEXT_INSIDE),
    (b"RIFF", "a picture, sound or film", NO_TEXT_INSIDE),
    (b"ID3", "a sound file", NO_TEXT_INSIDE),
    (b"OggS", "a sound file", NO_TEXT_INSIDE),
    (b"fLaC", "a sound file", NO_TEXT_INSIDE),
    (b"\x1aE\xdf\xa3", "a film", NO_TEXT_INSIDE),
    (b"\x1f\x8b", "a gzip archive", UNPACK),
    (b"BZh", "a bzip2 archive", UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", UNPACK),
    (b"\xfd7zXZ\0", "an xz archive", UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", UNPACK),
    (b"\x7fELF", "a program", NO_TEXT_INSIDE),
    (b"MZ", "a program", NO_TEXT_INSIDE),
    (b"\xcf\xfa\xed\xfe", "a program", NO_TEXT_INSIDE),
    (b"\0asm", "a program", NO_TEXT_INSIDE),
    (b"SQLite format 3\0", "a database", NO_TEXT_INSIDE),
    (b"wOF2", "a font", NO_TEXT_INSIDE),
];

/// By which parts a ZIP file is known for a document, with how its text can be had.
const ZIPPED: [(&[u8], &str, &str); 5] = [
    (b"word/", "a Word document", SAVE_AS_TEXT),
    (b"xl/", "a spreadsheet", TABLE_AS_CSV),
    (b"ppt/", "a presentation", COPY_TEXT),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file", SAVE_AS_TEXT),
    (b"mimetypeapplication/epub", "an e-book", COPY_TEXT),
];

/// What a ZIP file is, when it is a document, and how its text can be had.
pub(super) fn zipped(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let holds = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
    ZIPPED.iter().find(|(part, ..)| holds(part)).map(|&(_, what, advice)| (what, advice))
}

/// What a file is, when it is no text.
pub(super) fn by_beginning(bytes: &[u8]) -> Option<Reason> {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    if head.starts_with(b"PK\x03\x04") {
        let (what, advice) = zipped(bytes).unwrap_or(("a ZIP archive", UNPACK));
        return Some(Reason::NotText { what, advice });
    }
    if head.get(4..8) == Some(b"ftyp") {
        return Some(Reason::NotText { what: "a film or picture", advice: NO_TEXT_INSIDE });
    }
    BEGINNINGS
        .iter()
        .find(|(beginning, ..)| head.starts_with(beginning) && is_conclusive(beginning, head))
        .map(|&(_, what, advice)| Reason::NotText { what, advice })
}

/// Beginnings that are plain letters could open an article ("MZ", "RIFF", "BZh"): they need bytes that text does
/// not have.
fn is_conclusive(beginning: &[u8], head: &[u8]) -> bool {
    let is_letters = beginning.iter().all(u8::is_ascii_alphanumeric);
    !is_letters || head.iter().any(|byte| is_control(*byte))
}

/// Whether there are more control characters than text has.
pub(super) fn by_control_characters(bytes: &[u8]) -> Option<Reason> {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let controls = head.iter().filter(|byte| is_control(**byte)).count();
    (controls * 100 > head.len() * CONTROL_SHARE_PERCENT)
        .then_some(Reason::NotText { what: "a binary file", advice: NO_TEXT_INSIDE })
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | 0x0b | 0x0c | b'\r')
}
