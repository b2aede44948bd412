//! Any text: figures on its own characters, no panic, linear time.

use dateline::{Article, Resources, pipeline};
use proptest::prelude::*;

#[test]
fn numbers_beyond_all_bounds_are_no_figures_and_no_panic() {
    for number in ["9".repeat(60), format!("{} million trillion", "9".repeat(38)), "1".repeat(1_000)] {
        let text = format!("The blast killed {number} people and wounded 12.");
        let reading = pipeline::read(&Article::new("huge", text), Resources::embedded());
        let last = reading.figures.last().expect("the other number is a figure");
        assert_eq!(last.number.low.map(dateline::number::Amount::floor), Some(12));
    }
}

#[test]
fn one_line_of_nothing_but_figures_is_read_in_linear_time() {
    for unit in [
        "12 killed, ",
        "no one ",
        "killing 3 ",
        "in Kyiv 5 people ",
        "so far 4 ",
        "5 of 6 of ",
        "also 7 killed ",
    ] {
        let text = unit.repeat(BYTES / unit.len());
        let reading = pipeline::read(&Article::new("line", text), Resources::embedded());
        assert!(reading.figures.len() <= BYTES, "{unit:?}");
    }
}

/// So much of each in a debug build: quadratic work would take minutes.
const BYTES: usize = 40_000;

proptest! {
    #[test]
    fn figures_stand_on_characters_of_any_text(
        text in "(\\PC{0,3}|[ ,.\n“”]|11 |killed |people |no |one |wounding |of |them |3 km |\\$5 |half |dozens |and |in Kyiv |5% ){0,40}"
    ) {
        let reading = pipeline::read(&Article::new("any", &*text), Resources::embedded());
        for figure in &reading.figures {
            for span in [Some(figure.span), figure.what, figure.counter].into_iter().flatten() {
                prop_assert!(!span.is_empty());
                prop_assert!(text.get(span.start()..span.end()).is_some());
            }
        }
        prop_assert!(reading.figures.is_sorted_by(|a, b| a.span.end() <= b.span.start()));
    }
}
