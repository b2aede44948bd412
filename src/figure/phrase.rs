//! The noun phrase that a number counts: 11 *Russian soldiers*, dozens of *people*, three *of them*.

use super::class::{FigureClass, Group};
use super::word::{
    self, ANY_PEOPLE, COUNTED_PEOPLE, FUNCTION, INTRANSITIVE, NOUN, STATE, Sense, TRANSITIVE, Words,
};
use crate::description::noun;
use crate::{Label, Mention, Span};

/// What is counted, by its noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    /// The noun is left out.
    Elided,
    People,
    /// The noun tells it all: deaths, prisoners, refugees.
    Told(FigureClass),
    Munition,
    Equipment,
    Settlement,
    Land,
    Other,
}

/// A number's noun phrase.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) thing: Thing,
    pub(super) group: Group,
    /// The noun with what stands before it, without "of" and articles.
    pub(super) words: Option<Span>,
    /// One past its last token; the first token behind the number when the noun is left out.
    pub(super) end: usize,
    /// Whether "of" stands before it.
    pub(super) of: bool,
    /// What a participle before the noun says: five *wounded* soldiers.
    pub(super) state: Option<FigureClass>,
}

/// Whether a token is a people's name or a noun of persons, which may stand for several without an ending.
fn is_kind(words: &Words<'_>, mentions: &[Mention], head: usize) -> bool {
    matches!(label_at(words, mentions, head), Some(Label::Norp | Label::Weapon))
        || noun::role(words.word(head)).is_some_and(|sense| sense.plural)
}

const QUOTES: [&str; 4] = ["\"", "“", "‘", "«"];

/// More words than a counted noun has around it.
const LONGEST: usize = 9;

/// The phrase behind a number that ends before token `start`, within its sentence. `mentions` are those of the document, in order.
pub(super) fn behind(
    words: &Words<'_>,
    mentions: &[Mention],
    start: usize,
    end: usize,
    several: bool,
) -> Phrase {
    let none =
        Phrase { thing: Thing::Elided, group: Group::None, words: None, end: start, of: false, state: None };
    let mut at = start;
    while at < end && words.any(at, &["more", "other", "others", "additional", "further", "new"]) {
        // "Five others were hurt", "20 more in Kherson".
        at += 1;
    }
    let mut of = false;
    if at < end && words.any(at, &["of"]) {
        of = true;
        at += 1;
        while at < end
            && words.any(at, &["the", "its", "their", "his", "her", "our", "whose", "these", "those", "all"])
        {
            at += 1;
        }
        if at < end && words.any(at, &["them", "us", "whom", "which", "you", "it"]) {
            // "Three of them children"
            at += 1;
            let run = noun_run(words, mentions, at, end, several);
            let named = run.end > at && words.is(run.end - 1, ANY_PEOPLE);
            if !named {
                return Phrase { end: at, ..none };
            }
        }
    }
    // "23 of 30 drones", "half of one of the two provinces": two parts of parts are the most that anybody writes.
    for _ in 0..2 {
        if of && let Some(after) = Numbers::from(words, mentions, at).count_at(words, at) {
            at = after.min(end);
            while at < end && words.any(at, &["of", "the", "its", "their"]) {
                at += 1;
            }
        }
    }
    // "A three-story home", and a noun that stands in quotation marks.
    let joined = words.any(at, &["-", "‐", "‑"]) && words.document.tokens()[at].glued;
    if at + 1 < end && (joined || words.any(at, &QUOTES) && !words.document.tokens()[at].glued) {
        at += 1;
    }
    let first = at;
    let run = noun_run(words, mentions, first, end, several);
    // Several things stand in the plural: "Hundreds run beside", "20 flying low" count what is left out.
    let countable =
        !several || joined || of || (first..run.end).any(|at| words.is(at, NOUN.with(Sense::PLURAL)));
    if run.end == first || !countable && !is_kind(words, mentions, run.end - 1) {
        return Phrase { end: if of { start } else { first }, ..none };
    }
    let head = run.end - 1;
    let thing = thing(words, mentions, first..run.end, head);
    Phrase {
        thing,
        group: group(words, first..run.end),
        words: Some(words.span(first, run.end)),
        end: run.end,
        of,
        state: run.state,
    }
}

struct Run {
    end: usize,
    state: Option<FigureClass>,
}

