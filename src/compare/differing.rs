//! Which words of two passages are not in both.

use super::wording::covered;
use crate::{Document, Span};

/// Passages whose lengths multiplied are more than this are compared by runs of words, which marks a little more than
/// was changed. So the work for each word has a bound.
const LARGEST: usize = 90_000;
/// Words of a run by which long passages are compared.
const RUN: usize = 3;

/// For each word of both whether the other lacks it at its place: words outside the longest sequence that both have.
pub(super) fn differing(one: &[u64], other: &[u64]) -> (Vec<bool>, Vec<bool>) {
    // Most of an edited passage is the same from both ends.
    let before = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let rest = (&one[before..], &other[before..]);
    let after = rest.0.iter().rev().zip(rest.1.iter().rev()).take_while(|(one, other)| one == other).count();
    let (left, right) = (&rest.0[..rest.0.len() - after], &rest.1[..rest.1.len() - after]);
    let (left, right) = if left.len().saturating_mul(right.len()) > LARGEST {
        (outside_runs(left, right), outside_runs(right, left))
    } else {
        outside_longest(left, right)
    };
    let whole = |inner: Vec<bool>| {
        let mut all = vec![false; before];
        all.extend(inner);
        all.resize(all.len() + after, false);
        all
    };
    (whole(left), whole(right))
}

fn outside_runs(words: &[u64], other: &[u64]) -> Vec<bool> {
    let mut known: Vec<u64> = super::wording::runs(other, RUN).collect();
    known.sort_unstable();
    covered(words, RUN, |run| known.binary_search(&run).is_ok()).into_iter().map(|word| !word).collect()
}

/// The longest common sequence, by the table of all beginnings.
fn outside_longest(one: &[u64], other: &[u64]) -> (Vec<bool>, Vec<bool>) {
    let width = other.len() + 1;
    // longest[i * width + j]: of what is left after i words of the one and j of the other.
    let mut longest = vec![0_u32; (one.len() + 1) * width];
    for i in (0..one.len()).rev() {
        for j in (0..other.len()).rev() {
            longest[i * width + j] = if one[i] == other[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut only_one, mut only_other) = (vec![true; one.len()], vec![true; other.len()]);
    let (mut i, mut j) = (0, 0);
    while i < one.len() && j < other.len() {
        if one[i] == other[j] {
            (only_one[i], only_other[j]) = (false, false);
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    (only_one, only_other)
}

/// The stretches of a text that the marked words make; `tokens` are those of the words.
pub(super) fn spans(document: &Document, tokens: &[usize], marked: &[bool]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut last = None;
    for (at, _) in marked.iter().enumerate().filter(|(_, marked)| **marked) {
        let span = document.tokens()[tokens[at]].span;
        match spans.last_mut() {
            Some(open) if last == Some(at.wrapping_sub(1)) => *open = open.cover(span),
            _ => spans.push(span),
        }
        last = Some(at);
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, differing};

    fn marks(one: &str, other: &str) -> (String, String) {
        let words = |text: &str| text.bytes().map(u64::from).collect::<Vec<_>>();
        let (left, right) = differing(&words(one), &words(other));
        let shown = |text: &str, marked: Vec<bool>| {
            text.chars().zip(marked).map(|(word, only)| if only { word } else { '.' }).collect::<String>()
        };
        (shown(one, left), shown(other, right))
    }

    #[test]
    fn words_that_one_alone_has_are_marked() {
        let said = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        assert_eq!(marks("abcdef", "abxdef"), said("..c...", "..x..."));
        assert_eq!(marks("abcdef", "abdef"), said("..c...", "....."));
        assert_eq!(marks("abc", "xyz"), said("abc", "xyz"));
        assert_eq!(marks("", "xyz"), said("", "xyz"));
        assert_eq!(marks("abab", "abab"), said("....", "...."));
        assert_eq!(marks("aab", "ab"), said(".a.", ".."));
    }

    #[test]
    fn long_passages_are_compared_by_runs() {
        let one: Vec<u64> = (0..400).collect();
        let mut other: Vec<u64> = (1000..1300).chain(0..400).chain(2000..2100).collect();
        other[300 + 200] = 9;
        assert!(one.len() * other.len() > LARGEST);
        let (left, right) = differing(&one, &other);
        assert_eq!(left.iter().filter(|only| **only).count(), 1);
        assert_eq!(right.iter().filter(|only| **only).count(), 401);
    }
}
