//! What the command line accepts and what it prints; no input or output here.

pub(crate) mod args;
mod show;

use args::{Format, Options};
use dateline::export::{csv, geojson, html, json, summary};
use dateline::{Dossier, Resources};

/// The whole output, ending in a line end.
pub(crate) fn output(dossier: &Dossier, resources: &Resources, options: &Options) -> String {
    if let Some(stage) = options.show {
        return show::show(dossier, resources, stage);
    }
    let mut text = match options.format {
        Format::Summary => summary::summary(dossier, resources),
        Format::Json => json::json(dossier, resources, options.offsets),
        Format::Csv => csv::table(dossier, resources, options.table),
        Format::GeoJson => geojson::geojson(dossier, resources, options.offsets),
        Format::Html => html::html(dossier, resources),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}
