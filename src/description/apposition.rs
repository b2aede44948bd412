//! Names beside what they are, between commas: "Senkevych, mayor of Mykolaiv,", "its commander, Gen. Zaluzhny,".

use super::bearer::{Finder, is_closed, is_one_of};
use super::phrase::{Opening, Phrase};
use super::title::MOST_NAMES;
use super::word::Use;
use crate::Label;

/// Tokens of "who asked to be identified only by her first name,".
const LONGEST_INTRODUCTION: usize = 14;
/// Tokens in brackets behind a name.
const LONGEST_BRACKETS: usize = 8;
/// "Brig. Gen. of Police Dr. X": titles between a comma and a name.
const MOST_TITLES: usize = 5;

impl Finder<'_> {
    /// "Senkevych, 45, mayor of Mykolaiv,": the names before an apposition.
    pub(super) fn before(self, phrase: &Phrase) -> Option<Vec<usize>> {
        if !is_closed(self.phrases, phrase.end) {
            return None;
        }
        let name = self.name_before(phrase.start)?;
        let words = &self.phrases.words;
        if !phrase.sense.plural {
            let listed =
                matches!(phrase.opening, Opening::Definite | Opening::Possessor) && self.is_titled(name);
            return Some(vec![name]).filter(|_| !(listed && self.list_goes_on(phrase.end)));
        }
        let mut all = vec![name];
        while all.len() < MOST_NAMES {
            let start = words.tokens(all[all.len() - 1]).start;
            let joined = start.checked_sub(1).filter(|&at| words.is(at, "and") || words.is(at, ","));
            let Some(other) = joined.and_then(|at| self.ends(at)) else { break };
            all.push(other);
        }
        all.reverse();
        (all.len() > 1).then_some(all)
    }

    /// "residents like X and Y", "leaders including X".
    pub(super) fn examples(self, phrase: &Phrase) -> Vec<usize> {
        let words = &self.phrases.words;
        let comma = usize::from(words.is(phrase.end, ","));
        let at = phrase.end + comma;
        let next = match () {
            () if words.is(at, "including") || words.is(at, "like") => at + 1,
            () if words.is(at, "such") && words.is(at + 1, "as") => at + 2,
            () => return Vec::new(),
        };
        self.begins(next).map_or_else(Vec::new, |first| self.list_from(first))
    }

    /// Whether a title stands before the name: "President Macron, the Swedish foreign minister and …" are two.
    fn is_titled(self, name: usize) -> bool {
        let words = &self.phrases.words;
        let before = words.tokens(name).start.checked_sub(1);
        before.is_some_and(|before| words.mention(before).is_none() && words.word(before).role.is_some())
    }

    fn list_goes_on(self, at: usize) -> bool {
        let words = &self.phrases.words;
        words.is(at, "and") || words.is(at, ",") && words.is(at + 1, "and")
    }

    /// The name that a parenthesis at `start` speaks of: it stands before a comma, a bracket or a dash, perhaps with
    /// an age between.
    pub(super) fn name_before(self, start: usize) -> Option<usize> {
        let words = &self.phrases.words;
        let sentence = words.sentence(start).start;
        let mut at = start;
        while at > sentence && words.mention(at - 1).is_none() && words.used(at - 1) == Use::Adverb {
            at -= 1;
        }
        at = self.over_separator(at, sentence)?;
        if let Some(name) = self.ends(at) {
            return Some(name);
        }
        // An age, after a comma or in brackets, or the name in another script.
        if at > sentence && words.is(at - 1, ")") {
            at -= 1;
            let first = sentence.max(at.saturating_sub(LONGEST_BRACKETS));
            let opening = (first..at).rev().find(|&opening| words.is(opening, "("));
            return self.ends(opening?);
        }
        let aged = match words.mention(at.checked_sub(1)?) {
            Some(age) if matches!(words.mentions[age].label, Label::Cardinal | Label::Date) => {
                words.tokens(age).start
            }
            _ if words.plain(at - 1).bytes().all(|byte| byte.is_ascii_digit()) => at - 1,
            _ => return self.over_belonging(at, sentence),
        };
        let aged = aged.checked_sub(1).filter(|&at| words.is(at, "aged")).unwrap_or(aged);
        self.ends(self.over_separator(aged, sentence)?)
    }

    /// "X of the Institute for the Study of War, an analyst": the name before "of".
    fn over_belonging(self, at: usize, sentence: usize) -> Option<usize> {
        let words = &self.phrases.words;
        let other =
            words.ends(at).filter(|&other| matches!(words.mentions[other].label, Label::Org | Label::Gpe))?;
        let mut at = words.tokens(other).start;
        if at > sentence && words.is(at - 1, "the") {
            at -= 1;
        }
        let before = at
            .checked_sub(1)
            .filter(|&at| at > sentence && matches!(words.plain(at), "of" | "from" | "at"))?;
        self.ends(before)
    }

    /// The token index before the comma, bracket or dash that ends at `at`.
    fn over_separator(self, at: usize, sentence: usize) -> Option<usize> {
        let words = &self.phrases.words;
        let before = at.checked_sub(1).filter(|&before| before > sentence)?;
        matches!(words.plain(before), "," | "(" | "-" | "--" | "–" | "—").then_some(before)
    }

    /// "The mayor of Mykolaiv, Oleksandr Senkevych, said", "a teacher named Olena".
    pub(super) fn after(self, phrase: &Phrase) -> Option<usize> {
        let words = &self.phrases.words;
        let sentence = words.sentence(phrase.start).end;
        let mut at = phrase.end;
        if at >= sentence {
            return None;
        }
        if matches!(words.plain(at), "named" | "called") {
            return self.begins(at + 1).filter(|_| phrase.opening == Opening::Indefinite);
        }
        if matches!(words.plain(at), "identified" | "known") && words.is(at + 1, "as") {
            return self.begins(at + 2);
        }
        if words.is(at, "who") || words.is(at, ",") && words.is(at + 1, "who") {
            return self.introduced(at, sentence);
        }
        if !matches!(words.plain(at), "," | "-" | "--" | "–" | "—" | ":") {
            return None;
        }
        if phrase.opening == Opening::Bare && !self.is_opening(phrase.start) {
            return None;
        }
        at += 1;
        let name = self.name_after(at, sentence)?;
        let end = words.tokens(name).end;
        let closed = end >= sentence || words.is_mark(end) && !words.is_possessive(end);
        // "…, said Putin, the president" is found from its other end.
        closed.then_some(name)
    }

    /// "a farmer who gave his name as Wali", "a soldier who identified himself only as Serhii".
    fn introduced(self, at: usize, sentence: usize) -> Option<usize> {
        let words = &self.phrases.words;
        let mut tells = false;
        for next in at + 1..sentence.min(at + LONGEST_INTRODUCTION) {
            if let Some(name) = self.begins(next) {
                return Some(name).filter(|_| tells && (words.is(next - 1, "as") || words.is(next - 1, ",")));
            }
            if words.mention(next).is_none() {
                tells |= is_one_of(words.plain(next), &["name", "identified", "introduced", "identify"]);
            }
        }
        None
    }

    /// The name at `at`, perhaps behind titles of its own: "Gen. Valery Zaluzhny".
    fn name_after(self, at: usize, sentence: usize) -> Option<usize> {
        let words = &self.phrases.words;
        (at..sentence.min(at + MOST_TITLES))
            .take_while(|&next| {
                let word = words.word(next);
                next == at
                    || self.begins(next).is_some()
                    || matches!(word.used, Use::Honorific | Use::Modifier) && word.capital
                    || word.role.is_some()
            })
            .take_while(|&next| !words.is_mark(next))
            .find_map(|next| {
                let titled = (at..next).all(|title| {
                    let word = words.word(title);
                    words.mention(title).is_none()
                        && word.capital
                        && (word.role.is_some() || word.used != Use::Other)
                });
                self.begins(next).filter(|_| titled)
            })
    }
}
