//! The boundary to JavaScript: an [`Analyzer`] holds a desk of articles and hands out what the page paints.
//!
//! Everything here translates; what an article is, what is refused and what is read anew is settled in
//! [`crate::input`] and [`crate::desk`]. Offsets count UTF-16 units, as JavaScript does.

use std::convert::Infallible;

use js_sys::{Function, JsString, Uint8Array};
use wasm_bindgen::prelude::{JsCast as _, JsError, JsValue, wasm_bindgen};
use web_sys::{Blob, FileReaderSync, WorkerGlobalScope};

use crate::compare::{self, alike};
use crate::desk::{Desk, Key, Progress};
use crate::digest::Digest;
use crate::dossier::Dossier;
use crate::export::offsets::Unit;
use crate::export::outcome::Outcome;
use crate::export::pieces::Pieces;
use crate::export::timeline::TimelineForm;
use crate::export::{Format, comparison, form, snapshot};
use crate::gazetteer::Resources;
use crate::input::{self, Arrival};

/// Small pieces of memory come and go by the thousand in every article: this allocator is smaller and faster at it than the
/// one that WebAssembly gets by default.
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What [`Analyzer::export`] gives.
#[wasm_bindgen(typescript_custom_section)]
const EXPORTED_FILE: &str =
    "export interface ExportedFile { file: string; type: string; bytes: Uint8Array<ArrayBuffer>; }";

/// Articles laid out to be read together.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Analyzer {
    desk: Desk,
    /// What files brought along that were added since it was last asked for.
    corrections: Vec<String>,
    pieces: Pieces,
}

