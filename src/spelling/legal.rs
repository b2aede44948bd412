//! Legal forms of companies: `OOO` and `LLC` are one kind, `AG` and `GmbH` are two.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use super::plain::plain;
use super::token::tokens;
use super::word::Word;

/// A line a kind, its forms separated by semicolons.
const FORMS: &str = include_str!("../../data/spelling/legal-forms.txt");

/// A kind of legal form, by its line.
pub(super) type Form = u8;

/// Company, corporation: words that do not tell which.
const UNTOLD: Form = 2;

struct List {
    forms: HashMap<String, Form, FxBuildHasher>,
    /// The longer words of forms, which are known even misspelt.
    words: Vec<Word>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let mut list = List { forms: HashMap::default(), words: Vec::new() };
    let lines = FORMS.lines().filter(|line| !line.starts_with('#'));
    for (form, line) in (0..).zip(lines) {
        for phrase in line.split(';').map(plain).filter(|phrase| !phrase.is_empty()) {
            let words = phrase.split(' ').filter(|word| word.chars().count() >= TELLING_WORD);
            list.words.extend(words.map(|word| Word::new(word, false)));
            list.forms.entry(joined(phrase.split(' '))).or_insert(form);
        }
    }
    list
});

/// Words of forms so long may be misspelt.
const TELLING_WORD: usize = 5;
/// So many words a form has at most.
const MOST_WORDS: usize = 6;

/// Takes legal forms from both ends of a name; a name that is nothing else stays.
pub(super) fn strip(words: &[String]) -> (Vec<String>, Vec<Form>) {
    let mut forms = Vec::new();
    let mut rest = words;
    loop {
        let longest = MOST_WORDS.min(rest.len().saturating_sub(1));
        let known = |part: &[String]| LIST.forms.get(&joined(part.iter().map(String::as_str))).copied();
        let at_end = (1..=longest).rev().find_map(|length| {
            let start = rest.len() - length;
            known(&rest[start..]).map(|form| (form, &rest[..start]))
        });
        let at_start = || {
            (1..=longest).rev().find_map(|length| known(&rest[..length]).map(|form| (form, &rest[length..])))
        };
        let Some((form, without)) = at_end.or_else(at_start) else { break };
        forms.push(form);
        rest = without;
    }
    (rest.to_vec(), forms)
}

/// Whether both names say which form, and do not agree.
pub(super) fn differ(one: &[Form], other: &[Form]) -> bool {
    let told = |forms: &[Form]| forms.iter().copied().filter(|&form| form != UNTOLD).collect::<Vec<_>>();
    let (one, other) = (told(one), told(other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|form| other.contains(form))
}

/// Whether a word is one of a legal form, or nearly: Aktiengeselschaft.
pub(super) fn is_misspelt(word: &Word) -> bool {
    let start = word.letters.read.first();
    let near = LIST.words.iter().filter(|known| known.letters.read.first() == start);
    near.into_iter().any(|known| known.spelling(word).or_else(|| known.slip(word)).is_some())
}

/// The key of a form: its words without spaces, so that "O.O.O." is "OOO".
fn joined<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.flat_map(|word| tokens(word).into_iter().map(|token| token.text).collect::<Vec<_>>()).collect()
}
