//! What a figure counts: its class, whose losses it tells, and over how long.

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureClass {
    /// People who died by violence.
    Killed,
    /// People who were hurt.
    Wounded,
    /// Prisoners, hostages, people under arrest.
    Captured,
    /// People who fled, were evacuated or lost their homes.
    Displaced,
    /// People of whom nothing is known.
    Missing,
    /// Missiles, shells, drones: fired, shot down, delivered.
    Munitions,
    /// Vehicles, aircraft, ships, guns.
    Equipment,
    /// Land and settlements that somebody holds, takes or loses: a share, an area, a number of towns.
    Territory,
    /// An amount of money.
    Money,
    /// A length.
    Distance,
    /// An area that nobody is said to take or lose.
    Area,
    /// A length of time.
    Duration,
    /// A part of a whole.
    Share,
    /// Anything else.
    Other,
}

impl FigureClass {
    /// Every class in the order of a ledger.
    pub const ALL: [Self; 14] = [
        Self::Killed,
        Self::Wounded,
        Self::Captured,
        Self::Displaced,
        Self::Missing,
        Self::Munitions,
        Self::Equipment,
        Self::Territory,
        Self::Money,
        Self::Distance,
        Self::Area,
        Self::Duration,
        Self::Share,
        Self::Other,
    ];

    /// Its word in the outside form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Killed => "killed",
            Self::Wounded => "wounded",
            Self::Captured => "captured",
            Self::Displaced => "displaced",
            Self::Missing => "missing",
            Self::Munitions => "munitions",
            Self::Equipment => "equipment",
            Self::Territory => "territory",
            Self::Money => "money",
            Self::Distance => "distance",
            Self::Area => "area",
            Self::Duration => "duration",
            Self::Share => "share",
            Self::Other => "other",
        }
    }

    /// Whether it tells what became of people.
    #[must_use]
    pub const fn is_of_people(self) -> bool {
        matches!(self, Self::Killed | Self::Wounded | Self::Captured | Self::Displaced | Self::Missing)
    }

    /// Whether figures of several articles and sources are set side by side in the ledger: tolls, munitions, equipment
    /// and territory. Two distances or sums of money are seldom about one thing.
    #[must_use]
    pub const fn is_kept(self) -> bool {
        self.is_of_people() || matches!(self, Self::Munitions | Self::Equipment | Self::Territory)
    }
}

/// Of whom the counted people are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Not said, or of several groups.
    #[default]
    None,
    /// Civilians.
    Civilian,
    /// Soldiers and fighters.
    Military,
    /// Children.
    Child,
}

impl Group {
    /// Its word in the outside form; none where nothing is said.
    #[must_use]
    pub const fn code(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Civilian => Some("civilian"),
            Self::Military => Some("military"),
            Self::Child => Some("child"),
        }
    }
}

/// Whether a figure tells of one event or sums up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// One event, or one day's.
    #[default]
    Event,
    /// Everything since some beginning: "since the invasion", "so far", "the death toll rose to".
    Total,
}

impl Scope {
    /// Its word in the outside form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Total => "total",
        }
    }
}
