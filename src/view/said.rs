//! What the articles say by whom, each quote or claim once.

use crate::Document;
use crate::dossier::Dossier;
use crate::identity::MentionRef;
use crate::quote::Quote;

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
    let named =
        entity(dossier, article, voice.mention).map(|entity| dossier.entities()[entity].name.as_str());
    named.or_else(|| voice.speaker.map(|span| dossier.readings()[article].document.slice(span)))
}
