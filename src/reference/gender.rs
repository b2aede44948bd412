//! Whether a person is a man or a woman, as far as title and name tell.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use crate::gazetteer::{Class, Lexicon, phrase};

/// What "he" and "she" tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// she
    Feminine,
    /// he
    Masculine,
}

/// What is known of a person's gender. The order is that of strength.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// Nothing.
    #[default]
    None,
    /// A surname's ending, or a bare name that is also a surname.
    Weak(Gender),
    /// A given name before others.
    Name(Gender),
    /// A title: Mrs, his brother.
    Title(Gender),
}

impl Evidence {
    pub(super) const fn gender(self) -> Option<Gender> {
        match self {
            Self::None => None,
            Self::Weak(gender) | Self::Name(gender) | Self::Title(gender) => Some(gender),
        }
    }

    /// Whether a pronoun of this gender may stand for the person.
    pub(super) fn allows(self, gender: Gender) -> bool {
        self.gender().is_none_or(|own| own == gender)
    }

    /// In a word, against a pronoun's gender.
    pub(super) fn against(self, gender: Gender) -> &'static str {
        let agrees = self.gender() == Some(gender);
        match self {
            Self::None => "unknown",
            Self::Weak(_) if agrees => "perhaps",
            Self::Weak(_) => "hardly",
            Self::Name(_) if agrees => "yes",
            Self::Name(_) => "no",
            Self::Title(_) if agrees => "surely",
            Self::Title(_) => "never",
        }
    }
}

/// What a name tells, its title left out.
pub(super) fn of_name(name: &str, lexicon: &Lexicon) -> Evidence {
    let mut words = name.split_whitespace();
    let Some(first) = words.next() else { return Evidence::None };
    let last = words.next_back();
    let known = lexicon.classes(first);
    let given = known.has(Class::GivenName).then(|| given_name(first)).flatten();
    match (given, last) {
        (Some(gender), Some(_)) => Evidence::Name(gender),
        (Some(gender), None) if !known.has(Class::Surname) => Evidence::Weak(gender),
        _ => surname(last.unwrap_or(first)).map_or(Evidence::None, Evidence::Weak),
    }
}

/// The gender of a given name by its longest listed ending.
fn given_name(name: &str) -> Option<Gender> {
    let normal = format!("^{}", phrase::normal(name));
    // The last ending is none at all.
    let mut starts = normal.char_indices().map(|(at, _)| at).chain([normal.len()]);
    starts.find_map(|at| ENDINGS.get(&normal[at..])).copied().flatten()
}

/// Slavic surnames that have two forms.
fn surname(name: &str) -> Option<Gender> {
    let normal = phrase::normal(name);
    let ends = |endings: &[&str]| {
        endings.iter().any(|ending| normal.len() > ending.len() + 2 && normal.ends_with(ending))
    };
    if ends(&["ova", "eva", "skaya", "skaia", "ska", "tska", "dottir"]) {
        Some(Gender::Feminine)
    } else if ends(&["ov", "ev", "sky", "skiy", "skyi", "skyy", "skii", "tskyi", "sson"]) {
        Some(Gender::Masculine)
    } else {
        None
    }
}

/// An ending a line, then f, m, or u where it tells nothing; `^` stands before a name.
const NAME_ENDINGS: &str = include_str!("../../data/reference/name-endings.txt");

static ENDINGS: LazyLock<HashMap<&'static str, Option<Gender>, FxBuildHasher>> = LazyLock::new(|| {
    let lines = NAME_ENDINGS.lines().filter(|line| !line.starts_with('#'));
    let gender = |code| match code {
        "f" => Some(Gender::Feminine),
        "m" => Some(Gender::Masculine),
        _ => None,
    };
    lines.filter_map(|line| line.split_once(' ')).map(|(ending, code)| (ending, gender(code))).collect()
});

#[cfg(test)]
mod tests {
    use super::{Evidence, Gender, of_name};
    use crate::Resources;

    #[track_caller]
    fn check(name: &str, evidence: Evidence) {
        assert_eq!(of_name(name, &Resources::embedded().lexicon), evidence, "{name}");
    }

    #[test]
    fn a_given_name_tells() {
        check("Olena Petrenko", Evidence::Name(Gender::Feminine));
        check("Mykola Petrenko", Evidence::Name(Gender::Masculine));
        check("Fatima Hassan", Evidence::Name(Gender::Feminine));
        check("Luca Rossi", Evidence::Name(Gender::Masculine));
        check("Margaret Hill", Evidence::Name(Gender::Feminine));
        check("Ahmed Hassan", Evidence::Name(Gender::Masculine));
    }

    #[test]
    fn a_bare_surname_tells_by_its_ending_alone() {
        check("Petrenko", Evidence::None);
        check("Kovaleva", Evidence::Weak(Gender::Feminine));
        check("Kovalev", Evidence::Weak(Gender::Masculine));
        check("Johnson", Evidence::None);
    }
}
