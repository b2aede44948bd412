//! Which stretches of a paragraph stand in quotation marks.

use std::ops::Range;

use super::words::Words;
use crate::Document;
use crate::document::TokenKind;

/// A stretch in quotation marks, the outermost where one holds another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    /// Its tokens, marks included where they are there.
    pub(super) tokens: Range<usize>,
    /// Whether it ends with a mark of its own.
    pub(super) closed: bool,
}

/// How a mark may be read where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    /// Opens when nothing is open, else closes.
    Either,
}

/// A mark of quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    at: usize,
    side: Side,
}

/// The quoted stretches of a paragraph, in order, none in another.
///
/// A mark without its partner never reaches beyond its paragraph: it holds to the paragraph's end when the next paragraph
/// goes on with an opening mark, as a long speech is printed, else to the end of its sentence, or nothing when that
/// sentence tells who says it.
pub(super) fn quoted(words: &Words<'_>, paragraph: usize) -> Vec<Quoted> {
    let document = words.document;
    let tokens = document.paragraphs()[paragraph].tokens.clone();
    let doubles = marks(document, tokens.clone(), false);
    let mut open: Vec<usize> = Vec::new();
    let mut found: Vec<Quoted> = Vec::new();
    for mark in doubles {
        let opens = match mark.side {
            Side::Opens => true,
            Side::Closes => false,
            Side::Either => open.is_empty(),
        };
        if opens {
            if open.len() >= DEEPEST {
                open.remove(0);
            }
            open.push(mark.at);
        } else if let Some(start) = open.pop() {
            while found.last().is_some_and(|inner| inner.tokens.start > start) {
                found.pop();
            }
            found.push(Quoted { tokens: start..mark.at + 1, closed: true });
        }
    }
    unclosed(words, paragraph, &open, &mut found);
    singles(document, tokens, &mut found);
    found
}

/// Quotations within quotations within quotations are as deep as texts go.
const DEEPEST: usize = 3;

/// Adds what the marks left open hold.
fn unclosed(words: &Words<'_>, paragraph: usize, open: &[usize], found: &mut Vec<Quoted>) {
    let document = words.document;
    let end = document.paragraphs()[paragraph].tokens.end;
    let goes_on = next_opens(document, paragraph);
    for &start in open.iter().rev() {
        let next = found.iter().map(|other| other.tokens.start).find(|&other| other > start);
        let sentence = document.sentences()[document.tokens()[start].sentence].tokens.end;
        let opens_paragraph = start == document.paragraphs()[paragraph].tokens.start;
        let bound = if next.is_none() && goes_on && opens_paragraph { end } else { sentence };
        let end = next.map_or(bound, |next| next.min(bound));
        // “We hold the bridge´, the commander said: another mark closes, before or after a comma.
        let closes = |at: &usize| {
            side(document, *at, true) == Some(Side::Closes)
                && (document.word(at - 1).ends_with([',', '.', '!', '?'])
                    || document.tokens().get(at + 1).is_some_and(|_| document.word(at + 1) == ","))
        };
        if let Some(close) = (start + 2..end.min(start + FARTHEST_CLOSE)).find(closes) {
            let at = found.partition_point(|other| other.tokens.start < start);
            found.insert(at, Quoted { tokens: start..close + 1, closed: true });
            continue;
        }
        // "It was bad, he said.": with its own speaker inside, the mark was left behind by mistake.
        let told =
            end == sentence && (start..end).any(|at| words.cue(at).is_some_and(|cue| cue.verb == "say"));
        if end > start + 1 && !told {
            let at = found.partition_point(|other| other.tokens.start < start);
            found.insert(at, Quoted { tokens: start..end, closed: false });
        }
    }
}

/// A mark of another kind closes a quotation no farther from its start.
const FARTHEST_CLOSE: usize = 60;

/// Whether the paragraph after this one opens with a quotation mark.
fn next_opens(document: &Document, paragraph: usize) -> bool {
    document.paragraphs().get(paragraph + 1).is_some_and(|next| {
        next.tokens.clone().take(1).any(|at| {
            document.tokens()[at].kind == TokenKind::Mark
                && document.word(at).starts_with(['“', '"', '„', '«', '‘', '\''])
        })
    })
}

