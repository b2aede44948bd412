//! Regular expressions over lines and paragraphs, in an alphabet of 256 signs.
//!
//! A pattern that names the letters of all scripts is compiled into thousands of states, which takes tens of
//! milliseconds natively and ten times as long in a page just opened. So patterns do not see a text's characters but
//! their [`Outline`]: one byte a character, ASCII as it is, the few marks that patterns name as themselves, and all
//! else by what it is.

use std::borrow::Cow;

use regex::bytes::{Captures, Regex, RegexBuilder};
use unicode_normalization::char::is_combining_mark;

use crate::Span;

/// Marks beyond ASCII that patterns may name.
const MARKS: &str = "’“”–—·•©…»▶►→›";
/// The sign of the first of [`MARKS`].
const FIRST_MARK: u8 = 0x90;

const CAPITAL: u8 = 0x80;
/// A letter that is no capital.
const LETTER: u8 = 0x81;
const COMBINING: u8 = 0x82;
const SPACE: u8 = 0x83;
const DIGIT: u8 = 0x84;
const OTHER: u8 = 0x85;

/// What a pattern may write for classes of characters, and which signs those are.
const CLASSES: [(&str, &str); 5] = [
    (r"\p{Lu}", r"[A-Z\x80]"),
    (r"\p{L}", r"[A-Za-z\x80\x81]"),
    (r"\p{M}", r"\x82"),
    (r"\s", r"[\t-\r\x20\x83]"),
    (r"\d", r"[0-9\x84]"),
];

/// A compiled pattern. `\b` and letter case are ASCII's.
#[derive(Debug)]
pub(crate) struct Pattern(Regex);

impl Pattern {
    /// Compiles a constant pattern.
    ///
    /// # Panics
    /// When it is malformed, or names a character beyond ASCII that no sign stands for: patterns are constants, and the
    /// tests compile every one.
    pub(crate) fn new(pattern: &str) -> Self {
        let mut signs = pattern.to_owned();
        for (class, members) in CLASSES {
            signs = signs.replace(class, members);
        }
        for (sign, mark) in (FIRST_MARK..).zip(MARKS.chars()) {
            signs = signs.replace(mark, &format!(r"\x{sign:02X}"));
        }
        assert!(signs.is_ascii(), "the pattern names a character without a sign: {signs}");
        let regex = RegexBuilder::new(&signs).unicode(false).build();
        Self(regex.expect("patterns are constants"))
    }

    pub(crate) fn is_match(&self, outline: &Outline<'_>) -> bool {
        self.0.is_match(&outline.signs)
    }

    /// The first match.
    pub(crate) fn find(&self, outline: &Outline<'_>) -> Option<Span> {
        self.0.find(&outline.signs).map(|found| outline.span(found.start(), found.end()))
    }

    /// The last of the matches that do not overlap.
    pub(crate) fn last(&self, outline: &Outline<'_>) -> Option<Span> {
        self.0.find_iter(&outline.signs).last().map(|found| outline.span(found.start(), found.end()))
    }

    /// The first match with its groups.
    pub(crate) fn groups<'a>(&self, outline: &'a Outline<'_>) -> Option<Groups<'a>> {
        self.0.captures(&outline.signs).map(|captures| Groups { captures, outline })
    }

    /// All matches that do not overlap, with their groups.
    pub(crate) fn all_groups<'a>(&'a self, outline: &'a Outline<'_>) -> impl Iterator<Item = Groups<'a>> {
        self.0.captures_iter(&outline.signs).map(move |captures| Groups { captures, outline })
    }
}

/// A match and the groups in it.
#[derive(Debug)]
pub(crate) struct Groups<'a> {
    captures: Captures<'a>,
    outline: &'a Outline<'a>,
}

impl<'a> Groups<'a> {
    /// Where the whole match stands.
    pub(crate) fn whole(&self) -> Span {
        let whole = self.captures.get_match();
        self.outline.span(whole.start(), whole.end())
    }

    /// Where a group stands, when it took part.
    pub(crate) fn span(&self, name: &str) -> Option<Span> {
        self.captures.name(name).map(|group| self.outline.span(group.start(), group.end()))
    }

    /// A group's words.
    pub(crate) fn words(&self, name: &str) -> Option<&'a str> {
        self.span(name).map(|span| &self.outline.text[span])
    }
}

