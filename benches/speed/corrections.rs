//! What a reader's corrections cost: how long it takes to follow them on a desk where everything is read already.

use std::hint::black_box;
use std::time::Duration;

use dateline::correction::{Action, Anchor, Correction, Scope};
use dateline::export::offsets::Unit;
use dateline::{Desk, Label, Resources};

use super::{archive, milliseconds, timed};

/// Articles on the desk.
const ARTICLES: usize = 200;
/// Corrections that are made.
const CORRECTIONS: usize = 100;
/// Articles in which single mentions are corrected.
const CORRECTED: usize = 20;

/// Prints the table.
pub(crate) fn table(resources: &Resources) {
    let articles = archive::articles(ARTICLES);
    let mut desk = Desk::new();
    for article in &articles {
        desk.add(article.clone());
    }
    let ((), read) = timed(|| analyse(&mut desk, resources));
    println!("\n## Corrections: {CORRECTIONS} over {ARTICLES} articles\n\n| | ms |\n| --- | ---: |");
    let row = |what: &str, time: Duration| println!("| {what} | {:.0} |", milliseconds(time));
    row("reading all articles", read);
    let one = vec![accepted(&desk, 0, 0, Scope::Mention, resources)];
    let ((), corrected) = timed(|| {
        desk.set_corrections(one);
        analyse(&mut desk, resources);
    });
    row("one mention corrected", corrected);
    for (what, scope) in [
        ("single mentions in a tenth of the articles", Scope::Mention),
        ("names wherever they stand", Scope::Everywhere),
    ] {
        let corrections: Vec<Correction> = (0..CORRECTIONS)
            .map(|at| accepted(&desk, at % CORRECTED, at / CORRECTED, scope, resources))
            .collect();
        let ((), done) = timed(|| {
            desk.set_corrections(corrections);
            analyse(&mut desk, resources);
        });
        row(what, done);
        let ((), undone) = timed(|| {
            desk.set_corrections(Vec::new());
            analyse(&mut desk, resources);
        });
        row("the same taken back", undone);
    }
}

fn analyse(desk: &mut Desk, resources: &Resources) {
    let Ok(dossier) = desk.analyse(resources, |_| Ok::<(), std::convert::Infallible>(()));
    black_box(dossier.entities().len());
}

/// A correction of one of an article's mentions.
fn accepted(desk: &Desk, article: usize, mention: usize, scope: Scope, resources: &Resources) -> Correction {
    let key = desk.keys().nth(article).expect("there are more articles than are corrected");
    let text = desk.article(key).expect("the key is the desk's");
    let reading = dateline::pipeline::read(text, resources);
    let found = reading.mentions[mention % reading.mentions.len()];
    let narrow = |at: usize| u32::try_from(at).expect("articles are short");
    let at = Anchor {
        article: reading.digest,
        start: narrow(found.span.start()),
        end: narrow(found.span.end()),
        unit: Unit::Utf8,
        text: reading.document.slice(found.span).to_owned(),
    };
    let action = if found.label == Label::Person { Action::Relabel(Label::Org) } else { Action::Accept };
    Correction { id: format!("c{article}.{mention}"), action, scope, at, was: None }
}
