//! What the classes and ids of elements tell, as sites commonly name them.

use super::element;
use super::story::NAME;

/// Words of classes and ids that stories have.
const OF_STORIES: [&str; 12] = [
    "article",
    "body",
    "content",
    "entry",
    "main",
    "page",
    "post",
    "text",
    "story",
    "articlebody",
    "copy",
    "news",
];

/// Those of what stands around stories, where they may still be something else.
const AROUND_STORIES: [&str; 14] = [
    "sidebar", "widget", "meta", "footer", "foot", "header", "masthead", "tags", "teaser", "list", "gallery",
    "tool", "links", "hero",
];

/// Those of what is never part of a story.
const CHROME: [&str; 35] = [
    "share",
    "sharing",
    "social",
    "related",
    "recommended",
    "recommendations",
    "recirc",
    "newsletter",
    "subscribe",
    "subscription",
    "comments",
    "comment",
    "disqus",
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "ad",
    "ads",
    "advert",
    "advertisement",
    "sponsor",
    "sponsored",
    "promo",
    "promotion",
    "outbrain",
    "taboola",
    "breadcrumb",
    "breadcrumbs",
    "menu",
    "navbar",
    "navigation",
    "popup",
    "modal",
    "trending",
];

pub(super) fn of_names(names: &str) -> i64 {
    let any = |known: &[&str]| i64::from(words(names).any(|word| known.contains(&word)));
    NAME * (any(&OF_STORIES) - any(&AROUND_STORIES))
}

/// Whether an element's class or id says that it is no part of a story. What holds the whole page or its story is often named
/// after all that stands in it, and is never meant.
pub(super) fn is_chrome(name: &str, names: &str) -> bool {
    let holds_story = matches!(name, "html" | "body" | "main" | "article") || element::is_inline(name);
    let of_story = |word| matches!(word, "article" | "body" | "story" | "content" | "main");
    !holds_story && words(names).any(|word| CHROME.contains(&word)) && !words(names).any(of_story)
}

fn words(names: &str) -> impl Iterator<Item = &str> {
    names.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}
