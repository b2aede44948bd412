//! Spellings of one name: what each romanisation system writes, whether two systems' writings share a key, and whether two
//! names are taken for one bearer.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use dateline::spelling::{self, Bearer, System};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::report::{Aim, Asked, Report};
use super::shared;
use super::spans::{Tally, percent};
use super::table::{Cell, Table};

/// What the bench calls the systems of our tables.
const SYSTEMS: [(&str, &str); 21] = [
    ("alalc-rus-Cyrl-Latn-1997", "ru-ala-lc"),
    ("alalc-rus-Cyrl-Latn-2012", "ru-ala-lc"),
    ("bas-rus-Cyrl-Latn-2017-bss", "ru-bas"),
    ("bas-rus-Cyrl-Latn-2017-oss", "ru-bas-signs"),
    ("bgnpcgn-rus-Cyrl-Latn-1947", "ru-bgn-1947"),
    ("gost-rus-Cyrl-Latn-16876-71-1983", "ru-gost-16876"),
    ("gost-rus-Cyrl-Latn-7.79-2000-2002", "ru-gost-7.79"),
    ("mvd-rus-Cyrl-Latn-2008", "ru-mvd-2008"),
    ("mvd-rus-Cyrl-Latn-2010", "ru-mvd-2010"),
    ("odni-rus-Cyrl-Latn-2015", "ru-odni"),
    ("un-rus-Cyrl-Latn-1987", "ru-un-1987"),
    ("alalc-ukr-Cyrl-Latn-1997", "uk-ala-lc"),
    ("bgnpcgn-ukr-Cyrl-Latn-1965", "uk-bgn-1965"),
    ("bgnpcgn-ukr-Cyrl-Latn-2019", "uk-bgn-2019"),
    ("odni-ukr-Cyrl-Latn-2015", "uk-odni"),
    ("stategeocadastre-ukr-Cyrl-Latn-1993", "uk-1993"),
    ("ua-ukr-Cyrl-Latn-1996", "uk-1996"),
    ("ua-ukr-Cyrl-Latn-2007", "uk-2007"),
    ("ua-ukr-Cyrl-Latn-2010", "uk-2010"),
    ("un-ukr-Cyrl-Latn-1998", "uk-un-1998"),
    ("un-ukr-Cyrl-Latn-2012", "uk-2010"),
];

/// Texts of more words are no names.
const LONGEST_NAME: usize = 6;

/// Scores the tables, the keys and the comparison.
pub(super) fn score(asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    if let Some(path) = shared("bench/names/romanisation.jsonl", &mut report) {
        let rows = read(&path)?;
        let rows = rows.iter().map(Written::new).collect::<Result<Vec<_>, _>>()?;
        exactly(&rows, asked, &mut report);
        keys(&rows, asked, &mut report);
    }
    if let Some(path) = shared("bench/names/name_pairs.jsonl", &mut report) {
        pairs(&read(&path)?, asked, &mut report);
    }
    if let Some(path) = shared("bench/names/putin_variants.jsonl", &mut report) {
        variants(&read(&path)?, asked, &mut report);
    }
    Ok(report)
}

fn read(path: &Path) -> Result<Vec<Value>, String> {
    let told = |why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
    let lines = std::fs::read_to_string(path).map_err(|why| told(&why))?;
    lines.lines().map(|line| serde_json::from_str(line).map_err(|why| told(&why))).collect()
}

fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_default()
}

/// A Cyrillic text as one system writes it.
struct Written<'a> {
    system_name: &'a str,
    system: &'static System,
    cyrillic: &'a str,
    latin: String,
}

impl<'a> Written<'a> {
    fn new(row: &'a Value) -> Result<Self, String> {
        let system_name = text(row, "system");
        let ours = SYSTEMS.iter().find(|(theirs, _)| *theirs == system_name);
        let system = ours.and_then(|(_, ours)| System::named(ours));
        let system = system.ok_or_else(|| format!("{system_name} is no system of SYSTEMS"))?;
        Ok(Self {
            system_name,
            system,
            cyrillic: text(row, "input"),
            latin: text(row, "expected").to_owned(),
        })
    }

    fn language(&self) -> &'static str {
        &self.system.name()[..2]
    }

    fn is_name(&self) -> bool {
        self.cyrillic.split_whitespace().count() <= LONGEST_NAME
    }
}

