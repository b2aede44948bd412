//! What a number pays: money after it and before it.

use super::class::Class;
use super::expression::What;
use super::lexeme::{Kind, Lexemes};
use super::money;
use super::numeral::{self, Numeral, Shape};
use super::unit::Found;
use super::units::Unit;
use super::words;

/// The money after a number: `dollars`, `Syrian pounds`, `€`, `USD`.
pub(super) fn at(lexemes: &Lexemes, count: Numeral, start: usize) -> Option<Found> {
    spelled(lexemes, count, start).or_else(|| coded(lexemes, count))
}

fn spelled(lexemes: &Lexemes, count: Numeral, start: usize) -> Option<Found> {
    if count.shape == Shape::Quantifier {
        return None;
    }
    // "millions of dollars", "5 millions of dollars"
    let plural = count.shape == Shape::Vague || lexemes.any(start, &["millions", "billions"]);
    let mut at = start;
    let mut scale = None;
    if plural {
        if count.shape != Shape::Vague {
            scale = Some(if lexemes.is(at, "millions") { 1_000_000 } else { 1_000_000_000 });
            at += 1;
        }
        if !lexemes.is(at, "of") {
            return None;
        }
        at += 1;
    }
    if lexemes.glued(at) || lexemes.all && count.shape != Shape::Article {
        // "10€", "50¢"
        let mark = lexemes.word(at);
        let own = !lexemes.glued(at + 1) || !lexemes.is_digits(at + 1);
        if mark.chars().next().is_some_and(money::is_sign) && own {
            let unit = money::sign("", mark).unwrap_or(Unit::new("money", Unit::MONEY));
            return Some(Found { scale, ..Found::new(What::Money, unit, at + 1) });
        }
    }
    // "Syrian pounds", "U.S. dollars", "Hong Kong dollars"
    let (noun, unit) = specified(lexemes, at)?;
    let adjective = noun > at;
    let large = count.number.low.is_some_and(|low| low.floor() >= LEAST_OF_AN_AMBIGUOUS_CURRENCY);
    if lexemes.any(noun, &AMBIGUOUS) && !large && !adjective && !lexemes.all {
        return None;
    }
    if lexemes.any(noun, &["pound", "pounds"]) && !adjective && is_weight(lexemes, count, noun) {
        return None;
    }
    // "20 pounds sterling"
    let sterling = lexemes.any(noun, &["pound", "pounds"]) && lexemes.is(noun + 1, "sterling") && lexemes.all;
    if sterling {
        let (end, unit) = specified(lexemes, noun + 1)?;
        return Some(Found { scale, ..Found::new(What::Money, unit, end + 1) });
    }
    Some(Found { scale, ..Found::new(What::Money, unit, noun + 1) })
}

/// A noun of money with the words before it that say whose it is: where the noun stands, and what money it is.
fn specified(lexemes: &Lexemes, at: usize) -> Option<(usize, Unit)> {
    let pick = currency(lexemes.all);
    if let Some(noun) = lexemes.find(at, &pick) {
        return Some((at, money::noun(noun)));
    }
    if lexemes.kind(at) != Kind::Letters || !lexemes.is_capitalised(at) && !lexemes.all {
        return None;
    }
    for words in 1..=money::MOST_ADJECTIVES {
        let Some(noun) = lexemes.find(at + words, &pick) else { continue };
        let known = money::adjectives(noun)
            .find(|(phrase, _)| phrase.len() == words && lexemes.phrase(at, phrase).is_some());
        if let Some((_, unit)) = known {
            return Some((at + words, unit));
        }
        // Whose it is nobody knows: "Martian dollars".
        if words == 1 && lexemes.is_capitalised(at) {
            return Some((at + 1, money::noun(noun)));
        }
    }
    None
}

/// Picks the number of a noun of money.
fn currency(all: bool) -> impl Fn(Class) -> Option<u8> {
    move |class| match class {
        Class::Currency(noun) => Some(noun),
        Class::LooseCurrency(noun) if all => Some(noun),
        _ => None,
    }
}

/// A code behind the number: `500 USD`.
fn coded(lexemes: &Lexemes, count: Numeral) -> Option<Found> {
    if !matches!(count.shape, Shape::Digits | Shape::Words) {
        return None;
    }
    let (unit, millions) = code(lexemes, count.end)
        .map(|unit| (unit, false))
        .or_else(|| if lexemes.all { unusual(lexemes, count.end) } else { None })?;
    if !lexemes.all && money::is_word(unit) {
        return None;
    }
    let behind = numeral::scale(lexemes, count.end + 1).filter(|_| count.scale == 1);
    let scale = if millions { Some(1_000_000) } else { behind };
    let end = count.end + 1 + usize::from(!millions && behind.is_some());
    Some(Found { scale, ..Found::new(What::Money, unit, end) })
}

/// `MEUR`, and letters that usually stand before the digits: `42 RM`.
fn unusual(lexemes: &Lexemes, at: usize) -> Option<(Unit, bool)> {
    let word = lexemes.word(at);
    let letters = lexemes.kind(at) == Kind::Letters && word.len() > 1;
    let sign = || money::sign(word, "").filter(|_| letters && !lexemes.is_digits(at + 1));
    money::in_millions(word).map(|unit| (unit, true)).or_else(|| sign().map(|unit| (unit, false)))
}

