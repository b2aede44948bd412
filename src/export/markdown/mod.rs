//! A brief in Markdown: the articles, who and where, the figures with who says so, and what is said, the quotes as footnotes.

mod escape;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use self::escape::plain;
use super::form::{self, EntityForm};
use super::offsets::Unit;
use super::words;
use crate::Label;
use crate::dossier::Dossier;
use crate::figure::ledger;
use crate::gazetteer::Resources;
use crate::view::table::{self, Row};
use crate::view::{said, title, told};

/// A brief names so many entities of one kind at most, the most mentioned first, and says how many it leaves out.
const MOST_NAMED: usize = 40;

/// A brief of all articles.
#[must_use]
pub fn markdown(dossier: &Dossier, resources: &Resources) -> String {
    let mut brief = Brief { dossier, notes: Notes::default(), out: String::new() };
    brief.articles();
    let entities = form::entities(dossier, resources, Unit::Utf8);
    let rows = table::rows(dossier);
    brief.named("Who", &rows, &entities, &[Label::Person, Label::Org, Label::Norp]);
    brief.named("Where", &rows, &entities, &[Label::Gpe, Label::Loc, Label::Fac]);
    brief.named("What else is named", &rows, &entities, &OTHER);
    brief.figures();
    brief.speakers();
    brief.corrections();
    brief.footnotes();
    brief.out
}

const OTHER: [Label; 6] =
    [Label::Event, Label::Weapon, Label::Product, Label::WorkOfArt, Label::Law, Label::Language];

struct Brief<'a> {
    dossier: &'a Dossier,
    notes: Notes,
    out: String,
}

/// Quotes in the order in which the brief first refers to them.
#[derive(Default)]
struct Notes {
    numbers: BTreeMap<(usize, usize), usize>,
    order: Vec<(usize, usize)>,
}

impl Notes {
    /// A reference to a quote of an article.
    fn refer(&mut self, article: usize, quote: usize) -> String {
        let number = *self.numbers.entry((article, quote)).or_insert_with(|| {
            self.order.push((article, quote));
            self.order.len()
        });
        format!("[^{number}]")
    }
}

