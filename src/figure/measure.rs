//! What amounts with a unit mean: percentages and parts, money, lengths and areas, lengths of time.

use std::ops::Range;

use super::class::{FigureClass, Group};
use super::phrase::{self, Phrase, Thing};
use super::word::{Sense, Words};
use super::{Meaning, Told};
use crate::{Label, Mention, Span};

/// What an amount means; none for expressions of time that tell no length by a number.
pub(super) fn meaning(words: &Words<'_>, mentions: &[Mention], told: &Told) -> Option<Meaning> {
    let sentence = words.sentence(told.start);
    if is_rate(words, told) {
        return None;
    }
    let unit = unit(words, told);
    let phrase = phrase::behind(words, mentions, told.end, sentence.end, true);
    let of = |class| Some(amount(told, &phrase, class, unit));
    match told.label {
        Label::Percent => of(share(words, mentions, &sentence, told, &phrase)),
        Label::Money => {
            let worth = worth(words, mentions, told, &sentence);
            Some(Meaning {
                what: worth.unwrap_or(told.span),
                ..amount(told, &phrase, FigureClass::Money, unit)
            })
        }
        Label::Quantity => of(quantity(words, &sentence, told, &phrase)),
        Label::Date | Label::Time if is_length(words, told) => of(FigureClass::Duration),
        _ => None,
    }
}

fn amount(told: &Told, phrase: &Phrase, class: FigureClass, unit: Option<Span>) -> Meaning {
    // What stands behind a distance is no thing that is measured: "5 miles north".
    let named = matches!(
        class,
        FigureClass::Share | FigureClass::Territory | FigureClass::Munitions | FigureClass::Other
    );
    let named = named && (unit.is_none() || phrase.of);
    let what = phrase.words.filter(|_| named).or(unit).unwrap_or(told.span);
    Meaning { class, group: Group::None, what, unit, governor: None, toll: false }
}

/// The words of an amount that are its unit: `per cent`, `square kilometres`, `$`, `Rs.`, `reais`. Scales are no units.
fn unit(words: &Words<'_>, told: &Told) -> Option<Span> {
    let text = words.document.slice(told.span);
    let (start, end) = (told.span.start(), told.span.end());
    if told.label == Label::Money
        && let Some(digits) = text.find(|letter: char| letter.is_ascii_digit())
    {
        // Before the digits stand approximators and the sign or the letters of a currency.
        let before = text[..digits].trim_end();
        let from = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let sign = &before[from..];
        let is_sign = |letter: char| !letter.is_alphanumeric() && letter != '.' && letter != '-';
        if sign.contains(is_sign) || sign.starts_with(char::is_uppercase) && !is_approximator(sign) {
            return Some(Span::new(start + from, start + before.len()));
        }
    }
    let tail = text.rfind(|letter: char| letter.is_ascii_digit()).map_or(0, |at| at + 1);
    let mut unit = text[tail..].trim_start_matches(|letter: char| letter == '-' || letter.is_whitespace());
    if tail == 0 {
        // "five hours": the last word.
        unit = unit
            .rfind([' ', '-', '\u{a0}'])
            .map_or("", |at| unit[at..].trim_start_matches([' ', '-', '\u{a0}']));
    }
    while let Some(rest) = SCALES.iter().find_map(|scale| unit.strip_prefix(scale)) {
        unit = rest.trim_start();
    }
    let from = end - unit.len();
    (!unit.is_empty()).then(|| Span::new(from, end))
}

/// Whether the word before an amount says how exact it is, at the head of a sentence.
fn is_approximator(word: &str) -> bool {
    ["About", "Some", "Nearly", "Almost", "Around", "Over", "Than", "Least", "To"].contains(&word)
}

/// What may stand between digits and their unit.
const SCALES: [&str; 8] =
    ["hundred ", "thousand ", "million ", "billion ", "trillion ", "lakh ", "crore ", "bn "];

/// Whether an amount only says per what: $5 *a tonne*, four hours *a day*. "Several hours" is no number either.
fn is_rate(words: &Words<'_>, told: &Told) -> bool {
    told.end - told.start == 2 && words.any(told.start, &["a", "an"])
        || (told.start..told.end).any(|at| words.any(at, &["several", "few", "couple"]))
}

/// Words in which a share or an area finds what is held.
const NEAR: usize = 14;

