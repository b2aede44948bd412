//! The words that count.

use super::class::Class;

/// Every word that counts and what it means.
pub(super) fn entries() -> impl Iterator<Item = (&'static str, Class)> {
    let ones = ONES.iter().map(|&(word, value)| (word, Class::Ones(value)));
    let tens = TENS.iter().map(|&(word, value)| (word, Class::Tens(value)));
    let scales = SCALES.iter().map(|&(word, value)| (word, Class::Scale(value)));
    let vague = VAGUE.iter().map(|&(word, value)| (word, Class::Vague(value)));
    let fraction = FRACTIONS.iter().map(|&(word, _, value)| (word, Class::Fraction(value)));
    let fractions = FRACTIONS.iter().map(|&(_, word, value)| (word, Class::Fractions(value)));
    let ordinals = ORDINALS.iter().map(|&(word, value)| (word, Class::Ordinal(value)));
    let quantifiers = ["several", "few", "many", "couple"].iter().map(|&word| (word, Class::Quantifier));
    let others = [("hundred", Class::Hundred), ("dozen", Class::Dozen(12))];
    ones.chain(tens)
        .chain(scales)
        .chain(vague)
        .chain(fraction)
        .chain(fractions)
        .chain(ordinals)
        .chain(quantifiers)
        .chain(others)
}

const ONES: [(&str, u8); 20] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
];

const TENS: [(&str, u8); 9] = [
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

const SCALES: [(&str, u64); 8] = [
    ("thousand", 1_000),
    ("lakh", 100_000),
    ("million", 1_000_000),
    ("mln", 1_000_000),
    ("crore", 10_000_000),
    ("billion", 1_000_000_000),
    ("bln", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// Scale signs that are glued to the digits: `4.6K`, `€3bn`. The single `m` and `b` count only with money.
pub(super) fn scale_sign(sign: &str, money: bool) -> Option<u64> {
    match sign {
        "k" | "K" => Some(1_000),
        "mn" | "mln" => Some(1_000_000),
        "bn" | "Bn" | "BN" | "bln" => Some(1_000_000_000),
        "tn" | "trn" => Some(1_000_000_000_000),
        "m" | "M" if money => Some(1_000_000),
        "b" | "B" if money => Some(1_000_000_000),
        _ => None,
    }
}

/// Two is the least that a plural can mean.
const VAGUE: [(&str, u64); 10] = [
    ("tens", 20),
    ("dozens", 24),
    ("scores", 40),
    ("hundreds", 200),
    ("thousands", 2_000),
    ("lakhs", 200_000),
    ("millions", 2_000_000),
    ("crores", 20_000_000),
    ("billions", 2_000_000_000),
    ("trillions", 2_000_000_000_000),
];

const FRACTIONS: [(&str, &str, u8); 10] = [
    ("half", "halves", 2),
    ("third", "thirds", 3),
    ("quarter", "quarters", 4),
    ("fifth", "fifths", 5),
    ("sixth", "sixths", 6),
    ("seventh", "sevenths", 7),
    ("eighth", "eighths", 8),
    ("ninth", "ninths", 9),
    ("tenth", "tenths", 10),
    ("twentieth", "twentieths", 20),
];

const ORDINALS: [(&str, u32); 30] = [
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
    ("thousandth", 1_000),
    ("millionth", 1_000_000),
];

/// Words before a number that say how exact it is, longest first, with what they make of its bounds.
pub(super) const APPROXIMATORS: [(&[&str], Bound); 43] = [
    (&["no", "fewer", "than"], Bound::Least),
    (&["no", "less", "than"], Bound::Least),
    (&["not", "less", "than"], Bound::Least),
    (&["no", "more", "than"], Bound::Most),
    (&["not", "more", "than"], Bound::Most),
    (&["a", "little", "over"], Bound::Least),
    (&["a", "little", "under"], Bound::Most),
    (&["a", "little", "more", "than"], Bound::Least),
    (&["a", "little", "less", "than"], Bound::Most),
    (&["a", "minimum", "of"], Bound::Least),
    (&["a", "maximum", "of"], Bound::Most),
    (&["in", "excess", "of"], Bound::Least),
    (&["upwards", "of"], Bound::Least),
    (&["as", "many", "as"], Bound::Most),
    (&["as", "much", "as"], Bound::Most),
    (&["as", "few", "as"], Bound::Least),
    (&["as", "little", "as"], Bound::Least),
    (&["more", "than"], Bound::Least),
    (&["greater", "than"], Bound::Least),
    (&["less", "than"], Bound::Most),
    (&["fewer", "than"], Bound::Most),
    (&["at", "least"], Bound::Least),
    (&["at", "most"], Bound::Most),
    (&["up", "to"], Bound::Most),
    (&["close", "to"], Bound::About),
    (&["something", "like"], Bound::About),
    (&["an", "estimated"], Bound::About),
    (&["an", "average", "of"], Bound::About),
    (&["about"], Bound::About),
    (&["some"], Bound::About),
    (&["around"], Bound::About),
    (&["roughly"], Bound::About),
    (&["approximately"], Bound::About),
    (&["estimated"], Bound::About),
    (&["circa"], Bound::About),
    (&["maybe"], Bound::About),
    (&["over"], Bound::Least),
    (&["above"], Bound::Least),
    (&["nearly"], Bound::Most),
    (&["almost"], Bound::Most),
    (&["barely"], Bound::Most),
    (&["under"], Bound::Most),
    (&["below"], Bound::Most),
];

/// Words and marks that may open a number, besides those that have a class.
pub(super) fn openers() -> impl Iterator<Item = &'static str> {
    let approximators = APPROXIMATORS.iter().map(|(words, _)| words[0]);
    let others = ["between", "a", "an", "minus", "-", "−", "–"];
    approximators.chain(others)
}

/// What an approximator makes of the number after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// About, some: the number itself, not exactly.
    About,
    /// At least, over: nothing is said of the upper end.
    Least,
    /// Up to, nearly: nothing is said of the lower end.
    Most,
}
