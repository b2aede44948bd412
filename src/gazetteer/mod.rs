//! What Dateline knows before it reads: places, names and word lists, packed and read in place.
//!
//! A [`Resources`] is passed to every pass that needs one, so that a test can bring its own.

pub mod lexicon;
pub mod place;

pub use lexicon::{Class, Classes, Lexicon, PhraseMatch};
pub use place::{Place, PlaceId, PlaceKind, Places};

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
    #[must_use]
    pub fn embedded() -> &'static Self {
        static EMBEDDED: std::sync::OnceLock<Resources> = std::sync::OnceLock::new();
        EMBEDDED.get_or_init(|| Self { lexicon: Lexicon::embedded(), places: Places::embedded() })
    }
}
