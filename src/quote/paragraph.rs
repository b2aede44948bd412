//! What the periods of a paragraph say, put together.

use super::attribution::{self, Attribution};
use super::period::{self, Item, Period};
use super::words::Words;
use super::{Quote, QuoteKind, Stance, disclaimer};
use crate::Span;
use crate::document::{ParagraphKind, TokenKind};

/// Reads paragraphs in order and remembers who spoke last.
pub(super) struct Reader<'a> {
    words: &'a Words<'a>,
    pub(super) quotes: Vec<Quote>,
    last: Option<Last>,
    /// The last paragraph that says something, and its first quote.
    earlier: (usize, usize),
}

/// Who spoke last, and in which paragraph.
#[derive(Clone, Copy, Debug)]
struct Last {
    paragraph: usize,
    speaker: Option<Span>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(words: &'a Words<'a>) -> Self {
        Self { words, quotes: Vec::new(), last: None, earlier: (0, 0) }
    }

    /// Adds what a paragraph says.
    pub(super) fn read(&mut self, paragraph: usize) {
        if self.words.document.paragraphs()[paragraph].kind == ParagraphKind::Furniture {
            return;
        }
        let marked = self.words.quoted_in(&self.words.document.paragraphs()[paragraph].tokens);
        let first = self.quotes.len();
        // The quotation that the last period was, whose speaker the next may tell.
        let mut alone: Option<usize> = None;
        // The quote that a quotation of its own sentence goes on with.
        let mut running: Option<usize> = None;
        for period in period::periods(self.words, paragraph, marked) {
            if let Some(whole) = whole(&period) {
                if let Some(quote) = running {
                    self.quotes[quote].pieces.push(whole);
                } else {
                    alone = Some(self.quotes.len());
                    running = alone;
                    let speaker = self.last.filter(|last| paragraph <= last.paragraph + 1);
                    self.quotes.push(unsaid(whole, speaker.and_then(|last| last.speaker)));
                }
                continue;
            }
            running = None;
            let earlier = if self.earlier.0 + 1 < paragraph { first } else { self.earlier.1 };
            disclaimer::apply(&period, &mut self.quotes, earlier, first);
            for attribution in attribution::find(&period) {
                running = self.add(&period, attribution, alone.take(), paragraph);
            }
            running = running.filter(|&quote| self.quotes[quote].kind != QuoteKind::Indirect);
            alone = None;
        }
        if self.quotes.len() > first {
            self.earlier = (paragraph, first);
            if let Some(last) = &mut self.last {
                last.paragraph = paragraph;
            }
        }
    }

    /// Adds what one attribution says, or tells who said the quotation before. Gives back the quote.
    fn add(
        &mut self,
        period: &Period<'_>,
        attribution: Attribution,
        alone: Option<usize>,
        paragraph: usize,
    ) -> Option<usize> {
        let speaker = attribution.speaker.clone().and_then(|items| period.span(items));
        let at = if attribution.pieces.is_empty() {
            let at = alone?;
            let quote = &mut self.quotes[at];
            (quote.speaker, quote.carried) = (speaker, None);
            (quote.cue, quote.stance) = (period.span(attribution.cue), attribution.stance);
            at
        } else {
            self.quotes.push(quote(period, attribution, speaker)?);
            self.quotes.len() - 1
        };
        self.last = Some(Last { paragraph, speaker });
        Some(at)
    }
}

/// A quotation without a word of saying.
fn unsaid(whole: Span, carried: Option<Span>) -> Quote {
    Quote {
        pieces: vec![whole],
        kind: QuoteKind::Direct,
        speaker: None,
        carried,
        cue: None,
        stance: Stance::Asserts,
        via: None,
        unverified: None,
    }
}

/// The quotation that a period is, with nothing beside it.
fn whole(period: &Period<'_>) -> Option<Span> {
    let mut words =
        (0..period.len()).filter(|&at| period.items[at].quoted || is_word(period, &period.items[at]));
    let first = words.next()?;
    let alone = period.items[first].quoted && words.next().is_none() && period.quoted_words(first) > 1;
    alone.then(|| period.span(first..first + 1)).flatten()
}

fn is_word(period: &Period<'_>, item: &Item) -> bool {
    let kind = period.words.document.tokens()[item.tokens.start].kind;
    !item.quoted && matches!(kind, TokenKind::Word | TokenKind::Number)
}

fn quote(period: &Period<'_>, attribution: Attribution, speaker: Option<Span>) -> Option<Quote> {
    let items = || attribution.pieces.iter().cloned().flatten().map(|at| &period.items[at]);
    let kind = match (items().any(|item| item.quoted), items().any(|item| is_word(period, item))) {
        (false, _) => QuoteKind::Indirect,
        (true, false) => QuoteKind::Direct,
        (true, true) => QuoteKind::Mixed,
    };
    let pieces: Vec<Span> = attribution.pieces.into_iter().filter_map(|piece| period.span(piece)).collect();
    (!pieces.is_empty()).then(|| Quote {
        pieces,
        kind,
        speaker,
        carried: None,
        cue: period.span(attribution.cue),
        stance: attribution.stance,
        via: attribution.via.and_then(|items| period.span(items)),
        unverified: None,
    })
}
