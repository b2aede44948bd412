//! Corrections in the outside form: the one part of it that is also read.

mod read;
mod write;

pub use read::{Unreadable, corrections_of, read_correction, read_corrections, read_corrections_of_file};
pub(super) use write::corrections;

use serde::{Deserialize, Deserializer, Serialize};

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

/// Something, or null where the key is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrNull<T>(pub Option<T>);

/// Tells null from a key that is left out.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<OrNull<T>>, D::Error> {
    Option::deserialize(from).map(|value| Some(OrNull(value)))
}
