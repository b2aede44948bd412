//! Places on a map: GeoJSON (RFC 7946), one point for each entity the gazetteer can put on Earth.

use serde::Serialize;

use super::form;
use super::json;
use super::offsets::{Offsets, Unit};
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::identity::MentionRef;
use crate::view::counted::Counted;
use crate::view::table::{self, Row};

#[derive(Serialize)]
struct FeatureCollection {
    #[serde(rename = "type")]
    kind: &'static str,
    features: Vec<Feature>,
}

#[derive(Serialize)]
struct Feature {
    #[serde(rename = "type")]
    kind: &'static str,
    id: String,
    geometry: Point,
    properties: Properties,
}

#[derive(Serialize)]
struct Point {
    #[serde(rename = "type")]
    kind: &'static str,
    /// Longitude first, as the standard has it.
    coordinates: [f64; 2],
}

#[derive(Serialize)]
struct Properties {
    name: String,
    label: &'static str,
    kind: &'static str,
    country: Option<String>,
    geonames: Option<u32>,
    aliases: Vec<String>,
    count: usize,
    offsets: &'static str,
    mentions: Vec<Mentioned>,
}

#[derive(Serialize)]
struct Mentioned {
    article: String,
    name: String,
    start: u32,
    end: u32,
    text: String,
}

/// Every entity with a place as a point with the mentions that count, offsets in `unit`; most mentioned first.
#[must_use]
pub fn geojson(dossier: &Dossier, resources: &Resources, unit: Unit) -> String {
    let readings = dossier.readings();
    let offsets: Vec<_> =
        readings.iter().map(|reading| Offsets::new(reading.document.text(), unit)).collect();
    let counted = Counted::of(dossier);
    let rows = table::rows(dossier);
    let features = rows.iter().filter_map(|row| {
        let entity = &dossier.entities()[row.entity];
        let place = form::place_of(entity, resources)?;
        Some(feature(dossier, &offsets, (row, place, &counted.mentions(entity)), unit))
    });
    json::lines(&FeatureCollection { kind: "FeatureCollection", features: features.collect() })
}

fn feature(
    dossier: &Dossier,
    offsets: &[Offsets<'_>],
    (row, place, mentions): (&Row, form::PlaceForm, &[MentionRef]),
    unit: Unit,
) -> Feature {
    let form::PlaceForm { lat, lon, kind, country, geonames, .. } = place;
    let mentions = mentions.iter().map(|at| {
        let reading = &dossier.readings()[at.article];
        let span = reading.mentions[at.mention].span;
        Mentioned {
            article: form::article_id(at.article),
            name: reading.name.clone(),
            start: offsets[at.article].at(span.start()),
            end: offsets[at.article].at(span.end()),
            text: reading.document.slice(span).to_owned(),
        }
    });
    Feature {
        kind: "Feature",
        id: form::entity_id(row.entity),
        geometry: Point { kind: "Point", coordinates: [lon, lat] },
        properties: Properties {
            name: row.name.clone(),
            label: row.label.code(),
            kind,
            country,
            geonames,
            aliases: row.aliases.clone(),
            count: row.mentions,
            offsets: unit.name(),
            mentions: mentions.collect(),
        },
    }
}
