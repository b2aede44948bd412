//! Events, laws, works and products: lexicon names, and a few shapes the language gives them.

use super::candidate::Candidate;
use super::capital::Shape;
use super::place::is_written_as_name;
use super::word::Words;
use super::{cue, score};
use crate::Label;
use crate::document::TokenKind;
use crate::gazetteer::Class;

/// Proposes events, laws, works and products.
pub(super) fn find(words: &Words<'_>, candidates: &mut Vec<Candidate>) {
    for phrase in words.phrases() {
        let tokens = &phrase.tokens;
        for (class, label) in LISTED {
            if phrase.classes.has(class) && is_written_as_name(words, tokens) {
                let common = phrase.classes.has(Class::CommonWord)
                    && (words.opens(tokens.start) || words.is_loud(tokens.start));
                if !common {
                    candidates.push(Candidate::new(tokens.clone(), label, score::LISTED));
                }
            }
        }
        if phrase.classes.has(Class::EventHead) {
            event(words, tokens.start, tokens.end, candidates);
        }
        if phrase.classes.has(Class::LawHead) {
            law(words, tokens.start, tokens.end, candidates);
        }
    }
}

const LISTED: [(Class, Label); 4] = [
    (Class::Event, Label::Event),
    (Class::Law, Label::Law),
    (Class::Product, Label::Product),
    (Class::Work, Label::WorkOfArt),
];

/// Heads whose name stands behind them: "Operation Northern Dawn", "Hurricane Ida".
const NAME_BEHIND: [&str; 8] =
    ["Operation", "Exercise", "Hurricane", "Cyclone", "Typhoon", "Storm", "Superstorm", "Tropical Storm"];

/// A capitalised event head with capitals before it, or behind it.
fn event(words: &Words<'_>, start: usize, end: usize, candidates: &mut Vec<Candidate>) {
    if !words.shape(start).is_capital() || words.is_loud(start) {
        return;
    }
    if cue::is_one_of(words.document.slice(words.span(&(start..end))), &NAME_BEHIND) {
        let stop = names_from(words, end);
        if stop > end {
            candidates.push(Candidate::new(start..stop, Label::Event, score::SHAPED));
        }
        return;
    }
    // "Battle of Bakhmut", "Siege of Mariupol", "Battle for the Donbas".
    if matches!(words.after(end), "of" | "for") {
        let name = end + 1 + usize::from(words.after(end + 1) == "the");
        let stop = names_from(words, name);
        if stop > name
            && cue::is_one_of(
                words.word(start),
                &["Battle", "Siege", "War", "Wars", "Revolution", "Feast", "Day"],
            )
        {
            candidates.push(Candidate::new(start..stop, Label::Event, score::SHAPED));
            return;
        }
    }
    let first = names_before(words, start);
    if first < start && words.shape(start) == Shape::Title {
        candidates.push(Candidate::new(first..end, Label::Event, score::SHAPED));
    }
}

/// "Article 5", "Resolution 1701", "Rosen Act", "Treaty of Rosen".
fn law(words: &Words<'_>, start: usize, end: usize, candidates: &mut Vec<Candidate>) {
    let word = words.word(start);
    if words.is_loud(start) {
        return;
    }
    let capital = words.shape(start).is_capital();
    if capital
        && cue::is_one_of(word, &["Article", "Resolution", "Bill", "Amendment", "Decree", "Directive"])
        && words.together(start, end)
    {
        let number = end + usize::from(words.word(end) == "No.");
        if words.kind(number) == Some(TokenKind::Number) {
            let stop = behind_law(words, number + 1);
            candidates.push(Candidate::new(start..stop, Label::Law, score::SHAPED));
            return;
        }
    }
    if capital && matches!(words.after(end), "of" | "on" | "for" | "against") {
        let stop = behind_law(words, end);
        let first = names_before(words, start);
        if stop > end && !cue::is_one_of(word, &["Article", "Bill", "Law", "Code", "Rules", "Initiative"]) {
            candidates.push(Candidate::new(first..stop, Label::Law, score::SHAPED));
            return;
        }
    }
    let first = names_before(words, start);
    if first == start || !capital && !words.shape(first).is_capital() {
        return;
    }
    // A lower-case head makes a law only with a place before it: "Minsk agreements", not "Tuesday's agreement".
    let signed_at = words.has(start - 1, Class::Place) && !words.has(start - 1, Class::Country);
    if capital || signed_at {
        candidates.push(Candidate::new(first..end, Label::Law, score::SHAPED));
    }
}

/// One past the capitals and small words that follow a law's head: "on the Rights of the Child".
fn behind_law(words: &Words<'_>, from: usize) -> usize {
    let (mut at, mut end) = (from, from);
    while at < from + MOST_WORDS && words.together(at - 1, at) {
        if words.shape(at).is_capital() {
            end = at + 1;
        } else if !matches!(words.word(at), "of" | "on" | "the" | "for" | "and" | "against" | "in" | "-") {
            break;
        }
        at += 1;
    }
    end
}

/// Words of a name on one side of its head.
const MOST_WORDS: usize = 9;

/// One past the capitals from `at`.
fn names_from(words: &Words<'_>, mut at: usize) -> usize {
    let first = at;
    while at < first + MOST_WORDS && words.together(at.saturating_sub(1), at) && words.is_name_word(at) {
        at += 1;
    }
    at
}

/// The first of the capitals, ordinals included, that lead to `at`.
fn names_before(words: &Words<'_>, at: usize) -> usize {
    let mut first = at;
    while let Some(before) = words.step_back(first) {
        if at - before > MOST_WORDS
            || !words.is_name_word(before) && words.kind(before) != Some(TokenKind::Number)
        {
            break;
        }
        if words.kind(before) == Some(TokenKind::Number)
            && !words.word(before).ends_with(|c: char| c.is_alphabetic())
        {
            break;
        }
        first = before;
    }
    first
}
