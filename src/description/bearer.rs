//! Whom a phrase describes: the name behind a title, before an apposition, at the other end of "is".

use super::phrase::{Opening, Phrase, Phrases, is_participle};
use super::word::Use;
use super::{Found, noun};
use crate::Label;

/// Names that a list of titled people may have: "Presidents Putin, Xi and Lukashenko".
const MOST_NAMES: usize = 6;
/// Tokens of an apposition that is skipped: "X, 45, who came from Lviv, is a teacher".
const LONGEST_PARENTHESIS: usize = 14;
/// Tokens of "who asked to be identified only by her first name,".
const LONGEST_INTRODUCTION: usize = 14;
/// Tokens in brackets behind a name.
const LONGEST_BRACKETS: usize = 8;
/// Tokens between "is" and the name before it: "has recently been appointed as".
const MOST_VERBS: usize = 7;

/// The mentions that a phrase describes, and how it is known; empty when it describes none.
pub(super) fn find(phrases: &Phrases<'_>, phrase: &mut Phrase) -> (Vec<usize>, Found) {
    if phrase.sense.noun.doubtful && phrase.opening != Opening::Indefinite {
        return (Vec::new(), Found::Title);
    }
    let finder = Finder {
        phrases,
        label: if phrase.sense.noun.kind.is_personal() { Label::Person } else { Label::Org },
    };
    if let Some(titled) = finder.titled(phrase) {
        return (titled, Found::Title);
    }
    if let Some(before) = finder.before(phrase) {
        return (before, Found::Apposition);
    }
    if phrase.sense.plural {
        return (finder.examples(phrase), Found::Apposition);
    }
    if let Some(subject) = finder.subject(phrase) {
        return (vec![subject], Found::Clause);
    }
    if let Some(after) = finder.after(phrase) {
        return (vec![after], Found::Apposition);
    }
    (Vec::new(), Found::Apposition)
}

/// Whether what stands at `at` lets an apposition end before it.
pub(super) fn is_closed(phrases: &Phrases<'_>, at: usize) -> bool {
    let words = &phrases.words;
    if at >= words.sentence(at - 1).end {
        return true;
    }
    if words.mention(at).is_some() {
        return matches!(words.label(at), Some(Label::Date | Label::Time));
    }
    let plain = words.plain(at);
    match words.used(at) {
        _ if words.is_mark(at) => !words.is_possessive(at),
        Use::Function | Use::Preposition => !is_one_of(plain, &["said", "says", "told", "added"]),
        Use::Own => plain == "whose",
        Use::Other => is_participle(plain),
        _ => false,
    }
}

/// "analyst X of the Institute for the Study of War": what the name behind a title belongs to.
pub(super) fn belonging(phrases: &Phrases<'_>, phrase: &mut Phrase, name: usize) {
    let words = &phrases.words;
    let at = words.tokens(name).end;
    let sentence = words.sentence(phrase.start).end;
    let links = at < sentence
        && words.mention(at).is_none()
        && matches!(words.plain(at), "of" | "from" | "at" | "with");
    if !links {
        return;
    }
    let next = if words.is(at + 1, "the") { at + 2 } else { at + 1 };
    let Some(owner) = words.begins(next).filter(|_| next < sentence) else { return };
    let belongs = match words.mentions[owner].label {
        Label::Org => true,
        Label::Gpe | Label::Loc => matches!(words.plain(at), "of" | "from"),
        _ => false,
    };
    if belongs {
        phrases.take(phrase, super::word::preposition(words.plain(at)), &words.tokens(owner));
    }
}

/// Looks for names with one label.
#[derive(Clone, Copy)]
pub(super) struct Finder<'a> {
    pub(super) phrases: &'a Phrases<'a>,
    pub(super) label: Label,
}

