//! A verb with its auxiliaries.

use super::period::Period;
use crate::model::speech::{Form, PartOfSpeech as Part};

/// A verb with its auxiliaries.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a plain fact of grammar")]
pub(super) struct Chain {
    pub(super) start: usize,
    pub(super) negated: bool,
    pub(super) passive: bool,
    /// Whether `to` stands before it.
    pub(super) infinitive: bool,
    pub(super) perfect: bool,
    pub(super) modal: bool,
}

/// The auxiliaries and adverbs before a verb.
pub(super) fn chain(period: &Period<'_>, verb: usize) -> Chain {
    let mut chain = Chain {
        start: verb,
        negated: false,
        passive: false,
        infinitive: false,
        perfect: false,
        modal: false,
    };
    let mut at = verb;
    while at > 0 && verb - at < LONGEST_CHAIN {
        let before = at - 1;
        let word = period.lower(before);
        let auxiliary = period.is(before, Part::Auxiliary)
            || matches!(word, "have" | "has" | "had" | "be" | "been" | "was" | "were" | "is" | "are");
        if period.is_quotation(before) {
            break;
        } else if auxiliary {
            chain.passive |= chain.start == verb
                && matches!(
                    word,
                    "be" | "been" | "being" | "was" | "were" | "is" | "are" | "am" | "'s" | "’s" | "got"
                )
                && (period.has_form(verb, Form::Participle) || period.has_form(verb, Form::Past));
            chain.perfect |= matches!(word, "have" | "has" | "had");
            chain.modal |= period.has_form(before, Form::Modal);
            chain.negated |= word.ends_with("n't")
                || word.ends_with("n’t")
                || word == "cannot"
                || word.ends_with("dnt")
                || word.ends_with("snt");
            chain.start = before;
        } else if word == "to" && period.is(before, Part::Particle) {
            chain.infinitive = true;
            chain.start = before;
        } else if matches!(word, "not" | "never" | "rarely" | "seldom") {
            chain.negated = true;
        } else if !(period.is(before, Part::Adverb)
            || matches!(word, "also" | "later" | "first" | "repeatedly"))
        {
            break;
        }
        at = before;
    }
    // Adverbs before the first auxiliary belong to the verb, those before a bare verb too.
    if chain.start == verb {
        chain.start = at;
    }
    chain.start = chain.start.min(at);
    chain
}

const LONGEST_CHAIN: usize = 8;
