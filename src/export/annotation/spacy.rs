//! What spaCy's displaCy draws with `manual=True`: a list of one object an article, offsets in code points as Python
//! counts, entities in order and without overlaps.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::export::json;
use crate::export::offsets::{Offsets, Unit};
use crate::pipeline::Reading;
use crate::view::title;

#[derive(Serialize)]
struct Drawn<'a> {
    text: &'a str,
    ents: Vec<Entity>,
    title: String,
}

#[derive(Serialize)]
struct Entity {
    start: u32,
    end: u32,
    label: &'static str,
}

/// Every article with its marks.
#[must_use]
pub fn spacy(dossier: &Dossier) -> String {
    json::lines(&dossier.readings().iter().map(drawn).collect::<Vec<_>>())
}

fn drawn(reading: &Reading) -> Drawn<'_> {
    let text = reading.document.text();
    let offsets = Offsets::new(text, Unit::CodePoint);
    let entity = |found: &crate::Mention| Entity {
        start: offsets.at(found.span.start()),
        end: offsets.at(found.span.end()),
        label: found.label.code(),
    };
    let title = title::title(&reading.document);
    Drawn { text, ents: reading.mentions.iter().map(entity).collect(), title: unmarked(&title) }
}

/// displaCy escapes texts but puts titles into its page as they are: in them, markup is escaped here.
fn unmarked(title: &str) -> String {
    title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
