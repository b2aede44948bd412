//! The words around an expression of time, by tokens.

use std::ops::Range;

use super::when::{Border, Shade};
use crate::document::{Document, TokenKind};

/// A document's words, compared without regard to case.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) document: &'a Document,
}

/// Words between what is compared and "since": "the worst attack on the city since 2014".
const FARTHEST_COMPARISON: usize = 14;

/// Words between a verb of moving and the days it moves between: "moved the vote from Monday to Friday".
const FARTHEST_MOVE: usize = 8;

/// What the words before an expression say of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead {
    /// On which side of it lies what is told.
    pub(super) border: Border,
    /// Whether it is only what something is compared with: "the first since 2014".
    pub(super) compares: bool,
    /// Whether it names something that happened then: "the February invasion".
    pub(super) names: bool,
}

impl Words<'_> {
    pub(super) fn is(self, token: usize, words: &[&str]) -> bool {
        let tokens = self.document.tokens();
        tokens.get(token).is_some_and(|token| {
            let word = self.document.slice(token.span);
            words.iter().any(|known| word.eq_ignore_ascii_case(known))
        })
    }

    /// The tokens of a sentence that hold a token.
    pub(super) fn sentence(self, token: usize) -> Range<usize> {
        let sentence = self.document.tokens()[token].sentence;
        self.document.sentences()[sentence].tokens.clone()
    }

    /// What stands before an expression says of it.
    pub(super) fn lead(self, time: &Range<usize>) -> Lead {
        let floor = self.sentence(time.start).start;
        let mut before = time.start;
        while before > floor && self.is(before - 1, &["the", "about", "around", "at", "least"]) {
            before -= 1;
        }
        let mut lead = Lead { border: Border::Within, compares: false, names: false };
        if before == floor {
            return lead;
        }
        let word = before - 1;
        let second = |first: &str| word > floor && self.is(word - 1, &[first]);
        lead.names = self.is(before, &["the"]) && self.tells(time.end);
        let onward = self.is(time.end, &["onward", "onwards", "forward"])
            || self.is(time.end, &["on"]) && self.is(time.end + 1, &[",", "."]);
        let opens = word == floor && self.is(time.end, &[","]);
        lead.border = if self.is(word, &["since"]) {
            lead.compares = self.compares(word, floor);
            Border::Since
        } else if self.is(word, &["from"]) && (onward || opens) || self.is(word, &["starting", "beginning"]) {
            Border::Since
        } else if self.is(word, &["until", "till", "through"]) || self.is(word, &["to"]) && second("up") {
            Border::Until
        } else if self.is(word, &["by"]) {
            Border::By
        } else if self.opens_participle(time.end) {
            // "After last month claiming it would go": what follows is a clause, and the month lies within it.
            Border::Within
        } else if self.is(word, &["before"]) || self.is(word, &["to"]) && second("prior") {
            Border::Before
        } else if self.is(word, &["after"]) {
            Border::After
        } else {
            Border::Within
        };
        lead
    }

    /// What the words say of the exactness of an expression.
    pub(super) fn shade(self, time: &Range<usize>) -> Option<Shade> {
        let about = ["about", "around", "circa", "roughly", "approximately", "nearly", "almost"];
        let start = time.start;
        if start > self.sentence(start).start && self.is(start - 1, &about) {
            return Some(Shade::About);
        }
        time.clone().find_map(|at| {
            if self.is(at, &["early"]) || self.is(at, &["beginning", "start"]) && self.is(at + 1, &["of"]) {
                Some(Shade::Early)
            } else if self.is(at, &["late"]) || self.is(at, &["end"]) && self.is(at + 1, &["of"]) {
                Some(Shade::Late)
            } else if self.is(at, &["mid", "middle", "midway"]) || self.starts(at, "mid-") {
                Some(Shade::Middle)
            } else {
                self.is(at, &about).then_some(Shade::About)
            }
        })
    }

    /// Whether two expressions are the ends of one stretch: `from 24 February to 3 March`, `between May and July`.
    pub(super) fn are_ends(self, first: &Range<usize>, second: &Range<usize>) -> bool {
        let joint = first.end;
        if second.start != joint + 1 && !(second.start == joint + 2 && self.is(joint + 1, &["the"])) {
            return false;
        }
        let floor = self.sentence(first.start).start;
        let led = |word: &[&str]| first.start > floor && self.is(first.start - 1, word);
        if self.is(joint, &["and"]) {
            return led(&["between"]);
        }
        let mark = self.is(joint, &["-", "–", "—"]);
        let word = self.is(joint, &["to", "until", "till", "through"]);
        (word && (led(&["from"]) || !self.is(joint, &["to"])) || mark) && !self.moves(first.start, floor)
    }

    /// Whether two expressions are told in one breath: nothing but "and", commas and prepositions between them.
    pub(super) fn are_listed(self, first: &Range<usize>, second: &Range<usize>) -> bool {
        const BETWEEN: [&str; 14] = [
            "and", "or", ",", "on", "in", "at", "of", "the", "then", "again", "both", "during", "(", "early",
        ];
        (first.end..second.start).all(|at| self.is(at, &BETWEEN))
    }

    /// Where a new clause begins between two expressions: at the last word that opens one, else behind the last mark.
    pub(super) fn cut(self, mut between: Range<usize>) -> Option<usize> {
        // "Had lived there since 1961": the word belongs to the date.
        while !between.is_empty() && self.is(between.end - 1, &["the", "since", "until", "after", "before"]) {
            between.end -= 1;
        }
        let opens = |at: &usize| self.is(*at, &CLAUSES);
        let marks = |at: &usize| self.is(*at, &[",", ";", ":", "–", "—", "--", "-"]);
        let hard = between.clone().rev().find(|at| self.is(*at, &[";"]));
        hard.or_else(|| between.clone().rev().find(opens)).or_else(|| between.rev().find(marks))
    }

    /// The tokens around an expression up to the marks and the words that open another clause, within bounds.
    pub(super) fn core(self, date: &Range<usize>, bounds: &Range<usize>) -> Range<usize> {
        let parts = |at: usize| self.is(at, &PARTS);
        let start = (bounds.start..date.start).rev().find(|&at| parts(at)).map_or(bounds.start, |at| at + 1);
        let end = (date.end..bounds.end).find(|&at| parts(at)).unwrap_or(bounds.end);
        start..end
    }

    /// Whether a sentence opens as the words about a picture do: "Picture taken June 19".
    pub(super) fn is_of_picture(self, sentence: &Range<usize>) -> bool {
        const PICTURES: [&str; 7] =
            ["picture", "photo", "photograph", "image", "pictures", "photos", "still"];
        const TAKEN: [&str; 9] =
            ["taken", "released", "dated", "provided", "shot", "made", "obtained", "shared", "was"];
        self.is(sentence.start, &PICTURES) && self.is(sentence.start + 1, &TAKEN)
    }

    /// Whether a bracket opens that names who took a picture.
    pub(super) fn opens_credit(self, token: usize) -> bool {
        self.is(token, &["("])
            && self.is(token + 1, &["photo", "picture", "image", "credit", "courtesy", "photograph"])
    }

    /// Whether a token parts clauses or quoted words.
    pub(super) fn is_break(self, token: usize) -> bool {
        const MARKS: [&str; 17] =
            [",", ";", ":", "–", "—", "--", "\"", "“", "”", "‘", "’", "'", "(", ")", "«", "»", "-"];
        const PARTS: [&str; 9] =
            ["that", "who", "which", "where", "when", "while", "after", "before", "because"];
        self.is(token, &MARKS) || self.is(token, &PARTS)
    }

    /// Whether a token is a word that says something: no mark, no word of grammar.
    pub(super) fn tells(self, token: usize) -> bool {
        let kind = self.document.tokens().get(token).map(|token| token.kind);
        kind == Some(TokenKind::Word) && !self.is(token, &GRAMMAR)
    }

    /// "The first since 2014", "the worst attack on the city since May": the date is what something is compared with.
    fn compares(self, since: usize, floor: usize) -> bool {
        let back = floor.max(since.saturating_sub(FARTHEST_COMPARISON));
        (back..since).rev().take_while(|&at| !self.is(at, &[",", ";", ":", "–", "—"])).any(|at| {
            let superlative =
                self.ends(at, "est") && self.is(at.wrapping_sub(1), &["the", "its", "their", "his", "her"]);
            superlative
                || self.is(at, &["first", "worst", "most", "best", "least", "only", "highest", "lowest"])
        })
    }

    fn moves(self, time: usize, floor: usize) -> bool {
        const MOVES: [&str; 14] = [
            "moved",
            "move",
            "moves",
            "postponed",
            "postpone",
            "delayed",
            "delay",
            "shifted",
            "shift",
            "rescheduled",
            "pushed",
            "changed",
            "extended",
            "brought",
        ];
        (floor.max(time.saturating_sub(FARTHEST_MOVE))..time).any(|at| self.is(at, &MOVES))
    }

    fn opens_participle(self, token: usize) -> bool {
        self.ends(token, "ing")
    }

    pub(super) fn ends(self, token: usize, ending: &str) -> bool {
        let tokens = self.document.tokens();
        tokens.get(token).is_some_and(|token| {
            let word = self.document.slice(token.span);
            token.kind == TokenKind::Word && word.len() > ending.len() + 1 && word.ends_with(ending)
        })
    }

    fn starts(self, token: usize, opening: &str) -> bool {
        let tokens = self.document.tokens();
        tokens.get(token).is_some_and(|token| {
            let word = self.document.slice(token.span);
            word.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening))
        })
    }
}

/// Words that open a clause.
const CLAUSES: [&str; 24] = [
    "and", "but", "or", "while", "when", "after", "before", "as", "although", "though", "because", "who",
    "which", "where", "whose", "until", "since", "whereas", "unless", "if", "that", "whom", "then", "yet",
];

/// Marks and words that part what a date belongs to from the rest of its sentence.
const PARTS: [&str; 27] = [
    ",", ";", ":", "–", "—", "--", "(", ")", "\"", "“", "”", "but", "while", "when", "after", "before",
    "although", "though", "because", "who", "which", "where", "whose", "what", "since", "that", "whereas",
];

/// Words that say nothing by themselves.
const GRAMMAR: [&str; 40] = [
    "a", "an", "the", "of", "in", "on", "at", "to", "by", "from", "for", "with", "and", "or", "but", "as",
    "is", "was", "were", "are", "be", "been", "has", "have", "had", "it", "its", "this", "that", "these",
    "those", "since", "until", "before", "after", "during", "between", "local", "time", "date",
];
