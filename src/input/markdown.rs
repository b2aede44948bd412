//! Markdown reduced to its text: headings and list entries on lines of their own, links and emphasis by their words.

use pulldown_cmark::{Event, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use super::blocks::Blocks;
use super::html;
use crate::article::CivilDate;

/// What a Markdown text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// Its text.
    pub(super) text: String,
    /// The day its front matter gives.
    pub(super) published: Option<CivilDate>,
}

/// Reads any text as Markdown (CommonMark with tables, strike-through and front matter).
pub(super) fn read(markdown: &str) -> Page {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut blocks = Blocks::new();
    let mut front = String::new();
    let mut in_front = false;
    let mut html_block = String::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)) => in_front = true,
            Event::End(TagEnd::MetadataBlock(_)) => in_front = false,
            Event::Text(text) if in_front => front.push_str(&text),
            Event::End(TagEnd::HtmlBlock) => {
                blocks.paragraph();
                blocks.lines(&html::text(&std::mem::take(&mut html_block)));
                blocks.paragraph();
            }
            Event::Html(html) => html_block.push_str(&html),
            Event::Text(text) | Event::Code(text) => blocks.lines(&text),
            Event::SoftBreak | Event::Start(Tag::TableCell) => blocks.words(" "),
            Event::Start(Tag::Item) => {
                blocks.line();
                blocks.words("- ");
            }
            Event::HardBreak
            | Event::Start(Tag::TableRow | Tag::TableHead)
            | Event::End(TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead) => blocks.line(),
            // The words between inline tags come as text; the tags themselves only matter where they end a line.
            Event::InlineHtml(tag) if tag.starts_with("<br") => blocks.line(),
            Event::Start(tag) if is_block(&tag) => blocks.paragraph(),
            Event::Rule
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::BlockQuote(_)
                | TagEnd::CodeBlock
                | TagEnd::List(_)
                | TagEnd::Table,
            ) => blocks.paragraph(),
            _ => {}
        }
    }
    let text = blocks.finish();
    let title = field(&front, "title").filter(|title| !text.starts_with(title));
    Page {
        text: title.map_or_else(|| text.clone(), |title| format!("{title}\n\n{text}")),
        published: field(&front, "date").and_then(|date| date.get(..10)?.parse().ok()),
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::BlockQuote(_)
            | Tag::CodeBlock(_)
            | Tag::List(_)
            | Tag::Table(_)
            | Tag::FootnoteDefinition(_)
    )
}

/// A line `key: value` of the front matter, quotes around the value taken off.
fn field<'a>(front: &'a str, key: &str) -> Option<&'a str> {
    front.lines().find_map(|line| {
        let value = line.strip_prefix(key)?.strip_prefix(':')?.trim();
        Some(value.trim_matches(['"', '\'']))
    })
}
