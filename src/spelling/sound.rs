//! Keys of a word: how it sounds, as far as all ways of writing it agree.

use super::letters::Letters;

/// What the usual spellings of one word share: `Zelensky`, `Zelenskyi` and `Зеленський`; `Haidai` and `Gaiday`;
/// `Severodonetsk` and `Sievierodonetsk`.
///
/// The letters e, i, y and j are one, as are g, h and kh; doubled letters count once. Compare only with other sounds;
/// the text means nothing else. Empty when the word has no letter that is known.
#[must_use]
pub fn sound(word: &str) -> String {
    read(&Letters::of(word).read, Reading::Usual).key
}

/// The word's [`sound`] first, then those of other readings where its letters are ambiguous: at most
/// [`MOST_KEYS`], no two alike. Two spellings of one word share at least one of theirs: `Qaddafi` and `Gaddafi`,
/// `Fyodor` and `Fedor`, `Milošević` and `Milosevic`.
#[must_use]
pub fn keys(word: &str) -> Vec<String> {
    let letters = Letters::of(word);
    let usual = read(&letters.read, Reading::Usual);
    let mut keys = vec![usual.key];
    if let Some(bare) = &letters.other {
        add(&mut keys, read(bare, Reading::Usual).key);
    }
    for other in Reading::OTHERS {
        if keys.len() == MOST_KEYS {
            break;
        }
        if usual.doubts & other.bit() != 0 {
            add(&mut keys, read(&letters.read, other).key);
        }
    }
    keys
}

/// The keys of a word of a place's name: its [`keys`], and one by which Russian o in a last closed syllable is
/// Ukrainian i: `Kharkov` and `Kharkiv`, `Krivoy Rog` and `Kryvyi Rih`.
#[must_use]
pub fn place_keys(word: &str) -> Vec<String> {
    let mut keys = keys(word);
    if let Some(key) = with_last_o_as_i(&keys[0]) {
        add(&mut keys, key);
    }
    keys
}

/// Kharkov as Kharkiv, Krivoi as Kryvyi; nothing for a key whose last syllable has no o or is open.
fn with_last_o_as_i(key: &str) -> Option<String> {
    if let Some(stem) = key.strip_suffix("oi") {
        return Some(format!("{stem}{I}"));
    }
    let (end, last) = key.char_indices().next_back()?;
    let stem = key[..end].strip_suffix('o').filter(|stem| !stem.is_empty())?;
    Some(format!("{stem}{I}{last}"))
}

/// So many keys a word has at most.
pub const MOST_KEYS: usize = 3;

fn add(keys: &mut Vec<String>, key: String) {
    if !keys.contains(&key) {
        keys.push(key);
    }
}

/// How letters are read that stand for different sounds in different systems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// yo as in Fyodor, j as in Jurij, q as k, c as k but before e and i, ch as in Chernihiv.
    Usual,
    /// Fyodor is Fedor.
    YoAsE,
    /// Qaddafi is Gaddafi.
    QAsG,
    /// Jukov is Zhukov; Jamal is Djamal.
    JAsZh,
    /// Cvetkov is Tsvetkov.
    CAsTs,
    /// Charkiw is Kharkiv.
    ChAsKh,
    /// Xi is Shi.
    XAsSh,
    /// Kadhafi has one sound there, Pidhaitsi has two.
    DhAsD,
}

