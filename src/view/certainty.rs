//! How sure the program is of a mention, in per cent and in words, and the lines a reader may draw.
//!
//! A score is a promise about many marks, never about one: of marks with 900 thousandths about nine in ten are right.

/// Below which certainties a reader may have marks faded, in thousandths, lowest first.
///
/// Even odds, then steps that each halve or so what may be wrong: a reader chooses how much to look at again.
pub const LINES: [u16; 5] = [500, 700, 800, 900, 950];

/// Words for certainties, each from its thousandths up; the borders lie halfway between what the words say.
pub const STEPS: [(u16, &str); 10] = [
    (0, "few such marks are right"),
    (250, "about 3 in 10 such marks are right"),
    (350, "about 4 in 10 such marks are right"),
    (450, "about half of such marks are right"),
    (550, "about 6 in 10 such marks are right"),
    (650, "about 7 in 10 such marks are right"),
    (750, "about 8 in 10 such marks are right"),
    (850, "about 9 in 10 such marks are right"),
    (925, "about 19 in 20 such marks are right"),
    (975, "nearly all such marks are right"),
];

/// What a score promises, in words.
#[must_use]
pub fn words(score: u16) -> &'static str {
    let above = STEPS.partition_point(|&(from, _)| from <= score);
    STEPS[above.saturating_sub(1)].1
}

/// A score in whole per cent, never rounded up: no mark below a line seems to stand on it.
#[must_use]
pub fn percent(score: u16) -> u16 {
    score / 10
}

/// A score as a fraction of one, with three decimals at most.
#[must_use]
pub fn fraction(score: u16) -> f64 {
    f64::from(score) / 1000.0
}

#[cfg(test)]
mod tests {
    use super::{LINES, STEPS, percent, words};

    #[test]
    fn every_score_has_words_and_a_surer_one_never_weaker_words() {
        assert_eq!(STEPS[0].0, 0);
        assert!(STEPS.is_sorted_by(|(one, _), (next, _)| one < next));
        assert_eq!(words(0), "few such marks are right");
        assert_eq!(words(500), "about half of such marks are right");
        assert_eq!(words(849), "about 8 in 10 such marks are right");
        assert_eq!(words(900), "about 9 in 10 such marks are right");
        assert_eq!(words(950), "about 19 in 20 such marks are right");
        assert_eq!(words(1000), "nearly all such marks are right");
        assert_eq!(words(u16::MAX), words(1000));
    }

    #[test]
    fn a_per_cent_is_never_rounded_up() {
        assert_eq!([899, 900, 1000].map(percent), [89, 90, 100]);
    }

    #[test]
    fn the_lines_rise_and_leave_the_surest_marks_above_them() {
        assert!(LINES.is_sorted_by(|one, next| one < next));
        assert!(LINES.iter().all(|&line| line > 0 && line < 1000));
    }
}