/// Adds what stands in single marks outside the double ones.
fn singles(document: &Document, tokens: Range<usize>, found: &mut Vec<Quoted>) {
    let marks = marks(document, tokens, true);
    let outer = std::mem::take(found);
    let mut outer = outer.into_iter().peekable();
    let mut free = 0;
    let mut at = 0;
    while let Some(&mark) = marks.get(at) {
        at += 1;
        while let Some(earlier) = outer.next_if(|other| other.tokens.start < mark.at) {
            free = free.max(earlier.tokens.end);
            found.push(earlier);
        }
        if mark.at < free || mark.side == Side::Closes {
            continue;
        }
        // A mark after a comma or full stop surely closes; one after a letter may be an apostrophe.
        let bound = outer.peek().map_or(usize::MAX, |other| other.tokens.start);
        let closers = marks[at..]
            .iter()
            .take(MOST_APOSTROPHES)
            .take_while(|other| other.side != Side::Opens && other.at < bound);
        let sure = |mark: &&Mark| {
            let before = document.word(mark.at - 1);
            before.ends_with([',', '.', '?', '!', '…']) || !before.ends_with(['s', 'S'])
        };
        let Some(close) = closers.clone().find(sure).or_else(|| closers.clone().last()) else { continue };
        if close.at > mark.at + 1 {
            found.push(Quoted { tokens: mark.at..close.at + 1, closed: true });
            free = close.at + 1;
        }
    }
    found.extend(outer);
}

/// Apostrophes looked at for the one that closes.
const MOST_APOSTROPHES: usize = 16;

fn marks(document: &Document, tokens: Range<usize>, single: bool) -> Vec<Mark> {
    tokens
        .filter(|&at| document.tokens()[at].kind == TokenKind::Mark)
        .filter_map(|at| Some(Mark { at, side: side(document, at, single)? }))
        .collect()
}

/// How the token may serve as a mark of quotation; nothing when it is none.
fn side(document: &Document, at: usize, single: bool) -> Option<Side> {
    let token = document.tokens()[at];
    let word = document.word(at);
    let straight = if single {
        matches!(word, "'" | "`" | "´" | "＇")
    } else {
        matches!(word, "\"" | "''" | "``" | "＂")
    };
    let curly = if single {
        matches!(word, "‘" | "’" | "‚" | "‛" | "‹" | "›")
    } else {
        matches!(word, "“" | "”" | "„" | "‟" | "«" | "»" | "「" | "」" | "『" | "』")
    };
    if !straight && !curly {
        return None;
    }
    let before = at.checked_sub(1).filter(|_| token.glued);
    let after_word = before.is_some_and(|before| match document.tokens()[before].kind {
        TokenKind::Word | TokenKind::Number | TokenKind::Symbol => true,
        TokenKind::Mark => {
            !document.word(before).ends_with(['(', '[', '—', '–', '-', '“', '‘', '"', '/', '«', '„'])
        }
    });
    let before_word = document.tokens().get(at + 1).is_some_and(|next| {
        next.glued && !document.word(at + 1).starts_with([',', '.', ';', ':', '?', '!', ')', ']', '”', '’'])
    });
    match word {
        "“" | "‘" if after_word && !before_word => Some(Side::Closes),
        "“" | "‟" | "„" | "‚" | "‛" | "‘" | "「" | "『" => Some(Side::Opens),
        "”" | "」" | "』" if !after_word && before_word => Some(Side::Either),
        "”" | "」" | "』" => Some(Side::Closes),
        "«" | "»" | "‹" | "›" => Some(guillemet(word, after_word, before_word)),
        // Ukrainian and Arabic names may hold it: an apostrophe, not a mark, unless it stands free on one side.
        "’" if !after_word => None,
        "’" => (!before_word).then_some(Side::Closes),
        // Feet and inches.
        _ if after_word
            && !before_word
            && before.is_some_and(|before| document.tokens()[before].kind == TokenKind::Number) =>
        {
            Some(Side::Closes)
        }
        _ if single => match (after_word, before_word) {
            (false, true) => (!is_elision(document, at)).then_some(Side::Opens),
            (true, false) => Some(Side::Closes),
            _ => None,
        },
        "``" => Some(Side::Opens),
        _ => Some(match (after_word, before_word) {
            (false, true) => Side::Opens,
            (true, false) => Side::Closes,
            _ => Side::Either,
        }),
    }
}

/// French and Russian use « … »; German and Danish » … «. A space may stand on the inner side.
fn guillemet(word: &str, after_word: bool, before_word: bool) -> Side {
    match (after_word, before_word) {
        (false, true) => Side::Opens,
        (true, false) => Side::Closes,
        _ if matches!(word, "«" | "‹") => Side::Opens,
        _ => Side::Closes,
    }
}

/// `'90s`, `'em`.
fn is_elision(document: &Document, at: usize) -> bool {
    let Some(next) = document.tokens().get(at + 1) else { return true };
    next.kind == TokenKind::Number
        || matches!(document.word(at + 1), "em" | "til" | "tis" | "twas" | "cause" | "s" | "n")
}
