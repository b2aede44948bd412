//! What stands around a story but is not the story: datelines, bylines, credits, wire codes, share counts.

mod credit;
pub(crate) mod dateline;
mod line;

use std::cell::LazyCell;

use super::Paragraph;
use super::hidden::is_hidden;
use crate::Span;
use crate::pattern::Outline;

/// What a piece of furniture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FurnitureKind {
    /// The place, and often day and agency, that opens a story: `KYIV, June 7 (Reuters) –`.
    Dateline,
    /// Who wrote it: `By Jane Doe`.
    Byline,
    /// Who took a picture: `(Photo by Jane Doe / AFP)`, `Reuters / STRINGER`.
    Credit,
    /// The day of publication written out: `date 2022-06-07`, `Published 7 June 2022`.
    DateLine,
    /// An agency's story number: `[L1N2YQ0AN]`.
    WireCode,
    /// An invitation to read elsewhere: `READ MORE: …`.
    Promotion,
    /// Counts of shares, comments, reading time.
    ShareCount,
}

/// A piece of furniture and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Furniture {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: FurnitureKind,
}

/// Finds furniture in order. Each paragraph is looked at from its two ends, over a bounded stretch.
pub(super) fn find(text: &str, paragraphs: &[Paragraph]) -> Vec<Furniture> {
    let mut found = Vec::new();
    let bare_datelines = LazyCell::new(|| BareDatelines::count(text, paragraphs));
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let near_top = index < TOP_PARAGRAPHS;
        let first = found.len();
        let mut start = paragraph.span.start();
        let mut add =
            |start: usize, end: usize, kind| found.push(Furniture { span: Span::new(start, end), kind });
        start += text[start..paragraph.span.end()]
            .chars()
            .take_while(|&c| is_hidden(c))
            .map(char::len_utf8)
            .sum::<usize>();
        let line = &text[start..paragraph.span.end()];
        if line.len() <= LONGEST_LINE
            && let Some(kind) = line::whole(line, near_top)
        {
            add(start, paragraph.span.end(), kind);
            continue;
        }
        // What opens a paragraph: a day, a wire code, then the dateline.
        if near_top && let Some(length) = line::leading_day(head(line)) {
            add(start, start + length, FurnitureKind::DateLine);
            start = skip_space(text, start + length, paragraph.span.end());
        }
        if let Some(length) = line::leading_code(head(&text[start..paragraph.span.end()])) {
            add(start, start + length, FurnitureKind::WireCode);
            start = skip_space(text, start + length, paragraph.span.end());
        }
        let opening = head(&text[start..paragraph.span.end()]);
        if let Some(dateline) = dateline::read(opening)
            && (dateline.sure || near_top && ends_as_story(line) && bare_datelines.is_only_one())
        {
            let trimmed = opening[dateline.span].trim_end().len();
            add(start, start + trimmed, FurnitureKind::Dateline);
            start += trimmed;
        }
        closing(text, start, paragraph.span.end(), &mut found);
        debug_assert!(found[first..].is_sorted_by_key(|piece| piece.span));
    }
    found
}

/// What closes a paragraph: a credit, who reported it, a wire code.
fn closing(text: &str, start: usize, end: usize, found: &mut Vec<Furniture>) {
    let from = floor(text, end.saturating_sub(TAIL_BYTES).max(start));
    let tail = &text[from..end];
    if let Some(credit) = credit::read(tail) {
        let span = Span::new(from + credit.start(), from + credit.end());
        found.push(Furniture { span, kind: FurnitureKind::Credit });
    } else if let Some(open) = tail.rfind('(')
        && line::may_be_signed(&tail[open..])
        && line::whole(&tail[open..], false) == Some(FurnitureKind::Byline)
    {
        found.push(Furniture { span: Span::new(from + open, end), kind: FurnitureKind::Byline });
    } else if tail.contains('[')
        && let Some(code) = line::CODE.last(&Outline::of(tail))
    {
        let span = Span::new(from + code.start(), from + code.end());
        found.push(Furniture { span, kind: FurnitureKind::WireCode });
    }
}

/// Datelines that name neither day nor agency look like the labels of a list or of speakers; one that is alone
/// in its text is a dateline.
struct BareDatelines(usize);

impl BareDatelines {
    fn count(text: &str, paragraphs: &[Paragraph]) -> Self {
        let bare = |paragraph: &&Paragraph| {
            dateline::read(head(&text[paragraph.span])).is_some_and(|dateline| !dateline.sure)
        };
        Self(paragraphs.iter().filter(bare).take(2).count())
    }

    fn is_only_one(&self) -> bool {
        self.0 == 1
    }
}

/// Whether a paragraph ends with a sentence's mark, as stories do and titles such as `CYCLONE – REPORT No. 3` do not.
fn ends_as_story(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '”', '’', '»', ')']).ends_with(['.', '!', '?', '…', ':'])
}

/// The first stretch of a line, cut at a character boundary.
fn head(line: &str) -> &str {
    &line[..floor(line, HEAD_BYTES)]
}

fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

fn skip_space(text: &str, at: usize, end: usize) -> usize {
    end - text[at..end].trim_start().len()
}

/// What a name is written with, as a class of characters: anything but what parts names. The letters of all scripts
/// would say it better, and take milliseconds to compile wherever a pattern repeats them.
const LETTER: &str = r"[^\s\d,/|():;!?_\x22“”–—\[\]]";

/// Headlines, days and bylines stand among so many paragraphs at the top.
pub(super) const TOP_PARAGRAPHS: usize = 8;

/// A longer paragraph is never furniture as a whole: a line of names for three newsrooms stays below it.
const LONGEST_LINE: usize = 260;

/// Datelines with two places, country, day, year and agency stay below it.
const HEAD_BYTES: usize = 200;

/// Credits stay below it.
const TAIL_BYTES: usize = 240;
