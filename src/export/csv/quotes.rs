//! What is said by whom: one row a quote or claim. A second copy of an article says nothing again.

use super::column::{Column, text, word};
use crate::dossier::Dossier;
use crate::view::context;
use crate::view::said;

pub(super) const COLUMNS: [Column; 12] = [
    text("article", "the name of the article"),
    word("published", "its day of publication"),
    word("quote", "its id within the article"),
    word("kind", "direct, indirect or mixed"),
    word("stance", "asserts, denies, demands, promises or asks"),
    text("speaker", "who says it: the name of the person or organisation; empty when nobody is named"),
    text("as named in the text", "the words that name the speaker"),
    text("via", "who relays it"),
    text("cue", "the word of saying"),
    text("text", "what is said, its pieces parted by …"),
    text("not verified", "the outlet's note that it could not be checked"),
    text("context", "the sentence around its beginning, cut at 80 characters on each side"),
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    said::all(dossier).map(|(article, index)| record(dossier, article, index).to_vec()).collect()
}

fn record(dossier: &Dossier, article: usize, index: usize) -> [String; COLUMNS.len()] {
    let reading = &dossier.readings()[article];
    let document = &reading.document;
    let quote = &reading.quotes[index];
    let voice = dossier.voice(article, index);
    let words = |span: Option<crate::Span>| span.map_or("", |span| document.slice(span)).to_owned();
    let name = |entity: Option<usize>| entity.map_or("", |entity| dossier.entities()[entity].name.as_str());
    [
        reading.name.clone(),
        reading.published.map_or_else(String::new, |found| found.date.to_string()),
        format!("q{}", index + 1),
        quote.kind.code().to_owned(),
        quote.stance.code().to_owned(),
        dossier.stranger(voice.hand).map_or_else(
            || name(dossier.speaker(article, voice.mention, voice.hand)).to_owned(),
            str::to_owned,
        ),
        words(voice.speaker),
        name(said::entity(dossier, article, voice.via)).to_owned(),
        words(quote.cue),
        said::words(document, quote),
        words(quote.unverified),
        quote
            .pieces
            .first()
            .map_or_else(String::new, |&first| context::around(document, first).words(document)),
    ]
}
