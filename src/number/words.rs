//! The words that count.

use super::class::Class;

/// Every word that counts and what it means.
pub(super) fn entries() -> impl Iterator<Item = (&'static str, Class)> {
    let ones = ONES.iter().map(|&(word, value)| (word, Class::Ones(value)));
    let tens = TENS.iter().map(|&(word, value)| (word, Class::Tens(value)));
    let scales = SCALES.iter().map(|&(word, value)| (word, Class::Scale(value)));
    let vague = VAGUE.iter().map(|&(word, value)| (word, Class::Vague(value)));
    let parts = || PARTS.iter().chain(ORDINALS.iter().filter(|&&(.., rank)| rank > 2));
    let fraction = parts().map(|&(word, _, value)| (word, Class::Fraction(value)));
    let fractions = parts().map(|&(_, words, value)| (words, Class::Fractions(value)));
    let vulgar = VULGAR.iter().map(|&(sign, parts, of)| (sign, Class::Vulgar(parts, of)));
    let ordinals = ORDINALS.iter().map(|&(word, _, rank)| (word, Class::Ordinal(rank)));
    let quantifiers = ["several", "few", "many", "couple"].iter().map(|&word| (word, Class::Quantifier));
    let others = [
        ("hundred", Class::Hundred),
        ("dozen", Class::Dozen(12)),
        ("nought", Class::Nought),
        ("naught", Class::Nought),
    ];
    ones.chain(tens)
        .chain(scales)
        .chain(vague)
        .chain(fraction)
        .chain(fractions)
        .chain(vulgar)
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

const SCALES: [(&str, u64); 10] = [
    ("thousand", 1_000),
    ("lakh", 100_000),
    ("million", 1_000_000),
    ("mln", 1_000_000),
    ("crore", 10_000_000),
    ("billion", 1_000_000_000),
    ("bln", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("quadrillion", 1_000_000_000_000_000),
    ("koti", 10_000_000),
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
        "T" if money => Some(1_000_000_000_000),
        _ => None,
    }
}

/// Scale signs of tables and chats besides: `10M`, `2mil`, `1MM`. A lower-case `m` is a metre.
pub(super) fn loose_scale_sign(sign: &str) -> Option<u64> {
    match sign {
        "M" | "MM" | "mil" | "mm" => Some(1_000_000),
        "b" | "B" | "G" => Some(1_000_000_000),
        "T" => Some(1_000_000_000_000),
        "l" | "L" => Some(100_000),
        "cr" | "Cr" => Some(10_000_000),
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

/// What a plural scale multiplies by when a number stands before it: two is the least of "thousands". "Tens" and "scores"
/// multiply nothing.
pub(super) fn plural_scale(least: u64) -> Option<u64> {
    (least / 2 == 12 || least >= 200).then_some(least / 2)
}

/// Parts that do not rank.
const PARTS: [(&str, &str, u64); 2] = [("half", "halves", 2), ("quarter", "quarters", 4)];

/// Ranks, and the parts that they call.
const ORDINALS: [(&str, &str, u64); 33] = [
    ("first", "firsts", 1),
    ("second", "seconds", 2),
    ("third", "thirds", 3),
    ("fourth", "fourths", 4),
    ("fifth", "fifths", 5),
    ("sixth", "sixths", 6),
    ("seventh", "sevenths", 7),
    ("eighth", "eighths", 8),
    ("ninth", "ninths", 9),
    ("nineth", "nineths", 9),
    ("tenth", "tenths", 10),
    ("eleventh", "elevenths", 11),
    ("twelfth", "twelfths", 12),
    ("thirteenth", "thirteenths", 13),
    ("fourteenth", "fourteenths", 14),
    ("fifteenth", "fifteenths", 15),
    ("sixteenth", "sixteenths", 16),
    ("seventeenth", "seventeenths", 17),
    ("eighteenth", "eighteenths", 18),
    ("nineteenth", "nineteenths", 19),
    ("twentieth", "twentieths", 20),
    ("thirtieth", "thirtieths", 30),
    ("fortieth", "fortieths", 40),
    ("fiftieth", "fiftieths", 50),
    ("sixtieth", "sixtieths", 60),
    ("seventieth", "seventieths", 70),
    ("eightieth", "eightieths", 80),
    ("ninetieth", "ninetieths", 90),
    ("hundredth", "hundredths", 100),
    ("thousandth", "thousandths", 1_000),
    ("millionth", "millionths", 1_000_000),
    ("billionth", "billionths", 1_000_000_000),
    ("trillionth", "trillionths", 1_000_000_000_000),
];

/// Fractions that are one character.
const VULGAR: [(&str, u8, u8); 18] = [
    ("½", 1, 2),
    ("⅓", 1, 3),
    ("⅔", 2, 3),
    ("¼", 1, 4),
    ("¾", 3, 4),
    ("⅕", 1, 5),
    ("⅖", 2, 5),
    ("⅗", 3, 5),
    ("⅘", 4, 5),
    ("⅙", 1, 6),
    ("⅚", 5, 6),
    ("⅐", 1, 7),
    ("⅛", 1, 8),
    ("⅜", 3, 8),
    ("⅝", 5, 8),
    ("⅞", 7, 8),
    ("⅑", 1, 9),
    ("⅒", 1, 10),
];

/// Words before a number that say how exact it is, longest first, with what they make of its bounds.
pub(super) const APPROXIMATORS: [(&[&str], Bound); 43] = [
    (&["no", "fewer", "than"], Bound::Least),
    (&["no", "less", "than"], Bound::Least),
    (&["not", "less", "than"], Bound::Least),
    (&["no", "more", "than"], Bound::Most),
    (&["not", "more", "than"], Bound::Most),
    (&["a", "little", "over"], Bound::Above),
    (&["a", "little", "under"], Bound::Below),
    (&["a", "little", "more", "than"], Bound::Above),
    (&["a", "little", "less", "than"], Bound::Below),
    (&["a", "minimum", "of"], Bound::Least),
    (&["a", "maximum", "of"], Bound::Most),
    (&["in", "excess", "of"], Bound::Above),
    (&["upwards", "of"], Bound::Above),
    (&["as", "many", "as"], Bound::Most),
    (&["as", "much", "as"], Bound::Most),
    (&["as", "few", "as"], Bound::Least),
    (&["as", "little", "as"], Bound::Least),
    (&["more", "than"], Bound::Above),
    (&["greater", "than"], Bound::Above),
    (&["less", "than"], Bound::Below),
    (&["fewer", "than"], Bound::Below),
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
    (&["over"], Bound::Above),
    (&["above"], Bound::Above),
    (&["nearly"], Bound::Below),
    (&["almost"], Bound::Below),
    (&["barely"], Bound::Most),
    (&["under"], Bound::Below),
    (&["below"], Bound::Below),
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
    /// At least, no fewer than: nothing is said of the upper end.
    Least,
    /// More than, over: the number itself left out.
    Above,
    /// Up to, at most: nothing is said of the lower end.
    Most,
    /// Fewer than, nearly: the number itself left out.
    Below,
    /// Equals: neither more nor less.
    Exactly,
}
