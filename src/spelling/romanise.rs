//! Ukrainian and Russian names in Latin letters, by the tables that states, libraries and papers use.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The tables, as `data/spelling/` has them.
const TABLES: [&str; 2] =
    [include_str!("../../data/spelling/ukrainian.tsv"), include_str!("../../data/spelling/russian.tsv")];

/// A way of writing one language's Cyrillic letters in Latin ones.
#[derive(Debug)]
pub struct System {
    name: &'static str,
    /// By the first letter that a rule is for, those that ask most first.
    rules: BTreeMap<char, Vec<Rule>>,
}

#[derive(Clone, Copy, Debug)]
struct Rule {
    before: Before,
    /// Small Cyrillic letters; seldom more than one.
    letters: &'static str,
    latin: &'static str,
}

/// What a rule wants before its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Before {
    Any,
    WordStart,
    OneOf(&'static str),
}

static SYSTEMS: LazyLock<Vec<System>> = LazyLock::new(|| TABLES.into_iter().flat_map(columns).collect());

impl System {
    /// All systems; those of one language stand together.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &SYSTEMS
    }

    /// The system with this name in the tables, such as `uk-2010`.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        SYSTEMS.iter().find(|system| system.name == name)
    }

    /// Its name in the tables: language, then who published it or when.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// A text with its Cyrillic letters exchanged by this table; all else stays. `Згурський` gives `Zghurskyi` by
    /// `uk-2010`.
    #[must_use]
    pub fn romanise(&self, text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let small: Vec<char> = letters.iter().map(|&letter| folded(letter)).collect();
        let mut latin = String::with_capacity(text.len());
        let mut at = 0;
        while at < letters.len() {
            if let Some(rule) = self.rule(&small, at) {
                rule.write(Case::of(&letters, at), &mut latin);
                at += rule.letters.chars().count();
            } else {
                latin.push(letters[at]);
                at += 1;
            }
        }
        latin
    }

    fn rule(&self, letters: &[char], at: usize) -> Option<&Rule> {
        let before = at.checked_sub(1).map(|at| letters[at]);
        self.rules.get(&letters[at])?.iter().find(|rule| {
            let fits =
                rule.letters.chars().eq(letters[at..].iter().copied().take(rule.letters.chars().count()));
            fits && rule.before.admits(before)
        })
    }
}

/// A small letter; the apostrophe in its typographic form.
fn folded(letter: char) -> char {
    match letter {
        '\'' | 'ʼ' => '’',
        _ => letter.to_lowercase().next().unwrap_or(letter),
    }
}

impl Before {
    fn admits(self, before: Option<char>) -> bool {
        match self {
            Self::Any => true,
            Self::WordStart => before.is_none_or(|before| !before.is_alphabetic() && before != '’'),
            Self::OneOf(letters) => before.is_some_and(|before| letters.contains(before)),
        }
    }
}

/// How much of what a letter gives is written in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Small,
    First,
    All,
}

impl Case {
    /// Capitals all through where a neighbour is one too: ЩО is SHCHO, Що is Shcho.
    fn of(letters: &[char], at: usize) -> Self {
        if !letters[at].is_uppercase() {
            return Self::Small;
        }
        let before = letters[..at].iter().rev().find(|&&letter| folded(letter) != '’');
        let after = letters[at + 1..].iter().find(|&&letter| folded(letter) != '’');
        let all = match after {
            Some(after) if after.is_alphabetic() => after.is_uppercase(),
            _ => before.is_some_and(|before| before.is_uppercase()),
        };
        if all { Self::All } else { Self::First }
    }
}

/// Joins two letters that stand for one.
const TIE: char = '\u{361}';

impl Rule {
    fn write(&self, case: Case, latin: &mut String) {
        let tied = self.latin.contains(TIE);
        let mut first = true;
        for letter in self.latin.chars() {
            let capital = match case {
                Case::Small => false,
                Case::First => first || tied,
                Case::All => true,
            };
            if capital {
                latin.extend(letter.to_uppercase());
            } else {
                latin.push(letter);
            }
            first &= !letter.is_alphabetic();
        }
    }
}

/// The systems of one table, a column each.
fn columns(table: &'static str) -> Vec<System> {
    let mut lines = table.lines().filter(|line| !line.starts_with('#'));
    let names = lines.next().unwrap_or_default().split('\t').skip(1);
    let mut systems: Vec<System> = names.map(|name| System { name, rules: BTreeMap::new() }).collect();
    for line in lines {
        let mut cells = line.split('\t');
        let (before, letters) = context(cells.next().unwrap_or_default());
        let Some(start) = letters.chars().next() else { continue };
        for (system, cell) in systems.iter_mut().zip(cells).filter(|(_, cell)| *cell != "-") {
            let latin = if cell == "." { "" } else { cell };
            system.rules.entry(start).or_default().push(Rule { before, letters, latin });
        }
    }
    for rules in systems.iter_mut().flat_map(|system| system.rules.values_mut()) {
        rules.sort_by_key(|rule| std::cmp::Reverse((rule.letters.len(), rule.before)));
    }
    systems
}

/// What a row's first cell asks for: `^|є`, `з|г` or the letters alone.
fn context(cell: &'static str) -> (Before, &'static str) {
    match cell.split_once('|') {
        None => (Before::Any, cell),
        Some(("^", letters)) => (Before::WordStart, letters),
        Some((before, letters)) => (Before::OneOf(before), letters),
    }
}

#[cfg(test)]
mod tests {
    use super::System;

    #[track_caller]
    fn check(system: &str, pairs: &[(&str, &str)]) {
        let system = System::named(system).expect("a column of the tables");
        for (name, expected) in pairs {
            assert_eq!(&system.romanise(name), expected, "{}", system.name());
        }
    }

    #[test]
    fn letters_are_written_by_their_place_in_the_word() {
        check("uk-2010", &[("Їжакевичі", "Yizhakevychi"), ("Заїзд", "Zaizd"), ("Розгін", "Rozghin")]);
        check("ru-bgn-1947", &[("Ельня", "Yel’nya"), ("Каменка", "Kamenka"), ("Алексеев", "Alekseyev")]);
    }

    #[test]
    fn an_apostrophe_parts_letters_and_begins_no_word() {
        check("uk-2010", &[("Знам'янка", "Znamianka"), ("Знам’янка", "Znamianka")]);
        check("uk-bgn-1965", &[("Знамʼянка", "Znam”yanka")]);
    }

    #[test]
    fn capitals_stay_capitals() {
        check("uk-2010", &[("ЩОРС", "SHCHORS"), ("Щорс", "Shchors"), ("ЯН Юхно", "YAN Yukhno")]);
        check("uk-ala-lc", &[("Цюрупинськ", "T͡Si͡urupynsʹk")]);
    }

    #[test]
    fn what_is_not_cyrillic_stays() {
        check("ru-press", &[("", ""), ("Route 66 — Ω", "Route 66 — Ω")]);
    }
}
