//! Names and words with their classes, one finite-state map over normalised phrases.

use std::fmt;
use std::ops::Range;

use fst::raw::{CompiledAddr, Fst, Node, Output};

use super::packed::{self, Planes, nth};
use super::{Classes, PlaceId, ResourceError, phrase};
use crate::Document;
use crate::memo::Memo;

/// The letters that open the file.
pub const MAGIC: [u8; 8] = *b"DLlexic2";
const FILE: &str = "lexicon.bin";
/// A place cell with this bit set holds an offset into the lists instead of one place.
pub const IN_LIST: u32 = 1 << 31;
/// A place cell of a phrase that names no place.
pub const NO_PLACE: u32 = IN_LIST - 1;
/// `Gen.` and `Sept.` end in a full stop of their own; longer words before one end a sentence.
const MOST_WORDS: usize = 1 << 15;
const LONGEST_ABBREVIATION: usize = 5;

/// A phrase of the lexicon found in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseMatch {
    /// Its tokens, as indices into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// What it can be.
    pub classes: Classes,
}

/// Phrases with their classes.
///
/// Most phrases are only members of classes: their value in the map is the number of a class set, and equal values let
/// the map share endings. A phrase with a place or a country behind it has an entry: entries are numbered in
/// the order of their phrases, which keeps the map small.
#[derive(Clone)]
pub struct Lexicon {
    map: Fst<&'static [u8]>,
    /// Class sets, `u32` each.
    sets: &'static [u8],
    /// The class set of each entry, one byte each.
    entry_sets: &'static [u8],
    /// The place of each entry, or where its list of places stands.
    entry_places: Planes,
    /// Lists of places, each after its length.
    lists: Planes,
    /// Entry and country, two `u32` each, in order of the entries.
    countries: &'static [u8],
    /// Where the words of articles lead, and what their names are.
    starts: Memo<Start>,
    values: Memo<Option<u64>>,
}

impl fmt::Debug for Lexicon {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Lexicon").field("phrases", &self.map.len()).finish_non_exhaustive()
    }
}

impl Lexicon {
    /// A lexicon over a table of `place_count` places, from the bytes that `cargo xtask data` wrote.
    pub(super) fn from_bytes(bytes: &'static [u8], place_count: usize) -> Result<Self, ResourceError> {
        let refuse = |why| ResourceError { file: FILE, why };
        let [map, sets, entry_sets, entry_places, lists, countries, places] =
            packed::open(FILE, MAGIC, bytes)?;
        let map = Fst::new(map).map_err(|_| refuse("its map is damaged"))?;
        if nth(places, 0).map(|count| count as usize) != Some(place_count) {
            return Err(refuse("it was compiled with another table of places"));
        }
        let column = |bytes| Planes::new(bytes).ok_or(refuse("its tables differ in length"));
        let (entry_places, lists) = (column(entry_places)?, column(lists)?);
        if entry_places.count() != entry_sets.len() {
            return Err(refuse("its tables differ in length"));
        }
        let (starts, values) = (Memo::new(MOST_WORDS), Memo::new(MOST_WORDS));
        Ok(Self { map, sets, entry_sets, entry_places, lists, countries, starts, values })
    }

    /// What a phrase can be, whatever its case, diacritics and apostrophes; empty when unknown.
    #[must_use]
    pub fn classes(&self, phrase: &str) -> Classes {
        self.find(phrase).map_or_else(Classes::default, |value| self.classes_of(value))
    }

    /// Every phrase of the lexicon that starts at `token`, shortest first, within the token's sentence.
    ///
    /// A phrase that stands before a possessive ending is found without it: Ukraine in `Ukraine's`. To look at every
    /// token of a document, [`Self::matcher`] is faster.
    ///
    /// # Panics
    /// When the document has no such token.
    #[must_use]
    pub fn matches_at(&self, document: &Document, token: usize) -> Vec<PhraseMatch> {
        let mut matches = Vec::new();
        let start = self.start(document.word(token));
        self.walk(document, token, start, |found| matches.push(found));
        matches
    }

    /// Looks up every distinct word of a document, to find its phrases fast.
    #[must_use]
    pub fn matcher<'a>(&'a self, document: &'a Document) -> Matcher<'a> {
        let starts = self.starts.all(document.forms(), |_, word| self.start(word));
        Matcher { lexicon: self, document, starts }
    }

