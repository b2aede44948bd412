//! A word in plain Latin letters, whatever script and whichever diacritics it came in.

use unicode_normalization::char::decompose_canonical;

/// A word's letters `a` to `z` and digits, with the letters that diacritics and other scripts stand for written out:
/// `Šoigu` is `shoigu`, `Ânukovič` is `yanukovich`, `Шойгу` is `shoygu`. What is no letter is left out.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    /// As it is read.
    pub(super) read: Vec<u8>,
    /// With diacritics left out, where that differs: `soigu`.
    pub(super) other: Option<Vec<u8>>,
}

impl Letters {
    pub(super) fn of(word: &str) -> Self {
        if word.is_ascii() {
            let mut read = Vec::with_capacity(word.len());
            word.bytes().for_each(|letter| ascii(letter, &mut read));
            return Self { read, other: None };
        }
        let mut read = Vec::with_capacity(word.len());
        let mut bare = Vec::with_capacity(word.len());
        for character in word.chars().flat_map(char::to_lowercase) {
            let character = if is_soft_sign(character) { '\'' } else { character };
            match other_script(character) {
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
        Self { read, other }
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
    matches!(character, '’' | 'ʹ' | 'ʼ' | '′' | '´')
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
    if stem.is_none()
        && let Some(letters) = whole_letter(character)
    {
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

/// Cyrillic and Greek letters, as papers most often write them.
fn other_script(letter: char) -> Option<&'static str> {
    if letter < '\u{370}' {
        return None;
    }
    Some(match letter {
        'а' | 'ә' | 'α' | 'ά' => "a",
        'б' => "b",
        'в' | 'β' => "v",
        'г' | 'ґ' | 'ғ' | 'γ' => "g",
        'д' | 'δ' => "d",
        'е' | 'э' | 'ε' | 'έ' => "e",
        'є' => "ye",
        'ё' => "yo",
        'ж' => "zh",
        'з' | 'ζ' => "z",
        'и' | 'і' | 'η' | 'ή' | 'ι' | 'ί' | 'ϊ' | 'ΐ' => "i",
        'ї' => "yi",
        'й' | 'ы' | 'ј' | 'υ' | 'ύ' | 'ϋ' | 'ΰ' => "y",
        'к' | 'κ' => "k",
        'қ' => "q",
        'л' | 'λ' => "l",
        'љ' => "lj",
        'м' | 'μ' => "m",
        'н' | 'ң' | 'ν' => "n",
        'њ' => "nj",
        'о' | 'ө' | 'ο' | 'ό' | 'ω' | 'ώ' => "o",
        'п' | 'π' => "p",
        'р' | 'ρ' => "r",
        'с' | 'σ' | 'ς' => "s",
        'т' | 'τ' => "t",
        'у' | 'ў' | 'ұ' | 'ү' => "u",
        'ф' | 'φ' => "f",
        'х' | 'χ' => "kh",
        'һ' => "h",
        'ц' => "ts",
        'ч' | 'ћ' => "ch",
        'џ' => "dzh",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        'ђ' => "dj",
        'θ' => "th",
        'ξ' => "ks",
        'ψ' => "ps",
        _ => return None,
    })
}
