//! Names of people compared: given names, initials, patronymics, surnames, in any order.

use super::agreement::{Agreement, Evidence, Verdict};
use super::align::Alignment;
use super::small::Gender;
use super::word::{Likeness, Word};

/// A person's name, read.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) words: Vec<Word>,
    /// Which of those who bore the name: Jr is 2, as is II.
    pub(super) generation: Option<u8>,
    /// As the title tells.
    pub(super) gender: Option<Gender>,
    /// The surname was set before the rest by a comma.
    pub(super) surname_first: bool,
}

impl Person {
    pub(super) fn compare(&self, other: &Self) -> Agreement {
        let alignment = Alignment::of(&self.words, &other.words, Word::likeness);
        let mut evidence: Vec<Evidence> =
            alignment.pairs.iter().map(|(_, _, likeness)| likeness.evidence()).collect();
        if alignment.joined {
            evidence.push(Evidence::Joined);
        }
        if !alignment.is_in_order() && !self.surname_first && !other.surname_first {
            evidence.push(Evidence::Order);
        }
        let verdict = self.verdict(other, &alignment, &mut evidence);
        Agreement::new(verdict, evidence)
    }

    /// Adds what speaks against, or for less.
    fn verdict(&self, other: &Self, alignment: &Alignment, evidence: &mut Vec<Evidence>) -> Verdict {
        let mut against = Vec::new();
        match self.generations(other) {
            Some(Evidence::GenerationUnsaid) => evidence.push(Evidence::GenerationUnsaid),
            why => against.extend(why),
        }
        if self.gender.zip(other.gender).is_some_and(|(one, other)| one != other) {
            against.push(Evidence::Gender);
        }
        if self.is_turned(other, alignment) {
            against.push(Evidence::Order);
        }
        let [one, rest] =
            [self.without_repeats(&alignment.left[0]), other.without_repeats(&alignment.left[1])];
        match (one.is_empty(), rest.is_empty()) {
            (false, false) => {
                let gender = one.iter().any(|left| rest.iter().any(|with| left.is_other_gender(with)));
                against.push(if gender { Evidence::Gender } else { Evidence::OtherWords });
            }
            (true, true) => {}
            _ => evidence.push(Evidence::FewerWords),
        }
        if let Some(why) = too_little(alignment) {
            against.push(why);
        }
        if !against.is_empty() {
            evidence.append(&mut against);
            return Verdict::Different;
        }
        let weaker = [
            Evidence::ShortForm,
            Evidence::Initial,
            Evidence::Slip,
            Evidence::Order,
            Evidence::FewerWords,
            Evidence::GenerationUnsaid,
        ];
        if evidence.iter().any(|seen| weaker.contains(seen)) { Verdict::Fitting } else { Verdict::Same }
    }

    /// Whether father and son are meant, or two kings: a name that tells which stands against a full one that does not.
    fn generations(&self, other: &Self) -> Option<Evidence> {
        let unsaid = match (self.generation, other.generation) {
            (one, other) if one == other => return None,
            (Some(_), Some(_)) => return Some(Evidence::Generation),
            (Some(_), None) => other,
            (None, _) => self,
        };
        Some(if unsaid.words.len() > 1 { Evidence::Generation } else { Evidence::GenerationUnsaid })
    }

    /// Two given names that change places are the names of two people: Hans Friedrich and Friedrich Hans.
    fn is_turned(&self, other: &Self, alignment: &Alignment) -> bool {
        let given =
            |person: &Self| person.words.len() == 2 && person.words.iter().all(|word| word.given.is_known());
        !alignment.is_in_order()
            && !self.surname_first
            && !other.surname_first
            && alignment.left.iter().all(Vec::is_empty)
            && given(self)
            && given(other)
    }

    /// Left-over words but particles and those that the name holds twice.
    fn without_repeats(&self, left: &[usize]) -> Vec<&Word> {
        let is_repeat = |at: usize| {
            let others =
                self.words.iter().enumerate().filter(|(other, _)| *other != at && !left.contains(other));
            others.into_iter().any(|(_, word)| word.spelling(&self.words[at]).is_some())
        };
        let told = left.iter().filter(|&&at| !self.words[at].is_particle && !is_repeat(at));
        told.map(|&at| &self.words[at]).collect()
    }
}

/// Whether what agrees is no name at all, or more slips than names.
fn too_little(alignment: &Alignment) -> Option<Evidence> {
    let slips =
        alignment.pairs.iter().filter(|(_, _, likeness)| matches!(likeness, Likeness::Slip(_))).count();
    let initials = alignment.pairs.iter().filter(|(_, _, likeness)| *likeness == Likeness::Initial).count();
    let firm = alignment.pairs.len() - slips - initials;
    let cost: u32 = alignment
        .pairs
        .iter()
        .map(|(_, _, likeness)| if let Likeness::Slip(cost) = likeness { *cost } else { 0 })
        .sum();
    let is_part = alignment.left.iter().any(|left| !left.is_empty());
    // One word of a longer name must not be misspelt or another language's too.
    let doubtful_part = is_part
        && matches!(
            alignment.pairs.as_slice(),
            [(_, _, Likeness::Slip(_) | Likeness::GivenForms | Likeness::ShortForm)]
        );
    let doubtful_initial = is_part && initials > 0 && !alignment.is_in_order();
    let no_name = firm + slips == 0 || (firm == 0 && initials > 0);
    (doubtful_part || doubtful_initial || no_name || cost > MOST_SLIPS).then_some(Evidence::TooLittle)
}

/// Two names bear so much slipping in all: two letters.
const MOST_SLIPS: u32 = 4;
