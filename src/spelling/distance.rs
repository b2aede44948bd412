//! How far two writings of one word may be apart: letters put in, left out, exchanged or turned round.

/// Half an edit: a vowel for another, t for d.
pub(super) const NEAR: u32 = 1;
/// A letter more or less, or two letters turned round.
const LETTER: u32 = 2;
/// A letter for quite another: names differ so more often than pens slip.
const OTHER: u32 = 3;

/// Words longer than this are never compared letter by letter, so that the work stays in proportion to the text.
pub(super) const LONGEST: usize = 40;

/// Whether a vowel may stand for another that systems and ears confuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vowels {
    /// At [`NEAR`]'s cost.
    Near,
    /// No: the vowel is what tells short names apart, Zhang and Zheng.
    Tell,
}

/// The cost of turning one word into the other, when it is not above a budget and they begin or end nearly alike.
pub(super) fn cost(one: &[u8], other: &[u8], vowels: Vowels, budget: u32) -> Option<u32> {
    let apart = u32::try_from(one.len().abs_diff(other.len())).ok()?;
    if one.len().max(other.len()) > LONGEST || apart * NEAR > budget || !share_an_end(one, other) {
        return None;
    }
    let mut last = [0; LONGEST + 1];
    let mut row = [0; LONGEST + 1];
    for at in 0..other.len() {
        row[at + 1] = row[at] + alone(other, at);
    }
    for (line, &letter) in one.iter().enumerate() {
        let before = std::mem::replace(&mut last, row);
        row[0] = last[0] + alone(one, line);
        let mut best = row[0];
        for (at, &candidate) in other.iter().enumerate() {
            let exchanged = last[at] + exchange(letter, candidate, vowels);
            let left_out = last[at + 1] + alone(one, line);
            let put_in = row[at] + alone(other, at);
            let mut cheapest = exchanged.min(left_out).min(put_in);
            if line > 0 && at > 0 && one[line - 1] == candidate && other[at - 1] == letter {
                cheapest = cheapest.min(before[at - 1] + LETTER);
            }
            row[at + 1] = cheapest;
            best = best.min(cheapest);
        }
        // Two letters turned round are the one step that passes over a line.
        if best > budget + LETTER {
            return None;
        }
    }
    let cost = row[other.len()];
    (cost <= budget).then_some(cost)
}

/// Whether both words begin or both end nearly alike: no pen slips at both ends of a word.
fn share_an_end(one: &[u8], other: &[u8]) -> bool {
    let near = |one: Option<&u8>, other: Option<&u8>| {
        one.zip(other).is_some_and(|(&one, &other)| exchange(one, other, Vowels::Near) <= NEAR)
    };
    near(one.first(), other.first()) || near(one.last(), other.last())
}

/// What a letter costs that the other word lacks: nothing after itself, little where it is a glide.
fn alone(letters: &[u8], at: usize) -> u32 {
    let before = at.checked_sub(1).map(|at| letters[at]);
    match letters[at] {
        letter if before.is_some_and(|before| exchange(before, letter, Vowels::Near) == 0) => 0,
        b'i' | b'y' => NEAR,
        _ => LETTER,
    }
}

fn exchange(one: u8, other: u8, vowels: Vowels) -> u32 {
    const GLIDES: &[u8] = b"iyj";
    const VOWELS: &[u8] = b"aeiouy";
    const NEAR_VOWELS: [&[u8]; 4] = [b"ae", b"eiy", b"ou", b"ao"];
    const PAIRS: [&[u8]; 9] = [b"bv", b"td", b"sz", b"kcq", b"bp", b"vwf", b"gh", b"mn", b"gk"];
    let both = |set: &[u8]| set.contains(&one) && set.contains(&other);
    match () {
        () if one == other || both(GLIDES) => 0,
        () if both(VOWELS) => match vowels {
            Vowels::Near if NEAR_VOWELS.iter().any(|pair| both(pair)) => NEAR,
            Vowels::Near => LETTER,
            Vowels::Tell => OTHER,
        },
        () if PAIRS.iter().any(|pair| both(pair)) => NEAR,
        () => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::{Vowels, cost};

    #[test]
    fn an_edit_costs_what_it_says_about_a_name() {
        for (one, other, wanted) in [
            ("lavrov", "lavrov", 0),
            ("lavrovv", "lavrov", 0),
            ("jurij", "yuri", 0),
            ("putin", "pudin", 1),
            ("lukashenko", "luakshenko", 2),
            ("lukashenko", "lukashnko", 2),
            ("petrov", "petkov", 3),
        ] {
            assert_eq!(
                cost(one.as_bytes(), other.as_bytes(), Vowels::Near, 9),
                Some(wanted),
                "{one} {other}"
            );
            assert_eq!(
                cost(other.as_bytes(), one.as_bytes(), Vowels::Near, 9),
                Some(wanted),
                "{other} {one}"
            );
        }
    }

    #[test]
    fn what_is_beyond_the_budget_or_too_long_is_not_measured() {
        assert_eq!(cost(b"petrov", b"petkov", Vowels::Near, 2), None);
        assert_eq!(cost(b"zhang", b"zheng", Vowels::Tell, 2), None);
        assert_eq!(cost(&[b'a'; 50], &[b'a'; 50], Vowels::Near, 9), None);
    }
}
