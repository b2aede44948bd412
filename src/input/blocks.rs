//! Builds plain text out of marked-up text: white space made single, blocks set apart.

/// What stands between two stretches of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
    Paragraph,
}

/// Text under construction.
#[derive(Clone, Debug)]
pub(super) struct Blocks {
    text: String,
    gap: Gap,
}

impl Blocks {
    pub(super) fn new() -> Self {
        Self { text: String::new(), gap: Gap::None }
    }

    /// Adds words; any white space in them becomes one space.
    pub(super) fn words(&mut self, words: &str) {
        for (index, word) in words.split(is_space).enumerate() {
            if index > 0 {
                self.widen(Gap::Space);
            }
            if !word.is_empty() {
                self.close_gap();
                self.text.push_str(word);
            }
        }
    }

    /// Adds text whose line ends count.
    pub(super) fn lines(&mut self, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.line();
            }
            self.words(line);
        }
    }

    /// Whatever comes next stands on a line of its own.
    pub(super) fn line(&mut self) {
        self.widen(Gap::Line);
    }

    /// Whatever comes next stands in a paragraph of its own.
    pub(super) fn paragraph(&mut self) {
        self.widen(Gap::Paragraph);
    }

    /// The text, without white space around it, with a line end after it.
    pub(super) fn finish(mut self) -> String {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    fn close_gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push_str(match self.gap {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Line => "\n",
                Gap::Paragraph => "\n\n",
            });
        }
        self.gap = Gap::None;
    }
}

/// White space as HTML and Markdown fold it; a no-break space is kept.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}
