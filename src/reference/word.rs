//! What single words say: pronouns, words that open a clause, titles that tell a person's gender.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use super::gender::Gender;
use crate::Document;

/// The case of a personal pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// he
    Subject,
    /// him
    Object,
    /// his
    Possessive,
    /// himself
    Reflexive,
}

impl Case {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Object => "object",
            Self::Possessive => "possessive",
            Self::Reflexive => "reflexive",
        }
    }
}

/// How many things a pronoun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// it
    One,
    /// they
    Many,
}

/// What a word is, as far as reference goes. Most words are none of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) pronoun: Option<(Gender, Case)>,
    /// Of a pronoun of things or groups: how many.
    pub(super) thing: Option<Number>,
    /// The gender of who bears the word as a title or is introduced by it: Mrs, actress, his brother.
    pub(super) title: Option<Gender>,
    is: u16,
}

/// A property of a word.
#[derive(Clone, Copy, Debug)]
#[repr(u16)]
pub(super) enum Is {
    /// It opens a clause when a finite verb follows, whatever the tagger takes it for: before, since, as.
    Opening = 1,
    /// It opens a subordinate clause.
    Subordinating = 1 << 1,
    /// is, became.
    Copula = 1 << 2,
    /// who, which, that.
    Relative = 1 << 3,
    /// Whom one has relations with: father, friend.
    Kin = 1 << 4,
    /// by
    By = 1 << 5,
    /// of
    Of = 1 << 6,
    /// with
    With = 1 << 7,
    /// to
    To = 1 << 8,
    /// own
    Own = 1 << 9,
    /// An opening or closing bracket.
    Bracket = 1 << 10,
    /// as
    As = 1 << 11,
    /// its, themselves: goes back to the subject of its own clause.
    BackToSubject = 1 << 12,
    /// A form of a verb of saying or thinking.
    Saying = 1 << 13,
    /// What nothing does: it rained, it seems.
    OfNothing = 1 << 14,
}

impl Word {
    pub(super) const fn is(self, what: Is) -> bool {
        self.is & what as u16 != 0
    }
}

/// What the words of a document are, looked up once for each distinct word.
pub(super) fn read(document: &Document) -> Vec<Word> {
    document.forms().map(look_up).collect()
}

/// What one word is.
pub(super) fn look_up(word: &str) -> Word {
    // No listed word is longer.
    const LONGEST: usize = 13;
    if word.len() > LONGEST {
        return Word::default();
    }
    let plain = word.strip_suffix('.').filter(|stem| !stem.is_empty()).unwrap_or(word);
    WORDS.get(plain.to_ascii_lowercase().as_str()).copied().unwrap_or_default()
}

const PRONOUNS: [(&str, Gender, Case); 8] = [
    ("she", Gender::Feminine, Case::Subject),
    // Or possessive: the tagger tells.
    ("her", Gender::Feminine, Case::Object),
    ("hers", Gender::Feminine, Case::Possessive),
    ("herself", Gender::Feminine, Case::Reflexive),
    ("he", Gender::Masculine, Case::Subject),
    ("him", Gender::Masculine, Case::Object),
    ("his", Gender::Masculine, Case::Possessive),
    ("himself", Gender::Masculine, Case::Reflexive),
];

const FEMININE_TITLES: &str = "mrs ms miss mme madam lady dame queen princess duchess countess baroness empress \
    sister mother daughter wife aunt grandmother niece widow actress girlfriend congresswoman \
    chairwoman spokeswoman businesswoman policewoman";
const MASCULINE_TITLES: &str = "mr sir lord king prince duke baron emperor brother father son husband uncle \
    grandfather nephew actor boyfriend congressman chairman spokesman businessman policeman";

const THINGS: [(Number, &str); 2] = [(Number::One, "it its itself"), (Number::Many, "they their themselves")];

const PROPERTIES: [(Is, &str); 15] = [
    (
        Is::Opening,
        "before after until since as than while when because although though if once whereas where",
    ),
    (Is::Subordinating, "when while after before although though because since if as until where once"),
    (Is::Copula, "is was are were be been being became become becomes remained remains 's"),
    (Is::Relative, "who which that whom whose"),
    (
        Is::Kin,
        "father mother brother sister son daughter wife husband parents children family uncle aunt cousin nephew \
         niece grandfather grandmother boyfriend girlfriend lover partner friend friends fiance fiancee widow \
         mentor teacher student assistant boss colleague",
    ),
    (Is::By, "by"),
    (Is::Of, "of"),
    (Is::With, "with"),
    (Is::To, "to"),
    (Is::Own, "own"),
    (Is::Bracket, "( ) [ ]"),
    (Is::As, "as"),
    (Is::BackToSubject, "its itself their themselves"),
    (
        Is::Saying,
        "said says say added adds announced announces claimed claims warned warns confirmed confirms denied denies \
         reported reports insisted insists stated states declared declares acknowledged believes believed expects \
         expected hopes hoped vowed pledged promised threatened reiterated",
    ),
    (
        Is::OfNothing,
        "rained rains snowed snows seems seemed appears appeared takes took turns turned happens happened",
    ),
];

static WORDS: LazyLock<HashMap<&'static str, Word, FxBuildHasher>> = LazyLock::new(|| {
    let mut words: HashMap<&'static str, Word, FxBuildHasher> = HashMap::default();
    for (word, gender, case) in PRONOUNS {
        words.entry(word).or_default().pronoun = Some((gender, case));
    }
    for (number, list) in THINGS {
        for word in list.split_whitespace() {
            words.entry(word).or_default().thing = Some(number);
        }
    }
    for (titles, gender) in [(FEMININE_TITLES, Gender::Feminine), (MASCULINE_TITLES, Gender::Masculine)] {
        for word in titles.split_whitespace() {
            words.entry(word).or_default().title = Some(gender);
        }
    }
    for (property, list) in PROPERTIES {
        for word in list.split_whitespace() {
            words.entry(word).or_default().is |= property as u16;
        }
    }
    words
});

#[cfg(test)]
mod tests {
    use super::{Is, WORDS, look_up};

    #[test]
    fn the_longest_listed_word_is_looked_up() {
        let longest = WORDS.keys().max_by_key(|word| word.len()).expect("there are words");
        assert_ne!(look_up(longest), super::Word::default(), "{longest}");
    }

    #[test]
    fn case_and_full_stop_do_not_matter() {
        assert!(look_up("As").is(Is::As));
        assert_eq!(look_up("Mrs."), look_up("mrs"));
        assert!(look_up("Hers").pronoun.is_some());
    }
}
