//! Whether a date tells when something was said, and not when what is said happened: "the mayor said on Saturday".

use std::ops::Range;

use super::words::Words;
use crate::pipeline::Reading;
use crate::{Document, Span};

/// The words of saying of one article by where they stand.
pub(super) struct Cues {
    /// Tokens of the word of saying, its quote, and the first token of its speaker; in order of the text.
    cues: Vec<Cue>,
}

#[derive(Clone, Debug)]
struct Cue {
    tokens: Range<usize>,
    speaker: Option<Range<usize>>,
    quote: usize,
}

/// Words between a word of saying and the date of the saying: "told reporters at the United Nations in New York on Monday".
const NEAR: usize = 12;

/// Words between a speaker and the word of saying: "Haidai, the governor, also said".
const NEAR_SPEAKER: usize = 3;

/// Words before a date that opens its sentence: "In early June,".
const OPENING: usize = 2;

impl Cues {
    pub(super) fn of(reading: &Reading) -> Self {
        let document = &reading.document;
        let cue = |(quote, found): (usize, &crate::quote::Quote)| {
            let speaker = found.speaker.map(|speaker| tokens_of(document, speaker));
            Some(Cue { tokens: tokens_of(document, found.cue?), speaker, quote })
        };
        let mut cues: Vec<Cue> = reading.quotes.iter().enumerate().filter_map(cue).collect();
        cues.sort_by_key(|cue| (cue.tokens.start, cue.quote));
        Self { cues }
    }

    /// The quote whose saying a date tells that stands outside its words.
    pub(super) fn dated_by(&self, words: Words<'_>, date: &Range<usize>) -> Option<usize> {
        let sentence = words.sentence(date.start);
        let next = self.cues.partition_point(|cue| cue.tokens.start < date.start);
        let before = next.checked_sub(1).map(|at| &self.cues[at]);
        let behind = before.filter(|cue| cue.tokens.start >= sentence.start && is_behind(words, cue, date));
        let ahead =
            || self.cues.get(next).filter(|cue| cue.tokens.end <= sentence.end && is_ahead(words, cue, date));
        behind.or_else(ahead).map(|cue| cue.quote)
    }
}

/// "Said on Tuesday", "told Ukrainian television on Tuesday".
fn is_behind(words: Words<'_>, cue: &Cue, date: &Range<usize>) -> bool {
    let mut between = cue.tokens.end..date.start;
    between.len() <= NEAR && !between.any(|at| words.is_break(at))
}

/// "Zelenskiy on Monday warned", "On Monday, the mayor said".
fn is_ahead(words: Words<'_>, cue: &Cue, date: &Range<usize>) -> bool {
    // "Invaded on Monday, saying it would": the day is that of the verb before, unless a preposition leads to the saying.
    if words.ends(cue.tokens.start, "ing") {
        let before =
            |token: usize, known: &[&str]| token.checked_sub(1).is_some_and(|at| words.is(at, known));
        return before(cue.tokens.start, &["by", "in"])
            || before(date.start, &["after", "before"]) && cue.tokens.start == date.end;
    }
    let mut between = date.end..cue.tokens.start;
    let speaker = cue.speaker.as_ref();
    let subject_between = speaker.is_some_and(|speaker| speaker.start >= date.end);
    if between.len() <= NEAR && !subject_between && !between.any(|at| words.is_break(at)) {
        return true;
    }
    let opens = date.start - words.sentence(date.start).start <= OPENING;
    let joined = |speaker: &Range<usize>| {
        let comma = usize::from(words.is(date.end, &[","]));
        let near = cue.tokens.start.checked_sub(speaker.end).is_some_and(|gap| gap <= NEAR_SPEAKER);
        near && speaker.start.checked_sub(date.end + comma).is_some_and(|gap| gap <= TITLE)
    };
    opens && speaker.is_some_and(joined)
}

/// Words of a title that stand before the words for a speaker.
const TITLE: usize = 4;

fn tokens_of(document: &Document, span: Span) -> Range<usize> {
    let tokens = document.tokens();
    let start = tokens.partition_point(|token| token.span.end() <= span.start());
    let end = tokens.partition_point(|token| token.span.start() < span.end());
    start..end.max(start)
}
