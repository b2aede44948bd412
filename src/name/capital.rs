//! What a capital letter tells: a name in running text, nothing at a sentence start or in a line of capitals.

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `shelling`, and whatever has no case.
    Lower,
    /// `Kyiv`, `McDonald`.
    Title,
    /// `NATO`, `KYIV`, `U.S.`
    Caps,
    /// `J.`, `K`.
    Initial,
    /// `eBay`, `iPhone`.
    Inner,
    /// Numbers, punctuation, symbols.
    Other,
}

impl Shape {
    /// Whether the word starts with a capital.
    pub(super) fn is_capital(self) -> bool {
        matches!(self, Self::Title | Self::Caps | Self::Initial)
    }
}

/// How a word is written.
pub(super) fn shape(word: &str) -> Shape {
    // "UAVs" and "RPGs" are capitals with an ending.
    let word = match word.strip_suffix('s') {
        Some(stem) if stem.chars().count() > 1 && !stem.chars().any(char::is_lowercase) => stem,
        _ => word,
    };
    let mut letters = word.chars().filter(|character| character.is_alphabetic());
    let Some(first) = letters.next() else { return Shape::Other };
    if !first.is_uppercase() {
        return if letters.any(char::is_uppercase) { Shape::Inner } else { Shape::Lower };
    }
    let mut more = 0_usize;
    let mut lower = false;
    for letter in letters {
        more += 1;
        lower |= letter.is_lowercase();
    }
    match (more, lower) {
        (0, _) => Shape::Initial,
        (_, true) => Shape::Title,
        (_, false) => Shape::Caps,
    }
}

/// How a line is written as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// As sentences are: a capital says something.
    Sentence,
    /// `Leaders Meet in Geneva`: every longer word has a capital.
    Title,
    /// `LEADERS MEET IN GENEVA`.
    Caps,
}

/// Words a line needs before its case is judged: `KYIV, Ukraine` alone proves nothing.
const FEWEST_WORDS: usize = 4;
/// A short line in capitals throughout is a heading all the same: "GETTING THERE".
const FEWEST_CAPS: usize = 2;
/// Of ten words, how many must be alike: a line of capitals may hold `1990s`, a Title Case line `vs`.
const OF_TEN: usize = 8;
/// Words up to this length stay small in Title Case (`in`, `over`, `from`) and are not counted.
const SMALL_WORD: usize = 4;

/// How the line of a sentence is written.
pub(super) fn case<'a>(sentence: impl Iterator<Item = (&'a str, Shape)>) -> Case {
    let (mut words, mut caps, mut long, mut long_title) = (0, 0, 0, 0);
    for (word, shape) in sentence {
        let letters = word.chars().count();
        if shape == Shape::Other || letters < 2 {
            continue;
        }
        words += 1;
        caps += usize::from(shape == Shape::Caps);
        if letters > SMALL_WORD {
            long += 1;
            long_title += usize::from(shape.is_capital());
        }
    }
    let enough = words >= FEWEST_WORDS || words >= FEWEST_CAPS && caps == words;
    if enough && caps * 10 >= words * OF_TEN {
        Case::Caps
    } else if long >= FEWEST_WORDS && long_title * 10 >= long * OF_TEN {
        Case::Title
    } else {
        Case::Sentence
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, shape};

    #[test]
    fn shapes_are_told_apart() {
        for (word, wanted) in [
            ("Kyiv", Shape::Title),
            ("McArdle", Shape::Title),
            ("NATO", Shape::Caps),
            ("U.S.", Shape::Caps),
            ("UAVs", Shape::Caps),
            ("J.", Shape::Initial),
            ("eBay", Shape::Inner),
            ("вода", Shape::Lower),
            ("Ірпінь", Shape::Title),
        ] {
            assert_eq!(shape(word), wanted, "{word}");
        }
    }
}
