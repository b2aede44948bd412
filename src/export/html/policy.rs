//! The report's content security policy: what a browser may do with it.

use crate::digest::Digest;

/// Nothing may run and nothing be loaded; the page's own styles count, known by their SHA-256, and pictures inside the page.
pub(super) fn of(styles: &str) -> String {
    let hash = base64(&Digest::of(styles).to_string());
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
}

/// The letters of base64 (RFC 4648, section 4).
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Hexadecimal digits as base64, the spelling that policies use.
fn base64(hexadecimal: &str) -> String {
    // Four bits a digit, six a letter: three digits make two letters.
    let digits: Vec<u32> = hexadecimal.chars().filter_map(|digit| digit.to_digit(16)).collect();
    let mut text = String::new();
    for three in digits.chunks(3) {
        let bits = three.iter().fold(0, |bits, digit| bits << 4 | digit) << (4 * (3 - three.len()));
        for six in [bits >> 6, bits & 63].into_iter().take(three.len().min(2)) {
            text.push(char::from(LETTERS[six as usize]));
        }
    }
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn the_standard_s_own_examples_come_out() {
        for (bytes, text) in
            [("", ""), ("66", "Zg=="), ("666f", "Zm8="), ("666f6f", "Zm9v"), ("666f6f62", "Zm9vYg==")]
        {
            assert_eq!(base64(bytes), text);
        }
    }
}
