//! Whose voice a quote is: the entity that its speaker's words name.

use super::Quote;
use crate::document::TokenKind;
use crate::pipeline::Reading;
use crate::{Label, Span};

/// Who says a quote, and who relays it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// The speaker's own words in the text: the name alone when it is named, else the noun group or pronoun. None for a
    /// quotation without a word of saying.
    pub speaker: Option<Span>,
    /// A mention of the speaker, as an index into [`Reading::mentions`]. None for unnamed groups.
    pub mention: Option<usize>,
    /// A mention of who relays it.
    pub via: Option<usize>,
}

/// The voices of an article's quotes, in their order. `resolve` gives the mention that a pronoun or description stands for.
#[must_use]
pub fn voices(reading: &Reading, resolve: impl Fn(Span) -> Option<usize>) -> Vec<Voice> {
    let mut spoke = Spoke::default();
    let mut voice = |quote: &Quote| {
        let meant = |phrase| named(reading, phrase).or_else(|| resolve(phrase));
        let mention = match quote.speaker {
            Some(phrase) => meant(phrase).or_else(|| spoke.by_pronoun(reading, phrase)),
            None => quote.carried.and_then(|phrase| meant(phrase).or_else(|| spoke.of(phrase))),
        };
        if let Some(phrase) = quote.speaker {
            spoke.last = Some((phrase, mention));
        }
        let speaker = quote.speaker.map(|phrase| own_words(reading, phrase, mention));
        Voice { speaker, mention, via: quote.via.and_then(meant) }
    };
    reading.quotes.iter().map(&mut voice).collect()
}

/// Who spoke last.
#[derive(Default)]
struct Spoke {
    last: Option<(Span, Option<usize>)>,
}

impl Spoke {
    /// Who was meant by the words of the last speaker.
    fn of(&self, phrase: Span) -> Option<usize> {
        self.last.filter(|last| last.0 == phrase).and_then(|last| last.1)
    }

    /// Whom a pronoun means that stands for who spoke last: a person for "he" and "she", anything else for "it".
    fn by_pronoun(&self, reading: &Reading, phrase: Span) -> Option<usize> {
        let (at, mention) = self.last?;
        let mention =
            mention.filter(|_| phrase.start() - at.start().min(phrase.start()) <= FARTHEST_SPEAKER)?;
        let person = reading.mentions[mention].label == Label::Person;
        let pronoun = reading.document.slice(phrase);
        let fits = |pronouns: &[&str]| pronouns.iter().any(|other| pronoun.eq_ignore_ascii_case(other));
        (person && fits(&["he", "she"]) || !person && fits(&["it"])).then_some(mention)
    }
}

/// A pronoun that stands for who spoke last stands no farther from it, in bytes: two paragraphs.
const FARTHEST_SPEAKER: usize = 700;

/// The name, when the phrase or the aside after it holds it; else the phrase.
fn own_words(reading: &Reading, phrase: Span, mention: Option<usize>) -> Span {
    let near = mention.map(|mention| reading.mentions[mention].span).filter(|name| {
        phrase.contains(*name) || name.start() >= phrase.end() && name.start() - phrase.end() <= FARTHEST_NAME
    });
    near.unwrap_or(phrase)
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
