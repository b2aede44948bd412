//! Given names and family names of the world.

use std::collections::BTreeSet;

use dateline::gazetteer::phrase;

use super::source::Sets;
use super::words::Words;

/// Names of this many most frequent Americans are taken; rarer ones are in no paper.
const CENSUS_SURNAMES: usize = 12_000;
/// Shorter names are initials and particles.
const SHORTEST: usize = 3;

/// Names by their normal form, for other lists to leave out.
pub(super) type Names = BTreeSet<String>;

/// Writes both lists; gives back the given names.
pub(super) fn derive(sets: &Sets, words: &Words) -> Result<Names, String> {
    let mut given = Vec::new();
    for name in ["smashew_first_all", "solvenium_Female_given_names", "solvenium_Male_given_names"] {
        given.extend(sets.text(&format!("names/{name}.txt"))?.lines().map(str::to_owned));
    }
    given.extend(census(sets, "female.first", usize::MAX)?);
    given.extend(census(sets, "male.first", usize::MAX)?);
    given.extend(romanised(sets, "forenames", 11)?);
    let given = clean(given, words);
    sets.write(
        "lexicon/given-names.txt",
        "Given names: smashew/NameDatabases, solvenium/names-dataset, US Census 1990, sigpwned.",
        &given,
    )?;
    let mut family = census(sets, "all.last", CENSUS_SURNAMES)?;
    family.extend(romanised(sets, "surnames", 5)?);
    family.extend(sets.text("names/solvenium_Surnames.txt")?.lines().map(str::to_owned));
    sets.write(
        "lexicon/surnames.txt",
        "Family names: US Census 1990 (the most frequent), solvenium/names-dataset, sigpwned.",
        &clean(family, words),
    )?;
    Ok(given.iter().map(|name| phrase::normal(name)).collect())
}

/// The first names of a census table, which stands in order of frequency, in capitals.
fn census(sets: &Sets, table: &str, most: usize) -> Result<Vec<String>, String> {
    let text = sets.text(&format!("names/us_census_1990_dist.{table}"))?;
    Ok(text.lines().take(most).filter_map(|line| line.split_whitespace().next()).map(title_case).collect())
}

/// The first names of a census table with the thousandths of a percent of people who bear each.
pub(super) fn census_shares(sets: &Sets, table: &str) -> Result<Vec<(String, u64)>, String> {
    let text = sets.text(&format!("names/us_census_1990_dist.{table}"))?;
    let row = |line: &str| {
        let mut cells = line.split_whitespace();
        let name = title_case(cells.next()?);
        Some((name, cells.next()?.replace('.', "").parse().ok()?))
    };
    Ok(text.lines().filter_map(row).collect())
}

/// A column of a sigpwned table.
fn romanised(sets: &Sets, table: &str, column: usize) -> Result<Vec<String>, String> {
    let text = sets.text(&format!("names/sigpwned_common-{table}-by-country.csv"))?;
    Ok(text.lines().skip(1).filter_map(|line| line.split(',').nth(column)).map(str::to_owned).collect())
}

/// In order, each once, single Latin words, without words so common that they are hardly ever a name.
fn clean(names: Vec<String>, words: &Words) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut kept: Vec<String> = names
        .into_iter()
        .map(|name| name.trim().to_owned())
        .filter(|name| {
            let normal = phrase::normal(name);
            name.chars().count() >= SHORTEST
                && name.chars().next().is_some_and(char::is_uppercase)
                && normal.bytes().all(|byte| byte.is_ascii_lowercase() || b"- '".contains(&byte))
                && normal.bytes().filter(|byte| *byte == b' ').count() <= 2
                && (!words.is_very_common(name) || is_name_and_word(&normal))
                && seen.insert(normal)
        })
        .collect();
    kept.sort();
    kept
}

/// Very common words that are common names all the same.
fn is_name_and_word(normal: &str) -> bool {
    const BOTH: [&str; 26] = [
        "bill", "bob", "chase", "drew", "faith", "frank", "gene", "grace", "grant", "guy", "hope", "jack",
        "joy", "long", "major", "mark", "may", "max", "pat", "ray", "rob", "rose", "sue", "tony", "victor",
        "will",
    ];
    BOTH.contains(&normal)
}

fn title_case(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_string() + &letters.as_str().to_lowercase())
}
