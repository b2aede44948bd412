//! What leaves the crate: JSON, tables, maps, pages.

pub mod annotation;
pub mod comparison;
pub mod csv;
pub mod form;
pub mod format;
pub mod geojson;
pub mod html;
pub mod ics;
pub mod json;
pub mod markdown;
pub mod offsets;
pub mod outcome;
pub mod pieces;
pub mod snapshot;
pub mod summary;
pub mod timeline;
mod words;

pub use format::Format;
