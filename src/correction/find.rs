//! Which marks a correction is about: those at its words, and those with the same words as far as it holds.

use std::collections::BTreeSet;

use super::anchor::{Bound, Shelf};
use super::marks::{Mark, Marks};
use super::{Action, Borders, Correction, Scope};
use crate::{Label, Span};

/// A mark that a correction is about, and the span that it has afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    pub(super) article: usize,
    pub(super) old: Span,
    pub(super) new: Span,
}

impl Marks<'_> {
    /// The marks that a correction is about, in order.
    pub(super) fn hits(&mut self, correction: &Correction) -> BTreeSet<Hit> {
        let bound = self.shelf.bind(&correction.at);
        let mut hits = match (&bound, correction.scope) {
            (Bound::At(places), _) => self.at_anchor(correction, places),
            (Bound::Absent, Scope::Everywhere) => BTreeSet::new(),
            (Bound::Absent | Bound::Wrong, _) => return BTreeSet::new(),
        };
        if correction.scope == Scope::Mention {
            return hits;
        }
        let first = bound.places().first().copied();
        let here = first.and_then(|(article, span)| self.at(article, span)).map(|mark| mark.mention.label);
        let shift = match &correction.action {
            Action::Span(borders) => match self.shift(correction, borders, first) {
                Some(shift) => Some(shift),
                None => return hits,
            },
            _ => None,
        };
        let articles = match correction.scope {
            Scope::Article => bound.places().iter().map(|(article, _)| *article).collect(),
            _ => (0..self.shelf.readings.len()).collect::<Vec<_>>(),
        };
        let label = correction.was.or(here);
        for article in articles {
            if matches!(correction.action, Action::Add(_)) {
                self.addable(article, correction.at.text.trim(), &mut hits);
                continue;
            }
            for old in self.marked(article, &correction.at.text, label) {
                let new = match &shift {
                    Some(shift) => shift.beside(old, &self.shelf, article),
                    None => Some(old).filter(|_| self.fits(&correction.action, article, old)),
                };
                hits.extend(new.map(|new| Hit { article, old, new }));
            }
        }
        hits
    }

    /// The marks at the very words of the correction.
    fn at_anchor(&mut self, correction: &Correction, places: &[(usize, Span)]) -> BTreeSet<Hit> {
        let mut hits = BTreeSet::new();
        for &(article, old) in places {
            let new = match &correction.action {
                Action::Add(_) => self.shelf.markable(article, old),
                Action::Span(Borders { start, end, .. }) if self.at(article, old).is_some() => self
                    .shelf
                    .span(article, correction.at.unit, *start, *end)
                    .and_then(|span| self.shelf.markable(article, span)),
                action => Some(old).filter(|_| self.fits(action, article, old)),
            };
            let Some(new) = new else { continue };
            let old = if matches!(correction.action, Action::Add(_)) { new } else { old };
            hits.insert(Hit { article, old, new });
        }
        hits
    }

    /// Whether there is a mark that the action can be done to: only dates and times have values.
    fn fits(&self, action: &Action, article: usize, span: Span) -> bool {
        let dated = |mark: Mark| matches!(mark.mention.label, Label::Date | Label::Time);
        self.at(article, span).is_some_and(|mark| !matches!(action, Action::Date(_)) || dated(mark))
    }

    /// The marks of an article with these words, and with this label if one is given.
    fn marked(&self, article: usize, words: &str, label: Option<Label>) -> Vec<Span> {
        let Some(known) = self.by_words.get(words) else { return Vec::new() };
        let starts = known.range((article, 0)..(article + 1, 0)).map(|&(_, start)| start);
        let spans = starts.map(|start| Span::new(start, start + words.len()));
        let alike = |span: &Span| {
            let mark = self.at(article, *span);
            mark.is_some_and(|mark| label.is_none_or(|label| label == mark.mention.label))
        };
        spans.filter(alike).collect()
    }

    /// Where words stand in an article as whole words and may be marked: what is marked over them, across their borders or just so
    /// stays as it is, under whatever label.
    fn addable(&self, article: usize, words: &str, hits: &mut BTreeSet<Hit>) {
        let text = self.shelf.readings[article].document.text();
        if words.is_empty() {
            return;
        }
        for (start, _) in text.match_indices(words) {
            let span = Span::new(start, start + words.len());
            if !is_whole(text, span) || self.shelf.markable(article, span) != Some(span) {
                continue;
            }
            let overlapping = self.overlapping(article, span);
            let free = overlapping.iter().all(|mark| {
                let marked = mark.mention.span;
                span.contains(marked) && marked != span
            });
            if free {
                hits.insert(Hit { article, old: span, new: span });
            }
        }
    }

    /// How the borders of other marks with the same words move.
    fn shift(
        &mut self,
        correction: &Correction,
        borders: &Borders,
        first: Option<(usize, Span)>,
    ) -> Option<Shift> {
        if let Some((article, old)) = first {
            let new = self.shelf.span(article, correction.at.unit, borders.start, borders.end)?;
            let new = self.shelf.markable(article, new)?;
            let words = self.shelf.readings[article].document.slice(new).to_owned();
            return Some(Shift { back: signed(old.start()) - signed(new.start()), words });
        }
        // Its article is not there: the words themselves say how they lie to each other.
        let (old, new) = (correction.at.text.as_str(), borders.text.as_deref()?.trim());
        let back = match (new.find(old), old.find(new)) {
            (Some(before), _) => signed(before),
            (None, Some(before)) => -signed(before),
            (None, None) => return None,
        };
        (!new.is_empty()).then(|| Shift { back, words: new.to_owned() })
    }
}

/// Whether the letters beside a span belong to other words.
fn is_whole(text: &str, span: Span) -> bool {
    let letter = |one: Option<char>| one.is_some_and(char::is_alphanumeric);
    let words = &text[span];
    let joined = |inner: Option<char>, outer: Option<char>| letter(inner) && letter(outer);
    !joined(words.chars().next(), text[..span.start()].chars().next_back())
        && !joined(words.chars().next_back(), text[span.end()..].chars().next())
}

/// How borders move: the new words, and how many bytes before the old words they start.
struct Shift {
    back: i64,
    words: String,
}

impl Shift {
    /// The span of the new words beside a mark, if they stand there.
    fn beside(&self, old: Span, on: &Shelf<'_>, article: usize) -> Option<Span> {
        let start = usize::try_from(signed(old.start()) - self.back).ok()?;
        let text = on.readings[article].document.text();
        let end = start.checked_add(self.words.len())?;
        let span =
            text.get(start..end).filter(|words| *words == self.words).map(|_| Span::new(start, end))?;
        on.markable(article, span).filter(|markable| *markable == span)
    }
}

fn signed(offset: usize) -> i64 {
    i64::try_from(offset).expect("article texts are shorter than 4 GB")
}
