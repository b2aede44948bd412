//! The wire articles that were written for Dateline: text in which each mention is marked `⟦words|LABEL|…⟧`.

use std::fs;
use std::path::{Path, PathBuf};

use dateline::model::names::tags::LABELS;
use dateline::{Label, Span};

use super::annotated::Annotated;

/// Which of the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    LearntFrom,
    /// Every sixth: to measure on.
    HeldOut,
}

/// Of the articles every sixth is not learnt from.
const HELD_OUT: u32 = 6;

/// Reads a share of the articles, in order of their names.
///
/// # Errors
/// When the folder or an article cannot be read, or a mark is broken.
pub(super) fn read(folder: &Path, share: Share) -> Result<Vec<Annotated>, String> {
    let fault = |path: &Path, why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
    let entries = fs::read_dir(folder).map_err(|why| fault(folder, &why))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let wanted = |number: u32| number.is_multiple_of(HELD_OUT) == (share == Share::HeldOut);
    paths.retain(|path| number(path).is_some_and(wanted));
    paths.sort();
    if paths.is_empty() {
        return Err(fault(folder, &"there are no articles such as a001.txt"));
    }
    let article = |path: &PathBuf| {
        let raw = fs::read_to_string(path).map_err(|why| fault(path, &why))?;
        marked(&raw).map_err(|why| fault(path, &why))
    };
    paths.iter().map(article).collect()
}

/// The number in a name such as `a006.txt`.
fn number(path: &Path) -> Option<u32> {
    path.extension().filter(|ending| *ending == "txt")?;
    path.file_stem()?.to_str()?.get(1..)?.parse().ok()
}

/// Parts the text from its marks, without the head. Labels that the model does not give are left out.
fn marked(raw: &str) -> Result<Annotated, String> {
    let (_, body) = raw.split_once("\n\n").ok_or("no empty line ends the head")?;
    let (mut text, mut spans) = (String::with_capacity(body.len()), Vec::new());
    let mut rest = body.trim_end();
    while let Some((before, after)) = rest.split_once('⟦') {
        text.push_str(before);
        let broken = || format!("a broken mark after {:?}", before.lines().last().unwrap_or_default());
        let (mark, tail) = after.split_once('⟧').ok_or_else(broken)?;
        let mut fields = mark.split('|');
        let start = text.len();
        text.push_str(fields.next().unwrap_or_default());
        let label = fields.next().and_then(Label::from_code).ok_or_else(broken)?;
        if LABELS.contains(&label) {
            spans.push((Span::new(start, text.len()), vec![label]));
        }
        rest = tail;
    }
    text.push_str(rest);
    Ok(Annotated::ours(text, spans))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use dateline::Label;

    use super::{marked, number};

    #[test]
    fn marks_become_spans_and_numbers_are_left_out() {
        let read =
            marked("# id: a001\n\n⟦KYIV|GPE|kyiv⟧ - ⟦Two|CARDINAL⟧ ⟦Buk|WEAPON|buk⟧s\n").expect("whole");
        assert_eq!(read.text, "KYIV - Two Buks");
        let spans: Vec<_> =
            read.spans.iter().map(|(span, labels)| (read.slice(*span), labels.as_slice())).collect();
        assert_eq!(spans, [("KYIV", &[Label::Gpe][..]), ("Buk", &[Label::Weapon][..])]);
    }

    #[test]
    fn a_broken_mark_is_refused_with_the_words_before_it() {
        let refused = marked("# id: a001\n\nin ⟦Kyiv|GPE|kyiv").map(|read| read.text);
        assert_eq!(refused, Err("a broken mark after \"in \"".to_owned()));
    }

    #[test]
    fn only_articles_have_a_number() {
        assert_eq!(number(Path::new("wire/b012.txt")), Some(12));
        assert_eq!(number(Path::new("wire/README.md")), None);
    }
}
