//! Corrections in the outside form, out and in again: the one part of it that is also read.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::Label;
use crate::correction::{self, Action, Anchor, Borders, Correction, Point, Said, Scope, Speaker, Spot};
use crate::digest::Digest;
use crate::dossier::Dossier;
use crate::export::offsets::{Offsets, Unit};

/// A reader's correction. Which keys count depends on `do`; the others are passed over.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CorrectionForm {
    /// Whatever its maker calls it.
    pub id: String,
    /// What it does.
    #[serde(rename = "do")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            type = "\"remove\" | \"add\" | \"relabel\" | \"span\" | \"accept\" | \"rename\" | \"merge\" | \"split\" | \"place\" | \"describe\" | \"speaker\" | \"date\""
        )
    )]
    pub action: String,
    /// How far it holds; facts about an entity everywhere where it is left out, the rest for this mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "\"mention\" | \"article\" | \"everywhere\""))]
    pub scope: Option<String>,
    /// The words it was made at.
    pub at: AnchorForm,
    /// The label of those words when it was made. Without it, a correction that holds everywhere and whose article is gone holds
    /// for the words under any label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub was: Option<String>,
    /// For `add` and `relabel`: see [`crate::Label::code`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub label: Option<String>,
    /// For `span`: first unit of the new borders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub start: Option<u32>,
    /// For `span`: one past the last unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub end: Option<u32>,
    /// For `span`: the words between the new borders, so that it holds everywhere even where its article is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub text: Option<String>,
    /// For `rename`: the entity's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub name: Option<String>,
    /// For `merge`: words that name the same entity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub with: Option<AnchorForm>,
    /// For `place`: where the entity lies, null for nowhere.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "SpotForm | null"))]
    pub place: Option<OrNull<SpotForm>>,
    /// For `describe`: governor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub role: Option<String>,
    /// For `describe`: Luhansk region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub of: Option<String>,
    /// For `describe`: country or organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub affiliation: Option<String>,
    /// For `speaker`: who says the quote, null for nobody but the outlet.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "AnchorForm | NameForm | null"))]
    pub speaker: Option<OrNull<SpeakerForm>>,
    /// For `date`: the TIMEX3 value, null for no time.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub value: Option<OrNull<String>>,
    /// What it does in words; only written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub words: Option<String>,
    /// How many marks it changes or holds for, 0 where it finds nothing any more; only written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub changed: Option<usize>,
}

/// Words of an article, by its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct AnchorForm {
    /// The SHA-256 of the article's text.
    pub article: String,
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The words.
    pub text: String,
    /// What the offsets count where that is not what the offsets of the file count; of an article that is not there they cannot be
    /// converted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub offsets: Option<String>,
}

/// A place on Earth: a GeoNames id, or latitude and longitude in degrees with a name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SpotForm {
    /// The GeoNames id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub geonames: Option<u32>,
    /// Degrees, north positive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub lat: Option<f64>,
    /// Degrees, east positive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub lon: Option<f64>,
    /// What the reader calls the point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub name: Option<String>,
}

/// Who speaks: words that name them, or a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SpeakerForm {
    /// Words that name them.
    At(AnchorForm),
    /// A name.
    Named(NameForm),
}

/// A name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct NameForm {
    /// The name.
    pub name: String,
}

/// A dossier's corrections, offsets in `unit`: those of articles that are there are converted.
#[must_use]
pub(super) fn corrections(dossier: &Dossier, unit: Unit) -> Vec<CorrectionForm> {
    if dossier.corrections().is_empty() {
        return Vec::new();
    }
    let mut converter = Converter { texts: BTreeMap::new(), unit, offsets: BTreeMap::new() };
    for reading in dossier.readings() {
        converter.texts.entry(reading.digest).or_insert(reading.document.text());
    }
    let forms = dossier.corrections().iter().map(|(correction, changed)| {
        let form = converter.form(correction);
        CorrectionForm { words: Some(correction::words(correction)), changed: Some(*changed), ..form }
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

/// Something, or null where the key is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrNull<T>(pub Option<T>);

/// Tells null from a key that is left out.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<OrNull<T>>, D::Error> {
    Option::deserialize(from).map(|value| Some(OrNull(value)))
}

/// Why corrections cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// They are no JSON of the form.
    Json(String),
    /// One of them says what cannot be done: its number, its id, and why.
    Correction(usize, String, String),
    /// There are too many.
    TooMany(usize),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(why) => write!(f, "the corrections cannot be read: {why}"),
            Self::Correction(number, id, why) => {
                write!(f, "correction {number} ({id:?}) cannot be read: {why}")
            }
            Self::TooMany(count) => {
                write!(f, "there are {count} corrections; at most {MOST_CORRECTIONS} can be worked with")
            }
        }
    }
}

