//! The outside form as JSON text.

use super::form::{self, Analysis};
use super::offsets::Unit;
use crate::dossier::Dossier;
use crate::gazetteer::Resources;

/// A whole dossier as `dateline/1` JSON, offsets in `unit`.
#[must_use]
pub fn json(dossier: &Dossier, resources: &Resources, unit: Unit) -> String {
    text(&form::analysis(dossier, resources, unit))
}

fn text(analysis: &Analysis) -> String {
    serde_json::to_string(analysis).expect("the outside form holds strings, numbers and lists alone")
}
