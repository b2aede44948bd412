//! A summary a person reads in a terminal: the articles, then their entities by kind, in aligned columns.

use std::fmt::Write as _;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::form::{self, EntityForm};
use super::offsets::Unit;
use super::words::{self, shown};
use crate::Label;
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::pipeline::Reading;
use crate::view::table::{self, Row};
use crate::view::{said, title, told};

/// Columns of the whole table. A pipe has no width, and a wider line is hard to read.
const WIDTH: usize = 100;

/// Columns a name takes at most, so that its aliases keep room.
const WIDEST_NAME: usize = 38;

/// Columns between two columns.
const GUTTER: &str = "  ";

/// The articles, then their entities by kind, then why names were united, who says how much, what is counted, then how many
/// dates and numbers there are.
#[must_use]
pub fn summary(dossier: &Dossier, resources: &Resources) -> String {
    let mut out = String::new();
    for index in 0..dossier.readings().len() {
        article(&mut out, dossier, index);
    }
    let entities = form::entities(dossier, resources, Unit::Utf8);
    let rows = table::rows(dossier);
    let columns = Columns::of(&rows, dossier.readings().len());
    for rows in rows.chunk_by(|one, other| one.label == other.label) {
        kind(&mut out, &columns, dossier, &entities, rows);
    }
    united(&mut out, &entities);
    speakers(&mut out, dossier);
    ledger(&mut out, dossier);
    figures(&mut out, dossier);
    corrections(&mut out, dossier);
    out
}

/// What a reader corrected, and how many marks it was about.
fn corrections(out: &mut String, dossier: &Dossier) {
    if dossier.corrections().is_empty() {
        return;
    }
    line(out, &format!("\nCorrected by a reader ({})", dossier.corrections().len()));
    for made in dossier.corrections() {
        line(out, &format!("  {}: {}", shown(&made.words), words::changed(made.changed)));
    }
}

fn article(out: &mut String, dossier: &Dossier, index: usize) {
    let reading = &dossier.readings()[index];
    let text = reading.document.text();
    let published = title::published(reading);
    let words = title::count_words(text);
    let id = form::article_id(index);
    line(out, &format!("{id:<4}{}", shown(&title::title(&reading.document))));
    line(out, &format!("    {}: {published}, {}", shown(&reading.name), counted(words, "word")));
    for note in form::notes(dossier, index) {
        line(out, &format!("    note: {}", shown(&note)));
    }
    out.push('\n');
}

/// How wide each column is, the same for all kinds so that tables line up.
struct Columns {
    name: usize,
    mentions: usize,
    /// None where there is only one article.
    articles: Option<usize>,
}

impl Columns {
    fn of(rows: &[Row], articles: usize) -> Self {
        let widest = |cells: &mut dyn Iterator<Item = usize>| cells.max().unwrap_or_default();
        Self {
            name: widest(&mut rows.iter().map(|row| shown(&row.name).width()))
                .clamp("name".len(), WIDEST_NAME),
            mentions: widest(&mut rows.iter().map(|row| row.mentions.to_string().len()))
                .max("mentions".len()),
            articles: (articles > 1)
                .then(|| widest(&mut rows.iter().map(|row| articles_of(row).len())).clamp("in".len(), 16)),
        }
    }

    /// One entity. What does not fit behind its first facts stands under them.
    fn row(&self, out: &mut String, name: &str, mentions: &str, articles: &str, known: &[String]) {
        let mut text =
            format!("  {}{GUTTER}{mentions:>width$}", fitted(name, self.name), width = self.mentions);
        if let Some(width) = self.articles {
            let _ = write!(text, "{GUTTER}{}", fitted(articles, width));
        }
        text.push_str(GUTTER);
        let indent = text.width();
        let mut room = WIDTH.saturating_sub(indent);
        for (index, fact) in known.iter().enumerate() {
            let first = index == 0;
            if !first && fact.width() + 2 > room {
                line(out, &format!("{text};"));
                text = " ".repeat(indent);
                room = WIDTH.saturating_sub(indent);
            } else if !first {
                text.push_str("; ");
            }
            text.push_str(fact);
            // The semicolon before the next fact takes room too.
            room = room.saturating_sub(fact.width() + 2);
        }
        line(out, &text);
    }
}

fn kind(out: &mut String, columns: &Columns, dossier: &Dossier, entities: &[EntityForm], rows: &[Row]) {
    let word = rows.first().map_or("", |row| row.label.word());
    line(out, &format!("{} ({})", capitalised(word), rows.len()));
    columns.row(out, "name", "mentions", "in", &["what is known of it".to_owned()]);
    for row in rows {
        columns.row(
            out,
            &shown(&row.name),
            &row.mentions.to_string(),
            &articles_of(row),
            &known(dossier, entities, row),
        );
    }
    out.push('\n');
}