/// A percentage of land that somebody holds is territory, any other a share.
fn share(
    words: &Words<'_>,
    mentions: &[Mention],
    sentence: &Range<usize>,
    told: &Told,
    phrase: &Phrase,
) -> FigureClass {
    let of_land = matches!(phrase.thing, Thing::Land | Thing::Settlement)
        && !(phrase.end < sentence.end && words.any(phrase.end, &["'s", "’s", "'", "’"]));
    let named = phrase.end.checked_sub(1).and_then(|head| phrase::label_at(words, mentions, head));
    let ground =
        phrase.end.checked_sub(1).is_some_and(|head| words.any(head, &["territory", "territories", "land"]));
    let land = of_land || matches!(named, Some(Label::Gpe | Label::Loc)) && words.any(told.end, &["of"]);
    if ground || land && is_held(words, sentence, told.start..phrase.end) {
        FigureClass::Territory
    } else {
        FigureClass::Share
    }
}

/// Whether a word of holding, taking or losing land stands near.
fn is_held(words: &Words<'_>, sentence: &Range<usize>, around: Range<usize>) -> bool {
    let start = sentence.start.max(around.start.saturating_sub(NEAR));
    let end = sentence.end.min(around.end + NEAR);
    (start..around.start).chain(around.end.min(end)..end).any(|at| words.is(at, Sense::CONTROL))
}

/// What money is for: "$1 billion in military aid", "$40 million worth of grain".
fn worth(words: &Words<'_>, mentions: &[Mention], told: &Told, sentence: &Range<usize>) -> Option<Span> {
    let mut at = told.end;
    if at < sentence.end && words.any(at, &["worth"]) {
        at += 1;
    }
    if at < sentence.end && words.any(at, &["in", "of", "for"]) {
        return phrase::behind(words, mentions, at + 1, sentence.end, false).words;
    }
    None
}

fn quantity(words: &Words<'_>, sentence: &Range<usize>, told: &Told, phrase: &Phrase) -> FigureClass {
    let is = |at: usize, list: &str| list.split(' ').any(|unit| words.word(at).eq_ignore_ascii_case(unit));
    let mut tokens = told.start..told.end;
    let glued = |list: &str| {
        let text = words.document.slice(told.span);
        let sign = text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
        let sign = sign.trim_start_matches(|letter: char| {
            letter.is_ascii_digit() || matches!(letter, ',' | '.' | '-' | ' ')
        });
        list.split(' ').any(|unit| sign.eq_ignore_ascii_case(unit))
    };
    let any = |tokens: &mut Range<usize>, list: &str| tokens.any(|at| is(at, list)) || glued(list);
    if any(&mut tokens.clone(), AREAS) {
        let held = is_held(words, sentence, told.start..told.end);
        return if held { FigureClass::Territory } else { FigureClass::Area };
    }
    if any(&mut tokens, LENGTHS) {
        // "155-mm howitzers" and a "10-foot wall" are not far.
        return FigureClass::Distance;
    }
    if phrase.thing == Thing::Munition && words.any(told.end, &["of"]) {
        return FigureClass::Munitions;
    }
    FigureClass::Other
}

/// Words for areas, and those that make a length one.
const AREAS: &str = "square sq acre acres hectare hectares ha km2 km² sqm m2 m²";
/// Units of length that tell how far. Millimetres and inches are calibres.
const LENGTHS: &str = "metre metres meter meters kilometre kilometres kilometer kilometers mile miles yard yards foot feet \
                       km kms m ft nautical";

/// Whether an expression of time is a length that something lasts: "five hours", not "two-day" and not "five hours ago".
fn is_length(words: &Words<'_>, told: &Told) -> bool {
    let hyphened = (told.start..told.end).any(|at| words.any(at, &["-", "old", "ago", "later", "earlier"]));
    let next = words.any(told.end, &["ago", "later", "earlier", "before", "after", "old", "prior", "into"]);
    let before =
        told.start.checked_sub(1).is_some_and(|at| words.any(at, &["past", "last", "next", "coming"]));
    told.length && !hyphened && !next && !before
}

/// Whether a number is a part of one: half, a third, three quarters.
pub(super) fn is_part(words: &Words<'_>, told: &Told) -> bool {
    let whole = |amount: crate::number::Amount| amount.is_whole();
    let number = told.number;
    let ends = number.low.or(number.high);
    ends.is_some_and(|amount| !whole(amount) && amount.floor() == 0)
        && !words.document.slice(told.span).contains(|letter: char| letter.is_ascii_digit())
}

/// What a part means: of land that is held territory, else a share.
pub(super) fn part(words: &Words<'_>, told: &Told, phrase: &Phrase) -> Meaning {
    let sentence = words.sentence(told.start);
    let land =
        matches!(phrase.thing, Thing::Land | Thing::Settlement) && words.any(told.end, &["of", "the", "its"]);
    let held = land && is_held(words, &sentence, told.start..phrase.end);
    let class = if held { FigureClass::Territory } else { FigureClass::Share };
    Meaning { group: phrase.group, ..amount(told, phrase, class, None) }
}
