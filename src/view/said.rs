//! What the articles say by whom, each quote or claim once.

use std::collections::BTreeMap;

use crate::Document;
use crate::dossier::Dossier;
use crate::identity::MentionRef;
use crate::quote::{Quote, Stance};

/// What stands between the pieces of a quote that its cue breaks.
const BREAK: &str = " … ";

/// Every quote, as the index of its article and its own; those of a second copy of an article are left out.
pub fn all(dossier: &Dossier) -> impl Iterator<Item = (usize, usize)> + '_ {
    let articles = (0..dossier.readings().len()).filter(|&article| dossier.duplicate_of(article).is_none());
    articles
        .flat_map(|article| (0..dossier.readings()[article].quotes.len()).map(move |quote| (article, quote)))
}

/// What a quote says, its pieces joined.
#[must_use]
pub fn words(document: &Document, quote: &Quote) -> String {
    let pieces: Vec<&str> = quote.pieces.iter().map(|&piece| document.slice(piece)).collect();
    pieces.join(BREAK)
}

/// The entity of a mention of an article, when there is a mention and it has one.
///
/// # Panics
/// When the dossier has no such mention.
#[must_use]
pub fn entity(dossier: &Dossier, article: usize, mention: Option<usize>) -> Option<usize> {
    mention.and_then(|mention| dossier.entity_of(MentionRef { article, mention }))
}

/// Who says a quote, in words: the name of the entity, else the words that name the speaker; none when nobody is named.
#[must_use]
pub fn who(dossier: &Dossier, article: usize, quote: usize) -> Option<&str> {
    let voice = dossier.voice(article, quote);
    let named = dossier
        .speaker(article, voice.mention, voice.hand)
        .map(|entity| dossier.entities()[entity].name.as_str());
    named
        .or_else(|| dossier.stranger(voice.hand))
        .or_else(|| voice.speaker.map(|span| dossier.readings()[article].document.slice(span)))
}

/// Somebody who says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker<'a> {
    /// See [`who`].
    pub who: Option<&'a str>,
    /// In how many quotes and claims.
    pub quotes: usize,
    /// How often with which stance.
    pub stances: BTreeMap<Stance, usize>,
    /// Each of them, as the index of its article and its own.
    pub said: Vec<(usize, usize)>,
}

/// Everybody who says something, the most heard first, else in the order in which they first speak.
#[must_use]
pub fn speakers(dossier: &Dossier) -> Vec<Speaker<'_>> {
    let mut speakers: Vec<Speaker<'_>> = Vec::new();
    let mut known: BTreeMap<(Option<usize>, Option<String>), usize> = BTreeMap::new();
    for (article, quote) in all(dossier) {
        let who = who(dossier, article, quote);
        let voice = dossier.voice(article, quote);
        let named = dossier.speaker(article, voice.mention, voice.hand);
        // Unnamed groups are one where their words are.
        let words = who.filter(|_| named.is_none()).map(str::to_lowercase);
        let at = *known.entry((named, words)).or_insert_with(|| {
            speakers.push(Speaker { who, quotes: 0, stances: BTreeMap::new(), said: Vec::new() });
            speakers.len() - 1
        });
        speakers[at].quotes += 1;
        speakers[at].said.push((article, quote));
        *speakers[at].stances.entry(dossier.readings()[article].quotes[quote].stance).or_default() += 1;
    }
    speakers.sort_by_key(|speaker| std::cmp::Reverse(speaker.quotes));
    speakers
}
