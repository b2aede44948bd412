//! Dateline reads news articles and says who, where, when, how many, what happened, and according to whom.
//!
//! ```
//! use dateline::{Article, Dossier, Resources};
//!
//! let article = Article::new("wire.txt", "KYIV – President Volodymyr Zelensky spoke on Tuesday.");
//! let dossier = Dossier::read(&[article], Resources::embedded());
//! assert_eq!(dossier.readings().len(), 1);
//! ```
//!
//! The core does no input or output. Any text is accepted, the empty one included; analysis never fails.
//! [`export`] turns a [`Dossier`] into what leaves the crate; [`input`] turns bytes into [`Article`]s.

pub mod article;
pub mod compare;
pub mod correction;
pub mod description;
pub mod desk;
pub mod digest;
pub mod document;
pub mod dossier;
pub mod duplicate;
pub mod export;
pub mod figure;
pub mod gazetteer;
pub mod identity;
pub mod input;
pub mod label;
pub mod masthead;
mod memo;
pub mod mention;
pub mod model;
pub mod name;
pub mod number;
mod pattern;
pub mod pipeline;
pub mod place;
pub mod published;
pub mod quote;
pub mod reference;
pub mod span;
pub mod spelling;
pub mod time;
pub mod timeline;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
pub mod zip;

pub use article::{Article, CivilDate};
pub use desk::Desk;
pub use document::Document;
pub use dossier::Dossier;
pub use gazetteer::Resources;
pub use label::Label;
pub use mention::Mention;
pub use span::Span;
