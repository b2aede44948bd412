//! People, and unknown names of which only their surroundings tell what they are.
//!
//! Every run of capitals collects evidence that it is a person, a place or an organisation: from its own words,
//! from the words beside it, and from the same name elsewhere in the document.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{AddAssign, Range};

use super::candidate::Candidate;
use super::capital::Shape;
use super::word::Words;
use super::{cue, place, run, score};
use crate::Label;
use crate::document::{FurnitureKind, TokenKind};
use crate::gazetteer::Class;

/// Evidence for what a run is, per mille.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Evidence {
    person: i32,
    place: i32,
    organisation: i32,
}

impl AddAssign for Evidence {
    fn add_assign(&mut self, other: Self) {
        self.person += other.person;
        self.place += other.place;
        self.organisation += other.organisation;
    }
}

/// Proposes every run as what the evidence says it is.
pub(super) fn find(words: &Words<'_>, candidates: &mut Vec<Candidate>) {
    let runs = run::find(words);
    let local: Vec<Evidence> = runs.iter().map(|run| beside(words, run)).collect();
    let own: Vec<Evidence> = runs.iter().map(|run| within(words, run)).collect();

    // What the document says of each name as a whole: the strongest local evidence of each kind.
    let mut said: BTreeMap<String, Evidence> = BTreeMap::new();
    for (run, beside) in runs.iter().zip(&local) {
        let entry = said.entry(key(words, run)).or_default();
        entry.person = entry.person.max(beside.person);
        entry.place = entry.place.max(beside.place);
        entry.organisation = entry.organisation.max(beside.organisation);
    }
    let surnames = surnames(words, &runs, &local, &own);

    for ((run, beside), within) in runs.iter().zip(&local).zip(&own) {
        let mut evidence = *within;
        evidence += *beside;
        let document = said[&key(words, run)];
        // What is said elsewhere counts half of what is said here.
        evidence += Evidence {
            person: (document.person - beside.person).max(0) / 2,
            place: (document.place - beside.place).max(0) / 2,
            organisation: (document.organisation - beside.organisation).max(0) / 2,
        };
        if surnames.contains(&key(words, run)) {
            evidence.person += score::KNOWN_SURNAME;
        }
        let (label, sum) = evidence.best();
        if label == Label::Gpe && words.has(run.start, Class::Place) && run.len() == 1 {
            // The gazetteer speaks for itself.
            continue;
        }
        candidates.push(Candidate::new(run.clone(), label, score::sum(score::RUN + sum)));
    }
}

impl Evidence {
    /// The best supported label; a person on a tie.
    fn best(self) -> (Label, i32) {
        [(Label::Gpe, self.place), (Label::Org, self.organisation)]
            .into_iter()
            .fold((Label::Person, self.person), |best, next| if next.1 > best.1 { next } else { best })
    }
}

/// The name without case, so that a headline's "HAIDAI" is the text's "Haidai".
fn key(words: &Words<'_>, run: &Range<usize>) -> String {
    words.text(run).to_lowercase()
}

/// Last parts of the full names that are surely people.
fn surnames(
    words: &Words<'_>,
    runs: &[Range<usize>],
    local: &[Evidence],
    own: &[Evidence],
) -> BTreeSet<String> {
    let mut surnames = BTreeSet::new();
    for ((run, beside), within) in runs.iter().zip(local).zip(own) {
        if words.word_count(run) < 2 || beside.person + within.person < SURE_PERSON {
            continue;
        }
        let mut last = run.end - 1;
        while last > run.start
            && (!words.shape(last).is_capital() || cue::is_one_of(words.word(last), &cue::GENERATIONS))
        {
            last -= 1;
        }
        // "al-Sadr", "Dimaculangan-Cruz": hyphens hold a surname together.
        let mut first = last;
        while first > run.start + 1 && words.word(first - 1) == "-" {
            first -= 2;
        }
        surnames.insert(key(words, &(first..last + 1)));
        surnames.insert(key(words, &(last..last + 1)));
        // Chinese, Korean and Hungarian order, and Arabic and Burmese names that are used whole.
        if !words.has(run.start, Class::GivenName) && run.start < last {
            surnames.insert(key(words, &(run.start..run.start + 1)));
        }
    }
    surnames
}

/// Evidence from which a full name makes its surname a person's elsewhere.
const SURE_PERSON: i32 = 250;

/// What the words of a run say themselves.
fn within(words: &Words<'_>, run: &Range<usize>) -> Evidence {
    let mut evidence = Evidence::default();
    let first = run.start;
    let last = run.end - 1;
    let count = words.word_count(run);
    let loud = words.is_loud(first);
    if count >= 2 {
        if words.shape(first) == Shape::Initial {
            evidence.person += score::INITIAL;
        } else if words.has(first, Class::GivenName) {
            evidence.person += score::GIVEN_NAME;
        } else if !loud {
            evidence.person += score::UNKNOWN_NAMES;
        }
        if words.has(last, Class::Surname) {
            evidence.person += score::SURNAME;
        }
        let common = run.clone().filter(|&at| words.has(at, Class::CommonWord)).count();
        evidence.person -= COMMON_PART * i32::try_from(common).unwrap_or(0);
    } else if !loud {
        evidence.person += if words.has(first, Class::Surname) || words.has(first, Class::GivenName) {
            score::SURNAME
        } else {
            score::UNKNOWN_NAME
        };
        if words.has(first, Class::CommonWord) {
            evidence.person -= COMMON_PART;
        }
    }
    if words.opens(first) && words.shape(first) == Shape::Title && !words.is_known_name(first) {
        evidence.person += OPENING;
    }
    let headed = run
        .clone()
        .any(|at| HEADS.iter().any(|&class| words.has(at, class) && !words.has(at, Class::Surname)));
    if headed {
        evidence.person += HEADED;
    }
    evidence
}

/// A common word in a run, such as "Black" in "Black Sunday", speaks against a person.
const COMMON_PART: i32 = 110;
/// An unknown word that opens a sentence may be a word the lexicon lacks.
const OPENING: i32 = -60;
/// A head noun in a run speaks for what it heads.
const HEADED: i32 = -250;
const HEADS: [Class; 5] =
    [Class::OrgHead, Class::FacilityHead, Class::PlaceHead, Class::EventHead, Class::LawHead];

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
    if in_credit(words, first) && words.word_count(run) >= 2 {
        evidence.person += score::BYLINE / 2;
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
    if cue::is_one_of(before, &["the"]) {
        evidence.person -= score::ARTICLE;
        evidence.place -= score::ARTICLE;
        evidence.organisation += score::ARTICLE / 3;
    }
    evidence
}

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
        || cue::is_one_of(
            words.before(first),
            &["said", "says", "added", "told", "asked", "adds", "explained", "recalled"],
        )
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
