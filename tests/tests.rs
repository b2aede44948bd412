//! All native integration tests in one binary.

mod document;
mod hostile;
mod invariants;
mod marks;
mod properties;
mod samples;