/// The words of a noun phrase from `first` on. It ends where a function word or a verb begins: behind a plural only another noun
/// goes on.
fn noun_run(words: &Words<'_>, mentions: &[Mention], first: usize, end: usize, several: bool) -> Run {
    let limit = end.min(first + LONGEST);
    let mut at = first;
    let mut state = None;
    let mut plural = false;
    let mut numbers = Numbers::from(words, mentions, first);
    while at < limit {
        let sense = words.sense(at);
        let glued = words.document.tokens()[at].glued;
        if numbers.time_at(words, at) {
            break;
        }
        if let Some(after) = numbers.measure_at(words, at).filter(|_| !plural && !glued) {
            // "six 155-mm howitzers"
            at = after.min(limit);
            continue;
        }
        if glued && at > first {
            // What belongs to the word before: "anti-tank", "T-72s"; but no mark that ends a phrase.
            if sense.any(word::Sense::COMMA)
                || sense.any(word::Sense::STOP)
                || words.any(at, &["'s", "’s", "'", "’", "\"", "”"])
            {
                break;
            }
            plural |= sense.any(Sense::PLURAL);
            at += 1;
            continue;
        }
        if sense.any(Sense::CONJUNCTION)
            && at > first
            && !plural
            && adjective_follows(words, mentions, at + 1, limit)
        {
            // "12,000 Iraqi and American troops"
            at += 1;
            continue;
        }
        if sense.any(Sense::ADVERB)
            && at == first
            && words.is(at + 1, Sense::ED)
            && noun_follows(words, at + 2, limit)
        {
            // "79,339 newly displaced people"
            at += 1;
            continue;
        }
        if sense.any(FUNCTION) || sense.any(Sense::COMMA) || sense.any(Sense::STOP) {
            break;
        }
        if words.any(at, &QUOTES) {
            break;
        }
        let noun = sense.any(NOUN);
        let verb = sense.any(TRANSITIVE) || sense.any(INTRANSITIVE) || sense.any(STATE);
        if verb && (!noun || sense.any(STATE)) {
            // "Five wounded soldiers", but "five soldiers wounded" and "five wounded".
            let adjective = !plural && sense.any(Sense::ED.with(STATE)) && noun_follows(words, at + 1, limit);
            if !adjective {
                break;
            }
            state = state.or(state_of(sense));
            at += 1;
            continue;
        }
        if sense.any(Sense::BELIEVED) && words.is(at + 1, STATE) {
            break;
        }
        if sense.any(Sense::ED.with(Sense::ING)) && !plural && !noun && !noun_follows(words, at + 1, limit) {
            break;
        }
        if plural && !(noun || sense.any(Sense::PLURAL) && !sense.any(Sense::CAPITAL)) {
            break;
        }
        let counts = noun && !sense.any(Sense::LAND) && (!several || !is_singular(words, at));
        plural |= counts || sense.any(Sense::PLURAL);
        at += 1;
    }
    Run { end: at, state }
}

/// Whether a noun stands in the singular: "27 drone and artillery attacks". Those without an ending may count several.
fn is_singular(words: &Words<'_>, at: usize) -> bool {
    let word = words.word(at);
    let irregular = ["people", "children", "men", "women"].iter().any(|ending| {
        word.len()
            .checked_sub(ending.len())
            .and_then(|from| word.get(from..))
            .is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
    });
    !(irregular || words.is(at, Sense::PLURAL.with(Sense::DEAD)) || words.any(at, &SAME_IN_PLURAL))
}

/// Nouns that are the same in the plural.
const SAME_IN_PLURAL: [&str; 16] = [
    "police",
    "personnel",
    "aircraft",
    "staff",
    "crew",
    "elderly",
    "ordnance",
    "ammunition",
    "equipment",
    "hardware",
    "armor",
    "armour",
    "infantry",
    "mlrs",
    "himars",
    "atacms",
];

/// Whether a noun of people, or a word that may describe one, follows a participle.
fn noun_follows(words: &Words<'_>, at: usize, limit: usize) -> bool {
    /// Adjectives between: "wounded Ukrainian soldiers".
    const BETWEEN: usize = 2;
    let tokens = words.document.tokens();
    let mut apart = 0;
    for (at, token) in tokens.iter().enumerate().take(limit).skip(at) {
        // "four burnt-out T-80 tanks"
        if token.glued && !words.is(at, Sense::COMMA.with(Sense::STOP)) {
            continue;
        }
        if apart > BETWEEN || words.is(at, FUNCTION.with(Sense::COMMA).with(Sense::STOP).with(Sense::NUMBER))
        {
            return false;
        }
        if words.is(at, NOUN.with(Sense::PLURAL)) {
            return true;
        }
        apart += 1;
    }
    false
}

/// Whether another adjective and a noun follow "and": Iraqi and *American troops*.
fn adjective_follows(words: &Words<'_>, mentions: &[Mention], at: usize, limit: usize) -> bool {
    let before = at.checked_sub(2).and_then(|before| label_at(words, mentions, before));
    let after = (at < limit).then(|| label_at(words, mentions, at)).flatten();
    before.is_some() && before == after && noun_follows(words, at, limit)
}

/// What a participle or a state says became of people.
pub(super) fn state_of(sense: Sense) -> Option<FigureClass> {
    let of = |any: Sense, class| sense.any(any).then_some(class);
    of(Sense::KILL.with(Sense::DIE).with(Sense::IS_DEAD), FigureClass::Killed)
        .or_else(|| of(Sense::WOUND, FigureClass::Wounded))
        .or_else(|| of(Sense::IS_MISSING.with(Sense::VANISH), FigureClass::Missing))
        .or_else(|| of(Sense::CAPTURE.with(Sense::IS_CAPTIVE).with(Sense::YIELD), FigureClass::Captured))
        .or_else(|| of(Sense::DISPLACE.with(Sense::IS_HOMELESS).with(Sense::FLEE), FigureClass::Displaced))
}

