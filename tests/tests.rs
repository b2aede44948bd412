//! All native integration tests in one binary.

mod document;
mod marks;
