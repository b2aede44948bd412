//! Any bytes: they are decoded or refused, and what is decoded keeps every invariant.
#![no_main]

#[path = "../../tests/invariants.rs"]
#[allow(dead_code, reason = "the other targets use the rest")]
mod invariants;

use dateline::input::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for format in Format::ALL {
        invariants::check_bytes("any", bytes, format);
    }
});
