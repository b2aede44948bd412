//! Quotes and claims: who says what, by which word, and whether it is asserted, denied, demanded, promised or asked.
//!
//! Quotation marks are paired first (`mark`). Sentences that a quotation holds together make a period, in which every
//! quotation stands for one word (`period`). In it each word of saying (`cue`) is looked at with what stands before and
//! after it: its speaker (`phrase`), what it takes (`complement`), and so what is said (`attribution`). A paragraph joins
//! what its periods found (`paragraph`).

mod account;
mod attribution;
mod chain;
mod complement;
mod cue;
mod disclaimer;
mod extent;
mod forward;
mod governed;
mod heading;
mod mark;
mod naming;
mod noun;
mod paragraph;
mod period;
mod phrase;
mod postposed;
mod relay;
mod source;
mod subject;
mod voice;
mod words;

use crate::gazetteer::Resources;
use crate::model::speech::Tagged;
use crate::{Document, Span};
pub use voice::{Hand, Voice, voices};
use words::Words;

/// How the words of a quote stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// In quotation marks.
    Direct,
    /// Reported.
    Indirect,
    /// Reported, with words in quotation marks.
    Mixed,
}

impl QuoteKind {
    /// Its word in the outside form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

/// What a speaker does with what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// Says that it is so.
    Asserts,
    /// Says that it is not so.
    Denies,
    /// Wants it done.
    Demands,
    /// Will do it; threats are promises.
    Promises,
    /// Wants to know, or requests.
    Asks,
}

impl Stance {
    /// Every stance.
    pub const ALL: [Self; 5] = [Self::Asserts, Self::Denies, Self::Demands, Self::Promises, Self::Asks];

    /// Its word in the outside form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asserts => "asserts",
            Self::Denies => "denies",
            Self::Demands => "demands",
            Self::Promises => "promises",
            Self::Asks => "asks",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Asserts, Self::Denies, Self::Demands, Self::Promises, Self::Asks]
            .into_iter()
            .find(|stance| stance.code() == word)
    }
}

/// Something somebody says, and who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// What is said, in order of the text; one piece or more, none empty.
    pub pieces: Vec<Span>,
    /// How it stands in the text.
    pub kind: QuoteKind,
    /// The words that name the speaker: a name with its titles, a noun group or a pronoun.
    pub speaker: Option<Span>,
    /// For a quotation without a word of saying, the words that named the speaker before.
    pub carried: Option<Span>,
    /// The word of saying.
    pub cue: Option<Span>,
    /// What the speaker does with it.
    pub stance: Stance,
    /// The words that name who relays it: `Tass` in "Tass cited officials as saying".
    pub via: Option<Span>,
    /// The outlet's note that it could not be checked.
    pub unverified: Option<Span>,
}

/// The quotes of one article, in order of the text. `tagged` gives the parts of speech of its words.
#[must_use]
pub fn find(document: &Document, tagged: &Tagged, resources: &Resources) -> Vec<Quote> {
    let words = Words::read(document, tagged, resources);
    let mut reader = paragraph::Reader::new(&words);
    for paragraph in 0..document.paragraphs().len() {
        reader.read(paragraph);
    }
    reader.quotes
}
