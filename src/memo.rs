//! What depends on a word's letters alone is worked out once, not once for each article: the articles of one desk share
//! most of their words, and short articles repeat few of their own.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustc_hash::FxBuildHasher;

/// Longer words, in bytes, are too rare to be kept.
const LONGEST_WORD: usize = 64;

/// Results by word. They depend on nothing else, so that nobody can tell whether one was kept.
pub(crate) struct Memo<T> {
    known: Mutex<Known<T>>,
    most: usize,
}

/// A fast hash that can be made to collide: with a bound on the words that costs a fraction of a second at worst.
type Known<T> = HashMap<Box<str>, T, FxBuildHasher>;

impl<T: Clone> Memo<T> {
    /// Knows nothing yet, and keeps at most so many words. The most frequent ones come first, so that no place need be made
    /// for later ones.
    pub(crate) const fn new(most: usize) -> Self {
        Self { known: Mutex::new(HashMap::with_hasher(FxBuildHasher)), most }
    }

    /// The result for one word.
    pub(crate) fn of(&self, word: &str, work_out: impl FnOnce() -> T) -> T {
        remembered(&mut self.open(), self.most, word, work_out)
    }

    /// The results for words in their order; what works them out is told a word's place among them.
    pub(crate) fn all<'a>(
        &self,
        words: impl Iterator<Item = &'a str>,
        mut work_out: impl FnMut(usize, &'a str) -> T,
    ) -> Vec<T> {
        let mut known = self.open();
        words
            .enumerate()
            .map(|(at, word)| remembered(&mut known, self.most, word, || work_out(at, word)))
            .collect()
    }

    /// Each result is whole or not there, so that a panic elsewhere leaves nothing behind that could mislead.
    fn open(&self) -> MutexGuard<'_, Known<T>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn remembered<T: Clone>(known: &mut Known<T>, most: usize, word: &str, work_out: impl FnOnce() -> T) -> T {
    if let Some(result) = known.get(word) {
        return result.clone();
    }
    let result = work_out();
    if known.len() < most && word.len() <= LONGEST_WORD {
        known.insert(word.into(), result.clone());
    }
    result
}

/// A copy starts anew.
impl<T: Clone> Clone for Memo<T> {
    fn clone(&self) -> Self {
        Self::new(self.most)
    }
}

impl<T> fmt::Debug for Memo<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Memo").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_WORD, Memo};

    const MOST_WORDS: usize = 100;

    #[test]
    fn a_word_is_worked_out_once() {
        let memo = Memo::new(MOST_WORDS);
        let mut asked = Vec::new();
        let lengths = memo.all(["one", "three", "one"].into_iter(), |at, word| {
            asked.push((at, word));
            word.len()
        });
        assert_eq!(lengths, [3, 5, 3]);
        assert_eq!(asked, [(0, "one"), (1, "three")]);
        assert_eq!(memo.of("three", || unreachable!("it is known")), 5);
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let memo = Memo::new(MOST_WORDS);
        for number in 0..MOST_WORDS + 10 {
            assert_eq!(memo.of(&number.to_string(), || number), number);
        }
        memo.of(&"x".repeat(LONGEST_WORD + 1), || 0);
        assert_eq!(memo.open().len(), MOST_WORDS);
        assert_eq!(memo.of(&(MOST_WORDS + 1).to_string(), || 7), 7, "not kept, so worked out again");
    }
}
