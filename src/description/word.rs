//! What each word of a document can do in a description; looked up once for each distinct word.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxBuildHasher;

use super::noun::{self, NOUNS, Sense, Table};
use crate::document::TokenKind;
use crate::memo::Memo;
use crate::{Document, Label, Mention};

const MODIFIERS: &str = include_str!("../../data/description/modifiers.txt");

/// What a word can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// `the`, `a`, `this`.
    Determiner,
    /// `its`, `his`: a determiner that speaks of another.
    Own,
    /// `of`, `to`, `for`, …: opens what a role is of.
    Preposition,
    /// Any other word that is no part of a noun phrase: `who`, `said`, `and`.
    Function,
    /// `former`, `ex`.
    Former,
    /// `Mr`, `Dr`.
    Honorific,
    /// `now`, `himself`: may stand before an apposition.
    Adverb,
    /// `regional`, `military`.
    Modifier,
    /// Any other word.
    Other,
}

/// Words remembered: those of some thousand articles, about 4 MB.
static WORDS: Memo<Arc<Word>> = Memo::new(1 << 15);

/// What is known of one distinct word.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) plain: String,
    pub(super) role: Option<Sense>,
    pub(super) body: Option<Sense>,
    /// Whether nouns of several words begin with it.
    begins: bool,
    pub(super) used: Use,
    pub(super) capital: bool,
}

impl Word {
    fn read(written: &str) -> Self {
        let plain = noun::plain(written);
        let begins = [&NOUNS.roles, &NOUNS.bodies].iter().any(|table| !table.longer(&plain).is_empty());
        let used = used(&plain);
        let ending = || Some(&plain).filter(|_| used == Use::Other).and_then(|plain| noun::by_ending(plain));
        Self {
            role: NOUNS.roles.single(&plain).or_else(ending),
            body: NOUNS.bodies.single(&plain),
            begins,
            used,
            capital: written.starts_with(char::is_uppercase),
            plain,
        }
    }
}

fn used(plain: &str) -> Use {
    match LISTED.get(plain) {
        Some(&used) => used,
        None if has_ending(plain) => Use::Modifier,
        None => Use::Other,
    }
}

/// Listed words; of two lists that hold a word the first counts.
static LISTED: LazyLock<HashMap<&'static str, Use, FxBuildHasher>> = LazyLock::new(|| {
    let lists = [
        (DETERMINERS, Use::Determiner),
        (OWN, Use::Own),
        (PREPOSITIONS, Use::Preposition),
        (FORMER, Use::Former),
        (HONORIFICS, Use::Honorific),
        (ADVERBS, Use::Adverb),
        (FUNCTION, Use::Function),
    ];
    let listed = lists.into_iter().flat_map(|(list, used)| list.iter().map(move |&word| (word, used)));
    let modifiers = MODIFIERS.lines().filter(|line| !line.starts_with('#'));
    let mut all = HashMap::default();
    for (word, used) in listed.chain(modifiers.map(|word| (word, Use::Modifier))) {
        all.entry(word).or_insert(used);
    }
    all
});

/// "parliamentary", "presidential", "paediatric": adjectives by their ending.
fn has_ending(plain: &str) -> bool {
    plain.len() > SHORT && ADJECTIVE_ENDINGS.iter().any(|ending| plain.ends_with(ending))
}

/// A word of so many letters may end like an adjective by chance: "real", "music".
const SHORT: usize = 5;
const ADJECTIVE_ENDINGS: [&str; 8] = ["al", "ary", "ic", "ive", "ish", "ous", "ist", "ian"];

const DETERMINERS: &[&str] = &["a", "an", "another", "one", "that", "the", "this"];
const OWN: &[&str] = &["her", "his", "its", "my", "our", "their", "whose", "your"];
const PREPOSITIONS: &[&str] = &["at", "for", "from", "in", "of", "on", "to", "with"];
const FORMER: &[&str] = &["erstwhile", "ex", "former", "formerly", "onetime", "sometime"];
#[rustfmt::skip]
const HONORIFICS: &[&str] = &[
    "alhaji", "barr", "brother", "daw", "dr", "frau", "haji", "hajj", "hajji", "herr", "hon", "ko", "lady", "lord", "madam", "madame",
    "malam", "mallam", "maulana", "miss", "mme", "monsieur", "mr", "mrs", "ms", "mzee", "nawab", "prof", "qari", "señor", "señora", "sir",
    "sister", "u",
];
#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "also", "both", "currently", "herself", "himself", "itself", "long", "meanwhile", "now", "once", "presently", "previously", "recently",
    "reportedly", "still", "themselves", "then",
];
#[rustfmt::skip]
const FUNCTION: &[&str] = &[
    "about", "above", "according", "across", "added", "after", "against", "ago", "all", "alongside", "although", "am", "amid", "among", "and",
    "any", "are", "around", "as", "away", "be", "because", "been", "before", "behind", "being", "below", "between", "beyond", "but", "by",
    "can", "could", "despite", "did", "do", "does", "down", "during", "each", "earlier", "either", "even", "every", "except", "had", "has",
    "have", "having", "he", "here", "how", "however", "i", "if", "including", "inside", "into", "is", "it", "later", "like", "many", "may",
    "might", "more", "most", "must", "near", "neither", "never", "nor", "not", "off", "only", "or", "out", "outside", "over", "per", "said",
    "says", "she", "should", "since", "some", "such", "than", "there", "these", "they", "those", "though", "through", "throughout", "told",
    "too", "toward", "towards", "under", "unless", "unlike", "until", "up", "upon", "via", "was", "we", "were", "what", "when", "where",
    "whereas", "whether", "which", "while", "who", "whom", "why", "will", "within", "without", "would", "yesterday", "yet", "you",
];

