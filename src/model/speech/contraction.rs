//! The shortened second word of `don't`, `we're`, `she'll`, which shares its token with the first.

use super::tag::{Form, PartOfSpeech, Tag};

/// Where the second word of a contraction starts, in bytes, and its tag. The token's own tag is that of its first word.
///
/// ```
/// use dateline::model::speech::{Form, contraction};
///
/// let (at, tag) = contraction::second("didn’t").expect("a contraction");
/// assert_eq!((at, tag.form), (3, Form::Negation));
/// assert_eq!(contraction::second("Qur'an"), None);
/// ```
#[must_use]
pub fn second(word: &str) -> Option<(usize, Tag)> {
    if word.eq_ignore_ascii_case("cannot") {
        return Some((3, NOT));
    }
    let (apostrophe, mark) = word.char_indices().rev().find(|(_, letter)| matches!(letter, '\'' | '’'))?;
    let before = &word[..apostrophe];
    let after = &word[apostrophe + mark.len_utf8()..];
    if before.is_empty() {
        return None;
    }
    let is = |ending: &str| after.eq_ignore_ascii_case(ending);
    if is("t") {
        let n = before.strip_suffix(['n', 'N']).filter(|verb| !verb.is_empty())?;
        return Some((n.len(), NOT));
    }
    let form = match after {
        _ if is("m") || is("re") || is("ve") => Form::Present,
        _ if is("ll") || is("d") => Form::Modal,
        _ => return None,
    };
    Some((apostrophe, Tag { part: PartOfSpeech::Auxiliary, form }))
}

const NOT: Tag = Tag { part: PartOfSpeech::Particle, form: Form::Negation };
