//! Regular expressions over whole paragraphs.

use regex::Regex;

/// Compiles a constant pattern whose `\b` tells ASCII words apart.
///
/// The fast engines of `regex` give up on Unicode's `\b` at the first letter beyond ASCII, which in news is the first
/// curly quotation mark; the slow one then takes a tenth of the whole analysis.
///
/// # Panics
/// When the pattern is malformed: patterns are constants, and the tests compile every one.
pub(crate) fn compile(pattern: &str) -> Regex {
    Regex::new(&pattern.replace(r"\b", r"(?-u:\b)")).expect("patterns are constants")
}
