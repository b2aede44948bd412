//! New names in old sentences: people and towns give way to others of the gazetteers, so that a name is learnt by where
//! it stands and how it is built rather than by heart.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use dateline::gazetteer::{PlaceKind, Resources};
use dateline::{Label, Span};

use super::annotated::Annotated;
use super::random::Random;

/// Names to draw from.
pub(super) struct Names {
    given: Vec<String>,
    surnames: Vec<String>,
    towns: Vec<String>,
}

impl Names {
    /// Reads the lists that the gazetteers are compiled from, in `data/`.
    ///
    /// # Errors
    /// When a list cannot be read.
    pub(super) fn read(data: &Path) -> Result<Self, String> {
        let places = data.join("places");
        let entries = fs::read_dir(&places).map_err(|why| format!("{}: {why}", places.display()))?;
        let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        files.sort();
        let mut towns = Vec::new();
        for file in files {
            towns.extend(rows(&file)?.iter().filter_map(|row| town(row)).map(str::to_owned));
        }
        let (given, surnames) = (data.join("lexicon/given-names.txt"), data.join("lexicon/surnames.txt"));
        Ok(Self { given: rows(&given)?, surnames: rows(&surnames)?, towns })
    }
}

/// The lines of a list, without its comments.
fn rows(path: &Path) -> Result<Vec<String>, String> {
    let text = crate::read(path)?;
    let rows = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    Ok(rows.map(str::to_owned).collect())
}

/// The name of a settlement in a row of the list of places: the second column, where the seventh says what it is.
fn town(row: &str) -> Option<&str> {
    let fields: Vec<&str> = row.split('\t').collect();
    matches!(*fields.get(6)?, "town" | "city" | "village").then_some(fields[1])
}

/// The same text with other people and other towns in it, one new name for each old one; spans follow.
pub(super) fn swap(
    annotated: &Annotated,
    names: &Names,
    resources: &Resources,
    random: &mut Random,
) -> Annotated {
    let text = annotated.text.as_str();
    let mut cast = Cast { names, random, people: BTreeMap::new(), towns: BTreeMap::new() };
    let (mut out, mut spans, mut at) = (String::with_capacity(text.len()), Vec::new(), 0);
    for (span, labels) in &annotated.spans {
        if span.start() < at {
            continue;
        }
        out.push_str(&text[at..span.start()]);
        let (name, start) = (annotated.slice(*span), out.len());
        if labels == &[Label::Person] {
            out.push_str(&cast.person(name));
        } else if labels.contains(&Label::Gpe) && is_settlement(name, resources) {
            out.push_str(&cast.town(name));
        } else {
            out.push_str(name);
        }
        spans.push((Span::new(start, out.len()), labels.clone()));
        at = span.end();
    }
    out.push_str(&text[at..]);
    Annotated { text: out, spans, ..annotated.clone() }
}

fn is_settlement(name: &str, resources: &Resources) -> bool {
    resources.lexicon.places(name).iter().any(|id| {
        matches!(resources.places.get(*id).kind, PlaceKind::City | PlaceKind::Town | PlaceKind::Village)
    })
}

/// Who plays whom in one text.
struct Cast<'a> {
    names: &'a Names,
    random: &'a mut Random,
    /// By lower-case word.
    people: BTreeMap<String, String>,
    /// By lower-case name.
    towns: BTreeMap<String, String>,
}

impl Cast<'_> {
    /// Another name for each word; initials and small words such as "al" stay.
    fn person(&mut self, name: &str) -> String {
        let words: Vec<&str> = name.split(' ').collect();
        let last = words.len() - 1;
        let other = |(index, word): (usize, &&str)| {
            if !can_be_swapped(word) {
                return (*word).to_owned();
            }
            let names = if index == last { &self.names.surnames } else { &self.names.given };
            let random = &mut *self.random;
            let other = self.people.entry(word.to_lowercase());
            in_case_of(word, other.or_insert_with(|| title(&names[random.below(names.len())])))
        };
        words.iter().enumerate().map(other).collect::<Vec<_>>().join(" ")
    }

    fn town(&mut self, name: &str) -> String {
        let (towns, random) = (&self.names.towns, &mut *self.random);
        let other = self.towns.entry(name.to_lowercase());
        in_case_of(name, other.or_insert_with(|| towns[random.below(towns.len())].clone()))
    }
}

/// Whether a word of a name is more than an initial, and made of letters.
fn can_be_swapped(word: &str) -> bool {
    word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
        && word.chars().next().is_some_and(char::is_uppercase)
        && word.chars().count() > 2
}

/// A new name in capitals when the old one is.
fn in_case_of(old: &str, new: &str) -> String {
    if old.chars().any(char::is_lowercase) { new.to_owned() } else { new.to_uppercase() }
}

/// A listed name with capitals.
fn title(name: &str) -> String {
    if name.chars().next().is_some_and(char::is_uppercase) {
        return name.to_owned();
    }
    let part = |part: &str| {
        let mut letters = part.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    name.split_inclusive([' ', '-']).map(part).collect()
}

#[cfg(test)]
mod tests {
    use dateline::gazetteer::Resources;
    use dateline::{Label, Span};

    use super::{Annotated, Names, Random, swap, title};

    fn names() -> Names {
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Names { given: list(&["amina"]), surnames: list(&["Kyaw-Öz"]), towns: list(&["Gusau"]) }
    }

    #[test]
    fn new_names_stand_in_the_spans_and_nothing_else_changes() {
        let text = "KYIV - Olena P. Savchuk left Kyiv. SAVCHUK, of Ukraine, is 40.".to_owned();
        let mark = |words: &str, label: Label| {
            let start = text.find(words).expect("the words stand in the text");
            (Span::new(start, start + words.len()), vec![label])
        };
        let spans = vec![
            mark("KYIV", Label::Gpe),
            mark("Olena P. Savchuk", Label::Person),
            mark("Kyiv", Label::Gpe),
            mark("SAVCHUK", Label::Person),
            mark("Ukraine", Label::Gpe),
        ];
        let annotated = Annotated::ours(text, spans);
        let swapped = swap(&annotated, &names(), Resources::embedded(), &mut Random::new(1));
        assert_eq!(swapped.text, "GUSAU - Amina P. Kyaw-Öz left Gusau. KYAW-ÖZ, of Ukraine, is 40.");
        let found: Vec<&str> = swapped.spans.iter().map(|(span, _)| swapped.slice(*span)).collect();
        assert_eq!(found, ["GUSAU", "Amina P. Kyaw-Öz", "Gusau", "KYAW-ÖZ", "Ukraine"]);
        assert!(swapped.spans.iter().zip(&annotated.spans).all(|(new, old)| new.1 == old.1));
    }

    #[test]
    fn listed_names_get_capitals() {
        assert_eq!(title("abd-el rahman"), "Abd-El Rahman");
        assert_eq!(title("de Souza"), "De Souza");
        assert_eq!(title("McKay"), "McKay");
    }
}
