//! Ages, which are numbers that count nothing in the text: Olena, 45; a student of 18; aged 60.

use super::Told;
use super::phrase;
use super::word::{ANY_PEOPLE, FUNCTION, INTRANSITIVE, Sense, TRANSITIVE, Words};
use crate::description::noun;
use crate::number::Amount;
use crate::{Label, Mention};

/// Whether a number says how old somebody is: Olena, 45, or aged 45.
pub(super) fn is_age(words: &Words<'_>, mentions: &[Mention], told: &Told) -> bool {
    let Some(before) = told.start.checked_sub(1) else { return false };
    if words.any(before, &["aged", "age"]) {
        return true;
    }
    let young = told.number.low == told.number.high
        && told.number.high.is_some_and(|high| high < Amount::whole(OLDEST));
    if words.any(before, &["of"]) && young {
        // "a student of 18"
        let who = before.checked_sub(1).filter(|&who| !words.is(who, Sense::PLURAL));
        let article = before.saturating_sub(MOST_BEFORE)..before.saturating_sub(1);
        let one = article.into_iter().any(|at| words.any(at, &["a", "an", "the", "her", "his"]));
        let person = |who| {
            words.is(who, ANY_PEOPLE)
                && !words
                    .any(who, &["people", "staff", "crew", "police", "family", "men", "women", "children"])
                || noun::role(words.word(who))
                    .is_some_and(|sense| !sense.plural && sense.noun.kind.is_personal())
        };
        let alone =
            words.is(told.end, FUNCTION.with(Sense::COMMA).with(Sense::STOP)) || has_verb(words, told.end);
        return one && alone && who.is_some_and(person);
    }
    let set_apart = words.any(before, &[",", "("])
        && (told.end >= words.document.tokens().len() || words.is(told.end, Sense::COMMA.with(Sense::STOP)));
    let person =
        before.checked_sub(1).is_some_and(|at| phrase::label_at(words, mentions, at) == Some(Label::Person));
    set_apart && person && young
}

/// Whether a verb stands here.
fn has_verb(words: &Words<'_>, at: usize) -> bool {
    words.is(at, INTRANSITIVE.with(TRANSITIVE).with(Sense::ED))
}

/// Words from the article of a person to "of": "a young student of 18".
const MOST_BEFORE: usize = 4;

/// Nobody is said to be older.
const OLDEST: u64 = 125;
