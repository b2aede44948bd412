//! Why two names were taken for one thing.

use super::MentionRef;

/// Two mentions that were united, and why. Mentions whose names are the same but for capitals, full stops and diacritics
/// are one thing without a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The first mention of the name that joined.
    pub mention: MentionRef,
    /// A mention of the name it joined.
    pub with: MentionRef,
    /// Why.
    pub reason: Reason,
}

/// The evidence that united two names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The names are the same; never told.
    SameName,
    /// The abbreviation stands in brackets behind the name: "Coastal Mining Institute (CMI)".
    Brackets,
    /// The text says so: "known as", "formerly".
    Stated,
    /// Both are among the known names of one thing: Islamic State and Daesh.
    KnownNames,
    /// Both are names of one row of the gazetteer: Kiev and Kyiv.
    Gazetteer,
    /// Two spellings of one name: Zelensky and Zelenskyy.
    Spelling,
    /// A middle name, a patronymic or a further family name is left out.
    PartOfName,
    /// V. Putin and Vladimir Putin.
    Initials,
    /// Two forms of one given name: Volodymyr and Vladimir Zelensky.
    GivenForm,
    /// Wang Yi and Yi Wang.
    WordOrder,
    /// The family name alone in an article that gives the full name.
    Surname,
    /// The same, and the title is the same: President Zelensky.
    SurnameAndTitle,
    /// The family name alone, spelt in another way.
    SurnameSpelling,
    /// The given name alone in an article that gives the full name.
    GivenName,
    /// The family name alone in articles that speak of the same people, places or countries.
    SurnameAndCompany,
    /// The family name alone, which one person alone bears in all the articles.
    OnlyBearer,
    /// An abbreviation of the first letters of one name: IAEA.
    Acronym,
    /// A short form in an article that gives the name in full: the Agency.
    ShortForm,
    /// The name without the word that says what kind of thing it is: Wagner, Wagner Group.
    WithoutKind,
    /// One institution of one country, written in two ways: Russian Defence Ministry, Ministry of Defence of Russia.
    Institution,
    /// One weapon with and without the words for its kind and make: Abrams, M1 Abrams tank.
    Designation,
    /// The people of one country or group in singular and plural, noun and adjective: Pole, Polish.
    People,
    /// The same name, here for the members and there for the organisation: Houthis, Houthi.
    Members,
    /// The same name, here for the building and there for those inside: the Kremlin.
    Seat,
    /// A reader says so.
    Reader,
}

impl Reason {
    /// The evidence in words, to follow "united by".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::SameName => "the same name",
            Self::Brackets => "abbreviation in brackets behind the name",
            Self::Stated => "the text's own words",
            Self::KnownNames => "well-known names of one thing",
            Self::Gazetteer => "two names of one place",
            Self::Spelling => "two spellings of one name",
            Self::PartOfName => "full name with a part left out",
            Self::Initials => "initials of the full name",
            Self::GivenForm => "two forms of one given name",
            Self::WordOrder => "the same name in another order",
            Self::Surname => "surname after the full name",
            Self::SurnameAndTitle => "surname and title",
            Self::SurnameSpelling => "surname in another spelling",
            Self::GivenName => "first name after the full name",
            Self::SurnameAndCompany => "surname, in articles on the same people and places",
            Self::OnlyBearer => "surname that one person alone bears here",
            Self::Acronym => "first letters of the full name",
            Self::ShortForm => "short form of the name in the same article",
            Self::WithoutKind => "name without the word for its kind",
            Self::Institution => "the same institution of the same country",
            Self::Designation => "the same designation",
            Self::People => "forms of one people's name",
            Self::Members => "name of the group and of its members",
            Self::Seat => "name of the seat and of those who sit there",
            Self::Reader => "a reader's correction",
        }
    }
}
