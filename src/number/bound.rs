//! What stands before a number and bounds it: `at least`, `about`, `over`. The words are in `words`.

use std::sync::LazyLock;

use super::amount::Amount;
use super::expression::{Expression, What};
use super::lexeme::Lexemes;
use super::words::{APPROXIMATORS, Bound};

/// The approximator that starts here, if one does, and where its number starts.
pub(crate) fn approximator(lexemes: &Lexemes, start: usize) -> (usize, Option<Bound>) {
    if !opens_approximator(lexemes.word(start)) {
        return (start, None);
    }
    for (words, bound) in APPROXIMATORS {
        if let Some(end) = lexemes.phrase(start, words) {
            return (end, Some(bound));
        }
    }
    (start, None)
}

/// Whether some approximator opens with a word of this first letter and length: most words are told apart by that.
fn opens_approximator(word: &str) -> bool {
    static LENGTHS: LazyLock<[u32; 26]> = LazyLock::new(|| {
        let mut lengths = [0; 26];
        for (words, _) in APPROXIMATORS {
            let first = words[0].as_bytes()[0];
            lengths[usize::from(first - b'a')] |= 1 << words[0].len();
        }
        lengths
    });
    let letter =
        word.bytes().next().filter(u8::is_ascii_alphabetic).map(|first| first.to_ascii_lowercase() - b'a');
    letter.is_some_and(|letter| word.len() < 32 && LENGTHS[usize::from(letter)] >> word.len() & 1 == 1)
}

/// Whether the word that could approximate is a preposition of place or time: talks *about* six hostages, taken
/// *over* two banks, rain *over* three days.
pub(super) fn is_preposition(lexemes: &Lexemes, at: usize, found: &Expression) -> bool {
    let before = lexemes.before(at);
    let governed = |words: &[&str]| words.iter().any(|word| before.eq_ignore_ascii_case(word));
    if lexemes.any(at, &["over", "under"]) && matches!(found.what, What::Time(_)) {
        return !governed(&[
            "for", "just", "well", "of", "after", "in", "by", "lasted", "took", "little", "is", "was",
        ]);
    }
    // "Down over 10 regions": over a few is over them, over many is more.
    let few = found.what == What::Count && found.number.low.is_some_and(|low| low < Amount::whole(A_FEW));
    // "Above 35C" says where the thermometer stood; "above 30%" how much at least.
    let placed = matches!(found.what, What::Count | What::Quantity);
    if placed && lexemes.any(at, &["under", "above", "below"]) {
        return true;
    }
    if few && lexemes.any(at, &["over", "under", "above", "below"]) {
        return true;
    }
    lexemes.any(at, &["over", "about", "around", "under", "above", "below"]) && governed(&GOVERNORS)
}

/// Nobody counts more than so many and says "over".
const A_FEW: u64 = 20;

/// Nouns and verbs that take *over* or *about* as their own preposition.
const GOVERNORS: [&str; 40] = [
    "talks",
    "talk",
    "talked",
    "talking",
    "dispute",
    "disputes",
    "concern",
    "concerns",
    "concerned",
    "clash",
    "clashes",
    "row",
    "war",
    "fight",
    "fighting",
    "battle",
    "question",
    "questions",
    "information",
    "worried",
    "story",
    "stories",
    "book",
    "film",
    "song",
    "report",
    "reports",
    "take",
    "takes",
    "took",
    "taken",
    "taking",
    "control",
    "flew",
    "flying",
    "ask",
    "asked",
    "asks",
    "know",
    "hand",
];
