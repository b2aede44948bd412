//! What a list says of an article: its headline, else its first words, its date, its length.

use crate::Document;
use crate::document::{FurnitureKind, Paragraph, ParagraphKind};
use crate::masthead;
use crate::pipeline::Reading;
use crate::published::{Published, PublishedFrom};

/// Words of the text that stand in for a missing headline.
const FIRST_WORDS: usize = 9;

/// A headline is cut here, in characters: a whole text on one line must not become a title.
const LONGEST: usize = 160;

/// The headline, when the text opens with one. Bylines, date lines and captions may stand before it.
#[must_use]
pub fn headline(document: &Document) -> Option<&str> {
    masthead::title(document).map(|span| document.slice(span))
}

/// The headline, else the first words with `…`, else nothing.
#[must_use]
pub fn title(document: &Document) -> String {
    if let Some(headline) = headline(document) {
        return cut(headline.split_whitespace(), usize::MAX);
    }
    let opening = opening(document).or_else(|| document.paragraphs().first());
    opening.map_or_else(String::new, |paragraph| {
        cut(
            document.text()[story_start(document, paragraph)..paragraph.span.end()].split_whitespace(),
            FIRST_WORDS,
        )
    })
}

/// Where a paragraph's story starts: behind a day or a code that opens its line. A dateline is part of the story.
fn story_start(document: &Document, paragraph: &Paragraph) -> usize {
    let opens = document.furniture().iter().find(|piece| piece.span.start() == paragraph.span.start());
    let skipped =
        opens.filter(|piece| matches!(piece.kind, FurnitureKind::DateLine | FurnitureKind::WireCode));
    skipped.map_or(paragraph.span.start(), |piece| piece.span.end().min(paragraph.span.end()))
}

/// The publication date and how it is known, in words.
#[must_use]
pub fn published(reading: &Reading) -> String {
    match reading.published {
        None => "date not stated".to_owned(),
        Some(Published { date, from: PublishedFrom::Given }) => format!("{date}, as given"),
        Some(Published { date, from: PublishedFrom::Text }) => format!("{date}, as the text says"),
        Some(Published { date, from: PublishedFrom::Caption }) => format!("{date}, as a caption says"),
    }
}

/// Words as a reader counts them: stretches without white space that hold a letter or a digit.
#[must_use]
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The first paragraph that is story or headline.
fn opening(document: &Document) -> Option<&Paragraph> {
    document
        .paragraphs()
        .iter()
        .find(|paragraph| !matches!(paragraph.kind, ParagraphKind::Furniture | ParagraphKind::Caption))
}

fn cut<'a>(words: impl Iterator<Item = &'a str>, most: usize) -> String {
    let mut title = String::new();
    let mut length = 0;
    for (count, word) in words.enumerate() {
        let room = LONGEST.saturating_sub(length);
        if count == most || room == 0 {
            title.push('…');
            break;
        }
        if count > 0 {
            title.push(' ');
        }
        let kept = word.char_indices().nth(room).map_or(word, |(end, _)| &word[..end]);
        title.push_str(kept);
        if kept.len() < word.len() {
            title.push('…');
            break;
        }
        length += kept.chars().count() + 1;
    }
    title
}

#[cfg(test)]
mod tests {
    use super::{count_words, title};
    use crate::Document;

    #[test]
    fn without_a_headline_the_first_words_name_an_article() {
        let text =
            "The governor said that two shells fell near the bridge on Monday, and that nobody was hurt.";
        assert_eq!(title(&Document::read(text)), "The governor said that two shells fell near the…");
    }

    #[test]
    fn a_megabyte_without_white_space_is_no_title() {
        assert!(title(&Document::read(&"x".repeat(1 << 20))).chars().count() <= 161);
    }

    #[test]
    fn an_empty_text_has_an_empty_title() {
        assert_eq!(title(&Document::read(" \n ")), "");
    }

    #[test]
    fn dashes_are_not_words() {
        assert_eq!(count_words("KYIV – Two shells, 3 tanks …"), 5);
    }
}
