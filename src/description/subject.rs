//! Names that a verb joins to what they are: "X is a teacher", "appointed X as head of".

use super::bearer::{Finder, is_one_of};
use super::phrase::{Opening, Phrase};
use super::word::Use;

/// Tokens of an apposition that is skipped: "X, 45, who came from Lviv, is a teacher".
const LONGEST_PARENTHESIS: usize = 14;
/// Tokens between "is" and the name before it: "has recently been appointed as".
const MOST_VERBS: usize = 7;

impl Finder<'_> {
    /// "X is a teacher", "X has been appointed head of Y", "X, who was governor of Z", "appointed X as head of Y".
    pub(super) fn subject(self, phrase: &mut Phrase) -> Option<usize> {
        let words = &self.phrases.words;
        let sentence = words.sentence(phrase.start).start;
        let mut at = phrase.start;
        if let Some(name) = self.ends(at) {
            // "named Danilov head of the council".
            let appointed = words.tokens(name).start.checked_sub(1).filter(|&verb| verb >= sentence);
            return Some(name)
                .filter(|_| appointed.is_some_and(|verb| is_one_of(words.plain(verb), &APPOINTED)));
        }
        let (mut verbs, mut says, mut by_as) = (0, false, false);
        while at > sentence && verbs < MOST_VERBS && words.mention(at - 1).is_none() {
            let plain = words.plain(at - 1);
            match plain {
                "not" | "never" => return None,
                "as" if verbs == 0 => by_as = true,
                "who" | "which" if says => return self.name_before(at - 1).or_else(|| self.ends(at - 1)),
                "in" | "to" | "down"
                    if at > sentence + 1
                        && is_one_of(words.plain(at - 2), &["sworn", "promoted", "stepped"]) => {}
                _ if is_one_of(plain, &BEING) => says = true,
                _ if is_one_of(plain, &APPOINTED) => (says, by_as) = (true, true),
                _ if by_as && is_one_of(plain, &SERVING) => says = true,
                _ if by_as && is_one_of(plain, &ENDING) => (says, phrase.former) = (true, true),
                "has" | "had" | "have" | "having" if says => {}
                _ if words.used(at - 1) == Use::Adverb => {}
                _ => break,
            }
            verbs += 1;
            at -= 1;
        }
        if at == sentence {
            return None;
        }
        if !says {
            // "replaced X as commander".
            let name = self.ends(at).filter(|_| by_as)?;
            let verb = words.tokens(name).start.checked_sub(1).filter(|&verb| verb >= sentence)?;
            phrase.former |= is_one_of(words.plain(verb), &ENDING);
            return Some(name).filter(|_| phrase.former || is_one_of(words.plain(verb), &APPOINTED));
        }
        let told = by_as || phrase.opening != Opening::Bare || phrase.end > phrase.head_end;
        if !told {
            return None;
        }
        self.ends(at).or_else(|| self.over_parenthesis(at, sentence))
    }

    /// The name before a parenthesis that ends with the comma before `at`.
    fn over_parenthesis(self, at: usize, sentence: usize) -> Option<usize> {
        let words = &self.phrases.words;
        if !words.is(at - 1, ",") {
            return None;
        }
        let first = sentence.max(at.saturating_sub(LONGEST_PARENTHESIS));
        (first + 1..at - 1)
            .rev()
            .find(|&comma| words.is(comma, ",") && self.ends(comma).is_some())
            .and_then(|comma| self.ends(comma))
    }
}

const BEING: [&str; 14] = [
    "is", "was", "are", "were", "be", "been", "being", "became", "become", "becomes", "remains", "remained",
    "’s", "'s",
];

const APPOINTED: [&str; 26] = [
    "appointed",
    "appoint",
    "appoints",
    "appointing",
    "named",
    "names",
    "naming",
    "elected",
    "elect",
    "reelected",
    "chosen",
    "chose",
    "nominated",
    "nominate",
    "nominates",
    "confirmed",
    "promoted",
    "reappointed",
    "inaugurated",
    "installed",
    "designated",
    "sworn",
    "made",
    "anointed",
    "crowned",
    "proclaimed",
];

const SERVING: [&str; 12] = [
    "serves",
    "served",
    "serving",
    "works",
    "worked",
    "working",
    "acts",
    "acted",
    "acting",
    "speaking",
    "continued",
    "stays",
];

const ENDING: [&str; 22] = [
    "resigned",
    "resigns",
    "sacked",
    "sacks",
    "fired",
    "fires",
    "dismissed",
    "dismisses",
    "removed",
    "removes",
    "replaced",
    "replaces",
    "replace",
    "replacing",
    "succeeded",
    "succeeds",
    "succeed",
    "succeeding",
    "ousted",
    "suspended",
    "stepped",
    "quit",
];
