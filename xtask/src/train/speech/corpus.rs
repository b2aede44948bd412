//! Annotated text, cut into Dateline's own tokens.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::Path;

use dateline::Document;
use dateline::model::speech::{Form, PartOfSpeech, Tag, tag};
use serde::Deserialize;

use crate::train::unzipped;

/// The tags a token may have, a bit for each of [`tag::ALL`]; none where the annotation says nothing.
pub(crate) type Allowed = u64;

/// A text with what is known of its tokens.
pub(crate) struct Annotated {
    pub(crate) document: Document,
    /// For each token of the document.
    pub(crate) allowed: Vec<Allowed>,
    /// The annotation's own tokens.
    pub(crate) gold: Vec<Gold>,
}

/// A token of the annotation.
pub(crate) struct Gold {
    /// In bytes.
    pub(crate) span: Range<usize>,
    pub(crate) allowed: Allowed,
}

impl Gold {
    /// Its tag, when the annotation says one that is learnt.
    pub(crate) fn tag(&self) -> Option<Tag> {
        tag::ALL.get(self.allowed.trailing_zeros() as usize).copied()
    }
}

#[derive(Deserialize)]
struct Row {
    text: String,
    tokens: Vec<Token>,
}

#[derive(Deserialize)]
struct Token {
    start: usize,
    end: usize,
    pos: String,
    upos: Option<String>,
}

/// The texts of a corpus.
pub(crate) fn read(path: &Path) -> Result<Vec<Annotated>, String> {
    let text = unzipped(path)?;
    let mut texts = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let row: Row = serde_json::from_str(line)
            .map_err(|why| format!("{}: line {}: {why}", path.display(), number + 1))?;
        texts.push(align(&row));
    }
    Ok(texts)
}

/// Gives Dateline's tokens the tags of the annotation. A token that fuses several takes the tag of the first; any other
/// that is cut differently takes none.
fn align(row: &Row) -> Annotated {
    let document = Document::read(&row.text);
    let mut bytes: Vec<usize> = row.text.char_indices().map(|(at, _)| at).collect();
    bytes.push(row.text.len());
    let gold: Vec<Gold> = row
        .tokens
        .iter()
        .map(|token| Gold {
            span: bytes[token.start]..bytes[token.end],
            allowed: allowed(token.upos.as_deref(), &token.pos),
        })
        .collect();
    let starts: HashMap<usize, Allowed> =
        gold.iter().rev().map(|gold| (gold.span.start, gold.allowed)).collect();
    let ends: HashSet<usize> = gold.iter().map(|gold| gold.span.end).collect();
    let allowed = document
        .tokens()
        .iter()
        .map(|token| match starts.get(&token.span.start()) {
            Some(allowed) if ends.contains(&token.span.end()) => *allowed,
            _ => 0,
        })
        .collect();
    Annotated { document, allowed, gold }
}

/// The tags that a universal tag with a Penn tag allows.
///
/// A Penn tag alone, as automatic annotation of news has it, is believed only in what it says of verbs: which form a verb
/// has, and that another word is no finite verb. In all else its habits are not those of the treebanks.
fn allowed(universal: Option<&str>, penn: &str) -> Allowed {
    let is_allowed = |tag: &Tag| match universal {
        Some(universal) => tag.part.code() == universal && tag.form == form(tag.part, penn),
        None if penn.starts_with("VB") => is_verb(*tag) && tag.form == form(tag.part, penn),
        None => {
            !is_verb(*tag) || matches!(tag.form, Form::Ing | Form::Participle | Form::Modal | Form::InName)
        }
    };
    tag::ALL
        .iter()
        .enumerate()
        .filter(|(_, tag)| is_allowed(tag))
        .fold(0, |bits, (index, _)| bits | 1 << index)
}

fn is_verb(tag: Tag) -> bool {
    matches!(tag.part, PartOfSpeech::Verb | PartOfSpeech::Auxiliary)
}

/// The form that a Penn tag stands for.
fn form(part: PartOfSpeech, penn: &str) -> Form {
    use {Form as F, PartOfSpeech as P};
    match (part, penn) {
        (P::Noun, "NNS") | (P::ProperNoun, "NNPS") => F::Plural,
        (P::Adjective | P::Adverb, "JJR" | "RBR") => F::Comparative,
        (P::Adjective | P::Adverb, "JJS" | "RBS") => F::Superlative,
        (P::Adjective, "NNP" | "NNPS") | (P::Verb, "NNP") => F::InName,
        (P::Verb | P::Auxiliary, "VBP") => F::Present,
        (P::Verb | P::Auxiliary, "VBZ") => F::ThirdPerson,
        (P::Verb | P::Auxiliary, "VBD") => F::Past,
        (P::Verb | P::Auxiliary, "VBG") => F::Ing,
        (P::Verb | P::Auxiliary, "VBN") => F::Participle,
        (P::Auxiliary, "MD") => F::Modal,
        (P::Verb | P::Auxiliary, _) => F::Base,
        (P::Adposition, "RP") => F::Particle,
        (P::Pronoun, "WP" | "WP$") | (P::Determiner, "WDT" | "WP") | (P::Adverb, "WRB") => F::Question,
        (P::Pronoun, "WDT") => F::Relative,
        (P::Pronoun, "PRP$") | (P::Particle, "POS") => F::Possessive,
        (P::Particle, "RB") => F::Negation,
        (P::Pronoun, "DT") => F::Demonstrative,
        (P::Pronoun, "NN") => F::Indefinite,
        (P::Pronoun, "EX") => F::Existential,
        _ => F::Plain,
    }
}