    /// What is known of a phrase's first word: which phrases it is, and where the longer ones go on.
    fn start(&self, word: &str) -> Start {
        // Plain words have no normal form that differs but in case: what they are is found on the way.
        let plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let mut start = Start::default();
        if !plain {
            start.alone = self.classes(word);
        }
        let mut walk = Walk::new(&self.map);
        let (stem, ending) = split_possessive(word);
        if !phrase::feed(stem, |byte| walk.step(byte)) {
            return start;
        }
        start.stem = self.member(&walk);
        if plain {
            start.alone = start.stem.unwrap_or_default();
        }
        if !ending.is_empty() {
            if !phrase::feed(ending, |byte| walk.step(byte)) {
                return start;
            }
            start.whole = self.member(&walk);
        }
        start.end = Some(walk.state());
        start.next = walk.step(b' ').then(|| walk.state());
        start
    }

    /// Gives each phrase that starts at `token`, whose word is known already.
    fn walk(&self, document: &Document, token: usize, start: Start, mut found: impl FnMut(PhraseMatch)) {
        for classes in [start.stem, start.whole].into_iter().flatten() {
            found(PhraseMatch { tokens: token..token + 1, classes });
        }
        let Some(end) = start.end else { return };
        let tokens = document.tokens();
        let sentence = tokens[token].sentence;
        // The way from the first word is made when a second one is there to be read.
        let mut way: Option<Walk<'_>> = None;
        for (at, next) in tokens.iter().enumerate().skip(token + 1) {
            let word = document.word(at);
            if next.sentence != sentence {
                return;
            }
            if next.glued && word == "." && document.word(at - 1).len() <= LONGEST_ABBREVIATION {
                continue;
            }
            // A possessive ending that is a token of its own still belongs to the word before it.
            let is_ending = next.glued && word.starts_with(['\'', '\u{2019}']);
            let walk = if let Some(walk) = &mut way {
                if !is_ending && !walk.step(b' ') {
                    return;
                }
                walk
            } else {
                let from = if is_ending { Some(end) } else { start.next };
                let Some(from) = from else { return };
                way.insert(Walk::from(&self.map, from))
            };
            let mut give = |walk: &Walk<'_>| {
                if let Some(classes) = self.member(walk) {
                    found(PhraseMatch { tokens: token..at + 1, classes });
                }
            };
            let (stem, ending) = split_possessive(word);
            if !phrase::feed(stem, |byte| walk.step(byte)) {
                return;
            }
            give(walk);
            if !ending.is_empty() {
                if !phrase::feed(ending, |byte| walk.step(byte)) {
                    return;
                }
                give(walk);
            }
        }
    }

    /// The places a phrase can name, the likeliest first; empty when it names none.
    ///
    /// Countries come first, then the others by population. A region counts for a twentieth of its people, because
    /// a city that bears the same name is usually the one that is meant. Among them are minor places (see
    /// [`super::Places::is_minor`]), whose names need not be of class Place.
    #[must_use]
    pub fn places(&self, phrase: &str) -> Vec<PlaceId> {
        let Some(cell) = self.entry(phrase).and_then(|entry| self.entry_places.nth(entry)) else {
            return Vec::new();
        };
        if cell == NO_PLACE {
            return Vec::new();
        }
        if cell & IN_LIST == 0 {
            return vec![PlaceId(cell)];
        }
        let start = (cell & !IN_LIST) as usize;
        let count = self.lists.nth(start).unwrap_or(0) as usize;
        (start + 1..=start + count).filter_map(|at| self.lists.nth(at)).map(PlaceId).collect()
    }

    /// The country a nationality word belongs to ("Ukrainian" gives Ukraine), when it belongs to one.
    #[must_use]
    pub fn country_of(&self, norp: &str) -> Option<PlaceId> {
        let entry = self.entry(norp)?;
        let (mut low, mut high) = (0, self.countries.len() / 8);
        while low < high {
            let middle = low.midpoint(high);
            let candidate = nth(self.countries, middle * 2)? as usize;
            match candidate.cmp(&entry) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return nth(self.countries, middle * 2 + 1).map(PlaceId),
            }
        }
        None
    }

    /// The map's value for a phrase.
    fn find(&self, phrase: &str) -> Option<u64> {
        self.values.of(phrase, || self.value(phrase))
    }

    fn value(&self, phrase: &str) -> Option<u64> {
        let mut walk = Walk::new(&self.map);
        let known = if phrase.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            phrase.bytes().all(|byte| walk.step(byte.to_ascii_lowercase()))
        } else {
            phrase::normal(phrase).bytes().all(|byte| walk.step(byte))
        };
        if known { walk.value() } else { None }
    }

    /// The number of a phrase's entry, when it has one.
    fn entry(&self, phrase: &str) -> Option<usize> {
        usize::try_from(self.find(phrase)?).ok()?.checked_sub(self.set_count())
    }

    /// What the phrase is that a walk has come to; nothing when it is a minor place's name and no more.
    fn member(&self, walk: &Walk<'_>) -> Option<Classes> {
        walk.value().map(|value| self.classes_of(value)).filter(|classes| !classes.is_empty())
    }

    fn classes_of(&self, value: u64) -> Classes {
        let value = usize::try_from(value).unwrap_or(usize::MAX);
        let set = match value.checked_sub(self.set_count()) {
            Some(entry) => self.entry_sets.get(entry).map_or(usize::MAX, |set| usize::from(*set)),
            None => value,
        };
        nth(self.sets, set).map_or_else(Classes::default, Classes)
    }

    fn set_count(&self) -> usize {
        self.sets.len() / 4
    }
}

