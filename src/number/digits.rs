//! Numbers in digits: `2,503`, `12 000`, `1.3 million`, `4.6K`, `2½`, `10^6`.

use super::amount::Amount;
use super::fraction;
use super::lexeme::{Kind, Lexemes};
use super::numeral::{self, Numeral, Shape, exact, scaled};
use super::spelled;
use super::words;
use crate::number::class::Class;

/// The number in digits that starts here.
pub(super) fn at(lexemes: &Lexemes, start: usize, money: bool) -> Option<Numeral> {
    let (mut end, mut amount) = bare(lexemes, start)?;
    if let Some((after, power)) = power(lexemes, end, amount) {
        return Some(exact(after, power, Shape::Digits));
    }
    if let Some((after, scale)) = scale_sign(lexemes, end, money) {
        return Some(Numeral { scale, ..exact(after, amount.times(scale), Shape::Digits) });
    }
    if let Some((after, part)) = fraction::in_digits(lexemes, start, end, amount) {
        let (end, amount) = scaled(lexemes, part, after, usize::MAX);
        return Some(exact(end, amount, Shape::Digits));
    }
    if let Some((after, part)) = fraction::beside(lexemes, end) {
        (end, amount) = (after, amount.plus(part));
    } else if let Some((after, decimals)) = spelled::decimals(lexemes, end) {
        (end, amount) = (after, amount.plus(decimals));
    } else if let Some((after, part)) = fraction::after_and(lexemes, end, usize::MAX) {
        (end, amount) = (after, amount.plus(part));
    }
    let (after, scaled) = scaled(lexemes, amount, end, usize::MAX);
    let (_, scale) = numeral::scales(lexemes, end, usize::MAX);
    let (end, amount) =
        rest(lexemes, after, scale).map_or((after, scaled), |(end, rest)| (end, scaled.plus(rest)));
    let scale = if end == after { scale } else { 1 };
    Some(Numeral { scale, ..exact(end, amount, Shape::Digits) })
}

/// Digits with what separates them, and nothing else.
fn bare(lexemes: &Lexemes, start: usize) -> Option<(usize, Amount)> {
    // ".08"; in news the point before digits is a slip, or the calibre's own.
    let pointed = lexemes.all && lexemes.word(start) == "." && lexemes.glued(start + 1);
    if pointed
        && !lexemes.glued(start)
        && lexemes.is_digits(start + 1)
        && !lexemes.word(start + 1).contains('.')
    {
        let decimals = Amount::from_digits(lexemes.word(start + 1));
        let places = u8::try_from(lexemes.word(start + 1).len()).ok()?;
        return Some((start + 2, decimals.over(Amount::whole(10).power(places))?));
    }
    if !lexemes.is_digits(start) {
        return None;
    }
    let word = lexemes.word(start);
    let mut amount = Amount::from_digits(word);
    let mut end = start + 1;
    // "1.111,11": groups of thousands behind full stops show themselves by the comma after them.
    let continental = is_grouped(word, '.') && lexemes.inside(end, &[","]) && lexemes.is_digits(end + 1);
    if continental && lexemes.word(end + 1).len() != THOUSANDS {
        let whole = word
            .split('.')
            .fold(Amount::default(), |sum, group| sum.times(1_000).plus(Amount::from_digits(group)));
        let places = u8::try_from(lexemes.word(end + 1).len()).ok()?;
        let decimals = Amount::from_digits(lexemes.word(end + 1)).over(Amount::whole(10).power(places))?;
        return Some((end + 2, whole.plus(decimals)));
    }
    // "2,5 million": a decimal comma shows itself by the unit or scale after it.
    if let Some(decimals) = decimal_comma(lexemes, end) {
        return Some((end + 2, amount.plus(decimals)));
    }
    // "USD115.5", whose digits the tokens keep apart.
    let lettered = lexemes.glued(start) && lexemes.kind(start - 1) == Kind::Letters;
    if lettered && !word.contains('.') && lexemes.inside(end, &["."]) && lexemes.is_digits(end + 1) {
        let digits = lexemes.word(end + 1);
        let places = u8::try_from(digits.len()).ok().filter(|_| !digits.contains(['.', ',']))?;
        let decimals = Amount::from_digits(digits).over(Amount::whole(10).power(places))?;
        return Some((end + 2, amount.plus(decimals)));
    }
    // "12,34,567.89" by lakhs and crores.
    while lexemes.inside(end, &[","]) && is_group_by_lakhs(lexemes, end + 1) {
        let group = lexemes.word(end + 1);
        let leading = group.find(',').unwrap_or(group.len());
        let scale = if leading == 2 && group.len() > 2 { 100_000 } else { 1_000 };
        amount = amount.times(scale).plus(Amount::from_digits(group));
        end += 2;
    }
    if end == start + 1 && !word.contains([',', '.']) {
        let groups = spaced_groups(lexemes, start);
        for at in start + 1..=start + groups {
            amount = amount.times(1_000).plus(Amount::from_digits(lexemes.word(at)));
        }
        end += groups;
    }
    Some((end, amount))
}