/// How the tables write what the bench wants, to the letter.
fn exactly(rows: &[Written], asked: &Asked, report: &mut Report) {
    // The bench writes ǐ where the American libraries' own table has ĭ.
    let composed =
        |text: &str| text.nfd().map(|c| if c == '\u{30c}' { '\u{306}' } else { c }).nfc().collect::<String>();
    let caron_is_breve = |row: &Written| row.system.name() == "ru-ala-lc";
    let mut systems: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in rows {
        let wanted = if caron_is_breve(row) { composed(&row.latin) } else { row.latin.nfc().collect() };
        let made = row.system.romanise(row.cyrillic);
        let made = if caron_is_breve(row) { composed(&made) } else { made.nfc().collect() };
        let (right, all) = systems.entry(row.system_name).or_default();
        *all += 1;
        *right += usize::from(made == wanted);
        if made != wanted && *asked != Asked::Figures {
            let start = |text: &str| text.chars().take(80).collect::<String>();
            report.faults.push(format!("{}: {} for {}", row.system_name, start(&made), start(&wanted)));
        }
    }
    let mut table = Table::tallied("Romanisation, to the letter").noted("a system a row");
    let total = systems.values().fold((0, 0), |(right, all), one| (right + one.0, all + one.1));
    table.share("all systems", total.0, total.1);
    for (system, (right, all)) in &systems {
        table.share(format!("  {system}"), *right, *all);
    }
    report.headline("romanisation to the letter, all systems", percent(total.0, total.1), None);
    report.tables.push(table);
}

/// Whether the writings of one name share a key word by word, and those of two names do not.
fn keys(rows: &[Written], asked: &Asked, report: &mut Report) {
    let mut table = Table::tallied("Keys that writings of one name share")
        .noted("of names of up to six words; right: pairs that share a key in every word");
    let names: Vec<&Written> = rows.iter().filter(|row| row.is_name()).collect();
    let own = names.iter().filter(|row| share(&word_keys(row.cyrillic), &word_keys(&row.latin))).count();
    table.share("Cyrillic and its romanisation", own, names.len());

    let cyrillic: BTreeSet<(&str, &str)> = names.iter().map(|row| (row.language(), row.cyrillic)).collect();
    let mut languages: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for &(language, name) in &cyrillic {
        let systems = System::all().iter().filter(|system| system.name().starts_with(language));
        let written: BTreeSet<String> = systems.map(|system| system.romanise(name)).collect();
        let written: Vec<(&String, Vec<Vec<String>>)> =
            written.iter().map(|latin| (latin, word_keys(latin))).collect();
        for (at, (one, one_keys)) in written.iter().enumerate() {
            for (other, other_keys) in &written[..at] {
                let (right, all) = languages.entry(language).or_default();
                *all += 1;
                let shared = share(one_keys, other_keys);
                *right += usize::from(shared);
                if !shared && *asked != Asked::Figures {
                    report.faults.push(format!("no shared key: {one} | {other}"));
                }
            }
        }
    }
    let total = languages.values().fold((0, 0), |(right, all), one| (right + one.0, all + one.1));
    table.share("two systems' writings of one name", total.0, total.1);
    for (language, (right, all)) in &languages {
        table.share(format!("  {language}"), *right, *all);
    }
    report.headline(
        "two romanisations of one name share a key",
        percent(total.0, total.1),
        Some(Aim::AtLeast(95.0)),
    );
    let (apart, all) = apart(&names, asked, report);
    table.share("two names of one language do not", apart, all);
    report.headline("different names that share a key", percent(all - apart, all), None);
    report.tables.push(table);
}

/// Of pairs of different names of one language, how many share no key.
fn apart(names: &[&Written], asked: &Asked, report: &mut Report) -> (usize, usize) {
    let known: BTreeMap<(&str, String), Vec<Vec<String>>> =
        names.iter().map(|row| ((row.language(), folded(row.cyrillic)), word_keys(&row.latin))).collect();
    let known: Vec<_> = known.iter().collect();
    let (mut apart, mut all) = (0, 0);
    for (at, ((language, one), keys)) in known.iter().enumerate() {
        for ((other_language, other), other_keys) in &known[..at] {
            if language != other_language {
                continue;
            }
            all += 1;
            let shared = share(keys, other_keys);
            apart += usize::from(!shared);
            if shared && *asked != Asked::Figures {
                report.faults.push(format!("one key for two: {one} | {other}"));
            }
        }
    }
    (apart, all)
}

/// A Cyrillic name in small letters; the bench has Latin ones among them that look alike.
fn folded(name: &str) -> String {
    let alike = |letter| match letter {
        'a' => 'а',
        'e' => 'е',
        'o' => 'о',
        'ë' => 'ё',
        '\'' => '’',
        other => other,
    };
    name.to_lowercase().chars().map(alike).collect()
}

/// The keys of each word.
fn word_keys(name: &str) -> Vec<Vec<String>> {
    let words = name.split(|letter: char| letter.is_whitespace() || "-,.;:!?()".contains(letter));
    words.filter(|word| word.contains(char::is_alphabetic)).map(spelling::keys).collect()
}

