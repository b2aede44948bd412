//! A name cut into words.

/// A word of a name as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    /// A full stop follows.
    pub(super) dotted: bool,
    /// A hyphen joins it to the next.
    pub(super) joined: bool,
    /// A comma follows.
    pub(super) comma: bool,
}

/// So many words of a name are looked at.
const MOST_WORDS: usize = 16;

/// The words of a name, at most [`MOST_WORDS`]. Apostrophes belong to words; a capital in the middle begins a word of its own:
/// `SergeiLavrov`, `SiemensAG`.
pub(super) fn tokens(name: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = None;
    let end = std::iter::once((name.len(), ' '));
    for (at, character) in name.char_indices().chain(end) {
        if is_of_word(character) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            add(&name[start..at], &mut tokens);
        }
        if tokens.len() > MOST_WORDS {
            tokens.truncate(MOST_WORDS);
            break;
        }
        let Some(last) = tokens.last_mut() else { continue };
        match character {
            '.' => last.dotted = true,
            '-' | '‐' | '‑' | '–' => last.joined = true,
            ',' => last.comma = true,
            _ => {}
        }
    }
    tokens
}

fn is_of_word(character: char) -> bool {
    character.is_alphanumeric()
        || matches!(character, '\'' | '’' | '‘' | 'ʼ' | 'ʹ' | 'ʺ' | '`' | '´' | '”' | '&' | '%')
        || unicode_normalization::char::is_combining_mark(character)
}

/// Adds a run of letters as one word or several.
fn add<'a>(run: &'a str, tokens: &mut Vec<Token<'a>>) {
    let mut start = 0;
    let mut before = [None, None];
    for (at, letter) in run.char_indices() {
        // McDonald and DeSantis stay whole: what stands before the capital is short.
        let begins = letter.is_uppercase() && before[0].is_some_and(char::is_lowercase);
        if begins && run[start..at].chars().count() >= SHORTEST_JOINED {
            push(&run[start..at], tokens);
            start = at;
        }
        before = [Some(letter), before[0]];
    }
    push(&run[start..], tokens);
}

const SHORTEST_JOINED: usize = 3;

fn push<'a>(text: &'a str, tokens: &mut Vec<Token<'a>>) {
    if text.chars().any(char::is_alphanumeric) || text == "&" {
        tokens.push(Token { text, dotted: false, joined: false, comma: false });
    }
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn names_are_cut_at_space_hyphens_stops_and_inner_capitals() {
        let texts = |name| tokens(name).iter().map(|token| token.text).collect::<Vec<_>>();
        assert_eq!(texts("J.-C. Juncker"), ["J", "C", "Juncker"]);
        assert_eq!(texts("SergeiLavrov"), ["Sergei", "Lavrov"]);
        assert_eq!(texts("Ronald McDonald"), ["Ronald", "McDonald"]);
        assert_eq!(texts("Zelens'kyi, V."), ["Zelens'kyi", "V"]);
        assert_eq!(texts("  -- "), Vec::<&str>::new());
        assert_eq!(texts(&"a ".repeat(99)).len(), 16);
    }
}