/// What the head of a phrase counts.
fn thing(words: &Words<'_>, mentions: &[Mention], phrase: std::ops::Range<usize>, head: usize) -> Thing {
    let sense = words.sense(head);
    let weapon = label_at(words, mentions, head) == Some(Label::Weapon);
    if sense.any(COUNTED_PEOPLE) {
        return Thing::Told(told(sense));
    }
    if sense.any(ANY_PEOPLE) {
        return Thing::People;
    }
    if sense.any(Sense::EVENT) {
        return Thing::Other;
    }
    let unmanned =
        words.any(head, &["vehicles", "vehicle"]) && phrase.clone().any(|at| words.any(at, &["aerial"]));
    if sense.any(Sense::MUNITION) || unmanned {
        return Thing::Munition;
    }
    if sense.any(Sense::EQUIPMENT) || weapon {
        return Thing::Equipment;
    }
    // A city is counted among settlements, and is land of which a part is held.
    if sense.any(Sense::SETTLEMENT) && phrase.len() < LONGEST {
        return Thing::Settlement;
    }
    if sense.any(Sense::LAND) {
        return Thing::Land;
    }
    match label_at(words, mentions, head) {
        Some(Label::Norp) => return Thing::People,
        Some(Label::Gpe | Label::Loc) => return Thing::Land,
        _ => {}
    }
    if noun::role(words.word(head)).is_some_and(|sense| sense.noun.kind.is_personal()) {
        return Thing::People;
    }
    Thing::Other
}

fn told(sense: Sense) -> FigureClass {
    if sense.any(Sense::DEAD) {
        FigureClass::Killed
    } else if sense.any(Sense::HURT) {
        FigureClass::Wounded
    } else if sense.any(Sense::CAPTIVE) {
        FigureClass::Captured
    } else if sense.any(Sense::UPROOTED) {
        FigureClass::Displaced
    } else {
        FigureClass::Missing
    }
}

/// Whose people they are, by the last word of the phrase that says it: civilian deaths, child soldiers.
pub(super) fn group(words: &Words<'_>, phrase: std::ops::Range<usize>) -> Group {
    let of = |at: usize| {
        let sense = words.sense(at);
        if sense.any(Sense::CHILD) {
            Group::Child
        } else if sense.any(Sense::MILITARY) || words.any(at, &["military", "army"]) {
            Group::Military
        } else if sense.any(Sense::CIVILIAN) {
            Group::Civilian
        } else {
            Group::None
        }
    };
    let head = phrase.end - 1;
    let own = of(head);
    if own != Group::None {
        return own;
    }
    phrase.rev().map(of).find(|group| *group != Group::None).unwrap_or_default()
}

/// The label of the mention that a token stands in.
pub(super) fn label_at(words: &Words<'_>, mentions: &[Mention], token: usize) -> Option<Label> {
    let span = words.document.tokens()[token].span;
    let at = mentions.partition_point(|mention| mention.span.end() <= span.start());
    mentions.get(at).filter(|mention| mention.span.overlaps(span)).map(|mention| mention.label)
}

/// The mentions from a token on, asked for from left to right.
struct Numbers<'a> {
    rest: &'a [Mention],
}

impl<'a> Numbers<'a> {
    fn from(words: &Words<'_>, mentions: &'a [Mention], token: usize) -> Self {
        let start = words.document.tokens().get(token).map_or(usize::MAX, |token| token.span.start());
        Self { rest: &mentions[mentions.partition_point(|mention| mention.span.end() <= start)..] }
    }

    fn at(&mut self, words: &Words<'_>, token: usize) -> Option<Mention> {
        let span = words.document.tokens().get(token)?.span;
        while let [first, rest @ ..] = self.rest
            && first.span.end() <= span.start()
        {
            self.rest = rest;
        }
        self.rest.first().copied().filter(|mention| mention.span.overlaps(span))
    }

    /// Whether an expression of time or a number that counts begins here.
    fn time_at(&mut self, words: &Words<'_>, token: usize) -> bool {
        let label = self.at(words, token).map(|mention| mention.label);
        matches!(label, Some(Label::Date | Label::Time | Label::Cardinal | Label::Percent | Label::Money))
    }

    /// One past a measure here: "155-mm".
    fn measure_at(&mut self, words: &Words<'_>, token: usize) -> Option<usize> {
        self.after(words, token, Label::Quantity)
    }

    /// One past a number that counts: "of 30 drones".
    fn count_at(&mut self, words: &Words<'_>, token: usize) -> Option<usize> {
        self.after(words, token, Label::Cardinal)
    }

    fn after(&mut self, words: &Words<'_>, token: usize, label: Label) -> Option<usize> {
        let mention = self.at(words, token).filter(|mention| mention.label == label)?;
        let tokens = words.document.tokens();
        let rest = &tokens[token..];
        Some(
            token
                + rest
                    .iter()
                    .take(LONGEST)
                    .take_while(|token| token.span.start() < mention.span.end())
                    .count(),
        )
    }
}
