//! What names something: one row a mention, second copies of articles and repeated captions included and said to be such.

use super::column::{Column, number, text, word};
use crate::dossier::Dossier;
use crate::export::form;
use crate::export::offsets::{Offsets, Unit};
use crate::identity::MentionRef;
use crate::view::certainty::fraction;
use crate::view::context;
use crate::view::counted::Counted;

pub(super) const COLUMNS: [Column; 12] = [
    word("article id", "the id of the article"),
    text("article", "its name"),
    number("start", "the first character, counted in Unicode code points from 0"),
    number("end", "one past the last character"),
    text("text", "the words"),
    word("label", "what they name: PERSON, GPE, DATE and so on"),
    text("entity", "the name of the person, place or thing; empty for dates and numbers"),
    word("entity id", "its id in the table of entities"),
    number("score", "how sure it is, 0 to 1"),
    word("counts", "false in captions that repeat an earlier one and in second copies of an article"),
    text("context", "the sentence around them, cut at 80 characters on each side"),
    word("checked", "true when a reader corrected it or found it right"),
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    let counted = Counted::of(dossier);
    (0..dossier.readings().len()).flat_map(|article| of_article(dossier, &counted, article)).collect()
}

fn of_article(dossier: &Dossier, counted: &Counted, article: usize) -> Vec<Vec<String>> {
    let reading = &dossier.readings()[article];
    let document = &reading.document;
    let offsets = Offsets::new(document.text(), Unit::CodePoint);
    let record = |(mention, found): (usize, &crate::Mention)| -> [String; COLUMNS.len()] {
        let at = MentionRef { article, mention };
        let entity = dossier.entity_of(at);
        let of_entity = |fact: &dyn Fn(usize) -> String| entity.map_or_else(String::new, fact);
        [
            form::article_id(article),
            reading.name.clone(),
            offsets.at(found.span.start()).to_string(),
            offsets.at(found.span.end()).to_string(),
            document.slice(found.span).to_owned(),
            found.label.code().to_owned(),
            of_entity(&|entity| dossier.entities()[entity].name.clone()),
            of_entity(&form::entity_id),
            fraction(found.score).to_string(),
            counted.counts(at).to_string(),
            context::around(document, found.span).words(document),
            reading.is_checked(mention).to_string(),
        ]
    };
    reading.mentions.iter().enumerate().map(|each| record(each).to_vec()).collect()
}