/// Finds phrases in one document, each of whose words was looked up once.
#[derive(Debug)]
pub struct Matcher<'a> {
    lexicon: &'a Lexicon,
    document: &'a Document,
    /// By the document's forms.
    starts: Vec<Start>,
}

impl Matcher<'_> {
    /// Gives every phrase that starts at `token`, as [`Lexicon::matches_at`] does.
    ///
    /// # Panics
    /// When the document has no such token.
    pub fn at(&self, token: usize, found: impl FnMut(PhraseMatch)) {
        self.lexicon.walk(self.document, token, self.starts[self.document.form(token)], found);
    }

    /// What each of the document's forms can be by itself.
    pub(crate) fn classes(&self) -> impl Iterator<Item = Classes> {
        self.starts.iter().map(|start| start.alone)
    }
}

/// What the map says of a phrase's first word.
#[derive(Clone, Copy, Debug, Default)]
struct Start {
    /// What the word can be by itself, as [`Lexicon::classes`] tells it.
    alone: Classes,
    /// What the word is without its possessive ending.
    stem: Option<Classes>,
    /// What it is with one.
    whole: Option<Classes>,
    /// Where the map stands after the word, when anything goes on from there.
    end: Option<State>,
    /// Where it stands after a space behind the word.
    next: Option<State>,
}

/// A place in the map that can be kept.
#[derive(Clone, Copy, Debug)]
struct State {
    node: CompiledAddr,
    output: Output,
}

/// Parts a possessive ending from its word: `Ukraine's`, `Houthis'`.
fn split_possessive(word: &str) -> (&str, &str) {
    let end =
        ["'s", "\u{2019}s", "'S", "\u{2019}S", "'", "\u{2019}"].into_iter().find(|end| word.ends_with(end));
    match end {
        Some(end) if word.len() > end.len() => word.split_at(word.len() - end.len()),
        _ => (word, ""),
    }
}

/// A place in the map, reached byte by byte.
struct Walk<'a> {
    map: &'a Fst<&'static [u8]>,
    node: Node<'a>,
    output: Output,
}

impl<'a> Walk<'a> {
    fn new(map: &'a Fst<&'static [u8]>) -> Self {
        Self { map, node: map.root(), output: Output::zero() }
    }

    /// Goes on from a place that was kept.
    fn from(map: &'a Fst<&'static [u8]>, state: State) -> Self {
        Self { map, node: map.node(state.node), output: state.output }
    }

    fn state(&self) -> State {
        State { node: self.node.addr(), output: self.output }
    }

    /// Goes on by one byte; whether any phrase goes on like that.
    fn step(&mut self, byte: u8) -> bool {
        let Some(index) = self.node.find_input(byte) else {
            return false;
        };
        let transition = self.node.transition(index);
        self.output = self.output.cat(transition.out);
        self.node = self.map.node(transition.addr);
        true
    }

    /// The value of the phrase that ends here, when one does.
    fn value(&self) -> Option<u64> {
        self.node.is_final().then(|| self.output.cat(self.node.final_output()).value())
    }
}
