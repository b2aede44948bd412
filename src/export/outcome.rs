//! What became of an article that was handed in, as the page is told.

use serde::Serialize;

use crate::Article;

/// What became of one article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Outcome {
    /// It was taken.
    Taken {
        /// Always true.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "true"))]
        ok: bool,
        /// Its key from now on.
        key: u32,
        /// Its name.
        name: String,
        /// Whole sentences: how it was decoded, what was replaced.
        warnings: Vec<String>,
        /// The day of publication that came along with it, ISO 8601; null when there was none.
        published: Option<String>,
    },
    /// It was not taken.
    Refused {
        /// Always false.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "false"))]
        ok: bool,
        /// Its name.
        name: String,
        /// Why, and what to do.
        reason: String,
    },
}

impl Outcome {
    /// An article that was taken.
    #[must_use]
    pub fn taken(key: u32, article: &Article, warnings: Vec<String>) -> Self {
        let published = article.published.map(|date| date.to_string());
        Self::Taken { ok: true, key, name: article.name.clone(), warnings, published }
    }

    /// An article that was not taken.
    #[must_use]
    pub fn refused(name: String, reason: String) -> Self {
        Self::Refused { ok: false, name, reason }
    }
}
