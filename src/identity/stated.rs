//! What the text itself says: an abbreviation in brackets behind its name, another name behind "known as".

use super::body::is_acronym;
use super::cast::Scene;
use super::kind::Kind;
use super::reason::Reason;

/// Unites neighbouring mentions between which the text says that they are one.
pub(super) fn hear(scene: &mut Scene<'_>, reason: Reason) {
    let text = scene.document.text();
    for mention in 1..scene.mentions.len() {
        let (Some(one), Some(other)) = (scene.node_of[mention - 1], scene.node_of[mention]) else { continue };
        let (before, after) = (&scene.mentions[mention - 1], &scene.mentions[mention]);
        let (kind, same_kind) = (scene.forms[one].kind, scene.forms[one].kind == scene.forms[other].kind);
        let gap = after.span.start() - before.span.end();
        if one == other || !same_kind || gap > LONGEST_GAP {
            continue;
        }
        let between = &text[before.span.end()..after.span.start()];
        let said = match reason {
            Reason::Brackets => {
                let closed = text[after.span.end()..].starts_with(')');
                let (name, other) = (scene.document.slice(before.span), scene.document.slice(after.span));
                between.trim() == "("
                    && closed
                    && (abbreviates(kind, other, name) || abbreviates(kind, name, other))
            }
            _ => is_said(kind, between),
        };
        if said {
            scene.circle.unite(one, other, reason);
        }
    }
}

/// Bytes between two names of one thing: ", also known by his nom de guerre as ".
const LONGEST_GAP: usize = 60;

/// Whether one name is written as an abbreviation and may be that of the other. Of organisations any may: it is often that of
/// the name in another language. Of the rest its letters must follow one another in the name.
fn abbreviates(kind: Kind, short: &str, long: &str) -> bool {
    if !is_acronym(short) || short.len() >= long.len() {
        return false;
    }
    let mut letters = long.chars().flat_map(char::to_lowercase);
    kind == Kind::Organisation
        || short
            .chars()
            .flat_map(char::to_lowercase)
            .filter(|letter| letter.is_alphanumeric())
            .all(|letter| letters.any(|other| other == letter))
}

/// Words that say that another name follows.
const CUES: [&str; 15] = [
    "known as",
    "nicknamed",
    "alias",
    "aka",
    "a.k.a.",
    "nom de guerre",
    "call sign",
    "callsign",
    "call-sign",
    "code name",
    "code-named",
    "codenamed",
    "also called",
    "formerly called",
    "renamed",
];

/// Letters of the shortest cue, "now".
const SHORTEST_CUE: usize = 3;

/// Words that say so of places and organisations, but not of people: a man may be formerly of a firm.
const FORMER: [&str; 5] = ["formerly", "previously", "formerly the", "known until", "now"];

fn is_said(kind: Kind, between: &str) -> bool {
    let ends = |character: char| matches!(character, ';' | '!' | '?' | '\n');
    if between.contains(ends) || between.contains(". ") {
        return false;
    }
    let words = between.trim_matches(|character: char| !character.is_alphanumeric());
    if words.len() < SHORTEST_CUE {
        return false;
    }
    let words = words.to_lowercase();
    if kind != Kind::Person && FORMER.contains(&words.as_str()) {
        return between.trim_start().starts_with(['(', ',']);
    }
    let known = words.contains("known") && words.ends_with(" as") && !words.contains(" and ");
    let ends_with =
        |cue: &&str| words.strip_suffix(cue).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
    known || CUES.iter().any(ends_with)
}

#[cfg(test)]
mod tests {
    use super::{abbreviates, is_said};
    use crate::identity::kind::Kind;

    #[test]
    fn the_text_says_that_another_name_follows() {
        for between in [
            ", known as “",
            ", also known by his nom de guerre as ",
            ", nicknamed ",
            ", call sign “",
            " (aka ",
        ] {
            assert!(is_said(Kind::Person, between), "{between}");
        }
        assert!(is_said(Kind::Place, " (formerly "));
        assert!(!is_said(Kind::Person, ", formerly "));
        for between in [" and ", ", ", ". He is known as ", ", known to his men and as "] {
            assert!(!is_said(Kind::Person, between), "{between}");
        }
    }

    #[test]
    fn letters_of_an_abbreviation_follow_one_another_in_the_name() {
        assert!(abbreviates(Kind::Place, "LoC", "Line of Control"));
        assert!(abbreviates(Kind::Organisation, "SBU", "Security Service of Ukraine"));
        assert!(!abbreviates(Kind::Place, "UA", "Odesa"));
        assert!(!abbreviates(Kind::Organisation, "Pacific Fleet", "155th Naval Infantry Brigade"));
    }
}
