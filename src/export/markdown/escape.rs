//! Anybody's words as plain words of Markdown (CommonMark with GitHub's tables, footnotes, strike-through and links).

use crate::export::words::shown;

/// Words that stay what they are within a line. What would begin a list, a heading or a rule is escaped too, so that they may
/// stand first.
pub(super) fn plain(text: &str) -> String {
    let text = shown(text);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let number = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut before = None;
    for (at, character) in text.char_indices() {
        let begins_block = at == 0 && matches!(character, '#' | '+' | '-' | '=')
            || at == number && number > 0 && matches!(character, '.' | ')');
        // A colon before slashes, and the full stop of "www.", make an address a link on some sites.
        let makes_link = character == ':' && text[at..].starts_with("://")
            || character == '.' && before == Some('w') && text[..at].ends_with("www");
        if begins_block || makes_link || is_markup(character) {
            out.push('\\');
        }
        out.push(character);
        before = Some(character);
    }
    out
}

fn is_markup(character: char) -> bool {
    matches!(
        character,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '!' | '$' | '^' | '{' | '}' | '@'
    )
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::plain;

    /// What a Markdown reader makes of a list entry with these words: its text, and everything else it sees.
    fn read(markdown: &str) -> (String, Vec<String>) {
        // Some readers make typographic signs of dashes, dots and quotation marks; that is no markup.
        let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
        let mut words = String::new();
        let mut other = Vec::new();
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(text) => words.push_str(&text),
                Event::Start(Tag::List(_) | Tag::Item) | Event::End(_) => {}
                event => other.push(format!("{event:?}")),
            }
        }
        (words, other)
    }

    #[test]
    fn hostile_words_stay_words() {
        for text in [
            "<script>alert(1)</script>",
            "[a](javascript:alert(1)) ![x](http://x)",
            "**bold** _it_ `code` ~~gone~~ $x^2$",
            "# heading",
            "- list",
            "1. list",
            "12) list",
            "--- ",
            "| a | b |",
            "a\nb\n\n# c",
            "&lt;b&gt; &#x202e;",
            "[^1] [^1]: note",
            "\\*",
            "<http://x> http://x www.x.org a@b.org",
            "> quote",
            "+ plus",
            "=====",
            "{#id}",
            "[ ] task",
        ] {
            let (words, other) = read(&format!("- {}", plain(text)));
            assert_eq!(words, text.split_whitespace().collect::<Vec<_>>().join(" "));
            assert_eq!(other, Vec::<String>::new(), "{text}");
        }
    }
}