impl Reading {
    /// In the order in which they are tried.
    const OTHERS: [Self; 7] =
        [Self::YoAsE, Self::QAsG, Self::JAsZh, Self::CAsTs, Self::ChAsKh, Self::XAsSh, Self::DhAsD];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A key, and which other readings would have given another.
struct Heard {
    key: String,
    /// A bit for each [`Reading`].
    doubts: u8,
}

// The letters of keys, where they are not the sound's own; capitals up to P are bytes of scripts that are not read.
const TS: char = 'T';
const CH: char = 'X';
const SH: char = 'S';
const ZH: char = 'Z';
const H: char = 'h';
const I: char = 'i';

fn read(letters: &[u8], reading: Reading) -> Heard {
    let mut heard = Heard { key: String::with_capacity(letters.len()), doubts: 0 };
    let mut at = 0;
    while at < letters.len() {
        at += heard.next(&letters[at..], reading);
    }
    heard.finish();
    heard
}

impl Heard {
    /// Adds the sound that the letters begin with; gives the number of letters it takes.
    fn next(&mut self, letters: &[u8], reading: Reading) -> usize {
        if let Some((sound, length)) = group(letters) {
            self.push(sound);
            return length;
        }
        let after = letters.get(1).copied().unwrap_or_default();
        let front = matches!(after, b'e' | b'i' | b'y');
        let vowel = front || matches!(after, b'a' | b'o' | b'u');
        match letters[0] {
            b'c' if after == b'h' => {
                let sound = self.doubt(reading, Reading::ChAsKh, CH, H);
                self.push(sound);
                return 2;
            }
            b'c' if front => self.push(TS),
            b'c' => {
                // "Doneck" is Donetsk or rhymes with neck; the k that follows is then the same sound.
                let sound = self.doubt(reading, Reading::CAsTs, 'k', TS);
                self.push(sound);
            }
            b'q' => {
                let sound = self.doubt(reading, Reading::QAsG, 'k', H);
                self.push(sound);
            }
            b'd' if after == b'j' => {
                // Djamal and Jamal; but Adjutantov.
                match self.doubt(reading, Reading::JAsZh, 'd', ZH) {
                    ZH => {
                        self.push(ZH);
                        return 2;
                    }
                    sound => self.push(sound),
                }
            }
            b'j' if vowel && self.may_begin_syllable() => {
                let sound = self.doubt(reading, Reading::JAsZh, I, ZH);
                self.push(sound);
            }
            b'y' | b'i' if after == b'o' && letters.get(2) != Some(&b'u') => {
                let sound = self.doubt(reading, Reading::YoAsE, 'o', I);
                self.push(sound);
                return 2;
            }
            b'h' if self.key.ends_with('d') => {
                let sound = self.doubt(reading, Reading::DhAsD, H, 'd');
                self.push(sound);
            }
            b'e' | b'i' | b'j' | b'y' => self.push(I),
            b'g' => self.push(H),
            b'w' => self.push('v'),
            b'x' if self.key.is_empty() && front => {
                let sound = self.doubt(reading, Reading::XAsSh, 's', SH);
                self.push(sound);
            }
            b'x' => {
                self.push('k');
                self.push('s');
            }
            letter if letter.is_ascii() => self.push(char::from(letter)),
            // A script that is not read: two capitals a byte.
            byte => self.key.extend([byte >> 4, byte & 15].map(|half| char::from(b'A' + half))),
        }
        1
    }

    /// Whether what was heard last lets a consonant follow as a sound of its own, as after a vowel: the j of Sjedov is
    /// no zh.
    fn may_begin_syllable(&self) -> bool {
        self.key.chars().last().is_none_or(|last| matches!(last, 'a' | 'o' | 'u' | I))
    }

    fn doubt(&mut self, reading: Reading, other: Reading, usual: char, meant: char) -> char {
        self.doubts |= other.bit();
        if reading == other { meant } else { usual }
    }

    /// Adds a sound that is not the last one over again. A glide before a, o or u is dropped but between vowels:
    /// я is a, ya and ia.
    fn push(&mut self, sound: char) {
        if self.key.ends_with(sound) && !sound.is_ascii_digit() {
            return;
        }
        if matches!(sound, 'a' | 'o' | 'u') && self.key.ends_with(I) {
            let before = self.key.len().checked_sub(2).map(|at| self.key.as_bytes()[at]);
            if !before.is_some_and(|before| matches!(before, b'a' | b'o' | b'u')) {
                self.key.pop();
                return self.push(sound);
            }
        }
        self.key.push(sound);
    }

    /// Endings that are written in several ways: Smirnoff, Abdullah, Zelenskaya.
    fn finish(&mut self) {
        if let Some(stem) = self.key.strip_suffix("ah").map(str::len) {
            self.key.truncate(stem + 1);
        } else if self.key.len() > LONG && self.key.ends_with("aia") {
            self.key.truncate(self.key.len() - 2);
        }
    }
}

/// A key longer than this may lose an ending.
const LONG: usize = 5;

/// Letters that stand for one sound together, and how many they are.
fn group(letters: &[u8]) -> Option<(char, usize)> {
    Some(match letters {
        [b's', b'c', b'h', b't', b's', b'c', b'h', ..] => (SH, 7),
        [b's', b'h', b'c', b'h', ..] | [b's', b'z', b'c', b'z', ..] => (SH, 4),
        [b's', b'c', b'h', ..] => (SH, 3),
        [b's', b'h' | b'z', ..] => (SH, 2),
        [b't', b's', b'c', b'h', ..] => (CH, 4),
        [b't', b'c', b'h', ..] | [b't', b's', b'j', ..] => (CH, 3),
        [b'c', b'z', ..] => (CH, 2),
        [b'd', b'z', b'h', ..] => (ZH, 3),
        [b'z', b'h', ..] => (ZH, 2),
        [b'k' | b'g', b'h', ..] => (H, 2),
        [b't', b's' | b'z', ..] => (TS, 2),
        [b't', b'h', ..] => ('t', 2),
        [b'd', b'h'] => ('d', 2),
        [b'p', b'h', ..] => ('f', 2),
        [b'o', b'u' | b'o', ..] => ('u', 2),
        // Smirnoff, but not Youssef.
        [b'f', b'f'] => ('v', 2),
        _ => return None,
    })
}
