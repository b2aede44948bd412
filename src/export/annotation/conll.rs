//! Columns as in the shared task of 2003 on names (`CoNLL`): a token a line, an empty line between sentences, `-DOCSTART-` before each
//! article. The columns are the word, its universal part of speech, a chunk that is always `O`, and the name in BIO.

use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::pipeline::Reading;
use crate::{Mention, Span};

/// What stands before an article.
const START: &str = "-DOCSTART- -X- O O\n\n";

/// Every article in columns. A mention whose borders fall inside a token claims the whole token; one that goes on behind the end
/// of a sentence begins anew there.
#[must_use]
pub fn conll(dossier: &Dossier, resources: &Resources) -> String {
    let mut out = String::new();
    for reading in dossier.readings() {
        out.push_str(START);
        article(&mut out, reading, resources);
    }
    out
}

fn article(out: &mut String, reading: &Reading, resources: &Resources) {
    let document = &reading.document;
    let tags = reading.tagged.whole(document, resources);
    let mut mentions = reading.mentions.iter().peekable();
    for sentence in document.sentences() {
        let mut before: Option<&Mention> = None;
        for token in sentence.tokens.clone() {
            let span = document.tokens()[token].span;
            while mentions.next_if(|mention| mention.span.end() <= span.start()).is_some() {}
            let mention = mentions.peek().copied().filter(|mention| mention.span.overlaps(span));
            word(out, document.slice(span));
            out.push(' ');
            out.push_str(tags[token].part.code());
            out.push_str(" O ");
            name(out, mention, before);
            out.push('\n');
            before = mention;
        }
        out.push('\n');
    }
}

fn name(out: &mut String, mention: Option<&Mention>, before: Option<&Mention>) {
    let Some(mention) = mention else {
        out.push('O');
        return;
    };
    let goes_on = before.is_some_and(|before| Span::eq(&before.span, &mention.span));
    out.push_str(if goes_on { "I-" } else { "B-" });
    out.push_str(mention.label.code());
}

/// A column must hold no white space and no line end, and there are tokens of characters that are neither letters nor white space
/// to us but end a line or a column for others.
fn word(out: &mut String, word: &str) {
    let column =
        |character: char| if character.is_whitespace() || character.is_control() { '_' } else { character };
    out.extend(word.chars().map(column));
}
