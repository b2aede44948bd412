//! The phrase behind "the": its noun, what it says more, and the names in it.

use super::{AGE, Called, Reader};
use crate::Label;
use crate::description::noun;
use crate::gazetteer::PlaceKind;

/// Words between "the" and its noun.
const MOST_MODIFIERS: usize = 4;

/// A definite noun phrase.
pub(super) struct Phrase {
    /// The token after it.
    pub(super) end: usize,
    pub(super) called: Vec<Called>,
    /// Whether what it stands for may have been named long ago.
    pub(super) keeps: bool,
    /// Its words in lower case, without "the" and names.
    pub(super) words: String,
    /// The names in it: "the Ukrainian president", "the mayor of Mykolaiv".
    pub(super) whose: Vec<usize>,
    /// Whether it is nothing but "the" and its noun, names apart.
    pub(super) plain: bool,
}

impl Reader<'_> {
    /// Reads the phrase behind "the", when it may refer.
    pub(super) fn phrase(&self, the: usize, limit: usize) -> Option<Phrase> {
        if let Some(phrase) = self.age_phrase(the, limit) {
            return Some(phrase);
        }
        let mut head: Option<(usize, Vec<Called>, bool)> = None;
        let mut at = the + 1;
        while at < limit.min(the + 2 + MOST_MODIFIERS) {
            let found = if self.mention(at).is_none() { nouns(self.word(at)) } else { None };
            match found {
                Some((called, keeps)) => head = Some((at, called, keeps)),
                None if head.is_some() || !self.may_modify(at) => break,
                None => {}
            }
            at += 1;
        }
        let (head, called, keeps) = head?;
        let end = head + 1;
        // "the agency Reuters" names it; "the mayor-elect" is another word.
        let glued = self.reading.document.tokens().get(end).is_some_and(|token| token.glued);
        if self.mention(end).is_some() || (glued && matches!(self.word(end), "-" | "–")) {
            return None;
        }
        let mut phrase = Phrase {
            end,
            called,
            keeps,
            words: self.word(head).to_lowercase(),
            whose: Vec::new(),
            plain: true,
        };
        let mut modifiers = String::new();
        for at in the + 1..head {
            match self.mention(at) {
                Some(mention) => phrase.whose.push(mention),
                None if matches!(self.word(at), "-" | "'s" | "’s") => {}
                None => {
                    modifiers += &self.word(at).to_lowercase();
                    modifiers.push(' ');
                }
            }
        }
        phrase.whose.dedup();
        phrase.plain = modifiers.is_empty();
        phrase.words = modifiers + &phrase.words;
        if matches!(self.word(end), "of" | "to") && end + 1 < limit {
            // What follows must be a name to be compared.
            let named = (end + 1..limit.min(end + 3)).find_map(|at| self.mention(at));
            match named {
                Some(mention) => phrase.whose.push(mention),
                None if self.word(end) == "of" => return None,
                None => {}
            }
        }
        Some(phrase)
    }

    /// "the 19-year-old"
    fn age_phrase(&self, the: usize, limit: usize) -> Option<Phrase> {
        let age: u8 = self.word(the + 1).parse().ok()?;
        let end = the + 2 + AGE.len();
        let fits =
            end <= limit && AGE.iter().enumerate().all(|(index, word)| self.word(the + 2 + index) == *word);
        // "the 19-year-old soldier" is another phrase, "the 19-year-old Ivan" names him.
        let goes_on = end < limit && (self.mention(end).is_some() || noun::role(self.word(end)).is_some());
        (fits && !goes_on).then(|| Phrase {
            end,
            called: vec![Called::Age(age)],
            keeps: true,
            words: String::new(),
            whose: Vec::new(),
            plain: true,
        })
    }

    /// Whether a word may stand between "the" and its noun.
    fn may_modify(&self, at: usize) -> bool {
        let word = self.word(at);
        if let Some(mention) = self.mention(at) {
            return matches!(self.reading.mentions[mention].label, Label::Norp | Label::Gpe | Label::Org);
        }
        matches!(word, "-" | "'s" | "’s")
            || (word.starts_with(char::is_lowercase) && !is_function(word) && !NEW.contains(&word))
    }
}

/// Words that bring in another thing of the same noun.
const NEW: [&str; 12] = [
    "other",
    "another",
    "second",
    "third",
    "next",
    "neighbouring",
    "neighboring",
    "new",
    "same",
    "only",
    "first",
    "nearest",
];

/// What a noun can call: the noun itself or kinds of places; and whether long ago.
fn nouns(word: &str) -> Option<(Vec<Called>, bool)> {
    use PlaceKind as K;
    if !word.starts_with(char::is_lowercase) {
        return None;
    }
    let kinds: &[PlaceKind] = match word {
        "country" | "nation" => &[K::Country],
        "city" => &[K::City, K::Town],
        "town" => &[K::Town, K::City, K::Village],
        "village" | "settlement" => &[K::Village, K::Town],
        "region" | "province" | "oblast" => &[K::Region],
        "district" => &[K::District],
        "river" => &[K::River],
        "island" | "peninsula" => &[K::Island],
        _ => &[],
    };
    if !kinds.is_empty() {
        return Some((kinds.iter().map(|&kind| Called::Place(kind)).collect(), false));
    }
    let person = noun::role(word).filter(|sense| !sense.plural).map(|sense| sense.noun);
    let body = noun::body(word).filter(|sense| !sense.plural).map(|sense| sense.noun);
    let called: Vec<Called> = person
        .into_iter()
        .chain(body)
        .filter(|noun| !noun.word.is_empty())
        .map(|noun| Called::Noun(noun.word))
        .collect();
    (!called.is_empty()).then_some((called, person.is_some()))
}

/// Words that are no part of a noun phrase.
fn is_function(word: &str) -> bool {
    const WORDS: [&str; 40] = [
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have",
        "he", "in", "is", "it", "of", "on", "or", "said", "says", "she", "than", "that", "the", "they", "to",
        "told", "was", "were", "when", "which", "while", "who", "will", "with", "would",
    ];
    WORDS.binary_search(&word).is_ok()
}
