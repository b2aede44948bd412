//! Texts with marks under the words that are meant.
//!
//! ```text
//! Shelling hit Bakhmut on Tuesday.
//!              ^^^^^^^ GPE
//!                         ^^^^^^^ DATE
//! ```

use std::fmt::Write as _;

use dateline::Span;

/// Takes the mark lines out of a text: the clean text, and the spans with what is written behind the marks.
///
/// A mark line holds spaces, carets and one label; it speaks of the nearest text line above it, caret under
/// character. Give one mark a line. The first line end, there so that the text may start on a line of its own, is
/// not part of the text, nor is the last.
///
/// # Panics
/// When a mark points past the end of its line, for then the test itself is wrong.
#[track_caller]
pub(crate) fn read(marked: &str) -> (String, Vec<(Span, String)>) {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut line_start = 0;
    for line in marked.strip_prefix('\n').unwrap_or(marked).lines() {
        if let Some((column, length, label)) = mark(line) {
            let above = text[line_start..].trim_end_matches('\n');
            let offset = |column| {
                let mut offsets = above.char_indices().map(|(at, _)| at).chain([above.len()]);
                let at = offsets.nth(column);
                line_start + at.unwrap_or_else(|| panic!("a mark points past its line:\n{above}\n{line}"))
            };
            marks.push((Span::new(offset(column), offset(column + length)), label.to_owned()));
        } else {
            line_start = text.len();
            text.push_str(line);
            text.push('\n');
        }
    }
    text.pop();
    marks.sort_by_key(|(span, _)| (span.start(), span.end()));
    (text, marks)
}

/// Writes the marks under their lines: the inverse of [`read`], for spans that stay within a line.
pub(crate) fn write(text: &str, marks: &[(Span, String)]) -> String {
    let mut out = String::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        out.push_str(line.trim_end_matches('\n'));
        out.push('\n');
        let end = start + line.len();
        for (span, label) in marks.iter().filter(|(span, _)| (start..end).contains(&span.start())) {
            let column = text[start..span.start()].chars().count();
            let length = text[*span].chars().count();
            writeln!(out, "{}{} {label}", " ".repeat(column), "^".repeat(length))
                .expect("a string takes it all");
        }
        start = end;
    }
    out
}

/// Checks that `find` gives exactly the marked spans with their labels; a failure shows both as marked text.
#[track_caller]
pub(crate) fn check(marked: &str, find: impl FnOnce(&str) -> Vec<(Span, String)>) {
    let (text, wanted) = read(marked);
    let mut found = find(&text);
    found.sort_by_key(|(span, _)| (span.start(), span.end()));
    assert!(found == wanted, "wanted:\n{}\nfound:\n{}", write(&text, &wanted), write(&text, &found));
}

/// Column and length in characters, and the label, when a line is a mark line.
fn mark(line: &str) -> Option<(usize, usize, &str)> {
    let marked = line.trim_start_matches(' ');
    let label = marked.trim_start_matches('^');
    let length = marked.len() - label.len();
    (length > 0).then(|| (line.len() - marked.len(), length, label.trim()))
}

#[test]
fn marks_are_taken_out_of_a_text_and_put_back() {
    let marked = "Kyiv – Haidai spoke.\n^^^^ GPE\n       ^^^^^^ PERSON\nHe left.\n^^ pronoun\n";
    let (text, marks) = read(marked);
    assert_eq!(text, "Kyiv – Haidai spoke.\nHe left.");
    let words: Vec<_> = marks.iter().map(|(span, label)| (&text.as_str()[*span], label.as_str())).collect();
    assert_eq!(words, [("Kyiv", "GPE"), ("Haidai", "PERSON"), ("He", "pronoun")]);
    assert_eq!(write(&text, &marks), marked);
}

#[test]
#[should_panic(expected = "wanted:\nHe left.\n^^ pronoun\n\nfound:\nHe left.\n   ^^^^ verb\n")]
fn a_failed_check_shows_what_was_wanted_and_what_was_found() {
    check("He left.\n^^ pronoun\n", |_| vec![(Span::new(3, 7), "verb".to_owned())]);
}
