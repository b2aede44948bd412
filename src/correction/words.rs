//! Corrections in words, for lists that a person reads.

use std::collections::BTreeMap;

use super::people::spots;
use super::{Action, Correction, Said, Scope, Speaker, Spot};
use crate::Resources;
use crate::gazetteer::PlaceId;

/// What corrections do, in words: `“Azov” is organisation, not person, everywhere`. Names are the reader's or the articles' own and
/// stand as they are.
pub(crate) fn words(corrections: &[Correction], resources: &Resources) -> Vec<String> {
    let places = Spots { known: spots(corrections, resources), resources };
    corrections.iter().map(|correction| places.words(correction)).collect()
}

/// The rows of the gazetteer that corrections name.
struct Spots<'a> {
    known: BTreeMap<u32, PlaceId>,
    resources: &'a Resources,
}

impl Spots<'_> {
    fn words(&self, correction: &Correction) -> String {
        let Correction { action, scope, at, was, .. } = correction;
        let what = quoted(&at.text);
        let did = match action {
            Action::Remove => format!("{what} is no name"),
            Action::Add(label) => format!("{what} is marked as {}", label.word()),
            Action::Relabel(label) => match was {
                Some(was) if was != label => format!("{what} is {}, not {}", label.word(), was.word()),
                _ => format!("{what} is {}", label.word()),
            },
            Action::Span(borders) => match &borders.text {
                Some(text) => format!("{} is marked instead of {what}", quoted(text)),
                None => format!("the mark on {what} has other borders"),
            },
            Action::Accept => format!("{what} is right"),
            Action::Rename(name) => format!("{what} is named {}", quoted(name)),
            Action::Merge(with) => format!("{what} and {} are one", quoted(&with.text)),
            Action::Split => format!("{what} is an entity of its own"),
            Action::Place(None) => format!("{what} has no place on the map"),
            Action::Place(Some(Spot::Geonames(id))) => format!("{what} is {}", self.place(*id)),
            Action::Place(Some(Spot::Point(point))) => {
                let degrees = |e4: i32| f64::from(e4) / 10_000.0;
                let (lat, lon) = (degrees(point.lat_e4), degrees(point.lon_e4));
                format!("{what} lies at {lat}, {lon} ({})", point.name)
            }
            Action::Describe(said) => match described(said) {
                Some(said) => format!("{what} is {said}"),
                None => format!("nothing is said of what {what} is"),
            },
            Action::Speaker(Speaker::At(who)) => format!("{what} is said by {}", quoted(&who.text)),
            Action::Speaker(Speaker::Named(name)) => format!("{what} is said by {}", quoted(name)),
            Action::Speaker(Speaker::Nobody) => format!("{what} is said by nobody but the outlet"),
            Action::Date(Some(value)) => format!("{what} means {value}"),
            Action::Date(None) => format!("{what} means no date"),
        };
        format!("{did}, {}", within(*scope))
    }

    /// A row of the gazetteer: `Springfield, city, United States`.
    fn place(&self, geonames: u32) -> String {
        let Some(&id) = self.known.get(&geonames) else {
            return format!("the place number {geonames} of GeoNames, which is not known here");
        };
        let place = self.resources.places.get(id);
        let country = place.country.filter(|country| *country != place.name);
        let parts = [Some(place.name), Some(place.kind.word()), country];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

const fn within(scope: Scope) -> &'static str {
    match scope {
        Scope::Mention => "here",
        Scope::Article => "in this article",
        Scope::Everywhere => "everywhere",
    }
}

fn described(Said { role, of, affiliation }: &Said) -> Option<String> {
    let role = match (role, of) {
        (Some(role), Some(of)) => Some(format!("{role} of {of}")),
        (role, of) => role.clone().or_else(|| of.clone()),
    };
    let parts: Vec<String> = role.into_iter().chain(affiliation.clone()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The words in quotation marks, on one line, cut where they are long.
fn quoted(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("“{}…”", &words[..end]),
        None => format!("“{words}”"),
    }
}

/// Characters that are quoted of a quote.
const LONGEST: usize = 80;
