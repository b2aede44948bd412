//! Reasons and accounts in words.

use super::denials::Answer;
use super::figures::Why;
use crate::dossier::Dossier;
pub use crate::view::told::{Account, account};

impl Why {
    /// The reason in words, to follow "may differ:".
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::OtherDay => "of other days",
            Self::DayUntold => "one does not tell the day",
            Self::OtherScope => "one counts one event, the other everything so far",
            Self::OtherGroup => "of other people",
            Self::GroupUntold => "one does not say which people",
            Self::BothFit => "one is a bound: both can be right",
            Self::About => "one is only about right",
            Self::OtherSource => "other sources",
            Self::Later => "published on other days",
        }
    }
}

/// Why a claim is taken for what is denied, in words.
#[must_use]
pub fn because(dossier: &Dossier, answer: &Answer) -> String {
    let mut reasons = Vec::new();
    if answer.nearest {
        reasons.push("the nearest claim before it".to_owned());
    }
    if !answer.words.is_empty() {
        let words: Vec<String> = answer.words.iter().map(|word| format!("“{word}”")).collect();
        reasons.push(format!("both say {}", words.join(", ")));
    }
    if !answer.entities.is_empty() {
        let names: Vec<&str> =
            answer.entities.iter().map(|&entity| dossier.entities()[entity].name.as_str()).collect();
        reasons.push(format!("both name {}", names.join(", ")));
    }
    if answer.number {
        reasons.push("both give one number".to_owned());
    }
    if answer.names {
        reasons.push("the claim names who denies it".to_owned());
    }
    match answer.apart {
        Some(0) => reasons.push("in one sentence".to_owned()),
        Some(1) => reasons.push("next to each other".to_owned()),
        Some(apart) => reasons.push(format!("{apart} sentences apart")),
        None => reasons.push("in other articles".to_owned()),
    }
    reasons.join("; ")
}
