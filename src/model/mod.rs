//! What was learnt from annotated and from raw text, as `cargo xtask train` writes it into `data/model/`.

pub mod clusters;
pub mod speech;

pub use clusters::Clusters;
pub use speech::Speech;
