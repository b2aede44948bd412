//! Numbers that count nothing because they belong to a name or a phrase: Ariane *5*, from *one* trench to the next.

use super::Told;
use super::phrase;
use super::word::{FUNCTION, NOUN, Sense, Words};
use crate::document::TokenKind;
use crate::{Label, Mention};

/// Whether a number belongs to a name or a phrase and counts nothing.
pub(super) fn is_part(words: &Words<'_>, mentions: &[Mention], told: &Told) -> bool {
    is_model(words, mentions, told) || is_one_after_another(words, told)
}

/// A short number in digits right behind a word with a capital that begins no sentence, and nothing behind it to count: "an Ariane
/// 5 rocket".
fn is_model(words: &Words<'_>, mentions: &[Mention], told: &Told) -> bool {
    let tokens = words.document.tokens();
    let Some(before) = told.start.checked_sub(1) else { return false };
    let sentence = words.sentence(told.start);
    let number = words.word(told.start);
    let short = told.end == told.start + 1
        && number.len() <= LONGEST
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && !tokens[told.start].glued;
    if !short || before <= sentence.start || tokens[before].kind != TokenKind::Word {
        return false;
    }
    let sense = words.sense(before);
    // "Blast Kills 5": any word that says something beside a number is no name.
    // "Two dead (Kharkiv 1, Izium 1)"
    let place = matches!(phrase::label_at(words, mentions, before), Some(Label::Gpe | Label::Loc));
    let name = !place
        && sense.any(Sense::CAPITAL)
        && !sense.any(KNOWN)
        && words.word(before).chars().any(char::is_lowercase)
        && !words.any(before, &["mach"])
        && !is_title(words, &sentence, before);
    name && (told.end >= sentence.end
        || words.is(told.end, FUNCTION.with(Sense::COMMA).with(Sense::STOP))
        || words.is(told.end, Sense::EQUIPMENT.with(Sense::MUNITION)) && !words.is(told.end, Sense::PLURAL))
}

/// Digits of the number of a model or a section.
const LONGEST: usize = 2;

/// What a word of a name says not.
const KNOWN: Sense = FUNCTION.with(NOUN).with(Sense::ED).with(Sense::ING).with(Sense::TOLL).with(Sense::LINK);

/// Whether most words of the sentence have capitals, as in a headline: there a verb has one as well.
fn is_title(words: &Words<'_>, sentence: &std::ops::Range<usize>, at: usize) -> bool {
    let near = at.saturating_sub(NEAR).max(sentence.start)..sentence.end.min(at + NEAR);
    let tokens = words.document.tokens();
    let plain = near
        .filter(|&at| tokens[at].kind == TokenKind::Word && !words.is(at, FUNCTION.with(Sense::CAPITAL)))
        .count();
    plain < 2
}

/// Words on either side that show whether a headline is written in capitals.
const NEAR: usize = 8;

/// "From one trench to the next", "one after another".
fn is_one_after_another(words: &Words<'_>, told: &Told) -> bool {
    /// "by", an article, "next"
    const FARTHEST: usize = 2;
    if told.end != told.start + 1 || !words.any(told.start, &["one"]) {
        return false;
    }
    (told.end..told.end + FARTHEST).any(|at| {
        words.any(at, &["to", "after", "by", "into"])
            && (words.any(at + 1, &["another", "one"])
                || words.any(at + 1, &["the"]) && words.any(at + 2, &["next", "other"]))
    })
}
