//! Spellings: what the writings of one name share, and whether two names may fit one bearer.
//!
//! A name comes out of another script by many systems (Zelensky, Zelenskyi, Zelens'kyj), out of another language by
//! many habits (Gaddafi, Qaddafi), and with letters lost. [`keys`] gives each word a few short keys, of which two
//! writings of one word share at least one; they serve to find candidates without comparing all with all.
//! No text is unfit: what is not understood stays as it is.

mod letters;
mod plain;
mod sound;

pub use plain::plain;
pub use sound::{MOST_KEYS, keys, sound};