impl std::error::Error for Unreadable {}

/// So many corrections no reader makes; a file with more is made to hold the page up.
pub(super) const MOST_CORRECTIONS: usize = 20_000;

/// The longest words and names, in bytes.
const LONGEST_WORDS: usize = 20_000;

/// The longest TIMEX3 value, in bytes; two points in time with hours take 40.
const LONGEST_VALUE: usize = 64;

/// A list of corrections from JSON, whose offsets count `unit` where they do not say so themselves.
///
/// # Errors
/// When it is no list of corrections; the message names the first one that is wrong.
pub fn read_corrections(json: &str, unit: Unit) -> Result<Vec<Correction>, Unreadable> {
    let forms: Vec<CorrectionForm> =
        serde_json::from_str(json).map_err(|error| Unreadable::Json(error.to_string()))?;
    corrections_of(forms, unit)
}

/// The corrections of a `dateline/1` file, or of a file that holds nothing but a list of them; the latter's offsets count `unit`.
///
/// # Errors
/// When it holds neither.
pub fn read_corrections_of_file(json: &str, unit: Unit) -> Result<Vec<Correction>, Unreadable> {
    /// What counts here of a whole file.
    #[derive(Deserialize)]
    struct Whole {
        offsets: Option<String>,
        corrections: Vec<CorrectionForm>,
    }
    if json.trim_start().starts_with('[') {
        return read_corrections(json, unit);
    }
    let Whole { offsets, corrections } =
        serde_json::from_str(json).map_err(|error| Unreadable::Json(error.to_string()))?;
    let unit = match offsets.as_deref() {
        None => unit,
        Some(name) => Unit::from_name(name)
            .ok_or_else(|| Unreadable::Json(format!("its offsets count {name:?}, which is no known unit")))?,
    };
    corrections_of(corrections, unit)
}

/// Corrections from their outside form, whose offsets count `unit` where they do not say so themselves.
///
/// # Errors
/// When one of them says what cannot be done.
pub fn corrections_of(forms: Vec<CorrectionForm>, unit: Unit) -> Result<Vec<Correction>, Unreadable> {
    if forms.len() > MOST_CORRECTIONS {
        return Err(Unreadable::TooMany(forms.len()));
    }
    let read = |(index, form): (usize, CorrectionForm)| {
        let id = form.id.clone();
        correction_of(form, unit).map_err(|why| Unreadable::Correction(index + 1, id, why))
    };
    forms.into_iter().enumerate().map(read).collect()
}

/// One correction from JSON.
///
/// # Errors
/// When it is none.
pub fn read_correction(json: &str, unit: Unit) -> Result<Correction, Unreadable> {
    let form: CorrectionForm =
        serde_json::from_str(json).map_err(|error| Unreadable::Json(error.to_string()))?;
    let id = form.id.clone();
    correction_of(form, unit).map_err(|why| Unreadable::Correction(1, id, why))
}

