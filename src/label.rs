//! The labels a mention can carry. The names follow OntoNotes 5, with WEAPON added for war reporting.

/// What kind of thing a mention names.
///
/// The order is the order of tables and legends: people first, then groups, places, things, times and numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// People by name, without titles.
    Person,
    /// Nationalities, peoples, political and religious groups.
    Norp,
    /// Organisations, armies, agencies, media, companies.
    Org,
    /// Places with a government: countries, regions, cities, villages.
    Gpe,
    /// Other places: continents, seas, rivers, non-political regions.
    Loc,
    /// Named buildings, plants, bases, airports, bridges, streets.
    Fac,
    /// Named wars, battles, conferences, storms.
    Event,
    /// Weapons, munitions, military vehicles and aircraft.
    Weapon,
    /// Other named products.
    Product,
    /// Titles of books, songs, films, reports.
    WorkOfArt,
    /// Named treaties, charters and acts.
    Law,
    /// Named languages.
    Language,
    /// Calendar expressions, points and durations of a day or more.
    Date,
    /// Times shorter than a day.
    Time,
    /// Percentages.
    Percent,
    /// Amounts of money, with the unit.
    Money,
    /// Measures with a physical unit.
    Quantity,
    /// First, second, when it ranks.
    Ordinal,
    /// Every other number.
    Cardinal,
}

impl Label {
    /// All labels in display order.
    pub const ALL: [Self; 19] = [
        Self::Person,
        Self::Norp,
        Self::Org,
        Self::Gpe,
        Self::Loc,
        Self::Fac,
        Self::Event,
        Self::Weapon,
        Self::Product,
        Self::WorkOfArt,
        Self::Law,
        Self::Language,
        Self::Date,
        Self::Time,
        Self::Percent,
        Self::Money,
        Self::Quantity,
        Self::Ordinal,
        Self::Cardinal,
    ];

    /// The label as it stands in the outside form, e.g. `WORK_OF_ART`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "PERSON",
            Self::Norp => "NORP",
            Self::Org => "ORG",
            Self::Gpe => "GPE",
            Self::Loc => "LOC",
            Self::Fac => "FAC",
            Self::Event => "EVENT",
            Self::Weapon => "WEAPON",
            Self::Product => "PRODUCT",
            Self::WorkOfArt => "WORK_OF_ART",
            Self::Law => "LAW",
            Self::Language => "LANGUAGE",
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Percent => "PERCENT",
            Self::Money => "MONEY",
            Self::Quantity => "QUANTITY",
            Self::Ordinal => "ORDINAL",
            Self::Cardinal => "CARDINAL",
        }
    }

    /// The label in a reader's words, singular: "person", "people or group".
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Norp => "nationality or group",
            Self::Org => "organisation",
            Self::Gpe => "country or town",
            Self::Loc => "other place",
            Self::Fac => "site or building",
            Self::Event => "event",
            Self::Weapon => "weapon",
            Self::Product => "product",
            Self::WorkOfArt => "title of a work",
            Self::Law => "law or treaty",
            Self::Language => "language",
            Self::Date => "date",
            Self::Time => "time",
            Self::Percent => "percentage",
            Self::Money => "money",
            Self::Quantity => "measure",
            Self::Ordinal => "rank",
            Self::Cardinal => "number",
        }
    }

    /// One sentence that explains the label to a reader.
    #[must_use]
    pub const fn explanation(self) -> &'static str {
        match self {
            Self::Person => "People by name, without titles.",
            Self::Norp => "Nationalities, peoples, political and religious groups.",
            Self::Org => "Organisations, armies, agencies, media and companies by a capitalised name.",
            Self::Gpe => "Countries, regions, cities and villages, also when they stand for a government.",
            Self::Loc => "Places without a government: continents, seas, rivers, regions.",
            Self::Fac => "Named buildings, plants, bases, airports, bridges and streets.",
            Self::Event => "Named wars, battles, conferences and storms.",
            Self::Weapon => "Weapons, munitions, military vehicles and aircraft, named or by category.",
            Self::Product => "Named products that are no weapons.",
            Self::WorkOfArt => "Titles of books, films, songs and reports.",
            Self::Law => "Named treaties, charters and acts.",
            Self::Language => "Named languages.",
            Self::Date => "Calendar dates and periods of a day or more.",
            Self::Time => "Times of day and periods shorter than a day.",
            Self::Percent => "Percentages.",
            Self::Money => "Amounts of money.",
            Self::Quantity => "Measures with a physical unit.",
            Self::Ordinal => "Ranks such as first and second.",
            Self::Cardinal => "All other numbers.",
        }
    }

    /// The family that shares a hue in every view: six hues are as many as readers tell apart.
    #[must_use]
    pub const fn family(self) -> Family {
        match self {
            Self::Person => Family::People,
            Self::Norp | Self::Language => Family::Groups,
            Self::Org | Self::Product | Self::WorkOfArt | Self::Law => Family::Organisations,
            Self::Gpe | Self::Loc | Self::Fac => Family::Places,
            Self::Weapon | Self::Event => Family::Arms,
            Self::Date
            | Self::Time
            | Self::Percent
            | Self::Money
            | Self::Quantity
            | Self::Ordinal
            | Self::Cardinal => Family::Figures,
        }
    }

    /// Whether a mention is a name that entities are made of. Dates and numbers name nothing that recurs.
    #[must_use]
    pub const fn is_entity(self) -> bool {
        !matches!(self.family(), Family::Figures)
    }

    /// The label with this code, if there is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.code() == code)
    }
}

/// Labels that share a hue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// PERSON.
    People,
    /// NORP and LANGUAGE.
    Groups,
    /// ORG and what organisations make.
    Organisations,
    /// GPE, LOC, FAC.
    Places,
    /// WEAPON and EVENT.
    Arms,
    /// Dates and numbers.
    Figures,
}

impl Family {
    /// The family as a style class name.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Groups => "groups",
            Self::Organisations => "organisations",
            Self::Places => "places",
            Self::Arms => "arms",
            Self::Figures => "figures",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Label;

    #[test]
    fn the_list_holds_every_label_once_and_in_order() {
        assert!(Label::ALL.windows(2).all(|pair| pair[0] < pair[1]));
        for label in Label::ALL {
            assert_eq!(Label::from_code(label.code()), Some(label));
        }
    }
}
