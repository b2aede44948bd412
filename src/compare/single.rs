//! What one article alone tells, of those compared: entities, figures, days and quotes that no other has.

use std::collections::{BTreeMap, BTreeSet};

use super::Passage;
use super::common::Named;
use super::figures;
use super::sayings::Saying;
use crate::dossier::Dossier;
use crate::figure::ledger::{FigureRef, Row};
use crate::quote::QuoteKind;
use crate::time::tell;

/// What an article alone tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Single {
    /// The article, as an index into [`Dossier::readings`].
    pub article: usize,
    /// Entities, as indices into the dossier's, with their first mention, the most mentioned first.
    pub entities: Vec<(usize, Passage)>,
    /// Figures of a thing that no other numbers, whose number no other gives of its class, in order of the text.
    pub figures: Vec<FigureRef>,
    /// Words quoted, as indices of its quotes: in quotation marks, and given by no other.
    pub quotes: Vec<usize>,
    /// Sentences with a day that no other names: the expression, as an index of its times, and the sentence.
    pub dated: Vec<(usize, Passage)>,
}

/// What each article alone tells; nothing when there is but one. `rows` is the ledger of these articles.
///
/// # Panics
/// When the dossier lacks one of the articles; they are given as indices in order.
#[must_use]
pub fn find(
    dossier: &Dossier,
    articles: &[usize],
    named: &[Named],
    sayings: &[Saying],
    rows: &[Row],
) -> Vec<Single> {
    if articles.len() < 2 {
        return Vec::new();
    }
    let mut single: Vec<Single> = articles
        .iter()
        .map(|&article| Single {
            article,
            entities: Vec::new(),
            figures: Vec::new(),
            quotes: Vec::new(),
            dated: Vec::new(),
        })
        .collect();
    let at = |article: usize| articles.binary_search(&article).ok();
    // The named come with the most mentioned first.
    for named in named.iter().filter(|named| named.by.len() == 1) {
        let first = named.by[0].first;
        single[at(first.article).expect("only these articles are named")]
            .entities
            .push((named.entity, first));
    }
    // How many articles give a number of a class, wherever and whenever it is counted.
    let mut givers: BTreeMap<_, usize> = BTreeMap::new();
    for (_, class, low, high) in figures::numbers(dossier, articles) {
        *givers.entry((class, low, high)).or_default() += 1;
    }
    for row in rows {
        let first = row.entries[0].article;
        let given_elsewhere = |entry: &FigureRef| {
            let figure = &dossier.readings()[entry.article].figures[entry.figure];
            let (_, class, low, high) = figures::told(entry.article, figure);
            givers.get(&(class, low, high)).is_some_and(|articles| *articles > 1)
        };
        if row.entries.iter().all(|entry| entry.article == first && !given_elsewhere(entry)) {
            single[at(first).expect("the rows are of these articles")].figures.extend(&row.entries);
        }
    }
    let shared: BTreeSet<(usize, usize)> =
        sayings.iter().flat_map(|saying| &saying.told).map(|told| (told.article, told.quote)).collect();
    let days = days(dossier, articles);
    for of in &mut single {
        of.figures.sort_unstable();
        let reading = &dossier.readings()[of.article];
        let quoted = reading.quotes.iter().enumerate().filter(|(_, quote)| quote.kind != QuoteKind::Indirect);
        of.quotes =
            quoted.map(|(quote, _)| quote).filter(|&quote| !shared.contains(&(of.article, quote))).collect();
        of.dated = dated(dossier, of.article, &days);
    }
    single
}

/// By day, the one article that names it, or none when several do.
fn days(dossier: &Dossier, articles: &[usize]) -> BTreeMap<String, Option<usize>> {
    let mut days: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for &article in articles {
        for time in &dossier.readings()[article].times {
            let Some(day) = day(&time.value) else { continue };
            let only = days.entry(day).or_insert(Some(article));
            if *only != Some(article) {
                *only = None;
            }
        }
    }
    days
}

/// The day of a value that is no longer than one.
fn day(value: &str) -> Option<String> {
    let (first, last) = tell::days(value)?;
    (first == last).then(|| first.to_string())
}

fn dated(dossier: &Dossier, article: usize, days: &BTreeMap<String, Option<usize>>) -> Vec<(usize, Passage)> {
    let reading = &dossier.readings()[article];
    let sentences = reading.document.sentences();
    let mut found: Vec<(usize, Passage)> = Vec::new();
    for (index, time) in reading.times.iter().enumerate() {
        let alone = day(&time.value).is_some_and(|day| days.get(&day) == Some(&Some(article)));
        let at = sentences.partition_point(|sentence| sentence.span.end() <= time.span.start());
        let Some(sentence) = sentences.get(at).filter(|sentence| alone && sentence.span.contains(time.span))
        else {
            continue;
        };
        let passage = Passage { article, span: sentence.span };
        if found.last().is_none_or(|(_, last)| *last != passage) {
            found.push((index, passage));
        }
    }
    found
}
