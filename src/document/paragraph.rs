//! Paragraphs: what stands between line ends.

use std::ops::Range;

use super::kind;
use crate::Span;

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParagraphKind {
    /// Running text.
    Body,
    /// A headline or a cross-heading.
    Heading,
    /// One entry of a list.
    ListItem,
    /// The words under a picture.
    Caption,
    /// Nothing but furniture: a byline, a credit, "READ MORE", a share count.
    Furniture,
}

/// A stretch of text between line ends, without the white space around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands; never empty.
    pub span: Span,
    /// What it is for.
    pub kind: ParagraphKind,
    /// Its sentences, as indices into [`super::Document::sentences`].
    pub sentences: Range<usize>,
    /// Its tokens, as indices into [`super::Document::tokens`].
    pub tokens: Range<usize>,
    /// An earlier paragraph that says the same, as doubled captions do. Summaries do not count it twice.
    pub repeats: Option<usize>,
}

/// Cuts a text into paragraphs at line ends; empty lines make none. Where lines were wrapped by hand, as in
/// e-mail and old wire copy, the lines of one paragraph are joined.
pub(super) fn split(text: &str) -> Vec<Paragraph> {
    let lines = lines(text);
    let width = wrapped_width(text, &lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let joins = index > 0 && width.is_some_and(|width| continues(text, lines[index - 1], *line, width));
        match paragraphs.last_mut() {
            Some(last) if joins => last.span = last.span.cover(line.span),
            _ => paragraphs.push(Paragraph {
                span: line.span,
                kind: ParagraphKind::Body,
                sentences: 0..0,
                tokens: 0..0,
                repeats: None,
            }),
        }
    }
    paragraphs
}

/// A line that is not empty, without the white space around it.
#[derive(Clone, Copy)]
struct Line {
    span: Span,
    /// Length in characters, the indent included; lines too long to have been wrapped count as [`WIDEST_WRAP`] + 1.
    width: usize,
    /// Whether an empty line stands before it.
    apart: bool,
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut apart = true;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let trimmed = line.trim();
        let line_end_of_pair = line == "\n" && start > 0 && text.as_bytes()[start - 1] == b'\r';
        if !trimmed.is_empty() {
            let first = start + (line.len() - line.trim_start().len());
            let width = line.trim_end().chars().take(WIDEST_WRAP + 1).count();
            lines.push(Line { span: Span::new(first, first + trimmed.len()), width, apart });
            apart = false;
        } else if !line_end_of_pair {
            apart = true;
        }
        start += line.len();
    }
    lines
}

/// The width a text was wrapped at, when it was: no line is wider than [`WIDEST_WRAP`], and lines that have another
/// directly below them are mostly so full that its first word would not have fitted.
fn wrapped_width(text: &str, lines: &[Line]) -> Option<usize> {
    let width = lines.iter().map(|line| line.width).max()?;
    if !(NARROWEST_WRAP..=WIDEST_WRAP).contains(&width) {
        return None;
    }
    let pairs = || lines.windows(2).filter(|pair| !pair[1].apart);
    let full = pairs().filter(|pair| is_full(text, pair[0], pair[1], width)).count();
    (full >= FEWEST_FULL_LINES && full * 2 >= pairs().count()).then_some(width)
}

/// Whether `below` goes on with the paragraph of `line`.
fn continues(text: &str, line: Line, below: Line, width: usize) -> bool {
    let words = &text[below.span];
    let in_sentence =
        words.starts_with(char::is_lowercase) && !text[line.span].ends_with(['.', '!', '?', ':']);
    !below.apart && !kind::is_item(words) && (in_sentence || is_full(text, line, below, width))
}

/// Whether the first word below would not have fitted into a line.
fn is_full(text: &str, line: Line, below: Line, width: usize) -> bool {
    let word =
        text[below.span].split(char::is_whitespace).next().map_or(0, |word| word.chars().take(width).count());
    line.width + 1 + word + RAGGED > width
}

/// Hand-wrapped text is at least this wide, in characters; shorter lines are verse or lists.
const NARROWEST_WRAP: usize = 40;

/// Hand-wrapped text is at most this wide; one line beyond it and the text is taken as not wrapped.
const WIDEST_WRAP: usize = 100;

/// So many full lines show that a text is wrapped and not by chance of such a shape.
const FEWEST_FULL_LINES: usize = 3;

/// Lines may end so many characters before the width: programs count differently.
const RAGGED: usize = 4;
