//! Those who made an article: "By X", "Writing by X; Editing by Y", "(AP Photo/X)".

use super::noun::{self, Sense};
use super::phrase::Phrases;
use super::{Described, Found, Role, Whose};
use crate::Label;
use crate::document::FurnitureKind;

/// Adds the people whom bylines and credits name.
pub(super) fn describe(phrases: &Phrases<'_>, described: &mut Vec<Described>) {
    let words = &phrases.words;
    let document = words.document;
    let mut at = 0;
    for piece in document.furniture() {
        let usual = match piece.kind {
            FurnitureKind::Byline => "reporter",
            FurnitureKind::Credit => "photographer",
            _ => continue,
        };
        while at < words.mentions.len() && words.mentions[at].span.start() < piece.span.start() {
            at += 1;
        }
        let first = at;
        while at < words.mentions.len() && piece.span.contains(words.mentions[at].span) {
            at += 1;
        }
        let within = first..at;
        let agency = within.clone().find(|&mention| words.mentions[mention].label == Label::Org);
        let mut trade = sense(usual);
        let tokens = document.tokens();
        let mut token = tokens.partition_point(|token| token.span.start() < piece.span.start());
        for mention in within.filter(|&mention| words.mentions[mention].label == Label::Person) {
            let start = words.tokens(mention).start;
            for before in token..start {
                trade = TRADES
                    .iter()
                    .find(|(word, _)| words.is(before, word))
                    .map_or(trade, |(_, noun)| sense(noun));
            }
            token = token.max(start);
            let noun = trade.noun;
            let role = Role { words: noun.word.to_owned(), head: noun.word.to_owned(), noun, former: false };
            let affiliation = agency.map(Whose::Mention);
            let evidence = piece.span;
            described.push(Described {
                mention,
                role: Some(role),
                of: None,
                affiliation,
                evidence,
                found: Found::Credit,
            });
        }
    }
}

/// What the words of a credit make of the names behind them.
const TRADES: [(&str, &str); 10] = [
    ("reporting", "reporter"),
    ("writing", "writer"),
    ("written", "writer"),
    ("editing", "editor"),
    ("edited", "editor"),
    ("photo", "photographer"),
    ("photograph", "photographer"),
    ("photography", "photographer"),
    ("translated", "translator"),
    ("video", "videographer"),
];

fn sense(noun: &str) -> Sense {
    noun::role(noun).expect("the nouns of credits are in the table")
}
