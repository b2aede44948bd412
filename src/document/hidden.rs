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

impl HiddenCharacter {
    /// Its number and what it is called: `U+202E right-to-left override`.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.character)
    }
}

/// A character's number and what it is called, for those that do not show.
#[must_use]
pub fn name(character: char) -> String {
    format!("U+{:04X} {}", u32::from(character), word(character))
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

/// The Unicode name in a reader's words; the many controls of old terminals share one.
fn word(character: char) -> &'static str {
    match character {
        '\0' => "null character",
        '\u{8}' => "backspace",
        '\u{1b}' => "escape",
        '\u{7f}' => "delete",
        '\u{ad}' => "soft hyphen",
        '\u{61c}' => "Arabic letter mark",
        '\u{200b}' => "zero-width space",
        '\u{200c}' => "zero-width non-joiner",
        '\u{200d}' => "zero-width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "end of directional formatting",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{2060}' => "word joiner",
        '\u{2061}'..='\u{2065}' => "invisible operator",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "end of directional isolate",
        '\u{feff}' => "byte order mark",
        _ => "control character",
    }
}
