//! What the words beside a run of capitals, and the list it stands in, say of it.

use std::ops::{AddAssign, Range};

use super::capital::Shape;
use super::word::Words;
use super::{cue, place, score};
use crate::Label;
use crate::document::{FurnitureKind, TokenKind};
use crate::gazetteer::Class;

/// Evidence for what a run is, per mille.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    pub(super) person: i32,
    pub(super) place: i32,
    pub(super) organisation: i32,
}

impl AddAssign for Evidence {
    fn add_assign(&mut self, other: Self) {
        self.person += other.person;
        self.place += other.place;
        self.organisation += other.organisation;
    }
}

impl Evidence {
    /// The best supported label; a person on a tie.
    pub(super) fn best(self) -> (Label, i32) {
        [(Label::Gpe, self.place), (Label::Org, self.organisation)]
            .into_iter()
            .fold((Label::Person, self.person), |best, next| if next.1 > best.1 { next } else { best })
    }
}

/// For each run what its surroundings say.
pub(super) fn local(words: &Words<'_>, runs: &[Range<usize>]) -> Vec<Evidence> {
    let mut evidence: Vec<Evidence> = runs.iter().map(|run| beside(words, run)).collect();
    lists(words, runs, &mut evidence);
    evidence
}

/// Names that a list joins are of one kind: what is known of one place in it speaks for the others.
fn lists(words: &Words<'_>, runs: &[Range<usize>], evidence: &mut [Evidence]) {
    let mut first = 0;
    while first < runs.len() {
        let mut last = first;
        while last + 1 < runs.len() && in_one_list(words, &runs[last], &runs[last + 1]) {
            last += 1;
        }
        if last > first {
            let members = first..last + 1;
            let places = members.clone().filter(|&at| is_place(words, &runs[at], evidence[at])).count();
            let people = members.clone().filter(|&at| evidence[at].person >= score::TITLED / 2).count();
            if places > people {
                for at in members {
                    evidence[at].place += score::LISTED_WITH_PLACES;
                }
            }
        }
        first = last + 1;
    }
}

fn is_place(words: &Words<'_>, run: &Range<usize>, evidence: Evidence) -> bool {
    let classes = words.phrase_classes(run);
    let listed = classes.has(Class::Place) && !classes.has(Class::GivenName) || classes.has(Class::Country);
    evidence.person <= 0 && (listed || evidence.place > 0)
}

/// Whether nothing but a comma, "and" or "or" stands between two runs.
fn in_one_list(words: &Words<'_>, one: &Range<usize>, other: &Range<usize>) -> bool {
    other.start - one.end <= 2
        && words.together(one.start, other.start)
        && (one.end..other.start).all(|at| matches!(words.word(at), "," | "and" | "or" | "&" | ";"))
        && one.end < other.start
}

/// What the words beside a run say.
fn beside(words: &Words<'_>, run: &Range<usize>) -> Evidence {
    let mut evidence = Evidence::default();
    let (first, end) = (run.start, run.end);
    let before = words.before(first);
    if let Some(previous) = words.step_back(first) {
        if words.is_title(previous) {
            let capital = words.shape(previous).is_capital();
            evidence.person += if capital { score::TITLED } else { score::TITLED / 2 };
        }
        if cue::is_one_of(before, &cue::KIN) {
            evidence.person += score::KIN;
        }
        if before.eq_ignore_ascii_case("by") || before == ":" || before == "/" {
            let opener = words.before(previous);
            if words.opens(previous) || cue::is_one_of(opener, &cue::BYLINE) {
                evidence.person += score::BYLINE;
            }
        }
    }
    if in_credit(words, first) && cue::is_one_of(words.word(run.end - 1), &PICTURE_NOUNS) {
        evidence.person -= score::COMPANY;
    } else if in_credit(words, first) && words.word_count(run) >= 2 {
        evidence.person += score::BYLINE / 2;
    } else if in_credit(words, first) && words.before(first) == "/" {
        // "Marko Denys / Northgate": behind the stroke stands the agency.
        evidence.organisation += score::COMPANY;
    }
    if age_follows(words, end) {
        evidence.person += score::AGE;
    }
    if says(words, first, end) {
        evidence.person += score::SAYING;
    }
    if role_follows(words, end) {
        evidence.person += score::APPOSITION;
    }
    if place::announced(words, first) {
        evidence.place += score::ANNOUNCED_PLACE;
    } else if cue::is_one_of(before, &cue::PLACE_PREPOSITIONS) {
        evidence.place += if cue::is_one_of(before, &["from", "at", "over", "through"]) {
            score::UNKNOWN_PREPOSITION / 2
        } else {
            score::UNKNOWN_PREPOSITION
        };
    }
    if place::larger_place_follows(words, end) {
        evidence.place += score::LARGER_PLACE;
    }
    if cue::is_one_of(words.after(run.end), &cue::QUARTERS) {
        evidence.place += score::ANNOUNCED_PLACE;
    }
    evidence.organisation += organisation(words, run);
    if cue::is_one_of(before, &["the"]) {
        evidence.person -= score::ARTICLE;
        evidence.place -= score::ARTICLE;
        evidence.organisation += score::ARTICLE / 3;
    }
    evidence
}

