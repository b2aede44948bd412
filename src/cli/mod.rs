//! What the command line accepts and what it prints; no input or output here.

pub(crate) mod args;
mod show;

use args::Options;
use dateline::export::format::Content;
use dateline::{Dossier, Resources};

/// The whole output. Text ends in a line end.
pub(crate) fn output(dossier: &Dossier, resources: &Resources, options: &Options) -> Content {
    let content = match options.show {
        Some(stage) => Content::Text(show::show(dossier, resources, stage)),
        None => options.format.content(dossier, resources, options.offsets),
    };
    match content {
        Content::Text(mut text) => {
            if !text.ends_with('\n') {
                text.push('\n');
            }
            Content::Text(text)
        }
        bytes @ Content::Bytes(_) => bytes,
    }
}
