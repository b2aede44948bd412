//! A web page reduced to its text. Nothing is rendered, run or fetched.
//!
//! Blocks become paragraphs, entities characters; scripts, styles, navigation and forms are left out. Where a page
//! marks its story as `<article>`, the text around it is left out too.

mod element;
mod reader;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use self::element::Skip;
use self::reader::Reader;
use crate::article::CivilDate;

/// What a page holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// Its text, one paragraph a block.
    pub(super) text: String,
    /// The day it was published, when its head or a `<time>` says so.
    pub(super) published: Option<CivilDate>,
}

/// An `<article>` with fewer words is a teaser, not the story.
const STORY_WORDS: usize = 60;

/// Reads a page, whole or in part, well-formed or not.
pub(super) fn read(html: &str) -> Page {
    let mut reader = walk(html, Skip::ChromeToo);
    if reader.whole.trim().is_empty() {
        // A page that never closes its navigation would lose everything.
        reader = walk(html, Skip::CodeAlone);
    }
    let story = reader.stories.iter().max_by_key(|story| (words(story), std::cmp::Reverse(story.len())));
    let mut text = story.filter(|story| words(story) >= STORY_WORDS).unwrap_or(&reader.whole).clone();
    if let Some(title) = reader.title.filter(|title| !reader.has_headline && !title.is_empty()) {
        text = format!("{title}\n\n{text}");
    }
    Page { text, published: reader.published.or(reader.first_time) }
}

/// The text of a fragment, for HTML inside Markdown.
pub(super) fn text(html: &str) -> String {
    walk(html, Skip::ChromeToo).whole
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn walk(html: &str, skip: Skip) -> Reader {
    let mut reader = Reader::new(skip);
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        reader.event(&event);
        None
    });
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Ok(()) => {}
            Err(never) => match never {},
        }
    }
    reader.finish();
    reader
}
