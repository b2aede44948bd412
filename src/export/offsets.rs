//! Byte offsets turned into the unit a reader of the output counts in.

/// What an offset counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points, as Python counts.
    #[default]
    CodePoint,
    /// UTF-16 code units, as JavaScript counts.
    Utf16,
    /// Bytes of UTF-8, as Rust counts.
    Utf8,
}

impl Unit {
    /// All units, the default first.
    pub const ALL: [Self; 3] = [Self::CodePoint, Self::Utf16, Self::Utf8];

    /// The unit's name in the outside form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CodePoint => "codepoint",
            Self::Utf16 => "utf16",
            Self::Utf8 => "utf8",
        }
    }

    /// What is counted, for a person.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::CodePoint => "Unicode code points",
            Self::Utf16 => "UTF-16 units",
            Self::Utf8 => "bytes of UTF-8",
        }
    }

    /// The unit with this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }
}

/// One text's offsets in one unit.
///
/// A count is kept every `STRIDE` bytes, so that each look-up walks less than a hundred bytes and the
/// table stays small beside the text.
#[derive(Clone, Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    unit: Unit,
    /// Units before the first character at or after each multiple of `STRIDE`.
    marks: Vec<u32>,
}

/// Bytes between two kept counts.
const STRIDE: usize = 64;

impl<'a> Offsets<'a> {
    /// Prepares the offsets of `text`.
    #[must_use]
    pub fn new(text: &'a str, unit: Unit) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        if unit != Unit::Utf8 && !text.is_ascii() {
            let (mut from, mut count) = (0, 0);
            for start in (0..text.len()).step_by(STRIDE) {
                let to = text.ceil_char_boundary(start);
                if to == text.len() {
                    break;
                }
                count += units(&text.as_bytes()[from..to], unit);
                from = to;
                marks.push(count);
            }
        }
        Self { text, unit, marks }
    }

    /// The offset in this unit that stands at byte `at`.
    ///
    /// # Panics
    /// When `at` is beyond the text or inside a character.
    #[must_use]
    pub fn at(&self, at: usize) -> u32 {
        let narrow = |count| u32::try_from(count).expect("article texts are shorter than 4 GB");
        if self.marks.is_empty() {
            return narrow(at);
        }
        // At the very end there may be no mark for the last stride: the one before serves as well.
        let mark = (at / STRIDE).min(self.marks.len() - 1);
        let from = self.text.ceil_char_boundary(mark * STRIDE);
        if at < from {
            return self.marks[mark];
        }
        self.marks[mark] + units(&self.text.as_bytes()[from..at], self.unit)
    }

    /// The byte at an offset in this unit; none when it is beyond the text or inside a character.
    #[must_use]
    pub fn byte(&self, at: u32) -> Option<usize> {
        if self.marks.is_empty() {
            return Some(at as usize).filter(|&byte| self.text.is_char_boundary(byte));
        }
        let mark = self.marks.partition_point(|&before| before <= at).checked_sub(1)?;
        let from = self.text.ceil_char_boundary(mark * STRIDE);
        let mut left = at - self.marks[mark];
        for (byte, character) in self.text[from..].char_indices() {
            if left == 0 {
                return Some(from + byte);
            }
            let mut bytes = [0; 4];
            left = left.checked_sub(units(character.encode_utf8(&mut bytes).as_bytes(), self.unit))?;
        }
        (left == 0).then_some(self.text.len())
    }
}

/// The units of whole characters, counted by their bytes, which is faster than decoding them.
fn units(bytes: &[u8], unit: Unit) -> u32 {
    let count = |test: fn(u8) -> bool| -> u32 { bytes.iter().map(|&byte| u32::from(test(byte))).sum() };
    // A character starts with every byte but those that go on with one.
    let characters = || count(|byte| byte & 0b1100_0000 != 0b1000_0000);
    match unit {
        Unit::CodePoint => characters(),
        // Characters of four bytes are two units.
        Unit::Utf16 => characters() + count(|byte| byte >= 0b1111_0000),
        Unit::Utf8 => count(|_| true),
    }
}

#[cfg(test)]
mod tests {
    use super::{Offsets, Unit};

    #[test]
    fn every_boundary_is_counted_as_a_plain_walk_counts_it() {
        let text = "Zelenśkyj 🇺🇦 said “no”. ".repeat(60);
        for unit in [Unit::CodePoint, Unit::Utf16, Unit::Utf8] {
            let offsets = Offsets::new(&text, unit);
            for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                let before = &text[..at];
                let walked = match unit {
                    Unit::CodePoint => before.chars().count(),
                    Unit::Utf16 => before.encode_utf16().count(),
                    Unit::Utf8 => before.len(),
                };
                assert_eq!(offsets.at(at) as usize, walked, "{unit:?} at byte {at}");
                assert_eq!(offsets.byte(offsets.at(at)), Some(at), "{unit:?} back to byte {at}");
            }
        }
    }

    #[test]
    fn no_byte_stands_inside_a_character_or_beyond_the_text() {
        for text in ["🚀a", &"🚀".repeat(100)] {
            let offsets = Offsets::new(text, Unit::Utf16);
            assert_eq!(offsets.byte(1), None);
            let end = offsets.at(text.len());
            assert_eq!((offsets.byte(end), offsets.byte(end + 1)), (Some(text.len()), None));
            assert_eq!(offsets.byte(u32::MAX), None);
        }
        assert_eq!(Offsets::new("é", Unit::Utf8).byte(1), None);
        assert_eq!(Offsets::new("", Unit::Utf8).byte(1), None);
    }
}
