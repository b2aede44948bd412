//! Whether accounts of one thing cannot all be right.

use super::ledger::FigureRef;
use super::{Figure, Speaker, spoken_by};
use crate::dossier::Dossier;

/// So many accounts of a row are compared with each other.
const MOST_COMPARED: usize = 32;

/// Whether two of the accounts exclude each other: "at least 21" and "17" cannot both be right, "at least 10" and "17" can.
///
/// Only independent accounts are compared: of two articles, or of two sources that one article names. What one voice tells
/// bit by bit is no dispute. Amounts in different units are not compared, nor is what is only about right.
pub(super) fn differ(dossier: &Dossier, accounts: &[FigureRef]) -> bool {
    let accounts = &accounts[..accounts.len().min(MOST_COMPARED)];
    let figure = |at: &FigureRef| &dossier.readings()[at.article].figures[at.figure];
    accounts.iter().enumerate().any(|(index, one)| {
        accounts[index + 1..]
            .iter()
            .any(|other| exclude(figure(one), figure(other)) && are_independent(dossier, (*one, *other)))
    })
}

/// Whether two figures cannot both be right of one thing; who tells them does not count.
pub(crate) fn exclude(one: &Figure, other: &Figure) -> bool {
    let about = |figure: &Figure| figure.number.approximate && figure.number.low == figure.number.high;
    let above = |one: &Figure, other: &Figure| {
        one.number.low.zip(other.number.high).is_some_and(|(floor, ceiling)| floor > ceiling)
    };
    one.unit == other.unit && !about(one) && !about(other) && (above(one, other) || above(other, one))
}

fn are_independent(dossier: &Dossier, (one, other): (FigureRef, FigureRef)) -> bool {
    if one.article != other.article {
        return true;
    }
    let document = &dossier.readings()[one.article].document;
    let speaker = |at: FigureRef| {
        let figure = &dossier.readings()[at.article].figures[at.figure];
        let Speaker { mention, words, hand } = spoken_by(dossier, at.article, figure);
        let entity = dossier.speaker(at.article, mention, hand);
        let name = entity.map(|entity| dossier.entities()[entity].name.as_str());
        let by_hand = dossier.stranger(hand).or(name.filter(|_| hand.is_some()));
        let words = by_hand.or_else(|| words.map(|words| document.slice(words)));
        (entity, words.filter(|words| entity.is_some() || !is_pronoun(words)))
    };
    let ((entity, words), (other_entity, other_words)) = (speaker(one), speaker(other));
    let both_named = words.is_some() && other_words.is_some();
    both_named && (entity != other_entity || entity.is_none() && words != other_words)
}

/// Whoever "he" is, he may be the one who spoke before.
fn is_pronoun(words: &str) -> bool {
    ["he", "she", "it", "they", "who", "which"].iter().any(|pronoun| words.eq_ignore_ascii_case(pronoun))
}
