//! Who says a figure: the quote or claim it stands in, or the words that name who counted.

use super::phrase;
use super::word::{FUNCTION, Sense, Words};
use super::{Figure, Told};
use crate::dossier::Dossier;
use crate::quote::{Hand, Quote};
use crate::{Label, Mention, Span};

/// Who says a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name them; none for the outlet's own voice, and where the words are left out.
    pub words: Option<Span>,
    /// Their mention, as an index into the article's mentions; none for unnamed groups.
    pub mention: Option<usize>,
    /// What a reader says of them, when one does.
    pub hand: Option<Hand>,
}

/// Who says a figure of an article: the speaker of the quote it stands in, or who counted.
///
/// # Panics
/// When the dossier has no such article.
#[must_use]
pub fn spoken_by(dossier: &Dossier, article: usize, figure: &Figure) -> Speaker {
    if let Some(quote) = figure.quote {
        let voice = dossier.voice(article, quote);
        return Speaker { words: voice.speaker, mention: voice.mention, hand: voice.hand };
    }
    let Some(words) = figure.counter else { return Speaker::default() };
    let mentions = &dossier.readings()[article].mentions;
    let after = mentions.partition_point(|mention| mention.span.start() < words.end());
    let last = after.checked_sub(1);
    let mention = last.filter(|last| mentions[*last].span.end() == words.end());
    Speaker { words: Some(words), mention, hand: None }
}

/// The quotes of an article by where their pieces stand.
pub(crate) struct Sources {
    /// Pieces in order, each with its quote and the farthest end of all pieces up to it.
    pieces: Vec<(Span, usize)>,
}

/// Pieces that may begin before a figure and after the one that holds it.
const NESTED: usize = 8;

impl Sources {
    pub(crate) fn new(quotes: &[Quote]) -> Self {
        let pieces = quotes.iter().enumerate();
        let mut pieces: Vec<(Span, usize)> =
            pieces.flat_map(|(quote, found)| found.pieces.iter().map(move |&piece| (piece, quote))).collect();
        pieces.sort();
        Self { pieces }
    }

    /// The innermost quote that holds a span.
    pub(crate) fn quote(&self, span: Span) -> Option<usize> {
        let after = self.pieces.partition_point(|(piece, _)| piece.start() <= span.start());
        let before = self.pieces[after.saturating_sub(NESTED)..after].iter().rev();
        before.copied().find(|(piece, _)| piece.contains(span)).map(|(_, quote)| quote)
    }
}

/// Words between who counts and the number.
const FARTHEST: usize = 14;
/// Words of who counts before the verb: "the regional military administration".
const LONGEST: usize = 6;

/// Who counted, when a verb of counting says so before the number: "the ministry put the toll at 11".
pub(super) fn counter(words: &Words<'_>, mentions: &[Mention], told: &Told) -> Option<Span> {
    let sentence = words.sentence(told.start);
    let floor = sentence.start.max(told.start.saturating_sub(FARTHEST));
    let verb = (floor..told.start).rev().find(|&at| words.any(at, &COUNTING))?;
    let mut end = verb;
    while end > sentence.start && words.is(end - 1, Sense::ADVERB.with(Sense::AUXILIARY)) {
        end -= 1;
    }
    let floor = sentence.start.max(end.saturating_sub(LONGEST));
    let first =
        (floor..end).rev().take_while(|&at| !words.is(at, FUNCTION.with(Sense::COMMA).with(Sense::STOP)));
    let first = first.last()?;
    let last = end - 1;
    let named = phrase::label_at(words, mentions, last);
    let people = matches!(named, Some(Label::Org | Label::Person | Label::Gpe | Label::Norp));
    (people || words.any(last, &BODIES)).then(|| words.span(first, end))
}

/// Verbs by which somebody counts.
const COUNTING: [&str; 17] = [
    "put",
    "puts",
    "reported",
    "reports",
    "confirmed",
    "recorded",
    "records",
    "counted",
    "counts",
    "documented",
    "verified",
    "registered",
    "estimated",
    "estimates",
    "tallied",
    "logged",
    "claimed",
];

/// Those who count without a name.
const BODIES: [&str; 18] = [
    "officials",
    "authorities",
    "police",
    "ministry",
    "hospital",
    "hospitals",
    "medics",
    "doctors",
    "observers",
    "monitors",
    "government",
    "army",
    "military",
    "agency",
    "group",
    "administration",
    "office",
    "prosecutors",
];
