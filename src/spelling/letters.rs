//! A word in plain Latin letters, whatever script and whichever diacritics it came in.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::script;

/// A word's letters `a` to `z` and digits, with the letters that diacritics and other scripts stand for written out:
/// `Šoigu` is `shoigu`, `Ânukovič` is `yanukovich`, `Шойгу` is `shoygu`. What is no letter is left out; letters of scripts
/// that are not read stay as their bytes in UTF-8.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    /// As it is read.
    pub(super) read: Vec<u8>,
    /// With diacritics left out, where that differs: `soigu`.
    pub(super) other: Option<Vec<u8>>,
    /// Written in a script that leaves short vowels out.
    pub(super) lacks_vowels: bool,
}

impl Letters {
    pub(super) fn of(word: &str) -> Self {
        if word.is_ascii() {
            let mut read = Vec::with_capacity(word.len());
            word.bytes().for_each(|letter| ascii(letter, &mut read));
            return Self { read, other: None, lacks_vowels: false };
        }
        let mut read = Vec::with_capacity(word.len());
        let mut bare = Vec::with_capacity(word.len());
        let mut lacks_vowels = false;
        for character in word.chars().flat_map(char::to_lowercase) {
            lacks_vowels |= script::leaves_vowels_out(character);
            let character = if is_soft_sign(character) { '\'' } else { character };
            match script::latin(character) {
                None if character.is_ascii() => {
                    ascii(character as u8, &mut read);
                    ascii(character as u8, &mut bare);
                }
                Some(letters) => {
                    read.extend_from_slice(letters.as_bytes());
                    bare.extend_from_slice(letters.as_bytes());
                }
                None => latin(character, &mut read, &mut bare),
            }
        }
        let other = (bare != read).then_some(bare);
        Self { read, other, lacks_vowels }
    }

    /// Whether the word has letters of a script that is not read.
    pub(super) fn is_unread(&self) -> bool {
        !self.read.is_ascii()
    }

    /// Without diacritics.
    pub(super) fn bare(&self) -> &[u8] {
        self.other.as_ref().unwrap_or(&self.read)
    }
}

/// A letter as it is; c with a soft sign behind it is a ts, as in Donec'k.
fn ascii(letter: u8, letters: &mut Vec<u8>) {
    match letter {
        b'\'' if letters.last() == Some(&b'c') => {
            letters.pop();
            letters.extend_from_slice(b"ts");
        }
        _ if letter.is_ascii_alphanumeric() => letters.push(letter.to_ascii_lowercase()),
        _ => {}
    }
}

/// The soft sign's many forms.
const fn is_soft_sign(character: char) -> bool {
    matches!(character, '’' | 'ʹ' | 'ʺ' | 'ʼ' | '′' | '´')
}

/// A Latin letter with or without diacritics, or a diacritic by itself behind its letter.
fn latin(character: char, read: &mut Vec<u8>, bare: &mut Vec<u8>) {
    let mut stem = None;
    decompose_canonical(character, |part| {
        if part.is_ascii_alphanumeric() {
            let letter = part as u8;
            read.push(letter);
            bare.push(letter);
            stem = Some(letter);
        } else if let Some(letter) = stem.or_else(|| read.last().copied())
            && let Some(meant) = with_mark(letter, part)
        {
            read.pop();
            read.extend_from_slice(meant.as_bytes());
        }
    });
    // Modifier letters, such as ʻ, are signs.
    let is_sign = is_combining_mark(character) || matches!(character, '\u{2b0}'..='\u{2ff}');
    if stem.is_none() && !is_sign && character.is_alphanumeric() {
        let mut bytes = [0; 4];
        let letters = whole_letter(character).unwrap_or_else(|| character.encode_utf8(&mut bytes));
        read.extend_from_slice(letters.as_bytes());
        bare.extend_from_slice(letters.as_bytes());
    }
}

/// What a letter with a mark on it is read as, where that is not the letter alone.
fn with_mark(letter: u8, mark: char) -> Option<&'static str> {
    const CARON: char = '\u{30c}';
    const CIRCUMFLEX: char = '\u{302}';
    const DIAERESIS: char = '\u{308}';
    const ACUTE: char = '\u{301}';
    const DOT: char = '\u{307}';
    const CEDILLA: char = '\u{327}';
    const COMMA_BELOW: char = '\u{326}';
    Some(match (letter, mark) {
        (b's', CARON | CEDILLA | COMMA_BELOW) => "sh",
        (b'c', CARON | ACUTE | CEDILLA) => "ch",
        (b'z', CARON | DOT) => "zh",
        (b's', CIRCUMFLEX) => "shch",
        // The international standard's single letters for я, ю and є.
        (b'a', CIRCUMFLEX) => "ya",
        (b'u', CIRCUMFLEX) => "yu",
        (b'e', CIRCUMFLEX) => "ye",
        (b'e', DIAERESIS) => "yo",
        (b'i', DIAERESIS) => "yi",
        _ => return None,
    })
}

/// Letters of the Latin alphabet that do not come apart.
fn whole_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ə' => "a",
        'ŋ' => "n",
        _ => return None,
    })
}
