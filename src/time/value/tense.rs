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
    if let Some(tense) = beside(lexemes, start, end) {
        return tense;
    }
    let from = start.saturating_sub(NEAR);
    let before = (from..start).rev().take_while(|&at| !ends_clause(lexemes, at));
    // "It has given them until Tuesday": what has been done is no past of the limit.
    let open = lexemes.any(start - 1, &["until", "till"]);
    let mut weak = Tense::Unknown;
    for at in before {
        if open && lexemes.any(at, &["has", "have"]) && !lexemes.is(at + 1, "been") {
            return Tense::Future;
        }
        match told_by(lexemes, at) {
            Tense::Unknown => {}
            tense => return tense,
        }
        if weak == Tense::Unknown && is_participle(lexemes, at) {
            weak = Tense::Past;
        }
    }
    if weak == Tense::Past {
        return weak;
    }
    // A past behind it is the clause's own verb: "on Friday, the government planned".
    let verb = |&at: &usize| !ends_clause(lexemes, at) && !lexemes.word(at).ends_with("ed");
    let after = (end..end + NEAR).take_while(verb);
    let tense = after.map(|at| told_by(lexemes, at)).find(|tense| *tense != Tense::Unknown);
    // "Until Sunday", "by Friday" are to come where no verb says that they are past.
    let limit = lexemes.any(start - 1, &["until", "till", "by", "through"]);
    tense.unwrap_or(if limit { Tense::Future } else { Tense::Unknown })
}

/// What the words directly beside it say.
fn beside(lexemes: &Lexemes, start: usize, end: usize) -> Option<Tense> {
    const BEGINNING: [&str; 5] = ["starting", "beginning", "effective", "commencing", "opening"];
    let before =
        start - 1 - usize::from(lexemes.any(start - 1, &["on", "from", "in", "the", "early", "late"]));
    // "Friday's attack", but "ahead of Sunday's vote".
    if lexemes.possessive(end).is_some() && !lexemes.any(start - 1, &["of", "before"]) {
        return Some(Tense::Past);
    }
    // "A meeting for Tuesday", "starting on Sunday".
    let soon = lexemes.is(start - 1, "as") && lexemes.any(start - 2, &["soon", "early", "late"]);
    if soon || lexemes.is(start - 1, "for") || lexemes.any(before, &BEGINNING) {
        return Some(Tense::Future);
    }
    // "The ministry on Sunday issued a warning"
    if is_participle(lexemes, end) && lexemes.kind(end) == Kind::Letters {
        return Some(Tense::Past);
    }
    // "Announced Wednesday", but "to be launched on Friday".
    let done = is_participle(lexemes, before) && !lexemes.any(before - 1, &["be", "to", "been"]);
    done.then_some(Tense::Past)
}

fn ends_clause(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.kind(at) == Kind::Break || matches!(lexemes.word(at), "." | ";" | ":" | "”" | "?" | "!" | "•")
}

fn told_by(lexemes: &Lexemes, at: usize) -> Tense {
    let word = lexemes.word(at);
    if lexemes.kind(at) != Kind::Letters {
        return Tense::Unknown;
    }
    // "Was to meet", "set to resume"
    if lexemes.is(at + 1, "to") && lexemes.any(at, &["is", "are", "was", "were", "set", "due", "about"]) {
        return Tense::Future;
    }
    if lexemes.is(at, "to") && lexemes.is(at + 1, "be") {
        return Tense::Future;
    }
    // "May" is a month too.
    if word == "may" || word.ends_with("'ll") || word.ends_with("’ll") {
        return Tense::Future;
    }
    // "Next to the embassy"
    if lexemes.is(at, "next") && lexemes.any(at + 1, &["to", "door"]) {
        return Tense::Unknown;
    }
    // "They plan to", but "the plan of"
    let plans = lexemes.is(at, "plan") && lexemes.is(at + 1, "to");
    if plans || lexemes.any(at, &FUTURE) {
        return Tense::Future;
    }
    if lexemes.any(at, &TIMETABLE) {
        return Tense::Future;
    }
    if lexemes.any(at, &PAST) { Tense::Past } else { Tense::Unknown }
}

/// A past that is a participle too.
fn is_participle(lexemes: &Lexemes, at: usize) -> bool {
    const IRREGULAR: [&str; 16] = [
        "held", "sent", "made", "found", "left", "met", "struck", "hit", "shot", "lost", "brought", "built",
        "put", "set", "cut", "won",
    ];
    let word = lexemes.word(at);
    lexemes.any(at, &IRREGULAR)
        || !lexemes.any(at, &["expected", "scheduled", "planned"])
            && word.len() > 4
            && word.ends_with("ed")
            && !lexemes.is_capitalised(at)
}

/// Words that put what follows into the future.
const FUTURE: [&str; 32] = [
    "will",
    "shall",
    "won't",
    "would",
    "due",
    "scheduled",
    "expected",
    "expects",
    "expect",
    "planned",
    "plans",
    "planning",
    "slated",
    "upcoming",
    "intends",
    "intend",
    "hopes",
    "hope",
    "hoped",
    "postponed",
    "deadline",
    "ahead",
    "awaited",
    "expiring",
    "poised",
    "likely",
    "proposed",
    "forecast",
    "predicts",
    "should",
    "unless",
    "next",
];

/// Verbs that tell of a timetable when they stand in the present: the talks *resume* on Friday.
const TIMETABLE: [&str; 25] = [
    "is", "are", "begins", "starts", "opens", "resumes", "expires", "ends", "meets", "votes", "returns",
    "arrives", "travels", "visits", "faces", "gets", "flies", "hosts", "takes", "leaves", "goes", "comes",
    "runs", "closes", "falls",
];

/// Verbs in the past that no participle looks like, and what follows only on something past.
const PAST: [&str; 29] = [
    "was", "were", "had", "did", "said", "told", "came", "went", "took", "began", "fell", "gave", "saw",
    "spoke", "wrote", "drove", "flew", "broke", "rose", "has", "have", "since", "ago", "after", "knew",
    "ran", "grew", "threw", "became",
];
