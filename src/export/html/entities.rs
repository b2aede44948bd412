//! The table of entities.

use super::page::{Page, link, mention_id, mention_within};
use crate::dossier::Dossier;
use crate::export::form::{self, EntityForm, UnitedForm};
use crate::export::offsets::Unit;
use crate::export::words;
use crate::gazetteer::Resources;
use crate::view::certainty;
use crate::view::table::{self, Row};

/// What the table's per cents are of, and what they are not of.
const CERTAINTY: &str =
    "The certainty is the program's, of a name and its kind, not of what is said about it.";

pub(super) fn table(page: &mut Page, dossier: &Dossier, resources: &Resources) {
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
