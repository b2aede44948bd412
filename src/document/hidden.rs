//! Characters a reader cannot see but a program reads: bidirectional controls, zero-width marks, NUL.

use crate::Span;

/// A character that does not show on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HiddenCharacter {
    /// Where it stands.
    pub span: Span,
    /// Which one it is.
    pub character: char,
}

/// Finds them in order. The text itself is left as it is.
pub(super) fn find(text: &str) -> Vec<HiddenCharacter> {
    text.char_indices()
        .filter(|(_, character)| is_hidden(*character))
        .map(|(at, character)| HiddenCharacter { span: Span::new(at, at + character.len_utf8()), character })
        .collect()
}

/// Controls other than white space, and the format characters used for spoofing (Boucher and Anderson 2021,
/// "Trojan Source"; Unicode Technical Report 36).
pub(crate) fn is_hidden(character: char) -> bool {
    matches!(character,
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{ad}' | '\u{61c}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
