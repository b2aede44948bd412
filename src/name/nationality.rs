//! Nationalities, peoples, religious and political groups; and the same words as names of languages.

use std::ops::Range;

use super::candidate::Candidate;
use super::word::Words;
use super::{cue, score};
use crate::Label;
use crate::document::TokenKind;
use crate::gazetteer::Class;

/// Proposes every nationality word, adjacent ones as one: "Bosnian Serb".
pub(super) fn find(words: &Words<'_>, candidates: &mut Vec<Candidate>) {
    let from = candidates.len();
    each(words, candidates);
    languages_in_lists(words, &mut candidates[from..]);
}

/// "Arabic, English and Dutch": what stands in one list with a language is a language.
fn languages_in_lists(words: &Words<'_>, candidates: &mut [Candidate]) {
    let listed = |one: &Candidate, other: &Candidate| {
        let gap = one.tokens.end..other.tokens.start;
        (1..=2).contains(&gap.len())
            && words.together(one.tokens.start, other.tokens.start)
            && gap.clone().all(|at| matches!(words.word(at), "," | "and" | "or"))
    };
    let closes = |candidate: &Candidate| {
        words.kind(candidate.tokens.end) != Some(TokenKind::Word)
            || matches!(words.word(candidate.tokens.end), "and" | "or" | "but" | "on" | "with")
    };
    for at in 1..candidates.len() {
        if candidates[at - 1].label == Label::Language
            && listed(&candidates[at - 1], &candidates[at])
            && closes(&candidates[at])
        {
            (candidates[at].label, candidates[at].score) = (Label::Language, score::LANGUAGE);
        }
    }
    for at in (1..candidates.len()).rev() {
        if candidates[at].label == Label::Language && listed(&candidates[at - 1], &candidates[at]) {
            (candidates[at - 1].label, candidates[at - 1].score) = (Label::Language, score::LANGUAGE);
        }
    }
}

fn each(words: &Words<'_>, candidates: &mut Vec<Candidate>) {
    let mut last_end = 0;
    for phrase in words.phrases() {
        let Range { start, end } = phrase.tokens;
        let norp = phrase.classes.has(Class::Norp);
        let language = phrase.classes.has(Class::Language);
        if !(norp || language) || !words.shape(start).is_capital() {
            continue;
        }
        if speaks(words, start, end, language && !norp) {
            candidates.push(Candidate::new(start..end, Label::Language, score::LANGUAGE));
            continue;
        }
        if !norp {
            continue;
        }
        let doubtful = phrase.classes.has(Class::CommonWord)
            || phrase.classes.has(Class::GivenName) && end - start == 1 && words.is_name_word(end);
        let sure = if doubtful { score::DOUBTFUL_NATIONALITY } else { score::NATIONALITY };
        candidates.push(Candidate::new(start..end, Label::Norp, sure));
        // "Sunni Arab": the pair is one group, and its length makes it win.
        let adjacent =
            start == last_end && start > 0 && words.together(start - 1, start) && !words.glued(start);
        // Proposals come in order of the text: what ends here was proposed just before, if at all.
        let before = candidates.iter().rev().skip(1).take(2).find(|other| other.tokens.end == start);
        if let Some(before) = before.filter(|_| adjacent) {
            candidates.push(Candidate::new(before.tokens.start..end, Label::Norp, sure));
        }
        let first = start.checked_sub(2).filter(|&first| joins(words, first));
        if let Some(first) = first {
            candidates.push(Candidate::new(first..end, Label::Norp, sure));
        }
        last_end = end;
    }
}

/// The forms in which a people's name opens a compound with another's: "Sino-American", "Franco-German".
const COMBINING: [&str; 18] = [
    "Afro", "Anglo", "Austro", "Euro", "Franco", "Graeco", "Greco", "Hispano", "Ibero", "Indo", "Israelo",
    "Italo", "Luso", "Polono", "Russo", "Serbo", "Sino", "Turko",
];

/// Whether the word at `first` opens a compound: a combining form and a hyphen.
pub(super) fn joins(words: &Words<'_>, first: usize) -> bool {
    words.word(first + 1) == "-"
        && words.glued(first + 1)
        && words.glued(first + 2)
        && cue::is_one_of(words.word(first), &COMBINING)
}

/// Whether the word names a language here.
fn speaks(words: &Words<'_>, start: usize, end: usize, only_language: bool) -> bool {
    let before = words.before(start);
    let after = words.after(end);
    let only = words.step_back(start).filter(|_| before == "only").map_or("", |only| words.before(only));
    if cue::is_one_of(after, &cue::LANGUAGE_NOUNS)
        || cue::is_one_of(before, &cue::LANGUAGE_CUES)
        || cue::is_one_of(only, &cue::LANGUAGE_CUES)
    {
        return true;
    }
    if after == "-" && cue::is_one_of(words.after(end + 1), &["speaking", "language"]) {
        return true;
    }
    if only_language {
        return !words.is_name_word(end);
    }
    // "in Russian," is the language, "in Russian hands" is not.
    let closes = words.kind(end).is_none_or(|kind| kind != TokenKind::Word && kind != TokenKind::Number)
        && after != "-"
        || !words.together(end - 1, end)
        || cue::is_one_of(after, &["and", "or", "on", "that", "with", "by", "to", "as", "but", "than"]);
    closes && (cue::is_one_of(before, &["in", "into", "from"]))
}
