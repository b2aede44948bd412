//! What amounts with a unit mean: percentages and parts, money, lengths and areas, lengths of time.

use std::ops::Range;

use super::class::{FigureClass, Group};
use super::phrase::{self, Phrase, Thing};
use super::word::{Sense, Words};
use super::{Meaning, Told};
use crate::number::Unit;
use crate::{Label, Mention, Span};

/// What an amount means; none for expressions of time that tell no length by a number.
pub(super) fn meaning(words: &Words<'_>, mentions: &[Mention], told: &Told) -> Option<Meaning> {
    let sentence = words.sentence(told.start);
    if is_rate(words, told) {
        return None;
    }
    let phrase = phrase::behind(words, mentions, told.end, sentence.end, true);
    let of = |class| Some(amount(told, &phrase, class));
    match told.label {
        Label::Percent => of(share(words, mentions, &sentence, told, &phrase)),
        Label::Money => {
            let what = worth(words, mentions, told, &sentence);
            Some(Meaning { what, ..amount(told, &phrase, FigureClass::Money) })
        }
        Label::Quantity => of(quantity(words, &sentence, told, &phrase)),
        Label::Date | Label::Time if is_length(words, told) => of(FigureClass::Duration),
        _ => None,
    }
}

fn amount(told: &Told, phrase: &Phrase, class: FigureClass) -> Meaning {
    // What stands behind a distance is no thing that is measured: "5 miles north".
    let named = matches!(
        class,
        FigureClass::Share | FigureClass::Territory | FigureClass::Munitions | FigureClass::Other
    );
    let named = named && (told.unit.is_none() || phrase.of);
    let what = phrase.words.filter(|_| named);
    Meaning { class, group: Group::None, what, governor: None, toll: false }
}

/// Whether an amount only says per what: $5 *a tonne*, four hours *a day*. "Several hours" is no number either.
fn is_rate(words: &Words<'_>, told: &Told) -> bool {
    let lasts = words.any(told.end, &["apart"]);
    told.end - told.start == 2 && words.any(told.start, &["a", "an"]) && !lasts
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
    // "16 percent of the territory's economy"
    let owns = phrase.end < sentence.end && words.any(phrase.end, &["'s", "’s", "'", "’"]);
    let of_land = matches!(phrase.thing, Thing::Land | Thing::Settlement) && !owns;
    let named = phrase.end.checked_sub(1).and_then(|head| phrase::label_at(words, mentions, head));
    let ground = !owns
        && phrase
            .end
            .checked_sub(1)
            .is_some_and(|head| words.any(head, &["territory", "territories", "land"]));
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
    let Some(unit) = told.unit else { return FigureClass::Other };
    let length = unit.dimension == "length";
    if unit.dimension == "area" || length && unit.power == 2 {
        let held = is_held(words, sentence, told.start..told.end);
        return if held { FigureClass::Territory } else { FigureClass::Area };
    }
    let calibre = unit.name.starts_with("milli") || phrase.words.is_some();
    if length && unit.power == 1 && unit.per.is_none() && !(calibre && CALIBRES.contains(&unit.name)) {
        return FigureClass::Distance;
    }
    if phrase.thing == Thing::Munition && phrase.of {
        return FigureClass::Munitions;
    }
    FigureClass::Other
}

/// Units of length that tell no distance but how thick something is: a 16-inch gun, 118 millimetres of rain.
const CALIBRES: [&str; 5] = ["millimetre", "centimetre", "inch", "micrometre", "nanometre"];

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
    Meaning { group: phrase.group, ..amount(told, phrase, class) }
}

/// The last sum of money, whose currency goes on in a number written like a price: "7.20 hryvnias … it was 4.50".
#[derive(Default)]
pub(super) struct Price {
    last: Option<(usize, Option<Unit>)>,
}

impl Price {
    /// The meaning of a number and its unit, when it is a price without a currency.
    pub(super) fn read(
        &mut self,
        words: &Words<'_>,
        told: &Told,
        meaning: Meaning,
    ) -> (Meaning, Option<Unit>) {
        let sentence = words.document.tokens()[told.start].sentence;
        if meaning.class == FigureClass::Money {
            // Only a price goes on in a price.
            self.last = has_cents(words, told).then_some((sentence, told.unit));
        }
        let bare = told.label == Label::Cardinal
            && meaning.class == FigureClass::Other
            && meaning.what.is_none()
            && has_cents(words, told);
        let paragraph = |sentence: usize| words.document.sentences()[sentence].paragraph;
        let near = |last| sentence - last <= SENTENCES_ON && paragraph(last) == paragraph(sentence);
        match self.last.filter(|&(last, _)| bare && near(last)) {
            Some((_, unit)) => (Meaning { class: FigureClass::Money, ..meaning }, unit),
            None => (meaning, told.unit),
        }
    }
}

/// Whether a number is written like the price of a loaf: 7.20, and not 17,363.74.
fn has_cents(words: &Words<'_>, told: &Told) -> bool {
    let text = words.document.slice(told.span);
    let cents = text.rsplit_once('.').map_or("", |(_, after)| after);
    let digits = cents.bytes().take_while(u8::is_ascii_digit).count();
    digits == CENTS && !text.contains(',')
}

/// Digits behind the point of a price.
const CENTS: usize = 2;

/// Sentences over which a price needs no currency.
const SENTENCES_ON: usize = 2;
