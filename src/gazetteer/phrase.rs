//! The form in which phrases are kept and looked up: lower case, no diacritics, one kind of apostrophe and hyphen.
//!
//! `Lt. Gen.` is `lt gen`, `U.S.` is `u.s`, `Chasiv Yar` is `chasiv yar`, `T-72` is `t - 72`, `São Tomé` is
//! `sao tome`. A full stop at a token's end is dropped, so that it does not matter whether the tokeniser took it
//! for the abbreviation's or the sentence's.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The normal form of a phrase, cut into tokens as [`crate::Document`] cuts text.
#[must_use]
pub fn normal(phrase: &str) -> String {
    let mut normal = String::with_capacity(phrase.len());
    let mut token = String::new();
    for character in phrase.chars() {
        if character.is_alphanumeric() || is_combining_mark(character) || is_inner(character) {
            token.push(character);
        } else {
            push_token(&mut normal, &token);
            token.clear();
            if !character.is_whitespace() {
                push_token(&mut normal, character.encode_utf8(&mut [0; 4]));
            }
        }
    }
    push_token(&mut normal, &token);
    normal
}

/// Appends a token's normal form, after a space when something stands before it.
fn push_token(normal: &mut String, token: &str) {
    let token = token.trim_start_matches(is_apostrophe);
    let before = normal.len();
    if before > 0 {
        normal.push(' ');
    }
    let start = normal.len();
    feed(token, |byte| {
        normal.push(char::from(byte));
        true
    });
    if normal.len() == start {
        normal.truncate(before);
    }
}

/// Hands the bytes of a token's normal form to `take` until it answers no; whether it never did.
///
/// All letters without an ASCII base, such as Cyrillic ones, become `?`: the lexicon is written in Latin script.
pub(super) fn feed(token: &str, mut take: impl FnMut(u8) -> bool) -> bool {
    let token = without_full_stop(token);
    if token.is_ascii() {
        return token.bytes().all(|byte| take(byte.to_ascii_lowercase()));
    }
    token.nfd().filter(|character| !is_combining_mark(*character)).all(|character| match base(character) {
        Base::Ascii(byte) => take(byte.to_ascii_lowercase()),
        Base::Two(two) => two.iter().all(|byte| take(*byte)),
    })
}

/// `Lt.` without its full stop; a token of nothing else stays.
fn without_full_stop(token: &str) -> &str {
    match token.strip_suffix('.') {
        Some(rest) if !rest.is_empty() && !rest.ends_with('.') => rest,
        _ => token,
    }
}

enum Base {
    Ascii(u8),
    Two([u8; 2]),
}

/// The ASCII letters that English-language papers write for one that decomposition leaves alone.
fn base(character: char) -> Base {
    Base::Ascii(match character {
        '\u{2019}' | '\u{2018}' | '\u{b4}' | '`' | '\u{2bc}' | '\u{2bb}' | '\u{2032}' => b'\'',
        '\u{2010}'..='\u{2014}' | '\u{2212}' => b'-',
        'ø' | 'Ø' => b'o',
        'ł' | 'Ł' => b'l',
        'đ' | 'Đ' | 'ð' | 'Ð' => b'd',
        'ı' => b'i',
        'ə' | 'Ə' => b'a',
        'ħ' | 'Ħ' => b'h',
        'ŋ' => b'n',
        'ß' => return Base::Two(*b"ss"),
        'æ' | 'Æ' => return Base::Two(*b"ae"),
        'œ' | 'Œ' => return Base::Two(*b"oe"),
        'þ' | 'Þ' => return Base::Two(*b"th"),
        ascii if ascii.is_ascii() => u8::try_from(ascii).expect("ASCII fits a byte"),
        _ => b'?',
    })
}

/// Whether a character may stand inside a word: the apostrophes of `don't` and the full stops of `U.S.`
fn is_inner(character: char) -> bool {
    character == '.' || is_apostrophe(character)
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2018}' | '\u{b4}' | '`' | '\u{2bc}' | '\u{2bb}')
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn case_diacritics_apostrophes_and_hyphens_do_not_matter() {
        for (phrase, expected) in [
            ("KYIV", "kyiv"),
            ("São Tomé", "sao tome"),
            ("Mal’ta", "mal'ta"),
            ("Łódź", "lodz"),
            ("Ağrı", "agri"),
            ("T‑72", "t - 72"),
            ("al-Shabaab", "al - shabaab"),
            ("U.S.", "u.s"),
            ("Lt. Gen.", "lt gen"),
            ("Democratic  Republic of\u{a0}Congo", "democratic republic of congo"),
            ("Beit 'Awwa", "beit awwa"),
            ("People's Protection Units", "people's protection units"),
            ("Київ", "????"),
            ("", ""),
        ] {
            assert_eq!(normal(phrase), expected);
        }
    }
}
