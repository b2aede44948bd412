//! Names without what writing adds to them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name in small letters, without diacritics, full stops, apostrophes, an article before it and doubled white space;
/// hyphens become spaces: `U.N.` is `un`, `AL-Sadr` is `al sadr`, `The Hague` is `hague`.
#[must_use]
pub fn plain(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    if name.is_ascii() {
        fold(name.chars(), &mut folded);
    } else {
        fold(name.nfd().filter(|&character| !is_combining_mark(character)), &mut folded);
    }
    folded.truncate(folded.trim_end().len());
    if folded.starts_with(ARTICLE) {
        folded.drain(..ARTICLE.len());
    }
    folded
}

fn fold(characters: impl Iterator<Item = char>, folded: &mut String) {
    for character in characters {
        match character {
            '.' | '\'' | '’' | '‘' | 'ʼ' | 'ʹ' | 'ʺ' | '`' | '´' | '"' | '“' | '”' | '″' | '′' | '\u{ad}' =>
                {}
            _ if character.is_ascii_alphanumeric() => folded.push(character.to_ascii_lowercase()),
            _ if character.is_alphanumeric() => folded.extend(character.to_lowercase()),
            _ if !folded.ends_with(' ') && !folded.is_empty() => folded.push(' '),
            _ => {}
        }
    }
}

const ARTICLE: &str = "the ";

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn spellings_of_one_name_fold_together() {
        assert_eq!(plain("U.N."), plain("UN"));
        assert_eq!(plain("Slov’yansk"), plain("Slovyansk"));
        assert_eq!(plain("the Pentagon"), plain("PENTAGON"));
        assert_eq!(plain(" Al-Qa'ida — group "), "al qaida group");
        assert_ne!(plain("Therese"), plain("rese"));
    }
}
