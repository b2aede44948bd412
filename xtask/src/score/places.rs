//! Place names and where they are, on three sets of news annotated for that: measured only, never learnt from.
//!
//! The measures are those of the literature (Gritta and others 2020): whether place names are found, edges exact; of
//! those found, whether they are put within 161 km (100 miles) of where they are; and both at once.

use std::collections::BTreeMap;
use std::fs;

use dateline::place::Toponym;
use dateline::{Article, Label, Resources, Span, pipeline};
use serde_json::Value;

use super::gold::CodePoints;
use super::report::{Aim, Asked, Report};
use super::shared;
use super::spans::{Tally, percent};
use super::table::{Cell, Table};

/// A set and how it is read.
struct Set {
    key: &'static str,
    title: &'static str,
    file: &'static str,
    /// Every so many documents are scored, from the first on: the others are kept from sight.
    every: usize,
    /// Whether it marks "Russian" and "Iraqis" as the country.
    demonyms: bool,
    /// What is to be reached: names found, within 161 km, end to end.
    aims: Option<[f64; 3]>,
}

/// Two published systems are measured on the first; each aim is the better of them.
const SETS: [Set; 3] = [
    Set {
        key: "lgl",
        title: "Local-Global Lexicon: small-town papers, mostly American",
        file: "lgl.jsonl",
        every: 1,
        demonyms: true,
        aims: Some([73.9, 77.4, 57.3]),
    },
    Set {
        key: "geovirus",
        title: "GeoVirus: WikiNews on epidemics",
        file: "geovirus.jsonl",
        every: 1,
        demonyms: false,
        aims: None,
    },
    Set {
        key: "gwn",
        title: "GeoWebNews, development half",
        file: "gwn.jsonl",
        every: 2,
        demonyms: true,
        aims: None,
    },
];

/// 100 miles, within which the literature counts a place as found.
const NEAR_KM: f64 = 161.0;

/// Scores the three sets.
pub(super) fn score(asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    let Some(folder) = shared("bench/geo", &mut report) else { return Ok(report) };
    let mut table = Table::new(
        "Place names and where they are",
        &["found F1", "P", "R", "161 km", "end F1", "right", "found", "wanted"],
    )
    .noted(
        "names of GPE, LOC and FAC and place names within other names, without a head noun in small letters; in lgl and gwn, \
         which mark them, the people of countries too",
    );
    for set in &SETS {
        let path = folder.join(set.file);
        let text = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
        let mut sum = Sum::default();
        for line in text.lines().step_by(set.every) {
            let row = serde_json::from_str(line).map_err(|why| format!("{}: {why}", path.display()))?;
            let text = Text::read(&row)?;
            sum.add(&text, &answers(&text, set));
        }
        table.row(set.title, sum.cells());
        for (name, figure, aim) in sum.headlines(set) {
            report.headline(name, figure, aim);
        }
        if *asked != Asked::Figures {
            report.faults.extend(sum.faults.iter().map(|fault| format!("{} {fault}", set.key)));
        }
    }
    report.tables.push(table);
    Ok(report)
}

/// An annotated text.
struct Text {
    name: String,
    words: String,
    /// Place names with a point in degrees.
    wanted: BTreeMap<Span, [f64; 2]>,
    /// Spans that are neither asked for nor wrong: names without coordinates, and what is no name.
    free: Vec<Span>,
}

impl Text {
    fn read(row: &Value) -> Result<Self, String> {
        let words = row["text"].as_str().ok_or("a text without \"text\"")?.to_owned();
        let name = row["id"].to_string();
        let points = CodePoints::new(&words);
        let (mut wanted, mut free) = (BTreeMap::new(), Vec::new());
        for toponym in row["toponyms"].as_array().into_iter().flatten() {
            let span = points
                .span(&toponym["start"], &toponym["end"])
                .ok_or_else(|| format!("{name}: no such span: {toponym}"))?;
            match (toponym["lat"].as_f64(), toponym["lon"].as_f64()) {
                (Some(lat), Some(lon)) if toponym["toponym"] != Value::Bool(false) => {
                    wanted.insert(span, [lat, lon]);
                }
                _ => free.push(span),
            }
        }
        Ok(Self { name, words, wanted, free })
    }
}

/// A place name that was found, and its point in degrees when it has one.
struct Answer {
    span: Span,
    point: Option<[f64; 2]>,
}

/// What the analysis of one text alone hands over.
fn answers(text: &Text, set: &Set) -> Vec<Answer> {
    let resources = Resources::embedded();
    let reading = pipeline::read(&Article::new(&text.name, &text.words), resources);
    let point = |place| {
        let place = resources.places.get(place);
        [degrees(place.lat_e4), degrees(place.lon_e4)]
    };
    let whereabouts = |toponym: &Toponym| {
        let (lat, lon) = toponym.whereabouts()?.point(&resources.places);
        Some([degrees(lat), degrees(lon)])
    };
    let named = reading.places.iter().map(|toponym| Answer {
        span: proper(&text.words, reading.mentions[toponym.mention].span, toponym.name),
        point: whereabouts(toponym),
    });
    let within =
        reading.inner_places.iter().map(|toponym| Answer { span: toponym.name, point: whereabouts(toponym) });
    let people = reading.mentions.iter().filter(|mention| set.demonyms && mention.label == Label::Norp);
    let people = people.filter_map(|mention| {
        let country = resources.lexicon.country_of(&text.words.as_str()[mention.span])?;
        Some(Answer { span: mention.span, point: Some(point(country)) })
    });
    let mut answers: Vec<Answer> = named.chain(within).chain(people).collect();
    answers.sort_by_key(|answer| answer.span);
    answers.dedup_by_key(|answer| answer.span);
    answers
}

