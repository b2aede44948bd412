//! What leaves the crate: JSON, tables, maps, pages.

pub mod form;
pub mod json;
pub mod offsets;
pub mod snapshot;
pub mod summary;
