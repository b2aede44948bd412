//! People, and unknown names of which only their surroundings tell what they are.
//!
//! Every run of capitals collects evidence that it is a person, a place or an organisation: from its own words,
//! from the words beside it ([`context`]), and from the same name elsewhere in the document.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::candidate::Candidate;
use super::capital::Shape;
use super::context::Evidence;
use super::word::Words;
use super::{context, cue, nationality, run, score};
use crate::Label;
use crate::gazetteer::Class;

/// Proposes every run as what the evidence says it is.
pub(super) fn find(words: &Words<'_>, candidates: &mut Vec<Candidate>) {
    let runs = run::find(words);
    let local = context::local(words, &runs);
    let own: Vec<Evidence> = runs.iter().map(|run| within(words, run)).collect();

    // What the document says of each name as a whole: the strongest local evidence of each kind.
    let keys: Vec<String> = runs.iter().map(|run| key(words, run)).collect();
    let mut said: HashMap<&str, Evidence, FxBuildHasher> = HashMap::default();
    for (key, beside) in keys.iter().zip(&local) {
        let entry = said.entry(key).or_default();
        entry.person = entry.person.max(beside.person);
        entry.place = entry.place.max(beside.place);
        entry.organisation = entry.organisation.max(beside.organisation);
    }
    let surnames = surnames(words, &runs, &local, &own);

    for (((run, beside), within), key) in runs.iter().zip(&local).zip(&own).zip(&keys) {
        if run.len() == 3 && nationality::joins(words, run.start) && words.has(run.end - 1, Class::Norp) {
            continue;
        }
        let mut evidence = *within;
        evidence += *beside;
        let document = said[key.as_str()];
        // What is said elsewhere counts half of what is said here.
        evidence += Evidence {
            person: (document.person - beside.person).max(0) / 2,
            place: (document.place - beside.place).max(0) / 2,
            organisation: (document.organisation - beside.organisation).max(0) / 2,
        };
        if surnames.contains(key) {
            evidence.person += score::KNOWN_SURNAME;
        }
        let (label, sum) = evidence.best();
        if label == Label::Gpe && words.has(run.start, Class::Place) && run.len() == 1 {
            // The gazetteer speaks for itself.
            continue;
        }
        let quarter = label == Label::Gpe && cue::is_one_of(words.after(run.end), &cue::QUARTERS);
        let label = if quarter { Label::Loc } else { label };
        candidates.push(Candidate::new(run.clone(), label, score::sum(score::RUN + sum)));
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
) -> HashSet<String, FxBuildHasher> {
    let mut surnames = HashSet::default();
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
    } else if !loud && words.shape(first) == Shape::Title {
        if words.has(first, Class::Surname) || words.has(first, Class::GivenName) {
            evidence.person += score::LONE_NAME;
        } else {
            evidence.place += score::UNKNOWN_NAME;
        }
        if words.has(first, Class::CommonWord) {
            evidence.person -= COMMON_PART;
            evidence.place -= COMMON_PART;
        }
    }
    if words.opens(first) && words.shape(first) == Shape::Title && !words.is_known_name(first) {
        evidence.person += OPENING;
        evidence.place += OPENING;
    }
    let place = words.phrase_classes(run);
    if (place.has(Class::Place) || place.has(Class::Country)) && !words.has(first, Class::GivenName) {
        evidence.person += LISTED_PLACE;
    }
    let headed = run
        .clone()
        .any(|at| HEADS.iter().any(|&class| words.has(at, class) && !words.has(at, Class::Surname)));
    if headed {
        evidence.person += HEADED;
    }
    evidence
}

/// The gazetteer knows the run as a place, and its first word is no given name.
const LISTED_PLACE: i32 = -200;
/// A common word in a run, such as "Black" in "Black Sunday", speaks against a person.
const COMMON_PART: i32 = 110;
/// An unknown word that opens a sentence may be a word the lexicon lacks.
const OPENING: i32 = -60;
/// A head noun in a run speaks for what it heads.
const HEADED: i32 = -250;
const HEADS: [Class; 5] =
    [Class::OrgHead, Class::FacilityHead, Class::PlaceHead, Class::EventHead, Class::LawHead];
