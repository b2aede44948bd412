//! Legal forms of companies: `OOO` and `LLC` are one kind, `AG` and `GmbH` are two.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use super::plain::plain;
use super::sound::sound;

/// A line a kind, its forms separated by semicolons.
const FORMS: &str = include_str!("../../data/spelling/legal-forms.txt");

/// A kind of legal form, by its line.
pub(super) type Form = u8;

/// Company, corporation: words that do not tell which.
const UNTOLD: Form = 2;

#[derive(Default)]
struct List {
    /// By letters.
    forms: HashMap<String, Form, FxBuildHasher>,
    /// The longer ones by sound, so that they are known misspelt: Aktiengeselschaft.
    sounds: HashMap<String, Form, FxBuildHasher>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let mut list = List::default();
    let lines = FORMS.lines().filter(|line| !line.starts_with('#'));
    for (form, line) in (0..).zip(lines) {
        for phrase in line.split(';').map(plain) {
            let letters = phrase.replace(' ', "");
            if letters.len() >= LONG {
                list.sounds.entry(sound(&letters)).or_insert(form);
            }
            list.forms.entry(letters).or_insert(form);
        }
    }
    list
});

/// Forms of so many letters are known by their sound.
const LONG: usize = 10;
/// So many words a form has at most.
const MOST_WORDS: usize = 6;

/// Takes legal forms from both ends of a name; a name that is nothing else stays.
pub(super) fn strip(words: &[String]) -> (Vec<String>, Vec<Form>) {
    let mut forms = Vec::new();
    let mut rest = words;
    loop {
        let longest = MOST_WORDS.min(rest.len().saturating_sub(1));
        let at_end = (1..=longest).rev().find_map(|length| {
            let start = rest.len() - length;
            form(&rest[start..]).map(|form| (form, &rest[..start]))
        });
        let at_start = || {
            (1..=longest).rev().find_map(|length| form(&rest[..length]).map(|form| (form, &rest[length..])))
        };
        let Some((form, without)) = at_end.or_else(at_start) else { break };
        forms.push(form);
        rest = without;
    }
    (rest.to_vec(), forms)
}

/// The form that words make together, with or without space between them.
fn form(words: &[String]) -> Option<Form> {
    let letters = words.concat();
    let by_sound = || LIST.sounds.get(&sound(&letters)).filter(|_| letters.len() >= LONG);
    LIST.forms.get(&letters).or_else(by_sound).copied()
}

/// Whether both names say which form, and do not agree.
pub(super) fn differ(one: &[Form], other: &[Form]) -> bool {
    let told = |forms: &[Form]| forms.iter().copied().filter(|&form| form != UNTOLD).collect::<Vec<_>>();
    let (one, other) = (told(one), told(other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|form| other.contains(form))
}

#[cfg(test)]
mod tests {
    use super::{differ, strip};

    fn stripped(name: &str) -> (String, Vec<u8>) {
        let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
        let (rest, forms) = strip(&words);
        (rest.join(" "), forms)
    }

    #[test]
    fn forms_go_from_both_ends_and_a_name_stays() {
        for name in ["ooo northern grain", "northern grain limited liability company", "northern grain ltd"] {
            assert_eq!(stripped(name), ("northern grain".to_owned(), vec![0]), "{name}");
        }
        assert_eq!(stripped("siemens aktiengeselschaft"), ("siemens".to_owned(), vec![1]));
        assert_eq!(stripped("company").0, "company");
        assert_eq!(stripped("northern europe").0, "northern europe");
    }

    #[test]
    fn companies_of_no_told_kind_agree_with_all() {
        assert!(differ(&[0], &[1]));
        assert!(!differ(&[0], &[2]));
        assert!(!differ(&[], &[1]));
    }
}