/// The noun of money here.
pub(super) fn noun(lexemes: &Lexemes, at: usize) -> Option<Unit> {
    lexemes.find(at, currency(lexemes.all)).map(money::noun)
}

/// Money that no number stands before; verbs and sums are none.
pub(super) fn named(lexemes: &Lexemes, at: usize) -> Option<(usize, Unit)> {
    let (noun, unit) = specified(lexemes, at)?;
    (!lexemes.any(noun, &AMBIGUOUS)).then_some((noun + 1, unit))
}

fn code(lexemes: &Lexemes, at: usize) -> Option<Unit> {
    let pick = |class| if let Class::CurrencyCode(id) = class { Some(id) } else { None };
    lexemes.find(at, pick).and_then(|id| money::code(id, lexemes.word(at)))
}

/// Currencies that are other words as well; they count only after large numbers.
const AMBIGUOUS: [&str; 22] = [
    "won", "mark", "som", "sum", "rand", "lei", "rub", "colon", "pula", "marks", "lek", "leks", "kuna",
    "denar", "kina", "balboa", "kip", "kips", "dong", "soum", "real", "fils",
];

/// A hundred: "three won medals", but "1,142 won".
const LEAST_OF_AN_AMBIGUOUS_CURRENCY: u64 = 100;

/// Pounds of something weigh, and so does one pound as a rate.
fn is_weight(lexemes: &Lexemes, count: Numeral, noun: usize) -> bool {
    let verb = (1..=LOOK_BACK).filter_map(|back| count.end.checked_sub(back));
    count.shape == Shape::Article
        || lexemes.is(noun + 1, "of")
        || verb.into_iter().any(|at| lexemes.any(at, &WEIGHT_VERBS))
}

/// Verbs that make pounds a weight; "pounds of his own money" is as good as never.
const WEIGHT_VERBS: [&str; 12] = [
    "weighing", "weighed", "weighs", "weigh", "lost", "gained", "lose", "gain", "shed", "drop", "dropped",
    "losing",
];

/// Far enough to see "weighed" across an approximator and a number of three words.
const LOOK_BACK: usize = 5;

/// Money before its number: where the number starts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prefix {
    pub(super) end: usize,
    pub(super) unit: Option<Unit>,
    /// A million of `MUSD 60`, else 1.
    pub(super) scale: u64,
}

/// `$`, `US$`, `Rs`, `USD` before digits.
pub(super) fn prefix(lexemes: &Lexemes, start: usize) -> Option<Prefix> {
    if lexemes.glued(start) && lexemes.is_digits(start - 1) {
        return None;
    }
    let is_sign = |at| lexemes.word(at).chars().next().is_some_and(money::is_sign);
    let digits_at = |at: usize| {
        let minus = usize::from(lexemes.all && matches!(lexemes.word(at), "-" | "−"));
        lexemes.is_digits(at + minus).then_some(at)
    };
    let word = lexemes.word(start);
    if is_sign(start) {
        let unit = money::sign("", word);
        return digits_at(start + 1).map(|end| Prefix { end, unit, scale: 1 });
    }
    if lexemes.kind(start) != Kind::Letters {
        return None;
    }
    if is_sign(start + 1) && (lexemes.glued(start + 1) || lexemes.all) {
        let unit = money::sign(word, lexemes.word(start + 1)).or_else(|| loosely(lexemes, start))?;
        return digits_at(start + 2).map(|end| Prefix { end, unit: Some(unit), scale: 1 });
    }
    let dotted = usize::from(lexemes.word(start + 1) == "." && lexemes.glued(start + 1));
    let Some(digits) = digits_at(start + 1 + dotted) else {
        return if lexemes.all { noun_before(lexemes, start) } else { None };
    };
    let known = money::sign(word.trim_end_matches('.'), "").or_else(|| {
        code(lexemes, start)
            .filter(|&unit| word.len() == 3 && (!money::is_word(unit) || lexemes.all && word != "ALL"))
    });
    if known.is_none() && lexemes.all {
        return noun_before(lexemes, start);
    }
    // A single letter before digits may be a road or a page: "N1", but "N350" and "P79 million" are money.
    let long = lexemes.word(digits).len() > 2
        || lexemes.find(digits + 1, |class| matches!(class, Class::Scale(_)).then_some(())).is_some()
        || words::scale_sign(lexemes.word(digits + 1), true).is_some();
    let road = word.len() == 1 && (!lexemes.glued(digits) || !long);
    let unit = known.filter(|_| !road)?;
    Some(Prefix { end: digits, unit: Some(unit), scale: 1 })
}

/// A sign whose letters are not in its usual case: `hk $`, `usd$`.
fn loosely(lexemes: &Lexemes, start: usize) -> Option<Unit> {
    if !lexemes.all {
        return None;
    }
    // "A $5 bill", "the country's $5 note".
    let word = lexemes.word(start);
    (!matches!(word, "a" | "s")).then(|| money::sign(&word.to_ascii_uppercase(), lexemes.word(start + 1)))?
}

/// The noun before its number: `ringgit 42`.
fn noun_before(lexemes: &Lexemes, start: usize) -> Option<Prefix> {
    let millions = money::in_millions(lexemes.word(start)).map(|unit| (start, unit, 1_000_000));
    let (noun, unit, scale) =
        millions.or_else(|| specified(lexemes, start).map(|(noun, unit)| (noun, unit, 1)))?;
    lexemes.is_digits(noun + 1).then_some(Prefix { end: noun + 1, unit: Some(unit), scale })
}
