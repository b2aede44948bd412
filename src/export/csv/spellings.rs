//! Who writes a name how: one row for each way and article.

use super::column::{Column, number, text, word};
use crate::compare::spellings;
use crate::dossier::Dossier;
use crate::view::context;

pub(super) const COLUMNS: [Column; 8] = [
    text("name", "the entity's name"),
    word("label", "its label"),
    word("differs in", "spelling: the forms are spellings of one name; name: they are other names"),
    text("written", "the way it is written"),
    text("article", "the name of an article that writes it so"),
    text("outlet", "who published the article, when its text says so"),
    number("mentions", "how often it writes it so"),
    text("context", "the words around the first time"),
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    let mut records = Vec::new();
    for spelt in spellings::find(dossier, &super::once(dossier)) {
        let entity = &dossier.entities()[spelt.entity];
        for form in spelt.forms {
            for used in form.used {
                let reading = &dossier.readings()[used.first.article];
                let document = &reading.document;
                records.push(vec![
                    entity.name.clone(),
                    entity.label.code().to_owned(),
                    if spelt.spelling { "spelling" } else { "name" }.to_owned(),
                    form.text.clone(),
                    reading.name.clone(),
                    reading.masthead.outlet.map_or("", |span| document.slice(span)).to_owned(),
                    used.mentions.to_string(),
                    context::around(document, used.first.span).words(document),
                ]);
            }
        }
    }
    records
}
