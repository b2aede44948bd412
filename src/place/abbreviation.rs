//! States that are abbreviated behind their towns: "Athens, Ga.", "Paris, TX".

use crate::gazetteer::PlaceKind;
use crate::{Document, Label, Mention, Resources, Span};

/// How sure a listed abbreviation behind a town and a comma is, in thousandths.
const SURE: u16 = 950;
/// "N. Mex." is the longest.
const LONGEST: usize = 7;

/// Mentions of abbreviated states that stand, after a comma, behind what else was found to be a place. The full stop
/// of the abbreviation belongs to it.
pub(crate) fn find(document: &Document, found: &[Mention], resources: &Resources) -> Vec<Mention> {
    let places = found.iter().filter(|mention| mention.label == Label::Gpe);
    places.filter_map(|mention| behind(document.text(), mention.span, resources)).collect()
}

fn behind(text: &str, town: Span, resources: &Resources) -> Option<Mention> {
    let rest = text[town.end()..].strip_prefix(", ")?;
    let end =
        rest.find(|letter: char| !(letter.is_ascii_alphabetic() || letter == '.')).unwrap_or(rest.len());
    let word = rest.get(..end).filter(|word| (2..=LONGEST).contains(&word.len()))?;
    let postal = word.len() == 2 && word.bytes().all(|letter| letter.is_ascii_uppercase());
    let abbreviated = word.ends_with('.') && word.starts_with(|first: char| first.is_ascii_uppercase());
    // "Iowa." is a name before a full stop.
    let is_short = |name: &str| !name.eq_ignore_ascii_case(word.trim_end_matches('.'));
    let is_state = || {
        let mut places = resources.lexicon.places(word).into_iter().map(|id| resources.places.get(id));
        places.any(|place| place.kind == PlaceKind::Region && is_short(place.name))
    };
    let start = town.end() + ", ".len();
    let mention = Mention { span: Span::new(start, start + end), label: Label::Gpe, score: SURE };
    ((postal || abbreviated) && is_state()).then_some(mention)
}
