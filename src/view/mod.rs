//! What a reader is shown, as plain data: the summary table and the runs of highlighted text.
//!
//! Nothing here counts in anything but bytes, and nothing here serialises: `export` does both.

pub mod certainty;
pub mod context;
pub mod counted;
pub mod dated;
pub mod runs;
pub mod said;
pub mod table;
pub mod title;
pub mod told;