/// Thousands are groups of three digits.
const THOUSANDS: usize = 3;

fn is_grouped(digits: &str, mark: char) -> bool {
    let mut groups = digits.split(mark);
    let first = groups.next().map_or(0, str::len);
    let mut rest = groups.peekable();
    (1..=THOUSANDS).contains(&first) && rest.peek().is_some() && rest.all(|group| group.len() == THOUSANDS)
}

/// `5` behind `2,` where a scale, a unit or the end of an expression of everything follows.
fn decimal_comma(lexemes: &Lexemes, comma: usize) -> Option<Amount> {
    let at = comma + 1;
    let digits = lexemes.word(at);
    if !lexemes.inside(comma, &[","]) || !lexemes.is_digits(at) || !(1..=2).contains(&digits.len()) {
        return None;
    }
    let unit = lexemes.find(at + 1, |class| {
        matches!(class, Class::Scale(_) | Class::Percent | Class::Measure(_) | Class::Sign(_)).then_some(())
    });
    let counts =
        unit.is_some() || lexemes.word(at + 1) == "%" || lexemes.all && !lexemes.inside(at + 1, &[","]);
    let single = lexemes.kind(comma - 2) != Kind::Mark || !lexemes.inside(comma - 2, &[","]);
    (counts && single).then(|| {
        let places = if digits.len() == 1 { 10 } else { 100 };
        Amount::from_digits(digits).over(Amount::whole(places)).unwrap_or_default()
    })
}

/// A group after a comma that the digits before it did not take: `34,567` in `12,34,567`, and what the tokens keep
/// apart, as in `Rs500,000`.
fn is_group_by_lakhs(lexemes: &Lexemes, at: usize) -> bool {
    let digits = lexemes.word(at);
    let whole = digits.split('.').next().unwrap_or_default();
    lexemes.is_digits(at) && (whole.len() == THOUSANDS || whole.len() == 6 && whole.as_bytes()[2] == b',')
}

/// How many groups of thousands set apart by spaces follow. A space that breaks joins one group only if it is a
/// round thousand ("40 000"), for two numbers may stand beside each other: on "June 7 300 people".
fn spaced_groups(lexemes: &Lexemes, start: usize) -> usize {
    let is_group = |at: usize| {
        lexemes.is_digits(at) && !lexemes.glued(at) && {
            let digits = lexemes.word(at);
            digits.len() == THOUSANDS
                || digits.get(THOUSANDS..).is_some_and(|rest| rest.starts_with('.')) && lexemes.all
        }
    };
    if lexemes.word(start).len() > THOUSANDS || !is_group(start + 1) {
        return 0;
    }
    let groups = (1..=MOST_GROUPS).take_while(|&group| is_group(start + group)).count();
    let narrow = (1..=groups).take_while(|&group| gap(lexemes, start + group) != Some(" ")).count();
    if narrow > 0 {
        return narrow;
    }
    let plain = (1..=groups).all(|group| gap(lexemes, start + group) == Some(" "));
    let dated = lexemes.find(start - 1, |class| matches!(class, Class::Month(_)).then_some(())).is_some();
    let certain = groups > 1 || lexemes.word(start + 1) == "000";
    let closed = !lexemes.is_digits(start + groups + 1);
    if plain && certain && closed && !dated && !lexemes.word(start).starts_with('0') { groups } else { 0 }
}

/// Numbers of more groups than that overflow any meaning.
const MOST_GROUPS: usize = 6;

