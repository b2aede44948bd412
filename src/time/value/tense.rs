//! Whether the words around an expression speak of what is to come.

use crate::number::{Kind, Lexemes};

/// When the clause around an expression happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    Unknown,
}

/// A clause of newspaper length.
const NEAR: usize = 14;

/// The tense of the clause that holds these lexemes: the nearest telling word before them decides, else the nearest after them.
pub(super) fn of(lexemes: &Lexemes, start: usize, end: usize) -> Tense {
    if lexemes.any(start - 1, &GOVERNING) && lexemes.any(start - 2, &BEGINNING)
        || lexemes.any(start - 1, &BEGINNING)
    {
        return Tense::Future;
    }
    let from = start.saturating_sub(NEAR);
    let before = (from..start).rev().take_while(|&at| !ends_clause(lexemes, at));
    let after = (end..end + NEAR).take_while(|&at| !ends_clause(lexemes, at) && lexemes.word(at) != ",");
    let mut weak = Tense::Unknown;
    for at in before {
        match told_by(lexemes, at) {
            Tense::Unknown => {}
            tense => return tense,
        }
        if weak == Tense::Unknown && is_regular_past(lexemes, at) {
            weak = Tense::Past;
        }
    }
    // "Until Sunday", "by Friday" are to come where no verb says that they are past.
    if weak == Tense::Unknown && lexemes.any(start - 1, &["until", "till", "by"]) {
        return Tense::Future;
    }
    if weak == Tense::Past {
        return weak;
    }
    after.map(|at| told_by(lexemes, at)).find(|tense| *tense != Tense::Unknown).unwrap_or(weak)
}

fn ends_clause(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.kind(at) == Kind::Break || matches!(lexemes.word(at), "." | ";" | ":" | "”" | "?" | "!" | "•")
}

fn told_by(lexemes: &Lexemes, at: usize) -> Tense {
    if lexemes.kind(at) != Kind::Letters {
        return Tense::Unknown;
    }
    if lexemes.any(at, &FUTURE) || lexemes.any(at, &TIMETABLE) {
        return Tense::Future;
    }
    // "May" is a month too; "'ll" is cut off by some tokenizers' marks.
    if lexemes.word(at) == "may" || lexemes.word(at).ends_with("'ll") || lexemes.word(at).ends_with("’ll") {
        return Tense::Future;
    }
    if lexemes.any(at, &PAST) { Tense::Past } else { Tense::Unknown }
}

fn is_regular_past(lexemes: &Lexemes, at: usize) -> bool {
    let word = lexemes.word(at);
    word.len() > 4 && word.ends_with("ed") && !lexemes.is_capitalised(at)
}

/// `starting on Sunday`, `beginning Friday`.
const BEGINNING: [&str; 5] = ["starting", "beginning", "effective", "commencing", "opening"];
const GOVERNING: [&str; 3] = ["on", "from", "in"];

/// Words that put what follows into the future.
const FUTURE: [&str; 36] = [
    "will", "shall", "won't", "would", "due", "scheduled", "expected", "expects", "expect", "planned",
    "plans", "planning", "slated", "set", "upcoming", "intends", "intend", "hopes", "hope", "hoped",
    "postponed", "deadline", "going", "ahead", "awaited", "expiring", "poised", "likely", "proposed",
    "forecast", "predicts", "should", "deferred", "until", "unless", "next",
];

/// Verbs that tell of a timetable when they stand in the present: the talks *resume* on Friday.
const TIMETABLE: [&str; 26] = [
    "is", "are", "begins", "starts", "opens", "resumes", "expires", "ends", "meets", "votes", "returns",
    "arrives", "travels", "visits", "reports", "faces", "gets", "flies", "hosts", "takes", "leaves", "goes",
    "comes", "runs", "closes", "falls",
];

/// Verbs in the past that no participle looks like.
const PAST: [&str; 36] = [
    "was", "were", "had", "did", "said", "told", "came", "went", "took", "began", "fell", "gave", "left",
    "met", "saw", "shot", "sent", "struck", "hit", "killed", "spoke", "wrote", "held", "lost", "made",
    "found", "drove", "flew", "broke", "rose", "has", "have", "since", "ago", "after", "brought",
];
