//! Given names: which are forms of one another, in other languages or among friends. And those family names whose usual
//! writings do not sound alike.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use super::letters::Letters;
use super::sound::{keys, sound};

/// A line a name: its forms, and behind a bar its short forms.
const NAMES: [&str; 2] = [
    include_str!("../../data/spelling/given-names.txt"),
    include_str!("../../data/spelling/family-names.txt"),
];

/// Which names of the list a word may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Given {
    /// As a full form; line numbers in order.
    full: Vec<u16>,
    /// As a short form.
    short: Vec<u16>,
    /// By its letters, not by its sound alone.
    exactly: bool,
    /// The father's, when the word is a patronymic.
    father: Option<Father>,
}

/// What a patronymic tells: Mykolaivna is Nikolaevna.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Father {
    /// As full forms.
    names: Vec<u16>,
    of_daughter: bool,
}

impl Father {
    /// From the sound of a word: Serhiyovych and Sergeevich, Petrivna and Petrovna.
    fn of(sound: &str) -> Option<Self> {
        const SONS: [&str; 2] = ["oviX", "iviX"];
        const DAUGHTERS: [&str; 2] = ["ovna", "ivna"];
        // Dmytro, Serhii and Mykola lose their last sound.
        const ENDINGS: [&str; 4] = ["", "i", "o", "a"];
        let stem = |ends: [&str; 2]| ends.iter().find_map(|end| sound.strip_suffix(end));
        let of_daughter = stem(DAUGHTERS).is_some();
        let stem = stem(SONS).or_else(|| stem(DAUGHTERS))?;
        let names = ENDINGS.iter().find_map(|ending| LIST.sounds.get(&format!("{stem}{ending}")))?;
        Some(Self { names: names.full.clone(), of_daughter })
    }
}

/// The keys of a given name: its [`keys`](super::keys), and one for each name of the list that it is a form or a short
/// form of, so that `Volodymyr` and `Vladimir`, `Bill` and `William` share one.
#[must_use]
pub fn given_keys(word: &str) -> Vec<String> {
    let mut keys = keys(word);
    let given = Given::of(&Letters::of(word), &keys[0]);
    keys.extend(given.full.iter().chain(&given.short).map(|name| format!("#{name}")));
    keys
}

/// How two words are one given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SameGiven {
    Forms,
    Short,
}

impl Given {
    /// What the list says of a word: by its letters, else by its sound where that is long enough to tell.
    pub(super) fn of(letters: &Letters, sound: &str) -> Self {
        match LIST.letters.get(&squeezed(&letters.read)) {
            Some(given) => Self { exactly: true, ..given.clone() },
            None => match LIST.sounds.get(sound) {
                Some(given) => given.clone(),
                None => Self { father: Father::of(sound), ..Self::default() },
            },
        }
    }

    /// Whether the list has both, letter for letter, as forms of other names: Francis, Frances.
    pub(super) fn is_another(&self, other: &Self) -> bool {
        let certain = |given: &Self| given.exactly && !given.full.is_empty();
        certain(self) && certain(other) && self.same(other).is_none()
    }

    pub(super) fn is_known(&self) -> bool {
        !self.full.is_empty() || !self.short.is_empty()
    }

    pub(super) fn same(&self, other: &Self) -> Option<SameGiven> {
        let share = |one: &[u16], other: &[u16]| one.iter().any(|name| other.contains(name));
        let one_father = match (&self.father, &other.father) {
            (Some(one), Some(other)) => {
                one.of_daughter == other.of_daughter && share(&one.names, &other.names)
            }
            _ => false,
        };
        if one_father || share(&self.full, &other.full) {
            return Some(SameGiven::Forms);
        }
        let short = share(&self.full, &other.short) || share(&self.short, &other.full);
        short.then_some(SameGiven::Short)
    }
}

/// Letters without their doubles: Youssef, Yousef.
fn squeezed(letters: &[u8]) -> Vec<u8> {
    let mut letters = letters.to_vec();
    letters.dedup();
    letters
}

#[derive(Default)]
struct List {
    letters: HashMap<Vec<u8>, Given, FxBuildHasher>,
    sounds: HashMap<String, Given, FxBuildHasher>,
}

/// Sounds shorter than this are those of several names: Ann, Jan and Ian.
const TELLING_SOUND: usize = 5;

static LIST: LazyLock<List> = LazyLock::new(|| {
    let mut list = List::default();
    let lines = NAMES.iter().flat_map(|names| names.lines()).filter(|line| !line.starts_with('#'));
    for (number, line) in (0..).zip(lines) {
        let (full, short) = line.split_once('|').unwrap_or((line, ""));
        for name in full.split(';').map(str::trim).filter(|name| !name.is_empty()) {
            list.add(name, |given| &mut given.full, number);
        }
        for name in short.split(';').map(str::trim).filter(|name| !name.is_empty()) {
            list.add(name, |given| &mut given.short, number);
        }
    }
    list
});

impl List {
    fn add(&mut self, name: &str, part: impl Fn(&mut Given) -> &mut Vec<u16>, number: u16) {
        let note = |given: &mut Given| {
            let names = part(given);
            if !names.contains(&number) {
                names.push(number);
            }
        };
        let sound = sound(name);
        if sound.len() >= TELLING_SOUND {
            note(self.sounds.entry(sound).or_default());
        }
        note(self.letters.entry(squeezed(&Letters::of(name).read)).or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, SameGiven};
    use crate::spelling::letters::Letters;
    use crate::spelling::sound::sound;

    fn same(one: &str, other: &str) -> Option<SameGiven> {
        let given = |word| Given::of(&Letters::of(word), &sound(word));
        given(one).same(&given(other))
    }

    #[test]
    fn forms_of_one_name_are_known_in_any_spelling() {
        assert_eq!(same("Vladimir", "Volodymyr"), Some(SameGiven::Forms));
        assert_eq!(same("Wladimir", "Володимир"), Some(SameGiven::Forms));
        assert_eq!(same("Nikolay", "Mykola"), Some(SameGiven::Forms));
        assert_eq!(same("Bill", "William"), Some(SameGiven::Short));
        assert_eq!(same("Sasha", "Oleksandra"), Some(SameGiven::Short));
        for (one, other) in [
            ("Mykolaivna", "Nikolaevna"),
            ("Serhiyovych", "Sergeevich"),
            ("Dmytrovych", "Dmitrievich"),
            ("Oleksandrovych", "Aleksandrovich"),
        ] {
            assert_eq!(same(one, other), Some(SameGiven::Forms), "{one} {other}");
        }
    }

    #[test]
    fn other_names_are_not() {
        for (one, other) in [
            ("Ann", "Jan"),
            ("Hassan", "Hussein"),
            ("Oleksandr", "Oleksandra"),
            ("Bill", "Bob"),
            ("Mykolaivna", "Nikolaevich"),
            ("Mykolaiovych", "Mykola"),
        ] {
            assert_eq!(same(one, other), None, "{one} {other}");
        }
    }
}
