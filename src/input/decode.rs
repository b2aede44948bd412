//! From bytes to text: which encoding, or why it is no text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use super::binary;
use super::refusal::Reason;

/// A text and what a reader should know about how it was decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text, without a byte order mark.
    pub(super) text: String,
    /// Whole sentences.
    pub(super) warnings: Vec<String>,
}

/// Reads bytes as text. A byte order mark decides; then a binary is refused by name, and small bytes in every second
/// place mean UTF-16; then valid UTF-8 is taken as such; anything else is guessed from letter statistics, and said to
/// be a guess.
///
/// # Errors
/// [`Reason::NotText`] for pictures, archives and other binaries; [`Reason::Undecodable`] when nothing fits.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Reason> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(decode_as(encoding, bytes));
    }
    if let Some(binary) = binary::by_beginning(bytes) {
        return Err(binary);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        let mut decoded = decode_as(encoding, bytes);
        decoded.warnings.insert(0, format!("it has no byte order mark and was read as {}", encoding.name()));
        return Ok(decoded);
    }
    if let Some(binary) = binary::by_control_characters(bytes) {
        return Err(binary);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: text.to_owned(), warnings: Vec::new() });
    }
    guess(bytes)
}

/// UTF-16 units as text; each unit without its pair becomes U+FFFD and is counted in a warning.
pub(super) fn from_utf16(units: &[u16]) -> (String, Option<String>) {
    let mut unpaired = 0_usize;
    let characters = char::decode_utf16(units.iter().copied()).map(|unit| {
        unit.unwrap_or_else(|_| {
            unpaired += 1;
            char::REPLACEMENT_CHARACTER
        })
    });
    let text = characters.collect();
    (text, (unpaired > 0).then(|| replaced(unpaired, "UTF-16")))
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    let mut warnings = Vec::new();
    if had_errors {
        let count = text.chars().filter(|character| *character == char::REPLACEMENT_CHARACTER).count();
        warnings.push(replaced(count, encoding.name()));
    }
    Decoded { text: text.into_owned(), warnings }
}

fn replaced(count: usize, encoding: &str) -> String {
    let places = if count == 1 { "place is" } else { "places are" };
    format!("{count} {places} no valid {encoding} and shown as U+FFFD")
}

/// In UTF-16 the upper byte of nearly every unit is small: 0 for Latin letters and white space, 3 to 7 for Greek,
/// Cyrillic, Hebrew and Arabic; quotation marks and emoji are the rest. Other text holds no byte this small.
const SMALL: u8 = 8;
const SMALL_SHARE_PERCENT: usize = 75;

/// UTF-16 without a byte order mark: small bytes in every second place, NULs in these places alone, and no unit
/// without its pair.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let are_upper = |parity: usize| {
        let small = bytes.iter().skip(parity).step_by(2).filter(|byte| **byte < SMALL).count();
        let other_has_nul = bytes.iter().skip(1 - parity).step_by(2).any(|byte| *byte == 0);
        !other_has_nul && small * 100 >= bytes.len() / 2 * SMALL_SHARE_PERCENT
    };
    let encoding = match (are_upper(0), are_upper(1)) {
        (true, false) => encoding_rs::UTF_16BE,
        (false, true) => encoding_rs::UTF_16LE,
        _ => return None,
    };
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|_| encoding)
}

/// UTF-8 with a few broken bytes has this many whole characters beyond ASCII for each broken place. In the
/// single-byte encodings letters stand beside letters, which almost never makes UTF-8.
const WHOLE_FOR_ONE_BROKEN: usize = 4;

fn guess(bytes: &[u8]) -> Result<Decoded, Reason> {
    if is_damaged_utf8(bytes) {
        return Ok(decode_as(encoding_rs::UTF_8, bytes));
    }
    if let Some(decoded) = declared(bytes) {
        return Ok(decoded);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let decoded = decode_as(encoding, bytes);
    if !decoded.warnings.is_empty() || decoded.text.contains(is_gap) {
        return Err(Reason::Undecodable);
    }
    let warning = format!("it is no UTF-8 and was read as {}; check its letters", spelled(encoding));
    Ok(Decoded { text: decoded.text, warnings: vec![warning] })
}

/// Controls and the lines of drawn boxes, which fill the places that letters leave free.
fn is_gap(character: char) -> bool {
    matches!(character, '\u{80}'..='\u{9f}' | '\u{2500}'..='\u{259f}')
}

/// Bytes at the beginning of a page in which it may declare its encoding.
const DECLARED_WITHIN: usize = 2048;

/// The text by the encoding a web page declares, `<meta charset="windows-1251">`, when all its bytes fit.
fn declared(bytes: &[u8]) -> Option<Decoded> {
    let head = bytes[..bytes.len().min(DECLARED_WITHIN)].to_ascii_lowercase();
    let at = head.windows(CHARSET.len()).position(|window| window == CHARSET)?;
    let label = head[at + CHARSET.len()..].trim_ascii_start();
    let label = label.strip_prefix(b"\"").or_else(|| label.strip_prefix(b"'")).unwrap_or(label);
    let end = label.iter().position(|byte| !is_label(*byte)).unwrap_or(label.len());
    let decoded = decode_as(Encoding::for_label(&label[..end])?, bytes);
    decoded.warnings.is_empty().then_some(decoded)
}

const CHARSET: &[u8] = b"charset=";

fn is_label(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.')
}

fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken > 0 && whole >= broken * WHOLE_FOR_ONE_BROKEN
}

/// An encoding's name as people write it.
fn spelled(encoding: &'static Encoding) -> String {
    encoding.name().replace("windows-", "Windows-")
}
