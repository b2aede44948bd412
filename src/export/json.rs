//! The outside form as JSON text: one line a fact of an article, one line a mention, so that it can be read and compared.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::form;
use super::offsets::Unit;
use crate::dossier::Dossier;
use crate::gazetteer::Resources;

/// A whole dossier as `dateline/1` JSON, offsets in `unit`.
#[must_use]
pub fn json(dossier: &Dossier, resources: &Resources, unit: Unit) -> String {
    lines(&form::analysis(dossier, resources, unit))
}

/// Any of the crate's outside forms as JSON, laid out in lines.
pub(super) fn lines(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let written = value.serialize(&mut Serializer::with_formatter(&mut bytes, Lines::default()));
    written.expect("the outside forms hold strings, finite numbers and lists alone");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("JSON is written as UTF-8")
}

/// Keys down to this depth begin a line: those of the whole, of an article, of an entity.
const KEYS_ON_LINES: usize = 3;

/// Objects in lists down to this depth begin a line: articles, entities, mentions.
const OBJECTS_ON_LINES: usize = 4;

/// Lays JSON out in lines by depth.
#[derive(Default)]
struct Lines {
    depth: usize,
    /// Whether a list's value is about to be written, whose kind is not yet known.
    at_list_value: bool,
    /// For each open list or object whether something in it began a line.
    broken: Vec<bool>,
}

impl Lines {
    fn open(&mut self) {
        self.depth += 1;
        self.broken.push(false);
    }

    fn close(&mut self, writer: &mut (impl Write + ?Sized)) -> io::Result<()> {
        self.depth -= 1;
        if self.broken.pop() == Some(true) { self.line(writer) } else { Ok(()) }
    }

    fn line(&self, writer: &mut (impl Write + ?Sized)) -> io::Result<()> {
        writer.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| writer.write_all(b" "))
    }

    fn break_here(&mut self, writer: &mut (impl Write + ?Sized)) -> io::Result<()> {
        if let Some(broken) = self.broken.last_mut() {
            *broken = true;
        }
        self.line(writer)
    }
}

impl Formatter for Lines {
    fn begin_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.at_list_value = false;
        self.open();
        writer.write_all(b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.at_list_value = false;
        self.close(writer)?;
        writer.write_all(b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.at_list_value = true;
        if first { Ok(()) } else { writer.write_all(b",") }
    }

    fn begin_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        if std::mem::take(&mut self.at_list_value) && self.depth <= OBJECTS_ON_LINES {
            self.break_here(writer)?;
        }
        self.open();
        writer.write_all(b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer)?;
        writer.write_all(b"}")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        if self.depth <= KEYS_ON_LINES {
            return self.break_here(writer);
        }
        if first { Ok(()) } else { writer.write_all(b" ") }
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.at_list_value = false;
        writer.write_all(b": ")
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn layout_adds_white_space_alone() {
        let value = serde_json::json!({"a": [], "b": [{"c": [{"d": [1, 2], "e": {"f": null}}], "g": "x\ny"}], "h": {}});
        let text = lines(&value);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).ok(), Some(value));
        assert_eq!(
            text,
            "{\n \"a\": [],\n \"b\": [\n  {\n   \"c\": [\n    {\"d\": [1,2], \"e\": {\"f\": null}}\n   ],\n   \
             \"g\": \"x\\ny\"\n  }\n ],\n \"h\": {}\n}\n"
        );
    }
}
