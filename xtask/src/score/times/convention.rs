//! Where other people's annotation marks what Dateline on purpose leaves unmarked.
//!
//! Dateline's conventions do not mark words that fix no time: now, recently, former. TIDES (Ferro et al. 2003) names them among the
//! words that make an expression of time, and `TimeML` took its list over, all but *former*. A corpus that follows them is scored
//! as Dateline marks, and a second time with these words added to what was found. `WikiWars` makes of "1914-1918" two expressions
//! where Dateline has one with both ends in its value: there it is cut in two. AQUAINT leaves ages unmarked, which are dates by
//! Dateline's conventions: there they are taken out. Nothing else is changed.

use dateline::Span;
use dateline::pipeline::Reading;

use super::compare::Timex;

/// What counts as an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Convention {
    /// Dateline's own.
    Ours,
    /// TIMEX3, as in `TimeBank`.
    TimeMl,
    /// The same without ages, which Dateline marks as dates and AQUAINT's annotators did not mark.
    WithoutAges,
    /// TIMEX2, as in `WikiWars`.
    Tides,
    /// `TimeML`'s words, and what assistants take for now.
    Assistant,
}

const PRESENT: (&str, &[&str]) = ("PRESENT_REF", &["now", "current", "currently"]);
const PAST: (&str, &[&str]) = ("PAST_REF", &["recent", "recently", "lately", "past"]);
const FUTURE: (&str, &[&str]) = ("FUTURE_REF", &["future"]);
/// Phrases that say no more than now, in small letters.
const NOW: [&str; 6] =
    ["at the moment", "at the present time", "at present", "at this time", "at the minute", "to date"];
const FORMER: (&str, &[&str]) = ("PAST_REF", &["former", "formerly"]);

impl Convention {
    /// What was found, with what the convention adds, in order of the text.
    pub(super) fn apply(self, reading: &Reading, mut found: Vec<Timex>) -> Vec<Timex> {
        let words: &[(&str, &[&str])] = match self {
            Self::Ours => return found,
            Self::TimeMl | Self::WithoutAges | Self::Assistant => &[PRESENT, PAST, FUTURE],
            Self::Tides => &[PRESENT, PAST, FUTURE, FORMER],
        };
        let text = reading.document.text();
        if self == Self::WithoutAges {
            let is_age =
                |timex: &Timex| text[timex.span].ends_with("old") || text[timex.span].ends_with("olds");
            found.retain(|timex| !is_age(timex));
        }
        if self == Self::Tides {
            found = found.into_iter().flat_map(|timex| ends(text, timex)).collect();
        }
        let tokens = reading.document.tokens();
        let free = |span: Span| !found.iter().any(|timex: &Timex| timex.span.overlaps(span));
        let mut added = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let word = &text[token.span];
            let Some((value, _)) =
                words.iter().find(|(_, words)| words.iter().any(|one| word.eq_ignore_ascii_case(one)))
            else {
                continue;
            };
            let article = at.checked_sub(1).map(|before| tokens[before].span);
            let article = article.filter(|&before| text[before].eq_ignore_ascii_case("the"));
            let noun = ["past", "future"].iter().any(|noun| word.eq_ignore_ascii_case(noun));
            // Nouns have their article: "past" alone is a preposition more often than not, "future" says of what sort a thing is.
            let span = match article {
                Some(article) if noun => article.cover(token.span),
                None if noun => continue,
                _ => token.span,
            };
            if free(span) {
                added.push(Timex { span, kind: Some("DATE".to_owned()), value: Some((*value).to_owned()) });
            }
        }
        found.extend(added);
        if self == Self::Assistant {
            let free = |span: Span| !found.iter().any(|timex: &Timex| timex.span.overlaps(span));
            let lower = text.to_ascii_lowercase();
            let starts = NOW.iter().filter_map(|words| Some((lower.find(words)?, words.len())));
            let spans: Vec<Span> =
                starts.map(|(start, len)| Span::new(start, start + len)).filter(|span| free(*span)).collect();
            found.extend(spans.into_iter().map(|span| Timex {
                span,
                kind: Some("DATE".to_owned()),
                value: Some("PRESENT_REF".to_owned()),
            }));
        }
        found.sort_by_key(|timex| timex.span);
        found
    }
}

/// The two ends of a range as expressions of their own; others as they are.
fn ends(text: &str, timex: Timex) -> Vec<Timex> {
    let words = &text[timex.span];
    let value = timex.value.as_deref().and_then(|value| value.split_once('/'));
    let joint =
        [" to ", "-", "–", "—", "/"].into_iter().find_map(|joint| Some((words.find(joint)?, joint.len())));
    let (Some((from, to)), Some((at, len))) = (value, joint) else { return vec![timex] };
    let start = timex.span.start();
    let end =
        |span: Span, value: &str| Timex { span, kind: timex.kind.clone(), value: Some(value.to_owned()) };
    vec![end(Span::new(start, start + at), from), end(Span::new(start + at + len, timex.span.end()), to)]
}
