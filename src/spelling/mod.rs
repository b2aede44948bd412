//! Spellings: what the writings of one name share, and whether two names may fit one bearer.
//!
//! A name comes out of another script by many systems (Zelensky, Zelenskyi, Zelens'kyj), out of another language by
//! many habits (Gaddafi, Qaddafi), and with letters lost. [`keys`] gives each word a few short keys, of which two
//! writings of one word share at least one; they serve to find candidates without comparing all with all.
//! No text is unfit: what is not understood stays as it is.

//!
//! [`Name::compare`] answers for two names what keys cannot: words in another order, initials, forms of given names,
//! titles, generations, legal forms, slips of the pen; and says why.

mod abbreviation;
mod agreement;
mod align;
mod distance;
mod given;
mod legal;
mod letters;
mod number;
mod organisation;
mod person;
mod plain;
mod reading;
mod romanise;
mod script;
mod small;
mod sound;
mod token;
mod word;

pub use agreement::{Agreement, Bearer, Evidence, Verdict};
pub use given::given_keys;
pub use plain::plain;
pub use romanise::System;
pub use sound::{MOST_KEYS, keys, place_keys, sound};

use organisation::Organisation;
use person::Person;

/// A name read for comparing. Reading costs a few microseconds a word, comparing two read names less than that.
#[derive(Clone, Debug)]
pub struct Name(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Person(Person),
    Organisation(Organisation),
}

impl Name {
    /// Reads a name of this kind of bearer. Names of different kinds are never compared.
    #[must_use]
    pub fn read(name: &str, bearer: Bearer) -> Self {
        Self(match bearer {
            Bearer::Person => Kind::Person(Person::read(name)),
            Bearer::Organisation => Kind::Organisation(Organisation::read(name)),
            Bearer::Vessel => Kind::Organisation(Organisation::vessel(name)),
            Bearer::Place => Kind::Organisation(Organisation::place(name)),
        })
    }

    /// Whether this name and another may name one bearer. The same in both directions.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Agreement {
        match (&self.0, &other.0) {
            (Kind::Person(one), Kind::Person(other)) => one.compare(other),
            (Kind::Organisation(one), Kind::Organisation(other)) => one.compare(other),
            _ => Agreement::against(Evidence::OtherWords),
        }
    }
}

/// [`Name::compare`] of two names as they are written.
#[must_use]
pub fn compare(one: &str, other: &str, bearer: Bearer) -> Agreement {
    Name::read(one, bearer).compare(&Name::read(other, bearer))
}
