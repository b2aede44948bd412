//! A report as one web page without scripts: the articles and the SHA-256 of their texts, the tables of entities, of quotes and of
//! figures, then the articles with every mention and every quote marked, and how to check the texts.
//!
//! Article text is hostile input. It goes through `Page::text` alone, and the page's policy forbids everything but
//! its own styles.

mod check;
mod entities;
mod layers;
mod page;
mod policy;

use std::collections::BTreeSet;

use page::{Page, mention_id, quote_id};

use super::form;
use super::snapshot;
use crate::Label;
use crate::document::ParagraphKind;
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::identity::MentionRef;
use crate::view::runs::{self, Run};
use crate::view::{said, title};

const STYLE: &str = include_str!("report.css");

/// The report.
#[must_use]
pub fn html(dossier: &Dossier, resources: &Resources) -> String {
    let mut page = Page(String::new());
    page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    let styles = format!("\n{STYLE}");
    let policy = policy::of(&styles);
    page.raw(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"));
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.raw(&format!("<title>Dateline report</title>\n<style>{styles}</style>\n</head>\n<body>\n<main>\n"));
    page.element("h1", "Who, where and what the articles name");
    check::contents(&mut page, dossier);
    entities::table(&mut page, dossier, resources);
    layers::quotes(&mut page, dossier);
    layers::ledger(&mut page, dossier);
    layers::corrections(&mut page, dossier);
    legend(&mut page, dossier);
    for index in 0..dossier.readings().len() {
        article(&mut page, dossier, index);
    }
    check::how(&mut page);
    page.raw("</main>\n</body>\n</html>\n");
    page.0
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
    page.raw(&format!("<br>SHA-256 <code>{}</code></p>\n", reading.digest));
    let mut opened = BTreeSet::new();
    for (paragraph, runs) in document.paragraphs().iter().zip(runs::of(reading)) {
        let (tag, class) = match paragraph.kind {
            ParagraphKind::Body => ("p", "body"),
            ParagraphKind::Heading => ("h3", "heading"),
            ParagraphKind::ListItem => ("p", "item"),
            ParagraphKind::Caption => ("p", "caption"),
            ParagraphKind::Furniture => ("p", "furniture"),
        };
        page.raw(&format!("<{tag} class=\"{class}\" dir=\"auto\">"));
        // A mention with furniture inside is several runs, but one mark; one that a quote's border cuts stands where it begins.
        let stretches: Vec<&[Run]> =
            runs.chunk_by(|one, other| one.mention.is_some() && one.mention == other.mention).collect();
        let quotes = |stretch: &[Run]| stretch.first().map_or(&[][..], |run| &run.quotes[..]).to_vec();
        for stretches in stretches.chunk_by(|one, other| quotes(one) == quotes(other)) {
            let quotes = stretches.first().map(|stretch| quotes(stretch)).unwrap_or_default();
            open_quotes(page, dossier, index, &quotes, &mut opened);
            for runs in stretches {
                stretch(page, dossier, index, runs);
            }
            if !quotes.is_empty() {
                page.raw("</span>");
            }
        }
        page.raw(&format!("</{tag}>\n"));
    }
    page.raw("</article>\n");
}

/// Opens the words of quotes, told by who says the innermost. The table of quotes leads to the first words of each.
fn open_quotes(
    page: &mut Page,
    dossier: &Dossier,
    article: usize,
    quotes: &[usize],
    opened: &mut BTreeSet<usize>,
) {
    let Some(&innermost) = quotes.last() else { return };
    for &quote in quotes.iter().filter(|&&quote| opened.insert(quote)) {
        page.raw(&format!("<a id=\"{}\"></a>", quote_id(article, quote)));
    }
    let quote = &dossier.readings()[article].quotes[innermost];
    let who = said::who(dossier, article, innermost).unwrap_or("speaker not named");
    page.raw(&format!("<span class=\"said {}\" title=\"", quote.kind.code()));
    page.attribute(&format!("{who}: {}", quote.stance.code()));
    page.raw("\">");
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
