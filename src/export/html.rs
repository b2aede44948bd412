//! A report as one web page without scripts: the table of entities, then the articles with every mention marked.
//!
//! Article text is hostile input. It goes through `Page::text` alone, and the page's policy forbids everything but
//! its own styles.

use super::form::{self, EntityForm, PassageForm, UnitedForm};
use super::offsets::Unit;
use super::snapshot;
use super::words;
use crate::Label;
use crate::document::{ParagraphKind, hidden};
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::identity::MentionRef;
use crate::view::certainty;
use crate::view::runs::{self, Run};
use crate::view::table::{self, Row};
use crate::view::title;

const STYLE: &str = include_str!("report.css");

/// What may be loaded: nothing but the styles in the page itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// What the table's per cents are of, and what they are not of.
const CERTAINTY: &str =
    "The certainty is the program's, of a name and its kind, not of what is said about it.";

/// The report.
#[must_use]
pub fn html(dossier: &Dossier, resources: &Resources) -> String {
    let mut page = Page(String::new());
    page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"));
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.raw(&format!("<title>Dateline report</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"));
    page.element("h1", "Who, where and what the articles name");
    table(&mut page, dossier, resources);
    legend(&mut page, dossier);
    for index in 0..dossier.readings().len() {
        article(&mut page, dossier, index);
    }
    page.raw("</main>\n</body>\n</html>\n");
    page.0
}

fn table(page: &mut Page, dossier: &Dossier, resources: &Resources) {
    let entities = form::entities(dossier, resources, Unit::Utf8);
    let rows = table::rows(dossier);
    page.raw("<div class=\"scroll\">\n<table>\n");
    let noun = if rows.len() == 1 { "entity" } else { "entities" };
    page.element("caption", &format!("{} {noun}. {CERTAINTY}", rows.len()));
    page.raw("<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Kind</th>");
    page.raw("<th scope=\"col\">What and where</th>");
    page.raw("<th scope=\"col\" class=\"count\">Mentions</th><th scope=\"col\">Articles</th>");
    page.raw("<th scope=\"col\" class=\"count\">Certainty</th>");
    page.raw(
        "<th scope=\"col\">Also written</th><th scope=\"col\">First mention</th></tr></thead>\n<tbody>\n",
    );
    for row in &rows {
        table_row(page, dossier, &entities, row);
    }
    page.raw("</tbody>\n</table>\n</div>\n");
}

fn table_row(page: &mut Page, dossier: &Dossier, entities: &[EntityForm], row: &Row) {
    let id = form::entity_id(row.entity);
    page.raw(&format!("<tr id=\"{id}\"><th scope=\"row\">"));
    page.text(&row.name);
    page.raw("</th><td>");
    page.text(row.label.word());
    page.raw("</td><td>");
    what_and_where(page, dossier, entities, row.entity);
    page.raw(&format!("</td><td class=\"count\">{}</td><td>", row.mentions));
    for (position, count) in row.counts.iter().enumerate() {
        let article = form::article_id(count.article);
        let comma = if position > 0 { ", " } else { "" };
        page.raw(&format!("{comma}<a href=\"#{article}\">{article}</a> ({})", count.mentions));
    }
    page.raw(&format!("</td><td class=\"count\">{} %</td><td>", certainty::percent(row.surest)));
    page.text(&row.aliases.join(", "));
    reasons(page, dossier, &entities[row.entity].united);
    page.raw(&format!("</td><td><a href=\"#{}\">", mention_id(row.first)));
    page.text(&row.context.words(&dossier.readings()[row.first.article].document));
    page.raw("</a></td></tr>\n");
}

/// What an entity is, leading to the words that say so; where it lies; what it belongs with.
fn what_and_where(page: &mut Page, dossier: &Dossier, entities: &[EntityForm], index: usize) {
    let entity = &entities[index];
    if let Some(description) = &entity.description {
        link(page, mention_within(dossier, &description.evidence), &words::description(description));
        page.raw("<br>");
    }
    if let Some(whereabouts) = words::whereabouts(entity) {
        page.text(&whereabouts);
        page.raw("<br>");
    }
    if let Some(place) = &entity.place {
        let population = place.population.map(|number| format!(", {number} inhabitants"));
        let geonames = place.geonames.map(|number| format!(", GeoNames {number}"));
        let name = place.name.as_deref().filter(|name| place.relation.is_some() || *name != entity.name);
        let name = name.map_or_else(String::new, |name| format!("{name}: "));
        let (population, geonames) = (population.unwrap_or_default(), geonames.unwrap_or_default());
        page.raw("<small>");
        page.text(&format!("{name}{:.3}, {:.3}{population}{geonames}", place.lat, place.lon));
        page.raw("</small><br>");
    }
    for &other in &dossier.entities()[index].linked {
        page.text(&format!("{}: ", words::relation(entity, &entities[other])));
        page.raw(&format!("<a href=\"#{}\">", form::entity_id(other)));
        page.text(&entities[other].name);
        page.raw("</a><br>");
    }
}

