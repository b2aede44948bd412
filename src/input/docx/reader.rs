//! The elements of a document's story, one after another.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::input::blocks::Blocks;

/// Which part of a document is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Story {
    /// Its text.
    Document,
    /// Its footnotes or endnotes: the lines that part them from the text are notes too, and are left out.
    Notes,
}

/// Adds the words of a part. Gives whether it is well-formed to its end.
pub(super) fn read(blocks: &mut Blocks, xml: &[u8], story: Story) -> bool {
    let text = String::from_utf8_lossy(xml);
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut walk = Walk { blocks, story, skipping: 0, in_text: false, run_hidden: false, tables: 0 };
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => walk.start(&tag, true),
            Ok(Event::Empty(tag)) => walk.start(&tag, false),
            Ok(Event::End(tag)) => walk.end(tag.local_name().into_inner()),
            Ok(Event::Text(text)) => walk.characters(&text),
            Ok(Event::CData(text)) => walk.characters(&text),
            Ok(Event::GeneralRef(reference)) => match reference.resolve_char_ref() {
                Ok(Some(character)) => walk.characters(character.encode_utf8(&mut [0; 4])),
                _ => walk.characters(entity(&reference)),
            },
            Ok(Event::Eof) => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

/// A named entity. Those of a document's own are never expanded: that is how bombs are made.
fn entity(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "\u{fffd}",
    }
}

struct Walk<'a> {
    blocks: &'a mut Blocks,
    story: Story,
    /// Open elements since one that is left out, itself included.
    skipping: usize,
    in_text: bool,
    /// Whether the run's words are formatted as hidden.
    run_hidden: bool,
    /// Open tables.
    tables: usize,
}

impl Walk<'_> {
    fn start(&mut self, tag: &BytesStart<'_>, stays_open: bool) {
        let name = tag.local_name().into_inner();
        if self.skipping > 0 {
            self.skipping += usize::from(stays_open);
            return;
        }
        if stays_open && (is_left_out(name) || self.story == Story::Notes && is_separator(name, tag)) {
            self.skipping = 1;
            return;
        }
        match name {
            "p" if self.tables > 0 => self.blocks.words(" "),
            "p" => self.blocks.paragraph(),
            "tbl" if stays_open => {
                self.tables += 1;
                self.blocks.paragraph();
            }
            "tr" | "br" | "cr" => self.blocks.line(),
            // An entry of a list.
            "numPr" => self.blocks.words("- "),
            "r" => self.run_hidden = false,
            "vanish" => self.run_hidden = !is_off(tag),
            "t" => self.in_text = stays_open,
            "tab" | "ptab" => self.blocks.words(" "),
            "noBreakHyphen" => self.characters("\u{2011}"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipping > 0 {
            self.skipping -= 1;
            return;
        }
        match name {
            "t" => self.in_text = false,
            "p" if self.tables == 0 => self.blocks.paragraph(),
            "tr" => self.blocks.line(),
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                self.blocks.paragraph();
            }
            _ => {}
        }
    }

    fn characters(&mut self, text: &str) {
        if self.skipping == 0 && self.in_text && !self.run_hidden {
            self.blocks.words(text);
        }
    }
}

/// What is no text of the article: what was deleted or moved away, what a field is worked out from, comments, and the second form
/// of what stands there in two.
fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "del" | "moveFrom" | "instrText" | "delText" | "Fallback" | "annotation" | "sdtPr" | "docPr"
    )
}

/// The lines between text and notes are written as notes of a type.
fn is_separator(name: &str, tag: &BytesStart<'_>) -> bool {
    matches!(name, "footnote" | "endnote") && attribute(tag, "type").is_some_and(|kind| kind != "normal")
}

/// Whether a switch is written out as off.
fn is_off(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "val").is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"))
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().into_inner() == name)?;
    Some(found.value.to_string())
}
