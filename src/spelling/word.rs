//! Two words of two names: whether one may be the other.

use super::agreement::Evidence;
use super::distance::{self, Vowels};
use super::given::{Given, SameGiven};
use super::letters::Letters;
use super::sound::{keys, place_keys};

/// A word of a name, ready to be compared.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) letters: Letters,
    pub(super) keys: Vec<String>,
    pub(super) given: Given,
    pub(super) is_initial: bool,
    /// An article stood before it: Assad of al-Assad.
    pub(super) follows_article: bool,
    /// A name may lack it: De Masi.
    pub(super) is_particle: bool,
    /// What may lie between the letters of words whose short key is one.
    pub(super) short_key_cost: u32,
}

/// In what two words agree, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    Letters,
    Spelling,
    GivenForms,
    ShortForm,
    Initial,
    /// With the cost of the slip.
    Slip(u32),
}

impl Likeness {
    pub(super) const fn evidence(self) -> Evidence {
        match self {
            Self::Letters => Evidence::Letters,
            Self::Spelling => Evidence::Spelling,
            Self::GivenForms => Evidence::GivenForms,
            Self::ShortForm => Evidence::ShortForm,
            Self::Initial => Evidence::Initial,
            Self::Slip(_) => Evidence::Slip,
        }
    }
}

impl Word {
    pub(super) fn new(text: &str, is_initial: bool) -> Self {
        let letters = Letters::of(text);
        let keys = keys(text);
        let given = Given::of(&letters, &keys[0]);
        Self {
            letters,
            keys,
            given,
            is_initial,
            follows_article: false,
            is_particle: false,
            short_key_cost: SHORT_KEY_COST,
        }
    }

    /// Whether the other is this with its article: al-Assad, Alassad.
    fn is_with_article(&self, other: &Self) -> bool {
        let article = other.letters.read.strip_suffix(self.letters.read.as_slice());
        self.follows_article && article.is_some_and(|article| ARTICLES.contains(&article))
    }

    /// A word of a place's name.
    pub(super) fn of_place(text: &str) -> Self {
        Self { keys: place_keys(text), short_key_cost: SHORT_PLACE_COST, ..Self::new(text, false) }
    }

    /// How this word and another are alike as words of people's names.
    pub(super) fn likeness(&self, other: &Self) -> Option<Likeness> {
        if self.is_initial || other.is_initial {
            return self.begins_alike(other).then_some(Likeness::Initial);
        }
        let spelling = if self.given.is_another(&other.given) { None } else { self.spelling(other) };
        if spelling.is_some() {
            return spelling;
        }
        if self.is_with_article(other) || other.is_with_article(self) {
            return Some(Likeness::Spelling);
        }
        match self.given.same(&other.given) {
            Some(SameGiven::Forms) => return Some(Likeness::GivenForms),
            Some(SameGiven::Short) => return Some(Likeness::ShortForm),
            None => {}
        }
        // Two names of the list that are not one name are two names, however near: Maria and Mario.
        let both_known = self.given.is_known() && other.given.is_known();
        if both_known || self.is_other_gender(other) { None } else { self.slip(other) }
    }

    /// Whether the two are one word but for the way it is written.
    pub(super) fn spelling(&self, other: &Self) -> Option<Likeness> {
        let same = |one: &[u8], other: &[u8]| !one.is_empty() && one == other;
        if same(&self.letters.read, &other.letters.read) || same(self.letters.bare(), other.letters.bare()) {
            return Some(Likeness::Letters);
        }
        let shared = self.keys.iter().filter(|key| other.keys.contains(key)).map(String::len).max();
        let shared = shared.filter(|_| !self.letters.is_unread());
        let Some(shared) = shared else { return self.bones(other) };
        let alike = shared >= TELLING_KEY
            || (shared > 0 && self.cost(other, Vowels::Near, self.short_key_cost).is_some());
        alike.then_some(Likeness::Spelling)
    }

    /// Whether a word without its short vowels has the consonants of the other.
    fn bones(&self, other: &Self) -> Option<Likeness> {
        if !self.letters.lacks_vowels && !other.letters.lacks_vowels {
            return None;
        }
        let bones = |word: &Self| -> String {
            let consonants = word.keys[0].chars().filter(|letter| !matches!(letter, 'a' | 'o' | 'u' | 'i'));
            // Arabic has neither p nor v.
            consonants
                .map(|letter| match letter {
                    'p' => 'b',
                    'v' => 'f',
                    other => other,
                })
                .collect()
        };
        let (one, other) = (bones(self), bones(other));
        (one.len() >= FEWEST_BONES && one == other).then_some(Likeness::Spelling)
    }

