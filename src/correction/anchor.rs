//! Where the words stand that corrections were made at.

use std::collections::BTreeMap;

use super::Anchor;
use crate::Span;
use crate::digest::Digest;
use crate::export::offsets::{Offsets, Unit};
use crate::identity::MentionRef;
use crate::pipeline::Reading;

/// What became of an anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// The words stand there: article and span, once for each copy of the text.
    At(Vec<(usize, Span)>),
    /// Its article is not there.
    Absent,
    /// Its article is there, and other words stand at its offsets.
    Wrong,
}

impl Bound {
    /// Where the words stand.
    pub(super) fn places(&self) -> &[(usize, Span)] {
        match self {
            Self::At(places) => places,
            Self::Absent | Self::Wrong => &[],
        }
    }
}

/// Articles, found by the digest of their texts.
pub(super) struct Shelf<'a> {
    pub(super) readings: Vec<&'a Reading>,
    by_digest: BTreeMap<Digest, Vec<usize>>,
    /// By article and unit, made when first asked for.
    offsets: BTreeMap<(usize, &'static str), Offsets<'a>>,
}

impl<'a> Shelf<'a> {
    pub(super) fn new(readings: Vec<&'a Reading>) -> Self {
        let mut by_digest: BTreeMap<Digest, Vec<usize>> = BTreeMap::new();
        for (article, reading) in readings.iter().enumerate() {
            by_digest.entry(reading.digest).or_default().push(article);
        }
        Self { readings, by_digest, offsets: BTreeMap::new() }
    }

    /// Where an anchor's words stand.
    pub(super) fn bind(&mut self, anchor: &Anchor) -> Bound {
        let Some(copies) = self.by_digest.get(&anchor.article).cloned() else { return Bound::Absent };
        let span = self.span(copies[0], anchor.unit, anchor.start, anchor.end);
        let text = self.readings[copies[0]].document.text();
        match span {
            Some(span) if !anchor.text.is_empty() && text[span] == *anchor.text => {
                Bound::At(copies.into_iter().map(|article| (article, span)).collect())
            }
            _ => Bound::Wrong,
        }
    }

    /// Offsets as a span; none when they are no borders of characters.
    pub(super) fn span(&mut self, article: usize, unit: Unit, start: u32, end: u32) -> Option<Span> {
        let text: &'a str = self.readings[article].document.text();
        let offsets = self.offsets.entry((article, unit.name())).or_insert_with(|| Offsets::new(text, unit));
        let (start, end) = (offsets.byte(start)?, offsets.byte(end)?);
        (start <= end).then(|| Span::new(start, end))
    }

    /// The mention of something at words: the very words, else the first that shares a letter with them, since another correction may
    /// have moved its borders.
    pub(super) fn mention(&self, article: usize, span: Span) -> Option<MentionRef> {
        let mentions = &self.readings[article].mentions;
        let first = mentions.partition_point(|mention| mention.span.end() <= span.start());
        let near =
            (first..).zip(&mentions[first..]).take_while(|(_, mention)| mention.span.start() < span.end());
        let named = near.filter(|(_, mention)| mention.label.is_entity());
        let best = named.min_by_key(|(at, mention)| (mention.span != span, *at));
        best.map(|(mention, _)| MentionRef { article, mention })
    }

    /// The span without the white space at its edges, when it lies in one paragraph and is not empty.
    pub(super) fn markable(&self, article: usize, span: Span) -> Option<Span> {
        let document = &self.readings[article].document;
        let words = document.slice(span);
        let start = span.start() + (words.len() - words.trim_start().len());
        let trimmed = words.trim().len();
        let span = Span::new(start, start + trimmed);
        let paragraphs = document.paragraphs();
        let at = paragraphs.partition_point(|paragraph| paragraph.span.end() <= span.start());
        let inside = paragraphs.get(at).is_some_and(|paragraph| paragraph.span.contains(span));
        (trimmed > 0 && inside).then_some(span)
    }
}
