//! From bytes to articles: encodings, formats, limits. Nothing here reads a file; callers bring the bytes.

/// An article above this size is refused with the limit named: the page must stay usable while it is read.
pub const MAX_ARTICLE_BYTES: usize = 5 * 1024 * 1024;