/// A preposition as it is kept; "of" for any other word.
pub(super) fn preposition(plain: &str) -> &'static str {
    PREPOSITIONS.iter().copied().find(|known| *known == plain).unwrap_or("of")
}

/// The words of a document, its mentions, and which token belongs to which.
#[derive(Debug)]
pub(super) struct Words<'a> {
    pub(super) document: &'a Document,
    pub(super) mentions: &'a [Mention],
    /// By the document's forms.
    forms: Vec<Arc<Word>>,
    /// For each token the mention it belongs to.
    mention_at: Vec<Option<u32>>,
    /// For each mention its tokens; empty when it has none.
    tokens: Vec<Range<usize>>,
}

impl<'a> Words<'a> {
    pub(super) fn read(document: &'a Document, mentions: &'a [Mention]) -> Self {
        let mut mention_at = vec![None; document.tokens().len()];
        let mut tokens = vec![0..0; mentions.len()];
        let mut at = 0;
        for (index, (mention, range)) in mentions.iter().zip(&mut tokens).enumerate() {
            let all = document.tokens();
            while at < all.len() && all[at].span.end() <= mention.span.start() {
                at += 1;
            }
            *range = at..at;
            while range.end < all.len() && all[range.end].span.start() < mention.span.end() {
                mention_at[range.end] = u32::try_from(index).ok();
                range.end += 1;
            }
        }
        let forms = WORDS.all(document.forms(), |_, word| Arc::new(Word::read(word)));
        Self { document, mentions, forms, mention_at, tokens }
    }

    pub(super) fn word(&self, at: usize) -> &Word {
        &self.forms[self.document.form(at)]
    }

    pub(super) fn plain(&self, at: usize) -> &str {
        &self.word(at).plain
    }

    pub(super) fn used(&self, at: usize) -> Use {
        self.word(at).used
    }

    pub(super) fn mention(&self, at: usize) -> Option<usize> {
        self.mention_at[at].map(|mention| mention as usize)
    }

    pub(super) fn label(&self, at: usize) -> Option<Label> {
        self.mention(at).map(|mention| self.mentions[mention].label)
    }

    /// The tokens of a mention.
    pub(super) fn tokens(&self, mention: usize) -> Range<usize> {
        self.tokens[mention].clone()
    }

    /// The mention whose first token stands at `at`.
    pub(super) fn begins(&self, at: usize) -> Option<usize> {
        self.mention(*self.in_text(&at)?).filter(|&mention| self.tokens[mention].start == at)
    }

    /// The mention that ends right before `at`.
    pub(super) fn ends(&self, at: usize) -> Option<usize> {
        self.mention(at.checked_sub(1)?).filter(|&mention| self.tokens[mention].end == at)
    }

    fn in_text<'b>(&self, at: &'b usize) -> Option<&'b usize> {
        Some(at).filter(|at| **at < self.mention_at.len())
    }

    pub(super) fn is(&self, at: usize, plain: &str) -> bool {
        at < self.mention_at.len() && self.plain(at) == plain
    }

    pub(super) fn is_mark(&self, at: usize) -> bool {
        matches!(self.document.tokens()[at].kind, TokenKind::Mark | TokenKind::Symbol)
    }

    /// `'s`, or the apostrophe behind a plural.
    pub(super) fn is_possessive(&self, at: usize) -> bool {
        let token = self.document.tokens()[at];
        token.kind == TokenKind::Mark && token.glued && matches!(self.plain(at), "'s" | "’s" | "'" | "’")
    }

    /// A hyphen that holds the words beside it together.
    pub(super) fn is_hyphen(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        matches!(self.plain(at), "-" | "‑" | "‐")
            && tokens[at].glued
            && tokens.get(at + 1).is_some_and(|next| next.glued)
    }

    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        self.document.sentences()[self.document.tokens()[at].sentence].tokens.clone()
    }

    /// The nouns of persons and of organisations that begin at `at`, each the longest there is.
    pub(super) fn nouns(&self, at: usize) -> [Option<(Range<usize>, Sense)>; 2] {
        let word = self.word(at);
        if word.role.is_none() && word.body.is_none() && !word.begins {
            return [None, None];
        }
        [(&NOUNS.roles, word.role), (&NOUNS.bodies, word.body)]
            .map(|(table, single)| self.longest(table, at).or(single.map(|sense| (at..at + 1, sense))))
    }

    fn longest(&self, table: &Table, at: usize) -> Option<(Range<usize>, Sense)> {
        let end = self.sentence(at).end;
        table.longer(self.plain(at)).iter().find_map(|(rest, sense)| {
            let mut next = at + 1;
            for word in rest {
                if next < end && self.is_hyphen(next) {
                    next += 1;
                }
                if next >= end || self.plain(next) != word {
                    return None;
                }
                next += 1;
            }
            Some((at..next, *sense))
        })
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_are_sorted() {
        let lists = [super::DETERMINERS, super::OWN, super::PREPOSITIONS, super::FORMER, super::HONORIFICS];
        for list in lists.into_iter().chain([super::ADVERBS, super::FUNCTION]) {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
