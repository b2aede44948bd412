//! Designations of weapon systems, from lists of equipment lost in Ukraine.

use std::collections::BTreeSet;

use super::source::Sets;

/// Wheels, calibres and counts look like designations and are none.
const NO_DESIGNATION: [&str; 4] = ["mm", "x4", "x6", "x8"];

pub(super) fn derive(sets: &Sets) -> Result<(), String> {
    let table = sets.text("weapons/oryx_system_names_clean.tsv")?;
    let names: BTreeSet<String> =
        table.lines().filter_map(|line| line.split('\t').next()).flat_map(designations).collect();
    sets.write(
        "lexicon/weapon-designations.txt",
        "Designations of weapon systems: names counted by Oryx (oryxspioenkop.com).",
        &names.into_iter().collect::<Vec<_>>(),
    )
}

/// The words of a system's name that are its designation: letters and digits mixed, as T-72B3 and 2S19.
fn designations(system: &str) -> Vec<String> {
    let words = system.split([' ', '/', '(', ')', '\'', '"', ',']);
    words.filter(|word| is_designation(word)).map(str::to_owned).collect()
}

fn is_designation(word: &str) -> bool {
    let has_capital = word.chars().any(|letter| letter.is_ascii_uppercase());
    let has_digit = word.chars().any(|letter| letter.is_ascii_digit());
    let is_plain =
        word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '.');
    let starts_well = word.starts_with(|first: char| first.is_ascii_alphanumeric());
    // 350M is a sum of money.
    let is_sum = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).parse::<u32>().is_ok();
    has_capital
        && !is_sum
        && has_digit
        && is_plain
        && starts_well
        && word.len() >= 3
        && !word.ends_with(['-', '.'])
        && !NO_DESIGNATION.iter().any(|no| word.ends_with(no))
}

#[cfg(test)]
mod tests {
    use super::designations;

    #[test]
    fn designations_are_letters_and_digits_mixed() {
        assert_eq!(designations("T-72B3 Obr. 2016"), ["T-72B3"]);
        assert_eq!(designations("152mm 2S19 Msta-S"), ["2S19"]);
        assert_eq!(designations("Project 350M"), Vec::<String>::new());
        assert_eq!(designations("KamAZ 6x6"), Vec::<String>::new());
    }
}
