//! Corrections on their way in: what is no correction is refused, with words that say which and why.

use std::fmt;

use serde::Deserialize;

use super::{AnchorForm, CorrectionForm, NameForm, OrNull, SpeakerForm, SpotForm};
use crate::Label;
use crate::correction::{Action, Anchor, Borders, Correction, Point, Said, Scope, Speaker, Spot};
use crate::digest::Digest;
use crate::export::offsets::Unit;

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
