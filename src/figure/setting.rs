//! Where and when what a figure tells happened, and whether it sums up.

use super::class::Scope;
use super::phrase;
use super::word::{FUNCTION, Sense, Words};
use super::{Meaning, Told};
use crate::time::value::{Time, TimeKind};
use crate::{Label, Mention};

/// Reads sentence after sentence as figures are found in them.
pub(super) struct Setting<'a> {
    words: &'a Words<'a>,
    mentions: &'a [Mention],
    times: &'a [Time],
    sentence: Option<usize>,
    here: Scene,
}

/// What one sentence tells of place and time.
#[derive(Clone, Debug, Default)]
struct Scene {
    /// Mentions of places where something happens, with their tokens, in order.
    places: Vec<(usize, usize)>,
    /// Times by the calendar, with their tokens, in order.
    dates: Vec<(usize, usize)>,
    /// Tokens of words that sum up.
    totals: Vec<usize>,
    /// Where a list begins that is summed up as a whole.
    listed: Option<usize>,
}

/// Where, when and over how long.
pub(super) struct Found {
    pub(super) place: Option<usize>,
    pub(super) date: Option<usize>,
    pub(super) scope: Scope,
}

/// Words between a figure and what makes a total of it.
const FARTHEST_TOTAL: usize = 25;

/// Sentences back in the paragraph that still tell where and when.
const SENTENCES_BACK: usize = 2;

impl<'a> Setting<'a> {
    pub(super) fn new(words: &'a Words<'a>, mentions: &'a [Mention], times: &'a [Time]) -> Self {
        Self { words, mentions, times, sentence: None, here: Scene::default() }
    }

    /// What is told around a figure.
    pub(super) fn at(&mut self, told: &Told, meaning: &Meaning) -> Found {
        let sentence = self.words.document.tokens()[told.start].sentence;
        if self.sentence != Some(sentence) {
            self.sentence = Some(sentence);
            self.here = self.scene(sentence);
        }
        let place = self.own_place(told).or_else(|| nearest(&self.here.places, told.start));
        let date = nearest(&self.here.dates, told.start);
        let (place, date) = if place.is_some() && date.is_some() || !meaning.class.is_kept() {
            (place, date)
        } else {
            let (before_place, before_date) = self.before(sentence);
            (place.or(before_place), date.or(before_date))
        };
        let summed = meaning.toll || self.sums_up(told.start) || self.is_long_war(meaning);
        Found { place, date, scope: if summed { Scope::Total } else { Scope::Event } }
    }

    /// The place that the number's own phrase names behind it, before another clause or another number begins: "thousands killed
    /// in the siege of Mariupol".
    fn own_place(&self, told: &Told) -> Option<usize> {
        let places = &self.here.places;
        let &(at, place) = places.get(places.partition_point(|&(at, _)| at < told.end))?;
        let near = at - told.end <= FARTHEST_PLACE;
        let parted = Sense::BREAKER.with(Sense::STOP).with(Sense::COMMA).with(Sense::CONJUNCTION);
        let own = near
            && !(told.end..at).any(|at| {
                self.words.is(at, parted.with(Sense::RELATIVE).with(Sense::NUMBER).with(Sense::LINK))
                    && !self.words.is(at, Sense::PREPOSITION.with(Sense::BE))
            });
        own.then_some(place)
    }

    /// Whether a time tells when a place was taken, or the like, and not when the counted fell: "in Kupiansk, recaptured last
    /// September".
    fn is_of_place(&self, start: usize, time: usize) -> bool {
        let words = self.words;
        let floor = start.max(time.saturating_sub(FARTHEST_PLACE));
        let Some(comma) = (floor..time).rev().find(|&at| words.is(at, Sense::COMMA.with(Sense::STOP))) else {
            return false;
        };
        let told = words.is(comma + 1, Sense::RELATIVE.with(Sense::ED)) || words.any(comma + 1, &["where"]);
        let place = comma.checked_sub(1).and_then(|at| phrase::label_at(words, self.mentions, at));
        comma > start && told && matches!(place, Some(Label::Gpe | Label::Loc | Label::Fac))
    }

    fn scene(&self, sentence: usize) -> Scene {
        let words = self.words;
        let document = words.document;
        let sentence = &document.sentences()[sentence];
        let tokens = sentence.tokens.clone();
        let token_of = |start: usize, from: usize| {
            from + document.tokens()[from..tokens.end].partition_point(|token| token.span.end() <= start)
        };
        let mut scene = Scene::default();
        let mut at = tokens.start;
        let first = self.mentions.partition_point(|mention| mention.span.end() <= sentence.span.start());
        for (index, mention) in self.mentions.iter().enumerate().skip(first) {
            if mention.span.start() >= sentence.span.end() {
                break;
            }
            if !matches!(mention.label, Label::Gpe | Label::Loc | Label::Fac) {
                continue;
            }
            at = token_of(mention.span.start(), at);
            if at < tokens.end && is_where(words, tokens.start, at) {
                scene.places.push((at, index));
            }
        }
        at = tokens.start;
        let first = self.times.partition_point(|time| time.span.end() <= sentence.span.start());
        for (index, time) in self.times.iter().enumerate().skip(first) {
            if time.span.start() >= sentence.span.end() {
                break;
            }
            at = token_of(time.span.start(), at);
            let since = at > tokens.start && words.any(at - 1, &["since", "from", "until", "before"]);
            if at < tokens.end && is_by_calendar(time) && !since && !self.is_of_place(tokens.start, at) {
                scene.dates.push((at, index));
            }
        }
        let mut list = false;
        for at in tokens.clone() {
            // "In total, since the beginning of the war: 458 aircraft, 245 helicopters"
            list |=
                words.any(at, &[":"]) && scene.totals.last().is_some_and(|last| at - last <= FARTHEST_TOTAL);
            if list {
                scene.listed = Some(at);
                break;
            }
            let next = |words_after: &[&str]| at + 1 < tokens.end && words.any(at + 1, words_after);
            // "Have since fled" sums up nothing.
            let later = at > tokens.start && words.is(at - 1, Sense::AUXILIARY.with(Sense::BE));
            let sums_up = words.is(at, Sense::TOTAL) && !later
                || words.any(at, &["so"]) && next(&["far"])
                || words.any(at, &["to"]) && next(&["date"])
                || words.any(at, &["altogether", "overall"]);
            if sums_up {
                scene.totals.push(at);
            }
        }
        scene
    }

