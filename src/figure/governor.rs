//! What became of the counted: the verb, noun or state that governs a number.
//!
//! Behind the phrase stand passives and states (*were killed*, *dead*, *missing*), before it verbs in the active (*killing*), nouns
//! (*the deaths of*) and tolls (*the death toll rose to*). Every search looks at a bounded number of words within the sentence.

use std::ops::Range;

use super::class::FigureClass;
use super::phrase::{Phrase, Thing};
use super::word::{COUNTED_PEOPLE, FUNCTION, INTRANSITIVE, STATE, Sense, TRANSITIVE, Words};

/// A word that governs a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Governor {
    /// The word's token.
    pub(super) at: usize,
    /// What it can say.
    pub(super) sense: Sense,
    pub(super) way: Way,
}

/// How a word governs a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Directly behind: "11 were killed", "11 dead".
    Behind,
    /// Behind, with other words between: "11 people in Odesa were killed".
    Far,
    /// Directly before: "killing 11", "the deaths of 11".
    Before,
    /// The number is a toll's: "the death toll rose to 11".
    Toll,
    /// Before, across a noun that the same verb governs: "killed a driver and two passengers".
    Joined,
}

/// Words searched on either side.
const FARTHEST: usize = 24;

/// What governs the number whose first token is `start`, in a sentence.
/// `next` is where the next number begins.
pub(super) fn find(
    words: &Words<'_>,
    sentence: &Range<usize>,
    start: usize,
    phrase: &Phrase,
    next: usize,
) -> Option<Governor> {
    let behind = behind(words, sentence, phrase.end, next);
    if let Some(governor) = behind
        && governor.way == Way::Behind
    {
        return Some(governor);
    }
    let before = before(words, sentence, start);
    if let Some(governor) = before
        && matches!(governor.way, Way::Before)
    {
        return Some(governor);
    }
    if matches!(phrase.thing, Thing::Elided | Thing::People | Thing::Told(_) | Thing::Other)
        && let Some(governor) = toll(words, sentence, start)
    {
        return Some(governor);
    }
    let driven = start.checked_sub(1).filter(|&at| words.any(at, &DRIVING) && at >= sentence.start);
    if let Some(at) = driven
        && home(words, phrase.end.saturating_sub(1), sentence.end)
    {
        return Some(Governor { at, sense: Sense::DISPLACE, way: Way::Before });
    }
    if let Some(governor) = partitive(words, sentence, start) {
        return Some(governor);
    }
    behind.or_else(|| before.filter(|_| !has_own_verb(words, sentence, phrase.end)))
}

/// Verbs that displace with "from their homes".
const DRIVING: [&str; 10] =
    ["drive", "drives", "drove", "driven", "driving", "force", "forces", "forced", "forcing", "pushed"];

/// Those of whom a number is a part, at the head of the sentence: "*Of the dead*, four were women".
fn partitive(words: &Words<'_>, sentence: &Range<usize>, start: usize) -> Option<Governor> {
    /// "Of the 19 people killed, "
    const LONGEST: usize = 8;
    let first = sentence.start;
    if !words.any(first, &["of", "among"]) || start > first + LONGEST {
        return None;
    }
    let comma = (first..start).find(|&at| words.any(at, &[","]))?;
    let at = (first..comma).find(|&at| {
        words.is(at, COUNTED_PEOPLE.with(STATE).with(Sense::KILL).with(Sense::WOUND).with(Sense::CAPTURE))
    })?;
    Some(Governor { at, sense: noun_sense(words, at), way: Way::Joined })
}

/// Whether another verb follows, so that the number is its subject: "11 died and *three escaped*".
pub(super) fn has_own_verb(words: &Words<'_>, sentence: &Range<usize>, end: usize) -> bool {
    let near = end..sentence.end.min(end + FARTHEST);
    let Some(at) = near.into_iter().find(|&at| !words.is(at, Sense::ADVERB)) else { return false };
    words.is(at, Sense::BE.with(Sense::AUXILIARY)) || words.is(at, Sense::ED) && !words.is(at, TRANSITIVE)
}