/// What a credit says of the picture instead of naming who took it: "Jane Doe/File Photo", "Handout".
const PICTURE_NOUNS: [&str; 10] =
    ["photo", "photos", "picture", "image", "images", "video", "handout", "screengrab", "pool", "file"];

fn in_credit(words: &Words<'_>, at: usize) -> bool {
    let span = words.span(&(at..at + 1));
    let furniture = words.document.furniture();
    let next = furniture.partition_point(|piece| piece.span.end() <= span.start());
    furniture.get(next).is_some_and(|piece| {
        piece.span.contains(span) && matches!(piece.kind, FurnitureKind::Byline | FurnitureKind::Credit)
    })
}

/// "Nina Kravets, 67," or "Nina Kravets (67)".
fn age_follows(words: &Words<'_>, end: usize) -> bool {
    if !matches!(words.after(end), "," | "(") || words.kind(end + 1) != Some(TokenKind::Number) {
        return false;
    }
    let age = words.word(end + 1);
    let plausible = age.len() <= 3 && age.parse::<u16>().is_ok_and(|age| (1..=120).contains(&age));
    plausible
        && (!words.together(end + 1, end + 2) || matches!(words.word(end + 2), "," | ")" | "." | "-" | ";"))
}

/// "said Sobko", "Sobko said", "Sobko, who commands".
fn says(words: &Words<'_>, first: usize, end: usize) -> bool {
    let after = words.after(end);
    cue::is_one_of(after, &cue::SAYING)
        || after == "," && matches!(words.after(end + 1), "who" | "whose")
        || cue::is_one_of(words.before(first), &["said", "says", "added", "adds", "explained", "recalled"])
}

/// "Sobko, the governor", "Sobko, a spokesman", "Sobko, head of".
fn role_follows(words: &Words<'_>, end: usize) -> bool {
    if words.after(end) != "," {
        return false;
    }
    let mut at = end + 1;
    at += usize::from(cue::is_one_of(
        words.word(at),
        &["the", "a", "an", "his", "her", "their", "deputy", "former"],
    ));
    (at..at + ROLE_REACH)
        .take_while(|&at| words.together(end, at) && words.kind(at) == Some(TokenKind::Word))
        .any(|at| words.is_title(at) && words.shape(at) == Shape::Lower)
}

/// Words of an apposition among which its role is sought: "a 35-year-old primary school teacher" is long.
const ROLE_REACH: usize = 4;

/// "the mining group Vale", "Centrenergo shares", "told Deutschlandfunk", "(Xinhua)".
fn organisation(words: &Words<'_>, run: &Range<usize>) -> i32 {
    let before = words.before(run.start);
    let after = words.after(run.end);
    let mut evidence = 0;
    if cue::is_one_of(before, &cue::COMPANY_NOUNS) {
        evidence += score::COMPANY;
    }
    if cue::is_one_of(after, &cue::COMPANY_NOUNS) || cue::is_one_of(after, &cue::COMPANY_POSSESSIONS) {
        evidence += score::COMPANY / 2;
    }
    if before == "(" && after == ")" && opens_story(words, run.start) {
        evidence += score::COMPANY;
    }
    if words.word_count(run) == 1
        && cue::is_one_of(before, &["told"])
        && words.shape(run.start) == Shape::Title
    {
        evidence += score::COMPANY / 2;
    }
    evidence
}

/// Tokens of a paragraph in which its dateline stands.
const DATELINE_REACH: usize = 14;

/// Whether the token is near the start of its paragraph's text, where datelines name the agency.
fn opens_story(words: &Words<'_>, at: usize) -> bool {
    let sentence = words.document.tokens()[at].sentence;
    let paragraph = words.document.sentences()[sentence].paragraph;
    let start = words.document.paragraphs()[paragraph].tokens.start;
    at < start + DATELINE_REACH && words.in_capitals_word(start)
}
