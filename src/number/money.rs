//! Money: its nouns, currencies, codes and signs, as `data/number/money.tsv` and `currencies.tsv` have them.

use std::sync::LazyLock;

use super::amount::Amount;
use super::class::Class;
use super::units::{Unit, list, rows};

const NOUNS: &str = include_str!("../../data/number/money.tsv");
const CURRENCIES: &str = include_str!("../../data/number/currencies.tsv");

/// Every noun of money and every code, in lower case.
pub(super) fn entries() -> impl Iterator<Item = (&'static str, Class)> {
    TABLE.words.iter().copied()
}

/// The money that the noun alone names: roubles are Russian unless the text says otherwise, dollars are anybody's.
pub(super) fn noun(id: u8) -> Unit {
    let noun = &TABLE.nouns[usize::from(id)];
    noun.alone.map_or(Unit::new(noun.name, Unit::MONEY), currency)
}

/// The currency with this number in the table.
pub(super) fn currency(id: u8) -> Unit {
    let row = &TABLE.currencies[usize::from(id)];
    Unit { code: Some(row.code), ..Unit::new(row.name, Unit::MONEY) }
}

/// The currency of this code, when it is written as one: in capitals, or in any case if no English word is spelt so.
pub(super) fn code(id: u8, word: &str) -> Option<Unit> {
    let shouted = word.bytes().all(|byte| byte.is_ascii_uppercase());
    (shouted || !WORDS.contains(&TABLE.currencies[usize::from(id)].code)).then(|| currency(id))
}

/// The currency behind an M for millions: `MUSD`.
pub(super) fn in_millions(word: &str) -> Option<Unit> {
    let code = word.strip_prefix('M')?;
    (0..).zip(&TABLE.currencies).find(|(_, row)| row.code == code).map(|(id, _)| currency(id))
}

/// Codes that are English words or names in other letters, or cut from one.
const WORDS: [&str; 24] = [
    "ALL", "BAM", "BOB", "COP", "CUP", "ERN", "GEL", "LAK", "MAD", "NAD", "PAB", "PEN", "RON", "SAR", "SOS",
    "TOP", "TRY", "ARS", "IRR", "CAD", "SLE", "MOP", "DOP", "MRU",
];

/// Whether a code before digits may be a word in capitals, as in a headline: "ALL 5".
pub(super) fn is_word(unit: Unit) -> bool {
    unit.code.is_some_and(|code| WORDS.contains(&code))
}

/// The currencies of a noun with the words that say which it is.
pub(super) fn adjectives(noun: u8) -> impl Iterator<Item = (&'static [&'static str], Unit)> {
    let kin = TABLE.adjectives.iter().filter(move |(of, ..)| *of == noun);
    kin.map(|(_, words, id)| (words.as_slice(), currency(*id)))
}

/// Words before a noun that say whose money it is: "West African CFA francs".
pub(super) const MOST_ADJECTIVES: usize = 3;

