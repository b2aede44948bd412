//! What Dateline knows before it reads: places, names and word lists, packed and read in place.
//!
//! A [`Resources`] is passed to every pass that needs one, so that a test can bring its own.

pub mod class;
pub mod lexicon;
pub mod packed;
pub mod phrase;
pub mod place;

pub use class::{Class, Classes};
pub use lexicon::{Lexicon, PhraseMatch};
pub use place::{Place, PlaceId, PlaceKind, Places};

use std::fmt;

/// All gazetteers together.
#[derive(Clone, Debug)]
pub struct Resources {
    /// Words and names with their classes.
    pub lexicon: Lexicon,
    /// Places on Earth.
    pub places: Places,
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
            Self::from_bytes(
                include_bytes!("../../data/compiled/lexicon.bin"),
                include_bytes!("../../data/compiled/places.bin"),
            )
            .expect("the tests open the tables that are compiled in")
        })
    }

    /// Gazetteers from the two files that `cargo xtask data` writes. Nothing is copied or unpacked.
    ///
    /// # Errors
    /// When a file is of another kind or version, cut short or damaged, or when the two do not belong together.
    pub fn from_bytes(lexicon: &'static [u8], places: &'static [u8]) -> Result<Self, ResourceError> {
        let places = Places::from_bytes(places)?;
        let lexicon = Lexicon::from_bytes(lexicon, places.count())?;
        Ok(Self { lexicon, places })
    }
}

/// A gazetteer file that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResourceError {
    /// The file.
    pub file: &'static str,
    /// What is wrong with it.
    pub why: &'static str,
}

impl fmt::Display for ResourceError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, why } = self;
        write!(out, "{file} cannot be used: {why}; run `cargo xtask data` to make it anew")
    }
}

impl std::error::Error for ResourceError {}