fn share(one: &[Vec<String>], other: &[Vec<String>]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| one.iter().any(|key| other.contains(key)))
}

/// Whether two names fit one bearer, against judgements of which some contradict each other.
fn pairs(rows: &[Value], asked: &Asked, report: &mut Report) {
    let mut ours: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut theirs: BTreeMap<&str, Tally> = BTreeMap::new();
    for row in rows {
        let (one, other) = (text(row, "name1"), text(row, "name2"));
        let (kind, bearer) = bearer(text(row, "schema"));
        let wanted = row["match"].as_bool().unwrap_or_default();
        let agreement = spelling::compare(one, other, bearer);
        let logic = row["logicv2"].as_f64().map(|score| score >= LOGIC_THRESHOLD);
        for kind in [kind, ALL] {
            count(ours.entry(kind).or_default(), agreement.fits(), wanted);
            if let Some(logic) = logic {
                count(theirs.entry(kind).or_default(), logic, wanted);
            }
        }
        if agreement.fits() != wanted && *asked != Asked::Figures {
            let fault = if wanted { "missed" } else { "wrong" };
            report.faults.push(format!("{fault} {kind}: {one} | {other} {:?}", agreement.evidence));
        }
    }
    let mut table = Table::tallied("Two names, one bearer").noted(format!(
        "development rows of OpenSanctions' name bench; logic_v2 at {LOGIC_THRESHOLD} on those of its run"
    ));
    for (who, tallies) in [("ours", &ours), ("logic_v2", &theirs)] {
        for (kind, tally) in tallies {
            table.tally(format!("{who}: {kind}"), *tally);
        }
    }
    let f1 = ours.get(ALL).copied().unwrap_or_default().f1();
    report.headline("two names of one bearer, development rows", f1, Some(Aim::AtLeast(85.0)));
    report.tables.push(table);
}

const ALL: &str = "all";

/// Above this score its own comparison takes two names for one bearer's.
const LOGIC_THRESHOLD: f64 = 0.7;

/// A legal entity may be either; most of the bench's are people.
fn bearer(schema: &str) -> (&'static str, Bearer) {
    match schema {
        "Person" => ("people", Bearer::Person),
        "LegalEntity" => ("people or organisations", Bearer::Person),
        "Vessel" => ("vessels", Bearer::Vessel),
        _ => ("organisations", Bearer::Organisation),
    }
}

fn count(tally: &mut Tally, found: bool, wanted: bool) {
    tally.right += usize::from(found && wanted);
    tally.found += usize::from(found);
    tally.wanted += usize::from(wanted);
}

/// One man's name in many languages, against its fullest form.
fn variants(rows: &[Value], asked: &Asked, report: &mut Report) {
    const FULL: &str = "Vladimir Vladimirovich Putin";
    let mut scripts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in rows {
        let name = text(row, "name");
        let fits = spelling::compare(name, FULL, Bearer::Person).fits();
        let (right, all) = scripts.entry(script(name)).or_default();
        *right += usize::from(fits);
        *all += 1;
        if !fits && *asked != Asked::Figures {
            report.faults.push(format!("not {FULL}: {name}"));
        }
    }
    let columns = ["reached", "of"];
    let mut table = Table::new("One name in many languages", &columns);
    for (script, (right, all)) in scripts {
        table.row(script, vec![Cell::Count(right), Cell::Count(all)]);
    }
    report.tables.push(table);
}

fn script(name: &str) -> &'static str {
    match name.chars().find(|letter| letter.is_alphabetic()) {
        Some('\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') => "Latin",
        Some('\u{400}'..='\u{52f}') => "Cyrillic",
        Some('\u{370}'..='\u{3ff}' | '\u{530}'..='\u{58f}' | '\u{10a0}'..='\u{10ff}') => {
            "Greek, Armenian, Georgian"
        }
        Some('\u{590}'..='\u{6ff}') => "Hebrew, Arabic",
        _ => "others",
    }
}

#[cfg(test)]
mod tests {
    use dateline::spelling::System;

    use super::{SYSTEMS, share, word_keys};

    #[test]
    fn every_system_of_the_bench_is_a_column_of_the_tables() {
        for (theirs, ours) in SYSTEMS {
            assert!(System::named(ours).is_some(), "{theirs}: {ours}");
        }
    }

    #[test]
    fn names_share_keys_word_by_word() {
        assert!(share(&word_keys("Nova Kakhovka"), &word_keys("Nova-Kahovka")));
        assert!(!share(&word_keys("Nova Kakhovka"), &word_keys("Kakhovka")));
        assert!(!share(&word_keys("Nova Kakhovka"), &word_keys("Stara Kakhovka")));
    }
}
