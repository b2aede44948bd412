//! What became of munitions and equipment: what was fired is another number than what was shot down.

use super::class::FigureClass;
use super::word::{Sense, Words};

/// What became of munitions and equipment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// Not said, or not asked: people have their class.
    #[default]
    Untold,
    /// Fired, launched, dropped.
    Fired,
    /// Shot down, intercepted, destroyed or lost.
    Destroyed,
}

impl Fate {
    /// Its word in the outside form; none where nothing is said.
    #[must_use]
    pub const fn code(self) -> Option<&'static str> {
        match self {
            Self::Untold => None,
            Self::Fired => Some("fired"),
            Self::Destroyed => Some("destroyed"),
        }
    }
}

/// Words between the verb and its "down": "shot three of them down".
const APART: usize = 5;

/// The fate that the word at token `governor` tells of what a class counts.
pub(super) fn told(words: &Words<'_>, class: FigureClass, governor: Option<usize>) -> Fate {
    let Some(at) = governor.filter(|_| matches!(class, FigureClass::Munitions | FigureClass::Equipment))
    else {
        return Fate::Untold;
    };
    let end = words.sentence(at).end.min(at + 1 + APART);
    if words.is(at, Sense::DESTROY.with(Sense::DOWN)) || (at + 1..end).any(|at| words.any(at, &["down"])) {
        Fate::Destroyed
    } else if words.is(at, Sense::FIRE) {
        Fate::Fired
    } else {
        Fate::Untold
    }
}
