//! The outlet's own note on claims: "Reuters could not independently verify the report."

use super::Quote;
use super::period::Period;
use super::subject;
use crate::Span;
use crate::model::speech::PartOfSpeech as Part;

/// Tells claims of the note after them that they could not be checked, if the period is one.
pub(super) fn apply(period: &Period<'_>, claims: &mut [Quote]) {
    if claims.is_empty() {
        return;
    }
    let Some(note) = note(period) else { return };
    for claim in claims {
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
        let name = subject
            .clone()
            .all(|at| period.is(at, Part::ProperNoun) || period.is_any(at, &["the", "an", "a"]));
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
