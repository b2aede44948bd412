//! What a comparison of two names answers.

/// Who bears the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bearer {
    /// Given names, initials, patronymics, titles and generations count.
    Person,
    /// Legal forms and abbreviations count.
    Organisation,
    /// As [`Self::Organisation`], but without legal forms and slips.
    Vessel,
    /// As [`Self::Vessel`]; Russian o may be Ukrainian i, as by [`place_keys`](super::place_keys).
    Place,
}

/// Whether two names may name one bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Every word has its like.
    Same,
    /// One name says less, or in a weaker way: initials, a surname alone, a short form.
    Fitting,
    /// Something speaks against it.
    Different,
}

/// The verdict, and all that spoke for or against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The answer.
    pub verdict: Verdict,
    /// In the order of [`Evidence`]; each once.
    pub evidence: Vec<Evidence>,
}

/// What was seen in two names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Words with the same letters.
    Letters,
    /// Words that are spellings of one another.
    Spelling,
    /// A given name in the forms of two languages: Mykola, Nikolai.
    GivenForms,
    /// A given name and a familiar form of it: William, Bill.
    ShortForm,
    /// An initial and a name.
    Initial,
    /// An abbreviation and the words whose first letters it has.
    Acronym,
    /// Words that differ by a slip of the pen.
    Slip,
    /// Words written together in one name only.
    Joined,
    /// The words stand in another order.
    Order,
    /// One name has words that the other lacks.
    FewerWords,
    /// Only one of the names says which generation is meant.
    GenerationUnsaid,
    /// Father and son: Jr, III.
    Generation,
    /// Names of a man and of a woman: Oleksandr, Oleksandra.
    Gender,
    /// Other numbers.
    Number,
    /// Other legal forms.
    LegalForm,
    /// Each name has words that the other lacks.
    OtherWords,
    /// Initials alone, or nothing at all: no name to compare.
    TooLittle,
}

impl Agreement {
    /// Whether nothing speaks against one bearer.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.verdict != Verdict::Different
    }

    pub(super) fn new(verdict: Verdict, mut evidence: Vec<Evidence>) -> Self {
        evidence.sort_unstable();
        evidence.dedup();
        Self { verdict, evidence }
    }

    pub(super) fn against(why: Evidence) -> Self {
        Self::new(Verdict::Different, vec![why])
    }
}