/// The name without a head noun in small letters: "Hubei" of "Hubei province", but the whole of "Anderson County".
fn proper(text: &str, whole: Span, name: Span) -> Span {
    let head = text[name.end()..whole.end()].trim_start();
    if head.starts_with(char::is_lowercase) { name } else { whole }
}

fn degrees(e4: i32) -> f64 {
    f64::from(e4) / 10_000.0
}

/// What a set's comparison comes to.
#[derive(Default)]
struct Sum {
    found: Tally,
    /// Of those found exactly, how many have a point.
    placed: usize,
    near: usize,
    faults: Vec<String>,
}

impl Sum {
    fn add(&mut self, text: &Text, answers: &[Answer]) {
        self.found.wanted += text.wanted.len();
        let mut met = Vec::new();
        for answer in answers {
            let words = &text.words.as_str()[answer.span];
            if let Some(&wanted) = text.wanted.get(&answer.span) {
                met.push(answer.span);
                self.found.right += 1;
                self.found.found += 1;
                let Some(point) = answer.point else {
                    self.faults.push(format!("{} {words:?} has no point", text.name));
                    continue;
                };
                self.placed += 1;
                let off = kilometres(wanted, point);
                if off <= NEAR_KM {
                    self.near += 1;
                } else {
                    self.faults.push(format!("{} {words:?} is {off:.0} km off", text.name));
                }
            } else if !text.is_free(answer.span) {
                self.found.found += 1;
                self.faults.push(format!("{} {words:?} is wrong", text.name));
            }
        }
        let missed = text.wanted.keys().filter(|span| !met.contains(span));
        self.faults
            .extend(missed.map(|&span| format!("{} {:?} is missed", text.name, &text.words.as_str()[span])));
    }

    fn cells(&self) -> Vec<Cell> {
        let number = |value| Cell::Number(value, 1);
        let Tally { right, found, wanted } = self.found;
        let [names, near, end] = self.figures();
        vec![
            number(names),
            number(self.found.precision()),
            number(self.found.recall()),
            number(near),
            number(end),
            Cell::Count(right),
            Cell::Count(found),
            Cell::Count(wanted),
        ]
    }

    /// F1 of the names found; of those placed the share within 161 km; F1 of names found and placed there.
    fn figures(&self) -> [f64; 3] {
        let end = Tally { right: self.near, ..self.found };
        [self.found.f1(), percent(self.near, self.placed), end.f1()]
    }

    fn headlines(&self, set: &Set) -> impl Iterator<Item = (String, f64, Option<Aim>)> {
        const MEASURES: [&str; 3] = ["place names found", "within 161 km", "end to end"];
        let rows = MEASURES.into_iter().zip(self.figures()).enumerate();
        let rows = rows.map(|(index, (measure, figure))| {
            let aim = set.aims.map(|aims| Aim::AtLeast(aims[index]));
            (format!("{}: {measure}", set.key), figure, aim)
        });
        rows.collect::<Vec<_>>().into_iter()
    }
}

impl Text {
    /// Whether a span that is not wanted is not wrong either.
    fn is_free(&self, span: Span) -> bool {
        let overlaps = |other: &&Span| other.overlaps(span);
        self.free.contains(&span)
            || self.free.iter().any(|free| free.overlaps(span))
                && !self.wanted.keys().any(|one| overlaps(&one))
    }
}

/// The great circle between two points in degrees, by the haversine formula.
fn kilometres(one: [f64; 2], other: [f64; 2]) -> f64 {
    const DIAMETER: f64 = 12_742.0;
    let [[lat, lon], [other_lat, other_lon]] = [one, other].map(|point| point.map(f64::to_radians));
    let half = |angle: f64| (angle / 2.0).sin().powi(2);
    let height = half(other_lat - lat) + lat.cos() * other_lat.cos() * half(other_lon - lon);
    DIAMETER * height.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use dateline::Span;
    use serde_json::json;

    use super::{Answer, Sum, Text, kilometres};

    #[test]
    fn distances_are_those_of_the_globe() {
        let (kyiv, kharkiv) = ([50.45, 30.52], [49.99, 36.23]);
        assert!((kilometres(kyiv, kharkiv) - 409.0).abs() < 3.0);
    }

    #[test]
    fn names_without_coordinates_are_neither_asked_for_nor_wrong() {
        let row = json!({ "id": 1, "text": "Paris in the Paris Herald, Kyiv", "toponyms": [
            { "start": 0, "end": 5, "lat": 33.66, "lon": -95.55 },
            { "start": 13, "end": 25, "lat": null, "lon": null },
        ] });
        let text = Text::read(&row).expect("a sound row");
        let answer = |start, end, point| Answer { span: Span::new(start, end), point };
        let mut sum = Sum::default();
        let texas = Some([33.6, -95.5]);
        sum.add(&text, &[answer(0, 5, texas), answer(13, 18, None), answer(27, 31, texas)]);
        assert_eq!((sum.found.right, sum.found.found, sum.found.wanted), (1, 2, 1));
        assert_eq!((sum.placed, sum.near), (1, 1));
        assert_eq!(sum.faults, ["1 \"Kyiv\" is wrong"]);
    }
}
