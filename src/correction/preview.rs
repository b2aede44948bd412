//! How much a correction would change, before it is made.

use super::marks::{self, Marks};
use super::people::{self, People};
use super::voices::Quotes;
use super::{Correction, Scope};
use crate::dossier::Dossier;
use crate::identity::Found;

/// How many marks a correction would be about in each scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// For this mention alone.
    pub mention: usize,
    /// In its article.
    pub article: usize,
    /// In all articles.
    pub everywhere: usize,
}

/// What a correction would be about if it came after those that the dossier holds already. Nothing is changed.
#[must_use]
pub fn preview(dossier: &Dossier, correction: &Correction) -> Preview {
    let scoped = Scope::ALL.map(|scope| Correction { scope, ..correction.clone() });
    let counts: Vec<usize> = if marks::is_of_marks(&correction.action) {
        let mut marks = Marks::new(dossier.readings().iter().collect(), &scoped);
        scoped.iter().map(|correction| marks.count(correction)).collect()
    } else if people::is_of_people(&correction.action) {
        let entities = dossier.entities().iter().cloned();
        let found = entities.map(|entity| Found { entity, people_of: None }).collect();
        let mut people = People::new(found, dossier.readings(), &scoped);
        scoped.iter().map(|correction| people.count(correction)).collect()
    } else {
        let mut quotes = Quotes::new(dossier, &scoped);
        scoped.iter().map(|correction| quotes.count(correction)).collect()
    };
    let [mention, article, everywhere] = counts[..] else { return Preview::default() };
    Preview { mention, article, everywhere }
}
