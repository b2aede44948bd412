//! What stands above a story: its headline, who published it, and the place it opens with.

use std::sync::LazyLock;

use crate::Span;
use crate::document::furniture::dateline;
use crate::document::{Document, Furniture, FurnitureKind, ParagraphKind};
use crate::pattern::{Outline, Pattern};

/// Headline, outlet and dateline of an article, each where the text says so and else none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Masthead {
    /// The headline. None when the text starts with its story.
    pub title: Option<Span>,
    /// The agency of the dateline or byline, or who claims copyright.
    pub outlet: Option<Span>,
    /// The first place of the first dateline.
    pub place: Option<Span>,
}

/// Reads the masthead of an article.
#[must_use]
pub fn find(document: &Document) -> Masthead {
    let mut of_kind = [FurnitureKind::Dateline, FurnitureKind::Byline, FurnitureKind::Credit]
        .map(|kind| document.furniture().iter().filter(move |piece| piece.kind == kind));
    let [datelines, bylines, credits] = &mut of_kind;
    let first = datelines.next().and_then(|piece| {
        let parts = dateline_parts(document, *piece)?;
        Some((parts.place, parts.agency))
    });
    let agency = first.and_then(|(_, agency)| agency).filter(|span| !is_several(document.slice(*span)));
    let outlet = agency
        .or_else(|| bylines.find_map(|piece| captured(document, *piece, &BYLINE_OUTLET)))
        .or_else(|| credits.find_map(|piece| captured(document, *piece, &COPYRIGHT_HOLDER)));
    Masthead { title: title(document), outlet, place: first.map(|(place, _)| place) }
}

/// The headline: the first heading above the story, without the marks of Markdown. A kicker of one word
/// (`OBITUARIES`) gives way to a heading below it.
#[must_use]
pub fn title(document: &Document) -> Option<Span> {
    let above = document
        .paragraphs()
        .iter()
        .take_while(|paragraph| !matches!(paragraph.kind, ParagraphKind::Body | ParagraphKind::ListItem));
    let mut headings = above.filter(|paragraph| paragraph.kind == ParagraphKind::Heading);
    let first = headings.next()?;
    let is_kicker = first.tokens.len() == 1;
    let title = if is_kicker { headings.next().unwrap_or(first) } else { first };
    let words = document.slice(title.span);
    let marks = words.len() - words.trim_start_matches(['#', ' ']).len();
    Some(Span::new(title.span.start() + marks, title.span.end()))
}

/// The place and the agency of a dateline, as spans of the whole text.
fn dateline_parts(document: &Document, piece: Furniture) -> Option<dateline::Dateline> {
    // The story's first letters decide whether a dateline is one; they stand behind the piece.
    let start = piece.span.start();
    let end = document.text().floor_char_boundary(piece.span.end() + dateline::STORY_BYTES);
    let parts = dateline::read(&document.text()[start..end])?;
    let moved = |span: Span| Span::new(start + span.start(), start + span.end());
    let agency = parts.agency.map(moved).map(|span| {
        // "TASS correspondent Jane Doe", "Reuters/VOA": the first name is the outlet.
        let words = document.slice(span);
        let length = words.find(" correspondent").unwrap_or(words.len());
        Span::new(span.start(), span.start() + words[..length].trim_end().len())
    });
    Some(dateline::Dateline { span: piece.span, place: moved(parts.place), agency, sure: parts.sure })
}

/// Whether a dateline names no agency but says that there were several, or names a country: `BALAKLIIA (Ukraine)`.
fn is_several(agency: &str) -> bool {
    let lower = agency.to_lowercase();
    ["agencies", "dispatches", "staff", "wire"].iter().any(|word| lower.ends_with(word))
}

fn captured(document: &Document, piece: Furniture, pattern: &Pattern) -> Option<Span> {
    let outlet = pattern.groups(&Outline::of(document.slice(piece.span)))?.span("outlet")?;
    Some(Span::new(piece.span.start() + outlet.start(), piece.span.start() + outlet.end()))
}

/// `By Jane Doe, Associated Press Writer`, `By Jane Doe (The Morning Star)`
static BYLINE_OUTLET: LazyLock<Pattern> = LazyLock::new(|| {
    let name = r"(?:[Tt]he\s)?(?:\p{Lu}[\p{L}’'-]*\s){0,4}";
    let pattern = format!(
        r"(?x)^(?:By|BY)\s[^,(]+(?:,\s|\()(?P<outlet>Reuters|AFP|AP|{name}(?:Press|News|Times|Post|Star|Herald|Tribune|Guardian|Telegraph|Agency|Independent|Reuters))\b"
    );
    Pattern::new(&pattern)
});

/// `© AFP`, `© 2024 Meridian Media Ltd`, `Copyright 2022 The Associated Press. All rights reserved.`
static COPYRIGHT_HOLDER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^(?:©|\([Cc]\)|Copyright|COPYRIGHT)(?:\s*(?:©|\([Cc]\)|\d{4}|by))*,?\s*(?P<outlet>\p{Lu}[\p{L}\p{M}&’' -]*[\p{L}])",
    )
});
