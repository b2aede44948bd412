//! Clauses whose verb tells the role: "X, who heads the council", "X, who teaches physics in Lviv", "X lives in Lviv".

use super::bearer::Finder;
use super::noun::{self, Sense};
use super::phrase::{Phrases, Reach};
use super::word::Use;
use super::{Described, Found};
use crate::Label;

/// Adds what the clause whose "who" or whose verb stands at `at` says, if anything.
pub(super) fn describe(phrases: &Phrases<'_>, at: usize, described: &mut Vec<Described>) {
    let words = &phrases.words;
    let finder = Finder { phrases, label: Label::Person };
    let sentence = words.sentence(at).end;
    let (name, verb) = match words.plain(at) {
        "who" => {
            let skipped = |at: usize| {
                words.mention(at).is_none()
                    && (words.used(at) == Use::Adverb || matches!(words.plain(at), "has" | "had" | "have"))
            };
            let verb = (at + 1..sentence.min(at + 1 + MOST_SKIPPED)).find(|&next| !skipped(next));
            (finder.name_before(at).or_else(|| finder.ends(at)), verb)
        }
        "lives" => (finder.ends(at).or_else(|| finder.name_before(at)), Some(at)),
        _ => return,
    };
    let (Some(mention), Some(verb)) = (name, verb) else { return };
    let Some(sense) = role(words.plain(verb)) else { return };
    let mut phrase = phrases.around(verb..verb + 1, sense, Reach::Known);
    (phrase.start, phrase.end) = (at, verb + 1);
    sense.noun.word.clone_into(&mut phrase.role);
    (phrase.former, phrase.head) = (false, sense.noun.word.to_owned());
    (phrase.of, phrase.affiliation) = (None, None);
    // "who lives near Jenin".
    let near = verb + 1 < sentence && matches!(words.plain(verb + 1), "near" | "outside" | "under");
    if let Some(object) = phrases.object(verb + 1 + usize::from(near), sentence) {
        phrases.take(&mut phrase, if near { "at" } else { "of" }, &object);
        phrase.end = object.end;
    }
    phrases.read_complements(&mut phrase);
    if phrase.end == verb + 1 {
        return;
    }
    let evidence = words.document.tokens()[phrase.end - 1].span.cover(words.mentions[mention].span);
    let (of, affiliation) = (phrase.of, phrase.affiliation);
    let role = Some(phrase.to_role());
    described.push(Described { mention, role, of, affiliation, evidence, found: Found::Clause });
}

/// "who has long led": words between "who" and its verb.
const MOST_SKIPPED: usize = 4;

/// The role of those who do what a verb says.
fn role(verb: &str) -> Option<Sense> {
    let (_, noun) = VERBS.iter().find(|(verbs, _)| verbs.contains(&verb))?;
    noun::role(noun)
}

const VERBS: [(&[&str], &str); 15] = [
    (&["heads", "headed", "runs", "ran", "oversees", "oversaw"], "head"),
    (&["leads", "led"], "leader"),
    (&["commands", "commanded"], "commander"),
    (&["chairs", "chaired"], "chair"),
    (&["directs", "directed"], "director"),
    (&["founded", "cofounded", "established"], "founder"),
    (&["edits", "edited"], "editor"),
    (&["owns", "owned"], "owner"),
    (&["manages", "managed"], "manager"),
    (&["represents", "represented"], "representative"),
    (&["governs", "governed"], "governor"),
    (&["teaches", "taught"], "teacher"),
    (&["coaches", "coached"], "coach"),
    (&["sells", "sold"], "seller"),
    (&["lives", "lived"], "resident"),
];
