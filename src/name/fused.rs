//! Names run together with the next word, as lost spaces leave them: "Russianenergy" holds "Russian".

use crate::document::TokenKind;
use crate::gazetteer::{Class, Classes};
use crate::{Label, Mention, Span};

use super::capital::Shape;
use super::score;
use super::word::Words;

/// Letters the common word behind the name must have: fewer are endings ("Russians", "Iranian").
const SHORTEST_REST: usize = 4;
/// Letters the name must have.
const SHORTEST_NAME: usize = 4;
/// Bytes of a word that is worth the search; longer ones are no words.
const LONGEST: usize = 48;

/// Nationalities and countries inside words that the lexicon does not know, with a common word behind them.
pub(super) fn find(words: &Words<'_>, at: usize) -> Option<Mention> {
    if words.kind(at) != Some(TokenKind::Word)
        || words.shape(at) != Shape::Title
        || words.glued(at + 1) && words.word(at + 1) != "'s"
    {
        return None;
    }
    let word = words.word(at);
    let lexicon = &words.resources.lexicon;
    if word.len() > LONGEST || word.len() < SHORTEST_NAME + SHORTEST_REST || !words.classes(at).is_empty() {
        return None;
    }
    for (cut, _) in word.char_indices().filter(|&(cut, _)| cut >= SHORTEST_NAME) {
        let (name, rest) = word.split_at(cut);
        if rest.chars().count() < SHORTEST_REST {
            break;
        }
        let Some(label) = label(lexicon.classes(name)) else { continue };
        if lexicon.classes(rest).has(Class::CommonWord) {
            let start = words.span(&(at..at + 1)).start();
            return Some(Mention { span: Span::new(start, start + cut), label, score: score::NATIONALITY });
        }
    }
    None
}

fn label(classes: Classes) -> Option<Label> {
    if classes.has(Class::Norp) {
        Some(Label::Norp)
    } else if classes.has(Class::Country) {
        Some(Label::Gpe)
    } else {
        None
    }
}
