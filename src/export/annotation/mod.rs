//! What was found as annotations of the texts, in the formats that annotation tools and trainers read. Each counts offsets in
//! its own unit.

pub mod brat;
pub mod conll;
pub mod spacy;
pub mod web;
