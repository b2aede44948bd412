//! The sentence around a pronoun: its own role, who is the subject, what verb governs it.

use super::clause::{Join, Way};
use super::role::{self, Role};
use super::scene::{Holder, Pronoun, Scene};
use super::sentence::Sentences;
use super::word::{Case, Is};
use crate::model::speech::{Form, PartOfSpeech as Part};

/// What is the same for all candidates of one pronoun.
pub(super) struct Setting {
    pub(super) pronoun: Pronoun,
    /// Its role; for a possessive that of the noun it stands before.
    pub(super) role: &'static str,
    /// How its clause is joined.
    pub(super) join: Join,
    /// Whether it opens its sentence.
    pub(super) opens: bool,
    /// Whether it is its clause's subject.
    pub(super) is_subject: bool,
    /// The subject of its clause.
    pub(super) subject: Holder,
    /// The subject of the clause before in the sentence, and how that came by it.
    pub(super) before: (Holder, &'static str),
    /// The form of the verb that governs it, with who is its doer.
    pub(super) control: &'static str,
    /// The doer of that verb where it is no finite one: the way it is known and, when a word names it, who.
    pub(super) local: (&'static str, Option<Holder>),
    /// The subject that follows a phrase or clause that was put first with the pronoun in it.
    pub(super) fronted: Option<(Fronted, usize)>,
    /// Of a possessive: what it stands before.
    pub(super) possessed: Option<Possessed>,
}

/// What was put first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fronted {
    /// "In her letter, Olena"
    Phrase,
    /// "When she left, Olena"
    Clause,
}

/// The noun a possessive stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Possessed {
    pub(super) kin: bool,
    pub(super) own: bool,
}

impl Setting {
    pub(super) fn of(scene: &Scene<'_>, pronoun: Pronoun) -> Self {
        let Scene { text, clauses, .. } = *scene;
        let at = pronoun.token;
        let sentence = text.around(at);
        let number = clauses.at(at);
        let clause = clauses.around(at);
        let covers = clause.subject.as_ref().is_some_and(|subject| subject.tokens.contains(&at));
        let before = number.checked_sub(1).filter(|&before| {
            clauses
                .get(before)
                .is_some_and(|clause| clause.tokens.start >= sentence.start && clause.subject.is_some())
        });
        let (role, possessed) = place(text, pronoun);
        Self {
            pronoun,
            role,
            join: clause.join,
            opens: at <= sentence.start + 1,
            is_subject: pronoun.case == Case::Subject && covers,
            subject: scene.subject(number).0,
            before: before.map_or((Holder::Nobody, "none"), |before| scene.subject(before)),
            control: control(scene, at),
            local: local(scene, at),
            fronted: fronted(scene, at),
            possessed,
        }
    }
}

fn place(text: &Sentences<'_>, pronoun: Pronoun) -> (&'static str, Option<Possessed>) {
    let at = pronoun.token;
    match pronoun.case {
        Case::Possessive => {
            let end = text.phrase_end(at + 1);
            let role = if end > at + 1 { role::of(text, at..end) } else { Role::Other };
            let kin = text.is(end - 1, Is::Kin) && end > at + 1;
            let own = text.around(at).contains(&(at + 1)) && text.is(at + 1, Is::Own);
            (possessive_role(role), Some(Possessed { kin, own }))
        }
        Case::Object if at > text.around(at).start && text.part(at - 1) == Part::Adposition => {
            ("prepositional", None)
        }
        case => (case.name(), None),
    }
}

/// The role of what is possessed, told apart from the pronoun's own.
const fn possessive_role(role: Role) -> &'static str {
    match role {
        Role::Subject => "his-subject",
        Role::Object => "his-object",
        Role::Possessor => "his-possessor",
        Role::Modifier => "his-modifier",
        Role::By => "his-by",
        Role::Of => "his-of",
        Role::With => "his-with",
        Role::Prepositional => "his-prepositional",
        Role::Bracketed => "his-bracketed",
        Role::Predicate => "his-predicate",
        Role::Conjunct => "his-conjunct",
        Role::Apposed => "his-apposed",
        Role::First => "his-first",
        Role::Other => "his-other",
    }
}

/// Words before the pronoun among which the verb that governs it is looked for.
const FARTHEST_VERB: usize = 60;
/// Words between an auxiliary and its verb.
const FARTHEST_AUXILIARY: usize = 4;