impl Finder<'_> {
    /// "Governor Haidai", "Presidents Putin and Xi", "head of the regional administration Serhiy Haidai", "the Wagner
    /// group".
    fn titled(self, phrase: &mut Phrase) -> Option<Vec<usize>> {
        let words = &self.phrases.words;
        if let Some(first) = self.begins(phrase.head_end) {
            let noun = phrase.sense.noun;
            let bare =
                phrase.opening == Opening::Bare && !phrase.is_modified() && phrase.affiliation.is_none();
            if noun.also_verb
                && bare
                && !words.word(phrase.head_end - 1).capital
                && !self.is_opening(phrase.start)
            {
                return None;
            }
            let all = if phrase.sense.plural { self.list_from(first) } else { vec![first] };
            // "told reporters Putin would": a plural is the title of several.
            if phrase.sense.plural && all.len() < 2 {
                return None;
            }
            if !phrase.sense.plural {
                belonging(self.phrases, phrase, first);
            }
            if bare {
                self.consecrate(phrase);
            }
            return Some(all);
        }
        if phrase.sense.plural {
            return None;
        }
        if phrase.end > phrase.head_end
            && let Some(name) = self.begins(phrase.end)
        {
            return Some(vec![name]);
        }
        // "the Wagner group": the noun stands behind the name.
        let name = phrase.behind.filter(|_| phrase.sense.noun.behind_name && self.label == Label::Org)?;
        (words.mentions[name].label == Label::Org).then(|| {
            let own = Some(super::Whose::Mention(name));
            phrase.affiliation = phrase.affiliation.filter(|whose| Some(*whose) != own);
            phrase.of = phrase.of.filter(|of| Some(of.whose) != own);
            vec![name]
        })
    }

    /// Father Serafim is a priest.
    fn consecrate(self, phrase: &mut Phrase) {
        if !self.phrases.words.word(phrase.head_end - 1).capital {
            return;
        }
        let order = match phrase.sense.noun.word {
            "father" => "priest",
            "sister" | "mother" => "nun",
            "brother" => "monk",
            _ => return,
        };
        if let Some(sense) = noun::role(order) {
            phrase.sense = sense;
            order.clone_into(&mut phrase.role);
            order.clone_into(&mut phrase.head);
        }
    }

    /// The names of a list, its first known: "Putin of Russia, Xi and Modi".
    fn list_from(self, first: usize) -> Vec<usize> {
        let words = &self.phrases.words;
        let mut all = vec![first];
        while all.len() < MOST_NAMES {
            let mut at = words.tokens(*all.last().expect("it has a first")).end;
            if words.is(at, "of") && words.begins(at + 1).is_some() {
                at = words.tokens(words.begins(at + 1).expect("it begins")).end;
            }
            let comma = usize::from(words.is(at, ","));
            let and = usize::from(words.is(at + comma, "and") || words.is(at + comma, "&"));
            let Some(next) = self.begins(at + comma + and).filter(|_| comma + and > 0) else { break };
            all.push(next);
        }
        all
    }

    /// "Senkevych, 45, mayor of Mykolaiv,": the names before an apposition.
    fn before(self, phrase: &Phrase) -> Option<Vec<usize>> {
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
    fn examples(self, phrase: &Phrase) -> Vec<usize> {
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
    fn after(self, phrase: &Phrase) -> Option<usize> {
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

    /// "X is a teacher", "X has been appointed head of Y", "X, who was governor of Z", "appointed X as head of Y".
    fn subject(self, phrase: &mut Phrase) -> Option<usize> {
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

    /// Whether a phrase may open here without a determiner: at a sentence's start or behind a mark or "said".
    fn is_opening(self, at: usize) -> bool {
        let words = &self.phrases.words;
        at == words.sentence(at).start
            || words.is_mark(at - 1) && !words.is_hyphen(at - 1)
            || is_one_of(words.plain(at - 1), &["said", "says", "and"])
    }

    /// The name with the label that begins at `at`, over "Mr".
    fn begins(self, at: usize) -> Option<usize> {
        let words = &self.phrases.words;
        let is_honorific = at < words.document.tokens().len()
            && words.mention(at).is_none()
            && words.used(at) == Use::Honorific;
        let at = if is_honorific { at + 1 } else { at };
        let name = words.begins(at).filter(|&name| words.mentions[name].label == self.label)?;
        // The next paragraph begins with a name of its own.
        (words.document.tokens()[at].sentence == words.document.tokens()[at.checked_sub(1)?].sentence)
            .then_some(name)
    }

    /// The name with the label that ends right before `at`.
    pub(super) fn ends(self, at: usize) -> Option<usize> {
        let words = &self.phrases.words;
        let at = match at.checked_sub(1) {
            Some(quote) if matches!(words.plain(quote), "\"" | "”" | "’") => quote,
            _ => at,
        };
        words.ends(at).filter(|&name| words.mentions[name].label == self.label)
    }
}

/// "Brig. Gen. of Police Dr. X": titles between a comma and a name.
const MOST_TITLES: usize = 5;

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
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
