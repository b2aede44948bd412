//! The ledger: figures of all articles about one thing side by side, so that where sources differ it shows.
//!
//! One row holds what has one class, group, fate, place, day and scope; a figure of one event that has neither place nor day
//! stands alone. A toll that one article tells again stands there once.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::{Fate, Figure, FigureClass, Group, Scope, differ};
use crate::dossier::Dossier;
use crate::identity::MentionRef;
use crate::number::Amount;

/// What several figures tell of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What is counted.
    pub class: FigureClass,
    /// Whose losses.
    pub group: Group,
    /// What became of munitions and equipment.
    pub fate: Fate,
    /// What is counted in the words of the first figure.
    pub what: String,
    /// Where, as an index into the dossier's entities.
    pub place: Option<usize>,
    /// When, as a TIMEX3 value; of times of day the day.
    pub date: Option<String>,
    /// One event or everything since some beginning.
    pub scope: Scope,
    /// Its figures in order of the articles, none of them repeating another of its article.
    pub entries: Vec<FigureRef>,
    /// Whether two of them, of different articles or sources, cannot both be right.
    pub differ: bool,
}

/// A figure of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureRef {
    /// The article, as an index into [`Dossier::readings`].
    pub article: usize,
    /// The figure within it.
    pub figure: usize,
}

/// What puts figures into one row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    class: FigureClass,
    group: Group,
    fate: Fate,
    scope: Scope,
    place: Option<usize>,
    date: Option<String>,
    /// Things are told apart by their noun; people are not: "people" and "residents" may be the same.
    noun: String,
}

/// The rows of a dossier by class, those of one class in order of their first figure. Duplicates of articles are left out.
#[must_use]
pub fn rows(dossier: &Dossier) -> Vec<Row> {
    let once = (0..dossier.readings().len()).filter(|&article| dossier.duplicate_of(article).is_none());
    rows_among(dossier, &once.collect::<Vec<_>>())
}

/// The rows of some of a dossier's articles alone, given as indices in order.
///
/// # Panics
/// When the dossier lacks one of the articles.
#[must_use]
pub fn rows_among(dossier: &Dossier, articles: &[usize]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut known: HashMap<Key, usize, FxBuildHasher> = HashMap::default();
    let mut undated = Vec::new();
    for &article in articles {
        let reading = &dossier.readings()[article];
        let repeats = repeats(dossier, article);
        for (index, figure) in reading.figures.iter().enumerate() {
            if !figure.class.is_kept() || repeats[index].is_some() {
                continue;
            }
            let at = FigureRef { article, figure: index };
            let key = key(dossier, article, figure);
            // What tells neither place nor day may be any event's.
            let loose = key.place.is_none() && key.date.is_none() && figure.scope == Scope::Event;
            let row = known.get(&key).copied().filter(|_| !loose).unwrap_or_else(|| {
                rows.push(row_of(dossier, at, &key));
                if key.date.is_none() && key.place.is_some() {
                    undated.push((rows.len() - 1, key.clone()));
                }
                rows.len() - 1
            });
            if !loose {
                known.insert(key, row);
            }
            rows[row].entries.push(at);
        }
    }
    date(&mut rows, &known, undated);
    rows.retain(|row| !row.entries.is_empty());
    for row in &mut rows {
        row.differ = differ::differ(dossier, &row.entries);
    }
    rows.sort_by_key(|row| row.class);
    rows
}

/// The row that a figure opens.
fn row_of(dossier: &Dossier, at: FigureRef, key: &Key) -> Row {
    let reading = &dossier.readings()[at.article];
    Row {
        class: key.class,
        group: key.group,
        fate: key.fate,
        what: reading.figures[at.figure].what(&reading.document),
        place: key.place,
        date: key.date.clone(),
        scope: key.scope,
        entries: Vec::new(),
        differ: false,
    }
}

/// What is told of a place without a day joins the one day that is told of it, when there is but one.
fn date(rows: &mut [Row], known: &HashMap<Key, usize, FxBuildHasher>, undated: Vec<(usize, Key)>) {
    let mut dated: HashMap<Key, Option<usize>, FxBuildHasher> = HashMap::default();
    let mut keys: Vec<(&usize, &Key)> = known.iter().map(|(key, row)| (row, key)).collect();
    keys.sort_unstable_by_key(|(row, _)| **row);
    for (&row, key) in keys.into_iter().filter(|(_, key)| key.date.is_some()) {
        let days = dated.entry(Key { date: None, ..key.clone() });
        days.and_modify(|only| *only = None).or_insert(Some(row));
    }
    for (row, key) in undated {
        if let Some(&Some(only)) = dated.get(&key) {
            let more = std::mem::take(&mut rows[row].entries);
            rows[only].entries.extend(more);
            rows[only].entries.sort_unstable();
        }
    }
}