#[wasm_bindgen]
impl Analyzer {
    /// An analyser without articles.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        console_error_panic_hook::set_once();
        Self::default()
    }

    /// Adds the articles of one file: a `File` from a drop or a file dialog, or bytes. A `File` can only be read in
    /// a worker.
    ///
    /// # Errors
    /// When `content` is neither.
    #[wasm_bindgen(js_name = addFile, unchecked_return_type = "Outcome[]")]
    pub fn add_file(
        &mut self,
        name: String,
        #[wasm_bindgen(unchecked_param_type = "Blob | Uint8Array")] content: JsValue,
    ) -> Result<JsValue, JsValue> {
        let bytes = match content.dyn_into::<Blob>() {
            Ok(file) => match read_blob(&file) {
                Ok(bytes) => bytes,
                Err(reason) => return to_js(&[Outcome::refused(name, reason)]),
            },
            Err(bytes) => bytes.dyn_into::<Uint8Array>()?.to_vec(),
        };
        let opened = input::open(&name, &bytes, input::Format::Auto);
        self.corrections.extend(opened.corrections);
        self.lay_out(opened.outcomes)
    }

    /// The corrections that files brought along which were added since this was last asked, a `CorrectionForm[]` as JSON for each
    /// file that had some. They do not hold until they are set.
    #[wasm_bindgen(js_name = takeCorrections)]
    pub fn take_corrections(&mut self) -> Vec<String> {
        std::mem::take(&mut self.corrections)
    }

    /// Adds the articles of a pasted text. Units without their pair, which no text can hold, are named in a warning.
    ///
    /// # Errors
    /// Never: what is refused is an outcome.
    #[wasm_bindgen(js_name = addText, unchecked_return_type = "Outcome[]")]
    pub fn add_text(
        &mut self,
        name: &str,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsString,
    ) -> Result<JsValue, JsValue> {
        let arrivals = match well_formed(text) {
            Ok(text) => input::read_text(name, &text),
            Err(units) => input::read_utf16(name, &units),
        };
        self.lay_out(arrivals)
    }

    /// Adds one article as it is, without cutting it up: one that was read before, out of a saved page.
    ///
    /// # Errors
    /// When `published` is no day.
    #[wasm_bindgen(js_name = addArticle, unchecked_return_type = "Outcome")]
    pub fn add_article(
        &mut self,
        name: &str,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsString,
        published: Option<String>,
    ) -> Result<JsValue, JsValue> {
        let published = published.map(|date| date.parse()).transpose().map_err(readable)?;
        let arrival = match well_formed(text) {
            Ok(text) => input::read_whole(name, &text),
            Err(units) => input::read_whole_utf16(name, &units),
        };
        let dated = arrival.map(|mut arrival| {
            arrival.article.published = published;
            arrival
        });
        to_js(&self.lay_out_one(dated))
    }

    /// The SHA-256 of a text's UTF-8 bytes, in hexadecimal digits.
    #[must_use]
    #[allow(clippy::unused_self, reason = "the worker knows methods of an engine alone")]
    pub fn digest(&self, text: &str) -> String {
        Digest::of(text).to_string()
    }

    /// Gives an article another text. A text that is refused leaves the article as it was.
    ///
    /// # Errors
    /// When there is no such article.
    #[wasm_bindgen(js_name = replaceText, unchecked_return_type = "Outcome")]
    pub fn replace_text(
        &mut self,
        key: u32,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsString,
    ) -> Result<JsValue, JsValue> {
        let name = self.desk.article(Key(key)).map_err(readable)?.name.clone();
        let arrival = match well_formed(text) {
            Ok(text) => input::read_whole(&name, &text),
            Err(units) => input::read_whole_utf16(&name, &units),
        };
        let outcome = match arrival {
            Ok(Arrival { article, warnings }) => {
                self.desk.replace_text(Key(key), article.text).map_err(readable)?;
                Outcome::taken(key, self.desk.article(Key(key)).map_err(readable)?, warnings)
            }
            Err(refusal) => Outcome::refused(refusal.name, refusal.reason.to_string()),
        };
        to_js(&outcome)
    }

    /// Gives an article its day of publication, `2022-06-07`; without one, what the text says counts again.
    ///
    /// # Errors
    /// When there is no such article, or no such day.
    #[wasm_bindgen(js_name = setPublished)]
    pub fn set_published(&mut self, key: u32, date: Option<String>) -> Result<(), JsValue> {
        let date = date.map(|date| date.parse()).transpose().map_err(readable)?;
        self.desk.set_published(Key(key), date).map_err(readable)
    }

    /// Gives an article another name.
    ///
    /// # Errors
    /// When there is no such article.
    pub fn rename(&mut self, key: u32, name: String) -> Result<(), JsValue> {
        self.desk.rename(Key(key), name).map_err(readable)
    }

    /// Takes an article away.
    ///
    /// # Errors
    /// When there is no such article.
    pub fn remove(&mut self, key: u32) -> Result<(), JsValue> {
        self.desk.remove(Key(key)).map_err(readable)
    }

    /// Sets an article aside. It can be brought back, and is not read again then.
    ///
    /// # Errors
    /// When there is no such article.
    #[wasm_bindgen(js_name = setAside)]
    pub fn set_aside(&mut self, key: u32) -> Result<(), JsValue> {
        self.desk.set_aside(Key(key)).map_err(readable)
    }

    /// Brings an article back that was set aside, to its old place.
    ///
    /// # Errors
    /// When no such article was.
    #[wasm_bindgen(js_name = bringBack)]
    pub fn bring_back(&mut self, key: u32) -> Result<(), JsValue> {
        self.desk.bring_back(Key(key)).map_err(readable)
    }

    /// Takes every article away.
    pub fn clear(&mut self) {
        self.desk.clear();
    }

    /// Reads what is new and gives back everything the page paints, a `Snapshot` as JSON. `progress` is called before
    /// each article and once at the end; what it throws stops the analysis and is thrown on.
    ///
    /// JSON, because a text passes from the worker to the page in one piece, where tens of thousands of objects are made
    /// one by one, copied and made again: that took a third of the time of an analysis.
    ///
    /// # Errors
    /// What `progress` throws.
    pub fn analyse(
        &mut self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "(done: number, total: number, name: string) => void"
        )]
        progress: Option<Function>,
    ) -> Result<String, JsValue> {
        let start = now();
        let keys: Vec<u32> = self.desk.keys().map(|key| key.0).collect();
        let resources = Resources::embedded();
        let dossier = self.desk.analyse(resources, told(progress))?;
        let mut snapshot = snapshot::snapshot(dossier, resources, &keys, 0.0);
        snapshot.elapsed_ms = now() - start;
        Ok(snapshot.to_json())
    }

    /// Reads what is new, as [`Analyzer::analyse`] does, and makes ready to hand the snapshot out with
    /// [`Analyzer::next_piece`]: in one piece, that of 5 MB of text would hold the page up for a second.
    ///
    /// # Errors
    /// What `progress` throws.
    #[wasm_bindgen(js_name = begin)]
    pub fn begin(
        &mut self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "(done: number, total: number, name: string) => void"
        )]
        progress: Option<Function>,
    ) -> Result<(), JsValue> {
        let start = now();
        let keys: Vec<u32> = self.desk.keys().map(|key| key.0).collect();
        let dossier = self.desk.analyse(Resources::embedded(), told(progress))?;
        self.pieces.begin(dossier, keys, now() - start);
        Ok(())
    }

    /// The next piece of the snapshot, a `SnapshotPiece` as JSON; nothing once all were handed out.
    #[wasm_bindgen(js_name = nextPiece)]
    pub fn next_piece(&mut self) -> Option<String> {
        let resources = Resources::embedded();
        let Ok(dossier) = self.desk.analyse(resources, |_| Ok::<(), Infallible>(()));
        self.pieces.next(dossier, resources)
    }

    /// Sets a reader's corrections, a `CorrectionForm[]` as JSON, in place of those that were there; the next analysis follows them.
    ///
    /// # Errors
    /// When it is no list of corrections; those that were there stay.
    #[wasm_bindgen(js_name = setCorrections)]
    pub fn set_corrections(&mut self, json: &str) -> Result<(), JsValue> {
        let corrections = form::read_corrections(json, Unit::Utf16).map_err(readable)?;
        self.desk.set_corrections(corrections);
        Ok(())
    }

    /// How many marks a correction, a `CorrectionForm` as JSON, would change in each scope. Nothing is changed.
    ///
    /// # Errors
    /// When it is no correction.
    #[wasm_bindgen(unchecked_return_type = "PreviewForm")]
    pub fn preview(&mut self, json: &str) -> Result<JsValue, JsValue> {
        let correction = form::read_correction(json, Unit::Utf16).map_err(readable)?;
        to_js(&form::preview(self.dossier(Resources::embedded()), &correction))
    }

    /// Places that bear a name, or whose names begin so, the likeliest first.
    ///
    /// # Errors
    /// Never.
    #[wasm_bindgen(js_name = findPlaces, unchecked_return_type = "FoundPlace[]")]
    pub fn find_places(&self, query: &str) -> Result<JsValue, JsValue> {
        to_js(&form::find_places(query, Resources::embedded()))
    }

    /// What is told with a date, a `TimelineForm` as JSON: a view asks for it when it opens.
    pub fn timeline(&mut self) -> String {
        TimelineForm::of(self.dossier(Resources::embedded())).to_json()
    }

    /// A file of everything on the desk in the format of this name, one of the snapshot's `formats`; offsets count UTF-16 units
    /// where the format leaves that open.
    ///
    /// # Errors
    /// When there is no such format.
    #[wasm_bindgen(unchecked_return_type = "ExportedFile")]
    pub fn export(&mut self, name: &str) -> Result<JsValue, JsValue> {
        let known = Format::from_name(name);
        let format = known.ok_or_else(|| JsError::new(&format!("there is no format {name}")))?;
        let resources = Resources::embedded();
        let bytes = format.file(self.dossier(resources), resources, Unit::Utf16);
        let file = js_sys::Object::new();
        let entry = |key: &str, value: JsValue| js_sys::Reflect::set(&file, &key.into(), &value);
        entry("file", format.facts().file.into())?;
        entry("type", format.facts().media_type.into())?;
        entry("bytes", Uint8Array::from(bytes.as_slice()).into())?;
        Ok(file.into())
    }

    /// What the articles at these places say of the same things, a `ComparisonForm` as JSON; of all articles when none is named.
    pub fn comparison(&mut self, articles: Vec<usize>) -> String {
        let resources = Resources::embedded();
        let dossier = self.dossier(resources);
        let all = || (0..dossier.readings().len()).collect();
        let articles = if articles.is_empty() { all() } else { articles };
        comparison::json(dossier, &compare::compare(dossier, resources, &articles))
    }

    /// Which articles carry much of each other's text, but not all of it.
    ///
    /// # Errors
    /// Never.
    #[wasm_bindgen(unchecked_return_type = "LikenessForm[]")]
    pub fn likenesses(&mut self) -> Result<JsValue, JsValue> {
        let dossier = self.dossier(Resources::embedded());
        let once = (0..dossier.readings().len()).filter(|&article| dossier.duplicate_of(article).is_none());
        let found = alike::pairs(dossier, &once.collect::<Vec<_>>());
        to_js(&found.iter().map(comparison::likeness).collect::<Vec<_>>())
    }

    fn dossier(&mut self, resources: &Resources) -> &Dossier {
        let Ok(dossier) = self.desk.analyse(resources, |_| Ok::<(), Infallible>(()));
        dossier
    }

    fn lay_out(&mut self, arrivals: Vec<input::Outcome>) -> Result<JsValue, JsValue> {
        to_js(&arrivals.into_iter().map(|arrival| self.lay_out_one(arrival)).collect::<Vec<_>>())
    }

    fn lay_out_one(&mut self, arrival: input::Outcome) -> Outcome {
        match arrival {
            Ok(Arrival { article, warnings }) => {
                let told = article.clone();
                Outcome::taken(self.desk.add(article).0, &told, warnings)
            }
            Err(refusal) => Outcome::refused(refusal.name, refusal.reason.to_string()),
        }
    }
}

