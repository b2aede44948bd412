//! The stories that the page carries to try it with.

use std::path::Path;

use serde::Serialize;

/// One story, as the page reads it.
#[derive(Serialize)]
struct Sample<'a> {
    name: &'a str,
    text: String,
    published: Option<&'a str>,
}

/// The stories an index lists, as JSON that can stand in a page. The index is a table of file, name and day of
/// publication, with a heading line; the files lie beside it.
///
/// # Errors
/// When the index or a story cannot be read, or a line of the index has not three fields.
pub(super) fn block(index: &Path) -> Result<String, String> {
    let table = crate::read(index)?;
    let folder = index.parent().expect("an index lies in a folder");
    let mut samples = Vec::new();
    for line in table.lines().skip(1) {
        let mut fields = line.split('\t');
        let (Some(file), Some(name), Some(published), None) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            return Err(format!("{}: not file, name and date with tabs between: {line:?}", index.display()));
        };
        let published = (!published.is_empty()).then_some(published);
        samples.push(Sample { name, text: crate::read(&folder.join(file))?, published });
    }
    let json = serde_json::to_string(&samples).map_err(|why| why.to_string())?;
    Ok(super::payload::escape(&json))
}
