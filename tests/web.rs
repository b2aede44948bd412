//! Tests that run in a browser; see `cargo xtask test wasm`.
