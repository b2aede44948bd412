//! Paragraphs that say again what an earlier one said, as doubled captions do.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::{Furniture, Paragraph, ParagraphKind, Sentence, Token, TokenKind};

/// Sets what each paragraph repeats: the earliest paragraph that holds each of its sentences word for word, case,
/// marks and furniture apart. A caption also repeats one it only shares its first sentence with, because captions
/// are cut short when they are doubled. What a caption repeats in full just before it is a caption too, the one
/// without its credit.
pub(super) fn mark(
    text: &str,
    paragraphs: &mut [Paragraph],
    sentences: &[Sentence],
    tokens: &[Token],
    furniture: &[Furniture],
) {
    // Looked up by words, never walked through.
    let mut holders: HashMap<String, usize, FxBuildHasher> = HashMap::default();
    let mut furniture = furniture.iter().peekable();
    for index in 0..paragraphs.len() {
        let paragraph = &paragraphs[index];
        let mut origins = Vec::new();
        let mut words = 0;
        for sentence in &sentences[paragraph.sentences.clone()] {
            let mut key = String::with_capacity(sentence.span.len() + 1);
            let before = words;
            for token in &tokens[sentence.tokens.clone()] {
                while furniture.next_if(|piece| piece.span.end() <= token.span.start()).is_some() {}
                let in_furniture = furniture.peek().is_some_and(|piece| piece.span.contains(token.span));
                if !in_furniture && matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                    push_lower(&mut key, &text[token.span]);
                    key.push(' ');
                    words += 1;
                }
            }
            if !key.is_empty() {
                let enough = words - before >= FIRST_SENTENCE_WORDS;
                origins.push((*holders.entry(key).or_insert(index), enough));
            }
        }
        let Some(&(origin, enough)) = origins.first() else { continue };
        let all = words >= FEWEST_WORDS && origins.iter().all(|(other, _)| *other == origin);
        let cut = enough
            && paragraph.kind == ParagraphKind::Caption
            && paragraphs[origin].kind == ParagraphKind::Caption;
        paragraphs[index].repeats = (origin < index && (all || cut)).then_some(origin);
        let sentences_before = index.checked_sub(1).map_or(0, |before| paragraphs[before].sentences.len());
        if all
            && origin + 1 == index
            && sentences_before == origins.len()
            && paragraphs[index].kind == ParagraphKind::Caption
            && paragraphs[origin].kind == ParagraphKind::Body
        {
            paragraphs[origin].kind = ParagraphKind::Caption;
        }
    }
}

/// Appends a word in lower case.
fn push_lower(key: &mut String, word: &str) {
    if word.is_ascii() {
        let start = key.len();
        key.push_str(word);
        key[start..].make_ascii_lowercase();
    } else {
        key.extend(word.chars().flat_map(char::to_lowercase));
    }
}

/// Fewer words recur by chance: "He did not elaborate."
const FEWEST_WORDS: usize = 8;

/// The first sentence of a caption is the picture's own; a shorter one may be a label such as "File photo".
const FIRST_SENTENCE_WORDS: usize = 8;
