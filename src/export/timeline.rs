//! The timeline as the page asks for it, when its view opens; offsets are UTF-16 units.

use serde::Serialize;

use super::form;
use super::offsets::{Offsets, Unit};
use crate::Span;
use crate::dossier::Dossier;
use crate::timeline::{Entry, Statement, Timeline, Why};
use crate::view::said;

/// What all articles tell with a date.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TimelineForm {
    /// What is told, in order of the calendar.
    pub entries: Vec<TimelineEntry>,
    /// What each article tells without a date, in order of the articles.
    pub articles: Vec<TimelineRest>,
}

/// One thing that is told, once or by several articles.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TimelineEntry {
    /// `t1`, `t2`, … in their order.
    pub id: String,
    /// The first day it can lie on, ISO 8601; null where only an end is told.
    pub first: Option<String>,
    /// The last day it can lie on; null where only a beginning is told.
    pub last: Option<String>,
    /// The TIMEX3 value; two joined by `/` where two expressions are the ends of a stretch.
    pub value: String,
    /// When, in words.
    pub reads: String,
    /// See [`crate::time::tell::Precision::code`].
    pub precision: &'static str,
    /// See [`crate::timeline::Border::code`].
    pub border: &'static str,
    /// See [`crate::timeline::Shade::code`].
    pub shade: Option<&'static str>,
    /// Who tells it, in order of the articles; never empty.
    pub sources: Vec<TimelineSource>,
}

/// One article's statement.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TimelineSource {
    /// The article by its place among all.
    pub article: usize,
    /// The first unit of its passage.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The first unit of the clause that the date belongs to.
    pub clause_start: u32,
    /// One past the last.
    pub clause_end: u32,
    /// The words that date it, as indices into the article's times.
    pub times: Vec<usize>,
    /// See [`crate::timeline::Known::code`].
    pub known: &'static str,
    /// Whether it lies behind the article's day of publication.
    pub ahead: bool,
    /// Whether it stands under a picture.
    pub caption: bool,
    /// Whether the date tells when it was said, and not when it happened.
    pub said: bool,
    /// The quote or claim, as an index into the article's quotes.
    pub quote: Option<usize>,
    /// Who says so, in words.
    pub who: Option<String>,
    /// Ids of the entities in the passage.
    pub entities: Vec<String>,
    /// Ids of those that are places.
    pub places: Vec<String>,
    /// Figures in the passage, as indices into the article's figures.
    pub figures: Vec<usize>,
}

/// What an article tells without a date.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TimelineRest {
    /// Sentences that say something without a place in the calendar.
    pub undated: usize,
    /// Expressions of time without a place in the calendar: lengths, and what is counted from a day that is not known.
    pub unplaced: usize,
    /// Expressions that something is only compared with.
    pub compared: usize,
}

impl TimelineForm {
    /// Reads the timeline of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let timeline = Timeline::read(dossier);
        let offsets: Vec<Offsets<'_>> = dossier
            .readings()
            .iter()
            .map(|reading| Offsets::new(reading.document.text(), Unit::Utf16))
            .collect();
        let entries = timeline.entries.iter().enumerate();
        let rest = timeline.rest.iter().map(|rest| {
            let count = |why| rest.left_out.iter().filter(|left| left.why == why).count();
            TimelineRest {
                undated: rest.undated,
                unplaced: count(Why::NoPlace),
                compared: count(Why::Compared),
            }
        });
        Self {
            entries: entries.map(|(at, entry)| entry_form(dossier, &timeline, &offsets, at, entry)).collect(),
            articles: rest.collect(),
        }
    }

    /// It as JSON on one line.
    ///
    /// # Panics
    /// Never: plain data can be written.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("the timeline is plain data")
    }
}

fn entry_form(
    dossier: &Dossier,
    timeline: &Timeline,
    offsets: &[Offsets<'_>],
    at: usize,
    entry: &Entry,
) -> TimelineEntry {
    let when = &timeline.first(entry).when;
    let sources = entry.statements.iter().map(|&statement| {
        let statement = &timeline.statements[statement];
        source_form(dossier, statement, &offsets[statement.article])
    });
    TimelineEntry {
        id: format!("t{}", at + 1),
        first: when.first.map(|day| day.to_string()),
        last: when.last.map(|day| day.to_string()),
        value: when.value.clone(),
        reads: when.reads(),
        precision: when.precision.code(),
        border: when.border.code(),
        shade: when.shade.map(crate::timeline::Shade::code),
        sources: sources.collect(),
    }
}

fn source_form(dossier: &Dossier, statement: &Statement, offsets: &Offsets<'_>) -> TimelineSource {
    let ends = |span: Span| (offsets.at(span.start()), offsets.at(span.end()));
    let (start, end) = ends(statement.passage);
    let (clause_start, clause_end) = ends(statement.clause);
    let ids = |entities: &[usize]| entities.iter().map(|&entity| form::entity_id(entity)).collect();
    let who = statement.quote.and_then(|quote| said::who(dossier, statement.article, quote));
    TimelineSource {
        article: statement.article,
        start,
        end,
        clause_start,
        clause_end,
        times: statement.times.clone(),
        known: statement.known(dossier).code(),
        ahead: statement.ahead,
        caption: statement.caption,
        said: statement.said,
        quote: statement.quote,
        who: who.map(str::to_owned),
        entities: ids(&statement.entities),
        places: ids(&statement.places),
        figures: statement.figures.clone(),
    }
}
