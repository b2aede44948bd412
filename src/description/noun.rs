//! The nouns that say what a person or an organisation is: governor, brigadier, beekeeper; news agency, militia.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

const ROLES: &str = include_str!("../../data/description/roles.tsv");
const BODIES: &str = include_str!("../../data/description/bodies.tsv");

/// A noun of persons or of organisations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    /// The noun in the singular, as it is shown; empty when only its ending is known, as of "hydrologist".
    pub word: &'static str,
    /// What sort of noun it is.
    pub kind: NounKind,
    /// The sex of those it is said of, when it tells.
    pub sex: Option<Sex>,
    /// Whether it is a verb as well: "to host".
    pub(super) also_verb: bool,
    /// Whether it may stand behind the name: the Wagner mercenary group.
    pub(super) behind_name: bool,
    /// Whether only "a" before it makes it a noun of persons: "a caterer", but not "the quarter".
    pub(super) doubtful: bool,
}

/// What sort of thing a noun says of its bearer; those further up say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NounKind {
    /// President, governor, head.
    Office,
    /// General, soldier, rebel.
    Rank,
    /// Analyst, beekeeper, spokesman.
    Work,
    /// Wife, friend.
    Tie,
    /// Resident, victim, man.
    State,
    /// News agency, bank.
    Body,
    /// Group, network: tells something only with words before it.
    Vague,
}

impl NounKind {
    const ALL: [(&'static str, Self); 7] = [
        ("office", Self::Office),
        ("rank", Self::Rank),
        ("work", Self::Work),
        ("tie", Self::Tie),
        ("state", Self::State),
        ("body", Self::Body),
        ("vague", Self::Vague),
    ];

    /// Whether it speaks of a person, and not of an organisation.
    #[must_use]
    pub fn is_personal(self) -> bool {
        self <= Self::State
    }
}

/// The sex a noun tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Spokesman.
    Male,
    /// Spokeswoman.
    Female,
}

/// What a written word can mean: a noun in the singular or in the plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    /// The noun.
    pub noun: &'static Noun,
    /// Whether it stands in the plural.
    pub plural: bool,
}

/// The noun of persons that a word is, whatever its case, in the singular or the plural; a noun of several words is
/// written with single spaces and without hyphens: `commander in chief`.
#[must_use]
pub fn role(word: &str) -> Option<Sense> {
    NOUNS.roles.single(&plain(word))
}

/// The noun of organisations that a word is, as [`role`].
#[must_use]
pub fn body(word: &str) -> Option<Sense> {
    NOUNS.bodies.single(&plain(word))
}

/// A word in lower case without the full stop of an abbreviation.
pub(super) fn plain(word: &str) -> String {
    let word = word.to_lowercase();
    match word.strip_suffix('.') {
        Some(stem) if !stem.is_empty() => stem.to_owned(),
        _ => word,
    }
}

/// A noun of persons that no table has, by its ending: hydrologist, fishmonger, washerwoman.
pub(super) fn by_ending(plain: &str) -> Option<Sense> {
    let ends = |endings: &[&str]| plain.len() >= LONG && endings.iter().any(|ending| plain.ends_with(ending));
    let ends_in_no = |endings: &[&str]| !endings.iter().any(|ending| plain.ends_with(ending));
    let noun = if ends(&WOMEN) {
        &BY_ENDING[0]
    } else if ends(&TRADES) && ends_in_no(&NO_TRADES) {
        &BY_ENDING[1]
    } else if ends(&["er", "or"])
        && NO_PERSONS.binary_search(&plain).is_err()
        && ends_in_no(&["ther", "ever", "ier", "ster"])
    {
        &BY_ENDING[2]
    } else {
        return None;
    };
    Some(Sense { noun, plural: false })
}

