//! What a page's tags mean, one after another.

use html5gum::emitters::callback::CallbackEvent;

use super::element::{self, Skip};
use super::names;
use super::story::Story;
use crate::article::CivilDate;
use crate::input::blocks::Blocks;

/// Follows a page's tags.
pub(super) struct Reader {
    skip: Skip,
    /// The element being left out and how many of its name are open within.
    skipping: Option<(String, usize)>,
    tag: Tag,
    /// Everything, and the outermost `<article>` that is open.
    page: Blocks,
    article: Option<(Blocks, usize)>,
    /// Where the story stands as far as the words tell, its text, and the number of the last tag.
    story: Story,
    within: Blocks,
    tags: usize,
    in_title: bool,
    /// The headline that is open.
    headline: Option<Blocks>,
    pub(super) whole: String,
    pub(super) stories: Vec<String>,
    pub(super) title: Option<String>,
    /// Whether a title came from the page's metadata, which has no site name at its end.
    title_is_meta: bool,
    /// Every `<h1>` with words.
    pub(super) headlines: Vec<String>,
    /// The text of the story, where the words tell one.
    pub(super) found: String,
    pub(super) published: Option<CivilDate>,
    pub(super) first_time: Option<CivilDate>,
}

/// A start tag being read.
#[derive(Default)]
struct Tag {
    name: String,
    attribute: String,
    hidden: bool,
    /// Class and id.
    names: String,
    /// `property`, `name` or `itemprop`.
    property: String,
    content: String,
    datetime: String,
}

impl Reader {
    pub(super) fn new(skip: Skip, story: Story) -> Self {
        Self {
            skip,
            skipping: None,
            tag: Tag::default(),
            page: Blocks::new(),
            article: None,
            story,
            within: Blocks::new(),
            tags: 0,
            in_title: false,
            headline: None,
            whole: String::new(),
            stories: Vec::new(),
            title: None,
            title_is_meta: false,
            headlines: Vec::new(),
            found: String::new(),
            published: None,
            first_time: None,
        }
    }

    pub(super) fn event(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = Tag { name: lossy(name), ..Tag::default() },
            CallbackEvent::AttributeName { name } => {
                self.tag.attribute = lossy(name);
                self.tag.hidden |= self.tag.attribute == "hidden";
            }
            CallbackEvent::AttributeValue { value } => self.attribute(value),
            CallbackEvent::CloseStartTag { self_closing } => {
                self.tags += 1;
                self.start(*self_closing);
            }
            CallbackEvent::EndTag { name } => {
                self.tags += 1;
                self.end(&lossy(name));
            }
            CallbackEvent::String { value } => self.characters(&lossy(value)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn attribute(&mut self, value: &[u8]) {
        let tag = &mut self.tag;
        match tag.attribute.as_str() {
            "property" | "name" | "itemprop" => tag.property = lossy(value).to_ascii_lowercase(),
            "content" => tag.content = lossy(value),
            "class" | "id" => {
                tag.names.push(' ');
                tag.names.push_str(&lossy(value).to_ascii_lowercase());
            }
            "datetime" => tag.datetime = lossy(value),
            "aria-hidden" => tag.hidden |= value.eq_ignore_ascii_case(b"true"),
            "style" => tag.hidden |= lossy(value).replace(' ', "").contains("display:none"),
            _ => {}
        }
    }

    fn start(&mut self, self_closing: bool) {
        let tag = std::mem::take(&mut self.tag);
        let name = tag.name.as_str();
        if let Some((skipped, open)) = &mut self.skipping {
            if !element::closes(skipped, name) {
                *open += usize::from(skipped == name && !self_closing);
                return;
            }
            self.skipping = None;
        }
        match name {
            "meta" => self.meta(&tag),
            "title" => self.in_title = true,
            "h1" => self.headline = Some(Blocks::new()),
            "time" => self.first_time = self.first_time.or_else(|| day(&tag.datetime)),
            "article" => match &mut self.article {
                Some((_, open)) => *open += 1,
                None => self.article = Some((Blocks::new(), 1)),
            },
            _ => {}
        }
        if element::is_void(name) {
            if matches!(name, "br" | "hr") {
                self.edit(Blocks::line);
            }
            return;
        }
        let is_chrome = || self.skip == Skip::NamedToo && names::is_chrome(name, &tag.names);
        if (tag.hidden || element::is_skipped(name, self.skip) || is_chrome()) && !self_closing {
            self.skipping = Some((tag.name, 1));
            return;
        }
        self.border(name);
        if name == "li" {
            self.edit(|blocks| blocks.words("- "));
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((skipped, open)) = &mut self.skipping {
            if skipped == name {
                *open -= 1;
            }
            if *open == 0 {
                self.skipping = None;
            }
            return;
        }
        match name {
            "title" => self.in_title = false,
            "h1" => {
                let headline = self.headline.take().map(|blocks| single_spaced(&blocks.finish()));
                self.headlines.extend(headline.filter(|headline| !headline.is_empty()));
            }
            "article" => {
                if let Some((_, open)) = &mut self.article {
                    *open -= 1;
                    if *open == 0 {
                        self.close_article();
                    }
                }
            }
            _ => {}
        }
        self.border(name);
    }

    fn characters(&mut self, text: &str) {
        if self.skipping.is_some() {
            return;
        }
        if self.in_title {
            if !self.title_is_meta {
                self.title = Some(single_spaced(text));
            }
            return;
        }
        self.edit(|blocks| blocks.words(text));
    }

    fn meta(&mut self, tag: &Tag) {
        match tag.property.as_str() {
            "og:title" => {
                self.title = Some(single_spaced(&tag.content));
                self.title_is_meta = true;
            }
            "article:published_time"
            | "datepublished"
            | "date"
            | "pubdate"
            | "publishdate"
            | "dc.date"
            | "dc.date.issued"
            | "dcterms.created"
            | "sailthru.date"
            | "parsely-pub-date" => {
                self.published = self.published.or_else(|| day(&tag.content));
            }
            _ => {}
        }
    }

    fn border(&mut self, name: &str) {
        match name {
            "li" | "tr" | "dt" | "dd" | "option" => self.edit(Blocks::line),
            "td" | "th" => self.edit(|blocks| blocks.words(" ")),
            _ if element::is_inline(name) => {}
            _ => self.edit(Blocks::paragraph),
        }
    }

    fn edit(&mut self, change: impl Fn(&mut Blocks)) {
        change(&mut self.page);
        if let Some((blocks, _)) = &mut self.article {
            change(blocks);
        }
        if let Some(blocks) = &mut self.headline {
            change(blocks);
        }
        if self.story.holds(self.tags) {
            change(&mut self.within);
        }
    }

    fn close_article(&mut self) {
        if let Some((blocks, _)) = self.article.take() {
            self.stories.push(blocks.finish());
        }
    }

    pub(super) fn finish(&mut self) {
        self.close_article();
        self.found = std::mem::replace(&mut self.within, Blocks::new()).finish();
        self.whole = std::mem::replace(&mut self.page, Blocks::new()).finish();
    }
}

/// The day a time stamp such as `2022-06-07T08:00:00Z` names, as it is written.
fn day(stamp: &str) -> Option<CivilDate> {
    stamp.trim().get(..10)?.parse().ok()
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
