//! What leaves the crate: JSON, tables, maps, pages.

pub mod form;
pub mod offsets;
