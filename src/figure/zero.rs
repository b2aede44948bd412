//! None: "no one was killed", "no casualties were reported", "nobody was hurt".

use super::Told;
use super::word::{COUNTED_PEOPLE, INTRANSITIVE, NOUN, STATE, Sense, TRANSITIVE, Words};
use crate::Label;
use crate::number::{Amount, Number};

/// Words between "no one" and what did not happen to them.
const FARTHEST: usize = 8;

/// Every statement that there are none, in order of the text.
pub(super) fn find(words: &Words<'_>) -> Vec<Told> {
    let negative: Vec<bool> = words.forms().map(|sense| sense.any(Sense::NO)).collect();
    if !negative.contains(&true) {
        return Vec::new();
    }
    let document = words.document;
    let tokens = 0..document.tokens().len();
    let here = tokens.filter(|&at| negative[document.form(at)]);
    here.filter_map(|at| {
        let end = extent(words, at)?;
        let nothing = Amount::default();
        let number = Number::exact(nothing);
        Some(Told {
            span: words.span(at, end),
            number,
            unit: None,
            label: Label::Cardinal,
            start: at,
            end,
            length: false,
        })
    })
    .collect()
}

/// One past the words that say none, when something is said of people, munitions or equipment.
fn extent(words: &Words<'_>, at: usize) -> Option<usize> {
    let sentence = words.sentence(at);
    let limit = sentence.end.min(at + FARTHEST);
    if !words.any(at, &["no"]) {
        return happened(words, at + 1, limit).then_some(at + 1);
    }
    let next = at + 1;
    if next >= limit {
        return None;
    }
    if words.any(next, &["one"]) {
        return happened(words, next + 1, limit).then_some(next + 1);
    }
    // "No civilian deaths", "no casualties", "no people were hurt".
    let noun = (next..limit.min(next + 3)).take_while(|&at| !words.is(at, Sense::STOP.with(Sense::COMMA)));
    for noun in noun {
        let sense = words.sense(noun);
        if sense.any(COUNTED_PEOPLE) || words.any(noun, &["casualties", "injured", "wounded"]) {
            return Some(at + 1);
        }
        if sense.any(NOUN) {
            return happened(words, noun + 1, limit).then_some(at + 1);
        }
    }
    None
}

/// Whether "was killed" or the like follows.
fn happened(words: &Words<'_>, from: usize, limit: usize) -> bool {
    let mut passive = false;
    for at in from..limit {
        let sense = words.sense(at);
        if sense.any(Sense::BE) {
            passive = true;
        } else if sense.any(INTRANSITIVE.with(STATE))
            || passive && sense.any(TRANSITIVE) && !sense.any(Sense::CONTROL)
        {
            return true;
        } else if !sense.any(Sense::ADVERB.with(Sense::AUXILIARY).with(Sense::BELIEVED))
            && !words.any(at, &["of", "the", "them", "to", "in", "attack", "blast"])
            && !sense.any(NOUN)
        {
            return false;
        }
    }
    false
}
