//! What Dateline knows before it reads: places, names and word lists, packed and read in place.
//!
//! A [`Resources`] is passed to every pass that needs one, so that a test can bring its own.

pub mod class;
pub mod lexicon;
pub mod packed;
pub mod phrase;
pub mod place;

pub use class::{Class, Classes};
pub use lexicon::{Lexicon, Matcher, PhraseMatch};
pub use place::{Place, PlaceId, PlaceKind, Places};

use std::fmt;

use crate::model::{Clusters, NamesModel, Speech};
use crate::reference::Weights;

/// All that the program knows before it reads: gazetteers, and what was learnt.
#[derive(Clone, Debug)]
pub struct Resources {
    /// Words and names with their classes.
    pub lexicon: Lexicon,
    /// Places on Earth.
    pub places: Places,
    /// Words that stand in like places.
    pub clusters: Clusters,
    /// Parts of speech.
    pub speech: Speech,
    /// What tells names in their context.
    pub names: NamesModel,
    /// What tells whom pronouns stand for.
    pub references: Weights,
}

/// The files a [`Resources`] is read from, as `cargo xtask data` and `cargo xtask train` write them.
#[derive(Clone, Copy, Debug)]
pub struct Tables {
    /// `data/compiled/lexicon.bin`.
    pub lexicon: &'static [u8],
    /// `data/compiled/places.bin`.
    pub places: &'static [u8],
    /// `data/model/clusters.bin`.
    pub clusters: &'static [u8],
    /// `data/model/speech.bin`.
    pub speech: &'static [u8],
    /// `data/model/names.bin`.
    pub names: &'static [u8],
    /// `data/model/references.tsv`.
    pub references: &'static [u8],
}

impl Tables {
    /// The files compiled into the program.
    pub const EMBEDDED: Self = Self {
        lexicon: include_bytes!("../../data/compiled/lexicon.bin"),
        places: include_bytes!("../../data/compiled/places.bin"),
        clusters: include_bytes!("../../data/model/clusters.bin"),
        speech: include_bytes!("../../data/model/speech.bin"),
        names: include_bytes!("../../data/model/names.bin"),
        references: include_bytes!("../../data/model/references.tsv"),
    };
}

impl Resources {
    /// The gazetteers compiled into the program (see `data/README.md`).
    ///
    /// # Panics
    /// When the compiled tables are damaged, which the test suite rules out.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static EMBEDDED: std::sync::OnceLock<Resources> = std::sync::OnceLock::new();
        EMBEDDED.get_or_init(|| {
            Self::from_bytes(Tables::EMBEDDED).expect("the tests open the tables that are compiled in")
        })
    }

    /// Gazetteers and model from their files. Nothing is copied or unpacked.
    ///
    /// # Errors
    /// When a file is of another kind or version, cut short or damaged, or when the two do not belong together.
    pub fn from_bytes(tables: Tables) -> Result<Self, ResourceError> {
        let places = Places::from_bytes(tables.places)?;
        let lexicon = Lexicon::from_bytes(tables.lexicon, places.count())?;
        let clusters = Clusters::from_bytes(tables.clusters)?;
        let speech = Speech::from_bytes(tables.speech)?;
        let names = NamesModel::from_bytes(tables.names)?;
        let references = Weights::from_bytes(tables.references)?;
        Ok(Self { lexicon, places, clusters, speech, names, references })
    }
}

/// A file of gazetteers, or of what was learnt, that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResourceError {
    /// The file's name, without its folder.
    pub file: &'static str,
    /// What is wrong with it.
    pub why: &'static str,
}

impl fmt::Display for ResourceError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, why } = self;
        let task = if LEARNT.contains(file) { "train" } else { "data" };
        write!(out, "{file} cannot be used: {why}; run `cargo xtask {task}` to make it anew")
    }
}

/// The files of `data/model/`; those of `data/compiled/` are made by another task.
const LEARNT: [&str; 4] = ["clusters.bin", "speech.bin", "names.bin", "references.tsv"];

impl std::error::Error for ResourceError {}
