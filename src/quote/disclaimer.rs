//! The outlet's own note on claims: "Reuters could not independently verify the report."

use super::Quote;
use super::period::Period;
use super::subject;
use crate::Span;
use crate::model::speech::PartOfSpeech as Part;

/// Tells claims of the note after them that they could not be checked, if the period is one.
///
/// The claims are those of the paragraph from `first`, or where it makes none those from `earlier`; a note on "either account"
/// means the earlier ones as well when only one side has spoken since.
pub(super) fn apply(period: &Period<'_>, claims: &mut [Quote], earlier: usize, first: usize) {
    if earlier >= claims.len() {
        return;
    }
    let Some(note) = note(period) else { return };
    let two = (0..period.len().min(LONGEST)).any(|at| period.is_any(at, &["either", "both", "neither"]));
    let one_side = claims[first..].windows(2).all(|pair| pair[0].speaker == pair[1].speaker);
    let from = if first < claims.len() && !(two && one_side) { first } else { earlier };
    for claim in &mut claims[from..] {
        claim.unverified.get_or_insert(note);
    }
}

/// Whether a word may be the verb of a note.
pub(super) fn checks(form: &str) -> bool {
    CHECKS.contains(&form)
}

/// The period, when it says that something could not be checked and nobody but the outlet says so.
fn note(period: &Period<'_>) -> Option<Span> {
    let verb = (0..period.len().min(LONGEST)).find(|&at| period.is_any(at, CHECKS))?;
    let near = verb.saturating_sub(NEAR)..verb;
    let has = |words: &[&str]| near.clone().chain([verb + 1]).any(|at| period.is_any(at, words));
    let negated = near.clone().any(|at| {
        period.is_any(at, &["not", "unable", "impossible", "cannot"])
            || period.lower(at).ends_with("n't")
            || period.lower(at).ends_with("n’t")
    });
    if !negated {
        return None;
    }
    let passive = has(&["be", "been"]) || has(&["possible", "impossible"]);
    let independent = has(&["independently", "immediately"]);
    let by_outlet = || {
        let first = near.clone().find(|&at| period.is_finite(at))?;
        let subject = subject::before(period, first)?.phrase;
        let own = period.is_any(subject.start, &["we", "this"]);
        // A name by its tags, or by capitals beyond that of the first word: "Harbour Wire".
        let capital = |at: usize| {
            period
                .span(at..at + 1)
                .is_some_and(|word| period.words.document.slice(word).starts_with(char::is_uppercase))
        };
        let tagged = |at: usize| period.is(at, Part::ProperNoun) || period.is_any(at, &["the", "an", "a"]);
        let name = subject.clone().all(tagged)
            || subject.len() > 1
                && subject.clone().all(|at| capital(at) || tagged(at))
                && capital(subject.end - 1);
        (own || name && period.is_any(verb, VERIFIES)).then_some(())
    };
    (passive || independent || by_outlet().is_some()).then(|| period.span(0..period.len())).flatten()
}

/// To check a claim; of a newsroom all, of a name alone only the plainer ones, for ministries fail to confirm as well.
const CHECKS: &[&str] = &[
    "verify",
    "verified",
    "confirm",
    "confirmed",
    "corroborate",
    "corroborated",
    "authenticate",
    "authenticated",
    "establish",
];
const VERIFIES: &[&str] =
    &["verify", "verified", "corroborate", "corroborated", "authenticate", "authenticated", "establish"];

/// Between "not" and the verb.
const NEAR: usize = 8;

/// Notes are short sentences.
const LONGEST: usize = 40;
