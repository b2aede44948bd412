//! A document written out for a person to read.

use std::fmt::Write as _;

use super::{Document, FurnitureKind, ParagraphKind};

/// Paragraphs with their kinds, sentences cut into tokens, furniture and hidden characters, one a line. Tokens are
/// parted by a space where white space stands in the text and by `·` where none does.
///
/// ```
/// let document = dateline::Document::read("KYIV – Moscow-backed forces left.");
/// assert_eq!(dateline::document::show(&document), "\
/// paragraph 0..35 body
///   dateline 0..8 KYIV –
///   sentence 0..35 KYIV – Moscow·-·backed forces left·.
/// ");
/// ```
#[must_use]
pub fn show(document: &Document) -> String {
    let mut out = String::new();
    let mut furniture = document.furniture().iter().peekable();
    let mut hidden = document.hidden().iter().peekable();
    let done = "a string takes what is written";
    for paragraph in document.paragraphs() {
        write!(out, "paragraph {:?} {}", paragraph.span, kind_word(paragraph.kind)).expect(done);
        if let Some(origin) = paragraph.repeats {
            write!(out, ", repeats {:?}", document.paragraphs()[origin].span).expect(done);
        }
        out.push('\n');
        while let Some(piece) = furniture.next_if(|piece| piece.span.end() <= paragraph.span.end()) {
            let words = document.slice(piece.span).escape_debug();
            writeln!(out, "  {} {:?} {words}", furniture_word(piece.kind), piece.span).expect(done);
        }
        while let Some(found) = hidden.next_if(|found| found.span.end() <= paragraph.span.end()) {
            writeln!(out, "  hidden {:?} {}", found.span, found.name()).expect(done);
        }
        for sentence in &document.sentences()[paragraph.sentences.clone()] {
            write!(out, "  sentence {:?}", sentence.span).expect(done);
            for index in sentence.tokens.clone() {
                let glued = document.tokens()[index].glued && index > sentence.tokens.start;
                let word = document.word(index).escape_debug();
                write!(out, "{}{word}", if glued { '·' } else { ' ' }).expect(done);
            }
            out.push('\n');
        }
    }
    for found in hidden {
        writeln!(out, "hidden {:?} {}", found.span, found.name()).expect(done);
    }
    out
}

fn kind_word(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Body => "body",
        ParagraphKind::Heading => "heading",
        ParagraphKind::ListItem => "list item",
        ParagraphKind::Caption => "caption",
        ParagraphKind::Furniture => "furniture",
    }
}

fn furniture_word(kind: FurnitureKind) -> &'static str {
    match kind {
        FurnitureKind::Dateline => "dateline",
        FurnitureKind::Byline => "byline",
        FurnitureKind::Credit => "credit",
        FurnitureKind::DateLine => "date line",
        FurnitureKind::WireCode => "wire code",
        FurnitureKind::Promotion => "promotion",
        FurnitureKind::ShareCount => "share count",
    }
}