impl Brief<'_> {
    fn articles(&mut self) {
        let readings = self.dossier.readings();
        self.line(&format!("# Brief of {}\n", counted(readings.len(), "article")));
        self.line("Made by Dateline, a program. It makes mistakes; the articles' own words decide.\n");
        self.line("## Articles\n");
        for (index, reading) in readings.iter().enumerate() {
            let title = plain(&title::title(&reading.document));
            let outlet = reading.masthead.outlet.map(|span| plain(reading.document.slice(span)));
            let place =
                reading.masthead.place.map(|span| format!("from {}", plain(reading.document.slice(span))));
            let published = Some(title::published(reading));
            let words = Some(counted(title::count_words(reading.document.text()), "word"));
            let same =
                self.dossier.duplicate_of(index).map(|first| format!("the same text as {}", first + 1));
            let name = Some(plain(&reading.name));
            let facts: Vec<String> =
                [outlet, published, place, words, same, name].into_iter().flatten().collect();
            self.line(&format!("{}. **{title}** – {}", index + 1, facts.join(", ")));
        }
    }

    /// What is named, kind by kind.
    fn named(&mut self, heading: &str, rows: &[Row], entities: &[EntityForm], labels: &[Label]) {
        if !rows.iter().any(|row| labels.contains(&row.label)) {
            return;
        }
        self.line(&format!("\n## {heading}\n"));
        for &label in labels {
            let of_label: Vec<&Row> = rows.iter().filter(|row| row.label == label).collect();
            for row in of_label.iter().take(MOST_NAMED) {
                self.row(row, &entities[row.entity]);
            }
            if let Some(more) = of_label.len().checked_sub(MOST_NAMED).filter(|&more| more > 0) {
                self.line(&format!(
                    "- {more} more of the kind {} are in the table of entities",
                    label.word()
                ));
            }
        }
    }

    fn row(&mut self, row: &Row, entity: &EntityForm) {
        let described = entity.description.as_ref().map(words::description);
        let point = entity.place.as_ref().map(|place| format!("{:.2}, {:.2}", place.lat, place.lon));
        let lies = words::whereabouts(entity)
            .map(|words| point.map_or(words.clone(), |point| format!("{words} ({point})")));
        let kind = (described.is_none() && lies.is_none()).then(|| row.label.word().to_owned());
        let also = (!row.aliases.is_empty()).then(|| format!("also {}", row.aliases.join(", ")));
        let articles: Vec<String> = row.counts.iter().map(|count| (count.article + 1).to_string()).collect();
        let often = Some(format!("{} in {}", counted(row.mentions, "mention"), articles.join(", ")));
        let facts = [described, lies, kind, also, often].into_iter().flatten();
        let facts: Vec<String> = facts.map(|fact| plain(&fact)).collect();
        self.line(&format!("- **{}** – {}", plain(&row.name), facts.join("; ")));
    }

    /// What is counted, and what each article tells of it.
    fn figures(&mut self) {
        let things = told::things(self.dossier);
        if things.is_empty() {
            return;
        }
        self.line("\n## Figures\n");
        for (thing, row) in things.iter().zip(ledger::rows(self.dossier)) {
            let parts = [&thing.what, &thing.place, &thing.date];
            let parts: Vec<String> =
                parts.into_iter().filter(|part| !part.is_empty()).map(|part| plain(part)).collect();
            let differ = if thing.differ { " *These accounts differ.*" } else { "" };
            self.line(&format!("- **{}** – {}.{differ}", plain(&thing.title), parts.join("; ")));
            for (account, at) in thing.accounts.iter().zip(row.entries) {
                let quote = self.dossier.readings()[at.article].figures[at.figure].quote;
                let note = quote.map_or_else(String::new, |quote| self.notes.refer(at.article, quote));
                let (words, source) = (plain(&account.words), plain(&account.source));
                self.line(&format!("  - {words}: {source}, in {}{note}", account.article + 1));
            }
        }
    }

    /// Who says what: how often with which stance, each with its quotes.
    fn speakers(&mut self) {
        let speakers = said::speakers(self.dossier);
        if speakers.is_empty() {
            return;
        }
        self.line("\n## Who says what\n");
        for speaker in speakers {
            let stances: Vec<String> =
                speaker.stances.iter().map(|(stance, times)| format!("{} {times}", stance.code())).collect();
            let notes: String =
                speaker.said.iter().map(|&(article, quote)| self.notes.refer(article, quote)).collect();
            let who = speaker.who.map_or_else(|| "speaker not named".to_owned(), plain);
            self.line(&format!("- **{who}** – {}{notes}", stances.join(", ")));
        }
    }

    /// What a reader corrected.
    fn corrections(&mut self) {
        let dossier = self.dossier;
        if dossier.corrections().is_empty() {
            return;
        }
        self.line("\n## Corrected by a reader\n");
        for made in dossier.corrections() {
            self.line(&format!("- {}: {}", plain(&made.words), words::changed(made.changed)));
        }
    }

    fn footnotes(&mut self) {
        let order = std::mem::take(&mut self.notes.order);
        for (number, (article, index)) in order.into_iter().enumerate() {
            let reading = &self.dossier.readings()[article];
            let quote = &reading.quotes[index];
            let who = said::who(self.dossier, article, index).map_or_else(|| "Not named".to_owned(), plain);
            let words = plain(&said::words(&reading.document, quote));
            let unverified = quote.unverified.map_or_else(String::new, |span| {
                format!(" The outlet adds: {}.", plain(reading.document.slice(span)))
            });
            let (stance, kind) = (quote.stance.code(), quote.kind.code());
            let note = format!(
                "[^{}]: {who} {stance} ({kind}), in {}: {words}{unverified}",
                number + 1,
                article + 1
            );
            self.line(&format!("\n{note}"));
        }
    }

    fn line(&mut self, line: &str) {
        let _ = writeln!(self.out, "{line}");
    }
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