/// The form of the last verb before a token: finite, or else how it hangs on another.
fn control(scene: &Scene<'_>, token: usize) -> &'static str {
    let Scene { text, clauses, .. } = *scene;
    let start = text.around(token).start;
    let floor = start.max(token.saturating_sub(FARTHEST_VERB));
    let Some(verb) = (floor..token).rev().find(|&at| text.is_verb(at)) else { return "finite" };
    if text.is_finite(verb) {
        return "finite";
    }
    let form = text.form(verb);
    let helps = |at: usize| {
        text.part(at) == Part::Auxiliary
            && clauses.at(at) == clauses.at(verb)
            && (at + 1..verb)
                .all(|at| matches!(text.part(at), Part::Adverb | Part::Auxiliary | Part::Particle))
    };
    let near = start.max(verb.saturating_sub(FARTHEST_AUXILIARY))..verb;
    if matches!(form, Form::Base | Form::Participle) && near.into_iter().any(helps) {
        return "finite";
    }
    let after_to = verb > start && text.is(verb - 1, Is::To);
    let object = after_to
        && verb - 1 > start
        && matches!(text.part(verb - 2), Part::Noun | Part::ProperNoun | Part::Pronoun);
    match form {
        _ if after_to && object => "to-object",
        _ if after_to => "to",
        Form::Base => "base",
        Form::Ing if verb > start && text.text(verb - 1) == "," => "ing-comma",
        Form::Ing => "ing",
        Form::Participle => "participle",
        _ => "other",
    }
}

/// Who does what the verb that governs a token says: how that is known, and who when a word names it.
fn local(scene: &Scene<'_>, token: usize) -> (&'static str, Option<Holder>) {
    let Scene { text, clauses, .. } = *scene;
    let start = text.around(token).start;
    let floor = start.max(token.saturating_sub(FARTHEST_VERB));
    let named = |way, at| (way, Some(scene.holder(at)));
    for verb in (floor..token).rev().filter(|&at| text.is_verb(at)) {
        if clauses.at(verb) != clauses.at(token) || text.is_finite(verb) {
            return ("finite", None);
        }
        let skips =
            |at: &usize| matches!(text.part(*at), Part::Adverb | Part::Particle) && !text.is(*at, Is::To);
        let before = (start..verb).rev().find(|at| !skips(at));
        let Some(before) = before else {
            match text.form(verb) {
                Form::Ing | Form::Participle => return ("fronted", None),
                _ => continue,
            }
        };
        let part = text.part(before);
        let noun = matches!(part, Part::Noun | Part::ProperNoun | Part::Pronoun);
        if part == Part::Auxiliary {
            if text.is_finite(before) {
                return ("finite", None);
            }
            continue;
        }
        if text.is(before, Is::To) {
            let owner = before.checked_sub(1).filter(|&at| {
                at >= start && matches!(text.part(at), Part::Noun | Part::ProperNoun | Part::Pronoun)
            });
            if let Some(owner) = owner {
                let phrase = text.phrase_start(owner);
                let object = phrase > start && text.is_verb(phrase - 1);
                return named(if object { "controlled" } else { "noun" }, owner);
            }
            continue;
        }
        let comma = text.text(before) == ",";
        match text.form(verb) {
            Form::Ing if comma => return ("comma", None),
            Form::Ing if matches!(part, Part::Adposition | Part::SubordinatingConjunction) => {
                return ("preposition", None);
            }
            Form::Ing if noun => return named("reduced", before),
            Form::Ing if part != Part::CoordinatingConjunction && !text.is_verb(before) => {
                return ("ing", None);
            }
            Form::Participle if text.is_noun(before) => return named("passive", before),
            Form::Participle if comma => return ("comma", None),
            Form::Base if noun => return named("controlled", before),
            _ => {}
        }
    }
    ("none", None)
}

/// The person who is the subject after what was put first with the pronoun in it.
fn fronted(scene: &Scene<'_>, token: usize) -> Option<(Fronted, usize)> {
    let Scene { text, clauses, cast, .. } = *scene;
    let sentence = text.around(token);
    let clause = clauses.around(token);
    let subject = clause.subject.as_ref()?;
    if subject.way == Way::Own && subject.tokens.start > token {
        let person = cast.last_in(subject.tokens.clone())?;
        return Some((Fronted::Phrase, person.figure));
    }
    if !matches!(clause.join, Join::Subordinate | Join::Relative) {
        return None;
    }
    let opens = clause.tokens.start == sentence.start
        || (sentence.start..clause.tokens.start)
            .take(FARTHEST_VERB)
            .all(|at| clauses.at(at) + 1 != clauses.at(token) || text.part(at) == Part::Adposition);
    let main = clauses.get(clauses.at(token) + 1).filter(|main| opens && main.tokens.start < sentence.end)?;
    let subject = main.subject.as_ref().filter(|subject| subject.way == Way::Own)?;
    Some((Fronted::Clause, cast.last_in(subject.tokens.clone())?.figure))
}
