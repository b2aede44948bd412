//! What each paragraph is for.

use super::furniture::TOP_PARAGRAPHS;
use super::{Furniture, FurnitureKind, Paragraph, ParagraphKind};
use crate::Span;

/// Sets each paragraph's kind from its words, its furniture and its neighbours.
pub(super) fn set(text: &str, paragraphs: &mut [Paragraph], furniture: &[Furniture]) {
    let shapes = shapes(text, paragraphs, furniture);
    let mut next = None;
    for index in (0..paragraphs.len()).rev() {
        let neighbours = Neighbours {
            before: index.checked_sub(1).map(|before| shapes[before]),
            near_top: index < TOP_PARAGRAPHS,
            below: shapes.get(index + 1).copied(),
            next,
        };
        paragraphs[index].kind = kind(shapes[index], neighbours);
        if shapes[index] != Shape::Furniture {
            next = Some(shapes[index]);
        }
    }
}

/// What stands around a paragraph.
#[derive(Clone, Copy)]
struct Neighbours {
    before: Option<Shape>,
    /// Whether headline and deck may stand here.
    near_top: bool,
    below: Option<Shape>,
    /// The next below that is not furniture.
    next: Option<Shape>,
}

fn kind(shape: Shape, around: Neighbours) -> ParagraphKind {
    let first = around.before.is_none();
    match shape {
        Shape::Furniture => ParagraphKind::Furniture,
        Shape::Caption => ParagraphKind::Caption,
        Shape::Item => ParagraphKind::ListItem,
        Shape::Titled => ParagraphKind::Heading,
        Shape::Story => ParagraphKind::Body,
        // A line within a run of lines is one of a list without bullets.
        Shape::Line if around.before == Some(Shape::Line) && around.below == Some(Shape::Line) => {
            ParagraphKind::Body
        }
        Shape::Line if around.before == Some(Shape::Line) && !around.near_top => ParagraphKind::Body,
        Shape::Line => match around.next {
            Some(Shape::Story | Shape::Caption | Shape::Titled) => ParagraphKind::Heading,
            Some(Shape::Item) if around.before != Some(Shape::Line) => ParagraphKind::Heading,
            Some(Shape::Line) if first => ParagraphKind::Heading,
            _ => ParagraphKind::Body,
        },
    }
}

/// What a paragraph looks like by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Furniture from end to end.
    Furniture,
    /// Words under a picture.
    Caption,
    /// A bullet or a number before it.
    Item,
    /// Marked as a heading: `# …`, or all in capitals.
    Titled,
    /// Short and without final punctuation.
    Line,
    /// Running text.
    Story,
}

fn shapes(text: &str, paragraphs: &[Paragraph], furniture: &[Furniture]) -> Vec<Shape> {
    let mut rest = furniture;
    let shape = |(index, paragraph): (usize, &Paragraph)| {
        let here = rest.iter().take_while(|piece| piece.span.end() <= paragraph.span.end()).count();
        let (pieces, after) = rest.split_at(here);
        rest = after;
        shape(text, paragraph.span, pieces, index == 0)
    };
    paragraphs.iter().enumerate().map(shape).collect()
}

fn shape(text: &str, span: Span, pieces: &[Furniture], first: bool) -> Shape {
    if is_covered(text, span, pieces) {
        return Shape::Furniture;
    }
    let line = &text[span];
    let has = |kind| pieces.iter().any(|piece| piece.kind == kind);
    if has(FurnitureKind::Credit) || is_caption(line) {
        return Shape::Caption;
    }
    if is_item(line) {
        return Shape::Item;
    }
    let long = line.len() > LONGEST_HEADLINE;
    if long || !pieces.is_empty() {
        return Shape::Story;
    }
    let last = line.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']).chars().next_back();
    let ended = last.is_some_and(|last| matches!(last, '.' | '…' | ';' | ',' | ':' | '。'));
    let asked = last.is_some_and(|last| matches!(last, '?' | '!'));
    let marked = line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
    if marked || !ended && is_capitals(line) {
        return Shape::Titled;
    }
    if !line.contains(char::is_alphanumeric) {
        return Shape::Story;
    }
    // Questions of a conversation name the speaker or hold more than the question.
    let spoken = asked && !first && [": ", ". ", "\"", "“"].iter().any(|mark| line.contains(mark));
    let abbreviated = first && line.ends_with("U.S.");
    let short = line.len() <= LONGEST_CROSS_HEADING || first;
    if (ended && !abbreviated) || !short || spoken { Shape::Story } else { Shape::Line }
}

/// Whether furniture leaves nothing of a paragraph but white space and marks.
fn is_covered(text: &str, span: Span, pieces: &[Furniture]) -> bool {
    let mut at = span.start();
    for piece in pieces {
        if text[at..piece.span.start()].contains(char::is_alphanumeric) {
            return false;
        }
        at = piece.span.end();
    }
    !pieces.is_empty() && !text[at..span.end()].contains(char::is_alphanumeric)
}

/// Captions say of themselves that they are: at their start, or by what only a caption says.
fn is_caption(line: &str) -> bool {
    const OPENINGS: [&str; 9] = [
        "FILE PHOTO",
        "FILE - ",
        "FILE – ",
        "FILE — ",
        "PHOTO:",
        "Pictured:",
        "Image:",
        "Caption:",
        "File photo",
    ];
    const SAID: [&str; 7] = [
        "Picture taken",
        "Photo taken",
        "in this photo",
        "in this image",
        "in this satellite image",
        "in this handout",
        "This photo",
    ];
    let end = line.floor_char_boundary(LONGEST_CAPTION + 1);
    end == line.len()
        && (OPENINGS.iter().any(|opening| line.starts_with(opening))
            || SAID.iter().any(|said| line.contains(said)))
}

/// A bullet or a list number, then a space.
pub(super) fn is_item(line: &str) -> bool {
    let mut characters = line.chars();
    let first = characters.next();
    if first.is_some_and(|c| {
        matches!(c, '•' | '▪' | '●' | '◦' | '‣' | '·' | '*' | '–' | '—' | '-' | '→' | '■' | '►')
    }) {
        return characters.next().is_some_and(char::is_whitespace);
    }
    let number = line.trim_start_matches('(');
    let digits = number.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let after = if digits == 0 && number.starts_with(|c: char| c.is_ascii_lowercase()) { 1 } else { digits };
    let closed = match number.as_bytes().get(after) {
        Some(b')') => true,
        Some(b'.') => digits > 0,
        _ => false,
    };
    after > 0 && closed && number.as_bytes().get(after + 1) == Some(&b' ')
}

/// Whether every letter that has a case is a capital, in two words or more or one long one.
fn is_capitals(line: &str) -> bool {
    let capitals = line.chars().filter(|c| c.is_uppercase()).count();
    capitals >= FEWEST_CAPITALS && !line.contains(char::is_lowercase)
}

/// The longest headlines of the agencies, in bytes.
const LONGEST_HEADLINE: usize = 240;

/// A line over later paragraphs is shorter than a headline.
const LONGEST_CROSS_HEADING: usize = 120;

/// The longest captions, with the two or three sentences of background they sometimes carry.
const LONGEST_CAPTION: usize = 900;

/// `TASS` alone is a word, `BREAKING` a heading.
const FEWEST_CAPITALS: usize = 5;
