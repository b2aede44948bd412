//! Names of organisations, vessels and places compared: legal forms, numbers and abbreviations.

use super::abbreviation;
use super::agreement::{Agreement, Evidence, Verdict};
use super::align::Alignment;
use super::legal::{self, Form};
use super::number;
use super::plain::plain;
use super::token::{Token, tokens};
use super::word::{Likeness, Word};

/// An organisation's name, read.
#[derive(Clone, Debug)]
pub(super) struct Organisation {
    words: Vec<Word>,
    /// In order.
    numbers: Vec<u32>,
    forms: Vec<Form>,
    /// The first letters of its words.
    initials: [String; 2],
    may_slip: bool,
}

impl Organisation {
    pub(super) fn read(name: &str) -> Self {
        let (words, forms) = legal::strip(&folded(&tokens(name)));
        Self { forms, ..Self::of_words(words, true) }
    }

    /// A vessel: Snow and Snoe are two.
    pub(super) fn vessel(name: &str) -> Self {
        let mut words = folded(&tokens(name));
        let prefixes = words.iter().take_while(|word| VESSEL_PREFIXES.contains(&word.as_str())).count();
        words.drain(..prefixes.min(words.len().saturating_sub(1)));
        Self::of_words(words, false)
    }

    pub(super) fn place(name: &str) -> Self {
        Self::of_words_as(folded(&tokens(name)), false, Word::of_place)
    }

    fn of_words(words: Vec<String>, may_slip: bool) -> Self {
        Self::of_words_as(words, may_slip, |word| Word::new(word, false))
    }

    fn of_words_as(words: Vec<String>, may_slip: bool, read: impl Fn(&str) -> Word) -> Self {
        let (numbers, words) = number::take(words);
        let initials = |kept: &dyn Fn(&&String) -> bool| {
            words.iter().filter(kept).filter_map(|word| word.chars().next()).collect::<String>()
        };
        let initials = [initials(&|_| true), initials(&|word| !is_joint(word))];
        let kept = words.iter().filter(|word| !is_joint(word));
        let words = kept.map(|word| read(word)).collect();
        Self { words, numbers, forms: Vec::new(), initials, may_slip }
    }

    pub(super) fn compare(&self, other: &Self) -> Agreement {
        let longer = self.words.len().max(other.words.len());
        let alignment = Alignment::of(&self.words, &other.words, |one, other| {
            one.spelling(other).or_else(|| if self.may_slip || longer > 1 { one.slip(other) } else { None })
        });
        let mut evidence: Vec<Evidence> =
            alignment.pairs.iter().map(|(_, _, likeness)| likeness.evidence()).collect();
        if alignment.joined {
            evidence.push(Evidence::Joined);
        }
        if !alignment.is_in_order() {
            evidence.push(Evidence::Order);
        }
        let against = self.against(other, &alignment, &mut evidence);
        let verdict = match against {
            Some(why) => {
                evidence.push(why);
                Verdict::Different
            }
            None if evidence
                .iter()
                .any(|seen| matches!(seen, Evidence::Slip | Evidence::Order | Evidence::Acronym)) =>
            {
                Verdict::Fitting
            }
            None => Verdict::Same,
        };
        Agreement::new(verdict, evidence)
    }

    fn against(&self, other: &Self, alignment: &Alignment, evidence: &mut Vec<Evidence>) -> Option<Evidence> {
        if self.words.is_empty() || other.words.is_empty() {
            return Some(Evidence::TooLittle);
        }
        if self.numbers != other.numbers {
            return Some(Evidence::Number);
        }
        if legal::differ(&self.forms, &other.forms) {
            return Some(Evidence::LegalForm);
        }
        if self.is_acronym_of(other) || other.is_acronym_of(self) {
            evidence.push(Evidence::Acronym);
            return None;
        }
        if alignment.pairs.is_empty() {
            return Some(Evidence::OtherWords);
        }
        match [alignment.left[0].len(), alignment.left[1].len()] {
            [0, 0] => {
                let slips: u32 = alignment.pairs.iter().map(|(_, _, likeness)| slip(*likeness)).sum();
                (slips > MOST_SLIPS).then_some(Evidence::OtherWords)
            }
            [0, _] | [_, 0] => Some(Evidence::FewerWords),
            _ => Some(Evidence::OtherWords),
        }
    }

    /// PLA: People's Liberation Army.
    fn is_acronym_of(&self, other: &Self) -> bool {
        let [word] = self.words.as_slice() else { return false };
        let letters = &word.letters.read;
        let long_enough = letters.len() >= SHORTEST_ACRONYM && other.words.len() >= SHORTEST_ACRONYM;
        long_enough && other.initials.iter().any(|initials| initials.as_bytes() == letters)
    }
}

const fn slip(likeness: Likeness) -> u32 {
    if let Likeness::Slip(cost) = likeness { cost } else { 0 }
}

/// An organisation's name bears a letter and a half: names of companies are chosen to differ.
const MOST_SLIPS: u32 = 3;

/// Letters an acronym needs before they tell what it stands for.
const SHORTEST_ACRONYM: usize = 3;

/// What stands before the names of ships.
const VESSEL_PREFIXES: [&str; 13] =
    ["mv", "mt", "mts", "ms", "ss", "uss", "hms", "rts", "fv", "tug", "yacht", "vessel", "ship"];

/// Words that only join others.
fn is_joint(word: &str) -> bool {
    matches!(word, "of" | "the" | "for" | "and" | "in" | "on" | "de" | "du" | "des" | "di" | "al" | "el")
}

/// Words in small letters: single letters in a row are one word, a possessive s goes, abbreviations are written out.
fn folded(tokens: &[Token]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut in_initials = false;
    for token in tokens {
        let text =
            token.text.strip_suffix("'s").or_else(|| token.text.strip_suffix("’s")).unwrap_or(token.text);
        let word = if text == "&" { text.to_owned() } else { plain(text) };
        let is_initial =
            word.chars().count() == 1 && !word.starts_with(|letter: char| letter.is_ascii_digit());
        match words.last_mut() {
            Some(last) if is_initial && in_initials => last.push_str(&word),
            _ if word.is_empty() => {}
            _ => words.push(abbreviation::whole(&word).map_or(word, str::to_owned)),
        }
        in_initials = is_initial;
    }
    words
}
