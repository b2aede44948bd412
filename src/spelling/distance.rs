//! How far two writings of one word may be apart: letters put in, left out, exchanged or turned round.

/// Half an edit: a vowel for another, t for d.
pub(super) const NEAR: u32 = 1;
/// A letter more or less, or two letters turned round.
const LETTER: u32 = 2;
/// A letter for quite another: names differ so more often than pens slip.
const OTHER: u32 = 3;

/// Words longer than this are never compared letter by letter, so that the work stays in proportion to the text.
pub(super) const LONGEST: usize = 40;

/// The cost of turning one word into the other, when it is not above a budget.
pub(super) fn cost(one: &[u8], other: &[u8], budget: u32) -> Option<u32> {
    let apart = u32::try_from(one.len().abs_diff(other.len())).ok()?;
    if one.len().max(other.len()) > LONGEST || apart * NEAR > budget {
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
        for (at, &candidate) in other.iter().enumerate() {
            let exchanged = last[at] + exchange(letter, candidate);
            let left_out = last[at + 1] + alone(one, line);
            let put_in = row[at] + alone(other, at);
            let mut cheapest = exchanged.min(left_out).min(put_in);
            if line > 0 && at > 0 && one[line - 1] == candidate && other[at - 1] == letter {
                cheapest = cheapest.min(before[at - 1] + LETTER);
            }
            row[at + 1] = cheapest;
        }
    }
    let cost = row[other.len()];
    (cost <= budget).then_some(cost)
}

/// What a letter costs that the other word lacks: nothing after itself, little where it is a glide.
fn alone(letters: &[u8], at: usize) -> u32 {
    let before = at.checked_sub(1).map(|at| letters[at]);
    match letters[at] {
        letter if before.is_some_and(|before| exchange(before, letter) == 0) => 0,
        b'i' | b'y' => NEAR,
        _ => LETTER,
    }
}

fn exchange(one: u8, other: u8) -> u32 {
    const GLIDES: &[u8] = b"iyj";
    const VOWELS: &[u8] = b"aeiouy";
    const PAIRS: [&[u8]; 8] = [b"td", b"sz", b"kcq", b"bp", b"vwf", b"gh", b"mn", b"gk"];
    let both = |set: &[u8]| set.contains(&one) && set.contains(&other);
    match () {
        () if one == other || both(GLIDES) => 0,
        () if both(VOWELS) || PAIRS.iter().any(|pair| both(pair)) => NEAR,
        () => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::cost;

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
            assert_eq!(cost(one.as_bytes(), other.as_bytes(), 9), Some(wanted), "{one} {other}");
            assert_eq!(cost(other.as_bytes(), one.as_bytes(), 9), Some(wanted), "{other} {one}");
        }
    }

    #[test]
    fn what_is_beyond_the_budget_or_too_long_is_not_measured() {
        assert_eq!(cost(b"petrov", b"petkov", 2), None);
        assert_eq!(cost(&[b'a'; 50], &[b'a'; 50], 9), None);
    }
}
