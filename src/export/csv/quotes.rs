//! What is said by whom: one row a quote or claim. A second copy of an article says nothing again.

use super::guarded;
use crate::dossier::Dossier;
use crate::view::context;
use crate::view::said;

pub(super) const HEADER: [&str; 12] = [
    "article",
    "published",
    "quote",
    "kind",
    "stance",
    "speaker",
    "as named in the text",
    "via",
    "cue",
    "text",
    "not verified",
    "context",
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    said::all(dossier).map(|(article, index)| record(dossier, article, index).to_vec()).collect()
}

fn record(dossier: &Dossier, article: usize, index: usize) -> [String; HEADER.len()] {
    let reading = &dossier.readings()[article];
    let document = &reading.document;
    let quote = &reading.quotes[index];
    let voice = dossier.voice(article, index);
    let words = |span: Option<crate::Span>| guarded(span.map_or("", |span| document.slice(span)));
    let name = |entity: Option<usize>| entity.map_or("", |entity| dossier.entities()[entity].name.as_str());
    [
        guarded(&reading.name),
        reading.published.map_or_else(String::new, |found| found.date.to_string()),
        format!("q{}", index + 1),
        quote.kind.code().to_owned(),
        quote.stance.code().to_owned(),
        guarded(name(said::entity(dossier, article, voice.mention))),
        words(voice.speaker),
        guarded(name(said::entity(dossier, article, voice.via))),
        words(quote.cue),
        guarded(&said::words(document, quote)),
        words(quote.unverified),
        guarded(
            &quote
                .pieces
                .first()
                .map_or_else(String::new, |&first| context::around(document, first).words(document)),
        ),
    ]
}
