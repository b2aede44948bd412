//! What keys and comparisons of names cost, over the surnames that Dateline knows.

use std::time::Duration;

use dateline::spelling::{self, Bearer, Name};

use super::fastest;

/// Names that are read and compared; each with the next.
const NAMES: usize = 2_000;

/// Prints a row a step.
pub(crate) fn table() {
    let list = include_str!("../../data/lexicon/surnames.txt");
    let words: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    let pairs = words.windows(2).step_by(words.len() / NAMES).take(NAMES);
    let names: Vec<String> = pairs.map(|pair| format!("{} {}", pair[0], pair[1])).collect();
    let read = |bearer| names.iter().map(|name| Name::read(name, bearer)).collect::<Vec<Name>>();
    let people = read(Bearer::Person);
    let organisations = read(Bearer::Organisation);
    let compared = |names: &[Name]| names.windows(2).filter(|pair| pair[0].compare(&pair[1]).fits()).count();
    let rows = [
        (
            "sound of a word",
            words.len(),
            fastest(0, || words.iter().map(|word| spelling::sound(word).len()).sum()),
        ),
        (
            "keys of a word",
            words.len(),
            fastest(0, || words.iter().map(|word| spelling::keys(word).len()).sum()),
        ),
        ("a person's name of two words read", names.len(), fastest(0, || read(Bearer::Person).len())),
        ("two people's names compared", names.len(), fastest(0, || compared(&people))),
        ("two organisations' names compared", names.len(), fastest(0, || compared(&organisations))),
    ];
    println!("\n## Spellings\n\n| step | one takes |\n| --- | ---: |");
    for (step, count, time) in rows {
        println!("| {step} | {:.2} µs |", each(time, count));
    }
}

#[allow(clippy::cast_precision_loss, reason = "thousands of words")]
fn each(time: Duration, count: usize) -> f64 {
    time.as_secs_f64() * 1e6 / count.max(1) as f64
}
