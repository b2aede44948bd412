//! All native integration tests in one binary.

mod document;
mod fuzz_corpus;
mod gazetteer;
mod hostile;
mod input;
mod invariants;
mod marks;
mod properties;
mod samples;
