//! What was learnt from annotated and from raw text, as `cargo xtask train` writes it into `data/model/`.

pub mod clusters;
pub mod names;
pub mod speech;

pub use clusters::Clusters;
pub use names::NamesModel;
pub use speech::Speech;
