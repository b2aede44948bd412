//! Word documents (ECMA-376, WordprocessingML): the words of the document and of its notes. Pictures, links, fields, comments
//! and what was deleted are left out; nothing outside the file is followed. The dates in a document's properties are those of
//! the file, not of the article, and are not read.

mod reader;

use super::blocks::Blocks;
use super::{Arrival, Opened};
use crate::article::Article;
use crate::zip::{Archive, Fault};
use reader::Story;

const DOCUMENT: &str = "word/document.xml";
/// Notes stand behind the text, in this order.
const NOTES: [&str; 2] = ["word/footnotes.xml", "word/endnotes.xml"];

/// Whether an archive is a Word document.
pub(super) fn is_document(archive: &Archive<'_>) -> bool {
    archive.entries().iter().any(|entry| entry.name == DOCUMENT)
}

/// The article of a document.
///
/// # Errors
/// When its text cannot be unpacked. XML that breaks off gives what stands before.
pub(super) fn read(name: &str, archive: &mut Archive<'_>) -> Result<Opened, Fault> {
    let mut blocks = Blocks::new();
    let mut whole = true;
    let document = archive.named(DOCUMENT).unwrap_or(Err(Fault::Damaged))?;
    whole &= reader::read(&mut blocks, &document, Story::Document);
    for notes in NOTES {
        if let Some(notes) = archive.named(notes) {
            blocks.paragraph();
            whole &= reader::read(&mut blocks, &notes?, Story::Notes);
        }
    }
    let warnings = if whole {
        Vec::new()
    } else {
        vec!["the document is damaged: what stands behind the damage is missing".to_owned()]
    };
    Ok(Opened::from(vec![Ok(Arrival { article: Article::new(name, blocks.finish()), warnings })]))
}
