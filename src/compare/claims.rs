//! Who says something, by side: how often each side speaks in each article, and with which stance.

use std::collections::BTreeMap;

use super::sides::Sides;
use crate::dossier::Dossier;
use crate::quote::Stance;
use crate::view::said;

/// What the speakers of one side say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The name of the country or the group; none for speakers of whom the articles tell neither.
    pub name: Option<String>,
    /// Who speaks, by name or by the words for them, the most heard first.
    pub speakers: Vec<(String, usize)>,
    /// What is said, as article and quote, in order.
    pub quotes: Vec<(usize, usize)>,
    /// How often with which stance.
    pub stances: BTreeMap<Stance, usize>,
}

impl Side {
    /// How often the side speaks in an article.
    #[must_use]
    pub fn said_in(&self, article: usize) -> usize {
        let start = self.quotes.partition_point(|(at, _)| *at < article);
        self.quotes[start..].iter().take_while(|(at, _)| *at == article).count()
    }
}

/// The sides that speak in the articles, the most heard first; who is of no side is last, and quotes without a speaker are
/// nobody's.
///
/// # Panics
/// When the dossier lacks one of the articles; they are given as indices in order.
#[must_use]
pub fn by_side(dossier: &Dossier, articles: &[usize], sides: &mut Sides<'_>) -> Vec<Side> {
    let mut heard: BTreeMap<Option<&str>, Vec<(usize, usize)>> = BTreeMap::new();
    for &article in articles {
        for quote in 0..dossier.readings()[article].quotes.len() {
            if said::who(dossier, article, quote).is_some() {
                let party = sides.of_quote(article, quote).map(|party| sides.name(party));
                heard.entry(party).or_default().push((article, quote));
            }
        }
    }
    let mut found: Vec<Side> =
        heard.into_iter().map(|(party, quotes)| side(dossier, party, quotes)).collect();
    found.sort_by_key(|side| (side.name.is_none(), std::cmp::Reverse(side.quotes.len())));
    found
}

fn side(dossier: &Dossier, name: Option<&str>, quotes: Vec<(usize, usize)>) -> Side {
    let mut speakers: Vec<(String, usize)> = Vec::new();
    let mut known: BTreeMap<(Option<usize>, String), usize> = BTreeMap::new();
    let mut stances: BTreeMap<Stance, usize> = BTreeMap::new();
    for &(article, quote) in &quotes {
        let Some(who) = said::who(dossier, article, quote) else { continue };
        let entity = said::entity(dossier, article, dossier.voice(article, quote).mention);
        let key = (entity, if entity.is_some() { String::new() } else { who.to_lowercase() });
        let at = *known.entry(key).or_insert_with(|| {
            speakers.push((who.to_owned(), 0));
            speakers.len() - 1
        });
        speakers[at].1 += 1;
        *stances.entry(dossier.readings()[article].quotes[quote].stance).or_default() += 1;
    }
    speakers.sort_by_key(|(_, quotes)| std::cmp::Reverse(*quotes));
    Side { name: name.map(str::to_owned), speakers, quotes, stances }
}