/// A text as patterns see it, one byte a character.
#[derive(Debug)]
pub(crate) struct Outline<'a> {
    text: &'a str,
    signs: Cow<'a, [u8]>,
    /// Behind each character of several bytes: how many characters stand before, and how many bytes more than that.
    wide: Vec<(u32, u32)>,
}

impl<'a> Outline<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        if text.is_ascii() {
            return Self { text, signs: Cow::Borrowed(text.as_bytes()), wide: Vec::new() };
        }
        let narrow = |number: usize| u32::try_from(number).expect("article texts are shorter than 4 GB");
        let mut signs = Vec::with_capacity(text.len());
        let mut wide = Vec::new();
        for (at, character) in text.char_indices() {
            signs.push(sign(character));
            if !character.is_ascii() {
                wide.push((narrow(signs.len()), narrow(at + character.len_utf8() - signs.len())));
            }
        }
        Self { text, signs: Cow::Owned(signs), wide }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.byte(start), self.byte(end))
    }

    /// The byte of the text at which a character stands.
    fn byte(&self, at: usize) -> usize {
        let before = self.wide.partition_point(|&(characters, _)| characters as usize <= at);
        at + before.checked_sub(1).map_or(0, |last| self.wide[last].1 as usize)
    }
}

fn sign(character: char) -> u8 {
    if let Ok(ascii) = u8::try_from(character)
        && ascii.is_ascii()
    {
        return ascii;
    }
    if let Some((sign, _)) = (FIRST_MARK..).zip(MARKS.chars()).find(|(_, mark)| *mark == character) {
        return sign;
    }
    match character {
        // Letters in circles and letters that are Roman numbers.
        '\u{2160}'..='\u{2188}' | '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}' => OTHER,
        _ if character.is_whitespace() => SPACE,
        _ if is_combining_mark(character) => COMBINING,
        _ if character.is_uppercase() => CAPITAL,
        _ if character.is_alphabetic() => LETTER,
        _ if is_digit(character) => DIGIT,
        _ => OTHER,
    }
}

/// Whether a character beyond ASCII is a decimal digit: superscripts, fractions and numbers in circles are not.
fn is_digit(character: char) -> bool {
    character.is_numeric() && !matches!(character, '\0'..='\u{65f}' | '\u{2070}'..='\u{33ff}')
}

#[cfg(test)]
mod tests {
    use super::{Outline, Pattern};

    #[test]
    fn classes_hold_the_letters_spaces_and_digits_of_all_scripts() {
        let is = |class: &str, text: &str| Pattern::new(&format!("^{class}+$")).is_match(&Outline::of(text));
        assert!(is(r"\p{Lu}", "AÉЖİ") && !is(r"\p{Lu}", "é") && !is(r"\p{Lu}", "Ⅳ"));
        assert!(is(r"\p{L}", "aÉж中א") && !is(r"\p{L}", "1") && !is(r"\p{L}", "–"));
        assert!(is(r"\p{M}", "\u{301}\u{308}") && !is(r"\p{M}", "é"));
        assert!(is(r"\s", " \t\u{a0}\u{2009}") && !is(r"\s", "\u{200b}"));
        assert!(is(r"\d", "7٣७") && !is(r"\d", "²") && !is(r"\d", "½"));
        assert!(is("[–—]", "–—") && is("[^–]", "—“é") && !is("[^–]", "–"));
    }

    #[test]
    fn spans_are_bytes_of_the_text_whatever_stands_before() {
        let text = "“Жé” – KYIV – é";
        let outline = Outline::of(text);
        let found = Pattern::new(r"(?P<dash>–)\s(?P<place>\p{Lu}{4})\s(?P<last>–)")
            .groups(&outline)
            .expect("it is there");
        assert_eq!(&text[found.whole()], "– KYIV –");
        assert_eq!(
            (found.words("dash"), found.words("place"), found.words("last")),
            (Some("–"), Some("KYIV"), Some("–"))
        );
        let last = Pattern::new(r"\p{L}$").find(&outline).expect("it ends in a letter");
        assert_eq!(&text[last], "é");
    }

    #[test]
    #[should_panic(expected = "without a sign")]
    fn a_pattern_names_no_character_that_has_no_sign() {
        let _ = Pattern::new("€");
    }
}
