//! Elements of HTML: which are left out, which stand within a line, which close others.

/// What is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Skip {
    /// What is no text at all: scripts, styles, drawings.
    CodeAlone,
    /// Navigation, forms and asides as well.
    ChromeToo,
    /// What is named so by its class or id as well.
    NamedToo,
}

/// Whether an element is left out with all that stands in it.
pub(super) fn is_skipped(name: &str, skip: Skip) -> bool {
    match name {
        "script" | "style" | "noscript" | "template" | "svg" | "math" | "iframe" | "object" | "canvas"
        | "audio" | "video" => true,
        "nav" | "aside" | "footer" | "form" | "button" | "select" | "textarea" | "dialog" | "menu" => {
            skip != Skip::CodeAlone
        }
        _ => false,
    }
}

/// Whether a start tag ends an open element whose end tag was left out, as HTML allows.
pub(super) fn closes(open: &str, start: &str) -> bool {
    match open {
        "p" => !is_inline(start) && !is_void(start),
        "li" | "dt" | "dd" | "td" | "th" | "tr" => open == start,
        _ => false,
    }
}

pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements that stand within a line; every other begins a block.
pub(super) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "q"
            | "rp"
            | "rt"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
    )
}
