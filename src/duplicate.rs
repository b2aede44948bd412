//! The same article twice: texts that say the same words, whatever stands between the words.
//!
//! An article comes in twice when it is pasted again, saved under two names, or taken from two sites. Two readings are
//! one article when their words, numbers and symbols are the same in the same order. What copying changes does not
//! count: white space, punctuation and kinds of quotation marks, the several ways Unicode writes one letter, characters
//! that do not show, and furniture such as bylines and credits. One word more or less makes another article.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{BuildHasherDefault, Hasher as _};

use rustc_hash::FxHasher;
use unicode_normalization::UnicodeNormalization as _;

use crate::Document;
use crate::document::TokenKind;
use crate::document::hidden;
use crate::pipeline::Reading;

/// A number that the same words share, and other words hardly ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The fingerprint of a text; none when it says no word.
    #[must_use]
    pub fn of(document: &Document) -> Option<Self> {
        let mut hasher = DefaultHasher::new();
        let mut empty = true;
        for (_, word) in said(document) {
            // What no UTF-8 holds ends a word.
            hasher.write(word.as_bytes());
            hasher.write_u8(u8::MAX);
            empty = false;
        }
        (!empty).then(|| Self(hasher.finish()))
    }
}

/// For each article the first one that says the same words, when there is one before it.
///
/// Equal fingerprints are looked into word by word, so that no chance makes two articles one. The time grows with the
/// number of articles and the text of the duplicates.
#[must_use]
pub fn of(readings: &[Reading]) -> Vec<Option<usize>> {
    // Looked up, never walked through.
    let mut firsts: HashMap<Fingerprint, Vec<usize>, BuildHasherDefault<FxHasher>> = HashMap::default();
    let mut duplicates = Vec::with_capacity(readings.len());
    for (article, reading) in readings.iter().enumerate() {
        let Some(fingerprint) = reading.fingerprint else {
            duplicates.push(None);
            continue;
        };
        let alike = firsts.entry(fingerprint).or_default();
        let words = |article: usize| said(&readings[article].document).map(|(_, word)| word);
        let same = |&&first: &&usize| words(first).eq(words(article));
        let first = alike.iter().find(same).copied();
        if first.is_none() {
            alike.push(article);
        }
        duplicates.push(first);
    }
    duplicates
}

/// What a text says, word by word, each with its token.
pub(crate) fn said(document: &Document) -> impl Iterator<Item = (usize, Cow<'_, str>)> {
    let mut furniture = document.furniture().iter().peekable();
    let tokens = document.tokens().iter().enumerate().filter(move |(_, token)| {
        while furniture.next_if(|piece| piece.span.end() <= token.span.start()).is_some() {}
        token.kind != TokenKind::Mark
            && !furniture.peek().is_some_and(|piece| piece.span.contains(token.span))
    });
    let words = tokens.map(|(at, token)| {
        let word = document.slice(token.span);
        // Most words are as they are to be compared.
        if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return (at, Cow::Borrowed(word));
        }
        let counts = |character: &char| match token.kind {
            TokenKind::Symbol => !hidden::is_hidden(*character),
            _ => character.is_alphanumeric(),
        };
        (at, Cow::Owned(word.nfkc().filter(counts).collect()))
    });
    words.filter(|(_, word)| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::pipeline::Reading;

    fn duplicates(texts: &[&str]) -> Vec<Option<usize>> {
        let readings: Vec<Reading> =
            texts.iter().map(|text| Reading::with_mentions("a", text, Vec::new())).collect();
        of(&readings)
    }

    #[test]
    fn the_same_words_are_the_same_article_whatever_stands_between_them() {
        let story =
            "Two men were hurt in Slov'yansk – a third died – on Monday, the mayor said: \"Nobody slept.\"";
        let copies = [
            story.to_owned(),
            format!("\u{feff}  {}\r\n\r\n", story.replace(' ', "\u{a0} ")),
            story.replace(['"', '\''], "’").replace(" – ", " — "),
            story.replace("Monday", "Mon\u{ad}day").replace("mayor", "\u{200b}mayor"),
            story.replace("men", "ｍｅｎ"),
            story.replace("on Monday", "on Tuesday"),
            story.replace("a third", "third"),
        ];
        let copies: Vec<&str> = copies.iter().map(String::as_str).collect();
        assert_eq!(duplicates(&copies), [None, Some(0), Some(0), Some(0), Some(0), None, None]);
    }

    #[test]
    fn letters_written_in_two_ways_are_the_same_letters() {
        assert_eq!(
            duplicates(&["Zárate spoke.", "Za\u{301}rate spoke.", "Zarate spoke."]),
            [None, Some(0), None]
        );
    }

    #[test]
    fn furniture_makes_no_other_article() {
        let story =
            "Shells fell near the bridge on Monday night, and nobody in the town was hurt, the mayor said.";
        let signed = format!("By Anna Ortiz\n\n{story}");
        assert_eq!(duplicates(&[story, &signed]), [None, Some(0)]);
    }

    #[test]
    fn signs_and_figures_tell_articles_apart() {
        assert_eq!(duplicates(&["It cost $5.", "It cost €5.", "It cost $6."]), [None; 3]);
    }

    #[test]
    fn texts_without_a_word_are_nobody_s_duplicates() {
        assert_eq!(duplicates(&["", " \n", "…", "\u{200b}"]), [None; 4]);
    }

    #[test]
    fn each_group_of_copies_has_its_own_first() {
        assert_eq!(
            duplicates(&["One.", "Two.", "Two.", "One.", "Three."]),
            [None, None, Some(1), Some(0), None]
        );
    }
}