    /// Place and date of the sentences before in the same paragraph.
    fn before(&self, sentence: usize) -> (Option<usize>, Option<usize>) {
        let sentences = self.words.document.sentences();
        let (mut place, mut date) = (None, None);
        for before in (sentence.saturating_sub(SENTENCES_BACK)..sentence).rev() {
            // A sentence as long as a book tells too much.
            let near = sentences[before].paragraph == sentences[sentence].paragraph
                && sentences[before].tokens.len() < LONGEST_SENTENCE;
            if !near {
                break;
            }
            let scene = self.scene(before);
            place = place.or(scene.places.last().map(|place| place.1));
            date = date.or(scene.dates.last().map(|date| date.1));
        }
        (place, date)
    }

    /// Whether "since" or "so far" speaks of a figure: no other clause stands between.
    fn sums_up(&self, start: usize) -> bool {
        if self.here.listed.is_some_and(|list| list < start) {
            return true;
        }
        let near = |&&at: &&usize| at.abs_diff(start) <= FARTHEST_TOTAL;
        let totals = &self.here.totals;
        let after = totals.partition_point(|&at| at < start);
        let around = [after.checked_sub(1).and_then(|at| totals.get(at)), totals.get(after)];
        around.into_iter().flatten().filter(near).any(|&at| {
            let between = if at < start { at + 1..start } else { start..at };
            let parted = Sense::BREAKER.with(Sense::STOP);
            !between
                .into_iter()
                .any(|at| self.words.is(at, parted) && !self.words.any(at, &["since", "as", "before", "so"]))
        })
    }

    /// "The war has killed 20,000 people".
    fn is_long_war(&self, meaning: &Meaning) -> bool {
        let Some(verb) = meaning.governor else { return false };
        let floor = verb.saturating_sub(FARTHEST_WAR);
        let helps = |at: usize| self.words.any(at, &["has", "have", "had", "been"]);
        // "Has killed thousands and uprooted millions"
        let perfect = verb > 0
            && (helps(verb - 1)
                || self.words.any(verb - 1, &["and"])
                    && (verb.saturating_sub(FARTHEST_TWIN)..verb).any(helps));
        let same = |&at: &usize| {
            self.words.document.tokens()[at].sentence == self.words.document.tokens()[verb].sentence
        };
        perfect
            && (floor..verb).rev().take_while(same).any(|at| {
                let war = [
                    "war",
                    "conflict",
                    "invasion",
                    "offensive",
                    "siege",
                    "campaign",
                    "uprising",
                    "insurgency",
                ];
                self.words.any(at, &war)
            })
    }
}

/// Words between a number and a place, or a place and a time, of one phrase.
const FARTHEST_PLACE: usize = 12;
/// Words between an auxiliary and the second verb that it helps.
const FARTHEST_TWIN: usize = 6;
/// Words between a war and what it has done.
const FARTHEST_WAR: usize = 12;
/// In words.
const LONGEST_SENTENCE: usize = 200;

/// The entry that stands nearest to a token, of equals the one behind.
fn nearest(entries: &[(usize, usize)], token: usize) -> Option<usize> {
    let after = entries.partition_point(|&(at, _)| at < token);
    let before = after.checked_sub(1).and_then(|at| entries.get(at));
    let behind = entries.get(after);
    let nearest = match (before, behind) {
        (Some(before), Some(behind)) => {
            if token - before.0 < behind.0 - token {
                before
            } else {
                behind
            }
        }
        (one, other) => one.or(other)?,
    };
    Some(nearest.1)
}

/// Whether something happens at the place whose first token is given: "in Odesa", "the town of Izium", "a Kharkiv market".
fn is_where(words: &Words<'_>, start: usize, token: usize) -> bool {
    /// "in the eastern city of Kramatorsk"
    const BACK: usize = 7;
    let floor = start.max(token.saturating_sub(BACK));
    if words.any(token + 1, &EVENTS) {
        return true;
    }
    for at in (floor..token).rev() {
        if words.is(at, Sense::PLACED) {
            return true;
        }
        let joins =
            words.any(at, &["of", "the", "and", ",", "a"]) || !words.is(at, FUNCTION.with(Sense::STOP));
        if !joins {
            return false;
        }
    }
    false
}

/// Nouns that a place before them places: a Kharkiv *market*, the Kabul *blast*.
const EVENTS: [&str; 26] = [
    "attack",
    "attacks",
    "blast",
    "blasts",
    "bombing",
    "bombings",
    "strike",
    "strikes",
    "airstrike",
    "explosion",
    "explosions",
    "shelling",
    "market",
    "airport",
    "hospital",
    "siege",
    "battle",
    "raid",
    "ambush",
    "massacre",
    "checkpoint",
    "mosque",
    "church",
    "school",
    "station",
    "front",
];

/// Whether a time names a day, a month or the like, and not a length or "recently".
fn is_by_calendar(time: &Time) -> bool {
    matches!(time.kind, TimeKind::Date | TimeKind::Time)
        && time.value.starts_with(|first: char| first.is_ascii_digit())
}
