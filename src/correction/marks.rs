//! Corrections of marks: what is marked in the articles once a reader's hand was on it.
//!
//! Nothing is read again here. What comes out says for each article which marks it has now; [`crate::pipeline::amend`] reads
//! again what rests on them, in those articles alone.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rustc_hash::FxBuildHasher;

use super::anchor::{Bound, Shelf};
use super::{Action, Borders, Correction, Scope};
use crate::pipeline::Reading;
use crate::{Label, Mention, Span};

/// How many marks each correction changed or holds for, in their order.
pub type Changed = Vec<usize>;

/// The marks of one article as a reader left them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// All its mentions, in order, without overlaps.
    pub mentions: Vec<Mention>,
    /// Those that a reader's hand was on, as indices into `mentions`, in order.
    pub checked: Vec<usize>,
    /// What a reader says that times mean: the mention, and its TIMEX3 value or none; in order.
    pub dates: Vec<(usize, Option<String>)>,
}

/// The certainty of what a reader has seen and found right, in thousandths.
const CERTAIN: u16 = 1000;

/// For each article the marks that it has now, where corrections changed them; and how many marks each correction changed.
pub(crate) fn plan(readings: Vec<&Reading>, corrections: &[Correction]) -> (Vec<Option<Amendment>>, Changed) {
    if !corrections.iter().any(|correction| is_of_marks(&correction.action)) {
        return (vec![None; readings.len()], vec![0; corrections.len()]);
    }
    let mut marks = Marks::new(readings, corrections);
    let changed = corrections.iter().map(|correction| marks.apply(correction)).collect();
    (marks.amendments(), changed)
}

/// Whether an action changes marks, and not who is who or who speaks.
pub(super) const fn is_of_marks(action: &Action) -> bool {
    matches!(
        action,
        Action::Remove
            | Action::Add(_)
            | Action::Relabel(_)
            | Action::Span(_)
            | Action::Accept
            | Action::Date(_)
    )
}

/// One mark while corrections are applied.
#[derive(Clone, Debug)]
struct Mark {
    mention: Mention,
    checked: bool,
    date: Option<Value>,
}

/// What a reader says a time means, none for nothing.
#[derive(Clone, Debug)]
struct Value(Option<String>);

impl Mark {
    const fn by_hand(span: Span, label: Label) -> Self {
        Self { mention: Mention { span, label, score: CERTAIN }, checked: true, date: None }
    }
}

/// A mark that a correction is about, and the span that it has afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    article: usize,
    old: Span,
    new: Span,
}

/// The marks of all articles while corrections are applied.
pub(super) struct Marks<'a> {
    shelf: Shelf<'a>,
    /// The marks of articles that were changed, by where they start.
    open: BTreeMap<usize, BTreeMap<usize, Mark>>,
    /// Where words stand that a correction holds for wherever they stand: article and start. What was changed since may stand here
    /// still; looked up alone.
    by_words: WordIndex<'a>,
}

type WordIndex<'a> = HashMap<&'a str, BTreeSet<(usize, usize)>, FxBuildHasher>;

impl<'a> Marks<'a> {
    pub(super) fn new(readings: Vec<&'a Reading>, corrections: &'a [Correction]) -> Self {
        let wide = corrections
            .iter()
            .filter(|correction| correction.scope > Scope::Mention && is_of_marks(&correction.action));
        let mut by_words: WordIndex<'_> =
            wide.map(|correction| (correction.at.text.as_str(), BTreeSet::new())).collect();
        if !by_words.is_empty() {
            for (article, reading) in readings.iter().enumerate() {
                for mention in &reading.mentions {
                    if let Some(known) = by_words.get_mut(reading.document.slice(mention.span)) {
                        known.insert((article, mention.span.start()));
                    }
                }
            }
        }
        Self { shelf: Shelf::new(readings), open: BTreeMap::new(), by_words }
    }

    /// How many marks a correction is about.
    pub(super) fn count(&mut self, correction: &Correction) -> usize {
        self.hits(correction).len()
    }

