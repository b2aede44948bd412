//! The outside form, `dateline/1`: the only types of the crate that serialise.
//!
//! Keys stand in the order of the fields; facts that are not known are null; offsets are in the unit the caller
//! states. Layers without a pass yet are empty lists.

mod choice;
mod correction;
mod entity;
mod figure;
mod shape;

pub use choice::{FoundPlace, PreviewForm, find_places, preview};
pub use correction::{
    AnchorForm, CorrectionForm, NameForm, OrNull, SpeakerForm, SpotForm, Unreadable, corrections_of,
    read_correction, read_corrections, read_corrections_of_file,
};
pub use entity::entities;
pub(super) use entity::{POINT, place_of};
pub use figure::AmountForm;

pub use shape::{
    Analysis, ArticleForm, DescriptionForm, EntityForm, EventForm, FigureForm, LedgerEntryForm,
    LedgerRowForm, MentionForm, PassageForm, Piece, Place, PlaceForm, PublishedForm, QuoteForm,
    SpellingCount, SpellingForm, TimeForm, UnitedForm,
};

use super::offsets::{Offsets, Unit};
use crate::Span;
use crate::article::CivilDate;
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::identity::MentionRef;
use crate::pipeline::Reading;
use crate::published::PublishedFrom;
use crate::quote::Quote;
use crate::time::tell;
use crate::time::value::Time;
use crate::view::certainty;
use crate::view::title;

/// The name and version of the form.
pub const SCHEMA: &str = "dateline/1";

/// A whole dossier in the outside form, offsets in `unit`.
#[must_use]
pub fn analysis(dossier: &Dossier, resources: &Resources, unit: Unit) -> Analysis {
    let articles = (0..dossier.readings().len()).map(|index| article(dossier, index, unit)).collect();
    Analysis { articles, ..frame(dossier, resources, unit) }
}

/// A whole dossier in the outside form without its articles, for a caller who takes them one by one.
#[must_use]
pub fn frame(dossier: &Dossier, resources: &Resources, unit: Unit) -> Analysis {
    Analysis {
        schema: SCHEMA,
        offsets: unit.name(),
        articles: Vec::new(),
        entities: entities(dossier, resources, unit),
        ledger: figure::ledger(dossier),
        corrections: correction::corrections(dossier, unit),
    }
}

/// One article in the outside form, offsets in `unit`.
///
/// # Panics
/// When the dossier has no article at `index`.
#[must_use]
pub fn article(dossier: &Dossier, index: usize, unit: Unit) -> ArticleForm {
    let reading = &dossier.readings()[index];
    let offsets = Offsets::new(reading.document.text(), unit);
    let mentions = reading.mentions.iter().enumerate().map(|(mention, found)| MentionForm {
        start: offsets.at(found.span.start()),
        end: offsets.at(found.span.end()),
        text: reading.document.slice(found.span).to_owned(),
        label: found.label.code(),
        entity: dossier.entity_of(MentionRef { article: index, mention }).map(entity_id),
        score: certainty::fraction(found.score),
        checked: reading.is_checked(mention),
    });
    let times = reading.times.iter().map(|time| time_form(reading, time, &offsets));
    ArticleForm {
        id: article_id(index),
        name: reading.name.clone(),
        title: title::headline(&reading.document).map(str::to_owned),
        outlet: reading.masthead.outlet.map(|span| reading.document.slice(span).to_owned()),
        published: published(reading),
        dateline: reading.masthead.place.map(|span| dateline(dossier, index, span, &offsets)),
        text: reading.document.text().to_owned(),
        mentions: mentions.collect(),
        times: times.collect(),
        quotes: quotes(dossier, index, &offsets),
        figures: figure::figures(dossier, index, &offsets),
        events: Vec::new(),
        notes: notes(dossier, index),
        duplicate_of: dossier.duplicate_of(index).map(article_id),
        sha256: reading.digest.to_string(),
    }
}

