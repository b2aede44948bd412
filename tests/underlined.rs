//! An article as a person reviews it: its lines, carets under every mention, labels under the carets.
//!
//! ```text
//! ¶ Body
//! > Russian missiles struck a rail yard in Kupiansk on Tuesday.
//!   ^^^^^^^ ^^^^^^^^                       ^^^^^^^^    ^^^^^^^
//!   NORP e1 WEAPON e2                      GPE e3      DATE
//! ```

use std::fmt::Write as _;

use dateline::identity::MentionRef;
use dateline::{Dossier, Span};

/// Columns after which a sentence goes on in the next line.
const WIDTH: usize = 110;

/// One article of a dossier with everything read out of it.
pub(crate) fn article(dossier: &Dossier, index: usize) -> String {
    let reading = &dossier.readings()[index];
    let document = &reading.document;
    let mut out = format!("{}\n", reading.name);
    match reading.published {
        Some(published) => {
            let _ = writeln!(out, "published {} ({:?})", published.date, published.from);
        }
        None => out.push_str("published: unknown\n"),
    }
    let mut marks: Vec<Mark> = Vec::new();
    for (mention, found) in reading.mentions.iter().enumerate() {
        let entity = dossier.entity_of(MentionRef { article: index, mention });
        let id = entity.map(|entity| format!(" e{}", entity + 1)).unwrap_or_default();
        marks.push(Mark { span: found.span, sign: '^', note: format!("{}{id}", found.label.code()) });
    }
    let furniture: Vec<Mark> = document
        .furniture()
        .iter()
        .map(|found| Mark { span: found.span, sign: '~', note: format!("{:?}", found.kind) })
        .collect();

    for paragraph in document.paragraphs() {
        let repeats =
            paragraph.repeats.map(|earlier| format!(", repeats ¶ {}", earlier + 1)).unwrap_or_default();
        let _ = writeln!(out, "\n¶ {:?}{repeats}", paragraph.kind);
        for sentence in &document.sentences()[paragraph.sentences.clone()] {
            let mut opening = "> ";
            for line in wrap(document.text(), sentence.span) {
                let row = Row::new(document.text(), line);
                let _ = writeln!(out, "{opening}{}", row.shown);
                row.write(&mut out, &marks);
                row.write(&mut out, &furniture);
                opening = "  ";
            }
        }
    }
    out.push('\n');
    out
}

/// Something marked in the text.
struct Mark {
    span: Span,
    sign: char,
    note: String,
}

/// Cuts a sentence at spaces into stretches of at most [`WIDTH`] characters where spaces allow.
fn wrap(text: &str, sentence: Span) -> Vec<Span> {
    let mut lines = Vec::new();
    let (mut start, mut last_space, mut columns) = (sentence.start(), None, 0);
    for (offset, character) in text[sentence].char_indices() {
        let at = sentence.start() + offset;
        columns += 1;
        if character == ' ' {
            last_space = Some(at);
        }
        if columns > WIDTH
            && let Some(space) = last_space.take()
        {
            lines.push(Span::new(start, space));
            start = space + 1;
            columns = text[start..=at].chars().count();
        }
    }
    lines.push(Span::new(start, sentence.end()));
    lines
}

/// One line as it is shown: hidden characters written out, and where each byte's character begins.
struct Row {
    span: Span,
    shown: String,
    /// Column of each byte of the line, and one past the end.
    columns: Vec<usize>,
}

impl Row {
    fn new(text: &str, span: Span) -> Self {
        let (mut shown, mut columns, mut width) = (String::new(), Vec::new(), 0);
        for character in text[span].chars() {
            columns.extend(std::iter::repeat_n(width, character.len_utf8()));
            let plain = !character.is_control()
                && !matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
            let written =
                if plain { character.to_string() } else { format!("{{{:X}}}", u32::from(character)) };
            width += written.chars().count();
            shown += &written;
        }
        columns.push(width);
        Self { span, shown, columns }
    }

    /// Writes a line of signs under the marks of this row, and their notes in as many lines as they need.
    fn write(&self, out: &mut String, marks: &[Mark]) {
        let mut signs = String::new();
        let mut notes: Vec<String> = Vec::new();
        let first = marks.partition_point(|mark| mark.span.end() <= self.span.start());
        for mark in marks[first..].iter().take_while(|mark| mark.span.start() < self.span.end()) {
            let from = self.column(mark.span.start());
            let to = self.column(mark.span.end());
            pad(&mut signs, from);
            signs.extend(std::iter::repeat_n(mark.sign, to - from));
            if mark.span.start() < self.span.start() {
                continue;
            }
            // A note that would run into the one before goes one line down.
            let free = notes.iter().position(|line| line.is_empty() || line.chars().count() < from);
            let line = free.unwrap_or_else(|| {
                notes.push(String::new());
                notes.len() - 1
            });
            pad(&mut notes[line], from);
            notes[line] += &mark.note;
        }
        for line in std::iter::once(signs).chain(notes).filter(|line| !line.is_empty()) {
            let _ = writeln!(out, "  {line}");
        }
    }

    fn column(&self, byte: usize) -> usize {
        self.columns[byte.clamp(self.span.start(), self.span.end()) - self.span.start()]
    }
}

fn pad(line: &mut String, column: usize) {
    let missing = column.saturating_sub(line.chars().count());
    line.extend(std::iter::repeat_n(' ', missing));
}