/// What separates a lexeme from the one before when it is one space, of whatever width.
fn gap<'a>(lexemes: &Lexemes<'a>, at: usize) -> Option<&'a str> {
    let (left, right) = (lexemes.get(at - 1)?, lexemes.get(at)?);
    let gap = lexemes.document().text().get(left.span.end()..right.span.start())?;
    matches!(gap, " " | "\u{a0}" | "\u{202f}" | "\u{2009}").then_some(gap)
}

/// `^6`, `x 10^6`, `×10⁶` after a number; where every number is asked for also `e6`.
fn power(lexemes: &Lexemes, at: usize, amount: Amount) -> Option<(usize, Amount)> {
    let raised = |at: usize, base: Amount| {
        let (end, exponent) = exponent(lexemes, at)?;
        Some((end, raise(base, exponent)?))
    };
    if lexemes.word(at) == "^" && lexemes.glued(at) {
        return raised(at + 1, amount);
    }
    if lexemes.any(at, &["x", "×", "⋅", "·"]) && lexemes.word(at + 1) == "10" {
        let joined = at + 2 + usize::from(lexemes.word(at + 2) == "^");
        let (end, power) = raised(joined, Amount::whole(10))?;
        return Some((end, amount.by(power)));
    }
    if lexemes.all && lexemes.is(at, "e") && lexemes.glued(at) {
        let (end, power) = raised(at + 1, Amount::whole(10))?;
        return Some((end, amount.by(power)));
    }
    None
}

/// A small whole number glued to what it raises, in digits of either height.
fn exponent(lexemes: &Lexemes, at: usize) -> Option<(usize, i16)> {
    if !lexemes.glued(at) {
        return None;
    }
    if let Some(high) = superscript(lexemes.word(at)) {
        let second = superscript(lexemes.word(at + 1)).filter(|_| lexemes.glued(at + 1));
        return Some(second.map_or((at + 1, high), |second| (at + 2, high * 10 + second)));
    }
    let signed = matches!(lexemes.word(at), "-" | "−" | "+");
    let digits = at + usize::from(signed);
    let value = i16::try_from(lexemes.small(digits).filter(|_| lexemes.glued(digits))?).ok()?;
    Some((digits + 1, if signed && lexemes.word(at) != "+" { -value } else { value }))
}

fn superscript(word: &str) -> Option<i16> {
    let digit = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].iter().position(|high| *high == word)?;
    i16::try_from(digit).ok()
}

fn raise(base: Amount, exponent: i16) -> Option<Amount> {
    let power =
        base.power(u8::try_from(exponent.unsigned_abs()).ok().filter(|&power| power <= HIGHEST_POWER)?);
    if exponent < 0 { Amount::whole(1).over(power) } else { Some(power) }
}

/// Nothing is counted in higher powers, and an amount does not hold them.
const HIGHEST_POWER: u8 = 30;

/// `K`, `bn` behind digits, and with money `m`; where every number is asked for more of them, a space allowed.
fn scale_sign(lexemes: &Lexemes, at: usize, money: bool) -> Option<(usize, u64)> {
    let sign = lexemes.word(at);
    if lexemes.glued(at)
        && let Some(scale) = words::scale_sign(sign, money)
    {
        return Some((at + 1, scale));
    }
    if !lexemes.all || lexemes.kind(at) != Kind::Letters {
        return None;
    }
    let scale = words::loose_scale_sign(sign).or_else(|| words::scale_sign(sign, false))?;
    // Two lower-case letters are a unit, "5 mm", and one with a space after the digits may be anything.
    let certain = lexemes.glued(at) || sign.chars().all(char::is_uppercase) || sign == "k";
    (certain && sign != "mm" && !(lexemes.glued(at + 1) && lexemes.is_digits(at + 1)))
        .then_some((at + 1, scale))
}

/// "4 thousand 385", and where every number is asked for "3 hundred and 21".
fn rest(lexemes: &Lexemes, at: usize, scale: u64) -> Option<(usize, Amount)> {
    let joined = at + usize::from(lexemes.all && lexemes.is(at, "and"));
    let rest = u64::from(lexemes.small(joined)?);
    let fits =
        if lexemes.all { rest < scale && rest > 0 } else { scale == 1_000 && (100..scale).contains(&rest) };
    let alone = numeral::scale(lexemes, joined + 1).is_none();
    (fits && scale >= 100 && alone && !lexemes.glued(joined)).then(|| (joined + 1, Amount::whole(rest)))
}
