//! What may be one thing though its mentions carry different labels.

use crate::Label;

/// A town is GPE here and LOC there; a person is never anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    Person,
    Group,
    Organisation,
    Place,
    Weapon,
    Event,
    Other,
}

impl Kind {
    /// The kind of a label; none for dates and numbers.
    pub(super) fn of(label: Label) -> Option<Self> {
        match label {
            Label::Person => Some(Self::Person),
            Label::Norp => Some(Self::Group),
            Label::Org => Some(Self::Organisation),
            Label::Gpe | Label::Loc | Label::Fac => Some(Self::Place),
            Label::Weapon => Some(Self::Weapon),
            Label::Event => Some(Self::Event),
            Label::Product | Label::WorkOfArt | Label::Law | Label::Language => Some(Self::Other),
            Label::Date
            | Label::Time
            | Label::Percent
            | Label::Money
            | Label::Quantity
            | Label::Ordinal
            | Label::Cardinal => None,
        }
    }

    /// A word that keeps the keys of kinds apart.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Group => "group",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Weapon => "weapon",
            Self::Event => "event",
            Self::Other => "other",
        }
    }
}