fn key(dossier: &Dossier, article: usize, figure: &Figure) -> Key {
    let noun = if figure.class.is_of_people() { String::new() } else { noun(dossier, article, figure) };
    Key {
        class: figure.class,
        group: figure.group,
        fate: figure.fate,
        scope: figure.scope,
        place: place(dossier, article, figure),
        date: day(dossier, article, figure).map(str::to_owned),
        noun,
    }
}

fn place(dossier: &Dossier, article: usize, figure: &Figure) -> Option<usize> {
    dossier.entity_of(MentionRef { article, mention: figure.place? })
}

/// The day of a figure; of a week, a month or a year its whole value.
pub(crate) fn day<'a>(dossier: &'a Dossier, article: usize, figure: &Figure) -> Option<&'a str> {
    let value = dossier.readings()[article].times[figure.date?].value.as_str();
    let is_day = value.len() > DAY && value.as_bytes()[DAY] == b'T' && value.is_char_boundary(DAY);
    Some(if is_day { &value[..DAY] } else { value })
}

/// The length of `2022-06-07`.
const DAY: usize = 10;

/// The last word of what is counted, without case and plural, and the unit.
pub(crate) fn noun(dossier: &Dossier, article: usize, figure: &Figure) -> String {
    let words = figure.what(&dossier.readings()[article].document).to_lowercase();
    let last = words.split_whitespace().next_back().unwrap_or_default();
    let last = last.strip_suffix('s').unwrap_or(last);
    figure.unit.map_or_else(|| last.to_owned(), |unit| format!("{last} {unit}"))
}

/// For each figure of an article the first that tells the same: one class and number, of one place and day as far as they
/// are told, and not of two sources or two groups.
///
/// # Panics
/// When the dossier has no such article.
#[must_use]
pub fn repeats(dossier: &Dossier, article: usize) -> Vec<Option<usize>> {
    let figures = &dossier.readings()[article].figures;
    let mut firsts: HashMap<(FigureClass, Option<Amount>), Vec<usize>, FxBuildHasher> = HashMap::default();
    let mut repeats = Vec::with_capacity(figures.len());
    for (index, figure) in figures.iter().enumerate() {
        if !figure.class.is_kept() {
            repeats.push(None);
            continue;
        }
        let alike = firsts.entry((figure.class, figure.number.low.or(figure.number.high))).or_default();
        let first = alike.iter().copied().find(|&first| is_same(dossier, article, &figures[first], figure));
        if first.is_none() && alike.len() < MOST_ALIKE {
            alike.push(index);
        }
        repeats.push(first);
    }
    repeats
}

/// So many figures of one number are compared with a later one.
const MOST_ALIKE: usize = 8;

/// Below so many, two tolls without a place are too easily of two events.
const FEW: u64 = 5;

fn is_same(dossier: &Dossier, article: usize, first: &Figure, second: &Figure) -> bool {
    let agree = |one: Option<usize>, other: Option<usize>| one.is_none() || other.is_none() || one == other;
    let places = (place(dossier, article, first), place(dossier, article, second));
    let days = (day(dossier, article, first), day(dossier, article, second));
    let groups = first.group == second.group || first.group == Group::None || second.group == Group::None;
    let whose = |figure: &Figure| {
        let voice = figure.quote.map(|quote| dossier.voice(article, quote));
        voice.and_then(|voice| dossier.speaker(article, voice.mention, voice.hand))
    };
    let things =
        first.class.is_of_people() || noun(dossier, article, first) == noun(dossier, article, second);
    let known = places.0.is_some() && places.0 == places.1 || days.0.is_some() && days.0 == days.1;
    let many = first.number.low.or(first.number.high).is_some_and(|amount| amount >= Amount::whole(FEW));
    groups
        && things
        && agree(places.0, places.1)
        && (days.0.is_none() || days.1.is_none() || days.0 == days.1)
        && agree(whose(first), whose(second))
        && (known || many)
}
