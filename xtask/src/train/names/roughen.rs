//! Worn copies of clean text: lines in capitals or as headings, diacritics dropped, spaces lost before names. News
//! reaches a reader so, and the wire articles have little of it.

use dateline::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::annotated::Annotated;
use super::random::Random;

/// The share of lines that are set in capitals.
const CAPITALS: f32 = 0.1;

/// The share of short lines that are set as headings.
const HEADINGS: f32 = 0.3;

/// A line that is longer, in bytes, is no heading.
const LONGEST_HEADING: usize = 100;

/// In a heading, words of fewer letters keep their small letter.
const HEADING_WORD: usize = 4;

/// The share of texts that lose their diacritics.
const WITHOUT_DIACRITICS: f32 = 0.5;

/// The share of spaces before a capital that are lost, as in "fromKharkiv".
const SPACES_LOST: f32 = 0.03;

/// The same text, worn; spans follow.
pub(super) fn roughen(annotated: &Annotated, random: &mut Random) -> Annotated {
    let plain = random.happens(WITHOUT_DIACRITICS);
    let mut text = String::with_capacity(annotated.text.len());
    // Where each byte of the old text stands in the new one.
    let mut moved = Vec::with_capacity(annotated.text.len() + 1);
    for line in annotated.text.split_inclusive('\n') {
        let capital = capitals(line, random);
        let mut before = None;
        for (at, character) in line.char_indices() {
            moved.resize(moved.len() + character.len_utf8(), text.len());
            let next = line[at + character.len_utf8()..].chars().next();
            let is_lost = character == ' '
                && before.is_some_and(char::is_lowercase)
                && next.is_some_and(char::is_uppercase)
                && random.happens(SPACES_LOST);
            before = Some(character);
            if is_lost {
                continue;
            }
            let start = text.len();
            if capital(at) {
                text.extend(character.to_uppercase());
            } else {
                text.push(character);
            }
            if plain && !character.is_ascii() {
                let letters = without_diacritics(&text[start..]);
                text.replace_range(start.., &letters);
            }
        }
    }
    moved.push(text.len());
    let spans = annotated.spans.iter();
    let spans =
        spans.map(|(span, labels)| (Span::new(moved[span.start()], moved[span.end()]), labels.clone()));
    Annotated { spans: spans.collect(), text, ..annotated.clone() }
}

/// Which characters of a line, by their bytes, get a capital.
fn capitals<'a>(line: &'a str, random: &mut Random) -> Box<dyn Fn(usize) -> bool + 'a> {
    if random.happens(CAPITALS) {
        return Box::new(|_| true);
    }
    if line.len() <= LONGEST_HEADING && random.happens(HEADINGS) {
        return Box::new(|at| {
            let opens = line[..at].chars().next_back().is_none_or(char::is_whitespace);
            opens && line[at..].chars().take_while(|c| c.is_alphabetic()).count() >= HEADING_WORD
        });
    }
    Box::new(|_| false)
}

/// Letters without their marks: "ī" is "i", "ł" is "l".
fn without_diacritics(letters: &str) -> String {
    let plain = |letter: char| match letter {
        'ł' => 'l',
        'Ł' => 'L',
        'ø' => 'o',
        'Ø' => 'O',
        'đ' | 'ð' => 'd',
        'Đ' | 'Ð' => 'D',
        'ı' => 'i',
        'ə' => 'a',
        other => other,
    };
    letters.nfd().filter(|c| !is_combining_mark(*c)).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use dateline::{Label, Span};

    use super::{Annotated, Random, roughen, without_diacritics};

    const TEXT: &str = "Shelling in Kharkiv region\n\nMen came from Łódź and from Pyin Oo Lwin to Şırnak.\n";

    fn annotated() -> Annotated {
        let mark = |words: &str| {
            let start = TEXT.find(words).expect("the words stand in the text");
            (Span::new(start, start + words.len()), vec![Label::Gpe])
        };
        let spans = ["Kharkiv", "Łódź", "Pyin Oo Lwin", "Şırnak"].into_iter().map(mark).collect();
        Annotated::ours(TEXT.to_owned(), spans)
    }

    #[test]
    fn spans_follow_whatever_becomes_of_the_text() {
        let mut seen = BTreeSet::new();
        let mut random = Random::new(1);
        for _ in 0..2_000 {
            let worn = roughen(&annotated(), &mut random);
            for ((span, _), plain) in worn.spans.iter().zip(["kharkiv", "lodz", "pyinoolwin", "sirnak"]) {
                let words = without_diacritics(worn.slice(*span)).to_lowercase().replace(' ', "");
                assert_eq!(words, plain, "{:?}", worn.text);
            }
            seen.insert(worn.text);
        }
        for part in
            ["fromŁódź", "SHELLING IN KHARKIV", "Shelling in Kharkiv Region", "LODZ", "Sirnak", "Łódź"]
        {
            assert!(seen.iter().any(|text| text.contains(part)), "no {part:?}");
        }
    }
}