fn behind(words: &Words<'_>, sentence: &Range<usize>, start: usize, next: usize) -> Option<Governor> {
    let end = sentence.end.min(start + FARTHEST);
    let mut at = start;
    // What has been seen on the way.
    let (mut passive, mut auxiliary, mut far, mut inserted) = (false, false, false, false);
    let mut including = false;
    while at < end {
        let sense = words.sense(at);
        including |= sense.any(Sense::INCLUDING);
        // Another number has a verb of its own, unless it is one of these: "including two", "two of them".
        if at == next && !(including || (at + 1..at + 4).any(|at| words.any(at, &["them", "whom"]))) {
            return None;
        }
        let way = if far { Way::Far } else { Way::Behind };
        let governor = |at| Some(Governor { at, sense: words.sense(at), way });
        if sense.any(STATE) && (!far || passive || auxiliary) && !is_before_noun(words, at, end) {
            return governor(at);
        }
        if sense.any(Sense::SUFFER) && (!far || auxiliary) {
            // "suffered minor injuries"
            return (at + 1..end.min(at + 5))
                .find(|&at| words.is(at, Sense::HURT.with(Sense::WOUND)))
                .and_then(|hurt| Some(Governor { sense: Sense::WOUND, ..governor(hurt)? }));
        }
        if at < next && words.any(at, &["in"]) && is_in_care(words, at + 1, end) {
            return Some(Governor { at, sense: Sense::WOUND, way });
        }
        if words.any(at, &["lost"]) && !passive {
            let lives = (at + 1..end.min(at + 4)).find(|&at| words.any(at, &["life", "lives"]));
            return Some(Governor { at: lives?, sense: Sense::KILL, way });
        }
        if sense.any(Sense::ED) && words.any(at + 1, &["to"]) && words.any(at + 2, &["hospital", "hospitals"])
            || words.any(at, &["taken", "rushed"]) && hospital(words, at, end)
        {
            return Some(Governor { at, sense: Sense::WOUND, way });
        }
        if words.any(at, &["forced", "driven"]) && home(words, at, end) {
            return Some(Governor { at, sense: Sense::DISPLACE, way });
        }
        if words.any(at, &["trapped", "buried"])
            && (at + 1..end.min(at + 6)).any(|at| words.is(at, Sense::RUBBLE))
        {
            return Some(Governor { at, sense: Sense::VANISH, way });
        }
        if sense.any(Sense::ED) && words.any(at + 1, &["to"]) && !far {
            // "millions forced to flee", "four said to be missing"
            passive = true;
        }
        if sense.any(INTRANSITIVE) && !sense.any(Sense::ING) {
            return governor(at);
        }
        // "Shot dead", "taken hostage"
        let led = sense.any(Sense::ED) && words.is(at + 1, STATE);
        if sense.any(TRANSITIVE) && !led && !(sense.any(Sense::FIRE) && words.any(at, &["down"])) {
            if is_passive(words, at, end, passive, far) {
                return governor(at);
            }
            if !inserted && (!(passive || auxiliary) || sense.any(Sense::ING)) {
                return None;
            }
        }
        if words.any(at, &["\"", "“", "”", "‘", "’"]) {
            // were "neutralised"
        } else if sense.any(Sense::BE) {
            passive = true;
        } else if sense.any(Sense::AUXILIARY) || words.any(at, &["went", "go"]) && words.is(at + 1, STATE) {
            auxiliary = true;
        } else if sense.any(Sense::COMMA) {
            inserted = !inserted;
            far = true;
        } else if sense.any(Sense::RELATIVE) && at <= start + 1
            || sense.any(Sense::ADVERB.with(Sense::BELIEVED))
        {
            // says nothing of its own
        } else if words.any(at, &["to"]) && passive {
            // "are believed to have been"
        } else if led || sense.any(Sense::ED) && (passive || auxiliary) {
            // "were shot dead", "were trapped and killed"
        } else if sense.any(Sense::CONJUNCTION) && (passive && words.is(at - 1, Sense::ED) || inserted) {
            // "were wounded or killed" is the first; lists stand between commas
        } else if passive
            || auxiliary
            || sense.any(Sense::BREAKER.with(Sense::CONJUNCTION).with(Sense::STOP).with(Sense::RELATIVE))
        {
            return None;
        } else if sense.any(Sense::PREPOSITION) || inserted {
            far = true;
        } else if !far {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether somebody is driven "from their homes" or "out of the village" behind a token.
fn home(words: &Words<'_>, at: usize, end: usize) -> bool {
    let away = (at + 1..end.min(at + 3)).any(|at| words.any(at, &["from", "out"]));
    away && (at + 2..end.min(at + 7))
        .any(|at| words.any(at, &["home", "homes", "houses", "village", "villages", "land"]))
}

/// Whether those who are "in" something are being treated: in hospital, in a critical condition, in intensive care.
fn is_in_care(words: &Words<'_>, at: usize, end: usize) -> bool {
    let grave = |at| words.any(at, &["critical", "serious", "stable", "grave", "intensive"]);
    words.any(at, &["hospital"])
        || (at..end.min(at + 3)).any(|at| grave(at) && words.any(at + 1, &["condition", "care"]))
}

fn hospital(words: &Words<'_>, at: usize, end: usize) -> bool {
    (at + 1..end.min(at + 6)).any(|at| words.any(at, &["hospital", "hospitals", "clinics"]))
}

/// Whether a verb that takes an object has its number as that object: "were killed", "11 killed in Odesa", but not "gunmen killed
/// 11" and not "gunmen have killed".
fn is_passive(words: &Words<'_>, at: usize, end: usize, passive: bool, far: bool) -> bool {
    let sense = words.sense(at);
    if passive {
        return !sense.any(Sense::ING);
    }
    if far || !sense.any(Sense::ED) {
        return false;
    }
    // An object would make it active.
    let next = at + 1;
    next >= end
        || words.is(next, Sense::PREPOSITION.with(Sense::CONJUNCTION).with(Sense::COMMA).with(Sense::STOP))
        || words.is(next, Sense::BREAKER.with(Sense::BE).with(Sense::AUXILIARY))
        || words.is(next, Sense::ADVERB) && !words.any(next, &["at", "all", "both", "about"])
        || words.any(next, &["overnight", "yesterday", "today", "this", "last"])
        || is_day(words.word(next))
        || words.document.tokens()[next].glued
}

fn is_day(word: &str) -> bool {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].contains(&word)
}

/// Whether a state stands before a noun: the *missing* soldiers.
fn is_before_noun(words: &Words<'_>, at: usize, end: usize) -> bool {
    at + 1 < end && words.is(at + 1, super::word::NOUN) && !words.is(at + 1, STATE)
}

/// Nouns between a verb and a number that it governs as well.
const LONGEST_LIST: usize = 14;

fn before(words: &Words<'_>, sentence: &Range<usize>, start: usize) -> Option<Governor> {
    let floor = sentence.start.max(start.saturating_sub(LONGEST_LIST));
    let mut joined = false;
    let mut at = start;
    while at > floor {
        at -= 1;
        let sense = words.sense(at);
        let way = if joined { Way::Joined } else { Way::Before };
        let own = Some(Governor { at, sense, way });
        if sense.any(TRANSITIVE) && !(sense.any(Sense::ED) && !joined && is_helped(words, sentence, at)) {
            if words.any(at, &["down"]) && at > floor && words.is(at - 1, Sense::FIRE) {
                return Some(Governor { at: at - 1, sense: Sense::FIRE, way });
            }
            return own;
        }
        if joined && sense.any(INTRANSITIVE.with(STATE)) {
            return own;
        }
        if words.any(at, &["of"]) && at > floor {
            if words.any(at - 1, &["total", "combined"]) {
                at -= 1;
                continue;
            }
            let noun = words.sense(at - 1);
            if noun.any(TRANSITIVE.with(COUNTED_PEOPLE)) && !noun.any(Sense::ED)
                || words.any(at - 1, &["lives"])
            {
                return Some(Governor { at: at - 1, sense: noun_sense(words, at - 1), way });
            }
            if joined {
                continue;
            }
            return None;
        }
        if sense.any(Sense::CONJUNCTION.with(Sense::COMMA).with(Sense::INCLUDING)) {
            if sense.any(Sense::CONJUNCTION) && at > floor && words.is(at - 1, TRANSITIVE) && !joined {
                continue;
            }
            joined = true;
        } else if sense.any(Sense::DETERMINER.with(Sense::ADVERB)) {
            // belongs to the number
        } else if !joined {
            return None;
        } else if sense.any(Sense::PLACED) {
            // "killed two in Odesa and five in Kherson"
        } else if sense.any(Sense::STOP) || sense.any(FUNCTION) {
            return None;
        }
    }
    None
}

/// Whether an auxiliary makes the verb here a passive, so that what follows is no object.
fn is_helped(words: &Words<'_>, sentence: &Range<usize>, at: usize) -> bool {
    let floor = sentence.start.max(at.saturating_sub(FARTHEST));
    let before = (floor..at).rev().find(|&at| !words.is(at, Sense::ADVERB));
    before.is_some_and(|before| words.is(before, Sense::BE))
}

/// What a noun before "of" says became of those after it.
fn noun_sense(words: &Words<'_>, at: usize) -> Sense {
    let sense = words.sense(at);
    if sense.any(Sense::DEAD) || words.any(at, &["lives"]) {
        Sense::KILL
    } else if sense.any(Sense::HURT) {
        Sense::WOUND
    } else if sense.any(Sense::UPROOTED) {
        Sense::DISPLACE
    } else if sense.any(Sense::LOST) {
        Sense::VANISH
    } else if sense.any(Sense::CAPTIVE) && !sense.any(TRANSITIVE) {
        Sense::CAPTURE
    } else {
        sense
    }
}

/// The toll that a number ends: "the death toll rose to 11", "the number of wounded is 40", "dead: 3".
fn toll(words: &Words<'_>, sentence: &Range<usize>, start: usize) -> Option<Governor> {
    let link = start.checked_sub(1).filter(|&at| at >= sentence.start && words.is(at, Sense::LINK))?;
    let floor = sentence.start.max(link.saturating_sub(FARTHEST));
    if words.is(link, Sense::STOP) {
        let at = link.checked_sub(1).filter(|&at| at >= floor)?;
        let sense = words.sense(at);
        let counted = sense.any(COUNTED_PEOPLE.with(STATE)) || sense.any(Sense::WOUND.with(Sense::KILL));
        return counted.then(|| Governor { at, sense: noun_sense(words, at), way: Way::Behind });
    }
    for at in (floor..link).rev() {
        let sense = words.sense(at);
        if sense.any(Sense::STOP.with(Sense::BREAKER)) {
            return None;
        }
        if words.any(at, &["toll"]) {
            let of_wounded = at > floor && words.any(at - 1, &["injury", "casualty"]);
            return Some(Governor {
                at,
                sense: if of_wounded { Sense::WOUND } else { Sense::KILL },
                way: Way::Toll,
            });
        }
        let counted = sense.any(COUNTED_PEOPLE.with(STATE))
            || sense.any(Sense::WOUND.with(Sense::KILL).with(Sense::DISPLACE))
            || sense.any(Sense::MUNITION.with(Sense::EQUIPMENT));
        let numbered = (floor.max(at.saturating_sub(5))..at).any(|before| words.is(before, Sense::TOLL))
            || sense.any(COUNTED_PEOPLE) && (at + 1..=link).any(|after| words.is(after, Sense::RISE))
            || sense.any(COUNTED_PEOPLE) && (floor..at).any(|before| words.any(before, &["put", "puts"]));
        if counted && numbered {
            return Some(Governor { at, sense: noun_sense(words, at), way: Way::Toll });
        }
    }
    None
}

/// The class of a counted thing by what became of it; none where the two say nothing together.
pub(super) fn class(thing: Thing, sense: Sense, way: Way) -> Option<FigureClass> {
    let people = matches!(thing, Thing::People | Thing::Elided);
    // "Killed 11 Alawites": whatever is killed and stands right beside it is people, or like people.
    let likely = people || thing == Thing::Other && matches!(way, Way::Behind | Way::Before);
    let hurts = sense.any(Sense::KILL.with(Sense::DIE).with(Sense::IS_DEAD).with(Sense::DEAD));
    match thing {
        Thing::Told(class) => Some(class),
        Thing::Munition => Some(FigureClass::Munitions),
        Thing::Equipment => Some(FigureClass::Equipment),
        Thing::Settlement | Thing::Land => {
            sense.any(Sense::CONTROL.with(Sense::FALL)).then_some(FigureClass::Territory)
        }
        _ if hurts && likely => Some(FigureClass::Killed),
        _ if sense.any(Sense::WOUND.with(Sense::HURT)) && likely => Some(FigureClass::Wounded),
        _ if sense.any(Sense::DESTROY) && thing == Thing::People => Some(FigureClass::Killed),
        _ if sense.any(Sense::CAPTURE.with(Sense::YIELD).with(Sense::IS_CAPTIVE)) && people => {
            Some(FigureClass::Captured)
        }
        _ if sense.any(Sense::DISPLACE.with(Sense::FLEE).with(Sense::IS_HOMELESS)) && people => {
            Some(FigureClass::Displaced)
        }
        _ if sense.any(Sense::VANISH.with(Sense::IS_MISSING)) && people => Some(FigureClass::Missing),
        Thing::Elided if way == Way::Toll && sense.any(Sense::MUNITION) => Some(FigureClass::Munitions),
        Thing::Elided if way == Way::Toll && sense.any(Sense::EQUIPMENT) => Some(FigureClass::Equipment),
        Thing::Elided if sense.any(Sense::FIRE) => Some(FigureClass::Munitions),
        _ => None,
    }
}