/// The money whose sign is these letters and this mark together (`US` and `$`); either may be empty.
pub(super) fn sign(letters: &str, mark: &str) -> Option<Unit> {
    let fits = |&&(sign, _): &&(&'static str, Unit)| sign.strip_prefix(letters) == Some(mark);
    TABLE.signs.iter().find(fits).map(|&(_, unit)| unit)
}

/// How many of the money called `whole` one called `part` is: a hundredth for a cent of a dollar.
pub(super) fn part_of(part: &str, whole: &str) -> Option<Amount> {
    if part == whole {
        return Some(Amount::whole(1));
    }
    let noun = TABLE.nouns.iter().find(|noun| noun.name == part)?;
    // "5 US dollars 20 cents": what the currency's noun is.
    let of = TABLE.currencies.iter().find(|row| row.name == whole).map_or(whole, |row| row.noun);
    list(noun.part_of).any(|name| name == of).then(|| Amount::part(noun.parts))
}

/// Whether the character is a sign of money.
pub(super) fn is_sign(character: char) -> bool {
    matches!(character, '$' | '¢'..='¥' | '₠'..='\u{20cf}')
}

struct Noun {
    name: &'static str,
    /// Nouns of which it is a part, and how many of it they make.
    part_of: &'static str,
    parts: u64,
    /// Whose money it is if nothing says so.
    alone: Option<u8>,
}

struct Currency {
    code: &'static str,
    name: &'static str,
    noun: &'static str,
}

#[derive(Default)]
struct Table {
    nouns: Vec<Noun>,
    currencies: Vec<Currency>,
    words: Vec<(&'static str, Class)>,
    /// Noun, words before it, currency.
    adjectives: Vec<(u8, Vec<&'static str>, u8)>,
    signs: Vec<(&'static str, Unit)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    let rows_of_nouns: Vec<[&str; 5]> = rows(NOUNS).collect();
    for (id, [code, name, noun, words, signs]) in (0..).zip(rows(CURRENCIES)) {
        // A currency of two nouns has two rows.
        if !table.currencies.iter().any(|row| row.code == code) {
            table.words.push((code, Class::CurrencyCode(id)));
        }
        table.currencies.push(Currency { code, name, noun });
        let unit = Unit { code: Some(code), ..Unit::new(name, Unit::MONEY) };
        table.signs.extend(list(signs).map(|sign| (sign, unit)));
        let noun = (0..).zip(&rows_of_nouns).find(|(_, row)| row[0] == noun).map(|(at, _)| at);
        let noun = noun.expect("the noun of every currency has a row of its own");
        table.adjectives.extend(list(words).map(|words| (noun, words.split('_').collect(), id)));
    }
    for (id, [name, spellings, part_of, code, signs]) in (0..).zip(rows_of_nouns) {
        table.words.extend(list(spellings).map(|word| match word.strip_prefix('~') {
            Some(word) => (word, Class::LooseCurrency(id)),
            None => (word, Class::Currency(id)),
        }));
        let (parts, part_of) = match part_of.strip_prefix("1/").and_then(|rest| rest.split_once(' ')) {
            Some((parts, of)) => (parts.parse().expect("a part is one of a whole number"), of),
            None => (100, part_of),
        };
        let alone = (0..).zip(&table.currencies).find(|(_, row)| row.code == code).map(|(at, _)| at);
        debug_assert!(alone.is_some() || code == "-", "{code:?} is no code of currencies.tsv");
        let unit = alone.map_or(Unit::new(name, Unit::MONEY), |alone: u8| {
            let row = &table.currencies[usize::from(alone)];
            Unit { code: Some(row.code), ..Unit::new(row.name, Unit::MONEY) }
        });
        // The sign of a currency comes before that of its noun: "€" is the euro.
        table.signs.extend(list(signs).map(|sign| (sign, unit)));
        table.nouns.push(Noun { name, part_of, parts, alone });
    }
    table
});

#[cfg(test)]
mod tests {
    use super::{Amount, TABLE, part_of, sign};

    #[test]
    fn every_noun_that_stands_alone_has_a_currency_and_every_part_a_whole() {
        for noun in &TABLE.nouns {
            for whole in super::list(noun.part_of) {
                assert!(TABLE.nouns.iter().any(|other| other.name == whole), "{whole} has no row");
            }
        }
        assert!(TABLE.nouns.len() < 256 && TABLE.currencies.len() < 256);
    }

    #[test]
    fn signs_say_whose_money_it_is() {
        let code = |letters, mark| sign(letters, mark).map(|unit| (unit.name, unit.code));
        assert_eq!(code("US", "$"), Some(("US dollar", Some("USD"))));
        assert_eq!(code("", "$"), Some(("dollar", None)));
        assert_eq!(code("", "₴"), Some(("Ukrainian hryvnia", Some("UAH"))));
        assert_eq!(code("X", "$"), None);
    }

    #[test]
    fn small_money_is_a_part_of_large() {
        assert_eq!(part_of("cent", "dollar"), Some(Amount::part(100)));
        assert_eq!(part_of("cent", "Canadian dollar"), Some(Amount::part(100)));
        assert_eq!(part_of("fils", "Jordanian dinar"), Some(Amount::part(1_000)));
        assert_eq!(part_of("cent", "rouble"), None);
    }
}
