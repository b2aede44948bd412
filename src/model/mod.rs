//! What was learnt from annotated and from raw text, as `cargo xtask train` writes it into `data/model/`.

pub mod clusters;

pub use clusters::Clusters;