fn correction_of(form: CorrectionForm, unit: Unit) -> Result<Correction, String> {
    let wanted = |key: &str| format!("{} needs {key}", form.action);
    let label = |code: &Option<String>| match code {
        None => Err(wanted("label")),
        Some(code) => Label::from_code(code).ok_or_else(|| format!("there is no label {code:?}")),
    };
    let action = match form.action.as_str() {
        "remove" => Action::Remove,
        "add" => Action::Add(label(&form.label)?),
        "relabel" => Action::Relabel(label(&form.label)?),
        "span" => Action::Span(Borders {
            start: form.start.ok_or_else(|| wanted("start"))?,
            end: form.end.ok_or_else(|| wanted("end"))?,
            text: form.text.clone().map(bounded).transpose()?,
        }),
        "accept" => Action::Accept,
        "rename" => {
            let name = bounded(form.name.clone().ok_or_else(|| wanted("name"))?)?;
            if name.trim().is_empty() {
                return Err("a name needs more than white space".to_owned());
            }
            Action::Rename(name)
        }
        "merge" => Action::Merge(anchor(form.with.clone().ok_or_else(|| wanted("with"))?, unit)?),
        "split" => Action::Split,
        "place" => {
            let OrNull(place) = form.place.clone().ok_or_else(|| wanted("place, which may be null"))?;
            Action::Place(place.map(spot).transpose()?)
        }
        "describe" => {
            let bounded = |words: &Option<String>| {
                words.clone().filter(|words| !words.trim().is_empty()).map(bounded).transpose()
            };
            Action::Describe(Said {
                role: bounded(&form.role)?,
                of: bounded(&form.of)?,
                affiliation: bounded(&form.affiliation)?,
            })
        }
        "speaker" => Action::Speaker(match form.speaker.clone() {
            None => return Err(wanted("speaker, which may be null")),
            Some(OrNull(None)) => Speaker::Nobody,
            Some(OrNull(Some(SpeakerForm::At(at)))) => Speaker::At(anchor(at, unit)?),
            Some(OrNull(Some(SpeakerForm::Named(NameForm { name })))) if name.trim().is_empty() => {
                return Err("a name needs more than white space".to_owned());
            }
            Some(OrNull(Some(SpeakerForm::Named(NameForm { name })))) => Speaker::Named(bounded(name)?),
        }),
        "date" => {
            let OrNull(value) = form.value.clone().ok_or_else(|| wanted("value, which may be null"))?;
            Action::Date(value.map(timex).transpose()?)
        }
        other => {
            return Err(format!(
                "nothing is known to do {other:?}; known are remove, add, relabel, span, accept, rename, merge, split, place, \
                 describe, speaker and date"
            ));
        }
    };
    let scope = match &form.scope {
        None => action.usual_scope(),
        Some(code) => Scope::from_code(code).ok_or_else(|| {
            format!("there is no scope {code:?}; there are mention, article and everywhere")
        })?,
    };
    let was = match &form.was {
        None => None,
        Some(code) => Some(Label::from_code(code).ok_or_else(|| format!("there is no label {code:?}"))?),
    };
    Ok(Correction { id: bounded(form.id)?, action, scope, at: anchor(form.at, unit)?, was })
}

fn anchor(form: AnchorForm, unit: Unit) -> Result<Anchor, String> {
    let AnchorForm { article, start, end, text, offsets } = form;
    let unit = match offsets.as_deref() {
        None => unit,
        Some(name) => Unit::from_name(name).ok_or_else(|| format!("offsets count no {name:?}"))?,
    };
    let article: Digest = article.parse().map_err(|error| format!("its article is {error}"))?;
    if start > end {
        return Err(format!("its words end at {end}, before they start at {start}"));
    }
    Ok(Anchor { article, start, end, unit, text: bounded(text)? })
}

fn spot(form: SpotForm) -> Result<Spot, String> {
    match form {
        SpotForm { geonames: Some(id), .. } => Ok(Spot::Geonames(id)),
        SpotForm { lat: Some(lat), lon: Some(lon), name: Some(name), .. } => {
            let e4 = |degrees: f64, most: f64| {
                let fits = degrees.abs() <= most;
                #[allow(clippy::cast_possible_truncation, reason = "at most 1,800,000")]
                fits.then(|| (degrees * 10_000.0).round() as i32)
                    .ok_or_else(|| format!("{degrees} lies beyond {most} degrees"))
            };
            Ok(Spot::Point(Point { lat_e4: e4(lat, 90.0)?, lon_e4: e4(lon, 180.0)?, name: bounded(name)? }))
        }
        _ => Err("a place needs geonames, or lat, lon and name".to_owned()),
    }
}

/// A TIMEX3 value as far as its letters tell; what it says is told where it is shown.
fn timex(value: String) -> Result<String, String> {
    let letters = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"-:/_.".contains(&byte);
    let fits = !value.is_empty() && value.len() <= LONGEST_VALUE && value.bytes().all(letters);
    if fits {
        Ok(value)
    } else {
        Err(format!("{value:?} is no TIMEX3 value such as 2022-06-07, 2022-W22 or P2M"))
    }
}

fn bounded(words: String) -> Result<String, String> {
    if words.len() > LONGEST_WORDS {
        return Err(format!("it has words of {} bytes; {LONGEST_WORDS} are the most", words.len()));
    }
    Ok(words)
}
