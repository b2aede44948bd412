//! An article's text, cut once into paragraphs, sentences and tokens, and never changed afterwards.

mod abbreviation;
mod character;
mod form;
pub mod furniture;
pub mod hidden;
mod kind;
pub mod paragraph;
mod repeat;
pub mod sentence;
pub mod show;
pub mod token;

pub use furniture::{Furniture, FurnitureKind};
pub use hidden::HiddenCharacter;
pub use paragraph::{Paragraph, ParagraphKind};
pub use sentence::Sentence;
pub use show::show;
pub use token::{Token, TokenKind};

use crate::Span;
use form::Forms;

/// A text with its paragraphs, sentences and tokens.
///
/// Every pass reads a `&Document`; none changes it. Paragraphs, sentences and tokens each stand in the order
/// of the text and do not overlap. White space belongs to no token; everything else belongs to exactly one.
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    paragraphs: Vec<Paragraph>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    forms: Forms,
    furniture: Vec<Furniture>,
    hidden: Vec<HiddenCharacter>,
}

impl Document {
    /// Reads any text.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut paragraphs = paragraph::split(text);
        let mut tokens = token::split(text, &mut paragraphs);
        let furniture = furniture::find(text, &paragraphs);
        kind::set(text, &mut paragraphs, &furniture);
        let sentences = sentence::split(text, &mut paragraphs, &mut tokens, &furniture);
        repeat::mark(text, &mut paragraphs, &sentences, &tokens, &furniture);
        let forms = Forms::read(text, &tokens);
        let hidden = hidden::find(text);
        Self { text: text.to_owned(), paragraphs, sentences, tokens, forms, furniture, hidden }
    }

    /// The text exactly as given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words a span holds.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        &self.text.as_str()[span]
    }

    /// Paragraphs in order.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// Sentences in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Tokens in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The words of one token.
    #[must_use]
    pub fn word(&self, token: usize) -> &str {
        &self.text.as_str()[self.tokens[token].span]
    }

    /// The distinct words of the text, in order of their first token.
    #[must_use]
    pub fn forms(&self) -> impl ExactSizeIterator<Item = &str> {
        self.forms.firsts().map(|token| self.word(token))
    }

    /// Which of [`Self::forms`] a token is.
    #[must_use]
    pub fn form(&self, token: usize) -> usize {
        self.forms.of(token)
    }

    /// Datelines, bylines, credits, wire codes and the like, in order.
    #[must_use]
    pub fn furniture(&self) -> &[Furniture] {
        &self.furniture
    }

    /// Characters a reader cannot see, in order.
    #[must_use]
    pub fn hidden(&self) -> &[HiddenCharacter] {
        &self.hidden
    }
}