/// Shorter words have such endings by chance: "mist", "over".
const LONG: usize = 6;
const WOMEN: [&str; 1] = ["woman"];
#[rustfmt::skip]
const TRADES: [&str; 22] = [
    "ist", "ician", "ographer", "monger", "keeper", "maker", "seller", "worker", "grower", "dealer", "owner", "player", "fighter", "builder",
    "writer", "breeder", "herder", "holder", "driver", "sarian", "brarian", "warden",
];
/// Verbs and lists: "insist", "checklist".
const NO_TRADES: [&str; 8] = ["sist", "klist", "tlist", "hlist", "ylist", "nlist", "twist", "shareholder"];
/// Words in "er" and "or" that stand behind "a" and are no persons.
#[rustfmt::skip]
const NO_PERSONS: &[&str] = &[
    "answer", "barrier", "border", "bunker", "center", "chapter", "character", "computer", "corner", "corridor", "counter", "danger", "daughter", "dinner",
    "disorder", "encounter", "factor", "favor", "filter", "finger", "flavor", "folder", "former", "freighter", "further", "gesture", "helicopter",
    "higher", "humor", "hunger", "labor", "ladder", "larger", "launcher", "layer", "letter", "longer", "lower", "manner", "marker", "matter", "meter", "mirror",
    "monitor", "motor", "number", "offer", "order", "paper", "parameter", "passover", "pepper", "poster", "powder", "power", "prayer", "quarter", "reactor", "record",
    "river", "rubber", "rumor", "screwdriver", "sector", "server", "shelter", "shoulder", "silver", "slaughter", "smaller", "stronger", "summer", "supper", "tanker",
    "tenor", "terror", "theater", "thunder", "timber", "tower", "tractor", "trailer", "transfer", "trigger", "tumor", "vector", "water", "weather",
    "winter", "wonder", "younger",
];
/// Women by their trade, people by their trade, and words that may be either a trade or a thing.
static BY_ENDING: [Noun; 3] =
    [Noun { sex: Some(Sex::Female), ..TRADE }, TRADE, Noun { doubtful: true, ..TRADE }];
const TRADE: Noun =
    Noun { word: "", kind: NounKind::Work, sex: None, also_verb: false, behind_name: false, doubtful: false };

/// The nouns of one table by how they are written.
#[derive(Debug, Default)]
pub(super) struct Table {
    whole: FxHashMap<String, Sense>,
    /// Those of several words by their first: the words after it.
    longer: FxHashMap<String, Vec<(Vec<String>, Sense)>>,
}

impl Table {
    /// The noun written exactly so, with single spaces.
    pub(super) fn single(&self, words: &str) -> Option<Sense> {
        self.whole.get(words).copied()
    }

    /// The nouns of several words that begin with `word`, the longest first.
    pub(super) fn longer(&self, word: &str) -> &[(Vec<String>, Sense)] {
        self.longer.get(word).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, written: String, sense: Sense) {
        if let Some((first, rest)) = written.split_once(' ') {
            let rest = rest.split(' ').map(str::to_owned).collect();
            self.longer.entry(first.to_owned()).or_default().push((rest, sense));
        }
        self.whole.entry(written).or_insert(sense);
    }
}

/// Both tables.
#[derive(Debug)]
pub(super) struct Nouns {
    pub(super) roles: Table,
    pub(super) bodies: Table,
}

/// Read once.
pub(super) static NOUNS: LazyLock<Nouns> =
    LazyLock::new(|| Nouns { roles: table(ROLES), bodies: table(BODIES) });

