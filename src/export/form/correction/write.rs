//! Corrections on their way out.

use std::collections::BTreeMap;

use super::{AnchorForm, CorrectionForm, NameForm, OrNull, SpeakerForm, SpotForm};
use crate::correction::{Action, Anchor, Borders, Correction, Said, Speaker, Spot};
use crate::digest::Digest;
use crate::dossier::Dossier;
use crate::export::offsets::{Offsets, Unit};

/// A dossier's corrections, offsets in `unit`: those of articles that are there are converted.
#[must_use]
pub(in crate::export) fn corrections(dossier: &Dossier, unit: Unit) -> Vec<CorrectionForm> {
    if dossier.corrections().is_empty() {
        return Vec::new();
    }
    let mut converter = Converter { texts: BTreeMap::new(), unit, offsets: BTreeMap::new() };
    for reading in dossier.readings() {
        converter.texts.entry(reading.digest).or_insert(reading.document.text());
    }
    let forms = dossier.corrections().iter().map(|made| {
        let form = converter.form(&made.correction);
        CorrectionForm { words: Some(made.words.clone()), changed: Some(made.changed), ..form }
    });
    forms.collect()
}

/// Turns offsets of one unit into those of another, text by text.
struct Converter<'a> {
    texts: BTreeMap<Digest, &'a str>,
    unit: Unit,
    /// By text and unit, made when first asked for.
    offsets: BTreeMap<(Digest, &'static str), Offsets<'a>>,
}

impl Converter<'_> {
    fn form(&mut self, correction: &Correction) -> CorrectionForm {
        let Correction { id, action, scope, at, was } = correction;
        let mut form = CorrectionForm {
            id: id.clone(),
            action: name(action).to_owned(),
            scope: Some(scope.code().to_owned()),
            at: self.anchor(at),
            was: was.map(|label| label.code().to_owned()),
            ..CorrectionForm::default()
        };
        match action {
            Action::Remove | Action::Accept | Action::Split => {}
            Action::Add(label) | Action::Relabel(label) => form.label = Some(label.code().to_owned()),
            Action::Span(Borders { start, end, text }) => {
                // Borders count in the unit of their anchor, so that both are converted or neither is.
                let borders = Anchor { start: *start, end: *end, ..at.clone() };
                let converted = self.anchor(&borders);
                let kept = form.at.offsets.is_some() || converted.offsets.is_some();
                if kept {
                    form.at = kept_as_is(at);
                }
                let borders = if kept { kept_as_is(&borders) } else { converted };
                (form.start, form.end, form.text) = (Some(borders.start), Some(borders.end), text.clone());
            }
            Action::Rename(name) => form.name = Some(name.clone()),
            Action::Merge(with) => form.with = Some(self.anchor(with)),
            Action::Place(spot) => form.place = Some(OrNull(spot.as_ref().map(spot_form))),
            Action::Describe(Said { role, of, affiliation }) => {
                (form.role, form.of, form.affiliation) = (role.clone(), of.clone(), affiliation.clone());
            }
            Action::Speaker(speaker) => {
                form.speaker = Some(OrNull(match speaker {
                    Speaker::At(at) => Some(SpeakerForm::At(self.anchor(at))),
                    Speaker::Named(name) => Some(SpeakerForm::Named(NameForm { name: name.clone() })),
                    Speaker::Nobody => None,
                }));
            }
            Action::Date(value) => form.value = Some(OrNull(value.clone())),
        }
        form
    }

    /// Where the article is not there or has no such offsets, they stay as they were, and their unit is told.
    fn anchor(&mut self, anchor: &Anchor) -> AnchorForm {
        let kept = kept_as_is(anchor);
        if anchor.unit == self.unit {
            return AnchorForm { offsets: None, ..kept };
        }
        let Some(&text) = self.texts.get(&anchor.article) else { return kept };
        let mut offsets = |unit: Unit| {
            self.offsets
                .entry((anchor.article, unit.name()))
                .or_insert_with(|| Offsets::new(text, unit))
                .clone()
        };
        let (from, to) = (offsets(anchor.unit), offsets(self.unit));
        match (from.byte(anchor.start), from.byte(anchor.end)) {
            (Some(start), Some(end)) => {
                AnchorForm { start: to.at(start), end: to.at(end), offsets: None, ..kept }
            }
            _ => kept,
        }
    }
}

fn kept_as_is(Anchor { article, start, end, unit, text }: &Anchor) -> AnchorForm {
    let offsets = Some(unit.name().to_owned());
    AnchorForm { article: article.to_string(), start: *start, end: *end, text: text.clone(), offsets }
}

fn spot_form(spot: &Spot) -> SpotForm {
    let degrees = |e4: i32| f64::from(e4) / 10_000.0;
    match spot {
        Spot::Geonames(id) => SpotForm { geonames: Some(*id), ..SpotForm::default() },
        Spot::Point(point) => SpotForm {
            lat: Some(degrees(point.lat_e4)),
            lon: Some(degrees(point.lon_e4)),
            name: Some(point.name.clone()),
            geonames: None,
        },
    }
}

const fn name(action: &Action) -> &'static str {
    match action {
        Action::Remove => "remove",
        Action::Add(_) => "add",
        Action::Relabel(_) => "relabel",
        Action::Span(_) => "span",
        Action::Accept => "accept",
        Action::Rename(_) => "rename",
        Action::Merge(_) => "merge",
        Action::Split => "split",
        Action::Place(_) => "place",
        Action::Describe(_) => "describe",
        Action::Speaker(_) => "speaker",
        Action::Date(_) => "date",
    }
}