/// Tells a caller's function how far an analysis has come.
fn told(progress: Option<Function>) -> impl FnMut(Progress<'_>) -> Result<(), JsValue> {
    move |Progress { done, total, name }| match &progress {
        Some(progress) => progress.call3(&JsValue::NULL, &done.into(), &total.into(), &name.into()).map(drop),
        None => Ok(()),
    }
}

/// A file's bytes, or why they cannot be had.
fn read_blob(file: &Blob) -> Result<Vec<u8>, String> {
    let reader = FileReaderSync::new().map_err(|_| "a file can only be read in a worker".to_owned())?;
    match reader.read_as_array_buffer(file) {
        Ok(buffer) => Ok(Uint8Array::new(&buffer).to_vec()),
        Err(_) => {
            Err("the file can no longer be read; it may have been moved or changed: choose it again"
                .to_owned())
        }
    }
}

/// The string, or its units when some of them lack their pair. Decoding puts U+FFFD for such a unit, so that a text
/// without it needs no second look.
fn well_formed(text: &JsString) -> Result<String, Vec<u16>> {
    let decoded = String::from(text);
    let whole = !decoded.contains(char::REPLACEMENT_CHARACTER) || text.is_valid_utf16();
    if whole { Ok(decoded) } else { Err(text.iter().collect()) }
}

/// A value as plain JavaScript objects: what is not known is null, as in the JSON.
fn to_js<T: serde::Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new();
    let serializer = serializer.serialize_missing_as_null(true).serialize_maps_as_objects(true);
    serde::Serialize::serialize(value, &serializer).map_err(readable)
}

/// An `Error` that says what the program's own error says.
fn readable(error: impl std::error::Error) -> JsValue {
    JsError::from(error).into()
}

/// Milliseconds on the worker's clock. Outside a worker nobody waits for the figure.
fn now() -> f64 {
    let performance =
        js_sys::global().dyn_into::<WorkerGlobalScope>().ok().and_then(|scope| scope.performance());
    performance.map_or(0.0, |performance| performance.now())
}
