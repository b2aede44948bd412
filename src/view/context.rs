//! The words around a mention, for a list or a table.

use crate::{Document, Span};

/// Characters shown on each side of a mention at most.
const REACH: usize = 80;

/// A stretch of text around a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// What is shown; holds the mention.
    pub span: Span,
    /// Whether its sentence begins earlier.
    pub cut_before: bool,
    /// Whether its sentence ends later.
    pub cut_after: bool,
}

impl Context {
    /// The words, white space made single, with `…` where the sentence is cut.
    #[must_use]
    pub fn words(self, document: &Document) -> String {
        let mut words = String::new();
        if self.cut_before {
            words.push('…');
        }
        for (index, word) in document.slice(self.span).split_whitespace().enumerate() {
            if index > 0 {
                words.push(' ');
            }
            words.push_str(word);
        }
        if self.cut_after {
            words.push('…');
        }
        words
    }
}

/// The sentence around `mention`, or as much of it as `REACH` allows, cut between words where there are any.
#[must_use]
pub fn around(document: &Document, mention: Span) -> Context {
    let within = sentence(document, mention);
    let text = document.text();
    let before = &text[within.start()..mention.start()];
    let after = &text[mention.end()..within.end()];
    let start = match before.char_indices().rev().nth(REACH) {
        None => within.start(),
        Some((far, _)) => {
            let reach = &before[far..];
            let word = reach.find(char::is_whitespace).map_or(0, |space| space + 1);
            text.ceil_char_boundary(within.start() + far + word)
        }
    };
    let end = match after.char_indices().nth(REACH) {
        None => within.end(),
        Some((far, _)) => mention.end() + after[..far].rfind(char::is_whitespace).unwrap_or(far),
    };
    Context { span: Span::new(start, end), cut_before: start > within.start(), cut_after: end < within.end() }
}

/// The sentences a span touches, from the first one's start to the last one's end; its paragraphs where there are no
/// sentences.
fn sentence(document: &Document, span: Span) -> Span {
    let sentences = document.sentences();
    let first = sentences.partition_point(|sentence| sentence.span.end() <= span.start());
    let touched = sentences[first..].iter().map(|sentence| sentence.span);
    let covered = cover(span, touched);
    if covered != span {
        return covered;
    }
    let paragraphs = document.paragraphs();
    let first = paragraphs.partition_point(|paragraph| paragraph.span.end() <= span.start());
    cover(span, paragraphs[first..].iter().map(|paragraph| paragraph.span))
}

fn cover(span: Span, others: impl Iterator<Item = Span>) -> Span {
    others.take_while(|other| other.start() < span.end()).fold(span, Span::cover)
}

#[cfg(test)]
mod tests {
    use super::around;
    use crate::{Document, Span};

    fn words_around(text: &str, mention: &str) -> String {
        let document = Document::read(text);
        let start = text.find(mention).expect("the mention stands in the text");
        around(&document, Span::new(start, start + mention.len())).words(&document)
    }

    #[test]
    fn a_short_line_is_shown_whole() {
        assert_eq!(
            words_around("Shelling hit Bakhmut\u{a0}on Tuesday", "Bakhmut"),
            "Shelling hit Bakhmut on Tuesday"
        );
    }

    #[test]
    fn a_long_line_is_cut_between_words() {
        let text = format!("{}Bakhmut{}", "more and ".repeat(40), " and more".repeat(40));
        let shown = words_around(&text, "Bakhmut");
        assert!(shown.starts_with("…and more") || shown.starts_with("…more and"), "{shown}");
        assert!(shown.ends_with("more…") || shown.ends_with("and…"), "{shown}");
        assert!(shown.chars().count() < 180, "{shown}");
    }

    #[test]
    fn a_line_without_white_space_is_cut_between_characters() {
        let text = format!("{}Bakhmut{}", "ї".repeat(500), "🇺🇦".repeat(500));
        assert_eq!(words_around(&text, "Bakhmut").chars().count(), 81 + 7 + 80 + 2);
    }
}
