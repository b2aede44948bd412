//! Classes of characters that Rust's own `char` does not know.

/// Whether a character serves as an apostrophe inside a word. The modifier letters ʼ and ʹ are letters already.
pub(super) fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '´' | '`' | '′' | '＇')
}

/// Whether a character is punctuation. `%`, `&`, `@`, `#` and the like count as symbols.
pub(super) fn is_mark(character: char) -> bool {
    matches!(character,
        '!' | '"' | '\'' | '(' | ')' | ',' | '-' | '.' | '/' | ':' | ';' | '?' | '[' | '\\' | ']' | '_' | '`' | '{' | '}'
        | '*' | '¡' | '§' | '«' | '´' | '¶' | '·' | '»' | '¿'
        | '\u{2010}'..='\u{2027}' | '\u{2032}'..='\u{205e}'
        | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{ff01}'..='\u{ff02}'
        | '\u{ff07}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff1b}' | '\u{ff1f}' | '\u{ff3b}'..='\u{ff3d}'
        | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{6d4}' | '\u{964}' | '\u{965}' | '~' | '=')
}

/// Whether a character may close a quotation or a bracket after the end of a sentence.
pub(super) fn closes(character: char) -> bool {
    matches!(character, '"' | '\'' | '’' | '”' | '»' | ')' | ']' | '}' | '›' | '｣' | '」' | '』' | '＂')
}
