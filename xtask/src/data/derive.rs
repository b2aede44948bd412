//! Writes those lists that come from public data sets. What each set is and under which licence: `data/README.md`.
//!
//! Lists written by hand are never touched.

mod cities;
mod countries;
mod genders;
mod middle;
mod minor;
mod names;
mod organisations;
mod outlets;
mod regions;
mod romanise;
mod source;
mod spelling;
mod towns;
mod ukraine;
mod weapons;
mod words;

use std::path::Path;

use crate::Outcome;
use source::Sets;

/// Derives every list under `data` from the data sets in `folder`.
pub(super) fn run(folder: &Path, data: &Path) -> Outcome {
    let sets = Sets::new(folder, data);
    let words = words::Words::read(&sets)?;
    words::derive(&sets, &words)?;
    let given = names::derive(&sets, &words)?;
    genders::derive(&sets)?;
    countries::derive(&sets)?;
    weapons::derive(&sets)?;
    organisations::derive(&sets, &words)?;
    outlets::derive(&sets)?;
    let cities = cities::read(&sets)?;
    cities::derive(&sets, &words, &given, &cities)?;
    let towns = towns::read(&sets)?;
    let regions = regions::Regions::read(&sets, &towns, &cities)?;
    regions::derive(&sets, &words, &cities, &middle::of_regions(&cities, &towns, &regions))?;
    towns::derive(&sets, &words, &towns, &cities, &regions)?;
    ukraine::derive(&sets, &words, &given, &towns, &cities, &regions)?;
    minor::derive(&sets, &towns, &cities, &regions)
}