/// What an article says by whom.
fn quotes(dossier: &Dossier, article: usize, offsets: &Offsets<'_>) -> Vec<QuoteForm> {
    let reading = &dossier.readings()[article];
    let piece = |span: Span| Piece {
        start: offsets.at(span.start()),
        end: offsets.at(span.end()),
        text: reading.document.slice(span).to_owned(),
    };
    let entity = |mention| dossier.entity_of(MentionRef { article, mention }).map(entity_id);
    let quotes = reading.quotes.iter().enumerate();
    let form = |(index, quote): (usize, &Quote)| {
        let voice = dossier.voice(article, index);
        QuoteForm {
            id: format!("q{}", index + 1),
            kind: quote.kind.code(),
            pieces: quote.pieces.iter().copied().map(piece).collect(),
            speaker: voice.speaker.map(piece),
            entity: dossier.speaker(article, voice.mention, voice.hand).map(entity_id),
            via: voice.via.and_then(entity),
            cue: quote.cue.map(piece),
            stance: quote.stance.code(),
            unverified: quote.unverified.map(piece),
            speaker_name: dossier.stranger(voice.hand).map(str::to_owned),
            checked: voice.hand.is_some(),
        }
    };
    quotes.map(form).collect()
}

/// The id of the article at `index`.
#[must_use]
pub fn article_id(index: usize) -> String {
    format!("a{}", index + 1)
}

/// The id of the entity at `index`.
#[must_use]
pub fn entity_id(index: usize) -> String {
    format!("e{}", index + 1)
}

fn time_form(reading: &Reading, time: &Time, offsets: &Offsets<'_>) -> TimeForm {
    let words = reading.document.slice(time.span);
    let days = tell::days(&time.value);
    TimeForm {
        start: offsets.at(time.span.start()),
        end: offsets.at(time.span.end()),
        text: words.to_owned(),
        kind: time.kind.code(),
        value: time.value.clone(),
        reads: tell::reads(time, words, reading.published.map(|found| found.date)),
        earliest: days.map(|(first, _)| first.to_string()),
        latest: days.map(|(_, last)| last.to_string()),
    }
}

/// The place of the dateline, with the entity of the first mention that shares a letter with it.
fn dateline(dossier: &Dossier, article: usize, span: Span, offsets: &Offsets<'_>) -> Place {
    let reading = &dossier.readings()[article];
    let mention = reading.mentions.iter().position(|mention| mention.span.overlaps(span));
    let entity = mention.and_then(|mention| dossier.entity_of(MentionRef { article, mention }));
    Place {
        start: offsets.at(span.start()),
        end: offsets.at(span.end()),
        text: reading.document.slice(span).to_owned(),
        entity: entity.map(entity_id),
    }
}

pub(super) fn published(reading: &Reading) -> Option<PublishedForm> {
    let found = reading.published?;
    let from = match found.from {
        PublishedFrom::Given => "given",
        PublishedFrom::Text | PublishedFrom::Caption => "text",
    };
    Some(PublishedForm { value: CivilDate::to_string(&found.date), from })
}

/// What a reader should know about the analysis of one article.
pub(super) fn notes(dossier: &Dossier, article: usize) -> Vec<String> {
    let reading = &dossier.readings()[article];
    let mut notes = Vec::new();
    if let Some(first) = dossier.duplicate_of(article) {
        notes.push(format!("the same text as “{}”: counted once", dossier.readings()[first].name));
    }
    if reading.published.is_none() {
        notes.push("publication date unknown: relative dates are left open".to_owned());
    }
    if reading.published.is_some_and(|found| found.from == PublishedFrom::Caption) {
        notes.push("publication date read from a caption: the article may be some days younger".to_owned());
    }
    notes.extend(hidden_characters(reading));
    notes
}

/// One note on characters that a reader cannot see, with each kind and how often it occurs.
fn hidden_characters(reading: &Reading) -> Option<String> {
    let mut kinds = std::collections::BTreeMap::new();
    for found in reading.document.hidden() {
        kinds.entry(found.character).or_insert((found.name(), 0_usize)).1 += 1;
    }
    let total: usize = kinds.values().map(|(_, count)| count).sum();
    let listed: Vec<_> = kinds.values().map(|(name, count)| format!("{count} × {name}")).collect();
    let characters =
        if total == 1 { "a character that does".to_owned() } else { format!("{total} characters that do") };
    (total > 0).then(|| format!("holds {characters} not show: {}", listed.join(", ")))
}
