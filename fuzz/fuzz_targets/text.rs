//! Any text: every invariant of the analysis holds.
#![no_main]

#[path = "../../tests/invariants.rs"]
#[allow(dead_code, reason = "the other targets use the rest")]
mod invariants;

libfuzzer_sys::fuzz_target!(|text: &str| {
    invariants::check_text(text);
});