    /// A slip of the pen, of at most as much as the shorter word can bear.
    pub(super) fn slip(&self, other: &Self) -> Option<Likeness> {
        if self.letters.is_unread() || other.letters.is_unread() {
            return None;
        }
        let shorter = self.letters.read.len().min(other.letters.read.len());
        let (vowels, budget) = match shorter {
            0..4 => return None,
            4..6 => (Vowels::Tell, 2),
            6..8 => (Vowels::Near, 2),
            8.. => (Vowels::Near, 3),
        };
        // What an unknown system did to a name is a slip of its sound: Poutine.
        let sounds = distance::cost(self.keys[0].as_bytes(), other.keys[0].as_bytes(), vowels, budget);
        self.cost(other, vowels, budget).into_iter().chain(sounds).min().map(Likeness::Slip)
    }

    fn cost(&self, other: &Self, vowels: Vowels, budget: u32) -> Option<u32> {
        distance::cost(&self.letters.read, &other.letters.read, vowels, budget)
    }

    /// Whether an initial may be that of the other word: Ye. of Yevhen, G. of Hryhorii.
    fn begins_alike(&self, other: &Self) -> bool {
        let (one, other) = (&self.letters.read, &other.letters.read);
        let pair = [one.first(), other.first()].map(Option::<&u8>::copied).map(Option::unwrap_or_default);
        let one_letter = one.len() == 1 || other.len() == 1;
        let alike = SAME_BEGINNINGS.iter().any(|set| pair.iter().all(|letter| set.contains(letter)));
        one.starts_with(other) || other.starts_with(one) || (one_letter && alike)
    }

    /// Oleksandr and Oleksandra, Petrov and Petrova, Zelensky and Zelenska, Angelo and Angela.
    pub(super) fn is_other_gender(&self, other: &Self) -> bool {
        let (one, other) = (&self.keys[0], &other.keys[0]);
        let feminine = |man: &str, woman: &str| {
            woman.strip_suffix('a').is_some_and(|stem| {
                stem == man || (man.len() == woman.len() && man.strip_suffix(['o', 'i']) == Some(stem))
            })
        };
        feminine(one, other) || feminine(other, one)
    }
}

/// So many consonants tell a name written without vowels.
const FEWEST_BONES: usize = 2;

/// The Arabic article as it is written together with its word.
const ARTICLES: [&[u8]; 3] = [b"al", b"el", b"ul"];

/// Letters that begin one name in two systems.
const SAME_BEGINNINGS: [&[u8]; 4] = [b"gh", b"eijy", b"ck", b"vw"];

/// A key of so many sounds tells a name by itself; with fewer, the letters must be near too.
const TELLING_KEY: usize = 4;
/// What two writings of a short name may cost: Yuri and Iurii nothing, Jane and Anne too much.
const SHORT_KEY_COST: u32 = distance::NEAR;
/// The same for a place: Rog and Rih.
const SHORT_PLACE_COST: u32 = 3 * distance::NEAR;

#[cfg(test)]
mod tests {
    use super::{Likeness, Word};

    fn likeness(one: &str, other: &str) -> Option<Likeness> {
        Word::new(one, one.len() == 1).likeness(&Word::new(other, other.len() == 1))
    }

    #[test]
    fn words_agree_in_letters_spelling_forms_initials_or_but_for_a_slip() {
        assert_eq!(likeness("Kuleba", "KULEBA"), Some(Likeness::Letters));
        assert_eq!(likeness("Zelensky", "Zelenskyy"), Some(Likeness::Spelling));
        assert_eq!(likeness("Yuri", "Iurii"), Some(Likeness::Spelling));
        assert_eq!(likeness("Pyotr", "Petro"), Some(Likeness::GivenForms));
        assert_eq!(likeness("Rob", "Robert"), Some(Likeness::ShortForm));
        assert_eq!(likeness("Y", "Evgeny"), Some(Likeness::Initial));
        assert_eq!(likeness("Lukashneko", "Lukashenko"), Some(Likeness::Slip(2)));
    }

    #[test]
    fn men_and_women_and_near_names_are_not_alike() {
        for (one, other) in [
            ("Oleksandr", "Oleksandra"),
            ("Zelensky", "Zelenska"),
            ("Angelo", "Angela"),
            ("Petrov", "Petkov"),
            ("Jane", "Anne"),
            ("Doe", "Dow"),
            ("Oleh", "Olha"),
        ] {
            assert_eq!(likeness(one, other), None, "{one} {other}");
        }
    }
}
