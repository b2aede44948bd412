//! A web page reduced to its text. Nothing is rendered, run or fetched.
//!
//! Blocks become paragraphs, entities characters; scripts, styles, navigation and forms are left out. Where a page
//! marks its story as `<article>`, the text around it is left out too; where it does not, what stands out as the story is told
//! by its words (`story`).

mod element;
mod names;
mod reader;
mod story;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use self::element::Skip;
use self::reader::Reader;
use self::story::{Outline, Story};
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
    let careful = careful(html);
    let bold = walk(html, Skip::NamedToo, find_story(html));
    // Names lie: what would lose more than half of the page's words has taken the story for something else.
    let (reader, text) = match story(&bold) {
        text if words(text) * 2 >= words(story(&careful)) => (&bold, text),
        _ => (&careful, story(&careful)),
    };
    let text =
        headline(reader, text).map_or_else(|| text.to_owned(), |headline| format!("{headline}\n\n{text}"));
    Page { text, published: reader.published.or(reader.first_time) }
}

/// A page of which nothing is left out but what its elements say is no text.
fn careful(html: &str) -> Reader {
    let reader = walk(html, Skip::ChromeToo, Story::default());
    if reader.whole.trim().is_empty() {
        // A page that never closes its navigation would lose everything.
        return walk(html, Skip::CodeAlone, Story::default());
    }
    reader
}

/// The text of a page's story: what it marks as an article, else what its words tell, else everything.
fn story(reader: &Reader) -> &str {
    let marked = reader.stories.iter().max_by_key(|story| (words(story), std::cmp::Reverse(story.len())));
    let stories = marked.into_iter().chain([&reader.found]);
    let long = stories.map(String::as_str).find(|story| words(story) >= STORY_WORDS);
    long.unwrap_or(&reader.whole)
}

/// What to put above a text: the page's headline, or its title where it has none, unless the text has it already.
fn headline(reader: &Reader, text: &str) -> Option<String> {
    let title = reader.title.as_deref().filter(|title| !title.is_empty());
    let Some(first) = reader.headlines.first() else { return title.map(str::to_owned) };
    // Sites write their own names as headlines too: the longest that the title repeats is the story's.
    let of_title = reader
        .headlines
        .iter()
        .filter(|headline| title.is_some_and(|title| title.contains(headline.as_str())));
    let of_title = of_title.max_by_key(|headline| headline.len());
    let headline = of_title.unwrap_or(first);
    (!text.contains(headline.as_str())).then(|| headline.clone())
}

/// The text of a fragment, for HTML inside Markdown.
pub(super) fn text(html: &str) -> String {
    walk(html, Skip::ChromeToo, Story::default()).whole
}

/// Where a page's story stands, as far as its words tell.
fn find_story(html: &str) -> Story {
    let mut outline = Outline::default();
    tokens(html, |event| outline.event(event));
    outline.story().unwrap_or_default()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn walk(html: &str, skip: Skip, story: Story) -> Reader {
    let mut reader = Reader::new(skip, story);
    tokens(html, |event| reader.event(event));
    reader.finish();
    reader
}

/// Tells every tag and every stretch of text of a page, in order.
fn tokens(html: &str, mut tell: impl FnMut(&CallbackEvent<'_>)) {
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        tell(&event);
        None
    });
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Ok(()) => {}
            Err(never) => match never {},
        }
    }
}
