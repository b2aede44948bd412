//! Bundles: several articles in one text, set apart by a separator line.
//!
//! The separator is a line of at least five equals signs. Before it stands an empty line, a line that ends with a
//! full stop, or nothing. It may carry the next article's name between two such runs, and then it always cuts:
//!
//! ```text
//! Shells fell near the bridge on Monday.
//!
//! ===== second.txt =====
//! The governor denied it.
//! ```
//!
//! Nothing else cuts: dashes and asterisks are rules within an article in Markdown and in print, and equals signs
//! directly under a line without a full stop underline a heading.

/// Fewer equals signs than this are decoration.
const SEPARATOR_SIGNS: usize = 5;

/// One article of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The name on its separator, else the bundle's with its number.
    pub(super) name: String,
    /// Its text exactly as it stands between the separators.
    pub(super) text: String,
}

/// The articles of a text: the text itself when no line separates.
pub(super) fn cut(name: &str, text: &str) -> Vec<Part> {
    let pieces: Vec<Piece<'_>> =
        split(text).into_iter().filter(|piece| !piece.text.trim().is_empty()).collect();
    if pieces.len() < 2 && pieces.iter().all(|piece| piece.name.is_none()) {
        let text = pieces.first().map_or(text, |piece| piece.text);
        return vec![Part { name: name.to_owned(), text: text.to_owned() }];
    }
    let count = pieces.len();
    let part = |(index, piece): (usize, Piece<'_>)| Part {
        name: piece.name.map_or_else(|| format!("{name} ({} of {count})", index + 1), str::to_owned),
        text: piece.text.to_owned(),
    };
    pieces.into_iter().enumerate().map(part).collect()
}

struct Piece<'a> {
    name: Option<&'a str>,
    text: &'a str,
}

fn split(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut name, mut from, mut at) = (None, 0, 0);
    let mut may_end = true;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        let separator = separator(content).filter(|separator| may_end || separator.name.is_some());
        if let Some(separator) = separator {
            pieces.push(Piece { name, text: &text[from..at] });
            name = separator.name;
            from = at + line.len();
        }
        at += line.len();
        may_end = content.is_empty() || ends_a_statement(content);
    }
    pieces.push(Piece { name, text: &text[from..] });
    pieces
}

/// Whether a line ends with a full stop, a quotation mark after it left aside. Headings do not.
fn ends_a_statement(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '”', '’', '»', ')']).ends_with(['.', '…'])
}

struct Separator<'a> {
    name: Option<&'a str>,
}

fn separator(line: &str) -> Option<Separator<'_>> {
    let rest = line.trim_start_matches('=');
    if line.len() - rest.len() < SEPARATOR_SIGNS {
        return None;
    }
    if rest.is_empty() {
        return Some(Separator { name: None });
    }
    let name = rest.trim_end_matches('=');
    let closed = rest.len() - name.len() >= SEPARATOR_SIGNS && !name.trim().is_empty();
    closed.then(|| Separator { name: Some(name.trim()) })
}

#[cfg(test)]
mod tests {
    use super::cut;

    fn parts(text: &str) -> Vec<(String, String)> {
        cut("paste", text).into_iter().map(|part| (part.name, part.text)).collect()
    }

    #[test]
    fn a_separator_line_cuts_a_bundle() {
        let parts = parts("One.\n\n=====\nTwo.\n\n===== third.txt =====\nThree.");
        let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["paste (1 of 3)", "paste (2 of 3)", "third.txt"]);
        assert_eq!(parts[1].1, "Two.\n\n");
    }

    #[test]
    fn rules_and_underlines_cut_nothing() {
        for text in
            ["Heading\n=======\nText.", "One.\n\n---\n\nTwo.", "One.\n\n***\n\nTwo.", "One.\n\n===\n\nTwo."]
        {
            assert_eq!(parts(text), [("paste".to_owned(), text.to_owned())]);
        }
    }

    #[test]
    fn a_separator_right_under_a_statement_cuts_too() {
        assert_eq!(parts("He said: “No.”\n=====\nTwo.").len(), 2);
        assert_eq!(parts("No full stop\n===== two =====\nTwo.").len(), 2);
    }

    #[test]
    fn separators_without_text_between_make_no_article() {
        let parts = parts("=====\r\n\r\n=====\r\nOne.\r\n\r\n=====\r\n");
        assert_eq!(parts, [("paste".to_owned(), "One.\r\n\r\n".to_owned())]);
    }
}
