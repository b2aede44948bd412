//! A paragraph cut at every border of a mention, a quote, a figure or a piece of furniture, ready to be painted.

use crate::pipeline::Reading;
use crate::{Span, document::FurnitureKind};

/// A stretch of one paragraph in which nothing begins or ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it stands; never empty.
    pub span: Span,
    /// The mention it belongs to, as an index into [`Reading::mentions`].
    pub mention: Option<usize>,
    /// The furniture it belongs to.
    pub furniture: Option<FurnitureKind>,
    /// The quotes whose content it belongs to, as indices into [`Reading::quotes`], the outermost first; of quotes within
    /// quotes within quotes no more than [`DEEPEST`].
    pub quotes: Vec<usize>,
    /// Whether it belongs to the word of saying of a quote.
    pub cue: bool,
    /// Whether it belongs to the words that name the speaker of a quote.
    pub speaker: bool,
    /// The figure it belongs to, as an index into [`Reading::figures`].
    pub figure: Option<usize>,
}

/// So many quotes may hold one run. Nobody reads deeper, and a text that goes on citing must not make each run cost
/// more than the last.
pub const DEEPEST: usize = 4;

/// The runs of every paragraph, paragraph by paragraph.
///
/// The runs of a paragraph follow each other without a gap from its first to its last byte.
///
/// ```text
/// Shelling hit Bakhmut on Tuesday
/// ^^^^^^^^^^^^^                     plain
///              ^^^^^^^              mention 0
///                     ^^^^          plain
///                         ^^^^^^^   mention 1
/// ```
#[must_use]
pub fn of(reading: &Reading) -> Vec<Vec<Run>> {
    let mut mentions = Cursor::new(reading.mentions.iter().map(|mention| mention.span).collect());
    let mut furniture =
        Cursor::new(reading.document.furniture().iter().map(|furniture| furniture.span).collect());
    let mut contents = Contents::new(reading);
    let mut cues = Cursor::united(reading.quotes.iter().filter_map(|quote| quote.cue));
    let mut speakers = Cursor::united(reading.quotes.iter().filter_map(|quote| quote.speaker));
    let mut figures = Cursor::new(reading.figures.iter().map(|figure| figure.span).collect());
    let paragraphs = reading.document.paragraphs();
    let mut all = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        let mut runs = Vec::new();
        let mut at = paragraph.span.start();
        while at < paragraph.span.end() {
            let (mention, mention_border) = mentions.at(at);
            let (piece, furniture_border) = furniture.at(at);
            let (cue, cue_border) = cues.at(at);
            let (speaker, speaker_border) = speakers.at(at);
            let (quotes, quote_border) = contents.at(at);
            let (figure, figure_border) = figures.at(at);
            let borders =
                [mention_border, furniture_border, cue_border, speaker_border, quote_border, figure_border];
            let end = borders.into_iter().fold(paragraph.span.end(), usize::min);
            runs.push(Run {
                span: Span::new(at, end),
                mention,
                furniture: piece.map(|index| reading.document.furniture()[index].kind),
                quotes,
                cue: cue.is_some(),
                speaker: speaker.is_some(),
                figure,
            });
            at = end;
        }
        all.push(runs);
    }
    all
}

/// Walks the pieces of all quotes, which may stand in and across each other, in step with a rising offset.
struct Contents {
    /// By start, the longest first.
    pieces: Vec<(Span, usize)>,
    next: usize,
    /// Those that hold the offset, in order of their start.
    open: Vec<(Span, usize)>,
}

impl Contents {
    fn new(reading: &Reading) -> Self {
        let quotes = reading.quotes.iter().enumerate();
        let mut pieces: Vec<(Span, usize)> =
            quotes.flat_map(|(index, quote)| quote.pieces.iter().map(move |&piece| (piece, index))).collect();
        pieces.sort_by_key(|&(piece, index)| (piece.start(), std::cmp::Reverse(piece.end()), index));
        Self { pieces, next: 0, open: Vec::with_capacity(DEEPEST) }
    }

    /// The quotes that hold `at`, and the next border after `at`.
    fn at(&mut self, at: usize) -> (Vec<usize>, usize) {
        self.open.retain(|(piece, _)| piece.end() > at);
        while let Some(&(piece, quote)) = self.pieces.get(self.next).filter(|(piece, _)| piece.start() <= at)
        {
            if piece.end() > at && self.open.len() < DEEPEST {
                self.open.push((piece, quote));
            }
            self.next += 1;
        }
        let opens = self.pieces.get(self.next).map_or(usize::MAX, |(piece, _)| piece.start());
        let border = self.open.iter().map(|(piece, _)| piece.end()).fold(opens, usize::min);
        (self.open.iter().map(|&(_, quote)| quote).collect(), border)
    }
}

/// Walks spans in step with a rising offset, so that a whole text costs one pass over them.
struct Cursor {
    spans: Vec<Span>,
    next: usize,
}

impl Cursor {
    /// `spans` are in order of their start.
    fn new(spans: Vec<Span>) -> Self {
        Self { spans, next: 0 }
    }

    /// A cursor over the stretches that spans in any order cover together.
    fn united(spans: impl Iterator<Item = Span>) -> Self {
        let mut spans: Vec<Span> = spans.collect();
        spans.sort_unstable();
        let mut united: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match united.last_mut() {
                Some(last) if span.start() < last.end() => *last = last.cover(span),
                _ => united.push(span),
            }
        }
        Self::new(united)
    }

    /// The span that holds `at`, if one does, and the next border after `at`.
    fn at(&mut self, at: usize) -> (Option<usize>, usize) {
        while self.spans.get(self.next).is_some_and(|span| span.end() <= at) {
            self.next += 1;
        }
        match self.spans.get(self.next) {
            Some(span) if span.start() <= at => (Some(self.next), span.end()),
            Some(span) => (None, span.start()),
            None => (None, usize::MAX),
        }
    }
}
