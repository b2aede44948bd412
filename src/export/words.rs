//! What is known of an entity, in words, for the exports that a person reads.

use super::form::{DescriptionForm, EntityForm, POINT, PlaceForm, UnitedForm};
use crate::Label;
use crate::document::hidden;
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
        Some(PlaceForm { kind, name, .. }) if *kind == POINT => {
            Some(joined([name.as_deref(), Some("as a reader says")], ", "))
        }
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

/// How many marks a correction was about: "2 marks", "finds nothing".
pub(super) fn changed(count: usize) -> String {
    match count {
        0 => "finds nothing in these articles".to_owned(),
        1 => "1 mark".to_owned(),
        many => format!("{many} marks"),
    }
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

/// Text that can steer no terminal and turn no line around: white space is a space, what does not show `·`.
pub(super) fn shown(text: &str) -> String {
    let shown = |character: char| match character {
        _ if character.is_whitespace() => ' ',
        _ if character.is_control() || hidden::is_hidden(character) => '·',
        _ => character,
    };
    text.chars().map(shown).collect()
}

/// Characters of an article's name that a file's name keeps.
const LONGEST_STEM: usize = 60;

/// An article's name as the stem of a file's: letters, digits, `-`, `_` and `.` alone, neither hidden nor leading anywhere.
pub(super) fn file_stem(name: &str) -> String {
    let name =
        name.rsplit_once('.').map_or(name, |(stem, ending)| if ending.len() <= 5 { stem } else { name });
    let kept = |character: char| {
        let plain = character.is_alphanumeric() || matches!(character, '-' | '_' | '.');
        if plain { character } else { '-' }
    };
    let stem: String = name.chars().map(kept).take(LONGEST_STEM).collect();
    let stem = stem.trim_matches(['.', '-']);
    if stem.is_empty() { "article".to_owned() } else { stem.to_owned() }
}

fn lies_somewhere(entity: &EntityForm) -> bool {
    [Label::Gpe, Label::Loc, Label::Fac].into_iter().any(|label| entity.label == label.code())
}

/// The parts that say something.
fn joined(parts: [Option<&str>; 2], between: &str) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::{file_stem, shown};

    #[test]
    fn no_name_steers_the_terminal() {
        assert_eq!(shown("a\u{1b}[2Jb\u{202e}c\nd"), "a·[2Jb·c d");
    }

    #[test]
    fn no_name_leads_out_of_its_folder() {
        for (name, stem) in [
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\Windows\\x.txt", "C--Windows-x"),
            ("Київ – 7.6.txt", "Київ---7.6"),
            ("..", "article"),
            ("\u{202e}gpj.exe", "gpj"),
        ] {
            assert_eq!(file_stem(name), stem);
        }
        assert!(file_stem(&"x".repeat(500)).len() <= 60);
    }
}