/// Why an entity's names were taken for one thing, each leading to the name that joined.
fn reasons(page: &mut Page, dossier: &Dossier, united: &[UnitedForm]) {
    if united.is_empty() {
        return;
    }
    page.raw("<details><summary>Why one</summary><ul>");
    for each in united {
        page.raw("<li>");
        link(page, mention_within(dossier, &each.at), &words::reason(each));
        page.raw("</li>");
    }
    page.raw("</ul></details>");
}

/// The last mention that a passage holds, the name that a title stands before; offsets are bytes.
fn mention_within(dossier: &Dossier, passage: &PassageForm) -> Option<MentionRef> {
    let article = passage.article.strip_prefix('a')?.parse::<usize>().ok()?.checked_sub(1)?;
    let mentions = &dossier.readings().get(article)?.mentions;
    let after = mentions.partition_point(|mention| mention.span.start() < passage.end as usize);
    let mention = after.checked_sub(1)?;
    (mentions[mention].span.end() > passage.start as usize).then_some(MentionRef { article, mention })
}

/// Anybody's text, leading to a mention when there is one.
fn link(page: &mut Page, to: Option<MentionRef>, text: &str) {
    if let Some(at) = to {
        page.raw(&format!("<a href=\"#{}\">", mention_id(at)));
    }
    page.text(text);
    if to.is_some() {
        page.raw("</a>");
    }
}

/// What the tags beside marked words mean, for the labels that occur.
fn legend(page: &mut Page, dossier: &Dossier) {
    let found = |label: &Label| {
        dossier
            .readings()
            .iter()
            .any(|reading| reading.mentions.iter().any(|mention| mention.label == *label))
    };
    page.raw("<ul class=\"legend\" aria-label=\"What the tags mean\">\n");
    for label in Label::ALL.iter().filter(|label| found(label)) {
        let (class, tag) = (label.family().class(), snapshot::tag(*label));
        page.raw(&format!("<li><mark class=\"{class}\">{}<small>{tag}</small></mark></li>\n", label.word()));
    }
    page.raw("</ul>\n");
}

fn article(page: &mut Page, dossier: &Dossier, index: usize) {
    let reading = &dossier.readings()[index];
    let document = &reading.document;
    page.raw(&format!("<article id=\"{}\">\n", form::article_id(index)));
    page.element("h2", &format!("{} {}", form::article_id(index), title::title(document)));
    page.raw("<p class=\"facts\">");
    page.text(&format!(
        "{}: {}, {} words",
        reading.name,
        title::published(reading),
        title::count_words(document.text())
    ));
    for note in form::notes(dossier, index) {
        page.raw("<br>");
        page.text(&note);
    }
    page.raw("</p>\n");
    for (paragraph, runs) in document.paragraphs().iter().zip(runs::of(reading)) {
        let (tag, class) = match paragraph.kind {
            ParagraphKind::Body => ("p", "body"),
            ParagraphKind::Heading => ("h3", "heading"),
            ParagraphKind::ListItem => ("p", "item"),
            ParagraphKind::Caption => ("p", "caption"),
            ParagraphKind::Furniture => ("p", "furniture"),
        };
        page.raw(&format!("<{tag} class=\"{class}\" dir=\"auto\">"));
        // A mention with furniture inside is several runs, but one mark.
        for runs in runs.chunk_by(|one, other| one.mention.is_some() && one.mention == other.mention) {
            stretch(page, dossier, index, runs);
        }
        page.raw(&format!("</{tag}>\n"));
    }
    page.raw("</article>\n");
}

/// Runs that belong to one mention, or a run that belongs to none.
fn stretch(page: &mut Page, dossier: &Dossier, article: usize, runs: &[Run]) {
    let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return };
    let reading = &dossier.readings()[article];
    let words = reading.document.slice(first.span.cover(last.span));
    let Some(mention) = first.mention else {
        return page.text(words);
    };
    let at = MentionRef { article, mention };
    let found = reading.mentions[mention];
    page.raw(&format!("<mark id=\"{}\" class=\"{}\">", mention_id(at), found.label.family().class()));
    match dossier.entity_of(at) {
        Some(entity) => {
            page.raw(&format!("<a href=\"#{}\">", form::entity_id(entity)));
            page.text(words);
            page.raw("</a>");
        }
        None => page.text(words),
    }
    page.raw(&format!(
        "<small title=\"{}\">{}</small></mark>",
        found.label.word(),
        snapshot::tag(found.label)
    ));
}

fn mention_id(at: MentionRef) -> String {
    format!("{}m{}", form::article_id(at.article), at.mention + 1)
}

/// A page under construction.
struct Page(String);

impl Page {
    /// Adds markup: words of this file and numbers alone.
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    fn element(&mut self, tag: &str, text: &str) {
        self.raw(&format!("<{tag}>"));
        self.text(text);
        self.raw(&format!("</{tag}>\n"));
    }

    /// Adds anybody's text. Characters that do not show are written out by name, so that none turns the line around.
    fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\'' => self.raw("&#39;"),
                _ if hidden::is_hidden(character) => {
                    let name = hidden::name(character);
                    let number = name.split(' ').next().unwrap_or_default();
                    self.raw(&format!("<span class=\"hidden\" title=\"{name}\">{number}</span>"));
                }
                _ => self.0.push(character),
            }
        }
    }
}