/// Reads a table: kind, noun, marks, other spellings, plurals.
fn table(rows: &'static str) -> Table {
    let mut table = Table::default();
    for row in rows.lines().filter(|row| !row.starts_with('#')) {
        let mut columns = row.split('\t');
        let mut column = || columns.next().unwrap_or_default();
        let (kind, word, marks, spellings, plurals) = (column(), column(), column(), column(), column());
        let kind = NounKind::ALL.iter().find(|(name, _)| *name == kind);
        let kind = kind.expect("the tests read every row").1;
        let sex = match marks.chars().next() {
            Some('m') => Some(Sex::Male),
            Some('f') => Some(Sex::Female),
            _ => None,
        };
        let (also_verb, behind_name) = (marks.contains('v'), marks.contains('n'));
        // The table lives as long as the program.
        let noun: &'static Noun =
            Box::leak(Box::new(Noun { word, kind, sex, also_verb, behind_name, doubtful: false }));
        let written = || spellings.split('|').chain([word]).filter(|word| !word.is_empty());
        for plural in plurals.split('|').filter(|plural| !plural.is_empty()) {
            table.add(spelt(plural), Sense { noun, plural: true });
        }
        for word in written() {
            table.add(spelt(word), Sense { noun, plural: false });
            table.add(plural(&spelt(word)), Sense { noun, plural: true });
        }
    }
    table.longer.values_mut().for_each(|nouns| nouns.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len())));
    table
}

/// A noun as it is looked up: hyphens are spaces.
fn spelt(word: &str) -> String {
    word.replace('-', " ")
}

/// The regular plural of a noun's last word.
fn plural(noun: &str) -> String {
    let stem = |ending| noun.strip_suffix(ending);
    if let Some(stem) = stem("man") {
        return format!("{stem}men");
    }
    if let Some(stem) = stem("y").filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        return format!("{stem}ies");
    }
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|ending| noun.ends_with(ending));
    format!("{noun}{}", if hisses { "es" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::{BODIES, NOUNS, NounKind, ROLES, Sex, body, role};

    #[test]
    fn every_row_is_read_and_no_noun_stands_twice() {
        for rows in [ROLES, BODIES] {
            let rows: Vec<&str> = rows.lines().filter(|row| !row.starts_with('#')).collect();
            for row in &rows {
                let columns: Vec<&str> = row.split('\t').collect();
                assert!((3..=5).contains(&columns.len()), "{row:?}");
                assert!(NounKind::ALL.iter().any(|(name, _)| *name == columns[0]), "{row:?}");
                assert!(columns[2].chars().all(|mark| "mfvn-".contains(mark)), "{row:?}");
            }
            let mut words: Vec<_> = rows.iter().filter_map(|row| row.split('\t').nth(1)).collect();
            words.sort_unstable();
            let all = words.len();
            words.dedup();
            assert_eq!(words.len(), all);
        }
    }

    #[test]
    fn trades_are_known_by_their_endings() {
        let by_ending = |word| super::by_ending(word).map(|sense| (sense.noun.sex, sense.noun.doubtful));
        assert_eq!(by_ending("hydrologist"), Some((None, false)));
        assert_eq!(by_ending("washerwoman"), Some((Some(Sex::Female), false)));
        assert_eq!(by_ending("caterer"), Some((None, true)));
        for word in ["checklist", "insist", "quarter", "over", "weather"] {
            assert_eq!(by_ending(word), None, "{word}");
        }
        assert!(super::NO_PERSONS.is_sorted());
    }

    #[test]
    fn nouns_are_known_in_any_case_number_and_spelling() {
        for (written, word, plural) in [
            ("Gov.", "governor", false),
            ("GOVERNORS", "governor", true),
            ("policemen", "policeman", true),
            ("advisor", "adviser", false),
            ("chiefs of staff", "chief of staff", true),
            ("secretaries", "secretary", true),
            ("wives", "wife", true),
        ] {
            let sense = role(written).unwrap_or_else(|| panic!("{written:?} is no noun of persons"));
            assert_eq!((sense.noun.word, sense.plural), (word, plural));
        }
        assert_eq!(role("actress").and_then(|sense| sense.noun.sex), Some(Sex::Female));
        assert_eq!(role("table"), None);
        assert_eq!(body("ministries").map(|sense| sense.noun.word), Some("ministry"));
        assert!(NOUNS.roles.longer("chief").len() > 2);
    }
}