    fn apply(&mut self, correction: &Correction) -> usize {
        if !is_of_marks(&correction.action) {
            return 0;
        }
        let hits = self.hits(correction);
        for &Hit { article, old, new } in &hits {
            let Some(mark) = self.at(article, old) else {
                if let Action::Add(label) = correction.action {
                    self.put(article, Mark::by_hand(new, label));
                }
                continue;
            };
            let Mark { mention: Mention { label, .. }, date, .. } = mark;
            match &correction.action {
                Action::Remove => self.take(article, old),
                Action::Add(label) | Action::Relabel(label) => {
                    self.put(article, Mark::by_hand(new, *label));
                }
                Action::Span(_) => {
                    self.take(article, old);
                    self.put(article, Mark::by_hand(new, label));
                }
                Action::Accept => self.put(article, Mark { date, ..Mark::by_hand(new, label) }),
                Action::Date(value) => {
                    self.put(article, Mark { date: Some(Value(value.clone())), ..Mark::by_hand(new, label) });
                }
                _ => {}
            }
        }
        hits.len()
    }

    /// The marks that a correction is about, in order.
    fn hits(&mut self, correction: &Correction) -> BTreeSet<Hit> {
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

    /// The mark with exactly this span.
    fn at(&self, article: usize, span: Span) -> Option<Mark> {
        let mark = if let Some(marks) = self.open.get(&article) {
            marks.get(&span.start()).cloned()
        } else {
            let reading = self.shelf.readings[article];
            let at =
                reading.mentions.binary_search_by_key(&span.start(), |mention| mention.span.start()).ok();
            at.map(|at| mark_of(reading, at))
        };
        mark.filter(|mark| mark.mention.span == span)
    }

    /// The marks that share a letter with a span, in order.
    fn overlapping(&self, article: usize, span: Span) -> Vec<Mark> {
        if let Some(marks) = self.open.get(&article) {
            let before =
                marks.range(..span.start()).next_back().filter(|(_, mark)| mark.mention.span.overlaps(span));
            let inside = marks.range(span.start()..span.end());
            return before.into_iter().chain(inside).map(|(_, mark)| mark.clone()).collect();
        }
        let reading = self.shelf.readings[article];
        let first = reading.mentions.partition_point(|mention| mention.span.end() <= span.start());
        let overlapping =
            reading.mentions[first..].iter().take_while(|mention| mention.span.start() < span.end());
        (first..).zip(overlapping).map(|(at, _)| mark_of(reading, at)).collect()
    }

    /// The marks of an article, to be changed.
    fn opened(&mut self, article: usize) -> &mut BTreeMap<usize, Mark> {
        let reading = self.shelf.readings[article];
        self.open.entry(article).or_insert_with(|| {
            let marks = (0..reading.mentions.len()).map(|at| mark_of(reading, at));
            marks.map(|mark| (mark.mention.span.start(), mark)).collect()
        })
    }

    fn take(&mut self, article: usize, span: Span) {
        self.opened(article).remove(&span.start());
    }

    /// Sets a mark; whatever overlaps it goes.
    fn put(&mut self, article: usize, mark: Mark) {
        let span = mark.mention.span;
        let gone = self.overlapping(article, span);
        let marks = self.opened(article);
        for gone in gone {
            marks.remove(&gone.mention.span.start());
        }
        marks.insert(span.start(), mark);
        let words = self.shelf.readings[article].document.slice(span);
        // Words that no correction holds for wherever they stand are not there.
        if let Some(known) = self.by_words.get_mut(words) {
            known.insert((article, span.start()));
        }
    }

    /// For each article its marks, where they were changed.
    fn amendments(self) -> Vec<Option<Amendment>> {
        let mut amendments = vec![None; self.shelf.readings.len()];
        for (article, marks) in self.open {
            let mut amendment = Amendment {
                mentions: Vec::with_capacity(marks.len()),
                checked: Vec::new(),
                dates: Vec::new(),
            };
            for (at, mark) in marks.into_values().enumerate() {
                amendment.mentions.push(mark.mention);
                if mark.checked {
                    amendment.checked.push(at);
                }
                amendment.dates.extend(mark.date.map(|Value(date)| (at, date)));
            }
            amendments[article] = Some(amendment);
        }
        amendments
    }
}

fn mark_of(reading: &Reading, mention: usize) -> Mark {
    Mark { mention: reading.mentions[mention], checked: reading.is_checked(mention), date: None }
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
