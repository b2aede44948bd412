//! The page under construction, and the ways within it.

use crate::document::hidden;
use crate::dossier::Dossier;
use crate::export::form::{self, PassageForm};
use crate::identity::MentionRef;

/// A page under construction.
pub(super) struct Page(pub(super) String);

impl Page {
    /// Adds markup: words of this file and numbers alone.
    pub(super) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    pub(super) fn element(&mut self, tag: &str, text: &str) {
        self.raw(&format!("<{tag}>"));
        self.text(text);
        self.raw(&format!("</{tag}>\n"));
    }

    /// Adds anybody's text within an attribute, where nothing can be marked: characters that do not show are left out.
    pub(super) fn attribute(&mut self, text: &str) {
        let shown: String = text.chars().filter(|&character| !hidden::is_hidden(character)).collect();
        self.text(&shown);
    }

    /// Adds anybody's text. Characters that do not show are written out by name, so that none turns the line around.
    pub(super) fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\'' => self.raw("&#39;"),
                _ if hidden::is_hidden(character) => {
                    let name = hidden::name(character);
                    let number = name.split(' ').next().unwrap_or_default();
                    self.raw(&format!("<span class=\"hidden\" title=\"{name}\">{number}</span>"));
                }
                _ => self.0.push(character),
            }
        }
    }
}

pub(super) fn mention_id(at: MentionRef) -> String {
    format!("{}m{}", form::article_id(at.article), at.mention + 1)
}

/// Where a quote begins.
pub(super) fn quote_id(article: usize, quote: usize) -> String {
    format!("{}q{}", form::article_id(article), quote + 1)
}

/// The last mention that a passage holds, the name that a title stands before; offsets are bytes.
pub(super) fn mention_within(dossier: &Dossier, passage: &PassageForm) -> Option<MentionRef> {
    let article = passage.article.strip_prefix('a')?.parse::<usize>().ok()?.checked_sub(1)?;
    let mentions = &dossier.readings().get(article)?.mentions;
    let after = mentions.partition_point(|mention| mention.span.start() < passage.end as usize);
    let mention = after.checked_sub(1)?;
    (mentions[mention].span.end() > passage.start as usize).then_some(MentionRef { article, mention })
}

/// Anybody's text, leading to a mention when there is one.
pub(super) fn link(page: &mut Page, to: Option<MentionRef>, text: &str) {
    if let Some(at) = to {
        page.raw(&format!("<a href=\"#{}\">", mention_id(at)));
    }
    page.text(text);
    if to.is_some() {
        page.raw("</a>");
    }
}
