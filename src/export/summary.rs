//! A summary a person reads in a terminal.

use std::fmt::Write as _;

use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::view::{table, title};

/// The articles, then their entities by kind.
#[must_use]
pub fn summary(dossier: &Dossier, _resources: &Resources) -> String {
    let mut out = String::new();
    for reading in dossier.readings() {
        let _ = writeln!(out, "{}  {}", reading.name, title::title(&reading.document));
    }
    for row in table::rows(dossier) {
        let _ = writeln!(out, "{:<12} {:>4}  {}", row.label.code(), row.mentions, row.name);
    }
    out
}
