//! The day an article was published, read out of its own words.

pub(crate) mod written;

use crate::article::{Article, CivilDate};
use crate::document::{Document, FurnitureKind, ParagraphKind};
use crate::time::plus_days;
use written::{WrittenDay, days, named_weekday, weekday};

/// A publication date and how it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// The day.
    pub date: CivilDate,
    /// How it is known.
    pub from: PublishedFrom,
}

/// How a publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishedFrom {
    /// The reader gave it.
    Given,
    /// It is written in the text: a date line, a dateline, a byline, a heading.
    Text,
    /// Only captions state a day. The article may be some days younger than its pictures.
    Caption,
}

/// The date given with the article, else the one its text states, else none.
///
/// The text states it, in order of precedence:
/// 1. in a date line (`date 2022-06-07`, `Published 7 June 2022`), the first that does not speak of an update;
/// 2. with its year in a dateline, a byline or a heading at the top;
/// 3. without its year in a date line or dateline, when another day of the text gives the year and the weekday
///    agrees (see `year_for`);
/// 4. in captions, the latest day of those that are not from the archive, or the weekday that the story first names when that lies
///    in the week behind it: pictures are some days older than the story, and its lead says on which day it was told.
///
/// What two readers read as two days (`07/06/2022`) states nothing.
#[must_use]
pub fn find(article: &Article, document: &Document) -> Option<Published> {
    let given = article.published.map(|date| Published { date, from: PublishedFrom::Given });
    given
        .or_else(|| stated(document).map(|date| Published { date, from: PublishedFrom::Text }))
        .or_else(|| latest_caption(document).map(|date| Published { date, from: PublishedFrom::Caption }))
}

fn stated(document: &Document) -> Option<CivilDate> {
    let of_kind = |wanted: FurnitureKind| {
        let pieces = document.furniture().iter().filter(move |piece| piece.kind == wanted);
        pieces.flat_map(|piece| labelled_days(document.slice(piece.span)))
    };
    let date_lines: Vec<_> = of_kind(FurnitureKind::DateLine).collect();
    let first_of = |label| date_lines.iter().find(|(found, day)| *found == label && day.year.is_some());
    let date_line = first_of(DayLabel::Publication).or_else(|| first_of(DayLabel::Update));
    if let Some((_, day)) = date_line {
        return day.date();
    }
    let top = document.paragraphs().iter().take(TOP_PARAGRAPHS);
    let mut headings = top.filter(|paragraph| paragraph.kind == ParagraphKind::Heading);
    let story_openings: Vec<_> = of_kind(FurnitureKind::Dateline).map(|(_, day)| day).take(1).collect();
    let mut with_year =
        story_openings.iter().copied().chain(of_kind(FurnitureKind::Byline).map(|(_, day)| day));
    with_year
        .find_map(WrittenDay::date)
        .or_else(|| headings.find_map(|heading| only_day(document.slice(heading.span))))
        .or_else(|| {
            let mut without_year = date_lines.iter().map(|(_, day)| *day).chain(story_openings);
            without_year.find_map(|day| day.in_year(year_for(document, day)?))
        })
}

/// The day of a heading that writes out one; two days, or the end of a range, are a life or a period.
fn only_day(heading: &str) -> Option<CivilDate> {
    let mut found = days(heading);
    let day = found.next()?;
    let before = heading[..day.span.start()].trim_end();
    (found.next().is_none() && !before.ends_with(['-', '–', '—', '/'])).then(|| day.date())?
}

/// What a written day is said to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DayLabel {
    Publication,
    Update,
}

fn labelled_days(text: &str) -> impl Iterator<Item = (DayLabel, WrittenDay)> {
    let mut end = 0;
    days(text).map(move |day| {
        let before = text[end..day.span.start()].to_ascii_lowercase();
        end = day.span.end();
        let update = before.contains("updated") || before.contains("modified");
        (if update { DayLabel::Update } else { DayLabel::Publication }, day)
    })
}

/// The year of a dateline's day, when the text leaves little doubt: the year in which the day lies at most
/// [`NEAR_DAYS`] after the latest day that the text writes out. Beyond [`NEXT_DAYS`] the story's first weekday must
/// be the dateline's or the one before it, as stories say "on Tuesday" of the day they are filed or of the evening
/// before. A day long past, such as the first day of a war, shows nothing.
fn year_for(document: &Document, day: WrittenDay) -> Option<u16> {
    let latest = days(document.text()).filter_map(WrittenDay::date).max()?;
    let years = [latest.year(), latest.year() + 1].into_iter();
    let date = years.filter_map(|year| day.in_year(year)).find(|date| *date >= latest)?;
    let agrees = first_weekday(document)
        .is_some_and(|named| named == weekday(date) || (named + 1) % 7 == weekday(date));
    let later = day_number(date) - day_number(latest);
    (later <= NEXT_DAYS || later <= NEAR_DAYS && agrees).then_some(date.year())
}

/// The weekday that the story names first, Monday 0.
fn first_weekday(document: &Document) -> Option<u8> {
    let told = [ParagraphKind::Furniture, ParagraphKind::Caption];
    let story = document.paragraphs().iter().filter(|paragraph| !told.contains(&paragraph.kind));
    story.take(LEAD_PARAGRAPHS).find_map(|paragraph| named_weekday(document.slice(paragraph.span)))
}

/// The day that captions and the story's lead show together.
fn latest_caption(document: &Document) -> Option<CivilDate> {
    let pictured = latest_pictured(document)?;
    let Some(named) = first_weekday(document) else { return Some(pictured) };
    let later = (named + 7 - weekday(pictured)) % 7;
    plus_days(pictured, i32::from(later)).or(Some(pictured))
}

/// The latest day in captions; pictures are rarely older than a few days, and archive pictures say so.
fn latest_pictured(document: &Document) -> Option<CivilDate> {
    let captions = document.paragraphs().iter().filter(|paragraph| paragraph.kind == ParagraphKind::Caption);
    let recent = captions.map(|caption| document.slice(caption.span)).filter(|words| !is_archive(words));
    recent.flat_map(days).filter_map(WrittenDay::date).max()
}

fn is_archive(caption: &str) -> bool {
    let head = &caption[..caption.floor_char_boundary("FILE PHOTO".len())].to_ascii_uppercase();
    head.starts_with("FILE") || caption.ends_with("File)")
}

/// Days since an arbitrary day, for differences.
fn day_number(date: CivilDate) -> i32 {
    // Years that start in March put the leap day last.
    let month = (i32::from(date.month()) + 9) % 12;
    let year = i32::from(date.year()) - i32::from(month >= 10);
    365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + i32::from(date.day())
}

/// Headings that may date an article stand among so many paragraphs at the top.
const TOP_PARAGRAPHS: usize = 4;

/// The weekday of the story stands in so many paragraphs at the top.
const LEAD_PARAGRAPHS: usize = 6;

/// A day so shortly before shows the year by itself.
const NEXT_DAYS: i32 = 7;

/// A day so shortly before shows the year when the weekday agrees.
const NEAR_DAYS: i32 = 62;
