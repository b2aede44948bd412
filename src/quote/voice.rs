//! Whose voice a quote is: the entity that its speaker's words name.

use std::collections::BTreeMap;

use crate::document::TokenKind;
use crate::pipeline::Reading;
use crate::reference::Spoke;
use crate::{Label, Span};

/// Who says a quote, and who relays it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// The speaker's own words in the text: the name alone when it is named, else the noun group or pronoun. None for a
    /// quotation without a word of saying, unless whoever spoke before is known by words only.
    pub speaker: Option<Span>,
    /// A mention of the speaker, as an index into [`Reading::mentions`]. None for unnamed groups.
    pub mention: Option<usize>,
    /// A mention of who relays it.
    pub via: Option<usize>,
    /// What a reader says of the speaker, when one does.
    pub hand: Option<Hand>,
}

/// Who a reader says speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A mention of the article, as an index.
    Mention(usize),
    /// An entity that the article does not name, as an index into the dossier's entities.
    Entity(usize),
    /// Somebody whom no article names, by a correction's index.
    Name(usize),
    /// Nobody but the outlet.
    Nobody,
}

/// The voices of an article's quotes, in their order. `hands` is what a reader says of speakers, by quote; what such a speaker goes on
/// to say without a further word of saying is theirs too. `resolve` gives the mention that a pronoun or description stands for; it
/// is told who spoke last.
#[must_use]
pub fn voices(
    reading: &Reading,
    hands: &BTreeMap<usize, Hand>,
    mut resolve: impl FnMut(Span, Option<Spoke>) -> Option<usize>,
) -> Vec<Voice> {
    let mut last: Option<Spoke> = None;
    // What a reader says of the words that last named a speaker.
    let mut held: Option<(Span, Hand)> = None;
    let mut voices = Vec::with_capacity(reading.quotes.len());
    for (index, quote) in reading.quotes.iter().enumerate() {
        let mut meant = |phrase| named(reading, phrase).or_else(|| resolve(phrase, last));
        let via = quote.via.and_then(&mut meant);
        let goes_on = held.filter(|(words, _)| quote.carried == Some(*words)).map(|(_, hand)| hand);
        if let Some(hand) = hands.get(&index).copied().or(goes_on) {
            let mention = if let Hand::Mention(mention) = hand { Some(mention) } else { None };
            if let Some(phrase) = quote.speaker.or(quote.carried) {
                held = Some((phrase, hand));
                last = Some(Spoke { phrase, mention });
            }
            let speaker = mention.map(|mention| reading.mentions[mention].span);
            voices.push(Voice { speaker, mention, via, hand: Some(hand) });
            continue;
        }
        let mention = match quote.speaker {
            Some(phrase) => meant(phrase),
            None => quote.carried.and_then(|phrase| match last {
                Some(last) if last.phrase == phrase => last.mention,
                _ => meant(phrase),
            }),
        };
        if let Some(phrase) = quote.speaker {
            last = Some(Spoke { phrase, mention });
        }
        // Who spoke before and is no entity is told by the words of then, or nobody would seem to speak.
        let earlier = quote.carried.filter(|_| mention.is_none());
        let speaker = quote.speaker.map(|phrase| own_words(reading, phrase, mention)).or(earlier);
        voices.push(Voice { speaker, mention, via, hand: None });
    }
    voices
}

/// The name, when the phrase or the aside after it holds it; else the phrase.
fn own_words(reading: &Reading, phrase: Span, mention: Option<usize>) -> Span {
    let near = mention.map(|mention| reading.mentions[mention].span).filter(|name| {
        phrase.contains(*name) || name.start() >= phrase.end() && name.start() - phrase.end() <= FARTHEST_NAME
    });
    // "Ahmed and Fatima Osman" speak together: the words tell both.
    let together = near.is_some_and(|name| {
        let after = phrase.end().checked_sub(name.end()).filter(|_| phrase.contains(name));
        after.is_some_and(|after| {
            let rest = &reading.document.text()[phrase.end() - after..phrase.end()];
            rest.strip_prefix(" and ").is_some_and(|rest| !rest.contains(','))
        })
    });
    near.filter(|_| !together).unwrap_or(phrase)
}

/// The mention that is the head of a noun phrase, or that stands beside it between commas.
fn named(reading: &Reading, phrase: Span) -> Option<usize> {
    let mentions = &reading.mentions;
    let tokens = reading.document.tokens();
    let first = mentions.partition_point(|mention| mention.span.end() <= phrase.start());
    let token = tokens.partition_point(|token| token.span.end() <= phrase.start());
    let mut inside =
        mentions[first..].iter().take_while(|mention| mention.span.start() < phrase.end()).peekable();
    // The head is what stands before the first preposition or "and" that is not part of a name.
    let mut head = phrase.end();
    for (index, at) in
        tokens[token..].iter().take_while(|token| token.span.start() < phrase.end()).enumerate()
    {
        while inside.next_if(|mention| mention.span.end() <= at.span.start()).is_some() {}
        let in_name = inside.peek().is_some_and(|mention| mention.span.overlaps(at.span));
        if index > 0 && !in_name && ENDS_HEAD.contains(&reading.document.slice(at.span)) {
            head = tokens[token + index - 1].span.end();
            break;
        }
    }
    let speaks = |index: &usize| can_speak(mentions[*index].label);
    (first..mentions.len())
        .take_while(|&index| mentions[index].span.start() < head)
        .filter(speaks)
        .find(|&index| mentions[index].span.end() == head)
        .or_else(|| beside(reading, phrase, first))
}

/// "The governor, Ivan Petrenko, said": the person in the aside.
fn beside(reading: &Reading, phrase: Span, first: usize) -> Option<usize> {
    let tokens = reading.document.tokens();
    let comma = tokens.partition_point(|token| token.span.start() < phrase.end());
    if !is_comma(reading, comma) {
        return None;
    }
    let close = (comma + 1..tokens.len().min(comma + LONGEST_ASIDE)).find(|&at| {
        tokens[at].kind == TokenKind::Mark
            && !tokens[at].span.is_empty()
            && matches!(reading.document.word(at), "," | "." | ";" | "—" | "–")
    })?;
    let end = tokens[close - 1].span.end();
    (first..reading.mentions.len()).take_while(|&index| reading.mentions[index].span.start() < end).find(
        |&index| {
            let mention = reading.mentions[index];
            mention.label == Label::Person
                && mention.span.start() >= phrase.end()
                && mention.span.end() == end
        },
    )
}

fn is_comma(reading: &Reading, at: usize) -> bool {
    at < reading.document.tokens().len() && reading.document.word(at) == ","
}

/// Titles and a name between commas.
const LONGEST_ASIDE: usize = 10;

/// From the end of a phrase over a comma and titles to the name.
const FARTHEST_NAME: usize = 60;

/// Whether what a label names may say something.
fn can_speak(label: Label) -> bool {
    matches!(label, Label::Person | Label::Org | Label::Gpe | Label::Norp | Label::Loc | Label::Fac)
}

/// Words that end the head of a noun phrase.
const ENDS_HEAD: &[&str] = &["of", "for", "in", "at", "from", "with", "to", "on", "and", "near", "who", "("];