/// What an entity is, where it lies, what it belongs with, how else it is written: "town, Ukraine", "also Kupyansk".
fn known(dossier: &Dossier, entities: &[EntityForm], row: &Row) -> Vec<String> {
    let entity = &entities[row.entity];
    let linked = dossier.entities()[row.entity].linked.iter().map(|&other| &entities[other]);
    let linked = linked.map(|other| format!("{} {}", words::relation(entity, other), other.name));
    let also = (!row.aliases.is_empty()).then(|| format!("also {}", row.aliases.join(", ")));
    let description = entity.description.as_ref().map(words::description);
    let parts = description.into_iter().chain(words::whereabouts(entity)).chain(linked).chain(also);
    parts.map(|part| shown(&part)).collect()
}

/// Why names were taken for one thing, with the article in which the name that joined first stands.
fn united(out: &mut String, entities: &[EntityForm]) {
    let mut reasons = entities.iter().flat_map(|entity| &entity.united).peekable();
    if reasons.peek().is_none() {
        return;
    }
    line(out, "Names taken for one");
    for united in reasons {
        let more = united.articles - 1;
        let more = if more > 0 { format!(" and {}", counted(more, "other article")) } else { String::new() };
        line(out, &format!("  {}, in {}{more}", shown(&words::reason(united)), united.at.article));
    }
    out.push('\n');
}

/// Who says something, the most heard first, with how often each asserts, denies, demands, promises or asks.
fn speakers(out: &mut String, dossier: &Dossier) {
    let speakers = said::speakers(dossier);
    if speakers.is_empty() {
        return;
    }
    let all: usize = speakers.iter().map(|speaker| speaker.quotes).sum();
    line(out, &format!("Quotes and claims ({all})"));
    for speaker in speakers {
        let stances: Vec<String> =
            speaker.stances.iter().map(|(stance, times)| format!("{} {times}", stance.code())).collect();
        let name = fitted(&shown(speaker.who.unwrap_or("speaker not named")), WIDEST_NAME);
        line(out, &format!("  {name}{GUTTER}{:>4}{GUTTER}{}", speaker.quotes, stances.join(", ")));
    }
    out.push('\n');
}

/// What is counted, and under it what each article tells.
fn ledger(out: &mut String, dossier: &Dossier) {
    let things = told::things(dossier);
    if things.is_empty() {
        return;
    }
    line(out, &format!("Figures ({})", things.len()));
    for thing in things {
        let parts = [thing.what.as_str(), &thing.place, &thing.date];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        line(out, &format!("  {}: {}", thing.title, shown(&parts.join("; "))));
        for account in thing.accounts {
            let id = form::article_id(account.article);
            line(out, &format!("    {}, {}, {id}", shown(&account.words), shown(&account.source)));
        }
        if thing.differ {
            line(out, "    these accounts differ");
        }
    }
    out.push('\n');
}

/// Dates and numbers make no entities; how many there are is said in one line.
fn figures(out: &mut String, dossier: &Dossier) {
    let counts: Vec<String> = Label::ALL
        .into_iter()
        .filter(|label| !label.is_entity())
        .filter_map(|label| {
            let of_label =
                |reading: &Reading| reading.mentions.iter().filter(|mention| mention.label == label).count();
            let firsts = dossier.readings().iter().enumerate();
            let firsts = firsts.filter(|(article, _)| dossier.duplicate_of(*article).is_none());
            let count: usize = firsts.map(|(_, reading)| of_label(reading)).sum();
            (count > 0).then(|| format!("{} {count}", label.word()))
        })
        .collect();
    if !counts.is_empty() {
        line(out, &format!("Dates and numbers: {}", counts.join(", ")));
    }
}

/// The articles of a row: `a1 a2 a5` as `1-2,5`.
fn articles_of(row: &Row) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for table::ArticleCount { article, .. } in &row.counts {
        match ranges.last_mut() {
            Some((_, end)) if *end + 1 == *article => *end = *article,
            _ => ranges.push((*article, *article)),
        }
    }
    let range = |(start, end): (usize, usize)| {
        if start == end { format!("{}", start + 1) } else { format!("{}-{}", start + 1, end + 1) }
    };
    ranges.into_iter().map(range).collect::<Vec<_>>().join(",")
}

/// One line, cut at [`WIDTH`].
fn line(out: &mut String, text: &str) {
    let text = text.trim_end();
    if text.width() <= WIDTH {
        out.push_str(text);
    } else {
        out.push_str(fitted(text, WIDTH).trim_end());
    }
    out.push('\n');
}

/// Text made exactly `width` columns wide: padded, or cut with `…`.
fn fitted(text: &str, width: usize) -> String {
    let full = text.width();
    if full <= width {
        return format!("{text}{}", " ".repeat(width - full));
    }
    let mut kept = String::new();
    let mut used = 0;
    for character in text.chars() {
        let columns = character.width().unwrap_or_default();
        if used + columns + 1 > width {
            break;
        }
        kept.push(character);
        used += columns;
    }
    kept.push('…');
    kept.push_str(&" ".repeat(width - used - 1));
    kept
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr as _;

    use super::fitted;

    #[test]
    fn columns_line_up_whatever_the_script() {
        for text in [
            "Kyiv",
            "Київ",
            "北京市朝阳区建国门外大街",
            "🇺🇦 Zelensky and a long name behind",
            "e\u{301}e\u{301}",
        ] {
            assert_eq!(fitted(text, 12).width(), 12, "{text}");
        }
    }
}
