//! W3C Web Annotations (Web Annotation Data Model, 2017) as JSON-LD: one annotation a mention or quote. Positions count code
//! points, as the model wants (section 4.2.5, "Text Position Selector"). A text is named by its SHA-256 (RFC 6920), so that
//! annotations find it wherever it lies; the words with what stands before and behind them find it in other copies.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::export::form;
use crate::export::json;
use crate::export::offsets::{Offsets, Unit};
use crate::gazetteer::Resources;
use crate::identity::MentionRef;
use crate::pipeline::Reading;
use crate::view::said;
use crate::{Mention, Span};

/// Characters before and behind the words: what the examples of the model have, and enough to tell one place from another.
const AROUND: usize = 32;

#[derive(Serialize)]
struct Page {
    #[serde(rename = "@context")]
    context: (&'static str, Extension),
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: &'static str,
    /// What the annotations are about.
    articles: Vec<Article>,
    items: Vec<Annotation>,
}

/// Terms that the model has not.
#[derive(Serialize)]
struct Extension {
    articles: &'static str,
    name: &'static str,
    sha256: &'static str,
}

const CONTEXT: (&str, Extension) = (
    "http://www.w3.org/ns/anno.jsonld",
    Extension {
        articles: "https://schema.org/hasPart",
        name: "https://schema.org/name",
        sha256: "https://schema.org/sha256",
    },
);

#[derive(Serialize)]
struct Article {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    name: String,
    sha256: String,
}

#[derive(Serialize)]
struct Annotation {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Vec<Body>,
    target: Vec<Target>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body {
    Text {
        #[serde(rename = "type")]
        kind: &'static str,
        purpose: &'static str,
        value: String,
    },
    Place {
        #[serde(rename = "type")]
        kind: &'static str,
        purpose: &'static str,
        source: String,
    },
}

#[derive(Serialize)]
struct Target {
    source: String,
    selector: [Selector; 2],
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector {
    TextQuoteSelector { exact: String, prefix: String, suffix: String },
    TextPositionSelector { start: u32, end: u32 },
}

/// Every mention and quote of every article.
#[must_use]
pub fn web(dossier: &Dossier, resources: &Resources) -> String {
    let articles: Vec<Article> = dossier.readings().iter().map(article).collect();
    let items = (0..articles.len()).flat_map(|index| annotations(dossier, resources, index)).collect();
    json::lines(&Page {
        context: CONTEXT,
        id: "urn:dateline:annotations".to_owned(),
        kind: "AnnotationPage",
        label: "Names, dates, numbers and quotes found by Dateline",
        articles,
        items,
    })
}

fn article(reading: &Reading) -> Article {
    Article {
        id: source(reading),
        kind: "Text",
        format: "text/plain",
        name: reading.name.clone(),
        sha256: reading.digest.to_string(),
    }
}

/// A text's name by what it holds: `ni:///sha-256;…`.
fn source(reading: &Reading) -> String {
    format!("ni:///sha-256;{}", reading.digest.base64url())
}

fn annotations(dossier: &Dossier, resources: &Resources, article: usize) -> Vec<Annotation> {
    let reading = &dossier.readings()[article];
    let targets = Targets {
        reading,
        offsets: Offsets::new(reading.document.text(), Unit::CodePoint),
        source: source(reading),
    };
    let id =
        |of: &str, number: usize| format!("urn:dateline:{}:{of}{}", form::article_id(article), number + 1);
    let mention = |(index, found): (usize, &Mention)| Annotation {
        id: id("m", index),
        kind: "Annotation",
        motivation: if found.label.is_entity() { "identifying" } else { "classifying" },
        body: mentioned(dossier, resources, MentionRef { article, mention: index }),
        target: vec![targets.of(found.span)],
    };
    let quote = |(index, quote): (usize, &crate::quote::Quote)| {
        let who = said::who(dossier, article, index).unwrap_or("speaker not named");
        Annotation {
            id: id("q", index),
            kind: "Annotation",
            motivation: "describing",
            body: vec![
                text("describing", format!("{who} {}", quote.stance.code())),
                text("classifying", quote.kind.code().to_owned()),
            ],
            target: quote.pieces.iter().map(|&piece| targets.of(piece)).collect(),
        }
    };
    let mentions = reading.mentions.iter().enumerate().map(mention);
    mentions.chain(reading.quotes.iter().enumerate().map(quote)).collect()
}

/// What a mention is, whom or what it means, and where that lies.
fn mentioned(dossier: &Dossier, resources: &Resources, at: MentionRef) -> Vec<Body> {
    let reading = &dossier.readings()[at.article];
    let found = &reading.mentions[at.mention];
    let mut body = vec![text("classifying", found.label.code().to_owned())];
    if let Some(entity) = dossier.entity_of(at).map(|entity| &dossier.entities()[entity]) {
        body.push(text("identifying", entity.name.clone()));
        let place = entity.place.filter(|place| !place.is_estimate());
        if let Some(geonames) = place.and_then(|place| resources.places.get(place.place).geonames) {
            let source = format!("https://sws.geonames.org/{geonames}/");
            body.push(Body::Place { kind: "SpecificResource", purpose: "identifying", source });
        }
    }
    if let Ok(time) = reading.times.binary_search_by_key(&found.span, |time| time.span) {
        body.push(text("describing", reading.times[time].value.clone()));
    }
    body
}

fn text(purpose: &'static str, value: String) -> Body {
    Body::Text { kind: "TextualBody", purpose, value }
}

/// Makes targets within one article.
struct Targets<'a> {
    reading: &'a Reading,
    offsets: Offsets<'a>,
    source: String,
}

impl Targets<'_> {
    fn of(&self, span: Span) -> Target {
        let whole = self.reading.document.text();
        let before = &whole[..span.start()];
        let from = before.char_indices().rev().take(AROUND).last().map_or(span.start(), |(at, _)| at);
        let suffix = whole[span.end()..].chars().take(AROUND).collect();
        let [start, end] = [span.start(), span.end()].map(|at| self.offsets.at(at));
        let exact = self.reading.document.slice(span).to_owned();
        let quote = Selector::TextQuoteSelector { exact, prefix: before[from..].to_owned(), suffix };
        Target {
            source: self.source.clone(),
            selector: [quote, Selector::TextPositionSelector { start, end }],
        }
    }
}
