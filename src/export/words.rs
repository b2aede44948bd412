//! What is known of an entity, in words, for the exports that a person reads.

use super::form::{DescriptionForm, EntityForm, PlaceForm, UnitedForm};
use crate::Label;
use crate::gazetteer::PlaceKind;

/// What an entity is: "governor of Luhansk region, Ukraine".
pub(super) fn description(found: &DescriptionForm) -> String {
    let what = joined([found.role.as_deref(), found.of.as_deref()], " of ");
    let affiliation = found.affiliation.as_deref().filter(|&name| found.of.as_deref() != Some(name));
    joined([Some(what.as_str()), affiliation], ", ")
}

/// Where an entity lies: "town, Ukraine", "about 50 km east of Sloviansk, by the text", "not in the gazetteer"; none
/// for what lies nowhere.
pub(super) fn whereabouts(entity: &EntityForm) -> Option<String> {
    match &entity.place {
        Some(PlaceForm { relation: Some(relation), .. }) => Some(format!("{relation}, by the text")),
        Some(PlaceForm { kind, country, .. }) => {
            let country = country.as_deref().filter(|_| *kind != PlaceKind::Country.word());
            Some(joined([Some(*kind), country], ", "))
        }
        None => lies_somewhere(entity).then(|| "not in the gazetteer".to_owned()),
    }
}

/// Why two names are one: "Zelenskiy = Volodymyr Zelensky: surname and title".
pub(super) fn reason(UnitedForm { name, with, reason, .. }: &UnitedForm) -> String {
    format!("{name} = {with}: {reason}")
}

/// How an entity that `of` belongs with is related to it: "its people", "the people of".
pub(super) fn relation(of: &EntityForm, other: &EntityForm) -> &'static str {
    let people = Label::Norp.code();
    match (of.label == people, other.label == people) {
        (false, true) => "its people",
        (true, false) => "the people of",
        _ => "belongs with",
    }
}

fn lies_somewhere(entity: &EntityForm) -> bool {
    [Label::Gpe, Label::Loc, Label::Fac].into_iter().any(|label| entity.label == label.code())
}

/// The parts that say something.
fn joined(parts: [Option<&str>; 2], between: &str) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}
